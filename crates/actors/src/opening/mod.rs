//! What is open to an institution toward an actor on a day, in spite of what, and what carries the answer.

mod chain;
mod contradiction;
mod history;
mod judge;

pub use chain::Link;
pub use contradiction::{Clash, Contradiction};
pub use history::{Statement, Turn};

use crate::{Map, Moment, bearing::Without};
pub(crate) use judge::judge;
use judge::{Judgement, judged_without_exceptions};
use salida_case::terrain::Response;
use salida_world::ActorId;
use serde::Serialize;

/// May this institution do this about this actor?
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Question {
    /// Which institution.
    pub institution: ActorId,
    /// Toward whom.
    pub actor: ActorId,
    /// What.
    pub response: Response,
}

/// The five states of a response (rule M9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nothing stands in the way.
    Open,
    /// An exception sets aside what stands in the way.
    InSpite,
    /// Tied to a condition that is not met.
    Conditional,
    /// Not allowed.
    Closed,
    /// Nothing says that it is allowed, and nothing that it is not.
    NotOnRecord,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Opening {
    /// What was asked.
    pub question: Question,
    /// The state.
    pub state: State,
    /// The state if there were no exceptions.
    pub without_exceptions: State,
    /// What carries it.
    pub chain: Vec<Link>,
    /// Labels in the chain that are only possible or doubtful.
    pub weak: Vec<u32>,
    /// The state without labels that are only possible or doubtful, where that is another one.
    pub without_weak: Option<State>,
    /// Labels in the chain that another standing label contradicts.
    pub contradicted: Vec<u32>,
}

impl Map<'_> {
    /// The state of a response; nothing is on record about actors that the case does not have.
    pub fn state(&self, question: &Question, moment: Moment) -> State {
        let pair = (
            self.roll.number(&question.institution),
            self.roll.number(&question.actor),
        );
        judge(self, pair, question.response, moment, false).state
    }

    /// The answer with all that carries it.
    pub fn opening(&self, question: &Question, moment: Moment) -> Opening {
        let pair = (
            self.roll.number(&question.institution),
            self.roll.number(&question.actor),
        );
        let bare = judged_without_exceptions(self, pair, question.response, moment, Without::default());
        let judged = judge(self, pair, question.response, moment, false);
        let sure = judge(self, pair, question.response, moment, true).state;
        let chain = chain::chain(self, &bare, &judged);
        let labels = chain::labels(&chain);
        let is_weak = |label: &u32| {
            let label = self.case.labels.get(*label as usize);
            label.is_some_and(|it| it.confidence <= salida_case::terrain::Confidence::Possible)
        };
        let contradicted = self.contradicted(&question.actor, &labels, moment);
        Opening {
            question: question.clone(),
            state: judged.state,
            without_exceptions: bare.state,
            weak: labels.iter().copied().filter(is_weak).collect(),
            without_weak: (sure != judged.state).then_some(sure),
            contradicted,
            chain,
        }
    }
}

impl State {
    /// True when the response can be given.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InSpite)
    }
}

/// What a judgement with exceptions says, beside one without.
fn in_spite(bare: &Judgement, eased: State) -> State {
    match eased {
        State::Open if bare.state != State::Open => State::InSpite,
        state => state,
    }
}
