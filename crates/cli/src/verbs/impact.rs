//! `salida impact`: what changed against a counterfactual, and what the data say to each claim.

use super::speak;
use crate::{arguments::Impact, outcome::Outcome};
use salida_desk::Asked;
use salida_note::Severity;

pub(super) fn run(asked: &Impact) -> Outcome {
    let opened = match salida_desk::open(&asked.case) {
        Ok(opened) => opened,
        Err(note) => {
            speak::trouble(&note, &speak::words(asked.lang, None));
            return Outcome::Trouble;
        }
    };
    let words = speak::words(asked.lang, Some(&opened));
    speak::show_flaws(&opened, &words);
    let question = Asked {
        on: asked.days.on,
        known: asked.days.known,
        seed: asked.seed,
        ..Asked::default()
    };
    let Some(report) = salida_desk::report(&opened, &question) else {
        speak::aside(&words.say("command-not-understood", &[]));
        return Outcome::Errors;
    };
    match &report.impact {
        None => speak::aside(&words.say("command-no-outcome", &[])),
        Some(impact) if asked.json => speak::answer(&salida_page::impact_json(impact)),
        Some(_) => speak::answer(&salida_page::impact_text(&report, &words)),
    }
    let errors = opened.notes.iter().any(|note| note.severity() == Severity::Error);
    if errors { Outcome::Errors } else { Outcome::Answered }
}
