//! Characters, columns and rows: what is detected is stated, what is wrong is told with its line, the rest is kept.

use crate::harbour::{SAMPLES, fact, known, line, names, note, read, tallies, tally};
use salida_events::{Lent, read_csv, read_csv_twice, stream_csv};
use salida_world::{Happening, Step};
use salida_world::{Mapping, TableKind};
use std::fmt::Write;
use std::io::{Cursor, Read, Seek, SeekFrom};

const HEAD: &str = "during,deed,zone,count,agency,source\n";

#[test]
fn every_sample_is_read_whole_and_how_it_was_read_is_stated() {
    let stated = [
        ("comma", "day-month-year", "point"),
        ("comma", "year-month-day", "none"),
        ("semicolon", "year-month-day", "none"),
        ("tab", "year-month-day", "comma"),
    ];
    for ((kind, text), (delimiter, dates, decimal)) in SAMPLES.into_iter().zip(stated) {
        let read = read(kind, text.as_bytes());
        assert!(!read.has_errors(), "{:#?}", read.notes);
        let note = note(&read, "csv-read-as");
        assert_eq!(fact(note, "delimiter"), delimiter);
        assert_eq!(fact(note, "dates"), dates);
        assert_eq!(fact(note, "decimal"), decimal);
        assert_eq!(fact(note, "encoding"), "UTF-8");
        assert_eq!(fact(note, "kept"), read.value.len().to_string());
    }
}

#[test]
fn an_incident_keeps_its_authors_its_range_and_its_step() {
    let (kind, text) = SAMPLES[0];
    let read = read(kind, text.as_bytes());
    let Happening::Incident(first) = &read.value[0].happening else {
        panic!("an incident")
    };
    assert_eq!(first.during.to_string(), "2012-03-09");
    assert_eq!((first.count.low, first.count.best, first.count.high), (1, 2, 3));
    let shares: Vec<(&str, f64)> = first.by.iter().map(|by| (by.actor.as_str(), by.share)).collect();
    assert_eq!(shares, [("gulls", 0.6), ("herons", 0.3)]);
    assert_eq!(first.step, Step::Verified);
}

#[test]
fn a_byte_order_mark_latin_1_and_utf_16_are_recognised() {
    let text = format!("{HEAD}2012,homicide,muelle-niño,7,police,gazette\n");
    let mut marked = b"\xef\xbb\xbf".to_vec();
    marked.extend(text.bytes());
    let latin: Vec<u8> = text
        .chars()
        .map(|letter| u8::try_from(letter as u32).unwrap())
        .collect();
    let wide: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, encoding) in [
        (text.clone().into_bytes(), "UTF-8"),
        (marked, "UTF-8"),
        (latin, "windows-1252"),
        (wide, "UTF-16LE"),
    ] {
        let mut known = known();
        known.zones.insert("muelle-niño");
        let read = read_csv("t.csv", bytes.as_slice(), &Mapping::plain(TableKind::Tallies), &known);
        assert_eq!(names(&read), Vec::<&str>::new(), "{encoding}");
        assert_eq!(tally(&read.value[0]).zone.as_str(), "muelle-niño");
        assert_eq!(fact(note(&read, "csv-read-as"), "encoding"), encoding);
    }
}

/// A reader that gives one byte at a time, so that characters are cut wherever they can be.
struct Trickle<'a>(&'a [u8]);

impl Read for Trickle<'_> {
    fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
        let one = room.len().min(1).min(self.0.len());
        let (now, later) = self.0.split_at(one);
        room[..one].copy_from_slice(now);
        self.0 = later;
        Ok(one)
    }
}

#[test]
fn the_first_byte_that_is_not_ascii_decides_however_late_it_comes() {
    let plain = "2012,homicide,harbour,7,police,gazette\n";
    let mut bytes = HEAD.as_bytes().to_vec();
    // The first chunk is 64 KiB; the marks come far behind it, and at its very edge.
    for reach in [65_535, 65_536, 65_537, 200_000] {
        while bytes.len() + plain.len() <= reach {
            bytes.extend(plain.bytes());
        }
        let missing = reach - bytes.len();
        for (letter, encoding) in [("é".as_bytes(), "UTF-8"), (&b"\xe9"[..], "windows-1252")] {
            let mut bytes = bytes.clone();
            bytes.extend(std::iter::repeat_n(b'#', missing.saturating_sub(5)));
            bytes.extend(letter);
            bytes.extend(b"\n");
            bytes.extend(plain.bytes());
            let read = read_csv("t.csv", Trickle(&bytes), &Mapping::plain(TableKind::Tallies), &known());
            assert_eq!(fact(note(&read, "csv-read-as"), "encoding"), encoding, "{reach}");
            assert_eq!(names(&read), ["row-of-wrong-length"], "{reach}");
        }
    }
}

