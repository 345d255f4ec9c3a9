//! Shares of one whole, narrowed by one another (rule M16).

use salida_world::Range;

/// Sums of binary fractions of tenths miss 1 by less than this.
const ROUNDING: f64 = 1e-9;

/// Shares after each has been narrowed by the others, and what is left for those without a stated one.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Narrowed {
    pub(crate) shares: Vec<Option<Range<f64>>>,
    pub(crate) rest: (f64, f64),
}

/// Narrows shares; `None` when they contradict each other. `complete` says that those given are all there are.
pub(crate) fn narrow(shares: &[Option<Range<f64>>], complete: bool) -> Option<Narrowed> {
    let low: f64 = shares.iter().flatten().map(|it| it.low).sum();
    let high: f64 = shares.iter().flatten().map(|it| it.high).sum();
    let full = complete && !shares.is_empty() && shares.iter().all(Option::is_some);
    if low > 1.0 + ROUNDING || (full && high < 1.0 - ROUNDING) {
        return None;
    }
    let narrowed = |it: &Range<f64>| {
        let most = it.high.min(1.0 - (low - it.low)).max(it.low);
        let least = if full {
            it.low.max(1.0 - (high - it.high)).min(most)
        } else {
            it.low
        };
        Range {
            low: least,
            best: it.best.clamp(least, most),
            high: most,
        }
    };
    let rest = if full {
        (0.0, 0.0)
    } else {
        ((1.0 - high).max(0.0), (1.0 - low).max(0.0))
    };
    Some(Narrowed {
        shares: shares.iter().map(|it| it.as_ref().map(narrowed)).collect(),
        rest,
    })
}

#[cfg(test)]
mod tests {
    use super::narrow;
    use salida_world::Range;

    fn share(low: f64, best: f64, high: f64) -> Option<Range<f64>> {
        Range::new(low, best, high)
    }

    #[test]
    fn m16_shares_narrow_each_other_and_leave_a_rest() {
        let narrowed = narrow(&[share(0.5, 0.5, 0.5), share(0.25, 0.75, 1.0), None], false).unwrap();
        assert_eq!(narrowed.shares, [share(0.5, 0.5, 0.5), share(0.25, 0.5, 0.5), None]);
        assert_eq!(narrowed.rest, (0.0, 0.25));
        let full = narrow(&[share(0.0, 0.5, 0.5), share(0.0, 0.25, 0.75)], true).unwrap();
        assert_eq!(full.shares, [share(0.25, 0.5, 0.5), share(0.5, 0.5, 0.75)]);
        assert_eq!(full.rest, (0.0, 0.0));
    }

    #[test]
    fn m16_shares_that_cannot_be_are_refused() {
        assert_eq!(narrow(&[share(0.75, 0.75, 0.75), share(0.5, 0.5, 0.5)], false), None);
        assert_eq!(narrow(&[share(0.25, 0.25, 0.25), share(0.5, 0.5, 0.5)], true), None);
        assert!(
            narrow(
                &[share(0.1, 0.1, 0.1), share(0.2, 0.2, 0.2), share(0.7, 0.7, 0.7)],
                true
            )
            .is_some()
        );
    }
}
