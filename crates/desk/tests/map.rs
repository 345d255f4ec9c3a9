//! The map of cases of the library: what is asked of every institution at once, and what is asked of one.
#![allow(
    clippy::unwrap_used,
    reason = "a case of the library that cannot be read is a failed test"
)]

use salida_case::terrain::Response;
use salida_desk::{
    Asked, MapAsked, map, open,
    report::{Edition, OpeningReport},
};
use salida_world::ActorId;
use std::path::Path;

#[test]
fn m32_what_is_asked_of_every_institution_at_once_is_answered_as_if_each_were_asked_alone() {
    for (case, actor) in [
        ("el-salvador-2012", "ms-13"),
        ("afghanistan-2021", "taliban"),
        ("colombia-farc", "farc"),
    ] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases").join(case);
        let opened = open(&folder).unwrap();
        for edition in [Edition::Public, Edition::Team] {
            let asked = Asked {
                edition,
                ..Asked::default()
            };
            for response in [Response::Dialogue, Response::HumanitarianContact] {
                let all = MapAsked {
                    actor: Some(ActorId::from(actor)),
                    response: Some(response),
                    institution: None,
                };
                let all = map(&opened, &asked, &all).unwrap();
                assert!(!all.openings.is_empty(), "{case}");
                for of_all in &all.openings {
                    let question = &of_all.opening.question;
                    let alone = MapAsked {
                        institution: Some(question.institution.clone()),
                        actor: Some(question.actor.clone()),
                        response: Some(response),
                    };
                    let alone = map(&opened, &asked, &alone).unwrap();
                    let [own] = alone.openings.as_slice() else {
                        panic!("{case}: {question:?} has one answer");
                    };
                    assert_eq!((&of_all.opening, &of_all.changes), (&own.opening, &own.changes));
                    assert!(of_all.changes.is_some(), "what it would take is told of each");
                }
            }
        }
    }
}

#[test]
fn m32_what_helps_several_is_in_a_set_of_each_and_is_given_to_nobody_alone() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/el-salvador-2012");
    let opened = open(&folder).unwrap();
    let about = MapAsked {
        actor: Some(ActorId::from("ms-13")),
        response: Some(Response::Dialogue),
        institution: None,
    };
    let told = map(&opened, &Asked::default(), &about).unwrap();
    let first = told.same_sets.first().unwrap();
    assert_eq!(
        first.besides_own_for.len(),
        3,
        "one ruling binds three, and none of them has a mandate"
    );
    assert!(first.enough_for.is_empty());
    for same in &told.same_sets {
        assert_eq!(same.changes.len(), same.by.len());
        assert!(same.enough_for.len() + same.besides_own_for.len() > 1);
        for institution in same.enough_for.iter().chain(&same.besides_own_for) {
            let of_it = |it: &&OpeningReport| it.opening.question.institution == *institution;
            let changes = told
                .openings
                .iter()
                .find(of_it)
                .and_then(|it| it.changes.as_ref())
                .unwrap();
            let holds = changes.sets.iter().any(|set| {
                let own: Vec<_> = set.steps.iter().map(|step| &step.change).collect();
                let is_enough = own.len() == same.changes.len();
                same.changes.iter().all(|it| own.contains(&it)) && is_enough == same.enough_for.contains(institution)
            });
            assert!(holds, "{institution:?}");
        }
    }
    let said = format!("{:?}", told.same_sets);
    assert!(
        !said.contains("GiveMandate") && !said.contains("GrantException"),
        "{said}"
    );
}
