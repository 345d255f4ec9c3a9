//! Lowers `[[source]]`.

use super::lowering::Lowering;
use crate::{source::Source, written};
use salida_note::Place;

pub(super) fn source(lowering: &mut Lowering<'_>, written: &written::Source, _: Place) -> Option<Source> {
    let published = lowering.maybe_day(written.published.as_ref());
    let (id, place) = lowering.own(&written.id)?;
    Some(Source {
        id: id.into(),
        citation: written.citation.clone(),
        url: written.url.clone(),
        published,
        place,
    })
}
