//! The table of what the monitor says: each standing on the days asked about, and what carries it.

use super::{row, story::Told};
use salida_case::covenant::Form;
use salida_monitor::{Finding, Ineffective, Ref, Settling, Standing, WithoutEffect};
use salida_world::{ActorId, Day};
use std::fmt::Write;

/// The table for some days, each with the day on which it was known.
pub(super) fn write(told: &Told, days: &[(Day, Day)]) -> String {
    let mut text = "| on | as known on | what | standing | why |\n|---|---|---|---|---|\n".to_owned();
    for ((on, known), findings) in days.iter().zip(told.findings(days)) {
        for finding in findings {
            let _ = writeln!(
                text,
                "| {on} | {known} | {} | {} | {} |",
                row::label(told, &finding),
                standing(&finding),
                why(told, &finding)
            );
        }
    }
    text
}

fn standing(finding: &Finding) -> String {
    let word = finding.standing.word().replace('-', " ");
    match (finding.in_breach_now, finding.ever_breached) {
        (true, _) => format!("**{word}**, in breach now"),
        (false, true) if finding.standing == Standing::Breached => format!("**{word}**, not in breach now"),
        (false, true) => format!("**{word}**, breached before"),
        (false, false) => format!("**{word}**"),
    }
}

fn why(told: &Told, finding: &Finding) -> String {
    let why = &finding.why;
    let mut said = Vec::new();
    if let Some(counted) = why.counted {
        said.push(match why.against {
            Some(against) => format!("{} against {}", range(counted), range(against)),
            None => range(counted),
        });
    }
    if let Some(chance) = finding.probability.filter(|_| is_judged(told, finding)) {
        said.push(format!("chance of breach {}", range((chance.low, chance.high))));
    }
    said.extend(why.episodes.iter().map(|it| format!("crossed on {}", it.crossed)));
    said.extend(why.due.map(|day| format!("due {day}")));
    said.extend(why.done_late.map(|day| format!("done late, on {day}")));
    said.extend(
        why.suspended
            .iter()
            .map(|days| format!("suspended {} to {}", days.first(), days.last())),
    );
    if let Some(scales) = finding.scales {
        let pace = scales.pace.map_or("no deadline".to_owned(), number);
        said.push(format!(
            "implementation {} of 3, pace {pace} of 10",
            scales.implementation
        ));
    }
    said.extend(
        finding
            .coverage
            .map(|part| format!("{} % observed", number(libm::floor(part * 100.0)))),
    );
    said.extend(names(told, "carried by", &why.reports));
    said.extend(names(told, "never covered:", &why.not_covered));
    said.extend(why.without_effect.iter().map(|it| without_effect(told, it)));
    said.extend(why.settled_by.iter().map(|it| settling(told, it)));
    said.join("; ")
}

/// False for what may still be done in time, and for what is set aside: a chance of breach as if its time were over says
/// nothing to a reader.
fn is_judged(told: &Told, finding: &Finding) -> bool {
    let instruments = told.case.instruments.iter().filter(|it| it.id == finding.instrument);
    let mut commitments = instruments.flat_map(|it| &it.commitments);
    let is_duty = commitments.any(|it| it.name == finding.commitment && matches!(it.form, Form::Shall { .. }));
    match finding.standing {
        Standing::InEffect => !is_duty && finding.link.is_none(),
        Standing::Pending | Standing::Suspended | Standing::Discharged => false,
        _ => true,
    }
}

fn names(told: &Told, before: &str, reports: &[Ref]) -> Option<String> {
    let names: Vec<&str> = reports.iter().map(|report| told.name(*report)).collect();
    (!names.is_empty()).then(|| format!("{before} {}", names.join(", ")))
}

fn range((low, high): (f64, f64)) -> String {
    if number(low) == number(high) {
        number(low)
    } else {
        format!("{} to {}", number(low), number(high))
    }
}

/// A number with at most three decimals.
fn number(value: f64) -> String {
    let rounded = libm::round(value * 1000.0) / 1000.0;
    format!("{rounded}")
}

fn without_effect(told: &Told, it: &WithoutEffect) -> String {
    let (what, because) = match it {
        WithoutEffect::Act { act, because } => (act.as_str(), because),
        WithoutEffect::Enrolment { report, because } => (told.name(*report), because),
    };
    let reason = match because {
        Ineffective::NoPower => "no such power",
        Ineffective::NoDay => "not dated to a day",
        Ineffective::OutsideForce => "outside force",
        Ineffective::NothingToChange => "nothing to change",
        Ineffective::OutsideWindow => "outside the window",
        Ineffective::SecondTime => "for the second time",
    };
    format!("{what} has no effect: {reason}")
}

fn settling(told: &Told, it: &Settling) -> String {
    let (fact, from) = match it {
        Settling::Verification { report, from } => (format!("whether {} happened", told.name(*report)), from),
        Settling::Attribution { report, from } => (format!("who did {}", told.name(*report)), from),
        Settling::Count { report, from } => (format!("how many in {}", told.name(*report)), from),
        Settling::DayOrPlace { report, from } => (format!("when and where {} was", told.name(*report)), from),
        Settling::AgreedFigure { period, from } => (format!("one figure for {period}"), from),
        Settling::FigureFor { period, from } => (format!("a figure for {period}"), from),
        Settling::Observation { period, from } => (format!("observation of {period}"), from),
        Settling::Judgement { period, from, .. } => (format!("a judgement of {period}"), from),
    };
    let from: Vec<&str> = from.iter().map(ActorId::as_str).collect();
    if from.is_empty() {
        format!("would be settled by {fact}")
    } else {
        format!("would be settled by {fact}, from {}", from.join(", "))
    }
}
