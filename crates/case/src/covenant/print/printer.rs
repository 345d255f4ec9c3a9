//! Lines, words and names: the smallest things that are printed.

use super::comment::Comments;
use crate::covenant::{
    keywords::{Keyword, Lexicon, inflected, phrase},
    token::is_one_word,
    tree::{Group, Names, Window, Written},
};
use salida_world::{Day, Language};

/// Writes clauses and words; the layout is in the order of the calls.
pub(super) struct Printer {
    pub(super) language: Language,
    lexicon: &'static Lexicon,
    pub(super) out: String,
    /// Where the clauses begin in the text that the tree was read from, in the order in which they are printed.
    pub(super) starts: Vec<usize>,
    comments: Comments,
    /// Comments for the end of the line that is being written.
    behind: Vec<String>,
    /// True when the next word follows without a blank.
    is_glued: bool,
}

impl Printer {
    pub(super) fn new(language: Language, comments: Comments) -> Self {
        Self {
            language,
            lexicon: Lexicon::of(language),
            out: String::new(),
            starts: Vec::new(),
            comments,
            behind: Vec::new(),
            is_glued: false,
        }
    }

    /// Ends the last line.
    pub(super) fn finish(&mut self) {
        self.end_line();
        for comment in self.comments.last() {
            self.comment_line("", &comment);
        }
    }

    /// Begins a part: the header, a commitment, an amnesty, which begins at `start` in the text that was read.
    pub(super) fn part(&mut self, keyword: Keyword, start: usize) {
        if !self.out.is_empty() {
            self.end_line();
            self.out.push('\n');
        }
        self.begin("", start);
        self.keyword(keyword);
    }

    /// Begins a line for a clause that begins at `start` in the text that was read.
    pub(super) fn line(&mut self, start: usize) {
        self.end_line();
        self.begin("  ", start);
    }

    fn begin(&mut self, indent: &str, start: usize) {
        self.starts.push(start);
        for comment in self.comments.before(start) {
            self.comment_line(indent, &comment);
        }
        self.behind = self.comments.behind(start);
        self.out.push_str(indent);
    }

    fn end_line(&mut self) {
        let behind = std::mem::take(&mut self.behind);
        if !behind.is_empty() {
            // Several comments inside one clause become one: the clause is on one line now.
            self.out.push_str("  # ");
            self.out.push_str(&behind.join(" # "));
        }
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    fn comment_line(&mut self, indent: &str, comment: &str) {
        self.out.push_str(format!("{indent}# {comment}").trim_end());
        self.out.push('\n');
    }

    /// A clause on a line of its own.
    pub(super) fn clause<T>(&mut self, keyword: Keyword, written: &Written<T>) {
        self.line(written.at.start);
        self.keyword(keyword);
    }

    pub(super) fn flag(&mut self, keyword: Keyword, clause: Option<&Written<()>>) {
        if let Some(written) = clause {
            self.clause(keyword, written);
        }
    }

    pub(super) fn list_clause(&mut self, keyword: Keyword, clause: Option<&Written<Names>>) {
        if let Some(names) = clause {
            self.clause(keyword, names);
            self.names(&names.value);
        }
    }

    pub(super) fn list_after(&mut self, keyword: Keyword, clause: Option<&Written<Names>>) {
        if let Some(names) = clause {
            self.keyword(keyword);
            self.names(&names.value);
        }
    }

    pub(super) fn window(&mut self, window: &Window) {
        for (keyword, day) in [(Keyword::From, &window.from), (Keyword::Until, &window.until)] {
            if let Some(day) = day {
                self.keyword(keyword);
                self.day(day.value);
            }
        }
    }

    pub(super) fn one_of<T: PartialEq>(&mut self, choices: &[(Keyword, T)], chosen: &T) {
        let found = choices.iter().find(|(_, value)| value == chosen);
        if let Some((keyword, _)) = found {
            self.keyword(*keyword);
        }
    }

    pub(super) fn group(&mut self, group: &Group) {
        if group.each {
            self.keyword(Keyword::EachOf);
        }
        self.names(&group.names);
    }

    pub(super) fn names(&mut self, names: &Names) {
        for (index, name) in names.iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            self.name(&name.value);
        }
    }

    /// A name, in quotes where it could be read as anything else.
    pub(super) fn name(&mut self, name: &str) {
        if is_one_word(name) && !self.lexicon.has_word(name) && name.parse::<Day>().is_err() {
            self.word(name);
        } else {
            self.word(&quoted(name));
        }
    }

    pub(super) fn day(&mut self, day: Day) {
        self.word(&day.to_string());
    }

    /// A verb that agrees with its subjects.
    pub(super) fn verb(&mut self, verb: Keyword, subjects: &Group) {
        let is_plural = !subjects.each && subjects.names.len() > 1;
        if is_plural {
            self.inflected(verb);
        } else {
            self.keyword(verb);
        }
    }

    pub(super) fn inflected(&mut self, keyword: Keyword) {
        self.word(inflected(self.language, keyword));
    }

    pub(super) fn keyword(&mut self, keyword: Keyword) {
        self.word(phrase(self.language, keyword));
    }

    /// Opens a bracket.
    pub(super) fn open(&mut self) {
        self.word("(");
        self.is_glued = true;
    }

    pub(super) fn comma(&mut self) {
        self.out.push(',');
    }

    /// Two names with a mark between them and no blank.
    pub(super) fn path(&mut self, outer: &str, inner: &str) {
        self.name(outer);
        self.out.push('/');
        self.is_glued = true;
        self.name(inner);
    }

    /// A word, with a blank before it where it does not begin a line or follow a bracket.
    pub(super) fn word(&mut self, word: &str) {
        let is_glued = std::mem::take(&mut self.is_glued);
        if !is_glued && !self.out.is_empty() && !self.out.ends_with(['\n', ' ']) {
            self.out.push(' ');
        }
        self.out.push_str(word);
    }
}

/// A text in quotes, on one line.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            plain => out.push(plain),
        }
    }
    out.push('"');
    out
}
