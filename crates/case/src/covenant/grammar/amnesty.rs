//! An amnesty: who offers what, and under which conditions.

use super::{
    clause::{ANNEXES, Clauses, Extent, PROOFS},
    reader::Reader,
    terms::ROLES,
};
use crate::covenant::{
    deed_words,
    keywords::Keyword,
    tree::{Amnesty, Conditions, LeftOut, Rest, Return, Written},
};
use std::ops::Range;

const CLAUSES: &[Keyword] = &[
    Keyword::ForActsBefore,
    Keyword::Except,
    Keyword::ToMembersOf,
    Keyword::Open,
    Keyword::Once,
    Keyword::InReturnFor,
    Keyword::RevokedOn,
    Keyword::Proof,
    Keyword::MonitoredBy,
    Keyword::VerifiedBy,
    Keyword::AttributedBy,
    Keyword::AssessedBy,
    Keyword::Public,
    Keyword::Confidential,
    Keyword::AccordingTo,
];

impl Reader<'_> {
    /// An amnesty, when it can be read whole, or else what is left of it; the next token is the word that opens it.
    pub(super) fn amnesty(&mut self) -> Result<Written<Amnesty>, LeftOut> {
        let lost = self.lost();
        let start = self.advance().start;
        let name = self.part_name();
        let by = self.name();
        let grants = match self.demand(Keyword::Offers) {
            Some(()) => self.name().map(deed_words::named_one),
            None => None,
        };
        self.recover(lost, CLAUSES);
        let mut conditions = Conditions::default();
        let clauses = Clauses {
            known: CLAUSES,
            elsewhere: &[],
            form: None,
            takes_names: false,
        };
        let read = |reader: &mut Self, keyword: Option<Keyword>, at| {
            if let Some(keyword) = keyword {
                reader.amnesty_clause(&mut conditions, keyword, at);
            }
        };
        let extent = self.clauses(clauses, read, |_| false);
        let (Some(name), Some(by), Some(grants)) = (name.clone(), by, grants) else {
            let name = name.map(|name| name.value);
            return Err(LeftOut { name, rest: None });
        };
        let amnesty = Amnesty {
            name,
            by,
            grants,
            conditions,
        };
        let written = Written::new(amnesty, start..self.read_until());
        if extent == Extent::Whole {
            return Ok(written);
        }
        Err(LeftOut {
            name: Some(written.value.name.value.clone()),
            rest: Some(Rest::Amnesty(Box::new(written))),
        })
    }

    fn amnesty_clause(&mut self, conditions: &mut Conditions, keyword: Keyword, at: Range<usize>) {
        match keyword {
            Keyword::ForActsBefore => {
                let day = self.day().map(|day| day.value);
                self.fill(&mut conditions.acts_before, at, day);
            }
            Keyword::Open => {
                let window = self.window();
                self.fill(&mut conditions.open, at, window);
            }
            Keyword::Once => self.fill(&mut conditions.once, at, Some(())),
            Keyword::InReturnFor => {
                let given = self.given_in_return();
                self.fill(&mut conditions.in_return_for, at, given);
            }
            Keyword::Proof => {
                let proof = self.one_of(&PROOFS);
                self.fill(&mut conditions.proof, at, proof);
            }
            role if ROLES.contains(&role) => self.role(&mut conditions.roles, role, at),
            other => match ANNEXES.iter().find(|(keyword, _)| *keyword == other) {
                Some((_, annex)) => self.fill(&mut conditions.annex, at, Some(*annex)),
                None => self.listed_condition(conditions, other, at),
            },
        }
    }

    fn listed_condition(&mut self, conditions: &mut Conditions, keyword: Keyword, at: Range<usize>) {
        let names = self.names();
        let names = match keyword {
            Keyword::Except | Keyword::RevokedOn => names.map(deed_words::named),
            _ => names,
        };
        let slot = match keyword {
            Keyword::Except => &mut conditions.except,
            Keyword::ToMembersOf => &mut conditions.to,
            Keyword::RevokedOn => &mut conditions.revoked_on,
            _ => &mut conditions.sources,
        };
        self.fill(slot, at, names);
    }

    /// `D, E within T`.
    fn given_in_return(&mut self) -> Option<Return> {
        let deeds = self.deeds();
        let start = self.at().start;
        let is_timed = self.take(Keyword::Within);
        let within = if is_timed { Some(self.length()?.value) } else { None };
        let within = within.map(|length| Written::new(length, start..self.read_until()));
        Some(Return { deeds: deeds?, within })
    }
}
