//! The pieces of work that follow a fit: placebos, dates pretended earlier, donors left out, other choices.

use super::{Ground, MOST_GROUPS, choices};
use crate::panel::answer::Choice;
use crate::panel::asked::PanelAsked;
use salida_impact::method::Method;
use salida_impact::panel::{Block, Flaw, Path, Reading, Scale, cut};
use salida_impact::placebo::{
    Conformal, InTime, LeftOut, Sets, conformal, in_time, leave_one_donor_out, pseudo_treated,
};

/// Positive weights up to which every donor is left out in turn: beyond, no single one matters much.
const MOST_LEFT_OUT: usize = 40;

/// One piece.
pub(super) struct Job {
    pub(super) ground: usize,
    /// The method it belongs to; none for choices, which belong to the comparison.
    pub(super) method: Option<usize>,
    pub(super) what: What,
}

pub(super) enum What {
    Placebo(Vec<usize>),
    InTime(usize),
    WithoutDonors,
    Conformal,
    Corner(Reading),
    Choice(choices::Wanted),
}

/// What a piece gave.
pub(super) enum Done {
    Placebo(Result<Path, Flaw>),
    InTime(InTime),
    WithoutDonors(Vec<LeftOut>),
    Conformal(Result<Conformal, Flaw>),
    Corner(Reading, Option<f64>),
    Choice(Choice),
}

/// The groups of donors that play the treated.
pub(super) fn groups(block: &Block, seed: u64) -> Sets {
    let most = if block.treated() == 1 {
        block.donors()
    } else {
        MOST_GROUPS
    };
    pseudo_treated(block.donors(), block.treated(), most, seed)
}

/// All pieces, the quick and telling ones first.
pub(super) fn all(grounds: &[Ground<'_>], asked: &PanelAsked) -> Vec<Job> {
    let (mut first, mut placebos, mut last) = (Vec::new(), Vec::new(), Vec::new());
    for (at, ground) in grounds.iter().enumerate() {
        for (place, method) in ground.methods.iter().enumerate() {
            let Some(Ok(fit)) = &method.fit else { continue };
            let block = ground.block(method);
            let job = |what| Job {
                ground: at,
                method: Some(place),
                what,
            };
            let horizon = block.post().len().min(block.before() / 2);
            if horizon > 0 && block.before() - horizon >= 2 {
                first.push(job(What::InTime(block.before() - horizon)));
            }
            if has_bounds(ground) {
                first.extend([Reading::Lowest, Reading::Highest].map(|end| job(What::Corner(end))));
            }
            let positive = fit.donor_weights.iter().filter(|weight| **weight != 0.0).count();
            // Where all weigh the same, none is heavier than another.
            let weighed = fit.donor_weights.windows(2).any(|pair| pair.first() != pair.last());
            if positive > 0 && positive <= MOST_LEFT_OUT && weighed {
                first.push(job(What::WithoutDonors));
            }
            if fit.period_weights.is_empty() {
                first.push(job(What::Conformal));
            }
            placebos.extend(
                groups(block, asked.seed)
                    .groups
                    .into_iter()
                    .map(|group| job(What::Placebo(group))),
            );
        }
        last.extend(choices::all(ground).into_iter().map(|wanted| Job {
            ground: at,
            method: None,
            what: What::Choice(wanted),
        }));
    }
    first.extend(last);
    first.extend(placebos);
    first
}

fn has_bounds(ground: &Ground<'_>) -> bool {
    let cells = ground.panel.outcomes.get(ground.outcome).map(|outcome| &outcome.cells);
    cells.is_some_and(|cells| cells.iter().flatten().any(|cell| !cell.value.is_exact()))
}

/// Does a piece.
pub(super) fn done(job: &Job, grounds: &[Ground<'_>]) -> Option<Done> {
    let ground = grounds.get(job.ground)?;
    if let What::Choice(wanted) = &job.what {
        return Some(Done::Choice(choices::made(ground, wanted)?));
    }
    let method = ground.methods.get(job.method?)?;
    let (block, made) = (ground.block(method), method.made.as_deref()?);
    Some(match &job.what {
        What::Placebo(group) => Done::Placebo(placebo(made, block, group)),
        What::InTime(from) => Done::InTime(in_time(made, block, *from)),
        What::WithoutDonors => {
            let fit = method.fit.as_ref()?.as_ref().ok()?;
            Done::WithoutDonors(leave_one_donor_out(made, block, fit))
        }
        What::Conformal => Done::Conformal(conformal(made, block, &vec![0.0; block.post().len()], 1.0)),
        What::Corner(end) => {
            let scale = if method.on_counts {
                Scale::WithExposure
            } else {
                ground.scale()
            };
            let piece = cut(ground.panel, &ground.cut(scale, *end)).0.ok();
            let fit = piece.and_then(|piece| made.fit(&piece.block).ok());
            Done::Corner(*end, fit.map(|fit| fit.effect()))
        }
        What::Choice(_) => return None,
    })
}

/// The path of a group of donors that plays the treated; who was treated leaves the data.
fn placebo(method: &dyn Method, block: &Block, group: &[usize]) -> Result<Path, Flaw> {
    let others: Vec<usize> = (0..block.donors()).filter(|donor| !group.contains(donor)).collect();
    let played = block.regrouped(&others, group)?;
    method.fit(&played).map(|fit| fit.path)
}
