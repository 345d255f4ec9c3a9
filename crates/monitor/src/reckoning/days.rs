//! Active days of a limit, so far as the scope of its duty goes.

use crate::{
    calendar::Calendar,
    scope::{self, Stretch},
    view::View,
};
use salida_world::Span;

/// Some active days of a limit, in the stretches that surely hold them and in those that may.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Days {
    pub(super) from: i32,
    pub(super) to: i32,
    pub(super) sure: Vec<Span>,
    pub(super) possible: Vec<Span>,
}

impl Days {
    /// Between two active numbers, as far as the scope of the duty goes.
    pub(super) fn of(view: &View<'_>, calendar: &Calendar, (from, to): Stretch) -> Self {
        let within = |stretches: &[Stretch]| -> Vec<Span> {
            let touched = scope::touched(stretches, from, to).iter();
            let pieces = touched.flat_map(|stretch| calendar.pieces(stretch.0.max(from), stretch.1.min(to)));
            pieces.collect()
        };
        Self {
            from,
            to,
            sure: within(&view.stretches.sure),
            possible: within(&view.stretches.possible),
        }
    }

    /// All between two active numbers.
    pub(super) fn all(calendar: &Calendar, (from, to): Stretch) -> Self {
        let all = calendar.pieces(from, to);
        Self {
            from,
            to,
            sure: all.clone(),
            possible: all,
        }
    }

    /// True when the scope surely holds one of them: before that nothing can surely be missed.
    pub(super) fn is_any_sure(&self) -> bool {
        !self.sure.is_empty()
    }

    /// From the first day to the last.
    pub(super) fn hull(&self) -> Option<Span> {
        let (first, last) = (self.possible.first()?, self.possible.last()?);
        Span::new(first.first(), last.last())
    }
}
