//! Lowers `[[market]]` and `[[strategy]]`.

use super::{
    lowering::{Lowering, bare},
    terrain,
};
use crate::{
    market::{Market, Part},
    strategy::Strategy,
    written::{self, Written},
};
use salida_note::Place;

/// All markets. Shares that exceed their market are told.
pub(super) fn markets(lowering: &mut Lowering<'_>, written: &[Written<written::Market>]) -> Vec<Market> {
    let markets = lowering.each(written, market);
    terrain::check_markets(lowering, &markets);
    markets
}

fn market(lowering: &mut Lowering<'_>, written: &written::Market, _: Place) -> Option<Market> {
    let zones = lowering.many(&written.zones);
    let substitutes = lowering.many(&written.substitutes);
    let parts = written.parts.iter().filter_map(|it| part(lowering, it)).collect();
    let sources = lowering.many(&written.source);
    let (id, place) = lowering.own(&written.id)?;
    Some(Market {
        id: id.into(),
        name: lowering.wording(&written.name),
        zones,
        deals_in: written.deals_in,
        substitutes,
        complete: written.complete.unwrap_or(false),
        parts,
        sources,
        place,
    })
}

fn part(lowering: &mut Lowering<'_>, written: &written::Part) -> Option<Part> {
    let actor = lowering.one(&written.actor);
    let share = written.share.as_ref().and_then(|share| terrain::share(lowering, share));
    let during = written.during.as_ref().map(|during| lowering.span(during));
    let sources = lowering.many(&written.source);
    Some(Part {
        actor: actor?,
        role: written.role.clone(),
        share,
        // A part whose days cannot be read would be there always.
        during: match during {
            None => None,
            Some(span) => Some(span?),
        },
        sources,
    })
}

pub(super) fn strategy(lowering: &mut Lowering<'_>, written: &written::Strategy, _: Place) -> Option<Strategy> {
    let by = lowering.one(&written.by);
    let during = lowering.span(&written.during);
    let sources = lowering.many(&written.source);
    let (id, place) = lowering.own(&written.id)?;
    Some(Strategy {
        id: id.into(),
        kind: written.kind,
        by: by?,
        during: during?,
        what: lowering.wording(&written.what),
        topics: bare(&written.topics),
        sources,
        place,
    })
}
