//! The likelihood with unit effects conditioned away, climbed by Fisher scoring.

use super::TwoWayPoisson;
use super::design::{Design, Term};
use crate::difference::LogRatio;
use crate::panel::Flaw;
use nalgebra::{Cholesky, DMatrix, DVector, Dyn};

const STEPS: usize = 100;
const HALVINGS: usize = 40;
/// The search ends where another step would move no parameter by more than this share of its standard error.
const STILL: f64 = 1e-8;

/// Effects of live periods but the first, then β.
struct Climb<'d> {
    design: &'d Design,
    /// Where each period stands among the parameters: none for the first live one and for silent ones.
    slots: Vec<Option<usize>>,
    size: usize,
}

/// The likelihood at one point, its slope and the information.
struct Point {
    likelihood: f64,
    slope: DVector<f64>,
    information: DMatrix<f64>,
}

/// What one unit adds.
struct Share {
    likelihood: f64,
    slope: DVector<f64>,
    /// Expected deaths by parameter.
    mean: DVector<f64>,
    deaths: f64,
    /// Mean of each term, in the order of the terms.
    means: Vec<f64>,
}

pub(super) fn fit(design: &Design) -> Result<TwoWayPoisson, Flaw> {
    let (observed, elsewhere) = treated_counts(design);
    if observed <= 0.0 || elsewhere <= 0.0 {
        return Err(Flaw::NoVariation);
    }
    let climb = Climb::new(design);
    let mut at = climb.start();
    let mut point = climb.point(&at);
    for steps in 1..=STEPS {
        let factor = factor(&point.information)?;
        let step = factor.solve(&point.slope);
        let gain = step.dot(&point.slope);
        if gain <= STILL * STILL {
            return Ok(climb.answer(&at, &factor, steps));
        }
        (at, point) = climb.better(&at, &point, &step, gain)?;
    }
    Err(Flaw::Unsettled)
}

/// Deaths under the measure, and of the same units without it. A sum that is only partly covered counts as both.
fn treated_counts(design: &Design) -> (f64, f64) {
    let mut counts = (0.0, 0.0);
    for (unit, terms) in design.terms.iter().enumerate() {
        let ever = (0..design.periods).any(|period| design.covers(unit, period));
        for term in terms.iter().filter(|_| ever) {
            let covered = |period: &usize| design.covers(unit, *period);
            if term.periods.iter().any(covered) {
                counts.0 += term.count;
            }
            if !term.periods.iter().all(covered) {
                counts.1 += term.count;
            }
        }
    }
    counts
}

/// The information has to be of full rank: a column that depends on others leaves a pivot of rounding only.
fn factor(information: &DMatrix<f64>) -> Result<Cholesky<f64, Dyn>, Flaw> {
    let factor = Cholesky::new(information.clone()).ok_or(Flaw::NoVariation)?;
    let lower = factor.l_dirty();
    let sound = |index: usize| lower[(index, index)] * lower[(index, index)] > 1e-12 * information[(index, index)];
    if (0..information.nrows()).all(sound) {
        return Ok(factor);
    }
    Err(Flaw::NoVariation)
}

impl<'d> Climb<'d> {
    fn new(design: &'d Design) -> Self {
        let mut seen = 0;
        let slot = |live: &bool| {
            seen += usize::from(*live);
            live.then(|| seen.checked_sub(2)).flatten()
        };
        let slots: Vec<Option<usize>> = design.live.iter().map(slot).collect();
        let size = slots.iter().flatten().count() + 1;
        Self { design, slots, size }
    }

    /// Period effects from totals, β nothing.
    fn start(&self) -> DVector<f64> {
        let mut totals = vec![0.0; self.design.periods];
        let mut people = vec![0.0; self.design.periods];
        for (unit, terms) in self.design.terms.iter().enumerate() {
            for term in terms {
                for period in &term.periods {
                    totals[*period] += term.count / term.periods.len() as f64;
                    people[*period] += self.design.people(unit, *period);
                }
            }
        }
        let rate = |period: usize| libm::log(totals[period] / people[period]);
        let first = self.design.live.iter().position(|live| *live).map_or(0.0, rate);
        let mut at = DVector::zeros(self.size);
        for (period, slot) in self.slots.iter().enumerate() {
            if let Some(slot) = slot {
                at[*slot] = rate(period) - first;
            }
        }
        at
    }

    /// Expected deaths of `unit` in `period`, but for its own effect.
    fn mean(&self, at: &DVector<f64>, unit: usize, period: usize) -> f64 {
        let effect = self.slots[period].map_or(0.0, |slot| at[slot]);
        let measure = if self.design.covers(unit, period) {
            at[self.size - 1]
        } else {
            0.0
        };
        self.design.people(unit, period) * libm::exp(effect + measure)
    }

