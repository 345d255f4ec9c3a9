//! How each commitment came to where it stands: the monitor is asked at the close of one stretch of days after the other, and
//! of each only the mark is kept.

use super::{guard::Accused, hidden::Clauses};
use crate::report::{Axis, Edition, Mark, Unit};
use salida_case::Case;
use salida_monitor::{Look, Monitor, Stand, Standing};
use salida_world::{Day, InstrumentId, Month, Name, Span};
use std::{collections::BTreeMap, rc::Rc};

/// Most stretches of a course: what fits a line of a terminal.
const BLOCKS_MAX: usize = 72;

/// The courses of all commitments.
#[derive(Default)]
pub(super) struct Courses {
    pub(super) axis: Axis,
    marks: BTreeMap<(InstrumentId, Name), Vec<Mark>>,
    /// What the edition withholds of them.
    withheld: Rc<Clauses>,
}

impl Courses {
    /// Asks the monitor at the close of every stretch up to `on`, each as known on `known`. `accused` is what the edition
    /// withholds of that day itself; a course is withheld for what any of its stretches would tell.
    pub(super) fn follow(
        case: &Case,
        monitor: &Monitor<'_>,
        (on, known): (Day, Day),
        edition: Edition,
        mut accused: Option<Accused<'_>>,
    ) -> Self {
        let plan = monitor.plan();
        let axis = axis(case, on, edition);
        let closes: Vec<Day> = axis.blocks.iter().map(|block| block.last()).collect();
        let mut marks: BTreeMap<_, Vec<Mark>> = BTreeMap::new();
        for (look, days) in monitor.look_on_each(&closes, known).zip(&axis.blocks) {
            let stands = look.standings();
            if let Some(accused) = accused.as_mut().filter(|_| look.on() != on) {
                accused.look(plan, &look, &stands);
            }
            for own in stands.chunk_by(|one, other| plan.clause(one.duty) == plan.clause(other.duty)) {
                let clause = own.first().and_then(|it| plan.clause(it.duty));
                if let Some(((instrument, commitment), mark)) = clause.zip(mark(*days, &look, own)) {
                    let course = marks.entry((instrument.clone(), commitment.clone())).or_default();
                    if !(course.is_empty() && mark.standing == Standing::Pending) {
                        course.push(mark);
                    }
                }
            }
        }
        Self {
            axis,
            marks,
            withheld: accused.map(|it| Rc::clone(it.guard().clauses())).unwrap_or_default(),
        }
    }

    /// The course of a commitment from the first day on which it binds; `None` where the edition withholds it.
    pub(super) fn of(&self, instrument: &InstrumentId, commitment: &Name) -> Option<Vec<Mark>> {
        let clause = (instrument.clone(), commitment.clone());
        let shown = !self.withheld.contains(&clause);
        shown.then(|| self.marks.get(&clause).cloned().unwrap_or_default())
    }
}

/// How a clause stood in a stretch of days, without what followed its breach; `None` where it has no instance.
fn mark(days: Span, look: &Look<'_>, own: &[Stand]) -> Option<Mark> {
    let own: Vec<&Stand> = own.iter().filter(|it| it.link.is_none()).collect();
    let crossed = || {
        let breached: Vec<&Stand> = { own.iter() }
            .filter(|it| it.standing == Standing::Breached)
            .copied()
            .collect();
        let mut each = breached.chunk_by(|one, other| one.duty == other.duty);
        each.any(|of_duty| look.is_crossed_in(of_duty, days))
    };
    Some(Mark {
        days,
        standing: Standing::roll_up(own.iter().map(|it| it.standing))?,
        in_breach_now: own.iter().any(|it| it.in_breach_now) || crossed(),
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
