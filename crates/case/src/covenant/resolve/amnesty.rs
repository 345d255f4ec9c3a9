//! An amnesty in its case. Without who offers it, what is offered, or anybody to whom, it is left out.

use super::{
    commitment::value_or,
    condition::length_of,
    name::{Resolver, Sort},
};
use crate::covenant::{
    instrument::{Amnesty, Annex, Proof},
    tree,
    tree::Written,
};
use salida_world::Name;

impl Resolver<'_> {
    /// The amnesty, when it makes sense. Everything in it is looked up in any case, so that all flaws are told.
    pub(super) fn amnesty(&mut self, written: &Written<tree::Amnesty>) -> Option<Amnesty> {
        let tree = &written.value;
        let conditions = &tree.conditions;
        let by = self.id(Sort::Actor, &tree.by);
        self.check_parties(std::slice::from_ref(&tree.by));
        let grants = self.id(Sort::Deed, &tree.grants);
        let (open_from, open_until) = self.days(conditions.open.as_ref());
        let to = self.listed(Sort::Actor, conditions.to.as_ref());
        let has_members = conditions.to.is_none() || !to.is_empty();
        let given = conditions.in_return_for.as_ref().map(|given| &given.value);
        let except = self.listed(Sort::Deed, conditions.except.as_ref());
        let in_return_for = given.map_or_else(Vec::new, |given| self.ids(Sort::Deed, &given.deeds).ids);
        let revoked_on = self.listed(Sort::Deed, conditions.revoked_on.as_ref());
        let roles = self.roles(&conditions.roles);
        let sources = self.listed(Sort::Source, conditions.sources.as_ref());
        let amnesty = Amnesty {
            name: Name::from(tree.name.value.as_str()),
            by: by?,
            grants: grants?,
            acts_before: conditions.acts_before.as_ref().map(|day| day.value),
            except,
            to,
            open_from,
            open_until,
            once: conditions.once.is_some(),
            in_return_for,
            within: given
                .and_then(|given| given.within.as_ref())
                .map(|within| length_of(within.value)),
            revoked_on,
            proof: value_or(conditions.proof.as_ref(), Proof::Balance),
            roles,
            annex: value_or(conditions.annex.as_ref(), Annex::Public),
            sources,
            place: self.place(&written.at),
        };
        has_members.then_some(amnesty)
    }
}
