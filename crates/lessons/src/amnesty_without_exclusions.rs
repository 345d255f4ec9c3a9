//! An amnesty that would cover torture, sexual violence, crimes against children or humanity, or disappearances.
//! Homicide as such is left to the case: whether killings between groups are covered is what parties bargain about.

use crate::draft::{Draft, at_amnesty};
use salida_case::covenant::Amnesty;
use salida_note::{Code, Note};
use salida_world::DeedId;

/// An amnesty leaves out some of the gravest crimes. Facts: `instrument`, `amnesty`, `by` (who grants it), `missing`
/// (the deeds that it does not exclude). The way out is `except` with those deeds.
pub(crate) const CODE: Code = Code::lesson("amnesty-without-exclusions");

const GRAVEST: [&str; 5] = [
    "torture",
    "sexual-violence",
    "crimes-against-children",
    "crimes-against-humanity",
    "disappearance",
];

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    for (instrument, amnesty) in draft.amnesties() {
        let missing = covered(draft, amnesty);
        if !missing.is_empty() {
            notes.push(at_amnesty(CODE, (instrument, amnesty)).with("missing", missing));
        }
    }
}

/// The gravest crimes that neither an exception nor a wider exception takes out.
fn covered(draft: &Draft<'_>, amnesty: &Amnesty) -> Vec<String> {
    let excluded = |deed: &DeedId| amnesty.except.iter().any(|wide| draft.case.deeds.is_a(deed, wide));
    let gravest = GRAVEST.into_iter().filter(|deed| !excluded(&DeedId::from(*deed)));
    gravest.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::{Scene, amnesty, deed};
    use salida_note::Fact;

    #[test]
    fn what_is_not_excluded_is_named() {
        let excepting = |deeds: &'static [&'static str]| {
            Scene::new().instrument("pact", |pact| {
                let mut door = amnesty("door", &["gulls"]);
                door.except = deeds.iter().copied().map(deed).collect();
                pact.amnesties.push(door);
            })
        };
        let without_two = excepting(&["torture", "sexual-violence", "crimes-against-humanity"]);
        let without_homicide = Scene::new().instrument("pact", |pact| pact.amnesties.push(amnesty("door", &["gulls"])));

        let notes = without_two.notes(look);
        assert_eq!(notes.len(), 1);
        let missing = ["crimes-against-children", "disappearance"].map(str::to_owned);
        assert_eq!(notes[0].fact("missing"), Some(&Fact::from(missing.to_vec())));
        assert_eq!(without_homicide.notes(look), [], "homicide is the case's own choice");
    }
}
