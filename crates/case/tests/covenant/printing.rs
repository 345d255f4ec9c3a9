//! Any instrument, with any names, printed in any language reads back as itself.

use crate::scene::Scene;
use proptest::prelude::*;
use salida_case::covenant::{
    Amnesty, Amount, Annex, Bound, Commitment, Due, Form, Instrument, Kinds, Length, Limit, Per, Proof, Roles, Status,
    Subjects, Tolerance, markdown, parse, resolve, tree::Agreement,
};
use salida_note::Place;
use salida_world::{Day, InstrumentId, Language, Name, Span};
use serde_json::json;
use std::collections::BTreeSet;

/// Names that could be taken for something else, in one language or another.
const NASTY: &[&str] = &[
    "agreement",
    "Shall",
    "not",
    "in",
    "any",
    "of",
    "BY",
    "open",
    "from",
    "proof",
    "beyond",
    "clear",
    "may",
    "every",
    "acuerdo",
    "no",
    "debe",
    "según",
    "segun",
    "año",
    "una",
    "sola",
    "en",
    "cada",
    "día",
    "ne",
    "doit",
    "pas",
    "dans",
    "jusqu'au",
    "jusqu’au",
    "à",
    "preuve",
    "é",
    "e\u{301}",
    "2031-03-09",
    "2031",
    "12",
    "3.5",
    "1..2",
    "a.",
    "..",
    "x..y",
    "\"",
    "\\",
    "a\"b",
    "two words",
    "line\nbreak",
    "line\r\nbreak",
    "```",
    "~~~",
    "#",
    "# no",
    ";",
    "a,b",
    "%",
    "ñandú",
    "漢字",
    "Гуси",
    "-",
    "_x",
    " ",
    "\t",
    "a\tb",
    "\u{a0}",
    "\u{2028}",
    "İ",
    "ß",
];

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(NASTY).prop_map(str::to_owned),
        2 => "[A-Za-z0-9][A-Za-z0-9._-]{0,8}",
        1 => any::<String>().prop_filter("a name has letters", |text| !text.is_empty() && !text.contains('\0')),
    ]
}

/// Up to `most` different names.
fn names<Id: for<'t> From<&'t str> + std::fmt::Debug>(most: usize) -> impl Strategy<Value = Vec<Id>> {
    prop::collection::btree_set(name(), 0..=most).prop_map(|names| names.iter().map(|name| Id::from(name)).collect())
}

fn some<Id: for<'t> From<&'t str> + std::fmt::Debug>() -> impl Strategy<Value = Vec<Id>> {
    names(3).prop_filter("somebody", |names: &Vec<Id>| !names.is_empty())
}

fn id<Id: for<'t> From<&'t str> + std::fmt::Debug>() -> impl Strategy<Value = Id> {
    name().prop_map(|name| Id::from(&name))
}

fn day() -> impl Strategy<Value = Day> {
    (Day::MIN.number()..=Day::MAX.number()).prop_map(Day::from_number)
}

fn span() -> impl Strategy<Value = Span> {
    (day(), day()).prop_map(|(one, other)| Span::new(one.min(other), one.max(other)).unwrap())
}

/// First and last day, in order, either of them perhaps not written.
fn window() -> impl Strategy<Value = (Option<Day>, Option<Day>)> {
    (span(), any::<bool>(), any::<bool>())
        .prop_map(|(span, from, until)| (from.then(|| span.first()), until.then(|| span.last())))
}

fn subjects() -> impl Strategy<Value = Subjects> {
    (some(), any::<bool>()).prop_map(|(parties, each)| Subjects { parties, each })
}

const COUNTS: std::ops::Range<u64> = 0..100_000_000_000;
const DAYS: std::ops::Range<u32> = 1..3_652_425;

fn limit() -> impl Strategy<Value = Limit> {
    let amount = prop_oneof![
        COUNTS.prop_map(Amount::Count),
        (0.000_001..10_000.0, prop::option::of(span()))
            .prop_map(|(percent, baseline)| Amount::PercentOf { percent, baseline }),
    ];
    let per = prop_oneof![
        Just(Per::Month),
        Just(Per::Quarter),
        Just(Per::Year),
        Just(Per::Force),
        DAYS.prop_map(Per::AnyDays),
    ];
    let bound = prop_oneof![Just(Bound::AtMost), Just(Bound::AtLeast)];
    (bound, amount, per).prop_map(|(bound, amount, per)| Limit { bound, amount, per })
}

fn form() -> impl Strategy<Value = Form> {
    let tolerance = (COUNTS, DAYS).prop_map(|(count, days)| Tolerance { count, days });
    prop_oneof![
        (subjects(), id(), prop::option::of(tolerance)).prop_map(|(subjects, deed, allowing)| Form::ShallNot {
            subjects,
            deeds: Kinds::one(deed),
            allowing
        }),
        (id(), limit()).prop_map(|(deed, limit)| Form::Keep {
            deeds: Kinds::one(deed),
            limit
        }),
        (subjects(), id(), COUNTS, prop::option::of(name()), day()).prop_map(|(subjects, deed, at_least, unit, by)| {
            Form::Shall {
                subjects,
                deeds: Kinds::one(deed),
                at_least,
                unit,
                to: Vec::new(),
                due: Due::By { day: by },
            }
        }),
    ]
}

