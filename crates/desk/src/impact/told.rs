//! What a model of the interrupted series found, of either kind, as the report tells it.

use super::{Ground, comparison::interval, window::window};
use crate::report::{
    CounterfactualCell, Figure, FitReport, Interval, ModelReport, PhaseReport, SearchReport, WanderingReport,
};
use salida_case::claim::Phase;
use salida_impact::{
    interrupted::{Interrupted, Over, Uncertainty},
    latent::Latent,
};
use salida_note::Note;
use salida_world::{ActorId, Range, Span, Wording};

/// What a model found.
pub(super) struct Told {
    terms: Vec<&'static str>,
    fit: FitReport,
    path: Vec<CounterfactualCell>,
    effects: Vec<Effect>,
}

/// Observed against expected over the observed days of a stretch.
struct Effect {
    over: Over,
    during: Span,
    covered_days: u64,
    counted: u64,
    expected: f64,
    averted: f64,
    ratio: Option<f64>,
    /// Intervals by how they were made.
    ways: Vec<(&'static str, Uncertainty)>,
}

impl Told {
    /// Of counts that are independent of one another.
    pub(super) fn independent(found: &Interrupted) -> Self {
        let effects = found.effects.iter().map(|effect| {
            let ways = [("model-t", effect.model_based), ("bootstrap", effect.bootstrap)];
            Effect {
                over: effect.over.clone(),
                during: effect.during,
                covered_days: effect.covered_days,
                counted: effect.observed,
                expected: effect.counterfactual,
                averted: effect.averted,
                ratio: Some(effect.rate_ratio),
                ways: { ways.into_iter() }
                    .filter_map(|(name, way)| Some((name, way?)))
                    .collect(),
            }
        });
        let path = found.path.iter().filter_map(|point| {
            let limits = point.model_based?;
            Some(CounterfactualCell {
                month: point.month,
                expected: point.mean,
                low: limits.low,
                high: limits.high,
            })
        });
        Self {
            terms: terms(|name| found.coefficients.iter().any(|it| it.name == name)),
            fit: fit_of_independent(found),
            path: path.collect(),
            effects: effects.collect(),
        }
    }

    /// Of a rate that wanders.
    pub(super) fn latent(found: &Latent) -> Self {
        let effects = found.effects.iter().map(|effect| Effect {
            over: effect.over.clone(),
            during: effect.during,
            covered_days: effect.covered_days,
            counted: effect.observed,
            expected: effect.uncertainty.counterfactual.best,
            averted: effect.uncertainty.averted.best,
            ratio: effect.uncertainty.rate_ratio.map(|ratio| ratio.best),
            ways: vec![("posterior", effect.uncertainty)],
        });
        let path = found.path.iter().map(|point| CounterfactualCell {
            month: point.month,
            expected: point.counterfactual.best,
            low: point.counterfactual.low,
            high: point.counterfactual.high,
        });
        Self {
            terms: terms(|name| found.posterior_of(name).is_some()),
            fit: fit_of_latent(found),
            path: path.collect(),
            effects: effects.collect(),
        }
    }

