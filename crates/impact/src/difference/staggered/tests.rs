//! Group-time effects against `csdid` 0.4.3, a literal two by two, and their own promises.

use super::{Base, Controls, GroupTime, GroupTimeEstimate};
use crate::confidence::Confidence;
use crate::difference::EventStudy;
use crate::law::{Purpose, Stream, normal_sample};
use crate::method::Method;
use crate::panel::{Block, Cell, Flaw, Outcome, Panel, Spell, Treatment};
use nalgebra::DMatrix;

fn panel(firsts: &[Option<usize>], periods: usize, mut value: impl FnMut(usize, usize) -> f64) -> Panel {
    let spell = |first: &Option<usize>| {
        first
            .iter()
            .map(|first| Spell {
                first: *first,
                until: None,
            })
            .collect()
    };
    let places = (0..firsts.len()).flat_map(|unit| (0..periods).map(move |period| (unit, period)));
    Panel {
        units: (0..firsts.len()).map(|unit| format!("u{unit}")).collect(),
        periods: (0..periods).map(|period| format!("t{period}")).collect(),
        outcomes: vec![Outcome {
            name: "deaths".to_owned(),
            cells: places
                .map(|(unit, period)| Some(Cell::exact(value(unit, period))))
                .collect(),
            sums: Vec::new(),
        }],
        treatment: Treatment {
            spells: firsts.iter().map(spell).collect(),
        },
        ..Panel::default()
    }
}

/// 32 units over seven periods, first treated in the third, fourth, sixth or never.
fn staggered() -> Panel {
    let first = |unit: usize| match (unit % 16, unit % 4) {
        (15, _) | (_, 2) => Some(3),
        (_, 1) => Some(2),
        (_, 3) => Some(5),
        _ => None,
    };
    let firsts: Vec<Option<usize>> = (0..32).map(first).collect();
    panel(&firsts, 7, |unit, period| {
        let time = period + 1;
        let drift = (7 * unit) % 13 + time * (unit % 5) + (unit * time * time) % 11;
        let since = first(unit).map_or(0, |first| (period + 1).saturating_sub(first));
        drift as f64 - 2.0 * since as f64
    })
}

fn estimate(method: GroupTime) -> GroupTimeEstimate {
    method.of_panel(&staggered(), "deaths").expect("effects").value
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-10, "{found} for {expected}");
}

/// Overall, by event, by group, by period: effect and error; then ATT(4, 5) as `csdid` counts periods.
struct Expected {
    means: [(f64, f64); 4],
    cell: (f64, f64),
    events: &'static [(f64, f64)],
}

fn equal(method: GroupTime, expected: &Expected) {
    let found = estimate(method);
    let means = [found.overall, found.event_mean, found.group_mean, found.period_mean];
    for (mean, (effect, error)) in means.iter().zip(expected.means) {
        near(mean.effect, effect);
        near(mean.error.expect("several units"), error);
    }
    let cell = found
        .cells
        .iter()
        .find(|cell| (cell.group, cell.period) == (3, 4))
        .expect("a cell");
    near(cell.effect, expected.cell.0);
    near(cell.error.expect("several units"), expected.cell.1);
    for (event, (effect, error)) in found.by_event.iter().zip(expected.events) {
        near(event.mean.effect, *effect);
        near(event.mean.error.expect("several units"), *error);
    }
}

#[test]
fn effects_and_errors_are_those_of_csdid_with_never_treated_controls() {
    equal(
        GroupTime::default(),
        &Expected {
            means: [
                (-5.418_478_260_869_564, 1.948_917_105_034_283_7),
                (-6.388_888_888_888_887_5, 2.305_512_512_613_234),
                (-5.231_249_999_999_999, 1.814_971_973_306_72),
                (-4.697_222_222_222_221, 1.877_837_073_996_203_6),
            ],
            cell: (-3.849_999_999_999_999_6, 1.789_884_772_827_569_3),
            events: &[
                (-3.041_666_666_666_667, 3.194_561_441_094_211_6),
                (-2.416_666_666_666_668, 2.842_764_124_997_072_5),
                (0.828_124_999_999_999_1, 2.009_548_283_012_332_3),
                (-0.187_500_000_000_000_44, 1.230_225_532_620_385_5),
                (-1.822_916_666_666_666_3, 1.192_348_168_570_150_7),
                (-4.802_083_333_333_332, 1.760_981_582_600_811_5),
            ],
        },
    );
}

