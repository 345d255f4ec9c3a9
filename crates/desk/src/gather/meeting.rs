//! The page for the next meeting.

use super::Ground;
use crate::report::{Change, ChangeKind, Due, MeetingPage, OpenFact, OpenQuestion, Unanswered};
use salida_case::{
    covenant::{self, Form},
    process::{Position, Stance},
};
use salida_events::Recorded;
use salida_monitor::{Finding, Standing};
use salida_world::{ActorId, Day, Happening, InstrumentId, Name, Span, ZoneId};
use std::collections::BTreeMap;

pub(super) fn page(ground: &Ground<'_>) -> MeetingPage {
    MeetingPage {
        changed: changed(ground),
        due: due(ground),
        unanswered: unanswered(ground),
        open_facts: open_facts(ground),
        questions: questions(ground),
    }
}

fn changed(ground: &Ground<'_>) -> Vec<Change> {
    let mut changes = process_changes(ground);
    changes.extend(label_changes(ground));
    changes.extend(standing_changes(ground));
    changes.extend(figures(ground));
    let new = |change: &Change| change.during.last() > ground.since.day() && change.during.first() <= ground.on;
    changes.retain(new);
    changes.sort_by_key(|change| change.during);
    changes
}

fn process_changes(ground: &Ground<'_>) -> Vec<Change> {
    let process = &ground.case.process;
    let acts = process.acts.iter().map(|act| Change {
        during: act.during,
        kind: ChangeKind::Act {
            by: act.by.clone(),
            act: act.kind,
            what: act.what.clone(),
        },
        sources: act.sources.clone(),
    });
    let proposals = process.proposals.iter().map(|made| Change {
        during: made.during,
        kind: ChangeKind::Proposal {
            proposal: made.kind,
            by: made.by.clone(),
            what: made.what.clone(),
        },
        sources: made.sources.clone(),
    });
    let asked = |to: &Name| {
        process
            .proposals
            .iter()
            .find(|made| made.id == *to)
            .map(|made| made.what.clone())
    };
    let answers = process.answers.iter().map(|given| Change {
        during: given.during,
        kind: ChangeKind::Answer {
            to: given.to.clone(),
            asked: asked(&given.to).unwrap_or_default(),
            by: given.by.clone(),
            answer: given.kind,
            what: given.what.clone(),
        },
        sources: given.sources.clone(),
    });
    acts.chain(proposals).chain(answers).collect()
}

fn label_changes(ground: &Ground<'_>) -> Vec<Change> {
    // Who denies a word calls nobody by it; the map and the list of labels show the denial.
    let said = ground.case.labels.iter().filter(|label| !label.denies);
    let labels = said.flat_map(|label| {
        let change = |day: Day, ended: bool| Change {
            during: Span::day(day),
            kind: ChangeKind::Label {
                about: label.about.clone(),
                by: label.by.clone(),
                term: label.term.clone(),
                ended,
            },
            sources: label.sources.clone(),
        };
        [
            Some(change(label.from, false)),
            label.until.map(|until| change(until, true)),
        ]
    });
    labels.flatten().collect()
}

/// A commitment for a party in a zone, over all its periods.
type Key<'a> = (&'a InstrumentId, &'a Name, &'a [ActorId], &'a [ZoneId]);

fn rolled_up(findings: &[Finding]) -> BTreeMap<Key<'_>, Standing> {
    let mut standings: BTreeMap<Key<'_>, Standing> = BTreeMap::new();
    for it in findings {
        let standing = standings
            .entry((&it.instrument, &it.commitment, &it.parties, &it.zones))
            .or_insert(it.standing);
        *standing = (*standing).min(it.standing);
    }
    standings
}

fn standing_changes(ground: &Ground<'_>) -> Vec<Change> {
    let then = rolled_up(&ground.then);
    let now = rolled_up(&ground.now);
    let changes = now.into_iter().filter_map(|(key, is)| {
        let was = then.get(&key).copied().unwrap_or(Standing::Pending);
        let (instrument, commitment, parties, zones) = key;
        (was != is).then(|| Change {
            during: Span::day(ground.on),
            kind: ChangeKind::Standing {
                instrument: instrument.clone(),
                commitment: commitment.clone(),
                parties: parties.to_vec(),
                zones: zones.to_vec(),
                was,
                is,
            },
            sources: Vec::new(),
        })
    });
    changes.collect()
}

fn figures(ground: &Ground<'_>) -> Option<Change> {
    let new = |it: &&Recorded| it.recorded > ground.since.day() && it.recorded <= ground.known;
    // Single incidents, and who reported them, stay with the team.
    let shown = |it: &&Recorded| ground.guard.is_none() || !matches!(it.happening, Happening::Incident(_));
    let rows: Vec<&Recorded> = ground.evidence.reports.iter().filter(new).filter(shown).collect();
    let first = rows.iter().map(|row| row.recorded).min()?;
    let last = rows.iter().map(|row| row.recorded).max()?;
    let mut sources: Vec<_> = rows.iter().map(|row| row.source.clone()).collect();
    sources.sort();
    sources.dedup();
    Some(Change {
        during: Span::new(first, last)?,
        kind: ChangeKind::Figures { rows: rows.len() },
        sources,
    })
}

