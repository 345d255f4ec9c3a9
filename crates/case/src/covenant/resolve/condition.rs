//! Conditions, triggers and lengths of time in their case. What cannot be looked up leaves no condition.

use super::{
    codes,
    name::{Resolver, Sort},
};
use crate::covenant::{
    instrument::{Asked, Condition, Holders, Length, Scope, Target, Trigger},
    keywords::Keyword,
    tree::{self, Names, Unit, Written},
};
use salida_note::{Note, nearest};
use salida_world::{InstrumentId, Name};

impl Resolver<'_> {
    /// A condition; everything in it is looked up in any case.
    pub(super) fn condition(&mut self, condition: &tree::Condition) -> Option<Condition> {
        match condition {
            tree::Condition::All(parts) => Some(Condition::All {
                of: self.conditions(parts)?,
            }),
            tree::Condition::Any(parts) => Some(Condition::Any {
                of: self.conditions(parts)?,
            }),
            tree::Condition::Standing {
                instrument,
                commitment,
                of,
                zones,
                is,
            } => {
                let instrument = instrument.as_ref().map(|name| name.value.as_str());
                let instrument = instrument.filter(|name| *name != self.own.as_str());
                let is_known = instrument.is_some() || self.is_commitment(commitment);
                let of = self.holders(of, [Keyword::OfTheParty, Keyword::OfTheOthers]);
                let zones = self.whole(Sort::Zone, zones);
                let target = Target {
                    instrument: instrument.map(InstrumentId::from),
                    commitment: Name::from(commitment.value.as_str()),
                    of: of?,
                    zones: zones?,
                };
                let is = asked(is);
                is_known.then_some(Condition::Standing { of: target, is })
            }
            tree::Condition::Happens { what, within } => {
                let what = self.trigger(what)?;
                let within = within.as_ref().map(|length| length_of(length.value));
                Some(Condition::Happens { what, within })
            }
        }
    }

    fn conditions(&mut self, parts: &[tree::Condition]) -> Option<Vec<Condition>> {
        let looked_up: Vec<Option<Condition>> = parts.iter().map(|part| self.condition(part)).collect();
        looked_up.into_iter().collect()
    }

    /// A condition of a clause: `Err` where it is written and cannot be looked up.
    pub(super) fn clause_condition(
        &mut self,
        clause: Option<&Written<tree::Condition>>,
    ) -> Result<Option<Condition>, Unresolved> {
        clause
            .map(|written| self.condition(&written.value).ok_or(Unresolved))
            .transpose()
    }

    /// True when this agreement has a commitment of that name, or may have one that could not be read; otherwise that
    /// is reported.
    pub(super) fn is_commitment(&mut self, name: &Written<String>) -> bool {
        if self.may_lack_names || self.commitments.contains(&name.value) {
            return true;
        }
        let note = Note::at(codes::UNKNOWN_COMMITMENT, self.place(&name.at)).with("found", name.value.as_str());
        let known = self.commitments.iter().map(String::as_str);
        let note = note.with_some("nearest", nearest(&name.value, known));
        self.say(note);
        false
    }

    /// Whose standings or acts are meant; the keywords are those for the party and for the others.
    fn holders(&mut self, holders: &Written<tree::Holders>, [party, others]: [Keyword; 2]) -> Option<Holders> {
        match &holders.value {
            tree::Holders::Everybody => Some(Holders::Everybody),
            tree::Holders::Parties(names) => self.whole(Sort::Actor, names).map(Holders::Parties),
            tree::Holders::TheParty => self.has_obliged(party, &holders.at).then_some(Holders::TheParty),
            tree::Holders::TheOthers => self.has_obliged(others, &holders.at).then_some(Holders::TheOthers),
        }
    }

    pub(super) fn trigger(&mut self, trigger: &tree::Trigger) -> Option<Trigger> {
        let deeds = self.whole(Sort::Deed, &trigger.deeds);
        let by = self.holders(&trigger.by, [Keyword::ByTheParty, Keyword::ByTheOthers]);
        Some(Trigger { deeds: deeds?, by: by? })
    }

    /// The ids of a list of which none may be missing.
    fn whole<Id: for<'t> From<&'t str>>(&mut self, sort: Sort, names: &Names) -> Option<Vec<Id>> {
        let found = self.ids(sort, names);
        found.is_whole.then_some(found.ids)
    }

    pub(super) fn scope(&mut self, scope: &tree::Scope) -> Option<Scope> {
        Some(match scope {
            tree::Scope::After { length, of } => Scope::After {
                length: length_of(length.value),
                of: self.trigger(of)?,
            },
            tree::Scope::Before { length, of } => Scope::Before {
                length: length_of(length.value),
                of: self.trigger(of)?,
            },
            tree::Scope::Between { opens, closes } => {
                let (opens, closes) = (self.trigger(opens), self.trigger(closes));
                Scope::Between {
                    opens: opens?,
                    closes: closes?,
                }
            }
        })
    }
}

/// Something is written and could not be looked up; that has been reported.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unresolved;

/// A length in days or calendar months.
pub(super) fn length_of(length: tree::Length) -> Length {
    match length.unit {
        Unit::Day => Length::Days(length.count),
        Unit::Week => Length::Days(length.count.saturating_mul(7)),
        Unit::Month => Length::Months(length.count),
        Unit::Year => Length::Months(length.count.saturating_mul(12)),
    }
}

/// A length that is written in days or weeks, in days.
pub(super) fn days_of(length: &Written<tree::Length>) -> u32 {
    match length_of(length.value) {
        Length::Days(days) => days,
        // The grammar takes no months here; thirty days stand for one all the same.
        Length::Months(months) => months.saturating_mul(30),
    }
}

fn asked(is: &tree::Asked) -> Asked {
    match is {
        tree::Asked::OneOf(standings) => Asked::OneOf(standings.clone()),
        tree::Asked::NoneOf(standings) => Asked::NoneOf(standings.clone()),
        tree::Asked::InBreachNow => Asked::InBreachNow,
    }
}
