//! The page of figures: what was measured beside what was aimed for, in plain tables.

/// `met` or `not met`, so that no reader has to compare.
pub(super) fn told(met: bool) -> &'static str {
    if met { "met" } else { "**not met**" }
}

/// A rate in events or incidents per second, in millions where it is that large.
pub(super) fn rate(per_second: f64) -> String {
    if per_second >= 100_000.0 {
        format!("{:.2} M", per_second / 1e6)
    } else {
        format!("{per_second:.0}")
    }
}

/// Seconds with as many digits as they deserve.
pub(super) fn seconds(seconds: f64) -> String {
    match seconds {
        it if it >= 0.1 => format!("{it:.2} s"),
        it if it >= 0.000_1 => format!("{:.2} ms", it * 1e3),
        it => format!("{:.1} µs", it * 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::{rate, seconds};

    #[test]
    fn figures_are_written_in_the_unit_that_suits_them() {
        assert_eq!([rate(3_210_000.0), rate(1654.4)], ["3.21 M", "1654"]);
        assert_eq!(
            [seconds(1.5), seconds(0.0123), seconds(0.000_02)],
            ["1.50 s", "12.30 ms", "20.0 µs"]
        );
    }
}
