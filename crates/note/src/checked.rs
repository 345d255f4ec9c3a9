//! A value together with everything there is to say about how it was read.

use crate::{Note, Severity};

/// What could be read, and all the notes. Reading never fails: the worst case is an empty value and an error note.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Checked<T> {
    /// What could be read.
    pub value: T,
    /// What there is to say about it, in the order in which it was found.
    pub notes: Vec<Note>,
}

impl<T> Checked<T> {
    /// A value about which there is nothing to say.
    pub fn clean(value: T) -> Self {
        Self {
            value,
            notes: Vec::new(),
        }
    }

    /// A value with notes.
    pub fn new(value: T, notes: Vec<Note>) -> Self {
        Self { value, notes }
    }

    /// Moves the notes into `sink` and returns the bare value.
    pub fn into_value(self, sink: &mut Vec<Note>) -> T {
        sink.extend(self.notes);
        self.value
    }

    /// Applies `f` to the value and keeps the notes.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Checked<U> {
        Checked {
            value: f(self.value),
            notes: self.notes,
        }
    }

    /// True when at least one note is an error.
    pub fn has_errors(&self) -> bool {
        self.notes.iter().any(|note| note.severity() == Severity::Error)
    }
}
