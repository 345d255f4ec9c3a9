//! How probable a breach of a prohibition is: from incidents, and from official totals that leave room for one or none
//! (rules 5, 6 and 10).

use super::{
    Rule,
    acts::{Corner, Dated},
};
use crate::{
    Ref,
    finding::Probability,
    law::{self, Act},
    total::{self, Window},
};

/// What official totals leave possible.
#[derive(Default)]
pub(super) struct Official {
    /// True where some agency leaves no room for a breach.
    pub(super) is_bounded: bool,
    /// Reports of agencies that count more than that.
    pub(super) differing: Vec<Ref>,
}

impl Rule<'_> {
    /// The probability of a breach, with what official totals say of it.
    pub(super) fn probability(&self, least: &[Dated]) -> (Probability, Official) {
        let plain = |acts: &[Dated]| -> Vec<Act> { acts.iter().map(|it| it.act).collect() };
        let low = law::exceeds_in_some_window(plain(least), self.allowed).low;
        // What is certain in the most lenient corner is certain in every other.
        let high = if low >= 1.0 {
            1.0
        } else {
            law::exceeds_in_some_window(plain(&self.acts(Corner::Most, &self.most_of_all())), self.allowed).high
        };
        let probability = Probability { low, high };
        if self.view.counting.is_empty() {
            (probability, Official::default())
        } else {
            self.with_totals(probability)
        }
    }

    /// The probability where agencies count as well, from that which incidents give.
    fn with_totals(&self, probability: Probability) -> (Probability, Official) {
        let verified = self.verified();
        let spans: Vec<(i32, i32)> = verified.iter().map(|(days, _)| *days).collect();
        let windows = total::windows(self.view, self.days, &spans);
        let clearing = total::clearing(self.view, &windows, self.allowed);
        if clearing.is_empty() {
            return (probability, Official::default());
        }
        // The official count leaves no room for a breach. It proves the commitment kept, unless incidents that were
        // verified or another agency say that there were more: then two readings stand against each other (rule 6).
        let differing = total::differing(self.view, &windows, self.allowed);
        let acts: Vec<Act> = verified.iter().map(|(_, act)| *act).collect();
        let holds = |start: i32| acts.iter().filter(move |act| act.from <= start && start <= act.to);
        let witnessed = |window: &Window| holds(window.start).map(|act| act.count as f64).sum::<f64>();
        let exceeds = |window: &Window| witnessed(window) > total::ceiling(&clearing, window);
        let incidents = if windows.iter().any(exceeds) {
            probability.high
        } else {
            0.0
        };
        let probability = Probability {
            low: 0.0,
            high: if differing.is_empty() { incidents } else { 1.0 },
        };
        let official = Official {
            is_bounded: true,
            differing,
        };
        (probability, official)
    }
}
