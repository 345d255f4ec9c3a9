//! The syntax tree: what is written, with its places, and with names that have not been looked up.

use super::instrument::{Amount, Annex, Bound, Per, Proof, Status, Tolerance};
use salida_world::{Day, Language};
use std::{ops::Range, sync::Arc};

/// Something written and its bytes in the file. Two are equal when they say the same, wherever they stand.
#[derive(Debug, Clone)]
pub struct Written<T> {
    /// What it says.
    pub value: T,
    /// Bytes in the file, from the first to one past the last.
    pub at: Range<usize>,
}

impl<T> Written<T> {
    /// Something written at `at`.
    pub fn new(value: T, at: Range<usize>) -> Self {
        Self { value, at }
    }
}

impl<T: PartialEq> PartialEq for Written<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

/// A clause, when it is written. Its place runs from its keyword to its last word.
pub type Clause<T> = Option<Written<T>>;

/// A list of names.
pub type Names = Vec<Written<String>>;

/// All covenant blocks of one file. Two agreements are equal when they say the same, in whatever language and wherever
/// it is written.
#[derive(Debug, Clone)]
pub struct Agreement {
    /// The file.
    pub file: Arc<str>,
    /// The language of its first block.
    pub language: Language,
    /// What is said of the agreement as a whole.
    pub header: Written<Header>,
    /// True when something in the header could not be read, so that what seems to be missing from it may stand there.
    pub has_flawed_header: bool,
    /// The commitments that could be read.
    pub commitments: Vec<Written<Commitment>>,
    /// The amnesties that could be read.
    pub amnesties: Vec<Written<Amnesty>>,
    /// Number of commitments and amnesties that could not be read; notes say why.
    pub left_out: usize,
}

impl PartialEq for Agreement {
    fn eq(&self, other: &Self) -> bool {
        (&self.header, &self.commitments, &self.amnesties) == (&other.header, &other.commitments, &other.amnesties)
    }
}

/// What is said of the agreement as a whole.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Header {
    /// Its title.
    pub title: Option<Written<String>>,
    /// `between`.
    pub parties: Clause<Names>,
    /// `status`.
    pub status: Clause<Status>,
    /// `witnessed by`.
    pub witnesses: Clause<Names>,
    /// `in force`.
    pub force: Clause<Window>,
    /// `according to`.
    pub sources: Clause<Names>,
}

/// From a day, until a day, or both.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Window {
    /// The first day.
    pub from: Option<Written<Day>>,
    /// The last day.
    pub until: Option<Written<Day>>,
}

/// One commitment.
#[derive(Debug, Clone, PartialEq)]
pub struct Commitment {
    /// Its name.
    pub name: Written<String>,
    /// What is promised.
    pub form: Form,
    /// The clauses that every form may have.
    pub terms: Terms,
}

/// What is promised.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// `A shall not D`.
    ShallNot {
        /// Who.
        subjects: Group,
        /// What.
        deed: Written<String>,
        /// `allowing N in any W days`.
        allowing: Clause<Tolerance>,
    },
    /// `keep D …`.
    Keep {
        /// What.
        deed: Written<String>,
        /// At most or at least.
        bound: Bound,
        /// How much.
        amount: Written<Amount>,
        /// Over what.
        per: Clause<Per>,
    },
    /// `A shall D … by DAY`.
    ShallBy {
        /// Who.
        subjects: Group,
        /// What.
        deed: Written<String>,
        /// `at least N`.
        at_least: Clause<Quantity>,
        /// `by DAY`.
        by: Written<Day>,
    },
}

/// `at least 40 firearms`.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// How many.
    pub count: u64,
    /// Of what, in words.
    pub unit: Option<String>,
}

/// A list of names, joint or `each of`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    /// The names.
    pub names: Names,
    /// True for `each of`.
    pub each: bool,
}

/// The clauses that every form may have.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Terms {
    /// `in` or `in each of`.
    pub zones: Clause<Group>,
    /// `proof`.
    pub proof: Clause<Proof>,
    /// `monitored by`.
    pub monitored_by: Clause<Names>,
    /// `verified by`.
    pub verified_by: Clause<Names>,
    /// `attributed by`.
    pub attributed_by: Clause<Names>,
    /// `assessed by`.
    pub assessed_by: Clause<Names>,
    /// `burden on the party`.
    pub burden_on_party: Clause<()>,
    /// `survives`.
    pub survives: Clause<()>,
    /// `public` or `confidential`.
    pub annex: Clause<Annex>,
    /// `according to`.
    pub sources: Clause<Names>,
}

/// One amnesty.
#[derive(Debug, Clone, PartialEq)]
pub struct Amnesty {
    /// Its name.
    pub name: Written<String>,
    /// Who offers.
    pub by: Written<String>,
    /// What is offered.
    pub grants: Written<String>,
    /// The other clauses.
    pub conditions: Conditions,
}

/// The clauses of an amnesty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Conditions {
    /// `for acts before`.
    pub acts_before: Clause<Day>,
    /// `except`.
    pub except: Clause<Names>,
    /// `to members of`.
    pub to: Clause<Names>,
    /// `open`.
    pub open: Clause<Window>,
    /// `once`.
    pub once: Clause<()>,
    /// `in return for`.
    pub in_return_for: Clause<Return>,
    /// `revoked on`.
    pub revoked_on: Clause<Names>,
    /// `public` or `confidential`.
    pub annex: Clause<Annex>,
    /// `according to`.
    pub sources: Clause<Names>,
}

/// `in return for D within N days`.
#[derive(Debug, Clone, PartialEq)]
pub struct Return {
    /// What is given.
    pub deeds: Names,
    /// Within how many days of enrolment.
    pub within_days: Option<u32>,
}
