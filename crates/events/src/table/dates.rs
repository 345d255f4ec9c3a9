//! Dates as people write them in tables, and the one thing that must never be guessed: whether the day or the month comes first.

use salida_note::Note;
use salida_world::{Day, Month, Span};

use super::findings::Findings;
use crate::codes;
use salida_world::DateForm;

/// Why a cell is no span of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateFlaw {
    /// No form that is understood, or none that the file is in.
    Form,
    /// No calendar has that day.
    Impossible,
    /// It ends before it begins.
    Reversed,
    /// Day and month cannot be told apart.
    Ambiguous,
}

/// One end of a span as it is written.
#[derive(Clone, Copy)]
enum Written {
    Whole(Span),
    /// Two numbers and a year: day and month, in an order that the cell alone may not tell.
    Ordered(u32, u32, u32),
}

/// Reads a day, a month, a year, or two of them joined by `..`. `form` is what the file states or its dates prove.
pub(crate) fn span(text: &str, form: Option<DateForm>) -> Result<Span, DateFlaw> {
    if let Some(span) = plain(text) {
        return Ok(span);
    }
    let (left, right) = text.split_once("..").unwrap_or((text, text));
    let first = placed(written(left)?, form)?.first();
    let last = placed(written(right)?, form)?.last();
    Span::new(first, last).ok_or(DateFlaw::Reversed)
}

/// `2012-03-09`, or two such days joined by `..`, as nearly every cell has it: it means one thing in every form.
fn plain(text: &str) -> Option<Span> {
    match text.as_bytes() {
        days @ [_, _, _, _, b'-', _, _, b'-', _, _] => plain_day(days).map(Span::day),
        [first @ .., b'.', b'.', _, _, _, _, _, _, _, _, _, _] if first.len() == 10 => {
            Span::new(plain_day(first)?, plain_day(text.as_bytes().get(12..)?)?)
        }
        _ => None,
    }
}

/// True for what has the form of [`plain`], whether there is such a day or not: it proves at most that years come first.
#[inline]
fn is_year_first(cell: &str) -> bool {
    let is_day = |text: &[u8]| digits(text).is_some();
    match cell.as_bytes() {
        [first @ .., b'.', b'.', _, _, _, _, _, _, _, _, _, _] if first.len() == 10 => {
            is_day(first) && cell.as_bytes().get(12..).is_some_and(is_day)
        }
        text => is_day(text),
    }
}

/// The digits of `0000-00-00`, as numbers; the first eight characters are looked at together.
#[inline]
fn digits(text: &[u8]) -> Option<([u8; 8], [u8; 2])> {
    const FORM: u64 = u64::from_le_bytes(*b"0000-00-");
    // Added to what is left of a digit, or of a mark, this gives the highest bit where it is none.
    const MOST: u64 = u64::from_le_bytes([0x76, 0x76, 0x76, 0x76, 0x7f, 0x76, 0x76, 0x7f]);
    const HIGHEST: u64 = u64::from_le_bytes([0x80; 8]);
    let [a, b, c, d, e, f, g, h, tens, ones] = *text else {
        return None;
    };
    let left = u64::from_le_bytes([a, b, c, d, e, f, g, h]) ^ FORM;
    // Where nothing has its highest bit before adding, nothing is carried from one character to the next.
    let is_plain = (left | ((left & !HIGHEST) + MOST)) & HIGHEST == 0;
    let (tens, ones) = (tens ^ b'0', ones ^ b'0');
    (is_plain && tens < 10 && ones < 10).then_some((left.to_le_bytes(), [tens, ones]))
}

fn plain_day(text: &[u8]) -> Option<Day> {
    let ([a, b, c, d, _, e, f, _], [g, h]) = digits(text)?;
    let two = |tens: u8, ones: u8| i16::from(tens * 10 + ones);
    let (month, day) = (two(e, f), two(g, h));
    Day::new(
        two(a, b) * 100 + two(c, d),
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
}

fn placed(written: Written, form: Option<DateForm>) -> Result<Span, DateFlaw> {
    let (a, b, year) = match written {
        Written::Whole(span) => return Ok(span),
        Written::Ordered(a, b, year) => (a, b, year),
    };
    match form {
        Some(DateForm::DayMonthYear) => day(year, b, a).map(Span::day),
        Some(DateForm::MonthDayYear) => day(year, a, b).map(Span::day),
        Some(DateForm::YearMonthDay) => Err(DateFlaw::Form),
        None if b > 12 => day(year, a, b).map(Span::day),
        None if a > 12 || a == b => day(year, b, a).map(Span::day),
        None => Err(DateFlaw::Ambiguous),
    }
}

fn written(text: &str) -> Result<Written, DateFlaw> {
    let text = text.trim();
    let mark = ['-', '/', '.'].into_iter().find(|mark| text.contains(*mark));
    let parts: Vec<&str> = mark.map_or_else(|| vec![text], |mark| text.splitn(4, mark).collect());
    let whole = Written::Whole;
    match (parts.as_slice(), mark) {
        ([y], _) if y.len() == 4 => {
            let year = number(y)?;
            between(day(year, 1, 1)?, day(year, 12, 31)?).map(whole)
        }
        ([y, m], Some('-' | '/')) if y.len() == 4 => month(number(y)?, number(m)?).map(whole),
        ([m, y], Some('-' | '/')) if y.len() == 4 => month(number(y)?, number(m)?).map(whole),
        ([y, m, d], _) if y.len() == 4 => day(number(y)?, number(m)?, number(d)?).map(|day| whole(Span::day(day))),
        ([a, b, y], _) if y.len() == 4 => Ok(Written::Ordered(number(a)?, number(b)?, number(y)?)),
        _ => Err(DateFlaw::Form),
    }
}

fn number(digits: &str) -> Result<u32, DateFlaw> {
    let plain = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let value = if plain { digits.parse().ok() } else { None };
    value.ok_or(DateFlaw::Form)
}

fn day(year: u32, month: u32, day: u32) -> Result<Day, DateFlaw> {
    let parts = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
    let (Ok(year), Ok(month), Ok(day)) = parts else {
        return Err(DateFlaw::Impossible);
    };
    Day::new(year, month, day).ok_or(DateFlaw::Impossible)
}

fn month(year: u32, month: u32) -> Result<Span, DateFlaw> {
    day(year, month, 1).map(|first| Month::of(first).span())
}

fn between(first: Day, last: Day) -> Result<Span, DateFlaw> {
    Span::new(first, last).ok_or(DateFlaw::Reversed)
}

/// What the dates of a file prove about their form. Each proof is the first cell that gives it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Evidence {
    any_year_first: bool,
    any_undecided: bool,
    day_first: Option<(u64, String)>,
    month_first: Option<(u64, String)>,
}

