//! Panels from tables: what is read, what is told of what is wrong with them, and the same answer whatever the threads.
#![expect(clippy::unwrap_used, reason = "a table that cannot be read is a failed test")]

use salida_desk::panel::{Columns, Course, Direction, Named, PanelAsked, PanelReport, Support, Taken, evaluate, read};
use salida_note::{Note, Severity};
use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};

fn taken(text: &[u8], asked: &PanelAsked) -> (Option<Taken>, Vec<Note>) {
    let mut notes = Vec::new();
    let taken = read("panel.csv", || Ok(text), asked, &|_| {}).into_value(&mut notes);
    (taken, notes)
}

fn codes(notes: &[Note]) -> Vec<&'static str> {
    let flaws = notes.iter().filter(|note| note.severity() < Severity::Statement);
    flaws.map(|note| note.code.name).collect()
}

fn answered(taken: &Taken, asked: &PanelAsked, threads: usize) -> PanelReport {
    let stop = AtomicBool::new(false);
    let course = Course {
        stop: &stop,
        progress: &|_, _| {},
        threads,
    };
    evaluate(taken, asked, &course)
}

/// Units a to `units`, periods 2001 to 2012; the first falls by five from 2009 on.
fn table(units: u8, separator: char, decimal: char) -> String {
    let mut text = format!("unit{separator}period{separator}outcome{separator}treated\n");
    for unit in 0..units {
        for period in 0..12_u8 {
            let under = unit == 0 && period >= 8;
            let wave = f64::from((u16::from(period) * (u16::from(unit) + 3)) % 7) * 0.5;
            let value = 20.25 + f64::from(unit % 5) + f64::from(period) + wave - if under { 5.0 } else { 0.0 };
            let value = value.to_string().replace('.', &decimal.to_string());
            let name = char::from(b'a' + unit);
            writeln!(
                text,
                "{name}{separator}{}{separator}{value}{separator}{}",
                2001 + u16::from(period),
                u8::from(under)
            )
            .unwrap();
        }
    }
    text
}

#[test]
fn a_table_is_read_the_same_whatever_its_marks_and_encoding() {
    let asked = PanelAsked::default();
    let (plain, notes) = taken(table(6, ',', '.').as_bytes(), &asked);
    let plain = plain.unwrap();
    assert_eq!(codes(&notes), Vec::<&str>::new());
    let semicolons = format!("\u{feff}{}", table(6, ';', ','));
    let (other, _) = taken(semicolons.as_bytes(), &asked);
    let other = other.unwrap();
    assert_eq!((other.read.decimal, plain.read.decimal), ("comma", "point"));
    assert_eq!(other.panel, plain.panel);
    let latin = b"unit;period;outcome;treated\nM\xe9xico;1;2;1\nPer\xfa;1;3;0\n";
    assert_eq!(taken(latin, &asked).0.unwrap().panel.units, ["México", "Perú"]);
}

#[test]
fn default_names_are_stated_and_no_other_is_looked_for() {
    let asked = PanelAsked::default();
    let (read, _) = taken(table(3, ',', '.').as_bytes(), &asked);
    assert!(read.unwrap().read.columns.iter().all(|role| role.by_default));
    let (none, notes) = taken(b"Unit,period,outcome,treated\na,1,2,0\n", &asked);
    assert!(none.is_none());
    assert_eq!(codes(&notes), ["panel-column-missing"]);
}

#[test]
fn each_thing_that_is_wrong_with_rows_is_told_and_nothing_is_filled_in() {
    let asked = PanelAsked {
        columns: Columns {
            exposure: Some("people".to_owned()),
            low: Some("low".to_owned()),
            ..Columns::default()
        },
        ..PanelAsked::default()
    };
    let text = "unit,period,outcome,treated,people,low\n\
        a,2001,5,0,10,4\na,2001,5,0,10,4\na,2002,6,0,10,\na,2002,7,0,10,\n\
        b,2001,NA,0,0,\nb,2002,x,0,10,\nb,2004,3,1,10,9\nc,2001,1,maybe,10,\nc,2002,2\n";
    let (read, notes) = taken(text.as_bytes(), &asked);
    let panel = read.unwrap().panel;
    let mut found = codes(&notes);
    found.sort_unstable();
    let expected = [
        "not-a-number",
        "panel-exposure-not-positive",
        "panel-periods-missing",
        "panel-row-twice",
        "panel-rows-contradict",
        "panel-treatment-not-understood",
        "range-out-of-order",
        "row-of-wrong-length",
    ];
    assert_eq!(found, expected);
    let known: Vec<bool> = panel.outcomes[0].cells.iter().map(Option::is_some).collect();
    assert_eq!(known, [true, false, false, false, false, false, true, false, false]);
}

