//! The lexer: covenant blocks to tokens with their bytes in the file. It never fails; what it cannot read becomes a
//! token of its own, and the grammar says what should stand there.

use super::{
    codes,
    keywords::{Keyword, Lexicon, folded, is_combining},
    markdown::Block,
    tree::{Comment, Written},
};
use salida_note::{Note, Place};
use std::{ops::Range, sync::Arc};

/// A token and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Bytes in the file.
    pub(super) at: Range<usize>,
    /// True for the first token of a line.
    pub(super) starts_line: bool,
}

/// What sort of token. Numbers, days and names are all words: only the grammar knows which is meant.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// A phrase of the language, with all that it can stand for: the grammar knows which is meant.
    Keyword(&'static [Keyword]),
    Word,
    /// What stands between double quotes, without its escapes.
    Quoted(String),
    Comma,
    Semicolon,
    Percent,
    /// `(`.
    Opening,
    /// `)`.
    Closing,
    /// `/` between an instrument and one of its commitments.
    Slash,
    /// `..` between two ends of a span.
    Through,
    /// Characters that the language has no use for.
    Stray,
    /// After the last token.
    End,
}

/// No keyword has a word of more bytes than this; longer words are not folded for comparison.
const KEYWORD_BYTES_MAX: usize = 64;

/// What the lexer finds.
pub(super) struct Lexed {
    /// The tokens of all blocks as one text; the last one is an end token.
    pub(super) tokens: Vec<Token>,
    /// The comments, in the order in which they stand.
    pub(super) comments: Vec<Written<Comment>>,
    /// Notes about quotes.
    pub(super) notes: Vec<Note>,
}

/// The tokens of all blocks of a file as one text.
pub(super) fn tokens(file: &Arc<str>, text: &str, blocks: &[Block]) -> Lexed {
    let (mut tokens, mut comments, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    for block in blocks {
        let mut lexer = Lexer {
            file,
            text,
            raw: Vec::new(),
            comments: &mut comments,
            notes: &mut notes,
        };
        for line in block.pieces.iter().flat_map(|piece| lines(text, piece.clone())) {
            lexer.line(line);
        }
        let raw = lexer.raw;
        phrased(text, &raw, Lexicon::of(block.language), &mut tokens);
    }
    let end = tokens.last().map_or(0, |last| last.at.end);
    tokens.push(Token {
        kind: Kind::End,
        at: end..end,
        starts_line: true,
    });
    Lexed {
        tokens,
        comments,
        notes,
    }
}

/// The lines of a piece, by their bytes in the file, without their ends.
fn lines(text: &str, piece: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut start = piece.start;
    let inside = text.get(piece).unwrap_or_default();
    inside.split(['\n', '\r']).map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    })
}

/// Joins the words of each longest phrase into one keyword.
fn phrased(text: &str, raw: &[Token], lexicon: &'static Lexicon, out: &mut Vec<Token>) {
    let words: Vec<String> = raw.iter().map(|token| comparable(text, token)).collect();
    let mut index = 0;
    while let Some(token) = raw.get(index) {
        let phrase = words.get(index..).and_then(|upcoming| lexicon.longest(upcoming));
        let last = phrase.map_or(index, |(_, length)| index + length - 1);
        out.push(Token {
            kind: phrase.map_or_else(|| token.kind.clone(), |(meanings, _)| Kind::Keyword(meanings)),
            at: token.at.start..raw.get(last).map_or(token.at.end, |last| last.at.end),
            starts_line: token.starts_line,
        });
        index = last + 1;
    }
}

/// A word as keywords are compared; empty for what can be no word of a keyword.
fn comparable(text: &str, token: &Token) -> String {
    let short = token.kind == Kind::Word && token.at.len() <= KEYWORD_BYTES_MAX;
    let word = text.get(token.at.clone()).filter(|_| short);
    word.map(folded).unwrap_or_default()
}

