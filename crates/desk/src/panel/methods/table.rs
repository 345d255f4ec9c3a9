//! The table of methods: what each is called, what it hangs on, how it is made for a block, and how much work it is.

use super::{Family, Given, Shared, cost};
use salida_impact::completion::MatrixCompletion;
use salida_impact::difference::{DifferenceOfMeans, GroupTime, RatioOfRatios};
use salida_impact::panel::{Block, Flaw};
use salida_impact::synthetic::augmented::Augmented;
use salida_impact::synthetic::importance::{Design, Nested, Search};
use salida_impact::synthetic::penalised::{Penalised, Penalty};
use salida_impact::synthetic::predictors::{Beyond, Predictor};
use salida_impact::synthetic::staggered::{Pool, Pooling, Staggered};
use salida_impact::synthetic::{CountControl, OutcomeOnly};
use salida_impact::synthetic_difference::{SyntheticDifference, noise};

/// How a method is made for a block.
type Made = fn(&Given<'_>) -> Result<Shared, Flaw>;

/// A row of the table of methods.
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) family: Family,
    /// True when it works on counts with their exposure beside them, and not on rates.
    pub(super) counts: bool,
    /// The method for a block and whatever is cut from it for placebos; none where it looks at all dates at once.
    pub(super) make: Option<Made>,
    /// The work of one fit.
    pub(super) cost: fn(&Block) -> f64,
}

/// Each method with its name, those of a family together, in no order of results.
pub(super) const TABLE: &[Row] = &[
    Row {
        name: "synthetic-control",
        family: Family::WeightedDonors,
        counts: false,
        make: Some(|_| Ok(Box::new(OutcomeOnly::default()))),
        cost: cost::simplex,
    },
    Row {
        name: "synthetic-control-covariates",
        family: Family::WeightedDonors,
        counts: false,
        make: Some(|given| Ok(Box::new(nested(given)?))),
        cost: cost::nested,
    },
    Row {
        name: "penalised-synthetic-control",
        family: Family::WeightedDonors,
        counts: false,
        make: Some(|given| Ok(Box::new(penalised(given.block)))),
        cost: cost::grid,
    },
    Row {
        name: "augmented-synthetic-control",
        family: Family::WeightedDonors,
        counts: false,
        make: Some(|_| Ok(Box::new(Augmented::default()))),
        cost: cost::ridge,
    },
    Row {
        name: "partially-pooled-synthetic-controls",
        family: Family::WeightedDonors,
        counts: false,
        make: Some(pooled),
        cost: cost::pooled,
    },
    Row {
        name: "count-synthetic-control",
        family: Family::WeightedDonors,
        counts: true,
        make: Some(|_| Ok(Box::new(CountControl::default()))),
        cost: cost::count,
    },
    Row {
        name: "synthetic-difference",
        family: Family::WeightedDifference,
        counts: false,
        // Placebos keep the noise of the block, so that they are penalised as the treated are.
        make: Some(|given| {
            Ok(Box::new(SyntheticDifference {
                noise: noise(given.block).ok(),
            }))
        }),
        cost: cost::difference,
    },
    Row {
        name: "matrix-completion",
        family: Family::CommonFactors,
        counts: false,
        make: Some(|_| Ok(Box::new(MatrixCompletion::default()))),
        cost: cost::completion,
    },
    Row {
        name: "difference-in-differences",
        family: Family::ParallelTrends,
        counts: false,
        make: Some(|_| Ok(Box::new(DifferenceOfMeans))),
        cost: cost::means,
    },
    Row {
        name: "group-time",
        family: Family::ParallelTrends,
        counts: false,
        make: Some(|_| Ok(Box::new(GroupTime::default()))),
        cost: cost::means,
    },
    Row {
        name: "ratio-of-ratios",
        family: Family::ParallelTrends,
        counts: true,
        make: Some(|_| Ok(Box::new(RatioOfRatios))),
        cost: cost::means,
    },
    Row {
        name: EVENT_STUDY,
        family: Family::ParallelTrends,
        counts: false,
        make: None,
        cost: cost::means,
    },
];

/// The name of the event study, which looks at all dates at once and has no block.
pub(super) const EVENT_STUDY: &str = "event-study";
/// The method whose weights are sought for all dates at once where there are several.
pub(super) const POOLED: &str = "partially-pooled-synthetic-controls";

/// λ forecasts the last quarter of the time before; every placebo then finds its own as the treated did.
fn penalised(block: &Block) -> Penalised {
    let penalty = Penalty::HeldOut((block.before() / 4).max(1));
    Penalised { penalty }
}

/// Refused with one treated unit, for which it is the plain synthetic control.
fn pooled(given: &Given<'_>) -> Result<Shared, Flaw> {
    if given.block.treated() < 2 {
        return Err(Flaw::OneTreated);
    }
    Ok(Box::new(Staggered {
        pool: Pool::Never,
        pooling: Pooling::Heuristic,
    }))
}

/// The covariates as means over the time before; refused where there are none.
pub(super) fn nested(given: &Given<'_>) -> Result<Nested, Flaw> {
    let before = given.periods.get(given.block.pre()).unwrap_or(&[]);
    let predictor = |covariate| Predictor::of_covariate(given.panel, covariate, before);
    let predictors: Vec<Predictor> = given.panel.covariates.iter().map(predictor).collect();
    if predictors.is_empty() {
        return Err(Flaw::NoPredictor);
    }
    Ok(Nested {
        training: None,
        main: Design {
            predictors,
            window: given.block.pre(),
            beyond: Beyond::LeaveOut,
        },
        search: Search {
            seed: given.seed,
            ..Search::default()
        },
    })
}
