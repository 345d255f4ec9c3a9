//! Weights against a closed form and a slow search, and what the method promises of counts.

use super::{CountControl, Pull};
use crate::law::{Purpose, Stream, poisson_sample};
use crate::method::Method;
use crate::panel::{Block, Flaw};
use crate::synthetic::OutcomeOnly;
use nalgebra::DMatrix;

fn names(stem: &str, count: usize) -> Vec<String> {
    (0..count).map(|index| format!("{stem}{index}")).collect()
}

fn block(outcomes: DMatrix<f64>, donors: usize, before: usize) -> Block {
    let (periods, units) = outcomes.shape();
    Block::new(names("u", units), names("t", periods), outcomes, donors, before).expect("complete")
}

/// Donors that move apart, and a treated place that is 1.4 times the first and .5 times the second of them.
fn means(periods: usize, donors: usize) -> DMatrix<f64> {
    let donor = |row: usize, column: usize| {
        let angle = 0.4 * row as f64 * (1.0 + 0.3 * column as f64);
        40.0 + 5.0 * column as f64 + 15.0 * libm::sin(angle)
    };
    DMatrix::from_fn(periods, donors + 1, |row, column| {
        if column < donors {
            donor(row, column)
        } else {
            1.4 * donor(row, 0) + 0.5 * donor(row, 1)
        }
    })
}

fn drawn(means: &DMatrix<f64>, seed: u64) -> DMatrix<f64> {
    let mut stream = Stream::new(seed, Purpose::Test, 0);
    means.map(|mean| poisson_sample(&mut stream, mean) as f64)
}

#[test]
fn with_one_donor_the_weight_solves_a_quadratic() {
    let deaths = [12.0, 0.0, 20.0, 15.0, 9.0];
    let donor = [10.0, 3.0, 9.0, 11.0, 8.0];
    let outcomes = DMatrix::from_fn(5, 2, |row, column| if column == 0 { donor[row] } else { deaths[row] });
    let block = block(outcomes, 1, 4);
    for pull in [1e-6, 0.1, 1.0, 50.0, 1e6] {
        let found = CountControl {
            pull: Pull::Fixed(pull),
        }
        .estimate(&block)
        .expect("weights")
        .value;
        // λ = pull Σa²/y̅; the slope Σa − Σy/w + λ(w − 1) is zero.
        let (a, y) = (33.0, 47.0);
        let penalty = pull * (100.0 + 9.0 + 81.0 + 121.0) / (y / 4.0);
        let half = (a - penalty) / (2.0 * penalty);
        let root = libm::hypot(half, libm::sqrt(y / penalty));
        // The form without cancellation.
        let weight = if half > 0.0 {
            y / penalty / (root + half)
        } else {
            root - half
        };
        assert!(
            (found.weights[0] - weight).abs() < 1e-6 * weight,
            "{pull}: {} {weight}",
            found.weights[0]
        );
    }
}

/// A slow search: projected gradient with tiny steps.
fn literal(block: &Block, anchor: &[f64], pull: f64) -> f64 {
    let (rows, donors) = (block.before(), block.donors());
    let a = block.outcomes().view((0, 0), (rows, donors)).into_owned();
    let deaths: Vec<f64> = block.unit(donors)[..rows].to_vec();
    let mean = deaths.iter().sum::<f64>() / rows as f64;
    let penalty = pull * a.norm_squared() / (donors as f64 * mean);
    let objective = |weights: &[f64]| -> f64 {
        let misfit: f64 = (0..rows)
            .map(|row| {
                let expected: f64 = (0..donors).map(|donor| a[(row, donor)] * weights[donor]).sum();
                let log = if deaths[row] > 0.0 {
                    deaths[row] * libm::log(deaths[row] / expected)
                } else {
                    0.0
                };
                expected - deaths[row] + log
            })
            .sum();
        let pairs = weights.iter().zip(anchor);
        misfit + 0.5 * penalty * pairs.map(|(w, a)| (w - a) * (w - a)).sum::<f64>()
    };
    let mut weights = vec![1.0 / donors as f64; donors];
    let mut stride = 0.1;
    while stride > 1e-10 {
        let mut moved = false;
        for donor in 0..donors {
            for sign in [-1.0, 1.0] {
                let mut next = weights.clone();
                next[donor] = (next[donor] + sign * stride).max(0.0);
                if objective(&next) < objective(&weights) {
                    weights = next;
                    moved = true;
                }
            }
        }
        if !moved {
            stride /= 2.0;
        }
    }
    objective(&weights)
}

