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
        let shown = salida_desk::open_to(&opened, question.edition);
        return watch::run(asked, file, &shown, &question, &words);
    }
    let answer = match salida_desk::standing(&opened, &question) {
        Ok(answer) => answer,
        Err(because) => return opening::unanswered(&because, &opened, &words),
    };
    let answer = match &asked.why {
        None => answer,
        Some(wanted) => match answer.only(wanted) {
            Some(answer) => answer,
            None => {
                unknown(wanted, &answer, &words);
                return Outcome::Usage;
            }
        },
    };
    let told = if asked.json {
        speak::heard_from(|out| salida_page::standing_json(&answer, out))
    } else if asked.why.is_some() {
        speak::heard(&salida_page::why_text(&answer, &words))
    } else {
        speak::heard(&salida_page::standing_text(&answer, &words))
    };
    if let Err(note) = told {
        speak::trouble(&note, &words);
        return Outcome::Trouble;
    }
    let fail_on: Vec<_> = asked.fail_on.iter().map(|it| (*it).into()).collect();
    opening::outcome_or_fail((&opened, &question), &opened.notes, &fail_on, &words)
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
