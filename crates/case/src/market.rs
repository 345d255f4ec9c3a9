//! Markets: what is bought and sold, where, and who plays which part in it.

use salida_note::Place;
use salida_world::{ActorId, Name, SourceId, Wording, ZoneId};
use serde::Serialize;

/// A market with a dynamism of its own; groups are one side of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Market {
    /// Its id.
    pub id: Name,
    /// What people call it.
    pub name: Wording,
    /// Where it works.
    pub zones: Vec<ZoneId>,
    /// Who plays which part: `producer`, `carrier`, `protector`, `taxer`, `buyer`, in the words of the case.
    pub parts: Vec<Part>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// An actor's part in a market.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// Who.
    pub actor: ActorId,
    /// Which part.
    pub role: String,
}
