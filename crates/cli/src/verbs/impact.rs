//! `salida impact`: what changed against a counterfactual, and what the data say to each claim.

use super::{opening, panel, speak};
use crate::{arguments::Impact, outcome::Outcome};
use salida_desk::{Asked, Estimator, codes, panel::Named};
use salida_note::Note;
use salida_page::Words;
use salida_world::{Language, Name};

pub(super) fn run(asked: &Impact) -> Outcome {
    if let Some(note) = mistaken(asked) {
        speak::trouble(&note, &Words::new(asked.lang.unwrap_or(Language::En)));
        return Outcome::Usage;
    }
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
        outcome: asked.panel.outcome.first().map(|id| Name::from(id.as_str())),
        methods: { asked.panel.method.iter() }
            .filter_map(|word| Estimator::from_word(word))
            .collect(),
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
        Some(impact) if asked.panel.csv => salida_page::impact_csv(impact),
        Some(_) => salida_page::impact_text(&report, &words),
    };
    if let Err(note) = speak::answer(&text) {
        speak::trouble(&note, &words);
        return Outcome::Trouble;
    }
    opening::outcome(&opened.notes)
}

/// What cannot be asked: of a case a method of panels, of a panel one of cases, or several outcomes of a case at once.
fn mistaken(asked: &Impact) -> Option<Note> {
    let is_panel = asked.panel.panel.is_some();
    if !is_panel && asked.panel.outcome.len() > 1 {
        return Some(Note::general(codes::ARGUMENT_TWICE).with("argument", "--outcome"));
    }
    let allowed = if is_panel {
        Named::words()
    } else {
        Estimator::ALL.map(Estimator::word).to_vec()
    };
    let other = asked.panel.method.iter().find(|word| !allowed.contains(word))?;
    let note = Note::general(codes::VALUE_NOT_ONE_OF).with("argument", "--method");
    let allowed: Vec<String> = allowed.iter().map(ToString::to_string).collect();
    Some(note.with("value", *other).with("allowed", allowed))
}
