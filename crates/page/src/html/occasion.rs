//! On which occasion a finding is: a period, a milestone, what a happening or a breach called for, an enrolment.

use super::reader::Reader;
use maud::{Markup, html};
use salida_monitor::{Finding, Instance, Ref};
use salida_note::Fact;
use salida_world::Span;

/// The occasion in words; nothing where there is only one.
pub(crate) fn occasion(finding: &Finding, reader: &Reader<'_>) -> Option<Markup> {
    let link = finding
        .link
        .map(|number| html! { (reader.tell("occasion-link", &[("number", Fact::from(u64::from(number)))])) });
    let own = instance(&finding.instance, reader);
    match (link, own) {
        (Some(link), Some(own)) => Some(html! { (link) ", " (own) }),
        (link, own) => link.or(own),
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
