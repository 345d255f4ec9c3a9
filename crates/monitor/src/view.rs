//! What one duty sees on an event day, as known on a recorded day.

use crate::{
    Finding, Standing,
    corner::Reading,
    coverage::{self, Watch},
    evidence::Evidence,
    finding::{Instance, Why},
    plan::Duty,
    total::Counting,
};
use salida_world::{Day, Span};

/// What one duty sees on an event day, as known on a recorded day.
pub(crate) struct View<'a> {
    pub(crate) duty: &'a Duty,
    pub(crate) on: Day,
    /// What may be an act of the parties.
    pub(crate) readings: Vec<Reading>,
    /// What was surely done by somebody else; it bears witness against totals only.
    pub(crate) by_others: Vec<Reading>,
    /// What each agency's totals say, taken together.
    pub(crate) counting: Vec<Counting>,
    pub(crate) watches: Vec<Watch>,
}

impl<'a> View<'a> {
    /// What is known about the quantity that the duty counts.
    pub(crate) fn of(duty: &'a Duty, evidence: &Evidence<'_>) -> Self {
        let (readings, by_others) = evidence
            .readings(duty.counts)
            .into_iter()
            .partition(|reading| reading.share_high > 0.0);
        Self {
            duty,
            on: evidence.on,
            readings,
            by_others,
            counting: evidence.counting(duty.counts),
            watches: evidence.watches(duty.counts),
        }
    }

    /// A finding of this duty; everything else starts empty.
    pub(crate) fn finding(&self, period: Option<Span>, standing: Standing) -> Finding {
        let instance = period.map_or(Instance::Whole, |days| Instance::Period { days });
        finding(self.duty, instance, standing)
    }

    /// How much of a window was observed.
    pub(crate) fn observed(&self, window: Span) -> coverage::Observed {
        coverage::observed(window, self.watches.iter())
    }
}

/// A finding of a duty; everything else starts empty.
pub(crate) fn finding(duty: &Duty, instance: Instance, standing: Standing) -> Finding {
    Finding {
        instrument: duty.instrument.clone(),
        commitment: duty.commitment.clone(),
        parties: duty.parties.clone(),
        zones: duty.region.clone(),
        link: None,
        deeds: duty.deeds.clone(),
        instance,
        standing,
        in_breach_now: false,
        ever_breached: standing == Standing::Breached,
        probability: None,
        coverage: None,
        scales: None,
        why: Why::default(),
    }
}
