//! What is only counted of an import, and what is told of it in the end.

use super::{Intake, MOST_ROWS};
use crate::{codes, exchange::dossier::Dossier};
use salida_note::{Code, Note, Place};
use std::sync::Arc;

/// What is only counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::exchange) enum Counted {
    /// A tie to somebody who stays out.
    Ties,
    /// What has no place in a case.
    Foreign,
    /// A kind of actor that was taken for granted.
    Kind,
    /// A day that was taken for granted.
    Day,
    /// A confidence that is not stated.
    Confidence,
    /// A source that nobody describes.
    Source,
    /// A category that the case does not have.
    Category,
    /// A statement by one of several.
    Speaker,
    /// Marked for few eyes.
    Marked,
    /// Marked, and taken in.
    MarkedTaken,
}

impl Counted {
    /// The code and the word under which it is told; `None` for ties, which are told with persons.
    fn told_as(self) -> Option<(Code, &'static str)> {
        Some(match self {
            Self::Ties => return None,
            Self::Foreign => (codes::NOT_TAKEN_IN, "foreign"),
            Self::Category => (codes::NOT_TAKEN_IN, "category"),
            Self::Speaker => (codes::NOT_TAKEN_IN, "speaker"),
            Self::Marked => (codes::NOT_TAKEN_IN, "marked"),
            Self::Kind => (codes::IMPORT_ASSUMES, "kind"),
            Self::Day => (codes::IMPORT_ASSUMES, "day"),
            Self::Confidence => (codes::IMPORT_ASSUMES, "confidence"),
            Self::Source => (codes::IMPORT_ASSUMES, "source"),
            Self::MarkedTaken => (codes::IMPORT_ASSUMES, "marked"),
        })
    }
}

impl Intake<'_> {
    /// Tells what was counted.
    pub(super) fn tell(&mut self, dossier: &Dossier, full: bool) {
        let whole = || Place::whole(Arc::clone(&self.file));
        let mut told = Vec::new();
        let ties = self.counts.remove(&Counted::Ties).unwrap_or(0);
        if !self.persons.is_empty() || !self.unclear.is_empty() || ties > 0 {
            let note = Note::at(codes::PERSONS_STAY_OUT, whole()).with("persons", self.persons.len());
            told.push(note.with("unclear", self.unclear.len()).with("ties", ties));
        }
        for (what, count) in &self.counts {
            let Some((code, word)) = what.told_as() else { continue };
            told.push(Note::at(code, whole()).with("what", word).with("count", *count));
        }
        if self.untold > 0 {
            told.push(Note::at(codes::MORE_LEFT_OUT, whole()).with("count", self.untold));
        }
        if full {
            told.push(
                Note::at(codes::IMPORT_TOO_LARGE, whole())
                    .with("what", "rows")
                    .with("allowed", MOST_ROWS),
            );
        }
        let read = Note::at(codes::IMPORT_READ, whole()).with("parties", dossier.parties.len());
        let read = read.with("labels", dossier.labels.len());
        let read = read.with("same", dossier.same_as.len());
        told.push(read.with("relations", dossier.relations.len()));
        self.notes.extend(told);
    }
}
