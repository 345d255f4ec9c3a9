//! The search over dates, and the series without change that it is judged by.

use super::statistic::{greatest, scores};
use crate::latent::{NullSeries, Spread};
use crate::law::student_tail;
use crate::observation::disjoint;
use crate::series::{Design, Law, Optimum, Term, fit, identify};
use crate::{Observation, codes};
use salida_note::{Checked, Note};
use salida_world::{Day, Span};
use serde::Serialize;

/// What to search, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    /// Counts, in any order. All of them are used, before and after any date.
    pub observations: Vec<Observation>,
    /// Dates are looked for within these days only. Choose them without looking at the counts.
    pub within: Span,
    /// Terms wanted beside the step, as in [`crate::interrupted::Study`].
    pub terms: Vec<Term>,
    /// Fewest observations on each side of a date.
    pub least: usize,
    /// Series without change to judge by; 999 resolve a p-value of one in a thousand.
    pub replicates: usize,
    /// The seed.
    pub seed: u64,
}

/// A date that was tried.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Candidate {
    /// The first day after the supposed change.
    pub day: Day,
    /// The score statistic: negative when fewer died from this day on.
    pub statistic: f64,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Changepoint {
    /// All dates tried, in their order.
    pub candidates: Vec<Candidate>,
    /// The one with the greatest statistic.
    pub best: Candidate,
    /// The share of series without change, this one counted among them, whose greatest statistic is as great.
    pub p_value: f64,
    /// What the p-value would have been, had this date been the only one and months independent. Kept to be compared
    /// with; it is not the answer.
    pub naive_p_value: f64,
    /// Series without change that were drawn and fitted.
    pub replicates: usize,
    /// How the noise of those series grew with the mean.
    pub spread: Spread,
}

/// Looks for a date. Without a value the notes say why none could be looked for.
pub fn search(search: &Search) -> Checked<Option<Changepoint>> {
    let mut notes = Vec::new();
    let value = find(search, &mut notes);
    Checked::new(value, notes)
}

fn find(search: &Search, notes: &mut Vec<Note>) -> Option<Changepoint> {
    let observations = disjoint(&search.observations, notes);
    let candidates = starts(&observations, search);
    if candidates.is_empty() {
        let note = Note::general(codes::NO_DATE_TO_TRY).with("within", search.within.to_string());
        notes.push(note.with("observations", observations.len()));
        return None;
    }
    if observations.iter().all(|one| one.count == 0) {
        notes.push(Note::general(codes::NO_DEATHS_BEFORE).with("observations", observations.len()));
        return None;
    }
    let last = observations.iter().filter_map(Observation::last).max()?;
    let window = Span::new(observations.first()?.first()?, last)?;
    let frame = identify(&search.terms, &observations, window, notes);
    if frame.terms.is_empty() {
        return None;
    }
    let design = frame.design(&observations);
    let counts: Vec<f64> = observations.iter().map(|one| one.count as f64).collect();
    let optimum = match fit(&design, &counts, Law::QuasiPoisson, None) {
        Ok(optimum) => optimum,
        Err(unsettled) => {
            let note = Note::general(codes::FIT_NOT_CONVERGED).with("iterations", unsettled.iterations);
            notes.push(note.with("gradient", unsettled.gradient));
            return None;
        }
    };
    let statistics = scores(&design, &counts, &optimum, &candidates);
    let (seed, replicates) = (search.seed, search.replicates);
    let null = NullSeries::new(&frame, &observations, window, &optimum, seed, replicates, notes)?;
    let drawn = judged(&design, &optimum, &candidates, &null, greatest(&statistics));
    let tried = candidates.iter().zip(&statistics).filter_map(|(start, statistic)| {
        let day = observations.get(*start)?.first()?;
        Some(Candidate {
            day,
            statistic: *statistic,
        })
    });
    let tried: Vec<Candidate> = tried.collect();
    let best = tried.iter().copied().reduce(|best, next| {
        if next.statistic.abs() > best.statistic.abs() {
            next
        } else {
            best
        }
    })?;
    note_what_it_means(&best, tried.len(), search, drawn.fitted, notes);
    let degrees_of_freedom = observations.len().saturating_sub(design.columns + 1).max(1) as f64;
    Some(Changepoint {
        best,
        candidates: tried,
        p_value: (1.0 + drawn.as_great as f64) / (1.0 + drawn.fitted as f64),
        naive_p_value: 2.0 * student_tail(degrees_of_freedom, best.statistic.abs()),
        replicates: drawn.fitted,
        spread: null.spread,
    })
}

fn note_what_it_means(best: &Candidate, tried: usize, search: &Search, fitted: usize, notes: &mut Vec<Note>) {
    if fitted < search.replicates {
        let note = Note::general(codes::REPLICATES_FAILED).with("failed", search.replicates - fitted);
        notes.push(note.with("replicates", search.replicates));
    }
    let note = Note::general(codes::DATE_FOUND_IN_COUNTS).with("day", best.day.to_string());
    notes.push(note.with("dates", tried));
}

/// The numbers of observations that begin within the days searched, after everything before them has ended, with enough
/// on each side.
fn starts(observations: &[Observation], search: &Search) -> Vec<usize> {
    let mut list = Vec::new();
    let mut reached: Option<Day> = None;
    for (number, observation) in observations.iter().enumerate() {
        let apart = reached.is_some_and(|last| observation.first() > Some(last));
        let enough = number >= search.least && observations.len() - number >= search.least;
        let inside = observation.first().is_some_and(|day| search.within.contains(day));
        if apart && enough && inside {
            list.push(number);
        }
        reached = reached.max(observation.last());
    }
    list
}

/// How many series without change were fitted, and how many of them had as great a statistic.
struct Judged {
    fitted: usize,
    as_great: usize,
}

fn judged(design: &Design, optimum: &Optimum, candidates: &[usize], null: &NullSeries, statistic: f64) -> Judged {
    let mut judged = Judged { fitted: 0, as_great: 0 };
    for number in 0..null.len() {
        let counts = null.draw(number);
        let settled = fit(design, &counts, Law::QuasiPoisson, Some(&optimum.beta)).ok();
        let Some(again) = settled.filter(|_| counts.iter().any(|count| *count > 0.0)) else {
            continue;
        };
        judged.fitted += 1;
        // Rounding may not part a series from itself.
        let reached = greatest(&scores(design, &counts, &again, candidates)) >= statistic * (1.0 - 1e-12);
        judged.as_great += usize::from(reached);
    }
    judged
}
