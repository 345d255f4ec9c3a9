//! Draws what is told of an amnesty: that somebody enrols while it is open, returns what is owed, and does what revokes. Among
//! reports of anything at all that is rare.

use super::{Chance, Pair, stream};
use salida_case::covenant::Amnesty;
use salida_world::{Day, DeedId, Happening, Incident, Share, Span, Step, ZoneId};

/// Tells more of the amnesty of a pair, where it has one.
pub(crate) fn tell(chance: &mut Chance, pair: &mut Pair) {
    let with_door = pair.case.instruments.iter().find(|it| !it.amnesties.is_empty());
    let Some((instrument, amnesty)) = with_door.and_then(|it| Some((it, it.amnesties.first()?))) else {
        return;
    };
    let (Some(first), true) = (instrument.from, chance.in_a_hundred(75)) else {
        return;
    };
    let opens = amnesty.open_from.map_or(first, |open| open.max(first));
    let enrolled = opens.plus(chance.below_i32(7));
    let mut told = vec![enrolment(chance, amnesty, enrolled)];
    let deeds: Vec<&DeedId> = amnesty.in_return_for.iter().chain(&amnesty.revoked_on).collect();
    for _ in 0..chance.below(4).min(deeds.len() * 2) {
        let deed = (*chance.one_of(&deeds)).clone();
        let first = enrolled.plus(chance.below_i32(14) - 2);
        told.push(incident(chance, amnesty, deed, first));
    }
    for incident in told {
        let recorded = incident.during.last().plus(*chance.one_of(&[0, 0, 0, 2, 9]));
        let next = stream::plain(pair.told.len(), Happening::Incident(incident), recorded);
        pair.told.push(next);
    }
}

fn enrolment(chance: &mut Chance, amnesty: &Amnesty, first: Day) -> Incident {
    let mut enrolment = incident(chance, amnesty, DeedId::from("enrolment"), first);
    enrolment.by.iter_mut().for_each(|it| it.share = 1.0);
    if chance.in_a_hundred(85) {
        enrolment.step = Step::Verified;
    }
    enrolment
}

fn incident(chance: &mut Chance, amnesty: &Amnesty, deed: DeedId, first: Day) -> Incident {
    Incident {
        deed,
        zone: ZoneId::from(*chance.one_of(&["coast", "harbour"])),
        during: Span::new(first, first.plus(*chance.one_of(&[0, 0, 0, 1, 4]))).expect("a span"),
        count: stream::count(chance),
        by: vec![Share {
            actor: chance.one_of(&amnesty.to).clone(),
            share: *chance.one_of(&[1.0, 1.0, 0.5, 0.125]),
        }],
        step: *chance.one_of(&[Step::Attributed, Step::Attributed, Step::Verified, Step::Alleged]),
    }
}
