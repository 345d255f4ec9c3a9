//! The large panel (2,400 units, 240 periods, 100 treated) against exact solutions; `.ci/panel` draws it.

#![expect(clippy::expect_used, reason = "a test says what it needs")]

#[path = "published/mod.rs"]
#[expect(dead_code, reason = "only the comparison of figures is wanted here")]
mod published;

use nalgebra::DMatrix;
use published::close;
use salida_impact::difference::DifferenceOfMeans;
use salida_impact::method::Method;
use salida_impact::panel::Block;
use salida_impact::placebo::fixed_weight_jackknife;
use salida_impact::synthetic::OutcomeOnly;
use salida_impact::synthetic_difference::{SyntheticDifference, noise, regularisation};
use std::path::Path;

/// Units in their own order, the treated last.
#[expect(clippy::disallowed_methods, reason = "a reference test reads what was drawn for it")]
fn drawn() -> Option<Block> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/panel");
    let counts = std::fs::read_to_string(folder.join("counts.csv")).ok()?;
    let treated = std::fs::read_to_string(folder.join("treated.csv")).ok()?;
    let treated: Vec<usize> = treated.lines().map(|line| line.parse().expect("a unit")).collect();
    let counts: Vec<Vec<f64>> = counts
        .lines()
        .map(|line| line.split(',').map(|cell| cell.parse().expect("a count")).collect())
        .collect();
    let donors: Vec<usize> = (0..counts.len()).filter(|unit| !treated.contains(unit)).collect();
    let order: Vec<usize> = donors.iter().chain(&treated).copied().collect();
    let outcomes = DMatrix::from_fn(240, order.len(), |period, column| counts[order[column]][period]);
    let units = order.iter().map(usize::to_string).collect();
    let periods = (0..240).map(|period| format!("{period}")).collect();
    Some(Block::new(units, periods, outcomes, donors.len(), 180).expect("complete"))
}

#[test]
fn the_large_panel() {
    let Some(block) = drawn() else {
        println!("left out: .ci/panel has not drawn the large panel");
        return;
    };
    assert_eq!(block.outcomes().sum(), 564_227.0);
    close(
        DifferenceOfMeans.fit(&block).expect("a fit").effect(),
        -1.039_799_516_908,
        1e-10,
    );
    synthetic_difference(&block);
    synthetic_controls(&block);
}

fn synthetic_difference(block: &Block) {
    close(
        regularisation(block, noise(block).expect("a noise")),
        15.730_468_346_5,
        1e-10,
    );
    let fit = SyntheticDifference::default().fit(block).expect("a fit");
    close(fit.effect(), -1.015_711_636_073, 1e-9);
    close(
        fixed_weight_jackknife(block, &fit).expect("several treated"),
        0.187_813_42,
        1e-7,
    );
    let positive = |weights: &[f64]| weights.iter().filter(|weight| **weight > 0.0).count();
    assert_eq!(
        (positive(&fit.donor_weights), positive(&fit.period_weights)),
        (2290, 15)
    );
    let certificate = fit.certificate.expect("convex");
    assert!(certificate.gap <= 1e-9 * certificate.objective, "{certificate:?}");
}

fn synthetic_controls(block: &Block) {
    let donors: Vec<usize> = (0..block.donors()).collect();
    let method = OutcomeOnly::default();
    let mut effects = Vec::new();
    for unit in block.donors()..block.units().len() {
        let alone = block.regrouped(&donors, &[unit]).expect("one treated");
        let fit = method.fit(&alone).expect("a fit");
        if block.units()[unit] == "40" {
            close(fit.path.rmspe(0..180), 1.394_891_718_4, 1e-7);
            close(fit.effect(), -1.408_693_79, 1e-7);
            assert_eq!(fit.donor_weights.iter().filter(|weight| **weight > 0.0).count(), 31);
        }
        effects.push(fit.effect());
    }
    close(effects.iter().sum::<f64>() / effects.len() as f64, -1.203_642_74, 1e-7);
    let together = method.fit(block).expect("a fit");
    close(together.path.rmspe(0..180), 0.114_169_02, 1e-6);
    close(together.effect(), -1.266_177_53, 1e-7);
    assert_eq!(
        together.donor_weights.iter().filter(|weight| **weight > 0.0).count(),
        132
    );
}
