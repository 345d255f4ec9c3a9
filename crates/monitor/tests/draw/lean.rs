//! Draws pairs that lean to one side: what is rare among agreements of any sort is in each of them.

use super::{Chance, Frame, Pair, agreement, stage::ZONES, stream};
use salida_case::covenant::{Commitment, Form, Holders, Per, Scope, Trigger};
use salida_world::{
    ActorId, Day, DeedId, Happening, Incident, InstrumentId, Name, Range, Share, Span, Step, Tally, ZoneId,
};

/// Makes a pair lean to scopes, to what opens and closes them on days close together, to totals in windows, or to
/// conditions.
pub(crate) fn lean(chance: &mut Chance, frame: Frame, pair: &mut Pair) {
    match chance.below(4) {
        0 => to_scopes(chance, frame, pair),
        1 => to_closings(chance, frame, pair),
        2 => to_totals(chance, frame, pair),
        _ => to_conditions(chance, pair),
    }
}

/// Nearly every commitment is confined, and what opens and closes it is told.
fn to_scopes(chance: &mut Chance, frame: Frame, pair: &mut Pair) {
    for commitment in commitments(pair) {
        if chance.in_a_hundred(85) {
            let party = commitment.form.subjects().is_some();
            commitment.scope = Some(agreement::scope(chance, party));
        }
    }
    for _ in 0..3 + chance.below(5) {
        let happening = stream::incident(chance, frame);
        tell(pair, happening);
    }
}

/// Every commitment holds between two deeds, or between one and the same deed, of which much is told on few days.
fn to_closings(chance: &mut Chance, frame: Frame, pair: &mut Pair) {
    let opens = *chance.one_of(&["disclosure", "hand-over-firearms"]);
    let trigger = |deed: &str| Trigger {
        deeds: vec![DeedId::from(deed)],
        by: Holders::Everybody,
    };
    for commitment in commitments(pair) {
        commitment.scope = Some(Scope::Between {
            opens: trigger(opens),
            closes: trigger("disclosure"),
        });
    }
    let around = frame.day_in(chance);
    for _ in 0..4 + chance.below(6) {
        let first = around.plus(chance.below_i32(12));
        let last = first.plus(chance.below_i32(2) * chance.below_i32(6));
        let by = Share {
            actor: ActorId::from("gulls"),
            share: 1.0,
        };
        let happening = Happening::Incident(Incident {
            deed: DeedId::from(*chance.one_of(&["homicide", "disclosure", "disclosure", opens])),
            zone: ZoneId::from("old-town"),
            during: Span::new(first, last).expect("a span"),
            count: Range::exact(1),
            by: vec![by],
            step: *chance.one_of(&[Step::Attributed, Step::Attributed, Step::Attributed, Step::Alleged]),
        });
        tell(pair, happening);
    }
}

/// Nearly every limit is in any days, and agencies count days that lie close together.
fn to_totals(chance: &mut Chance, frame: Frame, pair: &mut Pair) {
    for commitment in commitments(pair) {
        if let Form::Keep { limit, .. } = &mut commitment.form
            && chance.in_a_hundred(75)
        {
            limit.per = Per::AnyDays(1 + chance.below_u32(9));
        }
    }
    for _ in 0..3 + chance.below(5) {
        let first = frame.day_in(chance);
        let happening = Happening::Tally(Tally {
            deed: DeedId::from(*chance.one_of(&["homicide", "homicide", "ambush"])),
            zone: ZoneId::from(*chance.one_of(&ZONES)),
            during: Span::new(first, first.plus(chance.below_i32(9))).expect("a span"),
            count: Range::exact(chance.below(5) as u64),
            agency: ActorId::from(*chance.one_of(&["police", "police", "morgue"])),
        });
        tell(pair, happening);
    }
}

/// Nearly every commitment waits for how another stands.
fn to_conditions(chance: &mut Chance, pair: &mut Pair) {
    let named: Vec<(InstrumentId, Name)> = { pair.case.instruments.iter() }
        .flat_map(|it| it.commitments.iter().map(|own| (it.id.clone(), own.name.clone())))
        .collect();
    for instrument in &mut pair.case.instruments {
        let id = instrument.id.clone();
        for commitment in &mut instrument.commitments {
            let own = (id.clone(), commitment.name.clone());
            let others: Vec<_> = named.iter().filter(|it| **it != own).cloned().collect();
            let party = commitment.form.subjects().is_some();
            let condition = agreement::condition(chance, &id, Some((&own, party)), &others, 1);
            match chance.below(4) {
                0 => {}
                1 => commitment.ends_when = Some(condition),
                _ => commitment.suspended_while = Some(condition),
            }
        }
    }
}

fn commitments(pair: &mut Pair) -> impl Iterator<Item = &mut Commitment> {
    { pair.case.instruments.iter_mut() }.flat_map(|it| &mut it.commitments)
}

/// Known on its last day.
fn tell(pair: &mut Pair, happening: Happening) {
    let recorded: Day = happening.during().last();
    let next = stream::plain(pair.told.len(), happening, recorded);
    pair.told.push(next);
}
