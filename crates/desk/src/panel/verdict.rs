//! What the data can and cannot support: worked out by a rule that does not look at which method pleases.
//!
//! It rests on the direction that all methods share and on placebo tests, which have their exact size whatever the law of
//! the data, where the unit under the measure could as well have been any other. No interval enters it.

use super::answer::{Diagnostics, Found, MethodReport};
use salida_impact::placebo::Rank;
use salida_impact::quality::{PERIODS_ADVISED, POOR_FIT};
use serde::Serialize;

/// A p-value up to which something is set apart: 1 in 20.
pub const ALPHA: f64 = 0.05;
/// What the data can support.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Verdict {
    /// The direction that all methods share.
    pub direction: Direction,
    /// How far the data carry.
    pub support: Support,
    /// Methods with an answer.
    pub methods: usize,
    /// Those of them that a placebo test sets apart at 1 in 20.
    pub apart: usize,
    /// Methods whose placebo test ran.
    pub tested: usize,
    /// The rank of the method that is set apart least.
    pub weakest: Option<Rank>,
    /// The phase with which the running total changes its sign for most methods.
    pub turned_by: Option<String>,
    /// What weakens all of it.
    pub cautions: Vec<Caution>,
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Fewer than without, by all methods.
    Fewer,
    /// More than without, by all methods.
    More,
    /// The methods do not agree.
    Mixed,
    /// There is no answer at all.
    Unknown,
}

/// How far the data carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Support {
    /// Every method is set apart from chance.
    All,
    /// Some methods are.
    Some,
    /// None is.
    None,
    /// No test could set anything apart, so few are the donors.
    CannotTell,
    /// No test was run.
    Untested,
}

/// What weakens a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Caution {
    /// No method follows the treated before the measure to within a quarter of their level.
    PoorFit,
    /// Few periods before.
    FewBefore,
    /// The treated lie above or below all donors most of the time before.
    OutsideDonors,
    /// One donor more or less changes the direction.
    OneDonor,
    /// A pretended earlier date gives an effect at least half as large.
    InTime,
    /// Nobody measured whether those nearby were touched as well.
    SpillOver,
}

pub(super) fn verdict(methods: &[MethodReport], diagnostics: &Diagnostics, before: usize) -> Verdict {
    let found: Vec<&Found> = methods.iter().filter_map(|method| method.found.as_ref()).collect();
    let ranks: Vec<Rank> = found.iter().filter_map(|found| found.windows.first()?.rank).collect();
    let apart = ranks.iter().filter(|rank| rank.p() <= ALPHA).count();
    let weakest = ranks
        .iter()
        .copied()
        .max_by(|left, right| left.p().total_cmp(&right.p()));
    Verdict {
        direction: direction(&found),
        support: support(&ranks, apart),
        methods: found.len(),
        tested: ranks.len(),
        apart,
        weakest,
        turned_by: turned_by(&found),
        cautions: cautions(&found, diagnostics, before),
    }
}

fn whole(found: &Found) -> f64 {
    found.windows.first().map_or(0.0, |window| window.mean)
}

fn direction(found: &[&Found]) -> Direction {
    let effects = || found.iter().map(|found| whole(found));
    match found.len() {
        0 => Direction::Unknown,
        _ if effects().all(|effect| effect < 0.0) => Direction::Fewer,
        _ if effects().all(|effect| effect > 0.0) => Direction::More,
        _ => Direction::Mixed,
    }
}

fn support(ranks: &[Rank], apart: usize) -> Support {
    let could = |rank: &Rank| 1.0 / rank.of as f64 <= ALPHA;
    match ranks.len() {
        0 => Support::Untested,
        _ if !ranks.iter().any(could) => Support::CannotTell,
        all if all == apart => Support::All,
        _ if apart > 0 => Support::Some,
        _ => Support::None,
    }
}

/// The first phase at whose end the running total has another sign than at the end of the phase before, for most methods.
fn turned_by(found: &[&Found]) -> Option<String> {
    let running = |found: &Found| -> Vec<(Option<String>, f64)> {
        let phases = found.windows.iter().filter(|window| window.phase.is_some());
        phases
            .filter_map(|window| Some((window.phase.clone(), window.running?)))
            .collect()
    };
    let of: Vec<Vec<(Option<String>, f64)>> = found.iter().map(|found| running(found)).collect();
    let phases = of.iter().map(Vec::len).max().unwrap_or(0);
    let turns = |at: usize| {
        let turned = |own: &&Vec<(Option<String>, f64)>| match (own.get(at - 1), own.get(at)) {
            (Some((_, earlier)), Some((_, later))) => earlier * later < 0.0,
            _ => false,
        };
        of.iter().filter(turned).count()
    };
    let at = (1..phases).find(|at| turns(*at) * 2 > found.len())?;
    of.iter().find_map(|own| own.get(at)?.0.clone())
}

fn cautions(found: &[&Found], diagnostics: &Diagnostics, before: usize) -> Vec<Caution> {
    let poor = |found: &&&Found| found.quality.relative.is_none_or(|share| share > POOR_FIT);
    let one_donor = |found: &&Found| {
        let own = whole(found);
        { found.without_donors.iter() }.any(|without| without.effect.is_ok_and(|effect| effect * own < 0.0))
    };
    let in_time = |found: &&Found| {
        let pretended = found.in_time.as_ref().and_then(|it| it.effect.ok());
        pretended.is_some_and(|effect| effect.abs() * 2.0 >= whole(found).abs())
    };
    let rules = [
        (
            !found.is_empty() && found.iter().filter(poor).count() == found.len(),
            Caution::PoorFit,
        ),
        (before < PERIODS_ADVISED, Caution::FewBefore),
        (diagnostics.outside_donors > 0.5, Caution::OutsideDonors),
        (found.iter().any(one_donor), Caution::OneDonor),
        (found.iter().any(in_time), Caution::InTime),
        (!found.is_empty(), Caution::SpillOver),
    ];
    rules
        .into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, caution)| caution)
        .collect()
}
