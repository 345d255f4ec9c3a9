//! Who could make a change, as far as it is on record.

use crate::{Map, Question};
use salida_world::ActorId;

/// The names of actors.
pub(super) fn named(map: &Map<'_>, actors: &[u32]) -> Vec<ActorId> {
    let named = actors.iter().filter_map(|at| map.case.actors.get(*at as usize));
    named.map(|actor| actor.id.clone()).collect()
}

/// Who could give the institution a mandate: who gave one for the response, else who gave it any.
pub(super) fn of_mandate(map: &Map<'_>, question: &Question) -> Vec<ActorId> {
    let own = || { map.case.terrain.mandates.iter() }.filter(|it| it.of.contains(&question.institution));
    let givers = |narrow: bool| -> Vec<ActorId> {
        let mandates = own().filter(|it| !narrow || it.responses.contains(&question.response));
        let mut givers: Vec<ActorId> = mandates.filter_map(|it| it.given_by.clone()).collect();
        givers.sort();
        givers.dedup();
        givers
    };
    let same = givers(true);
    if same.is_empty() { givers(false) } else { same }
}
