//! `[[capacity]]`, `[[weight]]`, `[[gain]]` and `[[relation]]`.

use super::statement;
use crate::{
    actor::{Actor, Agenda},
    terrain::{Dimension, RelationKind},
    written::{Id, Ref, Refs, Words, Written},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// An amount, exact or between bounds: `{ low = 1.5, best = 2, high = 4 }`.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Amount {
    /// Known exactly.
    Exact(#[schemars(range(min = 0, max = 1_000_000_000_000_000_u64))] f64),
    /// Known between two bounds.
    Between(AmountBounds),
}

/// An amount known between two bounds.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AmountBounds {
    /// The least that the evidence allows.
    #[schemars(range(min = 0, max = 1_000_000_000_000_000_u64))]
    pub(crate) low: f64,
    /// The figure thought best.
    #[schemars(range(min = 0, max = 1_000_000_000_000_000_u64))]
    pub(crate) best: f64,
    /// The most that the evidence allows.
    #[schemars(range(min = 0, max = 1_000_000_000_000_000_u64))]
    pub(crate) high: f64,
}

/// A share from 0 to 1, exact or between bounds: `{ low = 0.2, best = 0.3, high = 0.5 }`.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum ShareFigures {
    /// Known exactly.
    Exact(#[schemars(range(min = 0, max = 1))] f64),
    /// Known between two bounds.
    Between(ShareBounds),
}

/// A share known between two bounds.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ShareBounds {
    /// The least that the evidence allows.
    #[schemars(range(min = 0, max = 1))]
    pub(crate) low: f64,
    /// The figure thought best.
    #[schemars(range(min = 0, max = 1))]
    pub(crate) best: f64,
    /// The most that the evidence allows.
    #[schemars(range(min = 0, max = 1))]
    pub(crate) high: f64,
}

impl From<Amount> for [f64; 3] {
    fn from(amount: Amount) -> Self {
        match amount {
            Amount::Exact(value) => [value; 3],
            Amount::Between(it) => [it.low, it.best, it.high],
        }
    }
}

impl From<ShareFigures> for [f64; 3] {
    fn from(share: ShareFigures) -> Self {
        match share {
            ShareFigures::Exact(value) => [value; 3],
            ShareFigures::Between(it) => [it.low, it.best, it.high],
        }
    }
}

statement! {
    /// How much of a dimension of power a group or an institution has.
    Capacity {
        /// Who.
        pub(crate) of: Ref<Actor>,
        /// Of what.
        pub(crate) dimension: Dimension,
        /// How much.
        pub(crate) amount: Written<Amount>,
        /// In which unit; only amounts in one unit are compared.
        #[schemars(length(min = 1))]
        pub(crate) unit: String,
    }
}

statement! {
    /// The weight of a faction in its group.
    Weight {
        /// Which faction.
        pub(crate) of: Ref<Actor>,
        /// Its part of the whole.
        pub(crate) share: Written<ShareFigures>,
    }
}

statement! {
    /// What a term of an agreement, or a proposal, gives to whom, and which agendas that serves.
    Gain {
        /// Its id.
        pub(crate) id: Id,
        /// What is given.
        pub(crate) what: Words,
        /// To whom.
        pub(crate) to: Refs<Actor>,
        /// Which agendas it serves.
        #[schemars(length(min = 1))]
        pub(crate) serves: Vec<Agenda>,
        /// The proposal or clause by which it is given.
        #[schemars(length(min = 1))]
        pub(crate) term: Option<String>,
    }
}

statement! {
    /// How two groups or institutions stand to each other. Never persons.
    Relation {
        /// Which kind of line.
        pub(crate) kind: RelationKind,
        /// One; who has the influence, where it is one.
        pub(crate) one: Ref<Actor>,
        /// The other.
        pub(crate) other: Ref<Actor>,
        /// In words.
        pub(crate) what: Option<Words>,
    }
}
