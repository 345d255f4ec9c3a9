//! Reads a STIX 2.1 bundle, one object at a time.

mod fields;
mod foreign;
mod markings;
mod own;
mod sources;
mod stream;

use super::{
    beside,
    intake::{Counted, Intake, id_from},
    row::{Row, What},
    stix::{extension, maker},
    tlp::Tlp,
};
use crate::codes;
use fields::text;
use salida_note::Note;
use serde::de::DeserializeSeed;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
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

    /// Ids of STIX become those of the case, and what is for too few eyes stays out.
    fn close(mut self) {
        let said = std::mem::take(&mut self.said);
        for (object, at) in std::mem::take(&mut self.opinions) {
            self.opinion(&object, at, &said);
        }
        let rows = std::mem::take(&mut self.rows);
        for (mut row, at, marks) in rows {
            let light = self.strictest(&marks);
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
