//! Workbooks, put together here byte by byte: days as serial numbers in both systems, counts as floats, broken and hostile archives.

use crate::harbour::{fact, known, names, note, tally};
use crate::hostile::Seeded;
use salida_events::{Recorded, read_xlsx};
use salida_note::Checked;
use salida_world::{Mapping, TableKind};
use std::fmt::Write;

/// A part of the archive: its name, its text, and the size that its entry declares.
struct Part<'a> {
    name: &'a str,
    text: String,
    declared: Option<u32>,
}

/// The check sum of the archive format, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| {
        if crc & 1 == 1 {
            (crc >> 1) ^ 0xedb8_8320
        } else {
            crc >> 1
        }
    };
    let through = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc));
    !bytes.iter().fold(!0, through)
}

fn small(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

/// A stored (uncompressed) archive.
fn archive(parts: &[Part<'_>]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        let (at, size) = (small(bytes.len()), small(part.text.len()));
        let mut common = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
        for number in [
            crc32(part.text.as_bytes()),
            size,
            part.declared.unwrap_or(size),
            small(part.name.len()),
        ] {
            common.extend(number.to_le_bytes());
        }
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&common);
        bytes.extend(part.name.bytes().chain(part.text.bytes()));
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(part.name.bytes());
    }
    let (at, size, count) = (
        small(bytes.len()),
        small(directory.len()),
        u16::try_from(parts.len()).unwrap_or(0),
    );
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count.to_le_bytes().into_iter().chain(count.to_le_bytes()));
    bytes.extend(size.to_le_bytes().into_iter().chain(at.to_le_bytes()));
    bytes.extend([0, 0]);
    bytes
}

