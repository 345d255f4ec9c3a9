//! Dates and numbers: what the file proves is used, what it leaves open is asked for, never guessed.

use crate::harbour::{fact, known, line, names, note, read, tallies, tally};
use salida_events::read_csv;
use salida_note::Checked;
use salida_world::{DateForm, Mapping, TableKind};

fn dated(dates: &[&str]) -> String {
    let row = |date: &&str| format!("{date};homicide;harbour;7;police;gazette\n");
    let rows: String = dates.iter().map(row).collect();
    format!("during;deed;zone;count;agency;source\n{rows}")
}

fn counted(counts: &[&str]) -> String {
    let row = |count: &&str| format!("2012;homicide;harbour;{count};police;gazette\n");
    let rows: String = counts.iter().map(row).collect();
    format!("during;deed;zone;count;agency;source\n{rows}")
}

fn spans(read: &Checked<Vec<salida_events::Recorded>>) -> Vec<String> {
    read.value
        .iter()
        .map(|report| tally(report).during.to_string())
        .collect()
}

#[test]
fn one_date_that_can_only_be_day_first_proves_the_whole_column() {
    let read = tallies(&dated(&[
        "9/3/2012",
        "13.03.2012",
        "1-2-2012..3-2-2012",
        "03/2012",
        "2012",
    ]));
    assert_eq!(names(&read), Vec::<&str>::new());
    assert_eq!(
        spans(&read),
        ["2012-03-09", "2012-03-13", "2012-02-01..2012-02-03", "2012-03", "2012"]
    );
    let read = tallies(&dated(&["3/9/2012", "3/13/2012"]));
    assert_eq!(spans(&read), ["2012-03-09", "2012-03-13"]);
    assert_eq!(fact(note(&read, "csv-read-as"), "dates"), "month-day-year");
}

#[test]
fn dates_that_could_be_either_are_refused_until_the_form_is_stated() {
    let text = dated(&["9/3/2012", "5/5/2012", "2012-03-09"]);
    let read = tallies(&text);
    assert_eq!(names(&read), ["ambiguous-date"]);
    assert_eq!(line(note(&read, "ambiguous-date")), 2);
    assert_eq!(spans(&read), ["2012-05-05", "2012-03-09"]);
    let mut mapping = Mapping::plain(TableKind::Tallies);
    for (form, expected) in [
        (DateForm::DayMonthYear, "2012-03-09"),
        (DateForm::MonthDayYear, "2012-09-03"),
    ] {
        mapping.dates = Some(form);
        let read = read_csv("t.csv", text.as_bytes(), &mapping, &known());
        assert_eq!(spans(&read), [expected, "2012-05-05", "2012-03-09"]);
    }
    mapping.dates = Some(DateForm::YearMonthDay);
    let read = read_csv("t.csv", text.as_bytes(), &mapping, &known());
    assert_eq!(names(&read), ["not-a-date", "not-a-date"]);
}

#[test]
fn two_orders_in_one_file_are_told_with_a_date_of_each() {
    let read = tallies(&dated(&["13/3/2012", "3/13/2012", "9/3/2012"]));
    let mixed = note(&read, "mixed-date-orders");
    assert_eq!(
        (fact(mixed, "day-first"), fact(mixed, "month-first")),
        ("13/3/2012".into(), "3/13/2012".into())
    );
    assert_eq!(line(note(&read, "ambiguous-date")), 4);
    assert_eq!(spans(&read), ["2012-03-13", "2012-03-13"]);
}

#[test]
fn days_that_no_calendar_has_are_told_from_what_is_no_date() {
    let read = tallies(&dated(&[
        "2012-02-30",
        "30/2/2012",
        "spring",
        "2013..2012",
        "9/3/12",
        "2012-13",
        "2012.5",
        "20120309",
    ]));
    let expected = [
        "impossible-date-in-row",
        "impossible-date-in-row",
        "not-a-date",
        "reversed-span-in-row",
        "not-a-date",
        "impossible-date-in-row",
        "not-a-date",
        "not-a-date",
    ];
    assert_eq!(names(&read), expected);
    assert!(read.value.is_empty());
}