#[test]
fn a_panel_in_which_nobody_is_treated_or_periods_have_no_order_is_refused() {
    let asked = PanelAsked::default();
    let told = |text: &str| codes(&taken(text.as_bytes(), &asked).1);
    assert_eq!(
        told("unit,period,outcome,treated\na,1,2,0\n"),
        ["panel-without-treatment"]
    );
    assert_eq!(
        told("unit,period,outcome,treated\na,spring,2,0\n"),
        ["panel-periods-without-order"]
    );
    assert_eq!(told("unit,period,outcome,treated\n"), ["header-without-rows"]);
    assert!(!told("").is_empty());
    let named = PanelAsked {
        treated_units: vec!["z".to_owned()],
        from: Some("2030".to_owned()),
        ..PanelAsked::default()
    };
    assert_eq!(
        codes(&taken(b"unit,period,outcome\na,1,2\n", &named).1),
        ["panel-period-unknown"]
    );
}

#[test]
fn truncations_and_changed_bytes_are_answered() {
    let asked = PanelAsked {
        methods: ["synthetic-control", "difference-in-differences", "event-study"]
            .into_iter()
            .filter_map(Named::from_word)
            .collect(),
        ..PanelAsked::default()
    };
    let text = table(4, ',', '.').into_bytes();
    for end in (0..text.len()).step_by(7) {
        let (read, _) = taken(&text[..end], &asked);
        let _answered = read.map(|taken| answered(&taken, &asked, 1));
    }
    for at in (0..text.len()).step_by(3) {
        let mut changed = text.clone();
        changed[at] = changed[at].wrapping_mul(7).wrapping_add(131);
        let (read, _) = taken(&changed, &asked);
        let _answered = read.map(|taken| answered(&taken, &asked, 1));
    }
}

#[test]
fn a_table_with_too_many_cells_is_refused_before_it_fills_memory() {
    let mut text = "unit,period,outcome,treated\n".to_owned();
    for row in 0..3_000 {
        writeln!(text, "u{row},{row},1,0").unwrap();
    }
    let (read, notes) = taken(text.as_bytes(), &PanelAsked::default());
    assert!(read.is_none());
    assert_eq!(codes(&notes), ["panel-too-large"]);
}

#[test]
fn the_same_question_has_the_same_answer_whatever_the_threads() {
    let asked = PanelAsked {
        phases: vec!["first=2009..2010".to_owned(), "aftermath=2011..2012".to_owned()],
        seed: 7,
        ..PanelAsked::default()
    };
    let (read, _) = taken(table(25, ',', '.').as_bytes(), &asked);
    let read = read.unwrap();
    let one = answered(&read, &asked, 1);
    assert_eq!(one, answered(&read, &asked, 5));
    let comparison = &one.comparisons[0];
    assert_eq!((comparison.before, comparison.donors.len()), (8, 24));
    let found = comparison.methods[0].found.as_ref().unwrap();
    assert_eq!(found.windows.len(), 3);
    let running: f64 = found.windows.iter().skip(1).filter_map(|window| window.sum).sum();
    assert!((running - found.windows[0].sum.unwrap()).abs() < 1e-9);
    assert_eq!(found.placebos.as_ref().unwrap().ran.len(), 24);
    assert_eq!(comparison.verdict.direction, Direction::Fewer);
    assert_ne!(comparison.verdict.support, Support::CannotTell);
}

#[test]
fn what_was_done_before_a_stop_is_kept_and_told() {
    let asked = PanelAsked {
        methods: vec![Named::from_word("synthetic-control").unwrap()],
        ..PanelAsked::default()
    };
    let (read, _) = taken(table(25, ',', '.').as_bytes(), &asked);
    let stop = AtomicBool::new(false);
    let course = Course {
        stop: &stop,
        progress: &|done, of| stop.store(of > 5 && done >= 12, Ordering::Relaxed),
        threads: 1,
    };
    let report = evaluate(&read.unwrap(), &asked, &course);
    assert!(report.stopped.is_some());
    assert!(report.notes.iter().any(|note| note.code.name == "panel-stopped-early"));
    let found = report.comparisons[0].methods[0].found.as_ref().unwrap();
    let placebos = found.placebos.as_ref().unwrap();
    assert_eq!(placebos.ran.len() + placebos.not_tried, placebos.groups);
    assert_eq!(
        found.windows[0].rank.map(|rank| rank.of),
        (!placebos.ran.is_empty()).then_some(placebos.ran.len() + 1)
    );
}

