//! An archive in memory: each cell holds its rows one after the other.

use super::{ActRow, Archive, CellId, FigureRow, JudgementRow, Row, WatchRow};
use crate::Ref;
use salida_note::Note;
use salida_world::Day;
use std::cell::OnceCell;

/// The archive of a monitor that is not given another. It lends the pages that it keeps and is never damaged.
#[derive(Debug, Default)]
pub struct InMemory {
    cells: Vec<Cell>,
    /// For each report.
    spots: Vec<Spot>,
}

/// The rows of a cell, each kind in the order in which they came.
#[derive(Debug)]
struct Cell {
    acts: Acts,
    /// The acts in the order of their days, where they did not come so; made when it is first asked for.
    order: OnceCell<Vec<u32>>,
    is_in_order: bool,
    figures: Vec<FigureRow>,
    watches: Vec<WatchRow>,
    judgements: Vec<JudgementRow>,
}

/// Acts in pages, so that one more never moves those before.
#[derive(Debug, Default)]
struct Acts {
    /// All but the last are full.
    pages: Vec<Vec<ActRow>>,
    len: usize,
}

/// So many acts are a page.
const PAGE: usize = 1024;

/// Where the row of a report lies.
#[derive(Debug, Clone, Copy)]
struct Spot {
    cell: u32,
    kind_and_index: u32,
}

/// A report that takes something back has no row.
const NOWHERE: Spot = Spot {
    cell: u32::MAX,
    kind_and_index: 0,
};

/// The kind of a row takes two bits of its place.
const KIND: u32 = 30;
const INDEX: u32 = (1 << KIND) - 1;

impl Archive for InMemory {
    fn keep(&mut self, cell: CellId, row: Row) {
        let at = cell.0 as usize;
        if self.cells.len() <= at {
            self.cells.resize_with(at + 1, Cell::new);
        }
        let report = row.report() as usize;
        if self.spots.len() < report {
            self.spots.resize(report, NOWHERE);
        }
        let (kind, index) = self.cells[at].put(row);
        self.spots.push(Spot {
            cell: cell.0,
            kind_and_index: kind << KIND | u32::try_from(index).unwrap_or(INDEX),
        });
    }

    fn row(&self, report: u32) -> Option<(CellId, Row)> {
        let spot = self.spots.get(report as usize)?;
        let cell = self.cells.get(spot.cell as usize)?;
        let index = (spot.kind_and_index & INDEX) as usize;
        let row = match spot.kind_and_index >> KIND {
            0 => Row::Act(cell.acts.get(index)?.clone()),
            1 => Row::Figure(cell.figures.get(index)?.clone()),
            2 => Row::Watch(cell.watches.get(index)?.clone()),
            _ => Row::Judgement(cell.judgements.get(index)?.clone()),
        };
        Some((CellId(spot.cell), row))
    }

    fn acts(&self, cell: CellId, hear: &mut dyn FnMut(&[ActRow])) {
        if let Some(cell) = self.cell(cell) {
            cell.acts.pages.iter().for_each(|page| hear(page));
        }
    }

    fn acts_by_day(&self, cell: CellId, until: Day, hear: &mut dyn FnMut(&[ActRow])) {
        if let Some(cell) = self.cell(cell) {
            cell.acts_by_day(until, hear);
        }
    }

    fn figures(&self, cell: CellId, hear: &mut dyn FnMut(&[FigureRow])) {
        if let Some(cell) = self.cell(cell) {
            hear(&cell.figures);
        }
    }

    fn watches(&self, cell: CellId, hear: &mut dyn FnMut(&[WatchRow])) {
        if let Some(cell) = self.cell(cell) {
            hear(&cell.watches);
        }
    }

    fn judgements(&self, cell: CellId, hear: &mut dyn FnMut(&[JudgementRow])) {
        if let Some(cell) = self.cell(cell) {
            hear(&cell.judgements);
        }
    }

    fn damage(&self) -> Option<Note> {
        None
    }
}

impl InMemory {
    fn cell(&self, cell: CellId) -> Option<&Cell> {
        self.cells.get(cell.0 as usize)
    }
}

impl Cell {
    fn new() -> Self {
        Self {
            acts: Acts::default(),
            order: OnceCell::new(),
            is_in_order: true,
            figures: Vec::new(),
            watches: Vec::new(),
            judgements: Vec::new(),
        }
    }

    /// Adds a row, and gives its kind and its place among those of its kind.
    fn put(&mut self, row: Row) -> (u32, usize) {
        match row {
            Row::Act(act) => {
                self.push(act);
                (0, self.acts.len - 1)
            }
            Row::Figure(figure) => {
                self.figures.push(figure);
                (1, self.figures.len() - 1)
            }
            Row::Watch(watch) => {
                self.watches.push(watch);
                (2, self.watches.len() - 1)
            }
            Row::Judgement(judgement) => {
                self.judgements.push(judgement);
                (3, self.judgements.len() - 1)
            }
        }
    }

