//! The forms that a promise can take.

use super::{Due, Limit, Ordinal, Per};
use salida_world::{ActorId, DeedId};
use serde::Serialize;

/// What is promised.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "form", rename_all = "kebab-case")]
pub enum Form {
    /// `A shall not D`.
    ShallNot {
        /// Who is obliged.
        subjects: Subjects,
        /// What is forbidden.
        deeds: Kinds,
        /// `allowing N in any W days`.
        allowing: Option<Tolerance>,
    },
    /// `A may D`: an exception to the prohibitions of the same instrument.
    May {
        /// Who is permitted.
        subjects: Subjects,
        /// What is permitted.
        deeds: Kinds,
    },
    /// `keep D at most …`: a limit on a situation; nobody's breach by itself.
    Keep {
        /// What is counted.
        deeds: Kinds,
        /// The limit.
        limit: Limit,
    },
    /// `keep D less than before`: an ordinal limit on a situation, met by assessments (rule 19).
    KeepTrend {
        /// What is judged.
        deeds: Kinds,
        /// What the judgement has to be.
        ordinal: Ordinal,
        /// By which methods it may be reached, as assessments name them; empty means any.
        methods: Vec<String>,
        /// For which periods a judgement is needed.
        per: Per,
    },
    /// `A shall D at least N by DAY / every PERIOD / within T of D2`.
    Shall {
        /// Who is obliged.
        subjects: Subjects,
        /// What is to be done.
        deeds: Kinds,
        /// How many at least; 1 when not written. Milestones have amounts of their own.
        at_least: u64,
        /// What is counted, as written: `firearms`. Words for people; the deed decides.
        unit: Option<String>,
        /// To whom, in words for people: no report says it.
        to: Vec<ActorId>,
        /// When.
        due: Due,
    },
}

impl Form {
    /// The deeds that it is about.
    pub fn deeds(&self) -> &Kinds {
        match self {
            Self::ShallNot { deeds, .. }
            | Self::May { deeds, .. }
            | Self::Keep { deeds, .. }
            | Self::KeepTrend { deeds, .. }
            | Self::Shall { deeds, .. } => deeds,
        }
    }

    /// The same without its lists of parties and deeds, which may be long, and are not copied.
    #[must_use]
    pub fn without_lists(&self) -> Self {
        let nobody = |subjects: &Subjects| Subjects {
            parties: Vec::new(),
            each: subjects.each,
        };
        let nothing = |deeds: &Kinds| Kinds {
            deeds: Vec::new(),
            each: deeds.each,
        };
        match self {
            Self::ShallNot {
                subjects,
                deeds,
                allowing,
            } => Self::ShallNot {
                subjects: nobody(subjects),
                deeds: nothing(deeds),
                allowing: *allowing,
            },
            Self::May { subjects, deeds } => Self::May {
                subjects: nobody(subjects),
                deeds: nothing(deeds),
            },
            Self::Keep { deeds, limit } => Self::Keep {
                deeds: nothing(deeds),
                limit: *limit,
            },
            Self::KeepTrend {
                deeds,
                ordinal,
                methods,
                per,
            } => Self::KeepTrend {
                deeds: nothing(deeds),
                ordinal: *ordinal,
                methods: methods.clone(),
                per: *per,
            },
            Self::Shall {
                subjects,
                deeds,
                at_least,
                unit,
                to: _,
                due,
            } => Self::Shall {
                subjects: nobody(subjects),
                deeds: nothing(deeds),
                at_least: *at_least,
                unit: unit.clone(),
                to: Vec::new(),
                due: due.clone(),
            },
        }
    }

    /// Who is obliged or permitted; nobody for a limit on a situation.
    pub fn subjects(&self) -> Option<&Subjects> {
        match self {
            Self::ShallNot { subjects, .. } | Self::May { subjects, .. } | Self::Shall { subjects, .. } => {
                Some(subjects)
            }
            Self::Keep { .. } | Self::KeepTrend { .. } => None,
        }
    }
}

/// Who is obliged (rule 4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Subjects {
    /// The parties.
    pub parties: Vec<ActorId>,
    /// True for `each of`: every party by itself. Otherwise the list is joint.
    pub each: bool,
}

/// Which deeds (rule 4): several are one quantity, unless `each of`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kinds {
    /// The deeds.
    pub deeds: Vec<DeedId>,
    /// True for `each of`: every deed by itself.
    pub each: bool,
}

impl Kinds {
    /// A single deed.
    pub fn one(deed: DeedId) -> Self {
        Self {
            deeds: vec![deed],
            each: false,
        }
    }
}

/// `allowing N in any W days` (rule 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Tolerance {
    /// How many are allowed.
    pub count: u64,
    /// In any span of that many days.
    pub days: u32,
}
