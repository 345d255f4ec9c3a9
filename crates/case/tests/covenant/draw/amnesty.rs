//! Amnesties.

use super::{
    annex,
    condition::length,
    name::{day, id, names, window},
    proof, roles,
};
use proptest::prelude::*;
use salida_case::covenant::Amnesty;
use salida_note::Place;

pub(super) fn amnesty() -> impl Strategy<Value = Amnesty> {
    let lists = (names(3), names(2), names(2), names(2), names(2));
    let limits = (
        prop::option::of(day()),
        window(),
        any::<bool>(),
        prop::option::of(length()),
    );
    let terms = (proof(), roles(), annex());
    (id(), id(), id(), lists, limits, terms).prop_map(
        |(name, by, grants, (except, to, given, revoked_on, sources), (acts_before, open, once, within), terms)| {
            let (proof, roles, annex) = terms;
            Amnesty {
                name,
                by,
                grants,
                acts_before,
                except,
                to,
                open_from: open.0,
                open_until: open.1,
                once,
                within: within.filter(|_| !Vec::is_empty(&given)),
                in_return_for: given,
                revoked_on,
                proof,
                roles,
                annex,
                sources,
                place: Place::whole("any.md"),
            }
        },
    )
}