#[test]
fn weights_are_the_best_and_the_certificate_says_so() {
    for (seed, pull) in [(1, 0.01), (2, 1.0), (3, 30.0), (4, 0.001)] {
        let block = block(drawn(&means(14, 4), seed), 4, 10);
        let found = CountControl {
            pull: Pull::Fixed(pull),
        }
        .estimate(&block)
        .expect("weights")
        .value;
        let least = literal(&block, &found.simplex_weights, pull);
        let certificate = found.certificate;
        assert!(
            certificate.gap < 1e-8 && certificate.least_weight >= 0.0,
            "{certificate:?}"
        );
        assert!(
            (certificate.objective - least).abs() < 1e-6 * least.max(1.0),
            "{} {least}",
            certificate.objective
        );
        assert!(certificate.objective <= least + 1e-8);
    }
}

#[test]
fn a_place_above_all_donors_is_reached_where_weights_need_not_add_up() {
    let block = block(means(30, 4), 4, 24);
    let outside = OutcomeOnly::default().fit(&block).expect("a fit");
    assert!(outside.effect() > 5.0, "{}", outside.effect());
    let found = CountControl::default().estimate(&block).expect("weights").value;
    assert!(found.path.effect().abs() < 0.5, "{}", found.path.effect());
    assert!(found.certificate.excess > 0.8);
    assert!(found.tried.len() == 13 && found.pull < 1.0);
    assert!(found.simplex_weights.iter().sum::<f64>() - 1.0 < 1e-9);
}

#[test]
fn an_effect_on_counts_is_found_as_a_ratio_and_as_lives() {
    let (mut ratios, mut averted) = (0.0, 0.0);
    let runs = 40;
    for seed in 0..runs {
        let mut expected = means(48, 5);
        for row in 36..48 {
            expected[(row, 5)] *= 0.6;
        }
        let block = block(drawn(&expected, seed), 5, 36);
        let found = CountControl::default().estimate(&block).expect("weights").value;
        ratios += libm::log(found.rate_ratio.expect("deaths")) / runs as f64;
        averted += found.averted / runs as f64;
        assert!(found.path.counterfactual.iter().all(|deaths| *deaths >= 0.0));
        let observed: f64 = found.path.observed.iter().skip(36).sum();
        let ratio = observed / (observed + found.averted);
        assert!((found.rate_ratio.expect("deaths") - ratio).abs() < 1e-12);
    }
    assert!((ratios - libm::log(0.6)).abs() < 0.04, "{ratios}");
    let truth: f64 = (36..48).map(|row| 0.4 * means(48, 5)[(row, 5)]).sum();
    assert!((averted - truth).abs() < 0.1 * truth, "{averted} {truth}");
}

#[test]
fn exposure_makes_rates_of_donors_and_counts_of_the_treated() {
    let outcomes = means(20, 3);
    let people = DMatrix::from_fn(20, 4, |row, column| (1 + column) as f64 * (1.0 + 0.02 * row as f64));
    let counts = outcomes.component_mul(&people);
    let block = block(counts, 3, 15).with_exposure(people.clone()).expect("positive");
    let found = CountControl::default().estimate(&block).expect("weights").value;
    for row in 0..20 {
        let rate: f64 = (0..3).map(|donor| found.weights[donor] * outcomes[(row, donor)]).sum();
        assert!((found.path.counterfactual[row] - people[(row, 3)] * rate).abs() < 1e-9);
    }
    let ratio = found.rate_ratio.expect("deaths");
    assert!((ratio - 1.0).abs() < 0.02, "{ratio}");
}

#[test]
fn too_many_donors_and_donors_without_deaths_are_said_and_nonsense_is_refused() {
    let mut outcomes = drawn(&means(12, 9), 5);
    outcomes.view_mut((0, 4), (8, 1)).fill(0.0);
    let noted = CountControl::default()
        .estimate(&block(outcomes.clone(), 9, 8))
        .expect("weights");
    let codes: Vec<&str> = noted.notes.iter().map(|note| note.code.name).collect();
    assert_eq!(codes, ["donors-outnumber-periods", "donors-without-deaths"]);
    assert_eq!(noted.value.weights[4], 0.0);
    assert_eq!(
        CountControl::default().fit(&block(outcomes.clone(), 9, 1)).err(),
        Some(Flaw::TooFewBefore)
    );
    let silent = block(DMatrix::zeros(6, 3), 2, 4);
    assert_eq!(CountControl::default().fit(&silent).err(), Some(Flaw::NoVariation));
    outcomes[(0, 0)] = -1.0;
    assert_eq!(
        CountControl::default().fit(&block(outcomes, 9, 8)).err(),
        Some(Flaw::Negative)
    );
}
