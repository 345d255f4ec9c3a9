//! What one report does to a watch: it is put in stock, moves the day to speak of, and changes standings.

use super::{Said, Watch, ear::Ear, stock::Heard};
use crate::gather::{self, hear, told};
use salida_events::Recorded;
use salida_monitor::{Change, Monitor};
use salida_note::{Checked, Note};
use salida_world::Day;

impl<'a> Watch<'a> {
    pub(super) fn hear_all(&mut self, read: Checked<Vec<Recorded>>) -> Vec<Said> {
        let mut notes = Vec::new();
        let reports = read.into_value(&mut notes);
        let mut said: Vec<Said> = notes.into_iter().map(Said::Note).collect();
        // What an edition may not show is read like any other row, and not heard.
        let withheld = self.withheld;
        let may_hear = |report: &Recorded| !withheld.iter().any(|it| it.id == report.source);
        for report in reports.into_iter().filter(may_hear) {
            self.hear(report, &mut said);
        }
        said
    }

    fn hear(&mut self, report: Recorded, said: &mut Vec<Said>) {
        let mut notes = Vec::new();
        let heard = self.stock.add(report, &mut notes);
        said.extend(notes.into_iter().map(Said::Note));
        match heard {
            Heard::Nothing => {}
            Heard::Next(reference) => {
                let Some(recorded) = self.stock.get(reference).map(|report| report.recorded) else {
                    return;
                };
                let before = self.days;
                said.extend(self.move_on(recorded).map(Said::Note));
                let changes = self.take_next(reference, before);
                self.tell(changes, reference, said);
            }
            Heard::Anew(reference) => {
                let monitor = hear(self.plan, self.case, self.stock.evidence());
                self.begin_days_anew();
                let changes = match (&mut self.ear, self.days) {
                    (Ear::Board(board), Some((on, known))) => board.begin_again(monitor, on, known),
                    _ => self.begin_with(monitor),
                };
                self.tell(changes, reference, said);
            }
        }
    }

    /// The standings that a report changes. `before` are the days that were spoken of before it came.
    fn take_next(&mut self, reference: u32, before: Option<(Day, Day)>) -> Vec<Change> {
        let Some(recorded) = self.stock.get(reference) else {
            return Vec::new();
        };
        let report = told(reference, recorded);
        match (&mut self.ear, self.days) {
            (Ear::Board(board), days) if days == before => board.take(&report),
            (Ear::Board(board), Some((on, known))) => board.take_on(&report, on, known),
            (Ear::Board(_), None) => Vec::new(),
            (Ear::Monitor(monitor), None) => {
                monitor.take(&report);
                Vec::new()
            }
            (Ear::Monitor(monitor), Some(_)) => {
                monitor.take(&report);
                let monitor = std::mem::replace(monitor.as_mut(), Monitor::new(self.plan));
                self.begin_with(monitor)
            }
        }
    }

    fn begin_with(&mut self, monitor: Monitor<'a>) -> Vec<Change> {
        let (ear, all) = Ear::begin(monitor, self.days);
        self.ear = ear;
        all
    }

    /// Without a day asked for, the day to speak of is the last on which anything was recorded, and none before the day
    /// with which the watch began.
    /// A day up to which there is too much to judge is not moved on to, and the answer says why.
    fn move_on(&mut self, recorded: Day) -> Option<Note> {
        let is_later = self.days.is_none_or(|(on, _)| on < recorded);
        if self.asked.on.is_none() && is_later {
            let days = (recorded, self.asked.known.unwrap_or(recorded));
            let too_much = gather::too_much_for(self.ear.monitor(), self.case, days);
            if too_much.is_some() {
                return too_much;
            }
        }
        let on = self
            .asked
            .on
            .unwrap_or(self.days.map_or(recorded, |(on, _)| on.max(recorded)));
        self.days = Some((on, self.asked.known.unwrap_or(on)));
        None
    }

    /// The same after a report changed that was heard before.
    fn begin_days_anew(&mut self) {
        self.days = self.begun;
        for recorded in self.stock.recorded_since_begin() {
            self.move_on(recorded);
        }
    }
}
