//! The slow way to the same posterior: a Markov chain over path, coefficients and all three numbers, as an oracle for
//! the lattice.

use super::Spread;
use super::newton::Place;
use super::point::Point;
use super::record::Record;
use crate::law::{Stream, normal_sample};
use std::f64::consts::PI;

/// A chain: elliptical slices for the path (Murray, Adams and `MacKay` 2010), random walks for everything else, each
/// once with the path kept and once with what the data see kept.
struct Chain<'a> {
    record: &'a Record,
    spread: Spread,
    place: Place,
    point: Point,
    likelihood: f64,
    /// What each term says in each period.
    rows: Vec<Vec<f64>>,
    stream: Stream,
}

/// A path of the prior with unit normal steps `z`.
fn path(point: Point, z: &[f64]) -> Vec<f64> {
    let (rho, sigma) = (point.correlation(), point.innovation());
    let mut path: Vec<f64> = Vec::with_capacity(z.len());
    for (t, z) in z.iter().enumerate() {
        path.push(if t == 0 {
            point.deviation() * z
        } else {
            rho * path[t - 1] + sigma * z
        });
    }
    path
}

/// The steps of a path, in units of their deviation.
fn steps(point: Point, path: &[f64]) -> Vec<f64> {
    let (rho, sigma) = (point.correlation(), point.innovation());
    let first = path[0] / point.deviation();
    let rest = path.windows(2).map(|pair| (pair[1] - rho * pair[0]) / sigma);
    std::iter::once(first).chain(rest).collect()
}

/// ln of the prior density of a path.
fn ln_path(point: Point, path: &[f64]) -> f64 {
    let z = steps(point, path);
    let scale = libm::log(point.deviation()) + (z.len() - 1) as f64 * libm::log(point.innovation());
    -0.5 * z.iter().map(|z| z * z).sum::<f64>() - scale
}

impl Chain<'_> {
    fn ln_likelihood(&self, point: Point, place: &Place) -> f64 {
        let (mut parts, mut means) = (Vec::new(), Vec::new());
        self.record.means(&place.beta, &place.latent, &mut parts, &mut means);
        point
            .noise(self.spread, self.record.level())
            .ln_likelihood(&self.record.counts, &means)
    }

    fn uniform(&mut self) -> f64 {
        self.stream.uniform()
    }

    fn slice(&mut self) {
        let z: Vec<f64> = self
            .place
            .latent
            .iter()
            .map(|_| normal_sample(&mut self.stream))
            .collect();
        let other = path(self.point, &z);
        let least = self.likelihood + libm::log(self.uniform());
        let mut angle = self.uniform() * 2.0 * PI;
        let (mut low, mut high) = (angle - 2.0 * PI, angle);
        loop {
            let pairs = self.place.latent.iter().zip(&other);
            let latent = pairs
                .map(|(own, other)| own * libm::cos(angle) + other * libm::sin(angle))
                .collect();
            let next = Place {
                latent,
                beta: self.place.beta.clone(),
            };
            let likelihood = self.ln_likelihood(self.point, &next);
            if likelihood > least {
                (self.place, self.likelihood) = (next, likelihood);
                return;
            }
            if angle < 0.0 {
                low = angle;
            } else {
                high = angle;
            }
            angle = low + (high - low) * self.uniform();
        }
    }

    /// A walk of one coefficient: with the path kept, or with the sum of both kept.
    fn walk_beta(&mut self, column: usize, length: f64, keeps_sum: bool) {
        let move_by = length * normal_sample(&mut self.stream);
        let mut next = self.place.clone();
        next.beta[column] += move_by;
        if keeps_sum {
            for (u, row) in next.latent.iter_mut().zip(&self.rows) {
                *u -= move_by * row[column];
            }
        }
        let likelihood = self.ln_likelihood(self.point, &next);
        let prior = ln_path(self.point, &next.latent) - ln_path(self.point, &self.place.latent);
        if libm::log(self.uniform()) < likelihood - self.likelihood + prior {
            (self.place, self.likelihood) = (next, likelihood);
        }
    }

    /// A walk of one of the three numbers: with the path kept, or with its steps kept.
    fn walk_point(&mut self, coordinate: usize, keeps_steps: bool) {
        let mut next = self.point;
        let move_by = normal_sample(&mut self.stream);
        match coordinate {
            0 => next.whole += 0.08 * move_by,
            1 => next.share += 0.35 * move_by,
            _ => next.turn += 0.5 * move_by,
        }
        if !next.is_inside() {
            return;
        }
        let mut place = self.place.clone();
        let mut change = next.ln_prior() - self.point.ln_prior();
        if keeps_steps {
            place.latent = path(next, &steps(self.point, &self.place.latent));
        } else {
            change += ln_path(next, &self.place.latent) - ln_path(self.point, &self.place.latent);
        }
        let likelihood = self.ln_likelihood(next, &place);
        if libm::log(self.uniform()) < change + likelihood - self.likelihood {
            (self.point, self.place, self.likelihood) = (next, place, likelihood);
        }
    }

    fn sweep(&mut self, lengths: &[f64]) {
        for _ in 0..2 {
            self.slice();
        }
        for (column, length) in lengths.iter().enumerate() {
            self.walk_beta(column, *length, false);
            self.walk_beta(column, *length, true);
        }
        for coordinate in 0..3 {
            self.walk_point(coordinate, false);
            self.walk_point(coordinate, true);
        }
    }

    /// What is compared: v, the share, ρ, the last latent value, the level of the next year and the coefficients.
    fn figures(&self) -> Vec<f64> {
        figures(
            self.point,
            &self.place.beta.iter().copied().collect::<Vec<_>>(),
            *self.place.latent.last().expect("one"),
        )
    }
}

