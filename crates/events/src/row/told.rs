//! What a row says, before anything of it is kept: names as numbers and texts as they stand, so that nothing is allocated.

use salida_note::Place;
use salida_world::{Day, DeedId, Happening, Incident, Name, Range, Share, SourceId, Span, Step, ZoneId};
use std::sync::Arc;

use super::{Bylines, RecordedBy, Sense, names::Named};
use crate::{Lent, Recorded};

/// What a row says.
pub(crate) struct Told<'r> {
    pub(super) id: Option<&'r str>,
    pub(super) said: Said<'r>,
    pub(super) source: Named<'r, (SourceId, Option<Day>)>,
    pub(super) recorded: Day,
    pub(super) by: RecordedBy,
    pub(super) revises: Option<&'r str>,
    pub(super) withdrawn: bool,
    pub(super) same_as: Option<&'r str>,
    pub(super) line: u64,
}

/// What is reported. Incidents may be millions; of the others there are few.
pub(super) enum Said<'r> {
    Incident(Act<'r>),
    Other(Happening),
}

/// An incident, with the number under which its authors are known.
pub(super) struct Act<'r> {
    pub(super) deed: Named<'r, DeedId>,
    pub(super) zone: Named<'r, ZoneId>,
    pub(super) during: Span,
    pub(super) count: Range<u64>,
    pub(super) authors: u32,
    pub(super) step: Step,
}

impl Told<'_> {
    /// Where its recorded day comes from.
    pub(crate) fn recorded_by(&self) -> RecordedBy {
        self.by
    }

    /// The report, to be kept.
    pub(crate) fn kept(self, sense: &Sense<'_>, bylines: &Bylines) -> Recorded {
        Recorded {
            id: self
                .id
                .map_or_else(|| nameless(sense, self.line).as_str().into(), Name::from),
            happening: self.said.kept(bylines),
            source: self.source.id.0.clone(),
            recorded: self.recorded,
            revises: self.revises.map(Name::from),
            withdrawn: self.withdrawn,
            same_as: self.same_as.map(Name::from),
            place: Place::cell(Arc::clone(&sense.file), self.line, None),
        }
    }
}

impl Said<'_> {
    fn kept(self, bylines: &Bylines) -> Happening {
        match self {
            Said::Other(happening) => happening,
            Said::Incident(act) => Happening::Incident(Incident {
                deed: act.deed.id.clone(),
                zone: act.zone.id.clone(),
                during: act.during,
                count: act.count,
                by: bylines.at(act.authors).to_vec(),
                step: act.step,
            }),
        }
    }
}

/// The id of a report that has none of its own: `path:line`.
fn nameless(sense: &Sense<'_>, line: u64) -> String {
    format!("{}:{line}", sense.file)
}

/// Lends reports, one at a time. One happening is told anew for each incident: the ids and shares in it are exchanged for
/// others that wait beside it, so that none is copied.
#[derive(Default)]
pub(crate) struct Lender {
    name: String,
    happening: Option<Happening>,
    deeds: Waiting<DeedId>,
    zones: Waiting<ZoneId>,
    authors: Waiting<Vec<Share>>,
}

impl Lender {
    /// The report, until the next one is lent.
    pub(crate) fn lend<'a>(&'a mut self, told: Told<'a>, sense: &'a Sense<'_>, bylines: &Bylines) -> Lent<'a> {
        match (&told.said, &mut self.happening) {
            (Said::Incident(act), Some(Happening::Incident(incident))) => {
                self.deeds
                    .exchange(&mut incident.deed, act.deed.number, || act.deed.id.clone());
                self.zones
                    .exchange(&mut incident.zone, act.zone.number, || act.zone.id.clone());
                self.authors
                    .exchange(&mut incident.by, act.authors, || bylines.at(act.authors).to_vec());
                (incident.during, incident.count, incident.step) = (act.during, act.count, act.step);
            }
            (Said::Incident(act), _) => {
                (self.deeds.out, self.zones.out, self.authors.out) = (act.deed.number, act.zone.number, act.authors);
            }
            (Said::Other(_), _) => self.happening = None,
        }
        let id = told.id.unwrap_or_else(|| {
            self.name = nameless(sense, told.line);
            &self.name
        });
        Lent {
            id,
            happening: self.happening.get_or_insert_with(|| told.said.kept(bylines)),
            source: &told.source.id.0,
            recorded: told.recorded,
            revises: told.revises,
            withdrawn: told.withdrawn,
            same_as: told.same_as,
            file: &sense.file,
            line: told.line,
        }
    }
}

/// Things by number, all but the one that is out.
struct Waiting<T> {
    here: Vec<Option<T>>,
    out: u32,
}

impl<T> Default for Waiting<T> {
    fn default() -> Self {
        Self {
            here: Vec::new(),
            out: 0,
        }
    }
}

impl<T> Waiting<T> {
    /// Puts the thing of that number in the place of the one that is out.
    #[inline]
    fn exchange(&mut self, place: &mut T, number: u32, make: impl FnOnce() -> T) {
        if number == self.out && number != Bylines::FORGOTTEN {
            return;
        }
        let wanted = self.here.get_mut(number as usize).and_then(Option::take);
        let back = std::mem::replace(place, wanted.unwrap_or_else(make));
        let out = std::mem::replace(&mut self.out, number) as usize;
        if out == Bylines::FORGOTTEN as usize {
            return;
        }
        if self.here.len() <= out {
            self.here.resize_with(out + 1, || None);
        }
        self.here[out] = Some(back);
    }
}
