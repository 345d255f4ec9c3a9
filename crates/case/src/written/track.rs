//! `[[track]]`, `[[meeting]]` and `[[act]]`: what happened, in channels and in public.

use super::{Id, Ref, Refs, SpanText, Words, Written};
use crate::{
    actor::Actor,
    covenant::Instrument,
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
    /// When.
    pub(crate) during: Written<SpanText>,
    /// What sort of act.
    pub(crate) kind: ActKind,
    /// In words.
    pub(crate) what: Words,
    /// The instrument it concerns: the name of its file in `agreements/` without `.md`.
    pub(crate) instrument: Option<Ref<Instrument>>,
    /// Whom it concerns.
    #[serde(default)]
    pub(crate) concerns: Refs<Actor>,
    /// Who says so.
    pub(crate) source: Refs<Source>,
}
