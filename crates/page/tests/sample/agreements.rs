//! The agreements of the sample: a clause of each form, an amnesty, every standing, a withheld finding.

use super::{actors, day, source, span};
use salida_case::covenant::{
    Amnesty, Amount, Annex, Bound, Commitment, Due, Form, Instrument, Kinds, Length, Limit, Per, Proof, Roles, Status,
    Subjects, Tolerance,
};
use salida_desk::report::{Axis, CommitmentReport, FindingReport, InstrumentReport, Mark, Unit};
use salida_monitor::{
    BreachOf, Episode, Finding, Ineffective, Instance, Probability, Ref, Scales, Settling, Standing, Why, WithoutEffect,
};
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
        amnesties: Vec::new(),
    });
    let first = InstrumentReport {
        instrument: truce,
        standing: Some(Standing::Breached),
        commitments: reports,
        amnesties: vec![enrolments()],
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
        course: (name.as_str() != "arms").then(course),
    }
}

fn course() -> Vec<Mark> {
    let months = axis().blocks.into_iter().zip(STANDINGS);
    let marks = months.map(|(days, standing)| Mark {
        days,
        standing,
        in_breach_now: standing == Standing::Breached,
    });
    let mut marks: Vec<Mark> = marks.collect();
    marks.push(Mark {
        days: span("2031-12"),
        standing: Standing::Breached,
        in_breach_now: false,
    });
    marks
}

pub(super) fn axis() -> Axis {
    let months = [
        "2031-03-09..2031-03-31",
        "2031-04",
        "2031-05",
        "2031-06",
        "2031-07",
        "2031-08",
        "2031-09",
        "2031-10",
        "2031-11",
        "2031-12",
        "2032-01",
        "2032-02-01",
    ];
    Axis {
        unit: Unit::Month,
        blocks: months.map(span).to_vec(),
    }
}

/// An amnesty under which one group enrolled, and another came too late.
fn enrolments() -> CommitmentReport {
    let finding = Finding {
        instance: Instance::Enrolment {
            report: Ref(1),
            during: span("2031-05-02"),
        },
        link: None,
        follows: None,
        scales: None,
        why: Why {
            not_covered: vec![Ref(2)],
            without_effect: vec![
                WithoutEffect::Enrolment {
                    report: Ref(3),
                    because: Ineffective::OutsideWindow,
                },
                WithoutEffect::Enrolment {
                    report: Ref(3),
                    because: Ineffective::SecondTime,
                },
            ],
            ..Why::default()
        },
        ..finding(&Name::from("door"), Standing::InEffect, 1)
    };
    CommitmentReport {
        commitment: Name::from("door"),
        annex: Annex::Public,
        standing: Some(Standing::InEffect),
        in_breach_now: false,
        ever_breached: false,
        course: Some(course()),
        findings: vec![FindingReport {
            finding,
            due_soon: false,
            withheld: false,
        }],
    }
}

fn findings(name: &Name) -> Vec<FindingReport> {
    let many = STANDINGS.iter().chain(&STANDINGS).enumerate();
    many.map(|(index, standing)| FindingReport {
        finding: finding(name, *standing, index),
        due_soon: index == 4,
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
        link: (index == 9).then_some(2),
        follows: (index == 9).then(|| BreachOf {
            parties: actors(&["herons"]),
            deeds: vec![DeedId::from("homicide")],
        }),
        deeds: vec![DeedId::from("homicide")],
        instance: occasion(index),
        standing,
        in_breach_now: false,
        ever_breached: standing == Standing::Breached,
        probability: (index % 4 != 3).then_some(Probability {
            low,
            high: if index.is_multiple_of(2) { low } else { 0.996 },
        }),
        coverage: Some(0.8),
        scales: scales(index),
        why: Why {
            reports: vec![Ref(1), Ref(99)],
            counted: Some((7.0, if index == 4 { f64::INFINITY } else { 12.0 })),
            against: Some((10.5, 10.5)),
            episodes: vec![Episode {
                crossed: day("2031-06-03"),
                days: span("2031-05-20..2031-06-28"),
            }],
            due: (index == 4).then(|| day("2032-02-14")),
            done_late: (index == 6).then(|| day("2031-08-01")),
            suspended: if index == 3 {
                vec![span("2031-06-01..2031-06-05"), span("2031-08")]
            } else {
                Vec::new()
            },
            without_effect: REASONS
                .get(index)
                .map(|because| ineffective(*because))
                .into_iter()
                .collect(),
            settled_by: vec![Settling::Verification {
                report: Ref(2),
                from: actors(&["mission"]),
            }],
            ..Why::default()
        },
    }
}

const REASONS: [Ineffective; 4] = [
    Ineffective::NoPower,
    Ineffective::NoDay,
    Ineffective::OutsideForce,
    Ineffective::NothingToChange,
];

fn ineffective(because: Ineffective) -> WithoutEffect {
    WithoutEffect::Act {
        act: Name::from("suspension-of-june"),
        because,
    }
}

fn occasion(index: usize) -> Instance {
    match index % 12 {
        1 => Instance::Milestone { by: day("2031-06-30") },
        3 => Instance::Trigger {
            report: Ref(1),
            during: span("2031-06-03"),
        },
        5 => Instance::Breach {
            known: day("2031-07-01"),
            number: 1,
        },
        7 => Instance::Breach {
            known: day("2031-07-01"),
            number: 2,
        },
        index if index.is_multiple_of(2) => Instance::Period { days: span("2031-06") },
        _ => Instance::Whole,
    }
}

fn scales(index: usize) -> Option<Scales> {
    let implementation = u8::try_from(index).ok().filter(|level| *level < 4)?;
    Some(Scales {
        implementation,
        pace: (index != 3).then_some(7.5),
        done: f64::from(implementation) / 3.0,
        time_used: (index != 3).then_some(0.4),
    })
}