fn figures(point: Point, beta: &[f64], last: f64) -> Vec<f64> {
    let mut list = vec![point.whole, point.share, point.correlation(), last, beta[0] + last];
    list.extend(beta);
    list
}

/// Mean, and error of the mean by batches.
fn mean(values: &[f64]) -> (f64, f64) {
    let batches: Vec<f64> = values
        .chunks_exact(values.len() / 40)
        .map(|batch| batch.iter().sum::<f64>() / batch.len() as f64)
        .collect();
    let mean = batches.iter().sum::<f64>() / 40.0;
    let variance = batches.iter().map(|batch| libm::pow(batch - mean, 2.0)).sum::<f64>() / 39.0;
    (mean, (variance / 40.0).sqrt())
}

mod tests {
    use super::{Chain, figures, mean};
    use crate::Observation;
    use crate::latent::lattice::Lattice;
    use crate::latent::newton::Place;
    use crate::latent::noise::Spread;
    use crate::latent::point::Point;
    use crate::latent::record::Record;
    use crate::law::{Purpose, Stream, gamma_sample, normal_sample, poisson_sample};
    use crate::series::{Frame, Term, identify};
    use salida_world::{Day, Month, Span};

    /// Months with a rate that wanders with correlation 0.6.
    fn months(level: f64, count: usize, seed: u64) -> Vec<Observation> {
        let mut stream = Stream::new(seed, Purpose::Test, 7);
        let mut month = Month::of(Day::from_number(14_610));
        let mut latent = 0.0;
        let mut list = Vec::new();
        for _ in 0..count {
            latent = 0.6 * latent + 0.2 * normal_sample(&mut stream);
            let weight = gamma_sample(&mut stream, 12.0) / 12.0;
            let count = poisson_sample(&mut stream, level * libm::exp(latent) * weight);
            list.push(Observation::new(month.span(), count));
            month = month.next();
        }
        list
    }

    fn window(observations: &[Observation]) -> Span {
        let first = observations[0].first().expect("a day");
        Span::new(first, observations[observations.len() - 1].last().expect("a day")).expect("in order")
    }

    fn frame(observations: &[Observation], terms: &[Term]) -> Frame {
        let mut notes = Vec::new();
        let frame = identify(terms, observations, window(observations), &mut notes);
        assert!(notes.is_empty(), "{notes:?}");
        frame
    }

