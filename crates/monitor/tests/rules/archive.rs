//! Where reports lie makes no difference, and an archive that has lost something answers nothing.
#![expect(clippy::unwrap_used, reason = "rows that cannot be made are a failed test")]

use crate::{
    paged::Paged,
    story::{NEW_YEAR, Story, day},
};
use salida_monitor::{
    ActRow, Archive, Board, CellId, FigureRow, InMemory, JudgementRow, Monitor, Plan, Ref, Row, Standing, WatchRow,
};
use salida_world::{ActorId, Day, Range, Span, Step, Trend};

/// Rows of every kind in three cells, acts in no order of days, and some numbers left out.
fn rows() -> Vec<(CellId, Row)> {
    let row = |at: u32| {
        let (report, reference) = (at * 3 + at % 2, Ref(at ^ 5));
        let first = Day::from_number(i32::try_from(at * 37 % 41).unwrap());
        let during = Span::new(first, first.plus(i32::try_from(at % 4).unwrap())).unwrap();
        let low = u64::from(at) << (at % 40);
        match at % 8 {
            0 => Row::Figure(FigureRow {
                report,
                reference,
                during,
                count: Range {
                    low,
                    best: low + 1,
                    high: low + 2,
                },
                agency: ActorId::from("morgue"),
            }),
            1 => Row::Watch(WatchRow {
                report,
                reference,
                during,
                part: 1.0 / f64::from(at),
                method: "visits".into(),
            }),
            2 => Row::Judgement(JudgementRow {
                report,
                reference,
                during,
                trend: [Trend::Less, Trend::Unclear][at as usize / 8 % 2],
                method: "".into(),
            }),
            _ => Row::Act(ActRow::new(
                report,
                reference,
                at % 5,
                during,
                (low, low * 2),
                Step::Verified,
            )),
        }
    };
    (0..200).map(|at| (CellId(at % 3 * 2), row(at))).collect()
}

/// All acts of a cell, by their order of days up to a day.
fn by_day(archive: &dyn Archive, cell: CellId, until: Day) -> Vec<ActRow> {
    let mut acts = Vec::new();
    archive.acts_by_day(cell, until, &mut |page| acts.extend_from_slice(page));
    acts
}

/// Everything in a cell, in the order of reports.
fn all(archive: &dyn Archive, cell: CellId) -> Vec<Row> {
    let mut rows = Vec::new();
    archive.acts(cell, &mut |page| rows.extend(page.iter().cloned().map(Row::Act)));
    archive.figures(cell, &mut |page| rows.extend(page.iter().cloned().map(Row::Figure)));
    archive.watches(cell, &mut |page| rows.extend(page.iter().cloned().map(Row::Watch)));
    archive.judgements(cell, &mut |page| rows.extend(page.iter().cloned().map(Row::Judgement)));
    rows.sort_by_key(Row::report);
    rows
}

#[test]
fn every_archive_gives_back_what_was_kept_by_number_by_cell_and_by_day() {
    let archives: [Box<dyn Archive>; 2] = [Box::new(InMemory::default()), Box::new(Paged::default())];
    for mut archive in archives {
        for (at, (cell, row)) in rows().into_iter().enumerate() {
            archive.keep(cell, row);
            // An order that was made when it was first asked for takes in what comes later.
            if at % 50 == 10 {
                by_day(archive.as_ref(), cell, Day::MAX);
            }
        }
        for (cell, row) in rows() {
            assert_eq!(archive.row(row.report()), Some((cell, row)));
        }
        assert_eq!(archive.row(2), None, "never kept");
        assert_eq!(archive.row(9_999), None, "never kept");
        for cell in (0..7).map(CellId) {
            let own = rows().into_iter().filter(|(it, _)| *it == cell).map(|(_, row)| row);
            assert_eq!(all(archive.as_ref(), cell), own.clone().collect::<Vec<Row>>());
            for until in [Day::MIN, Day::from_number(17), Day::MAX] {
                let acts = own
                    .clone()
                    .filter_map(|row| if let Row::Act(act) = row { Some(act) } else { None });
                let mut begun: Vec<ActRow> = acts.filter(|act| act.first() <= until).collect();
                begun.sort_by_key(ActRow::in_days);
                assert_eq!(by_day(archive.as_ref(), cell, until), begun);
            }
        }
        assert_eq!(archive.damage(), None);
    }
}

