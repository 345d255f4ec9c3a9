//! A small invented case for the tests of checks, to which each test adds what its check looks at. The Terns are a part of
//! the Herons, and the Old Town lies in the Harbour; the Hills lie elsewhere.

use super::ground::Ground;
use crate::{
    Case,
    actor::{Actor, ActorKind, Binding},
    covenant::{
        Amnesty, Amount, Annex, Asked, Bound, Commitment, Condition, Consequence, Due, Duty, Form, Holders, Instrument,
        Kinds, Limit, Ordinal, Per, Power, PowerKind, Proof, Roles, Status, Subjects, Target, Trigger, Verb,
    },
    data::DataFile,
    process::Process,
};
use salida_note::{Note, Place};
use salida_world::{
    ActorId, Day, Deed, DeedId, Deeds, Language, Mapping, Name, Population, Range, SourceId, Standing, TableKind,
    Wording, Zone, ZoneId, Zones,
};
use std::collections::BTreeMap;

/// A case under construction.
#[derive(Clone)]
pub(super) struct Scene {
    pub(super) case: Case,
}

impl Scene {
    pub(super) fn new() -> Self {
        let names = [
            "gulls",
            "herons",
            "terns",
            "government",
            "municipality",
            "church",
            "mission",
            "panel",
        ];
        let mut actors: Vec<Actor> = names.iter().map(|id| actor(id)).collect();
        actors[2].part_of = Some(ActorId::from("herons"));
        let places = [("harbour", None), ("old-town", Some("harbour")), ("hills", None)];
        Self {
            case: Case {
                title: Wording::default(),
                summary: Wording::default(),
                language: Language::En,
                zone: None,
                time_zone: None,
                as_of: None,
                exhibit: None,
                sources: Vec::new(),
                actors,
                labels: Vec::new(),
                zones: Zones::new(places.map(|(id, within)| zone(id, within)).to_vec()),
                deeds: Deeds::built_in(),
                markets: Vec::new(),
                terrain: crate::terrain::Terrain::default(),
                strategies: Vec::new(),
                data: Vec::new(),
                outcomes: Vec::new(),
                comparisons: Vec::new(),
                phases: Vec::new(),
                published: Vec::new(),
                claims: Vec::new(),
                allowances: Vec::new(),
                process: Process::default(),
                instruments: Vec::new(),
            },
        }
    }

