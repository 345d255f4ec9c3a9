//! A duty, or what a breach entitles somebody to, that a prohibition forbids to the same party in the same place. Whatever
//! the party does is then a breach of one or the other.

use super::{
    ground::{Clause, Force, Ground, at, force, owing},
    never_in_force::is_empty,
};
use crate::covenant::{Form, Kinds, Status, Subjects};
use salida_note::{Code, Note};
use salida_world::{ActorId, DeedId};
use std::collections::BTreeMap;

/// A prohibition in force, without a tolerance or a scope, forbids what the clause calls for, and no permission of its
/// instrument lifts it. The related place is the prohibition.
/// Facts: `instrument`, `commitment`, `actor`, `deed`, `forbidden-by` (the prohibition), `forbidden-in` (its instrument).
/// Way out: permit it, or call for something else.
pub(super) const CODE: Code = Code::warning("forbidden-duty");

/// What a clause calls for.
struct Call<'a> {
    clause: Clause<'a>,
    parties: &'a [ActorId],
    deeds: &'a Kinds,
}

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    let prohibitions = prohibitions(ground);
    for call in calls(ground) {
        let pairs = call
            .parties
            .iter()
            .flat_map(|actor| call.deeds.deeds.iter().map(move |deed| (actor, deed)));
        let forbidden = pairs.filter_map(|(actor, deed)| {
            let by = forbidden_by(ground, &prohibitions, &call, actor, deed)?;
            Some(note(&call, actor, deed, by))
        });
        // One note says enough of a clause: the way out is the same for the rest.
        notes.extend(forbidden.take(1));
    }
}

/// Prohibitions that hold always, by what they forbid.
fn prohibitions<'a>(ground: &Ground<'a>) -> BTreeMap<&'a DeedId, Vec<Clause<'a>>> {
    let mut found: BTreeMap<&DeedId, Vec<Clause<'_>>> = BTreeMap::new();
    for clause in ground.commitments() {
        if let Form::ShallNot {
            deeds, allowing: None, ..
        } = &clause.1.form
            && clause.1.scope.is_none()
        {
            deeds
                .deeds
                .iter()
                .for_each(|deed| found.entry(deed).or_default().push(clause));
        }
    }
    found
}

/// Every duty, and every link of `on breach`.
fn calls<'a>(ground: &Ground<'a>) -> impl Iterator<Item = Call<'a>> {
    ground.commitments().flat_map(|clause| {
        let duty = match &clause.1.form {
            Form::Shall { subjects, deeds, .. } => Some((subjects.parties.as_slice(), deeds)),
            _ => None,
        };
        let links = clause
            .1
            .on_breach
            .iter()
            .map(move |link| (owing(link, clause.1), &link.deeds));
        let called = duty.into_iter().chain(links);
        called.map(move |(parties, deeds)| Call { clause, parties, deeds })
    })
}

fn forbidden_by<'a>(
    ground: &Ground<'_>,
    prohibitions: &BTreeMap<&DeedId, Vec<Clause<'a>>>,
    call: &Call<'_>,
    actor: &ActorId,
    deed: &DeedId,
) -> Option<Clause<'a>> {
    let deeds = &ground.case.deeds;
    let wider = |narrow: &&DeedId| deeds.get(narrow).and_then(|deed| deed.is_a.as_ref());
    let chain = std::iter::successors(Some(deed), |deed| wider(deed)).take(deeds.iter().count() + 1);
    let mut candidates = chain.filter_map(|deed| prohibitions.get(deed)).flatten().copied();
    candidates.find(|clause| {
        let (instrument, prohibition) = *clause;
        let binds = instrument.status != Status::Draft || instrument.id == call.clause.0.id;
        binds
            && is_of(ground, actor, prohibition.form.subjects())
            && ground.lies_within(&call.clause.1.zones, &prohibition.zones)
            && share_days(force(call.clause), force(*clause))
            && !is_permitted(ground, *clause, call, actor, deed)
    })
}

/// True when what the actor does counts as done by one of these.
fn is_of(ground: &Ground<'_>, actor: &ActorId, subjects: Option<&Subjects>) -> bool {
    let parties = subjects.into_iter().flat_map(|subjects| &subjects.parties);
    parties.into_iter().any(|party| ground.case.is_part_of(actor, party))
}

