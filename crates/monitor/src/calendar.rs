//! The active days of a duty: in force and not suspended, numbered in order without gaps (rules 9 and 14).
//!
//! Windows, deadlines and lengths of time run on these numbers. The number of a day before the first suspension is the
//! number of the civil day itself, so that without suspensions nothing is counted anew.

use salida_case::covenant::Length;
use salida_world::{Day, Span};

/// The days on which a duty binds, as far as they are known on a day.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Calendar {
    first: i32,
    last: Option<i32>,
    /// The day asked about.
    on: i32,
    /// Suspended days up to the day asked about, in order and apart.
    suspended: Vec<Span>,
    /// The number of the first active day after each of them.
    numbers: Vec<i32>,
}

impl Calendar {
    /// From a first day to a last one, seen on a day that is not before the first.
    pub(crate) fn new(first: Day, last: Option<Day>, on: Day) -> Self {
        Self {
            first: first.number(),
            last: last.map(Day::number),
            on: on.number(),
            suspended: Vec::new(),
            numbers: Vec::new(),
        }
    }

    /// The same with these days taken out. They may overlap and lie outside force.
    pub(crate) fn without(mut self, mut taken: Vec<Span>) -> Self {
        taken.sort_unstable();
        for span in taken {
            let inside = Span::new(Day::from_number(self.first), self.seen_to()).and_then(|force| force.overlap(span));
            let Some(span) = inside else { continue };
            match self.suspended.last_mut() {
                Some(open) if span.first() <= open.last().plus(1) => {
                    *open = Span::new(open.first(), open.last().max(span.last())).unwrap_or(*open);
                }
                _ => self.suspended.push(span),
            }
        }
        let mut taken = 0;
        let after = self.suspended.iter().map(|span| {
            let number = span.first().number() - taken;
            taken += days(*span);
            number
        });
        self.numbers = after.collect();
        self
    }

    /// The same for what goes on after force has ended (rule 18).
    pub(crate) fn surviving(&self) -> Self {
        Self {
            last: None,
            ..self.clone()
        }
    }

    /// The last day that has been seen of force.
    fn seen_to(&self) -> Day {
        Day::from_number(self.last.map_or(self.on, |last| last.min(self.on)))
    }

    /// The first day of force.
    pub(crate) fn first(&self) -> Day {
        Day::from_number(self.first)
    }

    /// The last day of force; `None` while it has no end.
    pub(crate) fn last(&self) -> Option<Day> {
        self.last.map(Day::from_number)
    }

    /// The suspended days up to the day asked about.
    pub(crate) fn suspended(&self) -> &[Span] {
        &self.suspended
    }

    /// True when the number of every day is that of the civil day.
    pub(crate) fn is_plain(&self) -> bool {
        self.suspended.is_empty()
    }

    /// True when force has ended before the day asked about.
    pub(crate) fn is_over(&self) -> bool {
        self.last.is_some_and(|last| last < self.on)
    }

    /// True when the day asked about is in force and suspended.
    pub(crate) fn is_suspended_today(&self) -> bool {
        let on = Day::from_number(self.on);
        self.suspended.last().is_some_and(|span| span.contains(on))
    }

    /// The first day of the suspension that is on today.
    pub(crate) fn suspended_since(&self) -> Option<Day> {
        let since = self.suspended.last().map(|span| span.first());
        since.filter(|_| self.is_suspended_today())
    }

    /// The number of a day; of a suspended day, that of the next active one.
    pub(crate) fn number(&self, day: Day) -> i32 {
        let at = self.suspended.partition_point(|span| span.first() < day);
        self.after_suspension(at).map_or(day.number(), |(last, after)| {
            after + (day.number() - last.number() - 1).max(0)
        })
    }

    /// The last day of the suspension before a position, and the number of the first active day after it.
    fn after_suspension(&self, position: usize) -> Option<(Day, i32)> {
        let at = position.checked_sub(1)?;
        Some((self.suspended.get(at)?.last(), *self.numbers.get(at)?))
    }

    /// The number of the last active day that is not after `day`.
    pub(crate) fn number_up_to(&self, day: Day) -> i32 {
        // Of an active day this is its own number, and of a suspended one that of the day before the next active one:
        // nothing has to be asked of the day after, which the last day that can be written does not have.
        let at = self.suspended.partition_point(|span| span.last() < day);
        let is_suspended = self.suspended.get(at).is_some_and(|span| span.contains(day));
        self.number(day) - i32::from(is_suspended)
    }

    /// The active day of a number.
    pub(crate) fn day(&self, number: i32) -> Day {
        let at = self.numbers.partition_point(|after| *after <= number);
        let civil = self.after_suspension(at).map(|(last, after)| {
            let more = number.saturating_sub(after).saturating_add(1);
            last.number().saturating_add(more)
        });
        Day::from_number(civil.unwrap_or(number))
    }

    /// The number of the first active day.
    pub(crate) fn start(&self) -> i32 {
        self.first
    }

