//! Why a finding is what it is (rule 20): the sentences that the page and the terminal share.

use super::{figures, reader::Reader, reader::listed, settling};
use maud::{Markup, html};
use salida_monitor::{Episode, Finding, Ineffective, Scales, WithoutEffect};
use salida_note::Fact;

/// What was counted against what, and what follows from it; the reports themselves come after.
pub(crate) fn counted(finding: &Finding, reader: &Reader<'_>) -> Vec<Markup> {
    let why = &finding.why;
    let mut said = Vec::new();
    let mut say = |text: String| said.push(html! { (text) });
    let day = |day| Fact::Text(reader.day(day));
    if let (Some(counted), Some(against)) = (why.counted, why.against) {
        let facts = [("counted", pair(counted, reader)), ("against", pair(against, reader))];
        say(reader.tell("finding-counted", &facts));
    }
    for episode in &why.episodes {
        say(crossed(*episode, reader));
    }
    if let Some(due) = why.due {
        say(reader.tell("finding-due", &[("day", day(due))]));
    }
    if let Some(done) = why.done_late {
        say(reader.tell("finding-done-late", &[("day", day(done))]));
    }
    if let Some(scales) = &finding.scales {
        say(scale(scales, reader));
    }
    if !why.suspended.is_empty() {
        let spans: Vec<String> = why.suspended.iter().map(|span| reader.span(*span)).collect();
        say(reader.tell("finding-suspended", &[("days", Fact::Text(spans.join("; ")))]));
    }
    if finding.ever_breached && !finding.in_breach_now && why.done_late.is_none() {
        say(reader.say("finding-ever-breached"));
    }
    said
}

/// What changed nothing, and what would settle it.
pub(crate) fn open_ends(finding: &Finding, reader: &Reader<'_>) -> Vec<Markup> {
    let why = &finding.why;
    let mut said = Vec::new();
    if why.perhaps_fewer {
        said.push(html! { (reader.say("finding-perhaps-fewer")) });
    }
    if !why.not_covered.is_empty() {
        let reports = listed(why.not_covered.iter().map(|report| reader.report_link(report.0)));
        said.push(reader.weave("finding-not-covered", &[], &[("reports", reports)]));
    }
    said.extend(why.without_effect.iter().map(|it| without_effect(it, reader)));
    said.extend(settling::sentences(&why.settled_by, reader));
    said
}

fn without_effect(it: &WithoutEffect, reader: &Reader<'_>) -> Markup {
    let because = |why: Ineffective| ("because", Fact::Text(reader.say(reason(why))));
    match it {
        WithoutEffect::Act { act, because: why } => {
            let facts = [("act", Fact::Text(settling::readable(act))), because(*why)];
            html! { (reader.tell("finding-act-without-effect", &facts)) }
        }
        WithoutEffect::Enrolment { report, because: why } => {
            let link = reader.report_link(report.0);
            reader.weave(
                "finding-enrolment-without-effect",
                &[because(*why)],
                &[("report", link)],
            )
        }
    }
}

fn reason(why: Ineffective) -> &'static str {
    match why {
        Ineffective::NoPower => "ineffective-no-power",
        Ineffective::NoDay => "ineffective-no-day",
        Ineffective::OutsideForce => "ineffective-outside-force",
        Ineffective::NothingToChange => "ineffective-nothing-to-change",
        Ineffective::OutsideWindow => "ineffective-outside-window",
        Ineffective::SecondTime => "ineffective-second-time",
    }
}

/// Both scales with the numbers behind them.
pub(crate) fn scale(scales: &Scales, reader: &Reader<'_>) -> String {
    let level = match scales.implementation {
        0 => "scale-level-none",
        1 => "scale-level-minimum",
        2 => "scale-level-intermediate",
        _ => "scale-level-full",
    };
    let mut facts = vec![
        ("done", Fact::Text(figures::share(scales.done, reader))),
        ("implementation", Fact::from(u64::from(scales.implementation))),
        ("level", Fact::Text(reader.say(level))),
    ];
    match (scales.pace, scales.time_used) {
        (Some(pace), Some(used)) => {
            facts.push(("used", Fact::Text(figures::share(used, reader))));
            facts.push(("pace", Fact::Real(pace)));
            reader.tell("scale-with-pace", &facts)
        }
        _ => reader.tell("scale-without-pace", &facts),
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
