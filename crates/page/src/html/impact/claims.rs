//! Claims: what is claimed and by whom, and what the data give under each stated pair of windows.

use super::window;
use crate::html::{figures, reader::Reader, table::table};
use maud::{Markup, html};
use salida_case::claim::ClaimSays;
use salida_desk::report::{ClaimReport, ClaimWindowReport, Figure, ImpactReport};
use salida_note::Fact;

/// All claims.
pub(crate) fn claims(impact: &ImpactReport, reader: &Reader<'_>) -> Markup {
    html! { @for claim in &impact.claims { (one(claim, reader)) } }
}

fn one(report: &ClaimReport, reader: &Reader<'_>) -> Markup {
    let claim = &report.claim;
    let heads = [
        "claim-window",
        "window-before",
        "window-after",
        "claim-found",
        "claim-needed",
        "claim-reached",
    ];
    let rows: Vec<Vec<Markup>> = report.windows.iter().map(|window| row(window, reader)).collect();
    html! {
        article.claim {
            h4 { (reader.wording(&claim.text)) }
            p {
                (reader.weave("claim-by", &[], &[("who", reader.actor(&claim.by))]))
                @if let Some(day) = claim.on { " " (reader.tell("claim-on", &[("day", Fact::Text(reader.day(day)))])) }
                (reader.cite(&claim.sources)) " " (says(claim.says, reader))
                @if let Some(method) = &claim.method { " " (reader.weave("claim-method", &[], &[("method", reader.wording(method))])) }
            }
            (table(&reader.wording(&claim.text), &heads.map(|id| reader.say(id)), &rows))
        }
    }
}

fn says(says: ClaimSays, reader: &Reader<'_>) -> String {
    match says {
        ClaimSays::Averted(count) => {
            let shown = Fact::Text(reader.words.count(count));
            reader.tell("claim-says-averted", &[("count", Fact::from(count)), ("shown", shown)])
        }
        ClaimSays::ChangePercent(change) => reader.tell(
            "claim-says-change",
            &[("change", Fact::Text(figures::percent(change, 1, reader)))],
        ),
    }
}

fn row(report: &ClaimWindowReport, reader: &Reader<'_>) -> Vec<Markup> {
    vec![
        reader.wording(&report.why),
        side(&report.before, report.baseline_per_day, reader),
        side(&report.after, report.after_per_day, reader),
        found(report, reader),
        needed(report, reader),
        reached(report.reached, reader),
    ]
}

fn side(side: &salida_desk::report::Window, per_day: Option<f64>, reader: &Reader<'_>) -> Markup {
    html! {
        (window::count(side, reader))
        div.quiet { (window::days(side, reader)) }
        @if let Some(rate) = per_day { div { (reader.tell("claim-per-day", &[("rate", Fact::Text(reader.words.real(rate, 2)))])) } }
    }
}

fn found(report: &ClaimWindowReport, reader: &Reader<'_>) -> Markup {
    let fewer = report.fewer.map(|fewer| self::fewer(fewer, reader));
    let change = report.change_percent.map(|change| figures::percent(change, 1, reader));
    html! {
        @match fewer { Some(fewer) => strong { (fewer) }, None => span.quiet { (reader.say("number-undetermined")) } }
        @if let Some(change) = change { div { (reader.tell("claim-change", &[("change", Fact::Text(change))])) } }
    }
}

/// Fewer deaths than at the baseline, or more, with what the bounds of the baseline allow.
pub(crate) fn fewer(fewer: Figure, reader: &Reader<'_>) -> String {
    let more = fewer.best.is_some_and(|best| best < 0.0);
    let turned = Figure {
        low: -fewer.high.unwrap_or(fewer.low),
        best: fewer.best.map(|best| -best),
        high: Some(-fewer.low),
    };
    let (id, shown) = if more {
        ("claim-more", turned)
    } else {
        ("claim-fewer", fewer)
    };
    reader.tell(id, &[("shown", Fact::Text(figures::figure(shown, reader)))])
}

fn needed(report: &ClaimWindowReport, reader: &Reader<'_>) -> Markup {
    let rate = |id: &str, rate: Option<f64>, decimals| {
        rate.map(|rate| reader.tell(id, &[("rate", Fact::Text(reader.words.real(rate, decimals)))]))
    };
    let day = rate("claim-per-day", report.needed_per_day, 2);
    let month = rate("claim-per-month", report.needed_per_month, 1);
    let none = day.is_none() && month.is_none();
    html! {
        @if let Some(day) = day { div { (day) } }
        @if let Some(month) = month { div { (month) } }
        @if none { span.quiet { (reader.say("number-undetermined")) } }
    }
}

fn reached(reached: Option<bool>, reader: &Reader<'_>) -> Markup {
    let (shape, id) = match reached {
        Some(true) => ("✓", "claim-reached-yes"),
        Some(false) => ("✕", "claim-reached-no"),
        None => ("?", "claim-reached-unknown"),
    };
    html! { span.verdict { span.shape aria-hidden="true" { (shape) } " " (reader.say(id)) } }
}
