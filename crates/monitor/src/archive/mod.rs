//! Where reports lie once they were taken: the shape of an archive, so that it may be in memory or on a disk.

mod authors;
mod holdings;
mod memory;
mod row;
mod shelves;

pub(crate) use authors::{NOBODY, Portions};
pub(crate) use holdings::Holdings;
pub use memory::InMemory;
pub use row::{ActRow, FigureRow, JudgementRow, Row, WatchRow};
pub(crate) use shelves::Shelf;

use salida_note::Note;
use salida_world::Day;
use std::fmt::Debug;

/// Where the rows about one deed in one zone lie. Cells are numbered from 0 in the order in which they are first heard of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellId(pub u32);

/// What a monitor has heard, as rows that it appends and looks through again.
///
/// The bulk of what reports say lies here. The monitor itself keeps, in memory, what it needs for every report: names and
/// which of them count, lists of authors, and which cells touch which quantity. An archive therefore knows nothing of
/// covenants, days asked about, or revisions. It never changes a row and never forgets one.
///
/// **Life.** An archive begins empty and serves one monitor. Numbers in its rows (report, authors, cell) mean something to
/// that monitor only. What has to outlast it is the log of reports that the monitor was told, and it can be told again.
///
/// **Lending.** Rows are lent in pages: slices of any length, as they lie. A page is valid until `hear` returns, so an
/// archive may decode each page into the same room. While a page is lent, nothing else is asked of the archive. A cell that
/// nothing was put in has no pages.
///
/// **Cost.** [`Archive::keep`] is called once a report, and no more than its own work should hang on it. A whole question goes
/// through [`Archive::acts`] of every cell that touches a commitment, a few times. Figures, watches and judgements are few.
/// [`Archive::row`] is asked of single reports: of those that others revise or repeat, and of each report on a board.
///
/// **Failure.** No call returns an error, since an answer is made of very many of them. An archive that cannot keep a row, or
/// cannot give one back as it was kept, leaves it out, and from then on and for ever says why in [`Archive::damage`]. It says
/// so before the call returns. A monitor whose archive is damaged answers nothing at all, so that half of what was heard never
/// passes for the whole. An archive that can verify its pages when it is opened will rarely need it.
pub trait Archive: Debug {
    /// Puts a row in a cell. The numbers of reports rise from row to row, and may leave some out.
    fn keep(&mut self, cell: CellId, row: Row);

    /// The row of a report with its cell; `None` where none was kept under that number.
    fn row(&self, report: u32) -> Option<(CellId, Row)>;

    /// Every act of a cell once, in any order that is the same each time.
    fn acts(&self, cell: CellId, hear: &mut dyn FnMut(&[ActRow]));

    /// The acts of a cell that begin by a day, in the order of [`ActRow::in_days`].
    ///
    /// Without an index by days this sorts all of a cell; an archive that has one, or whose acts came in that order, does
    /// better.
    fn acts_by_day(&self, cell: CellId, until: Day, hear: &mut dyn FnMut(&[ActRow])) {
        let mut acts: Vec<ActRow> = Vec::new();
        self.acts(cell, &mut |page| {
            acts.extend(page.iter().filter(|act| act.first() <= until).cloned());
        });
        acts.sort_by_key(ActRow::in_days);
        hear(&acts);
    }

    /// Every total of a cell once, in any order that is the same each time.
    fn figures(&self, cell: CellId, hear: &mut dyn FnMut(&[FigureRow]));

    /// Everything that was observed of a cell, likewise.
    fn watches(&self, cell: CellId, hear: &mut dyn FnMut(&[WatchRow]));

    /// Every judgement of a cell, likewise.
    fn judgements(&self, cell: CellId, hear: &mut dyn FnMut(&[JudgementRow]));

    /// Why something that was put in cannot be given back; `None` as long as nothing is known to be lost.
    fn damage(&self) -> Option<Note>;
}
