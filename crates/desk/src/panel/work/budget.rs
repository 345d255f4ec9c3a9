//! What is worth its work without being asked for: how many placebos, and which checks. No clock decides it, so that the
//! same panel gives the same answer everywhere.

use crate::panel::answer::Skipped;
use crate::panel::methods::Named;
use salida_impact::panel::Block;
use salida_impact::placebo::{Sets, pseudo_treated};

/// Work of all placebos of one method: about a minute of one core.
const PLACEBOS: f64 = 60e9;
/// Work of one fit up to which a method is among those that run when nobody names any.
const FIT: f64 = 10e9;
/// Work of one check of one method.
const CHECK: f64 = 2e9;
/// Placebos drawn at most where they cannot all be listed: one in 200 is then the smallest p-value.
const MOST_DRAWN: usize = 199;
/// And at least, so that one in 20 can be reached.
const LEAST_DRAWN: usize = 19;
/// Draws of a series without effect, at most and at least.
const SIZE_DRAWS: (u32, u32) = (400, 100);
/// Units that an effect is put into, at most and at least.
const POWER_UNITS: (usize, usize) = (20, 8);
/// Draws for a prediction interval, and problems solved for each: two sides by thirty prices.
const PREDICTION: (f64, f64) = (200.0, 60.0);

/// True when a method runs without being named.
pub(super) fn is_usual(named: Named, block: &Block) -> bool {
    named.cost(block) <= FIT
}

/// The groups of donors that play the treated: all there are where that is affordable or asked for, else a seeded draw.
pub(super) fn groups(named: Named, block: &Block, asked: Option<usize>, seed: u64) -> Sets {
    let affordable = floor(PLACEBOS / named.cost(block).max(1.0));
    let all = if block.treated() == 1 {
        block.donors()
    } else {
        MOST_DRAWN
    };
    let most = asked.unwrap_or(if affordable >= all {
        all
    } else {
        affordable.clamp(LEAST_DRAWN, MOST_DRAWN)
    });
    pseudo_treated(block.donors(), block.treated(), most, seed)
}

/// True when a check of so many fits of a method is done.
pub(super) fn allows(named: Named, block: &Block, fits: usize) -> bool {
    named.cost(block) * fits as f64 <= CHECK
}

/// How many donors an effect is put into, spread evenly over them; none where too few are affordable.
pub(super) fn power_units(named: Named, block: &Block) -> Result<Vec<usize>, Skipped> {
    let fits = named.cost(block) * block.donors() as f64;
    let many = floor(CHECK / fits.max(1.0)).min(POWER_UNITS.0).min(block.donors());
    if many < POWER_UNITS.1.min(block.donors()) {
        return Err(Skipped::Power);
    }
    Ok((0..many).map(|at| at * block.donors() / many).collect())
}

/// How many series without effect are drawn; none where too few are affordable.
pub(super) fn size_draws(named: Named, block: &Block) -> Result<u32, Skipped> {
    let (most, least) = SIZE_DRAWS;
    let affordable = u32::try_from(floor(CHECK / named.cost(block).max(1.0))).unwrap_or(most);
    if affordable < least {
        return Err(Skipped::Size);
    }
    Ok(affordable.min(most))
}

/// True when prediction intervals of so many windows are affordable.
pub(super) fn allows_prediction(named: Named, block: &Block, windows: usize) -> bool {
    // A problem that starts where the last one ended takes about a fifth of the time.
    0.2 * named.cost(block) * PREDICTION.0 * PREDICTION.1 * windows as f64 <= CHECK
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of fits; what is too large becomes the largest"
)]
fn floor(value: f64) -> usize {
    value as usize
}
