//! When something is to be done.

use super::Trigger;
use salida_world::Day;
use serde::Serialize;

/// When something is to be done.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "due", rename_all = "kebab-case")]
pub enum Due {
    /// `by DAY`; that day counts.
    By {
        /// The deadline.
        day: Day,
    },
    /// `at least 10 by DAY, at least 25 by DAY`: cumulative from the first day of force, an instance for each.
    Milestones {
        /// In the order of their days.
        milestones: Vec<Milestone>,
    },
    /// `every PERIOD`: an instance for each period wholly in force.
    Every {
        /// How long each is.
        period: Period,
        /// `cumulative`: the k-th period owes k times the amount, counted from the first day of force.
        cumulative: bool,
        /// `pro rata`: a calendar period that is only partly in force owes its share, rounded up (rule 9).
        pro_rata: bool,
    },
    /// `within T of D`: an instance for each happening of D (the day of a trigger is day 0).
    Within {
        /// Not before so long after it: `after 3 days and within 10 days of D`.
        after: Option<Length>,
        /// Not later than so long after it.
        within: Length,
        /// What calls for an answer.
        of: Trigger,
    },
}

/// So many by a day, in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Milestone {
    /// How many at least, counted from the first day of force.
    pub at_least: u64,
    /// The deadline; that day counts.
    pub by: Day,
}

/// How long a recurring period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
    /// A calendar year.
    Year,
    /// So many days, one block after the other from the first day of force.
    Days(u32),
}

/// A length of time: `30 days`, `2 weeks` (14 days), `3 months`, `1 year` (12 months).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Length {
    /// So many days.
    Days(u32),
    /// So many calendar months: from the 31st to the last day of a shorter month (rule 9).
    Months(u32),
}

impl Length {
    /// The day so long after `day`, which is day 0 (rule 9).
    pub fn after(self, day: Day) -> Day {
        match self {
            Self::Days(days) => day.plus(i32::try_from(days).unwrap_or(i32::MAX)),
            Self::Months(months) => day.plus_months(months),
        }
    }

    /// The day so long before `day`, which is day 0.
    pub fn before(self, day: Day) -> Day {
        match self {
            Self::Days(days) => day.plus(i32::try_from(days).map_or(i32::MIN, std::ops::Neg::neg)),
            Self::Months(months) => day.minus_months(months),
        }
    }
}
