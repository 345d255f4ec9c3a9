//! What every statement has: days on which it holds, and a day on which it became known. And the words of labels.

use salida_note::Place;
use salida_world::{ActorId, Day, Name, SourceId, Wording};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The days of a statement (rule M1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Validity {
    /// The first day on which it holds; from ever when not given.
    pub from: Option<Day>,
    /// The last day on which it holds; on and on when not given.
    pub until: Option<Day>,
    /// The day on which it became known, where that is written.
    pub recorded: Option<Day>,
    /// The day on which it was taken back.
    pub withdrawn: Option<Day>,
}

impl Validity {
    /// True when `day` is one of its days.
    pub fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A vocabulary: a law, a list, a mandate, a school of research.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Vocabulary {
    /// Its id.
    pub id: Name,
    /// What it is called.
    pub name: Wording,
    /// Who keeps it.
    pub kept_by: Option<ActorId>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// A category of a vocabulary.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Category {
    /// Its id.
    pub id: Name,
    /// The vocabulary it belongs to.
    pub vocabulary: Name,
    /// What it is called.
    pub name: Wording,
    /// The wider category of the same vocabulary.
    pub is_a: Option<Name>,
    /// Categories that nobody can be in at the same time, in whatever vocabulary.
    pub excludes: Vec<Name>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// How sure a statement is, in the words of who makes or reports it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// More likely wrong than right.
    Doubtful,
    /// It may be so.
    Possible,
    /// More likely right than wrong.
    Probable,
    /// Not in doubt.
    #[default]
    Certain,
}

/// A statement that two names stand for one actor. Nothing is merged by it (rule M4).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SameAs {
    /// Its id, where others refer to it.
    pub id: Option<Name>,
    /// One name.
    pub one: ActorId,
    /// The other.
    pub other: ActorId,
    /// Who says it.
    pub by: ActorId,
    /// How sure it is.
    pub confidence: Confidence,
    /// Its days.
    pub validity: Validity,
    /// Who reports it.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}
