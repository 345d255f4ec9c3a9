//! A change of standing: what it was, what it is, and which report brought it.

use crate::report::{EvidenceRow, FindingReport};
use salida_monitor::{Finding, Instance, Standing};
use salida_world::{ActorId, Day, DeedId, InstrumentId, Name, Span, ZoneId};
use serde::Serialize;
use std::collections::BTreeMap;

/// A standing as an edition may show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// The edition withholds it.
    Withheld,
    /// Where it stands.
    #[serde(untagged)]
    Standing(Standing),
}

/// A change of standing.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[expect(clippy::struct_field_names, reason = "the first key of a line says what the line is")]
pub struct Change {
    /// Marks the line as a change.
    pub change: &'static str,
    /// The day it speaks of.
    pub on: Day,
    /// As known on this day.
    pub known: Day,
    /// What it was; `None` for an occasion that is new.
    pub was: Option<Shown>,
    /// What it is; `None` for an occasion that is no more.
    pub is: Option<Shown>,
    /// What is found now, or what was found last.
    #[serde(flatten)]
    pub found: FindingReport,
    /// The report that brought it, where the edition shows single reports.
    pub report: Option<EvidenceRow>,
}

/// What tells findings apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Occasion {
    instrument: InstrumentId,
    commitment: Name,
    link: Option<u32>,
    deeds: Vec<DeedId>,
    parties: Vec<ActorId>,
    zones: Vec<ZoneId>,
    instance: (u8, Option<Span>, u32),
}

impl Occasion {
    pub(super) fn of(finding: &Finding) -> Self {
        Self {
            instrument: finding.instrument.clone(),
            commitment: finding.commitment.clone(),
            link: finding.link,
            deeds: finding.deeds.clone(),
            parties: finding.parties.clone(),
            zones: finding.zones.clone(),
            instance: match &finding.instance {
                Instance::Whole => (0, None, 0),
                Instance::Period { days } => (1, Some(*days), 0),
                Instance::Milestone { by } => (2, Some(Span::day(*by)), 0),
                Instance::Trigger { report, .. } => (3, None, report.0),
                Instance::Breach { known, number } => (4, Some(Span::day(*known)), *number),
                Instance::Enrolment { report, .. } => (5, None, report.0),
            },
        }
    }
}

/// The changes between what was shown before and what is shown now, in the order of agreements and clauses.
pub(super) fn between(
    before: &BTreeMap<Occasion, FindingReport>,
    now: &BTreeMap<Occasion, FindingReport>,
    (on, known): (Day, Day),
    report: Option<&EvidenceRow>,
) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut add = |was: Option<&FindingReport>, is: Option<&FindingReport>| {
        let Some(found) = is.or(was) else { return };
        let (was, is) = (was.map(shown), is.map(shown));
        if was == is {
            return;
        }
        let mut found = found.clone();
        if is == Some(Shown::Withheld) {
            // For all parties alike: a line for one of them would accuse.
            without_party(&mut found.finding);
            let same = |known: &&Change| known.is == is && known.found.finding.commitment == found.finding.commitment;
            if changes
                .iter()
                .rev()
                .take_while(|it| it.found.finding.instrument == found.finding.instrument)
                .any(|it| same(&it))
            {
                return;
            }
        }
        changes.push(Change {
            change: "standing",
            on,
            known,
            was: was.filter(|_| is != Some(Shown::Withheld)),
            is,
            found,
            report: report.cloned(),
        });
    };
    for (occasion, found) in now {
        match before.get(occasion) {
            Some(was) => add(Some(was), Some(found)),
            None if is_news(found) => add(None, Some(found)),
            None => {}
        }
    }
    for (occasion, was) in before {
        if !now.contains_key(occasion) {
            add(Some(was), None);
        }
    }
    changes
}

fn shown(found: &FindingReport) -> Shown {
    if found.withheld {
        Shown::Withheld
    } else {
        Shown::Standing(found.finding.standing)
    }
}

/// A new occasion is news when something called for it, or when it begins otherwise than quietly.
fn is_news(found: &FindingReport) -> bool {
    let quiet = matches!(found.finding.standing, Standing::Pending | Standing::InEffect);
    let called_for = matches!(
        found.finding.instance,
        Instance::Trigger { .. } | Instance::Breach { .. } | Instance::Enrolment { .. }
    );
    called_for || !quiet
}

fn without_party(finding: &mut Finding) {
    finding.parties.clear();
    finding.zones.clear();
    finding.instance = Instance::Whole;
}
