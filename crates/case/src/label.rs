//! Labels: what one actor calls another, from when and why. Statements, never merged.

use salida_note::Place;
use salida_world::{ActorId, Day, SourceId, Wording};
use serde::Serialize;

/// One statement of the form "A calls B an X".
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Label {
    /// Whom it is about.
    pub about: ActorId,
    /// Who says it.
    pub by: ActorId,
    /// The word: `terrorist organization`, `gang`, `transnational criminal organization`.
    pub term: Wording,
    /// The law or decision it rests on.
    pub basis: Option<Wording>,
    /// From when it holds.
    pub from: Day,
    /// The last day on which it holds, when it has ended.
    pub until: Option<Day>,
    /// Why it is used, where a source says so.
    pub why: Option<Wording>,
    /// What it brings with it, where a source says so: what it forbids, forces or allows.
    pub consequence: Option<Wording>,
    /// Who reports it.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}
