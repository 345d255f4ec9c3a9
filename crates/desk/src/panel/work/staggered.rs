//! All treated units of an outcome at once, each with its own date: partially pooled synthetic controls and event studies.

use super::{Course, PER, gang};
use crate::panel::answer::{Dated, EventsFound, PooledFound, PooledUnit, Staggered};
use crate::panel::asked::PanelAsked;
use crate::panel::methods::Named;
use crate::panel::read::Taken;
use salida_impact::Confidence;
use salida_impact::difference::{Base, Controls, EventStudy, GroupTime};
use salida_impact::law::{Purpose, Stream};
use salida_impact::panel::{Cell, Flaw, Outcome, Panel, Spell, Treatment};
use salida_impact::placebo::Rank;
use salida_impact::synthetic::staggered::{Adoption, Pool, Pooling, Staggered as Pooled, StaggeredFit};
use std::collections::BTreeSet;

/// Work of one fit, and of all placebos, up to which they are done by default; see `budget`.
const FIT: f64 = 10e9;
const PLACEBOS: f64 = 60e9;
/// Placebos, at most.
const MOST: usize = 199;
/// Draws of the bands of an event study, and of panels with more cells than this.
const DRAWS: (u64, u64) = (999, 199);
const MANY_CELLS: usize = 100_000;
/// Placebo streams begin here, so that they share no numbers with those of blocks.
const STREAMS: u64 = 1 << 32;

/// One for each outcome; none where a single unit is treated, for which blocks say all.
pub(super) fn all(taken: &Taken, asked: &PanelAsked, course: &Course<'_>) -> Vec<Staggered> {
    let wants = |word: &str| {
        let named = Named::from_word(word).filter(|named| named.is_of_all_dates());
        named.is_some_and(|named| asked.methods.is_empty() || asked.methods.contains(&named))
    };
    let (events, pooled) = (wants("event-study"), wants("partially-pooled-synthetic-controls"));
    let per = (!taken.panel.exposure.is_empty()).then(|| asked.per.unwrap_or(PER));
    (0..taken.panel.outcomes.len())
        .filter(|_| events || pooled)
        .filter_map(|outcome| one(taken, asked, course, outcome, (per, events, pooled)))
        .collect()
}

fn one(
    taken: &Taken,
    asked: &PanelAsked,
    course: &Course<'_>,
    outcome: usize,
    (per, events, pooled): (Option<f64>, bool, bool),
) -> Option<Staggered> {
    let counts = narrowed(taken, outcome, None)?;
    let treated: Vec<(usize, usize)> = { 0..counts.units.len() }
        .filter_map(|unit| Some((unit, counts.treatment.first(unit)?)))
        .collect();
    let dates: BTreeSet<usize> = treated.iter().map(|(_, first)| *first).collect();
    let name = counts.outcomes.first()?.name.clone();
    if treated.len() < 2 {
        return None;
    }
    let rates = narrowed(taken, outcome, per)?;
    let dated = |(unit, first): &(usize, usize)| {
        Some(Dated {
            unit: counts.units.get(*unit)?.clone(),
            from: counts.periods.get(*first)?.clone(),
        })
    };
    Some(Staggered {
        donors: counts.units.len() - treated.len(),
        treated: treated.iter().filter_map(dated).collect(),
        // One date is what blocks are for, where the same method stands among the others.
        pooled: if pooled && dates.len() > 1 {
            pooled_of(&rates, &name, asked, course)
        } else {
            None
        },
        events: events.then(|| events_of(&counts, &name, per, asked.seed)),
        outcome: name,
        per,
    })
}

/// One outcome within the window: the treated with a period before, and units that never are. Rates where `per` is given.
fn narrowed(taken: &Taken, outcome: usize, per: Option<f64>) -> Option<Panel> {
    let (panel, window) = (&taken.panel, &taken.window);
    let known = panel.outcomes.get(outcome)?;
    let first = |unit: usize| panel.treatment.first(unit).filter(|first| first <= window.end());
    let stays = |unit: &usize| match first(*unit) {
        Some(first) => first > *window.start(),
        None => !taken.without.contains(unit),
    };
    let units: Vec<usize> = (0..panel.units.len()).filter(stays).collect();
    let places = || {
        units
            .iter()
            .flat_map(|unit| window.clone().map(|period| panel.place(*unit, period)))
    };
    let people = |place: usize| panel.exposure.get(place).copied().flatten();
    let cell = |place: usize| {
        let cell = known.cells.get(place).copied().flatten()?;
        match per {
            None => Some(Cell::exact(cell.value.best)),
            Some(per) => Some(Cell::exact(cell.value.best / people(place)? * per)),
        }
    };
    let spell = |unit: &usize| {
        let spell = |first: usize| Spell {
            first: first - window.start(),
            until: None,
        };
        first(*unit).map(spell).into_iter().collect()
    };
    Some(Panel {
        units: units
            .iter()
            .filter_map(|unit| panel.units.get(*unit).cloned())
            .collect(),
        periods: window.clone().filter_map(|at| panel.periods.get(at).cloned()).collect(),
        outcomes: vec![Outcome {
            name: known.name.clone(),
            cells: places().map(cell).collect(),
            sums: Vec::new(),
        }],
        exposure: if panel.exposure.is_empty() {
            Vec::new()
        } else {
            places().map(people).collect()
        },
        covariates: Vec::new(),
        treatment: Treatment {
            spells: units.iter().map(spell).collect(),
        },
        stages: Vec::new(),
    })
}

