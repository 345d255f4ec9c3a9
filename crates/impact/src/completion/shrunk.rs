//! Singular values made smaller: all of them on a small side, only the leading ones on a large one.

use crate::panel::Flaw;
use nalgebra::{DMatrix, SymmetricEigen};

/// Up to so many rows the whole spectrum costs less than the search for its beginning.
const SMALL: usize = 48;
/// Directions that are followed beyond those above the threshold.
const SPARE: usize = 6;
/// Turns of the subspace in each step; the next step goes on from where it ended.
const TURNS: usize = 2;

/// L with its singular values.
pub(super) struct Shrunk {
    pub(super) matrix: DMatrix<f64>,
    /// Sum of singular values.
    pub(super) norm: f64,
    pub(super) rank: usize,
}

/// Directions of the rows in which a slowly changing matrix is largest, kept from step to step.
///
/// The threshold is applied within these directions exactly, so that the singular values of the answer are known whether or
/// not the directions have settled; whether they have is for the duality gap to say.
pub(super) struct Leading {
    rows: usize,
    directions: Option<DMatrix<f64>>,
}

impl Leading {
    pub(super) fn new(rows: usize) -> Self {
        Self { rows, directions: None }
    }

    /// Each singular value less λ, where it is above it.
    pub(super) fn shrunk(&mut self, matrix: &DMatrix<f64>, penalty: f64) -> Result<Shrunk, Flaw> {
        if self.rows <= SMALL {
            return whole(matrix, penalty).map(|(shrunk, _)| shrunk);
        }
        if let Some(directions) = self.directions.take() {
            let (found, turned) = within(matrix, penalty, directions)?;
            // A spare direction below the threshold shows that none above it is missing.
            if found.rank < turned.ncols() {
                self.directions = Some(turned);
                return Ok(found);
            }
        }
        let (found, vectors) = whole(matrix, penalty)?;
        let followed = (found.rank + SPARE).min(self.rows);
        self.directions = Some(vectors.columns(0, followed).into_owned());
        Ok(found)
    }
}

/// By the whole spectrum; also all directions, the largest first.
fn whole(matrix: &DMatrix<f64>, penalty: f64) -> Result<(Shrunk, DMatrix<f64>), Flaw> {
    let spectrum = SymmetricEigen::new(gram(matrix)?);
    let mut order: Vec<usize> = (0..matrix.nrows()).collect();
    order.sort_by(|left, right| f64::total_cmp(&spectrum.eigenvalues[*right], &spectrum.eigenvalues[*left]));
    let vectors = spectrum.eigenvectors.select_columns(&order);
    let sizes: Vec<f64> = order
        .iter()
        .map(|index| libm::sqrt(spectrum.eigenvalues[*index].max(0.0)))
        .collect();
    let rank = sizes.iter().take_while(|size| **size > penalty).count();
    let kept = vectors.columns(0, rank).into_owned();
    let parts = kept.tr_mul(matrix);
    Ok((assembled(&kept, &parts, &sizes, penalty), vectors))
}

/// Turns the directions towards the largest ones, then takes the spectrum within them.
fn within(matrix: &DMatrix<f64>, penalty: f64, directions: DMatrix<f64>) -> Result<(Shrunk, DMatrix<f64>), Flaw> {
    let mut directions = directions;
    for _ in 0..TURNS {
        directions = (matrix * matrix.tr_mul(&directions)).qr().q();
    }
    let (_, inner) = whole(&directions.tr_mul(matrix), penalty)?;
    let directions = directions * inner;
    let parts = directions.tr_mul(matrix);
    let sizes: Vec<f64> = parts.row_iter().map(|row| row.norm()).collect();
    let rank = sizes.iter().take_while(|size| **size > penalty).count();
    let kept = directions.columns(0, rank).into_owned();
    let own = parts.rows(0, rank).into_owned();
    Ok((assembled(&kept, &own, &sizes, penalty), directions))
}

/// Σ (1 − λ/σ) v v′M over the directions kept.
fn assembled(kept: &DMatrix<f64>, parts: &DMatrix<f64>, sizes: &[f64], penalty: f64) -> Shrunk {
    let rank = kept.ncols();
    let mut smaller = kept.clone();
    for (mut column, size) in smaller.column_iter_mut().zip(sizes) {
        column *= 1.0 - penalty / size;
    }
    Shrunk {
        matrix: smaller * parts,
        norm: sizes.iter().take(rank).map(|size| size - penalty).sum(),
        rank,
    }
}

/// The products of rows with each other; refused where they leave what numbers can hold.
fn gram(matrix: &DMatrix<f64>) -> Result<DMatrix<f64>, Flaw> {
    let gram = matrix * matrix.transpose();
    if gram.iter().all(|value| value.is_finite()) {
        return Ok(gram);
    }
    Err(Flaw::NotFinite)
}

/// The largest singular value.
pub(super) fn spectral_norm(matrix: &DMatrix<f64>) -> Result<f64, Flaw> {
    let squares = gram(matrix)?.symmetric_eigenvalues();
    Ok(libm::sqrt(squares.iter().copied().fold(0.0, f64::max)))
}
