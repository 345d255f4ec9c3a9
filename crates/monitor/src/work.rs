//! How much there is to judge up to a day, reckoned without judging it, so that a door can refuse what would take hours.

use crate::{
    Monitor,
    evidence::Evidence,
    force::Force,
    history::{Course, History, Watched},
    limit,
    plan::Duty,
};
use salida_case::covenant::{Due, Form, Period};
use salida_world::{Day, InstrumentId, Month, Name};
use std::collections::BTreeMap;

/// Of a duty that a condition reads, or whose breach calls for something, all periods are judged anew on many days: so
/// many periods of it cost twice what they cost elsewhere, and more of them more yet.
const READ_PERIODS: u64 = 500;

/// So often it is asked again what conditions have ended, once less is left to judge because of what they ended before.
const ROUNDS: usize = 3;

/// How much there is to judge up to a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// The periods of all duties, those that are judged again and again counted more than once.
    pub all: u64,
    /// The clause that has the most periods for one party in one region, and how many.
    pub most: Option<(InstrumentId, Name, u64)>,
}

/// What conditions are known to have ended, by the position of the duty.
type Ended = BTreeMap<usize, Day>;

impl Monitor<'_> {
    /// How much there would be to judge on a day, as known on a day: no less than there is. Acts are heeded; conditions are
    /// taken never to end anything. Costs one look at each duty and at the acts about it, whatever the day.
    pub fn work(&self, on: Day, known: Day) -> Work {
        self.work_but(&Ended::new(), on, known)
    }

    /// The same, where what conditions have ended is left out so far as they did by the last day up to which there is no more
    /// than `affordable` to judge. Costs a few times what it costs to judge so much.
    ///
    /// What ended by then stays so whatever comes later: a condition reads only what was known on the day before. Reports
    /// that are yet to come may tell it otherwise, so this is not for who goes on listening.
    pub fn work_left(&self, on: Day, known: Day, affordable: u64) -> Work {
        let mut ended = Ended::new();
        for _ in 0..ROUNDS {
            let Some(day) = self.last_day_within(affordable, &ended, on, known) else {
                break;
            };
            let history = History::of(self.plan(), self.evidence(day, known));
            let courses = (0..self.plan().duties().len())
                .filter_map(|index| Some((index, history.course(index)?.ended?)))
                .collect();
            if courses == ended {
                break;
            }
            ended = courses;
        }
        self.work_but(&ended, on, known)
    }

    /// The last day up to which there is no more than so much to judge. There is never less on a later day.
    fn last_day_within(&self, affordable: u64, ended: &Ended, on: Day, known: Day) -> Option<Day> {
        let is_within = |day: Day| self.work_but(ended, day, known).all <= affordable;
        let firsts = self.plan().duties().iter().filter_map(|duty| duty.from);
        let (mut within, mut beyond) = (firsts.min()?.min(on), on);
        if !is_within(within) {
            return None;
        }
        while within.plus(1) < beyond {
            let middle = Day::from_number(i32::midpoint(within.number(), beyond.number()));
            *(if is_within(middle) { &mut within } else { &mut beyond }) = middle;
        }
        Some(within)
    }

    fn work_but(&self, ended: &Ended, on: Day, known: Day) -> Work {
        let plan = self.plan();
        let read = Watched::of(plan);
        let evidence = self.evidence(on, known);
        let mut work = Work { all: 0, most: None };
        for (index, duty) in plan.duties().iter().enumerate() {
            let is_read = read.judges(index);
            let periods = periods(&evidence, duty, ended.get(&index).copied(), is_read);
            let again = if is_read { periods / READ_PERIODS } else { 0 };
            let weight = periods.saturating_mul(again.saturating_add(1));
            work.all = work.all.saturating_add(weight);
            if work.most.as_ref().is_none_or(|(.., most)| *most < periods) {
                work.most = Some((duty.instrument.clone(), duty.commitment.clone(), periods));
            }
        }
        work
    }
}

/// How many periods of a duty have begun by a day: at least one, as of what has no periods. `is_read` tells that it is judged
/// on the days before as well, as known then: until an act became known a duty went on.
fn periods(evidence: &Evidence<'_>, duty: &Duty, ended: Option<Day>, is_read: bool) -> u64 {
    let Some((from, length)) = duty.from.zip(length(&duty.form)) else {
        return 1;
    };
    let course = Course::ending(ended);
    let force = Force::of(evidence.plan, duty, evidence, Some(&course));
    let in_force = force.calendar.and_then(|calendar| calendar.last());
    let acts = evidence
        .acts()
        .filter(|act| is_read && act.instrument == duty.instrument);
    let heard = acts.map(|act| act.recorded).max();
    let last = in_force.map_or(evidence.on, |last| heard.map_or(last, |heard| heard.max(last)));
    let last = last.min(evidence.on);
    let periods = match length {
        Length::Months(months) => {
            let part = |month: Month| {
                month.since(Month::of(from)) + (i32::from(Month::of(from).number_in_year()) - 1) % months
            };
            part(Month::of(last)).div_euclid(months) + 1
        }
        Length::Days(days) => (last.number().saturating_sub(from.number()))
            .div_euclid(days)
            .saturating_add(1),
    };
    u64::try_from(periods.max(1)).unwrap_or(1)
}

/// How long a period is.
enum Length {
    /// Calendar months: one, or those of a quarter or a year.
    Months(i32),
    /// Days, counted from the first day of force.
    Days(i32),
}

/// How long a period is; `None` where there are no periods.
fn length(form: &Form) -> Option<Length> {
    let months = match form {
        Form::Keep { limit, .. } => limit::months(limit.per)?,
        Form::KeepTrend { per, .. } => limit::months(*per)?,
        Form::Shall {
            due: Due::Every { period, .. },
            ..
        } => match period {
            Period::Month => 1,
            Period::Quarter => 3,
            Period::Year => 12,
            Period::Days(days) => return Some(Length::Days(i32::try_from(*days).unwrap_or(i32::MAX).max(1))),
        },
        _ => return None,
    };
    Some(Length::Months(i32::from(months).max(1)))
}
