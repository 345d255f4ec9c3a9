//! Clauses: in any order, each at most once, until the next part of the agreement opens.

use super::reader::{Expected, OPENINGS, Reader, any_of};
use crate::covenant::{
    codes,
    instrument::{Annex, Proof},
    keywords::{Keyword, phrase},
    token::Kind,
};
use std::ops::Range;

/// The words for the standard of evidence.
pub(in crate::covenant) const PROOFS: [(Keyword, Proof); 3] = [
    (Keyword::Balance, Proof::Balance),
    (Keyword::Clear, Proof::Clear),
    (Keyword::BeyondDoubt, Proof::BeyondDoubt),
];

/// The words for an annex.
pub(in crate::covenant) const ANNEXES: [(Keyword, Annex); 2] = [
    (Keyword::Public, Annex::Public),
    (Keyword::Confidential, Annex::Confidential),
];

/// Clauses without which a part would say more than is written. What stands around one that cannot be read is left out.
const WEIGHTY: &[Keyword] = &[
    Keyword::In,
    Keyword::From,
    Keyword::Until,
    Keyword::For,
    Keyword::Between,
    Keyword::SuspendedWhile,
    Keyword::ExcusedIf,
    Keyword::EndsWhen,
    Keyword::Replaces,
    Keyword::Allowing,
    Keyword::ForActsBefore,
    Keyword::Except,
    Keyword::ToMembersOf,
    Keyword::Open,
    Keyword::InReturnFor,
    Keyword::RevokedOn,
];

/// Clauses inside which the words of other clauses stand. Behind a flaw in one of them only a keyword that begins a line
/// is taken for the next clause.
const LONG: &[Keyword] = &[
    Keyword::SuspendedWhile,
    Keyword::ExcusedIf,
    Keyword::EndsWhen,
    Keyword::OnBreach,
    Keyword::FailingThat,
    Keyword::For,
    Keyword::Between,
    Keyword::After,
    Keyword::Within,
];

/// Whether everything that changes what a part says could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Everything.
    Whole,
    /// Something was passed over without which the part would say something else.
    Partial,
}

/// The clauses that can stand in a part of an agreement.
#[derive(Clone, Copy)]
pub(super) struct Clauses<'a> {
    /// Those that are read.
    pub(super) known: &'a [Keyword],
    /// Those that belong to a promise of another form.
    pub(super) elsewhere: &'a [Keyword],
    /// The word of the form, where there is one.
    pub(super) form: Option<Keyword>,
    /// True where a clause can also begin with a name.
    pub(super) takes_names: bool,
}

impl Reader<'_> {
    /// Reads clauses by `read`, until a part opens or the text ends. A clause that begins with a name is read by
    /// `named`, which answers false where there is none.
    pub(super) fn clauses(
        &mut self,
        clauses: Clauses,
        mut read: impl FnMut(&mut Self, Option<Keyword>, Range<usize>),
        is_named: impl Fn(&Self) -> bool,
    ) -> Extent {
        let mut extent = Extent::Whole;
        loop {
            while self.take_kind(&Kind::Semicolon) || self.take_kind(&Kind::Comma) {}
            let lost = self.lost();
            if self.pick(OPENINGS).is_some() || *self.kind() == Kind::End {
                return extent;
            }
            if let Some(keyword) = self.pick(clauses.known) {
                let at = self.advance();
                read(self, Some(keyword), at);
                if self.lost() > lost {
                    extent = extent.without(keyword);
                    self.recover_behind(keyword, clauses);
                }
            } else if is_named(self) {
                let at = self.at();
                read(self, None, at);
                self.recover(lost, clauses.known);
            } else if self.pick(clauses.elsewhere).is_some() {
                extent = Extent::Partial;
                self.clause_of_another_form(clauses);
            } else {
                self.misplaced(clauses, &is_named);
            }
        }
    }

    fn recover_behind(&mut self, keyword: Keyword, clauses: Clauses) {
        let next = [clauses.known, clauses.elsewhere].concat();
        if LONG.contains(&keyword) {
            self.skip_to_line(&next);
        } else {
            self.skip_to(&next);
        }
    }

    /// Goes on to the next clause when more than `lost` things could not be read, so that what is left of them is not
    /// reported again.
    pub(super) fn recover(&mut self, lost: usize, known: &[Keyword]) {
        if self.lost() > lost {
            self.skip_to(known);
        }
    }

    fn clause_of_another_form(&mut self, clauses: Clauses) {
        let at = self.at();
        self.say_other_form(at, clauses.form);
        self.advance();
        self.skip_to_line(&[clauses.known, clauses.elsewhere].concat());
    }

    /// Says that a clause does not belong to a promise of this form.
    pub(super) fn say_other_form(&mut self, at: Range<usize>, form: Option<Keyword>) {
        let clause = self.slice(at.clone()).to_owned();
        let form = form.map(|form| phrase(self.language, form));
        let note = self.about(codes::CLAUSE_OF_ANOTHER_FORM, at).with("clause", clause);
        self.lose(note.with_some("form", form));
    }

    /// Says that two clauses cannot stand together.
    pub(super) fn say_conflict(&mut self, at: &Range<usize>, first: &Range<usize>) {
        let words = |at: &Range<usize>| self.slice(at.clone()).chars().take(80).collect::<String>();
        let note = self
            .about(codes::CONFLICTING_CLAUSES, at.clone())
            .with("clause", words(at))
            .with("other", words(first))
            .beside(self.place(first.clone()));
        self.lose(note);
    }

    fn misplaced(&mut self, clauses: Clauses, is_named: impl Fn(&Self) -> bool) {
        let lost = self.lost();
        let mut expected = any_of(&[clauses.known, &[Keyword::Commitment, Keyword::Amnesty]].concat());
        if clauses.takes_names {
            expected.push(Expected::Name);
        }
        if self.is_after_name() {
            expected.push(Expected::Comma);
        }
        self.unexpected(&expected);
        if self.lost() > lost {
            // What begins a line with a name is worth reading: names that it explains would be missed everywhere else.
            self.skip_to_clause(clauses.known, is_named);
        }
    }
}

impl Extent {
    /// What is left when a clause could not be read.
    fn without(self, keyword: Keyword) -> Self {
        if WEIGHTY.contains(&keyword) {
            Self::Partial
        } else {
            self
        }
    }
}
