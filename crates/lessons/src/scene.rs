//! Small cases for the tests of lessons: an empty case to which a test adds what its lesson looks at.

use crate::Draft;
use salida_case::{
    Allowance, Case,
    actor::{Actor, ActorKind, Binding},
    covenant::{
        Amnesty, Amount, Annex, Bound, Commitment, Due, Form, Instrument, Kinds, Length, Limit, Per, Proof, Roles,
        Status, Subjects,
    },
    process::{Act, ActKind, Answer, AnswerKind, Process, Proposal, ProposalKind},
    strategy::{Strategy, StrategyKind},
};
use salida_note::{Note, Place};
use salida_world::{ActorId, Day, DeedId, Deeds, InstrumentId, Language, Name, Span, Topic, Wording, Zones};

/// The day on which tests look.
pub(crate) const ON: &str = "2031-06-01";

/// A case under construction.
#[derive(Clone)]
pub(crate) struct Scene {
    /// The case so far.
    pub(crate) case: Case,
}

impl Scene {
    pub(crate) fn new() -> Self {
        let case = Case {
            title: words("Harbour"),
            summary: Wording::default(),
            language: Language::En,
            zone: None,
            time_zone: None,
            as_of: None,
            exhibit: None,
            sources: Vec::new(),
            actors: Vec::new(),
            labels: Vec::new(),
            zones: Zones::default(),
            deeds: Deeds::built_in(),
            markets: Vec::new(),
            terrain: salida_case::terrain::Terrain::default(),
            strategies: Vec::new(),
            data: Vec::new(),
            outcomes: Vec::new(),
            comparisons: Vec::new(),
            phases: Vec::new(),
            published: Vec::new(),
            claims: Vec::new(),
            allowances: Vec::new(),
            process: Process::default(),
            instruments: Vec::new(),
        };
        Self { case }
    }

    /// The case as a draft on a day.
    pub(crate) fn draft(&self, on: &str) -> Draft<'_> {
        Draft {
            case: &self.case,
            on: day(on),
        }
    }

    /// What one lesson says about it.
    pub(crate) fn notes(&self, look: fn(&Draft<'_>, &mut Vec<Note>)) -> Vec<Note> {
        let mut notes = Vec::new();
        look(&self.draft(ON), &mut notes);
        assert!(
            notes.iter().all(|note| note.place.is_some()),
            "every lesson points somewhere"
        );
        notes
    }

    pub(crate) fn actor(mut self, id: &str, kind: ActorKind, change: impl FnOnce(&mut Actor)) -> Self {
        let mut actor = Actor {
            id: ActorId::from(id),
            name: words(id),
            kind,
            part_of: None,
            mandate: None,
            agendas: Vec::new(),
            leaders_bind: Binding::Unknown,
            members: Vec::new(),
            protection: None,
            sources: Vec::new(),
            place: Place::whole("case.toml"),
        };
        change(&mut actor);
        self.case.actors.push(actor);
        self
    }

    /// A draft in force from 2031-03-09, for `change` to fill.
    pub(crate) fn instrument(mut self, id: &str, change: impl FnOnce(&mut Instrument)) -> Self {
        let mut instrument = Instrument {
            id: InstrumentId::from(id),
            title: id.to_owned(),
            language: Language::En,
            status: Status::Draft,
            parties: Vec::new(),
            witnesses: Vec::new(),
            from: Some(day("2031-03-09")),
            until: None,
            sources: Vec::new(),
            amends: None,
            ends_when: None,
            powers: Vec::new(),
            commitments: Vec::new(),
            amnesties: Vec::new(),
            place: agreement(),
        };
        change(&mut instrument);
        self.case.instruments.push(instrument);
        self
    }

    pub(crate) fn strategy(mut self, id: &str, kind: StrategyKind, during: &str, topics: &[Topic]) -> Self {
        self.case.strategies.push(Strategy {
            id: Name::from(id),
            kind,
            by: ActorId::from("government"),
            during: span(during),
            what: words(id),
            topics: topics.to_vec(),
            sources: Vec::new(),
            place: Place::whole("case.toml"),
        });
        self
    }

    /// A proposal of the government to the gulls on 2031-04-01, for `change` to adapt.
    pub(crate) fn proposal(mut self, id: &str, kind: ProposalKind, change: impl FnOnce(&mut Proposal)) -> Self {
        let mut proposal = Proposal {
            id: Name::from(id),
            kind,
            by: ActorId::from("government"),
            to: actors(&["gulls"]),
            during: span("2031-04-01"),
            what: words(id),
            topics: Vec::new(),
            deeds: Vec::new(),
            track: None,
            sources: Vec::new(),
            place: Place::whole("process.toml"),
        };
        change(&mut proposal);
        self.case.process.proposals.push(proposal);
        self
    }

    pub(crate) fn answer(mut self, to: &str, by: &str, on: &str, kind: AnswerKind) -> Self {
        self.case.process.answers.push(Answer {
            to: Name::from(to),
            by: ActorId::from(by),
            during: span(on),
            kind,
            what: None,
            sources: Vec::new(),
            place: Place::whole("process.toml"),
        });
        self
    }

    pub(crate) fn act(mut self, id: &str, kind: ActKind, concerns: &[&str]) -> Self {
        self.case.process.acts.push(Act {
            id: Name::from(id),
            by: ActorId::from("court"),
            with: Vec::new(),
            during: span("2031-05-01"),
            recorded: day("2031-05-01"),
            kind,
            what: words(id),
            instrument: None,
            commitments: Vec::new(),
            until: None,
            concerns: actors(concerns),
            sources: Vec::new(),
            place: Place::whole("process.toml"),
        });
        self
    }

    pub(crate) fn allow(mut self, lesson: &str, reason: &str) -> Self {
        self.case.allowances.push(Allowance {
            lesson: lesson.to_owned(),
            reason: words(reason),
            place: Place::whole("case.toml"),
        });
        self
    }
}

