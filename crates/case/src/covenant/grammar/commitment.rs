//! A commitment: its name, who shall do what, and its clauses. Each form has a file of its own.

use super::{
    clause::{Extent, TERMS},
    delivery, limit, prohibition,
    reader::{Expected, Reader},
};
use crate::covenant::{
    codes,
    keywords::{Keyword, phrase},
    tree::{Commitment, Form, Group, Terms, Written},
};
use std::ops::Range;

/// Who and what, before the clauses of a form are read. What could not be read is missing.
pub(super) struct Sentence {
    /// Name of the commitment; the sentence itself where it has none.
    pub(super) name: String,
    pub(super) subjects: Option<Group>,
    pub(super) deed: Option<Written<String>>,
    /// Bytes of the whole sentence.
    pub(super) at: Range<usize>,
}

impl Reader<'_> {
    /// A commitment, when it can be read; the next token is the word that opens it. Its clauses are read in any case,
    /// so that no error in them waits for the next round.
    pub(super) fn commitment(&mut self) -> Option<Written<Commitment>> {
        let start = self.advance().start;
        let name = self.name();
        let mut terms = Terms::default();
        let (form, extent) = self.form(name.as_ref(), &mut terms);
        let commitment = Commitment {
            name: name?,
            form: form?,
            terms,
        };
        (extent == Extent::Whole).then(|| Written::new(commitment, start..self.read_until()))
    }

    fn form(&mut self, name: Option<&Written<String>>, terms: &mut Terms) -> FormRead {
        let (start, lost) = (self.at().start, self.lost());
        if self.take(Keyword::Keep) {
            let sentence = self.sentence(name, None, start);
            return limit::read(self, sentence, terms);
        }
        let subjects = self.subjects();
        let Some(verb) = self.verb(lost) else {
            self.clauses_without_sentence();
            return (None, Extent::Partial);
        };
        let sentence = self.sentence(name, subjects, start);
        match verb {
            Keyword::ShallNot => prohibition::read(self, sentence, terms),
            _ => delivery::read(self, sentence, terms),
        }
    }

    fn sentence(&mut self, name: Option<&Written<String>>, subjects: Option<Group>, start: usize) -> Sentence {
        let deed = self.name();
        let at = start..self.read_until();
        Sentence {
            name: name.map_or_else(|| self.slice(at.clone()).to_owned(), |name| name.value.clone()),
            subjects,
            deed,
            at,
        }
    }

    /// Who is obliged. A keyword that opens no sentence is answered with all that could open one.
    fn subjects(&mut self) -> Option<Group> {
        let opens_other = self.keyword().is_some_and(|keyword| TERMS.contains(&keyword));
        if opens_other {
            let expected = [Keyword::EachOf, Keyword::Keep].map(Expected::Keyword);
            self.unexpected(&[&expected[..], &[Expected::Name]].concat());
            return None;
        }
        self.group()
    }

    /// `shall` or `shall not`. `may` is known and not read yet. Where more than `lost` things could not be read, a verb
    /// is missing because of them, and that has been said.
    fn verb(&mut self, lost: usize) -> Option<Keyword> {
        const VERBS: [(Keyword, Keyword); 2] =
            [(Keyword::ShallNot, Keyword::ShallNot), (Keyword::Shall, Keyword::Shall)];
        let follows = VERBS.iter().any(|(verb, _)| self.sees(*verb));
        let is_said = self.lost() > lost || self.sees(Keyword::May);
        (follows || !is_said).then(|| self.one_of(&VERBS)).flatten()
    }

    /// Says that a clause is missing without which the sentence says nothing.
    pub(super) fn say_missing(&mut self, sentence: &Sentence, any_of: &[Keyword]) {
        let phrases = any_of.iter().map(|keyword| phrase(self.language, *keyword).to_owned());
        let phrases: Vec<String> = phrases.collect();
        let note = self
            .about(codes::MISSING_CLAUSE, sentence.at.clone())
            .with("name", sentence.name.as_str())
            .with("missing", phrases);
        self.lose(note);
    }
}

/// What a form file answers: the form, unless a flaw in it has been reported; and whether everything in it was read.
pub(super) type FormRead = (Option<Form>, Extent);
