//! Completion against closed forms, its own optimality conditions and common movements that are known.

use super::{Folds, MatrixCompletion, Penalty, seen};
use crate::difference::DifferenceOfMeans;
use crate::law::{Purpose, Stream, normal_sample};
use crate::method::Method;
use crate::panel::{Block, Flaw};
use nalgebra::DMatrix;

fn names(stem: &str, count: usize) -> Vec<String> {
    (0..count).map(|index| format!("{stem}{index}")).collect()
}

/// Levels, periods and one common movement, with noise.
fn block(units: usize, donors: usize, periods: usize, before: usize, noise: f64) -> Block {
    let mut stream = Stream::new(4, Purpose::Test, 0);
    let loading: Vec<f64> = (0..units).map(|_| normal_sample(&mut stream)).collect();
    let movement = |row: usize| libm::sin(0.5 * row as f64) * (1.0 + 0.1 * row as f64);
    let value = |row: usize, unit: usize| {
        100.0
            + 10.0 * unit as f64
            + row as f64
            + 6.0 * loading[unit] * movement(row)
            + noise * normal_sample(&mut stream)
    };
    let outcomes = DMatrix::from_fn(periods, units, value);
    Block::new(names("u", units), names("t", periods), outcomes, donors, before).expect("complete")
}

#[test]
fn with_a_large_penalty_it_is_the_difference_of_means() {
    for (units, periods) in [(9, 7), (5, 12)] {
        let block = block(units, units - 2, periods, 5, 1.0);
        let largest = MatrixCompletion::default().estimate(&block).expect("a fit").largest;
        let penalty = Penalty::Fixed(largest * 1.0001);
        let found = MatrixCompletion { penalty }.estimate(&block).expect("a fit");
        assert_eq!(found.rank, 0);
        let plain = DifferenceOfMeans.fit(&block).expect("a fit").effect();
        assert!(
            (found.path.effect() - plain).abs() < 1e-9,
            "{} {plain}",
            found.path.effect()
        );
        let smaller = MatrixCompletion {
            penalty: Penalty::Fixed(largest * 0.999),
        };
        assert_eq!(smaller.estimate(&block).expect("a fit").rank, 1);
    }
}

#[test]
fn the_answer_is_optimal_and_its_gap_says_so() {
    let block = block(12, 9, 10, 7, 2.0);
    let penalty = 4.0;
    let found = MatrixCompletion {
        penalty: Penalty::Fixed(penalty),
    }
    .estimate(&block)
    .expect("a fit");
    assert!(
        found.certificate.gap <= 1e-9 * found.certificate.objective,
        "{:?}",
        found.certificate
    );
    assert!(found.rank > 0);
    // A slow literal soft-impute: fill in, take effects out by turns, shrink by the singular value decomposition.
    let seen = seen(&block);
    let values = block.outcomes();
    let (mut low_rank, mut rows, mut columns) = (DMatrix::<f64>::zeros(10, 12), vec![0.0; 10], vec![0.0; 12]);
    for _ in 0..3000 {
        for _ in 0..20 {
            for row in 0..10 {
                let cells = (0..12).filter(|column| seen[(row, *column)] > 0.0);
                let (sum, count) = cells.fold((0.0, 0.0), |(sum, count), column| {
                    (
                        sum + values[(row, column)] - low_rank[(row, column)] - columns[column],
                        count + 1.0,
                    )
                });
                rows[row] = sum / count;
            }
            for column in 0..12 {
                let cells = (0..10).filter(|row| seen[(*row, column)] > 0.0);
                let (sum, count) = cells.fold((0.0, 0.0), |(sum, count), row| {
                    (
                        sum + values[(row, column)] - low_rank[(row, column)] - rows[row],
                        count + 1.0,
                    )
                });
                columns[column] = sum / count;
            }
        }
        let filled = DMatrix::from_fn(10, 12, |row, column| {
            if seen[(row, column)] > 0.0 {
                values[(row, column)] - rows[row] - columns[column]
            } else {
                low_rank[(row, column)]
            }
        });
        let mut parts = filled.svd(true, true);
        parts.singular_values.apply(|size| *size = (*size - penalty).max(0.0));
        low_rank = parts.recompose().expect("both sides");
    }
    for row in 0..10 {
        let literal = (9..12)
            .map(|column| low_rank[(row, column)] + rows[row] + columns[column])
            .sum::<f64>()
            / 3.0;
        let apart = (found.path.counterfactual[row] - literal).abs();
        assert!(apart < 1e-4, "{row}: {apart}");
    }
}

#[test]
fn a_common_movement_that_the_difference_of_means_misses_is_found() {
    let block = block(30, 25, 24, 18, 0.3);
    let plain = DifferenceOfMeans.fit(&block).expect("a fit").effect().abs();
    let both = [Folds::default(), Folds::Cells { times: 5, seed: 3 }];
    for folds in both {
        let method = MatrixCompletion {
            penalty: Penalty::CrossValidated(folds),
        };
        let found = method.estimate(&block).expect("a fit");
        assert!(
            found.path.effect().abs() < 0.3 * plain,
            "{} {plain}",
            found.path.effect()
        );
        assert!(found.penalty < found.largest && found.tried.len() > 3);
        assert_eq!(method.estimate(&block), Ok(found));
    }
}

/// Above the size up to which the whole spectrum is taken in each step, the gap still is one of the whole matrix.
#[test]
fn a_panel_of_many_periods_is_completed_as_exactly() {
    let block = block(70, 64, 60, 50, 3.0);
    for penalty in [12.0, 30.0, 60.0] {
        let method = MatrixCompletion {
            penalty: Penalty::Fixed(penalty),
        };
        let found = method.estimate(&block).expect("a fit");
        assert!(found.rank > 0, "{penalty}");
        assert!(
            found.certificate.gap <= 1e-9 * found.certificate.objective,
            "{:?}",
            found.certificate
        );
    }
}

#[test]
fn what_can_not_be_completed_is_refused() {
    let flat = Block::new(names("u", 4), names("t", 5), DMatrix::from_element(5, 4, 2.0), 3, 3).expect("complete");
    assert_eq!(MatrixCompletion::default().fit(&flat).err(), Some(Flaw::NoVariation));
    let one = block(2, 1, 6, 4, 1.0);
    assert_eq!(MatrixCompletion::default().fit(&one).err(), Some(Flaw::TooFewDonors));
    let wrong = MatrixCompletion {
        penalty: Penalty::Fixed(0.0),
    };
    assert_eq!(wrong.fit(&block(5, 4, 6, 4, 1.0)).err(), Some(Flaw::NotFinite));
}
