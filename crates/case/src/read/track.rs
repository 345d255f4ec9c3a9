//! Lowers `[[track]]` and `[[meeting]]`.

use super::lowering::Lowering;
use crate::{
    process::{Meeting, Track},
    written,
};
use salida_note::Place;

pub(super) fn track(lowering: &mut Lowering<'_>, written: &written::Track, _: Place) -> Option<Track> {
    let between = lowering.many(&written.between);
    let carried_by = lowering.many(&written.carried_by);
    let during = lowering.span(&written.during);
    let sources = lowering.many(&written.source);
    let (id, place) = lowering.own(&written.id)?;
    Some(Track {
        id: id.into(),
        name: lowering.wording(&written.name),
        between,
        carried_by,
        during: during?,
        sources,
        place,
    })
}

pub(super) fn meeting(lowering: &mut Lowering<'_>, written: &written::Meeting, _: Place) -> Option<Meeting> {
    let during = lowering.span(&written.during);
    let track = lowering.maybe(written.track.as_ref());
    let who = lowering.many(&written.who);
    let zone = lowering.maybe(written.zone.as_ref());
    let sources = lowering.many(&written.source);
    let (id, place) = lowering.own(&written.id)?;
    Some(Meeting {
        id: id.into(),
        during: during?,
        track,
        who,
        zone,
        what: lowering.maybe_wording(written.what.as_ref()),
        sources,
        place,
    })
}
