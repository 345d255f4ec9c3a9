//! Whole series drawn as if nothing had changed, from the latent series fitted to all counts.

use super::Spread;
use super::lattice::Lattice;
use super::newton::Place;
use super::record::Record;
use super::weighing::Starts;
use crate::law::{Purpose, Stream, normal_sample};
use crate::series::{Frame, Optimum};
use crate::{Observation, codes};
use salida_note::Note;
use salida_world::Span;

/// What series without change are drawn from. Each has its own coefficients and its own correlation, deviation and noise, drawn
/// from their posterior, and a path that owes nothing to the one that was counted.
pub(crate) struct NullSeries {
    record: Record,
    starts: Starts,
    seed: u64,
    /// Linear where some count is a sum over months, quadratic otherwise.
    pub(crate) spread: Spread,
}

impl NullSeries {
    pub(crate) fn new(
        frame: &Frame,
        observations: &[Observation],
        window: Span,
        optimum: &Optimum,
        seed: u64,
        replicates: usize,
        notes: &mut Vec<Note>,
    ) -> Option<Self> {
        let record = Record::new(frame, observations, window);
        if !record.is_near(observations, notes) {
            return None;
        }
        let spread = if record.reach > 0 {
            Spread::Linear
        } else {
            Spread::Quadratic
        };
        let place = Place {
            beta: optimum.beta.clone(),
            latent: vec![0.0; record.periods],
        };
        let lattice = Lattice::explore(&record, spread, record.guess(optimum.dispersion), &place);
        if lattice.is_none() {
            let note = Note::general(codes::FIT_NOT_CONVERGED).with("iterations", optimum.iterations);
            notes.push(note.with("gradient", optimum.gradient));
        }
        let lattice = lattice?;
        let starts = lattice.starts(&record, spread, seed, replicates);
        Some(Self {
            record,
            starts,
            seed,
            spread,
        })
    }

    pub(crate) fn len(&self) -> usize {
        self.starts.list.len()
    }

    /// The counts of series `number`, in the order of the observations.
    pub(crate) fn draw(&self, number: usize) -> Vec<f64> {
        let Some(start) = self.starts.list.get(number) else {
            return Vec::new();
        };
        let mut stream = Stream::new(self.seed, Purpose::WithoutChange, number as u64);
        let point = start.point;
        let mut latent = Vec::with_capacity(self.record.periods);
        let mut value = point.deviation() * normal_sample(&mut stream);
        for _ in 0..self.record.periods {
            latent.push(value);
            value = point.correlation() * value + point.innovation() * normal_sample(&mut stream);
        }
        let (mut parts, mut means) = (Vec::new(), Vec::new());
        self.record.means(&start.beta, &latent, &mut parts, &mut means);
        let noise = point.noise(self.spread, self.record.level());
        let mut counts = Vec::with_capacity(means.len());
        for mean in &means {
            noise.sample(&[*mean], &mut stream, &mut counts);
        }
        counts
    }
}
