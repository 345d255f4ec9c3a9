//! A recorded happening: somebody reported it, on a day, in a line of a file.

use salida_note::Place;
use salida_world::{Day, Happening, Name, SourceId};
use serde::Serialize;

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

/// Everything that was reported in a case.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Evidence {
    /// The reports, in the order of recorded day, then of id: the order of files and lines never matters.
    pub reports: Vec<Recorded>,
}
