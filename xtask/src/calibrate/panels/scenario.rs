//! Panels of counts with a known truth: common factors, months that depend on each other, and noise beyond Poisson.

use nalgebra::DMatrix;
use salida_impact::law::{Purpose, Stream, gamma_sample, normal_sample, poisson_sample};
use salida_impact::panel::{Block, Flaw};

/// Donors; after them come the units that are treated.
pub(super) const DONORS: usize = 20;
/// Treated units where several are asked for. Where one is, it is the first of them.
pub(super) const TREATED: usize = 5;
/// Months under the measure.
pub(super) const AFTER: usize = 24;
/// Deaths in a month of the middling unit.
pub(super) const MEAN: f64 = 25.0;
/// Standard deviation of the log level of units.
pub(super) const LEVELS: f64 = 0.4;
/// Standard deviation of each of the two factors, and their correlation from month to month. All units carry the first
/// alike; what they carry of the second is standard normal.
pub(super) const FACTORS: [f64; 2] = [0.2, 0.1];
pub(super) const FACTOR_MEMORY: f64 = 0.9;
/// Standard deviation of the path that a unit has for itself.
pub(super) const OWN: f64 = 0.15;
/// Size k of the noise: its variance is μ + μ²/k.
pub(super) const SIZE: f64 = 20.0;
/// Share of deaths that remain under the measure, where it does anything.
pub(super) const REMAINS: f64 = 0.6;
/// Streams of this table are apart from those of the others.
const SEED: u64 = 3 << 32;

/// One line of the tables.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scenario {
    /// Months before.
    pub(super) months: usize,
    /// Correlation of a unit's own path from month to month.
    pub(super) correlation: f64,
}

/// A panel as it would have been, and what of each cell remains under the measure.
pub(super) struct Drawn {
    months: usize,
    untreated: DMatrix<f64>,
    treated: DMatrix<f64>,
}

impl Scenario {
    pub(super) fn all() -> Vec<Self> {
        let lines = [48, 120, 200]
            .into_iter()
            .flat_map(|months| [0.0, 0.3, 0.6].map(|correlation| Self { months, correlation }));
        lines.collect()
    }

    /// The panel number `panel` of line `line`. Units are drawn alike, so each is as likely as any other to be the treated one.
    pub(super) fn simulate(&self, line: usize, panel: usize) -> Drawn {
        let mut stream = Stream::new(SEED + line as u64, Purpose::Calibration, panel as u64);
        let rows = self.months + AFTER;
        let factors = FACTORS.map(|deviation| path(rows, FACTOR_MEMORY, deviation, &mut stream));
        let mut untreated = DMatrix::zeros(rows, DONORS + TREATED);
        for mut column in untreated.column_iter_mut() {
            let level = LEVELS * normal_sample(&mut stream);
            let loading = normal_sample(&mut stream);
            let own = path(rows, self.correlation, OWN, &mut stream);
            for (row, cell) in column.iter_mut().enumerate() {
                let rate = level + factors[0][row] + loading * factors[1][row] + own[row];
                *cell = count(&mut stream, MEAN * libm::exp(rate));
            }
        }
        // Each death under the measure is averted by a toss of its own.
        let treated = DMatrix::from_fn(AFTER, TREATED, |row, unit| {
            let deaths = untreated[(self.months + row, DONORS + unit)] as u64;
            (0..deaths).filter(|_| stream.uniform() < REMAINS).count() as f64
        });
        Drawn {
            months: self.months,
            untreated,
            treated,
        }
    }
}

/// A first-order autoregression from its stationary law on.
fn path(rows: usize, memory: f64, deviation: f64, stream: &mut Stream) -> Vec<f64> {
    let fresh = deviation * libm::sqrt(1.0 - memory * memory);
    let mut value = deviation * normal_sample(stream);
    let mut path = Vec::with_capacity(rows);
    for _ in 0..rows {
        path.push(value);
        value = memory * value + fresh * normal_sample(stream);
    }
    path
}

fn count(stream: &mut Stream, mean: f64) -> f64 {
    let weight = gamma_sample(stream, SIZE) / SIZE;
    poisson_sample(stream, mean * weight) as f64
}

impl Drawn {
    /// Donors and the first so many treated units, with the measure at work or without.
    pub(super) fn block(&self, treated: usize, at_work: bool) -> Result<Block, Flaw> {
        let value = |row: usize, column: usize| match (row.checked_sub(self.months), column.checked_sub(DONORS)) {
            (Some(after), Some(unit)) if at_work => self.treated[(after, unit)],
            _ => self.untreated[(row, column)],
        };
        let rows = self.untreated.nrows();
        let names = |count: usize| (0..count).map(|number| number.to_string()).collect();
        let outcomes = DMatrix::from_fn(rows, DONORS + treated, value);
        Block::new(names(DONORS + treated), names(rows), outcomes, DONORS, self.months)
    }

    /// Mean over months under the measure and over the first so many treated units: what would have been, and what
    /// the measure moved.
    pub(super) fn truth(&self, treated: usize, at_work: bool) -> (f64, f64) {
        let cells = (AFTER * treated) as f64;
        let without = self.untreated.view((self.months, DONORS), (AFTER, treated)).sum() / cells;
        let with = self.treated.columns(0, treated).sum() / cells;
        (without, if at_work { with - without } else { 0.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::{AFTER, DONORS, REMAINS, Scenario};

    #[test]
    fn a_measure_at_work_leaves_the_share_that_remains_and_touches_no_donor() {
        let scenario = Scenario {
            months: 48,
            correlation: 0.3,
        };
        let (mut with, mut without) = (0.0, 0.0);
        for panel in 0..40 {
            let drawn = scenario.simulate(0, panel);
            let (expected, effect) = drawn.truth(5, true);
            without += expected;
            with += expected + effect;
            let [before, after] = [false, true].map(|at_work| drawn.block(5, at_work).unwrap());
            let donors = |block: &salida_impact::panel::Block| block.outcomes().columns(0, DONORS).into_owned();
            assert_eq!(donors(&before), donors(&after));
            assert_eq!(before.post().len(), AFTER);
            let moved: f64 = after.treated_mean().iter().sum::<f64>() - before.treated_mean().iter().sum::<f64>();
            assert!((moved - effect * AFTER as f64).abs() < 1e-9);
        }
        assert!((with / without - REMAINS).abs() < 0.01, "{}", with / without);
    }
}
