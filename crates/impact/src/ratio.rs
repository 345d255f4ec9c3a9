//! Before and after: the ratio of two rates, with an exact interval and one that allows for overdispersion.
//!
//! With counts x₀, x₁ over exposures e₀, e₁ the ratio is θ = (x₁/e₁)/(x₀/e₀). Given the sum n = x₀ + x₁ of two Poisson
//! counts, x₁ is binomial with π = θe₁/(θe₁ + e₀), so the Clopper–Pearson limits of π give exact limits of θ (Przyborowski
//! and Wilenski 1940). They are too short when deaths come in clusters. The robust interval is quasi-Poisson:
//! ln θ ± t √(φ(1/x₀ + 1/x₁)), with φ from Pearson's χ² of the independent counts inside each window.

use crate::confidence::finite;
use crate::law::{binomial_ln_pmf, incomplete_beta, incomplete_beta_inverse, student_quantile};
use crate::observation::disjoint;
use crate::{Confidence, Observation, Unit, codes};
use salida_note::{Checked, Note};
use salida_world::Range;
use serde::Serialize;

/// Independent counts inside windows of two or more that a dispersion needs.
pub const OBSERVATIONS_FOR_DISPERSION: usize = 4;

/// What was counted in one window.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Counted {
    /// Deaths.
    pub count: u64,
    /// Length, in the unit of the comparison.
    pub exposure: f64,
    /// Independent numbers that the count is a sum of.
    pub observations: usize,
    /// Deaths per unit, when the window has any length.
    pub rate: Option<f64>,
}

/// Two windows compared.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RateRatio {
    /// The unit of exposure.
    pub unit: Unit,
    /// How sure the intervals are meant to be.
    pub confidence: Confidence,
    /// The window before.
    pub before: Counted,
    /// The window after.
    pub after: Counted,
    /// Rate after over rate before.
    pub ratio: Option<f64>,
    /// Exact Poisson interval (Clopper–Pearson); covers at least what it says if deaths were independent.
    pub exact: Option<Range<f64>>,
    /// The same with mid-P tails: shorter, with the stated coverage on average.
    pub mid_p: Option<Range<f64>>,
    /// The interval that allows for overdispersion.
    pub robust: Option<Robust>,
    /// Deaths fewer after than at the rate before; negative when more.
    pub fewer: Option<f64>,
}

/// A quasi-Poisson interval and what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Robust {
    /// Pearson's χ² over its degrees of freedom. The interval uses at least 1.
    pub dispersion: f64,
    /// Degrees of freedom: independent counts less one rate per window.
    pub degrees_of_freedom: usize,
    /// The ratio with its limits.
    pub interval: Range<f64>,
}

/// Compares the observations of two windows. Overlapping ones are left out, with a note.
pub fn compare(
    before: &[Observation],
    after: &[Observation],
    unit: Unit,
    confidence: Confidence,
) -> Checked<RateRatio> {
    let mut notes = Vec::new();
    let mut all = disjoint(&[before, after].concat(), &mut notes);
    all.sort_by_key(|observation| after.contains(observation) && !before.contains(observation));
    let split = all.iter().filter(|observation| before.contains(observation)).count();
    let sides = [all.get(..split).unwrap_or(&[]), all.get(split..).unwrap_or(&[])];
    let [before, after] = sides.map(|side| counted(side, unit));
    let mut result = bare(before, after, unit, confidence);
    match result.ratio {
        Some(ratio) if ratio > 0.0 => result.robust = robust(&result, ratio, &sides, &mut notes),
        _ => notes.push(without_deaths(&result)),
    }
    Checked::new(result, notes)
}

/// Compares two counts that are known as totals only: the exact intervals, and no robust one.
pub fn compare_totals(before: (u64, f64), after: (u64, f64), unit: Unit, confidence: Confidence) -> RateRatio {
    let [before, after] = [before, after].map(|(count, exposure)| one_total(count, exposure));
    bare(before, after, unit, confidence)
}

