//! Who is named by what an edition hides and by nothing that it shows: who carried a track in secret would be given away by
//! standing in who is who.

use super::{cited, edition, map};
use crate::report::Edition;
use salida_case::{Case, actor::Actor};
use salida_world::{ActorId, Day};
use std::collections::BTreeSet;

/// The actors whom only hidden things name. Nobody is hidden whom nothing at all names, or whom a shown actor is part of. The
/// case is left as it was.
pub(crate) fn unnamed(case: &mut Case, edition: Edition, known: Day) -> BTreeSet<ActorId> {
    if edition == Edition::Team {
        return BTreeSet::new();
    }
    // Every edition shows the labels, and there may be very many: they are never copied, and asked only about who is left.
    let labels = std::mem::take(&mut case.labels);
    let (actors, whole) = apart(case.clone());
    let mut hidden = spoken(&whole, &actors);
    let shown = edition::shown_case(whole, edition).0;
    let named = spoken(&map::shown(shown, edition, known).0, &actors);
    hidden.retain(|id| !named.contains(id));
    if !hidden.is_empty() {
        let called = cited::spoken(&labels, hidden.clone());
        hidden.retain(|id| !called.contains(id));
    }
    case.labels = labels;
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
