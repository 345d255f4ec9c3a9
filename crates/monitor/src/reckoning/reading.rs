//! Ways to read what several sources say of some days: those that agree tighten one another, those that disagree are taken
//! separately (rules 1 and 6).

use super::{Judged, Reckoning, breach, days::Days};
use crate::total::{Counting, Known};
use salida_case::covenant::Bound;
use salida_world::{ActorId, Span};

/// One way to read the evidence: figures that agree with one another, against the limit they imply.
pub(super) struct Reading {
    pub(super) known: Known,
    /// Whose figures they are.
    pub(super) agencies: Vec<ActorId>,
    /// The limit, low and high: a limit against a baseline is known as well as the baseline.
    pub(super) against: (f64, f64),
    /// Breach in the reading's most lenient corner, and in its strictest.
    pub(super) breach: (bool, bool),
    /// True when incidents are among them.
    pub(super) has_incidents: bool,
}

/// What one agency, or the incidents, say of the days, and the limit that goes with it.
#[derive(Clone)]
struct Witness {
    known: Known,
    against: (f64, f64),
}

impl Reckoning<'_> {
    /// Sources that agree tighten one another; sources that disagree are taken separately (rules 1 and 6). A source that
    /// only bounds the count widely disagrees with nobody. Incidents are a witness of the same quantity, never added to
    /// a tally. The evidence is that of the `days`, so far as they have passed; the limit is that of the `whole` period.
    pub(super) fn readings(&self, days: &Days, whole: Span) -> Vec<Reading> {
        let witnesses = self.witnesses(days, whole);
        // What agrees in pairs agrees all together, in a count that is somebody's least and a limit that is somebody's
        // least: these sets hold every largest one. Those inside another say nothing of their own.
        let mut limits: Vec<f64> = witnesses.iter().map(|it| it.against.0).collect();
        limits.sort_by(f64::total_cmp);
        limits.dedup();
        let mut sets: Vec<Vec<usize>> = Vec::new();
        for limit in limits {
            for start in &witnesses {
                let agreeing = |index: &usize| witnesses[*index].allows(start.known.low, limit);
                sets.push((0..witnesses.len()).filter(agreeing).collect());
            }
        }
        let inside = |small: &[usize], large: &[usize]| small.iter().all(|index| large.contains(index));
        let largest = |at: usize| {
            // Of several that are the same the first is kept.
            let beaten = |(other, set): (usize, &Vec<usize>)| {
                inside(&sets[at], set) && (set.len() > sets[at].len() || other < at)
            };
            !sets.iter().enumerate().any(beaten)
        };
        let kept = (0..sets.len()).filter(|at| largest(*at));
        kept.filter_map(|at| Reading::of(&sets[at], &witnesses, self.limit.bound))
            .collect()
    }

    fn witnesses(&self, days: &Days, whole: Span) -> Vec<Witness> {
        let counting = self.view.counting.iter().zip(&self.baselines.1);
        let counted = counting.filter_map(|(counting, baseline)| {
            Some(Witness {
                against: self.against(whole, baseline.as_ref())?,
                known: within(counting, days),
            })
        });
        let (low, high) = if self.is_confined {
            self.incidents_in_scope(days)
        } else {
            self.incidents((days.from, days.to))
        };
        let own = self.limit_on_incidents(whole).map(|against| Witness {
            known: Known {
                agency: None,
                low: low as f64,
                high: high.map(|high| high as f64),
                reports: Vec::new(),
            },
            against,
        });
        // Where nothing is owed at all, not knowing the count is no doubt.
        let is_met_anyhow = |it: &Witness| self.limit.bound == Bound::AtLeast && it.against.1 <= 0.0;
        let says_something = |it: &Witness| it.known.high.is_some() || it.known.low > 0.0 || is_met_anyhow(it);
        counted.chain(own).filter(says_something).collect()
    }
}

impl Witness {
    /// True where there may have been so many, against such a limit.
    fn allows(&self, count: f64, limit: f64) -> bool {
        self.known.low <= count && count <= upper(&self.known) && self.against.0 <= limit && limit <= self.against.1
    }
}

impl Reading {
    fn of(set: &[usize], witnesses: &[Witness], bound: Bound) -> Option<Self> {
        let mut agreeing = set.iter().map(|index| witnesses[*index].clone());
        let mut joined = agreeing.next()?;
        let mut agencies: Vec<ActorId> = joined.known.agency.iter().cloned().collect();
        let mut has_incidents = joined.known.agency.is_none();
        for other in agreeing {
            has_incidents |= other.known.agency.is_none();
            agencies.extend(other.known.agency.clone());
            joined.known.low = joined.known.low.max(other.known.low);
            let high = upper(&joined.known).min(upper(&other.known));
            joined.known.high = high.is_finite().then_some(high);
            joined.known.reports.extend(other.known.reports);
            joined.against = (
                joined.against.0.max(other.against.0),
                joined.against.1.min(other.against.1),
            );
        }
        let (low, high) = (joined.known.low, upper(&joined.known));
        let breach = breach(bound, (low, high), joined.against);
        Some(Self {
            known: joined.known,
            agencies,
            against: joined.against,
            breach,
            has_incidents,
        })
    }

    pub(super) fn judge(readings: &[Self], days: &Days) -> Judged {
        if readings.is_empty() {
            return Judged::OPEN;
        }
        let certain = days.is_any_sure() && readings.iter().all(|it| it.breach.0);
        let possible = readings.iter().any(|it| it.breach.1);
        let is_bounded = readings.iter().any(|it| it.known.high.is_some());
        Judged::of((certain, possible), is_bounded)
    }
}

/// The most that it may be.
fn upper(known: &Known) -> f64 {
    known.high.unwrap_or(f64::INFINITY)
}

/// What an agency says: from below of the days that are surely meant, from above of those that may be.
fn within(counting: &Counting, days: &Days) -> Known {
    if days.sure == days.possible {
        return counting.within_all(&days.possible);
    }
    Known {
        low: counting.within_all(&days.sure).low,
        ..counting.within_all(&days.possible)
    }
}
