//! Conformal tests: under the right guess of the effect, residuals before and after are exchangeable in time.

use crate::method::Method;
use crate::panel::{Block, Flaw};
use salida_world::Range;
use serde::Serialize;

/// The answer of one test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Conformal {
    /// Shifts with a statistic at least as large, no shift among them.
    pub at_least: usize,
    /// Shifts in all: the periods.
    pub of: usize,
}

impl Conformal {
    /// The p-value: at least `1 / of`.
    pub fn p(self) -> f64 {
        self.at_least as f64 / self.of as f64
    }
}

/// Tests the hypothesis that the mean of the treated was moved by `effects` in the treated periods (Chernozhukov, Wüthrich
/// and Zhu 2021): takes them away, fits on *all* periods, and compares Σ|u|^`power` of the treated periods under all
/// cyclic shifts.
///
/// Refused for methods that weigh periods, because their fit looks at which periods are treated. Rests on residuals
/// that are stationary and depend little on each other far apart.
pub fn conformal(method: &dyn Method, block: &Block, effects: &[f64], power: f64) -> Result<Conformal, Flaw> {
    let residuals = residuals_under(method, block, effects)?;
    let raised: Vec<f64> = residuals
        .iter()
        .map(|residual| libm::pow(residual.abs(), power))
        .collect();
    let (periods, after) = (raised.len(), block.post().len());
    let statistic = |shift: usize| {
        (0..after)
            .map(|step| raised[(block.before() + step + shift) % periods])
            .sum::<f64>()
    };
    let own = statistic(0);
    // Shifts that add the same numbers in another order are equal but for rounding.
    let level = own * (1.0 - 1e-12);
    Ok(Conformal {
        at_least: (0..periods).filter(|shift| statistic(*shift) >= level).count(),
        of: periods,
    })
}

fn residuals_under(method: &dyn Method, block: &Block, effects: &[f64]) -> Result<Vec<f64>, Flaw> {
    if effects.len() != block.post().len() {
        return Err(Flaw::Shape);
    }
    let whole = block.without_effects(effects)?;
    let fit = method.fit(&whole)?;
    if !fit.period_weights.is_empty() {
        return Err(Flaw::WeighsPeriods);
    }
    let mut gaps = fit.path.gaps();
    gaps.truncate(block.periods().len());
    Ok(gaps)
}

/// The constant effects that the test does not reject at `alpha`, looked for on a grid of `steps` steps around the
/// effect found, out to where it is rejected; the ends are grid points that are still accepted.
///
/// None when the smallest p-value there can be, one in the number of periods, is above `alpha`.
pub fn conformal_effects(
    method: &dyn Method,
    block: &Block,
    alpha: f64,
    power: f64,
    steps: usize,
) -> Result<Option<Range<f64>>, Flaw> {
    if 1.0 / block.periods().len() as f64 > alpha || steps == 0 {
        return Ok(None);
    }
    let best = method.fit(block)?.effect();
    let accepts = |effect: f64| {
        let effects = vec![effect; block.post().len()];
        conformal(method, block, &effects, power).map(|test| test.p() > alpha)
    };
    let scale = spread(block).max(best.abs());
    if scale == 0.0 || !accepts(best)? {
        return Ok(None);
    }
    let stride = 4.0 * scale / steps as f64;
    let end = |sign: f64| -> Result<f64, Flaw> {
        let mut reach = 0.0;
        for step in 1..=steps {
            let effect = best + sign * stride * step as f64;
            if accepts(effect)? {
                reach = effect - best;
            }
        }
        Ok(best + reach)
    };
    Ok(Some(Range {
        low: end(-1.0)?,
        best,
        high: end(1.0)?,
    }))
}

/// Standard deviation of the treated mean over all periods.
fn spread(block: &Block) -> f64 {
    let path = block.treated_mean();
    let mean = path.iter().sum::<f64>() / path.len() as f64;
    let squares: f64 = path.iter().map(|value| (value - mean) * (value - mean)).sum();
    libm::sqrt(squares / path.len() as f64)
}
