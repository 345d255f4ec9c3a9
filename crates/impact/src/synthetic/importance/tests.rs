//! The nested problem on small cases, against grids and what must hold.

use super::{Design, GivenImportance, Nested, Search};
use crate::law::{Purpose, Stream};
use crate::method::Method;
use crate::panel::Block;
use crate::synthetic::predictors::{Beyond, Predictor};
use nalgebra::DMatrix;

/// Six units over eight periods, five before, and two predictors, all at random.
fn case(replicate: u64) -> (Block, Design) {
    let mut stream = Stream::new(5, Purpose::Test, replicate);
    let units: Vec<String> = (0..6).map(|unit| format!("u{unit}")).collect();
    let periods = (0..8).map(|period| format!("t{period}")).collect();
    let outcomes = DMatrix::from_fn(8, 6, |_, _| stream.uniform());
    let predictors = ["x", "y"].map(|name| {
        let values = units.iter().map(|unit| (unit.clone(), stream.uniform()));
        Predictor::fixed(name, values.collect())
    });
    let block = Block::new(units, periods, outcomes, 5, 5).expect("complete");
    let design = Design {
        predictors: predictors.to_vec(),
        window: 0..5,
        beyond: Beyond::LeaveOut,
    };
    (block, design)
}

fn nested(design: Design) -> Nested {
    Nested {
        training: None,
        main: design,
        search: Search::default(),
    }
}

/// Two predictors have one ratio, which a fine grid goes through.
#[test]
fn no_ratio_of_a_fine_grid_does_better() {
    for replicate in 0..12 {
        let (block, design) = case(replicate);
        let study = nested(design.clone()).study(&block).expect("a study");
        for step in 0..=1600 {
            let power = f64::from(step) / 100.0 - 8.0;
            let method = GivenImportance {
                design: design.clone(),
                importance: vec![1.0, libm::exp10(power)],
            };
            let weights = method.fit(&block).expect("a fit").donor_weights;
            let loss = method.loss(&block, &weights).expect("a loss");
            assert!(
                study.loss <= loss * (1.0 + 1e-6),
                "{replicate}: {} above {loss}",
                study.loss
            );
        }
        assert!(study.loss >= study.bound * (1.0 - 1e-12));
    }
}

/// Where some donors are just like the treated, any V will do, and the outcomes choose among them.
#[test]
fn predictors_that_can_be_matched_leave_the_choice_to_the_outcomes() {
    let (block, mut design) = case(4);
    for predictor in &mut design.predictors {
        let treated = predictor.cells["u5"].clone();
        for unit in ["u0", "u1"] {
            predictor.cells.insert(unit.to_owned(), treated.clone());
        }
    }
    let study = nested(design.clone()).study(&block).expect("a study");
    let (first, second) = (block.unit(0), block.unit(1));
    let loss = |share: f64| {
        let treated = block.treated_mean();
        let gap = |t: usize| treated[t] - share * first[t] - (1.0 - share) * second[t];
        (0..5).map(|t| gap(t) * gap(t)).sum::<f64>() / 5.0
    };
    let best = (0..=1000)
        .map(|step| loss(f64::from(step) / 1000.0))
        .fold(f64::INFINITY, f64::min);
    assert!(study.loss <= best * (1.0 + 1e-6), "{} {best}", study.loss);
    let widest = study.spread.importance.iter().map(|(_, range)| range.high - range.low);
    assert!(widest.fold(0.0, f64::max) > 0.5);
}

#[test]
fn only_the_ratios_of_importance_matter() {
    let (block, design) = case(3);
    let fit = |importance: [f64; 2]| {
        let method = GivenImportance {
            design: design.clone(),
            importance: importance.to_vec(),
        };
        method.fit(&block).expect("a fit").effect()
    };
    assert!((fit([1.0, 3.0]) - fit([100.0, 300.0])).abs() < 1e-12);
}

#[test]
fn the_fit_of_a_study_is_the_fit_of_the_method() {
    let (block, design) = case(1);
    let method = nested(design);
    let study = method.study(&block).expect("a study");
    assert_eq!(study.fit, method.fit(&block).expect("a fit"));
    assert_eq!(study.spread.effect.best, study.fit.effect());
    assert_eq!(study.spread.importance.len(), 2);
}

/// With every outcome before as a predictor the outcome-only weights can be reached, at equal importance already.
#[test]
fn outcomes_as_predictors_reach_the_bound() {
    let (block, _) = case(2);
    let predictors = (0..5).map(|period| Predictor {
        name: format!("t{period}"),
        periods: vec![format!("t{period}")],
        cells: (block.units().iter().enumerate())
            .map(|(unit, name)| (name.clone(), vec![Some(block.outcomes()[(period, unit)])]))
            .collect(),
    });
    let study = nested(Design {
        predictors: predictors.collect(),
        window: 0..5,
        beyond: Beyond::LeaveOut,
    })
    .study(&block)
    .expect("a study");
    assert!(
        study.loss <= study.bound * (1.0 + 1e-6),
        "{} {}",
        study.loss,
        study.bound
    );
}
