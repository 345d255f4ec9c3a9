//! What an instrument says, once read.

use salida_note::Place;
use salida_world::{ActorId, Day, DeedId, InstrumentId, Language, Name, SourceId, Span, ZoneId};
use serde::Serialize;

/// An agreement between parties: one file of `agreements/`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Instrument {
    /// The name of its file without `.md`.
    pub id: InstrumentId,
    /// Its title.
    pub title: String,
    /// The language in which its covenant blocks are written.
    pub language: Language,
    /// How firm the text is.
    pub status: Status,
    /// Who is bound.
    pub parties: Vec<ActorId>,
    /// Who witnessed it.
    pub witnesses: Vec<ActorId>,
    /// First day of force.
    pub from: Option<Day>,
    /// Last day of force; open-ended without.
    pub until: Option<Day>,
    /// Who reports the text.
    pub sources: Vec<SourceId>,
    /// The commitments, in the order in which they are written.
    pub commitments: Vec<Commitment>,
    /// The amnesties, in the order in which they are written.
    pub amnesties: Vec<Amnesty>,
    /// Where its header is written.
    #[serde(skip)]
    pub place: Place,
}

/// How firm the text of an instrument is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Known to exist; never written down.
    Unwritten,
    /// Put together afterwards from what sources report.
    Reconstructed,
    /// Under discussion: binds nobody.
    Draft,
    /// Signed.
    Signed,
}

/// One commitment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Commitment {
    /// Its name, unique in the instrument.
    pub name: Name,
    /// What is promised.
    pub form: Form,
    /// Where. Empty means wherever the case plays. Several zones are one region, unless `each_zone`.
    pub zones: Vec<ZoneId>,
    /// True when every zone is judged by itself (`in each of A, B`).
    pub each_zone: bool,
    /// The standard of evidence.
    pub proof: Proof,
    /// Who does which step.
    pub roles: Roles,
    /// Whether the obliged party has to show that it delivered (rule 16).
    pub burden_on_party: bool,
    /// Whether open instances go on after force ends (rule 18).
    pub survives: bool,
    /// Which annex it belongs to.
    pub annex: Annex,
    /// Who reports this clause, for what is reconstructed.
    pub sources: Vec<SourceId>,
    /// Where it is written, from the keyword to its last clause.
    #[serde(skip)]
    pub place: Place,
}

/// What is promised.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "form", rename_all = "kebab-case")]
pub enum Form {
    /// `A shall not D`.
    ShallNot {
        /// Who is obliged.
        subjects: Subjects,
        /// What is forbidden.
        deed: DeedId,
        /// `allowing N in any W days`.
        allowing: Option<Tolerance>,
    },
    /// `keep D …`: a limit on a situation; nobody's breach by itself.
    Keep {
        /// What is counted.
        deed: DeedId,
        /// The limit.
        limit: Limit,
    },
    /// `A shall D at least N by DAY`.
    ShallBy {
        /// Who is obliged.
        subjects: Subjects,
        /// What is to be done.
        deed: DeedId,
        /// How many at least; 1 when not written.
        at_least: u64,
        /// What is counted, as written: `firearms`. Words for people; the deed decides.
        unit: Option<String>,
        /// The deadline; that day counts.
        by: Day,
    },
}

/// Who is obliged (rule 4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Subjects {
    /// The parties.
    pub parties: Vec<ActorId>,
    /// True for `each of`: every party by itself. Otherwise the list is joint.
    pub each: bool,
}

/// `allowing N in any W days` (rule 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Tolerance {
    /// How many are allowed.
    pub count: u64,
    /// In any span of that many days.
    pub days: u32,
}

/// A limit on a situation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Limit {
    /// At most or at least.
    pub bound: Bound,
    /// The amount.
    pub amount: Amount,
    /// Over what it is counted.
    pub per: Per,
}

/// At most or at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// Not more than.
    AtMost,
    /// Not less than.
    AtLeast,
}

/// How much.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Amount {
    /// A count.
    Count(u64),
    /// A share of what was counted in a baseline, per cent, scaled to the same length of time.
    PercentOf {
        /// Per cent of the baseline.
        percent: f64,
        /// The baseline. `None` where the draft states none: read, reported, and never followed.
        baseline: Option<Span>,
    },
}

/// Over what a limit is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// Each calendar month wholly in force is an instance.
    Month,
    /// Each calendar quarter wholly in force is an instance.
    Quarter,
    /// Each calendar year wholly in force is an instance.
    Year,
    /// Every span of so many days wholly in force.
    AnyDays(u32),
    /// The whole time in force.
    Force,
}

/// The standard of evidence s of rule 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// s = 0.5, the default.
    Balance,
    /// s = 0.75.
    Clear,
    /// s = 0.95.
    BeyondDoubt,
}

impl Proof {
    /// The probability s.
    pub fn threshold(self) -> f64 {
        match self {
            Self::Balance => 0.5,
            Self::Clear => 0.75,
            Self::BeyondDoubt => 0.95,
        }
    }
}

/// Who does which step; a body may hold one and be barred from another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[expect(
    clippy::struct_field_names,
    reason = "the fields are named as the clauses are written"
)]
pub struct Roles {
    /// Who reports.
    pub monitored_by: Vec<ActorId>,
    /// Who finds whether it happened.
    pub verified_by: Vec<ActorId>,
    /// Who finds who did it.
    pub attributed_by: Vec<ActorId>,
    /// Who finds whether it is a breach.
    pub assessed_by: Vec<ActorId>,
}

/// Which annex a clause belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Annex {
    /// Open to everybody, the default.
    Public,
    /// For the parties: shown from the edition `parties` on.
    Confidential,
}

/// An amnesty: a window, once, in return for something, except for the gravest crimes. Read and checked against
/// experience; its standings per enrolled group come with the full monitor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Amnesty {
    /// Its name, unique in the instrument.
    pub name: Name,
    /// Who grants it.
    pub by: ActorId,
    /// What is granted, as a deed of the case or built in: `no-prosecution`.
    pub grants: DeedId,
    /// Acts before this day are covered.
    pub acts_before: Option<Day>,
    /// Acts that are never covered.
    pub except: Vec<DeedId>,
    /// To members of whom.
    pub to: Vec<ActorId>,
    /// First day on which one may enrol.
    pub open_from: Option<Day>,
    /// Last day on which one may enrol.
    pub open_until: Option<Day>,
    /// True when nobody may enrol twice and it will not be repeated.
    pub once: bool,
    /// What is given in return.
    pub in_return_for: Vec<DeedId>,
    /// Within how many days of enrolment.
    pub within_days: Option<u32>,
    /// Deeds after enrolment that end it.
    pub revoked_on: Vec<DeedId>,
    /// Which annex it belongs to.
    pub annex: Annex,
    /// Who reports this clause.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}
