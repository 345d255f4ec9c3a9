//! Effects by periods since the date, with what was found before it as placebos and tests of all of these at once.

use super::staggered::{Base, Event, GroupTime, GroupTimeEstimate};
use crate::codes;
use crate::confidence::Confidence;
use crate::law::incomplete_beta;
use crate::panel::{Block, Flaw, Panel};
use nalgebra::{Cholesky, DMatrix, DVector};
use salida_note::{Checked, Note};
use serde::Serialize;

/// An event study on group-time effects (never on two-way fixed effects, whose leads and lags mix groups).
///
/// The placebos before the date are no proof of parallel trends: a test that finds nothing may only be weak, and what
/// ran in parallel before need not do so after. With [`Base::LastBefore`] all effects and placebos are differences from
/// the same period `reference`, so that an odd reference period moves them all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EventStudy {
    /// Placebo effects, by event time, up to the reference.
    pub before: Vec<Event>,
    /// Effects, by event time, and effects of anticipation where it was allowed for.
    pub after: Vec<Event>,
    /// The event time that they are measured from.
    pub reference: i64,
    /// What multiplies errors so that all intervals hold together; none where some error is not known.
    pub critical: Option<f64>,
    /// All placebos at once, by their covariance; none where there are too many for the units.
    pub joint: Option<JointTest>,
    /// All placebos at once, by the largest of them.
    pub largest: Option<SupremumTest>,
    /// The seed of the bootstrap.
    pub seed: u64,
}

/// W = θ′V⁻¹θ, scaled to an F law: Hotelling's test with the treated units as the sample, because they are the few.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct JointTest {
    /// W.
    pub wald: f64,
    /// Placebo effects tested.
    pub placebos: usize,
    /// Treated units.
    pub units: usize,
    /// P(F ≥ W (n − k) / (k (n − 1))) with k and n − k degrees of freedom.
    pub p: f64,
}

/// max |θ/error| against its law by the multiplier bootstrap; it stands any number of periods.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SupremumTest {
    /// The largest |placebo| / error.
    pub largest: f64,
    /// Share of draws at least as large, the observed one counted among them.
    pub p: f64,
    /// Draws.
    pub draws: u64,
}

impl EventStudy {
    /// The event study of an outcome of a panel: `draws` of the multiplier bootstrap from `seed`.
    pub fn of_panel(
        method: GroupTime,
        panel: &Panel,
        outcome: &str,
        confidence: Confidence,
        draws: u64,
        seed: u64,
    ) -> Result<Checked<Self>, Flaw> {
        let found = method.of_panel(panel, outcome)?;
        let mut notes = found.notes;
        let study = Self::of(&found.value, method.base, confidence, draws, seed, &mut notes);
        Ok(Checked::new(study, notes))
    }

    /// The event study of a block.
    pub fn of_block(
        method: GroupTime,
        block: &Block,
        confidence: Confidence,
        draws: u64,
        seed: u64,
    ) -> Result<Checked<Self>, Flaw> {
        let found = method.of_block(block)?;
        let mut notes = found.notes;
        let study = Self::of(&found.value, method.base, confidence, draws, seed, &mut notes);
        Ok(Checked::new(study, notes))
    }

    fn of(
        estimate: &GroupTimeEstimate,
        base: Base,
        confidence: Confidence,
        draws: u64,
        seed: u64,
        notes: &mut Vec<Note>,
    ) -> Self {
        // A change over one period ends at the reference itself.
        let last = match base {
            Base::LastBefore => estimate.reference - 1,
            Base::Previous => estimate.reference,
        };
        let (before, after) = estimate.by_event.iter().partition(|event| event.since <= last);
        Self {
            critical: estimate
                .bands(|_| true, confidence, draws, seed)
                .ok()
                .map(|bands| bands.critical),
            joint: joint(estimate, last, notes),
            largest: largest(estimate, last, confidence, draws, seed),
            before,
            after,
            reference: estimate.reference,
            seed,
        }
    }
}

fn joint(estimate: &GroupTimeEstimate, last: i64, notes: &mut Vec<Note>) -> Option<JointTest> {
    let pairs = estimate.by_event.iter().zip(&estimate.influence);
    let placebos: Vec<(&Event, &Vec<f64>)> = pairs.filter(|(event, _)| event.since <= last).collect();
    let (count, units) = (placebos.len(), estimate.treated);
    if count == 0 || placebos.iter().any(|(event, _)| event.mean.error.is_none()) {
        return None;
    }
    if count >= units {
        let note = Note::general(codes::TOO_MANY_PLACEBO_PERIODS);
        notes.push(note.with("periods", count).with("units", units));
        return None;
    }
    let shared = |row: usize, column: usize| crate::simplex::dot(placebos[row].1, placebos[column].1);
    let covariance = DMatrix::from_fn(count, count, shared);
    let effects = DVector::from_iterator(count, placebos.iter().map(|(event, _)| event.mean.effect));
    let wald = Cholesky::new(covariance)?.solve(&effects).dot(&effects);
    let (first, second) = (count as f64, (units - count) as f64);
    let ratio = wald * second / (first * (units as f64 - 1.0));
    // The tail of F is that of a beta law.
    let p = incomplete_beta(second / 2.0, first / 2.0, second / (second + first * ratio));
    Some(JointTest {
        wald,
        placebos: count,
        units,
        p,
    })
}

fn largest(
    estimate: &GroupTimeEstimate,
    last: i64,
    confidence: Confidence,
    draws: u64,
    seed: u64,
) -> Option<SupremumTest> {
    let bands = estimate.bands(|event| event <= last, confidence, draws, seed).ok()?;
    let size = |event: &Event| Some(event.mean.effect.abs() / event.mean.error.filter(|error| *error > 0.0)?);
    let placebos = estimate.by_event.iter().filter(|event| event.since <= last);
    let largest = placebos.filter_map(size).fold(0.0, f64::max);
    let reached = bands.largest.iter().filter(|drawn| **drawn >= largest).count();
    Some(SupremumTest {
        largest,
        p: (1 + reached) as f64 / (1.0 + draws as f64),
        draws,
    })
}
