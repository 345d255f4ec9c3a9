//! Count synthetic control: rates of donors with weights that need not add up to one, fitted by a Poisson likelihood.

mod pull;
mod weights;

use crate::codes;
use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw, Path};
use crate::simplex::Certificate;
use nalgebra::DMatrix;
use salida_note::{Checked, Note};
use serde::Serialize;
use weights::Problem;

/// After Bonander (2021), with a likelihood in place of his squares.
///
/// ```text
/// minimise  Σ_t (μ_t − y_t ln μ_t) + λ/2 ‖w − w₀‖²   over w ≥ 0,    μ_t = E_t Σ_j w_j r_jt
/// ```
///
/// y and E are deaths and exposure of the treated, r the rates of donors (deaths where no exposure is given), w₀ the synthetic
/// control on rates before the measure, whose weights add up to one; λ pulls towards it and is chosen by what periods left
/// out say. The counterfactual can not be negative, and treated places may lie above or below all donors. Only the mean
/// of the law has to be right (quasi-Poisson); `dispersion` says how far counts spread beyond it. Misleads where donors
/// outnumber periods before (they copy anything), where donors were touched by the measure, and where rates are of places
/// so small that they are noise.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CountControl {
    /// How strongly weights are pulled.
    pub pull: Pull,
}

/// How λ is found.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Pull {
    /// λ as a multiple of the mean curvature of the likelihood in a weight: 0.001 hardly pulls, 1000 leaves w₀.
    Fixed(f64),
    /// The one under which periods left out are predicted best.
    #[default]
    CrossValidated,
}

/// The count synthetic control of one block.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CountEstimate {
    /// Deaths of the treated and those that would have been, mean of the treated.
    pub path: Path,
    /// Weights on rates: at least zero, any sum.
    pub weights: Vec<f64>,
    /// Weights of the synthetic control that they are pulled to.
    pub simplex_weights: Vec<f64>,
    /// λ as a multiple of the mean curvature.
    pub pull: f64,
    /// Deviance of periods left out under each multiple, from the strongest pull on; empty when it was given.
    pub tried: Vec<Pulled>,
    /// Deaths averted in all treated places after the date: positive when fewer died.
    pub averted: f64,
    /// Observed over counterfactual after the date; none when nothing would have been.
    pub rate_ratio: Option<f64>,
    /// Pearson's χ² over periods before; above one, counts spread more than a Poisson law. Low when the fit is too good.
    pub dispersion: f64,
    /// How exact the weights are.
    pub certificate: Certificate,
}

/// What one pull predicts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Pulled {
    /// λ as a multiple of the mean curvature.
    pub pull: f64,
    /// Mean Poisson deviance of periods left out.
    pub deviance: f64,
}

/// Deaths and exposure of the treated, and rates of donors, over all periods.
pub(super) struct Counts {
    deaths: Vec<f64>,
    people: Vec<f64>,
    /// Periods × donors; zero throughout for donors without deaths before.
    rates: DMatrix<f64>,
    silent: usize,
}

impl Counts {
    fn of(block: &Block) -> Result<Self, Flaw> {
        if block.outcomes().iter().any(|value| *value < 0.0) {
            return Err(Flaw::Negative);
        }
        let people = |row: usize, unit: usize| block.exposure().map_or(1.0, |people| people[(row, unit)]);
        let treated = block.donors()..block.units().len();
        let over = |row: usize| treated.clone().map(|unit| people(row, unit)).sum::<f64>() / block.treated() as f64;
        let silent: Vec<bool> = (0..block.donors())
            .map(|donor| {
                block
                    .unit(donor)
                    .iter()
                    .take(block.before())
                    .all(|deaths| *deaths == 0.0)
            })
            .collect();
        let rate = |row: usize, donor: usize| match silent.get(donor) {
            Some(false) => block.outcomes()[(row, donor)] / people(row, donor),
            _ => 0.0,
        };
        let counts = Self {
            deaths: block.treated_mean(),
            people: (0..block.periods().len()).map(over).collect(),
            rates: DMatrix::from_fn(block.periods().len(), block.donors(), rate),
            silent: silent.iter().filter(|silent| **silent).count(),
        };
        let seen: f64 = counts.deaths.iter().take(block.before()).sum();
        if seen == 0.0 || counts.silent == block.donors() {
            return Err(Flaw::NoVariation);
        }
        Ok(counts)
    }