    fn add(&self, into: &mut DVector<f64>, unit: usize, period: usize, value: f64) {
        if let Some(slot) = self.slots[period] {
            into[slot] += value;
        }
        if self.design.covers(unit, period) {
            into[self.size - 1] += value;
        }
    }

    fn share(&self, at: &DVector<f64>, unit: usize, terms: &[Term]) -> Share {
        let deaths: f64 = terms.iter().map(|term| term.count).sum();
        let bare = |term: &Term| {
            term.periods
                .iter()
                .map(|period| self.mean(at, unit, *period))
                .sum::<f64>()
        };
        let mut means: Vec<f64> = terms.iter().map(bare).collect();
        let level = deaths / means.iter().sum::<f64>();
        let mut share = Share {
            likelihood: 0.0,
            slope: DVector::zeros(self.size),
            mean: DVector::zeros(self.size),
            deaths,
            means: Vec::new(),
        };
        for (term, mean) in terms.iter().zip(&mut means) {
            *mean *= level;
            if term.count > 0.0 {
                share.likelihood += term.count * libm::log(*mean);
            }
            let excess = term.count / *mean - 1.0;
            for period in &term.periods {
                let expected = level * self.mean(at, unit, *period);
                self.add(&mut share.mean, unit, *period, expected);
                self.add(&mut share.slope, unit, *period, expected * excess);
            }
        }
        share.means = means;
        share
    }

    fn point(&self, at: &DVector<f64>) -> Point {
        let mut point = Point {
            likelihood: 0.0,
            slope: DVector::zeros(self.size),
            information: DMatrix::zeros(self.size, self.size),
        };
        for (unit, terms) in self.design.terms.iter().enumerate() {
            let share = self.share(at, unit, terms);
            point.likelihood += share.likelihood;
            point.slope += &share.slope;
            for (term, mean) in terms.iter().zip(&share.means) {
                self.inform(&mut point.information, at, unit, term, *mean);
            }
            point
                .information
                .syger(-1.0 / share.deaths, &share.mean, &share.mean, 1.0);
        }
        point
    }

    /// Adds mean × g g′ of one term, g the slope of the logarithm of its mean; lower triangle.
    fn inform(&self, information: &mut DMatrix<f64>, at: &DVector<f64>, unit: usize, term: &Term, mean: f64) {
        if let [period] = term.periods.as_slice() {
            let last = self.size - 1;
            if let Some(slot) = self.slots[*period] {
                information[(slot, slot)] += mean;
            }
            if self.design.covers(unit, *period) {
                information[(last, last)] += mean;
                if let Some(slot) = self.slots[*period] {
                    information[(last, slot)] += mean;
                }
            }
            return;
        }
        let mut slope = DVector::zeros(self.size);
        let bare: Vec<f64> = term.periods.iter().map(|period| self.mean(at, unit, *period)).collect();
        let whole: f64 = bare.iter().sum();
        for (period, part) in term.periods.iter().zip(&bare) {
            self.add(&mut slope, unit, *period, part / whole);
        }
        information.syger(mean, &slope, &slope, 1.0);
    }

    /// The first of ever shorter steps that climbs.
    fn better(
        &self,
        at: &DVector<f64>,
        point: &Point,
        step: &DVector<f64>,
        gain: f64,
    ) -> Result<(DVector<f64>, Point), Flaw> {
        let mut length = 1.0;
        for _ in 0..HALVINGS {
            let next = at + step * length;
            let found = self.point(&next);
            let rounding = 1e-13 * point.likelihood.abs();
            if found.likelihood >= point.likelihood + 1e-4 * length * gain - rounding {
                return Ok((next, found));
            }
            length /= 2.0;
        }
        Err(Flaw::Unsettled)
    }

    fn answer(&self, at: &DVector<f64>, factor: &Cholesky<f64, Dyn>, steps: usize) -> TwoWayPoisson {
        let last = self.size - 1;
        let mut unit = DVector::zeros(self.size);
        unit[last] = 1.0;
        let row = factor.solve(&unit);
        let design = self.design;
        let (mut squares, mut observed, units) = (0.0, 0.0, design.terms.len());
        for (unit, terms) in design.terms.iter().enumerate() {
            let share = self.share(at, unit, terms);
            let psi = row.dot(&share.slope);
            squares += psi * psi;
            observed += share.mean[last];
        }
        let treated = design.treated();
        let several = treated > 1 && units > treated;
        let correction = units as f64 / (units as f64 - 1.0);
        TwoWayPoisson {
            effect: LogRatio {
                log: at[last],
                error: several.then(|| libm::sqrt(correction * squares)),
            },
            observed,
            counterfactual: observed * libm::exp(-at[last]),
            units,
            treated,
            silent: design.silent,
            silent_periods: design.live.iter().filter(|live| !**live).count(),
            dates: design.dates(),
            steps,
        }
    }
}
