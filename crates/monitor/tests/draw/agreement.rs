//! Draws instruments: one or two, with one to four commitments of every form under every clause, and amnesties.

use super::{
    Chance, Frame,
    stage::{DEEDS, PARTIES, ZONES},
};
use salida_case::covenant::{
    Amnesty, Amount, Annex, Asked, Bound, Commitment, Condition, Consequence, Due, Duty, Form, Holders, Instrument,
    Kinds, Length, Limit, Milestone, Ordinal, Per, Period, Power, PowerKind, Proof, Roles, Scope, Status, Subjects,
    Target, Thousandths, Tolerance, Trigger, Verb,
};
use salida_note::Place;
use salida_world::{ActorId, Day, DeedId, InstrumentId, Language, Name, Span, Standing, ZoneId};

/// What conditions can speak of: the commitments of all instruments.
type Named = Vec<(InstrumentId, Name)>;

pub(crate) fn instruments(chance: &mut Chance, frame: Frame) -> Vec<Instrument> {
    let many = if chance.in_a_hundred(25) { 2 } else { 1 };
    let mut sizes: Vec<usize> = (0..many).map(|_| 1 + chance.below(3)).collect();
    if chance.in_a_hundred(10) {
        sizes[0] += 1;
    }
    let mut named: Named = Vec::new();
    for (at, size) in sizes.iter().enumerate() {
        named.extend((0..*size).map(|number| (instrument_id(at), commitment_name(number))));
    }
    (0..many)
        .map(|at| instrument(chance, frame, at, sizes[at], &named))
        .collect()
}

fn instrument_id(at: usize) -> InstrumentId {
    InstrumentId::from(["truce", "peace"][at])
}

fn commitment_name(number: usize) -> Name {
    Name::from(["first", "second", "third", "fourth"][number])
}

fn instrument(chance: &mut Chance, frame: Frame, at: usize, size: usize, named: &Named) -> Instrument {
    let id = instrument_id(at);
    let from = if at == 0 {
        frame.first
    } else {
        frame.first + chance.below_i32(15)
    };
    let open = chance.in_a_hundred(15);
    let frame = Frame { first: from, ..frame };
    let mut commitments: Vec<Commitment> = (0..size)
        .map(|number| commitment(chance, frame, &id, number, named))
        .collect();
    let amends = at == 1 && chance.in_a_hundred(50);
    if amends {
        commitments[0].replaces = Some(commitment_name(0));
    }
    let amnesties = if chance.in_a_hundred(10) {
        vec![amnesty(chance, frame)]
    } else {
        Vec::new()
    };
    let own: Vec<Name> = (0..size).map(commitment_name).collect();
    Instrument {
        id: id.clone(),
        title: String::from("Truce"),
        language: Language::En,
        status: if chance.in_a_hundred(2) {
            Status::Draft
        } else {
            Status::Signed
        },
        parties: PARTIES.map(ActorId::from).to_vec(),
        witnesses: Vec::new(),
        from: Some(Day::from_number(from)),
        until: (!open).then(|| Day::from_number(frame.last)),
        amends: amends.then(|| instrument_id(0)),
        ends_when: chance.in_a_hundred(5).then(|| condition(chance, &id, None, named, 1)),
        powers: powers(chance, &own),
        sources: Vec::new(),
        commitments,
        amnesties,
        place: Place::whole("drawn"),
    }
}

