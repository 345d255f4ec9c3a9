//! Lowers `[[mandate]]`, `[[rule]]`, `[[exception]]` and `[[fulfilment]]`.

use crate::{
    actor::Actor,
    codes,
    read::lowering::Lowering,
    terrain::{Category, Effect, Exception, ExceptionKind, Fulfilment, Mandate, Provided, Response, Rule, When},
    written::{Refs, terrain as written},
};
use salida_note::Place;

pub(super) fn mandate(lowering: &mut Lowering<'_>, written: &written::Mandate, _: Place) -> Option<Mandate> {
    let of = lowering.many(&written.of);
    let labels = (&written.labelled, &written.unless_labelled, &written.said_by);
    let when = when(lowering, labels, written.reaches_parts)?;
    let given_by = lowering.maybe(written.given_by.as_ref());
    let statement = lowering.statement(written);
    let (id, place) = lowering.own(&written.id)?;
    let (validity, sources) = statement?;
    Some(Mandate {
        id: id.into(),
        of,
        responses: distinct(&written.responses),
        when,
        given_by,
        basis: lowering.maybe_wording(written.basis.as_ref()),
        validity,
        sources,
        place,
    })
}

pub(super) fn rule(lowering: &mut Lowering<'_>, written: &written::Rule, place: Place) -> Option<Rule> {
    let binds = lowering.many(&written.binds);
    let labels = (&written.labelled, &written.unless_labelled, &written.said_by);
    let when = when(lowering, labels, written.reaches_parts);
    let owed_by = lowering.many(&written.owed_by);
    let set_by = lowering.maybe(written.set_by.as_ref());
    let provided = written.exceptions.iter().map(|it| Provided {
        kind: it.kind,
        by: lowering.many(&it.by),
    });
    let exceptions = provided.collect();
    let statement = lowering.statement(written);
    if written.makes == Effect::Conditional && written.condition.is_none() {
        let note = salida_note::Note::at(codes::UNSPOKEN_CONDITION, place);
        lowering.flaws.tell(note.with("rule", written.id.value.0.as_str()));
    }
    let (id, place) = lowering.own(&written.id)?;
    let (validity, sources) = statement?;
    Some(Rule {
        id: id.into(),
        name: lowering.maybe_wording(written.name.as_ref()),
        binds,
        responses: distinct(&written.responses),
        makes: written.makes,
        when: when?,
        condition: lowering.maybe_wording(written.condition.as_ref()),
        owed_by,
        set_by,
        exceptions,
        basis: lowering.maybe_wording(written.basis.as_ref()),
        validity,
        sources,
        place,
    })
}

/// `None` where a named category or speaker leads nowhere and none is left: what was meant to be narrow would hold toward
/// everybody, or for everybody's word.
fn when(
    lowering: &mut Lowering<'_>,
    (labelled, unless, said_by): (&Refs<Category>, &Refs<Category>, &Refs<Actor>),
    reaches_parts: Option<bool>,
) -> Option<When> {
    let when = When {
        labelled: lowering.many(labelled),
        unless_labelled: lowering.many(unless),
        said_by: lowering.many(said_by),
        reaches_parts: reaches_parts.unwrap_or(false),
    };
    let whole = when.unless_labelled.len() == unless.0.len();
    let lost =
        (when.labelled.is_empty() && !labelled.0.is_empty()) || (when.said_by.is_empty() && !said_by.0.is_empty());
    (whole && !lost).then_some(when)
}

fn distinct(responses: &[Response]) -> Vec<Response> {
    let mut responses = responses.to_vec();
    responses.sort_unstable();
    responses.dedup();
    responses
}

/// An exception of which a rule or a label could not be found is left out: without it the exception would set aside all. So is
/// one whose responses are no words that are known: without them it would hold for every response.
pub(super) fn exception(lowering: &mut Lowering<'_>, written: &written::Exception, _: Place) -> Option<Exception> {
    let by = lowering.one(&written.by);
    let institutions = lowering.many(&written.institutions);
    let about = lowering.many(&written.about);
    let (lifts, suspends) = (lowering.many(&written.lifts), lowering.many(&written.suspends));
    let acknowledged = lowering.maybe_day(written.acknowledged.as_ref());
    let statement = lowering.statement(written);
    let whole = lifts.len() == written.lifts.0.len() && suspends.len() == written.suspends.0.len();
    if let (Some(at), true) = (&written.acknowledged, written.kind != ExceptionKind::BackChannel) {
        let note = lowering.flaws.note(codes::ACKNOWLEDGED_WITHOUT_BACK_CHANNEL, &at.spot);
        lowering.flaws.tell(note);
    }
    let (id, place) = lowering.own(&written.id)?;
    whole.then_some(())?;
    let responses = match &written.responses {
        None => Vec::new(),
        Some(named) if named.is_empty() => return None,
        Some(named) => distinct(named),
    };
    let (validity, sources) = statement?;
    Some(Exception {
        id: id.into(),
        kind: written.kind,
        by: by?,
        institutions,
        about,
        responses,
        lifts,
        suspends,
        basis: lowering.maybe_wording(written.basis.as_ref()),
        acknowledged,
        validity,
        sources,
        place,
    })
}

pub(super) fn fulfilment(
    lowering: &mut Lowering<'_>,
    written: &written::Fulfilment,
    place: Place,
) -> Option<Fulfilment> {
    let of = lowering.one(&written.of);
    let (about, by) = (lowering.one(&written.about), lowering.one(&written.by));
    let statement = lowering.statement(written);
    let (validity, sources) = statement?;
    Some(Fulfilment {
        of: of?,
        about: about?,
        by: by?,
        validity,
        sources,
        place,
    })
}
