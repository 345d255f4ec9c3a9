//! What an instrument says, once read. One file for each part of it.

mod amnesty;
mod commitment;
mod condition;
mod consequence;
mod due;
mod form;
mod limit;
mod power;
mod scope;
mod terms;

pub use amnesty::Amnesty;
pub use commitment::Commitment;
pub use condition::{Asked, Condition, Holders, Target};
pub use consequence::{Consequence, Duty, Verb};
pub use due::{Due, Length, Milestone, Period};
pub use form::{Form, Kinds, Subjects, Tolerance};
pub use limit::{Amount, Bound, Limit, Ordinal, Per, Thousandths};
pub use power::{Power, PowerKind};
pub use scope::{Scope, Trigger};
pub use terms::{Annex, Proof, Roles};

use salida_note::Place;
use salida_world::{ActorId, Day, InstrumentId, Language, SourceId};
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
    /// `amends`: the instrument whose commitments this one may replace.
    pub amends: Option<InstrumentId>,
    /// `ends when`: force ends at the close of the first day on which this holds.
    pub ends_when: Option<Condition>,
    /// Who may suspend, resume, end, extend or amend it, or withdraw from it, by a dated act.
    pub powers: Vec<Power>,
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
