//! Published panels against the numbers that an exact solver gives; they need the data folder beside the checkout.

#![expect(clippy::expect_used, reason = "a test says what it needs")]

mod published;

use published::{Published, close, missing};
use salida_impact::difference::DifferenceOfMeans;
use salida_impact::method::{Fit, Method};
use salida_impact::panel::Block;
use salida_impact::synthetic::OutcomeOnly;
use salida_impact::synthetic_difference::{SyntheticDifference, noise, regularisation};

fn weights(block: &Block, fit: &Fit, expected: &[(&str, f64)]) {
    for (name, weight) in expected {
        let column = block
            .units()
            .iter()
            .position(|unit| unit.starts_with(name))
            .expect("a donor");
        assert!(
            (fit.donor_weights[column] - weight).abs() < 1e-6,
            "{name}: {}",
            fit.donor_weights[column]
        );
    }
}

struct Expected {
    rmspe: f64,
    effect: f64,
    last: f64,
    ratio: f64,
    weights: &'static [(&'static str, f64)],
}

fn outcome_only(block: &Block, fit_from: usize, expected: &Expected) {
    let fit = OutcomeOnly { fit_from }.fit(block).expect("a fit");
    let path = &fit.path;
    close(path.rmspe(fit_from..block.before()), expected.rmspe, 1e-7);
    close(path.effect(), expected.effect, 1e-7);
    close(*path.gaps().last().expect("a gap"), expected.last, 1e-7);
    close(path.mspe_ratio(), expected.ratio, 1e-7);
    weights(block, &fit, expected.weights);
    let certificate = fit.certificate.expect("convex");
    assert!(certificate.gap <= 1e-9 * certificate.objective, "{certificate:?}");
}

#[test]
fn basque() {
    let Some(table) = Published::basque() else {
        return missing("basque");
    };
    let block = table.block("Basque Country (Pais Vasco)", "1970");
    outcome_only(
        &block,
        5,
        &Expected {
            rmspe: 0.064_236_669_72,
            effect: -0.982_287_030_9,
            last: -1.111_905_017,
            ratio: 178.941_398_7,
            weights: &[
                ("Madrid", 0.440_490_918_5),
                ("Baleares", 0.370_036_615_9),
                ("Rioja", 0.189_472_465_6),
            ],
        },
    );
    outcome_only(
        &block,
        0,
        &Expected {
            rmspe: 0.075_558_373_93,
            effect: -0.894_588_548_4,
            last: -1.012_356_086,
            ratio: 179.853_887_1,
            weights: &[
                ("Madrid", 0.483_127_671_3),
                ("Baleares", 0.311_075_139_9),
                ("Rioja", 0.205_797_188_9),
            ],
        },
    );
}

#[test]
fn proposition_99() {
    let Some(table) = Published::smoking() else {
        return missing("smoking");
    };
    let block = table.block("California", "1989");
    outcome_only(
        &block,
        0,
        &Expected {
            rmspe: 1.656_400_207,
            effect: -19.513_629_76,
            last: -26.596_643_17,
            ratio: 154.752_826_1,
            weights: &[
                ("Utah", 0.393_908_023_6),
                ("Montana", 0.231_839_951_2),
                ("Nevada", 0.204_922_584_2),
                ("Connecticut", 0.109_089_624_2),
                ("New Hampshire", 0.045_429_046_4),
                ("Colorado", 0.014_810_770_4),
            ],
        },
    );
}

#[test]
fn germany() {
    let Some(table) = Published::germany() else {
        return missing("germany");
    };
    outcome_only(
        &table.block("West Germany", "1990"),
        0,
        &Expected {
            rmspe: 60.844_352_61,
            effect: -1_297.477_046,
            last: -3_446.367_009,
            ratio: 922.386_135_0,
            weights: &[
                ("USA", 0.342_610_326_3),
                ("Austria", 0.323_169_589_8),
                ("Norway", 0.027_731_058_2),
            ],
        },
    );
    outcome_only(
        &table.block("West Germany", "1991"),
        0,
        &Expected {
            rmspe: 72.301_444_9,
            effect: -1_668.437_096,
            last: -3_465.176_907,
            ratio: 834.243_515_5,
            weights: &[
                ("Austria", 0.291_117_304_8),
                ("USA", 0.272_824_022_3),
                ("France", 0.030_302_789_3),
            ],
        },
    );
}

#[test]
fn synthetic_difference_on_proposition_99() {
    let Some(table) = Published::smoking() else {
        return missing("smoking");
    };
    let block = table.block("California", "1989");
    let spread = noise(&block).expect("differences");
    // These two were computed on the copy of the outcome that is rounded to ten digits.
    close(spread, 5.494_401_018_579_51, 1e-9);
    close(regularisation(&block, spread), 10.226_232_571_491_2, 1e-9);
    let fit = SyntheticDifference.fit(&block).expect("a fit");
    close(fit.effect(), -15.605_397_916, 1e-7);
    weights(
        &block,
        &fit,
        &[
            ("Nevada", 0.124_193_852_2),
            ("New Hampshire", 0.104_567_579_3),
            ("Montana", 0.045_193_190_7),
        ],
    );
    let positive = fit.donor_weights.iter().filter(|weight| **weight > 0.0).count();
    assert_eq!(positive, 27);
    let periods = [(16, 0.366_470_583_1), (17, 0.206_453_175_0), (18, 0.427_076_242_0)];
    for (period, weight) in periods {
        assert!((fit.period_weights[period] - weight).abs() < 1e-6);
    }
    close(
        DifferenceOfMeans.fit(&block).expect("a fit").effect(),
        -27.349_111_084,
        1e-7,
    );
}
