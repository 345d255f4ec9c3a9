//! Dated acts that change the force of an agreement, and whether they have the power to (rule 18).

use super::{Duty, Literal};
use salida_case::covenant::PowerKind;
use salida_world::{ActorId, Day};

/// An act, as told to both monitors.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Deed {
    pub name: String,
    pub by: Vec<ActorId>,
    pub on: Day,
    pub recorded: Day,
    pub kind: PowerKind,
    pub instrument: String,
    pub commitments: Vec<String>,
    /// The new last day of an extension.
    pub until: Option<Day>,
}

impl Literal<'_> {
    /// The acts that have power over a clause, dated to that day and known, in the order in which they are named.
    pub(super) fn acts_on(&self, duty: &Duty<'_>, day: i32, known: i32) -> Vec<&Deed> {
        let mut acts: Vec<&Deed> = self
            .acts
            .iter()
            .filter(|act| act.on.number() == day && act.recorded.number() <= known)
            .filter(|act| act.instrument == duty.instrument.id.as_str())
            .filter(|act| act.commitments.is_empty() || act.commitments.iter().any(|name| name == duty.clause.name()))
            .filter(|act| has_power(duty, act))
            .collect();
        acts.sort_by(|one, other| (one.kind, &one.name).cmp(&(other.kind, &other.name)));
        acts
    }
}

fn has_power(duty: &Duty<'_>, act: &Deed) -> bool {
    duty.instrument.powers.iter().any(|power| {
        let held = if power.who.each {
            power.who.parties.iter().any(|holder| act.by.contains(holder))
        } else {
            power.who.parties.iter().all(|holder| act.by.contains(holder))
        };
        let over = power.over.is_empty() || power.over.iter().any(|name| name.as_str() == duty.clause.name());
        held && over && power.acts.contains(&act.kind)
    })
}
