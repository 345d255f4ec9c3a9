//! The model against its closed form, a slow literal fit, and where it has to refuse.

use super::TwoWayPoisson;
use crate::difference::RatioOfRatios;
use crate::law::{Purpose, Stream, poisson_sample};
use crate::method::Method;
use crate::panel::{Block, Cell, Flaw, Outcome, Panel, Spell, Sum, Treatment};
use nalgebra::DMatrix;
use salida_world::Range;

fn names(stem: &str, count: usize) -> Vec<String> {
    (0..count).map(|index| format!("{stem}{index}")).collect()
}

fn block(units: usize, donors: usize, periods: usize, before: usize, seed: u64) -> Block {
    let mut stream = Stream::new(seed, Purpose::Test, 0);
    let level: Vec<f64> = (0..units).map(|_| 3.0 + 30.0 * stream.uniform()).collect();
    let value = |_: usize, unit: usize| poisson_sample(&mut stream, level[unit]) as f64;
    let outcomes = DMatrix::from_fn(periods, units, value);
    Block::new(names("u", units), names("t", periods), outcomes, donors, before).expect("complete")
}

fn panel(block: &Block, firsts: &[Option<usize>]) -> Panel {
    let cells = block.outcomes().iter().map(|value| Some(Cell::exact(*value)));
    let spell = |first: &Option<usize>| {
        first
            .iter()
            .map(|first| Spell {
                first: *first,
                until: None,
            })
            .collect()
    };
    Panel {
        units: block.units().to_vec(),
        periods: block.periods().to_vec(),
        outcomes: vec![Outcome {
            name: "deaths".to_owned(),
            cells: cells.collect(),
            sums: Vec::new(),
        }],
        treatment: Treatment {
            spells: firsts.iter().map(spell).collect(),
        },
        ..Panel::default()
    }
}

#[test]
fn on_a_block_it_is_the_ratio_of_ratios_with_its_error() {
    let block = block(9, 5, 8, 5, 3);
    let fitted = TwoWayPoisson::of_block(&block).expect("a fit");
    assert!(fitted.notes.is_empty());
    let closed = RatioOfRatios::closed_form(&block).expect("a ratio");
    assert!((fitted.value.effect.log - closed.log).abs() < 1e-12);
    let (error, expected) = (
        fitted.value.effect.error.expect("several"),
        closed.error.expect("several"),
    );
    assert!((error - expected * (9.0_f64 / 8.0).sqrt()).abs() < 1e-12);
    let path = RatioOfRatios.fit(&block).expect("a fit").path;
    let ratio = path.rate_ratio(path.post()).expect("a ratio");
    assert!((ratio - closed.ratio()).abs() < 1e-13);
    let expected: f64 = path.counterfactual.iter().skip(5).sum::<f64>() * 4.0;
    assert!((fitted.value.counterfactual - expected).abs() < 1e-9 * expected);
}

#[test]
fn the_closed_form_by_hand() {
    let outcomes = DMatrix::from_row_slice(2, 3, &[10.0, 30.0, 20.0, 20.0, 60.0, 10.0]);
    let block = Block::new(names("u", 3), names("t", 2), outcomes, 2, 1).expect("complete");
    let ratio = RatioOfRatios::closed_form(&block).expect("a ratio");
    assert!((ratio.ratio() - (10.0 / 20.0) / (80.0 / 40.0)).abs() < 1e-15);
    assert_eq!(ratio.error, None);
    let noted = TwoWayPoisson::of_block(&block).expect("a fit");
    assert_eq!(noted.notes[0].code.name, "too-few-clusters");
}

/// A literal fit: every effect a parameter, each climbed alone in turn until nothing moves.
fn literal(design: &super::Design) -> f64 {
    let (units, periods) = (design.terms.len(), design.periods);
    let (mut level, mut time, mut beta) = (vec![0.0_f64; units], vec![0.0_f64; periods], 0.0_f64);
    for _ in 0..20_000 {
        let mean = |level: &[f64], time: &[f64], beta: f64, unit: usize, period: usize| {
            let measure = if design.covers(unit, period) { beta } else { 0.0 };
            design.people(unit, period) * libm::exp(level[unit] + time[period] + measure)
        };
        let count = |unit: usize, period: usize| {
            let term = design.terms[unit].iter().find(|term| term.periods == [period]);
            term.map(|term| term.count)
        };
        for unit in 0..units {
            let seen = (0..periods).filter_map(|period| Some((period, count(unit, period)?)));
            let (deaths, expected) = seen.fold((0.0, 0.0), |(deaths, expected), (period, count)| {
                (deaths + count, expected + mean(&level, &time, beta, unit, period))
            });
            level[unit] += libm::log(deaths / expected);
        }
        for period in 0..periods {
            let seen = (0..units).filter_map(|unit| Some((unit, count(unit, period)?)));
            let (deaths, expected) = seen.fold((0.0, 0.0), |(deaths, expected), (unit, count)| {
                (deaths + count, expected + mean(&level, &time, beta, unit, period))
            });
            time[period] += libm::log(deaths / expected);
        }
        let (mut deaths, mut expected) = (0.0, 0.0);
        for unit in 0..units {
            for period in (0..periods).filter(|period| design.covers(unit, *period)) {
                if let Some(count) = count(unit, period) {
                    deaths += count;
                    expected += mean(&level, &time, beta, unit, period);
                }
            }
        }
        beta += libm::log(deaths / expected);
    }
    beta
}