#[test]
fn a_row_that_utf_8_cannot_mean_is_left_out_and_told() {
    let mut bytes = format!("{HEAD}2012,homicide,harbour,7,police,gazette\n").into_bytes();
    bytes.extend("# é\n".bytes());
    bytes.extend(std::iter::repeat_n(b"2012,homicide,harbour,7,police,gazette\n", 2_000).flatten());
    bytes.extend(b"2012,homicide,harbour,7,police,caf\xe9\n");
    let read = read(TableKind::Tallies, &bytes);
    assert_eq!(names(&read), ["row-of-wrong-length", "undecodable-text"]);
    assert_eq!(line(note(&read, "undecodable-text")), 2004);
}

#[test]
fn bytes_that_are_no_text_and_encodings_that_do_not_exist_are_told() {
    assert_eq!(
        names(&read(TableKind::Tallies, b"PK\x03\x04\x14\0\0\0")),
        ["not-a-text-file"]
    );
    let mut mapping = Mapping::plain(TableKind::Tallies);
    mapping.encoding = Some("latn1".to_owned());
    let read = read_csv("t.csv", HEAD.as_bytes(), &mapping, &known());
    assert_eq!(fact(note(&read, "unknown-encoding"), "nearest"), "latin1");
}

#[test]
fn title_lines_are_skipped_and_lines_are_counted_from_the_top() {
    for end in ["\n", "\r\n", "\r"] {
        let text = format!(
            "Title; with; marks{end}{end}during;deed;zone;count;agency;source{end}{end}2012;homicide;harbor;7;police;gazette{end}"
        );
        let mut mapping = Mapping::plain(TableKind::Tallies);
        mapping.skip_lines = 2;
        let read = read_csv("t.csv", text.as_bytes(), &mapping, &known());
        let note = note(&read, "unknown-name-in-row");
        assert_eq!(
            (line(note), fact(note, "nearest")),
            (5, "harbour".to_owned()),
            "{end:?}"
        );
    }
}

#[test]
fn what_the_header_lacks_or_holds_twice_is_told_at_once() {
    let read = tallies("during,deed,zone,cuont,agency,agency\n2012,homicide,harbour,7,police,police\n");
    assert_eq!(
        names(&read),
        ["duplicate-column", "missing-column", "missing-column", "unused-columns"]
    );
    assert!(read.value.is_empty());
    let mut missing = read.notes.iter().filter(|note| note.code.name == "missing-column");
    assert_eq!(fact(missing.next().unwrap(), "field"), "source");
    let count = missing.next().unwrap();
    assert_eq!(
        (fact(count, "instead"), fact(count, "nearest")),
        ("low + best + high".to_owned(), "cuont".to_owned())
    );
    assert_eq!(names(&tallies("")), ["empty-file"]);
    assert_eq!(names(&tallies(HEAD)), ["header-without-rows"]);
}

#[test]
fn a_mapping_renames_columns_and_translates_values() {
    let text = "Mes;Cifra;Fuente\n2012-03;255;PNC\n2012-04;156;PMC\n";
    let mut mapping = Mapping::plain(TableKind::Tallies);
    for (field, column) in [("during", "Mes"), ("count", "Cifra"), ("agency", "Fuente")] {
        mapping.columns.insert(field.to_owned(), column.to_owned());
    }
    let police = [("PNC".to_owned(), "police".to_owned())];
    mapping.values.insert("agency".to_owned(), police.into());
    mapping.every_row.deed = Some("homicide".into());
    mapping.every_row.zone = Some("harbour".into());
    mapping.every_row.source = Some("gazette".into());
    let read = read_csv("t.csv", text.as_bytes(), &mapping, &known());
    assert_eq!(names(&read), ["unknown-name-in-row"]);
    assert_eq!(tally(&read.value[0]).agency.as_str(), "police");
    mapping.columns.insert("cuont".to_owned(), "Cifra".to_owned());
    mapping.columns.insert("zone".to_owned(), "Sitio".to_owned());
    let read = read_csv("t.csv", text.as_bytes(), &mapping, &known());
    assert_eq!(fact(note(&read, "unknown-field"), "nearest"), "count");
    assert_eq!(fact(note(&read, "missing-column"), "column"), "Sitio");
}

