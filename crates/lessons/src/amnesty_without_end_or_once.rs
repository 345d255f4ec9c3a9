//! An amnesty that does not close, or that may come again. It is silent about an amnesty without dates of its own in an
//! instrument that ends, because the door closes with it; `once` has to be written, because only words promise that.

use crate::draft::{Draft, at_amnesty};
use salida_note::{Code, Note};

/// An amnesty is not temporary, or not one-time. Facts: `instrument`, `amnesty`, `by` (who grants it), `missing`
/// (`end`, `once` or `end-and-once`). The way out is `open from DAY until DAY` and `once`.
pub(crate) const CODE: Code = Code::lesson("amnesty-without-end-or-once");

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    for (instrument, amnesty) in draft.amnesties() {
        let closes = amnesty.open_until.or(instrument.until).is_some();
        let missing = match (closes, amnesty.once) {
            (true, true) => continue,
            (false, true) => "end",
            (true, false) => "once",
            (false, false) => "end-and-once",
        };
        notes.push(at_amnesty(CODE, (instrument, amnesty)).with("missing", missing));
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::{Scene, amnesty};
    use salida_note::Fact;

    #[test]
    fn a_door_that_stays_open_is_named_and_one_that_closes_for_good_is_not() {
        let open = Scene::new().instrument("pact", |pact| {
            let mut door = amnesty("door", &["gulls"]);
            (door.open_until, door.once) = (None, false);
            pact.amnesties.push(door);
        });
        let closing = Scene::new().instrument("pact", |pact| pact.amnesties.push(amnesty("door", &["gulls"])));

        let notes = open.notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("amnesty"), Some(&Fact::from("door")));
        assert_eq!(notes[0].fact("missing"), Some(&Fact::from("end-and-once")));
        assert_eq!(closing.notes(look), []);
    }
}
