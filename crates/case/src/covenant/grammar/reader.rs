//! The reader: goes through the tokens once, says what stands where something else should, and goes on behind it.

use crate::covenant::{
    NOTES_MAX, codes,
    keywords::{self, Keyword, Lexicon},
    token::{Kind, Token},
    tree::{Clause, Written},
};
use salida_note::{Code, Note, Place, nearest};
use salida_world::Language;
use std::{ops::Range, sync::Arc};

/// A quoted fact is cut after so many characters.
const FOUND_CHARACTERS_MAX: usize = 60;

/// What could stand somewhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Expected {
    /// A keyword.
    Keyword(Keyword),
    /// A name.
    Name,
    /// A title.
    Text,
    /// A number.
    Number,
    /// A day.
    Day,
    /// A span of days.
    Span,
    /// A comma and another item of a list.
    Comma,
    /// The end of a condition in brackets.
    Closing,
}

/// The keywords that open a part of an agreement. Nothing reads past them.
pub(super) const OPENINGS: &[Keyword] = &[Keyword::Agreement, Keyword::Commitment, Keyword::Amnesty];

/// How far the words about what follows a breach have been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Breach {
    /// There are none so far.
    Unwritten,
    /// They could be read so far.
    Open,
    /// One of the links could not be read, so that none behind it counts.
    Broken,
}

/// Goes through the tokens once.
pub(super) struct Reader<'t> {
    pub(super) file: Arc<str>,
    text: &'t str,
    tokens: Vec<Token>,
    next: usize,
    pub(super) language: Language,
    /// In the commitment that is being read.
    pub(super) breach: Breach,
    notes: Vec<Note>,
    uncounted: usize,
    lost: usize,
}

impl<'t> Reader<'t> {
    /// A reader before the first token. The last token is an end token.
    pub(super) fn new(file: Arc<str>, text: &'t str, tokens: Vec<Token>, language: Language) -> Self {
        Self {
            file,
            text,
            tokens,
            next: 0,
            language,
            breach: Breach::Unwritten,
            notes: Vec::new(),
            uncounted: 0,
            lost: 0,
        }
    }

    /// Everything there was to say, with the number of notes that were only counted.
    pub(super) fn into_notes(self) -> (Vec<Note>, usize) {
        (self.notes, self.uncounted)
    }

    /// What the next token is.
    pub(super) fn kind(&self) -> &Kind {
        self.tokens.get(self.next).map_or(&Kind::End, |token| &token.kind)
    }