/// A cell: text, a number, or a serial day in the style of dates.
enum Cell {
    Text(&'static str),
    Number(&'static str),
    Day(&'static str),
    Error(&'static str),
}

fn rows(rows: &[&[Cell]]) -> String {
    let mut xml = String::new();
    for (line, cells) in rows.iter().enumerate() {
        let _written = write!(xml, "<row r=\"{}\">", line + 1);
        for (column, cell) in cells.iter().enumerate() {
            let at = format!("{}{}", char::from(b'A' + u8::try_from(column).unwrap_or(0)), line + 1);
            let _written = match cell {
                Cell::Text(text) => write!(xml, "<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"),
                Cell::Number(text) => write!(xml, "<c r=\"{at}\"><v>{text}</v></c>"),
                Cell::Day(text) => write!(xml, "<c r=\"{at}\" s=\"1\"><v>{text}</v></c>"),
                Cell::Error(text) => write!(xml, "<c r=\"{at}\" t=\"e\"><v>{text}</v></c>"),
            };
        }
        xml.push_str("</row>");
    }
    xml
}

fn parts(sheet: &str, of_1904: bool) -> Vec<Part<'static>> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let texts = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_owned(),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><workbookPr date1904=\"{}\"/><sheets><sheet name=\"Totals\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                u8::from(of_1904)
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{sheet}</sheetData></worksheet>"),
        ),
    ];
    texts
        .into_iter()
        .map(|(name, text)| Part {
            name,
            text,
            declared: None,
        })
        .collect()
}

fn head() -> [Cell; 7] {
    ["from", "until", "deed", "zone", "count", "agency", "source"].map(Cell::Text)
}

fn row(from: &'static str, until: &'static str, count: &'static str) -> [Cell; 7] {
    let [deed, zone, agency, source] = ["homicide", "harbour", "police", "gazette"].map(Cell::Text);
    [
        Cell::Day(from),
        Cell::Day(until),
        deed,
        zone,
        Cell::Number(count),
        agency,
        source,
    ]
}

fn read(bytes: &[u8]) -> Checked<Vec<Recorded>> {
    read_xlsx("data/totals.xlsx", bytes, &Mapping::plain(TableKind::Tallies), &known())
}

#[test]
fn serial_days_and_float_counts_are_read_in_both_date_systems() {
    // 2012-03-01 is day 40969 after 1899-12-30, and 1462 days fewer after 1904-01-01.
    for (of_1904, from, until) in [(false, "40969", "40999.75"), (true, "39507", "39537")] {
        let sheet = rows(&[&head(), &row(from, until, "255.0")]);
        let read = read(&archive(&parts(&sheet, of_1904)));
        assert_eq!(names(&read), Vec::<&str>::new(), "{:#?}", read.notes);
        let tally = tally(&read.value[0]);
        assert_eq!(
            (tally.during.to_string(), tally.count.best),
            ("2012-03".to_owned(), 255)
        );
        assert_eq!(fact(note(&read, "sheet-read-as"), "sheet"), "Totals");
    }
}

#[test]
fn cells_that_are_no_days_or_counts_are_told_with_their_row() {
    let [deed, zone, agency, source] = ["homicide", "harbour", "police", "gazette"].map(Cell::Text);
    let broken = [
        Cell::Day("40969"),
        Cell::Day("40999"),
        deed,
        zone,
        Cell::Error("#N/A"),
        agency,
        source,
    ];
    // The 1900 system has a 29 February 1900 that never was.
    let sheet = rows(&[
        &head(),
        &row("60", "61", "1"),
        &row("40969", "-3", "1"),
        &row("40969", "40999", "2.5"),
        &broken,
    ]);
    let read = read(&archive(&parts(&sheet, false)));
    assert_eq!(
        names(&read),
        ["impossible-date-in-row", "not-a-date", "not-a-number", "not-a-number"]
    );
}

#[test]
fn a_sheet_that_is_not_there_and_a_file_that_is_no_workbook_are_told() {
    let bytes = archive(&parts(&rows(&[&head()]), false));
    let mut mapping = Mapping::plain(TableKind::Tallies);
    mapping.sheet = Some("Total".to_owned());
    let read_it = read_xlsx("t.xlsx", &bytes, &mapping, &known());
    assert_eq!(fact(note(&read_it, "unknown-sheet"), "nearest"), "Totals");
    assert_eq!(names(&read(b"")), ["empty-file"]);
    assert_eq!(names(&read(b"during,deed\n")), ["broken-workbook"]);
    assert_eq!(names(&read(&bytes)), ["header-without-rows"]);
}

#[test]
fn an_archive_that_promises_too_much_or_gives_more_than_it_promises_is_refused() {
    let sheet = rows(&[&head(), &row("40969", "40999", "255")]);
    let mut large = parts(&sheet, false);
    large[5].declared = Some(u32::MAX - 1);
    assert_eq!(names(&read(&archive(&large))), ["workbook-too-large"]);
    let mut lying = parts(&sheet, false);
    lying[5].declared = Some(64);
    let read = read(&archive(&lying));
    assert!(names(&read).contains(&"broken-workbook"), "{:#?}", read.notes);
}

#[test]
fn a_cell_far_to_the_right_costs_nothing() {
    let sheet = "<row r=\"1\"><c r=\"XFD1\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
    assert_eq!(
        names(&read(&archive(&parts(sheet, false)))),
        ["too-many-columns", "empty-file"]
    );
}

#[test]
fn truncations_and_changes_of_a_workbook_are_read_or_told() {
    let sheet = rows(&[&head(), &row("40969", "40999", "255"), &row("41000", "41029", "156")]);
    let bytes = archive(&parts(&sheet, false));
    for end in 0..bytes.len() {
        assert!(!read(&bytes[..end]).notes.is_empty());
    }
    let mut seeded = Seeded(9);
    for _ in 0..5_000 {
        let mut changed = bytes.clone();
        let at = seeded.below(changed.len());
        changed[at] = u8::try_from(seeded.below(256)).unwrap();
        assert!(!read(&changed).notes.is_empty());
    }
}

#[test]
fn changes_inside_the_parts_are_read_or_told() {
    let sheet = rows(&[&head(), &row("40969", "40999", "255")]);
    let mut seeded = Seeded(10);
    for _ in 0..5_000 {
        let mut changed = parts(&sheet, false);
        let part = seeded.below(changed.len());
        let mut text = std::mem::take(&mut changed[part].text).into_bytes();
        let at = seeded.below(text.len());
        text[at] = u8::try_from(seeded.below(128)).unwrap();
        changed[part].text = String::from_utf8(text).unwrap();
        assert!(!read(&archive(&changed)).notes.is_empty());
    }
}
