//! The monitor: takes one report at a time, in any order, and answers for any event day and recorded day.

use crate::{
    Act, Finding, Standing, amnesty, archive::Archive, evidence::Evidence, finding::Probability, history::History,
    judge, plan::Plan,
};
use salida_world::{Day, Fingerprint, Happening, Name};
use serde::Serialize;

/// An opaque reference to a report. The caller knows what it stands for; the monitor does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Ref(pub u32);

/// A happening on its way into the monitor.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// What findings call it.
    pub reference: Ref,
    /// Its own name, by which other reports revise it.
    pub name: &'a Name,
    /// What happened.
    pub happening: &'a Happening,
    /// The day on which it became known.
    pub recorded: Day,
    /// The report that it revises.
    pub revises: Option<&'a Name>,
    /// True when it takes back what it revises.
    pub withdrawn: bool,
    /// Another report of the same happening.
    pub same_as: Option<&'a Name>,
}

impl Report<'_> {
    /// The content hash of rule 11: of two reports that bear one name, the one with the smaller keeps it. The name itself
    /// and what it is declared the same as are no part of it.
    pub fn fingerprint(&self) -> Fingerprint {
        let revises = self.revises.map(Name::as_str);
        content(self.happening.fingerprint(), self.recorded, revises, self.withdrawn)
    }
}

/// What a report says, and what it says of another.
pub(crate) fn content(said: Fingerprint, recorded: Day, revises: Option<&str>, withdrawn: bool) -> Fingerprint {
    let known = said.with(u64::from(recorded.number().cast_unsigned()));
    known.with_text(revises.unwrap_or_default()).with(u64::from(withdrawn))
}

/// The state: for each quantity only what touches it.
#[derive(Debug, Clone)]
pub struct Monitor<'p> {
    plan: &'p Plan,
    archive: Archive,
    acts: Vec<Act>,
}

impl<'p> Monitor<'p> {
    /// A monitor that has heard nothing yet.
    pub fn new(plan: &'p Plan) -> Self {
        Self {
            plan,
            archive: Archive::new(&plan.reach, plan.quantities.len()),
            acts: Vec::new(),
        }
    }

    /// Takes a report. What it costs does not depend on how many duties or reports there are.
    pub fn take(&mut self, report: &Report<'_>) {
        self.archive.append(&self.plan.reach, report);
    }

    /// Takes an act that may change the force of an agreement.
    pub fn act(&mut self, act: Act) {
        let key = |act: &Act| (act.during, act.name.clone());
        let at = self.acts.partition_point(|known| key(known) <= key(&act));
        self.acts.insert(at, act);
    }

    /// All findings for the day `on`, as known on the day `known`, in the order of the plan.
    pub fn findings(&self, on: Day, known: Day) -> Vec<Finding> {
        let evidence = self.evidence(on, known);
        let history = History::of(self.plan, evidence);
        let duties = 0..self.plan.duties.len();
        let duties = duties.flat_map(|index| judge::findings(self.plan, index, evidence, &history));
        let doors = self.plan.doors.iter().flat_map(|door| amnesty::judge(door, &evidence));
        duties.chain(doors).collect()
    }

    fn evidence(&self, on: Day, known: Day) -> Evidence<'_> {
        Evidence {
            plan: self.plan,
            archive: &self.archive,
            acts: &self.acts,
            on,
            known,
        }
    }
}

/// Rule 1, after the clause states.
pub(crate) fn decide(probability: Probability, standard: f64, covered: bool) -> Standing {
    if probability.low >= standard {
        Standing::Breached
    } else if !covered {
        Standing::Unknown
    } else if probability.high <= 1.0 - standard {
        Standing::Kept
    } else {
        Standing::Contested
    }
}
