//! The smallest things that are written: names and lists of them, days and spans.

use super::reader::{Expected, Reader};
use crate::{
    codes as case_codes,
    covenant::{
        codes, deed_words,
        keywords::Keyword,
        token::Kind,
        tree::{Group, Names, Window, Written},
    },
};
use salida_note::{Code, Note};
use salida_world::{Day, DayError, Span, SpanError};

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

    /// The name of a part, behind the word that opens it. A keyword that stands alone on the rest of that line is meant as
    /// the name, whatever begins the next one.
    pub(super) fn part_name(&mut self) -> Option<Written<String>> {
        let begins_line = |ahead: usize| self.token(ahead).is_none_or(|token| token.starts_line);
        let is_alone = matches!(self.kind(), Kind::Keyword(_)) && !begins_line(0) && begins_line(1);
        if is_alone {
            let note = self.reserved_note();
            self.say(note);
            let found = self.found();
            return Some(Written::new(found, self.advance()));
        }
        self.name()
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
        let note = self.reserved_note();
        if matches!(self.kind_after(), Kind::Word | Kind::Quoted(_)) {
            self.lose(note);
            return None;
        }
        self.say(note);
        Some(Written::new(found, self.advance()))
    }

    fn reserved_note(&self) -> Note {
        let found = self.found();
        self.about(codes::RESERVED_WORD, self.at())
            .with("quoted", format!("\"{found}\""))
            .with("found", found)
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

    /// Names with commas between them, before which a comma and a clause can stand: a comma before a keyword belongs to
    /// what follows.
    pub(super) fn open_list(&mut self) -> Option<Names> {
        let mut names: Names = self.name().into_iter().collect();
        while *self.kind() == Kind::Comma && !matches!(self.kind_after(), Kind::Keyword(_)) {
            self.advance();
            names.extend(self.name());
        }
        (!names.is_empty()).then_some(names)
    }

    /// Names of deeds; built-in ones by their ids, in whatever language they are written.
    pub(super) fn deeds(&mut self) -> Option<Names> {
        self.open_list().map(deed_words::named)
    }

    /// Deeds, as one quantity or `each of`.
    pub(super) fn kinds(&mut self) -> Option<Group> {
        let each = self.take(Keyword::EachOf);
        self.deeds().map(|names| Group { names, each })
    }

    /// Names, joint or `each of`.
    pub(super) fn group(&mut self) -> Option<Group> {
        let each = self.take(Keyword::EachOf);
        self.names().map(|names| Group { names, each })
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

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
