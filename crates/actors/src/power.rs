//! Relative power in five dimensions with intervals, what follows from it, and which reading turns the answer (rules M25 to
//! M27).

use crate::{Map, Moment, faction::hull};
use salida_case::{
    actor::ActorKind,
    terrain::{Capacity, Dimension},
};
use salida_world::{ActorId, Range};
use serde::Serialize;
use std::collections::BTreeSet;

/// Those who stand together in a comparison.
pub type Side = Vec<ActorId>;

/// A comparison of two sides.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PowerReport {
    /// One side: groups.
    pub a: Side,
    /// The other: institutions.
    pub b: Side,
    /// The five dimensions.
    pub comparisons: Vec<Comparison>,
    /// What follows at the best figures, with what is unknown taken as even.
    pub at_best: Outcome,
    /// Every outcome that the intervals allow.
    pub possible: Vec<Outcome>,
    /// The readings that alone would turn the answer.
    pub turns: Vec<TurnedBy>,
    /// Amounts that are at most this many times each other were taken as even.
    pub band: f64,
}

/// One dimension of a comparison.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// Which.
    pub dimension: Dimension,
    /// The unit in which both sides are known.
    pub unit: Option<String>,
    /// What the one side has.
    pub a: Option<Range<f64>>,
    /// What the other has.
    pub b: Option<Range<f64>>,
    /// The least that the ratio of the one to the other can be; unknown where it would be a division by nothing.
    pub ratio_low: Option<f64>,
    /// The most that it can be.
    pub ratio_high: Option<f64>,
    /// The reading at the best figures.
    pub best: Reading,
    /// Every reading that the intervals allow.
    pub possible: Vec<Reading>,
}

/// Who is stronger in a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The first side.
    A,
    /// Neither.
    Even,
    /// The second side.
    B,
}

/// What follows from relative power, after Wennmann (2014).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The state sets the terms of a lawful life.
    StateLedTransformation,
    /// Each needs the other's consent.
    Bargaining,
    /// Each keeps the other in its place.
    Symbiosis,
    /// One lives off the other.
    Parasitism,
    /// The group sets the terms of the state.
    Capture,
}

/// A reading that alone would turn the answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TurnedBy {
    /// In which dimension.
    pub dimension: Dimension,
    /// Which reading.
    pub reading: Reading,
    /// To which answer.
    pub outcome: Outcome,
}

