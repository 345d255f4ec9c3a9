//! The work on a panel: every comparison, every method, and for each what it finds where nothing happened.

mod budget;
mod choices;
mod doing;
mod durability;
mod foresight;
mod gang;
mod ground;
mod job;
mod notes;
mod side;
mod staggered;
mod windows;

pub use gang::Course;

use super::answer::{Comparison, Diagnostics, LeftUnit, MethodReport, NotDone, PanelReport, Stopped};
use super::asked::PanelAsked;
use super::read::Taken;
use super::verdict;
use crate::codes;
use ground::{Ground, Method};
use job::{Done, Job};
use salida_impact::panel::{Block, Left, cohorts};
use salida_impact::quality::{self, PERIODS_ADVISED};
use salida_note::Note;

/// Rates are told per so many people where nothing else is asked for.
pub const PER: f64 = 100_000.0;

/// Makes every comparison of a panel. The same panel and question give the same answer, whatever the threads, unless it is
/// stopped; what was done until then is kept.
pub fn evaluate(taken: &Taken, asked: &PanelAsked, course: &Course<'_>) -> PanelReport {
    let mut notes = Vec::new();
    let mut grounds = grounds(taken, asked, &mut notes);
    notes::of_panel(taken, &mut notes);
    ground::fit_all(&mut grounds, course);
    let staggered = staggered::all(taken, asked, course);
    let (jobs, mut not_done) = job::all(&grounds, asked);
    let mut results = run(jobs, &grounds, course);
    let later = job::after(&grounds, &results, &mut not_done);
    results.extend(run(later, &grounds, course));
    let finished = results.iter().filter(|(_, done)| done.is_some()).count();
    let stopped = (finished < results.len()).then_some(Stopped {
        done: finished,
        of: results.len(),
    });
    if let Some(stopped) = stopped {
        let note = Note::general(codes::PANEL_STOPPED_EARLY).with("done", stopped.done);
        notes.push(note.with("of", stopped.of));
    }
    let comparisons = grounds.iter().enumerate().map(|(at, ground)| {
        let (own, others): (Vec<_>, Vec<_>) = std::mem::take(&mut results)
            .into_iter()
            .partition(|(job, _)| job.ground == at);
        results = others;
        let left = not_done
            .iter()
            .filter(|(ground, _)| *ground == at)
            .map(|(_, left)| *left);
        comparison(ground, own, left.collect())
    });
    PanelReport {
        format: PanelReport::FORMAT,
        version: env!("CARGO_PKG_VERSION"),
        comparisons: comparisons.collect(),
        staggered,
        read: taken.read.clone(),
        units: taken.panel.units.len(),
        periods: taken.panel.periods.len(),
        seed: asked.seed,
        notes,
        stopped,
    }
}

/// A block with its methods for each outcome and each date; what cannot be compared is told.
fn grounds<'a>(taken: &'a Taken, asked: &PanelAsked, notes: &mut Vec<Note>) -> Vec<Ground<'a>> {
    let mut grounds = Vec::new();
    if ground::named(asked).is_empty() {
        return grounds;
    }
    for (from, treated) in cohorts(&taken.panel, &taken.window) {
        for outcome in 0..taken.panel.outcomes.len() {
            match ground::ground(taken, asked, outcome, (from, &treated)) {
                Ok(ground) => {
                    notes::of_ground(&ground, notes);
                    grounds.push(ground);
                }
                Err((flaw, left)) => notes::of_refusal(taken, outcome, (from, &treated), flaw, &left, notes),
            }
        }
    }
    grounds
}

fn run(jobs: Vec<Job>, grounds: &[Ground<'_>], course: &Course<'_>) -> Vec<(Job, Option<Done>)> {
    let done = gang::run(jobs.len(), course, |at| {
        jobs.get(at).and_then(|job| doing::done(job, grounds))
    });
    jobs.into_iter().zip(done.into_iter().map(Option::flatten)).collect()
}

fn comparison(ground: &Ground<'_>, results: Vec<(Job, Option<Done>)>, not_done: Vec<NotDone>) -> Comparison {
    let block = &ground.piece.block;
    let mut reports = Vec::new();
    let mut rest = results;
    for (at, method) in ground.methods.iter().enumerate() {
        let (own, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(job, _)| job.method == Some(at));
        rest = others;
        let found = match &method.fit {
            Some(Ok(fit)) => Some(side::found(ground, method, fit, own)),
            _ => None,
        };
        reports.push(MethodReport {
            method: method.named.word(),
            family: method.named.family(),
            refused: method.fit.as_ref().and_then(|fit| fit.as_ref().err().copied()),
            found,
        });
    }
    let diagnostics = diagnostics(ground);
    let name = |list: &[String], place: usize| list.get(place).cloned().unwrap_or_default();
    let left_out = ground.left.iter().filter_map(|left| match left {
        Left::Unit { unit, why } => Some(LeftUnit {
            unit: name(&ground.panel.units, *unit),
            why: *why,
        }),
        Left::Period { .. } => None,
    });
    Comparison {
        outcome: ground
            .panel
            .outcomes
            .get(ground.outcome)
            .map(|it| it.name.clone())
            .unwrap_or_default(),
        from: name(&ground.panel.periods, ground.from),
        treated: block.units().iter().skip(block.donors()).cloned().collect(),
        donors: block.units().iter().take(block.donors()).cloned().collect(),
        periods: block.periods().to_vec(),
        before: block.before(),
        per: ground.per,
        left_out: left_out.collect(),
        choices: choices::told(rest),
        not_done: ground.not_done.iter().copied().chain(not_done).collect(),
        verdict: verdict::verdict(&reports, &diagnostics, block.before()),
        diagnostics,
        methods: reports,
    }
}

fn diagnostics(ground: &Ground<'_>) -> Diagnostics {
    let block = &ground.piece.block;
    let treated = block.treated_mean();
    let before = block.before();
    Diagnostics {
        level_before: treated.iter().take(before).sum::<f64>() / before as f64,
        outside_donors: quality::outside_range(block) as f64 / before as f64,
        zeros: quality::zeros(block),
        imputed: ground.piece.imputed,
        smallest_p: ground.smallest_p(),
    }
}

/// True when there are so few periods before that it has to be said.
fn is_short(block: &Block) -> bool {
    block.before() < PERIODS_ADVISED
}
