//! The same question with other choices that could be defended as well, so that their spread is seen and none is picked.

use super::{
    Ground, budget,
    job::{Done, Job, What},
};
use crate::panel::answer::{Choice, NotDone, Skipped};
use crate::panel::methods::{Given, Named};
use salida_impact::panel::{Cut, Scale, cut};
use std::collections::BTreeSet;

/// A set of choices.
pub(super) struct Wanted {
    named: Named,
    /// Without this donor, by its place in the panel.
    without: Option<usize>,
    later_half: bool,
    scale: Scale,
    is_default: bool,
}

/// Periods before from which half of them are still enough to fit on.
const HALF_FROM: usize = 6;

/// Choices that one method can have.
const MOST_CHOICES: usize = 8;

/// Every method with every choice; and the methods for which that is too much work.
pub(super) fn all(ground: &Ground<'_>) -> (Vec<Wanted>, Vec<NotDone>) {
    let block = &ground.piece.block;
    let donors = [Some(None), heaviest(ground).filter(|_| block.donors() > 2).map(Some)];
    let halves = [Some(false), (block.before() >= HALF_FROM).then_some(true)];
    let (mut all, mut left) = (Vec::new(), Vec::new());
    for method in &ground.methods {
        if !budget::allows(method.named, ground.block(method), MOST_CHOICES) {
            left.push(NotDone {
                method: method.named.word(),
                what: Skipped::Choices,
            });
            continue;
        }
        for without in donors.into_iter().flatten() {
            for later_half in halves.into_iter().flatten() {
                for scale in scales(ground, method.on_counts) {
                    let usual = if method.on_counts {
                        Scale::WithExposure
                    } else {
                        ground.scale()
                    };
                    all.push(Wanted {
                        named: method.named,
                        without,
                        later_half,
                        scale,
                        is_default: without.is_none() && !later_half && scale == usual,
                    });
                }
            }
        }
    }
    (all, left)
}

fn scales(ground: &Ground<'_>, on_counts: bool) -> Vec<Scale> {
    match (ground.per, on_counts) {
        (None, _) => vec![Scale::AsRecorded],
        (Some(_), true) => vec![Scale::WithExposure],
        (Some(per), false) => vec![Scale::Per(per), Scale::AsRecorded],
    }
}

/// The donor that weighs most with the first method that weighs donors unlike.
fn heaviest(ground: &Ground<'_>) -> Option<usize> {
    let weighs = ground.methods.iter().find_map(|method| {
        let fit = method.fit.as_ref()?.as_ref().ok()?;
        let unlike = fit.donor_weights.windows(2).any(|pair| pair.first() != pair.last());
        unlike.then_some(&fit.donor_weights)
    })?;
    let heaviest = { weighs.iter().enumerate() }.fold(None, |best: Option<(usize, f64)>, (at, weight)| match best {
        Some((_, most)) if most >= *weight => best,
        _ => Some((at, *weight)),
    })?;
    ground.piece.units.get(heaviest.0).copied()
}

/// The answer under a set of choices.
pub(super) fn made(ground: &Ground<'_>, wanted: &Wanted) -> Option<Choice> {
    let mut without: BTreeSet<usize> = ground.taken.without.clone();
    without.extend(wanted.without);
    let periods = &ground.piece.periods;
    let half = periods.get(ground.piece.block.before() / 2).copied()?;
    let first = if wanted.later_half {
        half
    } else {
        *ground.taken.window.start()
    };
    let question = Cut {
        without: &without,
        window: first..=*ground.taken.window.end(),
        ..ground.cut(wanted.scale, salida_impact::panel::Reading::Best)
    };
    let fit = cut(ground.panel, &question).0.and_then(|piece| {
        let made = wanted.named.made(&Given {
            block: &piece.block,
            panel: ground.panel,
            periods: &piece.periods,
            seed: ground.seed,
        })?;
        made.fit(&piece.block)
    });
    let path = fit.as_ref().ok().map(|fit| &fit.path);
    Some(Choice {
        method: wanted.named.word(),
        donors: if wanted.without.is_some() {
            "without-heaviest"
        } else {
            "all"
        },
        time_before: if wanted.later_half { "later-half" } else { "all" },
        scale: match wanted.scale {
            Scale::AsRecorded => "as-recorded",
            Scale::WithExposure => "with-exposure",
            Scale::Per(_) => "rates",
        },
        is_default: wanted.is_default,
        ratio: path.and_then(|path| path.rate_ratio(path.post())),
        effect: path.map(salida_impact::panel::Path::effect),
        refused: fit.as_ref().err().copied(),
    })
}

/// The choices among the results of a comparison, in the order in which they were asked.
pub(super) fn told(results: Vec<(Job, Option<Done>)>) -> Vec<Choice> {
    let choice = |(job, done): (Job, Option<Done>)| match (job.what, done) {
        (What::Choice(_), Some(Done::Choice(choice))) => Some(choice),
        _ => None,
    };
    results.into_iter().filter_map(choice).collect()
}
