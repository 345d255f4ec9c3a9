//! The V that are as good as the best one found, and how far weights, fit and effect move among them.

use super::super::outcome::weighted_path;
use super::candidate::{Candidate, Judge};
use super::fibre;
use super::nested::Stages;
use crate::law::{Purpose, Stream};
use crate::panel::{Block, Flaw};
use salida_world::Range;
use serde::Serialize;

/// A V is as good as the best one when it loses at most this share more.
pub const TOLERANCE: f64 = 1e-4;

/// Random steps of each walk, per predictor.
const STEPS: usize = 40;

/// What is found at all V within [`TOLERANCE`] of the least loss that were visited. Ranges are what was seen, so the
/// truth is at least as wide; `best` in them is what the best V found says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Spread {
    /// Different V that were visited and are as good.
    pub vectors: usize,
    /// Importance of each predictor in use, as a share of the sum, with its name.
    pub importance: Vec<(String, Range<f64>)>,
    /// Weight of each donor.
    pub weights: Vec<Range<f64>>,
    /// The loss by which V is judged.
    pub loss: Range<f64>,
    /// Root of the mean squared gap over all periods before.
    pub rmspe: Range<f64>,
    /// Mean gap under the measure.
    pub effect: Range<f64>,
}

/// A candidate with what it says of the block.
#[derive(Clone)]
struct Seen {
    candidate: Candidate,
    shares: Vec<f64>,
    weights: Vec<f64>,
    rmspe: f64,
    effect: f64,
}

/// Which way a walk goes.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Anywhere,
    Up,
    Down,
}

struct Walk<'w, 's> {
    judge: &'w mut Judge<'s>,
    stages: &'w Stages,
    block: &'w Block,
    limit: f64,
    spread: Spread,
}

/// Visits V around the best ones (`from`, the best first): along each predictor, along the V that keep the weights, at
/// random, and towards a larger and a smaller effect.
pub(super) fn around(
    judge: &mut Judge<'_>,
    stages: &Stages,
    block: &Block,
    from: &[Candidate],
    names: Vec<String>,
    seed: u64,
) -> Result<Spread, Flaw> {
    let best = from.first().ok_or(Flaw::NoPredictor)?;
    let first = seen(stages, block, best.clone())?;
    let mut walk = Walk {
        judge,
        stages,
        block,
        limit: best.loss * (1.0 + TOLERANCE),
        spread: Spread {
            vectors: 1,
            importance: names.into_iter().zip(ranges(&first.shares)).collect(),
            weights: ranges(&first.weights),
            loss: Range::exact(best.loss),
            rmspe: Range::exact(first.rmspe),
            effect: Range::exact(first.effect),
        },
    };
    let mut ends = Vec::new();
    for candidate in from {
        if let Some(start) = walk.visit(&candidate.powers, &first)? {
            ends.push(start);
        }
    }
    ends.extend(walk.along_predictors(&first)?);
    for (number, way) in [Way::Anywhere, Way::Up, Way::Down].into_iter().enumerate() {
        let stream = Stream::new(seed, Purpose::Spread, number as u64);
        let start = ends
            .iter()
            .fold(&first, |best, end| if way.prefers(end, best) { end } else { best });
        let end = walk.at_random(start.clone(), way, stream)?;
        ends.push(end);
    }
    Ok(walk.spread)
}

impl Way {
    fn prefers(self, next: &Seen, here: &Seen) -> bool {
        match self {
            Self::Anywhere => false,
            Self::Up => next.effect > here.effect,
            Self::Down => next.effect < here.effect,
        }
    }
}

fn seen(stages: &Stages, block: &Block, candidate: Candidate) -> Result<Seen, Flaw> {
    let weights = stages.weights(&candidate)?.weights;
    let path = weighted_path(block, &weights, 0.0);
    let importance = candidate.importance();
    let sum: f64 = importance.iter().sum();
    Ok(Seen {
        shares: importance.iter().map(|value| value / sum).collect(),
        rmspe: path.rmspe(path.pre()),
        effect: path.effect(),
        weights,
        candidate,
    })
}

fn ranges(values: &[f64]) -> Vec<Range<f64>> {
    values.iter().map(|value| Range::exact(*value)).collect()
}

fn widen(range: &mut Range<f64>, value: f64) {
    range.low = range.low.min(value);
    range.high = range.high.max(value);
}

impl Walk<'_, '_> {
    /// The V at `powers` when it is as good.
    fn visit(&mut self, powers: &[f64], near: &Seen) -> Result<Option<Seen>, Flaw> {
        let candidate = self.judge.try_out(powers, Some(&near.candidate.weights))?;
        if candidate.loss > self.limit || candidate.powers == near.candidate.powers {
            return Ok(None);
        }
        let seen = seen(self.stages, self.block, candidate)?;
        let spread = &mut self.spread;
        spread.vectors += 1;
        for ((_, range), value) in spread.importance.iter_mut().zip(&seen.shares) {
            widen(range, *value);
        }
        for (range, value) in spread.weights.iter_mut().zip(&seen.weights) {
            widen(range, *value);
        }
        widen(&mut spread.loss, seen.candidate.loss);
        widen(&mut spread.rmspe, seen.rmspe);
        widen(&mut spread.effect, seen.effect);
        Ok(Some(seen))
    }

    /// As far along each predictor as the loss allows: steps that double while they stay inside and halve after.
    fn along_predictors(&mut self, first: &Seen) -> Result<Vec<Seen>, Flaw> {
        let mut ends = Vec::new();
        for index in 0..first.candidate.powers.len() {
            for turn in [1.0, -1.0] {
                let mut here = first.clone();
                let (mut step, mut is_inside) = (1e-3_f64 * turn, true);
                while step.abs() > 1e-4 {
                    let mut powers = here.candidate.powers.clone();
                    powers[index] += step;
                    if let Some(next) = self.visit(&powers, &here)? {
                        here = next;
                        step *= if is_inside { 2.0 } else { 0.5 };
                    } else {
                        is_inside = false;
                        step *= 0.5;
                    }
                }
                ends.push(here);
            }
        }
        Ok(ends)
    }

    /// Steps of random length, every other one among the V that keep the weights of the stage that judges, kept when
    /// they stay inside and go the way that is asked for.
    fn at_random(&mut self, from: Seen, way: Way, mut stream: Stream) -> Result<Seen, Flaw> {
        let mut here = from;
        for number in 0..STEPS * here.candidate.powers.len() {
            let powers = if number % 2 == 0 {
                let length = libm::exp10(1.0 - 4.0 * stream.uniform());
                let step = |power: &f64| power + length * (2.0 * stream.uniform() - 1.0);
                here.candidate.powers.iter().map(step).collect()
            } else {
                fibre::step(self.judge.stage, &here.candidate, &mut stream)
            };
            if let Some(next) = self.visit(&powers, &here)?
                && (way == Way::Anywhere || way.prefers(&next, &here))
            {
                here = next;
            }
        }
        Ok(here)
    }
}
