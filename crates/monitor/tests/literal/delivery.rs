//! `A shall D`: what was delivered against what is owed, in both corners (rules 1, 15, 16, 18).

use super::{
    Literal, Verdict, chance,
    due::Task,
    force::Clock,
    prohibition::{Counter, touching, within},
    verdict::Key,
    weigh::{Act, Query, Who},
};
use salida_case::covenant::Due;
use salida_world::{Standing, Step};
use std::collections::BTreeSet;

/// Who owes what, and under which clauses.
pub(crate) struct Debt<'a> {
    pub key: Key,
    pub duty: usize,
    pub who: Who,
    pub deeds: &'a [usize],
    pub survives: bool,
    pub confined: bool,
    /// Days without a deadline go on.
    pub open_ended: bool,
}

impl Debt<'_> {
    fn query<'q>(&'q self, zones: &'q [usize]) -> Query<'q> {
        Query {
            deeds: self.deeds,
            zones,
            who: self.who.clone(),
            established: Step::Verified,
            permits: &[],
        }
    }
}

impl Literal<'_> {
    pub(super) fn delivery(
        &self,
        duty: usize,
        at_least: u64,
        due: &Due,
        clock: &Clock,
        on: i32,
        known: i32,
    ) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        for task in self.tasks(duty, at_least, due, clock, on, known) {
            let key = self.key(duty, task.instance.clone());
            if let Some(standing) = self.nothing_to_judge(duty, due, &task, clock, on, known) {
                let mut verdict = Verdict::new(key, self.duties[duty].clause, standing);
                verdict.closes = matches!(due, Due::Every { .. }).then_some(task.period.1);
                verdicts.push(verdict);
                continue;
            }
            let debt = Debt {
                key,
                duty,
                who: self.whose(duty),
                deeds: &self.duties[duty].deeds,
                survives: self.commitment(duty).survives,
                confined: self.commitment(duty).scope.is_some(),
                open_ended: false,
            };
            let mut verdict = self.owes(&debt, &task, clock, on, known);
            verdict.closes = Some(task.wide.1);
            verdicts.push(verdict);
        }
        verdicts
    }

    /// Where something stands that no stretch of its scope has come to yet.
    fn nothing_to_judge(
        &self,
        duty: usize,
        due: &Due,
        task: &Task,
        clock: &Clock,
        on: i32,
        known: i32,
    ) -> Option<Standing> {
        let stretches = self.stretches(duty, clock, on, on, known);
        let (nothing, over) = match due {
            Due::By { .. } | Due::Milestones { .. } => (stretches.nothing_up_to(on), clock.is_over(on)),
            Due::Every { .. } => {
                let days = stretches.possible_days();
                let inside = |day: &i32| (task.period.0..=task.period.1).contains(day);
                (
                    stretches.confined && !task.set_aside && !days.iter().any(inside),
                    task.wide.1 < on,
                )
            }
            Due::Within { .. } => (false, false),
        };
        let standing = if over { Standing::Discharged } else { Standing::InEffect };
        nothing.then_some(standing)
    }

    /// Where one delivery stands.
    pub(super) fn owes(&self, debt: &Debt<'_>, task: &Task, clock: &Clock, on: i32, known: i32) -> Verdict {
        let it = &self.duties[debt.duty];
        let commitment = self.commitment(debt.duty);
        let mut verdict = Verdict::new(debt.key.clone(), it.clause, Standing::Contested);
        if task.set_aside {
            verdict.standing = Standing::Suspended;
            return verdict;
        }
        let query = debt.query(&it.zones);
        let least = self.least(&query, on, known);
        let most = self.most(&query, on, known);
        let bound = |day: &i32| {
            if debt.survives {
                *day >= clock.start.unwrap_or(*day) && !clock.is_suspended(*day)
            } else {
                clock.is_active(*day)
            }
        };
        let days = |(first, last): (i32, i32)| -> Vec<i32> { (first..=last.min(on)).filter(bound).collect() };
        let (mut wide, mut narrow) = (days(task.called_for), days(task.narrow));
        let mut timely = days((task.narrow.0, task.wide.1));
        if debt.confined {
            let stretches = self.stretches(debt.duty, clock, on, on, known);
            let (sure, possible) = (stretches.sure_days(), stretches.possible_days());
            wide.retain(|day| possible.contains(day));
            narrow.retain(|day| sure.contains(day));
            timely.retain(|day| sure.contains(day));
        }
        let missing = |acts: &[Act], days: &[i32], sum: Counter| chance(acts, |acts| sum(acts, days, on) < task.owed);
        let low = if task.called {
            missing(&most, &wide, touching)
        } else {
            0.0
        };
        let high = task.chance * missing(&least, &narrow, within);
        let standard = commitment.proof.threshold();
        let due = task.wide.1;
        verdict.due = (!debt.open_ended).then_some(due);
        verdict.probability = Some((low, high));
        let passed = due < on && !debt.open_ended;
        let set: BTreeSet<i32> = days(task.wide).into_iter().collect();
        let covered = commitment.burden_on_party || self.observed(debt.deeds, &it.zones, &set, known).full == set;
        let cut_off = clock.is_over(on) && !debt.survives && clock.end.is_some_and(|end| end < due);
        verdict.standing = if high <= 1.0 - standard {
            Standing::Kept
        } else if cut_off {
            Standing::Discharged
        } else if !passed {
            Standing::InEffect
        } else if !covered {
            Standing::Unknown
        } else if low >= standard {
            Standing::Breached
        } else {
            Standing::Contested
        };
        if verdict.standing == Standing::Breached {
            // What was done by the deadline and within scope, and whatever was done since.
            let since = |until: i32| (due + 1..=until).filter(|day| !clock.is_suspended(*day));
            let days = |until: i32| -> Vec<i32> { timely.iter().copied().chain(since(until)).collect() };
            let late = |day: &i32| task.chance * missing(&least, &days(*day), within) <= 1.0 - standard;
            verdict.done_late = (due + 1..=on).find(late);
            verdict.ever = true;
            verdict.now = verdict.done_late.is_none();
            verdict.crossing = Some(due);
            verdict.breaches = 1;
        }
        verdict
    }
}