    /// The token after the next one, when `ahead` is 1, and so on.
    pub(super) fn token(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.next + ahead)
    }

    /// What the token after the next one is.
    pub(super) fn kind_after(&self) -> &Kind {
        self.token(1).map_or(&Kind::End, |token| &token.kind)
    }

    /// True when the token after the next one can be that keyword.
    pub(super) fn sees_after(&self, keyword: Keyword) -> bool {
        can_be(self.kind_after(), keyword)
    }

    /// True when a name was read last, so that a comma and another one could follow.
    pub(super) fn is_after_name(&self) -> bool {
        let last = self.next.checked_sub(1).and_then(|last| self.tokens.get(last));
        last.is_some_and(|last| matches!(last.kind, Kind::Word | Kind::Quoted(_)))
    }

    /// True when that keyword was read last.
    pub(super) fn is_behind(&self, keyword: Keyword) -> bool {
        let last = self.next.checked_sub(1).and_then(|last| self.tokens.get(last));
        matches!(last.map(|last| &last.kind), Some(Kind::Keyword(meanings)) if meanings.contains(&keyword))
    }

    /// The first of some keywords that the next token can be.
    pub(super) fn pick(&self, choices: &[Keyword]) -> Option<Keyword> {
        choices.iter().copied().find(|keyword| self.sees(*keyword))
    }

    /// True when the next token can be that keyword.
    pub(super) fn sees(&self, keyword: Keyword) -> bool {
        can_be(self.kind(), keyword)
    }

    /// True when the next token is a name.
    pub(super) fn sees_name(&self) -> bool {
        matches!(self.kind(), Kind::Word | Kind::Quoted(_))
    }

    /// Bytes of the next token.
    pub(super) fn at(&self) -> Range<usize> {
        self.tokens.get(self.next).map_or(0..0, |token| token.at.clone())
    }

    /// The last byte read so far, and one.
    pub(super) fn read_until(&self) -> usize {
        let last = self.next.checked_sub(1).and_then(|last| self.tokens.get(last));
        last.map_or(0, |token| token.at.end)
    }

    /// The next token as it is written.
    pub(super) fn written(&self) -> &'t str {
        self.slice(self.at())
    }

    /// What is written at bytes of the file.
    pub(super) fn slice(&self, at: Range<usize>) -> &'t str {
        self.text.get(at).unwrap_or_default()
    }

    /// Goes past the next token, never past the end, and returns its bytes.
    pub(super) fn advance(&mut self) -> Range<usize> {
        let at = self.at();
        if *self.kind() != Kind::End {
            self.next += 1;
        }
        at
    }

    /// Goes past the next token when it is that keyword.
    pub(super) fn take(&mut self, keyword: Keyword) -> bool {
        let seen = self.sees(keyword);
        if seen {
            self.advance();
        }
        seen
    }

    /// Reads one of some keywords, and answers what stands beside it in the list.
    pub(super) fn one_of<T: Copy>(&mut self, choices: &[(Keyword, T)]) -> Option<T> {
        let seen = |reader: &Self| {
            choices
                .iter()
                .find(|(known, _)| reader.sees(*known))
                .map(|(_, value)| *value)
        };
        let expected: Vec<Expected> = choices.iter().map(|(known, _)| Expected::Keyword(*known)).collect();
        if seen(self).is_none() && !self.unexpected(&expected) {
            return None;
        }
        let chosen = seen(self);
        self.advance();
        chosen
    }

    /// Goes past a keyword that has to stand here.
    pub(super) fn demand(&mut self, keyword: Keyword) -> Option<()> {
        self.one_of(&[(keyword, ())])
    }

    /// Goes past the next token when it is of that kind.
    pub(super) fn take_kind(&mut self, kind: &Kind) -> bool {
        let seen = self.kind() == kind;
        if seen {
            self.advance();
        }
        seen
    }

    /// A note at bytes of the file.
    pub(super) fn about(&self, code: Code, at: Range<usize>) -> Note {
        Note::at(code, self.place(at))
    }

    /// A place in the file.
    pub(super) fn place(&self, at: Range<usize>) -> Place {
        Place::bytes(self.file.clone(), at)
    }

    /// Says it, unless too much has been said already.
    pub(super) fn say(&mut self, note: Note) {
        if self.notes.len() < NOTES_MAX {
            self.notes.push(note);
        } else {
            self.uncounted += 1;
        }
    }

    /// Says why something cannot be read.
    pub(super) fn lose(&mut self, note: Note) {
        self.lost += 1;
        self.say(note);
    }

    /// Number of things that could not be read so far. What seems to be missing behind one of them may stand in it.
    pub(super) fn lost(&self) -> usize {
        self.lost
    }

    /// Says that the next token cannot stand here. When it looks like a slip for one of the expected keywords, it is
    /// read as that keyword, which is then the next token, and the answer is true.
    pub(super) fn unexpected(&mut self, expected: &[Expected]) -> bool {
        let slip = self.slip(expected);
        let language = self.language;
        let words = expected.iter().map(|expected| expected.words(language).to_owned());
        let note = self
            .about(
                codes::UNEXPECTED_WORD,
                slip.as_ref().map_or(self.at(), |slip| slip.at.clone()),
            )
            .with("found", self.found())
            .with("expected", words.collect::<Vec<_>>())
            .with_some("nearest", slip.as_ref().map(|slip| slip.phrase));
        match &slip {
            Some(slip) => {
                self.say(note);
                self.read_as(slip);
            }
            None => self.lose(note),
        }
        slip.is_some()
    }

    /// The next token as a fact: what is written, cut when it is long.
    pub(super) fn found(&self) -> String {
        self.written().chars().take(FOUND_CHARACTERS_MAX).collect()
    }

    /// The expected keyword that the next words are nearest to. Words are compared in as many as the phrase has.
    fn slip(&self, expected: &[Expected]) -> Option<Slip> {
        let phrases = expected.iter().flat_map(|expected| match expected {
            Expected::Keyword(keyword) => keywords::phrases(self.language, *keyword),
            _ => &[],
        });
        let mut phrases: Vec<&'static str> = phrases.copied().collect();
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.split(' ').count()));
        phrases.into_iter().find_map(|phrase| self.slip_for(phrase))
    }

    fn slip_for(&self, phrase: &'static str) -> Option<Slip> {
        let (tokens, at) = self.stretch(phrase.split(' ').count())?;
        let written = self.slice(at.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
        nearest(&written, [phrase]).map(|phrase| Slip { phrase, tokens, at })
    }

    /// The tokens that hold the next `words` words, exactly, and their bytes. At least one of them is no keyword:
    /// a keyword in the wrong spot is no slip of the hand.
    fn stretch(&self, words: usize) -> Option<(usize, Range<usize>)> {
        let start = self.at().start;
        let (mut counted, mut is_slip) = (0, false);
        for (index, token) in self.tokens.iter().skip(self.next).take(words).enumerate() {
            if !matches!(token.kind, Kind::Word | Kind::Keyword(_)) {
                return None;
            }
            is_slip |= token.kind == Kind::Word;
            counted += self.slice(token.at.clone()).split_whitespace().count();
            if counted >= words {
                return (is_slip && counted == words).then_some((index + 1, start..token.at.end));
            }
        }
        None
    }

    /// Puts the keyword in the place of the tokens that were a slip for it.
    fn read_as(&mut self, slip: &Slip) {
        let starts_line = self.tokens.get(self.next).is_some_and(|token| token.starts_line);
        self.next += slip.tokens - 1;
        if let Some(token) = self.tokens.get_mut(self.next) {
            *token = Token {
                kind: Kind::Keyword(Lexicon::of(self.language).meanings(slip.phrase)),
                at: slip.at.clone(),
                starts_line,
            };
        }
    }

    /// Goes on to the next clause: one of `clauses`, a `;`, an opening or the end.
    pub(super) fn skip_to(&mut self, clauses: &[Keyword]) {
        self.skip_until(|token| is_clause(token, clauses));
    }

    /// Goes on as [`Reader::skip_to`] does, and no further than to a line on which a clause begins with a name.
    pub(super) fn skip_to_clause(&mut self, clauses: &[Keyword], is_named: impl Fn(&Self) -> bool) {
        let from = self.next;
        self.skip_to(clauses);
        let to = std::mem::replace(&mut self.next, from);
        while self.next < to && !(self.token(0).is_some_and(|token| token.starts_line) && is_named(self)) {
            self.next += 1;
        }
    }

    /// Goes on to the next clause that begins a line, to a `;`, an opening or the end.
    pub(super) fn skip_to_line(&mut self, clauses: &[Keyword]) {
        self.skip_until(|token| token.starts_line && is_clause(token, clauses));
    }

    fn skip_until(&mut self, stop: impl Fn(&Token) -> bool) {
        while let Some(token) = self.tokens.get(self.next) {
            let ends = matches!(token.kind, Kind::End | Kind::Semicolon);
            if ends || is_clause(token, OPENINGS) || stop(token) {
                return;
            }
            self.next += 1;
        }
    }

    /// Puts what a clause says into its slot; `keyword` is where the clause begins. A second clause of its kind is
    /// reported and not read.
    pub(super) fn fill<T>(&mut self, slot: &mut Clause<T>, keyword: Range<usize>, value: Option<T>) {
        let Some(value) = value else { return };
        match slot {
            None => *slot = Some(Written::new(value, keyword.start..self.read_until())),
            Some(first) => {
                let clause = self.slice(keyword.clone());
                let note = self.about(codes::DUPLICATE_CLAUSE, keyword).with("clause", clause);
                let note = note.beside(self.place(first.at.clone()));
                self.say(note);
            }
        }
    }
}

fn is_clause(token: &Token, clauses: &[Keyword]) -> bool {
    clauses.iter().any(|keyword| can_be(&token.kind, *keyword))
}

fn can_be(kind: &Kind, keyword: Keyword) -> bool {
    matches!(kind, Kind::Keyword(meanings) if meanings.contains(&keyword))
}

/// Words that look like a slip for a keyword.
struct Slip {
    phrase: &'static str,
    /// How many tokens they are.
    tokens: usize,
    at: Range<usize>,
}

impl Expected {
    /// As it stands in the fact `expected`.
    fn words(self, language: Language) -> &'static str {
        match self {
            Self::Keyword(keyword) => keywords::phrase(language, keyword),
            Self::Name => "<name>",
            Self::Text => "<text>",
            Self::Number => "<number>",
            Self::Day => "<day>",
            Self::Span => "<span>",
            Self::Comma => ",",
            Self::Closing => ")",
        }
    }
}

/// Keywords, as what could stand somewhere.
pub(super) fn any_of(keywords: &[Keyword]) -> Vec<Expected> {
    keywords.iter().copied().map(Expected::Keyword).collect()
}
