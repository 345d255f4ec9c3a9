//! Names, many of which could be taken for something else, and days.

use proptest::prelude::*;
use salida_world::{Day, Span};

/// Names that could be taken for something else, in one language or another.
pub(crate) const NASTY: &[&str] = &[
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

pub(crate) fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(NASTY).prop_map(str::to_owned),
        2 => "[A-Za-z0-9][A-Za-z0-9._-]{0,8}",
        1 => any::<String>().prop_filter("a name has letters", |text| !text.is_empty() && !text.contains('\0')),
    ]
}

/// Up to `most` different names.
pub(crate) fn names<Id: for<'t> From<&'t str> + std::fmt::Debug>(most: usize) -> impl Strategy<Value = Vec<Id>> {
    prop::collection::btree_set(name(), 0..=most).prop_map(|names| names.iter().map(|name| Id::from(name)).collect())
}

/// One to three different names.
pub(crate) fn some<Id: for<'t> From<&'t str> + std::fmt::Debug>() -> impl Strategy<Value = Vec<Id>> {
    prop::collection::btree_set(name(), 1..=3).prop_map(|names| names.iter().map(|name| Id::from(name)).collect())
}

pub(crate) fn id<Id: for<'t> From<&'t str> + std::fmt::Debug>() -> impl Strategy<Value = Id> {
    name().prop_map(|name| Id::from(&name))
}

pub(crate) fn day() -> impl Strategy<Value = Day> {
    (Day::MIN.number()..=Day::MAX.number()).prop_map(Day::from_number)
}

pub(crate) fn span() -> impl Strategy<Value = Span> {
    (day(), day()).prop_map(|(one, other)| Span::new(one.min(other), one.max(other)).unwrap())
}

/// First and last day, in order, either of them perhaps not written.
pub(crate) fn window() -> impl Strategy<Value = (Option<Day>, Option<Day>)> {
    (span(), any::<bool>(), any::<bool>())
        .prop_map(|(span, from, until)| (from.then(|| span.first()), until.then(|| span.last())))
}
