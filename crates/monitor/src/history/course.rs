//! The course of one duty: when it was suspended and ended, how it stood at each close, and what followed its breaches.

use super::turns::Turns;
use crate::{Standing, finding::Instance, verdict::Verdict};
use salida_world::{Day, Span};
use std::collections::BTreeMap;

/// What happened to one duty.
#[derive(Debug, Clone, Default)]
pub(crate) struct Course {
    /// Days on which `suspended while` held.
    pub(crate) suspended: Vec<Span>,
    /// The first day on which `ends when` held.
    pub(crate) ended: Option<Day>,
    /// How it stood from the close of a day on.
    closes: Turns<Close>,
    /// What has begun to follow its breaches, for each link of its chain.
    pub(super) begun: Vec<Vec<Begun>>,
    /// The greatest number of breaches at any close, for each instance of the duty and of its links.
    breaches: BTreeMap<(usize, usize, Instance), u32>,
}

/// How a duty stood at the close of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Close {
    /// The roll-up of its instances; `None` without any.
    pub(crate) standing: Option<Standing>,
    pub(crate) in_breach_now: bool,
}

/// What followed a breach from the day on which it became known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Begun {
    pub(crate) known: Day,
    /// Which one of that day, from 1.
    pub(crate) number: u32,
}

impl Course {
    /// Of a duty of which no more is known than when a condition ended it.
    pub(crate) fn ending(ended: Option<Day>) -> Self {
        Self {
            ended,
            ..Self::default()
        }
    }

    /// How many things have come about in it.
    pub(super) fn events(&self) -> (usize, usize) {
        (self.closes.len(), self.begun.iter().map(Vec::len).sum())
    }

    /// The same up to the close of an earlier day.
    pub(super) fn up_to(&self, day: Day) -> Self {
        let seen = Span::new(Day::MIN, day);
        let suspended = self.suspended.iter().filter_map(|span| span.overlap(seen?));
        let begun = { self.begun.iter() }.map(|link| link.iter().filter(|it| it.known <= day).copied().collect());
        Self {
            suspended: suspended.collect(),
            ended: self.ended.filter(|ended| *ended <= day),
            closes: self.closes.up_to(day),
            begun: begun.collect(),
            breaches: BTreeMap::new(),
        }
    }

    /// How the duty stood at the close of a day.
    pub(super) fn close(&self, day: Day) -> Option<Close> {
        self.closes.at(day)
    }

    /// How it stands from the close of a day on.
    pub(super) fn remember(&mut self, day: Day, close: Close) {
        self.closes.tell(day, close);
    }

    /// Breaches above the number at any earlier close begin the next link, numbered within the day.
    pub(super) fn count(&mut self, link: usize, verdicts: &[(usize, Verdict)], day: Day) {
        let mut number = 0;
        for (owed, verdict) in verdicts {
            let key = (link, *owed, identity(&verdict.instance));
            let before = self.breaches.entry(key).or_insert(0);
            let more = verdict.breaches.saturating_sub(*before);
            *before = (*before).max(verdict.breaches);
            if let Some(begun) = self.begun.get_mut(link) {
                for _ in 0..more {
                    number += 1;
                    begun.push(Begun { known: day, number });
                }
            }
        }
    }

    /// What its conditions say of a day; true when it ends, becomes suspended, or is so no longer.
    pub(super) fn turn(&mut self, day: Day, is_over: bool, is_suspended: bool) -> bool {
        let mut flipped = is_over && self.ended.is_none();
        if flipped {
            self.ended = Some(day);
        }
        let before = self.suspended.last_mut().filter(|span| span.last() == day.plus(-1));
        flipped |= is_suspended != before.is_some();
        match before {
            Some(open) if is_suspended => *open = Span::new(open.first(), day).unwrap_or(*open),
            _ if is_suspended => self.suspended.push(Span::day(day)),
            _ => {}
        }
        flipped
    }

    /// What is suspended on a day is so on the days after it on which nothing changes.
    pub(super) fn stay_suspended(&mut self, day: Day, until: Day) {
        if let Some(open) = self.suspended.last_mut().filter(|span| span.last() == day) {
            *open = Span::new(open.first(), until).unwrap_or(*open);
        }
    }
}

/// An answer stays the same instance when the days of what called for it are told more exactly.
fn identity(instance: &Instance) -> Instance {
    match instance {
        Instance::Trigger { report, .. } => Instance::Trigger {
            report: *report,
            during: Span::day(Day::MIN),
        },
        other => other.clone(),
    }
}