    /// The number of the last active day of force, as far as suspensions are known.
    pub(crate) fn end(&self) -> Option<i32> {
        self.last.map(|last| self.number_up_to(Day::from_number(last)))
    }

    /// The number of the last active day that has been seen. It lies before [`Self::start`] when there is none.
    pub(crate) fn today(&self) -> i32 {
        self.number_up_to(self.seen_to())
    }

    /// The numbers of days that are all active and seen.
    pub(crate) fn surely(&self, during: Span) -> Option<(i32, i32)> {
        let inside = self.first <= during.first().number() && during.last() <= self.seen_to();
        if !inside {
            return None;
        }
        if self.suspended.is_empty() {
            return Some((during.first().number(), during.last().number()));
        }
        let (from, to) = (self.number(during.first()), self.number_up_to(during.last()));
        (to - from + 1 == days(during)).then_some((from, to))
    }

    /// The numbers of those of these days that are active and seen, where there are any.
    pub(crate) fn possibly(&self, during: Span) -> Option<(i32, i32)> {
        let first = during.first().number().max(self.first);
        let last = during.last().min(self.seen_to());
        let (from, to) = (self.number(Day::from_number(first)), self.number_up_to(last));
        (from <= to).then_some((from, to))
    }

    /// The day so long after a day, suspended days in between not counted.
    pub(crate) fn after(&self, day: Day, length: Length) -> i32 {
        let days = length.after(day).number() - day.number();
        self.number_up_to(day).saturating_add(days)
    }

    /// The active days between two numbers, as stretches of civil days.
    pub(crate) fn pieces(&self, from: i32, to: i32) -> Vec<Span> {
        if from > to {
            return Vec::new();
        }
        let (mut first, last) = (self.day(from), self.day(to));
        let mut pieces = Vec::new();
        let at = self.suspended.partition_point(|gap| gap.last() < first);
        // Both ends are active, so that a gap lies between them or apart from them.
        for gap in self.suspended.iter().skip(at).take_while(|gap| gap.first() <= last) {
            pieces.extend(Span::new(first, gap.first().plus(-1)));
            first = gap.last().plus(1);
        }
        pieces.extend(Span::new(first, last));
        pieces
    }

    /// How many of these days are active, as far as suspensions are known.
    pub(crate) fn active_among(&self, during: Span) -> u32 {
        let at = self.suspended.partition_point(|span| span.last() < during.first());
        let near = self.suspended.iter().skip(at);
        let near = near.take_while(|span| span.first() <= during.last());
        let taken = near.filter_map(|span| span.overlap(during));
        during.days() - taken.map(Span::days).sum::<u32>()
    }
}

