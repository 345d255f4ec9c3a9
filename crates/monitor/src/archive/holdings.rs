//! An archive together with what the monitor itself knows of every report in it: which ones count, who their authors are,
//! and which cells touch which quantity.

use super::{ActRow, Archive, FigureRow, JudgementRow, Row, Shelf, WatchRow, authors::Authors, shelves::Shelves};
use crate::{
    Ref, Report,
    quantity::QuantityId,
    reach::{Fit, Reach},
};
use salida_events::{Content, Lineages, Part, Telling};
use salida_note::Note;
use salida_world::{Day, Fingerprint, Happening, Step};
use std::collections::BTreeMap;

/// What was taken: appended to, read back by number, and looked through by quantity.
#[derive(Debug)]
pub(crate) struct Holdings {
    pub(crate) lineages: Lineages,
    kept: Kept,
}

/// What is read back while lineages grow.
#[derive(Debug)]
struct Kept {
    archive: Box<dyn Archive>,
    authors: Authors,
    shelves: Shelves,
    /// What a withdrawal said beside taking something back, and its reference: that decides a tie only.
    withdrawals: BTreeMap<u32, (Fingerprint, Ref)>,
}

impl Holdings {
    /// Nothing yet, in an empty archive, for so many quantities.
    pub(crate) fn new(archive: Box<dyn Archive>, reach: &Reach, quantities: usize) -> Self {
        Self {
            lineages: Lineages::default(),
            kept: Kept {
                archive,
                authors: Authors::new(reach.actors.clone()),
                shelves: Shelves::new(reach, quantities),
                withdrawals: BTreeMap::new(),
            },
        }
    }

    /// Takes a report, and gives its number. What it costs does not depend on how many duties there are, or reports.
    pub(crate) fn append(&mut self, reach: &Reach, report: &Report<'_>) -> u32 {
        self.kept.put(self.lineages.len(), reach, report);
        let telling = Telling {
            name: report.name,
            recorded: report.recorded,
            revises: report.revises,
            same_as: report.same_as,
            withdrawn: report.withdrawn,
        };
        let kept = &self.kept;
        let content = |lineages: &Lineages, report: u32| kept.content(lineages, report);
        self.lineages.add(&telling, content)
    }

    /// Who may have done an act, for the lists that rows name.
    pub(crate) fn authors(&self) -> &Authors {
        &self.kept.authors
    }

    /// The cells that touch a quantity.
    pub(crate) fn shelves(&self, quantity: QuantityId) -> impl Iterator<Item = (&Shelf, Fit)> {
        self.kept.shelves.of(quantity)
    }

    /// Every act of a cell, in any order.
    #[inline]
    pub(crate) fn acts(&self, shelf: &Shelf, mut hear: impl FnMut(&ActRow)) {
        { &self.kept.archive }.acts(shelf.cell, &mut |page| page.iter().for_each(&mut hear));
    }

    /// The acts of a cell that begin by a day, in the order of their days and references.
    #[inline]
    pub(crate) fn acts_by_day(&self, shelf: &Shelf, until: Day, mut hear: impl FnMut(&ActRow)) {
        { &self.kept.archive }.acts_by_day(shelf.cell, until, &mut |page| page.iter().for_each(&mut hear));
    }

    /// Every total of a cell.
    pub(crate) fn figures(&self, shelf: &Shelf, mut hear: impl FnMut(&FigureRow)) {
        if shelf.has_figures {
            { &self.kept.archive }.figures(shelf.cell, &mut |page| page.iter().for_each(&mut hear));
        }
    }

    /// Everything that was observed of a cell.
    pub(crate) fn watches(&self, shelf: &Shelf, mut hear: impl FnMut(&WatchRow)) {
        if shelf.has_watches {
            { &self.kept.archive }.watches(shelf.cell, &mut |page| page.iter().for_each(&mut hear));
        }
    }

