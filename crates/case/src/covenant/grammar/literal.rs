//! The smallest things that are written: names and lists of them, numbers, days and spans.

use super::reader::{Expected, Reader};
use crate::{
    codes as case_codes,
    covenant::{
        codes,
        keywords::Keyword,
        token::Kind,
        tree::{Group, Names, Window, Written},
    },
};
use salida_note::Code;
use salida_world::{Day, DayError, Span, SpanError};
use std::ops::Range;

/// The largest count that a clause may hold: more than there will be people.
pub(super) const COUNT_MAX: u64 = 100_000_000_000;

/// The largest number of days that a clause may hold: ten thousand years.
pub(super) const DAYS_MAX: u64 = 3_652_425;

impl Reader<'_> {
    /// A name. A keyword where only a name can stand is read as the name when nothing else could be, and reported.
    pub(super) fn name(&mut self) -> Option<Written<String>> {
        match self.kind() {
            Kind::Word | Kind::Quoted(_) => self.text_token(),
            Kind::Keyword(_) => self.reserved(),
            _ => {
                self.unexpected(&[Expected::Name]);
                None
            }
        }
    }

    /// A title: a text in quotes, or one word.
    pub(super) fn title(&mut self) -> Option<Written<String>> {
        match self.kind() {
            Kind::Word | Kind::Quoted(_) => self.text_token(),
            _ => {
                self.unexpected(&[Expected::Text]);
                None
            }
        }
    }

    fn text_token(&mut self) -> Option<Written<String>> {
        let value = match self.kind() {
            Kind::Quoted(inside) => inside.clone(),
            _ => self.written().to_owned(),
        };
        let at = self.advance();
        if value.is_empty() {
            let note = self.about(codes::EMPTY_NAME, at);
            self.lose(note);
            return None;
        }
        Some(Written::new(value, at))
    }

    /// A keyword where only a name can stand. When a name follows it, the keyword is probably meant as a keyword and
    /// the name before it is missing; otherwise it is read as the name.
    fn reserved(&mut self) -> Option<Written<String>> {
        let found = self.found();
        let note = self
            .about(codes::RESERVED_WORD, self.at())
            .with("quoted", format!("\"{found}\""))
            .with("found", found.clone());
        if matches!(self.kind_after(), Kind::Word | Kind::Quoted(_)) {
            self.lose(note);
            return None;
        }
        self.say(note);
        Some(Written::new(found, self.advance()))
    }

    /// Names with commas between them.
    pub(super) fn names(&mut self) -> Option<Names> {
        let mut names = Vec::new();
        loop {
            names.extend(self.name());
            if !self.take_kind(&Kind::Comma) {
                break;
            }
        }
        (!names.is_empty()).then_some(names)
    }

    /// Names, joint or `each of`.
    pub(super) fn group(&mut self) -> Option<Group> {
        let each = self.take(Keyword::EachOf);
        self.names().map(|names| Group { names, each })
    }

    /// A number as it is written: digits, perhaps a point and more digits.
    pub(super) fn numeral(&mut self) -> Option<Written<String>> {
        let written = self.written();
        if *self.kind() != Kind::Word || !is_numeral(written) {
            self.unexpected(&[Expected::Number]);
            return None;
        }
        if let Some(at) = self.decimal_comma() {
            let found = self.slice(at.clone());
            let note = self.about(codes::DECIMAL_COMMA, at).with("found", found);
            self.lose(note.with("nearest", found.replace(',', ".")));
            for _ in 0..3 {
                self.advance();
            }
            return None;
        }
        Some(Written::new(written.to_owned(), self.advance()))
    }

    /// The bytes of digits, comma and digits without a blank between them, when that is what comes next.
    fn decimal_comma(&self) -> Option<Range<usize>> {
        let [whole, comma, decimals] = [self.token(0)?, self.token(1)?, self.token(2)?];
        let is_joined = whole.at.end == comma.at.start && comma.at.end == decimals.at.start;
        let is_comma = comma.kind == Kind::Comma && is_digits(self.slice(decimals.at.clone()));
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

    /// Says why a numeral cannot be taken.
    pub(super) fn refuse(&mut self, code: Code, numeral: &Written<String>, most: Option<u64>) {
        let found: String = numeral.value.chars().take(40).collect();
        let note = self.about(code, numeral.at.clone()).with("found", found);
        let note = note.with_some("most", most.map(|most| most.to_string()));
        self.lose(note);
    }

    /// `N days`.
    pub(super) fn days(&mut self) -> Option<u32> {
        let count = self.whole(DAYS_MAX)?;
        self.demand(Keyword::Days)?;
        u32::try_from(count).ok()
    }

    /// A day.
    pub(super) fn day(&mut self) -> Option<Written<Day>> {
        let read = match self.kind() {
            Kind::Word => self.written().parse::<Day>(),
            _ => Err(DayError::Form),
        };
        match read {
            Ok(day) => Some(Written::new(day, self.advance())),
            Err(DayError::Form) => {
                self.unexpected(&[Expected::Day]);
                None
            }
            Err(DayError::Impossible) => {
                self.impossible(case_codes::IMPOSSIBLE_DATE);
                None
            }
        }
    }

    fn impossible(&mut self, code: Code) {
        let found = self.found();
        let at = self.advance();
        let note = self.about(code, at).with("found", found);
        self.lose(note);
    }

    /// A window: `from DAY`, `until DAY` or both.
    pub(super) fn window(&mut self) -> Option<Window> {
        let starts = [Keyword::From, Keyword::Until].map(Expected::Keyword);
        if !self.sees(Keyword::From) && !self.sees(Keyword::Until) && !self.unexpected(&starts) {
            return None;
        }
        let from = self.take(Keyword::From).then(|| self.day()).flatten();
        let until = self.take(Keyword::Until).then(|| self.day()).flatten();
        let is_written = from.is_some() || until.is_some();
        is_written.then_some(Window { from, until })
    }

    /// A span: `2012`, `2012-03`, `2012-03-09` or two of them joined by `..`. The next token is a word.
    pub(super) fn span(&mut self) -> Option<Span> {
        let left = self.written();
        let start = self.at();
        let joined = *self.kind_after() == Kind::Through;
        let text = if joined {
            self.advance();
            self.advance();
            format!("{left}..{}", self.written())
        } else {
            left.to_owned()
        };
        let at = start.start..self.at().end;
        match text.parse() {
            Ok(span) => {
                self.advance();
                Some(span)
            }
            Err(SpanError::Form) => {
                self.unexpected(&[Expected::Span]);
                None
            }
            Err(flaw) => {
                self.advance();
                let reversed = flaw == SpanError::Reversed;
                let code = if reversed {
                    case_codes::REVERSED_SPAN
                } else {
                    case_codes::IMPOSSIBLE_DATE
                };
                let note = self.about(code, at).with("found", text);
                self.lose(note);
                None
            }
        }
    }
}

fn is_numeral(text: &str) -> bool {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    is_digits(whole) && is_digits(decimals)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
