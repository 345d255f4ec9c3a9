//! An invented case for the tests: what it knows, and short ways to read a table of it.

use salida_events::{Known, Recorded, read_csv};
use salida_note::{Checked, Fact, Note};
use salida_world::{Day, Happening, Tally};
use salida_world::{Mapping, TableKind};

/// What the case knows.
pub(crate) fn known() -> Known<'static> {
    Known {
        zones: ["harbour", "old-town"].into(),
        deeds: ["homicide", "extortion"].into(),
        actors: ["police", "institute", "gulls", "herons"].into(),
        sources: [("gazette", Some(day("2013-06-01"))), ("notes", None)].into(),
    }
}

/// Reads bytes as a table of that kind, everything else to be found out.
pub(crate) fn read(kind: TableKind, bytes: &[u8]) -> Checked<Vec<Recorded>> {
    read_csv("data/table.csv", bytes, &Mapping::plain(kind), &known())
}

/// Reads text as tallies.
pub(crate) fn tallies(text: &str) -> Checked<Vec<Recorded>> {
    read(TableKind::Tallies, text.as_bytes())
}

/// A day from its ISO form.
pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|flaw| panic!("{text}: {flaw:?}"))
}

/// The tally that a report holds.
pub(crate) fn tally(report: &Recorded) -> &Tally {
    match &report.happening {
        Happening::Tally(tally) => tally,
        other => panic!("{other:?} is no tally"),
    }
}

/// The names of the notes, in order, without statements that every reading makes.
pub(crate) fn names<T>(checked: &Checked<T>) -> Vec<&'static str> {
    let stated = ["csv-read-as", "sheet-read-as", "recorded-day-assumed"];
    let names = checked.notes.iter().map(|note| note.code.name);
    names.filter(|name| !stated.contains(name)).collect()
}

/// The one note of that name.
pub(crate) fn note<'a, T>(checked: &'a Checked<T>, name: &str) -> &'a Note {
    let mut found = checked.notes.iter().filter(|note| note.code.name == name);
    match (found.next(), found.next()) {
        (Some(note), None) => note,
        _ => panic!("not exactly one {name} in {:#?}", checked.notes),
    }
}

/// A fact of a note as text.
pub(crate) fn fact(note: &Note, name: &str) -> String {
    match note.fact(name) {
        Some(Fact::Text(text)) => text.clone(),
        Some(Fact::Count(count)) => count.to_string(),
        Some(Fact::Real(real)) => real.to_string(),
        Some(Fact::List(list)) => list.join(", "),
        None => panic!("no fact {name} in {note:?}"),
    }
}

/// The line a note points at.
pub(crate) fn line(note: &Note) -> usize {
    let at = note.place.as_ref().and_then(|place| place.line_column(None));
    at.map_or(0, |at| at.line)
}

/// A small sound table of each kind.
pub(crate) const SAMPLES: [(TableKind, &str); 4] = [
    (
        TableKind::Incidents,
        "id,date,deed,zone,low,best,high,by,step,source,recorded\n\
         i-1,09/03/2012,homicide,harbour,1,2,3,gulls:0.6|herons:0.3,verified,gazette,13/03/2012\n\
         i-2,25/03/2012,extortion,old-town,1,1,1,,alleged,notes,26/03/2012\n",
    ),
    (
        TableKind::Tallies,
        "id,during,deed,zone,count,agency,source,recorded,revises,withdrawn\n\
         t-1,2012,homicide,harbour,2576,police,gazette,2013-01-05,,\n\
         t-2,2012,homicide,harbour,2594,police,gazette,2013-02-05,t-1,no\n\
         \"t-3\",2012-03..2012-09,homicide,\"harbour\",1243,institute,notes,,,\n",
    ),
    (
        TableKind::Assessments,
        "during;deed;zone;trend;method;source\n2012-03;extortion;old-town;less;\"focus\n\"\"group\"\"\";notes\n",
    ),
    (
        TableKind::Coverage,
        "from\tuntil\tdeed\tzone\tpart\tmethod\tsource\n2012-03\t2012-06\thomicide\tharbour\t0,5\tpatrol\tnotes\n",
    ),
];