    /// What one check says about it.
    pub(super) fn notes(&self, look: fn(&Ground<'_>, &mut Vec<Note>)) -> Vec<Note> {
        let mut notes = Vec::new();
        look(&Ground::new(&self.case), &mut notes);
        assert!(
            notes.iter().all(|note| note.place.is_some()),
            "every check points somewhere"
        );
        notes
    }

    /// A signed instrument in force from 2031-03-09 without an end, for `change` to fill.
    pub(super) fn instrument(mut self, id: &str, change: impl FnOnce(&mut Instrument)) -> Self {
        let mut instrument = Instrument {
            id: id.into(),
            title: id.to_owned(),
            language: Language::En,
            status: Status::Signed,
            parties: Vec::new(),
            witnesses: Vec::new(),
            from: Some(day("2031-03-09")),
            until: None,
            amends: None,
            ends_when: None,
            powers: Vec::new(),
            sources: Vec::new(),
            commitments: Vec::new(),
            amnesties: Vec::new(),
            place: agreement(),
        };
        change(&mut instrument);
        self.case.instruments.push(instrument);
        self
    }

    /// A deed that nobody can count, in the place of a built-in one of that id.
    pub(super) fn unmeasurable(mut self, id: &str) -> Self {
        self.case.deeds.add(Deed {
            id: id.into(),
            is_a: None,
            topics: Vec::new(),
            name: Wording::default(),
            measurable: false,
        });
        self
    }

    /// A table, all of it about one deed, or with a column of deeds.
    pub(super) fn data(mut self, kind: TableKind, deed: Option<&str>) -> Self {
        let mut mapping = Mapping::plain(kind);
        mapping.every_row.deed = deed.map(DeedId::from);
        self.case.data.push(DataFile {
            path: "data/table.csv".to_owned(),
            mapping,
            place: Place::whole("case.toml"),
        });
        self
    }

    /// How many live in a zone, during a span.
    pub(super) fn inhabitants(mut self, zone: &str, during: &str) -> Self {
        let mut zones: Vec<Zone> = self.case.zones.iter().cloned().collect();
        for place in zones.iter_mut().filter(|place| place.id.as_str() == zone) {
            place.population.push(Population {
                during: during.parse().expect("a span"),
                people: Range::exact(10_000),
                source: SourceId::from("census"),
            });
        }
        self.case.zones = Zones::new(zones);
        self
    }
}

fn actor(id: &str) -> Actor {
    Actor {
        id: id.into(),
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

fn zone(id: &str, within: Option<&str>) -> Zone {
    Zone {
        id: id.into(),
        name: Wording::default(),
        within: within.map(ZoneId::from),
        codes: BTreeMap::new(),
        population: Vec::new(),
    }
}

fn agreement() -> Place {
    Place::whole("agreements/truce.md")
}

pub(super) fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

pub(super) fn actors(ids: &[&str]) -> Vec<ActorId> {
    ids.iter().map(|id| ActorId::from(*id)).collect()
}

pub(super) fn zones(ids: &[&str]) -> Vec<ZoneId> {
    ids.iter().map(|id| ZoneId::from(*id)).collect()
}

pub(super) fn deeds(ids: &[&str]) -> Vec<DeedId> {
    ids.iter().map(|id| DeedId::from(*id)).collect()
}

fn each(parties: &[&str]) -> Subjects {
    Subjects {
        parties: actors(parties),
        each: true,
    }
}

fn commitment(name: &str, form: Form) -> Commitment {
    Commitment::new(Name::from(name), form, agreement())
}

pub(super) fn shall_not(name: &str, parties: &[&str], deed: &str) -> Commitment {
    let form = Form::ShallNot {
        subjects: each(parties),
        deeds: Kinds::one(deed.into()),
        allowing: None,
    };
    commitment(name, form)
}

pub(super) fn may(name: &str, parties: &[&str], deed: &str) -> Commitment {
    let form = Form::May {
        subjects: each(parties),
        deeds: Kinds::one(deed.into()),
    };
    commitment(name, form)
}

pub(super) fn shall(name: &str, parties: &[&str], deed: &str, due: Due) -> Commitment {
    let form = Form::Shall {
        subjects: each(parties),
        deeds: Kinds::one(deed.into()),
        at_least: 1,
        unit: None,
        to: Vec::new(),
        due,
    };
    commitment(name, form)
}

pub(super) fn keep(name: &str, deed: &str) -> Commitment {
    keep_amount(name, deed, Amount::Count(5))
}

pub(super) fn keep_amount(name: &str, deed: &str, amount: Amount) -> Commitment {
    let limit = Limit {
        bound: Bound::AtMost,
        amount,
        per: Per::Month,
    };
    let deeds = Kinds::one(deed.into());
    commitment(name, Form::Keep { deeds, limit })
}

pub(super) fn keep_trend(name: &str, deed: &str) -> Commitment {
    let form = Form::KeepTrend {
        deeds: Kinds::one(deed.into()),
        ordinal: Ordinal::Less,
        methods: Vec::new(),
        per: Per::Month,
    };
    commitment(name, form)
}

pub(super) fn may_on_breach(parties: &[&str], deed: &str) -> Consequence {
    Consequence {
        who: Duty::Named(each(parties)),
        verb: Verb::May,
        deeds: Kinds::one(deed.into()),
        at_least: 1,
        unit: None,
        to: Vec::new(),
        within: None,
    }
}

pub(super) fn breached(commitment: &str, of: Holders) -> Condition {
    Condition::Standing {
        of: Target {
            instrument: None,
            commitment: commitment.into(),
            of,
            zones: Vec::new(),
        },
        is: Asked::OneOf(vec![Standing::Breached]),
    }
}

/// A happening by anybody.
pub(super) fn anybody(deed: &str) -> Trigger {
    Trigger {
        deeds: deeds(&[deed]),
        by: Holders::Everybody,
    }
}

/// A joint power over the whole instrument.
pub(super) fn power(who: &[&str], acts: &[PowerKind]) -> Power {
    Power {
        who: Subjects {
            parties: actors(who),
            each: false,
        },
        acts: acts.to_vec(),
        over: Vec::new(),
    }
}

/// An amnesty of the government for the gulls, without a window.
pub(super) fn amnesty(name: &str) -> Amnesty {
    Amnesty {
        name: name.into(),
        by: "government".into(),
        grants: "no-prosecution".into(),
        acts_before: None,
        except: Vec::new(),
        to: actors(&["gulls"]),
        open_from: None,
        open_until: None,
        once: true,
        in_return_for: Vec::new(),
        within: None,
        revoked_on: Vec::new(),
        proof: Proof::Balance,
        roles: Roles::default(),
        annex: Annex::Public,
        sources: Vec::new(),
        place: agreement(),
    }
}
