//! Writes the form of a commitment: its sentence and what belongs to it.

use super::printer::Printer;
use crate::covenant::{
    grammar::ORDINALS,
    keywords::Keyword as K,
    tree::{Due, Form, Group, Names, Per, Quantity, Terms, Written},
};

impl Printer {
    pub(super) fn form(&mut self, form: &Form, terms: &Terms) {
        match form {
            Form::ShallNot {
                subjects,
                commit,
                deeds,
                allowing,
            } => {
                self.sentence(subjects, K::ShallNot);
                self.undone(*commit, deeds);
                self.zones(terms);
                if let Some(allowing) = allowing {
                    self.clause(K::Allowing, allowing);
                    self.word(&allowing.value.count.to_string());
                    self.keyword(K::InAny);
                    self.length(allowing.value.length.value);
                }
            }
            Form::May { subjects, deeds } => {
                self.sentence(subjects, K::May);
                self.done(deeds);
                self.zones(terms);
            }
            Form::Keep {
                deeds,
                bound,
                amount,
                per,
            } => {
                self.situation(deeds, terms);
                self.limit(*bound, &amount.value);
                self.over(per.as_ref());
            }
            Form::KeepTrend {
                deeds,
                ordinal,
                methods,
                per,
            } => {
                self.situation(deeds, terms);
                self.one_of(&ORDINALS, &ordinal.value);
                if let Some(methods) = methods {
                    self.comma();
                    self.keyword(K::AsFoundBy);
                    self.names(&methods.value);
                }
                self.over(per.as_ref());
            }
            Form::Shall {
                subjects,
                deeds,
                at_least,
                to,
                due,
            } => {
                self.sentence(subjects, K::Shall);
                self.done(deeds);
                self.delivery(at_least.as_ref(), to.as_ref(), due);
                self.zones(terms);
            }
        }
    }

    fn sentence(&mut self, subjects: &Group, verb: K) {
        self.line(start_of(subjects));
        self.group(subjects);
        self.verb(verb, subjects);
    }

    fn situation(&mut self, deeds: &Group, terms: &Terms) {
        self.line(start_of(deeds));
        self.keyword(K::Keep);
        self.deed_group(deeds);
        self.zone_words(terms);
    }

    /// Zones on a line of their own.
    fn zones(&mut self, terms: &Terms) {
        if let Some(zones) = &terms.zones {
            self.line(zones.at.start);
        }
        self.zone_words(terms);
    }

    fn zone_words(&mut self, terms: &Terms) {
        if let Some(zones) = &terms.zones {
            self.keyword(K::In);
            self.group(&zones.value);
        }
    }

    fn over(&mut self, per: Option<&Written<Per>>) {
        if let Some(per) = per {
            self.comma();
            self.per(&per.value);
        }
    }

    fn delivery(&mut self, at_least: Option<&Written<Quantity>>, to: Option<&Written<Names>>, due: &Due) {
        self.list_after(K::To, to);
        if let Some(quantity) = at_least {
            self.keyword(K::AtLeast);
            self.quantity(&quantity.value);
        }
        match due {
            Due::By(day) => {
                self.keyword(K::By);
                self.day(day.value);
            }
            Due::Milestones(milestones) => {
                for (index, milestone) in milestones.iter().enumerate() {
                    if index > 0 {
                        self.comma();
                    }
                    self.keyword(K::AtLeast);
                    self.quantity(&milestone.value.quantity);
                    self.keyword(K::By);
                    self.day(milestone.value.by.value);
                }
            }
            Due::Every {
                period,
                cumulative,
                pro_rata,
            } => {
                self.every(&period.value);
                for (keyword, flag) in [(K::Cumulative, cumulative), (K::ProRata, pro_rata)] {
                    if flag.is_some() {
                        self.comma();
                        self.keyword(keyword);
                    }
                }
            }
            Due::Within { after, within, of } => {
                if let Some(after) = after {
                    self.keyword(K::After);
                    self.length(after.value);
                    self.keyword(K::And);
                }
                self.keyword(K::Within);
                self.length(within.value);
                self.keyword(K::OfEvent);
                self.trigger(of);
            }
        }
    }
}

fn start_of(group: &Group) -> usize {
    group.names.first().map_or(0, |name| name.at.start)
}
