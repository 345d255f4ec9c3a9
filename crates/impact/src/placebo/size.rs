//! How often the placebo test would cry wolf: the fitted path with fresh noise and no effect, again and again.

use super::space::{InSpace, Trial};
use crate::law::{Purpose, Stream, normal_sample};
use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw};
use crate::prediction::Noise;
use serde::Serialize;

/// Rejections under no effect.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Size {
    /// The level that the test was held to.
    pub alpha: f64,
    /// How often it rejected.
    pub rejected: usize,
    /// How often it ran.
    pub of: usize,
}

impl Size {
    /// The share of rejections with its binomial standard error.
    pub fn share(self) -> (f64, f64) {
        let (count, share) = (self.of as f64, self.rejected as f64 / self.of as f64);
        (share, libm::sqrt(share * (1.0 - share) / count))
    }
}

/// Draws the treated anew as its fitted counterfactual plus noise like the gaps before (an autoregression of order one),
/// fits again, and asks how often the ratio ranks in the highest `alpha` among the placebos of `space`.
///
/// The donors stay as they are, so this is the size given them. One treated unit only.
pub fn size(
    method: &dyn Method,
    block: &Block,
    space: &InSpace,
    alpha: f64,
    draws: u32,
    seed: u64,
) -> Result<Size, Flaw> {
    if block.treated() != 1 {
        return Err(Flaw::SeveralTreated);
    }
    let fit = method.fit(block)?;
    let gaps = fit.path.gaps();
    let noise = unfitted(Noise::of(gaps.get(fit.path.pre()).unwrap_or(&[]))?, &fit)?;
    let mut again = space.clone();
    let mut size = Size {
        alpha,
        rejected: 0,
        of: 0,
    };
    for draw in 0..draws {
        let mut stream = Stream::new(seed, Purpose::Size, u64::from(draw));
        let drawn = noise.path(fit.path.periods(), &mut stream);
        let treated: Vec<f64> = fit
            .path
            .counterfactual
            .iter()
            .zip(drawn)
            .map(|(mean, own)| mean + own)
            .collect();
        let Ok(fit) = method.fit(&block.with_treated(&treated)?) else {
            continue;
        };
        again.treated = Trial::from(&fit.path);
        size.of += 1;
        size.rejected += usize::from(again.by_ratio().p() <= alpha);
    }
    Ok(size)
}

/// The noise with what the weights took out of it given back: √(T / (T − positive weights)).
fn unfitted(noise: Noise, fit: &Fit) -> Result<Noise, Flaw> {
    let taken = fit.donor_weights.iter().filter(|weight| **weight != 0.0).count();
    let left = fit
        .path
        .before
        .checked_sub(taken)
        .filter(|left| *left > 0)
        .ok_or(Flaw::TooFewBefore)?;
    Ok(Noise {
        deviation: noise.deviation * libm::sqrt(fit.path.before as f64 / left as f64),
        ..noise
    })
}

impl Noise {
    /// A path of this noise, from its stationary law on.
    fn path(&self, periods: usize, stream: &mut Stream) -> Vec<f64> {
        let carry = self.autocorrelation;
        let fresh = self.deviation * libm::sqrt(1.0 - carry * carry);
        let mut value = self.deviation * normal_sample(stream);
        let mut path = Vec::with_capacity(periods);
        for _ in 0..periods {
            path.push(value);
            value = carry * value + fresh * normal_sample(stream);
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::size;
    use crate::law::{Purpose, Stream, normal_sample};
    use crate::method::Method;
    use crate::panel::Block;
    use crate::placebo::{InSpace, Trial, pseudo_treated, trial};
    use crate::synthetic::OutcomeOnly;
    use nalgebra::DMatrix;

    fn rejects(before: usize, after: usize, panel: u64) -> f64 {
        let mut stream = Stream::new(9, Purpose::Test, panel);
        let outcomes = DMatrix::from_fn(before + after, 20, |_, _| 50.0 + 4.0 * normal_sample(&mut stream));
        let names = |stem: &str, count: usize| (0..count).map(|own| format!("{stem}{own}")).collect();
        let block = Block::new(names("u", 20), names("t", before + after), outcomes, 19, before).expect("complete");
        let method = OutcomeOnly::default();
        let groups = pseudo_treated(19, 1, 100, 0).groups;
        let space = InSpace {
            treated: Trial::from(&method.fit(&block).expect("a fit").path),
            placebos: groups.iter().map(|group| trial(&method, &block, group)).collect(),
            enumerated: true,
        };
        size(&method, &block, &space, 0.10, 60, 3).expect("a size").share().0
    }

    /// Given its donors a panel may reject more or less; over many panels the share is what was promised, 0.10, up to a
    /// binomial error of 0.02, where many periods came before.
    #[test]
    fn over_many_panels_the_test_rejects_as_often_as_it_says() {
        let mean = |before: usize, after: usize| (0..30).map(|panel| rejects(before, after, panel)).sum::<f64>() / 30.0;
        let many = mean(60, 10);
        assert!((many - 0.10).abs() < 0.06, "{many}");
    }
}
