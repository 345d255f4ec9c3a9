//! Soft-impute: singular values are made smaller by λ, effects are fitted anew, until nothing is left to gain.

use super::Effects;
use super::shrunk::{Leading, Shrunk, spectral_norm};
use crate::panel::Flaw;
use nalgebra::{DMatrix, DVector};

const STEPS: usize = 20_000;

/// A matrix of which some cells are seen. Turned so that it has no more rows than columns.
pub(super) struct Completion {
    values: DMatrix<f64>,
    effects: Effects,
    turned: bool,
}

/// L, and how good it is.
pub(super) struct Completed {
    low_rank: DMatrix<f64>,
    pub(super) rank: usize,
    pub(super) objective: f64,
    /// Objective less the value of a feasible point of the dual problem: an upper bound of what is left to gain.
    pub(super) gap: f64,
    pub(super) steps: usize,
}

impl Completion {
    pub(super) fn new(outcomes: &DMatrix<f64>, seen: &DMatrix<f64>) -> Result<Self, Flaw> {
        let turned = outcomes.nrows() > outcomes.ncols();
        let values = outcomes.component_mul(seen);
        let (values, seen) = if turned {
            (values.transpose(), seen.transpose())
        } else {
            (values, seen.clone())
        };
        let effects = Effects::new(&seen)?;
        Ok(Self {
            values,
            effects,
            turned,
        })
    }

    /// The largest singular value of what effects leave: from this λ on L is nothing. Zero where that is only rounding.
    pub(super) fn largest(&self) -> Result<f64, Flaw> {
        let nothing = DMatrix::zeros(self.values.nrows(), self.values.ncols());
        let largest = spectral_norm(&self.residual(&nothing))?;
        let rounding = 1e-12 * self.values.norm();
        Ok(if largest > rounding { largest } else { 0.0 })
    }

    /// Y − L − a − b on the cells seen, zero elsewhere.
    fn residual(&self, low_rank: &DMatrix<f64>) -> DMatrix<f64> {
        let mut residual = &self.values - low_rank.component_mul(self.effects.seen());
        self.effects.taken_out(&mut residual);
        residual
    }

    /// Steps with momentum, which starts anew where it points back (O'Donoghue and Candès 2015), until the gap is at most
    /// `tolerance` of the objective.
    pub(super) fn solve(&self, penalty: f64, start: Option<&Completed>, tolerance: f64) -> Result<Completed, Flaw> {
        let nothing = || DMatrix::zeros(self.values.nrows(), self.values.ncols());
        let mut at = start.map_or_else(nothing, |start| start.low_rank.clone());
        let (mut ahead, mut momentum) = (at.clone(), 1.0_f64);
        let mut still = libm::sqrt(tolerance) * 1e-1;
        let mut leading = Leading::new(self.values.nrows());
        for steps in 1..=STEPS {
            let residual = self.residual(&ahead);
            let found = leading.shrunk(&(&ahead + &residual), penalty)?;
            let moved = &found.matrix - &at;
            let next = f64::midpoint(1.0, (1.0 + 4.0 * momentum * momentum).sqrt());
            let settled = moved.norm() <= still * found.matrix.norm();
            if (&ahead - &found.matrix).dot(&moved) > 0.0 {
                ahead = found.matrix.clone();
                momentum = 1.0;
            } else {
                ahead = &found.matrix + &moved * ((momentum - 1.0) / next);
                momentum = next;
            }
            if settled {
                let answer = self.judged(&found, penalty, steps)?;
                if answer.gap <= tolerance * answer.objective {
                    return Ok(answer);
                }
                still *= 0.2;
            }
            at = found.matrix;
        }
        Err(Flaw::Unsettled)
    }

    /// The residual R has sums of zero by row and column; made smaller until no singular value is above λ, it is feasible
    /// in the dual problem: maximise ⟨R, Y⟩ − ½‖R‖².
    fn judged(&self, found: &Shrunk, penalty: f64, steps: usize) -> Result<Completed, Flaw> {
        let residual = self.residual(&found.matrix);
        let square = residual.norm_squared();
        let objective = 0.5 * square + penalty * found.norm;
        let share = (penalty / spectral_norm(&residual)?).min(1.0);
        let dual = share * residual.dot(&self.values) - 0.5 * share * share * square;
        Ok(Completed {
            low_rank: found.matrix.clone(),
            rank: found.rank,
            objective,
            gap: (objective - dual).max(0.0),
            steps,
        })
    }

    /// L + a + b in all cells, periods × units.
    pub(super) fn fitted(&self, found: &Completed) -> DMatrix<f64> {
        let rest = &self.values - found.low_rank.component_mul(self.effects.seen());
        let (rows, columns): (DVector<f64>, DVector<f64>) = self.effects.of(&rest);
        let mut fitted = found.low_rank.clone();
        for (mut own, column) in fitted.column_iter_mut().zip(&columns) {
            for (value, row) in own.iter_mut().zip(&rows) {
                *value += row + column;
            }
        }
        if self.turned { fitted.transpose() } else { fitted }
    }
}
