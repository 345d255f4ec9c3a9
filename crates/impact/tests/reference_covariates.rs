//! Published panels with covariates, or with dates of their own, against the numbers that an exact solver gives; they need the data folder beside the
//! checkout.

#![expect(clippy::expect_used, reason = "a test says what it needs")]

mod published;

use published::{Published, close, missing};
use salida_impact::method::{Fit, Method};
use salida_impact::panel::Block;
use salida_impact::synthetic::importance::{Design, GivenImportance, Nested, Search, Study};
use salida_impact::synthetic::predictors::{Beyond, Predictor};
use salida_impact::synthetic::staggered::{Adoption, Pooling, Staggered};
use std::collections::BTreeMap;

fn years(first: u32, last: u32) -> Vec<String> {
    (first..=last).map(|year| year.to_string()).collect()
}

/// The mean of a column over the years, missing ones left out.
fn averaged(table: &Published, block: &Block, column: &str, years: &[String]) -> Predictor {
    let cell = |unit: &String, year: &String| {
        let row = table.values.get(&(unit.clone(), year.clone()))?;
        row.get(column).copied()
    };
    let cells = |unit: &String| years.iter().map(|year| cell(unit, year)).collect();
    Predictor {
        name: format!("{column} {}", years.join(" ")),
        periods: years.to_vec(),
        cells: (block.units().iter()).map(|unit| (unit.clone(), cells(unit))).collect(),
    }
}

fn mean(predictor: &Predictor, unit: &str) -> f64 {
    let known: Vec<f64> = predictor.cells[unit].iter().copied().flatten().collect();
    known.iter().sum::<f64>() / known.len() as f64
}

fn weight(block: &Block, fit: &Fit, name: &str) -> f64 {
    let column = block.units().iter().position(|unit| unit.starts_with(name));
    fit.donor_weights[column.expect("a donor")]
}

fn weights(block: &Block, fit: &Fit, expected: &[(&str, f64)], tolerance: f64) {
    for (name, expected) in expected {
        let found = weight(block, fit, name);
        assert!((found - expected).abs() < tolerance, "{name}: {found} for {expected}");
    }
}

/// School levels with the two highest merged, as per cent of their sum.
fn schooling(table: &Published, block: &Block) -> Vec<Predictor> {
    let columns = ["illit", "prim", "med", "high", "post.high"];
    let means = columns.map(|level| averaged(table, block, &format!("school.{level}"), &years(1964, 1969)));
    let mut shares = vec![BTreeMap::new(); 4];
    for unit in block.units() {
        let levels = means.each_ref().map(|level| mean(level, unit));
        let sum: f64 = levels.iter().sum();
        for (level, value) in levels.into_iter().enumerate() {
            *shares[level.min(3)].entry(unit.clone()).or_insert(0.0) += 100.0 * value / sum;
        }
    }
    let named = columns.iter().zip(shares);
    named.map(|(name, values)| Predictor::fixed(name, values)).collect()
}

fn basque(table: &Published) -> (Block, Design) {
    let block = table.block("Basque Country (Pais Vasco)", "1970");
    let odd = ["1961", "1963", "1965", "1967", "1969"].map(str::to_owned);
    let mut predictors = schooling(table, &block);
    predictors.push(averaged(table, &block, "invest", &years(1964, 1969)));
    predictors.push(averaged(table, &block, "gdpcap", &years(1960, 1969)));
    let sectors = [
        "agriculture",
        "energy",
        "industry",
        "construction",
        "services.venta",
        "services.nonventa",
    ];
    for sector in sectors {
        predictors.push(averaged(table, &block, &format!("sec.{sector}"), &odd));
    }
    predictors.push(averaged(table, &block, "popdens", &years(1969, 1969)));
    let design = Design {
        predictors,
        window: 5..15,
        beyond: Beyond::LeaveOut,
    };
    (block, design)
}

fn smoking(table: &Published) -> (Block, Design) {
    let block = table.block("California", "1989");
    let mut predictors: Vec<Predictor> = ["lnincome", "retprice", "age15to24"]
        .iter()
        .map(|column| averaged(table, &block, column, &years(1980, 1988)))
        .collect();
    predictors.push(averaged(table, &block, "beer", &years(1984, 1988)));
    for year in [1975, 1980, 1988] {
        predictors.push(averaged(table, &block, "cigsale", &years(year, year)));
    }
    let design = Design {
        predictors,
        window: 0..19,
        beyond: Beyond::LeaveOut,
    };
    (block, design)
}

/// The training and the main stage. The main stage reaches into 1990, as the published study does.
fn germany(table: &Published) -> (Block, Design, Design) {
    let block = table.block("West Germany", "1990");
    let stage = |means: Vec<String>, schooling: [u32; 2], invest: &str, year: &str, window| {
        let mut predictors: Vec<Predictor> = ["gdp", "trade", "infrate", "industry"]
            .iter()
            .map(|column| named(averaged(table, &block, column, &means), column))
            .collect();
        let schools = schooling.map(|year| year.to_string());
        predictors.push(named(averaged(table, &block, "schooling", &schools), "schooling"));
        predictors.push(named(averaged(table, &block, invest, &[year.to_owned()]), "invest"));
        Design {
            predictors,
            window,
            beyond: Beyond::Use,
        }
    };
    let training = stage(years(1971, 1980), [1970, 1975], "invest70", "1980", 21..31);
    let main = stage(years(1981, 1990), [1980, 1985], "invest80", "1980", 0..30);
    (block, training, main)
}

