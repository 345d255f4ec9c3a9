//! Draws what is reported: incidents, totals, coverage and judgements, revised, forked, withdrawn, told twice and late; and
//! the acts of those with power and without.

use super::{
    Chance, Frame,
    stage::{DEEDS, PARTIES, ZONES},
};
use crate::literal::{Deed, Told};
use salida_case::{Case, covenant::PowerKind};
use salida_world::{
    ActorId, Assessment, Coverage, Day, DeedId, Happening, Incident, Range, Share, Span, Step, Tally, Trend, ZoneId,
};
use std::mem::discriminant;

pub(crate) fn reports(chance: &mut Chance, frame: Frame, case: &Case) -> Vec<Told> {
    let mut told: Vec<Told> = Vec::new();
    if chance.in_a_hundred(50) {
        for deed in DEEDS {
            if chance.in_a_hundred(70) {
                let span = Span::new(Day::from_number(frame.first - 45), Day::from_number(frame.last + 10));
                let happening = Happening::Coverage(Coverage {
                    deed: DeedId::from(deed),
                    zone: ZoneId::from("coast"),
                    during: span.expect("a span"),
                    part: 1.0,
                    method: String::from("patrol"),
                });
                told.push(plain(told.len(), happening, Day::from_number(frame.first)));
            }
        }
    }
    let many = told.len() + chance.below(11);
    let amnesty = case.instruments.iter().any(|it| !it.amnesties.is_empty());
    while told.len() < many {
        let next = report(chance, frame, &told, amnesty);
        told.push(next);
    }
    told
}

pub(crate) fn plain(number: usize, happening: Happening, recorded: Day) -> Told {
    Told {
        name: format!("r{number}"),
        happening,
        recorded,
        revises: None,
        withdrawn: false,
        same_as: None,
    }
}

fn report(chance: &mut Chance, frame: Frame, told: &[Told], amnesty: bool) -> Told {
    let earlier = if told.is_empty() {
        None
    } else {
        Some(chance.one_of(told).clone())
    };
    let relation = if earlier.is_some() { chance.below(100) } else { 99 };
    let related = relation < 32;
    let happening = match &earlier {
        Some(it) if related => alike(chance, frame, &it.happening),
        _ => happening(chance, frame, amnesty),
    };
    let late = *chance.one_of(&[0, 0, 0, 1, 3, 8, 30, -3]);
    let recorded = happening.during().last().plus(late);
    let mut next = plain(told.len(), happening, recorded);
    let Some(earlier) = earlier else { return next };
    match relation {
        0..15 => {
            next.revises = Some(earlier.name.clone());
            next.withdrawn = chance.in_a_hundred(25);
            if chance.in_a_hundred(70) {
                next.recorded = next.recorded.max(earlier.recorded);
            }
        }
        15..25 => next.same_as = Some(earlier.name.clone()),
        25..28 => {
            // What is told of one happening is of one sort.
            let like: Vec<&Told> = told
                .iter()
                .filter(|it| discriminant(&it.happening) == discriminant(&earlier.happening))
                .collect();
            next.revises = Some(chance.one_of(&like).name.clone());
            next.same_as = Some(earlier.name.clone());
        }
        28..31 => next.name.clone_from(&earlier.name),
        31 => {
            next.withdrawn = true;
            next.same_as = Some(earlier.name.clone());
        }
        32..35 => next.revises = Some(String::from("nobody")),
        _ => {}
    }
    next
}

/// Another telling of the same sort of happening.
fn alike(chance: &mut Chance, frame: Frame, before: &Happening) -> Happening {
    let mut again = before.clone();
    match &mut again {
        Happening::Incident(it) => {
            let Happening::Incident(fresh) = incident(chance, frame) else {
                return again;
            };
            match chance.below(6) {
                0 => it.count = fresh.count,
                1 => it.by = fresh.by,
                2 => it.step = fresh.step,
                3 => it.zone = fresh.zone,
                4 => it.during = fresh.during,
                _ => {
                    let deed = it.deed.clone();
                    *it = fresh;
                    if chance.in_a_hundred(70) {
                        it.deed = deed;
                    }
                }
            }
        }
        Happening::Tally(it) => it.count = Range::exact(chance.below(6) as u64),
        Happening::Coverage(it) => it.during = span(chance, frame, 40),
        Happening::Assessment(it) => it.trend = trend(chance),
    }
    again
}

