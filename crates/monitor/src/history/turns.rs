//! What holds from one day on until another, and the days on which it turns.

use salida_world::Day;

/// Something that is told of every day from the first on, kept only where it is not as it was before: in the order of days.
#[derive(Debug, Clone)]
pub(super) struct Turns<T>(Vec<(Day, T)>);

impl<T> Default for Turns<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy + PartialEq> Turns<T> {
    /// How often it has turned, the first time counted.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// True when nothing was told yet.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Tells what holds from a day on; true when it is not as it was before.
    pub(super) fn tell(&mut self, day: Day, now: T) -> bool {
        let is_new = self.0.last().is_none_or(|(_, before)| *before != now);
        if is_new {
            self.0.push((day, now));
        }
        is_new
    }

    /// What holds on a day.
    pub(super) fn at(&self, day: Day) -> Option<T> {
        self.told(day).last().map(|(_, it)| *it)
    }

    /// The same up to an earlier day.
    pub(super) fn up_to(&self, day: Day) -> Self {
        Self(self.told(day).to_vec())
    }

    fn told(&self, day: Day) -> &[(Day, T)] {
        let many = self.0.partition_point(|(from, _)| *from <= day);
        self.0.get(..many).unwrap_or_default()
    }
}
