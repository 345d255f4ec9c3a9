//! The impact part of the sample: a series of all kinds of months, three models, readings, claims reached and not, harms.

use super::{day, english, source, span, words};
use salida_case::claim::{Claim, ClaimSays, ClaimWindow, Outcome, Published, PublishedMeasure};
use salida_desk::report::{
    AssessmentReport, CaseVerdict, ClaimReport, ClaimWindowReport, ComparisonReport, CounterfactualCell, Figure,
    FitReport, HarmReport, ImpactReport, Interval, ModelReport, MonthCell, PhaseReport, PhaseSupport, ReadingReport,
    SearchReport, Supported, TallyReport, Total, WanderingReport, Window,
};
use salida_note::{Code, Note, Place};
use salida_world::{ActorId, DeedId, Month, Name, Range, SourceId, Trend, ZoneId};

pub(super) fn impact() -> ImpactReport {
    ImpactReport {
        outcome: outcome("homicide"),
        tallies: ["2028", "2029-01..2029-06", "2031-06", "2029-10-03..2029-12-04"]
            .map(tally)
            .to_vec(),
        series: series(),
        comparisons: vec![comparison()],
        models: vec![
            model(vec!["level", "trend"], "latent-negative-binomial"),
            model(vec!["level", "trend", "season"], "negative-binomial"),
            model(vec!["level"], "poisson"),
        ],
        verdict: Some(verdict()),
        published: published(),
        claims: vec![claim(ClaimSays::Averted(5539)), claim(ClaimSays::ChangePercent(-60.0))],
        harms: harms(),
        notes: vec![Note::general(Code::statement("season-refused")).with("observations", 8_u64)],
    }
}

fn verdict() -> CaseVerdict {
    let phase = |id: Option<&str>, name: &str, supported| PhaseSupport {
        phase: id.map(Name::from),
        name: english(name),
        supported,
    };
    CaseVerdict {
        models: 1,
        phases: vec![
            phase(Some("calm"), "The truce holds", Supported::Fewer),
            phase(Some("open"), "The truce is questioned in public", Supported::More),
            phase(None, "", Supported::Unsettled),
        ],
    }
}

fn outcome(deed: &str) -> Outcome {
    Outcome {
        id: Name::from(deed),
        deed: DeedId::from(deed),
        zone: ZoneId::from("harbour"),
        agencies: vec![ActorId::from("police"), ActorId::from("forensic")],
        place: Place::whole("case.toml"),
    }
}

fn tally(during: &str) -> TallyReport {
    TallyReport {
        id: during.to_owned(),
        agency: ActorId::from("police"),
        during: span(during),
        count: Range {
            low: 4300,
            best: 4371,
            high: 4371,
        },
        source: SourceId::from("mission"),
    }
}

fn months() -> Vec<Month> {
    span("2028..2031").months().collect()
}

/// A quiet wave before the truce and a fall after it, without any chance.
fn level(index: usize) -> f64 {
    let wave = [0.0, 12.0, 20.0, 9.0, -8.0, -17.0][index % 6];
    if index < 38 {
        350.0 + wave
    } else {
        190.0 + wave + (index - 38) as f64 * 6.0
    }
}

fn series() -> Vec<MonthCell> {
    let cell = |(index, month): (usize, Month)| {
        let best = level(index);
        let (status, count) = match index % 5 {
            0 | 1 => (
                "observed",
                Figure {
                    low: best,
                    best: Some(best),
                    high: Some(best),
                },
            ),
            2 => (
                "derived",
                Figure {
                    low: best - 9.0,
                    best: Some(best),
                    high: Some(best + 9.0),
                },
            ),
            3 => (
                "imputed",
                Figure {
                    low: 0.0,
                    best: Some(best),
                    high: Some(best * 2.0),
                },
            ),
            _ => (
                "imputed",
                Figure {
                    low: 12.0,
                    best: None,
                    high: None,
                },
            ),
        };
        MonthCell {
            month,
            count,
            status,
            disputed: index % 7 == 0,
        }
    };
    months().into_iter().enumerate().map(cell).collect()
}

fn window(during: &str, count: Option<u64>) -> Window {
    let days = span(during);
    let total = |sign| Total {
        sign,
        id: "t".to_owned(),
        agency: ActorId::from("police"),
        during: days,
        count: 4371,
    };
    Window {
        during: days,
        days: days.days(),
        months: days
            .is_whole_months()
            .then(|| u32::try_from(days.months().count()).unwrap_or(0)),
        count,
        bounds: Figure {
            low: 9000.0,
            best: count.map(|count| count as f64),
            high: count.map(|count| count as f64),
        },
        totals: count.map_or_else(Vec::new, |_| vec![total(1), total(1), total(-1)]),
    }
}

fn interval(method: &'static str, low: f64, high: f64) -> Interval {
    Interval {
        method,
        level: 0.95,
        low: Some(low),
        high: Some(high),
    }
}

fn comparison() -> ComparisonReport {
    let (before, after) = (
        window("2028-01..2031-02", Some(13_300)),
        window("2031-03..2031-12", Some(2_170)),
    );
    let total = |count| Total {
        sign: 1,
        id: "t".to_owned(),
        agency: ActorId::from("forensic"),
        during: span("2031-03..2031-12"),
        count,
    };
    let reading = |instead, replaced| ReadingReport {
        instead,
        replaced,
        before: 13_300,
        after: 2_180,
        ratio: 0.6229,
    };
    ComparisonReport {
        id: Name::from("main"),
        name: words(
            "Three years before, ten months after",
            "Tres años antes, diez meses después",
            "Trois ans avant, dix mois après",
        ),
        before,
        after,
        ratio: Some(0.62),
        exposure: "month",
        intervals: vec![
            interval("exact-poisson", 0.593, 0.648),
            interval("quasi-poisson", 0.54, 0.71),
        ],
        readings: vec![
            reading(None, None),
            reading(Some(total(2_180)), Some(total(2_170))),
            reading(Some(total(2_180)), None),
        ],
        sources: source(0),
    }
}