impl Evidence {
    /// Looks at one cell.
    #[inline]
    pub(crate) fn look(&mut self, line: u64, cell: &str) {
        if self.any_year_first && is_year_first(cell) {
            return;
        }
        self.look_closely(line, cell);
    }

    fn look_closely(&mut self, line: u64, cell: &str) {
        if plain(cell).is_some() {
            self.any_year_first = true;
            return;
        }
        let (left, right) = cell.split_once("..").unwrap_or((cell, cell));
        for piece in [left, right] {
            match written(piece) {
                Ok(Written::Whole(_)) => self.any_year_first = true,
                Ok(Written::Ordered(a, 1..=12, _)) if a > 12 => {
                    self.day_first.get_or_insert_with(|| (line, cell.to_owned()));
                }
                Ok(Written::Ordered(1..=12, b, _)) if b > 12 => {
                    self.month_first.get_or_insert_with(|| (line, cell.to_owned()));
                }
                Ok(Written::Ordered(..)) => self.any_undecided = true,
                Err(_) => {}
            }
        }
    }

    /// What these cells and those after them prove together.
    pub(crate) fn before(self, later: Self) -> Self {
        Self {
            any_year_first: self.any_year_first || later.any_year_first,
            any_undecided: self.any_undecided || later.any_undecided,
            day_first: self.day_first.or(later.day_first),
            month_first: self.month_first.or(later.month_first),
        }
    }

    /// The form that is proved, if one is; contradicting proofs are reported.
    pub(crate) fn form(&self, findings: &mut Findings) -> Option<DateForm> {
        match (&self.day_first, &self.month_first) {
            (Some(_), None) => Some(DateForm::DayMonthYear),
            (None, Some(_)) => Some(DateForm::MonthDayYear),
            (None, None) if self.any_year_first && !self.any_undecided => Some(DateForm::YearMonthDay),
            (None, None) => None,
            (Some((line, day_first)), Some((other, month_first))) => {
                let note = Note::at(codes::MIXED_DATE_ORDERS, findings.cell(*line, None))
                    .with("day-first", day_first.as_str())
                    .with("month-first", month_first.as_str());
                findings.add(note.beside(findings.cell(*other, None)));
                None
            }
        }
    }
}

/// The calendar day of a spreadsheet's serial number, as `YYYY-MM-DD`. `None` outside what spreadsheets can date.
///
/// Spreadsheets of the 1900 system hold a 29 February 1900 that never was; it comes out as such and is refused as a date.
pub(crate) fn serial(moment: &calamine::ExcelDateTime) -> Option<String> {
    let in_reach = moment.is_datetime() && (0.0..2_958_466.0).contains(&moment.as_f64());
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    in_reach.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn the_digits_of_a_day_are_told_from_whatever_else_stands_there() {
        let literal = |text: &[u8]| {
            let fits = |(at, byte): (usize, &u8)| {
                if matches!(at, 4 | 7) {
                    *byte == b'-'
                } else {
                    byte.is_ascii_digit()
                }
            };
            text.len() == 10 && text.iter().enumerate().all(fits)
        };
        for at in 0..10 {
            for byte in 0..=u8::MAX {
                let mut text = *b"2031-09-28";
                text[at] = byte;
                let found = digits(&text);
                assert_eq!(found.is_some(), literal(&text), "{text:?}");
                if let Some((first, last)) = found {
                    let read: Vec<u8> = [0, 1, 2, 3, 5, 6].map(|at| first[at] + b'0').to_vec();
                    let written: Vec<u8> = [0, 1, 2, 3, 5, 6].map(|at| text[at]).to_vec();
                    assert_eq!((read, last.map(|it| it + b'0')), (written, [text[8], text[9]]));
                }
            }
        }
        for text in ["", "2031-09-2", "2031-09-288"] {
            assert!(digits(text.as_bytes()).is_none());
        }
    }
}
