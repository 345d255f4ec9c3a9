//! One series whose rate wanders: counts around a path with a latent first-order autoregression, fitted before, carried on after.
//!
//! y of month t is drawn around μ with ln μ = ln days + x′β + u, u following u(t) = ρ u(t−1) + σ e(t). Under [`Spread::Quadratic`] the noise
//! has the variance μ + μ²/k (NB2). The terms x are those of [`crate::series`], refused where the counts cannot identify them.
//! Only counts before the interruption are used. The path after is drawn jointly, so phases and sums come from the
//! same draws.
//!
//! The posterior is approximated, not sampled: at each point (σ, ρ, k) of a small lattice Laplace's normal law of path and coefficients,
//! and over the lattice a weighted sum, so the uncertainty of all three is carried (Rue, Martino and Chopin, JRSS-B 71:319,
//! 2009). Draws of it are weighed by the true density. Priors: coefficients flat; the standard deviation v with which a month varies beyond Poisson exponential, above 1 with
//! probability 1/20; the share of the latent path in v² uniform; ρ uniform on (−1, 1).
//!
//! Misleads when the path bends for a reason that goes on, when something else happened on the same day, when the noise
//! has another law, and with so few counts that the priors speak. A trend is a straight line of logarithms for ever.

mod answer;
mod autoregression;
mod band;
mod estimate;
mod forecast;
mod laplace;
mod lattice;
mod newton;
mod noise;
mod null;
mod point;
mod record;
#[cfg(test)]
mod sampler;
mod weighing;

pub use answer::{Effect, Latent, MonthPoint, Posterior};
pub use estimate::{Plan, estimate};
pub use noise::Spread;
pub(crate) use null::NullSeries;
pub use point::WHOLE_RATE;
