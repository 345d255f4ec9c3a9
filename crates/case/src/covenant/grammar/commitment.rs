//! A commitment: its name, who shall do what, and its clauses. Each form has a file of its own.

use super::{
    clause::Extent,
    delivery, limit, prohibition,
    reader::{Breach, Expected, Reader},
    terms::TERMS,
};
use crate::covenant::{
    codes,
    keywords::{Keyword, phrase},
    tree::{Commitment, Filler, Form, Group, LeftOut, Rest, Terms, Written},
};
use std::ops::Range;

/// Clauses of some forms.
pub(super) const FORM_CLAUSES: &[Keyword] = &[
    Keyword::Allowing,
    Keyword::AtMost,
    Keyword::AtLeast,
    Keyword::PerMonth,
    Keyword::PerQuarter,
    Keyword::PerYear,
    Keyword::InAny,
    Keyword::LessThanBefore,
    Keyword::NotMoreThanBefore,
    Keyword::MoreThanBefore,
    Keyword::NotLessThanBefore,
    Keyword::AsFoundBy,
    Keyword::By,
    Keyword::EveryMonth,
    Keyword::EveryQuarter,
    Keyword::EveryYear,
    Keyword::Every,
    Keyword::Cumulative,
    Keyword::ProRata,
    Keyword::After,
    Keyword::Within,
    Keyword::To,
    Keyword::BurdenOnTheParty,
];

/// What a form file answers: the form, unless a flaw in it has been reported; and whether everything in it was read.
pub(super) type FormRead = (Option<Form>, Extent);

/// Who and what, before the clauses of a form are read. What could not be read is missing.
pub(super) struct Sentence {
    /// Name of the commitment; the sentence itself where it has none.
    pub(super) name: String,
    pub(super) subjects: Option<Group>,
    pub(super) commit: Filler,
    pub(super) deeds: Option<Group>,
    /// Bytes of the whole sentence.
    pub(super) at: Range<usize>,
}

impl Reader<'_> {
    /// A commitment, when it can be read whole, or else what is left of it; the next token is the word that opens it. Its clauses are
    /// read in any case, so that no error in them waits for the next round.
    pub(super) fn commitment(&mut self) -> Result<Written<Commitment>, LeftOut> {
        let start = self.advance().start;
        self.breach = Breach::Unwritten;
        let name = self.part_name();
        let mut terms = Terms::default();
        let (form, extent) = self.form(name.as_ref(), &mut terms);
        let (Some(name), Some(form)) = (name.clone(), form) else {
            let name = name.map(|name| name.value);
            return Err(LeftOut { name, rest: None });
        };
        let commitment = Commitment { name, form, terms };
        let written = Written::new(commitment, start..self.read_until());
        if extent == Extent::Whole {
            return Ok(written);
        }
        Err(LeftOut {
            name: Some(written.value.name.value.clone()),
            rest: Some(Rest::Commitment(Box::new(written))),
        })
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
            Keyword::May => prohibition::read_permission(self, sentence, terms),
            _ => delivery::read(self, sentence, terms),
        }
    }

    fn sentence(&mut self, name: Option<&Written<String>>, subjects: Option<Group>, start: usize) -> Sentence {
        let commit = Filler {
            is_written: self.is_behind(Keyword::ShallNot) && self.take(Keyword::Commit),
        };
        let deeds = self.kinds();
        let at = start..self.read_until();
        Sentence {
            name: name.map_or_else(|| self.slice(at.clone()).to_owned(), |name| name.value.clone()),
            subjects,
            commit,
            deeds,
            at,
        }
    }

    /// Who is obliged. A keyword that opens no sentence is answered with all that could open one.
    fn subjects(&mut self) -> Option<Group> {
        if self.pick(TERMS).is_some() || self.pick(FORM_CLAUSES).is_some() {
            let expected = [Keyword::EachOf, Keyword::Keep].map(Expected::Keyword);
            self.unexpected(&[&expected[..], &[Expected::Name]].concat());
            return None;
        }
        self.group()
    }

    /// `shall`, `shall not` or `may`. Where more than `lost` things could not be read, a verb is missing because of them,
    /// and that has been said.
    fn verb(&mut self, lost: usize) -> Option<Keyword> {
        const VERBS: [Keyword; 3] = [Keyword::ShallNot, Keyword::Shall, Keyword::May];
        let is_said = self.lost() > lost && self.pick(&VERBS).is_none();
        (!is_said)
            .then(|| self.one_of(&VERBS.map(|verb| (verb, verb))))
            .flatten()
    }

    /// Says that a clause is missing without which the sentence says nothing.
    pub(super) fn say_missing(&mut self, sentence: &Sentence, any_of: &[Keyword]) {
        let at = sentence.at.clone();
        self.say_missing_at(at, &sentence.name, any_of);
    }

    /// Says that a clause is missing beside what stands at `at`.
    pub(super) fn say_missing_at(&mut self, at: Range<usize>, name: &str, any_of: &[Keyword]) {
        let phrases = any_of.iter().map(|keyword| phrase(self.language, *keyword).to_owned());
        let phrases: Vec<String> = phrases.collect();
        let note = self.about(codes::MISSING_CLAUSE, at).with("name", name);
        self.lose(note.with("missing", phrases));
    }
}
