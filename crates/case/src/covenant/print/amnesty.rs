//! Writes an amnesty.

use super::printer::Printer;
use crate::covenant::{
    grammar::{ANNEXES, PROOFS},
    keywords::Keyword as K,
    tree::{Amnesty, Conditions, Written},
};

impl Printer {
    pub(super) fn amnesty(&mut self, written: &Written<Amnesty>) {
        let amnesty = &written.value;
        self.part(K::Amnesty, written.at.start);
        self.name(&amnesty.name.value);
        self.line(amnesty.by.at.start);
        self.name(&amnesty.by.value);
        self.keyword(K::Offers);
        self.deed(&amnesty.grants.value);
        self.conditions(&amnesty.conditions);
    }

    fn conditions(&mut self, conditions: &Conditions) {
        if let Some(day) = &conditions.acts_before {
            self.clause(K::ForActsBefore, day);
            self.day(day.value);
        }
        self.deed_clause(K::Except, conditions.except.as_ref());
        self.list_clause(K::ToMembersOf, conditions.to.as_ref());
        if let Some(open) = &conditions.open {
            self.clause(K::Open, open);
            self.window(&open.value);
        }
        self.flag(K::Once, conditions.once.as_ref());
        if let Some(given) = &conditions.in_return_for {
            self.clause(K::InReturnFor, given);
            self.deeds(&given.value.deeds);
            if let Some(within) = &given.value.within {
                self.keyword(K::Within);
                self.length(within.value);
            }
        }
        self.deed_clause(K::RevokedOn, conditions.revoked_on.as_ref());
        if let Some(proof) = &conditions.proof {
            self.clause(K::Proof, proof);
            self.one_of(&PROOFS, &proof.value);
        }
        self.roles(&conditions.roles);
        if let Some(annex) = &conditions.annex {
            self.line(annex.at.start);
            // An amnesty is feminine in Spanish and in French.
            let word = ANNEXES.iter().find(|(_, known)| *known == annex.value);
            if let Some((keyword, _)) = word {
                self.inflected(*keyword);
            }
        }
        self.list_clause(K::AccordingTo, conditions.sources.as_ref());
    }
}
