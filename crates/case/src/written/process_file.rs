//! The whole of `process.toml`.

use super::{Act, Answer, Meeting, Proposal, Question, Track, Written};
use schemars::JsonSchema;
use serde::Deserialize;

/// The process: who talks with whom, what was asked, offered and answered, and what the parties did.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(title = "Salida: process.toml")]
pub(crate) struct ProcessFile {
    /// Channels of dialogue.
    #[serde(default)]
    pub(crate) track: Vec<Written<Track>>,
    /// Meetings: who by role, where as coarsely as it is safe to say.
    #[serde(default)]
    pub(crate) meeting: Vec<Written<Meeting>>,
    /// What was asked of the other side.
    #[serde(default)]
    pub(crate) ask: Vec<Written<Proposal>>,
    /// What was offered to the other side.
    #[serde(default)]
    pub(crate) offer: Vec<Written<Proposal>>,
    /// Answers to asks and offers.
    #[serde(default)]
    pub(crate) answer: Vec<Written<Answer>>,
    /// Public acts of parties and of public bodies.
    #[serde(default)]
    pub(crate) act: Vec<Written<Act>>,
    /// Threshold questions: "are we prepared to …?", asked before "how?".
    #[serde(default)]
    pub(crate) question: Vec<Written<Question>>,
}
