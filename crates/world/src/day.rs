//! Civil days. A bare date is never shifted between time zones (rule 9).

use jiff::civil::Date;
use serde::{Serialize, Serializer};
use std::{fmt, str::FromStr};

/// A civil day, counted from 1970-01-01, so that windows are plain sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// Why a text is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayError {
    /// It has not the form `YYYY-MM-DD`.
    Form,
    /// It has the form, and no calendar has that day: `2012-02-30`.
    Impossible,
}

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

impl Day {
    /// The first day that can be written: 0001-01-01. Earlier sums stop here.
    pub const MIN: Self = Self(-719_162);
    /// The last day that can be written: 9999-12-31. Later sums stop here.
    pub const MAX: Self = Self(2_932_896);

    /// The day of a calendar date, when there is one, for years 1 to 9999.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        let (year, month, day) = (i32::from(year), i32::from(month), i32::from(day));
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 => 28 + i32::from(is_leap),
            _ => 31,
        };
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=days).contains(&day) {
            return None;
        }
        // Years are counted from March, so that the leap day is the last; months then follow one line within a year.
        let (years, months) = if month > 2 {
            (year, month - 3)
        } else {
            (year - 1, month + 9)
        };
        let before = years * 365 + years / 4 - years / 100 + years / 400;
        Some(Self(before + (153 * months + 2) / 5 + day - 1 - 719_468))
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> i32 {
        self.0
    }

    /// The day with that number, kept within [`Day::MIN`] and [`Day::MAX`].
    pub fn from_number(number: i32) -> Self {
        Self(number.clamp(Self::MIN.0, Self::MAX.0))
    }

    /// The day `days` later (earlier when negative), kept within what can be written.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self::from_number(self.0.saturating_add(days))
    }

    /// The same day of the month so many months later, or that month's last day where it has no such day; kept within
    /// what can be written.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let span = jiff::Span::new().try_months(i64::from(months));
        let later = span.and_then(|span| self.civil().checked_add(span));
        later.map_or(Self::MAX, Self::from_civil)
    }

    /// The same day of the month so many months earlier, or that month's last day where it has no such day; kept within
    /// what can be written.
    #[must_use]
    pub fn minus_months(self, months: u32) -> Self {
        let span = jiff::Span::new().try_months(i64::from(months));
        let earlier = span.and_then(|span| self.civil().checked_sub(span));
        earlier.map_or(Self::MIN, |date| Self::from_civil(date).max(Self::MIN))
    }

    /// The calendar date.
    pub fn civil(self) -> Date {
        let span = jiff::Span::new().days(i64::from(self.0));
        // Every number between MIN and MAX is a date that the calendar crate can hold; EPOCH is never reached.
        EPOCH.checked_add(span).unwrap_or(EPOCH)
    }

    /// The calendar year.
    pub fn year(self) -> i16 {
        self.civil().year()
    }

    fn from_civil(date: Date) -> Self {
        let days = date.since((jiff::Unit::Day, EPOCH)).map_or(0, |span| span.get_days());
        Self(days)
    }
}

impl FromStr for Day {
    type Err = DayError;

    /// Reads `YYYY-MM-DD` and nothing else: other forms are the readers' business, where they are stated.
    fn from_str(text: &str) -> Result<Self, DayError> {
        let [year, month, day] = digits(text).ok_or(DayError::Form)?;
        let (Ok(year), Ok(month), Ok(day)) = (i16::try_from(year), i8::try_from(month), i8::try_from(day)) else {
            return Err(DayError::Impossible);
        };
        Self::new(year, month, day).ok_or(DayError::Impossible)
    }
}

fn digits(text: &str) -> Option<[u32; 3]> {
    let mut parts = text.split('-');
    let mut read = |width: usize| {
        let part = parts.next()?;
        let plain = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| part.parse().ok()).flatten()
    };
    let found = [read(4)?, read(2)?, read(2)?];
    parts.next().is_none().then_some(found)
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.civil();
        write!(out, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, DayError};

    #[test]
    fn a_day_prints_as_it_was_read_and_impossible_ones_are_told_from_misspelt_ones() {
        for text in ["0001-01-01", "1970-01-01", "2012-02-29", "2012-03-09", "9999-12-31"] {
            assert_eq!(text.parse::<Day>().map(|d| d.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("0001-01-01".parse::<Day>(), Ok(Day::MIN));
        assert_eq!("9999-12-31".parse::<Day>(), Ok(Day::MAX));
        assert_eq!("2012-02-30".parse::<Day>(), Err(DayError::Impossible));
        assert_eq!("9/3/2012".parse::<Day>(), Err(DayError::Form));
        assert_eq!("2012-3-9".parse::<Day>(), Err(DayError::Form));
        assert_eq!("0000-01-01".parse::<Day>(), Err(DayError::Impossible));
    }

    #[test]
    fn every_day_has_the_number_after_the_day_before() {
        for number in Day::MIN.number()..=Day::MAX.number() {
            let civil = Day::from_number(number).civil();
            let day = Day::new(civil.year(), civil.month(), civil.day());
            assert_eq!(day.map(Day::number), Some(number));
        }
        for (year, month, day) in [
            (2011, 2, 29),
            (1900, 2, 29),
            (2012, 4, 31),
            (2012, 13, 1),
            (2012, 0, 1),
            (2012, 1, 0),
        ] {
            assert_eq!(Day::new(year, month, day), None);
        }
        assert_eq!(Day::new(0, 12, 31).or(Day::new(10_000, 1, 1)), None);
    }

    #[test]
    fn sums_cross_leap_days_and_stop_at_the_ends() {
        let eve = Day::new(2012, 2, 28).map(|d| d.plus(2).to_string());
        assert_eq!(eve.as_deref(), Some("2012-03-01"));
        assert_eq!(Day::MAX.plus(1), Day::MAX);
        assert_eq!(Day::MIN.plus(i32::MIN), Day::MIN);
    }
}