fn named(predictor: Predictor, name: &str) -> Predictor {
    Predictor {
        name: name.to_owned(),
        ..predictor
    }
}

struct Expected {
    loss: f64,
    effect: f64,
    ratio: f64,
    weights: &'static [(&'static str, f64)],
}

fn given(block: &Block, design: &Design, importance: &[f64], expected: &Expected) {
    let method = GivenImportance {
        design: design.clone(),
        importance: importance.to_vec(),
    };
    let fit = method.fit(block).expect("a fit");
    close(
        method.loss(block, &fit.donor_weights).expect("a loss"),
        expected.loss,
        1e-6,
    );
    close(fit.effect(), expected.effect, 1e-6);
    close(fit.path.mspe_ratio(), expected.ratio, 1e-6);
    weights(block, &fit, expected.weights, 1e-6);
    let certificate = fit.certificate.expect("convex");
    assert!(certificate.gap <= 1e-9 * certificate.objective, "{certificate:?}");
}

const BASQUE: [f64; 13] = [
    1.556_808_080_77e-2,
    1.791_073_465_00e-3,
    4.417_159_058_27e-2,
    3.409_435_445_34e-2,
    8.450_339_213_07e-5,
    0.200_983_652_198,
    9.484_592_824_27e-2,
    7.689_228_199_79e-3,
    0.133_949_940_321,
    8.723_843_311_18e-3,
    9.680_725_054_47e-3,
    0.108_125_760_301,
    0.340_291_318_679,
];

#[test]
fn basque_at_a_given_importance() {
    let Some(table) = Published::basque() else {
        return missing("basque");
    };
    let (block, design) = basque(&table);
    given(
        &block,
        &design,
        &[1.0; 13],
        &Expected {
            loss: 0.266_275_111_2,
            effect: 0.006_256_348_63,
            ratio: 0.412_144_75,
            weights: &[
                ("Cataluna", 0.629_752_95),
                ("Cantabria", 0.321_127_83),
                ("Madrid", 0.049_119_22),
            ],
        },
    );
    given(
        &block,
        &design,
        &BASQUE,
        &Expected {
            loss: 0.008_864_545_089,
            effect: -0.579_928_408,
            ratio: 60.088_97,
            weights: &[("Cataluna", 0.850_800_24), ("Madrid", 0.149_199_76)],
        },
    );
}

#[test]
fn proposition_99_at_a_given_importance() {
    let Some(table) = Published::smoking() else {
        return missing("smoking");
    };
    let (block, design) = smoking(&table);
    given(
        &block,
        &design,
        &[1.0; 7],
        &Expected {
            loss: 34.892_956_89,
            effect: -21.725_502_4,
            ratio: 14.748_101,
            weights: &[("Colorado", 0.625_623_95), ("Connecticut", 0.278_001_02)],
        },
    );
    let importance = [
        5.834_245_430_55e-4,
        3.117_411_706_306_9e-2,
        3.366_973_309_658e-3,
        1.243_230_685_396_3e-2,
        0.492_522_770_244_581,
        0.391_745_141_374_459,
        6.817_526_661_121_5e-2,
    ];
    given(
        &block,
        &design,
        &importance,
        &Expected {
            loss: 3.193_285_829,
            effect: -18.711_955_9,
            ratio: 121.005_59,
            weights: &[
                ("Utah", 0.343_352_49),
                ("Nevada", 0.235_754_04),
                ("Montana", 0.182_847_33),
                ("Colorado", 0.175_139_75),
                ("Connecticut", 0.062_906_39),
            ],
        },
    );
}

#[test]
fn germany_at_a_given_importance() {
    let Some(table) = Published::germany() else {
        return missing("germany");
    };
    let (block, _, main) = germany(&table);
    let importance = [
        0.546_009_235_386_03,
        0.112_675_957_040_47,
        0.054_453_675_676_00,
        0.004_215_768_179_15,
        0.090_052_273_628_22,
        0.192_593_089_690_11,
    ];
    given(
        &block,
        &main,
        &importance,
        &Expected {
            loss: 14_623.306_22,
            effect: -1_586.999_26,
            ratio: 262.886_19,
            weights: &[
                ("Austria", 0.416_399_79),
                ("USA", 0.220_459_51),
                ("Japan", 0.158_255_57),
                ("Switzerland", 0.109_120_60),
                ("Netherlands", 0.095_764_53),
            ],
        },
    );
}

struct Sought {
    /// The best loss that an exact inner solver with a global outer one found.
    loss: f64,
    effect: f64,
    last: f64,
    weights: &'static [(&'static str, f64)],
}

