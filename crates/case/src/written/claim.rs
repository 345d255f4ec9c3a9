//! `[[outcome]]`, `[[comparison]]`, `[[phase]]`, `[[published]]` and `[[claim]]`: what is measured and what is said of it.

use super::{DayText, Id, Ref, Refs, SpanText, Words, Written};
use crate::{actor::Actor, claim, claim::PublishedMeasure, source::Source};
use salida_world::{Deed, Zone};
use schemars::JsonSchema;
use serde::Deserialize;

/// Something counted over time. The first outcome is the main one; the others are the other harms.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Outcome {
    /// Its id.
    pub(crate) id: Id,
    /// What is counted.
    pub(crate) deed: Ref<Deed>,
    /// Where.
    pub(crate) zone: Ref<Zone>,
    /// Agencies whose tallies may be used, the preferred one first.
    pub(crate) agencies: Refs<Actor>,
}

/// Windows to compare before and after.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Comparison {
    /// Its id.
    pub(crate) id: Id,
    /// What people call it.
    pub(crate) name: Words,
    /// The window before.
    pub(crate) before: Written<SpanText>,
    /// The window after.
    pub(crate) after: Written<SpanText>,
    /// Who compared these windows, or where they are argued for.
    pub(crate) source: Refs<Source>,
}

/// A phase of the process: no effect without its phases.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Phase {
    /// Its id.
    pub(crate) id: Id,
    /// What people call it.
    pub(crate) name: Words,
    /// When.
    pub(crate) during: Written<SpanText>,
    /// Who dates it so.
    pub(crate) source: Refs<Source>,
}

/// A published estimate to print beside ours. Agreement with it validates nothing by itself.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Published {
    /// What it says, in words.
    pub(crate) what: Words,
    /// The estimate.
    pub(crate) estimate: Written<f64>,
    /// Its lower bound, where given.
    pub(crate) low: Option<f64>,
    /// Its upper bound, where given.
    pub(crate) high: Option<f64>,
    /// What the number is.
    pub(crate) measure: PublishedMeasure,
    /// Over which days.
    pub(crate) during: Written<SpanText>,
    /// Where it was published.
    pub(crate) source: Ref<Source>,
}

/// Something that somebody says came of it. It states either `averted` or `change-percent`.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Claim {
    /// Its id.
    pub(crate) id: Id,
    /// What is claimed, in words.
    pub(crate) text: Words,
    /// Who claims it.
    pub(crate) by: Ref<Actor>,
    /// The day on which it was said.
    pub(crate) on: Option<Written<DayText>>,
    /// Which outcome it is about.
    pub(crate) outcome: Ref<claim::Outcome>,
    /// That many fewer than otherwise.
    #[schemars(range(max = 10_000_000_000_u64))]
    pub(crate) averted: Option<u64>,
    /// The rate changed by that many per cent; negative means fewer.
    #[schemars(range(min = -100, max = 1_000_000))]
    pub(crate) change_percent: Option<f64>,
    /// The claimant's own method, as far as it is known.
    pub(crate) method: Option<Words>,
    /// Who reports it.
    pub(crate) source: Refs<Source>,
    /// The windows under which it is tested; the one that the claimant states comes first.
    #[schemars(length(min = 1))]
    pub(crate) windows: Vec<Window>,
}

/// A pair of windows under which a claim is tested.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Window {
    /// The baseline.
    pub(crate) before: Written<SpanText>,
    /// What is compared with it.
    pub(crate) after: Written<SpanText>,
    /// Why this pair: whose window it is.
    pub(crate) why: Words,
}
