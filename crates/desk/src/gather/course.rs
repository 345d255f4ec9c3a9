//! How each commitment came to where it stands: the monitor is asked at the close of one stretch of days after the other.

use super::edition::Guard;
use crate::report::{Axis, Edition, Mark, Unit};
use salida_case::Case;
use salida_events::Evidence;
use salida_monitor::{Finding, Monitor, Standing};
use salida_world::{Day, InstrumentId, Month, Name, Span};

/// Most stretches of a course: what fits a line of a terminal.
const BLOCKS_MAX: usize = 72;

/// The courses of all commitments.
pub(super) struct Courses<'a> {
    pub(super) axis: Axis,
    /// What was found at the close of each stretch.
    found: Vec<Vec<Finding>>,
    /// What the edition withholds of them.
    guard: Option<Guard<'a>>,
}

impl<'a> Courses<'a> {
    /// Asks the monitor at the close of every stretch up to `on`, each as known on `known`. What is found on that day itself
    /// is given.
    pub(super) fn follow(
        case: &'a Case,
        evidence: &'a Evidence,
        monitor: &Monitor<'_>,
        (on, known): (Day, Day),
        now: &[Finding],
        edition: Edition,
    ) -> Self {
        let axis = axis(case, on, edition);
        let closes = axis.blocks.iter().map(|block| block.last());
        let earlier: Vec<Day> = closes.filter(|day| *day != on).collect();
        let mut found = monitor.findings_on_each(&earlier, known);
        found.push(now.to_vec());
        let guard = (edition != Edition::Team).then(|| Guard::new(case, evidence, edition, found.iter().flatten()));
        Self { axis, found, guard }
    }

    /// The course of a commitment from the first day on which it binds; `None` where the edition withholds it.
    pub(super) fn of(&self, instrument: &InstrumentId, commitment: &Name) -> Option<Vec<Mark>> {
        if self
            .guard
            .as_ref()
            .is_some_and(|guard| guard.withholds(instrument, commitment))
        {
            return None;
        }
        let blocks = self.axis.blocks.iter().zip(&self.found);
        let marks = blocks.filter_map(|(days, found)| {
            let own = found
                .iter()
                .filter(|it| it.instrument == *instrument && it.commitment == *commitment && it.link.is_none());
            mark(*days, &own.collect::<Vec<_>>())
        });
        let begun = marks.skip_while(|mark| mark.standing == Standing::Pending);
        Some(begun.collect())
    }
}

fn mark(days: Span, own: &[&Finding]) -> Option<Mark> {
    let going_on = |it: &Finding| {
        let crossed = it
            .why
            .episodes
            .iter()
            .any(|episode| episode.days.overlap(days).is_some());
        it.in_breach_now || (it.standing == Standing::Breached && crossed)
    };
    Some(Mark {
        days,
        standing: Standing::roll_up(own.iter().map(|it| it.standing))?,
        in_breach_now: own.iter().any(|it| going_on(it)),
    })
}

/// From the earliest first day of force to `on`, in the shortest unit whose stretches fit a line. The public learns of single
/// happenings by their month, and so of what they called for.
fn axis(case: &Case, on: Day, edition: Edition) -> Axis {
    let begins = case.instruments.iter().filter_map(|instrument| instrument.from);
    let Some(span) = begins.min().and_then(|from| Span::new(from, on)) else {
        return Axis::default();
    };
    let units: &[Unit] = match edition {
        Edition::Public => &[Unit::Month, Unit::Quarter],
        Edition::Parties | Edition::Team => &[Unit::Week, Unit::Month, Unit::Quarter],
    };
    let fits = |unit: &Unit| blocks(span, *unit).nth(BLOCKS_MAX).is_none();
    let unit = units.iter().copied().find(fits).unwrap_or(Unit::Year);
    let all: Vec<Span> = blocks(span, unit).collect();
    // Of a longer past the end counts.
    let first = all.len().saturating_sub(BLOCKS_MAX);
    Axis {
        unit,
        blocks: all.into_iter().skip(first).collect(),
    }
}

fn blocks(span: Span, unit: Unit) -> impl Iterator<Item = Span> {
    let cut = move |first: Day| Span::new(first, last_of(first, unit).min(span.last()));
    std::iter::successors(cut(span.first()), move |block| {
        (block.last() < span.last())
            .then(|| cut(block.last().plus(1)))
            .flatten()
    })
}

/// The last day of the stretch that `first` lies in; weeks are counted from it.
fn last_of(first: Day, unit: Unit) -> Day {
    let months = match unit {
        Unit::Week => return first.plus(6),
        Unit::Month => 1,
        Unit::Quarter => 3,
        Unit::Year => 12,
    };
    let month = Month::of(first);
    let left = months - 1 - (month.number_in_year() - 1) % months;
    let last = (0..left).fold(month, |month, _| month.next());
    last.span().last()
}

#[cfg(test)]
mod tests {
    use super::{blocks, last_of};
    use crate::report::Unit;
    use salida_world::{Day, Span};

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn stretches_follow_one_another_without_gaps_and_end_on_the_day() {
        let span = Span::new(day("2031-03-09"), day("2032-02-10")).expect("a span");
        for unit in [Unit::Week, Unit::Month, Unit::Quarter, Unit::Year] {
            let all: Vec<Span> = blocks(span, unit).collect();
            assert_eq!(all.iter().map(|block| block.days()).sum::<u32>(), span.days());
            assert_eq!((all[0].first(), all[all.len() - 1].last()), (span.first(), span.last()));
        }
        assert_eq!(last_of(day("2031-03-09"), Unit::Quarter), day("2031-03-31"));
        assert_eq!(last_of(day("2031-04-01"), Unit::Quarter), day("2031-06-30"));
        assert_eq!(last_of(day("2031-03-09"), Unit::Year), day("2031-12-31"));
    }
}
