//! What is kept of each report: days and numbers. Deed and zone are those of the cell it lies in.

use super::authors::Authors;
use crate::Ref;
use salida_world::{ActorId, Assessment, Coverage, Day, Happening, Incident, Range, Share, Span, Step, Tally, Trend};
use std::sync::Arc;

/// What an archive keeps of one report.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// Of an incident.
    Act(ActRow),
    /// Of a tally.
    Figure(FigureRow),
    /// Of a coverage.
    Watch(WatchRow),
    /// Of an assessment.
    Judgement(JudgementRow),
}

impl Row {
    /// The number of its report.
    pub fn report(&self) -> u32 {
        match self {
            Self::Act(row) => row.report,
            Self::Figure(row) => row.report,
            Self::Watch(row) => row.report,
            Self::Judgement(row) => row.report,
        }
    }

    /// Whose it is and how far it has gone; other happenings than acts are as they are reported.
    pub(crate) fn signed(&self) -> (Ref, Step) {
        match self {
            Self::Act(row) => (row.reference, row.step),
            Self::Figure(row) => (row.reference, Step::Attributed),
            Self::Watch(row) => (row.reference, Step::Attributed),
            Self::Judgement(row) => (row.reference, Step::Attributed),
        }
    }

    /// The happening that was reported, but for the figure thought best.
    pub(crate) fn happening(self, deed: &str, zone: &str, authors: &Authors) -> Happening {
        let (deed, zone) = (deed.into(), zone.into());
        match self {
            Self::Act(row) => {
                let by = authors.shares(row.authors).iter().map(|(actor, share)| Share {
                    actor: ActorId::from(authors.name(*actor)),
                    share: *share,
                });
                Happening::Incident(Incident {
                    deed,
                    zone,
                    during: row.during(),
                    count: row.count(),
                    by: by.collect(),
                    step: row.step,
                })
            }
            Self::Figure(row) => Happening::Tally(Tally {
                deed,
                zone,
                during: row.during,
                count: row.count,
                agency: row.agency,
            }),
            Self::Watch(row) => Happening::Coverage(Coverage {
                deed,
                zone,
                during: row.during,
                part: row.part,
                method: row.method.as_ref().to_owned(),
            }),
            Self::Judgement(row) => Happening::Assessment(Assessment {
                deed,
                zone,
                during: row.during,
                trend: row.trend,
                method: row.method.as_ref().to_owned(),
            }),
        }
    }
}

/// An act. Low and high of its count are kept; the figure thought best weighs in no corner and is not.
#[derive(Debug, Clone, PartialEq)]
pub struct ActRow {
    first: Day,
    last: Day,
    counts: Counts,
    /// The number of the list that says by whom, and with which shares.
    pub authors: u32,
    /// The number of the report.
    pub report: u32,
    /// What the caller calls it.
    pub reference: Ref,
    /// How far the report has gone.
    pub step: Step,
}

/// Low and high in eight bytes, for nearly every count there is. One above four thousand million is kept apart.
#[derive(Debug, Clone, PartialEq)]
enum Counts {
    Small(u32, u32),
    Large(Box<(u64, u64)>),
}

impl ActRow {
    /// A row of a report, with low and high of its count.
    pub fn new(report: u32, reference: Ref, authors: u32, during: Span, count: (u64, u64), step: Step) -> Self {
        let counts = match (u32::try_from(count.0), u32::try_from(count.1)) {
            (Ok(low), Ok(high)) => Counts::Small(low, high),
            _ => Counts::Large(Box::new(count)),
        };
        Self {
            first: during.first(),
            last: during.last(),
            counts,
            authors,
            report,
            reference,
            step,
        }
    }

    pub(crate) fn of(report: u32, reference: Ref, authors: u32, told: &Incident) -> Self {
        let count = (told.count.low, told.count.high);
        Self::new(report, reference, authors, told.during, count, told.step)
    }

    /// What puts the acts of a cell in the order of days: the first day, the last, and the reference.
    #[inline]
    pub fn in_days(&self) -> (Day, Day, Ref) {
        (self.first, self.last, self.reference)
    }

    /// The first of its days.
    #[inline]
    pub fn first(&self) -> Day {
        self.first
    }

    /// Its days.
    #[inline]
    pub fn during(&self) -> Span {
        Span::new(self.first, self.last).unwrap_or(Span::day(self.first))
    }

    /// At least so many.
    #[inline]
    pub fn low(&self) -> u64 {
        match &self.counts {
            Counts::Small(low, _) => u64::from(*low),
            Counts::Large(both) => both.0,
        }
    }

    /// At most so many.
    #[inline]
    pub fn high(&self) -> u64 {
        match &self.counts {
            Counts::Small(_, high) => u64::from(*high),
            Counts::Large(both) => both.1,
        }
    }

    /// Both, with the low one in the place of the best.
    #[inline]
    pub(crate) fn count(&self) -> Range<u64> {
        let (low, high) = (self.low(), self.high());
        Range { low, best: low, high }
    }
}

/// A total.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow {
    /// The number of the report.
    pub report: u32,
    /// What the caller calls it.
    pub reference: Ref,
    /// The days that were counted.
    pub during: Span,
    /// How many.
    pub count: Range<u64>,
    /// Who counted.
    pub agency: ActorId,
}

impl FigureRow {
    pub(crate) fn of(report: u32, reference: Ref, told: &Tally) -> Self {
        Self {
            report,
            reference,
            during: told.during,
            count: told.count,
            agency: told.agency.clone(),
        }
    }
}

/// What was observed.
#[derive(Debug, Clone, PartialEq)]
pub struct WatchRow {
    /// The number of the report.
    pub report: u32,
    /// What the caller calls it.
    pub reference: Ref,
    /// The days that were observed.
    pub during: Span,
    /// Which part of what there was.
    pub part: f64,
    /// How.
    pub method: Arc<str>,
}

impl WatchRow {
    pub(crate) fn of(report: u32, reference: Ref, told: &Coverage) -> Self {
        Self {
            report,
            reference,
            during: told.during,
            part: told.part,
            method: Arc::from(told.method.as_str()),
        }
    }
}

/// An ordinal judgement.
#[derive(Debug, Clone, PartialEq)]
pub struct JudgementRow {
    /// The number of the report.
    pub report: u32,
    /// What the caller calls it.
    pub reference: Ref,
    /// The days that were judged.
    pub during: Span,
    /// Against the time before.
    pub trend: Trend,
    /// How.
    pub method: Arc<str>,
}

impl JudgementRow {
    pub(crate) fn of(report: u32, reference: Ref, told: &Assessment) -> Self {
        Self {
            report,
            reference,
            during: told.during,
            trend: told.trend,
            method: Arc::from(told.method.as_str()),
        }
    }
}
