//! The one root finder behind every quantile.

/// The point in `[low, high]` where an increasing function crosses zero.
///
/// `f` returns value and slope. Newton steps are kept inside the shrinking bracket, and every fourth step halves it, so
/// the search ends even where the slope is flat. It stops at a Newton step of 1e-14 of the point itself, which the
/// quadratic convergence before it makes an error at the rounding of `f`.
pub(crate) fn increasing(low: f64, high: f64, start: f64, f: impl Fn(f64) -> (f64, f64)) -> f64 {
    let (mut low, mut high) = (low, high);
    let mut x = start.clamp(low, high);
    for step in 0..400 {
        let (value, slope) = f(x);
        if value < 0.0 {
            low = x;
        } else {
            high = x;
        }
        let newton = x - value / slope;
        if (newton - x).abs() <= 1e-14 * x.abs() || high - low <= f64::EPSILON * x.abs() {
            return newton.clamp(low, high);
        }
        let use_newton = step % 4 != 3 && newton > low && newton < high;
        x = if use_newton { newton } else { f64::midpoint(low, high) };
    }
    x
}

#[cfg(test)]
mod tests {
    use super::increasing;

    #[test]
    fn the_cube_root_of_two_is_found_from_both_ends() {
        for start in [0.0, 1.0, 2.0] {
            let root = increasing(0.0, 2.0, start, |x| (x * x * x - 2.0, 3.0 * x * x));
            assert!((root - libm::cbrt(2.0)).abs() < 1e-14, "{root}");
        }
    }
}
