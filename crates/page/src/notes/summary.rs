//! The line that closes a list of notes.

use crate::Words;
use salida_note::{Fact, Note, Severity};

/// "2 errors, 1 warning, 3 lessons.", and how to read more about the first of the gravest. Without notes it says so.
pub fn summary(notes: &[Note], words: &Words) -> String {
    let Some(gravest) = notes.iter().min_by_key(|note| note.severity()) else {
        return words.say("note-summary-nothing", &[]);
    };
    let counts = [
        Severity::Error,
        Severity::Warning,
        Severity::Lesson,
        Severity::Statement,
    ]
    .map(|severity| {
        let count = notes.iter().filter(|note| note.severity() == severity).count();
        (count > 0).then(|| words.say(count_id(severity), &[("count", Fact::from(count))]))
    });
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    let more = words.say("note-summary-more", &[("code", Fact::from(gravest.code.name))]);
    format!("{}. {more}", counts.join(", "))
}

fn count_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "note-count-errors",
        Severity::Warning => "note-count-warnings",
        Severity::Lesson => "note-count-lessons",
        Severity::Statement => "note-count-statements",
    }
}
