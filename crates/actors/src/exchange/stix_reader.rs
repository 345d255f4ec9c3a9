//! Reads a STIX 2.1 bundle, one object at a time.

use super::{
    beside,
    ftm_reader::day,
    intake::{Counted, Intake, assumed_kind, id_from},
    row::{Key, Row, What},
    stix::{CALLS, DENIES, RELATIONSHIPS, SURE, extension, maker},
    tlp::Tlp,
};
use crate::codes;
use salida_note::Note;
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    io::Read,
};

/// Reads until the end, or to where the text is broken; what came before counts.
pub(super) fn read(reader: impl Read, intake: &mut Intake<'_>, most: Tlp) {
    let mut bundle = Bundle {
        intake,
        most,
        rows: Vec::new(),
        own: BTreeMap::new(),
        out: BTreeSet::new(),
        opinions: Vec::new(),
        lights: BTreeMap::new(),
        said: BTreeMap::new(),
        number: 0,
    };
    let mut text = serde_json::Deserializer::from_reader(std::io::BufReader::new(reader));
    let outcome = bundle.deserialize(&mut text).and_then(|()| text.end());
    if let Err(problem) = outcome {
        let place = bundle.intake.place(problem.line() as u64);
        let note = Note::at(codes::IMPORT_BROKEN, place).with("problem", problem.to_string());
        bundle.intake.note(note);
    }
    bundle.close();
}

/// What is read so far.
struct Bundle<'i, 'c> {
    intake: &'i mut Intake<'c>,
    most: Tlp,
    /// Rows whose ends still are ids of STIX, with the markings of each.
    rows: Vec<(Row, u64, Vec<String>)>,
    /// Ids of STIX of those whose own id is known.
    own: BTreeMap<String, String>,
    /// Ids of what stays out.
    out: BTreeSet<String>,
    /// Opinions about objects: who, about what, whether for or against, and the object itself.
    opinions: Vec<(Value, u64)>,
    /// Markings that the bundle defines.
    lights: BTreeMap<String, Tlp>,
    /// What is said of whom, under the id of the object that says it and of the one it is said of: opinions refer to either.
    said: BTreeMap<String, Vec<(String, String)>>,
    number: u64,
}

impl<'de> DeserializeSeed<'de> for &mut Bundle<'_, '_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, text: D) -> Result<(), D::Error> {
        text.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut Bundle<'_, '_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a STIX bundle")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = false;
        while let Some(key) = map.next_key::<String>()? {
            if key == "objects" {
                seen = true;
                map.next_value_seed(Objects(&mut *self))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        if seen {
            Ok(())
        } else {
            Err(A::Error::missing_field("objects"))
        }
    }
}

/// The list of objects.
struct Objects<'o, 'i, 'c>(&'o mut Bundle<'i, 'c>);

impl<'de> DeserializeSeed<'de> for Objects<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, text: D) -> Result<(), D::Error> {
        text.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Objects<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a list of STIX objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(object) = list.next_element::<Value>()? {
            self.0.number += 1;
            self.0.take(object);
        }
        Ok(())
    }
}

fn text<'v>(object: &'v Value, key: &str) -> Option<&'v str> {
    object
        .get(key)
        .and_then(Value::as_str)
        .map(str::trim)
        .filter(|it| !it.is_empty())
}

fn texts<'v>(object: &'v Value, key: &str) -> impl Iterator<Item = &'v str> {
    let list = object.get(key).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str)
}

fn date(object: &Value, key: &str) -> Option<String> {
    text(object, key).and_then(|it| day(it, false)).map(|(day, _)| day)
}

impl Bundle<'_, '_> {
    fn take(&mut self, object: Value) {
        if self.intake.is_full() {
            return;
        }
        let at = self.number;
        let Some(kind) = text(&object, "type").map(str::to_owned) else {
            self.intake.flaw(at, "type", "", "empty");
            return;
        };
        let id = text(&object, "id").unwrap_or_default().to_owned();
        let beside = object.get("extensions").and_then(|it| it.get(extension())).cloned();
        match (kind.as_str(), beside) {
            ("identity" | "relationship", Some(beside)) if beside::what(&beside).is_some() => {
                self.ours(&object, &beside, at);
            }
            ("marking-definition", _) => self.marking(&object, &id),
            ("identity", _) if id == maker() => {}
            ("identity", _) => self.identity(&object, &id, at),
            ("threat-actor", _) if text(&object, "resource_level") == Some("individual") => self.person(&id),
            ("threat-actor" | "intrusion-set", _) => self.group(&object, &id, at),
            ("relationship", _) => self.relationship(&object, at),
            ("opinion", _) => self.opinions.push((object, at)),
            ("extension-definition", _) => {}
            _ => {
                self.out.insert(id);
                self.intake.count(Counted::Foreign);
            }
        }
    }