#[test]
fn methods_of_one_family_are_one_voice_that_is_as_doubtful_as_its_weakest() {
    let asked = PanelAsked::default();
    let (read, _) = taken(table(25, ',', '.').as_bytes(), &asked);
    let report = answered(&read.unwrap(), &asked, 3);
    let comparison = &report.comparisons[0];
    let verdict = &comparison.verdict;
    assert_eq!(verdict.voices.len(), 4);
    assert!(verdict.methods > verdict.voices.len());
    assert!(verdict.apart <= verdict.voices.len() && verdict.tested <= verdict.voices.len());
    for voice in &verdict.voices {
        let of = |name: &str| { comparison.methods.iter() }.find(|method| method.method == name);
        let ranks = voice
            .methods
            .iter()
            .filter_map(|name| of(name)?.found.as_ref()?.windows[0].rank);
        let largest = ranks.map(salida_impact::placebo::Rank::p).fold(0.0, f64::max);
        assert_eq!(voice.weakest.map(salida_impact::placebo::Rank::p), Some(largest));
    }
    let first = comparison.methods[0].found.as_ref().unwrap();
    assert!(matches!(first.power, Some(Ok(_))) && matches!(first.size, Some(Ok(_))));
    assert!(first.durability.is_some() && first.prediction.is_some());
}

#[test]
fn units_of_several_dates_are_told_together_as_well() {
    let mut text = "unit,period,outcome,from\n".to_owned();
    for unit in 0..16_u32 {
        for period in 0..16_u32 {
            let from = match unit {
                0 | 1 => 2009,
                2 => 2012,
                _ => 0,
            };
            let under = from > 0 && 2001 + period >= from;
            let value = 30 + unit + (period * (unit + 3)) % 7 - if under { 6 } else { 0 };
            writeln!(text, "u{unit},{},{value},{from}", 2001 + period).unwrap();
        }
    }
    let asked = PanelAsked {
        columns: Columns {
            first_treated: Some("from".to_owned()),
            ..Columns::default()
        },
        methods: ["event-study", "partially-pooled-synthetic-controls"]
            .into_iter()
            .filter_map(Named::from_word)
            .collect(),
        ..PanelAsked::default()
    };
    let (read, notes) = taken(text.as_bytes(), &asked);
    assert_eq!(codes(&notes), Vec::<&str>::new());
    let report = answered(&read.unwrap(), &asked, 2);
    assert_eq!(report.comparisons.len(), 2);
    let together = &report.staggered[0];
    assert_eq!((together.treated.len(), together.donors), (3, 13));
    let pooled = together.pooled.as_ref().unwrap().as_ref().unwrap();
    assert!((pooled.effect + 6.0).abs() < 2.0, "{}", pooled.effect);
    assert_eq!(pooled.rank.unwrap().of, pooled.placebos - pooled.failed + 1);
    let events = together.events.as_ref().unwrap().as_ref().unwrap();
    assert_eq!(events.study.reference, -1);
    assert!((events.overall.effect + 6.0).abs() < 3.0, "{}", events.overall.effect);
}

#[test]
fn few_donors_are_told_to_be_too_few_for_any_test() {
    let asked = PanelAsked::default();
    let (read, _) = taken(table(4, ',', '.').as_bytes(), &asked);
    let report = answered(&read.unwrap(), &asked, 2);
    assert_eq!(report.comparisons[0].verdict.support, Support::CannotTell);
    let told: Vec<&str> = report.notes.iter().map(|note| note.code.name).collect();
    assert!(
        told.contains(&"few-donors") && told.contains(&"few-periods-before"),
        "{told:?}"
    );
}

#[test]
fn who_is_treated_throughout_or_incomplete_or_silent_is_named() {
    let mut text = table(5, ',', '.');
    for period in 2001..2013 {
        writeln!(text, "always,{period},3,1\nzero,{period},0,0").unwrap();
        if period > 2008 {
            writeln!(text, "late,{period},3,0").unwrap();
        }
        let count = if period == 2003 { "NA" } else { "-3" };
        writeln!(text, "gap,{period},{count},0").unwrap();
    }
    let asked = PanelAsked::default();
    let (read, notes) = taken(text.as_bytes(), &asked);
    assert_eq!(codes(&notes), Vec::<&str>::new());
    let report = answered(&read.unwrap(), &asked, 2);
    let told: Vec<&str> = report.notes.iter().map(|note| note.code.name).collect();
    for code in [
        "treated-throughout",
        "nothing-before",
        "incomplete-donors",
        "all-zero-donors",
    ] {
        assert!(told.contains(&code), "{code} in {told:?}");
    }
    assert_eq!(report.comparisons.len(), 1);
    assert_eq!(report.comparisons[0].donors, ["b", "c", "d", "e", "zero"]);
}

#[test]
fn the_folder_of_a_table_is_not_told() {
    let text = table(5, ',', '.');
    for path in ["/home/somebody/secret/panel.csv", r"C:\Users\somebody\panel.csv"] {
        let taken = read(path, || Ok(text.as_bytes()), &PanelAsked::default(), &|_| {}).value;
        let report = answered(&taken.unwrap(), &PanelAsked::default(), 1);
        assert_eq!(report.read.file, "panel.csv");
        assert!(!format!("{report:?}").contains("somebody"));
    }
}
