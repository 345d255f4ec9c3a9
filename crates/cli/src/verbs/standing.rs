//! `salida standing`: where each commitment stands on a day, as known on a day, and why; or what changes as reports come.

use super::{opening, speak, watch};
use crate::{arguments::Standing, outcome::Outcome};
use salida_desk::{Asked, report::Standings};
use salida_note::{Fact, nearest};
use salida_page::{Words, notes};

pub(super) fn run(asked: &Standing) -> Outcome {
    let (opened, words) = match opening::open(&asked.case, asked.lang) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    speak::flaws(&opened.notes, &opened.texts, &words);
    let question = Asked {
        edition: asked.edition,
        ..opening::question(asked.days)
    };
    if let Some(file) = &asked.watch {
        return watch::run(asked, file, &opened, &question, &words);
    }
    let answer = match salida_desk::standing(&opened, &question) {
        Ok(answer) => answer,
        Err(because) => return opening::unanswered(&because, &opened, &words),
    };
    let text = match text(asked, &answer, &words) {
        Ok(text) => text,
        Err(outcome) => return outcome,
    };
    if let Err(note) = speak::answer(&text) {
        speak::trouble(&note, &words);
        return Outcome::Trouble;
    }
    let fail_on: Vec<_> = asked.fail_on.iter().map(|it| (*it).into()).collect();
    opening::outcome_or_fail((&opened, &question), &opened.notes, &fail_on, &words)
}

/// The answer in the form that was asked for: all of it, or about one commitment.
pub(super) fn text(asked: &Standing, answer: &Standings, words: &Words) -> Result<String, Outcome> {
    let Some(wanted) = &asked.why else {
        return Ok(if asked.json {
            salida_page::standing_json(answer)
        } else {
            salida_page::standing_text(answer, words)
        });
    };
    let Some(answer) = answer.only(wanted) else {
        unknown(wanted, answer, words);
        return Err(Outcome::Usage);
    };
    Ok(if asked.json {
        salida_page::standing_json(&answer)
    } else {
        salida_page::why_text(&answer, words)
    })
}

fn unknown(wanted: &str, answer: &Standings, words: &Words) {
    let known = answer.names_of_clauses();
    let name = |known: &str| {
        known
            .split_once('/')
            .map_or(known.to_owned(), |(_, name)| name.to_owned())
    };
    let bare: Vec<String> = known.iter().map(|it| name(it)).collect();
    let all = known.iter().chain(&bare).map(String::as_str);
    let shown = Fact::from(notes::visible(wanted));
    speak::aside(&words.say("command-unknown-clause", &[("name", shown)]));
    if let Some(near) = nearest(wanted, all) {
        speak::aside(&words.say("command-unknown-clause.nearest", &[("nearest", Fact::from(near))]));
    }
    speak::aside(&words.say("command-unknown-clause.way", &[("names", Fact::from(known.join(", ")))]));
}
