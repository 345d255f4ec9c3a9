//! Small panels, cut by hand.

use super::{Cut, Left, Reading, Scale, Why, cohorts, cut};
use crate::panel::{Cell, Flaw, Outcome, Panel, Spell, Sum, Treatment};
use salida_world::Range;
use std::collections::BTreeSet;

/// Units a, b, c, … over four periods, each cell ten times its unit plus its period; the last is treated from the third.
fn panel(units: usize) -> Panel {
    let names = (0..units).map(|unit| format!("u{unit}")).collect();
    let cells = (0..units * 4).map(|place| Some(Cell::exact((10 * (place / 4) + place % 4) as f64)));
    let mut spells = vec![Vec::new(); units];
    spells[units - 1] = vec![Spell { first: 2, until: None }];
    Panel {
        units: names,
        periods: (2010..2014).map(|year| year.to_string()).collect(),
        outcomes: vec![Outcome {
            name: "deaths".to_owned(),
            cells: cells.collect(),
            sums: Vec::new(),
        }],
        treatment: Treatment { spells },
        ..Panel::default()
    }
}

fn wanted<'a>(treated: &'a [usize], without: &'a BTreeSet<usize>) -> Cut<'a> {
    Cut {
        outcome: 0,
        treated,
        from: 2,
        without,
        window: 0..=3,
        scale: Scale::AsRecorded,
        reading: Reading::Best,
    }
}

#[test]
fn donors_stand_first_and_the_treated_last() {
    let none = BTreeSet::new();
    let (piece, left) = cut(&panel(3), &wanted(&[2], &none));
    let piece = piece.unwrap();
    assert_eq!(piece.block.units(), ["u0", "u1", "u2"]);
    assert_eq!((piece.block.donors(), piece.block.before()), (2, 2));
    assert_eq!(piece.block.unit(2), [20.0, 21.0, 22.0, 23.0]);
    assert!(left.is_empty());
}

#[test]
fn an_incomplete_donor_goes_and_a_period_without_the_treated_goes() {
    let mut panel = panel(4);
    panel.outcomes[0].cells[6] = None;
    panel.outcomes[0].cells[12] = None;
    let none = BTreeSet::new();
    let (piece, left) = cut(&panel, &wanted(&[3], &none));
    let piece = piece.unwrap();
    assert_eq!((piece.units, piece.periods), (vec![0, 2, 3], vec![1, 2, 3]));
    let gone = Left::Unit {
        unit: 1,
        why: Why::Incomplete { missing: 1 },
    };
    assert_eq!(left, [Left::Period { period: 0 }, gone]);
}

#[test]
fn a_sum_over_two_periods_is_never_split() {
    let mut panel = panel(3);
    panel.outcomes[0].cells[0] = None;
    panel.outcomes[0].cells[1] = None;
    panel.outcomes[0].sums.push(Sum {
        unit: 0,
        first: 0,
        last: 1,
        value: Range::exact(1.0),
    });
    let none = BTreeSet::new();
    let (piece, left) = cut(&panel, &wanted(&[2], &none));
    assert_eq!(piece.unwrap().units, [1, 2]);
    let why = Why::NothingBefore;
    assert_eq!(left, [Left::Unit { unit: 0, why }]);
}

#[test]
fn those_treated_at_another_time_and_those_named_are_no_donors() {
    let mut panel = panel(5);
    panel.treatment.spells[0] = vec![Spell {
        first: 0,
        until: Some(1),
    }];
    panel.treatment.spells[1] = vec![Spell { first: 3, until: None }];
    let named = BTreeSet::from([2]);
    let (piece, left) = cut(&panel, &wanted(&[4], &named));
    assert_eq!(piece.unwrap().units, [3, 4]);
    let whys: Vec<Why> = left
        .iter()
        .filter_map(|left| match left {
            Left::Unit { why, .. } => Some(*why),
            Left::Period { .. } => None,
        })
        .collect();
    assert_eq!(whys, [Why::TreatedFromTheStart, Why::TreatedToo, Why::AskedFor]);
    assert_eq!(cohorts(&panel, &(0..=3)), [(0, vec![0]), (2, vec![4]), (3, vec![1])]);
    assert_eq!(cohorts(&panel, &(0..=2)), [(0, vec![0]), (2, vec![4])]);
}

#[test]
fn rates_need_their_exposure_and_ends_take_each_side_its_way() {
    let mut panel = panel(3);
    panel.exposure = vec![Some(1000.0); 12];
    panel.exposure[1] = None;
    for cell in panel.outcomes[0].cells.iter_mut().flatten() {
        cell.value = Range::new(cell.value.best - 1.0, cell.value.best, cell.value.best + 2.0).unwrap();
    }
    let none = BTreeSet::new();
    let rates = Cut {
        scale: Scale::Per(100.0),
        reading: Reading::Lowest,
        ..wanted(&[2], &none)
    };
    let (piece, _) = cut(&panel, &rates);
    let piece = piece.unwrap();
    assert_eq!(piece.units, [1, 2]);
    assert_eq!(piece.block.unit(0)[0], 12.0 / 1000.0 * 100.0);
    assert_eq!(piece.block.unit(1)[0], 19.0 / 1000.0 * 100.0);
    let counts = Cut {
        scale: Scale::WithExposure,
        ..wanted(&[2], &none)
    };
    let piece = cut(&panel, &counts).0.unwrap();
    assert_eq!(
        (piece.block.unit(1)[0], piece.block.exposure().unwrap()[(0, 1)]),
        (20.0, 1000.0)
    );
}

#[test]
fn what_has_nothing_before_or_nobody_beside_it_is_refused() {
    let none = BTreeSet::new();
    let all = BTreeSet::from([0, 1]);
    let early = Cut {
        from: 0,
        ..wanted(&[2], &none)
    };
    assert_eq!(cut(&panel(3), &early).0.err(), Some(Flaw::TooFewBefore));
    assert_eq!(cut(&panel(3), &wanted(&[2], &all)).0.err(), Some(Flaw::NoDonors));
}

#[test]
fn zeros_and_values_below_zero_and_imputed_cells_are_counted() {
    let mut panel = panel(4);
    for period in 0..2 {
        panel.outcomes[0].cells[period] = Some(Cell::exact(0.0));
    }
    panel.outcomes[0].cells[6] = Some(Cell::exact(-1.0));
    for place in [9, 13] {
        panel.outcomes[0].cells[place].as_mut().unwrap().imputed = true;
    }
    let none = BTreeSet::new();
    let piece = cut(&panel, &wanted(&[3], &none)).0.unwrap();
    assert_eq!(
        (piece.all_zero, piece.negative, piece.imputed),
        (vec![0], vec![1], (1, 1))
    );
}
