//! Draws instruments: every form, every clause, every field, in every combination that makes sense.

mod amnesty;
mod commitment;
mod condition;
mod form;
mod name;
mod settled;

use name::{id, name, names, some, window};
use proptest::prelude::*;
use salida_case::covenant::{Annex, Instrument, Power, PowerKind, Proof, Roles, Status, Subjects};
use salida_note::Place;
use salida_world::{InstrumentId, Language};

/// Any instrument that can be written.
pub(crate) fn instrument() -> impl Strategy<Value = Instrument> {
    let status = prop::sample::select(vec![
        Status::Unwritten,
        Status::Reconstructed,
        Status::Draft,
        Status::Signed,
    ]);
    let lists = (some(), names(2), names(2));
    let change = (
        prop::option::of(id()),
        prop::option::of(condition::condition()),
        prop::collection::vec(power(), 0..3),
    );
    let commitments = prop::collection::vec(commitment::commitment(), 0..4);
    let amnesties = prop::collection::vec(amnesty::amnesty(), 0..3);
    (name(), status, lists, window(), change, commitments, amnesties)
        .prop_map(
            |(title, status, (parties, witnesses, sources), (from, until), change, commitments, amnesties)| {
                Instrument {
                    id: InstrumentId::from("any"),
                    title,
                    language: Language::En,
                    status,
                    parties,
                    witnesses,
                    from,
                    until,
                    amends: change.0,
                    ends_when: change.1,
                    powers: change.2,
                    sources,
                    commitments,
                    amnesties,
                    place: Place::whole("any.md"),
                }
            },
        )
        .prop_map(settled::settled)
}

fn power() -> impl Strategy<Value = Power> {
    let kinds = vec![
        PowerKind::Suspend,
        PowerKind::Resume,
        PowerKind::End,
        PowerKind::Extend,
        PowerKind::Amend,
        PowerKind::Withdraw,
    ];
    (subjects(), prop::sample::subsequence(kinds, 1..=4), names(2)).prop_map(|(who, acts, over)| Power {
        who,
        acts,
        over,
    })
}

fn subjects() -> impl Strategy<Value = Subjects> {
    (some(), any::<bool>()).prop_map(|(parties, each)| Subjects { parties, each })
}

fn roles() -> impl Strategy<Value = Roles> {
    (names(2), names(2), names(2), names(2)).prop_map(|(monitored_by, verified_by, attributed_by, assessed_by)| Roles {
        monitored_by,
        verified_by,
        attributed_by,
        assessed_by,
    })
}

fn proof() -> impl Strategy<Value = Proof> {
    prop::sample::select(vec![Proof::Balance, Proof::Clear, Proof::BeyondDoubt])
}

fn annex() -> impl Strategy<Value = Annex> {
    prop::sample::select(vec![Annex::Public, Annex::Confidential])
}
