//! Writes the header.

use super::printer::{Printer, quoted};
use crate::covenant::{
    deed_words,
    grammar::{POWERS, STATUSES},
    keywords::Keyword as K,
    tree::{Header, Power, Written},
};

impl Printer {
    pub(super) fn header(&mut self, written: &Written<Header>) {
        let header = &written.value;
        self.part(K::Agreement, written.at.start);
        if let Some(title) = &header.title {
            self.word(&quoted(&title.value));
        }
        self.list_after(K::Between, header.parties.as_ref());
        if let Some(status) = &header.status {
            self.clause(K::Status, status);
            self.one_of(&STATUSES, &status.value);
        }
        self.list_clause(K::WitnessedBy, header.witnesses.as_ref());
        if let Some(force) = &header.force {
            self.clause(K::InForce, force);
            self.window(&force.value);
        }
        if let Some(amends) = &header.amends {
            self.clause(K::Amends, amends);
            self.name(&amends.value.value);
        }
        for set in &header.sets {
            self.line(set.at.start);
            self.name(&set.value.name.value);
            self.keyword(K::Means);
            if deed_words::are_built_in(&set.value.members) {
                self.deeds(&set.value.members);
            } else {
                self.names(&set.value.members);
            }
        }
        if let Some(ends_when) = &header.ends_when {
            self.clause(K::EndsWhen, ends_when);
            self.condition(&ends_when.value);
        }
        for power in &header.powers {
            self.line(power.at.start);
            self.power(&power.value);
        }
        self.list_clause(K::AccordingTo, header.sources.as_ref());
    }

    fn power(&mut self, power: &Power) {
        self.group(&power.who);
        self.verb(K::May, &power.who);
        for (index, act) in power.acts.iter().enumerate() {
            if index > 0 {
                self.comma();
            }
            self.one_of(&POWERS, act);
        }
        self.names(&power.over);
    }
}
