//! What is said of an agreement as a whole.

use super::{Clause, Condition, Group, Names, Written};
use crate::covenant::instrument::{PowerKind, Status};
use salida_world::Day;

/// What is said of the agreement as a whole.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Header {
    /// Its title.
    pub title: Option<Written<String>>,
    /// `between`.
    pub parties: Clause<Names>,
    /// `status`.
    pub status: Clause<Status>,
    /// `witnessed by`.
    pub witnesses: Clause<Names>,
    /// `in force`.
    pub force: Clause<Window>,
    /// `amends`: the instrument.
    pub amends: Clause<Written<String>>,
    /// `NAME means A, B`.
    pub sets: Vec<Written<Set>>,
    /// `ends when`.
    pub ends_when: Clause<Condition>,
    /// `A may suspend`.
    pub powers: Vec<Written<Power>>,
    /// `according to`.
    pub sources: Clause<Names>,
}

/// From a day, until a day, or both.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Window {
    /// The first day.
    pub from: Option<Written<Day>>,
    /// The last day.
    pub until: Option<Written<Day>>,
}

/// `gangs means Gulls, Herons`: a list of parties, zones or deeds that has a name of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Set {
    /// Its name.
    pub name: Written<String>,
    /// What it stands for.
    pub members: Names,
}

/// `Church may suspend, resume no-killing`.
#[derive(Debug, Clone, PartialEq)]
pub struct Power {
    /// Who.
    pub who: Group,
    /// What they may do.
    pub acts: Vec<PowerKind>,
    /// To which commitments; to all when empty.
    pub over: Names,
}
