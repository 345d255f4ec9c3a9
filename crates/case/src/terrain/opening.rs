//! What labels do: mandates that open responses, rules that close them or tie them to a condition, exceptions, and
//! conditions that were met (rules M6 to M8).

use super::Validity;
use salida_note::Place;
use salida_world::{ActorId, Name, SourceId, Wording};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What can be done about an actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Response {
    /// Talking, mediating, negotiating.
    Dialogue,
    /// Contact for the sake of those in need.
    HumanitarianContact,
    /// Not prosecuting, or pardoning, for what came before.
    Amnesty,
    /// Disarmament, demobilization and reintegration.
    Ddr,
    /// Truth, reparation, special courts.
    TransitionalJustice,
    /// Changing the police, the army, the prisons.
    SecuritySectorReform,
    /// Charging before a court.
    Prosecution,
    /// Freezing assets, forbidding dealings and travel.
    Sanctions,
    /// Police or military force.
    Force,
}

impl Response {
    /// Every response with its word.
    pub const ALL: [(Self, &'static str); 9] = [
        (Self::Dialogue, "dialogue"),
        (Self::HumanitarianContact, "humanitarian-contact"),
        (Self::Amnesty, "amnesty"),
        (Self::Ddr, "ddr"),
        (Self::TransitionalJustice, "transitional-justice"),
        (Self::SecuritySectorReform, "security-sector-reform"),
        (Self::Prosecution, "prosecution"),
        (Self::Sanctions, "sanctions"),
        (Self::Force, "force"),
    ];

    /// The response written as `word`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(it, _)| *it)
    }

    /// The word it is written as.
    pub fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(it, _)| *it == self)
            .map_or("", |(_, word)| word)
    }
}

/// On which labels a mandate or a rule depends.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct When {
    /// At least one of these categories has to stand. Empty: it depends on no label.
    pub labelled: Vec<Name>,
    /// None of these may stand.
    pub unless_labelled: Vec<Name>,
    /// Whose labels count. Empty: those of the institution, of what it is part of, and of who made the rule.
    pub said_by: Vec<ActorId>,
    /// Whether labels about what the actor is part of count as well.
    pub reaches_parts: bool,
}

/// What an institution may do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mandate {
    /// Its id.
    pub id: Name,
    /// Whose it is.
    pub of: Vec<ActorId>,
    /// For what.
    pub responses: Vec<Response>,
    /// Toward whom.
    pub when: When,
    /// Who gave it, and could give another.
    pub given_by: Option<ActorId>,
    /// The law or decision it rests on.
    pub basis: Option<Wording>,
    /// Its days.
    pub validity: Validity,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// What a rule does to a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// It may not be.
    Closed,
    /// It may be on a condition.
    Conditional,
}

/// What closes responses, or ties them to a condition.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rule {
    /// Its id.
    pub id: Name,
    /// What it is called.
    pub name: Option<Wording>,
    /// Whom it binds, with their parts.
    pub binds: Vec<ActorId>,
    /// For which responses.
    pub responses: Vec<Response>,
    /// What it does to them.
    pub makes: Effect,
    /// Toward whom.
    pub when: When,
    /// The condition, in words.
    pub condition: Option<Wording>,
    /// Who would have to meet it.
    pub owed_by: Vec<ActorId>,
    /// Who made it, and could set it aside.
    pub set_by: Option<ActorId>,
    /// The exceptions that it provides for itself.
    pub exceptions: Vec<Provided>,
    /// The law or decision it rests on.
    pub basis: Option<Wording>,
    /// Its days.
    pub validity: Validity,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// An exception that a rule provides for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Provided {
    /// Which kind.
    pub kind: ExceptionKind,
    /// Who can make it.
    pub by: Vec<ActorId>,
}

/// The kinds of exceptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ExceptionKind {
    /// The rule is not applied for once.
    Waiver,
    /// A warrant that is not carried out for a time.
    SuspendedWarrant,
    /// A permission for those who ask.
    Licence,
    /// A kind of work that the rule leaves free.
    CarveOut,
    /// A channel that is there in fact, and acknowledged later or never.
    BackChannel,
}

/// A dated act that sets rules aside for an actor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Exception {
    /// Its id.
    pub id: Name,
    /// Which kind.
    pub kind: ExceptionKind,
    /// Who made it.
    pub by: ActorId,
    /// For which institutions, with their parts.
    pub institutions: Vec<ActorId>,
    /// Toward whom.
    pub about: Vec<ActorId>,
    /// For which responses; for all when empty.
    pub responses: Vec<Response>,
    /// The rules that it sets aside.
    pub lifts: Vec<Name>,
    /// The labels that it has not count.
    pub suspends: Vec<Name>,
    /// The law or decision it rests on.
    pub basis: Option<Wording>,
    /// When a back channel was acknowledged.
    pub acknowledged: Option<salida_world::Day>,
    /// Its days.
    pub validity: Validity,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// A condition that an actor, or somebody for it, has met.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fulfilment {
    /// The rule whose condition it is.
    pub of: Name,
    /// The actor toward whom it is met.
    pub about: ActorId,
    /// Who met it.
    pub by: ActorId,
    /// Its days.
    pub validity: Validity,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}
