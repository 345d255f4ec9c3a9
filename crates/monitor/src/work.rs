//! How much there is to judge up to a day, reckoned from the text alone, so that a door can refuse what would take hours.

use crate::{
    Monitor,
    history::Watched,
    limit,
    plan::{Duty, Plan},
};
use salida_case::covenant::{Due, Form, Period, PowerKind};
use salida_world::{Day, InstrumentId, Name};

/// Of a duty that a condition reads, or whose breach calls for something, all periods are judged anew on many days: so
/// many periods of it cost twice what they cost elsewhere, and more of them more yet.
const READ_PERIODS: u64 = 500;

/// How much there is to judge up to a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// The periods of all duties, those that are judged again and again counted more than once.
    pub all: u64,
    /// The clause that has the most periods for one party in one region, and how many.
    pub most: Option<(InstrumentId, Name, u64)>,
}

impl Monitor<'_> {
    /// How much there would be to judge on a day. Costs one look at each duty, whatever the day.
    pub fn work(&self, on: Day) -> Work {
        let plan = self.plan();
        let read = Watched::of(plan);
        let mut work = Work { all: 0, most: None };
        for (index, duty) in plan.duties().iter().enumerate() {
            let periods = self.periods(plan, duty, on);
            let again = if read.judges(index) { periods / READ_PERIODS } else { 0 };
            let weight = periods.saturating_mul(again.saturating_add(1));
            work.all = work.all.saturating_add(weight);
            if work.most.as_ref().is_none_or(|(.., most)| *most < periods) {
                work.most = Some((duty.instrument.clone(), duty.commitment.clone(), periods));
            }
        }
        work
    }

    /// How many periods of a duty have begun by a day, or a few more: what conditions end early is not known yet.
    fn periods(&self, plan: &Plan, duty: &Duty, on: Day) -> u64 {
        let Some((from, length)) = duty.from.zip(period_days(&duty.form)) else {
            return 1;
        };
        let terms = plan.terms.get(duty.terms);
        let own = { self.acts_heard().iter() }
            .filter(|act| act.kind == PowerKind::Extend && act.instrument == duty.instrument)
            .filter_map(|act| act.until);
        let extended = own.max();
        let lasts = [terms.and_then(|terms| terms.until), duty.own_until];
        let lasts = lasts
            .into_iter()
            .flatten()
            .map(|last| extended.map_or(last, |later| later.max(last)));
        let last = lasts.chain(duty.clauses.replaced_after).chain([on]).min().unwrap_or(on);
        let days = i64::from(last.number()) - i64::from(from.number()) + 1;
        u64::try_from(days).unwrap_or(0) / u64::from(length) + 1
    }
}

/// The days of a period, at least; `None` where there are no periods.
fn period_days(form: &Form) -> Option<u32> {
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
            Period::Days(days) => return Some((*days).max(1)),
        },
        _ => return None,
    };
    Some(u32::from(months) * 30)
}
