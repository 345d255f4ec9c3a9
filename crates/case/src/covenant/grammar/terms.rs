//! The clauses that every form of commitment may have.

use super::{
    clause::{ANNEXES, Clauses, Extent, PROOFS},
    commitment::FORM_CLAUSES,
    reader::Reader,
};
use crate::covenant::{
    keywords::Keyword,
    token::Kind,
    tree::{Roles, Terms, Window, Written},
};
use std::ops::Range;

/// Clauses that every form of commitment may have.
pub(super) const TERMS: &[Keyword] = &[
    Keyword::In,
    Keyword::From,
    Keyword::Until,
    Keyword::For,
    Keyword::Between,
    Keyword::SuspendedWhile,
    Keyword::EndsWhen,
    Keyword::Replaces,
    Keyword::Proof,
    Keyword::MonitoredBy,
    Keyword::VerifiedBy,
    Keyword::AttributedBy,
    Keyword::AssessedBy,
    Keyword::Survives,
    Keyword::Public,
    Keyword::Confidential,
    Keyword::AccordingTo,
];

/// Clauses of everything that can be breached.
pub(super) const BREACHABLE: &[Keyword] = &[Keyword::ExcusedIf, Keyword::OnBreach, Keyword::FailingThat];

/// Clauses that say who does which step.
pub(super) const ROLES: &[Keyword] = &[
    Keyword::MonitoredBy,
    Keyword::VerifiedBy,
    Keyword::AttributedBy,
    Keyword::AssessedBy,
];

impl Reader<'_> {
    /// Reads the clauses of a commitment: those of its form, which begin with one of `own`, by `read`; the others into
    /// `terms`.
    pub(super) fn terms(
        &mut self,
        terms: &mut Terms,
        form: Keyword,
        own: &[Keyword],
        mut read: impl FnMut(&mut Self, Keyword, Range<usize>),
    ) -> Extent {
        let breachable = if form == Keyword::May { &[] } else { BREACHABLE };
        let clauses = Clauses {
            known: &[own, TERMS, breachable].concat(),
            elsewhere: &[FORM_CLAUSES, BREACHABLE].concat(),
            form: Some(form),
            takes_names: false,
        };
        let read = |reader: &mut Self, keyword: Option<Keyword>, at| match keyword {
            Some(keyword) if own.contains(&keyword) => read(reader, keyword, at),
            Some(keyword) => reader.term(terms, keyword, at),
            None => {}
        };
        self.clauses(clauses, read, |_| false)
    }

    /// Reads the clauses behind a sentence that could not be read, for the flaws in them; words that belong to no clause
    /// are passed over, because they may be a part of that sentence.
    pub(super) fn clauses_without_sentence(&mut self) {
        let mut terms = Terms::default();
        let known = [TERMS, BREACHABLE].concat();
        loop {
            self.skip_to(&known);
            if let Some(keyword) = self.pick(&known) {
                let lost = self.lost();
                let at = self.advance();
                self.term(&mut terms, keyword, at);
                if self.lost() > lost {
                    self.skip_to_line(&known);
                }
            } else if !self.take_kind(&Kind::Semicolon) {
                return;
            }
        }
    }

    fn term(&mut self, terms: &mut Terms, keyword: Keyword, at: Range<usize>) {
        match keyword {
            Keyword::In => {
                let zones = self.group();
                self.fill(&mut terms.zones, at, zones);
            }
            Keyword::From | Keyword::Until => {
                let window = self.window_behind(keyword);
                self.fill(&mut terms.days, at, window);
            }
            Keyword::For | Keyword::Between => {
                let scope = self.scope(keyword);
                self.fill(&mut terms.scope, at, scope);
            }
            Keyword::SuspendedWhile | Keyword::ExcusedIf | Keyword::EndsWhen => {
                let condition = self.condition();
                let slot = match keyword {
                    Keyword::SuspendedWhile => &mut terms.suspended_while,
                    Keyword::ExcusedIf => &mut terms.excused_if,
                    _ => &mut terms.ends_when,
                };
                self.fill(slot, at, condition);
            }
            Keyword::Replaces => {
                let name = self.name();
                self.fill(&mut terms.replaces, at, name);
            }
            Keyword::OnBreach | Keyword::FailingThat => self.link(&mut terms.on_breach, keyword, at),
            Keyword::Proof => {
                let proof = self.one_of(&PROOFS);
                self.fill(&mut terms.proof, at, proof);
            }
            Keyword::BurdenOnTheParty => self.fill(&mut terms.burden_on_party, at, Some(())),
            Keyword::Survives => self.fill(&mut terms.survives, at, Some(())),
            Keyword::AccordingTo => {
                let names = self.names();
                self.fill(&mut terms.sources, at, names);
            }
            role if ROLES.contains(&role) => self.role(&mut terms.roles, role, at),
            annex => {
                let annex = ANNEXES
                    .iter()
                    .find(|(keyword, _)| *keyword == annex)
                    .map(|(_, annex)| *annex);
                self.fill(&mut terms.annex, at, annex);
            }
        }
    }

    pub(super) fn role(&mut self, roles: &mut Roles, role: Keyword, at: Range<usize>) {
        let names = self.names();
        let slot = match role {
            Keyword::MonitoredBy => &mut roles.monitored_by,
            Keyword::VerifiedBy => &mut roles.verified_by,
            Keyword::AttributedBy => &mut roles.attributed_by,
            _ => &mut roles.assessed_by,
        };
        self.fill(slot, at, names);
    }

    /// The rest of a window whose first keyword has been read.
    fn window_behind(&mut self, keyword: Keyword) -> Option<Window> {
        if keyword == Keyword::Until {
            let until = self.day()?;
            return Some(Window {
                from: None,
                until: Some(until),
            });
        }
        let from = self.day();
        let is_closed = self.take(Keyword::Until);
        let until = if is_closed { Some(self.day()?) } else { None };
        from.map(|from: Written<_>| Window {
            from: Some(from),
            until,
        })
    }
}
