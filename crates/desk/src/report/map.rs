//! The map: who is called what, what that leaves open, markets, factions, orders and power. The answer of `salida map`.

use super::{Edition, LeftOut, Names};
use salida_actors::{
    Change, ChangeKind, Changes, Contradiction, GroupReport, MarketReport, Opening, Placement, PowerReport, Turn,
    ZoneReport,
};
use salida_case::{
    label::Label,
    source::Source,
    terrain::{Exception, Fulfilment, Mandate, Relation, Rule, SameAs},
};
use salida_world::{ActorId, Day, Name, Span, Wording};
use serde::Serialize;
use std::collections::BTreeMap;

/// The map of a case on a day, as known on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MapReport {
    /// Marks the data as an answer of this form; see [`MapReport::FORMAT`].
    pub format: &'static str,
    /// What the case is called.
    pub title: Wording,
    /// For whom.
    pub edition: Edition,
    /// The day it speaks of.
    pub on: Day,
    /// Records of later days are not used.
    pub known: Day,
    /// Those about whom labels stand, in the order of the case.
    pub called: Vec<Called>,
    /// What is open to whom toward whom; what is not on record is left out unless it was asked for.
    pub openings: Vec<OpeningReport>,
    /// Changes that would help to open the response to several institutions alike, where it was asked of each.
    pub same_sets: Vec<SameSet>,
    /// How many actors were not asked about because there are too many for one answer.
    pub actors_not_asked: usize,
    /// Who is placed for the response that was asked for.
    pub placement: Option<Placement>,
    /// Markets.
    pub markets: Vec<MarketReport>,
    /// Groups with factions.
    pub groups: Vec<GroupReport>,
    /// Orders by zone.
    pub orders: Vec<ZoneReport>,
    /// Relative power.
    pub power: Vec<PowerReport>,
    /// How groups stand to one another.
    pub relations: Vec<Relation>,
    /// What the answer speaks of by number or id.
    pub statements: Statements,
    /// Names of actors, zones and deeds.
    pub names: Names,
    /// Sources that are cited.
    pub sources: Vec<Source>,
    /// What this edition leaves out.
    pub left_out: Vec<LeftOut>,
}

impl MapReport {
    /// What stands first in every answer as data.
    pub const FORMAT: &'static str = "salida-map-1";
}

/// The labels about an actor that stand.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Called {
    /// Who.
    pub actor: ActorId,
    /// The labels, by number.
    pub labels: Vec<u32>,
    /// Those that contradict each other.
    pub contradictions: Vec<Contradiction>,
}

/// One opening. What would change it is there where an actor and a response were named, and what came before where one was asked
/// for alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpeningReport {
    /// The answer.
    #[serde(flatten)]
    pub opening: Opening,
    /// What opened and closed when.
    pub history: Vec<Turn>,
    /// What would open it.
    pub changes: Option<Changes>,
    /// What opened the same response in other cases: precedents for such changes, by their kind.
    pub precedents: Vec<PrecedentReport>,
}

/// Changes that stand together in minimal sets of several institutions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SameSet {
    /// The changes.
    pub changes: Vec<Change>,
    /// Who could make each of them, in the same order; nobody on record where it is empty.
    pub by: Vec<Vec<ActorId>>,
    /// To whom they would open it.
    pub enough_for: Vec<ActorId>,
    /// To whom they would with a mandate or an exception besides, which is given to one alone.
    pub besides_own_for: Vec<ActorId>,
}

/// A dated act that opened the same response in a case of the library.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PrecedentReport {
    /// What the act did: the kind of change that it is a precedent for.
    #[serde(flatten)]
    pub kind: ChangeKind,
    /// The case.
    pub case: Wording,
    /// The word of a label, the name of a rule, or a condition.
    pub what: Option<Wording>,
    /// The law or decision it rested on.
    pub basis: Option<Wording>,
    /// Who made it.
    pub by: Option<Wording>,
    /// To whom it opened the response.
    pub institutions: Vec<Wording>,
    /// Toward whom.
    pub toward: Vec<Wording>,
    /// The days on which that stayed open, up to the day asked about; the act is of the first.
    pub during: Span,
    /// True when the response was open in spite of what stood in the way.
    pub in_spite: bool,
    /// Who says so.
    pub sources: Vec<Cited>,
}

/// A source of another case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cited {
    /// How it is cited.
    pub citation: String,
    /// Where it is.
    pub url: Option<String>,
}

/// The statements that an answer speaks of: labels, same-as and fulfilments by number, the others by id.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Statements {
    /// Labels.
    pub labels: BTreeMap<u32, Label>,
    /// Same-as.
    pub same_as: BTreeMap<u32, SameAs>,
    /// Fulfilments.
    pub fulfilments: BTreeMap<u32, Fulfilment>,
    /// Mandates.
    pub mandates: BTreeMap<Name, Mandate>,
    /// Rules.
    pub rules: BTreeMap<Name, Rule>,
    /// Exceptions.
    pub exceptions: BTreeMap<Name, Exception>,
    /// Names of categories, with their vocabulary.
    pub categories: BTreeMap<Name, (Wording, Wording)>,
    /// Names of markets.
    pub markets: BTreeMap<Name, Wording>,
    /// What is given by each gain.
    pub gains: BTreeMap<Name, Wording>,
}
