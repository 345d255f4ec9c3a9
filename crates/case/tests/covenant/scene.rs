//! An invented case around the agreements of these tests.

use salida_case::{
    actor::{Actor, ActorKind, Binding},
    covenant::{Commitments, Instrument, Surroundings, parse, resolve},
    source::Source,
};
use salida_note::{Checked, Note, Place};
use salida_world::{ActorId, Deed, DeedId, Deeds, SourceId, Wording, Zone, ZoneId, Zones};
use std::collections::BTreeMap;

/// The three renderings of one agreement.
pub(crate) const HARBOUR: [&str; 3] = [
    include_str!("harbour.en.md"),
    include_str!("harbour.es.md"),
    include_str!("harbour.fr.md"),
];

/// An agreement beside each of the others.
const FIRST_TRUCE: &str = "```covenant
agreement first between Gulls; status draft
commitment quiet
  Gulls shall not extortion
```
";

/// What agreements refer to.
pub(crate) struct Scene {
    actors: Vec<Actor>,
    zones: Zones,
    deeds: Deeds,
    sources: Vec<Source>,
}

impl Scene {
    /// The case of the Harbour truce; the Terns are a faction of the Herons.
    pub(crate) fn harbour() -> Self {
        let names = ["Gulls", "Herons", "Terns", "Government", "Church", "Mission", "Panel"];
        let mut scene = Self::of(&names, &["Harbour", "Old-town"], &[], &["press", "mission-report"]);
        scene.actors[2].part_of = Some(ActorId::from("Herons"));
        scene
    }

    /// A case with these names, and the built-in deeds.
    pub(crate) fn of(actors: &[&str], zones: &[&str], deeds: &[&str], sources: &[&str]) -> Self {
        let mut all = Deeds::built_in();
        for id in deeds {
            all.add(deed(id));
        }
        Self {
            actors: actors.iter().map(|id| actor(id)).collect(),
            zones: Zones::new(zones.iter().map(|id| zone(id)).collect()),
            deeds: all,
            sources: sources.iter().map(|id| source(id)).collect(),
        }
    }

    pub(crate) fn around(&self) -> Surroundings<'_> {
        Surroundings::new(&self.actors, &self.zones, &self.deeds, &self.sources)
    }

    /// Everything there is to say about a text, and the instrument in it.
    pub(crate) fn read(&self, file: &str, text: &str) -> (Option<Instrument>, Vec<Note>) {
        let Checked { value, mut notes } = parse(file, text);
        let instrument = value.map(|agreement| {
            let instrument = resolve(&agreement, &self.around()).into_value(&mut notes);
            let other = parse("agreements/first-truce.md", FIRST_TRUCE).value;
            let mut commitments = Commitments::default();
            commitments.add(instrument.id.as_str(), Some(&agreement));
            commitments.add("first-truce", other.as_ref());
            notes.extend(commitments.check(instrument.id.as_str(), &agreement));
            instrument
        });
        (instrument, notes)
    }
}

fn actor(id: &str) -> Actor {
    Actor {
        id: ActorId::from(id),
        name: Wording::default(),
        kind: ActorKind::Group,
        part_of: None,
        mandate: None,
        agendas: Vec::new(),
        leaders_bind: Binding::Unknown,
        members: Vec::new(),
        protection: None,
        sources: Vec::new(),
        place: Place::whole("case.toml"),
    }
}

fn zone(id: &str) -> Zone {
    Zone {
        id: ZoneId::from(id),
        name: Wording::default(),
        within: None,
        codes: BTreeMap::new(),
        population: Vec::new(),
    }
}

fn deed(id: &str) -> Deed {
    Deed {
        id: DeedId::from(id),
        is_a: None,
        topics: Vec::new(),
        name: Wording::default(),
        measurable: true,
    }
}

fn source(id: &str) -> Source {
    Source {
        id: SourceId::from(id),
        citation: String::new(),
        url: None,
        published: None,
        place: Place::whole("case.toml"),
    }
}
