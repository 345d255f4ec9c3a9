//! Who is who in the sample: an actor of each kind, labels, strategies, a market and a track.

use super::{actors, day, english, source, span, words};
use salida_case::{
    actor::{Actor, ActorKind, Agenda, Binding, Membership},
    label::Label,
    market::{Market, Part},
    process::Track,
    strategy::{Strategy, StrategyKind},
    terrain::Confidence,
};
use salida_desk::report::Who;
use salida_note::Place;
use salida_world::{ActorId, Name, Range, SourceId, Wording, ZoneId};

pub(super) fn who() -> Who {
    Who {
        actors: all_actors(),
        labels: labels(),
        markets: vec![market()],
        strategies: strategies(),
        tracks: vec![track()],
    }
}

fn actor(id: &str, name: Wording, kind: ActorKind, leaders_bind: Binding) -> Actor {
    Actor {
        id: ActorId::from(id),
        name,
        kind,
        part_of: None,
        mandate: None,
        agendas: Vec::new(),
        leaders_bind,
        members: Vec::new(),
        protection: None,
        sources: source(0),
        place: Place::whole("case.toml"),
    }
}

fn all_actors() -> Vec<Actor> {
    let members = |in_prison| Membership {
        during: span("2031"),
        people: Range {
            low: 800,
            best: 1200,
            high: 1500,
        },
        in_prison,
        source: SourceId::from("gazette"),
    };
    let mut gulls = actor("gulls", english("Gulls"), ActorKind::Group, Binding::Yes);
    gulls.members = vec![members(Some(Range::exact(210))), members(None)];
    gulls.agendas = vec![Agenda::Political, Agenda::Economic, Agenda::Criminal, Agenda::Security];
    let mut young = actor("young-gulls", english("Young Gulls"), ActorKind::Faction, Binding::No);
    young.part_of = Some(ActorId::from("gulls"));
    let mut town = actor(
        "town",
        words("Municipality", "Alcaldía", "Municipalité"),
        ActorKind::Institution,
        Binding::Unknown,
    );
    town.mandate = Some(words(
        "Services and local order",
        "Servicios y orden local",
        "Services et ordre local",
    ));
    let mut bishop = actor(
        "bishop",
        words("A bishop", "Un obispo", "Un évêque"),
        ActorKind::Facilitator,
        Binding::Unknown,
    );
    bishop.protection = Some(english("A letter of the minister"));
    vec![
        gulls,
        actor("herons", english("Herons"), ActorKind::Group, Binding::Partly),
        actor("egrets", english("Egrets"), ActorKind::Group, Binding::Unknown),
        young,
        town,
        actor(
            "customs",
            english("Customs officers"),
            ActorKind::StateAgent,
            Binding::Unknown,
        ),
        actor(
            "mission",
            words("Mission", "Misión", "Mission"),
            ActorKind::International,
            Binding::Unknown,
        ),
        bishop,
        actor(
            "teacher",
            english("A teachers' union"),
            ActorKind::Facilitator,
            Binding::Unknown,
        ),
        actor(
            "parents",
            english("Parents of Harbour"),
            ActorKind::Community,
            Binding::Unknown,
        ),
    ]
}

fn labels() -> Vec<Label> {
    let label = |about: &str, by: &str, term: Wording, from: &str, until: Option<&str>| Label {
        id: None,
        about: ActorId::from(about),
        by: ActorId::from(by),
        term,
        category: None,
        denies: false,
        confidence: Confidence::Certain,
        basis: Some(english("Decree 12")),
        from: day(from),
        until: until.map(day),
        recorded: None,
        withdrawn: None,
        why: Some(words(
            "Elections were near.",
            "Se acercaban las elecciones.",
            "Les élections approchaient.",
        )),
        consequence: Some(english("Contact became an offence.")),
        gain: None,
        sources: source(1),
        place: Place::whole("case.toml"),
    };
    let mut bare = label("herons", "mission", english("armed group"), "2031-06-01", None);
    (bare.basis, bare.why, bare.consequence) = (None, None, None);
    vec![
        label(
            "gulls",
            "police",
            words("gang", "pandilla", "gang"),
            "2028-02-01",
            Some("2030-05-31"),
        ),
        label(
            "gulls",
            "police",
            words(
                "terrorist organization",
                "organización terrorista",
                "organisation terroriste",
            ),
            "2030-06-01",
            None,
        ),
        bare,
    ]
}

fn strategies() -> Vec<Strategy> {
    let strategy = |id: &str, kind, during: &str, what: Wording| Strategy {
        id: Name::from(id),
        kind,
        by: ActorId::from("town"),
        during: span(during),
        what,
        topics: Vec::new(),
        sources: source(2),
        place: Place::whole("case.toml"),
    };
    vec![
        strategy(
            "raids",
            StrategyKind::Confrontation,
            "2028-03..2031-02",
            english("Raids and mass arrests"),
        ),
        strategy(
            "truce",
            StrategyKind::Accommodation,
            "2031-03..2032-01",
            english("The truce is tolerated"),
        ),
        strategy(
            "schools",
            StrategyKind::Transformation,
            "2031-09..2032-02",
            english("Training places for the whole quarter"),
        ),
    ]
}

fn market() -> Market {
    let part = |actor: &str, role: &str| Part {
        actor: ActorId::from(actor),
        role: role.to_owned(),
        share: None,
        during: None,
        sources: Vec::new(),
    };
    Market {
        id: Name::from("extortion"),
        name: words(
            "Extortion of shops",
            "Extorsión de comercios",
            "Extorsion des commerces",
        ),
        zones: vec![ZoneId::from("harbour")],
        deals_in: None,
        substitutes: Vec::new(),
        complete: false,
        parts: vec![part("gulls", "taxer"), part("police", "looks-away")],
        sources: source(0),
        place: Place::whole("case.toml"),
    }
}

fn track() -> Track {
    Track {
        id: Name::from("church"),
        name: english("The church track"),
        between: actors(&["gulls", "town"]),
        carried_by: actors(&["bishop"]),
        during: span("2031"),
        sources: source(0),
        place: Place::whole("process.toml"),
    }
}
