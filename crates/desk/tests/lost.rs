//! An archive that cannot give back what it was given is told, and never passes for a case in which nothing stands.
#![expect(clippy::unwrap_used, reason = "a folder that cannot be made is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the desk makes folders for it")]

mod folder;
mod harbour;

use harbour::{CASE, INCIDENTS};
use salida_desk::{Asked, Unanswered, codes, standing, standing_from};
use salida_monitor::{ActRow, Archive, CellId, FigureRow, InMemory, JudgementRow, Row, WatchRow};
use salida_note::{Code, Note};
use salida_world::Day;

/// One that keeps so many rows and loses the next.
#[derive(Debug)]
struct Losing {
    kept: InMemory,
    room: usize,
    has_lost: bool,
}

const FULL: Code = Code::error("no-room-left");

impl Archive for Losing {
    fn keep(&mut self, cell: CellId, row: Row) {
        match self.room.checked_sub(1) {
            Some(room) => {
                self.room = room;
                self.kept.keep(cell, row);
            }
            None => self.has_lost = true,
        }
    }

    fn row(&self, report: u32) -> Option<(CellId, Row)> {
        self.kept.row(report)
    }

    fn acts(&self, cell: CellId, hear: &mut dyn FnMut(&[ActRow])) {
        self.kept.acts(cell, hear);
    }

    fn acts_by_day(&self, cell: CellId, until: Day, hear: &mut dyn FnMut(&[ActRow])) {
        self.kept.acts_by_day(cell, until, hear);
    }

    fn figures(&self, cell: CellId, hear: &mut dyn FnMut(&[FigureRow])) {
        self.kept.figures(cell, hear);
    }

    fn watches(&self, cell: CellId, hear: &mut dyn FnMut(&[WatchRow])) {
        self.kept.watches(cell, hear);
    }

    fn judgements(&self, cell: CellId, hear: &mut dyn FnMut(&[JudgementRow])) {
        self.kept.judgements(cell, hear);
    }

    fn damage(&self) -> Option<Note> {
        self.has_lost.then(|| Note::general(FULL))
    }
}

#[test]
fn a_case_of_which_something_was_lost_is_answered_with_that_and_with_no_standing() {
    let truce = "```covenant\nagreement \"Truce\" between gulls\n  status signed\n  in force from 2031-01-01\n\n\
                 commitment calm\n  gulls shall not homicide\n```\n";
    let rows = "a,2031-02-03,1,gulls,attributed,homicide,harbour,paper,2031-02-03\n\
                b,2031-03-03,1,gulls,attributed,homicide,harbour,paper,2031-03-03\n";
    let table = format!("{INCIDENTS}{rows}");
    let files = [
        ("case.toml", CASE),
        ("agreements/truce.md", truce),
        ("data/incidents.csv", &table),
    ];
    let opened = folder::opened("lost", &files);
    let from = |room: usize| {
        let kept = InMemory::default();
        let archive = Losing {
            kept,
            room,
            has_lost: false,
        };
        standing_from(&opened, &Asked::default(), Box::new(archive))
    };
    let whole = standing(&opened, &Asked::default()).unwrap();
    assert_eq!(from(2), Ok(whole));
    for room in [0, 1] {
        let Err(Unanswered::Because(note)) = from(room) else {
            panic!("an answer from what was lost");
        };
        assert_eq!(note.code, codes::REPORTS_LOST);
        assert!(codes::is_trouble(note.code), "the exit code is 3");
        assert!(format!("{note:?}").contains(FULL.name));
    }
}