fn commitment(
    chance: &mut Chance,
    frame: Frame,
    instrument: &InstrumentId,
    number: usize,
    named: &Named,
) -> Commitment {
    let form = form(chance, frame);
    let party = form.subjects().is_some();
    let mut it = Commitment::new(commitment_name(number), form, Place::whole("drawn"));
    let own = (instrument.clone(), it.name.clone());
    if chance.in_a_hundred(60) {
        it.zones = chance.some_of(&ZONES.map(ZoneId::from));
        it.each_zone = chance.in_a_hundred(50);
    }
    // A deadline before force is refused when it is read.
    let fixed = matches!(
        &it.form,
        Form::Shall {
            due: Due::By { .. } | Due::Milestones { .. },
            ..
        }
    );
    if !fixed && chance.in_a_hundred(10) {
        it.from = Some(Day::from_number(frame.first + chance.below_i32(10)));
    }
    if chance.in_a_hundred(10) {
        it.until = Some(Day::from_number(frame.last - chance.below_i32(8)));
    }
    if chance.in_a_hundred(14) {
        it.scope = Some(scope(chance, party));
    }
    let others: Named = named.iter().filter(|other| **other != own).cloned().collect();
    if chance.in_a_hundred(10) {
        it.suspended_while = Some(condition(chance, instrument, Some((&own, party)), &others, 2));
    }
    if chance.in_a_hundred(10) {
        it.excused_if = Some(excuse(chance, instrument, &own, party, &others));
    }
    if chance.in_a_hundred(5) {
        it.ends_when = Some(condition(chance, instrument, Some((&own, party)), &others, 1));
    }
    if chance.in_a_hundred(10) {
        it.on_breach = (0..=chance.below(2)).map(|_| consequence(chance, party)).collect();
    }
    it.proof = *chance.one_of(&[Proof::Balance, Proof::Balance, Proof::Clear, Proof::BeyondDoubt]);
    it.burden_on_party = party && chance.in_a_hundred(25);
    it.survives = chance.in_a_hundred(20);
    it
}

fn form(chance: &mut Chance, frame: Frame) -> Form {
    match chance.below(20) {
        0..=5 => Form::ShallNot {
            subjects: subjects(chance),
            deeds: kinds(chance, &DEEDS[..2]),
            allowing: chance.in_a_hundred(60).then(|| Tolerance {
                count: chance.below(4) as u64,
                days: 1 + chance.below_u32(12),
            }),
        },
        6 => Form::May {
            subjects: subjects(chance),
            deeds: kinds(chance, &DEEDS[..2]),
        },
        7..11 => Form::Keep {
            deeds: kinds(chance, &DEEDS[..2]),
            limit: limit(chance, frame),
        },
        11 => Form::KeepTrend {
            deeds: kinds(chance, &DEEDS[..2]),
            ordinal: *chance.one_of(&[Ordinal::Less, Ordinal::NotMore, Ordinal::More, Ordinal::NotLess]),
            methods: if chance.in_a_hundred(50) {
                vec![String::from("panel")]
            } else {
                Vec::new()
            },
            per: *chance.one_of(&[Per::Month, Per::Force]),
        },
        _ => Form::Shall {
            subjects: subjects(chance),
            deeds: kinds(chance, &DEEDS[2..]),
            at_least: 1 + chance.below(4) as u64,
            unit: None,
            to: Vec::new(),
            due: due(chance, frame),
        },
    }
}

fn due(chance: &mut Chance, frame: Frame) -> Due {
    match chance.below(4) {
        0 => Due::By {
            day: if chance.in_a_hundred(10) {
                Day::from_number(frame.last + 5)
            } else {
                frame.day_in(chance)
            },
        },
        1 => {
            let first = frame.first + chance.below_i32(10);
            let second = first + 1 + chance.below_i32(10);
            let milestones = [(1 + chance.below(3), first), (4 + chance.below(3), second)];
            Due::Milestones {
                milestones: milestones
                    .map(|(at_least, by)| Milestone {
                        at_least: at_least as u64,
                        by: Day::from_number(by),
                    })
                    .to_vec(),
            }
        }
        2 => Due::Every {
            period: *chance.one_of(&[Period::Month, Period::Days(7), Period::Days(10), Period::Quarter]),
            cumulative: chance.in_a_hundred(40),
            pro_rata: chance.in_a_hundred(40),
        },
        _ => Due::Within {
            after: chance.in_a_hundred(30).then(|| Length::Days(1 + chance.below_u32(3))),
            within: length(chance, 4),
            of: trigger(chance, true),
        },
    }
}