#[test]
fn not_yet_treated_controls_short_placebos_and_anticipation_are_those_of_csdid() {
    equal(
        GroupTime {
            controls: Controls::NotYetTreated,
            base: Base::Previous,
            ..GroupTime::default()
        },
        &Expected {
            means: [
                (-5.495_341_614_906_832, 1.740_756_537_101_460_6),
                (-6.470_833_333_333_333, 2.133_558_058_201_676_7),
                (-5.296_875, 1.637_601_315_842_520_9),
                (-4.761_904_761_904_761, 1.622_455_252_521_859_4),
            ],
            cell: (-4.742_857_142_857_143, 1.702_966_028_569_167),
            events: &[
                (1.846_153_846_153_846_7, 1.296_359_993_907_43),
                (0.611_111_111_111_111_4, 2.226_115_416_843_512_7),
                (-1.590_909_090_909_090_6, 1.210_486_873_420_030_7),
                (0.364_087_301_587_301_4, 1.046_225_529_275_440_5),
                (-1.543_154_761_904_761_9, 0.998_330_457_034_582_7),
            ],
        },
    );
    equal(
        GroupTime {
            controls: Controls::NotYetTreated,
            anticipation: 1,
            ..GroupTime::default()
        },
        &Expected {
            means: [
                (-5.763_198_757_763_974, 2.555_621_837_418_666),
                (-6.925_396_825_396_824, 2.961_340_105_140_991),
                (-5.015_773_809_523_808, 2.328_953_305_157_896),
                (-5.273_015_873_015_872, 2.429_116_402_311_498_4),
            ],
            cell: (-4.35, 3.052_857_268_199_743_2),
            events: &[(0.374_999_999_999_999_1, 3.581_122_137_527_41)],
        },
    );
}

#[test]
fn one_group_and_one_date_is_a_block_and_rates_count_deaths_again() {
    let outcomes = DMatrix::from_fn(6, 7, |row, unit| ((row * row * 3 + unit * 5) % 7 + unit) as f64);
    let people = DMatrix::from_fn(6, 7, |row, unit| (100 + 10 * unit + row) as f64);
    let names = |stem: &str, count: usize| (0..count).map(|index| format!("{stem}{index}")).collect();
    let block = Block::new(names("u", 7), names("t", 6), outcomes, 4, 3).expect("complete");
    let fit = GroupTime::default().fit(&block).expect("a fit");
    let found = GroupTime::default().of_block(&block).expect("effects").value;
    near(found.overall.effect, fit.effect());
    near(found.event_mean.effect, fit.effect());
    near(found.totals.averted(), -9.0 * fit.effect());
    let observed: f64 = fit.path.observed.iter().skip(3).sum();
    near(found.totals.observed, 3.0 * observed);
    let rates = GroupTime {
        per: Some(1000.0),
        ..GroupTime::default()
    };
    assert_eq!(rates.of_block(&block).err(), Some(Flaw::NoExposure));
    let found = rates
        .of_block(&block.with_exposure(people.clone()).expect("positive"))
        .expect("effects")
        .value;
    near(found.totals.observed, 3.0 * observed);
    let cells = found.cells.iter().filter(|cell| cell.period >= 3);
    let averted =
        |period: usize, effect: f64| -> f64 { (4..7).map(|unit| -effect * people[(period, unit)] / 1000.0).sum() };
    near(
        found.totals.averted(),
        cells.map(|cell| averted(cell.period, cell.effect)).sum(),
    );
}

#[test]
fn a_single_treated_place_has_effects_and_no_errors() {
    let panel = panel(&[None, None, Some(2)], 4, |unit, period| (unit * period) as f64);
    let found = GroupTime::default().of_panel(&panel, "deaths").expect("effects");
    assert!(found.value.cells.iter().all(|cell| cell.error.is_none()));
    assert_eq!(found.value.overall.error, None);
    assert_eq!(found.notes[0].code.name, "too-few-clusters");
    assert_eq!(
        found.value.bands(|_| true, Confidence::NINETY_FIVE, 9, 1).err(),
        Some(Flaw::OneTreated)
    );
}

