//! Staggered synthetic controls against grids, single fits and what must hold.

use super::{Adoption, Pool, Pooling, Staggered};
use crate::law::{Purpose, Stream};
use crate::method::Method;
use crate::panel::{Block, Flaw};
use crate::synthetic::OutcomeOnly;
use nalgebra::DMatrix;

/// `donors` never treated units, then two that are, from periods 5 and 7 of ten.
fn adoption(replicate: u64, donors: usize) -> Adoption {
    let mut stream = Stream::new(10, Purpose::Test, replicate);
    let units = (0..donors + 2).map(|unit| format!("u{unit}")).collect();
    let periods = (0..10).map(|period| format!("t{period}")).collect();
    let outcomes = DMatrix::from_fn(10, donors + 2, |_, _| stream.uniform());
    let mut first = vec![None; donors];
    first.extend([Some(5), Some(7)]);
    Adoption::new(units, periods, outcomes, first).expect("complete")
}

fn with(pooling: Pooling) -> Staggered {
    Staggered {
        pool: Pool::Never,
        pooling,
    }
}

#[test]
fn separate_weights_are_those_of_each_unit_alone() {
    let adoption = adoption(0, 4);
    let fit = Staggered::default().estimate(&adoption).expect("a fit");
    for (unit, before) in [(4, 5), (5, 7)] {
        let columns = [0, 1, 2, 3, unit];
        let block = Block::new(
            columns.iter().map(|column| adoption.units[*column].clone()).collect(),
            adoption.periods.clone(),
            adoption.outcomes.select_columns(&columns),
            4,
            before,
        )
        .expect("complete");
        let alone = OutcomeOnly::default().fit(&block).expect("a fit");
        let own = &fit.units[unit - 4];
        assert!((own.path.effect() - alone.effect()).abs() < 1e-9);
        assert!(
            own.weights
                .iter()
                .zip(&alone.donor_weights)
                .all(|(a, b)| (a - b).abs() < 1e-9)
        );
    }
    let (longer, shorter) = (fit.units[0].path.effect(), fit.units[1].path.effect());
    assert!((fit.effect - (5.0 * longer + 3.0 * shorter) / 8.0).abs() < 1e-12);
    assert!((fit.effect_by_unit - 0.5 * (longer + shorter)).abs() < 1e-12);
    assert_eq!(
        fit.since.iter().map(|since| since.units).collect::<Vec<_>>(),
        [2, 2, 2, 1, 1]
    );
}

fn square(value: f64) -> f64 {
    value * value
}

/// The objective of the paper, written out, over a grid of both units' weights.
#[test]
fn no_weights_of_a_grid_are_better_pooled() {
    for replicate in 0..5 {
        let adoption = adoption(replicate, 2);
        let separate = Staggered::default().estimate(&adoption).expect("a fit");
        let fit = with(Pooling::Given(0.6)).estimate(&adoption).expect("a fit");
        let gap = |unit: usize, share: f64, t: usize| {
            let own = adoption.outcomes[(t, 2 + unit)];
            own - share * adoption.outcomes[(t, 0)] - (1.0 - share) * adoption.outcomes[(t, 1)]
        };
        let objective = |one: f64, other: f64| {
            let apart = (0..5).map(|t| square(gap(0, one, t))).sum::<f64>() / 5.0
                + (0..7).map(|t| square(gap(1, other, t))).sum::<f64>() / 7.0;
            let lag = |lag: usize| {
                let first = if lag < 5 { gap(0, one, 4 - lag) } else { 0.0 };
                0.5 * (first + gap(1, other, 6 - lag))
            };
            let together = (0..7).map(|l| square(lag(l))).sum::<f64>() / 7.0;
            let (q_sep, q_pool) = separate.imbalance_of_separate;
            0.6 * together / (q_pool * q_pool) + 0.4 * 0.5 * apart / (q_sep * q_sep)
        };
        let found = objective(fit.units[0].weights[0], fit.units[1].weights[0]);
        for one in 0..=100 {
            for other in 0..=100 {
                let tried = objective(f64::from(one) / 100.0, f64::from(other) / 100.0);
                assert!(found <= tried + 1e-8, "{replicate}: {found} above {tried}");
            }
        }
        assert!(fit.gap <= 1e-10, "{}", fit.gap);
    }
}

#[test]
fn pooling_balances_the_mean_at_the_cost_of_the_units() {
    let adoption = adoption(3, 6);
    let imbalance = |nu: f64| with(Pooling::Given(nu)).estimate(&adoption).expect("a fit").imbalance;
    let path: Vec<(f64, f64)> = [0.0, 0.25, 0.5, 0.75, 1.0].map(imbalance).to_vec();
    for pair in path.windows(2) {
        assert!(pair[1].0 >= pair[0].0 - 1e-6, "{path:?}");
        assert!(pair[1].1 <= pair[0].1 + 1e-6, "{path:?}");
    }
    assert!(path[4].1 < path[0].1);
}

#[test]
fn the_rule_of_the_paper_stays_between_nothing_and_all() {
    for replicate in 0..10 {
        let fit = with(Pooling::Heuristic)
            .estimate(&adoption(replicate, 4))
            .expect("a fit");
        assert!(fit.nu > 0.0 && fit.nu <= 1.0, "{}", fit.nu);
    }
}

#[test]
fn later_treated_units_are_donors_only_while_they_are_not() {
    let adoption = adoption(1, 3);
    let pool = |periods: usize| Staggered {
        pool: Pool::NotYet(periods),
        pooling: Pooling::Separate,
    };
    let short = pool(2).estimate(&adoption).expect("a fit");
    assert_eq!(short.units[0].donors, [0, 1, 2, 4]);
    assert_eq!(short.units[0].path.periods(), 7);
    assert_eq!(short.units[1].donors, [0, 1, 2]);
    let long = pool(3).estimate(&adoption).expect("a fit");
    assert_eq!(long.units[0].donors, [0, 1, 2]);
}

#[test]
fn on_a_block_the_mean_of_the_weights_stands_for_all() {
    let all = adoption(2, 4);
    let block = Block::new(all.units.clone(), all.periods.clone(), all.outcomes, 4, 6).expect("complete");
    let fit = Staggered::default().fit(&block).expect("a fit");
    let single = |unit: usize| {
        let alone = block.regrouped(&[0, 1, 2, 3], &[unit]).expect("complete");
        OutcomeOnly::default().fit(&alone).expect("a fit").effect()
    };
    assert!((fit.effect() - 0.5 * (single(4) + single(5))).abs() < 1e-9);
    assert!((fit.donor_weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
}

#[test]
fn what_can_not_be_estimated_is_refused() {
    let whole = adoption(0, 2);
    let made = |first: Vec<Option<usize>>| {
        Adoption::new(
            whole.units.clone(),
            whole.periods.clone(),
            whole.outcomes.clone(),
            first,
        )
        .err()
    };
    assert_eq!(made(vec![None; 4]), Some(Flaw::NoTreated));
    assert_eq!(made(vec![None, None, Some(0), None]), Some(Flaw::TooFewBefore));
    assert_eq!(made(vec![None, None, Some(10), None]), Some(Flaw::NothingAfter));
    assert_eq!(made(vec![None]), Some(Flaw::Shape));
    let first = vec![Some(3), Some(4), Some(5), Some(6)];
    let all = Adoption { first, ..whole };
    assert_eq!(Staggered::default().estimate(&all), Err(Flaw::NoDonors));
    assert_eq!(
        with(Pooling::Given(2.0)).estimate(&adoption(0, 2)),
        Err(Flaw::NotFinite)
    );
}
