//! Writes a commitment.

use super::printer::Printer;
use crate::covenant::{
    grammar::{ANNEXES, PROOFS},
    instrument::Verb,
    keywords::Keyword as K,
    tree::{Commitment, Condition, Consequence, Duty, Group, Roles, Scope, Terms, Written},
};

impl Printer {
    pub(super) fn commitment(&mut self, written: &Written<Commitment>) {
        let commitment = &written.value;
        self.part(K::Commitment, written.at.start);
        self.name(&commitment.name.value);
        self.form(&commitment.form, &commitment.terms);
        self.terms(&commitment.terms);
    }

    fn terms(&mut self, terms: &Terms) {
        if let Some(days) = &terms.days {
            self.line(days.at.start);
            self.window(&days.value);
        }
        if let Some(scope) = &terms.scope {
            self.scope(scope);
        }
        self.condition_clause(K::SuspendedWhile, terms.suspended_while.as_ref());
        self.condition_clause(K::ExcusedIf, terms.excused_if.as_ref());
        self.condition_clause(K::EndsWhen, terms.ends_when.as_ref());
        if let Some(replaces) = &terms.replaces {
            self.clause(K::Replaces, replaces);
            self.name(&replaces.value.value);
        }
        if let Some(proof) = &terms.proof {
            self.clause(K::Proof, proof);
            self.one_of(&PROOFS, &proof.value);
        }
        self.roles(&terms.roles);
        self.flag(K::BurdenOnTheParty, terms.burden_on_party.as_ref());
        self.links(&terms.on_breach);
        self.flag(K::Survives, terms.survives.as_ref());
        if let Some(annex) = &terms.annex {
            self.line(annex.at.start);
            self.one_of(&ANNEXES, &annex.value);
        }
        self.list_clause(K::AccordingTo, terms.sources.as_ref());
    }

    pub(super) fn roles(&mut self, roles: &Roles) {
        self.list_clause(K::MonitoredBy, roles.monitored_by.as_ref());
        self.list_clause(K::VerifiedBy, roles.verified_by.as_ref());
        self.list_clause(K::AttributedBy, roles.attributed_by.as_ref());
        self.list_clause(K::AssessedBy, roles.assessed_by.as_ref());
    }

    fn scope(&mut self, scope: &Written<Scope>) {
        self.line(scope.at.start);
        match &scope.value {
            Scope::After { length, of } => {
                self.keyword(K::For);
                self.length(length.value);
                self.keyword(K::After);
                self.trigger(of);
            }
            Scope::Before { length, of } => {
                self.keyword(K::For);
                self.length(length.value);
                self.keyword(K::Before);
                self.trigger(of);
            }
            Scope::Between { opens, closes } => {
                self.keyword(K::Between);
                self.trigger(opens);
                self.keyword(K::And);
                self.trigger(closes);
            }
        }
    }

    fn condition_clause(&mut self, keyword: K, clause: Option<&Written<Condition>>) {
        if let Some(condition) = clause {
            self.clause(keyword, condition);
            self.condition(&condition.value);
        }
    }

    fn links(&mut self, links: &[Written<Consequence>]) {
        for (index, link) in links.iter().enumerate() {
            if index > 0 {
                // The chain reads as one sentence.
                self.out.push(';');
            }
            self.clause(if index == 0 { K::OnBreach } else { K::FailingThat }, link);
            self.link(&link.value);
        }
    }

    fn link(&mut self, link: &Consequence) {
        let one = Group::default();
        let subjects = match &link.who {
            Duty::TheParty(_) => {
                self.keyword(K::TheParty);
                &one
            }
            Duty::Named(group) => {
                self.group(group);
                group
            }
        };
        self.verb(if link.verb == Verb::Shall { K::Shall } else { K::May }, subjects);
        self.done(&link.deeds);
        if let Some(quantity) = &link.at_least {
            self.keyword(K::AtLeast);
            self.quantity(&quantity.value);
        }
        self.list_after(K::To, link.to.as_ref());
        if let Some(within) = &link.within {
            self.keyword(K::Within);
            self.length(within.value);
        }
    }
}
