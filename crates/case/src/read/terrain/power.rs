//! Lowers `[[capacity]]`, `[[weight]]`, `[[gain]]` and `[[relation]]`.

use super::shares;
use crate::{
    actor::Actor,
    codes,
    read::lowering::Lowering,
    terrain::{Capacity, Gain, Relation, Weight},
    written::{Written, terrain as written},
};
use salida_note::Place;

pub(super) fn capacity(lowering: &mut Lowering<'_>, written: &written::Capacity, place: Place) -> Option<Capacity> {
    let of = lowering.one(&written.of);
    let amount = lowering.reals(written.amount.value.into(), &written.amount.spot);
    let statement = lowering.statement(written);
    let (validity, sources) = statement?;
    Some(Capacity {
        of: of?,
        dimension: written.dimension,
        amount: amount?,
        unit: written.unit.trim().to_owned(),
        validity,
        sources,
        place,
    })
}

/// All weights. Those of what is part of nothing are told and left out, and so are those of one group that exceed it.
pub(super) fn weights(
    lowering: &mut Lowering<'_>,
    written: &[Written<written::Weight>],
    actors: &[Actor],
) -> Vec<Weight> {
    let group = |of: &salida_world::ActorId| actors.iter().find(|it| it.id == *of).and_then(|it| it.part_of.as_ref());
    let weights = lowering.each(written, |lowering, it, place| {
        let weight = weight(lowering, it, place)?;
        if group(&weight.of).is_none() {
            let note = lowering.flaws.note(codes::WEIGHT_WITHOUT_GROUP, &it.of.id.spot);
            lowering.flaws.tell(note.with("actor", weight.of.as_str()));
            return None;
        }
        Some(weight)
    });
    shares::check_weights(lowering, &weights, &group);
    weights
}

fn weight(lowering: &mut Lowering<'_>, written: &written::Weight, _: Place) -> Option<Weight> {
    let of = lowering.one(&written.of);
    let share = shares::share(lowering, &written.share);
    let statement = lowering.statement(written);
    let (validity, sources) = statement?;
    Some(Weight {
        of: of?,
        share: share?,
        validity,
        sources,
        place: lowering.flaws.place(&written.share.spot),
    })
}

pub(super) fn gain(lowering: &mut Lowering<'_>, written: &written::Gain, _: Place) -> Option<Gain> {
    let to = lowering.many(&written.to);
    let statement = lowering.statement(written);
    let (id, place) = lowering.own(&written.id)?;
    let (validity, sources) = statement?;
    Some(Gain {
        id: id.into(),
        what: lowering.wording(&written.what),
        to,
        serves: written.serves.clone(),
        term: written.term.clone(),
        validity,
        sources,
        place,
    })
}

pub(super) fn relation(lowering: &mut Lowering<'_>, written: &written::Relation, place: Place) -> Option<Relation> {
    let (one, other) = (lowering.one(&written.one), lowering.one(&written.other));
    let statement = lowering.statement(written);
    let (validity, sources) = statement?;
    Some(Relation {
        kind: written.kind,
        one: one?,
        other: other?,
        what: lowering.maybe_wording(written.what.as_ref()),
        validity,
        sources,
        place,
    })
}
