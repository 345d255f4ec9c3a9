//! Clauses: in any order, each at most once, until the next part of the agreement opens; and those that every form of
//! commitment may have.

use super::reader::{Expected, OPENINGS, Reader, any_of};
use crate::covenant::{
    codes,
    instrument::{Annex, Proof},
    keywords::Keyword,
    token::Kind,
    tree::Terms,
};
use std::ops::Range;

/// Clauses that every form of commitment may have.
pub(super) const TERMS: &[Keyword] = &[
    Keyword::In,
    Keyword::Proof,
    Keyword::MonitoredBy,
    Keyword::VerifiedBy,
    Keyword::AttributedBy,
    Keyword::AssessedBy,
    Keyword::BurdenOnTheParty,
    Keyword::Survives,
    Keyword::Public,
    Keyword::Confidential,
    Keyword::AccordingTo,
];

/// Forms that belong to the language and are not read yet.
const NOT_YET_READ: &[Keyword] = &[
    Keyword::May,
    Keyword::SuspendedWhile,
    Keyword::ExcusedIf,
    Keyword::EndsWhen,
    Keyword::OnBreach,
    Keyword::Within,
    Keyword::Every,
];

/// The words for the standard of evidence.
pub(in crate::covenant) const PROOFS: [(Keyword, Proof); 3] = [
    (Keyword::Balance, Proof::Balance),
    (Keyword::Clear, Proof::Clear),
    (Keyword::BeyondDoubt, Proof::BeyondDoubt),
];

/// Whether everything that changes what a part says could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Everything.
    Whole,
    /// A form was passed over without which the part would say more than is written.
    Partial,
}

impl Reader<'_> {
    /// Reads clauses that begin with one of `known` by `read`, until a part opens or the text ends.
    pub(super) fn clauses(
        &mut self,
        known: &[Keyword],
        mut read: impl FnMut(&mut Self, Keyword, Range<usize>),
    ) -> Extent {
        let mut extent = Extent::Whole;
        loop {
            while self.take_kind(&Kind::Semicolon) || self.take_kind(&Kind::Comma) {}
            match self.keyword() {
                Some(keyword) if OPENINGS.contains(&keyword) => return extent,
                Some(keyword) if known.contains(&keyword) => {
                    let lost = self.lost();
                    let at = self.advance();
                    read(self, keyword, at);
                    self.recover(lost, known);
                }
                Some(keyword) if NOT_YET_READ.contains(&keyword) => {
                    let after_breach = keyword == Keyword::OnBreach;
                    extent = if after_breach { extent } else { Extent::Partial };
                    self.pass_over_form(known);
                }
                _ if *self.kind() == Kind::End => return extent,
                _ => self.misplaced(known),
            }
        }
    }

    /// Goes on to the next clause when more than `lost` things could not be read, so that what is left of them is not
    /// reported again.
    pub(super) fn recover(&mut self, lost: usize, known: &[Keyword]) {
        if self.lost() > lost {
            self.skip_to(&[known, NOT_YET_READ].concat());
        }
    }

    /// Says that a form is not read yet, and goes on to the next clause on a line of its own.
    fn pass_over_form(&mut self, known: &[Keyword]) {
        let form = self.found();
        let at = self.advance();
        let note = self.about(codes::FORM_NOT_YET_READ, at).with("form", form);
        self.say(note);
        self.skip_to_line(&[known, NOT_YET_READ].concat());
    }

    fn misplaced(&mut self, known: &[Keyword]) {
        let lost = self.lost();
        let mut expected = any_of(&[known, &[Keyword::Commitment, Keyword::Amnesty]].concat());
        if self.is_after_name() {
            expected.push(Expected::Comma);
        }
        self.unexpected(&expected);
        self.recover(lost, known);
    }

    /// Reads the clauses of a commitment: those of its form, which begin with one of `own`, by `read`; the others into
    /// `terms`.
    pub(super) fn terms(
        &mut self,
        terms: &mut Terms,
        own: &[Keyword],
        mut read: impl FnMut(&mut Self, Keyword, Range<usize>),
    ) -> Extent {
        self.clauses(&[own, TERMS].concat(), |reader, keyword, at| {
            if own.contains(&keyword) {
                read(reader, keyword, at);
            } else {
                reader.term(terms, keyword, at);
            }
        })
    }

    /// Reads the clauses behind a sentence that could not be read, for the flaws in them; words that belong to no clause
    /// are passed over, because they may be a part of that sentence.
    pub(super) fn clauses_without_sentence(&mut self) {
        let mut terms = Terms::default();
        loop {
            self.skip_to(&[TERMS, NOT_YET_READ].concat());
            match self.keyword() {
                Some(keyword) if TERMS.contains(&keyword) => {
                    let at = self.advance();
                    self.term(&mut terms, keyword, at);
                }
                Some(keyword) if NOT_YET_READ.contains(&keyword) => self.pass_over_form(TERMS),
                _ if self.take_kind(&Kind::Semicolon) => {}
                _ => return,
            }
        }
    }

    fn term(&mut self, terms: &mut Terms, keyword: Keyword, at: Range<usize>) {
        match keyword {
            Keyword::In => {
                let zones = self.group();
                self.fill(&mut terms.zones, at, zones);
            }
            Keyword::Proof => {
                let proof = self.one_of(&PROOFS);
                self.fill(&mut terms.proof, at, proof);
            }
            Keyword::BurdenOnTheParty => self.fill(&mut terms.burden_on_party, at, Some(())),
            Keyword::Survives => self.fill(&mut terms.survives, at, Some(())),
            Keyword::Public => self.fill(&mut terms.annex, at, Some(Annex::Public)),
            Keyword::Confidential => self.fill(&mut terms.annex, at, Some(Annex::Confidential)),
            role => self.role(terms, role, at),
        }
    }

    fn role(&mut self, terms: &mut Terms, role: Keyword, at: Range<usize>) {
        let names = self.names();
        let slot = match role {
            Keyword::MonitoredBy => &mut terms.monitored_by,
            Keyword::VerifiedBy => &mut terms.verified_by,
            Keyword::AttributedBy => &mut terms.attributed_by,
            Keyword::AssessedBy => &mut terms.assessed_by,
            _ => &mut terms.sources,
        };
        self.fill(slot, at, names);
    }
}
