//! Who is who, in the order in which people look for it.

use crate::report::Who;
use salida_case::Case;

pub(super) fn who(case: &Case) -> Who {
    let mut labels = case.labels.clone();
    labels.sort_by_key(|label| label.from);
    let mut strategies = case.strategies.clone();
    strategies.sort_by_key(|strategy| strategy.during);
    Who {
        actors: case.actors.clone(),
        labels,
        markets: case.markets.clone(),
        strategies,
        tracks: case.process.tracks.clone(),
    }
}
