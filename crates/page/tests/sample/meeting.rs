//! The meeting page of the sample: every kind of change, overdue and coming deliveries, long lists that fold.

use super::{actors, day, english, source, span, words};
use salida_case::process::{ActKind, AnswerKind, Position, ProposalKind, Stance};
use salida_desk::report::{Change, ChangeKind, Due, MeetingPage, OpenFact, OpenQuestion, Unanswered};
use salida_monitor::{Ref, Settling, Standing};
use salida_world::{ActorId, InstrumentId, Name, Span, ZoneId};

pub(super) fn page() -> MeetingPage {
    MeetingPage {
        changed: changed(),
        due: due(),
        unanswered: unanswered(),
        open_facts: open_facts(),
        questions: vec![question()],
    }
}

fn changed() -> Vec<Change> {
    let (by, what) = (
        ActorId::from("town"),
        words(
            "The mayor extended the truce.",
            "El alcalde prorrogó la tregua.",
            "Le maire a prolongé la trêve.",
        ),
    );
    let acts = [
        ActKind::Communique,
        ActKind::Accession,
        ActKind::Extension,
        ActKind::Withdrawal,
        ActKind::Suspension,
        ActKind::Resumption,
        ActKind::Termination,
        ActKind::Amendment,
        ActKind::Delivery,
        ActKind::Decision,
        ActKind::Prosecution,
    ];
    let acts = acts.map(|act| ChangeKind::Act {
        by: by.clone(),
        act,
        what: what.clone(),
    });
    let answers = [
        AnswerKind::Accepted,
        AnswerKind::Conditional,
        AnswerKind::Counter,
        AnswerKind::Refused,
    ];
    let answers = answers.map(|answer| ChangeKind::Answer {
        to: Name::from("schools"),
        asked: what.clone(),
        by: by.clone(),
        answer,
        what: Some(what.clone()),
    });
    let change = |(index, kind): (usize, ChangeKind)| Change {
        during: Span::day(day("2031-12-01").plus(i32::try_from(index).unwrap_or(0))),
        kind,
        sources: source(index),
    };
    acts.into_iter()
        .chain(answers)
        .chain(other_changes())
        .enumerate()
        .map(change)
        .collect()
}

fn other_changes() -> Vec<ChangeKind> {
    let label = |ended| ChangeKind::Label {
        about: ActorId::from("gulls"),
        by: ActorId::from("police"),
        term: english("gang"),
        ended,
    };
    vec![
        ChangeKind::Proposal {
            proposal: ProposalKind::Offer,
            by: ActorId::from("gulls"),
            what: english("Forty rifles"),
        },
        ChangeKind::Standing {
            instrument: InstrumentId::from("truce"),
            commitment: Name::from("no-killing"),
            parties: actors(&["gulls"]),
            zones: vec![ZoneId::from("harbour")],
            was: Standing::InEffect,
            is: Standing::Contested,
        },
        label(false),
        label(true),
        ChangeKind::Figures { rows: 1 },
        ChangeKind::Figures { rows: 27 },
    ]
}

fn due() -> Vec<Due> {
    let due = |by: &str, from: &[&str], commitment: &str, days_left, standing| Due {
        by: day(by),
        from: actors(from),
        instrument: InstrumentId::from("truce"),
        commitment: Name::from(commitment),
        days_left,
        standing,
    };
    vec![
        due("2032-01-12", &["gulls", "herons"], "arms", -20, Standing::Unknown),
        due("2032-02-01", &["town"], "school", 0, Standing::InEffect),
        due("2032-03-31", &["town"], "school", 59, Standing::Pending),
    ]
}

fn unanswered() -> Vec<Unanswered> {
    let item = |number: u32| Unanswered {
        id: Name::from("clinic"),
        kind: if number.is_multiple_of(2) {
            ProposalKind::Ask
        } else {
            ProposalKind::Offer
        },
        by: ActorId::from("herons"),
        waiting_for: actors(&["town", "police"]),
        made: span("2031-07"),
        days_waiting: 185 - number,
        what: words(
            "A clinic in the lower quarter",
            "Una clínica en el barrio de abajo",
            "Un dispensaire dans le quartier bas",
        ),
        sources: source(0),
    };
    (0..9).map(item).collect()
}

fn open_facts() -> Vec<OpenFact> {
    let fact = |commitment: &str, period: Option<&str>, standing, settled_by| OpenFact {
        instrument: InstrumentId::from("truce"),
        commitment: Name::from(commitment),
        parties: actors(&["gulls"]),
        zones: vec![ZoneId::from("harbour")],
        period: period.map(span),
        standing,
        settled_by,
    };
    let from = actors(&["mission"]);
    vec![
        fact(
            "fewer-killings",
            Some("2031-05"),
            Standing::Unknown,
            vec![
                Settling::FigureFor {
                    period: span("2031-05"),
                    from: actors(&["police", "forensic"]),
                },
                Settling::AgreedFigure {
                    period: span("2031-06"),
                    from: actors(&["police", "forensic"]),
                },
            ],
        ),
        fact(
            "fewer-killings",
            Some("2031-07"),
            Standing::Unknown,
            vec![Settling::Observation {
                period: span("2031-07-01..2031-07-19"),
                from: Vec::new(),
            }],
        ),
        fact(
            "no-killing",
            None,
            Standing::Contested,
            vec![
                Settling::Verification {
                    report: Ref(2),
                    from: from.clone(),
                },
                Settling::Attribution {
                    report: Ref(1),
                    from: from.clone(),
                },
                Settling::Count {
                    report: Ref(1),
                    from: from.clone(),
                },
                Settling::DayOrPlace { report: Ref(1), from },
            ],
        ),
        fact("arms", None, Standing::Contested, Vec::new()),
    ]
}

fn question() -> OpenQuestion {
    let stances = [
        Stance::Yes,
        Stance::Conditional,
        Stance::No,
        Stance::Ambivalent,
        Stance::Open,
    ];
    let position = |stance| Position {
        by: ActorId::from("town"),
        stance,
        since: Some(span("2031-10")),
        words: Some(english("Not before the elections")),
        sources: source(1),
    };
    OpenQuestion {
        id: Name::from("prison"),
        text: words(
            "Are we prepared to talk in prison?",
            "¿Estamos dispuestos a hablar en la cárcel?",
            "Sommes-nous prêts à parler en prison ?",
        ),
        positions: stances.map(position).to_vec(),
        sources: source(0),
    }
}