pub(super) fn due(ground: &Ground<'_>) -> Vec<Due> {
    let open = ground.now.iter().filter_map(|finding| {
        let by = deadline(ground, finding)?;
        let waiting = matches!(
            finding.standing,
            Standing::InEffect | Standing::Unknown | Standing::Contested
        );
        (waiting || finding.in_breach_now).then(|| Due {
            by,
            from: finding.parties.clone(),
            instrument: finding.instrument.clone(),
            commitment: finding.commitment.clone(),
            days_left: by.number() - ground.on.number(),
            standing: finding.standing,
        })
    });
    let mut due: Vec<Due> = open.collect();
    due.sort_by_key(|it| it.by);
    due
}

/// The last day on which it could be done in time, as the monitor counts it, else as it is written.
pub(super) fn deadline(ground: &Ground<'_>, finding: &Finding) -> Option<Day> {
    if finding.why.due.is_some() {
        return finding.why.due;
    }
    let instrument = ground.case.instruments.iter().find(|it| it.id == finding.instrument)?;
    let commitment = instrument.commitments.iter().find(|it| it.name == finding.commitment)?;
    match &commitment.form {
        Form::Shall {
            due: covenant::Due::By { day },
            ..
        } => Some(*day),
        _ => None,
    }
}

fn unanswered(ground: &Ground<'_>) -> Vec<Unanswered> {
    let made = ground
        .case
        .process
        .proposals
        .iter()
        .filter(|proposal| proposal.during.first() <= ground.on);
    let open = made.filter_map(|proposal| {
        let waiting_for: Vec<ActorId> = ground
            .case
            .waiting_for(proposal, ground.on)
            .into_iter()
            .cloned()
            .collect();
        (!waiting_for.is_empty()).then(|| Unanswered {
            id: proposal.id.clone(),
            kind: proposal.kind,
            by: proposal.by.clone(),
            waiting_for,
            made: proposal.during,
            days_waiting: ground
                .on
                .number()
                .saturating_sub(proposal.during.last().number())
                .max(0)
                .unsigned_abs(),
            what: proposal.what.clone(),
            sources: proposal.sources.clone(),
        })
    });
    let mut open: Vec<Unanswered> = open.collect();
    open.sort_by_key(|it| std::cmp::Reverse(it.days_waiting));
    open
}

/// Open facts, those that one and the same fact would settle told once: parties of one commitment, and periods that
/// follow one another.
fn open_facts(ground: &Ground<'_>) -> Vec<OpenFact> {
    let open = ground
        .now
        .iter()
        .filter(|it| matches!(it.standing, Standing::Contested | Standing::Unknown));
    let mut facts: Vec<OpenFact> = Vec::new();
    for it in open.filter(|it| !it.why.settled_by.is_empty()) {
        let fact = open_fact(it);
        match facts.iter_mut().find(|known| is_settled_with(known, &fact)) {
            Some(known) => join(known, fact),
            None => facts.push(fact),
        }
    }
    facts
}

fn open_fact(it: &Finding) -> OpenFact {
    OpenFact {
        instrument: it.instrument.clone(),
        commitment: it.commitment.clone(),
        parties: it.parties.clone(),
        zones: it.zones.clone(),
        period: it.period(),
        standing: it.standing,
        settled_by: it.why.settled_by.clone(),
    }
}

/// True when it is the same commitment in the same zones, open in the same way, and either the same facts would settle
/// it or it recurs.
fn is_settled_with(known: &OpenFact, fact: &OpenFact) -> bool {
    let same = (&known.instrument, &known.commitment, &known.zones, known.standing)
        == (&fact.instrument, &fact.commitment, &fact.zones, fact.standing);
    let recurs = known.period.is_some() && fact.period.is_some() && known.parties == fact.parties;
    same && (recurs || known.settled_by == fact.settled_by)
}

fn join(known: &mut OpenFact, fact: OpenFact) {
    known.parties.extend(fact.parties);
    known.parties.dedup();
    known.period = known
        .period
        .zip(fact.period)
        .and_then(|(a, b)| Span::new(a.first(), b.last()));
    for settling in fact.settled_by {
        if !known.settled_by.contains(&settling) {
            known.settled_by.push(settling);
        }
    }
}

/// Questions that are open on the day of the report, with where each institution stands by then.
fn questions(ground: &Ground<'_>) -> Vec<OpenQuestion> {
    let current = ground.case.process.questions.iter().map(|question| OpenQuestion {
        id: question.id.clone(),
        text: question.text.clone(),
        positions: current(&question.positions),
        sources: question.sources.clone(),
    });
    current.filter(is_open).collect()
}

/// The latest position of each institution, in the order in which they are written.
fn current(positions: &[Position]) -> Vec<Position> {
    let since = |position: &Position| position.since.map(Span::first);
    let latest = |(index, position): &(usize, &Position)| {
        let later =
            |(other, it): (usize, &Position)| it.by == position.by && (since(it), other) > (since(position), *index);
        !positions.iter().enumerate().any(later)
    };
    positions
        .iter()
        .enumerate()
        .filter(latest)
        .map(|(_, position)| position.clone())
        .collect()
}

/// A question is closed once everybody who was asked gives the same plain answer.
fn is_open(question: &OpenQuestion) -> bool {
    let all = |stance: Stance| question.positions.iter().all(|position| position.stance == stance);
    question.positions.is_empty() || !(all(Stance::Yes) || all(Stance::No))
}
