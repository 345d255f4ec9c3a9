//! Before and after, for each pair of windows that the case states, by agency and revision.

use super::{
    Ground,
    window::{figure, observations, route_count, term, variant_count, window},
};
use crate::report::{ComparisonReport, Interval, ReadingReport, Window};
use salida_case::claim::Comparison;
use salida_events::{Route, Variant};
use salida_impact::{
    Confidence, Observation, Unit,
    ratio::{self, RateRatio},
};
use salida_note::Note;
use salida_world::{Range, Span};

pub(super) fn all(ground: &Ground<'_>, notes: &mut Vec<Note>) -> Vec<ComparisonReport> {
    ground
        .case
        .comparisons
        .iter()
        .map(|comparison| one(ground, comparison, notes))
        .collect()
}

fn one(ground: &Ground<'_>, comparison: &Comparison, notes: &mut Vec<Note>) -> ComparisonReport {
    let before = window(ground, comparison.before);
    let after = window(ground, comparison.after);
    let unit = unit(&before, &after);
    let totals = compared(&before, &after, unit);
    let mut intervals: Vec<Interval> = Vec::new();
    if let Some(exact) = totals.as_ref().and_then(|it| it.exact) {
        intervals.push(interval("exact-poisson", exact));
    }
    let ratio = totals.as_ref().and_then(|it| it.ratio);
    if let Some((ratio, robust)) = ratio.zip(robust(ground, comparison, unit, notes)) {
        // The scatter comes from the independent counts, whose sum may differ from the preferred totals by what those
        // disagree on; the interval is set around the ratio that is printed.
        intervals.push(interval("quasi-poisson", robust.map(|end| end * ratio / robust.best)));
    }
    ComparisonReport {
        id: comparison.id.clone(),
        name: comparison.name.clone(),
        ratio,
        exposure: match unit {
            Unit::Days => "day",
            Unit::Months => "month",
        },
        intervals,
        readings: readings(ground, comparison, unit),
        before,
        after,
        sources: comparison.sources.clone(),
    }
}

/// Windows of whole months are compared per month, as official rates are; others per day.
pub(super) fn unit(before: &Window, after: &Window) -> Unit {
    if before.months.is_some() && after.months.is_some() {
        Unit::Months
    } else {
        Unit::Days
    }
}

pub(super) fn compared(before: &Window, after: &Window, unit: Unit) -> Option<RateRatio> {
    let side = |window: &Window| Some((window.count?, unit.length(window.during)));
    Some(ratio::compare_totals(
        side(before)?,
        side(after)?,
        unit,
        Confidence::default(),
    ))
}

pub(super) fn interval(method: &'static str, range: Range<f64>) -> Interval {
    let finite = |end: f64| end.is_finite().then_some(end);
    Interval {
        method,
        level: Confidence::default().level(),
        low: finite(range.low),
        high: finite(range.high),
    }
}

/// The interval that allows for overdispersion rests on the independent counts inside the windows, where they cover them.
fn robust(ground: &Ground<'_>, comparison: &Comparison, unit: Unit, notes: &mut Vec<Note>) -> Option<Range<f64>> {
    let before = inside(ground, comparison.before)?;
    let after = inside(ground, comparison.after)?;
    let compared = ratio::compare(&before, &after, unit, Confidence::default()).into_value(notes);
    compared.robust.map(|robust| robust.interval)
}

fn inside(ground: &Ground<'_>, span: Span) -> Option<Vec<Observation>> {
    let regions = observations(ground.totals.regions(span).value);
    let days: u64 = regions.iter().map(Observation::days).sum();
    (days == u64::from(span.days())).then_some(regions)
}

/// The ratio with the preferred figures, then with each one replaced in turn by every other figure for the same days.
fn readings(ground: &Ground<'_>, comparison: &Comparison, unit: Unit) -> Vec<ReadingReport> {
    let (Ok(before), Ok(after)) = (
        ground.totals.route(comparison.before),
        ground.totals.route(comparison.after),
    ) else {
        return Vec::new();
    };
    let (Some(x), Some(y)) = (route_count(&before), route_count(&after)) else {
        return Vec::new();
    };
    let exposure = (unit.length(comparison.before), unit.length(comparison.after));
    let reading = |x: u64, y: u64| ReadingReport {
        instead: None,
        replaced: None,
        before: x,
        after: y,
        ratio: (y as f64 / exposure.1) / (x as f64 / exposure.0),
    };
    let replaced = |route: &Route, variant: &Variant, (x, y): (u64, u64)| {
        let step = route.steps.iter().find(|step| step.total.report == variant.replaced);
        let sign = step.map_or(1, |step| term(step).sign);
        ReadingReport {
            instead: Some(figure(&variant.by, sign)),
            replaced: step.map(term),
            ..reading(x, y)
        }
    };
    let mut readings = vec![reading(x, y)];
    for variant in ground.totals.variants(&before) {
        readings
            .extend(variant_count(&variant).map(|x| replaced(&before, &variant, (x, after_with(&after, &variant, y)))));
    }
    for variant in ground.totals.variants(&after) {
        let in_before = before.steps.iter().any(|step| step.total.report == variant.replaced);
        if !in_before {
            readings.extend(variant_count(&variant).map(|y| replaced(&after, &variant, (x, y))));
        }
    }
    readings.retain(|it| it.ratio.is_finite());
    readings
}

/// A figure that is added before and taken away after (January and February of a year that is split) changes both.
fn after_with(after: &Route, variant: &Variant, count: u64) -> u64 {
    let step = after.steps.iter().find(|step| step.total.report == variant.replaced);
    let Some(step) = step else { return count };
    let (old, new) = (step.total.count.best, variant.by.count.best);
    if step.adds {
        (count + new).saturating_sub(old)
    } else {
        (count + old).saturating_sub(new)
    }
}
