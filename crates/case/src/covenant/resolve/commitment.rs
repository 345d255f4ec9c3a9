//! A commitment in its case. It is left out when it would say something else without what could not be looked up.

use super::{
    codes,
    name::{Resolver, Sort},
};
use crate::covenant::{
    instrument::{Amount, Annex, Bound, Commitment, Due, Form, Instrument, Kinds, Limit, Per, Proof, Roles, Subjects},
    tree,
    tree::{Group, Terms, Written},
};
use salida_note::{Code, Note};
use salida_world::{ActorId, Day, DeedId, Name, Span, ZoneId};
use std::ops::Range;

impl Resolver<'_> {
    /// The commitment, when it makes sense. Everything in it is looked up in any case, so that all flaws are told.
    pub(super) fn commitment(
        &mut self,
        written: &Written<tree::Commitment>,
        instrument: &Instrument,
    ) -> Option<Commitment> {
        let tree = &written.value;
        let form = self.form(tree, instrument);
        let zones = self.zones(tree.terms.zones.as_ref());
        let roles = self.roles(&tree.terms);
        let sources = self.listed(Sort::Source, tree.terms.sources.as_ref());
        let (zones, each_zone) = zones?;
        Some(Commitment {
            name: Name::from(tree.name.value.as_str()),
            form: form?,
            zones,
            each_zone,
            from: None,
            until: None,
            scope: None,
            suspended_while: None,
            excused_if: None,
            ends_when: None,
            on_breach: Vec::new(),
            replaces: None,
            proof: value_or(tree.terms.proof.as_ref(), Proof::Balance),
            roles,
            burden_on_party: tree.terms.burden_on_party.is_some(),
            survives: tree.terms.survives.is_some(),
            annex: value_or(tree.terms.annex.as_ref(), Annex::Public),
            sources,
            place: self.place(&written.at),
        })
    }

    fn form(&mut self, commitment: &tree::Commitment, instrument: &Instrument) -> Option<Form> {
        match &commitment.form {
            tree::Form::ShallNot {
                subjects,
                deed,
                allowing,
            } => {
                let (subjects, deed) = self.duty(subjects, deed);
                let tolerance = allowing.as_ref().map(|written| written.value);
                let makes_sense = allowing
                    .as_ref()
                    .is_none_or(|written| self.has_days(written.value.days, &written.at));
                let form = Form::ShallNot {
                    subjects: subjects?,
                    deeds: Kinds::one(deed?),
                    allowing: tolerance,
                };
                makes_sense.then_some(form)
            }
            tree::Form::Keep {
                deed,
                bound,
                amount,
                per,
            } => {
                let deed = self.id(Sort::Deed, deed);
                let limit = self.limit(*bound, amount, per.as_ref(), instrument);
                Some(Form::Keep {
                    deeds: Kinds::one(deed?),
                    limit: limit?,
                })
            }
            tree::Form::ShallBy {
                subjects,
                deed,
                at_least,
                by,
            } => {
                let (subjects, deed) = self.duty(subjects, deed);
                self.check_deadline(by, commitment.terms.survives.is_some(), instrument);
                let quantity = self.quantity(at_least.as_ref());
                Some(Form::Shall {
                    subjects: subjects?,
                    deeds: Kinds::one(deed?),
                    at_least: quantity.0,
                    unit: quantity.1,
                    to: Vec::new(),
                    due: Due::By { day: by.value },
                })
            }
        }
    }

    fn duty(&mut self, subjects: &Group, deed: &Written<String>) -> (Option<Subjects>, Option<DeedId>) {
        let parties: Option<Vec<ActorId>> = self.group(Sort::Actor, subjects);
        for name in &subjects.names {
            self.check_party(name);
        }
        let subjects = parties.map(|parties| Subjects {
            parties,
            each: subjects.each,
        });
        (subjects, self.id(Sort::Deed, deed))
    }

    /// The ids of a group. A joint list with a gap is another list; `each of` holds for those that are left.
    fn group<Id: for<'t> From<&'t str>>(&mut self, sort: Sort, group: &Group) -> Option<Vec<Id>> {
        let found = self.ids(sort, &group.names);
        let makes_sense = found.is_whole || (group.each && !found.ids.is_empty());
        makes_sense.then_some(found.ids)
    }

    fn zones(&mut self, zones: Option<&Written<Group>>) -> Option<(Vec<ZoneId>, bool)> {
        let Some(zones) = zones else {
            return Some((Vec::new(), false));
        };
        let ids = self.group(Sort::Zone, &zones.value)?;
        Some((ids, zones.value.each))
    }

    fn roles(&mut self, terms: &Terms) -> Roles {
        Roles {
            monitored_by: self.listed(Sort::Actor, terms.monitored_by.as_ref()),
            verified_by: self.listed(Sort::Actor, terms.verified_by.as_ref()),
            attributed_by: self.listed(Sort::Actor, terms.attributed_by.as_ref()),
            assessed_by: self.listed(Sort::Actor, terms.assessed_by.as_ref()),
        }
    }

    /// True when a window has days in it; otherwise that is reported.
    fn has_days(&mut self, days: u32, at: &Range<usize>) -> bool {
        if days == 0 {
            self.say_at(codes::EMPTY_WINDOW, at);
        }
        days > 0
    }

    fn limit(
        &mut self,
        bound: Bound,
        amount: &Written<Amount>,
        per: Option<&Written<Per>>,
        instrument: &Instrument,
    ) -> Option<Limit> {
        let period = self.period(per);
        let value = self.amount(amount, instrument)?;
        if (bound, value) == (Bound::AtLeast, Amount::Count(0)) {
            self.say_at(codes::DEMAND_OF_NOTHING, &amount.at);
        }
        Some(Limit {
            bound,
            amount: value,
            per: period?,
        })
    }

    fn period(&mut self, per: Option<&Written<Per>>) -> Option<Per> {
        let Some(written) = per else {
            return Some(Per::Force);
        };
        let makes_sense = match written.value {
            Per::AnyDays(days) => self.has_days(days, &written.at),
            _ => true,
        };
        makes_sense.then_some(written.value)
    }

    fn amount(&mut self, amount: &Written<Amount>, instrument: &Instrument) -> Option<Amount> {
        let Amount::PercentOf { percent, baseline } = amount.value else {
            return Some(amount.value);
        };
        if percent <= 0.0 {
            let note = Note::at(codes::PERCENT_NOT_POSITIVE, self.place(&amount.at));
            self.say(note.with("found", percent.to_string()));
            return None;
        }
        if let (Some(baseline), Some(from)) = (baseline, instrument.from) {
            self.check_baseline(baseline, from, &amount.at);
        }
        Some(amount.value)
    }

    fn check_baseline(&mut self, baseline: Span, from: Day, at: &Range<usize>) {
        if baseline.last() < from {
            return;
        }
        let note = Note::at(codes::BASELINE_AFTER_START, self.place(at))
            .with("baseline", baseline.to_string())
            .with("from", from.to_string());
        self.say(note);
    }

    fn check_deadline(&mut self, by: &Written<Day>, survives: bool, instrument: &Instrument) {
        let is_early = instrument.from.is_some_and(|from| by.value < from);
        let is_late = !survives && instrument.until.is_some_and(|until| by.value > until);
        if !is_early && !is_late {
            return;
        }
        let note = Note::at(codes::DEADLINE_OUTSIDE_FORCE, self.place(&by.at))
            .with("deadline", by.value.to_string())
            .with_some("from", instrument.from.map(|day| day.to_string()))
            .with_some("until", instrument.until.map(|day| day.to_string()));
        self.say(note);
    }

    /// How many at least, and of what; one when nothing is written.
    fn quantity(&mut self, at_least: Option<&Written<tree::Quantity>>) -> (u64, Option<String>) {
        let Some(written) = at_least else {
            return (1, None);
        };
        if written.value.count == 0 {
            self.say_at(codes::DEMAND_OF_NOTHING, &written.at);
        }
        (written.value.count, written.value.unit.clone())
    }

    fn say_at(&mut self, code: Code, at: &Range<usize>) {
        let note = Note::at(code, self.place(at));
        self.say(note);
    }
}

/// What a clause says, or the default where it is not written.
pub(super) fn value_or<T: Copy>(clause: Option<&Written<T>>, default: T) -> T {
    clause.map_or(default, |written| written.value)
}
