//! The interrupted series: fitted on the totals as they were reported, each model beside the others, none picked by result.

use super::{Estimator, Ground, covered, told::Told, window::observations};
use crate::report::ModelReport;
use salida_events::Totals;
use salida_impact::{
    Confidence, Observation,
    interrupted::{Bootstrap, Phase as Stretch, Study, estimate},
    latent,
    series::{Law, Term},
};
use salida_note::Note;
use salida_world::{ActorId, Day, Span};

/// 999 replicates put the limits of 95 % on the 25th draw from each end.
const REPLICATES: usize = 999;

/// Joint paths of a latent series: a limit of 95 % then errs by about a twentieth of a standard deviation.
const DRAWS: usize = 2_000;

/// Independent counts with which the preferred agency's own totals are enough for a level and a trend.
const OWN_COUNTS_ENOUGH: usize = 6;

/// A model that is shown.
struct Model {
    law: &'static str,
    way: Way,
    terms: Vec<Term>,
}

/// How a series is thought to come about.
#[derive(Clone, Copy)]
enum Way {
    /// Counts that are independent of one another.
    Independent(Law),
    /// Counts around a rate that wanders, so that a month resembles its neighbours.
    Wandering,
}

/// The models that are shown, the default one first: months that resemble their neighbours make the intervals of
/// independent counts too short (`docs/calibration-dependence.md`), and a trend that is not there costs width, while one that
/// is left out costs the truth (`docs/calibration.md`). A season is asked for in each, so that its refusal is stated.
fn models() -> impl Iterator<Item = Model> {
    let ways = [
        (Estimator::Latent, Way::Wandering),
        (Estimator::NegativeBinomial, Way::Independent(Law::NegativeBinomial)),
        (Estimator::Poisson, Way::Independent(Law::Poisson)),
    ];
    let terms = [
        vec![Term::Level, Term::Trend, Term::Season],
        vec![Term::Level, Term::Season],
    ];
    let each = ways
        .into_iter()
        .flat_map(move |way| terms.clone().map(|terms| (way, terms)));
    each.map(|((estimator, way), terms)| Model {
        law: estimator.word(),
        way,
        terms,
    })
}

pub(super) fn all(ground: &Ground<'_>, notes: &mut Vec<Note>) -> Vec<ModelReport> {
    let phases = &ground.case.phases;
    let (Some(first), Some(last)) = (phases.first(), phases.last()) else {
        return Vec::new();
    };
    let (interruption, until) = (first.during.first(), last.during.last());
    let wanted: Vec<Model> = models().filter(|model| ground.wants(model.law)).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let counts = counts(ground, interruption, until, notes);
    let fitted = wanted.into_iter().filter_map(|model| {
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
            terms: model.terms,
            law: match model.way {
                Way::Independent(law) => law,
                // The start of the search; the law itself is that of the latent series.
                Way::Wandering => Law::NegativeBinomial,
            },
            confidence: Confidence::default(),
            bootstrap: Some(Bootstrap {
                seed: ground.seed,
                replicates: REPLICATES,
            }),
        };
        let mut own = Vec::new();
        let told = match model.way {
            Way::Independent(_) => estimate(&study)
                .into_value(&mut own)
                .map(|found| Told::independent(&found)),
            Way::Wandering => latent::estimate(&study, plan(ground))
                .into_value(&mut own)
                .map(|found| Told::latent(&found)),
        };
        let Some(told) = told else {
            // What stands in the way of one model may not stand in the way of the others.
            notes.extend(own.into_iter().filter(|note| !notes.contains(note)).collect::<Vec<_>>());
            return None;
        };
        Some(told.report(ground, &counts.agencies, model.law, own))
    });
    fitted.collect()
}

/// Totals of several months are terms of the linear law alone.
fn plan(ground: &Ground<'_>) -> latent::Plan {
    latent::Plan {
        spread: latent::Spread::Linear,
        seed: ground.seed,
        draws: DRAWS,
    }
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
