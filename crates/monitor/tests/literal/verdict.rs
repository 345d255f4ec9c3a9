//! What the literal monitor finds of one instance, in words that the monitor's findings can be put into as well.

use super::{Clause, Duty};
use salida_case::{Case, covenant::Form};
use salida_world::Standing;

/// Which instance.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    pub instrument: String,
    pub commitment: String,
    pub link: Option<u32>,
    /// Whose breach of what the link follows.
    pub follows: Option<(Vec<String>, Vec<String>)>,
    pub deeds: Vec<String>,
    pub parties: Vec<String>,
    pub zones: Vec<String>,
    pub instance: String,
}

/// Where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Verdict {
    pub key: Key,
    /// The word for its form, for the table of what was met.
    pub form: &'static str,
    pub standing: Standing,
    pub now: bool,
    pub ever: bool,
    pub probability: Option<(f64, f64)>,
    /// Crossed, first day, last day.
    pub episodes: Vec<(i32, i32, i32)>,
    pub due: Option<i32>,
    pub done_late: Option<i32>,
    pub suspended: Vec<i32>,
    /// When it was breached, for `excused if`.
    pub crossing: Option<i32>,
    /// True when there is no instance yet.
    pub placeholder: bool,
    /// The last day of its period, or its deadline.
    pub closes: Option<i32>,
    /// How many breaches, for `on breach`.
    pub breaches: usize,
}

impl Key {
    pub(crate) fn of(case: &Case, duty: &Duty<'_>, instance: String) -> Self {
        let actors: Vec<&str> = case.actors.iter().map(|it| it.id.as_str()).collect();
        let zones: Vec<&str> = case.zones.iter().map(|it| it.id.as_str()).collect();
        let deeds: Vec<&str> = case.deeds.iter().map(|it| it.id.as_str()).collect();
        let words = |all: &[&str], numbers: &[usize]| numbers.iter().map(|at| all[*at].to_owned()).collect();
        Self {
            instrument: duty.instrument.id.as_str().to_owned(),
            commitment: duty.clause.name().to_owned(),
            link: None,
            follows: None,
            deeds: words(&deeds, &duty.deeds),
            parties: words(&actors, &duty.parties),
            zones: words(&zones, &duty.zones),
            instance,
        }
    }
}

impl Verdict {
    pub(crate) fn new(key: Key, clause: Clause<'_>, standing: Standing) -> Self {
        Self {
            key,
            form: form(clause),
            standing,
            now: false,
            ever: false,
            probability: None,
            episodes: Vec::new(),
            due: None,
            done_late: None,
            suspended: Vec::new(),
            crossing: None,
            placeholder: false,
            closes: None,
            breaches: 0,
        }
    }
}

fn form(clause: Clause<'_>) -> &'static str {
    use salida_case::covenant::{Due, Per};
    let Clause::Commitment(commitment) = clause else {
        return "amnesty";
    };
    match &commitment.form {
        Form::ShallNot { allowing: None, .. } => "shall not",
        Form::ShallNot { .. } => "shall not, allowing",
        Form::May { .. } => "may",
        Form::Keep { limit, .. } => match limit.per {
            Per::AnyDays(_) => "keep, any days",
            Per::Force => "keep, force",
            _ => "keep, period",
        },
        Form::KeepTrend { .. } => "keep, trend",
        Form::Shall { due, .. } => match due {
            Due::By { .. } => "shall by",
            Due::Milestones { .. } => "shall, milestones",
            Due::Every { .. } => "shall every",
            Due::Within { .. } => "shall within",
        },
    }
}
