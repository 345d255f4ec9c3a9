//! Instruments that amend one another in a circle, or one that amends itself: none of them is the later text.

use super::ground::Ground;
use crate::covenant::Instrument;
use salida_note::{Code, Note};

/// The chain of amended instruments comes back to where it began. Told once for a circle.
/// Facts: `chain` (list of ids, the first repeated at the end), `itself` (optional: the id of one
/// that amends itself). Way out: take one of the links out.
pub(super) const CODE: Code = Code::error("circular-amendment");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for instrument in &ground.case.instruments {
        let chain = chain(ground, instrument);
        let closes = chain
            .last()
            .is_some_and(|last| last.amends.as_ref() == Some(&instrument.id));
        // Every member of the circle finds it; the first in order of names tells.
        if closes && chain.iter().all(|other| instrument.id <= other.id) {
            let mut names: Vec<String> = chain.iter().map(|other| other.id.to_string()).collect();
            names.push(instrument.id.to_string());
            let itself = (chain.len() == 1).then(|| instrument.id.to_string());
            let note = Note::at(CODE, instrument.place.clone()).with("chain", names);
            notes.push(note.with_some("itself", itself));
        }
    }
}

/// The instrument, what it amends, what that amends, until the chain ends or comes back to the instrument.
fn chain<'a>(ground: &Ground<'a>, start: &'a Instrument) -> Vec<&'a Instrument> {
    let next = |instrument: &&'a Instrument| ground.instrument(instrument.amends.as_ref()?.as_str());
    let mut chain = vec![start];
    let onward = std::iter::successors(next(&start), next).take(ground.case.instruments.len());
    chain.extend(onward.take_while(|instrument| instrument.id != start.id));
    chain
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::check::scene::Scene;
    use salida_note::Fact;

    fn amending(links: &[(&str, &str)]) -> Scene {
        links.iter().fold(Scene::new(), |scene, (id, amends)| {
            scene.instrument(id, |instrument| instrument.amends = Some((*amends).into()))
        })
    }

    #[test]
    fn a_circle_is_told_once_and_a_chain_not_at_all() {
        let notes = amending(&[("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")]).notes(look);
        assert_eq!(notes.len(), 1);
        let chain = ["a", "b", "c", "a"].map(str::to_owned).to_vec();
        assert_eq!(notes[0].fact("chain"), Some(&Fact::from(chain)));
        assert_eq!(notes[0].fact("itself"), None);
        assert_eq!(amending(&[("c", "b"), ("b", "a")]).notes(look), []);
    }

    #[test]
    fn one_that_amends_itself_is_told_as_that() {
        let notes = amending(&[("a", "a")]).notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("itself"), Some(&Fact::from("a")));
    }
}
