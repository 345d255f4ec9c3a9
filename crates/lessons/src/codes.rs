//! The codes of this crate: one for each lesson, and two for the answers that a case gives to lessons.

use crate::LESSONS;
use salida_note::Code;

/// The case has answered a lesson, which therefore does not speak. Facts: `lesson` (its code), `reason` (the case
/// author's words), `prompts` (how often it would have spoken). Related places: where it would have spoken. The way
/// out, when the reason no longer holds, is to take the `[[allow]]` out.
pub const LESSON_ANSWERED: Code = Code::statement("lesson-answered");

/// An `[[allow]]` names no lesson, so it silences nothing. Facts: `lesson` (as written), `nearest` (the lesson that was
/// probably meant, when there is one). The way out is to correct the name or to take the table out.
pub const UNKNOWN_LESSON: Code = Code::warning("unknown-lesson");

/// Every code this crate can emit: the lessons in their order, then the other two.
pub const ALL: &[Code] = &{
    let mut codes = [LESSON_ANSWERED; LESSONS.len() + 2];
    let mut row = 0;
    while row < LESSONS.len() {
        codes[row] = LESSONS[row].code;
        row += 1;
    }
    codes[row + 1] = UNKNOWN_LESSON;
    codes
};