    /// The same as the report tells it, with whose totals those before are.
    pub(super) fn report(
        self,
        ground: &Ground<'_>,
        agencies: &[ActorId],
        law: &'static str,
        notes: Vec<Note>,
    ) -> ModelReport {
        ModelReport {
            phases: phases(ground, &self.effects),
            terms: self.terms,
            law,
            counted_by: agencies.to_vec(),
            fit: self.fit,
            path: self.path,
            notes,
        }
    }
}

fn terms(has: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let known = [("level", "level"), ("trend", "trend"), ("season-cosine", "season")];
    { known.into_iter() }
        .filter(|(name, _)| has(name))
        .map(|(_, term)| term)
        .collect()
}

fn fit_of_independent(found: &Interrupted) -> FitReport {
    let diagnostics = &found.diagnostics;
    let coefficient = |name: &str| {
        found
            .coefficients
            .iter()
            .find(|it| it.name == name)
            .map(|it| libm::exp(it.estimate))
    };
    FitReport {
        window: found.before,
        observations: diagnostics.observations,
        parameters: diagnostics.observations - diagnostics.degrees_of_freedom,
        dispersion: Some(diagnostics.pearson_dispersion),
        phi: Some(diagnostics.dispersion_used),
        rate_per_day: coefficient("level"),
        change_per_year: coefficient("trend"),
        autocorrelation: diagnostics.serial.as_ref().map(|it| it.lag_one),
        months: diagnostics.months_before,
        months_observed: diagnostics.months_observed,
        search: Some(SearchReport {
            iterations: diagnostics.iterations,
            gradient: diagnostics.gradient,
        }),
        wandering: None,
    }
}

fn fit_of_latent(found: &Latent) -> FitReport {
    let exponential = |name: &str| found.posterior_of(name).map(|it| libm::exp(it.best));
    let coefficients = ["level", "trend", "season-cosine", "season-sine"];
    let correlation = found.posterior_of("correlation");
    let deviation = found.posterior_of("deviation");
    let wandering = |(correlation, deviation): (Range<f64>, Range<f64>)| WanderingReport {
        correlation,
        deviation,
        points: found.points,
        draws: found.plan.draws,
        efficiency: found.efficiency,
    };
    FitReport {
        window: found.before,
        observations: found.observations,
        parameters: { coefficients.iter() }
            .filter(|name| found.posterior_of(name).is_some())
            .count(),
        dispersion: None,
        phi: found.posterior_of("dispersion").map(|it| it.best),
        rate_per_day: exponential("level"),
        change_per_year: exponential("trend"),
        autocorrelation: None,
        months: found.months,
        months_observed: found.months_observed,
        search: None,
        wandering: correlation.zip(deviation).map(wandering),
    }
}

/// Each phase, and last the sum of all.
fn phases(ground: &Ground<'_>, effects: &[Effect]) -> Vec<PhaseReport> {
    let rows = effects.iter().filter_map(|effect| match &effect.over {
        Over::Phase(id) => {
            let phase = ground.case.phases.iter().find(|it| it.id.as_str() == id)?;
            Some(row(ground, effect, Some(phase)))
        }
        Over::Through(_) => None,
        Over::All => Some(row(ground, effect, None)),
    });
    let mut rows: Vec<PhaseReport> = rows.collect();
    // The whole is the sum of its phases, not a sum of other totals that may differ by what totals disagree on.
    let phases: Option<u64> = rows
        .iter()
        .filter(|it| it.phase.is_some())
        .map(|it| it.observed.count)
        .sum();
    if let (Some(all), Some(count)) = (rows.iter_mut().find(|it| it.phase.is_none()), phases) {
        let exact = count as f64;
        all.observed.count = Some(count);
        all.observed.bounds = Figure {
            low: exact,
            best: Some(exact),
            high: Some(exact),
        };
        all.observed.totals.clear();
    }
    rows
}

fn row(ground: &Ground<'_>, effect: &Effect, phase: Option<&Phase>) -> PhaseReport {
    let intervals = |of: fn(&Uncertainty) -> Option<Range<f64>>| -> Vec<Interval> {
        let each = effect.ways.iter();
        each.filter_map(|(method, way)| Some(interval(method, of(way)?)))
            .collect()
    };
    PhaseReport {
        phase: phase.map(|it| it.id.clone()),
        name: phase.map_or_else(Wording::default, |it| it.name.clone()),
        during: effect.during,
        covered_days: effect.covered_days,
        observed: window(ground, effect.during),
        counted: effect.counted,
        expected: effect.expected,
        averted: Some(effect.averted),
        averted_intervals: intervals(|it| Some(it.averted)),
        ratio: effect.ratio,
        ratio_intervals: intervals(|it| it.rate_ratio),
    }
}