fn happening(chance: &mut Chance, frame: Frame, amnesty: bool) -> Happening {
    if amnesty && chance.in_a_hundred(25) {
        let Happening::Incident(mut it) = incident(chance, frame) else {
            unreachable!("an incident")
        };
        it.deed = DeedId::from("enrolment");
        it.by = vec![Share {
            actor: ActorId::from(*chance.one_of(&PARTIES)),
            share: 1.0,
        }];
        return Happening::Incident(it);
    }
    match chance.below(20) {
        0..13 => incident(chance, frame),
        13..16 => Happening::Tally(Tally {
            deed: DeedId::from(*chance.one_of(&["homicide", "homicide", "ambush"])),
            zone: ZoneId::from(*chance.one_of(&ZONES)),
            during: tally_span(chance, frame),
            count: match chance.below(5) {
                0 => Range::new(1, 2, 4).expect("a range"),
                _ => Range::exact(chance.below(7) as u64),
            },
            agency: ActorId::from(*chance.one_of(&["police", "morgue"])),
        }),
        16..18 => Happening::Coverage(Coverage {
            deed: DeedId::from(*chance.one_of(&DEEDS)),
            zone: ZoneId::from(*chance.one_of(&ZONES)),
            during: span(chance, frame, 40),
            part: *chance.one_of(&[1.0, 1.0, 0.5]),
            method: String::from("patrol"),
        }),
        _ => Happening::Assessment(Assessment {
            deed: DeedId::from(*chance.one_of(&DEEDS[..2])),
            zone: ZoneId::from(*chance.one_of(&ZONES)),
            during: span(chance, frame, 30),
            trend: trend(chance),
            method: String::from(*chance.one_of(&["panel", "panel", "street"])),
        }),
    }
}

fn trend(chance: &mut Chance) -> Trend {
    *chance.one_of(&[Trend::Less, Trend::Same, Trend::More, Trend::Unclear])
}

pub(crate) fn count(chance: &mut Chance) -> Range<u64> {
    let count = match chance.below(10) {
        0 => Range::new(0, 1, 2),
        1 => Range::new(1, 2, 3),
        2 => Range::new(2, 2, 4),
        3 => Range::new(0, 0, 1),
        _ => {
            let count = 1 + chance.below(3) as u64;
            Range::new(count, count, count)
        }
    };
    count.expect("a range")
}

pub(super) fn incident(chance: &mut Chance, frame: Frame) -> Happening {
    let count = count(chance);
    let length = if chance.in_a_hundred(65) { 1 } else { 6 };
    Happening::Incident(Incident {
        deed: DeedId::from(*chance.one_of(&DEEDS)),
        zone: ZoneId::from(*chance.one_of(&ZONES)),
        during: span(chance, frame, length),
        count,
        by: authors(chance),
        step: *chance.one_of(&[
            Step::Attributed,
            Step::Attributed,
            Step::Attributed,
            Step::Verified,
            Step::Verified,
            Step::Alleged,
        ]),
    })
}

/// Shares are eighths, so that every sum and product of them is exact and a threshold is met or not met by both.
fn authors(chance: &mut Chance) -> Vec<Share> {
    let share = |actor: &str, share: f64| Share {
        actor: ActorId::from(actor),
        share,
    };
    let one = *chance.one_of(&PARTIES);
    match chance.below(10) {
        0 => Vec::new(),
        1 => vec![share(one, 0.5)],
        2 => vec![share("gulls", 0.5), share("herons", 0.25)],
        3 => vec![share("young-gulls", 0.375), share("gulls", 0.375)],
        4 => vec![share(one, 0.875)],
        _ => vec![share(one, 1.0)],
    }
}

fn span(chance: &mut Chance, frame: Frame, longest: i32) -> Span {
    let first = frame.day(chance);
    Span::new(first, first.plus(chance.below_i32(longest))).expect("a span")
}

/// Totals are of months, of all of force, of the baseline, or of any days.
fn tally_span(chance: &mut Chance, frame: Frame) -> Span {
    let month = |day: i32| {
        let day = Day::from_number(day).to_string();
        day[..7].parse::<Span>().expect("a month")
    };
    match chance.below(6) {
        0 => month(frame.first),
        1 => month(frame.first + 20),
        2 => month(frame.first + 45),
        3 => Span::new(Day::from_number(frame.first), Day::from_number(frame.last)).expect("force"),
        4 => Span::new(Day::from_number(frame.first - 40), Day::from_number(frame.first - 10)).expect("a baseline"),
        _ => span(chance, frame, 40),
    }
}

/// Acts, mostly of those who hold a power in the first instrument.
pub(crate) fn acts(chance: &mut Chance, frame: Frame, case: &Case) -> Vec<Deed> {
    let instrument = chance.one_of(&case.instruments);
    if instrument.powers.is_empty() {
        return Vec::new();
    }
    let many = chance.below(4);
    let acts = (0..many).map(|number| {
        let power = chance.one_of(&instrument.powers);
        let by = if power.who.each {
            vec![chance.one_of(&power.who.parties).clone()]
        } else {
            power.who.parties.clone()
        };
        let by = if chance.in_a_hundred(15) {
            vec![ActorId::from("gulls")]
        } else {
            by
        };
        let on = frame.day_in(chance);
        let kind = if chance.in_a_hundred(80) {
            *chance.one_of(&power.acts)
        } else {
            PowerKind::End
        };
        Deed {
            name: format!("act{number}"),
            by,
            on,
            recorded: on.plus(*chance.one_of(&[0, 0, 1, 5])),
            kind,
            instrument: instrument.id.as_str().to_owned(),
            commitments: if chance.in_a_hundred(30) {
                vec![chance.one_of(&instrument.commitments).name.as_str().to_owned()]
            } else {
                Vec::new()
            },
            until: (kind == PowerKind::Extend).then(|| Day::from_number(frame.last + 3 + chance.below_i32(12))),
        }
    });
    acts.collect()
}
