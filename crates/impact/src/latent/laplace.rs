//! Laplace's approximation at one point: the most likely latent path and coefficients, and the normal law around them.
//!
//! With the coefficients β flat and the path u normal with the tridiagonal precision Q of an AR(1), the logarithm of the joint
//! density is climbed by Newton's method. Its negative Hessian has a band for u, a border for β, so a step costs time
//! proportional to the number of periods, and so does its determinant:
//! ln p(y | θ) ≈ ln p(y | u, β) + ½ ln|Q| − ½ u′Qu − ½ ln|H| (Rue, Martino and Chopin, JRSS-B 71:319, 2009).

use super::autoregression::Autoregression;
use super::newton::{Place, Search, Step, dot};
use super::noise::Noise;
use super::point::Point;
use crate::law::{Stream, normal_sample};
use nalgebra::{DMatrix, DVector};

/// Squared Newton decrement at which the search has ended: what is left to climb is half of it, and the centre of the
/// normal law is off by its root in standard deviations. Weights are taken from where the search ended, so they
/// stay exact.
const SETTLED: f64 = 1e-6;
/// Squared decrement below which a step needs no guard.
const NEAR: f64 = 0.05;
const ITERATIONS_MAX: usize = 60;
/// A step of a logarithm longer than this is shortened to it.
const STEP_MAX: f64 = 3.0;

/// What one point of the lattice has come to.
#[derive(Debug, Clone)]
pub(crate) struct Settled {
    pub(crate) ln_evidence: f64,
    pub(crate) place: Place,
}

impl<'a> Search<'a> {
    /// The mode at a point, from a place near it. None when the search does not settle.
    pub(crate) fn settle(&mut self, point: Point, noise: Noise, from: &Place) -> Option<Settled> {
        let prior = Autoregression::new(point);
        let mut place = from.clone();
        for _ in 0..ITERATIONS_MAX {
            let step = self.step(&prior, noise, &place)?;
            if step.decrement <= SETTLED {
                let curve = self.curve.ln_determinant() + ln_determinant(&step.schur);
                let likelihood = noise.ln_likelihood(&self.record.counts, &self.means);
                let density = likelihood + prior.half_ln_determinant(place.latent.len()) - prior.energy(&place.latent);
                return Some(Settled {
                    ln_evidence: density - 0.5 * curve,
                    place,
                });
            }
            let longest = step
                .latent
                .iter()
                .chain(step.beta.iter())
                .fold(0.0, |most: f64, s| most.max(s.abs()));
            let length = (STEP_MAX / longest).min(1.0);
            if step.decrement < NEAR {
                place.advance(&step, length);
            } else {
                place = self.uphill(&prior, noise, &place, &step, length)?;
            }
        }
        None
    }

    /// The normal law around a mode.
    pub(crate) fn around<'s>(&'s mut self, point: Point, noise: Noise, mode: &'s Place) -> Option<Around<'s, 'a>> {
        let prior = Autoregression::new(point);
        let step = self.step(&prior, noise, mode)?;
        let height = noise.kernel(&self.record.counts, &self.means) - prior.energy(&mode.latent);
        let beta_root = step.schur.inverse().cholesky()?.l();
        Some(Around {
            search: self,
            prior,
            noise,
            mode,
            solved_border: step.solved_border,
            beta_root,
            height,
        })
    }

    /// The first of step, half the step, and so on, that does not lose density beyond rounding.
    fn uphill(
        &mut self,
        prior: &Autoregression,
        noise: Noise,
        from: &Place,
        step: &Step,
        length: f64,
    ) -> Option<Place> {
        let start = self.density(prior, noise, from);
        let mut length = length;
        for _ in 0..40 {
            let mut next = from.clone();
            next.advance(step, length);
            if self.density(prior, noise, &next) >= start - 1e-12 * start.abs().max(1.0) {
                return Some(next);
            }
            length *= 0.5;
        }
        None
    }
}

/// The normal law around a mode, to draw from and to weigh.
pub(crate) struct Around<'s, 'a> {
    search: &'s mut Search<'a>,
    prior: Autoregression,
    noise: Noise,
    mode: &'s Place,
    solved_border: Vec<f64>,
    beta_root: DMatrix<f64>,
    height: f64,
}

impl Around<'_, '_> {
    /// A draw, and the logarithm of how much likelier it is in truth than under the normal law, both measured from the mode.
    pub(crate) fn sample(&mut self, stream: &mut Stream) -> (Place, f64) {
        let mut latent: Vec<f64> = self.mode.latent.iter().map(|_| normal_sample(stream)).collect();
        let normal = DVector::from_fn(self.mode.beta.len(), |_, _| normal_sample(stream));
        let square = dot(&latent, &latent) + normal.norm_squared();
        self.search.curve.solve_transposed(&mut latent);
        let shift = &self.beta_root * normal;
        let periods = latent.len();
        for (column, b) in shift.iter().enumerate() {
            for (slot, v) in latent.iter_mut().zip(&self.solved_border[column * periods..]) {
                *slot -= v * b;
            }
        }
        for (slot, mode) in latent.iter_mut().zip(&self.mode.latent) {
            *slot += mode;
        }
        let place = Place {
            beta: &self.mode.beta + shift,
            latent,
        };
        let density = self.search.density(&self.prior, self.noise, &place);
        (place, density - self.height + 0.5 * square)
    }
}

fn ln_determinant(factor: &nalgebra::Cholesky<f64, nalgebra::Dyn>) -> f64 {
    2.0 * factor.l_dirty().diagonal().iter().map(|d| libm::log(*d)).sum::<f64>()
}