#[test]
fn measures_that_end_are_refused_and_what_can_not_be_compared_is_said() {
    let mut panel = panel(&[None, None, Some(0), Some(2), Some(2)], 4, |unit, period| {
        (unit + period) as f64
    });
    panel.outcomes[0].cells[3] = None;
    let found = GroupTime::default().of_panel(&panel, "deaths").expect("effects");
    let codes: Vec<&str> = found.notes.iter().map(|note| note.code.name).collect();
    assert_eq!(
        codes,
        ["treated-from-the-start", "incomplete-comparisons", "too-few-clusters"]
    );
    panel.treatment.spells[3][0].until = Some(3);
    assert_eq!(
        GroupTime::default().of_panel(&panel, "deaths").err(),
        Some(Flaw::Reversible)
    );
    panel.treatment = Treatment {
        spells: vec![Vec::new(); 5],
    };
    assert_eq!(
        GroupTime::default().of_panel(&panel, "deaths").err(),
        Some(Flaw::NoTreated)
    );
    panel.treatment.spells = vec![vec![Spell { first: 2, until: None }]; 5];
    assert_eq!(
        GroupTime::default().of_panel(&panel, "deaths").err(),
        Some(Flaw::NoDonors)
    );
}

/// Units that differ in level, with errors that depend on each other over time, and no effect.
fn nothing(seed: u64) -> Panel {
    let mut stream = Stream::new(seed, Purpose::Test, 0);
    let first = |unit: usize| match unit % 4 {
        0 => Some(5),
        1 => Some(7),
        _ => None,
    };
    let firsts: Vec<Option<usize>> = (0..80).map(first).collect();
    let mut error = 0.0;
    panel(&firsts, 10, |unit, period| {
        let new = normal_sample(&mut stream);
        error = if period == 0 { new } else { 0.6 * error + 0.8 * new };
        unit as f64 + 2.0 * (period % 3) as f64 + error
    })
}

/// 400 panels; each share lies within four binomial errors of what is promised, or says by how much it may fall short.
#[test]
fn intervals_bands_and_joint_tests_hold_what_they_promise() {
    let (mut covered, mut banded, mut joint, mut largest) = (0, 0, 0, 0);
    let runs = 400;
    for seed in 0..runs {
        let panel = nothing(seed);
        let found = GroupTime::default().of_panel(&panel, "deaths").expect("effects").value;
        let error = found.overall.error.expect("several");
        covered += usize::from(found.overall.effect.abs() <= 1.96 * error);
        let study = EventStudy::of_panel(
            GroupTime::default(),
            &panel,
            "deaths",
            Confidence::NINETY_FIVE,
            199,
            seed,
        );
        let study = study.expect("a study").value;
        let critical = study.critical.expect("several units");
        let within = found
            .by_event
            .iter()
            .all(|event| event.mean.effect.abs() <= critical * event.mean.error.expect("several units"));
        banded += usize::from(within);
        joint += usize::from(study.joint.expect("few placebos").p < 0.05);
        largest += usize::from(study.largest.expect("placebos").p < 0.05);
    }
    let share = |count: usize| count as f64 / runs as f64;
    assert!((0.90..=0.985).contains(&share(covered)), "{}", share(covered));
    assert!((0.89..=0.985).contains(&share(banded)), "{}", share(banded));
    assert!((0.0..=0.094).contains(&share(joint)), "{}", share(joint));
    assert!((0.0..=0.105).contains(&share(largest)), "{}", share(largest));
}

#[test]
fn the_same_seed_gives_the_same_study_and_too_many_placebos_are_said() {
    let panel = nothing(7);
    let study = |seed| {
        EventStudy::of_panel(
            GroupTime::default(),
            &panel,
            "deaths",
            Confidence::NINETY_FIVE,
            99,
            seed,
        )
        .expect("a study")
    };
    assert_eq!(study(1), study(1));
    assert_ne!(study(1).value.critical, study(2).value.critical);
    let value = study(1).value;
    assert_eq!(value.reference, -1);
    assert_eq!(
        value.before.iter().map(|event| event.since).collect::<Vec<_>>(),
        [-7, -6, -5, -4, -3, -2]
    );
    assert_eq!(
        value.after.iter().map(|event| event.since).collect::<Vec<_>>(),
        [0, 1, 2, 3, 4]
    );
    let short = super::tests::panel(&[None, None, None, Some(4), Some(4)], 6, |unit, period| {
        ((unit * unit * 3 + period * period * (unit + 1)) % 7) as f64
    });
    let study = EventStudy::of_panel(GroupTime::default(), &short, "deaths", Confidence::NINETY_FIVE, 99, 1);
    let study = study.expect("a study");
    assert_eq!(
        study.notes.last().expect("a note").code.name,
        "too-many-placebo-periods"
    );
    assert!(study.value.joint.is_none() && study.value.largest.is_some());
}
