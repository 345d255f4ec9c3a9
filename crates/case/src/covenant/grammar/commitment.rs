//! A commitment: its name, who shall do what, and its clauses. Each form has a file of its own.

use super::{
    clause::{Extent, TERMS},
    delivery, limit, prohibition,
    reader::{Expected, Reader, any_of},
};
use crate::covenant::{
    codes,
    keywords::{Keyword, phrase},
    tree::{Commitment, Form, Group, Terms, Written},
};
use std::ops::Range;

/// Who and what, before the clauses of a form are read. What could not be read is missing.
pub(super) struct Sentence {
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
        let (form, extent) = self.form(&mut terms);
        if extent == Extent::Partial {
            return None;
        }
        let form = match form {
            Some(Ok(form)) => form,
            Some(Err(missing)) => {
                self.say_missing(name.as_ref(), &missing);
                return None;
            }
            None => return None,
        };
        let commitment = Commitment {
            name: name?,
            form,
            terms,
        };
        Some(Written::new(commitment, start..self.read_until()))
    }

    /// The form: nothing when it could not be read, and what is missing when it was not written whole.
    fn form(&mut self, terms: &mut Terms) -> (Option<Result<Form, Missing>>, Extent) {
        let start = self.at().start;
        if self.take(Keyword::Keep) {
            let sentence = self.sentence(None, start);
            return limit::read(self, sentence, terms);
        }
        let subjects = self.subjects();
        let Some(verb) = self.verb(subjects.is_some()) else {
            let extent = self.clauses_without_form(terms);
            return (None, extent);
        };
        let sentence = self.sentence(subjects, start);
        match verb {
            Keyword::ShallNot => prohibition::read(self, sentence, terms),
            _ => delivery::read(self, sentence, terms),
        }
    }

    fn sentence(&mut self, subjects: Option<Group>, start: usize) -> Sentence {
        let deed = self.name();
        Sentence {
            subjects,
            deed,
            at: start..self.read_until(),
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

    /// `shall` or `shall not`, when it follows. `may` is known and not read yet. Where the subjects are missing and a
    /// clause follows at once, that has been said already.
    fn verb(&mut self, has_subjects: bool) -> Option<Keyword> {
        const VERBS: [Keyword; 2] = [Keyword::ShallNot, Keyword::Shall];
        let is_verb = |keyword: Option<Keyword>| keyword.is_some_and(|keyword| VERBS.contains(&keyword));
        let is_known = is_verb(self.keyword()) || self.sees(Keyword::May);
        let is_said = !has_subjects && self.keyword().is_some_and(|keyword| TERMS.contains(&keyword));
        if !is_known && !is_said {
            self.unexpected(&any_of(&VERBS));
        }
        let verb = self.keyword().filter(|keyword| is_verb(Some(*keyword)));
        if verb.is_some() {
            self.advance();
        }
        verb
    }

    /// Reads the clauses behind a sentence that could not be read; those that belong to a form are passed over.
    fn clauses_without_form(&mut self, terms: &mut Terms) -> Extent {
        const OF_FORMS: &[Keyword] = &[
            Keyword::Allowing,
            Keyword::AtMost,
            Keyword::AtLeast,
            Keyword::PerMonth,
            Keyword::PerQuarter,
            Keyword::PerYear,
            Keyword::InAny,
            Keyword::By,
        ];
        let behind = [OF_FORMS, TERMS].concat();
        if !self.sees(Keyword::May) {
            self.skip_to(&behind);
        }
        self.terms(terms, OF_FORMS, |reader, _, _| reader.skip_to(&behind))
    }

    fn say_missing(&mut self, name: Option<&Written<String>>, missing: &Missing) {
        let phrases = missing
            .any_of
            .iter()
            .map(|keyword| phrase(self.language, *keyword).to_owned());
        let phrases: Vec<String> = phrases.collect();
        let note = self
            .about(codes::MISSING_CLAUSE, missing.at.clone())
            .with_some("name", name.map(|name| name.value.clone()))
            .with("missing", phrases);
        self.say(note);
    }
}

/// A clause without which a form says nothing.
pub(super) struct Missing {
    pub(super) any_of: &'static [Keyword],
    pub(super) at: Range<usize>,
}

/// What a form file answers: the form, what is missing in it, or nothing when a flaw in it has been reported.
pub(super) type FormRead = (Option<Result<Form, Missing>>, Extent);
