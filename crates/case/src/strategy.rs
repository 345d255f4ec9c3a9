//! Strategies on a timeline: who confronts, accommodates or transforms, when, and how.

use salida_note::Place;
use salida_world::{ActorId, Name, SourceId, Span, Topic, Wording};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A strategy of an institution over a span. Several may run at once: they go hand in hand as often as in sequence.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Strategy {
    /// Its id.
    pub id: Name,
    /// Which kind.
    pub kind: StrategyKind,
    /// Whose.
    pub by: ActorId,
    /// When.
    pub during: Span,
    /// What it consisted of.
    pub what: Wording,
    /// What it serves, in the words lessons look for.
    pub topics: Vec<Topic>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// Confrontation, accommodation or transformation (Wennmann 2014).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StrategyKind {
    /// Force and law enforcement against groups.
    Confrontation,
    /// Rules for a market or a truce that leaves the groups in place.
    Accommodation,
    /// Making group and context lawful.
    Transformation,
}
