//! A table that grows: whatever the pieces, it is read as the whole file would be, and a bad line stops nothing.

use proptest::prelude::*;
use salida_events::{Feed, Known, Recorded, read_csv};
use salida_note::Note;
use salida_world::{Mapping, TableKind};
use std::collections::BTreeMap;

const HEADER: &str = "id,deed,zone,during,low,best,high,by,step,recorded,source,revises,withdrawn\n";
const ROWS: [&str; 6] = [
    "a-1,homicide,harbour,2031-05-03,1,2,3,gulls:0.6|herons:0.3,verified,2031-05-05,log,,\n",
    "\"a-2\",homicide,harbour,2031-05,,,,,alleged,2031-06-01,log,,\r\n",
    "á-3,homicide,harbour,2031-05-04..2031-05-06,1,1,1,gulls,attributed,2031-05-09,log,,\n",
    "\n",
    "\"a\n4\",homicide,harbour,2031-05-08,1,1,1,gulls,attributed,2031-05-09,log,,\n",
    "a-5,homicide,harbour,2031-05-03,1,1,1,,verified,2031-05-10,log,a-1,yes\n",
];

fn known() -> Known<'static> {
    Known {
        zones: ["harbour"].into(),
        deeds: ["homicide"].into(),
        actors: ["gulls", "herons"].into(),
        sources: BTreeMap::from([("log", None)]),
    }
}

fn plain() -> Mapping {
    Mapping::plain(TableKind::Incidents)
}

/// Everything that a feed gives for a stream in those pieces.
fn fed<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> (Vec<Recorded>, Vec<Note>) {
    let (mut feed, known) = (Feed::new("log.csv", plain()), known());
    let mut notes = Vec::new();
    let mut reports: Vec<Recorded> = Vec::new();
    for piece in pieces {
        reports.extend(feed.take(piece, &known).into_value(&mut notes));
    }
    reports.extend(feed.finish(&known).into_value(&mut notes));
    (reports, notes)
}

fn codes(notes: &[Note]) -> Vec<&'static str> {
    notes.iter().map(|note| note.code.name).collect()
}

fn whole() -> String {
    format!("{HEADER}{}", ROWS.concat())
}

fn batch(text: &str) -> Vec<Recorded> {
    read_csv("log.csv", text.as_bytes(), &plain(), &known()).value
}

#[test]
fn a_stream_in_single_bytes_gives_what_the_whole_file_gives() {
    let text = whole();
    let (reports, notes) = fed(text.as_bytes().chunks(1));
    assert_eq!(reports, batch(&text));
    assert_eq!(reports.len(), 5);
    assert_eq!(codes(&notes), [""; 0]);
}

#[test]
fn a_line_that_is_cut_off_waits_for_its_end() {
    let (mut feed, known) = (Feed::new("log.csv", plain()), known());
    let line = ROWS[0].as_bytes();
    assert!(feed.take(HEADER.as_bytes(), &known).value.is_empty());
    assert!(feed.take(&line[..40], &known).value.is_empty());
    assert_eq!(feed.take(&line[40..], &known).value.len(), 1);
    let last = ROWS[2].trim_end().as_bytes();
    assert!(feed.take(last, &known).value.is_empty());
    assert_eq!(
        feed.finish(&known).value.len(),
        1,
        "the end of the stream ends the line"
    );
}

#[test]
fn a_bad_line_is_a_note_and_the_next_one_is_read() {
    let bad = [
        "a-9,homicid,harbour,2031-05-03,1,1,1,,verified,2031-05-10,log,,\n",
        "too,short\n",
    ];
    let text = format!("{HEADER}{}{}{}", bad[0], bad[1], ROWS[0]);
    let (reports, notes) = fed(text.as_bytes().chunks(7));
    assert_eq!(reports.len(), 1);
    assert_eq!(codes(&notes), ["unknown-name-in-row", "row-of-wrong-length"]);
}

#[test]
fn a_quote_that_is_never_closed_costs_its_own_line_only() {
    let open = "a-9,\"homicide,harbour,2031-05-03,1,1,1,,verified,2031-05-10,log,,\n";
    let row = |number: u32| format!("b-{number},homicide,harbour,2031-05-03,1,1,1,,verified,2031-05-10,log,,\n");
    let plenty = (0..30).map(row).collect::<Vec<_>>().concat();
    let (reports, notes) = fed(format!("{HEADER}{open}{plenty}").as_bytes().chunks(100));
    assert_eq!(reports.len(), 30);
    assert_eq!(codes(&notes), ["unclosed-cell"]);
    let at_the_end = fed(format!("{HEADER}{}{open}", ROWS[0]).as_bytes().chunks(100));
    assert_eq!((at_the_end.0.len(), codes(&at_the_end.1)), (1, vec!["unclosed-cell"]));
}