#[test]
fn staggered_dates_exposure_and_missing_cells_equal_a_literal_fit_and_carry_the_warning() {
    let block = block(7, 1, 9, 5, 11);
    let mut panel = panel(&block, &[None, None, None, Some(3), Some(3), Some(5), Some(7)]);
    panel.exposure = (0..63)
        .map(|place| Some(1.0 + 0.01 * f64::from((place * 37) % 63)))
        .collect();
    panel.outcomes[0].cells[12] = None;
    panel.outcomes[0].cells[40] = None;
    let found = TwoWayPoisson::of_panel(&panel, "deaths").expect("a fit");
    let expected = literal(&super::Design::of_panel(&panel, "deaths").expect("a design"));
    assert!(
        (found.value.effect.log - expected).abs() < 1e-9,
        "{} {expected}",
        found.value.effect.log
    );
    assert_eq!(found.notes[0].code.name, "forbidden-comparisons");
    assert_eq!((found.value.dates, found.value.treated), (3, 4));
}

#[test]
fn a_sum_over_periods_is_a_term_and_not_split() {
    let block = block(6, 3, 6, 3, 5);
    let firsts = [None, None, None, Some(3), Some(3), Some(3)];
    let mut panel = panel(&block, &firsts);
    // Unit 0 is known in periods 1 and 2 only in sum, of which period 2 came to light later.
    let whole = block.outcomes()[(1, 0)] + block.outcomes()[(2, 0)];
    panel.outcomes[0].cells[1] = None;
    panel.outcomes[0].sums = vec![Sum {
        unit: 0,
        first: 1,
        last: 2,
        value: Range::exact(whole),
    }];
    let known = TwoWayPoisson::of_panel(&panel, "deaths").expect("a fit").value;
    let complete = TwoWayPoisson::of_block(&block).expect("a fit").value;
    assert!((known.effect.log - complete.effect.log).abs() < 1e-12);
    panel.outcomes[0].cells[2] = None;
    let summed = TwoWayPoisson::of_panel(&panel, "deaths").expect("a fit").value;
    // In sum the two periods say as much of the level before as they did apart.
    assert!((summed.effect.log - complete.effect.log).abs() < 0.05);
    assert!(summed.effect.log != complete.effect.log);
    panel.outcomes[0].sums.push(Sum {
        unit: 0,
        first: 2,
        last: 2,
        value: Range::exact(1.0),
    });
    assert_eq!(TwoWayPoisson::of_panel(&panel, "deaths").err(), Some(Flaw::Shape));
}

#[test]
fn what_says_nothing_of_a_ratio_is_left_out_or_refused() {
    let mut outcomes = block(6, 3, 6, 3, 9).outcomes().clone();
    outcomes.column_mut(1).fill(0.0);
    outcomes.row_mut(4).fill(0.0);
    let made = |outcomes: &DMatrix<f64>| Block::new(names("u", 6), names("t", 6), outcomes.clone(), 3, 3);
    let found = TwoWayPoisson::of_block(&made(&outcomes).expect("complete"))
        .expect("a fit")
        .value;
    assert_eq!((found.silent, found.silent_periods), (1, 1));
    let mut saved = outcomes.clone();
    saved.view_mut((3, 3), (3, 3)).fill(0.0);
    let saved = made(&saved).expect("complete");
    assert_eq!(TwoWayPoisson::of_block(&saved).err(), Some(Flaw::NoVariation));
    assert_eq!(RatioOfRatios::closed_form(&saved).err(), Some(Flaw::NoVariation));
    outcomes[(0, 0)] = -1.0;
    let negative = made(&outcomes).expect("complete");
    assert_eq!(TwoWayPoisson::of_block(&negative).err(), Some(Flaw::Negative));
    assert_eq!(RatioOfRatios.fit(&negative).err(), Some(Flaw::Negative));
    let all = panel(&block(3, 1, 4, 2, 1), &[Some(2), Some(2), Some(2)]);
    assert_eq!(TwoWayPoisson::of_panel(&all, "deaths").err(), Some(Flaw::NoVariation));
    assert_eq!(TwoWayPoisson::of_panel(&all, "births").err(), Some(Flaw::NoOutcome));
}