impl Map<'_> {
    /// Every group whose capacities are on record, beside every institution whose are.
    pub fn balance(&self, moment: Moment) -> Vec<PowerReport> {
        let standing: BTreeSet<&ActorId> = self.capacities(moment).map(|it| &it.of).collect();
        let of = |kinds: &[ActorKind]| -> Vec<ActorId> {
            let actors = self.case.actors.iter().filter(|it| kinds.contains(&it.kind));
            actors
                .filter(|it| standing.contains(&it.id))
                .map(|it| it.id.clone())
                .collect()
        };
        let institutions = of(&[ActorKind::Institution]);
        let groups = of(&[ActorKind::Group, ActorKind::Faction]);
        let pairs = groups
            .iter()
            .flat_map(|a| institutions.iter().map(move |b| (a.clone(), b.clone())));
        pairs.map(|(a, b)| self.power(vec![a], vec![b], moment)).collect()
    }

    /// The comparison of two sides.
    pub fn power(&self, a: Side, b: Side, moment: Moment) -> PowerReport {
        let compare = |dimension: &Dimension| self.compare(*dimension, &a, &b, moment);
        let comparisons: Vec<Comparison> = Dimension::ALL.iter().map(compare).collect();
        let best: Vec<Reading> = comparisons.iter().map(|it| it.best).collect();
        let at_best = outcome(&best);
        let mut turns = Vec::new();
        for (at, comparison) in comparisons.iter().enumerate() {
            for reading in comparison.possible.iter().filter(|it| **it != comparison.best) {
                let mut other = best.clone();
                if let Some(own) = other.get_mut(at) {
                    *own = *reading;
                }
                let outcome = outcome(&other);
                if outcome != at_best {
                    turns.push(TurnedBy {
                        dimension: comparison.dimension,
                        reading: *reading,
                        outcome,
                    });
                }
            }
        }
        PowerReport {
            at_best,
            band: self.case.terrain.scale.band,
            possible: possible(&comparisons),
            turns,
            comparisons,
            a,
            b,
        }
    }

    fn capacities(&self, moment: Moment) -> impl Iterator<Item = &Capacity> {
        let all = self.case.terrain.capacities.iter();
        all.filter(move |it| self.published.stands(&it.validity, &it.sources, moment))
    }

    fn capacities_of(&self, actor: &ActorId, moment: Moment) -> impl Iterator<Item = &Capacity> {
        let places = self.of_actor.capacities.of(self.roll.number(actor));
        let own = places.filter_map(|place| self.case.terrain.capacities.get(place as usize));
        own.filter(move |it| it.of == *actor && self.published.stands(&it.validity, &it.sources, moment))
    }

    fn compare(&self, dimension: Dimension, a: &Side, b: &Side, moment: Moment) -> Comparison {
        let mut units: Vec<&str> = { a.iter().flat_map(|actor| self.capacities_of(actor, moment)) }
            .filter(|it| it.dimension == dimension)
            .map(|it| it.unit.as_str())
            .collect();
        units.sort_unstable();
        units.dedup();
        let amounts = |unit: &str| {
            (
                self.amount(dimension, unit, a, moment),
                self.amount(dimension, unit, b, moment),
            )
        };
        let both = units.iter().map(|unit| (*unit, amounts(unit)));
        let found = both.into_iter().find_map(|(unit, (a, b))| Some((unit, a?, b?)));
        let band = self.case.terrain.scale.band;
        let Some((unit, a, b)) = found else {
            return Comparison {
                dimension,
                unit: None,
                a: None,
                b: None,
                ratio_low: None,
                ratio_high: None,
                best: Reading::Even,
                possible: vec![Reading::A, Reading::Even, Reading::B],
            };
        };
        Comparison {
            dimension,
            unit: Some(unit.to_owned()),
            ratio_low: (b.high > 0.0).then(|| a.low / b.high),
            ratio_high: (b.low > 0.0).then(|| a.high / b.low),
            best: reading(a.best, b.best, band),
            possible: readings(a, b, band),
            a: Some(a),
            b: Some(b),
        }
    }

    /// What a side has in a unit; `None` when nothing of it is on record.
    fn amount(&self, dimension: Dimension, unit: &str, side: &Side, moment: Moment) -> Option<Range<f64>> {
        let of = |actor: &ActorId| {
            let own = self.capacities_of(actor, moment);
            let mut own: Vec<&Capacity> = own.filter(|it| it.dimension == dimension && it.unit == unit).collect();
            own.sort_by_key(|it| self.published.tenure(&it.validity, &it.sources).known);
            hull(own.into_iter().map(|it| it.amount))
        };
        { side.iter().filter_map(of) }.reduce(|sum, next| Range {
            low: sum.low + next.low,
            best: sum.best + next.best,
            high: sum.high + next.high,
        })
    }
}

fn reading(a: f64, b: f64, band: f64) -> Reading {
    if a > band * b {
        Reading::A
    } else if b > band * a {
        Reading::B
    } else {
        Reading::Even
    }
}

/// Every reading of some amount in the one interval beside some amount in the other.
fn readings(a: Range<f64>, b: Range<f64>, band: f64) -> Vec<Reading> {
    let can = [
        (Reading::A, a.high > band * b.low),
        (Reading::Even, a.low <= band * b.high && b.low <= band * a.high),
        (Reading::B, b.high > band * a.low),
    ];
    can.into_iter()
        .filter(|(_, can)| *can)
        .map(|(reading, _)| reading)
        .collect()
}

/// What follows from one reading of each dimension, in their order (rule M26).
fn outcome(readings: &[Reading]) -> Outcome {
    let [finance, coercion, members, acceptance, information] = readings else {
        return Outcome::Bargaining;
    };
    let coercion = if *coercion == Reading::Even { members } else { coercion };
    match (finance, coercion) {
        (Reading::B, Reading::B) if *acceptance == Reading::A => Outcome::Bargaining,
        (Reading::B, Reading::B) => Outcome::StateLedTransformation,
        (Reading::A, Reading::A) if *acceptance == Reading::A || *information == Reading::A => Outcome::Capture,
        (Reading::A, Reading::A) => Outcome::Parasitism,
        (Reading::A, Reading::B) | (Reading::B, Reading::A) => Outcome::Symbiosis,
        _ => Outcome::Bargaining,
    }
}

/// Every outcome of every combination of possible readings.
fn possible(comparisons: &[Comparison]) -> Vec<Outcome> {
    let mut combinations: Vec<Vec<Reading>> = vec![Vec::new()];
    for comparison in comparisons {
        let longer = combinations.iter().flat_map(|so_far| {
            let with = |reading: &Reading| so_far.iter().copied().chain([*reading]).collect::<Vec<_>>();
            comparison.possible.iter().map(with).collect::<Vec<_>>()
        });
        combinations = longer.collect();
    }
    let outcomes: BTreeSet<Outcome> = combinations.iter().map(|it| outcome(it)).collect();
    outcomes.into_iter().collect()
}
