//! The properties word by word: slow, for short traces, so that nothing clever can be wrong here.

use super::{Bounds, Property, Trace};

/// The steps at which the property does not hold.
pub(in crate::bench) fn violations(property: Property, bounds: Bounds, trace: &Trace) -> Vec<usize> {
    let look = Look { bounds, trace };
    (0..trace.rows.len())
        .filter(|step| look.violated(property, *step))
        .collect()
}

#[derive(Clone, Copy)]
struct Look<'a> {
    bounds: Bounds,
    trace: &'a Trace,
}

impl Look<'_> {
    fn at(self, name: char, step: usize) -> bool {
        self.trace.rows.get(step).is_some_and(|row| row.holds(name))
    }

    fn violated(self, property: Property, now: usize) -> bool {
        let Bounds { lower, upper } = self.bounds;
        let before = now.saturating_sub(upper)..now;
        match property {
            Property::AbsenceAfter => self.at('p', now) && before.clone().any(|step| self.at('q', step)),
            Property::UniversalityAfter => !self.at('p', now) && before.clone().any(|step| self.at('q', step)),
            Property::AbsenceBefore => self.at('r', now) && before.clone().any(|step| self.at('p', step)),
            Property::UniversalityBefore => self.at('r', now) && before.clone().any(|step| !self.at('p', step)),
            Property::AbsenceBetween => self.opened(now).any(|opened| {
                let length = now - opened;
                length < lower || length > upper || (opened + 1..=now).any(|step| self.at('p', step))
            }),
            Property::UniversalityBetween => self.opened(now).any(|opened| {
                let length = now - opened;
                length < lower || length > upper || (opened + 1..=now).any(|step| !self.at('p', step))
            }),
            Property::RecurrenceGlobal => now + 1 >= upper && self.silent(now + 1 - upper),
            Property::RecurrenceBetween => self
                .opened(now)
                .any(|opened| (opened + 1..(now + 2).saturating_sub(upper)).any(|first| self.silent(first))),
            Property::ResponseGlobal => self.unanswered(now, 0) || self.unasked(now, 0),
            Property::ResponseBetween => self.opened(now).any(|opened| {
                let first = opened + 1;
                (first..=now).any(|step| self.unanswered(step, first) || self.unasked(step, first))
            }),
        }
    }

    /// Where r ends spans at this step: every q before it since the last r.
    fn opened(self, now: usize) -> impl Iterator<Item = usize> {
        let since = (1..now)
            .rev()
            .take_while(move |step| !self.at('r', *step))
            .last()
            .unwrap_or(now);
        let possible = since.saturating_sub(1)..if self.at('r', now) { now } else { 0 };
        possible.filter(move |step| self.at('q', *step))
    }

    /// No p in the U steps from here.
    fn silent(self, first: usize) -> bool {
        (first..first + self.bounds.upper).all(|step| !self.at('p', step))
    }

    /// A p that has waited U steps at this one, no earlier than `first`.
    fn unanswered(self, now: usize, first: usize) -> bool {
        let asked = now.checked_sub(self.bounds.upper).filter(|asked| *asked >= first);
        asked.is_some_and(|asked| self.at('p', asked) && (asked + 1..=now).all(|step| !self.at('s', step)))
    }

    /// An s at this step without a p from L to U steps before it, no earlier than `first`.
    fn unasked(self, now: usize, first: usize) -> bool {
        let Bounds { lower, upper } = self.bounds;
        let due = now.saturating_sub(upper).max(first)..(now + 1).saturating_sub(lower);
        self.at('s', now) && !due.into_iter().any(|step| self.at('p', step))
    }
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::bench::pattern::{Bounds, Property, Row, Trace};

    const BOUNDS: Bounds = Bounds { lower: 2, upper: 3 };

    /// No step at all.
    const NONE: [usize; 0] = [];

    fn found(property: Property, rows: &[&str]) -> Vec<usize> {
        let rows = rows.iter().map(|names| Row::of(names)).collect();
        violations(property, BOUNDS, &Trace { rows })
    }

    #[test]
    fn what_follows_a_happening_is_looked_at_for_so_many_steps_and_not_on_its_own() {
        assert_eq!(found(Property::AbsenceAfter, &["pq", "p", "", "p", "p"]), [1, 3]);
        assert_eq!(found(Property::UniversalityAfter, &["q", "p", "", "p", ""]), [2]);
        assert_eq!(found(Property::AbsenceBefore, &["p", "", "", "r", "pr"]), [3]);
        assert_eq!(
            found(Property::UniversalityBefore, &["pr", "p", "r", "p", "p", "r"]),
            [5]
        );
    }

    #[test]
    fn a_span_ends_with_the_first_r_after_its_q_and_has_a_length_to_keep() {
        assert_eq!(found(Property::AbsenceBetween, &["qr", "", "r", "p", "r"]), NONE);
        assert_eq!(
            found(
                Property::AbsenceBetween,
                &["q", "r", "q", "p", "r", "q", "", "", "", "r"]
            ),
            [1, 4, 9]
        );
        assert_eq!(
            found(Property::UniversalityBetween, &["q", "p", "pr", "q", "p", "r"]),
            [5]
        );
        assert_eq!(
            found(Property::RecurrenceBetween, &["q", "", "", "p", "r", "q", "", "", "r"]),
            [8]
        );
        assert_eq!(
            found(Property::RecurrenceBetween, &["", "", "", "", "r", "q", "", "", ""]),
            NONE
        );
    }

    #[test]
    fn an_answer_needs_its_question_and_a_question_its_answer() {
        assert_eq!(found(Property::RecurrenceGlobal, &["", "", "p", "", "", "", "p"]), [5]);
        assert_eq!(
            found(Property::ResponseGlobal, &["p", "", "s", "p", "s", "", "", ""]),
            [4]
        );
        assert_eq!(found(Property::ResponseGlobal, &["p", "", "", "", "s"]), [3, 4]);
        assert_eq!(found(Property::ResponseBetween, &["p", "q", "s", "r"]), [3]);
        assert_eq!(
            found(
                Property::ResponseBetween,
                &["q", "p", "", "s", "r", "s", "p", "", "", "", ""]
            ),
            NONE
        );
        assert_eq!(found(Property::ResponseBetween, &["q", "p", "", "", "", "r"]), [5]);
    }
}
