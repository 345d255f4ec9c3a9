//! The properties as covenants: which commitments say the same, a step being a day.

use super::{Bounds, Property};
use salida_case::{
    Case, Texts,
    covenant::{
        Amount, Bound, Commitment, Due, Form, Holders, Instrument, Kinds, Length, Limit, Per, Scope, Status, Subjects,
        Trigger,
    },
};
use salida_note::Place;
use salida_world::{ActorId, Day, DeedId, InstrumentId, Language, Name};

const STAGE: &str = "title = \"Trace\"\nsummary = \"Invented.\"\nlanguage = \"en\"\nzone = \"place\"\n\
[[source]]\nid = \"file\"\ncitation = \"File\"\n[[place]]\nid = \"place\"\nname = \"Place\"\n\
[[actor]]\nid = \"party\"\nname = \"Party\"\nkind = \"group\"\nsource = \"file\"\n\
[[deed]]\nid = \"p\"\nname = \"p\"\n[[deed]]\nid = \"q\"\nname = \"q\"\n\
[[deed]]\nid = \"r\"\nname = \"r\"\n[[deed]]\nid = \"s\"\nname = \"s\"\n";

/// The case whose one agreement is in force from `first` to `last`.
pub(in crate::bench) fn case(property: Property, bounds: Bounds, first: Day, last: Day) -> Result<Case, String> {
    let texts = Texts {
        case: STAGE,
        process: None,
        agreements: &[],
    };
    let read = salida_case::read(&texts);
    let mut case = read.value.ok_or_else(|| format!("{:?}", read.notes))?;
    case.instruments.push(Instrument {
        id: InstrumentId::from("trace"),
        title: "Trace".to_owned(),
        language: Language::En,
        status: Status::Signed,
        parties: vec![ActorId::from("party")],
        witnesses: Vec::new(),
        from: Some(first),
        until: Some(last),
        amends: None,
        ends_when: None,
        powers: Vec::new(),
        sources: Vec::new(),
        commitments: commitments(property, bounds),
        amnesties: Vec::new(),
        place: Place::whole("agreements/trace.md"),
    });
    Ok(case)
}

/// The happenings that the commitments of a property speak of. The others are not reported, as no monitor reads columns
/// that its formula does not name.
pub(in crate::bench) fn watched(property: Property) -> &'static [char] {
    match property {
        Property::AbsenceAfter | Property::UniversalityAfter => &['p', 'q'],
        Property::AbsenceBefore | Property::UniversalityBefore => &['p', 'r'],
        Property::AbsenceBetween | Property::UniversalityBetween | Property::RecurrenceBetween => &['p', 'q', 'r'],
        Property::RecurrenceGlobal => &['p'],
        Property::ResponseGlobal => &['p', 's'],
        Property::ResponseBetween => &['p', 'q', 'r', 's'],
    }
}

/// `main` is the property itself. `early` and `late` keep the bounds of a span or of an answer; `unasked` forbids an
/// answer to nothing, except where `permitted` allows one.
///
/// A response says in `early` that no s comes within less than L steps of a p. That is what the property says as long as
/// no second p comes before the first is answered; otherwise ours is the stricter one.
fn commitments(property: Property, bounds: Bounds) -> Vec<Commitment> {
    let Bounds { lower, upper } = bounds;
    let spans = || Scope::Between {
        opens: trigger('q'),
        closes: trigger('r'),
    };
    let early = |what| {
        named(
            "early",
            shall_not(what),
            Some(after(lower - 1, if what == 'r' { 'q' } else { 'p' })),
        )
    };
    let late = || named("late", at_least_one('r', upper), Some(spans()));
    match property {
        Property::AbsenceAfter => vec![named("main", shall_not('p'), Some(after(upper, 'q')))],
        Property::AbsenceBefore => vec![named("main", shall_not('p'), Some(ahead(upper, 'r')))],
        Property::AbsenceBetween => vec![named("main", shall_not('p'), Some(spans())), early('r'), late()],
        Property::UniversalityAfter => vec![named("main", at_least_one('p', 1), Some(after(upper, 'q')))],
        Property::UniversalityBefore => vec![named("main", at_least_one('p', 1), Some(ahead(upper, 'r')))],
        Property::UniversalityBetween => vec![named("main", at_least_one('p', 1), Some(spans())), early('r'), late()],
        Property::RecurrenceGlobal => vec![named("main", at_least_one('p', upper), None)],
        Property::RecurrenceBetween => vec![named("main", at_least_one('p', upper), Some(spans()))],
        Property::ResponseGlobal => answers(upper, None).chain([early('s')]).collect(),
        Property::ResponseBetween => answers(upper, Some(spans())).chain([early('s')]).collect(),
    }
}

/// Every p is answered by an s, and no s comes without a p.
fn answers(upper: usize, scope: Option<Scope>) -> impl Iterator<Item = Commitment> {
    let answered = Form::Shall {
        subjects: party(),
        deeds: kind('s'),
        at_least: 1,
        unit: None,
        to: Vec::new(),
        due: Due::Within {
            after: Some(days(1)),
            within: days(upper),
            of: trigger('p'),
        },
    };
    let may = Form::May {
        subjects: party(),
        deeds: kind('s'),
    };
    [
        named("main", answered, scope.clone()),
        named("unasked", shall_not('s'), scope),
        named("permitted", may, Some(after(upper, 'p'))),
    ]
    .into_iter()
}

fn named(name: &str, form: Form, scope: Option<Scope>) -> Commitment {
    let mut commitment = Commitment::new(Name::from(name), form, Place::whole("agreements/trace.md"));
    commitment.scope = scope;
    commitment
}

fn shall_not(what: char) -> Form {
    Form::ShallNot {
        subjects: party(),
        deeds: kind(what),
        allowing: None,
    }
}

fn at_least_one(what: char, steps: usize) -> Form {
    Form::Keep {
        deeds: kind(what),
        limit: Limit {
            bound: Bound::AtLeast,
            amount: Amount::Count(1),
            per: Per::AnyDays(u32::try_from(steps).unwrap_or(u32::MAX)),
        },
    }
}

fn after(steps: usize, what: char) -> Scope {
    Scope::After {
        length: days(steps),
        of: trigger(what),
    }
}

fn ahead(steps: usize, what: char) -> Scope {
    Scope::Before {
        length: days(steps),
        of: trigger(what),
    }
}

fn trigger(what: char) -> Trigger {
    Trigger {
        deeds: kind(what).deeds,
        by: Holders::Everybody,
    }
}

fn days(steps: usize) -> Length {
    Length::Days(u32::try_from(steps).unwrap_or(u32::MAX))
}

fn kind(what: char) -> Kinds {
    Kinds::one(DeedId::from(what.to_string().as_str()))
}

fn party() -> Subjects {
    Subjects {
        parties: vec![ActorId::from("party")],
        each: false,
    }
}
