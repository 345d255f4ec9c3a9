//! Lowers `[[market]]` and `[[strategy]]`.

use super::lowering::{Lowering, bare};
use crate::{
    market::{Market, Part},
    strategy::Strategy,
    written,
};
use salida_note::Place;

pub(super) fn market(lowering: &mut Lowering<'_>, written: &written::Market, _: Place) -> Option<Market> {
    let zones = lowering.many(&written.zones);
    let parts = written.parts.iter().filter_map(|it| part(lowering, it)).collect();
    let sources = lowering.many(&written.source);
    let (id, place) = lowering.own(&written.id)?;
    Some(Market {
        id: id.into(),
        name: lowering.wording(&written.name),
        zones,
        parts,
        sources,
        place,
    })
}

fn part(lowering: &mut Lowering<'_>, written: &written::Part) -> Option<Part> {
    Some(Part {
        actor: lowering.one(&written.actor)?,
        role: written.role.clone(),
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