/// V is never asserted: only what it leads to, and that the spread holds what the best one says.
fn nested(block: &Block, design: &Design, sought: &Sought) -> Study {
    let method = Nested {
        training: None,
        main: design.clone(),
        search: Search::default(),
    };
    let study = method.study(block).expect("a study");
    assert!(study.loss <= sought.loss * (1.0 + 1e-4), "{}", study.loss);
    assert!(study.loss >= study.bound * (1.0 - 1e-12), "{}", study.bound);
    weights(block, &study.fit, sought.weights, 1e-3);
    close(study.fit.effect(), sought.effect, 1e-3);
    close(*study.fit.path.gaps().last().expect("a gap"), sought.last, 1e-3);
    let spread = &study.spread;
    assert!(spread.effect.low < study.fit.effect() && study.fit.effect() < spread.effect.high);
    assert!(spread.loss.high <= spread.loss.low * (1.0 + 2e-4));
    assert!(spread.vectors > 100, "{}", spread.vectors);
    study
}

#[test]
fn basque_at_the_best_importance() {
    let Some(table) = Published::basque() else {
        return missing("basque");
    };
    let (block, design) = basque(&table);
    let study = nested(
        &block,
        &design,
        &Sought {
            loss: 0.004_286_071_454,
            effect: -0.885_159_625,
            last: -1.114_547_98,
            weights: &[
                ("Cataluna", 0.632_785_88),
                ("Baleares", 0.219_272_83),
                ("Madrid", 0.147_941_30),
            ],
        },
    );
    close(study.bound, 0.064_236_669_72 * 0.064_236_669_72, 1e-7);
}

#[test]
fn proposition_99_at_the_best_importance() {
    let Some(table) = Published::smoking() else {
        return missing("smoking");
    };
    let (block, design) = smoking(&table);
    let study = nested(
        &block,
        &design,
        &Sought {
            loss: 3.076_663_401,
            effect: -18.981_600_8,
            last: -25.732_571_6,
            weights: &[
                ("Utah", 0.335_071_08),
                ("Nevada", 0.235_608_14),
                ("Montana", 0.201_891_08),
                ("Colorado", 0.159_526_02),
                ("Connecticut", 0.067_903_69),
            ],
        },
    );
    close(study.bound, 1.656_400_207 * 1.656_400_207, 1e-7);
    close(study.fit.path.mspe_ratio(), 129.043_4, 1e-3);
}

/// Vectors with the same loss in training lead to different weights afterwards, so there is a range and no number.
#[test]
fn germany_in_two_stages() {
    let Some(table) = Published::germany() else {
        return missing("germany");
    };
    let (block, training, main) = germany(&table);
    let method = Nested {
        training: Some(training),
        main,
        search: Search::default(),
    };
    let study = method.study(&block).expect("a study");
    assert!(study.loss <= 4_580.356_76 * (1.0 + 1e-4), "{}", study.loss);
    let spread = &study.spread;
    assert!(spread.effect.low <= -1_559.07, "{:?}", spread.effect);
    assert!(spread.effect.high >= -1_515.21, "{:?}", spread.effect);
    assert!(spread.rmspe.low <= 115.741_08 && spread.rmspe.high >= 119.809_75);
    assert_eq!(study, method.study(&block).expect("a study"));
}

/// West Germany from 1991 and Italy from 1992, the other fifteen as donors.
fn adoption(table: &Published) -> Adoption {
    let block = table.block("West Germany", "1991");
    let first = block.units().iter().map(|unit| match unit.as_str() {
        "West Germany" => Some(31),
        "Italy" => Some(32),
        _ => None,
    });
    Adoption::new(
        block.units().to_vec(),
        block.periods().to_vec(),
        block.outcomes().clone(),
        first.collect(),
    )
    .expect("complete")
}

#[test]
fn two_treated_units_with_dates_of_their_own() {
    let Some(table) = Published::germany() else {
        return missing("germany");
    };
    let fit = Staggered::default().estimate(&adoption(&table)).expect("a fit");
    for unit in &fit.units {
        let (effect, rmspe) = match unit.name.as_str() {
            "Italy" => (-1_121.062_078, 61.640_560),
            _ => (-1_847.601_047, 74.390_618),
        };
        close(unit.path.effect(), effect, 1e-7);
        close(unit.path.rmspe(unit.path.pre()), rmspe, 1e-7);
        assert_eq!(unit.donors.len(), 15);
    }
    close(fit.effect, -1_498.862_342, 1e-7);
    assert!(fit.gap <= 1e-9, "{}", fit.gap);
}

/// No published number: the rule of the paper has to improve the balance of the mean without losing the bound.
#[test]
fn pooling_by_the_rule_of_the_paper() {
    let Some(table) = Published::germany() else {
        return missing("germany");
    };
    let method = Staggered {
        pooling: Pooling::Heuristic,
        ..Staggered::default()
    };
    let fit = method.estimate(&adoption(&table)).expect("a fit");
    assert!(fit.nu > 0.0 && fit.nu < 1.0, "{}", fit.nu);
    assert!(fit.imbalance.1 < fit.imbalance_of_separate.1);
    assert!(fit.imbalance.0 >= fit.imbalance_of_separate.0);
    assert!(fit.gap <= 1e-9, "{}", fit.gap);
}
