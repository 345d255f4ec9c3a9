//! Why a question has no answer.

use crate::codes;
use salida_monitor::Monitor;
use salida_note::Note;

/// Why a question has no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Unanswered {
    /// The case could not be understood.
    NotUnderstood,
    /// Nothing says of which day to speak.
    NoDay,
    /// For what this note says.
    Because(Note),
}

/// An archive that lost something answers nothing, and an empty answer would pass for a case without commitments. The one in
/// memory loses nothing; it is asked all the same, so that the day on which another one is put there changes nothing here.
pub(crate) fn unless_damaged<T>(monitor: &Monitor<'_>, answer: T) -> Result<T, Unanswered> {
    let Some(damage) = monitor.damage() else {
        return Ok(answer);
    };
    let note = Note::general(codes::REPORTS_LOST).with("reason", damage.code.name);
    Err(Unanswered::Because(note))
}