fn events_of(panel: &Panel, outcome: &str, per: Option<f64>, seed: u64) -> Result<EventsFound, Flaw> {
    let never = (0..panel.units.len()).any(|unit| panel.treatment.first(unit).is_none());
    let method = GroupTime {
        controls: if never {
            Controls::NeverTreated
        } else {
            Controls::NotYetTreated
        },
        base: Base::LastBefore,
        anticipation: 0,
        per,
    };
    let is_large = panel.units.len() * panel.periods.len() > MANY_CELLS;
    let draws = if is_large { DRAWS.1 } else { DRAWS.0 };
    let estimate = method.of_panel(panel, outcome)?.value;
    let study = EventStudy::of_panel(method, panel, outcome, Confidence::NINETY_FIVE, draws, seed)?.value;
    Ok(EventsFound {
        study,
        overall: estimate.overall,
        totals: estimate.totals,
    })
}

/// None where it is too much work by default.
fn pooled_of(
    panel: &Panel,
    outcome: &str,
    asked: &PanelAsked,
    course: &Course<'_>,
) -> Option<Result<PooledFound, Flaw>> {
    let adoption = match Adoption::of_panel(panel, outcome) {
        Ok(adoption) => adoption,
        Err(flaw) => return Some(Err(flaw)),
    };
    let treated = adoption.treated();
    let donors: Vec<usize> = { 0..adoption.units.len() }
        .filter(|unit| adoption.first.get(*unit).copied().flatten().is_none())
        .collect();
    let work = 900.0 * (treated.len() * donors.len() * adoption.periods.len()) as f64;
    if work > FIT && asked.methods.is_empty() {
        return None;
    }
    let method = Pooled {
        pool: Pool::Never,
        pooling: Pooling::Heuristic,
    };
    let fit = gang::run(1, course, |_| method.estimate(&adoption)).pop().flatten()?;
    let fit = match fit {
        Ok(fit) => fit,
        Err(flaw) => return Some(Err(flaw)),
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of fits; what is too large becomes the largest"
    )]
    let affordable = (PLACEBOS / work.max(1.0)) as usize;
    let many = asked.placebos.unwrap_or(affordable.min(MOST));
    let many = if treated.len() + 2 <= donors.len() { many } else { 0 };
    let ran = gang::run(many, course, |draw| {
        let placebo = pretended(&adoption, &donors, &treated, asked.seed, draw as u64)?;
        method.estimate(&placebo).ok().map(|fit| ratio(&fit))
    });
    let ratios: Vec<f64> = ran.into_iter().flatten().flatten().collect();
    Some(Ok(told(&adoption, &fit, &ratios, many)))
}

/// Donors drawn to have the dates of the treated, who are left out.
fn pretended(
    adoption: &Adoption,
    donors: &[usize],
    treated: &[(usize, usize)],
    seed: u64,
    draw: u64,
) -> Option<Adoption> {
    let mut stream = Stream::new(seed, Purpose::Placebo, STREAMS + draw);
    let mut order: Vec<usize> = (0..donors.len()).collect();
    for last in (1..order.len()).rev() {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a number of donors"
        )]
        let pick = ((stream.uniform() * (last + 1) as f64) as usize).min(last);
        order.swap(pick, last);
    }
    let mut first = vec![None; donors.len()];
    for (place, (_, date)) in order.iter().zip(treated) {
        *first.get_mut(*place)? = Some(*date);
    }
    Adoption::new(
        donors
            .iter()
            .filter_map(|unit| adoption.units.get(*unit).cloned())
            .collect(),
        adoption.periods.clone(),
        adoption.outcomes.select_columns(donors),
        first,
    )
    .ok()
}

/// Mean squared gap after over that before, over all treated units.
fn ratio(fit: &StaggeredFit) -> f64 {
    let count = fit.units.len() as f64;
    let after: f64 = fit.units.iter().map(|unit| unit.path.mspe(unit.path.post())).sum();
    let before: f64 = fit.units.iter().map(|unit| unit.path.mspe(unit.path.pre())).sum();
    if after == 0.0 {
        0.0
    } else {
        (after / count) / (before / count)
    }
}

fn told(adoption: &Adoption, fit: &StaggeredFit, ratios: &[f64], many: usize) -> PooledFound {
    let own = ratio(fit);
    let unit = |unit: &salida_impact::synthetic::staggered::UnitFit| PooledUnit {
        unit: unit.name.clone(),
        from: adoption.periods.get(unit.path.before).cloned().unwrap_or_default(),
        effect: unit.path.effect(),
        pre_rmspe: unit.path.rmspe(unit.path.pre()),
        donors: unit.weights.iter().filter(|weight| **weight > 0.0).count(),
        path: unit.path.clone(),
    };
    PooledFound {
        nu: fit.nu,
        effect: fit.effect,
        effect_by_unit: fit.effect_by_unit,
        since: fit.since.clone(),
        imbalance: fit.imbalance,
        imbalance_of_separate: fit.imbalance_of_separate,
        units: fit.units.iter().map(unit).collect(),
        rank: (!ratios.is_empty()).then(|| Rank {
            at_least: 1 + ratios.iter().filter(|ratio| **ratio >= own).count(),
            of: 1 + ratios.len(),
        }),
        placebos: many,
        failed: many - ratios.len(),
    }
}
