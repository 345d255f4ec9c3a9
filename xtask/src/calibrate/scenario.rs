//! The processes that series are drawn from: how they are observed, their law, level, spread and trend.

use salida_impact::Observation;
use salida_impact::law::{Purpose, Stream, gamma_sample, nb1_sample, poisson_sample};
use salida_world::{Day, Month, Span};

/// True ratio of rates after to rates without the interruption.
pub(super) const TRUE_RATIO: f64 = 0.6;

/// How the deaths before are reported.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Reported {
    /// That many months, each with its count.
    Monthly(usize),
    /// Half-years, three single months, and what is left of their half-year: eight numbers over 26 months.
    Totals,
    /// Ten half-years, the last two with three single months each: sixteen numbers over 60 months.
    LongTotals,
}

/// The law of a month's count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Noise {
    /// Variance φμ, as the model has it.
    Nb1,
    /// Variance μ + μ²/k with the same φ at the average month: the model is then wrong.
    Nb2,
}

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scenario {
    pub(super) reported: Reported,
    pub(super) noise: Noise,
    /// Deaths in an average month before.
    pub(super) mean: f64,
    /// Variance over mean of an average month.
    pub(super) dispersion: f64,
    /// Growth of the log rate in a year.
    pub(super) trend: f64,
}

/// A simulated history.
pub(super) struct Simulated {
    pub(super) observations: Vec<Observation>,
    /// Days after the interruption, observed as one total.
    pub(super) after: Span,
    /// Deaths there would have been after without the interruption.
    pub(super) untreated: u64,
}

const MONTHS_AFTER: usize = 24;
const DAYS_PER_MONTH: f64 = 365.2425 / 12.0;

impl Scenario {
    pub(super) fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for noise in [Noise::Nb1, Noise::Nb2] {
            for reported in [Reported::Monthly(48), Reported::Monthly(200)] {
                for (mean, dispersion) in [(20.0, 3.0), (20.0, 8.0), (300.0, 3.0), (300.0, 8.0)] {
                    all.extend([0.0, 0.05].map(|trend| Self {
                        reported,
                        noise,
                        mean,
                        dispersion,
                        trend,
                    }));
                }
            }
            for reported in [Reported::Totals, Reported::LongTotals] {
                for dispersion in [3.0, 8.0] {
                    all.extend([0.0, 0.05].map(|trend| Self {
                        reported,
                        noise,
                        mean: 300.0,
                        dispersion,
                        trend,
                    }));
                }
            }
        }
        all
    }

    /// Months before the interruption.
    fn months_before(&self) -> usize {
        match self.reported {
            Reported::Monthly(months) => months,
            Reported::Totals => 26,
            Reported::LongTotals => 60,
        }
    }

    /// The history number `series` of line `line` of the table.
    pub(super) fn simulate(&self, line: usize, series: usize) -> Simulated {
        let mut stream = Stream::new(line as u64, Purpose::Calibration, series as u64);
        let months = calendar(self.months_before() + MONTHS_AFTER);
        let (before, after) = months.split_at(self.months_before().min(months.len()));
        let middle = f64::midpoint(middle(before.first()), middle(before.last()));
        let rate = |month: &Span| {
            let years = (self::middle(Some(month)) - middle) / 365.2425;
            self.mean * f64::from(month.days()) / DAYS_PER_MONTH * libm::exp(self.trend * years)
        };
        let counts: Vec<u64> = before.iter().map(|month| self.draw(&mut stream, rate(month))).collect();
        let mut total = |ratio: f64| {
            after
                .iter()
                .map(|month| self.draw(&mut stream, ratio * rate(month)))
                .sum()
        };
        let (untreated, treated) = (total(1.0), total(TRUE_RATIO));
        let span = joined(after);
        let mut observations = self.report(before, &counts);
        observations.push(Observation::new(span, treated));
        Simulated {
            observations,
            after: span,
            untreated,
        }
    }

    fn draw(&self, stream: &mut Stream, mu: f64) -> u64 {
        match self.noise {
            Noise::Nb1 => nb1_sample(stream, mu, self.dispersion),
            Noise::Nb2 => {
                let size = self.mean / (self.dispersion - 1.0);
                let mean = mu / size * gamma_sample(stream, size);
                poisson_sample(stream, mean)
            }
        }
    }

    /// What is told of the months before.
    fn report(&self, months: &[Span], counts: &[u64]) -> Vec<Observation> {
        let told = match self.reported {
            Reported::Monthly(_) => (0..months.len()).map(|month| vec![month]).collect(),
            Reported::Totals => {
                let mut told = vec![(0..6).collect(), (6..12).collect(), vec![12, 13, 17]];
                told.extend([vec![14], vec![15], vec![16], (18..24).collect(), vec![24, 25]]);
                told
            }
            Reported::LongTotals => {
                let mut told: Vec<Vec<usize>> = (0..8).map(|half| (half * 6..half * 6 + 6).collect()).collect();
                for start in [48, 54] {
                    told.extend([
                        vec![start],
                        vec![start + 1],
                        vec![start + 2],
                        (start + 3..start + 6).collect(),
                    ]);
                }
                told
            }
        };
        let total = |numbers: &Vec<usize>| Observation {
            spans: numbers.iter().filter_map(|month| months.get(*month)).copied().collect(),
            count: numbers.iter().filter_map(|month| counts.get(*month)).sum(),
        };
        told.iter().map(total).collect()
    }
}

/// Calendar months from January 1995 on.
pub(super) fn calendar(months: usize) -> Vec<Span> {
    let start = Month::of(Day::from_number(9131));
    std::iter::successors(Some(start), |month| Some(month.next()))
        .take(months)
        .map(Month::span)
        .collect()
}

fn middle(month: Option<&Span>) -> f64 {
    month.map_or(0.0, |span| {
        f64::midpoint(f64::from(span.first().number()), f64::from(span.last().number()))
    })
}

/// From the first day of the first to the last day of the last.
pub(super) fn joined(months: &[Span]) -> Span {
    let ends = months
        .first()
        .zip(months.last())
        .and_then(|(first, last)| Span::new(first.first(), last.last()));
    ends.unwrap_or(Span::day(Day::MIN))
}
