//! Who is who, in the order in which people look for it. Labels come in order already.

use crate::report::Who;
use salida_case::Case;

pub(super) fn who(case: &Case) -> Who {
    let mut strategies = case.strategies.clone();
    strategies.sort_by_key(|strategy| strategy.during);
    Who {
        actors: case.actors.clone(),
        labels: case.labels.clone(),
        markets: case.markets.clone(),
        strategies,
        tracks: case.process.tracks.clone(),
    }
}
