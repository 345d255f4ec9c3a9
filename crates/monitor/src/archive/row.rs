//! What is kept of each report: days and numbers. Deed and zone are those of the cell it lies in.

use crate::Ref;
use salida_world::{ActorId, Assessment, Coverage, Day, DeedId, Incident, Range, Span, Step, Tally, Trend, ZoneId};
use std::sync::Arc;

/// An act. A count above four thousand million is kept apart.
#[derive(Debug, Clone)]
pub(crate) struct ActRow {
    first: Day,
    last: Day,
    counts: Counts,
    pub(crate) authors: u32,
    pub(crate) report: u32,
    pub(crate) reference: Ref,
    pub(crate) step: Step,
}

/// Low and high in eight bytes, for nearly every count there is.
#[derive(Debug, Clone)]
enum Counts {
    Small(u32, u32),
    Large(Box<(u64, u64)>),
}

impl ActRow {
    pub(crate) fn new(report: u32, reference: Ref, authors: u32, incident: &Incident) -> Self {
        let Range { low, high, .. } = incident.count;
        let counts = match (u32::try_from(low), u32::try_from(high)) {
            (Ok(low), Ok(high)) => Counts::Small(low, high),
            _ => Counts::Large(Box::new((low, high))),
        };
        Self {
            first: incident.during.first(),
            last: incident.during.last(),
            counts,
            authors,
            report,
            reference,
            step: incident.step,
        }
    }

    #[inline]
    pub(crate) fn first(&self) -> Day {
        self.first
    }

    #[inline]
    pub(crate) fn last(&self) -> Day {
        self.last
    }

    #[inline]
    pub(crate) fn during(&self) -> Span {
        Span::new(self.first, self.last).unwrap_or(Span::day(self.first))
    }

    #[inline]
    pub(crate) fn low(&self) -> u64 {
        match &self.counts {
            Counts::Small(low, _) => u64::from(*low),
            Counts::Large(both) => both.0,
        }
    }

    #[inline]
    pub(crate) fn high(&self) -> u64 {
        match &self.counts {
            Counts::Small(_, high) => u64::from(*high),
            Counts::Large(both) => both.1,
        }
    }

    /// Low and high; the figure thought best weighs in no corner and is not kept.
    #[inline]
    pub(crate) fn count(&self) -> Range<u64> {
        let (low, high) = (self.low(), self.high());
        Range { low, best: low, high }
    }
}

/// A total.
#[derive(Debug, Clone)]
pub(crate) struct FigureRow {
    pub(crate) report: u32,
    pub(crate) reference: Ref,
    pub(crate) during: Span,
    pub(crate) count: Range<u64>,
    pub(crate) agency: ActorId,
}

impl FigureRow {
    pub(crate) fn new(report: u32, reference: Ref, tally: &Tally) -> Self {
        Self {
            report,
            reference,
            during: tally.during,
            count: tally.count,
            agency: tally.agency.clone(),
        }
    }

    pub(crate) fn tally(&self, deed: DeedId, zone: ZoneId) -> Tally {
        Tally {
            deed,
            zone,
            during: self.during,
            count: self.count,
            agency: self.agency.clone(),
        }
    }
}

/// What was observed.
#[derive(Debug, Clone)]
pub(crate) struct WatchRow {
    pub(crate) report: u32,
    pub(crate) reference: Ref,
    pub(crate) during: Span,
    pub(crate) part: f64,
    method: Arc<str>,
}

impl WatchRow {
    pub(crate) fn new(report: u32, reference: Ref, seen: &Coverage) -> Self {
        Self {
            report,
            reference,
            during: seen.during,
            part: seen.part,
            method: Arc::from(seen.method.as_str()),
        }
    }

    pub(crate) fn coverage(&self, deed: DeedId, zone: ZoneId) -> Coverage {
        Coverage {
            deed,
            zone,
            during: self.during,
            part: self.part,
            method: self.method.as_ref().to_owned(),
        }
    }
}

/// An ordinal judgement.
#[derive(Debug, Clone)]
pub(crate) struct JudgementRow {
    pub(crate) report: u32,
    pub(crate) reference: Ref,
    pub(crate) during: Span,
    pub(crate) trend: Trend,
    pub(crate) method: String,
}

impl JudgementRow {
    pub(crate) fn new(report: u32, reference: Ref, judged: &Assessment) -> Self {
        Self {
            report,
            reference,
            during: judged.during,
            trend: judged.trend,
            method: judged.method.clone(),
        }
    }

    pub(crate) fn assessment(&self, deed: DeedId, zone: ZoneId) -> Assessment {
        Assessment {
            deed,
            zone,
            during: self.during,
            trend: self.trend,
            method: self.method.clone(),
        }
    }
}
