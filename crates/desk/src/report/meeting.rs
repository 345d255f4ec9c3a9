//! The first page: what a mediator wants at the next meeting.

use salida_case::process::{Position, ProposalKind};
use salida_monitor::{Settling, Standing};
use salida_world::{ActorId, Day, InstrumentId, Name, SourceId, Span, Wording, ZoneId};
use serde::Serialize;

/// What changed, what is due, what is unanswered, what is contested, and which questions are open.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MeetingPage {
    /// What changed since the day in [`super::Since`], in order of time.
    pub changed: Vec<Change>,
    /// What is due and from whom, the earliest first; overdue ones included.
    pub due: Vec<Due>,
    /// Asks and offers without an answer, the longest waiting first; those of all sides alike.
    pub unanswered: Vec<Unanswered>,
    /// What is contested or unknown, and which fact would settle it.
    pub open_facts: Vec<OpenFact>,
    /// Threshold questions on which somebody has not taken a position.
    pub questions: Vec<OpenQuestion>,
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// When it happened or became known.
    pub during: Span,
    /// What sort of change.
    pub kind: ChangeKind,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// What sort of change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ChangeKind {
    /// A party or a public body acted.
    Act {
        /// Who.
        by: ActorId,
        /// What sort of act, in the words of the case format.
        act: salida_case::process::ActKind,
        /// In words.
        what: Wording,
    },
    /// An ask or offer was made.
    Proposal {
        /// Ask or offer.
        proposal: ProposalKind,
        /// Who made it.
        by: ActorId,
        /// What.
        what: Wording,
    },
    /// An ask or offer was answered.
    Answer {
        /// Which.
        to: Name,
        /// What was asked or offered.
        asked: Wording,
        /// Who answered.
        by: ActorId,
        /// How.
        answer: salida_case::process::AnswerKind,
        /// In words.
        what: Option<Wording>,
    },
    /// The standing of a commitment is another one than it was.
    Standing {
        /// The instrument.
        instrument: InstrumentId,
        /// The commitment.
        commitment: Name,
        /// Who is obliged.
        parties: Vec<ActorId>,
        /// Where.
        zones: Vec<ZoneId>,
        /// Before.
        was: Standing,
        /// Now.
        is: Standing,
    },
    /// A label was given or ended.
    Label {
        /// Whom it is about.
        about: ActorId,
        /// Who says it.
        by: ActorId,
        /// The word.
        term: Wording,
        /// True when it ended rather than began.
        ended: bool,
    },
    /// Figures became known.
    Figures {
        /// How many rows.
        rows: usize,
    },
}

/// A delivery that is due.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Due {
    /// The deadline; that day counts.
    pub by: Day,
    /// From whom; the state too.
    pub from: Vec<ActorId>,
    /// The instrument.
    pub instrument: InstrumentId,
    /// The commitment.
    pub commitment: Name,
    /// Days left on the day of the report; negative when overdue.
    pub days_left: i32,
    /// Where it stands.
    pub standing: Standing,
}

/// An ask or offer without an answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Unanswered {
    /// Its id.
    pub id: Name,
    /// Ask or offer.
    pub kind: ProposalKind,
    /// Who made it.
    pub by: ActorId,
    /// Who has not answered.
    pub waiting_for: Vec<ActorId>,
    /// When it was made.
    pub made: Span,
    /// Days since the last day on which it may have been made.
    pub days_waiting: u32,
    /// What.
    pub what: Wording,
    /// Who reports it.
    pub sources: Vec<SourceId>,
}

/// A contested or unknown standing, and what would settle it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpenFact {
    /// The instrument.
    pub instrument: InstrumentId,
    /// The commitment.
    pub commitment: Name,
    /// Who is obliged.
    pub parties: Vec<ActorId>,
    /// Where.
    pub zones: Vec<ZoneId>,
    /// The period of a recurring instance.
    pub period: Option<Span>,
    /// Contested or unknown.
    pub standing: Standing,
    /// The facts that would settle it, with who could supply each.
    pub settled_by: Vec<Settling>,
}

/// A threshold question that is still open.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpenQuestion {
    /// Its id.
    pub id: Name,
    /// The question.
    pub text: Wording,
    /// Where each institution stands.
    pub positions: Vec<Position>,
    /// Who raised it.
    pub sources: Vec<SourceId>,
}
