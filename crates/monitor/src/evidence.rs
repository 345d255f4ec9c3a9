//! What is known of each quantity on an event day, as known on a recorded day.

use crate::{Ref, act::Act};
use crate::{
    corner::Reading,
    coverage::Watch,
    lineage::{Head, Lineages},
    quantity::QuantityId,
    total::{self, Counting, Figure},
    track::{Judgement, Track},
};
use salida_world::Day;

/// The state of a monitor, looked at on an event day as known on a recorded day.
#[derive(Clone, Copy)]
pub(crate) struct Evidence<'m> {
    pub(crate) tracks: &'m [Track],
    pub(crate) lineages: &'m Lineages,
    pub(crate) acts: &'m [Act],
    pub(crate) on: Day,
    pub(crate) known: Day,
}

impl<'m> Evidence<'m> {
    /// The same state on other days.
    pub(crate) fn at(self, on: Day, known: Day) -> Self {
        Self { on, known, ..self }
    }

    /// Every happening that has begun by the event day, in the order of days and reports; also those that were surely
    /// done by somebody else, whose high share is 0.
    pub(crate) fn readings(&self, quantity: QuantityId) -> Vec<Reading> {
        let Some(track) = self.track(quantity) else {
            return Vec::new();
        };
        let acts = track.acts.iter().filter_map(|(lineage, entries)| {
            let heads = self.lineages.heads(*lineage, self.known);
            let current = entries.iter().filter(|entry| counts(&heads, entry.report));
            Reading::join(current.cloned().collect(), &heads)
        });
        let mut readings: Vec<Reading> = acts.filter(|reading| reading.during.first() <= self.on).collect();
        readings.sort_by_key(|reading| (reading.during, reading.report()));
        readings
    }

    /// What each agency's totals say, taken together.
    pub(crate) fn counting(&self, quantity: QuantityId) -> Vec<Counting> {
        let mut figures: Vec<&Figure> = Vec::new();
        for (lineage, known) in self.track(quantity).into_iter().flat_map(|track| &track.figures) {
            let heads = self.lineages.heads(*lineage, self.known);
            figures.extend(known.iter().filter(|figure| counts(&heads, figure.report)));
        }
        figures.sort_by_key(|figure| (figure.during, figure.report));
        total::by_agency(&figures)
    }

    /// What was observed of the whole of it.
    pub(crate) fn watches(&self, quantity: QuantityId) -> Vec<Watch> {
        let mut watches: Vec<Watch> = Vec::new();
        for (lineage, kept) in self.track(quantity).into_iter().flat_map(|track| &track.watches) {
            let heads = self.lineages.heads(*lineage, self.known);
            let current = kept.iter().filter(|(report, _)| counts(&heads, *report));
            watches.extend(current.map(|(_, watch)| watch.clone()));
        }
        watches
    }

    /// What was judged of it (rule 19).
    pub(crate) fn judgements(&self, quantity: QuantityId) -> Vec<(Ref, Judgement)> {
        let mut found: Vec<(Ref, Judgement)> = Vec::new();
        for (lineage, kept) in self.track(quantity).into_iter().flat_map(|track| &track.judgements) {
            let heads = self.lineages.heads(*lineage, self.known);
            found.extend(kept.iter().filter(|(report, _)| counts(&heads, *report)).cloned());
        }
        found.sort_by_key(|(report, judgement)| (judgement.during, *report));
        found
    }

    /// The acts that are known and have begun, in the order of their days and names.
    pub(crate) fn acts(&self) -> impl Iterator<Item = &'m Act> {
        let (on, known) = (self.on, self.known);
        let acts = self.acts.iter();
        acts.filter(move |act| act.recorded <= known && act.during.first() <= on)
    }

    fn track(&self, quantity: QuantityId) -> Option<&'m Track> {
        self.tracks.get(quantity.index())
    }
}

/// `heads` are sorted by report.
fn counts(heads: &[Head], report: Ref) -> bool {
    heads.binary_search_by_key(&report, |head| head.report).is_ok()
}
