//! The stretches of active days to which a clause is confined: wherever its triggers may lie, day by day.

use super::{
    Clause, Literal,
    conditions::{Circle, days_before, days_of},
    force::Clock,
    weigh::Act,
};
use salida_case::covenant::{Length, Scope};
use std::collections::BTreeSet;

/// Stretches of active days, in order.
#[derive(Debug, Clone)]
pub(crate) struct Stretches {
    pub sure: Vec<BTreeSet<i32>>,
    pub possible: Vec<BTreeSet<i32>>,
    /// True when a scope confines the clause.
    pub confined: bool,
}

impl Stretches {
    pub(crate) fn sure_days(&self) -> BTreeSet<i32> {
        self.sure.iter().flatten().copied().collect()
    }

    pub(crate) fn possible_days(&self) -> BTreeSet<i32> {
        self.possible.iter().flatten().copied().collect()
    }

    /// True when there is nothing to judge up to a day.
    pub(crate) fn nothing_up_to(&self, on: i32) -> bool {
        self.confined && !self.possible.iter().flatten().any(|day| *day <= on)
    }
}

impl Literal<'_> {
    /// The stretches of a duty with what was seen by `on`, among its active days up to `last`.
    pub(super) fn stretches(&self, duty: usize, clock: &Clock, last: i32, on: i32, known: i32) -> Stretches {
        let days: BTreeSet<i32> = clock.active_days(last).into_iter().collect();
        let scope = match self.duties[duty].clause {
            Clause::Commitment(commitment) => commitment.scope.as_ref(),
            Clause::Amnesty(_) => None,
        };
        let Some(scope) = scope else {
            return Stretches {
                sure: vec![days.clone()],
                possible: vec![days],
                confined: false,
            };
        };
        let circle = Circle::of(self, duty);
        let (sure, possible) = match scope {
            Scope::After { length, of } => {
                let one = |at: i32| after(clock, &days, *length, at);
                let sure = self.triggers_least(of, &circle, on, known);
                let possible = self.triggers_most(of, &circle, on, known);
                (joined(each(&sure, one, true)), joined(each(&possible, one, false)))
            }
            Scope::Before { length, of } => {
                let one = |at: i32| before(clock, &days, *length, at);
                let sure = self.triggers_least(of, &circle, on, known);
                let possible = self.triggers_most(of, &circle, on, known);
                (joined(each(&sure, one, true)), joined(each(&possible, one, false)))
            }
            Scope::Between { opens, closes } => {
                let certain = self.triggers_least(closes, &circle, on, known);
                let closes: Vec<Closing> = self
                    .triggers_most(closes, &circle, on, known)
                    .into_iter()
                    .map(|most| Closing {
                        certain: certain.iter().find(|it| it.lineage == most.lineage).cloned(),
                        most,
                    })
                    .collect();
                let sure = between(&days, &self.triggers_least(opens, &circle, on, known), &closes, true);
                let possible = between(&days, &self.triggers_most(opens, &circle, on, known), &closes, false);
                (joined(sure), joined(possible))
            }
        };
        Stretches {
            sure,
            possible,
            confined: true,
        }
    }
}

fn after(clock: &Clock, days: &BTreeSet<i32>, length: Length, at: i32) -> BTreeSet<i32> {
    let from = clock.number(at);
    let to = from + days_of(length, at);
    let lies = |day: &i32| from < clock.number(*day) && clock.number(*day) <= to;
    days.iter().copied().filter(lies).collect()
}

fn before(clock: &Clock, days: &BTreeSet<i32>, length: Length, at: i32) -> BTreeSet<i32> {
    // A suspended day stands between the active day before it and the one after it.
    let to = clock.number(at) + i32::from(clock.is_suspended(at));
    let from = to - days_before(length, at);
    let lies = |day: &i32| from <= clock.number(*day) && clock.number(*day) < to && *day < at;
    days.iter().copied().filter(lies).collect()
}

/// One stretch for each trigger: the days common to all places where it may lie, or the days of any.
fn each(triggers: &[Act], one: impl Fn(i32) -> BTreeSet<i32>, common: bool) -> Vec<BTreeSet<i32>> {
    let stretch = |act: &Act| {
        let places = (act.first..=act.last).map(&one);
        let merge = |a: BTreeSet<i32>, b: BTreeSet<i32>| if common { &a & &b } else { &a | &b };
        places.reduce(merge).unwrap_or_default()
    };
    triggers.iter().map(stretch).filter(|days| !days.is_empty()).collect()
}

/// Stretches that share a day become one.
fn joined(stretches: Vec<BTreeSet<i32>>) -> Vec<BTreeSet<i32>> {
    let mut done: Vec<BTreeSet<i32>> = Vec::new();
    for mut stretch in stretches {
        loop {
            let (sharing, apart): (Vec<_>, Vec<_>) = done.into_iter().partition(|it| !it.is_disjoint(&stretch));
            done = apart;
            if sharing.is_empty() {
                break;
            }
            stretch.extend(sharing.into_iter().flatten());
        }
        done.push(stretch);
    }
    done
}

/// What may close a stretch, and whether it surely happened.
struct Closing {
    certain: Option<Act>,
    most: Act,
}

/// From the day after each opening to the first closing on a later day, for every placement of all of them.
fn between(days: &BTreeSet<i32>, opens: &[Act], closes: &[Closing], common: bool) -> Vec<BTreeSet<i32>> {
    let stretch = |open: &Act| {
        let others: Vec<&Closing> = closes
            .iter()
            .filter(|close| close.most.lineage != open.lineage)
            .collect();
        let mut merged: Option<BTreeSet<i32>> = None;
        for from in open.first..=open.last {
            for close in first_closings(&others, from, common) {
                let lies = |day: &i32| from < *day && close.is_some_and(|close| *day <= close);
                let here: BTreeSet<i32> = days.iter().copied().filter(lies).collect();
                merged = Some(match merged {
                    None => here,
                    Some(before) if common => &before & &here,
                    Some(before) => &before | &here,
                });
            }
        }
        merged.unwrap_or_default()
    };
    opens.iter().map(stretch).filter(|days| !days.is_empty()).collect()
}

/// Every day that can be the first closing after a day: each closing lies somewhere, or did not happen where that is not
/// certain. What is sure has to hold wherever a closing may lie, what is possible ends where it surely lies.
fn first_closings(closes: &[&Closing], from: i32, common: bool) -> BTreeSet<Option<i32>> {
    let mut first: BTreeSet<Option<i32>> = [None].into();
    for close in closes {
        let act = close.certain.as_ref().filter(|_| !common).unwrap_or(&close.most);
        let mut places: Vec<Option<i32>> = (act.first..=act.last).map(|day| (day > from).then_some(day)).collect();
        if places.contains(&None) {
            // It may have come before the opening; in another telling of it it may come after.
            places.extend((close.most.first..=close.most.last).filter(|day| *day > from).map(Some));
        }
        if close.certain.is_none() {
            places.push(None);
        }
        first = first
            .iter()
            .flat_map(|before| places.iter().map(|place| before.iter().chain(place).min().copied()))
            .collect();
    }
    first
}
