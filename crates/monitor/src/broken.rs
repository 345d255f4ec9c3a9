//! A prohibition that was surely broken stays so while enough is left of what broke it: a look at some days tells.

use crate::{column::Moved, ledger::Ledger, view::View};

/// In which windows a prohibition is surely broken, where no scope and no permission bears on it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Broken {
    /// How many days a window has.
    length: i32,
    /// The first and the last day of force that has been seen, by number.
    between: (i32, i32),
    allowed: u64,
    /// From this day on an act can lie in a window that holds the day asked about.
    current: i32,
}

impl Broken {
    /// With windows of so many days, or with all of force as one; `None` where no window lies wholly in force.
    pub(crate) fn of(view: &View<'_>, days: Option<i32>, allowed: u64) -> Option<Self> {
        let (start, today) = (view.calendar.start(), view.calendar.today());
        let last = view.calendar.end().unwrap_or(i32::MAX);
        let fits = days.is_none_or(|days| start.saturating_add(days - 1) <= last);
        (fits && !view.stretches.is_confined).then(|| Self {
            length: days.unwrap_or(i32::MAX),
            between: (start, today),
            allowed,
            current: today.saturating_sub(days.map_or(0, |days| days - 1)),
        })
    }

    /// True when what is certain, on days that are certain, is too much in some window: found at the first such window.
    pub(crate) fn is_sure(&self, least: &Ledger) -> bool {
        least.exceeds_in(self.length, self.between, self.allowed)
    }

    /// True when that is still so after something moved, and no window that holds the day asked about saw it. A breach that
    /// goes on only because doubtful acts were enough together is over once an earlier window is surely broken.
    pub(crate) fn stays(&self, least: &Ledger, moved: Moved, in_breach_now: bool) -> bool {
        let goes_on = || least.exceeds_in(self.length, (self.current, self.between.1), self.allowed);
        moved.days.1 < self.current && self.is_sure(least) && (!in_breach_now || goes_on())
    }
}