    /// Adds an act. An order that was made is kept; what comes in order costs nothing.
    fn push(&mut self, act: ActRow) {
        let new = act.in_days();
        let acts = &self.acts;
        if let Some(order) = self.order.get_mut() {
            let at = order.partition_point(|at| acts.in_days(*at) <= Some(new));
            order.insert(at, u32::try_from(acts.len).unwrap_or(u32::MAX));
        } else if acts.last().is_some_and(|last| new < last.in_days()) {
            self.is_in_order = false;
        }
        self.acts.push(act);
    }

    fn acts_by_day(&self, until: Day, hear: &mut dyn FnMut(&[ActRow])) {
        let has_begun = |act: &ActRow| act.first() <= until;
        if self.is_in_order {
            for page in &self.acts.pages {
                hear(&page[..page.partition_point(has_begun)]);
            }
            return;
        }
        let order = self.order.get_or_init(|| self.sorted());
        let begun = order.partition_point(|at| self.acts.get(*at as usize).is_some_and(has_begun));
        // Acts that follow one another here as they came are lent together.
        let is_next = |one: &u32, next: &u32| one + 1 == *next && !(*next as usize).is_multiple_of(PAGE);
        for run in order[..begun].chunk_by(is_next) {
            let first = run.first().map_or(0, |at| *at as usize);
            let page = self.acts.pages.get(first / PAGE);
            let lent = page.and_then(|page| page.get(first % PAGE..first % PAGE + run.len()));
            lent.into_iter().for_each(&mut *hear);
        }
    }

    fn sorted(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..u32::try_from(self.acts.len).unwrap_or(u32::MAX)).collect();
        order.sort_by_key(|at| (self.acts.in_days(*at), *at));
        order
    }
}

impl Acts {
    fn push(&mut self, act: ActRow) {
        if self.len.is_multiple_of(PAGE) {
            // The first page grows as it is filled, for there are many cells with few acts.
            let room = if self.pages.is_empty() { 0 } else { PAGE };
            self.pages.push(Vec::with_capacity(room));
        }
        if let Some(page) = self.pages.last_mut() {
            page.push(act);
        }
        self.len += 1;
    }

    fn get(&self, at: usize) -> Option<&ActRow> {
        self.pages.get(at / PAGE)?.get(at % PAGE)
    }

    fn last(&self) -> Option<&ActRow> {
        self.pages.last()?.last()
    }

    fn in_days(&self, at: u32) -> Option<(Day, Day, Ref)> {
        self.get(at as usize).map(ActRow::in_days)
    }
}

#[cfg(test)]
mod tests {
    use super::{ActRow, Archive, CellId, InMemory, PAGE, Row};
    use crate::Ref;
    use salida_world::{Day, Span, Step};

    #[test]
    fn acts_of_several_pages_are_all_lent_and_by_day_in_the_order_of_days() {
        let many = u32::try_from(2 * PAGE + 100).unwrap();
        // In order, in none, and in order but for the last, which lies in the days of the second page.
        let orders: [&dyn Fn(u32) -> u32; 3] = [
            &|report| report / 3,
            &|report| report * 701 % many / 3,
            &|report| if report == many - 1 { many / 2 } else { report } / 3,
        ];
        for order in orders {
            let day = |report: u32| Day::from_number(i32::try_from(order(report)).unwrap());
            let mut archive = InMemory::default();
            for report in 0..many {
                let during = Span::day(day(report));
                let row = ActRow::new(report, Ref(report), 0, during, (1, 2), Step::Alleged);
                archive.keep(CellId(0), Row::Act(row));
            }
            let mut lent: Vec<u32> = Vec::new();
            archive.acts(CellId(0), &mut |page| lent.extend(page.iter().map(|act| act.report)));
            assert_eq!(lent, (0..many).collect::<Vec<u32>>());
            let until = Day::from_number(i32::try_from(many / 5).unwrap());
            let mut by_day: Vec<u32> = Vec::new();
            archive.acts_by_day(CellId(0), until, &mut |page| {
                by_day.extend(page.iter().map(|act| act.report));
            });
            let mut expected: Vec<u32> = (0..many).filter(|report| day(*report) <= until).collect();
            expected.sort_by_key(|report| (day(*report), *report));
            assert_eq!(by_day, expected);
            for report in [0, 1, many / 2, many - 1] {
                assert_eq!(archive.row(report).map(|(_, row)| row.report()), Some(report));
            }
        }
    }
}
