//! How much the counts from a date on differ from what the whole series leads to expect, for all dates at once.

use crate::series::{Design, Optimum};
use nalgebra::DVector;

/// Score statistics of a step at each of the `starts` (numbers of the first observation after it), from the fit
/// without a step.
///
/// With U = Σ (y − μ) over observations from the start on, the statistic is z = U/√(φ̂ V), V = Σ μ − g′ (X′WX)⁻¹ g, g = Σ ∂μ/∂β:
/// what is left of the information once the terms have taken their part (Rao's efficient score). One pass from the end
/// serves all dates.
pub(super) fn scores(design: &Design, counts: &[f64], optimum: &Optimum, starts: &[usize]) -> Vec<f64> {
    let (mut means, mut gradients) = (Vec::new(), Vec::new());
    design.evaluate(optimum.beta.as_slice(), &mut means, &mut gradients);
    let columns = design.columns;
    let spread = optimum.spread();
    let mut gradient = DVector::zeros(columns);
    let (mut score, mut information) = (0.0, 0.0);
    let mut from_here = vec![0.0; counts.len()];
    for number in (0..counts.len()).rev() {
        score += counts[number] - means[number];
        information += means[number];
        for (slot, g) in gradient.iter_mut().zip(&gradients[number * columns..]) {
            *slot += g;
        }
        // The covariance has φ in it already.
        let taken = gradient.dot(&(&optimum.covariance * &gradient));
        let variance = spread * information - taken;
        from_here[number] = if variance > 1e-9 * spread * information {
            score / libm::sqrt(variance)
        } else {
            0.0
        };
    }
    starts
        .iter()
        .filter_map(|start| from_here.get(*start))
        .copied()
        .collect()
}

/// The greatest of absolute values.
pub(super) fn greatest(scores: &[f64]) -> f64 {
    scores.iter().fold(0.0, |most: f64, score| most.max(score.abs()))
}

#[cfg(test)]
mod tests {
    use super::scores;
    use crate::Observation;
    use crate::series::{Frame, Law, Term, fit};
    use salida_world::{Month, Span};

    /// With a level alone the score is (S − n p̂ …): Σ (y − ȳ) over √(φ ȳ m (n − m)/n) when all months are as long.
    #[test]
    fn with_a_level_alone_the_score_is_the_difference_of_two_means() {
        let counts = [12_u64, 9, 15, 11, 4, 6, 3, 7];
        let days: Vec<Span> = "2001-01..2001-08"
            .parse::<Span>()
            .expect("a span")
            .months()
            .map(Month::span)
            .collect();
        let weeks = days
            .iter()
            .map(|month| Span::new(month.first(), month.first().plus(27)).expect("in order"));
        let observations: Vec<Observation> = weeks
            .zip(counts)
            .map(|(span, count)| Observation::new(span, count))
            .collect();
        let frame = Frame {
            centre: 0.0,
            terms: vec![Term::Level],
        };
        let design = frame.design(&observations);
        let real: Vec<f64> = counts.iter().map(|count| *count as f64).collect();
        let optimum = fit(&design, &real, Law::QuasiPoisson, None).expect("settles");
        let found = scores(&design, &real, &optimum, &[2, 4, 6]);
        let mean = real.iter().sum::<f64>() / 8.0;
        let pearson: f64 = real.iter().map(|y| libm::pow(y - mean, 2.0) / mean).sum::<f64>() / 7.0;
        for (start, z) in [2_usize, 4, 6].into_iter().zip(found) {
            let after = 8.0 - start as f64;
            let sum: f64 = real[start..].iter().map(|y| y - mean).sum();
            let expected = sum / (pearson.max(1.0) * mean * after * (8.0 - after) / 8.0).sqrt();
            assert!((z - expected).abs() < 1e-9, "{z} {expected}");
        }
    }
}
