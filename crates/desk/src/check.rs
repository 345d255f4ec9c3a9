//! `salida check`: what is wrong in the files, and which lessons a draft ignores.

use crate::{Asked, Opened};
use salida_case::Case;
use salida_lessons::Draft;
use salida_note::{Note, Severity};
use salida_world::Day;

/// What a check found.
#[derive(Debug, Clone, PartialEq)]
pub struct Checkup {
    /// Everything there is to say, by file and place.
    pub notes: Vec<Note>,
}

/// Checks an opened case.
pub fn check(opened: &Opened, asked: &Asked) -> Checkup {
    let mut notes = opened.notes.clone();
    if let Some(case) = &opened.case {
        // A folder that records no day yet is looked at from the end of time: everything in it counts.
        let (on, _) = asked.days(opened).unwrap_or((Day::MAX, Day::MAX));
        notes.extend(lessons(case, on));
    }
    // A stable order by place: the reader goes through a file from top to bottom.
    notes.sort_by(|a, b| a.place.cmp(&b.place));
    Checkup { notes }
}

/// What experience says about a case on a day.
pub(crate) fn lessons(case: &Case, on: Day) -> Vec<Note> {
    salida_lessons::check(&Draft { case, on })
}

impl Checkup {
    /// How many notes weigh that much.
    pub fn count(&self, severity: Severity) -> usize {
        self.notes.iter().filter(|note| note.severity() == severity).count()
    }
}
