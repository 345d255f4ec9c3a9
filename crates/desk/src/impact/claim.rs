//! The test of a claim: what the data give under each stated pair of windows, and the baseline that the claim would need.

use super::{Ground, comparison::unit, window::window};
use crate::report::{ClaimReport, ClaimWindowReport, Figure, Window};
use salida_case::claim::{Claim, ClaimSays, ClaimWindow};
use salida_impact::{
    Confidence, Unit,
    claim::{self, Measured, Says},
};
use salida_note::Note;
use salida_world::Range;

/// The claims about the main outcome.
pub(super) fn all(ground: &Ground<'_>, notes: &mut Vec<Note>) -> Vec<ClaimReport> {
    let own = ground
        .case
        .claims
        .iter()
        .filter(|claim| claim.outcome == ground.outcome.id);
    own.map(|claim| one(ground, claim, notes)).collect()
}

fn one(ground: &Ground<'_>, claim: &Claim, notes: &mut Vec<Note>) -> ClaimReport {
    let windows = claim
        .windows
        .iter()
        .map(|pair| under(ground, claim, pair, notes))
        .collect();
    ClaimReport {
        claim: claim.clone(),
        windows,
    }
}

fn under(ground: &Ground<'_>, claim: &Claim, pair: &ClaimWindow, notes: &mut Vec<Note>) -> ClaimWindowReport {
    let (before, after) = (window(ground, pair.before), window(ground, pair.after));
    let unit = unit(&before, &after);
    let says = match claim.says {
        ClaimSays::Averted(deaths) => Says::Averted(deaths),
        ClaimSays::ChangePercent(percent) => Says::ChangePercent(percent),
    };
    let mut report = ClaimWindowReport {
        why: pair.why.clone(),
        baseline_per_day: None,
        after_per_day: None,
        fewer: None,
        change_percent: None,
        needed_per_day: None,
        needed_per_month: None,
        reached: None,
        before,
        after,
    };
    if let Some(after) = measured(&report.after) {
        let corners = corners(&report.before);
        let tested = claim::test(says, &after, &corners, Confidence::default()).into_value(notes);
        for by_unit in &tested.by_unit {
            fill(&mut report, by_unit, unit);
        }
    }
    report
}

fn fill(report: &mut ClaimWindowReport, tested: &claim::ByUnit, unit: Unit) {
    let needed = tested.needed.map(|range| range.best);
    let exact = report.before.count.and(tested.baselines.first());
    match tested.unit {
        Unit::Days => {
            report.needed_per_day = needed;
            report.after_per_day = Some(tested.rate_after.best);
            report.baseline_per_day = exact.map(|it| it.rate.best);
        }
        Unit::Months => report.needed_per_month = needed.filter(|_| report.after.months.is_some()),
    }
    if tested.unit != unit {
        return;
    }
    let ends = tested.baselines.iter().map(|it| it.fewer.best);
    let least = ends.clone().reduce(f64::min);
    report.fewer = least.map(|low| Figure {
        low,
        best: exact.map(|it| it.fewer.best),
        high: ends.reduce(f64::max),
    });
    report.change_percent = exact.and_then(|it| it.change_percent);
    // A baseline that the totals only bound decides nothing where its two ends disagree.
    let first = tested.baselines.first().map(|it| it.reached);
    report.reached = first.filter(|first| tested.baselines.iter().all(|it| it.reached == *first));
}

fn measured(window: &Window) -> Option<Measured> {
    let exact = window.count.map(Range::exact)?;
    Some(Measured {
        name: window.during.to_string(),
        during: window.during,
        count: exact,
        parts: Vec::new(),
    })
}

/// The baseline, and where the totals do not determine it, the least and the most they allow: never an imputed split.
fn corners(window: &Window) -> Vec<Measured> {
    if let Some(exact) = measured(window) {
        return vec![exact];
    }
    let Some(high) = window.bounds.high else {
        return Vec::new();
    };
    let corner = |value: f64| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rounded and not below zero"
        )]
        let count = libm::round(value.max(0.0)) as u64;
        let count = Range::exact(count);
        Measured {
            name: window.during.to_string(),
            during: window.during,
            count,
            parts: Vec::new(),
        }
    };
    [window.bounds.low, high].map(corner).to_vec()
}