    /// The problem of the weights on some periods: deaths expected per weight, and deaths.
    fn problem(&self, periods: &[usize]) -> Problem {
        let expected = |row: usize, donor: usize| self.people[periods[row]] * self.rates[(periods[row], donor)];
        let columns = DMatrix::from_fn(periods.len(), self.rates.ncols(), expected);
        Problem::new(columns, periods.iter().map(|period| self.deaths[*period]).collect())
    }

    /// The synthetic control on the rates of some periods.
    fn simplex(&self, periods: &[usize]) -> Result<Vec<f64>, Flaw> {
        let able: Vec<usize> = (0..self.rates.ncols())
            .filter(|donor| self.rates.column(*donor).iter().any(|rate| *rate > 0.0))
            .collect();
        let columns = DMatrix::from_fn(periods.len(), able.len(), |row, place| {
            self.rates[(periods[row], able[place])]
        });
        let target = periods.iter().map(|period| self.deaths[*period] / self.people[*period]);
        let solution = crate::simplex::Problem::new(columns, target.collect()).solve(None)?;
        let mut weights = vec![0.0; self.rates.ncols()];
        for (donor, weight) in able.into_iter().zip(solution.weights) {
            weights[donor] = weight;
        }
        Ok(weights)
    }

    /// Deaths expected in a period.
    fn expected(&self, period: usize, weights: &[f64]) -> f64 {
        let row = self.rates.row(period);
        self.people[period] * row.iter().zip(weights).map(|(rate, weight)| rate * weight).sum::<f64>()
    }
}

impl CountControl {
    /// The weights, the path and the effect, with notes on donors.
    pub fn estimate(&self, block: &Block) -> Result<Checked<CountEstimate>, Flaw> {
        let counts = Counts::of(block)?;
        let before: Vec<usize> = block.pre().collect();
        let (pull, tried) = match self.pull {
            Pull::Fixed(pull) if pull > 0.0 && pull.is_finite() => (pull, Vec::new()),
            Pull::Fixed(_) => return Err(Flaw::NotFinite),
            Pull::CrossValidated => pull::chosen(&counts, &before)?,
        };
        let simplex_weights = counts.simplex(&before)?;
        let found = counts.problem(&before).solve(&simplex_weights, pull)?;
        let expected = (0..block.periods().len()).map(|period| counts.expected(period, &found.weights));
        let path = Path {
            observed: counts.deaths.clone(),
            counterfactual: expected.collect(),
            before: block.before(),
        };
        let cells = (block.treated() * block.post().len()) as f64;
        let estimate = CountEstimate {
            averted: -path.effect() * cells,
            rate_ratio: path.rate_ratio(path.post()),
            dispersion: dispersion(&path, block.treated()),
            path,
            weights: found.weights,
            simplex_weights,
            pull,
            tried,
            certificate: found.certificate,
        };
        Ok(Checked::new(estimate, notes(block, counts.silent)))
    }
}

/// Pearson's χ² over periods before, of the sum of the treated.
fn dispersion(path: &Path, treated: usize) -> f64 {
    let pairs = path.observed.iter().zip(&path.counterfactual).take(path.before);
    let parts = pairs.filter(|(_, expected)| **expected > 0.0);
    let square = |(observed, expected): (&f64, &f64)| (observed - expected) * (observed - expected) / expected;
    parts.map(square).sum::<f64>() * treated as f64 / path.before as f64
}

fn notes(block: &Block, silent: usize) -> Vec<Note> {
    let mut notes = Vec::new();
    if block.donors() - silent >= block.before() {
        let note = Note::general(codes::DONORS_OUTNUMBER_PERIODS);
        notes.push(
            note.with("donors", block.donors() - silent)
                .with("periods", block.before()),
        );
    }
    if silent > 0 {
        let note = Note::general(codes::DONORS_WITHOUT_DEATHS);
        notes.push(note.with("donors", silent).with("of", block.donors()));
    }
    notes
}

impl Method for CountControl {
    fn name(&self) -> &'static str {
        "count-synthetic-control"
    }

    fn fit(&self, block: &Block) -> Result<Fit, Flaw> {
        let found = self.estimate(block)?.value;
        Ok(Fit {
            path: found.path,
            donor_weights: found.weights,
            period_weights: Vec::new(),
            certificate: Some(found.certificate),
        })
    }
}

#[cfg(test)]
mod tests;
