//! Conditions, triggers, scopes and lengths.

use super::name::{id, names, some};
use proptest::prelude::*;
use salida_case::covenant::{Asked, Condition, Holders, Length, Scope, Target, Trigger};
use salida_world::Standing;

const STANDINGS: [Standing; 9] = [
    Standing::Breached,
    Standing::Contested,
    Standing::Unknown,
    Standing::Suspended,
    Standing::InEffect,
    Standing::Pending,
    Standing::Kept,
    Standing::Excused,
    Standing::Discharged,
];

pub(super) fn condition() -> impl Strategy<Value = Condition> {
    prop_oneof![standing(), happening()].prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(|of| Condition::All { of }),
            prop::collection::vec(inner, 2..4).prop_map(|of| Condition::Any { of }),
        ]
    })
}

fn standing() -> impl Strategy<Value = Condition> {
    let several = || prop::sample::subsequence(STANDINGS.to_vec(), 1..4);
    let is = prop_oneof![
        several().prop_map(Asked::OneOf),
        several().prop_map(Asked::NoneOf),
        Just(Asked::InBreachNow),
    ];
    (prop::option::of(id()), id(), holders(), names(2), is).prop_map(|(instrument, commitment, of, zones, is)| {
        Condition::Standing {
            of: Target {
                instrument,
                commitment,
                of,
                zones,
            },
            is,
        }
    })
}

fn happening() -> impl Strategy<Value = Condition> {
    (trigger(), prop::option::of(length())).prop_map(|(what, within)| Condition::Happens { what, within })
}

fn holders() -> impl Strategy<Value = Holders> {
    prop_oneof![
        Just(Holders::Everybody),
        Just(Holders::TheParty),
        Just(Holders::TheOthers),
        some().prop_map(Holders::Parties),
    ]
}

pub(super) fn trigger() -> impl Strategy<Value = Trigger> {
    (some(), holders()).prop_map(|(deeds, by)| Trigger { deeds, by })
}

pub(super) fn length() -> impl Strategy<Value = Length> {
    prop_oneof![
        (1..3_652_425_u32).prop_map(Length::Days),
        (1..120_000_u32).prop_map(Length::Months),
    ]
}

pub(super) fn scope() -> impl Strategy<Value = Scope> {
    prop_oneof![
        (length(), trigger()).prop_map(|(length, of)| Scope::After { length, of }),
        (length(), trigger()).prop_map(|(length, of)| Scope::Before { length, of }),
        (trigger(), trigger()).prop_map(|(opens, closes)| Scope::Between { opens, closes }),
    ]
}
