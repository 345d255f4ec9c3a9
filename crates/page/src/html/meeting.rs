//! The page for the next meeting: what changed, what is due, what waits for an answer, what is open. Of a long list the
//! most important entries stand open on a screen and the rest is folded under its number; on paper nothing is folded.

use super::{changes, frame::part, open_facts, reader::Reader, settling, standing::badge, terms};
use maud::{Markup, html};
use salida_desk::report::{Due, OpenQuestion, Unanswered};
use salida_note::Fact;

/// Entries of a list that stand open.
const OPEN: usize = 5;

/// The section.
pub(crate) fn section(reader: &Reader<'_>) -> Markup {
    let page = &reader.report.meeting;
    let since = reader.tell(
        "meeting-since",
        &[("day", Fact::Text(reader.day(reader.report.since.day())))],
    );
    let due: Vec<Markup> = page.due.iter().map(|due| due_row(due, reader)).collect();
    let waiting: Vec<Markup> = page.unanswered.iter().map(|item| waiting_row(item, reader)).collect();
    let questions: Vec<Markup> = page
        .questions
        .iter()
        .map(|question| question_row(question, reader))
        .collect();
    html! {
        section.part {
            h3 { (since) }
            (changes::list(&page.changed, OPEN, reader))
        }
        (part("meeting-due", None, &list(&due, "meeting-due-none", reader), reader))
        (part("meeting-unanswered", None, &list(&waiting, "meeting-unanswered-none", reader), reader))
        (part("meeting-open", None, &list(&open_facts::entries(reader), "meeting-open-none", reader), reader))
        (part("meeting-questions", None, &list(&questions, "meeting-questions-none", reader), reader))
    }
}

/// A list of which the first entries stand open and the rest is folded.
pub(crate) fn list(items: &[Markup], none: &str, reader: &Reader<'_>) -> Markup {
    if items.is_empty() {
        return html! { p.quiet { (reader.say(none)) } };
    }
    // A fold for a single entry takes as much room as the entry.
    let open = if items.len() <= OPEN + 1 { items.len() } else { OPEN };
    let (open, folded) = items.split_at(open);
    html! {
        ul.entries { @for item in open { li { (item) } } }
        @if !folded.is_empty() {
            details {
                summary { (reader.tell_count("meeting-more", folded.len())) }
                ul.entries { @for item in folded { li { (item) } } }
            }
        }
    }
}

fn due_row(due: &Due, reader: &Reader<'_>) -> Markup {
    let days = usize::try_from(due.days_left.unsigned_abs()).unwrap_or(usize::MAX);
    let left = if due.days_left < 0 {
        "meeting-days-over"
    } else {
        "meeting-days-left"
    };
    let clause = settling::clause(&due.instrument, &due.commitment, reader);
    html! {
        div.when { (reader.day(due.by)) }
        div.what {
            strong { (reader.actors(&due.from)) } (reader.say("page-colon")) (clause) " "
            @if due.days_left < 0 { strong.over { (reader.tell_count(left, days)) } } @else { (reader.tell_count(left, days)) }
            " " (badge(due.standing, reader))
        }
    }
}

fn waiting_row(item: &Unanswered, reader: &Reader<'_>) -> Markup {
    let days = usize::try_from(item.days_waiting).unwrap_or(usize::MAX);
    html! {
        div.when { (reader.span(item.made)) }
        div.what {
            strong { (reader.say(terms::proposal(item.kind))) ", " (reader.actor(&item.by)) } (reader.say("page-colon")) (reader.wording(&item.what))
            (reader.cite(&item.sources))
            div.aside {
                (reader.weave("meeting-waiting-for", &[], &[("who", reader.actors(&item.waiting_for))])) " "
                (reader.tell_count("meeting-days-waiting", days))
            }
        }
    }
}

fn question_row(question: &OpenQuestion, reader: &Reader<'_>) -> Markup {
    html! {
        div.what.wide {
            strong { (reader.wording(&question.text)) } (reader.cite(&question.sources))
            ul.positions {
                @for position in &question.positions {
                    li {
                        (reader.actor(&position.by)) (reader.say("page-colon")) em { (reader.say(terms::stance(position.stance))) }
                        @if let Some(words) = &position.words { " – " (reader.wording(words)) }
                        @if let Some(since) = position.since { " (" (reader.tell("meeting-position-since", &[("when", Fact::Text(reader.span(since)))])) ")" }
                        (reader.cite(&position.sources))
                    }
                }
            }
        }
    }
}
