//! A V, the weights to which it leads, and what they lose; and the best of every set of donors that was met.

use super::design::Stage;
use crate::panel::Flaw;
use std::collections::BTreeMap;

/// Importance is sought between this power of ten and one, the largest being one. Inner problems whose predictors
/// count less than this beside another are not distinguished from each other.
pub(super) const LEAST: f64 = -8.0;

/// A loss this near to the bound, as a share, can not be bettered by any V.
const AT_BOUND: f64 = 1e-9;

/// A V in powers of ten with its weights and its loss.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    pub(super) powers: Vec<f64>,
    pub(super) weights: Vec<f64>,
    pub(super) loss: f64,
}

impl Candidate {
    /// V with the largest as one.
    pub(super) fn importance(&self) -> Vec<f64> {
        importance(&self.powers)
    }
}

fn importance(powers: &[f64]) -> Vec<f64> {
    powers.iter().map(|power| libm::exp10(*power)).collect()
}

/// Solves inner problems and remembers the best candidate of every set of donors with a weight.
pub(super) struct Judge<'s> {
    pub(super) stage: &'s Stage,
    /// Inner problems solved so far.
    pub(super) solved: usize,
    /// The loss of the best weights of all, whatever V.
    bound: f64,
    faces: BTreeMap<Vec<usize>, Candidate>,
}

impl<'s> Judge<'s> {
    pub(super) fn new(stage: &'s Stage, bound: f64) -> Self {
        Self {
            stage,
            solved: 0,
            bound,
            faces: BTreeMap::new(),
        }
    }

    /// Solves the inner problem at `powers`, moved so that the largest is zero and none is below the least.
    pub(super) fn at(&mut self, powers: &[f64], near: Option<&[f64]>) -> Result<Candidate, Flaw> {
        let candidate = self.try_out(powers, near)?;
        let face = |(donor, weight): (usize, &f64)| (*weight > 0.0).then_some(donor);
        let face: Vec<usize> = candidate.weights.iter().enumerate().filter_map(face).collect();
        match self.faces.get_mut(&face) {
            Some(best) if best.loss <= candidate.loss => {}
            Some(best) => *best = candidate.clone(),
            None => {
                self.faces.insert(face, candidate.clone());
            }
        }
        Ok(candidate)
    }

    /// The same, not remembered.
    pub(super) fn try_out(&mut self, powers: &[f64], near: Option<&[f64]>) -> Result<Candidate, Flaw> {
        let largest = powers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let powers: Vec<f64> = powers.iter().map(|power| (power - largest).max(LEAST)).collect();
        self.solved += 1;
        let weights = self.stage.inner(&importance(&powers), near)?.weights;
        let loss = self.stage.loss(&weights);
        Ok(Candidate { powers, weights, loss })
    }

    pub(super) fn is_at_bound(&self, loss: f64) -> bool {
        loss - self.bound <= AT_BOUND * self.bound
    }

    /// The best candidates of `count` sets of donors, best first.
    pub(super) fn faces(&mut self, count: usize) -> Vec<Candidate> {
        let mut faces: Vec<Candidate> = std::mem::take(&mut self.faces).into_values().collect();
        faces.sort_by(|left, right| left.loss.total_cmp(&right.loss));
        faces.truncate(count);
        faces
    }
}
