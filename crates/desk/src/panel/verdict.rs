//! What the data can and cannot support: worked out by a rule that does not look at which method pleases.
//!
//! It rests on the direction that all families of methods share and on placebo tests, which hold about what they say
//! where the unit under the measure could as well have been any other (`docs/calibration-panels.md`). Methods of one family
//! hang on the same assumption and err together: they are one voice, and it says no more than its most doubtful member. No
//! interval enters, calibrated or not.

use super::answer::{Diagnostics, Found, MethodReport};
use super::methods::Family;
use salida_impact::placebo::Rank;
use salida_impact::quality::{PERIODS_ADVISED, POOR_FIT};
use serde::Serialize;
use std::collections::BTreeMap;

/// A p-value up to which something is set apart: 1 in 20.
pub const ALPHA: f64 = 0.05;
/// What the data can support.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Verdict {
    /// The direction that all families share.
    pub direction: Direction,
    /// Each family with an answer.
    pub voices: Vec<Voice>,
    /// How far the data carry.
    pub support: Support,
    /// Methods with an answer.
    pub methods: usize,
    /// Families in which a placebo test sets every tested method apart at 1 in 20.
    pub apart: usize,
    /// Families with a method whose placebo test ran.
    pub tested: usize,
    /// The rank of the method that is set apart least.
    pub weakest: Option<Rank>,
    /// The phase with which the running total changes its sign for most methods.
    pub turned_by: Option<String>,
    /// What weakens all of it.
    pub cautions: Vec<Caution>,
}

/// What a family of methods says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Voice {
    /// The family.
    pub family: Family,
    /// Its methods with an answer.
    pub methods: Vec<&'static str>,
    /// The direction that they share.
    pub direction: Direction,
    /// The rank of the one that is set apart least.
    pub weakest: Option<Rank>,
}

impl Voice {
    fn is_apart(&self) -> bool {
        self.weakest.is_some_and(|rank| rank.p() <= ALPHA)
    }
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Fewer than without, by all.
    Fewer,
    /// More than without, by all.
    More,
    /// They do not agree.
    Mixed,
    /// There is no answer at all.
    Unknown,
}

/// How far the data carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Support {
    /// Every family is set apart from chance.
    All,
    /// Some families are.
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
    /// Where nothing happened, the placebo test rejects at least twice as often as it should with at least one method.
    Eager,
    /// The later half of the time after has the other sign with at least one method, or the running sum turns.
    Fading,
    /// Nobody measured whether those nearby were touched as well.
    SpillOver,
}

pub(super) fn verdict(methods: &[MethodReport], diagnostics: &Diagnostics, before: usize) -> Verdict {
    let found: Vec<&Found> = methods.iter().filter_map(|method| method.found.as_ref()).collect();
    let voices = voices(methods);
    let ranks: Vec<Rank> = voices.iter().filter_map(|voice| voice.weakest).collect();
    let apart = voices.iter().filter(|voice| voice.is_apart()).count();
    let directions: Vec<Direction> = voices.iter().map(|voice| voice.direction).collect();
    Verdict {
        direction: shared(&directions),
        support: support(&ranks, apart),
        methods: found.len(),
        tested: ranks.len(),
        apart,
        weakest: weakest(&ranks),
        voices,
        turned_by: turned_by(&found),
        cautions: cautions(&found, diagnostics, before),
    }
}

fn voices(methods: &[MethodReport]) -> Vec<Voice> {
    let mut families: BTreeMap<Family, Vec<(&'static str, &Found)>> = BTreeMap::new();
    for report in methods {
        if let Some(found) = &report.found {
            families.entry(report.family).or_default().push((report.method, found));
        }
    }
    let voice = |(family, own): (Family, Vec<(&'static str, &Found)>)| {
        let directions: Vec<Direction> = own.iter().map(|(_, found)| way(whole(found))).collect();
        let ranks = own.iter().filter_map(|(_, found)| found.windows.first()?.rank);
        Voice {
            family,
            methods: own.iter().map(|(name, _)| *name).collect(),
            direction: shared(&directions),
            weakest: weakest(&ranks.collect::<Vec<_>>()),
        }
    };
    families.into_iter().map(voice).collect()
}

/// The rank with the largest p-value.
fn weakest(ranks: &[Rank]) -> Option<Rank> {
    let ranks = ranks.iter().copied();
    ranks.max_by(|left, right| left.p().total_cmp(&right.p()))
}

fn whole(found: &Found) -> f64 {
    found.windows.first().map_or(0.0, |window| window.mean)
}

fn way(effect: f64) -> Direction {
    match effect {
        effect if effect < 0.0 => Direction::Fewer,
        effect if effect > 0.0 => Direction::More,
        _ => Direction::Mixed,
    }
}

fn shared(directions: &[Direction]) -> Direction {
    match directions.split_first() {
        None => Direction::Unknown,
        Some((first, others)) if others.iter().all(|other| other == first) => *first,
        Some(_) => Direction::Mixed,
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
    let eager = |found: &&Found| {
        let size = found.size.and_then(Result::ok).filter(|size| size.of > 0);
        size.is_some_and(|size| {
            let (share, error) = size.share();
            share - 2.0 * error > 2.0 * size.alpha
        })
    };
    let fading = |found: &&Found| {
        found
            .durability
            .as_ref()
            .and_then(|it| it.kept)
            .is_some_and(|kept| kept < 0.0)
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
        (found.iter().any(eager), Caution::Eager),
        (found.iter().any(fading), Caution::Fading),
        (!found.is_empty(), Caution::SpillOver),
    ];
    rules
        .into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, caution)| caution)
        .collect()
}
