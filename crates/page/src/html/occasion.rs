//! On which occasion a finding is: a period, a milestone, what a happening or a breach called for, an enrolment.

use super::reader::{Reader, listed};
use maud::{Markup, html};
use salida_monitor::{Finding, Instance, Ref};
use salida_note::Fact;
use salida_world::Span;

/// The occasion in words; nothing where there is only one.
pub(crate) fn occasion(finding: &Finding, reader: &Reader<'_>) -> Option<Markup> {
    let link = finding
        .link
        .map(|number| html! { (reader.tell("occasion-link", &[("number", Fact::from(u64::from(number)))])) });
    let told = [link, instance(&finding.instance, reader), breach(finding, reader)];
    let told: Vec<Markup> = told.into_iter().flatten().collect();
    (!told.is_empty()).then(|| {
        html! {
            @for (at, part) in told.iter().enumerate() {
                @if at > 0 { ", " }
                (part)
            }
        }
    })
}

/// Whose breach of what, where others are called upon than who is in breach, or the clause stands for each of several deeds.
fn breach(finding: &Finding, reader: &Reader<'_>) -> Option<Markup> {
    let breach = finding.follows.as_ref()?;
    let clause = (finding.instrument.clone(), finding.commitment.clone(), None);
    let parties = Some(&breach.parties).filter(|them| !them.is_empty() && **them != finding.parties);
    let deeds = Some(&breach.deeds).filter(|_| reader.report.names.each_deed.contains(&clause));
    let parties = parties.map(|them| reader.weave("occasion-breach-by", &[], &[("parties", reader.actors(them))]));
    let deeds = deeds.map(|them| {
        let named = listed(them.iter().map(|deed| reader.deed(deed)));
        reader.weave("occasion-breach-of", &[], &[("deeds", named)])
    });
    match (parties, deeds) {
        (Some(parties), Some(deeds)) => Some(html! { (parties) ", " (deeds) }),
        (parties, deeds) => parties.or(deeds),
    }
}

fn instance(instance: &Instance, reader: &Reader<'_>) -> Option<Markup> {
    let day = |day| Fact::Text(reader.day(day));
    Some(match instance {
        Instance::Whole => return None,
        Instance::Period { days } => html! { (reader.span(*days)) },
        Instance::Milestone { by } => html! { (reader.tell("occasion-milestone", &[("day", day(*by))])) },
        Instance::Trigger { report, during } => reported("occasion-trigger", *report, *during, reader),
        Instance::Enrolment { report, during } => reported("occasion-enrolment", *report, *during, reader),
        Instance::Breach { known, number: 1 } => {
            html! { (reader.tell("occasion-breach", &[("day", day(*known))])) }
        }
        Instance::Breach { known, number } => {
            let facts = [("day", day(*known)), ("number", Fact::from(u64::from(*number)))];
            html! { (reader.tell("occasion-breach-number", &facts)) }
        }
    })
}

fn reported(id: &str, report: Ref, during: Span, reader: &Reader<'_>) -> Markup {
    let when = Fact::Text(reader.span(during));
    reader.weave(id, &[("when", when)], &[("report", reader.report_link(report.0))])
}
