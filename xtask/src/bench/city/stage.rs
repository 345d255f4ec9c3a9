//! The stage: a city with its zones, parties and deeds, and the commitments of every kind that are judged on it.

use super::Size;
use salida_case::{
    Case, Texts,
    covenant::{
        Amount, Bound, Commitment, Due, Form, Holders, Instrument, Kinds, Length, Limit, Milestone, Per, Period,
        Status, Subjects, Tolerance, Trigger,
    },
};
use salida_note::Place;
use salida_world::{ActorId, Day, DeedId, InstrumentId, Language, Name, ZoneId};
use std::fmt::Write;

/// The deeds of the city, each with how often in a thousand incidents it is reported.
pub(super) const DEEDS: [(&str, usize); 6] = [
    ("shooting", 100),
    ("threat", 400),
    ("roadblock", 250),
    ("weapon-handed-over", 140),
    ("visit", 105),
    ("complaint", 5),
];

/// The first day of force.
pub(super) fn first_day() -> Day {
    Day::new(2031, 1, 1).unwrap_or(Day::MIN)
}

pub(super) fn zone(number: usize) -> String {
    format!("zone-{number:02}")
}

pub(super) fn party(number: usize) -> String {
    format!("party-{number:02}")
}

/// The case with one signed agreement.
pub(super) fn case(size: Size) -> Result<Case, String> {
    let mut text = "title = \"City\"\nsummary = \"Invented.\"\nlanguage = \"en\"\nzone = \"city\"\n\
        [[source]]\nid = \"office\"\ncitation = \"Office\"\n[[place]]\nid = \"city\"\nname = \"City\"\n"
        .to_owned();
    for number in 0..size.zones {
        let id = zone(number);
        let _ = write!(text, "[[place]]\nid = \"{id}\"\nname = \"{id}\"\nwithin = \"city\"\n");
    }
    for number in 0..size.parties {
        let id = party(number);
        let _ = write!(
            text,
            "[[actor]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"group\"\nsource = \"office\"\n"
        );
    }
    for (deed, _) in DEEDS {
        let _ = write!(text, "[[deed]]\nid = \"{deed}\"\nname = \"{deed}\"\n");
    }
    let texts = Texts {
        case: &text,
        process: None,
        agreements: &[],
    };
    let read = salida_case::read(&texts);
    let mut case = read.value.ok_or_else(|| format!("{:?}", read.notes))?;
    case.instruments.push(instrument(size));
    Ok(case)
}

fn instrument(size: Size) -> Instrument {
    let parties = (0..size.parties).map(|number| ActorId::from(party(number).as_str()));
    Instrument {
        id: InstrumentId::from("city"),
        title: "City".to_owned(),
        language: Language::En,
        status: Status::Signed,
        parties: parties.collect(),
        witnesses: Vec::new(),
        from: Some(first_day()),
        until: Some(last_day(size)),
        amends: None,
        ends_when: None,
        powers: Vec::new(),
        sources: Vec::new(),
        commitments: (0..size.commitments).map(|number| commitment(size, number)).collect(),
        amnesties: Vec::new(),
        place: Place::whole("agreements/city.md"),
    }
}

/// The last day of force.
pub(super) fn last_day(size: Size) -> Day {
    first_day().plus(i32::try_from(size.days).unwrap_or(i32::MAX) - 1)
}

/// Of thirty: four prohibitions without and eight with a tolerance, six limits, four deliveries, four recurring duties
/// and four responses; any other number takes them in the same order, round and round.
fn commitment(size: Size, number: usize) -> Commitment {
    let form = match number % 30 {
        kind @ 0..4 => ShallNot(kind % 3).plain(size),
        kind @ 4..12 => ShallNot(kind % 3).allowing(size, 1 + number as u64 % 5),
        kind @ 12..18 => keep(size, kind - 12),
        kind @ 18..22 => deliver(size, kind - 18),
        kind @ 22..26 => recur(size, kind - 22),
        kind => respond(size, kind - 26),
    };
    let name = Name::from(format!("c-{number:03}").as_str());
    let mut commitment = Commitment::new(name, form, Place::whole("agreements/city.md"));
    commitment.zones = (0..size.zones)
        .map(|number| ZoneId::from(zone(number).as_str()))
        .collect();
    commitment.each_zone = true;
    commitment
}

/// A prohibition of one of the first three deeds.
struct ShallNot(usize);

impl ShallNot {
    fn plain(&self, size: Size) -> Form {
        self.form(size, None)
    }

    fn allowing(&self, size: Size, count: u64) -> Form {
        let days = size.window;
        self.form(size, Some(Tolerance { count, days }))
    }

    fn form(&self, size: Size, allowing: Option<Tolerance>) -> Form {
        Form::ShallNot {
            subjects: everybody(size),
            deeds: one(self.0),
            allowing,
        }
    }
}

fn keep(size: Size, kind: usize) -> Form {
    let per = [Per::Month, Per::AnyDays(size.window), Per::Quarter];
    let bound = if kind < 4 { Bound::AtMost } else { Bound::AtLeast };
    let amount = Amount::Count([40, 60, 400, 20, 1, 30].get(kind).copied().unwrap_or(10));
    Form::Keep {
        deeds: one(if kind < 4 { kind % 3 } else { kind - 1 }),
        limit: Limit {
            bound,
            amount,
            per: per.get(kind % 3).copied().unwrap_or(Per::Force),
        },
    }
}

fn deliver(size: Size, kind: usize) -> Form {
    let days = i32::try_from(size.days).unwrap_or(i32::MAX);
    let milestones = (1..=4).map(|part| Milestone {
        at_least: 20 * part,
        by: first_day().plus(days / 5 * i32::try_from(part).unwrap_or(1)),
    });
    let due = match kind {
        0 | 1 => Due::By {
            day: first_day().plus(days / 2),
        },
        _ => Due::Milestones {
            milestones: milestones.collect(),
        },
    };
    shall(size, 3 + kind % 2, if kind.is_multiple_of(2) { 25 } else { 250 }, due)
}

fn recur(size: Size, kind: usize) -> Form {
    let due = Due::Every {
        period: if kind.is_multiple_of(2) {
            Period::Month
        } else {
            Period::Days(size.window)
        },
        cumulative: kind == 3,
        pro_rata: kind == 2,
    };
    shall(size, 3 + kind % 2, 1 + kind as u64, due)
}

fn respond(size: Size, kind: usize) -> Form {
    let due = Due::Within {
        after: (kind == 1).then_some(Length::Days(2)),
        within: Length::Days(size.window / 2 + 1),
        of: Trigger {
            deeds: vec![DeedId::from(DEEDS[5].0)],
            by: if kind == 3 {
                Holders::TheOthers
            } else {
                Holders::TheParty
            },
        },
    };
    shall(size, 3 + kind % 2, 1, due)
}

fn shall(size: Size, deed: usize, at_least: u64, due: Due) -> Form {
    Form::Shall {
        subjects: everybody(size),
        deeds: one(deed),
        at_least,
        unit: None,
        to: Vec::new(),
        due,
    }
}

fn one(deed: usize) -> Kinds {
    Kinds::one(DeedId::from(DEEDS[deed.min(5)].0))
}

fn everybody(size: Size) -> Subjects {
    Subjects {
        parties: (0..size.parties)
            .map(|number| ActorId::from(party(number).as_str()))
            .collect(),
        each: true,
    }
}
