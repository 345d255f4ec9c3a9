//! Markets: what is bought and sold, where, and who plays which part in it.

use salida_note::Place;
use salida_world::{ActorId, Name, Range, SourceId, Span, Wording, ZoneId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A market with a dynamism of its own; groups are one side of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Market {
    /// Its id.
    pub id: Name,
    /// What people call it.
    pub name: Wording,
    /// Where it works.
    pub zones: Vec<ZoneId>,
    /// Whether goods or services are dealt in.
    pub deals_in: Option<Trade>,
    /// Markets into which buyers or sellers could move.
    pub substitutes: Vec<Name>,
    /// True when the parts are all there are.
    pub complete: bool,
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
    /// Its share of the market's revenue, from 0 to 1.
    pub share: Option<Range<f64>>,
    /// The days on which it had this part; always when not given.
    pub during: Option<Span>,
    /// Who says so; those of the market when empty.
    pub sources: Vec<SourceId>,
}

/// What is dealt in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Trade {
    /// Things: drugs, gold, timber, weapons.
    Goods,
    /// Protection, transport, laundering, passage.
    Services,
}