    /// Every judgement of a cell.
    pub(crate) fn judgements(&self, shelf: &Shelf, mut hear: impl FnMut(&JudgementRow)) {
        if shelf.has_judgements {
            { &self.kept.archive }.judgements(shelf.cell, &mut |page| page.iter().for_each(&mut hear));
        }
    }

    /// The act that a report tells, with the cell that it lies in.
    pub(crate) fn act(&self, report: u32) -> Option<(&Shelf, ActRow)> {
        match self.kept.row(report)? {
            (shelf, Row::Act(act)) => Some((shelf, act)),
            _ => None,
        }
    }

    /// The quantities that a report touches, whatever it tells.
    pub(crate) fn touches(&self, report: u32) -> &[(QuantityId, Fit)] {
        { self.kept.row(report) }.map_or(&[], |(shelf, _)| &shelf.touches)
    }

    /// True when a total was told of a quantity.
    pub(crate) fn is_counted(&self, quantity: QuantityId) -> bool {
        self.shelves(quantity).any(|(shelf, _)| shelf.has_figures)
    }

    /// How much of a happening a report tells.
    #[inline]
    pub(crate) fn part(&self, report: u32, known: Day) -> Part {
        self.lineages.part(report, known)
    }

    /// Whose it is and how far it has gone; other happenings than acts are as they are reported.
    pub(crate) fn signed(&self, report: u32) -> (Ref, Step) {
        self.kept.signed(report)
    }

    /// Why not all that was taken can be read back.
    pub(crate) fn damage(&self) -> Option<Note> {
        self.kept.archive.damage()
    }
}

impl Kept {
    fn put(&mut self, number: u32, reach: &Reach, report: &Report<'_>) {
        let happening = report.happening;
        if report.withdrawn {
            let said = (happening.fingerprint(), report.reference);
            self.withdrawals.insert(number, said);
            return;
        }
        let (deed, zone) = (happening.deed().as_str(), happening.zone().as_str());
        let shelf = self.shelves.enter(reach, deed, zone);
        let row = match happening {
            Happening::Incident(incident) => {
                let authors = self.authors.number(&incident.by);
                Row::Act(ActRow::of(number, report.reference, authors, incident))
            }
            Happening::Tally(tally) => Row::Figure(FigureRow::of(number, report.reference, tally)),
            Happening::Coverage(seen) => Row::Watch(WatchRow::of(number, report.reference, seen)),
            Happening::Assessment(judged) => Row::Judgement(JudgementRow::of(number, report.reference, judged)),
        };
        shelf.note(&row);
        self.archive.keep(shelf.cell, row);
    }

    fn row(&self, report: u32) -> Option<(&Shelf, Row)> {
        let (cell, row) = self.archive.row(report)?;
        Some((self.shelves.get(cell)?, row))
    }

    fn signed(&self, report: u32) -> (Ref, Step) {
        if let Some((_, reference)) = self.withdrawals.get(&report) {
            return (*reference, Step::Attributed);
        }
        let row = self.archive.row(report);
        row.map_or((Ref(0), Step::Attributed), |(_, row)| row.signed())
    }

    /// What a report says, of the happening itself.
    fn said(&self, report: u32) -> Option<Fingerprint> {
        if let Some((said, _)) = self.withdrawals.get(&report) {
            return Some(*said);
        }
        let (shelf, row) = self.row(report)?;
        let (deed, zone) = self.shelves.names(shelf);
        Some(row.happening(deed, zone, &self.authors).fingerprint())
    }

    /// What decides which of two reports keeps a name that both bear: what they say, and what they say of others.
    fn content(&self, lineages: &Lineages, report: u32) -> Content {
        let content = crate::monitor::content(
            self.said(report).unwrap_or(Fingerprint::EMPTY),
            lineages.recorded(report),
            lineages.revised_name(report),
            lineages.is_withdrawal(report),
        );
        (content, self.signed(report).0.0)
    }
}
