//! Counts how often each interval of a series holds the truth that the series was drawn with.

use super::scenario::{Reported, Scenario, Simulated, TRUE_RATIO};
use super::{BOOTSTRAPPED_OF_LONG, REPLICATES};
use salida_impact::interrupted::{Bootstrap, Effect, Study, Uncertainty, estimate};
use salida_impact::ratio::{RateRatio, compare};
use salida_impact::series::{Law, Term};
use salida_impact::{Confidence, Observation, Unit};
use salida_world::Range;

/// Columns of the table, in their order.
pub(super) const METHODS: [&str; 8] = [
    "exact ratio",
    "robust ratio",
    "formula ratio",
    "formula averted",
    "NB1 ratio",
    "NB1 averted",
    "bootstrap ratio",
    "bootstrap averted",
];

/// Hits, intervals given and intervals refused, method by method.
#[derive(Debug, Clone, Default)]
pub(super) struct Coverage {
    pub(super) hits: [usize; METHODS.len()],
    pub(super) given: [usize; METHODS.len()],
    pub(super) refused: [usize; METHODS.len()],
}

impl Coverage {
    /// Adds one series.
    pub(super) fn add(&mut self, scenario: &Scenario, simulated: &Simulated, series: usize) {
        let crude = crude(simulated);
        let bootstrapped = scenario.reported != Reported::Monthly(200) || series < BOOTSTRAPPED_OF_LONG;
        let bootstrap = bootstrapped.then_some(Bootstrap {
            seed: series as u64,
            replicates: REPLICATES,
        });
        let robust = effect(simulated, Law::QuasiPoisson, bootstrap);
        let sharp = effect(simulated, Law::NegativeBinomial, None);
        let [formula, drawn] = robust.map_or([None; 2], |effect| [effect.model_based, effect.bootstrap]);
        let likelihood = sharp.and_then(|effect| effect.model_based);
        let averted = simulated.untreated as f64;
        let ratio =
            |interval: Option<Uncertainty>| interval.and_then(|u| u.rate_ratio).map(|range| (range, TRUE_RATIO));
        let count = |interval: Option<Uncertainty>| interval.map(|u| (u.counterfactual, averted));
        let results = [
            crude.exact.map(|range| (range, TRUE_RATIO)),
            crude.robust.map(|robust| (robust.interval, TRUE_RATIO)),
            ratio(formula),
            count(formula),
            ratio(likelihood),
            count(likelihood),
            ratio(drawn),
            count(drawn),
        ];
        for (method, result) in results.into_iter().enumerate() {
            let asked = bootstrapped || !METHODS[method].starts_with("bootstrap");
            self.given[method] += usize::from(result.is_some());
            self.refused[method] += usize::from(asked && result.is_none());
            self.hits[method] += usize::from(result.is_some_and(holds));
        }
    }

    pub(super) fn merge(&mut self, more: &Self) {
        for method in 0..METHODS.len() {
            self.hits[method] += more.hits[method];
            self.given[method] += more.given[method];
            self.refused[method] += more.refused[method];
        }
    }
}

fn holds((range, truth): (Range<f64>, f64)) -> bool {
    range.low <= truth && truth <= range.high
}

fn crude(simulated: &Simulated) -> RateRatio {
    let is_after = |one: &&Observation| one.lies_in(simulated.after);
    let (after, before): (Vec<_>, Vec<_>) = simulated.observations.iter().partition(is_after);
    let [before, after] = [before, after].map(|side| side.into_iter().cloned().collect::<Vec<_>>());
    compare(&before, &after, Unit::Days, Confidence::NINETY_FIVE).value
}

fn effect(simulated: &Simulated, law: Law, bootstrap: Option<Bootstrap>) -> Option<Effect> {
    let study = Study {
        observations: simulated.observations.clone(),
        interruption: simulated.after.first(),
        until: simulated.after.last(),
        phases: Vec::new(),
        terms: vec![Term::Level, Term::Trend],
        law,
        confidence: Confidence::NINETY_FIVE,
        bootstrap,
    };
    estimate(&study)
        .value
        .and_then(|result| result.effects.into_iter().next())
}
