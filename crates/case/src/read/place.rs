//! Lowers `[[place]]` and `[[deed]]`.

use super::{
    lowering::{Lowering, bare},
    nesting,
};
use crate::{
    codes, covenant,
    written::{self, Written},
};
use salida_note::Place;
use salida_world::{Deed, DeedId, Deeds, Population, Zone, ZoneId, Zones};

/// All zones. A link that puts a zone into itself is told and cut.
pub(super) fn zones(lowering: &mut Lowering<'_>, written: &[Written<written::Place>]) -> Zones {
    let mut zones = lowering.each(written, zone);
    let links = zones
        .iter()
        .map(|it| (it.id.as_str(), it.within.as_ref().map(ZoneId::as_str)));
    let places = written.iter().map(|it| (&it.value.id, it.value.within.as_ref()));
    let cut = nesting::circles(lowering, "within", links, places);
    for zone in zones.iter_mut().filter(|zone| cut.contains(zone.id.as_str())) {
        zone.within = None;
    }
    Zones::new(zones)
}

fn zone(lowering: &mut Lowering<'_>, written: &written::Place, _: Place) -> Option<Zone> {
    let within = lowering.maybe(written.within.as_ref());
    let population = written
        .population
        .iter()
        .filter_map(|it| inhabitants(lowering, it))
        .collect();
    let (id, _) = lowering.own(&written.id)?;
    Some(Zone {
        id: id.into(),
        name: lowering.wording(&written.name),
        within,
        codes: written.codes.clone(),
        population,
    })
}

fn inhabitants(lowering: &mut Lowering<'_>, written: &written::Population) -> Option<Population> {
    let during = lowering.span(&written.during);
    let people = lowering.range(&written.people);
    let source = lowering.one(&written.source);
    Some(Population {
        during: during?,
        people: people?,
        source: source?,
    })
}

/// The built-in deeds and those of the case. A link that makes a deed a case of itself is told and cut.
pub(super) fn deeds(lowering: &mut Lowering<'_>, written: &[Written<written::Deed>]) -> Deeds {
    let mut deeds = Deeds::built_in();
    let added = lowering.each(written, |lowering, it, _| deed(lowering, it, &deeds));
    for deed in &added {
        deeds.add(deed.clone());
    }
    let links = deeds
        .iter()
        .map(|it| (it.id.as_str(), it.is_a.as_ref().map(DeedId::as_str)));
    let places = written.iter().map(|it| (&it.value.id, it.value.is_a.as_ref()));
    let cut = nesting::circles(lowering, "is-a", links, places);
    for deed in added.into_iter().filter(|deed| cut.contains(deed.id.as_str())) {
        deeds.add(Deed { is_a: None, ..deed });
    }
    deeds
}

fn deed(lowering: &mut Lowering<'_>, written: &written::Deed, built_in: &Deeds) -> Option<Deed> {
    let is_a = lowering.maybe(written.is_a.as_ref());
    let (id, place) = lowering.own(&written.id)?;
    if built_in.get(&id.into()).is_some() {
        let note = salida_note::Note::at(codes::BUILT_IN_DEED_REDEFINED, place);
        lowering.flaws.tell(note.with("id", id));
    } else if let Some(deed) = covenant::built_in_deed(id) {
        let note = salida_note::Note::at(codes::WORD_OF_BUILT_IN_DEED, place);
        lowering.flaws.tell(note.with("id", id).with("deed", deed));
    }
    Some(Deed {
        id: id.into(),
        is_a,
        topics: bare(&written.topics),
        name: lowering.wording(&written.name),
        measurable: written.measurable.unwrap_or(true),
    })
}
