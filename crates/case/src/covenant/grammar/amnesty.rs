//! An amnesty: who offers what, and under which conditions.

use super::{clause::Extent, reader::Reader};
use crate::covenant::{
    instrument::Annex,
    keywords::Keyword,
    tree::{Amnesty, Conditions, Return, Written},
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
    Keyword::Public,
    Keyword::Confidential,
    Keyword::AccordingTo,
];

impl Reader<'_> {
    /// An amnesty, when it can be read; the next token is the word that opens it.
    pub(super) fn amnesty(&mut self) -> Option<Written<Amnesty>> {
        let lost = self.lost();
        let start = self.advance().start;
        let name = self.name();
        let by = self.name();
        let grants = match self.demand(Keyword::Offers) {
            Some(()) => self.name(),
            None => None,
        };
        self.recover(lost, CLAUSES);
        let mut conditions = Conditions::default();
        let extent = self.clauses(CLAUSES, |reader, keyword, at| {
            reader.condition(&mut conditions, keyword, at);
        });
        let amnesty = Amnesty {
            name: name?,
            by: by?,
            grants: grants?,
            conditions,
        };
        (extent == Extent::Whole).then(|| Written::new(amnesty, start..self.read_until()))
    }

    fn condition(&mut self, conditions: &mut Conditions, keyword: Keyword, at: Range<usize>) {
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
            Keyword::Public => self.fill(&mut conditions.annex, at, Some(Annex::Public)),
            Keyword::Confidential => self.fill(&mut conditions.annex, at, Some(Annex::Confidential)),
            list => self.listed_condition(conditions, list, at),
        }
    }

    fn listed_condition(&mut self, conditions: &mut Conditions, keyword: Keyword, at: Range<usize>) {
        let names = self.names();
        let slot = match keyword {
            Keyword::Except => &mut conditions.except,
            Keyword::ToMembersOf => &mut conditions.to,
            Keyword::RevokedOn => &mut conditions.revoked_on,
            _ => &mut conditions.sources,
        };
        self.fill(slot, at, names);
    }

    /// `D, E within N days`.
    fn given_in_return(&mut self) -> Option<Return> {
        let deeds = self.names();
        let is_timed = self.take(Keyword::Within);
        let within_days = if is_timed { self.days() } else { None };
        Some(Return {
            deeds: deeds?,
            within_days,
        })
    }
}
