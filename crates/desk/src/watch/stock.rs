//! Everything that a watch has heard, with the links checked as a case checks them, whatever came first.

use salida_events::{Evidence, Recorded, codes};
use salida_note::Note;
use salida_world::{Day, Name};
use std::collections::{BTreeMap, BTreeSet};

/// Reports in the order in which they came; what the case records comes first.
pub(super) struct Stock {
    evidence: Evidence,
    by_id: BTreeMap<Name, usize>,
    /// The ids that some report revises: a circle goes through one of them.
    revised: BTreeSet<Name>,
    /// How many the case recorded.
    begun: usize,
}

/// What a monitor has to do about a report.
pub(super) enum Heard {
    /// Nothing: it was heard before, or it does not count.
    Nothing,
    /// Take it.
    Next(u32),
    /// Hear everything anew, because an earlier report is no longer what it was.
    Anew(u32),
}

impl Stock {
    pub(super) fn new(evidence: Evidence) -> Self {
        let ids = evidence.reports.iter().enumerate();
        let by_id = ids.map(|(index, report)| (report.id.clone(), index)).collect();
        let begun = evidence.reports.len();
        let revised = evidence.reports.iter().filter_map(|report| report.revises.clone());
        Self {
            revised: revised.collect(),
            evidence,
            by_id,
            begun,
        }
    }

    pub(super) fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    pub(super) fn get(&self, reference: u32) -> Option<&Recorded> {
        self.evidence.reports.get(usize::try_from(reference).ok()?)
    }

    /// The recorded days of what came after the beginning.
    pub(super) fn recorded_since_begin(&self) -> Vec<Day> {
        let own = self.evidence.reports.iter().skip(self.begun);
        own.map(|report| report.recorded).collect()
    }

    /// Adds a report. Of two with one id the one recorded first counts; a report that revises itself revises nothing;
    /// links that close a circle are cut.
    pub(super) fn add(&mut self, mut report: Recorded, notes: &mut Vec<Note>) -> Heard {
        if report.revises.as_ref() == Some(&report.id) {
            report.revises = None;
            let note = Note::at(codes::SELF_REVISION, report.place.clone());
            notes.push(note.with("id", report.id.as_str()));
        }
        if let Some(index) = self.by_id.get(&report.id).copied() {
            return self.again(index, report, notes);
        }
        let index = self.evidence.reports.len();
        self.by_id.insert(report.id.clone(), index);
        self.revised.extend(report.revises.clone());
        self.evidence.reports.push(report);
        let cut = self.cut_circle(index, notes);
        reference(index).map_or(Heard::Nothing, if cut { Heard::Anew } else { Heard::Next })
    }

    /// An id for the second time. The same report again says nothing new.
    fn again(&mut self, index: usize, report: Recorded, notes: &mut Vec<Note>) -> Heard {
        let Some(known) = self.evidence.reports.get_mut(index) else {
            return Heard::Nothing;
        };
        let here = |it: &Recorded| Recorded {
            place: report.place.clone(),
            ..it.clone()
        };
        if here(known) == report {
            return Heard::Nothing;
        }
        let note = Note::at(codes::DUPLICATE_REPORT, report.place.clone()).with("id", report.id.as_str());
        notes.push(note.beside(known.place.clone()));
        if (known.recorded, &known.place) <= (report.recorded, &report.place) {
            return Heard::Nothing;
        }
        self.revised.extend(report.revises.clone());
        *known = report;
        self.cut_circle(index, notes);
        reference(index).map_or(Heard::Nothing, Heard::Anew)
    }

    /// Cuts the circle of revisions that a report closes, if it closes one. Each report revises at most one other.
    /// One that nobody revises closes none, so that a long chain of revisions is not followed anew with each of them.
    fn cut_circle(&mut self, start: usize, notes: &mut Vec<Note>) -> bool {
        let own = self.evidence.reports.get(start).map(|report| &report.id);
        if own.is_none_or(|id| !self.revised.contains(id)) {
            return false;
        }
        let next = |at: usize| {
            let revises = self.evidence.reports.get(at)?.revises.as_ref()?;
            self.by_id.get(revises).copied()
        };
        let mut circle = vec![start];
        let mut at = start;
        while let Some(to) = next(at).filter(|_| circle.len() <= self.evidence.reports.len()) {
            if to == start {
                self.cut(&circle, notes);
                return true;
            }
            circle.push(to);
            at = to;
        }
        false
    }

    fn cut(&mut self, circle: &[usize], notes: &mut Vec<Note>) {
        let members: Vec<&Recorded> = circle
            .iter()
            .filter_map(|index| self.evidence.reports.get(*index))
            .collect();
        let ids: Vec<String> = members.iter().map(|report| report.id.to_string()).collect();
        let mut places = members.iter().map(|report| report.place.clone());
        if let Some(place) = places.next() {
            let note = Note::at(codes::CIRCULAR_REVISION, place).with("ids", ids);
            notes.push(places.fold(note, Note::beside));
        }
        for index in circle {
            if let Some(report) = self.evidence.reports.get_mut(*index) {
                report.revises = None;
            }
        }
    }
}

fn reference(index: usize) -> Option<u32> {
    u32::try_from(index).ok()
}
