//! Totals that can all be true, and what they say together of any days: exact bounds, whatever the order.

use super::{
    MAX_BOUNDARIES,
    bounds::{Bounds, Limits},
};
use salida_world::Span;
use std::collections::BTreeSet;

/// A total as a constraint: between so many and so many in these days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sum {
    /// In which days.
    pub during: Span,
    /// At least so many.
    pub low: f64,
    /// At most so many; infinite where nothing bounds it.
    pub high: f64,
}

/// Why totals say nothing together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoSums {
    /// Those at these positions, in order, cannot all be true.
    Contradiction(Vec<usize>),
    /// They have more boundary days than can be held at once.
    TooMany,
}

/// Totals that can all be true.
#[derive(Debug, Clone)]
pub struct Sums(Bounds);

impl Sums {
    /// What some totals say together. Time is at most (number of totals) × (number of boundaries)².
    ///
    /// # Errors
    ///
    /// Where they contradict one another, and where there are too many boundaries.
    pub fn new(sums: &[Sum]) -> Result<Self, NoSums> {
        let ends = |sum: &Sum| [sum.during.first().number(), sum.during.last().number() + 1];
        let days: BTreeSet<i32> = sums.iter().flat_map(ends).collect();
        if days.len() > MAX_BOUNDARIES {
            return Err(NoSums::TooMany);
        }
        let mut bounds = Bounds::monotone(days.into_iter().collect());
        for (at, sum) in sums.iter().enumerate() {
            let added = bounds.constrain(sum.during, (sum.low, sum.high), at);
            added.map_err(NoSums::Contradiction)?;
        }
        Ok(Self(bounds))
    }

    /// The tightest limits for any days.
    pub fn limits(&self, days: Span) -> Limits {
        self.0.limits(days)
    }
}

#[cfg(test)]
mod tests {
    use super::{NoSums, Sum, Sums};

    fn sum(during: &str, low: f64, high: f64) -> Sum {
        Sum {
            during: during.parse().unwrap(),
            low,
            high,
        }
    }

    #[test]
    fn a_half_year_less_five_of_its_months_leaves_the_sixth() {
        let sums = Sums::new(&[sum("2012-01..2012-06", 60.0, 60.0), sum("2012-01..2012-05", 40.0, 45.0)]);
        let limits = sums.unwrap().limits("2012-06".parse().unwrap());
        assert_eq!((limits.low, limits.high), (15.0, Some(20.0)));
    }

    #[test]
    fn parts_that_are_more_than_their_whole_contradict_it_in_any_order_and_ranges_that_can_meet_do_not() {
        let whole = sum("2012-01..2012-02", 10.0, 10.0);
        let (first, second) = (sum("2012-01", 8.0, 8.0), sum("2012-02", 5.0, 5.0));
        for order in [[whole, first, second], [second, first, whole], [first, whole, second]] {
            assert_eq!(Sums::new(&order).err(), Some(NoSums::Contradiction(vec![0, 1, 2])));
        }
        assert!(Sums::new(&[whole, sum("2012-01", 4.0, 8.0), second]).is_ok());
        let (apart, twice) = (sum("2013-01", 1.0, 1.0), sum("2012-02", 6.0, 6.0));
        let found = Sums::new(&[apart, second, whole, twice]).err();
        assert_eq!(found, Some(NoSums::Contradiction(vec![1, 3])));
    }
}
