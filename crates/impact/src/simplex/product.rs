//! Inner products in a fixed order of summation, so that no thread count and no machine changes a bit.

/// Four running sums, added at the end: fast without giving up a fixed order.
pub(crate) fn dot(left: &[f64], right: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let (quads, others) = (left.chunks_exact(4), right.chunks_exact(4));
    let rest: f64 = quads
        .remainder()
        .iter()
        .zip(others.remainder())
        .map(|(a, b)| a * b)
        .sum();
    for (a, b) in quads.zip(others) {
        for (sum, (x, y)) in sums.iter_mut().zip(a.iter().zip(b)) {
            *sum += x * y;
        }
    }
    let [first, second, third, fourth] = sums;
    (first + second) + (third + fourth) + rest
}

/// Adds `factor` times `source` to `target`.
pub(crate) fn add_scaled(target: &mut [f64], factor: f64, source: &[f64]) {
    for (sum, value) in target.iter_mut().zip(source) {
        *sum += factor * value;
    }
}
