//! Each piece of work, done.

use super::job::{Done, Job, What};
use super::{Ground, choices, foresight, windows};
use crate::panel::verdict::ALPHA;
use salida_impact::method::Method;
use salida_impact::panel::{Block, Flaw, Path, Scale, cut};
use salida_impact::placebo::{conformal, in_time, leave_one_donor_out, size};

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
        What::Power(from, units) => Done::Power(foresight::power_of(made, block, *from, units)),
        What::Prediction(rows) => Done::Prediction(foresight::predicted(block, rows, ground.seed)),
        What::Importances => Done::Importances(Box::new(foresight::importances(&ground.given(block)))),
        What::Size(draws, ran) => {
            let fit = method.fit.as_ref()?.as_ref().ok()?;
            let space = windows::space(&fit.path, ran, &fit.path.post());
            Done::Size(size(made, block, &space, ALPHA, *draws, ground.seed))
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
