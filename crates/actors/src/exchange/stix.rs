//! STIX 2.1: actors as identities, each label as a relationship from who says it to whom it is about. Nobody is called a
//! threat actor by the form of an object: who is called what, and by whom, is what labels say.

use super::{
    beside,
    dossier::Dossier,
    row::{self, Row, What},
    tlp::Tlp,
};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fmt::Write as _};

/// The relationship of a label, and of one that says that the word does not fit.
pub(super) const CALLS: &str = "calls";
pub(super) const DENIES: &str = "denies-calling";

/// Relationships of our relations.
pub(super) const RELATIONSHIPS: [(&str, &str); 5] = [
    ("alliance", "allied-with"),
    ("close", "close-to"),
    ("conflict", "in-conflict-with"),
    ("broken", "broken-with"),
    ("influence", "influences"),
];

/// How sure: our words with the number that is written, and the least number that is read as the word.
pub(super) const SURE: [(&str, u64, u64); 4] = [
    ("certain", 95, 90),
    ("probable", 70, 60),
    ("possible", 50, 40),
    ("doubtful", 30, 0),
];

/// The first moment of a day, and the last.
const DAWN: &str = "T00:00:00.000Z";
const NIGHT: &str = "T23:59:59.999Z";

/// A bundle.
pub(super) fn write(dossier: &Dossier) -> String {
    let rows = row::rows(dossier);
    let writer = Writer {
        dossier,
        sources: { rows.iter() }
            .filter(|row| row.what == What::Source)
            .filter_map(|row| Some((row.get("id")?, row)))
            .collect(),
        stamp: stamp(&rows),
    };
    let mut objects = writer.ground();
    for (at, row) in rows.iter().enumerate() {
        objects.extend(writer.object(row, at));
    }
    // One object a line: a bundle of a national case can be looked at and compared.
    let mut text = format!(
        "{{\"type\":\"bundle\",\"id\":\"{}\",\"objects\":[\n",
        id("bundle", &dossier_key(&rows))
    );
    for (at, object) in objects.iter().enumerate() {
        let end = if at + 1 < objects.len() { "," } else { "" };
        let _ = writeln!(text, "{object}{end}");
    }
    text.push_str("]}\n");
    text
}

/// The id of the extension that carries what STIX has no field for.
pub(super) fn extension() -> String {
    id("extension-definition", "salida")
}

/// Who writes the bundles: a system, and nobody of whom a case speaks.
pub(super) fn maker() -> String {
    id("identity", "salida")
}

fn dossier_key(rows: &[Row]) -> String {
    let mut hash = Sha256::new();
    for row in rows {
        for (key, text) in &row.cells {
            hash.update(format!("{}\0{text}\0", key.text()));
        }
    }
    let digits = hash.finalize();
    digits.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// An id that is the same whenever the same thing is written: a number made of its name, marked as version 5, which is that of
/// such numbers. It is made with SHA-256 in place of SHA-1; version 8, which would say so, is refused by validators.
pub(super) fn id(of: &str, name: &str) -> String {
    let hash = Sha256::new()
        .chain_update("salida\0")
        .chain_update(of)
        .chain_update([0]);
    let digits = hash.chain_update(name).finalize();
    let mut number = [0_u8; 16];
    number.iter_mut().zip(digits.iter()).for_each(|(to, from)| *to = *from);
    let number = u128::from_be_bytes(number);
    let number = number & !(0xf_u128 << 76) | 5_u128 << 76;
    let number = number & !(0b11_u128 << 62) | 0b10_u128 << 62;
    let hex = format!("{number:032x}");
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!(
        "{of}--{}-{}-{}-{}-{}",
        part(0, 8),
        part(8, 12),
        part(12, 16),
        part(16, 20),
        part(20, 32)
    )
}

/// The last day that anything is dated with: no clock is read, and every object needs a moment at which it was made.
fn stamp(rows: &[Row]) -> String {
    let names = ["from", "until", "recorded", "withdrawn", "published"];
    let days = rows
        .iter()
        .flat_map(|row| names.iter().filter_map(|name| row.get(name)));
    let last = days.max().unwrap_or("1970-01-01");
    format!("{last}{DAWN}")
}

struct Writer<'d> {
    dossier: &'d Dossier,
    sources: BTreeMap<&'d str, &'d Row>,
    stamp: String,
}

