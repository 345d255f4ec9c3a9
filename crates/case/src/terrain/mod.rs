//! The terrain of a process: what labels open and close, who provides order where, who is strong in what. Everything in it
//! is a statement with days and sources; `docs/map.md` says what each means.

mod opening;
mod order;
mod power;
mod statement;

pub use opening::{Effect, Exception, ExceptionKind, Fulfilment, Mandate, Provided, Response, Rule, When};
pub use order::{Acceptance, Coverage, Function, Level, Mediation, Order};
pub use power::{Capacity, Dimension, Gain, Relation, RelationKind, Weight};
pub use statement::{Category, Confidence, SameAs, Validity, Vocabulary};

use serde::Serialize;

/// All statements that `salida map` works from, beside actors, labels and markets.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Terrain {
    /// What counts as even, and as new.
    pub scale: Scale,
    /// Tables of labels beside those of the case file.
    pub label_files: Vec<LabelFile>,
    /// Vocabularies in which labels are given.
    pub vocabularies: Vec<Vocabulary>,
    /// Their categories. Wider ones are a forest: circles were reported and cut.
    pub categories: Vec<Category>,
    /// Statements that two names stand for one actor.
    pub same_as: Vec<SameAs>,
    /// What institutions may do.
    pub mandates: Vec<Mandate>,
    /// What is closed, or tied to a condition.
    pub rules: Vec<Rule>,
    /// Dated acts that set rules aside.
    pub exceptions: Vec<Exception>,
    /// Conditions that were met.
    pub fulfilments: Vec<Fulfilment>,
    /// Weights of factions in their group.
    pub weights: Vec<Weight>,
    /// What terms give to whom.
    pub gains: Vec<Gain>,
    /// Who provides which function of order where.
    pub orders: Vec<Order>,
    /// Who mediates where, by role.
    pub mediations: Vec<Mediation>,
    /// By whom somebody is accepted.
    pub acceptances: Vec<Acceptance>,
    /// What groups and institutions have at hand.
    pub capacities: Vec<Capacity>,
    /// How groups stand to one another.
    pub relations: Vec<Relation>,
}

/// Where the map draws its lines: a case can draw them elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Scale {
    /// Amounts of power that are at most this many times each other are even.
    pub band: f64,
    /// For so many months after it came to a market somebody is a newcomer there.
    pub newcomer_months: u32,
}

impl Default for Scale {
    fn default() -> Self {
        Self {
            band: 1.5,
            newcomer_months: 24,
        }
    }
}

/// A table of labels.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LabelFile {
    /// Its path inside the case folder.
    pub path: String,
    /// Where it is named.
    #[serde(skip)]
    pub place: salida_note::Place,
}