    /// Compares means, deviations and 95 % limits: within three Monte Carlo errors and a tenth of the deviation.
    fn compare(observations: &[Observation], terms: &[Term], spread: Spread, sweeps: usize) {
        let frame = frame(observations, terms);
        let record = Record::new(&frame, observations, window(observations));
        let place = start(&frame, observations, &record);
        let lattice = Lattice::explore(&record, spread, 0.3, &place).expect("a lattice");
        let starts = lattice.starts(&record, spread, 5, 25_000);
        let fast: Vec<Vec<f64>> = starts
            .list
            .iter()
            .map(|start| figures(start.point, start.beta.as_slice(), start.last))
            .collect();
        let slow = chain(&frame, &record, spread, place, observations, sweeps);
        let names = ["v", "share", "rho", "last", "level now", "level", "b1", "b2"];
        for (figure, name) in names.into_iter().enumerate().take(slow[0].len()) {
            let of = |rows: &[Vec<f64>]| rows.iter().map(|row| row[figure]).collect::<Vec<f64>>();
            let (fast, slow) = (of(&fast), of(&slow));
            let ((own, _), (other, error)) = (mean(&fast), mean(&slow));
            let deviation = |values: &[f64], mean: f64| {
                (values.iter().map(|value| libm::pow(value - mean, 2.0)).sum::<f64>() / values.len() as f64).sqrt()
            };
            let deviations = [deviation(&fast, own), deviation(&slow, other)];
            let room = 3.0 * error + 0.1 * deviations[1];
            assert!((own - other).abs() < room, "{name}: {own} {other} {error}");
            assert!(
                (deviations[0] / deviations[1] - 1.0).abs() < 0.12,
                "{name}: {deviations:?}"
            );
        }
    }

    fn start(frame: &Frame, observations: &[Observation], record: &Record) -> Place {
        let counts: Vec<f64> = observations.iter().map(|one| one.count as f64).collect();
        let design = frame.design(observations);
        let optimum = crate::series::fit(&design, &counts, crate::series::Law::QuasiPoisson, None).expect("settles");
        Place {
            beta: optimum.beta,
            latent: vec![0.0; record.periods],
        }
    }

    fn chain(
        frame: &Frame,
        record: &Record,
        spread: Spread,
        place: Place,
        observations: &[Observation],
        sweeps: usize,
    ) -> Vec<Vec<f64>> {
        let rows = window(observations).months().map(|month| {
            let mut row = Vec::new();
            frame.push_row(month.span(), &mut row);
            row
        });
        let point = Point {
            whole: 0.3,
            share: 0.8,
            turn: 0.3,
        };
        let mut chain = Chain {
            record,
            spread,
            place,
            point,
            likelihood: f64::NEG_INFINITY,
            rows: rows.collect(),
            stream: Stream::new(11, Purpose::Test, 2),
        };
        chain.likelihood = chain.ln_likelihood(point, &chain.place.clone());
        let lengths = vec![0.12; record.columns];
        let mut list = Vec::with_capacity(sweeps);
        for sweep in 0..sweeps + sweeps / 10 {
            chain.sweep(&lengths);
            if sweep >= sweeps / 10 {
                list.push(chain.figures());
            }
        }
        list
    }

    #[test]
    fn the_lattice_agrees_with_a_long_chain_on_monthly_counts() {
        compare(
            &months(25.0, 48, 1),
            &[Term::Level, Term::Trend],
            Spread::Quadratic,
            40_000,
        );
    }

    #[test]
    fn the_lattice_agrees_with_a_long_chain_on_sparse_counts() {
        compare(&months(3.0, 60, 2), &[Term::Level], Spread::Quadratic, 25_000);
    }

    #[test]
    fn the_lattice_agrees_with_a_long_chain_on_sums() {
        let months = months(20.0, 42, 3);
        let mut told: Vec<Observation> = months[..24]
            .chunks_exact(3)
            .map(|quarter| Observation {
                spans: quarter.iter().flat_map(|one| one.spans.clone()).collect(),
                count: quarter.iter().map(|one| one.count).sum(),
            })
            .collect();
        told.extend_from_slice(&months[26..]);
        compare(&told, &[Term::Level], Spread::Linear, 25_000);
    }
}