fn days(span: Span) -> i32 {
    i32::try_from(span.days()).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Calendar;
    use salida_world::{Day, Span};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn span(text: &str) -> Span {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_day_that_can_be_written_is_a_day_like_any_other() {
        let plain = Calendar::new(day("9999-01-01"), None, Day::MAX);
        for calendar in [plain.clone(), plain.without(vec![span("9999-03")])] {
            assert_eq!(calendar.day(calendar.today()), Day::MAX);
            assert!(calendar.surely(Span::day(Day::MAX)).is_some());
            assert!(calendar.possibly(Span::day(Day::MAX)).is_some());
        }
    }

    #[test]
    fn numbers_run_on_over_a_suspension_and_back() {
        let plain = Calendar::new(day("2031-01-01"), Some(day("2031-12-31")), day("2031-06-30"));
        let taken = vec![span("2031-03-11..2031-03-20"), span("2031-05-01..2031-05-05")];
        let calendar = plain.without(taken);
        let number = |text: &str| calendar.number(day(text)) - calendar.start();
        assert_eq!((number("2031-03-10"), number("2031-03-21")), (68, 69));
        assert_eq!(number("2031-03-15"), 69);
        let mut active = (0..400).map(|offset| calendar.day(calendar.start() + offset));
        assert!(active.all(|it| !span("2031-03-11..2031-03-20").contains(it)));
        for offset in 0..300 {
            let number = calendar.start() + offset;
            assert_eq!(calendar.number(calendar.day(number)), number);
            assert_eq!(calendar.number_up_to(calendar.day(number)), number);
        }
        assert_eq!(calendar.surely(span("2031-03-10..2031-03-11")), None);
        assert!(calendar.possibly(span("2031-03-10..2031-03-11")).is_some());
        assert_eq!(calendar.possibly(span("2031-03-11..2031-03-20")), None);
        assert_eq!(calendar.active_among(span("2031-03")), 21);
        let pieces = calendar.pieces(calendar.start() + 60, calendar.start() + 80);
        assert_eq!(pieces, [span("2031-03-02..2031-03-10"), span("2031-03-21..2031-04-01")]);
    }

    /// What the words say, day by day.
    struct Literal {
        first: i32,
        seen_to: i32,
        suspended: Vec<bool>,
    }

    impl Literal {
        fn is_active(&self, day: i32) -> bool {
            let at = usize::try_from(day - self.first).ok();
            day >= self.first && !at.and_then(|at| self.suspended.get(at)).copied().unwrap_or(false)
        }

        /// How many active days lie before a day.
        fn before(&self, day: i32) -> i32 {
            i32::try_from((self.first..day).filter(|it| self.is_active(*it)).count()).unwrap()
        }

        fn is_seen(&self, day: i32) -> bool {
            self.is_active(day) && day <= self.seen_to
        }
    }

    fn days(from: i32, to: i32) -> Span {
        Span::new(Day::from_number(from), Day::from_number(to)).unwrap()
    }

    /// Looks at many calendars beside what the words say of the same days.
    fn on_many(look: impl Fn(&Calendar, &Literal, &mut dyn FnMut(u32) -> i32)) {
        let mut state = 3_u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            i32::try_from((state >> 16) % below).unwrap()
        };
        for _ in 0..400 {
            let first = 20_000;
            let last = (draw(3) > 0).then(|| first + draw(40));
            let on = first + draw(40);
            let seen_to = last.map_or(on, |last| last.min(on));
            let from: Vec<i32> = (0..draw(5)).map(|_| first - 4 + draw(44)).collect();
            let taken: Vec<Span> = from.into_iter().map(|from| days(from, from + draw(6))).collect();
            let is_taken = |day: i32| day <= seen_to && taken.iter().any(|it| it.contains(Day::from_number(day)));
            let literal = Literal {
                first,
                seen_to,
                suspended: (first..first + 60).map(is_taken).collect(),
            };
            let calendar = Calendar::new(
                Day::from_number(first),
                last.map(Day::from_number),
                Day::from_number(on),
            );
            let calendar = calendar.without(taken);
            assert_eq!(calendar.is_over(), last.is_some_and(|last| last < on), "{calendar:?}");
            look(&calendar, &literal, &mut draw);
        }
    }

    #[test]
    fn every_day_has_the_number_that_counting_days_gives_it() {
        on_many(|calendar, literal, _| {
            let (first, on) = (literal.first, calendar.on);
            assert_eq!(
                calendar.today(),
                first - 1 + literal.before(literal.seen_to + 1),
                "{calendar:?}"
            );
            for day in first..first + 50 {
                let number = first + literal.before(day);
                assert_eq!(calendar.number(Day::from_number(day)), number, "{calendar:?} {day}");
                let up_to = first - 1 + literal.before(day + 1);
                assert_eq!(
                    calendar.number_up_to(Day::from_number(day)),
                    up_to,
                    "{calendar:?} {day}"
                );
                if literal.is_active(day) {
                    assert_eq!(calendar.day(number), Day::from_number(day), "{calendar:?} {day}");
                }
            }
            let is_suspended = !literal.is_active(on);
            assert_eq!(calendar.is_suspended_today(), is_suspended, "{calendar:?}");
            let began = (first..=on)
                .rev()
                .find(|day| *day == first || literal.is_active(day - 1));
            let since = began.filter(|_| is_suspended).map(Day::from_number);
            assert_eq!(calendar.suspended_since(), since, "{calendar:?}");
        });
    }

    #[test]
    fn every_span_has_the_active_days_that_counting_days_gives_it() {
        on_many(|calendar, literal, draw| {
            let first = literal.first;
            let number = |day: i32| first + literal.before(day);
            let apart = |spans: &[Span]| spans.windows(2).all(|it| it[0].last().plus(1) < it[1].first());
            assert!(apart(calendar.suspended()), "{calendar:?}");
            assert_eq!(calendar.is_plain(), !literal.suspended.contains(&true), "{calendar:?}");
            for _ in 0..20 {
                let from = first - 3 + draw(45);
                let to = from + draw(12);
                let span = days(from, to);
                let is_sure = (from..=to).all(|day| literal.is_seen(day));
                let ends = (number(from), number(to));
                assert_eq!(calendar.surely(span), is_sure.then_some(ends), "{calendar:?} {span}");
                let seen: Vec<i32> = (from..=to).filter(|day| literal.is_seen(*day)).map(number).collect();
                let ends = seen.first().copied().zip(seen.last().copied());
                assert_eq!(calendar.possibly(span), ends, "{calendar:?} {span}");
                let suspended = (from..=to)
                    .filter(|day| *day >= first && !literal.is_active(*day))
                    .count();
                let active = span.days() - u32::try_from(suspended).unwrap();
                assert_eq!(calendar.active_among(span), active, "{calendar:?} {span}");
                let (from, to) = (first + draw(30), first - 1 + draw(40));
                let pieces = calendar.pieces(from, to);
                assert!(apart(&pieces), "{pieces:?}");
                let held = { pieces.iter() }.flat_map(|it| it.first().number()..=it.last().number());
                let meant = (first..first + 120).filter(|day| literal.is_active(*day));
                let meant = meant.filter(|day| (from..=to).contains(&number(*day)));
                assert!(held.eq(meant), "{calendar:?} {from} {to}");
            }
        });
    }
}
