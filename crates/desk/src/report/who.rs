//! Who is who: actors, what others call them, markets, strategies.

use salida_case::{actor::Actor, label::Label, market::Market, process::Track, strategy::Strategy};
use serde::Serialize;

/// Who is who.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Who {
    /// Actors, in the order of the case.
    pub actors: Vec<Actor>,
    /// Labels, by the day from which they hold.
    pub labels: Vec<Label>,
    /// Markets.
    pub markets: Vec<Market>,
    /// Strategies, by their first day.
    pub strategies: Vec<Strategy>,
    /// Tracks of dialogue; in the team edition only.
    pub tracks: Vec<Track>,
}
