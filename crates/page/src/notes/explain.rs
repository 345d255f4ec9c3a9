//! What a code is in general: the text of `salida explain`.

use super::severity_word;
use crate::Words;
use salida_note::Code;

/// The registries of every crate that emits notes.
const REGISTRIES: &[&[Code]] = &[
    salida_case::codes::ALL,
    salida_case::covenant::codes::ALL,
    salida_case::covenant::check::ALL,
    salida_actors::codes::ALL,
    salida_events::codes::ALL,
    salida_impact::codes::ALL,
    salida_lessons::codes::ALL,
    salida_desk::codes::ALL,
];

/// Every code that a note can carry, in alphabetical order.
pub fn all_codes() -> Vec<Code> {
    let mut codes: Vec<Code> = REGISTRIES.concat();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// What a code is in general, why it matters and the way out, as Markdown that reads well as plain text. A lesson has a
/// longer text of its own. `None` when there is no such code.
pub fn explain(code: &str, words: &Words) -> Option<String> {
    if let Some(lesson) = salida_lessons::explanation(code, words.language()) {
        return Some(lesson.to_owned());
    }
    let code = all_codes().into_iter().find(|known| known.name == code)?;
    let part = |name: &str| words.find(&format!("{}.{name}", code.name), &[]);
    let mut parts = vec![format!("# {} ({})", code.name, severity_word(code.severity, words))];
    parts.extend(part("about"));
    for (heading, text) in [("note-explain-why", part("why")), ("note-explain-way", part("way"))] {
        parts.extend(text.map(|text| format!("## {}\n\n{text}", words.say(heading, &[]))));
    }
    Some(parts.join("\n\n") + "\n")
}
