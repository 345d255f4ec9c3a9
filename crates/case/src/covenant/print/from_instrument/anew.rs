//! The smallest things of a tree, without places.

use crate::covenant::tree::{Clause, Group, Names, Window, Written};
use salida_world::Day;
use std::fmt::Display;

pub(super) fn anew<T>(value: T) -> Written<T> {
    Written::new(value, 0..0)
}

pub(super) fn name(id: &impl Display) -> Written<String> {
    anew(id.to_string())
}

pub(super) fn names(ids: &[impl Display]) -> Clause<Names> {
    (!ids.is_empty()).then(|| anew(ids.iter().map(name).collect()))
}

pub(super) fn group(ids: &[impl Display], each: bool) -> Group {
    Group {
        names: ids.iter().map(name).collect(),
        each,
    }
}

pub(super) fn flag(is_set: bool) -> Clause<()> {
    is_set.then(|| anew(()))
}

pub(super) fn window(from: Option<Day>, until: Option<Day>) -> Clause<Window> {
    let is_written = from.is_some() || until.is_some();
    is_written.then(|| {
        anew(Window {
            from: from.map(anew),
            until: until.map(anew),
        })
    })
}
