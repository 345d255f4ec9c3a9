//! The map of the sample: something for each picture.

use super::{actors, day, english, source, span, words};
use salida_actors::{
    Clash, Comparison, FunctionReport, Governance, MarketReport, Mediator, Outcome, PartReport, PowerReport, Provider,
    Question, Reading, State, Statement, Turn, TurnedBy, WeightCourse, WeightTurn, ZoneReport,
};
use salida_case::terrain::{
    Coverage, Dimension, Exception, ExceptionKind, Function, Level, Relation, RelationKind, Response, Validity,
};
use salida_desk::report::{Atlas, OpeningCourse, Statements};
use salida_note::Place;
use salida_world::{ActorId, Name, Range, ZoneId};

pub(super) fn atlas() -> Atlas {
    Atlas {
        clashes: vec![Clash {
            one: 0,
            other: 1,
            denied: false,
            during: span("2030-05-01..2030-05-31"),
        }],
        openings: openings(),
        orders: vec![order()],
        markets: vec![market()],
        weights: vec![weights()],
        power: vec![power()],
        relations: relations(),
        statements: statements(),
        ..Atlas::default()
    }
}

fn openings() -> Vec<OpeningCourse> {
    let turn = |during: &str, state, began| Turn {
        during: span(during),
        state,
        began,
        ended: Vec::new(),
    };
    let turns = vec![
        turn("2028-02-01..2028-12-31", State::NotOnRecord, Vec::new()),
        turn(
            "2029-01-01..2030-05-31",
            State::Open,
            vec![Statement::Mandate(Name::from("talks"))],
        ),
        turn(
            "2030-06-01..2030-12-31",
            State::Closed,
            vec![Statement::Rule(Name::from("ban"))],
        ),
        turn(
            "2031-01-01..2031-06-30",
            State::InSpite,
            vec![Statement::Exception(Name::from("letter"))],
        ),
        turn("2031-07-01..2032-02-01", State::Conditional, Vec::new()),
    ];
    let course = |actor: &str| OpeningCourse {
        question: Question {
            institution: ActorId::from("town"),
            actor: ActorId::from(actor),
            response: Response::Dialogue,
        },
        turns: turns.clone(),
        exceptions: vec![Name::from("letter")],
    };
    vec![course("gulls"), course("herons")]
}

fn statements() -> Statements {
    let exception = Exception {
        id: Name::from("letter"),
        kind: ExceptionKind::Waiver,
        by: ActorId::from("town"),
        institutions: actors(&["town"]),
        about: actors(&["gulls", "herons"]),
        responses: Vec::new(),
        lifts: vec![Name::from("ban")],
        suspends: Vec::new(),
        basis: Some(english("A letter of the council")),
        acknowledged: None,
        validity: Validity {
            from: Some(day("2031-01-01")),
            until: Some(day("2031-06-30")),
            ..Validity::default()
        },
        sources: source(0),
        place: Place::whole("case.toml"),
    };
    Statements {
        exceptions: [(Name::from("letter"), exception)].into(),
        ..Statements::default()
    }
}

fn order() -> ZoneReport {
    let function = |function| FunctionReport {
        function,
        providers: Vec::new(),
        said_of: None,
        depends_on: Vec::new(),
    };
    let mut functions = Function::ALL.map(function);
    functions[0].providers = vec![Provider {
        by: ActorId::from("town"),
        through: Some(ActorId::from("gulls")),
        acceptance: vec![
            (ActorId::from("herons"), Level::Feared),
            (ActorId::from("bishop"), Level::Tolerated),
        ],
        sources: source(1),
    }];
    functions[0].depends_on = actors(&["gulls"]);
    functions[1].said_of = Some(ZoneId::from("harbour"));
    ZoneReport {
        zone: ZoneId::from("harbour"),
        functions: functions.to_vec(),
        governs: vec![Governance {
            actor: ActorId::from("town"),
            functions: 1,
        }],
        mediation: vec![Mediator {
            role: words("Clergy", "Clero", "Clergé"),
            zone: ZoneId::from("harbour"),
            coverage: Coverage::Part,
            sources: source(0),
        }],
    }
}

fn share(low: f64, best: f64, high: f64) -> Option<Range<f64>> {
    Range::new(low, best, high)
}

fn market() -> MarketReport {
    let part = |actor: &str, role: &str, share, of_the_state, newcomer| PartReport {
        actor: ActorId::from(actor),
        role: role.to_owned(),
        share,
        of_the_state,
        newcomer,
        sources: source(2),
    };
    MarketReport {
        market: Name::from("extortion"),
        contradictory: false,
        parts: vec![
            part("gulls", "taxer", share(0.4, 0.5, 0.7), false, false),
            part("police", "looks-away", None, true, true),
        ],
        unstated: Some((0.3, 0.6)),
        if_gone: Vec::new(),
        newcomer_months: 24,
    }
}

fn weights() -> WeightCourse {
    let turn = |during: &str, weight| WeightTurn {
        during: span(during),
        contradictory: false,
        weights: vec![weight],
    };
    WeightCourse {
        group: ActorId::from("gulls"),
        factions: actors(&["young-gulls"]),
        turns: vec![
            turn("2030-01-01..2030-12-31", share(0.1, 0.2, 0.3)),
            turn("2031-01-01..2031-03-31", None),
            turn("2031-04-01..2032-02-01", share(0.3, 0.5, 0.6)),
        ],
    }
}

fn power() -> PowerReport {
    let comparison = |dimension| Comparison {
        dimension,
        unit: None,
        a: None,
        b: None,
        ratio_low: None,
        ratio_high: None,
        best: Reading::Even,
        possible: vec![Reading::A, Reading::Even, Reading::B],
    };
    let mut comparisons = Dimension::ALL.map(comparison);
    comparisons[1] = Comparison {
        unit: Some("armed people".to_owned()),
        a: Range::new(20.0, 40.0, 90.5),
        b: Range::new(40.0, 40.0, 40.0),
        ..comparisons[1].clone()
    };
    PowerReport {
        band: 1.5,
        a: actors(&["gulls"]),
        b: actors(&["town"]),
        comparisons: comparisons.to_vec(),
        at_best: Outcome::Bargaining,
        possible: vec![Outcome::Bargaining, Outcome::Symbiosis],
        turns: vec![TurnedBy {
            dimension: Dimension::Finance,
            reading: Reading::A,
            outcome: Outcome::Symbiosis,
        }],
    }
}

fn relations() -> Vec<Relation> {
    let relation = |kind, one: &str, other: &str| Relation {
        kind,
        one: ActorId::from(one),
        other: ActorId::from(other),
        what: Some(english("Over the tolls")),
        validity: Validity::default(),
        sources: source(0),
        place: Place::whole("case.toml"),
    };
    vec![
        relation(RelationKind::Conflict, "gulls", "herons"),
        relation(RelationKind::Alliance, "gulls", "egrets"),
        relation(RelationKind::Close, "bishop", "herons"),
        relation(RelationKind::Broken, "egrets", "herons"),
        relation(RelationKind::Influence, "town", "bishop"),
        relation(RelationKind::Influence, "gulls", "herons"),
    ]
}