#[test]
fn rows_of_the_wrong_length_are_left_out_and_rows_of_empty_cells_are_none() {
    let text = format!(
        "{HEAD}2012,homicide,harbour,7,police\n,,,,,\n2012,homicide,harbour,7,police,gazette,8\n2012,homicide,harbour,7,police,gazette\n"
    );
    let read = tallies(&text);
    assert_eq!(names(&read), ["row-of-wrong-length", "row-of-wrong-length"]);
    assert_eq!(read.value.len(), 1);
}

#[test]
fn a_row_of_hashtags_is_a_hint_and_stated() {
    let read = tallies(&format!(
        "{HEAD}#date,#event,#loc,#affected,,#meta+source\n2012,homicide,harbour,7,police,gazette\n"
    ));
    assert_eq!(names(&read), ["hint-row-skipped"]);
    assert_eq!(read.value.len(), 1);
}

#[test]
fn a_recorded_day_that_is_missing_comes_from_the_source_or_the_period() {
    let read = tallies(&format!(
        "{HEAD}2012,homicide,harbour,7,police,gazette\n2012,homicide,harbour,7,institute,notes\n"
    ));
    let note = note(&read, "recorded-day-assumed");
    assert_eq!(
        (fact(note, "count"), fact(note, "published"), fact(note, "period")),
        ("2".into(), "1".into(), "1".into())
    );
    let days: Vec<String> = read.value.iter().map(|report| report.recorded.to_string()).collect();
    assert_eq!(days, ["2013-06-01", "2012-12-31"]);
    assert_eq!(read.value[0].id.as_str(), "data/table.csv:2");
}

#[test]
fn an_unclosed_quote_is_told_where_it_opens() {
    let read = tallies(&format!(
        "{HEAD}2012,homicide,harbour,7,police,gazette\n2012,homicide,\"harbour,7,police,gazette\n2012,homicide,harbour,7,police,gazette\n"
    ));
    assert_eq!(line(note(&read, "unclosed-cell")), 3);
    assert_eq!(read.value.len(), 1);
}

/// Gives a header, one open quote, and then letters without end; counts what was taken.
struct Endless<'a> {
    head: &'a [u8],
    taken: &'a mut usize,
}

impl Read for Endless<'_> {
    fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
        const GIGABYTE: usize = 1 << 30;
        let from_head = self.head.read(room)?;
        let size = if from_head > 0 {
            from_head
        } else {
            room.len().min(GIGABYTE - *self.taken)
        };
        room[from_head..size].fill(b'x');
        *self.taken += size;
        Ok(size)
    }
}

#[test]
fn a_gigabyte_behind_an_open_quote_is_left_unread() {
    let head = format!("{HEAD}2012,homicide,harbour,7,police,gazette\n2012,homicide,\"");
    let mut taken = 0;
    let endless = Endless {
        head: head.as_bytes(),
        taken: &mut taken,
    };
    let read = read_csv("t.csv", endless, &Mapping::plain(TableKind::Tallies), &known());
    assert_eq!(line(note(&read, "unclosed-cell")), 3);
    assert_eq!(read.value.len(), 1);
    assert!(taken <= 3 * 64 * 1024, "{taken} bytes were read");
}

#[test]
fn a_field_without_end_and_a_row_without_end_stop_the_reading() {
    let mut taken = 0;
    let endless = Endless {
        head: b"during,deed\n",
        taken: &mut taken,
    };
    let read = read_csv("t.csv", endless, &Mapping::plain(TableKind::Tallies), &known());
    assert_eq!(line(note(&read, "field-too-long")), 2);
    let wide = format!("{HEAD}{}", ",".repeat(2_000));
    assert_eq!(line(note(&tallies(&wide), "too-many-columns")), 2);
}

#[test]
fn the_same_flaw_is_told_twenty_times_and_then_counted() {
    let text = format!("{HEAD}{}", "2012,homicide,harbor,7,police,gazette\n".repeat(500));
    let read = tallies(&text);
    assert_eq!(
        names(&read)
            .iter()
            .filter(|name| **name == "unknown-name-in-row")
            .count(),
        20
    );
    let more = note(&read, "more-of-the-same");
    assert_eq!(
        (fact(more, "code"), fact(more, "count")),
        ("unknown-name-in-row".into(), "480".into())
    );
}

#[test]
fn a_reader_that_fails_half_way_leaves_what_was_read() {
    struct Fails;
    impl Read for Fails {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::PermissionDenied.into())
        }
    }
    let text = format!("{HEAD}2012,homicide,harbour,7,police,gazette\n");
    let read = read_csv(
        "t.csv",
        text.as_bytes().chain(Fails),
        &Mapping::plain(TableKind::Tallies),
        &known(),
    );
    assert_eq!(names(&read), ["unreadable-file"]);
    assert_eq!(read.value.len(), 1);
}

