//! A transformation that leaves secrecy as cheap as before: nobody turns to banks, police, officials or insiders, and
//! nobody to laundering and bribery. It prompts once in a case, and only where somebody is to be transformed: a truce
//! that promises nothing beyond the end of killing is not yet asked for this.

use crate::Draft;
use salida_note::{Code, Note};
use salida_world::Topic;

/// Nothing in the case makes secrecy less viable. Facts: `occasion` (the amnesty, instrument or strategy that begins
/// the transformation). The way out is a commitment, strategy or offer with the topic `less-secrecy`.
pub(crate) const CODE: Code = Code::lesson("secrecy-left-viable");

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    notes.extend(draft.asked_for(Topic::LessSecrecy, CODE));
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::{Scene, amnesty, shall, shall_not};
    use salida_note::Fact;

    #[test]
    fn an_amnesty_asks_for_it_and_a_bare_truce_does_not() {
        let truce = Scene::new().instrument("truce", |truce| {
            truce.commitments.push(shall_not("no-killing", &["gulls"], "homicide"));
        });
        let pact = truce.clone().instrument("pact", |pact| {
            pact.amnesties
                .extend([amnesty("door", &["gulls"]), amnesty("window", &["herons"])]);
        });
        let protecting = pact.clone().instrument("law", |law| {
            law.commitments
                .push(shall("insiders", &["government"], "protect-informants"));
        });

        assert_eq!(truce.notes(look), []);
        let notes = pact.notes(look);
        assert_eq!(notes.len(), 1, "once in a case, not once for each amnesty");
        assert_eq!(notes[0].fact("occasion"), Some(&Fact::from("door")));
        assert_eq!(protecting.notes(look), []);
    }
}
