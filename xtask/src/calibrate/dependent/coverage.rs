//! Counts how often each interval holds the truth when months depend on each other.

use super::super::scenario::{Simulated, TRUE_RATIO};
use super::{DRAWS, REPLICATES};
use salida_impact::Confidence;
use salida_impact::interrupted::{Bootstrap, Study, Uncertainty, estimate};
use salida_impact::latent::{self, Plan, Spread};
use salida_impact::series::{Law, Term};
use salida_world::Range;

/// Methods, each with two columns: the ratio, and the count that would have been.
pub(super) const METHODS: [&str; 4] = ["formula", "NB1", "bootstrap", "latent"];
const COLUMNS: usize = 2 * METHODS.len();

/// Hits and intervals given, column by column, and the length of the intervals of the count over the count.
#[derive(Debug, Clone, Default)]
pub(super) struct Coverage {
    pub(super) hits: [usize; COLUMNS],
    pub(super) given: [usize; COLUMNS],
    pub(super) series: usize,
    /// Lengths, method by method, each times a thousand and whole, so that sums do not depend on their order.
    pub(super) lengths: [u64; METHODS.len()],
}

impl Coverage {
    /// Adds one series.
    pub(super) fn add(&mut self, simulated: &Simulated, series: usize) {
        self.series += 1;
        let plan = Plan {
            spread: Spread::Quadratic,
            seed: series as u64,
            draws: DRAWS,
        };
        let bootstrap = Bootstrap {
            seed: series as u64,
            replicates: REPLICATES,
        };
        let robust = independent(simulated, Law::QuasiPoisson, Some(bootstrap));
        let sharp = independent(simulated, Law::NegativeBinomial, None);
        let results = [robust[0], sharp[0], robust[1], dependent(simulated, plan)];
        for (method, result) in results.into_iter().enumerate() {
            let Some(uncertainty) = result else { continue };
            let truth = simulated.untreated as f64;
            self.tally(2 * method, uncertainty.rate_ratio, TRUE_RATIO);
            self.tally(2 * method + 1, Some(uncertainty.counterfactual), truth);
            self.lengths[method] += thousandths(uncertainty.counterfactual, truth);
        }
    }

    fn tally(&mut self, column: usize, range: Option<Range<f64>>, truth: f64) {
        let Some(range) = range else { return };
        self.given[column] += 1;
        self.hits[column] += usize::from(range.low <= truth && truth <= range.high);
    }

    pub(super) fn merge(&mut self, more: &Self) {
        self.series += more.series;
        for column in 0..COLUMNS {
            self.hits[column] += more.hits[column];
            self.given[column] += more.given[column];
        }
        for method in 0..METHODS.len() {
            self.lengths[method] += more.lengths[method];
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a length is not negative, and one over a thousand times the truth is cut"
)]
fn thousandths(range: Range<f64>, truth: f64) -> u64 {
    (1000.0 * (range.high - range.low) / truth).clamp(0.0, 1e6) as u64
}

fn study(simulated: &Simulated, law: Law, bootstrap: Option<Bootstrap>) -> Study {
    Study {
        observations: simulated.observations.clone(),
        interruption: simulated.after.first(),
        until: simulated.after.last(),
        phases: Vec::new(),
        terms: vec![Term::Level, Term::Trend],
        law,
        confidence: Confidence::NINETY_FIVE,
        bootstrap,
    }
}

fn independent(simulated: &Simulated, law: Law, bootstrap: Option<Bootstrap>) -> [Option<Uncertainty>; 2] {
    let result = estimate(&study(simulated, law, bootstrap)).value;
    let effect = result.and_then(|result| result.effects.into_iter().next());
    effect.map_or([None; 2], |effect| [effect.model_based, effect.bootstrap])
}

fn dependent(simulated: &Simulated, plan: Plan) -> Option<Uncertainty> {
    let result = latent::estimate(&study(simulated, Law::QuasiPoisson, None), plan).value;
    let effect = result.and_then(|result| result.effects.into_iter().next());
    effect.map(|effect| effect.uncertainty)
}