fn limit(chance: &mut Chance, frame: Frame) -> Limit {
    let per = match chance.below(6) {
        0 | 1 => Per::Month,
        2 => Per::Quarter,
        3 => Per::Force,
        _ => Per::AnyDays(1 + chance.below_u32(12)),
    };
    let baseline = Span::new(Day::from_number(frame.first - 40), Day::from_number(frame.first - 1));
    let amount = match (chance.below(8), per) {
        (0, _) => Amount::PercentOf {
            percent: *chance.one_of(&[50.0, 80.0, 120.0]),
            baseline: if chance.in_a_hundred(90) { baseline } else { None },
        },
        (1 | 2, Per::AnyDays(_)) => Amount::PerDay(Thousandths(250 * (1 + chance.below(6) as u64))),
        (1, _) | (3, Per::AnyDays(_)) => Amount::Rate {
            count: Thousandths(500 * (1 + chance.below(10) as u64)),
            people: 100,
        },
        _ => Amount::Count(chance.below(6) as u64),
    };
    let bound = if chance.in_a_hundred(70) {
        Bound::AtMost
    } else {
        Bound::AtLeast
    };
    Limit {
        bound,
        // At least nothing is no limit.
        amount: if bound == Bound::AtLeast && amount == Amount::Count(0) {
            Amount::Count(1)
        } else {
            amount
        },
        per,
    }
}

fn subjects(chance: &mut Chance) -> Subjects {
    Subjects {
        parties: chance.some_of(&PARTIES.map(ActorId::from)),
        each: chance.in_a_hundred(50),
    }
}

fn kinds(chance: &mut Chance, of: &[&str]) -> Kinds {
    let of: Vec<DeedId> = of.iter().map(|id| DeedId::from(*id)).collect();
    Kinds {
        deeds: if chance.in_a_hundred(65) {
            vec![of[0].clone()]
        } else {
            chance.some_of(&of)
        },
        each: chance.in_a_hundred(30),
    }
}

fn length(chance: &mut Chance, least: u32) -> Length {
    if chance.in_a_hundred(8) {
        Length::Months(1)
    } else {
        Length::Days(least + chance.below_u32(10))
    }
}

fn trigger(chance: &mut Chance, party: bool) -> Trigger {
    let by = match chance.below(if party { 5 } else { 3 }) {
        0 | 1 => Holders::Everybody,
        2 => Holders::Parties(vec![ActorId::from(*chance.one_of(&PARTIES))]),
        3 => Holders::TheParty,
        _ => Holders::TheOthers,
    };
    Trigger {
        deeds: vec![DeedId::from(*chance.one_of(&DEEDS))],
        by,
    }
}

pub(super) fn scope(chance: &mut Chance, party: bool) -> Scope {
    match chance.below(3) {
        0 => Scope::After {
            length: length(chance, 2),
            of: trigger(chance, party),
        },
        1 => Scope::Before {
            length: length(chance, 2),
            of: trigger(chance, party),
        },
        _ => Scope::Between {
            opens: trigger(chance, party),
            closes: trigger(chance, party),
        },
    }
}

/// A condition; never on one's own instance.
pub(super) fn condition(
    chance: &mut Chance,
    instrument: &InstrumentId,
    own: Option<(&(InstrumentId, Name), bool)>,
    others: &Named,
    depth: usize,
) -> Condition {
    let party = own.is_some_and(|(_, party)| party);
    match chance.below(10) {
        0 if depth > 0 => Condition::All {
            of: (0..2)
                .map(|_| condition(chance, instrument, own, others, depth - 1))
                .collect(),
        },
        1 if depth > 0 => Condition::Any {
            of: (0..2)
                .map(|_| condition(chance, instrument, own, others, depth - 1))
                .collect(),
        },
        2..4 => Condition::Happens {
            what: trigger(chance, party),
            within: None,
        },
        // One's own commitment, of the others: reciprocity.
        4..6 if party => standing(
            chance,
            instrument,
            own.expect("a party has a clause").0,
            Holders::TheOthers,
        ),
        _ if !others.is_empty() => {
            let whose = match chance.below(if party { 6 } else { 4 }) {
                0..3 => Holders::Everybody,
                3 => Holders::Parties(vec![ActorId::from(*chance.one_of(&PARTIES))]),
                4 => Holders::TheParty,
                _ => Holders::TheOthers,
            };
            let target = chance.one_of(others).clone();
            standing(chance, instrument, &target, whose)
        }
        _ => Condition::Happens {
            what: trigger(chance, party),
            within: None,
        },
    }
}

