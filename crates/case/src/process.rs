//! The process: tracks, meetings, asks, offers and answers, acts of parties, threshold questions.

use crate::covenant::PowerKind;
use salida_note::Place;
use salida_world::{ActorId, Day, DeedId, InstrumentId, Name, SourceId, Span, Topic, Wording, ZoneId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Everything in `process.toml`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Process {
    /// Channels of dialogue.
    pub tracks: Vec<Track>,
    /// Meetings.
    pub meetings: Vec<Meeting>,
    /// Asks and offers, in the order in which they are written.
    pub proposals: Vec<Proposal>,
    /// Answers to them.
    pub answers: Vec<Answer>,
    /// Acts of parties and of public bodies.
    pub acts: Vec<Act>,
    /// Threshold questions.
    pub questions: Vec<Question>,
}

/// A channel of dialogue.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Track {
    /// Its id.
    pub id: Name,
    /// What people call it.
    pub name: Wording,
    /// Who talks, by role.
    pub between: Vec<ActorId>,
    /// Who carries it.
    pub carried_by: Vec<ActorId>,
    /// When it was open.
    pub during: Span,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// A meeting: who by role, where as coarsely as it is safe to say.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Meeting {
    /// Its id.
    pub id: Name,
    /// When.
    pub during: Span,
    /// On which track.
    pub track: Option<Name>,
    /// Who, by role.
    pub who: Vec<ActorId>,
    /// Where. The coarseness is the zone chosen: a country, a department, never an address.
    pub zone: Option<ZoneId>,
    /// What came of it.
    pub what: Option<Wording>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// An ask or an offer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proposal {
    /// Its id.
    pub id: Name,
    /// Ask or offer.
    pub kind: ProposalKind,
    /// Who makes it.
    pub by: ActorId,
    /// To whom.
    pub to: Vec<ActorId>,
    /// When.
    pub during: Span,
    /// What.
    pub what: Wording,
    /// What it serves, in the words lessons look for.
    pub topics: Vec<Topic>,
    /// The deeds it is about.
    pub deeds: Vec<DeedId>,
    /// Which track it came by.
    pub track: Option<Name>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// Ask or offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProposalKind {
    /// Something asked of the other side.
    Ask,
    /// Something offered to the other side.
    Offer,
}

/// An answer to an ask or an offer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// Which ask or offer it answers.
    pub to: Name,
    /// Who answers.
    pub by: ActorId,
    /// When.
    pub during: Span,
    /// How.
    pub kind: AnswerKind,
    /// In words.
    pub what: Option<Wording>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// How an ask or offer was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerKind {
    /// Yes.
    Accepted,
    /// Yes, under a condition.
    Conditional,
    /// Something else instead.
    Counter,
    /// No.
    Refused,
}

/// A public act of a party or a public body.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Act {
    /// Its id.
    pub id: Name,
    /// Who acted.
    pub by: ActorId,
    /// Who acted together with it: a joint power takes all its holders in one act (rule 18).
    pub with: Vec<ActorId>,
    /// When. An act that changes force does so only where this is one day.
    pub during: Span,
    /// The day on which it became known; the last day of `during` when not written.
    pub recorded: Day,
    /// What sort of act.
    pub kind: ActKind,
    /// In words.
    pub what: Wording,
    /// The instrument it concerns.
    pub instrument: Option<InstrumentId>,
    /// The commitments and amnesties of that instrument that it concerns; the whole instrument when empty. A name that
    /// the instrument does not have was reported, and stands for nothing.
    pub commitments: Vec<Name>,
    /// The new last day, for an extension.
    pub until: Option<Day>,
    /// Whom it concerns.
    pub concerns: Vec<ActorId>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

impl Act {
    /// Everybody who acted: the one named first, then those who acted with it.
    pub fn actors(&self) -> impl Iterator<Item = &ActorId> {
        std::iter::once(&self.by).chain(&self.with)
    }

    /// The day of the act, where it is dated to one.
    pub fn day(&self) -> Option<Day> {
        (self.during.days() == 1).then(|| self.during.first())
    }
}

/// What sort of act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ActKind {
    /// A public statement.
    Communique,
    /// Signing or joining an instrument.
    Accession,
    /// A prolongation, to the day in `until`.
    Extension,
    /// Leaving an instrument.
    Withdrawal,
    /// Setting an instrument, or some of its commitments, aside.
    Suspension,
    /// Putting into effect again what was set aside.
    Resumption,
    /// Ending an instrument, or some of its commitments.
    Termination,
    /// Changing the text of an instrument.
    Amendment,
    /// A promise carried out, or part of it.
    Delivery,
    /// A law, decree, ruling or administrative decision.
    Decision,
    /// An act of a court or prosecutor against somebody in the process.
    Prosecution,
}

impl ActKind {
    /// The power that an act of this kind takes; none for one that changes no force.
    pub fn power(self) -> Option<PowerKind> {
        match self {
            Self::Extension => Some(PowerKind::Extend),
            Self::Withdrawal => Some(PowerKind::Withdraw),
            Self::Suspension => Some(PowerKind::Suspend),
            Self::Resumption => Some(PowerKind::Resume),
            Self::Termination => Some(PowerKind::End),
            Self::Amendment => Some(PowerKind::Amend),
            Self::Communique | Self::Accession | Self::Delivery | Self::Decision | Self::Prosecution => None,
        }
    }

    /// The word for it in a case folder.
    pub fn word(self) -> &'static str {
        match self {
            Self::Communique => "communique",
            Self::Accession => "accession",
            Self::Extension => "extension",
            Self::Withdrawal => "withdrawal",
            Self::Suspension => "suspension",
            Self::Resumption => "resumption",
            Self::Termination => "termination",
            Self::Amendment => "amendment",
            Self::Delivery => "delivery",
            Self::Decision => "decision",
            Self::Prosecution => "prosecution",
        }
    }
}

/// "Are we prepared to …?", asked before "how?".
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Question {
    /// Its id.
    pub id: Name,
    /// The question, in words.
    pub text: Wording,
    /// Where each institution stands.
    pub positions: Vec<Position>,
    /// Who raised it.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// Where an institution stands on a threshold question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Position {
    /// Who.
    pub by: ActorId,
    /// The stance.
    pub stance: Stance,
    /// Since when.
    pub since: Option<Span>,
    /// In words.
    pub words: Option<Wording>,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// A stance on a threshold question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Prepared.
    Yes,
    /// Prepared under a condition.
    Conditional,
    /// Not prepared.
    No,
    /// Says different things in public and in practice.
    Ambivalent,
    /// Has not said.
    Open,
}
