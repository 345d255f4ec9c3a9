//! Which openings are asked for: each institution toward each actor, for each response.

use super::map::MapAsked;
use salida_actors::Question;
use salida_case::{
    Case,
    actor::{Actor, ActorKind},
    terrain::Response,
};
use salida_world::ActorId;
use std::collections::BTreeSet;

/// The questions of `about`, actor by actor, toward as many actors as at most so many pairs of an institution and an actor
/// allow; and how many actors are left out therefore.
pub(super) fn questions(case: &Case, about: &MapAsked, pairs_max: usize) -> (Vec<Question>, usize) {
    let asked = |all: Vec<ActorId>, one: &Option<ActorId>| one.clone().map_or(all, |one| vec![one]);
    let institutions = asked(institutions(case), &about.institution);
    let mut actors = asked(actors(case), &about.actor);
    // One actor is gone through however many institutions there are: who asks for one has no narrower question.
    let most = (pairs_max / institutions.len().max(1)).max(1);
    let not_asked = actors.len().saturating_sub(most);
    actors.truncate(most);
    let responses: Vec<Response> = match about.response {
        Some(response) => vec![response],
        None => Response::ALL.map(|(response, _)| response).to_vec(),
    };
    let mut questions = Vec::new();
    for actor in &actors {
        for institution in institutions.iter().filter(|it| *it != actor) {
            questions.extend(responses.iter().map(|response| Question {
                institution: institution.clone(),
                actor: actor.clone(),
                response: *response,
            }));
        }
    }
    (questions, not_asked)
}

/// Those of whom a mandate, a rule or an exception speaks, in the order of the case.
fn institutions(case: &Case) -> Vec<ActorId> {
    let terrain = &case.terrain;
    let mandates = terrain.mandates.iter().flat_map(|it| &it.of);
    let rules = terrain.rules.iter().flat_map(|it| &it.binds);
    let exceptions = terrain.exceptions.iter().flat_map(|it| &it.institutions);
    let named: BTreeSet<&ActorId> = mandates.chain(rules).chain(exceptions).collect();
    let actors = case.actors.iter().filter(|actor| named.contains(&actor.id));
    actors.map(|actor| actor.id.clone()).collect()
}

/// Those who are called something, and all groups, in the order of the case.
fn actors(case: &Case) -> Vec<ActorId> {
    let labels = case.labels.iter().filter(|it| it.category.is_some());
    let called: BTreeSet<&ActorId> = labels.map(|it| &it.about).collect();
    let is_meant = |actor: &&Actor| {
        let kind = matches!(
            actor.kind,
            ActorKind::Group | ActorKind::Faction | ActorKind::StateAgent
        );
        kind || called.contains(&actor.id)
    };
    { case.actors.iter().filter(is_meant) }
        .map(|actor| actor.id.clone())
        .collect()
}
