//! Outcomes, phases and claims: what is measured, over which stretches, and what somebody says came of it.

use salida_note::Place;
use salida_world::{ActorId, Day, DeedId, Name, SourceId, Span, Wording, ZoneId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something counted over time. The first outcome of a case is the main one; the others are the other harms.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// Its id.
    pub id: Name,
    /// What is counted.
    pub deed: DeedId,
    /// Where.
    pub zone: ZoneId,
    /// Agencies whose tallies may be used, the preferred one first.
    pub agencies: Vec<ActorId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// Windows to compare before and after, and the window the counterfactual is fitted on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// Its id.
    pub id: Name,
    /// What people call it.
    pub name: Wording,
    /// Before.
    pub before: Span,
    /// After.
    pub after: Span,
    /// Who compared these windows, or why they are chosen.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// A published estimate to print beside ours: agreement with it validates nothing by itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Published {
    /// What it says, in words.
    pub what: Wording,
    /// The estimate.
    pub estimate: f64,
    /// Lower bound, where given.
    pub low: Option<f64>,
    /// Upper bound, where given.
    pub high: Option<f64>,
    /// What the number is: `rate-ratio` or `deaths` (difference in deaths, negative means fewer).
    pub measure: PublishedMeasure,
    /// Over which days.
    pub during: Span,
    /// Where it was published.
    pub source: SourceId,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// What a published number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PublishedMeasure {
    /// After over before, per unit of time.
    RateRatio,
    /// Difference in deaths; negative means fewer.
    Deaths,
}

/// A phase of the process: no effect without its phases.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Phase {
    /// Its id.
    pub id: Name,
    /// What people call it.
    pub name: Wording,
    /// When.
    pub during: Span,
    /// Who dates it so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// Something somebody says came of it, to be tested.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Claim {
    /// Its id.
    pub id: Name,
    /// What is claimed, in words.
    pub text: Wording,
    /// Who claims it.
    pub by: ActorId,
    /// When it was said.
    pub on: Option<Day>,
    /// Which outcome it is about.
    pub outcome: Name,
    /// What exactly is claimed.
    pub says: ClaimSays,
    /// The windows under which it is tested; the one the claimant states comes first.
    pub windows: Vec<ClaimWindow>,
    /// The claimant's own method, as far as it is known.
    pub method: Option<Wording>,
    /// Who reports it.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// What a claim says, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClaimSays {
    /// That many fewer than otherwise.
    Averted(u64),
    /// The rate changed by that many per cent; negative means fewer.
    ChangePercent(f64),
}

/// A pair of windows under which a claim is tested.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClaimWindow {
    /// The baseline.
    pub before: Span,
    /// What is compared with it.
    pub after: Span,
    /// Why this pair: whose window it is.
    pub why: Wording,
}
