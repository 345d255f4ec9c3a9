//! Numbers and lengths of time.

use super::{
    literal::is_digits,
    reader::{Expected, Reader},
};
use crate::covenant::{
    codes,
    instrument::Thousandths,
    keywords::Keyword,
    token::Kind,
    tree::{Length, Unit, Written},
};
use salida_note::Code;
use salida_world::Language;
use std::ops::Range;

/// The largest count that a clause may hold: more than there will be people.
pub(super) const COUNT_MAX: u64 = 100_000_000_000;

/// The largest number of days that a clause may hold: ten thousand years.
const DAYS_MAX: u64 = 3_652_425;

/// The words for units of time.
pub(in crate::covenant) const UNITS: [(Keyword, Unit); 4] = [
    (Keyword::Days, Unit::Day),
    (Keyword::Weeks, Unit::Week),
    (Keyword::Months, Unit::Month),
    (Keyword::Years, Unit::Year),
];

/// The units of which a window or a block is made: whole days.
const UNITS_OF_DAYS: [(Keyword, Unit); 2] = [(Keyword::Days, Unit::Day), (Keyword::Weeks, Unit::Week)];

impl Reader<'_> {
    /// A number with a point as decimal mark: digits, perhaps a mark and more digits.
    pub(super) fn numeral(&mut self) -> Option<Written<String>> {
        let written = self.written();
        if *self.kind() != Kind::Word || !is_numeral(written) {
            self.unexpected(&[Expected::Number]);
            return None;
        }
        let Some(at) = self.decimal_comma() else {
            return Some(Written::new(written.to_owned(), self.advance()));
        };
        for _ in 0..3 {
            self.advance();
        }
        let found = self.slice(at.clone());
        let pointed = found.replace(',', ".");
        if self.language == Language::En {
            let note = self.about(codes::DECIMAL_COMMA, at).with("found", found);
            self.lose(note.with("nearest", pointed));
            return None;
        }
        Some(Written::new(pointed, at))
    }

    /// The bytes of digits, comma and digits without a blank between them, when that is what comes next.
    fn decimal_comma(&self) -> Option<Range<usize>> {
        let [whole, comma, decimals] = [self.token(0)?, self.token(1)?, self.token(2)?];
        let is_joined = whole.at.end == comma.at.start && comma.at.end == decimals.at.start;
        let is_digits = |range: &Range<usize>| is_digits(self.slice(range.clone()));
        let is_comma = comma.kind == Kind::Comma && is_digits(&whole.at) && is_digits(&decimals.at);
        (is_joined && is_comma).then_some(whole.at.start..decimals.at.end)
    }

    /// A whole number up to `most`.
    pub(super) fn whole(&mut self, most: u64) -> Option<u64> {
        let numeral = self.numeral()?;
        self.as_whole(&numeral, most)
    }

    /// The numeral as a whole number up to `most`.
    pub(super) fn as_whole(&mut self, numeral: &Written<String>, most: u64) -> Option<u64> {
        if numeral.value.contains('.') {
            self.refuse(codes::NUMBER_NOT_WHOLE, numeral, None);
            return None;
        }
        // Only digits are left, so that the one thing that can go wrong is that there are too many of them.
        let value = numeral.value.parse().ok().filter(|value| *value <= most);
        if value.is_none() {
            self.refuse(codes::NUMBER_OUT_OF_RANGE, numeral, Some(most));
        }
        value
    }

    /// The numeral as a number with up to three decimals, up to `most`.
    pub(super) fn as_thousandths(&mut self, numeral: &Written<String>, most: u64) -> Option<Thousandths> {
        let (whole, decimals) = numeral.value.split_once('.').unwrap_or((&numeral.value, ""));
        let decimals = decimals.trim_end_matches('0');
        if decimals.len() > 3 {
            self.refuse(codes::TOO_MANY_DECIMALS, numeral, Some(3));
            return None;
        }
        let value = format!("{whole}{decimals:0<3}").parse().ok();
        let value = value.filter(|value: &u64| *value <= most.saturating_mul(1000));
        if value.is_none() {
            self.refuse(codes::NUMBER_OUT_OF_RANGE, numeral, Some(most));
        }
        value.map(Thousandths)
    }

    /// Says why a numeral cannot be taken.
    pub(super) fn refuse(&mut self, code: Code, numeral: &Written<String>, most: Option<u64>) {
        let found: String = numeral.value.chars().take(40).collect();
        let note = self.about(code, numeral.at.clone()).with("found", found);
        let note = note.with_some("most", most.map(|most| most.to_string()));
        self.lose(note);
    }

    /// `30 days`, `2 weeks`, `3 months`, `1 year`.
    pub(super) fn length(&mut self) -> Option<Written<Length>> {
        self.length_in(&UNITS, codes::ZERO_LENGTH)
    }

    /// `30 days` or `2 weeks`.
    pub(super) fn days(&mut self) -> Option<Written<Length>> {
        self.length_in(&UNITS_OF_DAYS, codes::EMPTY_WINDOW)
    }

    fn length_in(&mut self, units: &[(Keyword, Unit)], empty: Code) -> Option<Written<Length>> {
        let start = self.at().start;
        let numeral = self.numeral()?;
        let unit = self.one_of(units)?;
        let most = match unit {
            Unit::Day => DAYS_MAX,
            Unit::Week => DAYS_MAX / 7,
            Unit::Month => 120_000,
            Unit::Year => 10_000,
        };
        let count = self.as_whole(&numeral, most)?;
        let at = start..self.read_until();
        if count == 0 {
            let note = self.about(empty, at);
            self.lose(note);
            return None;
        }
        let count = u32::try_from(count).ok()?;
        Some(Written::new(Length { count, unit }, at))
    }
}

fn is_numeral(text: &str) -> bool {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    is_digits(whole) && is_digits(decimals)
}
