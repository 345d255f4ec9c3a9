//! Who is named by what an edition hides and by nothing that it shows: who carried a track in secret would be given away by
//! standing in who is who.

use super::{cited, edition, map};
use crate::report::Edition;
use salida_case::{Case, actor::Actor};
use salida_world::{ActorId, Day};
use std::collections::BTreeSet;

/// The actors whom only hidden things name. Nobody is hidden whom nothing at all names, or whom a shown actor is part of.
pub(crate) fn unnamed(case: &Case, edition: Edition, known: Day) -> BTreeSet<ActorId> {
    if edition == Edition::Team {
        return BTreeSet::new();
    }
    let (actors, whole) = apart(case.clone());
    let shown = edition::shown_case(whole.clone(), edition).0;
    let named = spoken(&map::shown(&shown, edition, known).0, &actors);
    let mut hidden = spoken(&whole, &actors);
    hidden.retain(|id| !named.contains(id));
    loop {
        let told = actors.iter().filter(|it| !hidden.contains(it.id.as_str()));
        let links: Vec<&Actor> = told.collect();
        let linked = spoken(&links, &actors);
        let before = hidden.len();
        hidden.retain(|id| !linked.contains(id));
        if hidden.len() == before {
            break;
        }
    }
    let ids = actors.into_iter().map(|it| it.id);
    ids.filter(|id| hidden.contains(id.as_str())).collect()
}

/// Takes them out of who is who.
pub(crate) fn without(mut case: Case, unnamed: &BTreeSet<ActorId>) -> Case {
    case.actors.retain(|it| !unnamed.contains(&it.id));
    case
}

/// The actors, and the case without their entries.
fn apart(mut case: Case) -> (Vec<Actor>, Case) {
    (std::mem::take(&mut case.actors), case)
}

fn spoken(said: &impl serde::Serialize, actors: &[Actor]) -> BTreeSet<String> {
    cited::spoken(said, actors.iter().map(|it| it.id.to_string()).collect())
}
