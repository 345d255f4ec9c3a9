//! Writes conditions and triggers.

use super::printer::Printer;
use crate::covenant::{
    grammar::STANDINGS,
    keywords::Keyword as K,
    tree::{Asked, Condition, Holders, Trigger},
};
use salida_world::Standing;

impl Printer {
    pub(super) fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::All(parts) => self.joined(parts, K::And, |part| {
                matches!(part, Condition::All(_) | Condition::Any(_))
            }),
            Condition::Any(parts) => self.joined(parts, K::Or, |part| matches!(part, Condition::Any(_))),
            Condition::Standing {
                instrument,
                commitment,
                of,
                zones,
                is,
            } => {
                if let Some(instrument) = instrument {
                    self.path(&instrument.value, &commitment.value);
                } else {
                    self.name(&commitment.value);
                }
                self.holders(&of.value, [K::Of, K::OfTheParty, K::OfTheOthers]);
                if !zones.is_empty() {
                    self.keyword(K::In);
                    self.names(zones);
                }
                self.asked(is);
            }
            Condition::Happens { what, within } => {
                self.trigger(what);
                if what.deeds.len() > 1 {
                    self.inflected(K::Happens);
                } else {
                    self.keyword(K::Happens);
                }
                if let Some(within) = within {
                    self.keyword(K::Within);
                    self.length(within.value);
                }
            }
        }
    }

    /// Parts with a word between them; those that it would take apart stand in brackets.
    fn joined(&mut self, parts: &[Condition], word: K, needs_brackets: impl Fn(&Condition) -> bool) {
        let has_inner = parts.iter().any(|part| matches!(part, Condition::All(_)));
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                if word == K::Or && has_inner {
                    self.comma();
                }
                self.keyword(word);
            }
            if needs_brackets(part) {
                self.open();
                self.condition(part);
                self.out.push(')');
            } else {
                self.condition(part);
            }
        }
    }

    fn asked(&mut self, asked: &Asked) {
        match asked {
            Asked::InBreachNow => {
                self.keyword(K::Is);
                self.keyword(K::InBreachNow);
            }
            Asked::OneOf(standings) => {
                self.keyword(K::Is);
                self.standings(standings);
            }
            Asked::NoneOf(standings) => {
                self.keyword(K::IsNot);
                self.standings(standings);
            }
        }
    }

    fn standings(&mut self, standings: &[Standing]) {
        for (index, standing) in standings.iter().enumerate() {
            if index > 0 {
                self.keyword(K::Or);
            }
            self.one_of(&STANDINGS, standing);
        }
    }

    pub(super) fn trigger(&mut self, trigger: &Trigger) {
        self.deeds(&trigger.deeds);
        self.holders(&trigger.by.value, [K::DoneBy, K::ByTheParty, K::ByTheOthers]);
    }

    fn holders(&mut self, holders: &Holders, [named, party, others]: [K; 3]) {
        match holders {
            Holders::Everybody => {}
            Holders::TheParty => self.keyword(party),
            Holders::TheOthers => self.keyword(others),
            Holders::Parties(names) => {
                self.keyword(named);
                self.names(names);
            }
        }
    }
}
