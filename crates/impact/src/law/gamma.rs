//! The gamma function's family: Stirling's error, digamma and trigamma, incomplete gamma, gamma draws.

use super::{Stream, normal_sample};
use std::f64::consts::PI;

const ASYMPTOTIC_FROM: f64 = 16.0;

/// ln Γ(z+1) − (z+½) ln z + z − ½ ln 2π: what Stirling's formula misses (Loader 2000, "Fast and accurate computation of
/// binomial probabilities"). Zero gives the limit of x ln x forms, +∞ guarded by the callers.
pub(crate) fn stirling_error(z: f64) -> f64 {
    if z < ASYMPTOTIC_FROM {
        return libm::lgamma(z + 1.0) - (z + 0.5) * libm::log(z) + z - 0.5 * libm::log(2.0 * PI);
    }
    let square = z * z;
    let tail = 1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / square) / square;
    (1.0 / 12.0 - (1.0 / 360.0 - tail / square) / square) / z
}

/// x ln(x/m) + m − x without cancellation when `x` is near `m` (Loader 2000).
pub(crate) fn deviance_part(x: f64, m: f64) -> f64 {
    if (x - m).abs() >= 0.1 * (x + m) {
        return x * libm::log(x / m) + m - x;
    }
    let v = (x - m) / (x + m);
    let mut sum = (x - m) * v;
    let mut term = 2.0 * x * v;
    for odd in (3..2000).step_by(2) {
        term *= v * v;
        let next = sum + term / f64::from(odd);
        if next == sum {
            break;
        }
        sum = next;
    }
    sum
}

/// The logarithmic derivative of Γ for x > 0 (Abramowitz and Stegun 6.3.5 and 6.3.18).
pub fn digamma(x: f64) -> f64 {
    let (mut x, mut shift) = (x, 0.0);
    while x < ASYMPTOTIC_FROM {
        shift -= 1.0 / x;
        x += 1.0;
    }
    shift + libm::log(x) - digamma_below_log(x)
}

/// ln x − ψ(x), for large x.
fn digamma_below_log(x: f64) -> f64 {
    let square = x * x;
    let tail = 1.0 / 252.0 - (1.0 / 240.0 - 1.0 / 132.0 / square) / square;
    0.5 / x + (1.0 / 12.0 - (1.0 / 120.0 - tail / square) / square) / square
}

/// ψ(r+y) − ψ(r) − ln(1 + y/r), exact to rounding also when `r` is huge and the difference of the two ψ is lost.
pub(crate) fn digamma_excess(r: f64, y: f64) -> f64 {
    if r < ASYMPTOTIC_FROM {
        return digamma(r + y) - digamma(r) - libm::log1p(y / r);
    }
    digamma_below_log(r) - digamma_below_log(r + y)
}

/// The second logarithmic derivative of Γ for x > 0 (Abramowitz and Stegun 6.4.6 and 6.4.12).
pub fn trigamma(x: f64) -> f64 {
    let (mut x, mut shift) = (x, 0.0);
    while x < ASYMPTOTIC_FROM {
        shift += 1.0 / (x * x);
        x += 1.0;
    }
    shift + 1.0 / x + trigamma_above_inverse(x)
}

/// ψ′(x) − 1/x, for large x.
fn trigamma_above_inverse(x: f64) -> f64 {
    let square = x * x;
    let tail = 1.0 / 42.0 - (1.0 / 30.0 - 5.0 / 66.0 / square) / square;
    (0.5 + (1.0 / 6.0 - (1.0 / 30.0 - tail / square) / square) / x) / square
}

/// ψ′(r+y) − ψ′(r), never positive, without cancellation for large `r`.
pub(crate) fn trigamma_rise(r: f64, y: f64) -> f64 {
    if r < ASYMPTOTIC_FROM {
        return trigamma(r + y) - trigamma(r);
    }
    -y / (r * (r + y)) + trigamma_above_inverse(r + y) - trigamma_above_inverse(r)
}

/// Q(a, x) = Γ(a, x)/Γ(a), the upper tail of a gamma law of shape a > 0, for x ≥ 0.
///
/// Series for x < a + 1, continued fraction by Lentz's method otherwise (Abramowitz and Stegun 6.5.29, 6.5.31).
pub fn incomplete_gamma_tail(a: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    // x^a e^-x / Γ(a+1), by the saddle-point form that stays accurate for large a.
    let head = libm::exp(-stirling_error(a) - deviance_part(a, x)) / libm::sqrt(2.0 * PI * a);
    if x < a + 1.0 {
        1.0 - head * lower_series(a, x)
    } else {
        head * a * upper_fraction(a, x)
    }
}

fn lower_series(a: f64, x: f64) -> f64 {
    let (mut sum, mut term, mut n) = (1.0, 1.0, 1.0);
    while term > sum * f64::EPSILON * 0.1 && n < 1e6 {
        term *= x / (a + n);
        sum += term;
        n += 1.0;
    }
    sum
}

