//! The two corners of the evidence: the least and the most that an act can weigh against a party (rules 1 and 10).

use crate::{
    Ref,
    plan::{Duty, Plan},
};
use salida_world::{Incident, Range, Span, Step};

/// What one report of an incident can weigh in one duty.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) report: Ref,
    pub(crate) during: Span,
    pub(crate) count: Range<u64>,
    /// Probability that the party did it, in the reading most in its favour.
    pub(crate) share_low: f64,
    /// The same in the reading most against it.
    pub(crate) share_high: f64,
    /// False when place or deed is known only more coarsely than the duty: then it may be inside, and may not.
    pub(crate) surely_inside: bool,
    pub(crate) step: Step,
}

/// All readings of one happening together: the heads of a lineage.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    pub(crate) reports: Vec<Ref>,
    /// From the earliest to the latest day that any head names.
    pub(crate) during: Span,
    pub(crate) count: Range<u64>,
    pub(crate) share_low: f64,
    pub(crate) share_high: f64,
    pub(crate) step: Step,
    pub(crate) surely_inside: bool,
}

/// What an incident weighs in a duty; `None` when it has nothing to do with it.
pub(crate) fn entry(plan: &Plan, duty: &Duty, report: Ref, incident: &Incident) -> Option<Entry> {
    let deed = fit(
        plan.deeds.is_a(&incident.deed, duty.deed()),
        plan.deeds.is_a(duty.deed(), &incident.deed),
    )?;
    let place = place_fit(plan, duty, incident)?;
    let (share_low, share_high) = shares(plan, duty, incident)?;
    Some(Entry {
        report,
        during: incident.during,
        count: incident.count,
        share_low,
        share_high,
        surely_inside: deed && place,
        step: incident.step,
    })
}

/// `Some(true)` when it surely fits, `Some(false)` when it may, `None` when it cannot.
fn fit(surely: bool, maybe: bool) -> Option<bool> {
    (surely || maybe).then_some(surely)
}

fn place_fit(plan: &Plan, duty: &Duty, incident: &Incident) -> Option<bool> {
    if duty.region.is_empty() {
        return Some(true);
    }
    let within = |zone| plan.zones.lies_in(&incident.zone, zone);
    let around = |zone| plan.zones.lies_in(zone, &incident.zone);
    fit(duty.region.iter().any(within), duty.region.iter().any(around))
}

/// Shares of authorship. A share that no body established counts in the high corner only; so does what is left
/// unattributed, for it may be anybody's (rule 5). `None` when it was surely somebody else.
fn shares(plan: &Plan, duty: &Duty, incident: &Incident) -> Option<(f64, f64)> {
    if duty.parties.is_empty() {
        // A limit on a situation counts every act, whoever did it.
        return Some((1.0, 1.0));
    }
    let mine = |share: &&salida_world::Share| duty.parties.iter().any(|party| plan.belongs_to(&share.actor, party));
    let around = |share: &&salida_world::Share| duty.parties.iter().any(|party| plan.belongs_to(party, &share.actor));
    let sum = |shares: f64| shares.clamp(0.0, 1.0);
    let own = sum(incident.by.iter().filter(mine).map(|share| share.share).sum());
    let wider = sum(incident
        .by
        .iter()
        .filter(|share| !mine(share) && around(share))
        .map(|share| share.share)
        .sum());
    let named = sum(incident.by.iter().map(|share| share.share).sum());
    let high = sum(own + wider + (1.0 - named));
    (high > 0.0).then_some((own, high))
}

impl Reading {
    /// Joins the heads of a lineage. `all_heads` counts also those that lie outside the duty: if there are any, the
    /// happening may lie outside as well.
    pub(crate) fn join(entries: &[&Entry], all_heads: usize) -> Option<Self> {
        let first = entries.first()?;
        let mut joined = Self {
            reports: Vec::new(),
            during: first.during,
            count: first.count,
            share_low: first.share_low,
            share_high: first.share_high,
            step: first.step,
            surely_inside: entries.len() == all_heads,
        };
        for entry in entries {
            joined.widen(entry);
        }
        Some(joined)
    }

    fn widen(&mut self, entry: &Entry) {
        self.reports.push(entry.report);
        let first = self.during.first().min(entry.during.first());
        let last = self.during.last().max(entry.during.last());
        self.during = Span::new(first, last).unwrap_or(self.during);
        self.count.low = self.count.low.min(entry.count.low);
        self.count.high = self.count.high.max(entry.count.high);
        self.share_low = self.share_low.min(entry.share_low);
        self.share_high = self.share_high.max(entry.share_high);
        self.step = self.step.min(entry.step);
        self.surely_inside &= entry.surely_inside;
    }

    /// The least that it weighs: count and probability. `established` is the step from which authorship counts.
    pub(crate) fn least(&self, established: Step) -> (u64, f64) {
        let counts = self.surely_inside && self.step >= established;
        if counts {
            (self.count.low, self.share_low)
        } else {
            (0, 0.0)
        }
    }

    /// The most that it weighs.
    pub(crate) fn most(&self) -> (u64, f64) {
        (self.count.high, self.share_high)
    }
}
