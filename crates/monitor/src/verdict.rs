//! What is decided of an instance, without what explains it.

use crate::{
    Finding, Standing,
    finding::{Instance, Probability},
};
use salida_world::Day;

/// What is decided of an instance, without what explains it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Verdict {
    pub(crate) instance: Instance,
    pub(crate) standing: Standing,
    pub(crate) in_breach_now: bool,
    pub(crate) ever_breached: bool,
    pub(crate) probability: Option<Probability>,
    /// The first crossing, or the deadline that was missed.
    pub(crate) breached_on: Option<Day>,
    /// How many breaches there are: episodes where windows overlap, else at most one.
    pub(crate) breaches: u32,
    /// The last day that could add to it: of its period, or its deadline. `None` where that is the end of force.
    pub(crate) closes: Option<Day>,
}

/// Where one instance of a duty or an amnesty stands, without what explains it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    /// Position in the plan: duties first, then amnesties.
    pub duty: usize,
    /// Which link of its `on breach` chain, from 1; `None` for the commitment itself.
    pub link: Option<u32>,
    /// Which of those who owe that link, or of the groups that an amnesty is for, from 0.
    pub whose: u32,
    /// Which occasion.
    pub instance: Instance,
    /// Where it stands.
    pub standing: Standing,
    /// True when a breach is going on.
    pub in_breach_now: bool,
    /// True when there was a breach at any time up to the day asked about.
    pub ever_breached: bool,
}

impl Stand {
    pub(crate) fn of(duty: usize, link: Option<u32>, verdict: &Verdict) -> Self {
        Self {
            duty,
            link,
            whose: 0,
            instance: verdict.instance.clone(),
            standing: verdict.standing,
            in_breach_now: verdict.in_breach_now,
            ever_breached: verdict.ever_breached,
        }
    }

    /// What a finding says of a group under an amnesty.
    pub(crate) fn told(duty: usize, whose: u32, finding: Finding) -> Self {
        Self {
            duty,
            link: finding.link,
            whose,
            instance: finding.instance,
            standing: finding.standing,
            in_breach_now: finding.in_breach_now,
            ever_breached: finding.ever_breached,
        }
    }
}

impl Verdict {
    /// Of a standing that follows from the clauses alone.
    pub(crate) fn plain(instance: Instance, standing: Standing) -> Self {
        let closes = match &instance {
            Instance::Period { days } => Some(days.last()),
            _ => None,
        };
        Self {
            closes,
            instance,
            standing,
            in_breach_now: false,
            ever_breached: standing == Standing::Breached,
            probability: None,
            breached_on: None,
            breaches: u32::from(standing == Standing::Breached),
        }
    }
}
