//! What is decided of an instance, without what explains it.

use crate::{
    Standing,
    finding::{Instance, Probability},
};
use salida_world::Day;

/// What is decided of an instance, without what explains it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Verdict {
    pub(crate) instance: Instance,
    pub(crate) standing: Standing,
    pub(crate) in_breach_now: bool,
    pub(crate) ever_breached: bool,
    pub(crate) probability: Option<Probability>,
    /// The first crossing, or the deadline that was missed.
    pub(crate) breached_on: Option<Day>,
    /// How many breaches there are: episodes where windows overlap, else at most one.
    pub(crate) breaches: u32,
}

impl Verdict {
    /// Of a standing that follows from the clauses alone.
    pub(crate) fn plain(instance: Instance, standing: Standing) -> Self {
        Self {
            instance,
            standing,
            in_breach_now: false,
            ever_breached: standing == Standing::Breached,
            probability: None,
            breached_on: None,
            breaches: u32::from(standing == Standing::Breached),
        }
    }
}
