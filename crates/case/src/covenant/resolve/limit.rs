//! Limits and deadlines in their case, and what there is to say about them.

use super::{
    codes,
    condition::days_of,
    form::{Force, per_of},
    name::Resolver,
};
use crate::covenant::{
    instrument::{Amount, Bound, Limit, Per, Thousandths},
    tree::{self, Against, Written},
};
use salida_note::Note;
use salida_world::{Day, Span};
use std::ops::Range;

/// The whole of a baseline, in thousandths of a per cent.
const WHOLE: u64 = 100_000;

impl Resolver<'_> {
    pub(super) fn limit(
        &mut self,
        bound: Bound,
        written: &Written<tree::Amount>,
        per: Option<&Written<tree::Per>>,
        force: &Force,
    ) -> Option<Limit> {
        let mut limit = Limit {
            bound,
            amount: Amount::Count(0),
            per: per_of(per),
        };
        match &written.value {
            tree::Amount::Count(count) => limit.amount = Amount::Count(*count),
            tree::Amount::Rate { count, people } => {
                limit.amount = Amount::Rate {
                    count: *count,
                    people: *people,
                };
            }
            tree::Amount::PerDay { count, over } => {
                limit.amount = Amount::PerDay(*count);
                limit.per = Per::AnyDays(days_of(over));
            }
            tree::Amount::Share {
                percent,
                against,
                baseline,
            } => {
                limit.bound = turned(bound, *against);
                limit.amount = self.share(*percent, *against, *baseline, &written.at)?;
                if let (Some(baseline), Some(from)) = (baseline, force.from) {
                    self.check_baseline(*baseline, from, &written.at);
                }
            }
        }
        let is_nothing = matches!(
            limit.amount,
            Amount::Count(0)
                | Amount::PerDay(Thousandths(0))
                | Amount::Rate {
                    count: Thousandths(0),
                    ..
                }
        );
        if bound == Bound::AtLeast && is_nothing {
            self.say_at(codes::DEMAND_OF_NOTHING, &written.at);
        }
        Some(limit)
    }

    /// The percentage of the baseline that is meant.
    fn share(
        &mut self,
        percent: Thousandths,
        against: Against,
        baseline: Option<Span>,
        at: &Range<usize>,
    ) -> Option<Amount> {
        let thousandths = match against {
            Against::Of => percent.0,
            Against::Below => WHOLE.saturating_sub(percent.0),
            Against::Above => WHOLE + percent.0,
        };
        if thousandths == 0 {
            let note = Note::at(codes::PERCENT_NOT_POSITIVE, self.place(at));
            self.say(note.with("found", "0"));
            return None;
        }
        Some(Amount::PercentOf {
            percent: thousandths as f64 / 1000.0,
            baseline,
        })
    }

    fn check_baseline(&mut self, baseline: Span, from: Day, at: &Range<usize>) {
        if baseline.last() < from {
            return;
        }
        let note = Note::at(codes::BASELINE_AFTER_START, self.place(at))
            .with("baseline", baseline.to_string())
            .with("from", from.to_string());
        self.say(note);
    }

    pub(super) fn check_deadline(&mut self, by: &Written<Day>, force: &Force) {
        let is_early = force.from.is_some_and(|from| by.value < from);
        let is_late = !force.survives && force.until.is_some_and(|until| by.value > until);
        if !is_early && !is_late {
            return;
        }
        let note = Note::at(codes::DEADLINE_OUTSIDE_FORCE, self.place(&by.at))
            .with("deadline", by.value.to_string())
            .with_some("from", force.from.map(|day| day.to_string()))
            .with_some("until", force.until.map(|day| day.to_string()));
        self.say(note);
    }

    pub(super) fn check_demand(&mut self, count: u64, at: &Range<usize>) {
        if count == 0 {
            self.say_at(codes::DEMAND_OF_NOTHING, at);
        }
    }
}

/// `at least 20 % below` is at most 80 per cent.
fn turned(bound: Bound, against: Against) -> Bound {
    match (bound, against) {
        (Bound::AtLeast, Against::Below) => Bound::AtMost,
        (Bound::AtMost, Against::Below) => Bound::AtLeast,
        (bound, _) => bound,
    }
}
