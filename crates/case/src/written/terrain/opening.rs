//! `[[mandate]]`, `[[rule]]`, `[[exception]]` and `[[fulfilment]]`.

use super::statement;
use crate::{
    actor::Actor,
    label::Label,
    terrain::{Category, Effect, ExceptionKind, Response, Rule as MeantRule},
    written::{DayText, Id, Ref, Refs, Words, Written},
};
use schemars::JsonSchema;
use serde::Deserialize;

statement! {
    /// What an institution may do about an actor.
    Mandate {
        /// Its id.
        pub(crate) id: Id,
        /// Whose it is: an institution, or several. It is not passed on to their parts.
        pub(crate) of: Refs<Actor>,
        /// For which responses.
        #[schemars(length(min = 1))]
        pub(crate) responses: Vec<Response>,
        /// Only toward actors with a label of one of these categories.
        #[serde(default)]
        pub(crate) labelled: Refs<Category>,
        /// Not toward actors with a label of one of these categories.
        #[serde(default)]
        pub(crate) unless_labelled: Refs<Category>,
        /// Whose labels count: those of the institution, of what it is part of and of who gave the mandate, when not given.
        #[serde(default)]
        pub(crate) said_by: Refs<Actor>,
        /// Whether labels about what an actor is part of count as well; no when not given.
        pub(crate) reaches_parts: Option<bool>,
        /// Who gave it, and could give another.
        pub(crate) given_by: Option<Ref<Actor>>,
        /// The law or decision it rests on.
        pub(crate) basis: Option<Words>,
    }
}

statement! {
    /// What closes responses to those whom it binds, or ties them to a condition.
    Rule {
        /// Its id.
        pub(crate) id: Id,
        /// What it is called.
        pub(crate) name: Option<Words>,
        /// Whom it binds, with all that is part of them.
        pub(crate) binds: Refs<Actor>,
        /// Which responses it is about.
        #[schemars(length(min = 1))]
        pub(crate) responses: Vec<Response>,
        /// Whether it closes them or ties them to a condition.
        pub(crate) makes: Effect,
        /// Only toward actors with a label of one of these categories.
        #[serde(default)]
        pub(crate) labelled: Refs<Category>,
        /// Not toward actors with a label of one of these categories.
        #[serde(default)]
        pub(crate) unless_labelled: Refs<Category>,
        /// Whose labels count: those of the institution, of what it is part of and of who made the rule, when not given.
        #[serde(default)]
        pub(crate) said_by: Refs<Actor>,
        /// Whether labels about what an actor is part of count as well; no when not given.
        pub(crate) reaches_parts: Option<bool>,
        /// The condition, in words.
        pub(crate) condition: Option<Words>,
        /// Who would have to meet the condition.
        #[serde(default)]
        pub(crate) owed_by: Refs<Actor>,
        /// Who made the rule, and could set it aside.
        pub(crate) set_by: Option<Ref<Actor>>,
        /// The exceptions that the rule itself provides for.
        #[serde(default)]
        pub(crate) exceptions: Vec<Provided>,
        /// The law or decision it rests on.
        pub(crate) basis: Option<Words>,
    }
}

/// An exception that a rule provides for.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Provided {
    /// Which kind.
    pub(crate) kind: ExceptionKind,
    /// Who can make it.
    pub(crate) by: Refs<Actor>,
}

statement! {
    /// A dated act that sets rules aside toward an actor.
    Exception {
        /// Its id.
        pub(crate) id: Id,
        /// Which kind.
        pub(crate) kind: ExceptionKind,
        /// Who made it.
        pub(crate) by: Ref<Actor>,
        /// For which institutions, with all that is part of them.
        #[serde(rename = "for")]
        pub(crate) institutions: Refs<Actor>,
        /// Toward whom.
        pub(crate) about: Refs<Actor>,
        /// For which responses; for all when not given.
        pub(crate) responses: Option<Vec<Response>>,
        /// The rules that it sets aside.
        #[serde(default)]
        pub(crate) lifts: Refs<MeantRule>,
        /// The labels that it has not count. With neither `lifts` nor `suspends` it sets aside whatever stands in the way.
        #[serde(default)]
        pub(crate) suspends: Refs<Label>,
        /// The law or decision it rests on.
        pub(crate) basis: Option<Words>,
        /// When a back channel was acknowledged; until then only the team sees it.
        pub(crate) acknowledged: Option<Written<DayText>>,
    }
}

statement! {
    /// A condition that was met.
    Fulfilment {
        /// The rule whose condition it is.
        pub(crate) of: Ref<MeantRule>,
        /// The actor toward whom it is met.
        pub(crate) about: Ref<Actor>,
        /// Who met it.
        pub(crate) by: Ref<Actor>,
    }
}
