//! The interrupted series: fitted on the totals as they were reported, each model beside the others, none picked by result.

use super::{
    Ground,
    comparison::interval,
    covered,
    window::{observations, window},
};
use crate::report::{CounterfactualCell, Figure, FitReport, Interval, ModelReport, PhaseReport};
use salida_case::claim::Phase;
use salida_events::Totals;
use salida_impact::{
    Confidence, Observation,
    interrupted::{Bootstrap, Effect, Interrupted, Over, Phase as Stretch, Study, Uncertainty, estimate},
    series::{Law, Term},
};
use salida_note::Note;
use salida_world::{ActorId, Day, Span, Wording};

/// 999 replicates put the limits of 95 % on the 25th draw from each end.
const REPLICATES: usize = 999;

/// Independent counts with which the preferred agency's own totals are enough for a level and a trend.
const OWN_COUNTS_ENOUGH: usize = 6;

/// The models that are shown, the default one first: a trend that is not there costs width, one that is left out costs
/// the truth (`docs/calibration.md`). A season is asked for in each, so that its refusal is stated.
fn models() -> [(&'static str, Law, Vec<Term>); 4] {
    let level = || vec![Term::Level, Term::Season];
    let trend = || vec![Term::Level, Term::Trend, Term::Season];
    [
        ("negative-binomial", Law::NegativeBinomial, trend()),
        ("negative-binomial", Law::NegativeBinomial, level()),
        ("poisson", Law::Poisson, trend()),
        ("poisson", Law::Poisson, level()),
    ]
}

pub(super) fn all(ground: &Ground<'_>, notes: &mut Vec<Note>) -> Vec<ModelReport> {
    let phases = &ground.case.phases;
    let (Some(first), Some(last)) = (phases.first(), phases.last()) else {
        return Vec::new();
    };
    let (interruption, until) = (first.during.first(), last.during.last());
    let counts = counts(ground, interruption, until, notes);
    let fitted = models().into_iter().filter_map(|(name, law, terms)| {
        let study = Study {
            observations: counts.observations.clone(),
            interruption,
            until,
            phases: phases
                .iter()
                .map(|it| Stretch {
                    name: it.id.to_string(),
                    during: it.during,
                })
                .collect(),
            terms,
            law,
            confidence: Confidence::default(),
            bootstrap: Some(Bootstrap {
                seed: ground.seed,
                replicates: REPLICATES,
            }),
        };
        let mut own = Vec::new();
        let Some(found) = estimate(&study).into_value(&mut own) else {
            notes.extend(own);
            return None;
        };
        Some(report(ground, &counts.agencies, name, &found, own))
    });
    fitted.collect()
}

/// The independent counts of a study, and whose totals those before the interruption are.
struct Counts {
    observations: Vec<Observation>,
    agencies: Vec<ActorId>,
}

/// Before the interruption the preferred agency's own totals are used where they are enough, so that two ways of counting
/// are not mixed in one baseline; after it, all agencies in the order of preference.
fn counts(ground: &Ground<'_>, interruption: Day, until: Day, notes: &mut Vec<Note>) -> Counts {
    let agencies = &ground.outcome.agencies;
    let own: Vec<ActorId> = agencies.iter().take(1).cloned().collect();
    let mut own_notes = Vec::new();
    let alone = Totals::of(&ground.heads, &ground.outcome.deed, &ground.outcome.zone, &own).into_value(&mut own_notes);
    let eve = interruption.plus(-1);
    let mut before = regions(&alone, covered(&alone).map(Span::first), eve, &mut own_notes);
    let mut used = own;
    if before.len() < OWN_COUNTS_ENOUGH {
        own_notes.clear();
        before = regions(
            &ground.totals,
            covered(&ground.totals).map(Span::first),
            eve,
            &mut own_notes,
        );
        used.clone_from(agencies);
    }
    let after = regions(&ground.totals, Some(interruption), until, &mut own_notes);
    // The same disagreement was noted once already when all figures were put together.
    notes.extend(
        own_notes
            .into_iter()
            .filter(|note| !notes.contains(note))
            .collect::<Vec<_>>(),
    );
    Counts {
        observations: before.into_iter().chain(after).collect(),
        agencies: used,
    }
}

fn regions(totals: &Totals, first: Option<Day>, last: Day, notes: &mut Vec<Note>) -> Vec<Observation> {
    let window = first.and_then(|first| Span::new(first, last));
    window.map_or_else(Vec::new, |window| {
        observations(totals.regions(window).into_value(notes))
    })
}

fn report(
    ground: &Ground<'_>,
    agencies: &[ActorId],
    law: &'static str,
    found: &Interrupted,
    notes: Vec<Note>,
) -> ModelReport {
    let known = [("level", "level"), ("trend", "trend"), ("season-cosine", "season")];
    let has = |(name, _): &(&str, &str)| found.coefficients.iter().any(|it| it.name == *name);
    let path = found.path.iter().filter_map(|point| {
        let limits = point.model_based?;
        Some(CounterfactualCell {
            month: point.month,
            expected: point.mean,
            low: limits.low,
            high: limits.high,
        })
    });
    ModelReport {
        terms: known.into_iter().filter(has).map(|(_, term)| term).collect(),
        law,
        counted_by: agencies.to_vec(),
        fit: fit(found),
        path: path.collect(),
        phases: phases(ground, found),
        notes,
    }
}

fn fit(found: &Interrupted) -> FitReport {
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
        iterations: diagnostics.iterations,
        gradient: diagnostics.gradient,
    }
}

/// Each phase, and last the sum of all.
fn phases(ground: &Ground<'_>, found: &Interrupted) -> Vec<PhaseReport> {
    let rows = found.effects.iter().filter_map(|effect| match &effect.over {
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
    let ways = [
        ("model-t", effect.model_based.as_ref()),
        ("bootstrap", effect.bootstrap.as_ref()),
    ];
    let intervals = |of: fn(&Uncertainty) -> Option<salida_world::Range<f64>>| -> Vec<Interval> {
        let found = ways
            .iter()
            .filter_map(|(method, way)| Some(interval(method, of(way.as_ref()?)?)));
        found.collect()
    };
    PhaseReport {
        phase: phase.map(|it| it.id.clone()),
        name: phase.map_or_else(Wording::default, |it| it.name.clone()),
        during: effect.during,
        covered_days: effect.covered_days,
        observed: window(ground, effect.during),
        counted: effect.observed,
        expected: effect.counterfactual,
        averted: Some(effect.averted),
        averted_intervals: intervals(|it| Some(it.averted)),
        ratio: Some(effect.rate_ratio),
        ratio_intervals: intervals(|it| it.rate_ratio),
    }
}
