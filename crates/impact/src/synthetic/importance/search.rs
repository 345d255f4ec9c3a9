//! The search for V: global from several seeded starts, then local in every promising face, with exact inner solves.

use super::candidate::{Candidate, Judge};
use super::start;
use crate::law::{Purpose, Stream};
use crate::panel::Flaw;
use serde::Serialize;
use std::cmp::Ordering;

/// How the importance of predictors is sought. The problem is not convex: more runs, candidates and generations only
/// make it less likely that the best one is missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Search {
    /// The seed. The same seed gives the same answer on every platform.
    pub seed: u64,
    /// Global searches, each with a stream of its own.
    pub runs: usize,
    /// Candidates of a generation, per predictor.
    pub candidates: usize,
    /// Generations of a run at most; it ends earlier when its candidates agree.
    pub generations: usize,
    /// How many sets of donors, the best first, are refined by a local search.
    pub faces: usize,
}

impl Default for Search {
    fn default() -> Self {
        Self {
            seed: 20_120_309,
            runs: 2,
            candidates: 5,
            generations: 60,
            faces: 30,
        }
    }
}

/// Losses of a generation this near to each other, as a share, end a run.
const AGREED: f64 = 1e-7;

/// How often a new candidate starts from the best one instead of any.
const GREED: f64 = 0.3;

/// Steps of the local search, in powers of ten: where it begins, where it ends for a face, where it ends for the best.
const STEPS: (f64, f64, f64) = (0.5, 1e-2, 1e-6);

/// Inner problems of one local search at most, for a face and for the best.
const SOLVES: (usize, usize) = (400, 3000);

/// How many of the best are refined to the end.
const FINALISTS: usize = 4;

/// The best V found for the most promising sets of donors, best first.
pub(super) fn best(judge: &mut Judge<'_>, search: &Search) -> Result<Vec<Candidate>, Flaw> {
    for run in 0..search.runs.max(1) {
        let stream = Stream::new(search.seed, Purpose::Importance, run as u64);
        Run { judge, stream }.evolve(search)?;
    }
    let mut stream = Stream::new(search.seed, Purpose::Importance, u64::MAX);
    let faces = judge.faces(search.faces.max(1));
    let roughly = refined(judge, &mut stream, faces, STEPS.1, SOLVES.0)?;
    let finalists = roughly.into_iter().take(FINALISTS).collect();
    refined(judge, &mut stream, finalists, STEPS.2, SOLVES.1)
}

fn refined(
    judge: &mut Judge<'_>,
    stream: &mut Stream,
    from: Vec<Candidate>,
    finest: f64,
    solves: usize,
) -> Result<Vec<Candidate>, Flaw> {
    let mut ends = Vec::new();
    for candidate in from {
        ends.push(refine(judge, stream, candidate, finest, solves)?);
    }
    ends.sort_by(|left, right| left.loss.total_cmp(&right.loss));
    Ok(ends)
}

/// One global search: differential evolution (Storn and Price 1997), from any candidate or from the best one.
struct Run<'r, 's> {
    judge: &'r mut Judge<'s>,
    stream: Stream,
}

impl Run<'_, '_> {
    fn evolve(&mut self, search: &Search) -> Result<(), Flaw> {
        let mut generation = self.first(search)?;
        for _ in 0..search.generations {
            if self.has_agreed(&generation) {
                break;
            }
            for place in 0..generation.len() {
                let powers = self.mixed(&generation, place);
                let parent = &generation[place];
                let trial = self.judge.at(&powers, Some(&parent.weights))?;
                if trial.loss <= parent.loss {
                    generation[place] = trial;
                }
            }
        }
        Ok(())
    }

    fn first(&mut self, search: &Search) -> Result<Vec<Candidate>, Flaw> {
        let predictors = self.judge.stage.predictors();
        let mut generation = Vec::new();
        for powers in start::all(self.judge.stage) {
            generation.push(self.judge.at(&powers, None)?);
        }
        while generation.len() < search.candidates * predictors {
            let powers: Vec<f64> = (0..predictors)
                .map(|_| super::candidate::LEAST * self.stream.uniform())
                .collect();
            generation.push(self.judge.at(&powers, None)?);
        }
        Ok(generation)
    }

    fn has_agreed(&self, generation: &[Candidate]) -> bool {
        let losses = generation.iter().map(|candidate| candidate.loss);
        let (least, most) = losses.fold((f64::INFINITY, 0.0), |(least, most): (f64, f64), loss| {
            (least.min(loss), most.max(loss))
        });
        most - least <= AGREED * least || self.judge.is_at_bound(least)
    }

    /// The candidate at `place` with some predictors from another one, moved by the difference of two more.
    fn mixed(&mut self, generation: &[Candidate], place: usize) -> Vec<f64> {
        let [first, second, third] = [(); 3].map(|()| self.below(generation.len()));
        let base = if self.stream.uniform() < GREED {
            fittest(generation)
        } else {
            third
        };
        let factor = 0.4 + 0.6 * self.stream.uniform();
        let crossing = if self.stream.uniform() < 0.5 { 0.9 } else { 0.4 };
        let mut powers = generation[place].powers.clone();
        let sure = self.below(powers.len());
        for (index, power) in powers.iter_mut().enumerate() {
            if index == sure || self.stream.uniform() < crossing {
                let step = generation[first].powers[index] - generation[second].powers[index];
                *power = generation[base].powers[index] + factor * step;
            }
        }
        powers
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a small count"
    )]
    fn below(&mut self, count: usize) -> usize {
        ((self.stream.uniform() * count as f64) as usize).min(count.saturating_sub(1))
    }
}

/// The place of the least loss, the first of several.
fn fittest(generation: &[Candidate]) -> usize {
    (0..generation.len()).fold(0, |best, other| {
        if generation[other].loss < generation[best].loss {
            other
        } else {
            best
        }
    })
}

/// Pattern search (Hooke and Jeeves 1961): predictor by predictor and in random directions, which kinks of the loss do
/// not stop, then further along the way that it went.
fn refine(
    judge: &mut Judge<'_>,
    stream: &mut Stream,
    from: Candidate,
    finest: f64,
    solves: usize,
) -> Result<Candidate, Flaw> {
    let limit = judge.solved + solves;
    let mut here = from;
    let mut step = STEPS.0;
    while step > finest && judge.solved < limit && !judge.is_at_bound(here.loss) {
        let before = here.clone();
        let count = here.powers.len();
        for index in 0..2 * count {
            let direction: Vec<f64> = (0..count)
                .map(|other| match index.cmp(&count) {
                    Ordering::Less => f64::from(u8::from(other == index)),
                    _ => 2.0 * stream.uniform() - 1.0,
                })
                .collect();
            for turn in [step, -step] {
                let moved = here.powers.iter().zip(&direction);
                let powers: Vec<f64> = moved.map(|(power, way)| power + turn * way).collect();
                let trial = judge.at(&powers, Some(&here.weights))?;
                if trial.loss < here.loss {
                    here = trial;
                    break;
                }
            }
        }
        if here.loss < before.loss {
            let further: Vec<f64> = (here.powers.iter().zip(&before.powers))
                .map(|(now, then)| 2.0 * now - then)
                .collect();
            let trial = judge.at(&further, Some(&here.weights))?;
            if trial.loss < here.loss {
                here = trial;
            }
        } else {
            step *= 0.5;
        }
    }
    Ok(here)
}