#[test]
fn a_beginning_without_an_end_and_an_end_before_it_are_told() {
    let text = "from,until,deed,zone,count,agency,source\n\
        2012-03,,homicide,harbour,7,police,gazette\n\
        2012-03,2012-02,homicide,harbour,7,police,gazette\n\
        2012-03,2013-12,homicide,harbour,7,police,gazette\n";
    let read = tallies(text);
    assert_eq!(names(&read), ["missing-value", "reversed-span-in-row"]);
    assert_eq!(spans(&read), ["2012-03..2013-12"]);
}

#[test]
fn counts_are_whole_and_a_mark_that_could_divide_thousands_is_not_read() {
    let read = tallies(&counted(&["7,0", "1,000", "2,5", "-3", "many", "9999999999999"]));
    let expected = [
        "ambiguous-number",
        "not-a-number",
        "not-a-number",
        "not-a-number",
        "count-too-large",
    ];
    assert_eq!(names(&read), expected);
    assert_eq!(tally(&read.value[0]).count.best, 7);
    let mixed = tallies(&counted(&["1.0", "1,0", "5"]));
    assert_eq!(
        names(&mixed),
        ["mixed-decimal-marks", "ambiguous-number", "ambiguous-number"]
    );
    let mut mapping = Mapping::plain(TableKind::Tallies);
    mapping.decimal = Some(',');
    let read = read_csv(
        "t.csv",
        counted(&["1.0", "1,0", "5,000"]).as_bytes(),
        &mapping,
        &known(),
    );
    assert_eq!(names(&read), ["ambiguous-number"]);
    assert_eq!(
        read.value
            .iter()
            .map(|report| tally(report).count.best)
            .collect::<Vec<_>>(),
        [1, 5]
    );
}

#[test]
fn a_range_out_of_order_is_told_and_never_reordered() {
    let text = "during,deed,zone,low,best,high,agency,source\n\
        2012,homicide,harbour,3,2,4,police,gazette\n\
        2012,homicide,harbour,1,,4,police,gazette\n\
        2012,homicide,harbour,1,2,4,police,gazette\n";
    let read = tallies(text);
    assert_eq!(names(&read), ["range-out-of-order", "missing-value"]);
    assert_eq!(fact(note(&read, "range-out-of-order"), "best"), "2");
    assert_eq!(read.value.len(), 1);
}

#[test]
fn shares_exclude_each_other_and_lie_between_nothing_and_all() {
    let row = |by: &str| format!("2012-03-09;homicide;harbour;{by};notes\n");
    let by = [
        "gulls:0,6|herons:0,3",
        "gulls:0,7|herons:0,7",
        "gulls:-0,1",
        "gulls:1,5",
        "gulls|gulls:0,2",
        "gulks",
        "gulls:half",
        "",
    ];
    let text: String = by.iter().map(|by| row(by)).collect();
    let read = read(
        TableKind::Incidents,
        format!("date;deed;zone;by;source\n{text}").as_bytes(),
    );
    let expected = [
        "shares-above-one",
        "share-out-of-bounds",
        "share-out-of-bounds",
        "author-named-twice",
        "unknown-name-in-row",
        "not-a-number",
    ];
    assert_eq!(names(&read), expected);
    assert_eq!(read.value.len(), 2);
}

#[test]
fn words_parts_and_withdrawals_are_checked() {
    let text = "during,deed,zone,trend,method,source,withdrawn\n\
        2012,homicide,harbour,lesss,panel,notes,\n\
        2012,homicide,harbour,less,,notes,\n\
        2012,homicide,harbour,less,panel,notes,maybe\n";
    let read_them = read(TableKind::Assessments, text.as_bytes());
    assert_eq!(
        names(&read_them),
        ["unknown-word-in-row", "missing-value", "unknown-word-in-row"]
    );
    let text = "during,deed,zone,part,source,withdrawn,revises\n\
        2012,homicide,harbour,1.2,notes,,\n\
        2012,homicide,harbour,,notes,yes,\n\
        2012,homicide,harbour,,notes,yes,c-1\n";
    let read_them = read(TableKind::Coverage, text.as_bytes());
    assert_eq!(names(&read_them), ["share-out-of-bounds", "withdrawal-of-nothing"]);
    assert!(read_them.value[0].withdrawn);
}
