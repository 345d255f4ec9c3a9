//! Another archive than the one in memory: every row is bytes in a small page under a checksum, and is decoded anew each
//! time it is asked for. Pages are lent from room that is used again, and a page that was changed is damage.

mod row;

use row::{decoded, encoded};
use salida_monitor::{ActRow, Archive, CellId, FigureRow, JudgementRow, Row, WatchRow};
use salida_note::{Code, Note};
use salida_world::Fingerprint;
use std::cell::{Cell, OnceCell};

/// So few, that most cells have several pages.
const ROWS: usize = 3;

const SPOILED: Code = Code::error("spoiled-page");

/// Pages in the order in which they were begun.
#[derive(Debug, Default)]
pub(crate) struct Paged {
    pages: Vec<Page>,
    damage: OnceCell<Note>,
    is_lending: Cell<bool>,
    /// One bit of the row of this report is turned round as it is written.
    pub(crate) spoiled: Option<u32>,
}

/// Rows of one kind and cell.
#[derive(Debug)]
struct Page {
    cell: CellId,
    kind: u8,
    bytes: Vec<u8>,
    /// Where each row ends, with the number of its report.
    ends: Vec<(usize, u32)>,
    sum: Fingerprint,
}

impl Paged {
    /// The rows of a page; none, and damage, where it is not as it was written.
    fn rows<'p>(&self, page: &'p Page) -> Vec<&'p [u8]> {
        if sum(Fingerprint::EMPTY, &page.bytes) != page.sum {
            self.damage.get_or_init(|| Note::general(SPOILED));
            return Vec::new();
        }
        let starts = std::iter::once(0).chain(page.ends.iter().map(|(end, _)| *end));
        let ends = starts.zip(&page.ends);
        ends.map(|(start, (end, _))| &page.bytes[start..*end]).collect()
    }

    /// Lends all rows of a cell and kind, page by page.
    fn lend<T>(&self, cell: CellId, kind: u8, pick: fn(Row) -> Option<T>, hear: &mut dyn FnMut(&[T])) {
        let mut room: Vec<T> = Vec::new();
        assert!(!self.is_lending.replace(true), "asked while a page is lent");
        for page in self.pages.iter().filter(|page| page.cell == cell && page.kind == kind) {
            room.clear();
            let rows = self.rows(page).into_iter();
            room.extend(rows.filter_map(|bytes| pick(decoded(kind, bytes))));
            hear(&room);
        }
        self.is_lending.set(false);
    }
}

impl Archive for Paged {
    fn keep(&mut self, cell: CellId, row: Row) {
        assert!(!self.is_lending.get(), "told something while a page is lent");
        let report = row.report();
        let last = self.pages.iter().filter_map(|page| page.ends.last()).map(|(_, it)| *it);
        assert!(last.max() < Some(report), "the numbers of reports rise");
        let (kind, bytes) = encoded(&row);
        let is_open = |page: &Page| page.cell == cell && page.kind == kind && page.ends.len() < ROWS;
        let at = self.pages.iter().position(is_open);
        let at = at.unwrap_or_else(|| {
            self.pages.push(Page::new(cell, kind));
            self.pages.len() - 1
        });
        let is_spoiled = self.spoiled == Some(report);
        self.pages[at].write(report, &bytes, is_spoiled);
    }

    fn row(&self, report: u32) -> Option<(CellId, Row)> {
        assert!(!self.is_lending.get(), "asked while a page is lent");
        let holds = |page: &Page| page.ends.iter().position(|(_, it)| *it == report);
        let (page, at) = self.pages.iter().find_map(|page| Some((page, holds(page)?)))?;
        let bytes = self.rows(page).get(at).copied()?;
        Some((page.cell, decoded(page.kind, bytes)))
    }

    fn acts(&self, cell: CellId, hear: &mut dyn FnMut(&[ActRow])) {
        let act = |row| if let Row::Act(act) = row { Some(act) } else { None };
        self.lend(cell, row::ACT, act, hear);
    }

    fn figures(&self, cell: CellId, hear: &mut dyn FnMut(&[FigureRow])) {
        let figure = |row| {
            if let Row::Figure(figure) = row {
                Some(figure)
            } else {
                None
            }
        };
        self.lend(cell, row::FIGURE, figure, hear);
    }

    fn watches(&self, cell: CellId, hear: &mut dyn FnMut(&[WatchRow])) {
        let watch = |row| if let Row::Watch(watch) = row { Some(watch) } else { None };
        self.lend(cell, row::WATCH, watch, hear);
    }

    fn judgements(&self, cell: CellId, hear: &mut dyn FnMut(&[JudgementRow])) {
        let judgement = |row| {
            if let Row::Judgement(judgement) = row {
                Some(judgement)
            } else {
                None
            }
        };
        self.lend(cell, row::JUDGEMENT, judgement, hear);
    }

    fn damage(&self) -> Option<Note> {
        self.damage.get().cloned()
    }
}

impl Page {
    fn new(cell: CellId, kind: u8) -> Self {
        Self {
            cell,
            kind,
            bytes: Vec::new(),
            ends: Vec::new(),
            sum: Fingerprint::EMPTY,
        }
    }

    fn write(&mut self, report: u32, row: &[u8], is_spoiled: bool) {
        self.bytes.extend_from_slice(row);
        self.sum = sum(self.sum, row);
        self.ends.push((self.bytes.len(), report));
        if let Some(last) = self.bytes.last_mut().filter(|_| is_spoiled) {
            *last ^= 1;
        }
    }
}

fn sum(before: Fingerprint, bytes: &[u8]) -> Fingerprint {
    bytes.iter().fold(before, |sum, byte| sum.with(u64::from(*byte)))
}