struct Lexer<'t> {
    file: &'t Arc<str>,
    text: &'t str,
    raw: Vec<Token>,
    comments: &'t mut Vec<Written<Comment>>,
    notes: &'t mut Vec<Note>,
}

impl Lexer<'_> {
    fn line(&mut self, line: Range<usize>) {
        let first = self.raw.len();
        let mut start = line.start;
        while let Some(rest) = self.text.get(start..line.end).filter(|rest| !rest.is_empty()) {
            let blank = rest.len() - rest.trim_start().len();
            if blank > 0 {
                start += blank;
                continue;
            }
            if let Some(comment) = rest.strip_prefix('#') {
                let comment = Comment {
                    text: comment.trim().to_owned(),
                    trails: self.raw.len() > first,
                };
                self.comments.push(Written::new(comment, start..line.end));
                break;
            }
            let (kind, length) = self.token(start, rest);
            self.raw.push(Token {
                kind,
                at: start..start + length,
                starts_line: self.raw.len() == first,
            });
            start += length;
        }
    }

    /// The token at the start of `rest`, which is not empty, and its length in bytes, at least one.
    fn token(&mut self, start: usize, rest: &str) -> (Kind, usize) {
        match rest.chars().next() {
            Some(',') => (Kind::Comma, 1),
            Some(';') => (Kind::Semicolon, 1),
            Some('%') => (Kind::Percent, 1),
            Some('(') => (Kind::Opening, 1),
            Some(')') => (Kind::Closing, 1),
            Some('/') => (Kind::Slash, 1),
            Some('"') => self.quoted(start, rest),
            Some('.') if rest.starts_with("..") => (Kind::Through, 2),
            Some(letter) if letter.is_alphanumeric() => (Kind::Word, word_length(rest)),
            _ => (Kind::Stray, stray_length(rest)),
        }
    }

    fn quoted(&mut self, start: usize, rest: &str) -> (Kind, usize) {
        let mut inside = String::new();
        let mut letters = rest.char_indices().skip(1);
        while let Some((index, letter)) = letters.next() {
            match letter {
                '"' => return (Kind::Quoted(inside), index + 1),
                '\\' => inside.extend(self.escaped(start + index, letters.next())),
                plain => inside.push(plain),
            }
        }
        let place = Place::bytes(self.file.clone(), start..start + rest.len());
        self.notes.push(Note::at(codes::UNCLOSED_QUOTE, place));
        (Kind::Quoted(inside), rest.len())
    }

    fn escaped(&mut self, at: usize, next: Option<(usize, char)>) -> Option<char> {
        let (_, letter) = next?;
        match letter {
            '"' | '\\' => Some(letter),
            'n' => Some('\n'),
            'r' => Some('\r'),
            other => {
                let place = Place::bytes(self.file.clone(), at..at + 1 + other.len_utf8());
                let note = Note::at(codes::UNKNOWN_ESCAPE, place).with("found", format!("\\{other}"));
                self.notes.push(note);
                Some(other)
            }
        }
    }
}

/// Length of the word at the start of `rest`: letters, digits, `-`, `_`, `.` and apostrophes, up to a `..` and without
/// dots at the end, so that a span and the end of a sentence are not taken for a part of it.
fn word_length(rest: &str) -> usize {
    let stop = rest.find(|letter| !is_word_character(letter)).unwrap_or(rest.len());
    let word = rest.get(..stop).unwrap_or(rest);
    let word = word.split("..").next().unwrap_or(word);
    word.trim_end_matches('.').len()
}

fn is_word_character(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '\'' | '’') || is_combining(letter)
}

fn stray_length(rest: &str) -> usize {
    let known = |letter: char| letter.is_alphanumeric() || letter.is_whitespace() || ",;%()/\"#".contains(letter);
    rest.find(known).unwrap_or(rest.len())
}

/// True when `text` outside quotes is read as one word, whole.
pub(super) fn is_one_word(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphanumeric) && word_length(text) == text.len()
}
