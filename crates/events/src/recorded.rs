//! A recorded happening: somebody reported it, on a day, in a line of a file.

use salida_note::Place;
use salida_world::{Day, Happening, Name, SourceId};
use serde::Serialize;
use std::sync::Arc;

/// A report of a happening. Only a recorded one has a source and a recorded day; an imagined one never does.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[expect(clippy::struct_field_names, reason = "the recorded day is what everybody calls it")]
pub struct Recorded {
    /// The report's own id: the column `id`, or `path:line` where there is none.
    pub id: Name,
    /// What is reported.
    pub happening: Happening,
    /// Who reported it.
    pub source: SourceId,
    /// The day on which it became known.
    pub recorded: Day,
    /// The report that this one revises.
    pub revises: Option<Name>,
    /// True when the report takes back what it revises.
    pub withdrawn: bool,
    /// Another report of the same happening.
    pub same_as: Option<Name>,
    /// The line it stands in.
    pub place: Place,
}

/// The same while its row is read: nothing of it is kept, so that a million take no memory.
#[derive(Debug, Clone, Copy)]
pub struct Lent<'r> {
    /// The report's own id.
    pub id: &'r str,
    /// What is reported.
    pub happening: &'r Happening,
    /// Who reported it.
    pub source: &'r SourceId,
    /// The day on which it became known.
    pub recorded: Day,
    /// The report that this one revises.
    pub revises: Option<&'r str>,
    /// True when the report takes back what it revises.
    pub withdrawn: bool,
    /// Another report of the same happening.
    pub same_as: Option<&'r str>,
    /// The file that it stands in.
    pub file: &'r Arc<str>,
    /// The line there.
    pub line: u64,
}

impl Lent<'_> {
    /// The report, to be kept.
    pub fn kept(self) -> Recorded {
        Recorded {
            id: Name::from(self.id),
            happening: self.happening.clone(),
            source: self.source.clone(),
            recorded: self.recorded,
            revises: self.revises.map(Name::from),
            withdrawn: self.withdrawn,
            same_as: self.same_as.map(Name::from),
            place: Place::cell(Arc::clone(self.file), self.line, None),
        }
    }
}

/// Everything that was reported in a case.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Evidence {
    /// The reports, in the order of recorded day, then of id: the order of files and lines never matters.
    pub reports: Vec<Recorded>,
}