#[test]
fn a_line_without_end_is_left_out_in_bounded_memory() {
    let endless = "x".repeat(3 << 20);
    let text = format!("{HEADER}{endless}\n{}", ROWS[0]);
    let (reports, notes) = fed(text.as_bytes().chunks(1 << 16));
    assert_eq!(reports.len(), 1);
    assert_eq!(codes(&notes), ["field-too-long"]);
}

#[test]
fn a_header_that_lacks_a_column_is_told_once() {
    let (reports, notes) = fed("id,deed\n1,homicide\n2,homicide\n".as_bytes().chunks(3));
    assert!(reports.is_empty());
    assert_eq!(
        codes(&notes),
        ["missing-column", "missing-column", "missing-column"],
        "zone, source, and the day"
    );
}

#[test]
fn the_encoding_is_told_by_the_mark_or_by_the_first_letter_that_is_not_ascii() {
    let text = format!("{HEADER}{}", ROWS[2]);
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    let latin: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    for bytes in [text.as_bytes(), &marked, &latin] {
        let (reports, notes) = fed(bytes.chunks(2));
        assert_eq!(
            reports.first().map(|report| report.id.as_str()),
            Some("á-3"),
            "{notes:?}"
        );
    }
}

#[test]
fn a_line_of_json_says_what_a_row_of_the_table_says() {
    let lines = concat!(
        "\n",
        r#"{"id":"a-1","deed":"homicide","zone":"harbour","during":"2031-05-03","low":1,"best":2,"high":3.0,"by":{"gulls":0.6,"herons":0.3},"step":"verified","recorded":"2031-05-05","source":"log","more":[1]}"#,
        "\n{\n[1]\n",
        r#"{"id":"a-2","deed":["homicide"]}"#,
        "\n",
        r#"{"id":"a-5","deed":"homicide","zone":"harbour","during":"2031-05-03","count":1,"step":"verified","recorded":"2031-05-10","source":"log","revises":"a-1","withdrawn":true}"#,
    );
    let (reports, notes) = fed(lines.as_bytes().chunks(5));
    assert_eq!(
        codes(&notes),
        [
            "unused-columns",
            "broken-json-line",
            "broken-json-line",
            "json-value-not-plain"
        ]
    );
    let rows = batch(&format!("{HEADER}{}{}", ROWS[0], ROWS[5]));
    assert_eq!(reports.len(), 2);
    for (told, row) in reports.iter().zip(&rows) {
        assert_eq!(
            (&told.id, &told.happening, told.recorded, &told.revises, told.withdrawn),
            (&row.id, &row.happening, row.recorded, &row.revises, row.withdrawn)
        );
    }
}

#[test]
fn a_day_that_could_be_a_month_is_asked_for_until_a_row_proves_the_order() {
    let row = |id: &str, day: &str| format!("{id},homicide,harbour,{day},1,1,1,,verified,2031-05-10,log,,\n");
    let text = format!(
        "{HEADER}{}{}{}",
        row("a", "3/5/2031"),
        row("b", "13/5/2031"),
        row("c", "3/5/2031")
    );
    let (reports, notes) = fed(text.as_bytes().chunks(50));
    assert_eq!(codes(&notes), ["ambiguous-date"]);
    let days: Vec<String> = reports.iter().map(|it| it.happening.during().to_string()).collect();
    assert_eq!(days, ["2031-05-13", "2031-05-03"]);
}

proptest! {
    #[test]
    fn no_bytes_stop_a_feed(bytes in proptest::collection::vec(any::<u8>(), 0..400), size in 1_usize..50) {
        let text = [HEADER.as_bytes(), &bytes, b"\n\n\n", ROWS[0].as_bytes()].concat();
        fed(text.chunks(size));
        fed(bytes.chunks(size));
    }

    #[test]
    fn pieces_of_any_size_read_alike(sizes in proptest::collection::vec(1_usize..90, 1..40)) {
        let text = whole();
        let mut rest = text.as_bytes();
        let mut pieces = Vec::new();
        for size in sizes.iter().cycle() {
            let (piece, after) = rest.split_at((*size).min(rest.len()));
            pieces.push(piece);
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
        prop_assert_eq!(fed(pieces.into_iter()).0, batch(&text));
    }
}
