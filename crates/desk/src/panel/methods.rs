//! The methods that can be asked for, by name, in the order in which they are told.

use salida_impact::difference::DifferenceOfMeans;
use salida_impact::method::Method;
use salida_impact::synthetic::OutcomeOnly;
use salida_impact::synthetic_difference::SyntheticDifference;

/// A method that several threads may use.
pub(super) type Shared = Box<dyn Method + Send + Sync>;

/// A method by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named(usize);

/// Each method with its name. No order by result: the oldest assumption last.
const TABLE: &[(&str, fn() -> Shared)] = &[
    ("synthetic-control", || Box::new(OutcomeOnly::default())),
    ("synthetic-difference", || Box::new(SyntheticDifference)),
    ("difference-in-differences", || Box::new(DifferenceOfMeans)),
];

impl Named {
    /// All methods.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..TABLE.len()).map(Self)
    }

    /// The method of that name.
    pub fn from_word(word: &str) -> Option<Self> {
        TABLE.iter().position(|(name, _)| *name == word).map(Self)
    }

    /// Its name.
    pub fn word(self) -> &'static str {
        TABLE.get(self.0).map_or("", |(name, _)| name)
    }

    /// The method itself.
    pub(super) fn made(self) -> Option<Shared> {
        TABLE.get(self.0).map(|(_, make)| make())
    }
}

#[cfg(test)]
mod tests {
    use super::Named;

    #[test]
    fn a_method_is_called_as_it_calls_itself() {
        for named in Named::all() {
            assert_eq!(named.made().unwrap().name(), named.word());
            assert_eq!(Named::from_word(named.word()), Some(named));
        }
        assert_eq!(Named::from_word("magic"), None);
    }
}
