//! The process: tracks, meetings, asks, offers and answers, acts of parties, threshold questions.

use salida_note::Place;
use salida_world::{ActorId, DeedId, InstrumentId, Name, SourceId, Span, Topic, Wording, ZoneId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Everything in `process.toml`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Process {
    /// Channels of dialogue.
    pub tracks: Vec<Track>,
    /// Meetings.
    pub meetings: Vec<Meeting>,
    /// Asks and offers, in the order in which they are written.
    pub proposals: Vec<Proposal>,
    /// Answers to them.
    pub answers: Vec<Answer>,
    /// Acts of parties and of public bodies.
    pub acts: Vec<Act>,
    /// Threshold questions.
    pub questions: Vec<Question>,
}

/// A channel of dialogue.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Track {
    /// Its id.
    pub id: Name,
    /// What people call it.
    pub name: Wording,
    /// Who talks, by role.
    pub between: Vec<ActorId>,
    /// Who carries it.
    pub carried_by: Vec<ActorId>,
    /// When it was open.
    pub during: Span,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// A meeting: who by role, where as coarsely as it is safe to say.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Meeting {
    /// Its id.
    pub id: Name,
    /// When.
    pub during: Span,
    /// On which track.
    pub track: Option<Name>,
    /// Who, by role.
    pub who: Vec<ActorId>,
    /// Where. The coarseness is the zone chosen: a country, a department, never an address.
    pub zone: Option<ZoneId>,
    /// What came of it.
    pub what: Option<Wording>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// An ask or an offer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proposal {
    /// Its id.
    pub id: Name,
    /// Ask or offer.
    pub kind: ProposalKind,
    /// Who makes it.
    pub by: ActorId,
    /// To whom.
    pub to: Vec<ActorId>,
    /// When.
    pub during: Span,
    /// What.
    pub what: Wording,
    /// What it serves, in the words lessons look for.
    pub topics: Vec<Topic>,
    /// The deeds it is about.
    pub deeds: Vec<DeedId>,
    /// Which track it came by.
    pub track: Option<Name>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// Ask or offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProposalKind {
    /// Something asked of the other side.
    Ask,
    /// Something offered to the other side.
    Offer,
}

/// An answer to an ask or an offer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// Which ask or offer it answers.
    pub to: Name,
    /// Who answers.
    pub by: ActorId,
    /// When.
    pub during: Span,
    /// How.
    pub kind: AnswerKind,
    /// In words.
    pub what: Option<Wording>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// How an ask or offer was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerKind {
    /// Yes.
    Accepted,
    /// Yes, under a condition.
    Conditional,
    /// Something else instead.
    Counter,
    /// No.
    Refused,
}

/// A public act of a party or a public body.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Act {
    /// Its id.
    pub id: Name,
    /// Who acted.
    pub by: ActorId,
    /// When.
    pub during: Span,
    /// What sort of act.
    pub kind: ActKind,
    /// In words.
    pub what: Wording,
    /// The instrument it concerns.
    pub instrument: Option<InstrumentId>,
    /// Whom it concerns.
    pub concerns: Vec<ActorId>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// What sort of act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ActKind {
    /// A public statement.
    Communique,
    /// Signing or joining an instrument.
    Accession,
    /// A prolongation.
    Extension,
    /// Leaving or ending an instrument.
    Withdrawal,
    /// A promise carried out, or part of it.
    Delivery,
    /// A law, decree, ruling or administrative decision.
    Decision,
    /// An act of a court or prosecutor against somebody in the process.
    Prosecution,
}

/// "Are we prepared to …?", asked before "how?".
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Question {
    /// Its id.
    pub id: Name,
    /// The question, in words.
    pub text: Wording,
    /// Where each institution stands.
    pub positions: Vec<Position>,
    /// Who raised it.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// Where an institution stands on a threshold question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Position {
    /// Who.
    pub by: ActorId,
    /// The stance.
    pub stance: Stance,
    /// Since when.
    pub since: Option<Span>,
    /// In words.
    pub words: Option<Wording>,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// A stance on a threshold question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Prepared.
    Yes,
    /// Prepared under a condition.
    Conditional,
    /// Not prepared.
    No,
    /// Says different things in public and in practice.
    Ambivalent,
    /// Has not said.
    Open,
}
