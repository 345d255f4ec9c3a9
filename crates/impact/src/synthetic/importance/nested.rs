//! The nested problem: V by the loss on a window, weights by V.

use super::super::outcome::weighted_path;
use super::candidate::{Candidate, Judge};
use super::design::{Design, Stage};
use super::search::{self, Search};
use super::spread::{self, Spread};
use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw};
use crate::simplex::Solution;
use serde::Serialize;

/// Synthetic control with covariates (Abadie, Diamond and Hainmueller 2010, and in two stages 2015):
///
/// ```text
/// W(V) = argmin_w Σ_k v_k (x_k1 − Σ_j w_j x_kj)²       convex, exact
/// V*   = argmin_V (1/T) Σ_t (Y_1t − Σ_j W_j(V) Y_jt)²  over the window, not convex, sought
/// ```
///
/// With a training design V is judged on the predictors and the window of that stage, and the weights come from the
/// main one at the same V. The answer of [`Method::fit`] is the best V found; because many others are as good,
/// [`Nested::study`] tells how far weights, fit and effect move among them. Misleads where that spread is wide, where
/// the treated lies outside the hull of the donors, and where few predictors match by chance.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Nested {
    /// Where V is judged, if not by the main design.
    pub training: Option<Design>,
    /// Where the weights come from.
    pub main: Design,
    /// How V is sought.
    pub search: Search,
}

/// What came of a nested problem, V never by itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Study {
    /// The fit at the best V found.
    pub fit: Fit,
    /// Mean squared gap over the window on which V was judged (`loss.v`).
    pub loss: f64,
    /// The least that any weights lose on that window: no V can go below.
    pub bound: f64,
    /// Mean squared gap of the fit over the window of the main design.
    pub main_loss: f64,
    /// What all V say that lose hardly more.
    pub spread: Spread,
    /// Inner problems solved.
    pub solved: usize,
    /// Predictors that were not in use.
    pub idle: Vec<String>,
    /// Values that were missing in means of predictors.
    pub missing: usize,
    /// Values of predictors under the measure; see [`super::super::predictors::Beyond`].
    pub late: usize,
}

/// The stages of a block: where V is judged, and where the weights come from.
pub(super) struct Stages {
    judged: Stage,
    main: Option<Stage>,
}

impl Stages {
    fn new(block: &Block, nested: &Nested) -> Result<Self, Flaw> {
        let main = Stage::new(block, &nested.main)?;
        let Some(training) = &nested.training else {
            return Ok(Self {
                judged: main,
                main: None,
            });
        };
        if training.predictors.len() != nested.main.predictors.len() {
            return Err(Flaw::Shape);
        }
        let training = Stage::new(block, training)?;
        let shared = training.shared_with(&main)?;
        Ok(Self {
            main: Some(main.shared_with(&training)?),
            judged: shared,
        })
    }

    pub(super) fn main(&self) -> &Stage {
        self.main.as_ref().unwrap_or(&self.judged)
    }

    /// The weights of the main stage at the V of a candidate.
    pub(super) fn weights(&self, candidate: &Candidate) -> Result<Solution, Flaw> {
        self.main().inner(&candidate.importance(), None)
    }
}

impl Nested {
    /// The best V found, and the spread of everything over the V that are as good.
    pub fn study(&self, block: &Block) -> Result<Study, Flaw> {
        let stages = Stages::new(block, self)?;
        let bound = stages.judged.loss(&stages.judged.bound()?.weights);
        let mut judge = Judge::new(&stages.judged, bound);
        let ends = search::best(&mut judge, &self.search)?;
        let best = ends.first().ok_or(Flaw::NoPredictor)?;
        let solution = stages.weights(best)?;
        let main_loss = stages.main().loss(&solution.weights);
        let features = &stages.main().features;
        let name = |place: &usize| self.main.predictors.get(*place).map(|predictor| predictor.name.clone());
        let names = features.in_use.iter().filter_map(name).collect();
        let spread = spread::around(&mut judge, &stages, block, &ends, names, self.search.seed)?;
        Ok(Study {
            loss: best.loss,
            bound,
            main_loss,
            spread,
            solved: judge.solved,
            idle: features.idle.clone(),
            missing: features.missing,
            late: features.late,
            fit: fitted(block, solution),
        })
    }
}

fn fitted(block: &Block, solution: Solution) -> Fit {
    Fit {
        path: weighted_path(block, &solution.weights, 0.0),
        donor_weights: solution.weights,
        period_weights: Vec::new(),
        certificate: Some(solution.certificate),
    }
}

impl Method for Nested {
    fn name(&self) -> &'static str {
        "synthetic-control-covariates"
    }

    /// At the best V found. The certificate is that of the inner problem; the outer one has none.
    fn fit(&self, block: &Block) -> Result<Fit, Flaw> {
        let stages = Stages::new(block, self)?;
        let bound = stages.judged.loss(&stages.judged.bound()?.weights);
        let mut judge = Judge::new(&stages.judged, bound);
        let ends = search::best(&mut judge, &self.search)?;
        let best = ends.first().ok_or(Flaw::NoPredictor)?;
        Ok(fitted(block, stages.weights(best)?))
    }
}
