//! One response toward one actor, of every institution at once: a table with a row for each, and below it what would open it, and
//! what would open it to several of them alike.

use super::{
    super::columns::{Columns, Row},
    change,
    speaker::{Speaker, line},
};
use crate::said::term;
use salida_actors::{Changes, Question, State};
use salida_desk::report::{OpeningReport, SameSet};
use salida_note::Fact;

/// So many sets are told of an institution, and of them no more changes than this beside those of the first.
const SETS_TOLD: usize = 3;
const CHANGES_TOLD: usize = 4;
/// So many sets are told that would open it to several.
const SAME_SETS_TOLD: usize = 5;

pub(super) fn section(speaker: &Speaker<'_>) -> String {
    let mut asked: Vec<(&OpeningReport, &Changes)> = speaker
        .answer
        .openings
        .iter()
        .filter_map(|it| Some((it, it.changes.as_ref()?)))
        .collect();
    asked.sort_by_key(|(report, changes)| (order(report.opening.state), changes.at_least));
    let Some((first, _)) = asked.first() else {
        return String::new();
    };
    let question = &first.opening.question;
    let response = speaker.say(term::response(question.response));
    let mut out = speaker.title("map-openings");
    let facts = [("actor", speaker.actor(&question.actor)), ("response", response)];
    out.push_str(&speaker.told(0, "map-each", &facts));
    out.push_str(&speaker.told(0, "map-each-order", &[]));
    let heads = Row {
        about: speaker.say("map-each-institution"),
        cells: vec![speaker.say("map-each-now"), speaker.say("map-each-changes")],
        below: Vec::new(),
    };
    let rows: Vec<Row> = asked
        .iter()
        .map(|(report, changes)| row(report, changes, speaker))
        .collect();
    let columns = Columns::of(&heads, &rows.iter().collect::<Vec<_>>());
    out.push_str(&columns.row(&heads));
    out.extend(rows.iter().map(|row| columns.row(row)));
    out.push_str(&same(&speaker.answer.same_sets, question, speaker));
    out + &speaker.told(0, "map-each-ask", &[])
}

/// Open first; of the others it is told how far they are.
fn order(state: State) -> u8 {
    match state {
        State::Open => 0,
        State::InSpite => 1,
        State::Conditional | State::Closed | State::NotOnRecord => 2,
    }
}

fn row(report: &OpeningReport, changes: &Changes, speaker: &Speaker<'_>) -> Row {
    let question = &report.opening.question;
    let state = report.opening.state;
    let sets = || {
        changes
            .sets
            .iter()
            .map(|set| set.steps.iter().map(|step| (&step.change, &step.by[..])))
    };
    let mut told = 0;
    let mut below = Vec::new();
    for (set, number) in sets().zip(1_usize..).take(SETS_TOLD) {
        if number > 1 && told + set.len() > CHANGES_TOLD {
            break;
        }
        told += set.len();
        let said: Vec<String> = set
            .map(|(change, by)| {
                format!(
                    "{} {}",
                    change::change(change, question, speaker),
                    change::by(by, speaker)
                )
            })
            .collect();
        below.push(format!("{number}. {}", said.join(" ")));
    }
    let more = changes.sets.len() - below.len();
    if more > 0 {
        below.push(speaker.reader.tell("map-each-more", &[("count", Fact::from(more))]));
    }
    Row {
        about: speaker.actor(&question.institution),
        cells: vec![
            format!("{} {}", term::sign(state), speaker.say(term::state(state))),
            needed(changes, speaker),
        ],
        below,
    }
}

/// How many changes it takes at the least; nothing where it is open already.
fn needed(changes: &Changes, speaker: &Speaker<'_>) -> String {
    let smallest = changes.sets.first().map(|set| set.steps.len());
    match smallest {
        _ if changes.open_already => String::new(),
        None if changes.complete => speaker.say("map-each-none"),
        Some(smallest) if smallest == changes.at_least => smallest.to_string(),
        _ => format!("≥ {}", changes.at_least),
    }
}

/// What would open it to several of them at once.
fn same(sets: &[SameSet], question: &Question, speaker: &Speaker<'_>) -> String {
    if sets.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{}", speaker.title("map-each-same"));
    for set in sets.iter().take(SAME_SETS_TOLD) {
        let steps = set.changes.iter().zip(&set.by);
        let said = steps.map(|(change, by)| {
            format!(
                "{} {}",
                change::change(change, question, speaker),
                change::by(by, speaker)
            )
        });
        out.push_str(&line(1, &format!("- {}", said.collect::<Vec<_>>().join(" "))));
        for (id, helped) in [
            ("map-each-same-to", &set.enough_for),
            ("map-each-same-besides", &set.besides_own_for),
        ] {
            if !helped.is_empty() {
                out.push_str(&speaker.told(2, id, &[("institutions", speaker.actors(helped))]));
            }
        }
    }
    let more = sets.len().saturating_sub(SAME_SETS_TOLD);
    if more > 0 {
        let count = [("count", Fact::from(more))];
        out.push_str(&line(1, &speaker.reader.tell("map-each-same-more", &count)));
    }
    out.push('\n');
    out
}
