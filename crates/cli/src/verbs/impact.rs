//! `salida impact`: what changed against a counterfactual, and what the data say to each claim.

use super::{opening, panel, speak};
use crate::{arguments::Impact, outcome::Outcome};
use salida_desk::Asked;

pub(super) fn run(asked: &Impact) -> Outcome {
    if let Some(question) = asked.panel.asked(asked.seed) {
        return panel::run(asked, &question);
    }
    // Either a panel or a case is required, so that there is a case here.
    let Some(case) = &asked.case else {
        return Outcome::Usage;
    };
    let (opened, words) = match opening::open(case, asked.lang) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    speak::flaws(&opened.notes, &opened.texts, &words);
    let question = Asked {
        seed: asked.seed,
        ..opening::question(asked.days)
    };
    let report = match salida_desk::report(&opened, &question) {
        Ok(report) => report,
        Err(because) => return opening::unanswered(&because, &opened, &words),
    };
    let text = match &report.impact {
        None => {
            speak::aside(&words.say("command-no-outcome", &[]));
            String::new()
        }
        Some(impact) if asked.json => salida_page::impact_json(impact),
        Some(_) => salida_page::impact_text(&report, &words),
    };
    if let Err(note) = speak::answer(&text) {
        speak::trouble(&note, &words);
        return Outcome::Trouble;
    }
    opening::outcome(&opened.notes)
}
