//! Tables of labels: every key, every flaw, and the rest of the rows all the same.
#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod stage;

use salida_actors::read_labels;
use salida_case::terrain::Confidence;
use salida_note::Fact;
use stage::{case, day};

const HEADER: &str =
    "about,by,term,category,denies,confidence,basis,from,until,recorded,withdrawn,why,consequence,gain,source\n";

fn read(rows: &str) -> (Vec<salida_case::label::Label>, Vec<(String, String)>) {
    let case = case(&[]);
    let checked = read_labels("data/labels.csv", format!("{HEADER}{rows}").as_bytes(), &case);
    let text = |fact: Option<&Fact>| match fact {
        Some(Fact::Text(text)) => text.clone(),
        other => format!("{other:?}"),
    };
    let flaws = checked.notes.iter().filter(|note| note.fact("because").is_some());
    let told = flaws
        .map(|note| (text(note.fact("column")), text(note.fact("because"))))
        .collect();
    (checked.value, told)
}

#[test]
fn every_key_of_a_row_is_read() {
    let row = "gulls,court,\"gang, \"\"big\"\"\",criminal,true,possible,Ruling 4,2030-01-01,2031-01-01,2030-02-01,2030-03-01,W,C,G,src | late\n";
    let (labels, flaws) = read(row);
    assert_eq!(flaws, []);
    let label = &labels[0];
    assert_eq!(
        (label.about.as_str(), label.by.as_str(), label.denies),
        ("gulls", "court", true)
    );
    assert_eq!(label.term.read(salida_world::Language::En).unwrap().1, "gang, \"big\"");
    assert_eq!(
        label.category.as_ref().map(salida_world::Name::as_str),
        Some("criminal")
    );
    assert_eq!((label.confidence, label.sources.len()), (Confidence::Possible, 2));
    assert_eq!((label.from, label.until), (day("2030-01-01"), Some(day("2031-01-01"))));
    assert_eq!(
        (label.recorded, label.withdrawn),
        (Some(day("2030-02-01")), Some(day("2030-03-01")))
    );
    assert!(label.basis.is_some() && label.why.is_some() && label.consequence.is_some() && label.gain.is_some());
}

#[test]
fn a_flawed_row_is_told_and_the_rest_is_read() {
    let good = "gulls,court,gang,,,,,2030-01-01,,,,,,,src";
    let with = |from: &str, to: &str| good.replacen(from, to, 1);
    let rows = [
        (with("gulls", "guls"), "about", "nobody"),
        (with("gang,,", "gang,crimnal,"), "category", "no-category"),
        (with("gang,,,", "gang,,maybe,"), "denies", "no-word"),
        (with("2030-01-01", "1/1/2030"), "from", "no-day"),
        (with("2030-01-01,", "2030-01-01,2029-01-01"), "until", "earlier"),
        (with(",src", ",nowhere"), "source", "no-source"),
        (with("gulls", ""), "about", "empty"),
    ];
    let text = rows.iter().map(|(row, ..)| row.as_str()).collect::<Vec<_>>().join("\n");
    let (labels, flaws) = read(&format!("{text}\n\n{good}"));
    let expected: Vec<(String, String)> = rows
        .iter()
        .map(|(_, column, because)| ((*column).into(), (*because).into()))
        .collect();
    assert_eq!(flaws, expected);
    assert_eq!(labels.len(), 1, "the last row, without a line end");
}

#[test]
fn a_table_without_a_needed_column_says_which() {
    let case = case(&[]);
    let checked = read_labels(
        "data/labels.csv",
        b"about,by,from,source\ngulls,court,2030-01-01,src\n",
        &case,
    );
    let codes: Vec<&str> = checked.notes.iter().map(|note| note.code.name).collect();
    let expected = vec!["label-column-missing", "plain-table-read-as", "labels-read"];
    assert_eq!((codes, checked.value.len()), (expected, 0));
}

#[test]
fn a_table_is_read_whatever_stands_between_its_cells_and_in_whatever_encoding() {
    let case = case(&[]);
    let table = |between: &str, end: &str| -> String {
        let row = ["gulls", "court", "se\u{f1}or", "criminal", "2030-01-01", "src"].join(between);
        format!(
            "{}{end}{row}{end}",
            ["about", "by", "term", "category", "from", "source"].join(between)
        )
    };
    let latin_1 = |text: &str| -> Vec<u8> { text.chars().map(|it| u8::try_from(u32::from(it)).unwrap()).collect() };
    let with_mark = |text: &str| [b"\xef\xbb\xbf", text.as_bytes()].concat();
    let tables = [
        table(",", "\n").into_bytes(),
        with_mark(&table(";", "\r\n")),
        latin_1(&table(";", "\r\n")),
        latin_1(&table(",", "\n")),
        table("\t", "\n").into_bytes(),
    ];
    for bytes in tables {
        let checked = read_labels("data/labels.csv", &bytes, &case);
        let terms: Vec<_> = { checked.value.iter() }
            .map(|label| label.term.read(salida_world::Language::En).unwrap().1)
            .collect();
        assert_eq!(terms, ["se\u{f1}or"], "{bytes:?}");
        let stated = |code: &str| checked.notes.iter().any(|note| note.code.name == code);
        assert!(stated("plain-table-read-as"), "what was decided is stated");
    }
}

#[test]
fn an_empty_table_is_told() {
    let case = case(&[]);
    for text in ["", "\u{feff}", "\n\n"] {
        let checked = read_labels("data/labels.csv", text.as_bytes(), &case);
        let severe = |note: &&salida_note::Note| note.severity() == salida_note::Severity::Error;
        assert_eq!(
            checked.notes.iter().filter(severe).count(),
            1,
            "{text:?}: {:?}",
            checked.notes
        );
    }
}

#[test]
fn every_truncation_of_a_table_is_answered() {
    let case = case(&[]);
    let text = format!("{HEADER}gulls,court,\"g\u{e9}ng\",criminal,,,,2030-01-01,,,,,,,src\n");
    for end in 0..text.len() {
        let checked = read_labels("data/labels.csv", &text.as_bytes()[..end], &case);
        assert!(!checked.notes.is_empty());
    }
}
