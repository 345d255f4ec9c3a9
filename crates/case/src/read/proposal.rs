//! Lowers `[[ask]]`, `[[offer]]` and `[[answer]]`.

use super::lowering::{Lowering, bare};
use crate::{
    process::{Answer, Proposal, ProposalKind},
    written::{self, Written},
};
use salida_note::Place;

/// The asks, or the offers.
pub(super) fn proposals(
    lowering: &mut Lowering<'_>,
    written: &[Written<written::Proposal>],
    kind: ProposalKind,
) -> Vec<Proposal> {
    lowering.each_known(written, |it| &it.id, |lowering, it, _| proposal(lowering, it, kind))
}

fn proposal(lowering: &mut Lowering<'_>, written: &written::Proposal, kind: ProposalKind) -> Option<Proposal> {
    let by = lowering.one(&written.by);
    let to = lowering.many(&written.to);
    let during = lowering.span(&written.during);
    let deeds = lowering.many(&written.deeds);
    let track = lowering.maybe(written.track.as_ref());
    let sources = lowering.many(&written.source);
    let (id, place) = lowering.own(&written.id)?;
    Some(Proposal {
        id: id.into(),
        kind,
        by: by?,
        to,
        during: during?,
        what: lowering.wording(&written.what),
        topics: bare(&written.topics),
        deeds,
        track,
        sources,
        place,
    })
}

pub(super) fn answer(lowering: &mut Lowering<'_>, written: &written::Answer, place: Place) -> Option<Answer> {
    let (to, by) = (lowering.one(&written.to), lowering.one(&written.by));
    let during = lowering.span(&written.during);
    let sources = lowering.many(&written.source);
    Some(Answer {
        to: to?,
        by: by?,
        during: during?,
        kind: written.kind,
        what: lowering.maybe_wording(written.what.as_ref()),
        sources,
        place,
    })
}
