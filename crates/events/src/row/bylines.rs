//! The cells that name authors, each understood once: a million rows have a few dozen different ones.

use salida_world::{Share, Vocabulary};

/// How many different cells are remembered; one more is the last that was too many.
const REMEMBERED: usize = 1024;

/// Authors by number.
#[derive(Default)]
pub(crate) struct Bylines {
    cells: Vocabulary,
    shares: Vec<Vec<Share>>,
    last: Vec<Share>,
}

impl Bylines {
    /// The number of authors that are not remembered.
    pub(super) const FORGOTTEN: u32 = u32::MAX;

    /// The number of a cell that was understood before.
    pub(super) fn known(&self, cell: &str) -> Option<u32> {
        self.cells.number(cell)
    }

    /// The number under which the authors of a cell are found, until the next cell that is too many.
    pub(super) fn enter(&mut self, cell: &str, shares: Vec<Share>) -> u32 {
        if self.shares.len() == REMEMBERED {
            self.last = shares;
            return Self::FORGOTTEN;
        }
        self.shares.push(shares);
        self.cells.enter(cell).0
    }

    pub(super) fn at(&self, number: u32) -> &[Share] {
        self.shares.get(number as usize).unwrap_or(&self.last)
    }
}