impl Writer<'_> {
    /// Who wrote the bundle, and the extension.
    fn ground(&self) -> Vec<Value> {
        let maker = maker();
        vec![
            json!({
                "type": "identity", "spec_version": "2.1", "id": maker, "name": "Salida", "identity_class": "system",
                "created": self.stamp, "modified": self.stamp,
            }),
            json!({
                "type": "extension-definition", "spec_version": "2.1", "id": extension(), "created_by_ref": maker,
                "created": self.stamp, "modified": self.stamp, "name": "Salida statements", "version": "1.0.0",
                "extension_types": ["property-extension"],
                "schema": "Keys and texts of one table of a case.toml of Salida; `row` names the table.",
            }),
        ]
    }

    fn object(&self, row: &Row, at: usize) -> Vec<Value> {
        match row.what {
            What::Source => Vec::new(),
            What::Actor => self.actor(row),
            What::Label => vec![self.label(row, at)],
            What::SameAs => vec![self.same_as(row, at)],
            What::Relation => vec![self.relation(row, at)],
        }
    }

    fn actor(&self, row: &Row) -> Vec<Value> {
        let own = row.get("id").unwrap_or_default();
        let mut object = self.base("identity", &format!("actor\0{own}"), row, &["name"]);
        object.insert("name".into(), row.any("name").unwrap_or_default().into());
        object.insert(
            "identity_class".into(),
            class(row.get("kind").unwrap_or_default()).into(),
        );
        let mut objects = vec![Value::Object(object)];
        if let Some(whole) = row.get("part-of") {
            let mut object = self.base("relationship", &format!("part\0{own}"), row, &[]);
            object.remove("extensions");
            object.insert("relationship_type".into(), "part-of".into());
            object.insert("source_ref".into(), actor_id(own).into());
            object.insert("target_ref".into(), actor_id(whole).into());
            objects.push(Value::Object(object));
        }
        objects
    }

    fn label(&self, row: &Row, at: usize) -> Value {
        let denies = row.get("denies") == Some("true");
        let native = [
            "about",
            "by",
            "term",
            "denies",
            "confidence",
            "from",
            "until",
            "recorded",
        ];
        let mut object = self.tie(row, at, if denies { DENIES } else { CALLS }, ("by", "about"), &native);
        object.insert("description".into(), row.any("term").unwrap_or_default().into());
        Value::Object(object)
    }

    fn same_as(&self, row: &Row, at: usize) -> Value {
        let native = ["one", "other", "by", "confidence", "from", "until", "recorded"];
        let mut object = self.tie(row, at, "duplicate-of", ("one", "other"), &native);
        object.insert(
            "created_by_ref".into(),
            actor_id(row.get("by").unwrap_or_default()).into(),
        );
        Value::Object(object)
    }

    fn relation(&self, row: &Row, at: usize) -> Value {
        let kind = row.get("kind").unwrap_or_default();
        let word = RELATIONSHIPS
            .iter()
            .find(|(own, _)| *own == kind)
            .map_or("", |(_, word)| word);
        let native = ["kind", "one", "other", "what", "from", "until", "recorded"];
        let mut object = self.tie(row, at, word, ("one", "other"), &native);
        if let Some(what) = row.any("what") {
            object.insert("description".into(), what.into());
        }
        Value::Object(object)
    }

    fn tie(&self, row: &Row, at: usize, word: &str, ends: (&str, &str), native: &[&str]) -> Map<String, Value> {
        let name = format!("{}\0{at}\0{}", row.what.word(), dossier_key(std::slice::from_ref(row)));
        let mut object = self.base("relationship", &name, row, native);
        object.insert("relationship_type".into(), word.into());
        object.insert(
            "source_ref".into(),
            actor_id(row.get(ends.0).unwrap_or_default()).into(),
        );
        object.insert(
            "target_ref".into(),
            actor_id(row.get(ends.1).unwrap_or_default()).into(),
        );
        if let Some(day) = row.get("from") {
            object.insert("start_time".into(), format!("{day}{DAWN}").into());
        }
        if let Some(day) = row.get("until") {
            object.insert("stop_time".into(), format!("{day}{NIGHT}").into());
        }
        let said = row.get("confidence");
        if let Some((_, number, _)) = SURE.iter().find(|(word, ..)| said == Some(word)) {
            object.insert("confidence".into(), (*number).into());
        }
        object
    }

    fn base(&self, of: &str, name: &str, row: &Row, native: &[&str]) -> Map<String, Value> {
        let made = row.get("recorded").map(|day| format!("{day}{DAWN}"));
        let ids: Vec<&str> = row.source_ids().collect();
        let mut beside = beside::of(row, native);
        beside.insert("extension_type".into(), "property-extension".into());
        // That the day of making is a day of the statement's own has to be told from a stamp.
        if made.is_some() {
            beside.insert("made".into(), "recorded".into());
        }
        let made = made.unwrap_or_else(|| self.stamp.clone());
        let whole = json!({
            "type": of, "spec_version": "2.1", "id": id(of, name), "created": made, "modified": made,
            "lang": self.dossier.language.code(), "extensions": { extension(): beside },
        });
        let mut object = whole.as_object().cloned().unwrap_or_default();
        let cited: Vec<Value> = { ids.iter() }
            .filter_map(|id| self.sources.get(id))
            .map(|row| reference(row))
            .collect();
        if !cited.is_empty() {
            object.insert("external_references".into(), cited.into());
        }
        if let Some(light) = self.dossier.light(&ids) {
            object.insert("object_marking_refs".into(), json!([marking(light)]));
        }
        object
    }
}

/// The marking of a light: those of the first version are part of STIX, and need no object in the bundle.
fn marking(light: Tlp) -> String {
    let light = if light == Tlp::AmberStrict { Tlp::Red } else { light };
    light.id()
}

pub(super) fn actor_id(own: &str) -> String {
    id("identity", &format!("actor\0{own}"))
}

/// A source as an external reference: its name, its id, its day and where it can be looked up.
fn reference(row: &Row) -> Value {
    let mut reference = Map::new();
    reference.insert("source_name".into(), row.get("citation").unwrap_or_default().into());
    reference.insert("external_id".into(), row.get("id").unwrap_or_default().into());
    if let Some(url) = row.get("url") {
        reference.insert("url".into(), url.into());
    }
    if let Some(day) = row.get("published") {
        reference.insert("description".into(), format!("published {day}").into());
    }
    Value::Object(reference)
}

fn class(kind: &str) -> &'static str {
    match kind {
        "institution" | "international" => "organization",
        "facilitator" => "class",
        _ => "group",
    }
}
