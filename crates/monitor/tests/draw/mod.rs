//! Draws small cases and streams of reports from a seed: every form and clause, every sort of report.

mod agreement;
mod chance;
mod door;
mod lean;
mod stage;
mod stream;

pub(crate) use chance::Chance;

use crate::literal::{Deed, Told};
use salida_case::Case;
use salida_world::Day;

/// An agreement, what was reported, what was done about it, and what is asked.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    pub case: Case,
    pub told: Vec<Told>,
    pub acts: Vec<Deed>,
    /// Event day and recorded day.
    pub asked: Vec<(Day, Day)>,
}

/// The first days of force that are drawn around, and how many days of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    pub first: i32,
    pub last: i32,
}

impl Frame {
    /// A day in or around force.
    pub(crate) fn day(self, chance: &mut Chance) -> Day {
        let days = self.last - self.first + 17;
        Day::from_number(self.first - 8 + chance.below_i32(days))
    }

    /// A day in force.
    pub(crate) fn day_in(self, chance: &mut Chance) -> Day {
        Day::from_number(self.first + chance.below_i32(self.last - self.first + 1))
    }
}

/// The pair of a seed.
pub(crate) fn pair(seed: u64) -> Pair {
    let mut pair = pair_of(Chance::of(seed));
    door::tell(&mut Chance::of(!seed), &mut pair);
    pair
}

/// A pair of a seed that leans to what is rare.
pub(crate) fn leaning(seed: u64) -> Pair {
    let mut chance = Chance::of(seed);
    let frame = frame(&mut chance);
    let mut pair = pair_in(&mut chance, frame);
    lean::lean(&mut Chance::of(!seed), frame, &mut pair);
    pair
}

/// The pair of any draws.
pub(crate) fn pair_of(mut chance: Chance) -> Pair {
    let frame = frame(&mut chance);
    pair_in(&mut chance, frame)
}

fn frame(chance: &mut Chance) -> Frame {
    let starts = ["2031-01-20", "2031-01-01", "2031-01-31", "2031-02-01", "2030-12-15"];
    let first: Day = chance.one_of(&starts).parse().expect("a day");
    let first = first.number();
    let days = if chance.in_a_hundred(4) {
        95
    } else {
        20 + chance.below_i32(41)
    };
    Frame {
        first,
        last: first + days - 1,
    }
}

fn pair_in(chance: &mut Chance, frame: Frame) -> Pair {
    let mut case = stage::stage(chance);
    case.instruments = agreement::instruments(chance, frame);
    let told = stream::reports(chance, frame, &case);
    let acts = stream::acts(chance, frame, &case);
    let asked = (0..3).map(|_| asked(chance, frame)).collect();
    Pair {
        case,
        told,
        acts,
        asked,
    }
}

fn asked(chance: &mut Chance, frame: Frame) -> (Day, Day) {
    let on = Day::from_number(frame.first - 2 + chance.below_i32(frame.last - frame.first + 30));
    let known = match chance.below(4) {
        0 => on,
        1 => Day::from_number(frame.first + chance.below_i32(frame.last - frame.first + 30)),
        _ => Day::MAX,
    };
    (on, known)
}
