//! Lowers `[[actor]]` and `[[label]]`.

use super::{lowering::Lowering, nesting};
use crate::{
    actor::{Actor, Binding, Membership},
    codes,
    label::Label,
    written::{self, Written},
};
use salida_note::Place;
use salida_world::ActorId;

/// All actors. A link that makes an actor a part of itself is told and cut.
pub(super) fn actors(lowering: &mut Lowering<'_>, written: &[Written<written::Actor>]) -> Vec<Actor> {
    let mut actors = lowering.each(written, actor);
    let links = actors
        .iter()
        .map(|it| (it.id.as_str(), it.part_of.as_ref().map(ActorId::as_str)));
    let places = written.iter().map(|it| (&it.value.id, it.value.part_of.as_ref()));
    let cut = nesting::circles(lowering, "part-of", links, places);
    for actor in actors.iter_mut().filter(|actor| cut.contains(actor.id.as_str())) {
        actor.part_of = None;
    }
    actors
}

fn actor(lowering: &mut Lowering<'_>, written: &written::Actor, _: Place) -> Option<Actor> {
    let part_of = lowering.maybe(written.part_of.as_ref());
    let members = written
        .members
        .iter()
        .filter_map(|it| membership(lowering, it))
        .collect();
    let sources = lowering.many(&written.source);
    let (id, place) = lowering.own(&written.id)?;
    Some(Actor {
        id: id.into(),
        name: lowering.wording(&written.name),
        kind: written.kind,
        part_of,
        mandate: lowering.maybe_wording(written.mandate.as_ref()),
        agendas: written.agendas.clone(),
        leaders_bind: written.leaders_bind.unwrap_or(Binding::Unknown),
        members,
        protection: lowering.maybe_wording(written.protection.as_ref()),
        sources,
        place,
    })
}

fn membership(lowering: &mut Lowering<'_>, written: &written::Membership) -> Option<Membership> {
    let during = lowering.span(&written.during);
    let people = lowering.range(&written.people);
    let in_prison = written.in_prison.as_ref().and_then(|it| lowering.range(it));
    let source = lowering.one(&written.source);
    if let (Some(people), Some(inside), Some(at)) = (people, in_prison, &written.in_prison)
        && inside.low > people.high
    {
        let note = lowering.flaws.note(codes::MORE_IN_PRISON_THAN_MEMBERS, &at.spot);
        lowering
            .flaws
            .tell(note.with("people", people.high).with("in-prison", inside.low));
    }
    Some(Membership {
        during: during?,
        people: people?,
        in_prison,
        source: source?,
    })
}

pub(super) fn label(lowering: &mut Lowering<'_>, written: &written::Label, place: Place) -> Option<Label> {
    let (about, by) = (lowering.one(&written.about), lowering.one(&written.by));
    let category = written.category.as_ref().map(|category| lowering.one(category));
    let from = lowering.day(&written.from);
    let until = lowering.maybe_day(written.until.as_ref());
    let recorded = lowering.maybe_day(written.recorded.as_ref());
    let withdrawn = lowering.maybe_day(written.withdrawn.as_ref());
    let sources = lowering.many(&written.source);
    let id = written.id.as_ref().map(|id| lowering.own(id));
    let from = from?;
    let ends = codes::LABEL_ENDS_BEFORE_IT_BEGINS;
    let ends = lowering.not_before(Some(from), until, written.until.as_ref(), ends);
    let known = recorded.or(Some(from));
    let is_taken_back = lowering.not_before(
        known,
        withdrawn,
        written.withdrawn.as_ref(),
        codes::WITHDRAWN_BEFORE_KNOWN,
    );
    // One that stands on no day opens and closes nothing.
    (ends && is_taken_back).then_some(())?;
    Some(Label {
        id: id.flatten().map(|(id, _)| id.into()),
        about: about?,
        by: by?,
        term: lowering.wording(&written.term),
        category: category.flatten(),
        denies: written.denies.unwrap_or(false),
        confidence: written.confidence.unwrap_or_default(),
        basis: lowering.maybe_wording(written.basis.as_ref()),
        from,
        until,
        recorded,
        withdrawn,
        why: lowering.maybe_wording(written.why.as_ref()),
        consequence: lowering.maybe_wording(written.consequence.as_ref()),
        gain: lowering.maybe_wording(written.gain.as_ref()),
        sources,
        place,
    })
}