fn one_total(count: u64, exposure: f64) -> Counted {
    Counted {
        count,
        exposure,
        observations: 1,
        rate: (exposure > 0.0).then(|| count as f64 / exposure),
    }
}

fn counted(side: &[Observation], unit: Unit) -> Counted {
    let count = side.iter().fold(0_u64, |sum, one| sum.saturating_add(one.count));
    let exposure = side.iter().fold(0.0, |sum, one| sum + one.exposure(unit));
    Counted {
        observations: side.len(),
        ..one_total(count, exposure)
    }
}

fn bare(before: Counted, after: Counted, unit: Unit, confidence: Confidence) -> RateRatio {
    let ratio = match (before.rate, after.rate) {
        (Some(earlier), Some(later)) if earlier > 0.0 => Some(later / earlier),
        _ => None,
    };
    let odds_to_ratio = before.exposure / after.exposure;
    let (x, y) = (after.count, before.count);
    let scale = |limits: (f64, f64)| {
        let odds = |p: f64| p / (1.0 - p) * odds_to_ratio;
        ratio.and_then(|ratio| finite(odds(limits.0), ratio, odds(limits.1)))
    };
    RateRatio {
        exact: scale(clopper_pearson(x, x.saturating_add(y), confidence)),
        mid_p: scale(mid_p(x, x.saturating_add(y), confidence)),
        fewer: before.rate.map(|rate| rate * after.exposure - after.count as f64),
        robust: None,
        unit,
        confidence,
        before,
        after,
        ratio,
    }
}

fn without_deaths(result: &RateRatio) -> Note {
    let window = match (result.before.count, result.after.count) {
        (0, 0) => "both",
        (0, _) => "before",
        _ => "after",
    };
    Note::general(codes::RATIO_WITHOUT_DEATHS).with("window", window)
}

/// Exact limits of a binomial probability after `x` of `n` (Clopper and Pearson 1934).
pub fn clopper_pearson(x: u64, n: u64, confidence: Confidence) -> (f64, f64) {
    let (hits, misses, tail) = (x as f64, n.saturating_sub(x) as f64, confidence.tail());
    let low = if x == 0 {
        0.0
    } else {
        incomplete_beta_inverse(hits, misses + 1.0, tail)
    };
    let high = if x >= n {
        1.0
    } else {
        incomplete_beta_inverse(hits + 1.0, misses, 1.0 - tail)
    };
    (low, high)
}

/// Limits of a binomial probability that count half of the probability of `x` itself (Lancaster 1961).
pub fn mid_p(x: u64, n: u64, confidence: Confidence) -> (f64, f64) {
    let (hits, misses, tail) = (x as f64, n.saturating_sub(x) as f64, confidence.tail());
    // P(X > x) + ½ P(X = x), which increases with the probability of a hit.
    let upper = |p: f64| {
        let beyond = if x >= n {
            0.0
        } else {
            incomplete_beta(hits + 1.0, misses, p)
        };
        beyond + 0.5 * libm::exp(binomial_ln_pmf(x, n, p))
    };
    let solve = |target: f64| {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..90 {
            let middle = f64::midpoint(low, high);
            if upper(middle) < target {
                low = middle;
            } else {
                high = middle;
            }
        }
        f64::midpoint(low, high)
    };
    let low = if x == 0 { 0.0 } else { solve(tail) };
    let high = if x >= n { 1.0 } else { solve(1.0 - tail) };
    (low, high)
}

