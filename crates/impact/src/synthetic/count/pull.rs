//! How strongly to pull weights towards the synthetic control: as periods left out ask for.

use super::weights::Weighted;
use super::{Counts, Pulled};
use crate::panel::Flaw;

/// From a pull that leaves the synthetic control to one that hardly pulls, two steps to the factor of ten.
const STRONGEST: i32 = 6;
const WEAKEST: i32 = -6;
const PER_DECADE: f64 = 2.0;
/// Stretches of periods that are left out in turn.
const STRETCHES: usize = 10;
/// The gap to reach where pulls are only compared, as a share of the deaths counted.
const ROUGH: f64 = 1e-9;

/// The multiple with the least mean deviance on stretches of neighbouring periods, each left out in turn and predicted from
/// the others. Stretches, because neighbours know each other's noise. The stronger pull wins where two are equal.
pub(super) fn chosen(counts: &Counts, before: &[usize]) -> Result<(f64, Vec<Pulled>), Flaw> {
    if before.len() < 2 {
        return Err(Flaw::TooFewBefore);
    }
    let stretches = STRETCHES.min(before.len());
    let pulls: Vec<f64> = (WEAKEST..=STRONGEST)
        .rev()
        .map(|step| libm::pow(10.0, f64::from(step) / PER_DECADE))
        .collect();
    let mut deviances = vec![0.0; pulls.len()];
    for stretch in 0..stretches {
        let bounds = stretch * before.len() / stretches..(stretch + 1) * before.len() / stretches;
        let (left, kept): (Vec<usize>, Vec<usize>) = before.iter().partition(|period| bounds.contains(period));
        let simplex = counts.simplex(&kept)?;
        let problem = counts.problem(&kept);
        let mut last: Option<Weighted> = None;
        for (pull, deviance) in pulls.iter().zip(&mut deviances) {
            let found = problem.solve_from(&simplex, *pull, last.as_ref(), ROUGH)?;
            let part = |period: &usize| deviance_of(counts.deaths[*period], counts.expected(*period, &found.weights));
            *deviance += left.iter().map(part).sum::<f64>() / before.len() as f64;
            last = Some(found);
        }
    }
    let tried: Vec<Pulled> = pulls
        .into_iter()
        .zip(deviances)
        .map(|(pull, deviance)| Pulled { pull, deviance })
        .collect();
    let best = tried.iter().fold(None::<&Pulled>, |best, own| match best {
        Some(best) if best.deviance <= own.deviance => Some(best),
        _ => Some(own),
    });
    let pull = best.map(|best| best.pull).ok_or(Flaw::NoVariation)?;
    Ok((pull, tried))
}

/// 2 (y ln(y/μ) − (y − μ)). A mean below a thousandth of a death counts as that, so that one period that nobody expected
/// deaths in does not decide alone.
fn deviance_of(deaths: f64, expected: f64) -> f64 {
    let expected = expected.max(1e-3);
    let log = if deaths > 0.0 {
        deaths * libm::log(deaths / expected)
    } else {
        0.0
    };
    2.0 * (log - (deaths - expected))
}