fn share_days(one: Force, other: Force) -> bool {
    let last = [one.1, other.1].into_iter().flatten().min();
    !is_empty(one) && !is_empty(other) && !is_empty((one.0.max(other.0), last))
}

/// True when a permission of the same instrument lifts the prohibition for this.
fn is_permitted(
    ground: &Ground<'_>,
    (instrument, _): Clause<'_>,
    call: &Call<'_>,
    actor: &ActorId,
    deed: &DeedId,
) -> bool {
    instrument.commitments.iter().any(|commitment| match &commitment.form {
        Form::May { subjects, deeds } => {
            is_of(ground, actor, Some(subjects))
                && deeds.deeds.iter().any(|wide| ground.case.deeds.is_a(deed, wide))
                && ground.lies_within(&call.clause.1.zones, &commitment.zones)
        }
        _ => false,
    })
}

fn note(call: &Call<'_>, actor: &ActorId, deed: &DeedId, (instrument, prohibition): Clause<'_>) -> Note {
    at(CODE, call.clause)
        .with("actor", actor.as_str())
        .with("deed", deed.as_str())
        .with("forbidden-by", prohibition.name.as_str())
        .with("forbidden-in", instrument.id.as_str())
        .beside(prohibition.place.clone())
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::{
        Commitment, Due, Status,
        check::scene::{Scene, day, may, may_on_breach, shall, shall_not, zones},
    };
    use salida_note::Fact;

    /// A truce that forbids extortion everywhere and lets the herons do something in the Old Town when the gulls recruit.
    fn truce(sanction: &str, others: Vec<Commitment>) -> Scene {
        let mut calm = shall_not("calm", &["gulls"], "recruitment");
        calm.on_breach.push(may_on_breach(&["herons"], sanction));
        calm.zones = zones(&["old-town"]);
        Scene::new().instrument("truce", |truce| {
            truce.commitments.push(calm);
            truce.commitments.extend(others);
        })
    }

    #[test]
    fn nobody_may_answer_a_breach_with_what_is_forbidden_to_them() {
        let forbidden = || shall_not("no-levy", &["herons"], "extortion");
        let notes = truce("extortion", vec![forbidden()]).notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("forbidden-by"), Some(&Fact::from("no-levy")));
        assert_eq!(notes[0].fact("actor"), Some(&Fact::from("herons")));

        assert_eq!(truce("disclosure", vec![forbidden()]).notes(look), []);
        assert_eq!(
            truce("extortion", vec![shall_not("no-levy", &["gulls"], "extortion")]).notes(look),
            []
        );
        let permitted = vec![forbidden(), may("levy", &["herons"], "extortion")];
        assert_eq!(truce("extortion", permitted).notes(look), []);
    }

    #[test]
    fn a_prohibition_elsewhere_or_at_another_time_leaves_it_free() {
        let mut hills = shall_not("no-levy", &["herons"], "extortion");
        hills.zones = zones(&["hills"]);
        assert_eq!(truce("extortion", vec![hills]).notes(look), []);

        let mut harbour = shall_not("no-levy", &["herons"], "extortion");
        harbour.zones = zones(&["harbour"]);
        assert_eq!(
            truce("extortion", vec![harbour]).notes(look).len(),
            1,
            "the Old Town lies in the Harbour"
        );

        let other = |from: &str, status: Status| {
            let mut ended = truce("extortion", Vec::new());
            ended.case.instruments[0].until = Some(day("2031-12-31"));
            ended.instrument("later", |later| {
                (later.from, later.status) = (Some(day(from)), status);
                later.commitments.push(shall_not("no-levy", &["herons"], "extortion"));
            })
        };
        assert_eq!(other("2032-01-01", Status::Signed).notes(look), []);
        assert_eq!(other("2031-12-31", Status::Signed).notes(look).len(), 1);
        assert_eq!(
            other("2031-12-31", Status::Draft).notes(look),
            [],
            "a draft binds nobody"
        );
    }

    #[test]
    fn a_duty_to_do_what_a_wider_prohibition_forbids_is_named() {
        let due = Due::By { day: day("2031-06-30") };
        let take_in = shall("take-in", &["terns"], "child-recruitment", due);
        let all = shall_not("none", &["herons"], "recruitment");
        let scene = Scene::new().instrument("truce", |truce| truce.commitments.extend([take_in, all]));
        assert_eq!(
            scene.notes(look).len(),
            1,
            "the Terns are Herons, and children are recruits"
        );
    }
}
