//! Probability laws: tails, quantiles, logarithms of densities and samplers, on portable mathematics only.
//!
//! Transcendental functions come from `libm`, random bits from a named generator ([`Stream`]), so the same seed gives
//! the same draws on every platform.

mod beta;
mod gamma;
mod negative_binomial;
mod normal;
mod poisson;
mod root;
mod stream;
mod student;

pub use beta::{binomial_ln_pmf, incomplete_beta, incomplete_beta_inverse};
pub use gamma::{chi_square_tail, digamma, gamma_sample, incomplete_gamma_tail, trigamma};
pub(crate) use gamma::{digamma_excess, trigamma_rise};
pub use negative_binomial::{nb1_ln_pmf, nb1_sample};
pub use normal::{normal_quantile, normal_sample, normal_tail};
pub use poisson::{poisson_ln_pmf, poisson_sample};
pub use stream::{Purpose, Stream};
pub use student::{student_quantile, student_tail};
