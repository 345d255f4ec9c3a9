//! Which cells are hidden to see how well they are predicted.

use crate::law::{Purpose, Stream};
use crate::panel::{Block, Flaw};
use nalgebra::DMatrix;
use serde::Serialize;

/// A way of hiding cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Folds {
    /// Every so-manieth donor loses its periods under the measure, in turn: hidden cells then lie as those of the treated
    /// do, and no number is drawn.
    Places(usize),
    /// So many times, cells drawn at random are hidden, each with the share of cells that is under the measure, as the
    /// paper has it. It asks for an easier prediction than the one that is wanted.
    Cells {
        /// Times.
        times: usize,
        /// Seed of the draws.
        seed: u64,
    },
}

impl Default for Folds {
    fn default() -> Self {
        Self::Places(10)
    }
}

impl Folds {
    /// What is still seen in each fold. Needs two donors.
    pub(super) fn masks(self, block: &Block, seen: &DMatrix<f64>) -> Result<Vec<DMatrix<f64>>, Flaw> {
        if block.donors() < 2 {
            return Err(Flaw::TooFewDonors);
        }
        match self {
            Self::Places(0) | Self::Cells { times: 0, .. } => Err(Flaw::Shape),
            Self::Places(folds) => {
                let folds = folds.clamp(2, block.donors());
                Ok((0..folds).map(|fold| places(block, seen, fold, folds)).collect())
            }
            Self::Cells { times, seed } => {
                let share = seen.sum() / seen.len() as f64;
                let drawn = |time: usize| cells(seen, share, &mut Stream::new(seed, Purpose::HiddenCells, time as u64));
                Ok((0..times).map(drawn).collect())
            }
        }
    }
}

fn places(block: &Block, seen: &DMatrix<f64>, fold: usize, folds: usize) -> DMatrix<f64> {
    let mut mask = seen.clone();
    for donor in (fold..block.donors()).step_by(folds) {
        for period in block.post() {
            mask[(period, donor)] = 0.0;
        }
    }
    mask
}

/// Each cell stays with probability `share`. The first cell of a row or a column that would lose all of them stays too.
fn cells(seen: &DMatrix<f64>, share: f64, stream: &mut Stream) -> DMatrix<f64> {
    let mut mask = seen.map(|cell| if stream.uniform() < share { cell } else { 0.0 });
    for column in 0..seen.ncols() {
        if mask.column(column).sum() == 0.0 {
            mask[(0, column)] = seen[(0, column)];
        }
    }
    for row in 0..seen.nrows() {
        if mask.row(row).sum() == 0.0 {
            mask[(row, 0)] = seen[(row, 0)];
        }
    }
    mask
}
