//! What would be left of a market if one went (rule M17): the same sentence in the terminal and in tables.

use super::Said;
use salida_actors::{IfGone, MarketReport, RoleLeft};
use salida_world::{ActorId, Name};

impl Said<'_, '_> {
    /// Who else is there for each of its roles, or which of them nobody else has. `market` names a market.
    pub(crate) fn gone(&self, gone: &IfGone, market: &impl Fn(&Name) -> String) -> String {
        let id = if gone.can_go_on {
            "map-goes-on-without"
        } else {
            "map-alone-in"
        };
        let is_told = |it: &&RoleLeft| gone.can_go_on || (it.here.is_empty() && it.elsewhere.is_empty());
        let told = gone.roles.iter().filter(is_told).map(|left| {
            let name = |actor: &ActorId| {
                let name = self.reader.actor_name(actor).to_owned();
                if left.newcomers.contains(actor) {
                    self.tell("map-newcomer-named", &[("actor", name)])
                } else {
                    name
                }
            };
            let here = left.here.iter().map(name);
            let elsewhere = left
                .elsewhere
                .iter()
                .map(|(there, actor)| self.tell("map-elsewhere", &[("actor", name(actor)), ("market", market(there))]));
            let who: Vec<String> = here.chain(elsewhere).collect();
            let role = self.role(&left.role);
            if who.is_empty() {
                role
            } else {
                format!("{role} ({})", who.join(", "))
            }
        });
        let told: Vec<String> = told.collect();
        let actor = self.reader.actor_name(&gone.actor).to_owned();
        self.tell(id, &[("actor", actor), ("roles", told.join("; "))])
    }
}

/// True when some share of a market is stated, so that a share up for taking says something.
pub(crate) fn has_shares(market: &MarketReport) -> bool {
    market.parts.iter().any(|part| part.share.is_some())
}

/// True when somebody in it, or in what is said of it, is a newcomer.
pub(crate) fn has_newcomers(market: &MarketReport) -> bool {
    let roles = market.if_gone.iter().flat_map(|it| &it.roles);
    market.parts.iter().any(|part| part.newcomer) || roles.into_iter().any(|it| !it.newcomers.is_empty())
}
