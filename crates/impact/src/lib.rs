//! Series to effects against a counterfactual, with uncertainty; tests of claims.
//!
//! Everything here takes plain counts over plain days and returns plain data with notes. These questions are answered:
//!
//! | question | entry | assumes | misleads when |
//! |---|---|---|---|
//! | how do two windows compare? | [`ratio::compare`] | each window has one rate | there is a trend or a season: a crude ratio is no effect, and a crude ratio that equals an adjusted one confirms nothing |
//! | what would have come without the interruption? | [`interrupted::estimate`] | the log-linear path before goes on after; days are independent given it; the date was not chosen from the data | the path bends, months depend on each other (totals then vary more than months say), something else happened on that day |
//! | the same, when the rate wanders and neighbouring months depend on each other? | [`latent::estimate`] | the rate wanders as a first-order autoregression around the path before | as above; with few counts the priors speak |
//! | was there a change, and when? | [`changepoint::search`] | one lasting change of level at most | the rate drifts, or the dates tried were chosen from the counts |
//! | what would make a claim true? | [`claim::test`] | nothing: arithmetic on counts | its ratio is read as an effect |
//! | how did treated places do beside others? | a [`method::Method`] on a [`panel::Block`] | what each method says for itself | the measure reached the donors too, the treated lie outside their hull, few periods were seen before |
//! | how did places under a measure do beside places without it? | [`method::Method`] on a [`panel::Block`] | what each method says for itself | donors were touched too, the treated lies outside the hull of donors, few periods before |
//!
//! A total over half a year is one [`Observation`] of a sum, never six imputed months. Counts are taken as exact;
//! where a source gives bounds, run the estimators once per bound. Deaths that were hidden are in no count at all.
//!
//! Signs: the *gap* is observed minus counterfactual, so it is negative when fewer died; *averted* is its opposite.
//! Averted deaths and the rate ratio always stand side by side.
//!
//! How often the intervals hold what they promise is measured by `cargo xtask calibrate` and kept in
//! `docs/calibration.md`, for months that depend on each other in `docs/calibration-dependence.md`, and for panels in
//! `docs/calibration-panels.md` and `docs/calibration-ratios.md`.

pub mod changepoint;
pub mod claim;
pub mod codes;
pub mod completion;
mod confidence;
pub mod difference;
pub mod interrupted;
pub mod latent;
pub mod law;
pub mod method;
mod observation;
pub mod panel;
pub mod placebo;
pub mod prediction;
pub mod quality;
pub mod ratio;
pub mod series;
pub mod simplex;
pub mod synthetic;
pub mod synthetic_difference;

pub use confidence::Confidence;
pub use observation::{Observation, Unit};
