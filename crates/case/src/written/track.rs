//! `[[track]]`, `[[meeting]]` and `[[act]]`: what happened, in channels and in public.

use super::{DayText, Id, Ref, Refs, SpanText, Words, Written};
use crate::{
    actor::Actor,
    covenant::{Commitment, Instrument},
    process::{self, ActKind},
    source::Source,
};
use salida_world::Zone;
use schemars::JsonSchema;
use serde::Deserialize;

/// A channel of dialogue.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Track {
    /// Its id.
    pub(crate) id: Id,
    /// What people call it.
    pub(crate) name: Words,
    /// Who talks, by role.
    pub(crate) between: Refs<Actor>,
    /// Who carries it.
    #[serde(default)]
    pub(crate) carried_by: Refs<Actor>,
    /// When it was open.
    pub(crate) during: Written<SpanText>,
    /// Who says so.
    pub(crate) source: Refs<Source>,
}

/// A meeting.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Meeting {
    /// Its id.
    pub(crate) id: Id,
    /// When.
    pub(crate) during: Written<SpanText>,
    /// On which track.
    pub(crate) track: Option<Ref<process::Track>>,
    /// Who, by role.
    pub(crate) who: Refs<Actor>,
    /// Where, as coarsely as it is safe to say: a country or a department, never an address.
    pub(crate) zone: Option<Ref<Zone>>,
    /// What came of it.
    pub(crate) what: Option<Words>,
    /// Who says so.
    pub(crate) source: Refs<Source>,
}

/// A public act of a party or a public body.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Act {
    /// Its id.
    pub(crate) id: Id,
    /// Who acted.
    pub(crate) by: Ref<Actor>,
    /// Who acted together with it; what several may only do jointly takes all of them in one act.
    #[serde(default)]
    pub(crate) with: Refs<Actor>,
    /// When; an act that suspends, resumes, ends, extends or amends an instrument, or leaves it, is dated to a day.
    pub(crate) during: Written<SpanText>,
    /// What sort of act.
    pub(crate) kind: ActKind,
    /// In words.
    pub(crate) what: Words,
    /// The instrument it concerns: the name of its file in `agreements/` without `.md`.
    pub(crate) instrument: Option<Ref<Instrument>>,
    /// Which commitments and amnesties of that instrument it concerns, by name; the whole instrument when not given.
    #[serde(default)]
    pub(crate) commitments: Refs<Commitment>,
    /// The new last day of force; an extension needs it, and no other act takes it.
    pub(crate) until: Option<Written<DayText>>,
    /// The day on which the act became known; the last day of `during` when not given.
    pub(crate) recorded: Option<Written<DayText>>,
    /// Whom it concerns.
    #[serde(default)]
    pub(crate) concerns: Refs<Actor>,
    /// Who says so.
    pub(crate) source: Refs<Source>,
}
