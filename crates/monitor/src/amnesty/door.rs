//! An amnesty taken apart: who may enrol, when, and which quantities tell of it.

use super::invited::Invited;
use crate::{
    calendar::Calendar,
    plan::Duty,
    quantity::{Quantities, QuantityId},
};
use salida_case::covenant::{Amnesty, Length};
use salida_world::{ActorId, Day, DeedId, Span};

/// The deed by which a group enrols.
const ENROLMENT: &str = "enrolment";

/// An amnesty, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Door {
    /// When it is in force, and what findings call it.
    pub(crate) duty: Duty,
    /// Where its force stands among the duties of the plan.
    pub(crate) index: usize,
    pub(super) open_from: Option<Day>,
    pub(super) open_until: Option<Day>,
    pub(super) once: bool,
    pub(super) within: Option<Length>,
    pub(super) groups: Vec<Group>,
}

/// Who may enrol, and what is counted of it then.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    pub(super) actor: ActorId,
    /// Positions of the groups that are part of it: who enrols as a part does not enrol the whole.
    pub(super) parts: Vec<usize>,
    pub(super) enrolments: QuantityId,
    /// One for each deed that is owed in return.
    pub(super) returns: Vec<QuantityId>,
    pub(super) revoking: Option<QuantityId>,
    pub(super) excepted: Option<QuantityId>,
}

impl Door {
    /// An amnesty for those who are invited.
    pub(crate) fn new(duty: Duty, amnesty: &Amnesty, invited: &[Invited<'_>], quantities: &mut Quantities) -> Self {
        let region = duty.region.clone();
        let groups = invited.iter().map(|Invited { actor, parts }| {
            let by = std::slice::from_ref(*actor);
            let mut counted = |deeds: &[DeedId]| quantities.id(deeds, &region, by);
            Group {
                actor: (*actor).clone(),
                parts: parts.clone(),
                enrolments: counted(&[DeedId::from(ENROLMENT)]),
                returns: { amnesty.in_return_for.iter() }
                    .map(|deed| counted(std::slice::from_ref(deed)))
                    .collect(),
                revoking: (!amnesty.revoked_on.is_empty()).then(|| counted(&amnesty.revoked_on)),
                excepted: (!amnesty.except.is_empty()).then(|| counted(&amnesty.except)),
            }
        });
        let groups = groups.collect();
        Self {
            groups,
            open_from: amnesty.open_from,
            open_until: amnesty.open_until,
            once: amnesty.once,
            within: amnesty.within,
            index: 0,
            duty,
        }
    }

    /// The group of a number.
    pub(crate) fn group(&self, whose: u32) -> Option<&ActorId> {
        let group = self.groups.get(usize::try_from(whose).ok()?)?;
        Some(&group.actor)
    }

    /// The days on which one may enrol, within force.
    pub(super) fn window(&self, force: &Calendar) -> Option<Span> {
        let last = force.last().unwrap_or(Day::MAX);
        let first = self.open_from.map_or(force.first(), |open| open.max(force.first()));
        Span::new(first, self.open_until.map_or(last, |until| until.min(last)))
    }
}

impl Group {
    /// All that is looked at once it has enrolled.
    pub(super) fn counted(&self) -> impl Iterator<Item = QuantityId> {
        { self.returns.iter() }
            .chain(&self.revoking)
            .chain(&self.excepted)
            .copied()
    }
}