fn standing(chance: &mut Chance, here: &InstrumentId, target: &(InstrumentId, Name), of: Holders) -> Condition {
    use Standing::{Breached, Contested, InEffect, Kept, Pending, Unknown};
    let is = match chance.below(5) {
        0 | 1 => Asked::OneOf(vec![Breached]),
        2 => Asked::OneOf(chance.some_of(&[Breached, Contested, Unknown, InEffect, Kept, Pending])),
        3 => Asked::NoneOf(chance.some_of(&[Breached, Contested, Unknown, InEffect])),
        _ => Asked::InBreachNow,
    };
    Condition::Standing {
        of: Target {
            instrument: (target.0 != *here || chance.in_a_hundred(20)).then(|| target.0.clone()),
            commitment: target.1.clone(),
            of,
            zones: if chance.in_a_hundred(10) {
                vec![ZoneId::from(*chance.one_of(&ZONES))]
            } else {
                Vec::new()
            },
        },
        is,
    }
}

fn excuse(
    chance: &mut Chance,
    instrument: &InstrumentId,
    own: &(InstrumentId, Name),
    party: bool,
    others: &Named,
) -> Condition {
    let happens = Condition::Happens {
        what: trigger(chance, party),
        within: chance.in_a_hundred(60).then(|| length(chance, 2)),
    };
    match chance.below(4) {
        0 => condition(chance, instrument, Some((own, party)), others, 1),
        1 => Condition::All {
            of: vec![happens, condition(chance, instrument, Some((own, party)), others, 0)],
        },
        _ => happens,
    }
}

fn consequence(chance: &mut Chance, party: bool) -> Consequence {
    let the_party = party && chance.in_a_hundred(60);
    let verb = if chance.in_a_hundred(75) {
        Verb::Shall
    } else {
        Verb::May
    };
    Consequence {
        who: if the_party {
            Duty::TheParty
        } else {
            Duty::Named(subjects(chance))
        },
        verb,
        deeds: if verb == Verb::May {
            kinds(chance, &DEEDS[..2])
        } else {
            kinds(chance, &DEEDS[2..])
        },
        at_least: 1 + chance.below(2) as u64,
        unit: None,
        to: Vec::new(),
        within: chance.in_a_hundred(85).then(|| length(chance, 2)),
    }
}

fn powers(chance: &mut Chance, own: &[Name]) -> Vec<Power> {
    let all = [
        PowerKind::Suspend,
        PowerKind::Resume,
        PowerKind::End,
        PowerKind::Extend,
        PowerKind::Withdraw,
    ];
    let many = if chance.in_a_hundred(30) {
        1 + chance.below(2)
    } else {
        0
    };
    let power = |chance: &mut Chance| Power {
        who: Subjects {
            parties: chance.some_of(&["gulls", "herons", "church"].map(ActorId::from)),
            each: chance.in_a_hundred(60),
        },
        acts: chance.some_of(&all),
        over: if chance.in_a_hundred(30) {
            chance.some_of(own)
        } else {
            Vec::new()
        },
    };
    (0..many).map(|_| power(chance)).collect()
}

fn amnesty(chance: &mut Chance, frame: Frame) -> Amnesty {
    let opens = frame.first + chance.below_i32(5);
    Amnesty {
        name: Name::from("door"),
        by: ActorId::from("church"),
        grants: DeedId::from("no-prosecution"),
        acts_before: chance.in_a_hundred(50).then(|| Day::from_number(frame.first)),
        except: Vec::new(),
        to: chance.some_of(&["gulls", "herons"].map(ActorId::from)),
        open_from: chance.in_a_hundred(60).then(|| Day::from_number(opens)),
        open_until: chance
            .in_a_hundred(60)
            .then(|| Day::from_number(opens + 5 + chance.below_i32(20))),
        once: chance.in_a_hundred(50),
        in_return_for: if chance.in_a_hundred(70) {
            chance.some_of(&DEEDS[2..]).into_iter().map(DeedId::from).collect()
        } else {
            Vec::new()
        },
        within: chance.in_a_hundred(70).then(|| length(chance, 2)),
        revoked_on: if chance.in_a_hundred(60) {
            vec![DeedId::from(*chance.one_of(&DEEDS[..2]))]
        } else {
            Vec::new()
        },
        proof: *chance.one_of(&[Proof::Balance, Proof::Clear]),
        roles: Roles::default(),
        annex: Annex::Public,
        sources: Vec::new(),
        place: Place::whole("drawn"),
    }
}
