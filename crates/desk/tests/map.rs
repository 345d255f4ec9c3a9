//! The map of cases of the library: what is asked of every institution at once, and what is asked of one.
#![allow(
    clippy::unwrap_used,
    reason = "a case of the library that cannot be read is a failed test"
)]

use salida_case::terrain::Response;
use salida_desk::{Asked, MapAsked, map, open, report::Edition};
use salida_world::ActorId;
use std::path::Path;

#[test]
fn what_is_asked_of_every_institution_at_once_is_answered_as_if_each_were_asked_alone() {
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
fn a_set_that_helps_several_holds_no_mandate_and_no_exception_for_one_of_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/el-salvador-2012");
    let opened = open(&folder).unwrap();
    let about = MapAsked {
        actor: Some(ActorId::from("ms-13")),
        response: Some(Response::Dialogue),
        institution: None,
    };
    let told = map(&opened, &Asked::default(), &about).unwrap();
    let first = told.same_sets.first().unwrap();
    assert_eq!(first.institutions.len(), 3, "those whom one ruling binds");
    for set in &told.same_sets {
        assert!(set.institutions.len() > 1);
        assert_eq!(set.changes.len(), set.by.len());
        for institution in &set.institutions {
            let of = told
                .openings
                .iter()
                .find(|it| it.opening.question.institution == *institution);
            let changes = of.and_then(|it| it.changes.as_ref()).unwrap();
            let holds = changes.sets.iter().any(|own| {
                let own: Vec<_> = own.steps.iter().map(|step| &step.change).collect();
                own == set.changes.iter().collect::<Vec<_>>()
            });
            assert!(holds, "each set that is told of several is a minimal one of each");
        }
    }
    let said = format!("{:?}", told.same_sets);
    assert!(
        !said.contains("GiveMandate") && !said.contains("GrantException"),
        "{said}"
    );
}