fn published() -> Vec<Published> {
    let estimate = |what: &str, estimate, low, high, measure| Published {
        what: english(what),
        estimate,
        low,
        high,
        measure,
        during: span("2031-03..2031-12"),
        source: SourceId::from("panel"),
        place: Place::whole("case.toml"),
    };
    vec![
        estimate(
            "Panel, adjusted for the season",
            0.61,
            Some(0.54),
            Some(0.69),
            PublishedMeasure::RateRatio,
        ),
        estimate("Gazette, difference", -1400.0, None, None, PublishedMeasure::Deaths),
    ]
}

fn model(terms: Vec<&'static str>, law: &'static str) -> ModelReport {
    let wanders = law == "latent-negative-binomial";
    let between = |low, best, high| Range { low, best, high };
    let path = months().into_iter().zip(0_u32..).map(|(month, index)| {
        let expected = 350.0 + f64::from(index) * 0.5;
        CounterfactualCell {
            month,
            expected,
            low: expected - 40.0 - f64::from(index),
            high: expected + 40.0 + f64::from(index),
        }
    });
    let phase = |id: Option<&str>, name: &str, during: &str| PhaseReport {
        phase: id.map(Name::from),
        name: english(name),
        during: span(during),
        observed: window(during, Some(1_100)),
        covered_days: if id == Some("open") {
            92
        } else {
            u64::from(span(during).days())
        },
        counted: 1_090,
        expected: 1_850.4,
        averted: id.map_or(Some(1_500.8), |id| (id != "open").then_some(750.4)),
        averted_intervals: vec![interval("model-t", 610.0, 890.0), interval("bootstrap", 580.0, 910.0)],
        ratio: Some(0.594),
        ratio_intervals: vec![interval("model-t", 0.55, 0.64)],
    };
    ModelReport {
        terms,
        law,
        counted_by: vec![ActorId::from("police")],
        fit: FitReport {
            window: span("2028-01..2031-02"),
            observations: 26,
            parameters: 2,
            dispersion: Some(3.4),
            phi: Some(3.1),
            rate_per_day: Some(11.6),
            change_per_year: Some(1.017),
            autocorrelation: Some(0.12),
            months: 38,
            months_observed: 20,
            search: (!wanders).then_some(SearchReport {
                iterations: 7,
                gradient: 3.2e-11,
            }),
            wandering: wanders.then_some(WanderingReport {
                correlation: between(-0.2, 0.4, 0.8),
                deviation: between(0.05, 0.11, 0.25),
                points: 31,
                draws: 2_000,
                efficiency: 0.83,
            }),
        },
        path: path.collect(),
        phases: vec![
            phase(Some("calm"), "The truce holds", "2031-03..2031-08"),
            phase(Some("open"), "The truce is questioned in public", "2031-09..2031-12"),
            phase(None, "", "2031-03..2031-12"),
        ],
        notes: Vec::new(),
    }
}

fn claim(says: ClaimSays) -> ClaimReport {
    let why = words(
        "The claimant's own windows",
        "Las ventanas de quien afirma",
        "Les fenêtres de l’auteur",
    );
    let under = |reached: Option<bool>, fewer: Option<f64>| ClaimWindowReport {
        why: why.clone(),
        before: window("2030-03..2031-02", Some(4_200)),
        after: window("2031-03..2031-12", reached.map(|_| 2_170)),
        baseline_per_day: Some(11.51),
        after_per_day: Some(7.09),
        fewer: fewer.map(|best| Figure {
            low: best - 90.0,
            best: Some(best),
            high: Some(best + 90.0),
        }),
        change_percent: Some(-38.4),
        needed_per_day: reached.map(|_| 14.12),
        needed_per_month: reached.map(|_| 429.5),
        reached,
    };
    ClaimReport {
        claim: Claim {
            id: Name::from("lives"),
            text: words(
                "The truce saved 5,539 lives.",
                "La tregua salvó 5539 vidas.",
                "La trêve a sauvé 5 539 vies.",
            ),
            by: ActorId::from("bishop"),
            on: Some(day("2032-01-15")),
            outcome: Name::from("homicide"),
            says,
            windows: vec![ClaimWindow {
                before: span("2030-03..2031-02"),
                after: span("2031-03..2031-12"),
                why: why.clone(),
            }],
            method: Some(english("A rate of 14 a day, times the days")),
            sources: source(0),
            place: Place::whole("case.toml"),
        },
        windows: vec![
            under(Some(false), Some(1_330.0)),
            under(Some(true), Some(-12.0)),
            under(None, None),
        ],
    }
}

fn harms() -> Vec<HarmReport> {
    let assessment = |trend| AssessmentReport {
        during: span("2031-07..2031-09"),
        trend,
        method: "focus-group".to_owned(),
        source: SourceId::from("mission"),
    };
    let judged = [Trend::Less, Trend::Same, Trend::More, Trend::Unclear]
        .map(assessment)
        .to_vec();
    vec![
        HarmReport {
            outcome: outcome("disappearance"),
            tallies: Vec::new(),
            assessments: Vec::new(),
        },
        HarmReport {
            outcome: outcome("extortion"),
            tallies: ["2028", "2029", "2030", "2031", "2031-06"].map(tally).to_vec(),
            assessments: judged,
        },
    ]
}
