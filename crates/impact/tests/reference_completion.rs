//! Matrix completion on a published panel beside the figure of its authors, of which it may lie half a pack away.

#![expect(clippy::expect_used, reason = "a test says what it needs")]

mod published;

use published::{Published, close, missing};
use salida_impact::completion::{Folds, MatrixCompletion, Penalty};

/// Printed by Arkhangelsky and others (2021) for the estimator of Athey and others (2021).
const PRINTED: f64 = -20.2;

#[test]
fn proposition_99_is_within_half_a_pack_of_the_printed_figure() {
    let Some(table) = Published::smoking() else {
        return missing("smoking");
    };
    let block = table.block("California", "1989");
    let folds = [
        Folds::default(),
        Folds::Places(38),
        Folds::Cells {
            times: 5,
            seed: 20_260_101,
        },
    ];
    for folds in folds {
        let method = MatrixCompletion {
            penalty: Penalty::CrossValidated(folds),
        };
        let found = method.estimate(&block).expect("a fit");
        let effect = found.path.effect();
        println!(
            "{folds:?}: {effect:.6} for {PRINTED}, {:+.6} apart; λ {:.4}, rank {}",
            effect - PRINTED,
            found.penalty,
            found.rank
        );
        assert!((effect - PRINTED).abs() <= 0.5, "{effect}");
        assert!(found.certificate.gap <= 1e-9 * found.certificate.objective);
        // The largest singular value of what effects leave, computed apart.
        close(found.largest, 340.772_599_230_530_66, 1e-9);
    }
}

#[test]
fn the_other_panels_are_completed_to_a_small_gap() {
    let (Some(basque), Some(germany)) = (Published::basque(), Published::germany()) else {
        return missing("basque, germany");
    };
    let blocks = [
        basque.block("Basque Country (Pais Vasco)", "1970"),
        germany.block("West Germany", "1990"),
    ];
    for block in blocks {
        let found = MatrixCompletion::default().estimate(&block).expect("a fit");
        println!(
            "{:?}: {:.6}, λ {:.4}, rank {}",
            block.units().last(),
            found.path.effect(),
            found.penalty,
            found.rank
        );
        assert!(found.certificate.gap <= 1e-9 * found.certificate.objective);
    }
}
