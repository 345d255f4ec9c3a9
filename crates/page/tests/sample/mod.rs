//! An invented report with something in every section, for tests and for looking at the page.
#![allow(clippy::expect_used, reason = "a sample that cannot be built should stop the test")]

mod agreements;
mod impact;
mod map;
mod meeting;
mod who;

use salida_case::source::Source;
use salida_desk::report::{Edition, EvidenceRow, Input, LeftOut, Names, Provenance, Report, Since};
use salida_note::{Code, Note, Place};
use salida_world::{
    ActorId, Assessment, Coverage, Day, DeedId, Happening, Incident, Language, Range, Share, SourceId, Span, Step,
    Tally, Trend, Wording, ZoneId,
};

/// The whole report.
pub(crate) fn report() -> Report {
    Report {
        format: Report::FORMAT,
        title: words(
            "Harbour: a truce and its first year",
            "El puerto: una tregua y su primer año",
            "Le port : une trêve et sa première année",
        ),
        summary: Wording::single(
            Language::En,
            "Two groups stopped killing each other's members in March 2031. The municipality promised training places.",
        ),
        edition: Edition::Public,
        on: day("2032-02-01"),
        known: day("2032-02-10"),
        since: Since::LastMeeting(day("2031-11-20")),
        time_zone: Some("America/El_Salvador".to_owned()),
        meeting: meeting::page(),
        who: who::who(),
        map: map::atlas(),
        instruments: agreements::instruments(),
        axis: agreements::axis(),
        impact: Some(impact::impact()),
        lessons: vec![
            Note::at(
                Code::lesson("amnesty-without-exclusions"),
                Place::bytes("agreements/truce.md", 10..40),
            )
            .with("amnesty", "door")
            .with("instrument", "truce")
            .with("missing", vec!["torture".to_owned()]),
            Note::general(Code::statement("lesson-answered"))
                .with("lesson", "offer-unanswered")
                .with("prompts", 1_u64)
                .with("reason", "It was answered by word of mouth."),
        ],
        errors: 1,
        notes: vec![
            Note::at(Code::error("unknown-key"), Place::whole("case.toml"))
                .with("key", "titel")
                .with("table", "case.toml")
                .with("nearest", "title"),
        ],
        names: names(),
        sources: sources(),
        evidence: evidence(),
        provenance: Provenance {
            version: "0.1.0".to_owned(),
            seed: 20_310_309,
            inputs: vec![Input {
                path: "case.toml".to_owned(),
                bytes: 48_213,
                sha256: "9f86d081884c7d65".repeat(4),
            }],
        },
        left_out: vec![
            LeftOut::UnestablishedFindings(1),
            LeftOut::ConfidentialClauses(2),
            LeftOut::Meetings(5),
            LeftOut::SmallCells(3),
            LeftOut::Incidents(1),
        ],
    }
}

pub(crate) fn words(en: &str, es: &str, fr: &str) -> Wording {
    Wording::several([
        (Language::En, en.to_owned()),
        (Language::Es, es.to_owned()),
        (Language::Fr, fr.to_owned()),
    ])
}

pub(crate) fn english(text: &str) -> Wording {
    Wording::single(Language::En, text)
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

pub(crate) fn span(text: &str) -> Span {
    text.parse().expect("a span")
}

pub(crate) fn actors(ids: &[&str]) -> Vec<ActorId> {
    ids.iter().map(|id| ActorId::from(*id)).collect()
}

pub(crate) fn source(number: usize) -> Vec<SourceId> {
    vec![SourceId::from(["gazette", "panel", "mission"][number % 3])]
}

fn names() -> Names {
    let actor = |id: &str, name: Wording| (ActorId::from(id), name);
    Names {
        actors: [
            actor("gulls", english("Gulls")),
            actor("herons", english("Herons")),
            actor("town", words("Municipality", "Alcaldía", "Municipalité")),
            actor(
                "police",
                words("National police", "Policía Nacional", "Police nationale"),
            ),
            actor(
                "forensic",
                words(
                    "Forensic institute",
                    "Instituto de Medicina Legal",
                    "Institut médico-légal",
                ),
            ),
            actor("mission", words("Mission", "Misión", "Mission")),
            actor("bishop", words("A bishop", "Un obispo", "Un évêque")),
        ]
        .into(),
        zones: [(ZoneId::from("harbour"), words("Harbour", "El Puerto", "Le Port"))].into(),
        deeds: [(DeedId::from("light-street"), english("street lights repaired"))].into(),
        each_deed: std::collections::BTreeSet::new(),
    }
}

fn sources() -> Vec<Source> {
    let source = |id: &str, citation: &str, url: Option<&str>| Source {
        id: SourceId::from(id),
        citation: citation.to_owned(),
        url: url.map(str::to_owned),
        published: Some(day("2031-05-01")),
        place: Place::whole("case.toml"),
    };
    vec![
        source(
            "gazette",
            "Harbour Gazette, A quiet month, 1 May 2031",
            Some("https://example.org/quiet?a=1&b=2"),
        ),
        source("panel", "Panel of experts, first report", Some("javascript:alert(1)")),
        source("mission", "Mission, quarterly figures", None),
    ]
}

fn evidence() -> Vec<EvidenceRow> {
    let (deed, zone, during) = (DeedId::from("homicide"), ZoneId::from("harbour"), span("2031-06-03"));
    let share = |actor: &str, share| Share {
        actor: ActorId::from(actor),
        share,
    };
    let incident = Incident {
        deed: deed.clone(),
        zone: zone.clone(),
        during,
        count: Range {
            low: 1,
            best: 2,
            high: 2,
        },
        by: vec![share("gulls", 0.6), share("herons", 0.3)],
        step: Step::Verified,
    };
    let alone = Incident {
        by: Vec::new(),
        step: Step::Alleged,
        ..incident.clone()
    };
    let tally = Tally {
        deed: deed.clone(),
        zone: zone.clone(),
        during: span("2031-06"),
        count: Range::exact(12),
        agency: ActorId::from("police"),
    };
    let coverage = Coverage {
        deed: DeedId::from("light-street"),
        zone: zone.clone(),
        during: span("2031"),
        part: 0.8,
        method: "registry".to_owned(),
    };
    let assessment = Assessment {
        deed,
        zone,
        during: span("2031-07..2031-09"),
        trend: Trend::Less,
        method: "focus-group".to_owned(),
    };
    let happenings = [
        Happening::Incident(incident),
        Happening::Incident(alone),
        Happening::Tally(tally),
        Happening::Coverage(coverage),
        Happening::Assessment(assessment),
    ];
    let row = |(reference, happening): (u32, Happening)| EvidenceRow {
        reference,
        id: format!("report-{reference}"),
        happening,
        source: SourceId::from("mission"),
        recorded: day("2031-06-05"),
        place: Place::cell("data/incidents.csv", u64::from(reference) + 1, None),
    };
    (1..).zip(happenings).map(row).collect()
}
