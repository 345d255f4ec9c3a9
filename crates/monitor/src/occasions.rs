//! What a duty owes on each occasion, as a board keeps it from one report to the next.

use crate::{Standing, column::Moved, corner::Reading, finding::Instance, owing::Owing, verdict::Stand};
use salida_world::Span;

/// What is owed on each occasion, in the order of the stands of the duty.
#[derive(Debug, Clone, Default)]
pub(crate) struct Occasions {
    owed: Vec<Owing>,
    /// First and last day by number on which what is done counts in time: apart from the rest, because they are looked
    /// through with every report.
    days: Vec<(i32, i32)>,
}

impl Occasions {
    pub(crate) fn of(owed: Vec<Owing>) -> Self {
        Self {
            days: owed.iter().map(Owing::reach).collect(),
            owed,
        }
    }

    /// The positions of those that what moved can change: in time, or late where they were breached. What was surely done
    /// is done, whatever else may have been.
    pub(crate) fn near(&self, moved: Moved, stood: &[Stand]) -> Vec<usize> {
        let (from, to) = moved.days;
        let late = |at: usize| moved.is_sure && stood.get(at).is_some_and(|it| it.ever_breached);
        let is_open = |at: &usize| moved.is_sure || stood.get(*at).is_some_and(|it| it.standing != Standing::Kept);
        let each = self.days.iter().enumerate();
        let near = each.filter(|(at, (first, last))| *first <= to && (from <= *last || late(*at)));
        near.map(|(at, _)| at).filter(is_open).collect()
    }

    /// What is owed at a position.
    pub(crate) fn owed(&self, at: usize) -> Option<&Owing> {
        self.owed.get(at)
    }

    /// Where what a happening called for stands, or would stand: with `true` where it is there once.
    pub(crate) fn place(&self, call: &Reading) -> Place {
        let called = (call.during, call.report());
        let first = self.owed.partition_point(|it| key(it).is_some_and(|it| it < called));
        let same = { self.owed.iter().skip(first) }.take_while(|it| key(it) == Some(called));
        match same.count() {
            0 => Place::Free(first),
            1 => Place::Taken(first),
            _ => Place::Shared,
        }
    }

    pub(crate) fn insert(&mut self, at: usize, owing: Owing) {
        self.days.insert(at, owing.reach());
        self.owed.insert(at, owing);
    }

    pub(crate) fn remove(&mut self, at: usize) {
        self.days.remove(at);
        self.owed.remove(at);
    }
}

/// The place of what a happening called for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// It would stand here.
    Free(usize),
    /// It stands here.
    Taken(usize),
    /// Several stand there.
    Shared,
}

fn key(owing: &Owing) -> Option<(Span, crate::Ref)> {
    match owing.instance {
        Instance::Trigger { report, during } => Some((during, report)),
        _ => None,
    }
}
