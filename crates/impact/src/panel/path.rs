//! What was observed of the treated beside what would have been, period by period.

use serde::Serialize;
use std::ops::Range;

/// The mean of the treated units and their counterfactual, one value per period of a block.
///
/// The *gap* is observed minus counterfactual: negative when fewer died.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Path {
    /// Mean of the treated.
    pub observed: Vec<f64>,
    /// What a method says would have been without the measure.
    pub counterfactual: Vec<f64>,
    /// Periods before the measure; the rest are after.
    pub before: usize,
}

impl Path {
    /// Periods in all.
    pub fn periods(&self) -> usize {
        self.observed.len()
    }

    /// The periods before the measure.
    pub fn pre(&self) -> Range<usize> {
        0..self.before
    }

    /// The periods under it.
    pub fn post(&self) -> Range<usize> {
        self.before..self.periods()
    }

    /// The gap of each period.
    pub fn gaps(&self) -> Vec<f64> {
        let pairs = self.observed.iter().zip(&self.counterfactual);
        pairs.map(|(observed, expected)| observed - expected).collect()
    }

    /// Mean gap over the treated periods: the effect on the treated. Not a number when there are none.
    pub fn effect(&self) -> f64 {
        self.mean_gap(self.post())
    }

    /// Mean gap over `window`.
    pub fn mean_gap(&self, window: Range<usize>) -> f64 {
        let length = window.len() as f64;
        self.over(window)
            .map(|(observed, expected)| observed - expected)
            .sum::<f64>()
            / length
    }

    /// Root of the mean squared gap over `window`.
    pub fn rmspe(&self, window: Range<usize>) -> f64 {
        libm::sqrt(self.mspe(window))
    }

    /// Mean squared gap over `window`.
    pub fn mspe(&self, window: Range<usize>) -> f64 {
        let length = window.len() as f64;
        let square = |(observed, expected): (&f64, &f64)| (observed - expected) * (observed - expected);
        self.over(window).map(square).sum::<f64>() / length
    }

    /// Mean squared gap after over mean squared gap before, the whole time before. It is the square of the ratio
    /// of roots that some programs print. Nothing after is 0, even where there is nothing before.
    pub fn mspe_ratio(&self) -> f64 {
        let (before, after) = (self.mspe(self.pre()), self.mspe(self.post()));
        if after == 0.0 { 0.0 } else { after / before }
    }

    /// Sum observed over sum of the counterfactual in `window`; none when nothing would have been.
    pub fn rate_ratio(&self, window: Range<usize>) -> Option<f64> {
        let (observed, expected) = self
            .over(window)
            .fold((0.0, 0.0), |(sum, total), (observed, expected)| {
                (sum + observed, total + expected)
            });
        (expected > 0.0).then(|| observed / expected)
    }

    fn over(&self, window: Range<usize>) -> impl Iterator<Item = (&f64, &f64)> {
        let pairs = self.observed.iter().zip(&self.counterfactual);
        pairs.skip(window.start).take(window.len())
    }
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn figures_of_a_path_by_hand() {
        let path = Path {
            observed: vec![10.0, 12.0, 6.0, 5.0],
            counterfactual: vec![11.0, 12.0, 10.0, 11.0],
            before: 2,
        };
        assert_eq!(path.gaps(), [-1.0, 0.0, -4.0, -6.0]);
        assert_eq!(path.effect(), -5.0);
        assert_eq!((path.mspe(path.pre()), path.mspe(path.post())), (0.5, 26.0));
        assert_eq!(path.mspe_ratio(), 52.0);
        assert_eq!(path.rate_ratio(path.post()), Some(11.0 / 21.0));
    }
}