fn roles() -> impl Strategy<Value = Roles> {
    (names(2), names(2), names(2), names(2)).prop_map(|(monitored_by, verified_by, attributed_by, assessed_by)| Roles {
        monitored_by,
        verified_by,
        attributed_by,
        assessed_by,
    })
}

fn commitment() -> impl Strategy<Value = Commitment> {
    let proof = prop_oneof![Just(Proof::Balance), Just(Proof::Clear), Just(Proof::BeyondDoubt)];
    let annex = prop_oneof![Just(Annex::Public), Just(Annex::Confidential)];
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    (id(), form(), names(2), proof, roles(), flags, annex, names(2)).prop_map(
        |(name, form, zones, proof, roles, (each, burden_on_party, survives), annex, sources)| Commitment {
            each_zone: each && !zones.is_empty(),
            zones,
            proof,
            roles,
            burden_on_party,
            survives,
            annex,
            sources,
            ..Commitment::new(name, form, Place::whole("any.md"))
        },
    )
}

fn amnesty() -> impl Strategy<Value = Amnesty> {
    let lists = (names(3), names(2), names(2), names(2), names(2));
    let annex = prop_oneof![Just(Annex::Public), Just(Annex::Confidential)];
    let limits = (
        prop::option::of(day()),
        window(),
        any::<bool>(),
        prop::option::of(0..3_652_425_u32),
    );
    (id(), id(), id(), lists, limits, annex).prop_map(
        |(name, by, grants, (except, to, given, revoked_on, sources), (acts_before, open, once, within), annex)| {
            Amnesty {
                name,
                by,
                grants,
                acts_before,
                except,
                to,
                open_from: open.0,
                open_until: open.1,
                once,
                within: within.filter(|_| !Vec::is_empty(&given)).map(Length::Days),
                proof: Proof::Balance,
                roles: Roles::default(),
                in_return_for: given,
                revoked_on,
                annex,
                sources,
                place: Place::whole("any.md"),
            }
        },
    )
}

fn instrument() -> impl Strategy<Value = Instrument> {
    let status = prop_oneof![
        Just(Status::Unwritten),
        Just(Status::Reconstructed),
        Just(Status::Draft),
        Just(Status::Signed),
    ];
    let commitments = prop::collection::vec(commitment(), 0..4);
    let amnesties = prop::collection::vec(amnesty(), 0..3);
    (
        name(),
        status,
        some(),
        names(2),
        window(),
        names(2),
        commitments,
        amnesties,
    )
        .prop_map(
            |(title, status, parties, witnesses, (from, until), sources, commitments, amnesties)| Instrument {
                amends: None,
                ends_when: None,
                powers: Vec::new(),
                id: InstrumentId::from("any"),
                title,
                language: Language::En,
                status,
                parties,
                witnesses,
                from,
                until,
                sources,
                commitments,
                amnesties,
                place: Place::whole("any.md"),
            },
        )
}

/// Commitments and amnesties with a name of their own each.
fn with_names_once(mut instrument: Instrument) -> Instrument {
    let mut taken: BTreeSet<Name> = BTreeSet::new();
    instrument
        .commitments
        .retain(|commitment| taken.insert(commitment.name.clone()));
    instrument
        .amnesties
        .retain(|amnesty| taken.insert(amnesty.name.clone()));
    instrument
}

/// Every text in the data of an instrument is a name of everything in the case around it.
fn scene(instrument: &Instrument) -> Scene {
    let mut texts = BTreeSet::new();
    let mut open = vec![serde_json::to_value(instrument).unwrap()];
    while let Some(value) = open.pop() {
        match value {
            serde_json::Value::String(text) => drop(texts.insert(text)),
            serde_json::Value::Array(list) => open.extend(list),
            serde_json::Value::Object(map) => open.extend(map.into_iter().map(|(_, value)| value)),
            _ => {}
        }
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    Scene::of(&texts, &texts, &texts, &texts)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_instrument_reads_back_from_any_language(instrument in instrument().prop_map(with_names_once)) {
        let scene = scene(&instrument);
        let tree = Agreement::from(&instrument);
        for language in Language::ALL {
            let printed = markdown(&tree, language);
            let read = parse("agreements/any.md", &printed);
            prop_assert_eq!(&read.notes, &[], "{}", printed);
            let again = read.value.unwrap();
            prop_assert_eq!(&again, &tree, "{}", printed);
            prop_assert_eq!(markdown(&again, language), printed);
            let mut resolved = serde_json::to_value(resolve(&again, &scene.around()).value).unwrap();
            resolved["language"] = json!(instrument.language);
            prop_assert_eq!(resolved, serde_json::to_value(&instrument).unwrap());
        }
    }

    #[test]
    fn any_instrument_survives_translation_round(instrument in instrument().prop_map(with_names_once)) {
        let mut tree = Agreement::from(&instrument);
        for language in [Language::Es, Language::Fr, Language::En] {
            tree = parse("agreements/any.md", &markdown(&tree, language)).value.unwrap();
        }
        prop_assert_eq!(tree, Agreement::from(&instrument));
    }
}
