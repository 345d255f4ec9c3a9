//! A change of standing: what it was, what it is, and which report brought it.

use crate::report::{EvidenceRow, FindingReport};
use salida_monitor::{BreachOf, Finding, Instance, Stand, Standing};
use salida_world::{ActorId, Day, DeedId, InstrumentId, Name, Span, ZoneId};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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
struct Occasion {
    instrument: InstrumentId,
    commitment: Name,
    link: Option<u32>,
    follows: Option<BreachOf>,
    deeds: Vec<DeedId>,
    parties: Vec<ActorId>,
    zones: Vec<ZoneId>,
    instance: (u8, Option<Span>, u32),
}

impl Occasion {
    fn of(finding: &Finding) -> Self {
        Self {
            instrument: finding.instrument.clone(),
            commitment: finding.commitment.clone(),
            link: finding.link,
            follows: finding.follows.clone(),
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

/// How one standing turned, as an edition may show it.
pub(super) struct Turn {
    pub(super) was: Option<Shown>,
    pub(super) is: Option<Shown>,
    /// As it is, or was last.
    pub(super) stand: Stand,
}

impl Turn {
    /// True for what a reader is told: a new occasion is news when something called for it, or when it begins otherwise
    /// than quietly.
    pub(super) fn is_told(&self) -> bool {
        let quiet = [Standing::Pending, Standing::InEffect].map(Shown::Standing);
        let called_for = matches!(
            self.stand.instance,
            Instance::Trigger { .. } | Instance::Breach { .. } | Instance::Enrolment { .. }
        );
        self.was != self.is && (self.was.is_some() || called_for || self.is.is_none_or(|is| !quiet.contains(&is)))
    }
}

/// The lines that tell of some turns, each with what is found now or was found last, in the order of agreements and
/// clauses. What is withheld is told once for all parties alike, because a line for one of them would accuse.
pub(super) fn lines(turns: Vec<(Turn, Finding)>, days: (Day, Day), report: Option<&EvidenceRow>) -> Vec<Change> {
    let keyed = turns
        .into_iter()
        .map(|(turn, finding)| ((turn.is.is_none(), Occasion::of(&finding)), (turn, finding)));
    let in_order: BTreeMap<(bool, Occasion), (Turn, Finding)> = keyed.collect();
    let mut withheld: BTreeSet<(InstrumentId, Name)> = BTreeSet::new();
    let mut lines = Vec::new();
    for (turn, mut finding) in in_order.into_values() {
        let is_withheld = turn.is == Some(Shown::Withheld);
        if is_withheld {
            without_party(&mut finding);
            if !withheld.insert((finding.instrument.clone(), finding.commitment.clone())) {
                continue;
            }
        }
        lines.push(Change {
            change: "standing",
            on: days.0,
            known: days.1,
            was: turn.was.filter(|_| !is_withheld),
            is: turn.is,
            found: FindingReport {
                due_soon: false,
                withheld: is_withheld || (turn.is.is_none() && turn.was == Some(Shown::Withheld)),
                finding,
            },
            report: report.cloned(),
        });
    }
    lines
}

fn without_party(finding: &mut Finding) {
    finding.parties.clear();
    finding.follows = None;
    finding.zones.clear();
    finding.instance = Instance::Whole;
}
