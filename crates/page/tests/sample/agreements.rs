//! The agreements of the sample: a clause of each form, an amnesty, every standing, a withheld finding.

use super::{actors, day, source, span};
use salida_case::covenant::{
    Amnesty, Amount, Annex, Bound, Commitment, Due, Form, Instrument, Kinds, Length, Limit, Per, Proof, Roles, Status,
    Subjects, Tolerance,
};
use salida_desk::report::{CommitmentReport, FindingReport, InstrumentReport};
use salida_monitor::{Episode, Finding, Instance, Probability, Ref, Settling, Standing, Why};
use salida_note::Place;
use salida_world::{ActorId, DeedId, InstrumentId, Language, Name, ZoneId};

const STANDINGS: [Standing; 9] = [
    Standing::Kept,
    Standing::Contested,
    Standing::Unknown,
    Standing::Suspended,
    Standing::InEffect,
    Standing::Pending,
    Standing::Breached,
    Standing::Excused,
    Standing::Discharged,
];

pub(super) fn instruments() -> Vec<InstrumentReport> {
    let truce = instrument("truce", Status::Reconstructed, Some("2031-03-09"), Some("2032-03-08"));
    let reports = truce
        .commitments
        .iter()
        .map(|commitment| report(&commitment.name, commitment.annex))
        .collect();
    let others = [
        (Status::Unwritten, Some("2031-03-09")),
        (Status::Draft, None),
        (Status::Signed, Some("2031-09-01")),
    ];
    let others = others.map(|(status, from)| InstrumentReport {
        instrument: Instrument {
            commitments: Vec::new(),
            amnesties: Vec::new(),
            ..instrument("other", status, from, None)
        },
        standing: None,
        commitments: Vec::new(),
    });
    let first = InstrumentReport {
        instrument: truce,
        standing: Some(Standing::Breached),
        commitments: reports,
    };
    std::iter::once(first).chain(others).collect()
}

fn instrument(id: &str, status: Status, from: Option<&str>, until: Option<&str>) -> Instrument {
    Instrument {
        id: InstrumentId::from(id),
        title: "Harbour truce".to_owned(),
        language: Language::En,
        status,
        parties: actors(&["gulls", "herons"]),
        witnesses: actors(&["bishop"]),
        from: from.map(day),
        until: until.map(day),
        sources: source(0),
        commitments: forms().into_iter().map(|(name, form)| commitment(name, form)).collect(),
        amnesties: vec![amnesty()],
        place: Place::whole("agreements/truce.md"),
        amends: None,
        ends_when: None,
        powers: Vec::new(),
    }
}

fn forms() -> [(&'static str, Form); 3] {
    let each = Subjects {
        parties: actors(&["gulls", "herons"]),
        each: true,
    };
    let amount = Amount::PercentOf {
        percent: 60.0,
        baseline: Some(span("2030-03..2031-02")),
    };
    [
        (
            "no-killing",
            Form::ShallNot {
                subjects: each.clone(),
                deeds: Kinds::one(DeedId::from("homicide")),
                allowing: Some(Tolerance { count: 3, days: 30 }),
            },
        ),
        (
            "fewer-killings",
            Form::Keep {
                deeds: Kinds::one(DeedId::from("homicide")),
                limit: Limit {
                    bound: Bound::AtMost,
                    amount,
                    per: Per::Month,
                },
            },
        ),
        (
            "arms",
            Form::Shall {
                subjects: each,
                deeds: Kinds::one(DeedId::from("hand-over-firearms")),
                at_least: 40,
                unit: Some("firearms".to_owned()),
                to: Vec::new(),
                due: Due::By { day: day("2031-07-12") },
            },
        ),
    ]
}

fn commitment(name: &str, form: Form) -> Commitment {
    Commitment {
        zones: vec![ZoneId::from("harbour")],
        proof: Proof::Clear,
        roles: Roles {
            verified_by: actors(&["mission"]),
            ..Roles::default()
        },
        annex: if name == "arms" {
            Annex::Confidential
        } else {
            Annex::Public
        },
        sources: source(1),
        ..Commitment::new(Name::from(name), form, Place::whole("agreements/truce.md"))
    }
}

fn amnesty() -> Amnesty {
    Amnesty {
        name: Name::from("door"),
        by: ActorId::from("town"),
        grants: DeedId::from("no-prosecution"),
        acts_before: Some(day("2031-03-09")),
        except: vec![DeedId::from("homicide"), DeedId::from("torture")],
        to: actors(&["gulls"]),
        open_from: Some(day("2031-04-01")),
        open_until: Some(day("2031-09-30")),
        once: true,
        in_return_for: vec![DeedId::from("disclosure")],
        within: Some(Length::Days(30)),
        proof: Proof::Balance,
        roles: Roles::default(),
        revoked_on: vec![DeedId::from("homicide")],
        annex: Annex::Public,
        sources: source(2),
        place: Place::whole("agreements/truce.md"),
    }
}

fn report(name: &Name, annex: Annex) -> CommitmentReport {
    let findings = if name.as_str() == "fewer-killings" {
        Vec::new()
    } else {
        findings(name)
    };
    CommitmentReport {
        commitment: name.clone(),
        annex,
        standing: (!findings.is_empty()).then_some(Standing::Breached),
        in_breach_now: name.as_str() == "arms",
        ever_breached: true,
        findings,
    }
}

fn findings(name: &Name) -> Vec<FindingReport> {
    let many = STANDINGS.iter().chain(&STANDINGS).enumerate();
    many.map(|(index, standing)| FindingReport {
        finding: finding(name, *standing, index),
        withheld: index == 2,
    })
    .collect()
}

fn finding(name: &Name, standing: Standing, index: usize) -> Finding {
    let low = index as f64 / 20.0;
    Finding {
        instrument: InstrumentId::from("truce"),
        commitment: name.clone(),
        parties: if index.is_multiple_of(3) {
            Vec::new()
        } else {
            actors(&["gulls"])
        },
        zones: vec![ZoneId::from("harbour")],
        link: None,
        deeds: vec![DeedId::from("homicide")],
        instance: if index.is_multiple_of(2) {
            Instance::Period { days: span("2031-06") }
        } else {
            Instance::Whole
        },
        standing,
        in_breach_now: false,
        ever_breached: standing == Standing::Breached,
        probability: (index % 4 != 3).then_some(Probability {
            low,
            high: if index.is_multiple_of(2) { low } else { 0.996 },
        }),
        coverage: Some(0.8),
        scales: None,
        why: Why {
            reports: vec![Ref(1), Ref(99)],
            counted: Some((7.0, if index == 4 { f64::INFINITY } else { 12.0 })),
            against: Some((10.5, 10.5)),
            episodes: vec![Episode {
                crossed: day("2031-06-03"),
                days: span("2031-05-20..2031-06-28"),
            }],
            done_late: (index == 6).then(|| day("2031-08-01")),
            settled_by: vec![Settling::Verification {
                report: Ref(2),
                from: actors(&["mission"]),
            }],
            ..Why::default()
        },
    }
}
