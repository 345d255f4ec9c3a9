//! Commitments: a form, and the clauses around it.

use super::{
    annex,
    condition::{condition, length, scope},
    form::{form, kinds},
    name::{id, name, names, window},
    proof, roles, subjects,
};
use proptest::prelude::*;
use salida_case::covenant::{Commitment, Consequence, Duty, Verb};
use salida_note::Place;

pub(super) fn commitment() -> impl Strategy<Value = Commitment> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    let conditions = (
        prop::option::of(condition()),
        prop::option::of(condition()),
        prop::option::of(condition()),
    );
    let change = (prop::collection::vec(link(), 0..4), prop::option::of(id()));
    let where_and_when = (names(2), window(), prop::option::of(scope()));
    let terms = (proof(), roles(), annex(), names(2));
    (id(), form(), where_and_when, conditions, change, flags, terms).prop_map(
        |(name, form, (zones, (from, until), scope), conditions, (on_breach, replaces), flags, terms)| {
            let (each, burden_on_party, survives) = flags;
            let (proof, roles, annex, sources) = terms;
            Commitment {
                each_zone: each && !zones.is_empty(),
                zones,
                from,
                until,
                scope,
                suspended_while: conditions.0,
                excused_if: conditions.1,
                ends_when: conditions.2,
                on_breach,
                replaces,
                proof,
                roles,
                burden_on_party,
                survives,
                annex,
                sources,
                ..Commitment::new(name, form, Place::whole("any.md"))
            }
        },
    )
}

fn link() -> impl Strategy<Value = Consequence> {
    let who = prop_oneof![Just(Duty::TheParty), subjects().prop_map(Duty::Named)];
    let verb = prop::sample::select(vec![Verb::Shall, Verb::Shall, Verb::May]);
    let amount = (0..100_000_000_000_u64, prop::option::of(name()));
    (who, verb, kinds(), amount, names(2), length(), any::<bool>()).prop_map(
        |(who, verb, deeds, (at_least, unit), to, within, is_timed)| Consequence {
            who,
            verb,
            deeds,
            // A permission has no amount, and may have no end.
            at_least: if verb == Verb::May { 1 } else { at_least },
            unit: unit.filter(|_| verb == Verb::Shall),
            to,
            within: (is_timed || verb == Verb::Shall).then_some(within),
        },
    )
}
