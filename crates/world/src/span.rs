//! Spans of civil days; both end days count (rule 9).

use crate::{Day, DayError};
use serde::{Serialize, Serializer};
use std::{fmt, str::FromStr};

/// A span of days from `first` to `last`, both counted. A single day is a span of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    first: Day,
    last: Day,
}

/// Why a text is no span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpanError {
    /// It is neither a year, a month, a day, nor two of them joined by `..`.
    Form,
    /// A month or day in it does not exist.
    Impossible,
    /// It ends before it begins.
    Reversed,
}

impl Span {
    /// From `first` to `last`, when it does not end before it begins.
    pub fn new(first: Day, last: Day) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// One day.
    pub fn day(day: Day) -> Self {
        Self { first: day, last: day }
    }

    /// The first day.
    pub fn first(self) -> Day {
        self.first
    }

    /// The last day.
    pub fn last(self) -> Day {
        self.last
    }

    /// Number of days, at least 1.
    pub fn days(self) -> u32 {
        self.last.number().abs_diff(self.first.number()) + 1
    }

    /// True when `day` is one of its days.
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// True when every day of `other` is one of its days.
    pub fn covers(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// The days that both have.
    pub fn overlap(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last))
    }

    /// The calendar months it touches, in order.
    pub fn months(self) -> impl Iterator<Item = Month> {
        let last = Month::of(self.last);
        std::iter::successors(Some(Month::of(self.first)), |month| Some(month.next()))
            .take_while(move |month| *month <= last)
    }

    /// True when it begins on the first and ends on the last day of a month.
    pub fn is_whole_months(self) -> bool {
        Month::of(self.first).span().first == self.first && Month::of(self.last).span().last == self.last
    }
}

impl FromStr for Span {
    type Err = SpanError;

    /// Reads `2012`, `2012-03`, `2012-03-09` and any two of them joined by `..`: the span runs from the first day of the
    /// left to the last day of the right.
    fn from_str(text: &str) -> Result<Self, SpanError> {
        let (left, right) = text.split_once("..").unwrap_or((text, text));
        let (left, right) = (piece(left.trim())?, piece(right.trim())?);
        Self::new(left.first, right.last).ok_or(SpanError::Reversed)
    }
}

fn piece(text: &str) -> Result<Span, SpanError> {
    let day = |text: &str| match text.parse::<Day>() {
        Ok(day) => Ok(day),
        Err(DayError::Form) => Err(SpanError::Form),
        Err(DayError::Impossible) => Err(SpanError::Impossible),
    };
    match text.len() {
        4 => Ok(Span {
            first: day(&format!("{text}-01-01"))?,
            last: day(&format!("{text}-12-31"))?,
        }),
        7 => Ok(Month::of(day(&format!("{text}-01"))?).span()),
        _ => day(text).map(Span::day),
    }
}

impl fmt::Display for Span {
    /// The shortest form that reads back as the same span: `2012`, `2012-03`, `2012-03-09`, `2012-03..2013-12`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            return self.first.fmt(out);
        }
        if !self.is_whole_months() {
            return write!(out, "{}..{}", self.first, self.last);
        }
        let (from, to) = (Month::of(self.first), Month::of(self.last));
        match (from == to, from.is_first_of_year() && to.is_last_of_year()) {
            (true, _) => from.fmt(out),
            (_, true) if self.first.year() == self.last.year() => write!(out, "{:04}", self.first.year()),
            (_, true) => write!(out, "{:04}..{:04}", self.first.year(), self.last.year()),
            _ => write!(out, "{from}..{to}"),
        }
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A calendar month, as the number of months since January of year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The month of a day.
    pub fn of(day: Day) -> Self {
        let date = day.civil();
        Self(i32::from(date.year()) * 12 + i32::from(date.month()) - 1)
    }

    /// The month after.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// Its days.
    pub fn span(self) -> Span {
        let first = self.first_day();
        // In December 9999 the next month cannot be written, and the last day that can is its last day.
        let last = if self.next().year() > 9999 {
            Day::MAX
        } else {
            self.next().first_day().plus(-1)
        };
        Span { first, last }
    }

    /// January is 1.
    pub fn number_in_year(self) -> u8 {
        u8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1)
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// Months from `earlier` to this one; negative when it lies after.
    pub fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    fn is_first_of_year(self) -> bool {
        self.number_in_year() == 1
    }

    fn is_last_of_year(self) -> bool {
        self.number_in_year() == 12
    }

    fn first_day(self) -> Day {
        let year = i16::try_from(self.year()).unwrap_or(i16::MAX);
        let month = i8::try_from(self.number_in_year()).unwrap_or(1);
        Day::new(year, month, 1).unwrap_or(Day::MAX)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year(), self.number_in_year())
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::{Span, SpanError};

    #[test]
    fn a_span_prints_in_the_shortest_form_that_reads_back() {
        for text in [
            "2012",
            "2012-03",
            "2012-03-09",
            "2010-01..2012-02",
            "2012-03-09..2013-05-01",
            "2009..2011",
            "9999-12",
        ] {
            assert_eq!(text.parse::<Span>().map(|s| s.to_string()), Ok(text.to_owned()));
        }
        assert_eq!(
            "2012-01..2012-12".parse::<Span>().map(|s| s.to_string()),
            Ok("2012".to_owned())
        );
    }

    #[test]
    fn what_is_wrong_with_a_span_is_told() {
        assert_eq!("2012-13".parse::<Span>(), Err(SpanError::Impossible));
        assert_eq!("2013..2012".parse::<Span>(), Err(SpanError::Reversed));
        assert_eq!("spring".parse::<Span>(), Err(SpanError::Form));
    }

    #[test]
    fn two_years_to_the_end_of_february_2014_have_730_days_and_24_months() {
        let Ok(window) = "2012-03..2014-02".parse::<Span>() else {
            panic!("a span")
        };
        assert_eq!((window.days(), window.months().count()), (730, 24));
    }
}
