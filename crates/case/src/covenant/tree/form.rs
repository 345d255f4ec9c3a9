//! What is promised, as it is written.

use super::{Amount, Clause, Length, Names, Per, Period, Trigger, Written};
use crate::covenant::instrument::{Bound, Ordinal};
use salida_world::Day;

/// What is promised.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// `A shall not D`.
    ShallNot {
        /// Who.
        subjects: Group,
        /// `commit`, before the deeds.
        commit: Filler,
        /// What.
        deeds: Group,
        /// `allowing N in any W days`.
        allowing: Clause<Tolerance>,
    },
    /// `A may D`.
    May {
        /// Who.
        subjects: Group,
        /// What.
        deeds: Group,
    },
    /// `keep D at most …`.
    Keep {
        /// What.
        deeds: Group,
        /// At most or at least.
        bound: Bound,
        /// How much.
        amount: Written<Amount>,
        /// Over what.
        per: Clause<Per>,
    },
    /// `keep D less than before`.
    KeepTrend {
        /// What.
        deeds: Group,
        /// What the judgement has to be.
        ordinal: Written<Ordinal>,
        /// `as found by`.
        methods: Clause<Names>,
        /// For which periods.
        per: Clause<Per>,
    },
    /// `A shall D …`.
    Shall {
        /// Who.
        subjects: Group,
        /// What.
        deeds: Group,
        /// `at least N`; milestones have amounts of their own.
        at_least: Clause<Quantity>,
        /// `to`.
        to: Clause<Names>,
        /// When.
        due: Due,
    },
}

/// A word that is there for the ear only: two sentences of which one has it say the same.
#[derive(Debug, Clone, Copy, Default, Eq)]
pub struct Filler {
    /// True when it is written.
    pub is_written: bool,
}

impl PartialEq for Filler {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A list of names, joint or `each of`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    /// The names.
    pub names: Names,
    /// True for `each of`.
    pub each: bool,
}

/// `at least 40 firearms`.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// How many.
    pub count: u64,
    /// Of what, in words.
    pub unit: Option<Written<String>>,
}

/// `3 in any 30 days`.
#[derive(Debug, Clone, PartialEq)]
pub struct Tolerance {
    /// How many are allowed.
    pub count: u64,
    /// In any span of so long.
    pub length: Written<Length>,
}

/// When something is to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Due {
    /// `by DAY`.
    By(Written<Day>),
    /// `at least 10 by DAY, at least 25 by DAY`.
    Milestones(Vec<Written<Milestone>>),
    /// `every PERIOD`.
    Every {
        /// How long each is.
        period: Written<Period>,
        /// `cumulative`.
        cumulative: Clause<()>,
        /// `pro rata`.
        pro_rata: Clause<()>,
    },
    /// `after L and within T of D`.
    Within {
        /// Not before so long.
        after: Clause<Length>,
        /// Not later than so long.
        within: Written<Length>,
        /// What calls for an answer.
        of: Trigger,
    },
}

/// `at least 10 firearms by DAY`.
#[derive(Debug, Clone, PartialEq)]
pub struct Milestone {
    /// How many in all.
    pub quantity: Quantity,
    /// The deadline.
    pub by: Written<Day>,
}
