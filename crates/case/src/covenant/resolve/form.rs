//! The form of a commitment in its case.

use super::{
    condition::{days_of, length_of},
    name::{Resolver, Sort},
};
use crate::covenant::{
    instrument::{Due, Form, Instrument, Kinds, Milestone, Per, Period, Subjects, Tolerance},
    tree::{self, Group, Quantity, Terms, Written},
};
use salida_world::{Day, DeedId};

/// The first and last day of a commitment, where they are known.
pub(super) struct Force {
    pub(super) from: Option<Day>,
    pub(super) until: Option<Day>,
    pub(super) survives: bool,
}

impl Force {
    pub(super) fn new(instrument: &Instrument, days: (Option<Day>, Option<Day>), terms: &Terms) -> Self {
        let until = [instrument.until, days.1].into_iter().flatten().min();
        Self {
            from: instrument.from.max(days.0),
            until,
            survives: terms.survives.is_some(),
        }
    }
}

impl Resolver<'_> {
    /// The form, when it makes sense.
    pub(super) fn form(&mut self, form: &tree::Form, force: &Force) -> Option<Form> {
        match form {
            tree::Form::ShallNot {
                subjects,
                deeds,
                allowing,
                ..
            } => {
                let (subjects, deeds) = (self.subjects(subjects), self.kinds(deeds, None));
                let allowing = allowing.as_ref().map(|tolerance| Tolerance {
                    count: tolerance.value.count,
                    days: days_of(&tolerance.value.length),
                });
                Some(Form::ShallNot {
                    subjects: subjects?,
                    deeds: deeds?,
                    allowing,
                })
            }
            tree::Form::May { subjects, deeds } => {
                let (subjects, deeds) = (self.subjects(subjects), self.kinds(deeds, None));
                Some(Form::May {
                    subjects: subjects?,
                    deeds: deeds?,
                })
            }
            tree::Form::Keep {
                deeds,
                bound,
                amount,
                per,
            } => {
                let deeds = self.kinds(deeds, None);
                let limit = self.limit(*bound, amount, per.as_ref(), force);
                Some(Form::Keep {
                    deeds: deeds?,
                    limit: limit?,
                })
            }
            tree::Form::KeepTrend {
                deeds,
                ordinal,
                methods,
                per,
            } => Some(Form::KeepTrend {
                deeds: self.kinds(deeds, None)?,
                ordinal: ordinal.value,
                methods: methods.as_ref().map_or_else(Vec::new, |methods| texts(&methods.value)),
                per: per_of(per.as_ref()),
            }),
            tree::Form::Shall { .. } => self.delivery(form, force),
        }
    }

    fn delivery(&mut self, form: &tree::Form, force: &Force) -> Option<Form> {
        let tree::Form::Shall {
            subjects,
            deeds,
            at_least,
            to,
            due,
        } = form
        else {
            return None;
        };
        let (at_least, written_unit) = self.quantity(at_least.as_ref());
        let unit = match due {
            tree::Due::Milestones(milestones) => unit_of(milestones),
            _ => written_unit,
        };
        let (subjects, deeds) = (self.subjects(subjects), self.kinds(deeds, unit.as_deref()));
        let to = self.listed(Sort::Actor, to.as_ref());
        let due = self.due(due, force);
        Some(Form::Shall {
            subjects: subjects?,
            deeds: deeds?,
            at_least,
            unit,
            to,
            due: due?,
        })
    }

    pub(super) fn subjects(&mut self, group: &Group) -> Option<Subjects> {
        let parties = self.group(Sort::Actor, group);
        self.check_parties(&group.names);
        Some(Subjects {
            parties: parties?,
            each: group.each,
        })
    }

    /// The deeds of a sentence. One that is no deed may become one together with the unit that is counted:
    /// `hand-over at least 40 firearms`.
    pub(super) fn kinds(&mut self, group: &Group, unit: Option<&str>) -> Option<Kinds> {
        if let ([deed], Some(unit)) = (&group.names[..], unit) {
            let deeds = Sort::Deed.known(self.around);
            let both = format!("{}-{unit}", deed.value);
            let stands_alone = deeds.contains(deed.value.as_str()) || self.sets.contains_key(&deed.value);
            if !stands_alone && deeds.contains(both.as_str()) {
                return Some(Kinds {
                    deeds: vec![DeedId::from(both.as_str())],
                    each: group.each,
                });
            }
        }
        Some(Kinds {
            deeds: self.group(Sort::Deed, group)?,
            each: group.each,
        })
    }

    /// The ids of a group. A joint list with a gap is another list; `each of` holds for those that are left.
    pub(super) fn group<Id: for<'t> From<&'t str>>(&mut self, sort: Sort, group: &Group) -> Option<Vec<Id>> {
        let found = self.ids(sort, &group.names);
        let makes_sense = found.is_whole || (group.each && !found.ids.is_empty());
        makes_sense.then_some(found.ids)
    }

    fn due(&mut self, due: &tree::Due, force: &Force) -> Option<Due> {
        Some(match due {
            tree::Due::By(day) => {
                self.check_deadline(day, force);
                Due::By { day: day.value }
            }
            tree::Due::Milestones(milestones) => Due::Milestones {
                milestones: milestones.iter().map(|one| self.milestone(one, force)).collect(),
            },
            tree::Due::Every {
                period,
                cumulative,
                pro_rata,
            } => Due::Every {
                period: match &period.value {
                    tree::Period::Month => Period::Month,
                    tree::Period::Quarter => Period::Quarter,
                    tree::Period::Year => Period::Year,
                    tree::Period::Any(length) => Period::Days(days_of(length)),
                },
                cumulative: cumulative.is_some(),
                pro_rata: pro_rata.is_some(),
            },
            tree::Due::Within { after, within, of } => Due::Within {
                after: after.as_ref().map(|length| length_of(length.value)),
                within: length_of(within.value),
                of: self.trigger(of)?,
            },
        })
    }

    fn milestone(&mut self, written: &Written<tree::Milestone>, force: &Force) -> Milestone {
        let milestone = &written.value;
        self.check_deadline(&milestone.by, force);
        self.check_demand(milestone.quantity.count, &written.at);
        Milestone {
            at_least: milestone.quantity.count,
            by: milestone.by.value,
        }
    }

    /// How many at least, and of what; one when nothing is written.
    pub(super) fn quantity(&mut self, at_least: Option<&Written<Quantity>>) -> (u64, Option<String>) {
        let Some(written) = at_least else {
            return (1, None);
        };
        self.check_demand(written.value.count, &written.at);
        let unit = written.value.unit.as_ref();
        (written.value.count, unit.map(|unit| unit.value.clone()))
    }
}

fn unit_of(milestones: &[Written<tree::Milestone>]) -> Option<String> {
    let units = milestones.iter().map(|milestone| &milestone.value.quantity.unit);
    units.flatten().next().map(|unit| unit.value.clone())
}

/// The names of a list, each once.
fn texts(names: &[Written<String>]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for name in names {
        if !texts.contains(&name.value) {
            texts.push(name.value.clone());
        }
    }
    texts
}

/// Over what something is counted; the whole time in force when nothing is written.
pub(super) fn per_of(per: Option<&Written<tree::Per>>) -> Per {
    match per.map(|per| &per.value) {
        None => Per::Force,
        Some(tree::Per::Month) => Per::Month,
        Some(tree::Per::Quarter) => Per::Quarter,
        Some(tree::Per::Year) => Per::Year,
        Some(tree::Per::Any(length)) => Per::AnyDays(days_of(length)),
    }
}
