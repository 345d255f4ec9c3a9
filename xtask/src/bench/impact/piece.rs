//! The pieces of work that are measured, what each may take, and who does the same.

/// The published table, in the data folder beside the checkout.
const SMOKING: &str = "../shared/data/synth-benchmarks/smoking_prop99_covariates.csv";
/// What `.ci/panel` draws.
const LARGE: &str = "target/panel/counts.csv";
const SERIES: &str = "target/panel/series.csv";

/// One piece of work.
pub(super) struct Piece {
    pub(super) name: &'static str,
    /// What it is, with the number of replications.
    pub(super) what: &'static str,
    /// What the figure is that is compared.
    pub(super) figure: &'static str,
    /// What it reads.
    pub(super) table: &'static str,
    /// Seconds of processor that it may take, where a target is set.
    pub(super) seconds: Option<f64>,
    /// Most memory in MB, where a target is set.
    pub(super) memory: Option<f64>,
    pub(super) rivals: &'static [Rival],
}

/// Another program that does the same piece.
pub(super) struct Rival {
    /// The environment that it is installed in.
    pub(super) program: &'static str,
    /// How far its figure may be from ours, as a share of ours, and still count as the same answer.
    pub(super) tolerance: f64,
    /// What a reader has to know of how it does it.
    pub(super) note: &'static str,
    /// How often it is run at most: what takes minutes is run once.
    pub(super) runs: usize,
}

const fn rival(program: &'static str, tolerance: f64, runs: usize, note: &'static str) -> Rival {
    Rival {
        program,
        tolerance,
        note,
        runs,
    }
}

const OFTEN: usize = 5;

pub(super) const PIECES: [Piece; 11] = [
    Piece {
        name: "outcome-only",
        what: "synthetic control on outcomes, Prop 99, with all 38 placebos",
        figure: "mean gap",
        table: SMOKING,
        seconds: Some(0.05),
        memory: None,
        rivals: &[
            rival(
                "pysyncon",
                1e-3,
                1,
                "`Synth` at the V that makes all years count alike, 39 times",
            ),
            rival("mlsynth", 1e-3, OFTEN, "`VanillaSC`, its own placebos"),
        ],
    },
    Piece {
        name: "nested",
        what: "synthetic control with covariates and V, Prop 99, one fit",
        figure: "mean gap",
        table: SMOKING,
        seconds: None,
        memory: None,
        rivals: &[
            rival("pysyncon", 1e-2, 1, "`Synth`, Nelder-Mead from equal V, its default"),
            rival(
                "mlsynth",
                1e-2,
                3,
                "`VanillaSC`, backend mscmt, its default with covariates",
            ),
        ],
    },
    Piece {
        name: "nested-placebos",
        what: "the same with all 38 placebos",
        figure: "mean gap",
        table: SMOKING,
        seconds: Some(20.0),
        memory: None,
        rivals: &[
            rival("pysyncon", 1e-2, 1, "`Synth` 39 times"),
            rival("mlsynth", 1e-2, 1, "`VanillaSC`, its own placebos"),
        ],
    },
    Piece {
        name: "synthetic-difference",
        what: "synthetic differences, Prop 99, with all 38 placebos",
        figure: "mean gap",
        table: SMOKING,
        seconds: Some(0.2),
        memory: None,
        rivals: &[
            rival(
                "synthdid",
                1e-3,
                OFTEN,
                "its fit 39 times: its own placebos are 50 drawn ones whatever is asked",
            ),
            rival(
                "causaltensor",
                1e-3,
                OFTEN,
                "its fit 39 times: it has no error of its own",
            ),
            rival(
                "mlsynth",
                1e-3,
                OFTEN,
                "its own placebos, `B` = 38, drawn with the treated-to-be among their donors",
            ),
        ],
    },
    Piece {
        name: "large",
        what: "synthetic differences, 2,400 × 240, 100 treated",
        figure: "mean gap",
        table: LARGE,
        seconds: Some(0.5),
        memory: Some(300.0),
        rivals: &[
            rival("synthdid", 1e-3, 3, ""),
            rival("causaltensor", 1e-3, 3, ""),
            rival("mlsynth", 1e-3, 1, "with the fewest placebos that it takes"),
        ],
    },
    Piece {
        name: "large-jackknife",
        what: "the same with the jackknife",
        figure: "mean gap",
        table: LARGE,
        seconds: Some(1.5),
        memory: Some(300.0),
        rivals: &[rival("synthdid", 1e-3, 1, "`vcov(method=\"jackknife\")`")],
    },
    Piece {
        name: "large-placebos",
        what: "the same with 200 placebo sets",
        figure: "mean gap",
        table: LARGE,
        seconds: Some(60.0),
        memory: Some(300.0),
        rivals: &[],
    },
    Piece {
        name: "large-linear",
        what: "group-time effects, one date, 2,400 × 240, with their error",
        figure: "mean gap",
        table: LARGE,
        seconds: None,
        memory: None,
        rivals: &[rival(
            "csdid",
            1e-6,
            3,
            "`ATTgt` by regression, never treated as controls, simple mean, no bootstrap",
        )],
    },
    Piece {
        name: "large-two-way",
        what: "linear two-way effects on the same panel",
        figure: "mean gap",
        table: LARGE,
        seconds: None,
        memory: None,
        rivals: &[rival(
            "pyfixest",
            1e-6,
            3,
            "`feols`, clustered by unit; ours is the closed form and has no error",
        )],
    },
    Piece {
        name: "large-poisson",
        what: "Poisson two-way effects on the same panel, clustered by unit",
        figure: "log rate ratio",
        table: LARGE,
        seconds: None,
        memory: None,
        rivals: &[rival("pyfixest", 1e-6, 3, "`fepois`, clustered by unit")],
    },
    Piece {
        name: "series",
        what: "one series of 200 counts, 150 before: NB2, season and a latent autoregression",
        figure: "mean gap",
        table: SERIES,
        seconds: Some(0.2),
        memory: None,
        rivals: &[
            rival(
                "pymc",
                5e-2,
                1,
                "PyMC as CausalPy brings it, the same model and priors, 2 × 500 draws after 500",
            ),
            rival(
                "causalpy",
                5e-2,
                1,
                "another model: `InterruptedTimeSeries`, Gaussian, level and season, 4 × 1,000 draws",
            ),
            rival(
                "tfp-causalimpact",
                5e-2,
                1,
                "another model: a Gaussian local level with a season of 12, 900 draws",
            ),
        ],
    },
];