    fn person(&mut self, id: &str) {
        self.intake.person(&id_from(id));
    }

    fn marking(&mut self, object: &Value, id: &str) {
        let definition = object.get("definition");
        let word = definition.and_then(|it| text(it, "tlp"));
        let named = || text(object, "name").filter(|name| name.to_uppercase().starts_with("TLP:"));
        let light = match (Tlp::of_id(id), word, text(object, "definition_type")) {
            (Some(light), ..) => Some(light),
            (_, Some(word), _) => Some(Tlp::of_word(word)),
            // A statement of copyright is for all eyes.
            (_, _, Some("statement")) => Some(Tlp::Clear),
            _ => named().and_then(Tlp::in_text),
        };
        if let Some(light) = light {
            self.lights.insert(id.to_owned(), light);
        }
    }

    /// An object that we wrote.
    fn ours(&mut self, object: &Value, beside: &Value, at: u64) {
        let Some(what) = beside::what(beside) else { return };
        let mut row = Row::new(what);
        let mut native: Vec<(&'static str, String)> = Vec::new();
        let mut put = |name: &'static str, text: Option<String>| native.extend(text.map(|text| (name, text)));
        let end = |key: &str| text(object, key).map(str::to_owned);
        match what {
            What::Actor => put("name", end("name")),
            What::Label => {
                put("by", end("source_ref"));
                put("about", end("target_ref"));
                put("term", end("description"));
                match text(object, "relationship_type") {
                    Some(DENIES) => put("denies", Some("true".into())),
                    Some(CALLS) => {}
                    other => {
                        self.intake
                            .flaw(at, "relationship_type", other.unwrap_or_default(), "no-word");
                        return;
                    }
                }
            }
            What::SameAs => {
                put("one", end("source_ref"));
                put("other", end("target_ref"));
                put("by", end("created_by_ref"));
            }
            What::Relation => {
                put("one", end("source_ref"));
                put("other", end("target_ref"));
                put("what", end("description"));
                let said = text(object, "relationship_type");
                let kind = RELATIONSHIPS.iter().find(|(_, word)| said == Some(word));
                put("kind", kind.map(|(own, _)| (*own).to_owned()));
            }
            What::Source => return,
        }
        if what > What::Actor {
            put("confidence", sure(object).map(str::to_owned));
            put("from", date(object, "start_time"));
            put("until", date(object, "stop_time"));
        }
        if text(beside, "made") == Some("recorded") {
            put("recorded", date(object, "created"));
        }
        beside::join(&mut row, native, beside);
        self.references(object, &row, at);
        if what == What::Actor
            && let (Some(id), Some(own)) = (text(object, "id"), row.get("id"))
        {
            self.own.insert(id.to_owned(), own.to_owned());
        }
        if what == What::Label {
            self.say(object, &row);
        }
        self.rows.push((row, at, marks(object)));
    }

    /// The sources that a row of ours cites, from the references of its object.
    fn references(&mut self, object: &Value, cited: &Row, at: u64) {
        let list = object.get("external_references").and_then(Value::as_array);
        for reference in list.into_iter().flatten() {
            let id = text(reference, "external_id").unwrap_or_default();
            if !cited.source_ids().any(|own| own == id) {
                continue;
            }
            let mut row = Row::new(What::Source);
            row.set("id", id);
            row.set("citation", text(reference, "source_name").unwrap_or_default());
            row.set("url", text(reference, "url").unwrap_or_default());
            let day = text(reference, "description").and_then(|it| it.strip_prefix("published "));
            row.set("published", day.unwrap_or_default());
            self.rows.push((row, at, Vec::new()));
        }
    }

    /// An identity of somebody else's.
    fn identity(&mut self, object: &Value, id: &str, at: u64) {
        let kind = match text(object, "identity_class") {
            Some("individual") => return self.person(id),
            Some("organization" | "group" | "class" | "system") => {
                let state = texts(object, "sectors").any(|it| it.starts_with("government"));
                state.then_some("institution")
            }
            _ => return self.intake.unclear(&id_from(id)),
        };
        self.party(object, id, at, kind);
    }

    fn party(&mut self, object: &Value, id: &str, at: u64, kind: Option<&str>) {
        let mut row = Row::new(What::Actor);
        row.set("id", id_from(id));
        row.set("name", text(object, "name").unwrap_or_default());
        match kind {
            Some(kind) => row.set("kind", kind),
            None => assumed_kind(self.intake, &mut row),
        }
        self.foreign_sources(object, &mut row, at);
        self.rows.push((row, at, marks(object)));
    }

    /// A threat actor or an intrusion set: a group, and a label by who made the object for each type that it gives.
    fn group(&mut self, object: &Value, id: &str, at: u64) {
        self.party(object, id, at, Some("group"));
        let types: Vec<String> = texts(object, "threat_actor_types").map(str::to_owned).collect();
        let types = if types.is_empty() {
            vec![text(object, "type").unwrap_or_default().to_owned()]
        } else {
            types
        };
        let Some(maker) = text(object, "created_by_ref") else {
            self.intake.count(Counted::Speaker);
            return;
        };
        for term in types {
            self.label(object, (maker, id), &term, "false", at);
        }
    }

    fn label(&mut self, object: &Value, (by, about): (&str, &str), term: &str, denies: &str, at: u64) {
        let mut row = Row::new(What::Label);
        row.set("by", by);
        row.set("about", about);
        row.put(Key::plain("term"), term);
        row.set("denies", denies);
        row.set("confidence", sure(object).unwrap_or_default());
        let made = date(object, "created");
        let (from, until) = (date(object, "start_time"), date(object, "stop_time"));
        if from.is_none() {
            self.intake.count(Counted::Day);
        }
        row.set("from", from.or_else(|| made.clone()).unwrap_or_default());
        row.set("until", until.unwrap_or_default());
        row.set("recorded", made.unwrap_or_default());
        row.set("why", text(object, "explanation").unwrap_or_default());
        self.foreign_sources(object, &mut row, at);
        self.say(object, &row);
        self.rows.push((row, at, marks(object)));
    }

    fn say(&mut self, object: &Value, row: &Row) {
        let about = row.get("about").unwrap_or_default();
        let term = row.any("term").unwrap_or_default();
        let id = text(object, "id").unwrap_or_default();
        // An object that is itself called something is said of under one id, not under two.
        for id in BTreeSet::from([id, about]) {
            let said = (about.to_owned(), term.to_owned());
            self.said.entry(id.to_owned()).or_default().push(said);
        }
    }

    /// Sources of an object of somebody else's: its references; else who made it. A marking stays with the citation.
    fn foreign_sources(&mut self, object: &Value, row: &mut Row, at: u64) {
        let marks = marks(object);
        let light = marks.iter().filter_map(|id| self.light(id)).max();
        let suffix = light
            .filter(|it| *it > Tlp::Clear)
            .map(|it| format!(" (TLP:{})", it.word()));
        let suffix = suffix.unwrap_or_default();
        let list = object.get("external_references").and_then(Value::as_array);
        let mut ids = Vec::new();
        for reference in list.into_iter().flatten() {
            let name = text(reference, "source_name").unwrap_or_default();
            let parts = [
                Some(name),
                text(reference, "description"),
                text(reference, "external_id"),
            ];
            let citation = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
            if citation.is_empty() {
                continue;
            }
            let mut source = Row::new(What::Source);
            let id = id_from(&format!("{citation}{suffix} "));
            source.set("id", id.as_str());
            source.set("citation", format!("{citation}{suffix}"));
            source.set("url", text(reference, "url").unwrap_or_default());
            self.rows.push((source, at, marks.clone()));
            ids.push(id);
        }
        if ids.is_empty() {
            let maker = text(object, "created_by_ref")
                .or(text(object, "id"))
                .unwrap_or_default();
            let mut source = Row::new(What::Source);
            let id = id_from(&format!("{maker}{suffix}"));
            source.set("id", id.as_str());
            source.set("citation", format!("{maker}{suffix}"));
            self.rows.push((source, at, marks));
            ids.push(id);
        }
        row.set("source", ids.join("|"));
    }

    /// Unknown markings count as the strictest.
    fn light(&self, id: &str) -> Option<Tlp> {
        let known = self.lights.get(id).copied().or_else(|| Tlp::of_id(id));
        known.or(Some(Tlp::Red))
    }

    fn relationship(&mut self, object: &Value, at: u64) {
        let (one, other) = (text(object, "source_ref"), text(object, "target_ref"));
        let (Some(one), Some(other)) = (one, other) else {
            self.intake.flaw(at, "source_ref", "", "empty");
            return;
        };
        let said = text(object, "relationship_type").unwrap_or_default();
        let kind = RELATIONSHIPS.iter().find(|(_, word)| *word == said);
        let mut row = match (said, kind, text(object, "created_by_ref")) {
            (CALLS | DENIES, ..) => {
                let denies = if said == DENIES { "true" } else { "false" };
                let term = text(object, "description").unwrap_or_default();
                return self.label(object, (one, other), term, denies, at);
            }
            ("duplicate-of", _, Some(by)) => {
                let mut row = Row::new(What::SameAs);
                row.set("by", by);
                row.set("confidence", sure(object).unwrap_or_default());
                row
            }
            (_, Some((own, _)), _) => {
                let mut row = Row::new(What::Relation);
                row.set("kind", *own);
                row.set("what", text(object, "description").unwrap_or_default());
                row
            }
            ("part-of", ..) => return,
            _ => {
                self.intake.count(Counted::Foreign);
                return;
            }
        };
        row.set("one", one);
        row.set("other", other);
        row.set("from", date(object, "start_time").unwrap_or_default());
        row.set("until", date(object, "stop_time").unwrap_or_default());
        row.set("recorded", date(object, "created").unwrap_or_default());
        self.foreign_sources(object, &mut row, at);
        self.rows.push((row, at, marks(object)));
    }

    /// An opinion about a label is one of its own: for it, or against it.
    fn opinion(&mut self, object: &Value, at: u64, labels: &BTreeMap<String, Vec<(String, String)>>) {
        let denies = match text(object, "opinion") {
            Some("strongly-agree" | "agree") => "false",
            Some("strongly-disagree" | "disagree") => "true",
            _ => {
                self.intake.count(Counted::Foreign);
                return;
            }
        };
        let Some(by) = text(object, "created_by_ref").map(str::to_owned) else {
            self.intake.count(Counted::Speaker);
            return;
        };
        let refs: Vec<String> = texts(object, "object_refs").map(str::to_owned).collect();
        for target in refs {
            match labels.get(&target) {
                Some(meant) => {
                    for (about, term) in meant {
                        self.label(object, (&by, about), term, denies, at);
                    }
                }
                None => self.intake.count(Counted::Foreign),
            }
        }
    }

    /// Ids of STIX become those of the case, and what is for too few eyes stays out.
    fn close(mut self) {
        let said = std::mem::take(&mut self.said);
        for (object, at) in std::mem::take(&mut self.opinions) {
            self.opinion(&object, at, &said);
        }
        let rows = std::mem::take(&mut self.rows);
        for (mut row, at, marks) in rows {
            let light = marks.iter().filter_map(|id| self.light(id)).max();
            let is_source = row.what == What::Source;
            if light.is_some_and(|light| light > self.most) {
                if !is_source {
                    self.intake.count(Counted::Marked);
                }
                if row.what == What::Actor
                    && let Some(id) = row.get("id")
                {
                    self.out.insert(id.to_owned());
                }
                continue;
            }
            if light.is_some_and(|light| light > Tlp::Clear) && !is_source {
                self.intake.count(Counted::MarkedTaken);
            }
            let mut strays = false;
            for (key, text) in &mut row.cells {
                if matches!(key.name, "about" | "by" | "one" | "other") {
                    strays |= self.out.contains(text.as_str());
                    *text = self.own.get(text.as_str()).cloned().unwrap_or_else(|| id_from(text));
                }
            }
            if strays {
                self.intake.count(Counted::Ties);
            } else {
                self.intake.take(row, at);
            }
        }
    }
}

/// The markings of an object, and of parts of it.
fn marks(object: &Value) -> Vec<String> {
    let marks = texts(object, "object_marking_refs");
    let parts = object.get("granular_markings").and_then(Value::as_array);
    let parts = parts.into_iter().flatten().filter_map(|it| text(it, "marking_ref"));
    marks.chain(parts).map(str::to_owned).collect()
}

/// How sure an object is, in our words.
fn sure(object: &Value) -> Option<&'static str> {
    let number = object.get("confidence")?.as_u64().filter(|it| *it <= 100)?;
    SURE.iter().find(|(.., least)| number >= *least).map(|(word, ..)| *word)
}