fn robust(result: &RateRatio, ratio: f64, sides: &[&[Observation]; 2], notes: &mut Vec<Note>) -> Option<Robust> {
    let carrying: Vec<_> = sides.iter().filter(|side| side.len() > 1).collect();
    let observations: usize = carrying.iter().map(|side| side.len()).sum();
    let degrees_of_freedom = observations - carrying.len();
    if observations < OBSERVATIONS_FOR_DISPERSION {
        let note = Note::general(codes::DISPERSION_NOT_ESTIMABLE);
        notes.push(
            note.with("observations", observations)
                .with("needed", OBSERVATIONS_FOR_DISPERSION),
        );
        return None;
    }
    let chi_square: f64 = carrying.iter().map(|side| pearson(side, result.unit)).sum();
    let dispersion = chi_square / degrees_of_freedom as f64;
    if dispersion < 1.0 {
        notes.push(Note::general(codes::DISPERSION_BELOW_ONE).with("dispersion", dispersion));
    }
    let variance = dispersion.max(1.0) * (1.0 / result.before.count as f64 + 1.0 / result.after.count as f64);
    let t = student_quantile(degrees_of_freedom as f64, 1.0 - result.confidence.tail());
    let factor = libm::exp(t * libm::sqrt(variance));
    let interval = finite(ratio / factor, ratio, ratio * factor);
    if interval.is_none() {
        notes.push(Note::general(codes::INTERVAL_NOT_FINITE).with("over", "ratio"));
    }
    interval.map(|interval| Robust {
        dispersion,
        degrees_of_freedom,
        interval,
    })
}

/// Pearson's χ² of the counts of one window around its common rate.
fn pearson(side: &[Observation], unit: Unit) -> f64 {
    let Counted { rate: Some(rate), .. } = counted(side, unit) else {
        return 0.0;
    };
    let part = |one: &Observation| {
        let mean = rate * one.exposure(unit);
        if mean > 0.0 {
            (one.count as f64 - mean) * (one.count as f64 - mean) / mean
        } else {
            0.0
        }
    };
    side.iter().map(part).sum()
}

#[cfg(test)]
mod tests {
    use super::{clopper_pearson, compare, compare_totals, mid_p};
    use crate::law::binomial_ln_pmf;
    use crate::{Confidence, Observation, Unit};
    use salida_world::Span;

    fn span(text: &str) -> Span {
        text.parse().expect("a span")
    }

    fn observations(list: &[(&str, u64)]) -> Vec<Observation> {
        list.iter()
            .map(|(days, count)| Observation::new(span(days), *count))
            .collect()
    }

    /// The probability of a hit at which P(X ≥ x) reaches the tail, by halving and summing the law term by term.
    fn literal_lower(x: u64, n: u64, tail: f64, own_weight: f64) -> f64 {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..60 {
            let p = f64::midpoint(low, high);
            let law = |k: u64| libm::exp(binomial_ln_pmf(k, n, p));
            let upper: f64 = own_weight * law(x) + (x + 1..=n).map(law).sum::<f64>();
            if upper < tail { low = p } else { high = p }
        }
        f64::midpoint(low, high)
    }

    #[test]
    fn exact_limits_equal_a_literal_inversion_of_the_binomial_sum() {
        for (x, n) in [(1_u64, 5_u64), (7, 19), (180, 400), (399, 400)] {
            let (low, high) = clopper_pearson(x, n, Confidence::NINETY_FIVE);
            let (mid_low, mid_high) = mid_p(x, n, Confidence::NINETY_FIVE);
            assert!((low - literal_lower(x, n, 0.025, 1.0)).abs() < 1e-12);
            assert!((high - 1.0 + literal_lower(n - x, n, 0.025, 1.0)).abs() < 1e-12);
            assert!((mid_low - literal_lower(x, n, 0.025, 0.5)).abs() < 1e-12);
            assert!((mid_high - 1.0 + literal_lower(n - x, n, 0.025, 0.5)).abs() < 1e-12);
            assert!(low < mid_low && mid_high < high);
        }
    }

    #[test]
    fn no_hit_has_a_closed_form() {
        let (low, high) = clopper_pearson(0, 10, Confidence::NINETY_FIVE);
        assert_eq!(low, 0.0);
        assert!((high - (1.0 - libm::pow(0.025, 0.1))).abs() < 1e-14);
    }