/// An amnesty with nothing left out, for a test to spoil.
pub(crate) fn amnesty(name: &str, to: &[&str]) -> Amnesty {
    let gravest = [
        "torture",
        "sexual-violence",
        "crimes-against-children",
        "crimes-against-humanity",
        "disappearance",
    ];
    Amnesty {
        name: Name::from(name),
        by: ActorId::from("government"),
        grants: deed("no-prosecution"),
        acts_before: Some(day("2031-03-09")),
        except: gravest.map(deed).to_vec(),
        to: actors(to),
        open_from: Some(day("2031-04-01")),
        open_until: Some(day("2031-09-30")),
        once: true,
        in_return_for: vec![deed("disclosure")],
        within: Some(Length::Days(30)),
        proof: Proof::Balance,
        roles: Roles::default(),
        revoked_on: vec![deed("homicide")],
        annex: Annex::Public,
        sources: Vec::new(),
        place: agreement(),
    }
}

/// `subjects shall not deed`.
pub(crate) fn shall_not(name: &str, subjects: &[&str], deed: &str) -> Commitment {
    commitment(
        name,
        Form::ShallNot {
            subjects: each_of(subjects),
            deeds: Kinds::one(DeedId::from(deed)),
            allowing: None,
        },
    )
}

/// `subjects shall deed at least 40 by 2031-07-12`.
pub(crate) fn shall(name: &str, subjects: &[&str], deed: &str) -> Commitment {
    commitment(
        name,
        Form::Shall {
            subjects: each_of(subjects),
            deeds: Kinds::one(DeedId::from(deed)),
            at_least: 40,
            unit: None,
            to: Vec::new(),
            due: Due::By { day: day("2031-07-12") },
        },
    )
}

/// `keep deed at most amount, per month`.
pub(crate) fn keep_at_most(name: &str, deed: &str, amount: Amount) -> Commitment {
    let limit = Limit {
        bound: Bound::AtMost,
        amount,
        per: Per::Month,
    };
    commitment(
        name,
        Form::Keep {
            deeds: Kinds::one(DeedId::from(deed)),
            limit,
        },
    )
}

fn commitment(name: &str, form: Form) -> Commitment {
    Commitment::new(Name::from(name), form, agreement())
}

fn each_of(subjects: &[&str]) -> Subjects {
    Subjects {
        parties: actors(subjects),
        each: true,
    }
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

pub(crate) fn deed(id: &str) -> DeedId {
    DeedId::from(id)
}

fn span(text: &str) -> Span {
    text.parse().expect("a span")
}

fn actors(ids: &[&str]) -> Vec<ActorId> {
    ids.iter().copied().map(ActorId::from).collect()
}

fn words(text: &str) -> Wording {
    Wording::single(Language::En, text)
}

fn agreement() -> Place {
    Place::whole("agreements/truce.md")
}
