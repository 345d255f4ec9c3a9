//! What happens: incidents, tallies, assessments, and what was observed at all.

use crate::{ActorId, DeedId, Range, Span, ZoneId};
use serde::Serialize;

/// One happening, recorded or imagined. It says nothing about who reported it or when.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Happening {
    /// A dated, placed act.
    Incident(Incident),
    /// An official count for a zone and a period.
    Tally(Tally),
    /// An ordinal judgement.
    Assessment(Assessment),
    /// What was observed, so that silence can be told from peace.
    Coverage(Coverage),
}

/// A dated, placed act with a count.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Incident {
    /// What was done.
    pub deed: DeedId,
    /// Where.
    pub zone: ZoneId,
    /// When: a day, or the days in which it may lie.
    pub during: Span,
    /// How many (dead, weapons, places): the deed says of what.
    pub count: Range<u64>,
    /// Who did it, with exclusive shares that sum to at most 1. Empty means unattributed.
    pub by: Vec<Share>,
    /// How far it has been established.
    pub step: Step,
}

/// An actor's share of authorship: the probability that this actor, and no other, did it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Share {
    /// Who.
    pub actor: ActorId,
    /// Probability, from 0 to 1.
    pub share: f64,
}

/// How far a report has gone through the hands of those who may establish it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Somebody said so. The evidence allows both that it happened and that it did not.
    Alleged,
    /// A verification body found that it happened; its author is as given, and not established.
    Verified,
    /// A body that may attribute found who did it.
    Attributed,
}

/// An official count of a deed for a zone and a period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tally {
    /// What is counted.
    pub deed: DeedId,
    /// Where.
    pub zone: ZoneId,
    /// In which period.
    pub during: Span,
    /// How many.
    pub count: Range<u64>,
    /// Who counted. Agencies are actors; their series are never joined silently.
    pub agency: ActorId,
}

/// An ordinal judgement from interviews, focus groups or a committee. It never enters counts (rule 19).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assessment {
    /// What is judged.
    pub deed: DeedId,
    /// Where.
    pub zone: ZoneId,
    /// For which period.
    pub during: Span,
    /// The judgement.
    pub trend: Trend,
    /// How it was reached, in the words of the case: `focus-group`, `committee`.
    pub method: String,
}

/// A judgement against the time before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trend {
    /// Less than before.
    Less,
    /// About the same.
    Same,
    /// More than before.
    More,
    /// Those asked could not say.
    Unclear,
}

/// What was observed at all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Coverage {
    /// Which deed was looked for.
    pub deed: DeedId,
    /// Where.
    pub zone: ZoneId,
    /// When.
    pub during: Span,
    /// Which part of zone and time was observed, from 0 to 1. Only 1 is full coverage.
    pub part: f64,
    /// How: `patrol`, `hotline`, `registry`.
    pub method: String,
}

impl Happening {
    /// The deed it is about.
    pub fn deed(&self) -> &DeedId {
        match self {
            Self::Incident(it) => &it.deed,
            Self::Tally(it) => &it.deed,
            Self::Assessment(it) => &it.deed,
            Self::Coverage(it) => &it.deed,
        }
    }

    /// The zone it is about.
    pub fn zone(&self) -> &ZoneId {
        match self {
            Self::Incident(it) => &it.zone,
            Self::Tally(it) => &it.zone,
            Self::Assessment(it) => &it.zone,
            Self::Coverage(it) => &it.zone,
        }
    }

    /// The days it is about.
    pub fn during(&self) -> Span {
        match self {
            Self::Incident(it) => it.during,
            Self::Tally(it) => it.during,
            Self::Assessment(it) => it.during,
            Self::Coverage(it) => it.during,
        }
    }
}
