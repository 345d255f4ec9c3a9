//! The findings on a commitment: by party, zone and period, with the probability of breach, the coverage and the reasons.

use super::{figures, reader::Reader, settling::settling, standing, table::long_table};
use maud::{Markup, html};
use salida_desk::report::{CommitmentReport, FindingReport};
use salida_monitor::{Episode, Finding, Probability};
use salida_note::Fact;

/// The table of findings, the weightiest standings first.
pub(crate) fn findings(report: &CommitmentReport, reader: &Reader<'_>) -> Markup {
    if report.findings.is_empty() {
        return html! { p.quiet { (reader.say("finding-none")) } };
    }
    let mut order: Vec<&FindingReport> = report.findings.iter().collect();
    order.sort_by_key(|finding| finding.finding.standing);
    let heads = [
        "finding-whom",
        "finding-standing",
        "finding-probability",
        "finding-coverage",
        "finding-why",
    ];
    let rows: Vec<Vec<Markup>> = order.iter().map(|finding| row(finding, reader)).collect();
    let caption = reader.tell(
        "finding-caption",
        &[("clause", Fact::Text(super::settling::readable(&report.commitment)))],
    );
    long_table(&html! { (caption) }, &heads.map(|id| reader.say(id)), &rows, reader)
}

fn row(report: &FindingReport, reader: &Reader<'_>) -> Vec<Markup> {
    let finding = &report.finding;
    vec![
        whom(finding, reader),
        standing::badge(finding.standing, reader),
        html! { @match finding.probability { Some(p) => (probability(p, reader)), None => span.quiet { "–" } } },
        html! { @match finding.coverage { Some(part) => (figures::share(part, reader)), None => span.quiet { "–" } } },
        html! { @if report.withheld { (reader.say("finding-withheld")) } @else { (why(finding, reader)) } },
    ]
}

fn whom(finding: &Finding, reader: &Reader<'_>) -> Markup {
    html! {
        @if finding.parties.is_empty() { (reader.say("finding-situation")) } @else { (reader.actors(&finding.parties)) }
        @if !finding.zones.is_empty() { ", " (reader.zones(&finding.zones)) }
        @if let Some(period) = finding.period { ", " (reader.span(period)) }
    }
}

fn probability(probability: Probability, reader: &Reader<'_>) -> String {
    if probability.low == probability.high {
        return figures::share(probability.low, reader);
    }
    let end = |end| Fact::Text(figures::share(end, reader));
    reader.tell(
        "number-from-to",
        &[("low", end(probability.low)), ("high", end(probability.high))],
    )
}

fn why(finding: &Finding, reader: &Reader<'_>) -> Markup {
    let why = &finding.why;
    html! {
        @if let (Some(counted), Some(against)) = (why.counted, why.against) {
            p { (reader.tell("finding-counted", &[("counted", pair(counted, reader)), ("against", pair(against, reader))])) }
        }
        @for episode in &why.episodes { p { (crossed(*episode, reader)) } }
        @if let Some(day) = why.done_late { p { (reader.tell("finding-done-late", &[("day", Fact::Text(reader.day(day)))])) } }
        @if finding.ever_breached && !finding.in_breach_now && why.done_late.is_none() { p { (reader.say("finding-ever-breached")) } }
        @if !why.reports.is_empty() { p { (reader.say("finding-reports")) (reader.reports(&why.reports)) } }
        @for fact in &why.settled_by { p { (settling(fact, reader)) } }
    }
}

fn crossed(episode: Episode, reader: &Reader<'_>) -> String {
    let facts = [
        ("day", Fact::Text(reader.day(episode.crossed))),
        ("days", Fact::Text(reader.span(episode.days))),
    ];
    reader.tell("finding-episode", &facts)
}

/// Low and high of a count, as one number where they agree.
fn pair((low, high): (f64, f64), reader: &Reader<'_>) -> Fact {
    // A limit of 60 % of a baseline is seldom a whole number.
    let decimals = |value: f64| usize::from(value.fract() != 0.0);
    let low_text = reader.words.real(low, decimals(low));
    if low == high {
        return Fact::Text(low_text);
    }
    if !high.is_finite() {
        return Fact::Text(reader.tell("number-at-least", &[("number", Fact::Text(low_text))]));
    }
    Fact::Text(format!("{low_text}–{}", reader.words.real(high, decimals(high))))
}