    #[test]
    fn the_crude_ratio_of_the_truce_of_2012() {
        let before = observations(&[("2010", 3987), ("2011", 4371), ("2012-01..2012-02", 814)]);
        let after = observations(&[("2012-03..2012-12", 2594 - 814), ("2013", 2492)]);
        let monthly = compare(&before, &after, Unit::Months, Confidence::NINETY_FIVE).value;
        assert!((monthly.ratio.expect("a ratio") - 0.550_450_4).abs() < 1e-6);
        assert!((monthly.fewer.expect("a figure") - 3488.923).abs() < 1e-3);
        let daily = compare(&before, &after, Unit::Days, Confidence::NINETY_FIVE).value;
        assert!((0.547..0.553).contains(&daily.ratio.expect("a ratio")));
        let robust = daily.robust.expect("five counts carry a dispersion");
        assert_eq!(robust.degrees_of_freedom, 3);
        let exact = daily.exact.expect("an interval");
        assert!(robust.interval.low < exact.low && exact.high < robust.interval.high);
    }

    #[test]
    fn the_robust_interval_by_hand() {
        let before = observations(&[("2011-04", 10), ("2011-06", 20), ("2011-09", 30)]);
        let after = observations(&[("2012-04", 8), ("2012-06", 12)]);
        let robust = compare(&before, &after, Unit::Days, Confidence::NINETY_FIVE)
            .value
            .robust;
        let robust = robust.expect("five counts");
        // Means 20 and 10: χ² = (100 + 0 + 100)/20 + (4 + 4)/10 = 10.8 on 3 degrees of freedom.
        assert!((robust.dispersion - 3.6).abs() < 1e-12);
        let width = 3.182_446_305_284_263 * libm::sqrt(3.6 * (1.0 / 60.0 + 1.0 / 20.0));
        assert!((robust.interval.high - 0.5 * libm::exp(width)).abs() < 1e-9);
    }

    #[test]
    fn what_cannot_be_computed_is_left_out_and_noted() {
        let some = observations(&[("2012-04", 8)]);
        let none = observations(&[("2011-04", 0)]);
        let cases = [
            (&none, &some, "ratio-without-deaths"),
            (&some, &none, "ratio-without-deaths"),
        ];
        for (before, after, code) in cases {
            let checked = compare(before, after, Unit::Months, Confidence::NINETY_FIVE);
            assert!(checked.notes.iter().any(|note| note.code.name == code));
            assert!(checked.value.robust.is_none());
        }
        let silence = compare(&some, &none, Unit::Months, Confidence::NINETY_FIVE).value;
        assert!(
            silence
                .exact
                .is_some_and(|range| range.low == 0.0 && range.high.is_finite())
        );
        let empty = compare(&[], &[], Unit::Days, Confidence::NINETY_FIVE).value;
        assert!(empty.ratio.is_none() && empty.exact.is_none() && empty.fewer.is_none());
        let few = compare(
            &some,
            &observations(&[("2013-04", 2)]),
            Unit::Days,
            Confidence::NINETY_FIVE,
        );
        assert_eq!(few.notes[0].code.name, "dispersion-not-estimable");
    }

    #[test]
    fn thousands_of_millions_are_no_obstacle() {
        let ratio = compare_totals(
            (2_000_000_000, 100.0),
            (1_000_000_000, 100.0),
            Unit::Days,
            Confidence::NINETY_FIVE,
        );
        let exact = ratio.exact.expect("an interval");
        // At this size the exact limits meet those of the normal law for ln θ.
        let width = 1.959_963_984_540_054 * libm::sqrt(1.5e-9);
        assert!((libm::log(exact.high / 0.5) - width).abs() < 1e-8);
        assert!(
            compare_totals((u64::MAX, 1.0), (u64::MAX, 1.0), Unit::Days, Confidence::NINETY_FIVE)
                .ratio
                .is_some()
        );
    }
}
