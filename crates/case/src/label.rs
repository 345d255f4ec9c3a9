//! Labels: what one actor calls another, from when and why. Statements, never merged.

use crate::terrain::{Confidence, Validity};
use salida_note::Place;
use salida_world::{ActorId, Day, Name, SourceId, Wording};
use serde::Serialize;

/// One statement of the form "A calls B an X".
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Label {
    /// Its id, where others refer to it.
    pub id: Option<Name>,
    /// Whom it is about.
    pub about: ActorId,
    /// Who says it.
    pub by: ActorId,
    /// The word: `terrorist organization`, `gang`, `transnational criminal organization`.
    pub term: Wording,
    /// The category in which the word places the actor.
    pub category: Option<Name>,
    /// True when it says that the word does not fit.
    pub denies: bool,
    /// How sure it is.
    pub confidence: Confidence,
    /// The law or decision it rests on.
    pub basis: Option<Wording>,
    /// From when it holds.
    pub from: Day,
    /// The last day on which it holds, when it has ended.
    pub until: Option<Day>,
    /// The day on which it became known, where that is written.
    pub recorded: Option<Day>,
    /// The day on which it was taken back.
    pub withdrawn: Option<Day>,
    /// Why it is used, where a source says so.
    pub why: Option<Wording>,
    /// What it brings with it, where a source says so: what it forbids, forces or allows.
    pub consequence: Option<Wording>,
    /// What the speaker gains by it, where a source says so.
    pub gain: Option<Wording>,
    /// Who reports it.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

impl Label {
    /// Its days.
    pub fn validity(&self) -> Validity {
        Validity {
            from: Some(self.from),
            until: self.until,
            recorded: self.recorded,
            withdrawn: self.withdrawn,
        }
    }
}