#[test]
fn what_is_streamed_is_what_is_read_with_the_same_notes() {
    for (kind, text) in SAMPLES {
        let broken = text.replace("homicide", "homicidal");
        for text in [text, broken.as_str()] {
            let read = read(kind, text.as_bytes());
            let mut streamed = Vec::new();
            let take = |report: Lent<'_>| streamed.push(report.kept());
            let again = || Cursor::new(text.as_bytes());
            let notes = stream_csv("data/table.csv", again(), &Mapping::plain(kind), &known(), take);
            let twice = read_csv_twice("data/table.csv", again(), &Mapping::plain(kind), &known());
            assert_eq!((&streamed, &notes), (&read.value, &read.notes));
            assert_eq!(twice, read);
        }
    }
}

#[test]
fn of_two_columns_that_prove_the_order_of_day_and_month_the_first_field_is_shown() {
    let rows = "2,homicide,harbour,police,gazette,13/1/2012,2/1/2012,14/2/2012\n3,homicide,harbour,police,gazette,1/1/2012,15/1/2012,1/16/2012\n";
    let text = format!("count,deed,zone,agency,source,until,from,recorded\n{rows}");
    let read = read(TableKind::Tallies, text.as_bytes());
    let note = note(&read, "mixed-date-orders");
    assert_eq!(fact(note, "day-first"), "15/1/2012");
    assert_eq!(fact(note, "month-first"), "1/16/2012");
}

/// A file of which another text is read the second time.
struct Rewritten {
    first: Cursor<&'static str>,
    then: Cursor<String>,
    times: usize,
}

impl Read for Rewritten {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.times < 3 {
            self.first.read(buffer)
        } else {
            self.then.read(buffer)
        }
    }
}

impl Seek for Rewritten {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        // It is asked where it stands, put back to look at its beginning no more, and put back for the rows.
        self.times += 1;
        self.first.seek(to)?;
        self.then.seek(to)
    }
}

#[test]
fn a_file_that_is_written_to_while_it_is_read_is_told() {
    const TEXT: &str = "during,deed,zone,count,agency,source\n2012,homicide,harbour,7,police,gazette\n";
    let longer = format!("{TEXT}2013,homicide,harbour,7,police,gazette\n");
    for (then, changed) in [
        (TEXT.to_owned(), false),
        (longer, true),
        (TEXT.replace('7', "8"), true),
        (TEXT.replace("2012", "1/2/2012"), true),
        (String::new(), true),
    ] {
        let file = Rewritten {
            first: Cursor::new(TEXT),
            then: Cursor::new(then),
            times: 0,
        };
        let read = read_csv_twice("t.csv", file, &Mapping::plain(TableKind::Tallies), &known());
        assert_eq!(names(&read).contains(&"changed-while-read"), changed, "{read:?}");
        assert!(read.value.len() <= 1);
    }
}

#[test]
fn what_is_lent_is_what_is_kept_also_with_more_authors_than_are_remembered() {
    let mut text = "id,deed,zone,during,by,source,revises\n".to_owned();
    for number in 0..9_000_u32 {
        let (zone, source) = (
            ["harbour", "docks"][number as usize % 2],
            ["gazette", "court"][number as usize / 2 % 2],
        );
        let share = f64::from(number.wrapping_mul(2_654_435_761) % 6_000) / 10_000.0;
        let by = [
            String::new(),
            format!("gulls:{share}"),
            "gulls:0.5|herons:0.25".to_owned(),
        ];
        let revises = if number % 7 == 3 { "r1" } else { "" };
        let by = &by[number as usize % 3];
        let _ = writeln!(text, "r{number},homicide,{zone},2031-01-01,{by},{source},{revises}");
    }
    let known = salida_events::Known {
        zones: ["harbour", "docks"].into(),
        deeds: ["homicide"].into(),
        actors: ["gulls", "herons"].into(),
        sources: [("gazette", None), ("court", None)].into(),
    };
    let mapping = Mapping::plain(TableKind::Incidents);
    let read = read_csv("t.csv", text.as_bytes(), &mapping, &known);
    let mut lent = Vec::new();
    let take = |report: Lent<'_>| lent.push(report.kept());
    stream_csv("t.csv", Cursor::new(text.as_bytes()), &mapping, &known, take);
    assert_eq!(read.value.len(), 9_000);
    assert!(lent == read.value);
}