fn upper_fraction(a: f64, x: f64) -> f64 {
    let mut b = x + 1.0 - a;
    let mut c = 1e300;
    let mut d = 1.0 / b;
    let mut h = d;
    for i in 1..1_000_000 {
        let i = f64::from(i);
        let step = -i * (i - a);
        b += 2.0;
        d = 1.0 / (step * d + b);
        c = b + step / c;
        let factor = d * c;
        h *= factor;
        if (factor - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    h
}

/// Probability that a chi-square variable with `df` degrees of freedom exceeds `x`.
pub fn chi_square_tail(df: f64, x: f64) -> f64 {
    incomplete_gamma_tail(df / 2.0, x / 2.0)
}

/// A gamma draw of the given shape > 0 and scale 1 (Marsaglia and Tsang 2000; shapes below 1 by their boost).
pub fn gamma_sample(stream: &mut Stream, shape: f64) -> f64 {
    if shape < 1.0 {
        let boost = libm::log(stream.uniform()) / shape;
        return gamma_sample(stream, shape + 1.0) * libm::exp(boost);
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / libm::sqrt(9.0 * d);
    loop {
        let z = normal_sample(stream);
        let cube = 1.0 + c * z;
        if cube <= 0.0 {
            continue;
        }
        let v = cube * cube * cube;
        let u = stream.uniform();
        let squeeze = u < 1.0 - 0.0331 * z * z * z * z;
        if squeeze || libm::log(u) < 0.5 * z * z + d * (1.0 - v + libm::log(v)) {
            return d * v;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{chi_square_tail, digamma, digamma_excess, incomplete_gamma_tail, trigamma, trigamma_rise};
    use super::{deviance_part, gamma_sample, stirling_error};
    use crate::law::{Purpose, Stream};
    use std::f64::consts::PI;

    const EULER: f64 = 0.577_215_664_901_532_9;

    #[test]
    fn digamma_and_trigamma_meet_their_closed_forms() {
        assert!((digamma(1.0) + EULER).abs() < 1e-14);
        assert!((digamma(0.5) + EULER + 2.0 * libm::log(2.0)).abs() < 1e-14);
        assert!((trigamma(1.0) - PI * PI / 6.0).abs() < 1e-14);
        assert!((trigamma(0.5) - PI * PI / 2.0).abs() < 1e-13);
        let harmonic: f64 = (1..50).map(|k| 1.0 / f64::from(k)).sum();
        assert!((digamma(50.0) - harmonic + EULER).abs() < 1e-13);
    }

    #[test]
    fn rises_equal_literal_sums() {
        for r in [0.3, 5.0, 15.9, 16.1, 700.0] {
            let steps = || (0..40).map(|k| r + f64::from(k));
            let inverses: f64 = steps().map(|z| 1.0 / z).sum();
            let squares: f64 = steps().map(|z| 1.0 / (z * z)).sum();
            assert!((digamma_excess(r, 40.0) + libm::log1p(40.0 / r) - inverses).abs() < 1e-12);
            assert!((trigamma_rise(r, 40.0) + squares).abs() < 1e-12);
        }
    }

    #[test]
    fn stirling_and_deviance_join_smoothly_where_their_formulas_change() {
        let direct = |z: f64| libm::lgamma(z + 1.0) - (z + 0.5) * libm::log(z) + z - 0.5 * libm::log(2.0 * PI);
        for z in [16.0, 17.5, 40.0] {
            assert!((stirling_error(z) - direct(z)).abs() < 1e-13);
        }
        let literal = 1.2 * libm::log(1.2 / 1.01) + 1.01 - 1.2;
        assert!((deviance_part(1.2, 1.01) - literal).abs() < 1e-15);
    }

    #[test]
    fn the_gamma_tail_of_whole_shape_is_a_poisson_sum() {
        for (shape, x) in [(1, 0.3), (4, 2.0), (4, 9.0), (30, 41.0)] {
            let mut term = libm::exp(-x);
            let mut sum = 0.0;
            for k in 0..shape {
                sum += term;
                term *= x / f64::from(k + 1);
            }
            assert!((incomplete_gamma_tail(f64::from(shape), x) - sum).abs() < 1e-13);
        }
        assert!((chi_square_tail(2.0, 3.0) - libm::exp(-1.5)).abs() < 1e-14);
        assert!((chi_square_tail(1.0, 1.96 * 1.96) - libm::erfc(1.96 / libm::sqrt(2.0))).abs() < 1e-13);
    }

    /// Chi-square over twenty bins of equal probability; the false-alarm rate of each line is one in a million.
    #[test]
    fn gamma_draws_have_the_gamma_law() {
        for (run, shape) in [0.2, 0.9, 1.0, 3.7, 250.0].into_iter().enumerate() {
            let mut stream = Stream::new(11, Purpose::Test, run as u64);
            let mut bins = [0.0_f64; 20];
            for _ in 0..20_000 {
                let tail = incomplete_gamma_tail(shape, gamma_sample(&mut stream, shape));
                bins[crate::law::stream::bin(tail, 20)] += 1.0;
            }
            let distance: f64 = bins.iter().map(|n| (n - 1000.0) * (n - 1000.0) / 1000.0).sum();
            assert!(chi_square_tail(19.0, distance) > 1e-6, "shape {shape}: {distance}");
        }
    }
}