#[test]
fn acts_that_came_in_any_order_are_lent_in_the_order_of_days_and_those_of_one_day_as_they_came() {
    let kept = |days: &[i32], asked_after: usize, archive: &mut dyn Archive| {
        for (at, day) in (0..).zip(days) {
            if at == asked_after {
                by_day(archive, CellId(0), Day::MAX);
            }
            let on = Span::day(Day::from_number(*day));
            let report = u32::try_from(at).unwrap();
            archive.keep(
                CellId(0),
                Row::Act(ActRow::new(report, Ref(0), 0, on, (1, 1), Step::Verified)),
            );
        }
    };
    for drawn in 0..81 {
        let days = [drawn % 3, drawn / 3 % 3, drawn / 9 % 3, drawn / 27];
        for asked_after in 0..=4 {
            let archives: [Box<dyn Archive>; 2] = [Box::new(InMemory::default()), Box::new(Paged::default())];
            for mut archive in archives {
                kept(&days, asked_after, archive.as_mut());
                let lent = by_day(archive.as_ref(), CellId(0), Day::MAX);
                let lent: Vec<(i32, u32)> = lent.iter().map(|act| (act.first().number(), act.report)).collect();
                let mut expected: Vec<(i32, u32)> = days.into_iter().zip(0..).collect();
                expected.sort_unstable();
                assert_eq!(lent, expected, "{days:?}, asked after {asked_after}");
            }
        }
    }
}

/// A coverage, an act that was revised, a total, and an act in a zone that no commitment names.
fn told() -> Story {
    Story::of("gulls shall not homicide allowing 3 in any 30 days")
        .watched("homicide", "2031")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Step::Attributed)
        .killing("2031-05-01", (4, 4, 4), "gulls:1", Step::Attributed)
        .revising(1)
        .tally("morgue", "2031-05", 4)
        .act(
            "extortion",
            "coast",
            "2031-05-01",
            (1, 1, 1),
            "gulls:1",
            Step::Attributed,
        )
}

/// An archive that will have lost the row of one report.
fn spoiling(report: u32) -> Box<dyn Archive> {
    let mut archive = Paged::default();
    archive.spoiled = Some(report);
    Box::new(archive)
}

#[test]
fn a_page_that_is_not_as_it_was_written_is_damage_and_nothing_is_answered() {
    let story = told();
    let plan = Plan::compile(story.case());
    let (on, known) = (day(NEW_YEAR), Day::MAX);
    assert_eq!(story.standing(NEW_YEAR), Standing::Breached);
    for spoiled in 0..story.told() {
        let number = u32::try_from(spoiled).unwrap();
        let mut monitor = Monitor::over(&plan, spoiling(number));
        (0..story.told()).for_each(|at| monitor.take(&story.report(at)));
        let found = monitor.findings(on, known);
        // What no commitment reads takes nothing from an answer.
        assert_eq!(found.is_empty(), spoiled < 4, "{spoiled}");
        assert_eq!(monitor.damage().is_some(), spoiled < 4, "{spoiled}");
        assert_eq!(monitor.standings(on, known).is_empty(), spoiled < 4, "{spoiled}");
        let days = [on, day("2031-06-01")];
        let mut looks = monitor.look_on_each(&days, known);
        assert_eq!(looks.all(|look| look.findings().is_empty()), spoiled < 4, "{spoiled}");
    }
}

#[test]
fn nothing_stands_on_a_board_any_more_when_its_archive_is_found_damaged() {
    let story = told();
    let plan = Plan::compile(story.case());
    let archive = spoiling(1);
    let mut board = Board::new(Monitor::over(&plan, archive), day(NEW_YEAR), Day::MAX);
    board.take(&story.report(0));
    assert_eq!(board.standings().count(), 1);
    assert_eq!(board.at(0).len(), 1);
    assert_eq!(board.take(&story.report(1)), [], "what cannot be read changes nothing");
    assert!(board.monitor().damage().is_some());
    assert_eq!(board.standings().count(), 0);
    assert_eq!(board.at(0), []);
    assert_eq!(board.take(&story.report(2)), [], "and it stays so");
    assert_eq!(board.standings().count(), 0);
}
