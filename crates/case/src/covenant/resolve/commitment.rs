//! A commitment in its case. It is left out when it would say something else without what could not be looked up.

use super::{
    codes,
    condition::{Unresolved, length_of},
    form::Force,
    name::{Resolver, Sort},
};
use crate::covenant::{
    instrument::{Annex, Commitment, Consequence, Duty, Instrument, Proof, Roles, Subjects},
    keywords::{Keyword, phrase},
    tree::{self, Group, Written},
};
use salida_note::{Code, Note};
use salida_world::{Name, ZoneId};
use std::ops::Range;

impl Resolver<'_> {
    /// The commitment, when it makes sense. Everything in it is looked up in any case, so that all flaws are told.
    pub(super) fn commitment(
        &mut self,
        written: &Written<tree::Commitment>,
        instrument: &Instrument,
    ) -> Option<Commitment> {
        let tree = &written.value;
        let terms = &tree.terms;
        self.has_party = !matches!(tree.form, tree::Form::Keep { .. } | tree::Form::KeepTrend { .. });
        let days = self.days(terms.days.as_ref());
        let is_reversed = terms.days.as_ref().is_some_and(|days| days.value.until.is_some()) && days.1.is_none();
        let form = self.form(&tree.form, &Force::new(instrument, days, terms));
        let zones = self.zones(terms.zones.as_ref());
        let scope = terms
            .scope
            .as_ref()
            .map(|scope| self.scope(&scope.value).ok_or(Unresolved));
        let suspended_while = self.clause_condition(terms.suspended_while.as_ref());
        let excused_if = self.clause_condition(terms.excused_if.as_ref());
        let ends_when = self.clause_condition(terms.ends_when.as_ref());
        let on_breach = self.links(&terms.on_breach);
        let roles = self.roles(&terms.roles);
        let sources = self.listed(Sort::Source, terms.sources.as_ref());
        self.has_party = false;
        let (zones, each_zone) = zones?;
        let commitment = Commitment {
            name: Name::from(tree.name.value.as_str()),
            form: form?,
            zones,
            each_zone,
            from: days.0,
            until: days.1,
            scope: scope.transpose().ok()?,
            suspended_while: suspended_while.ok()?,
            excused_if: excused_if.ok()?,
            ends_when: ends_when.ok()?,
            on_breach,
            replaces: terms
                .replaces
                .as_ref()
                .map(|name| Name::from(name.value.value.as_str())),
            proof: value_or(terms.proof.as_ref(), Proof::Balance),
            roles,
            burden_on_party: terms.burden_on_party.is_some(),
            survives: terms.survives.is_some(),
            annex: value_or(terms.annex.as_ref(), Annex::Public),
            sources,
            place: self.place(&written.at),
        };
        (!is_reversed).then_some(commitment)
    }

    fn zones(&mut self, zones: Option<&Written<Group>>) -> Option<(Vec<ZoneId>, bool)> {
        let Some(zones) = zones else {
            return Some((Vec::new(), false));
        };
        let ids = self.group(Sort::Zone, &zones.value)?;
        Some((ids, zones.value.each))
    }

    pub(super) fn roles(&mut self, roles: &tree::Roles) -> Roles {
        Roles {
            monitored_by: self.listed(Sort::Actor, roles.monitored_by.as_ref()),
            verified_by: self.listed(Sort::Actor, roles.verified_by.as_ref()),
            attributed_by: self.listed(Sort::Actor, roles.attributed_by.as_ref()),
            assessed_by: self.listed(Sort::Actor, roles.assessed_by.as_ref()),
        }
    }

    /// What follows a breach, up to the first link that cannot be looked up: without it the others follow nothing.
    fn links(&mut self, links: &[Written<tree::Consequence>]) -> Vec<Consequence> {
        let found: Vec<Option<Consequence>> = links.iter().map(|link| self.link(&link.value)).collect();
        found.into_iter().map_while(|link| link).collect()
    }

    fn link(&mut self, link: &tree::Consequence) -> Option<Consequence> {
        let who = match &link.who {
            tree::Duty::TheParty(words) => self.has_obliged(Keyword::TheParty, &words.at).then_some(Duty::TheParty),
            tree::Duty::Named(group) => self.named(group),
        };
        let (at_least, unit) = self.quantity(link.at_least.as_ref());
        let deeds = self.kinds(&link.deeds, unit.as_deref());
        let to = self.listed(Sort::Actor, link.to.as_ref());
        Some(Consequence {
            who: who?,
            verb: link.verb,
            deeds: deeds?,
            at_least,
            unit,
            to,
            within: link.within.as_ref().map(|length| length_of(length.value)),
        })
    }

    fn named(&mut self, group: &Group) -> Option<Duty> {
        let parties = self.group(Sort::Actor, group)?;
        let each = group.each;
        Some(Duty::Named(Subjects { parties, each }))
    }

    /// True where words for the obliged party mean somebody; otherwise that is reported.
    pub(super) fn has_obliged(&mut self, words: Keyword, at: &Range<usize>) -> bool {
        if !self.has_party {
            let note = Note::at(codes::NO_PARTY, self.place(at));
            self.say(note.with("found", phrase(self.language, words)));
        }
        self.has_party
    }

    pub(super) fn say_at(&mut self, code: Code, at: &Range<usize>) {
        let note = Note::at(code, self.place(at));
        self.say(note);
    }
}

/// What a clause says, or the default where it is not written.
pub(super) fn value_or<T: Copy>(clause: Option<&Written<T>>, default: T) -> T {
    clause.map_or(default, |written| written.value)
}
