//! One step of Newton's method over the latent path and the coefficients, in time proportional to the number of periods.

use super::autoregression::Autoregression;
use super::band::Band;
use super::noise::{Noise, Slope};
use super::record::{Parts, Record};
use nalgebra::{DMatrix, DVector};

/// A place in the space of paths and coefficients.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) beta: DVector<f64>,
    pub(crate) latent: Vec<f64>,
}

/// Room for a search, allocated once for all points.
pub(crate) struct Search<'a> {
    pub(super) record: &'a Record,
    parts: Vec<f64>,
    pub(super) means: Vec<f64>,
    pub(super) curve: Band,
    border: Vec<f64>,
    corner: DMatrix<f64>,
    slope_latent: Vec<f64>,
    slope_beta: DVector<f64>,
}

/// A step with what it was computed from.
pub(super) struct Step {
    pub(super) latent: Vec<f64>,
    pub(super) beta: DVector<f64>,
    pub(super) decrement: f64,
    pub(super) solved_border: Vec<f64>,
    pub(super) schur: nalgebra::Cholesky<f64, nalgebra::Dyn>,
}

impl<'a> Search<'a> {
    pub(crate) fn new(record: &'a Record) -> Self {
        let (periods, columns) = (record.periods, record.columns);
        Self {
            record,
            parts: Vec::new(),
            means: Vec::new(),
            curve: Band::zeros(periods, record.reach.max(1).min(periods.saturating_sub(1))),
            border: vec![0.0; periods * columns],
            corner: DMatrix::zeros(columns, columns),
            slope_latent: vec![0.0; periods],
            slope_beta: DVector::zeros(columns),
        }
    }

    /// The joint density up to a constant of the point. The means are left at `place`.
    pub(super) fn density(&mut self, prior: &Autoregression, noise: Noise, place: &Place) -> f64 {
        self.record
            .means(&place.beta, &place.latent, &mut self.parts, &mut self.means);
        noise.kernel(&self.record.counts, &self.means) - prior.energy(&place.latent)
    }

    /// Newton's step. The means are left at `place`, the factor of the band in `curve`.
    pub(super) fn step(&mut self, prior: &Autoregression, noise: Noise, place: &Place) -> Option<Step> {
        self.record
            .means(&place.beta, &place.latent, &mut self.parts, &mut self.means);
        self.gather(noise);
        prior.subtract(&place.latent, &mut self.slope_latent, &mut self.curve);
        if !self.curve.factorise() {
            return None;
        }
        let (periods, columns) = (self.record.periods, self.record.columns);
        let mut latent = self.slope_latent.clone();
        self.curve.solve(&mut latent);
        let mut solved_border = self.border.clone();
        let mut schur = self.corner.clone();
        let mut right = self.slope_beta.clone();
        for column in 0..columns {
            let solved = &mut solved_border[column * periods..(column + 1) * periods];
            self.curve.solve(solved);
            right[column] -= dot(&self.border[column * periods..(column + 1) * periods], &latent);
        }
        for column in 0..columns {
            for row in 0..columns {
                let border = &self.border[row * periods..(row + 1) * periods];
                schur[(row, column)] -= dot(border, &solved_border[column * periods..(column + 1) * periods]);
            }
        }
        let schur = schur.cholesky()?;
        let beta = schur.solve(&right);
        for (column, b) in beta.iter().enumerate() {
            for (slot, v) in latent
                .iter_mut()
                .zip(&solved_border[column * periods..(column + 1) * periods])
            {
                *slot -= v * b;
            }
        }
        let decrement = dot(&self.slope_latent, &latent) + self.slope_beta.dot(&beta);
        decrement.is_finite().then_some(Step {
            latent,
            beta,
            decrement,
            solved_border,
            schur,
        })
    }

    /// Slopes and curvature of the likelihood.
    fn gather(&mut self, noise: Noise) {
        self.curve.clear();
        self.border.fill(0.0);
        self.corner.fill(0.0);
        self.slope_latent.fill(0.0);
        self.slope_beta.fill(0.0);
        let record = self.record;
        let (parts, means) = (std::mem::take(&mut self.parts), std::mem::take(&mut self.means));
        record.walk(&parts, |number, own| {
            let mu = means[number];
            let slope = noise.slope(record.counts[number] as f64, mu);
            self.push_slope(own, slope.first);
            self.push_curve(own, noise.curve(slope, mu));
        });
        (self.parts, self.means) = (parts, means);
    }

    fn push_slope(&mut self, parts: Parts, first: f64) {
        for (period, mean, row) in parts.iter() {
            let pull = first * mean;
            self.slope_latent[period] += pull;
            for (slot, x) in self.slope_beta.iter_mut().zip(row) {
                *slot += pull * x;
            }
        }
    }

    /// Adds −∂² ln P: −l″ (Σ μ z)(Σ μ z)′ − l′ Σ μ z z′, where z says which latent value and which terms a part has.
    fn push_curve(&mut self, parts: Parts, slope: Slope) {
        let (periods, columns) = (self.record.periods, self.record.columns);
        if let Some((period, mean, row)) = parts.single() {
            let value = -(slope.second * mean + slope.first) * mean;
            self.curve.add(period, period, value);
            for (column, x) in row.iter().enumerate() {
                self.border[column * periods + period] += value * x;
                for (line, z) in row.iter().enumerate() {
                    self.corner[(line, column)] += value * x * z;
                }
            }
            return;
        }
        for (period, mean, row) in parts.iter() {
            for (other, weight, others) in parts.iter() {
                let own = if std::ptr::eq(row, others) {
                    slope.first * mean
                } else {
                    0.0
                };
                let value = -slope.second * mean * weight - own;
                if other <= period {
                    // Two parts of one period meet twice, and a matrix kept by its lower half holds both meetings.
                    self.curve.add(period, other, value);
                }
                for (column, x) in others.iter().enumerate() {
                    self.border[column * periods + period] += value * x;
                }
                for (column, x) in others.iter().enumerate().take(columns) {
                    for (line, z) in row.iter().enumerate() {
                        self.corner[(line, column)] += value * x * z;
                    }
                }
            }
        }
    }
}

impl Place {
    /// Goes a share of a step.
    pub(super) fn advance(&mut self, step: &Step, length: f64) {
        for (slot, s) in self.latent.iter_mut().zip(&step.latent) {
            *slot += length * s;
        }
        self.beta.axpy(length, &step.beta, 1.0);
    }
}

pub(super) fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}
