//! FollowTheMoney: JSON lines of entities, or of statements. Each label is a link of its own from who says it to whom it is
//! about, so that no tool that merges entities can merge what they were called.

use super::{
    beside,
    dossier::Dossier,
    row::{self, Row, What},
};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// What marks the ids of what we wrote.
pub(super) const OWN: &str = "salida-";
/// The data set of what is said of actors by the case itself.
const CASE: &str = "salida";
/// What stands before a word in a role where a label denies it.
pub(super) const NOT: &str = "not: ";

/// Each source, actor and statement as an entity, one a line.
pub(super) fn write_entities(dossier: &Dossier) -> String {
    let mut text = String::new();
    for (at, row) in row::rows(dossier).iter().enumerate() {
        let entity = Entity::of(row, at);
        let mut line = json!({
            "id": entity.id,
            "schema": entity.schema,
            "properties": entity.properties(),
            "datasets": [entity.dataset],
        });
        if let (Some(line), Some(day)) = (line.as_object_mut(), row.get("recorded")) {
            line.insert("first_seen".into(), day.into());
        }
        if let Some(line) = line.as_object_mut() {
            line.insert(beside::KEY.into(), Value::Object(beside::of(row, entity.native)));
        }
        let _ = writeln!(text, "{line}");
    }
    text
}

/// Each value of each entity as a statement, one a line, with who says it as its data set and where that stands as its
/// origin. What two sources say is said twice.
pub(super) fn write_statements(dossier: &Dossier) -> String {
    let mut text = String::new();
    for (at, row) in row::rows(dossier).iter().enumerate() {
        let entity = Entity::of(row, at);
        let mut origins: Vec<Option<&str>> = row.source_ids().map(Some).collect();
        if origins.is_empty() {
            origins.push(None);
        }
        let mut whole = Some(Value::Object(beside::of(row, &[])));
        for origin in origins {
            for (prop, values) in &entity.values {
                for value in values {
                    let mut line = json!({
                        "id": key(&entity, prop, value, origin),
                        "entity_id": entity.id,
                        "canonical_id": entity.id,
                        "schema": entity.schema,
                        "prop": prop,
                        "value": value,
                        "dataset": entity.dataset,
                        "origin": origin,
                        "first_seen": row.get("recorded"),
                    });
                    if let (Some(line), Some(whole)) = (line.as_object_mut(), whole.take()) {
                        line.insert(beside::KEY.into(), whole);
                    }
                    let _ = writeln!(text, "{line}");
                }
            }
        }
    }
    text
}

fn key(entity: &Entity, prop: &str, value: &str, origin: Option<&str>) -> String {
    let parts = [&entity.dataset, &entity.id, prop, value, origin.unwrap_or_default()];
    let hash = parts.iter().fold(Sha256::new(), |hash, part| {
        hash.chain_update(part.as_bytes()).chain_update([0])
    });
    let digits = hash.finalize();
    digits.iter().take(20).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A row as an entity.
struct Entity {
    id: String,
    schema: &'static str,
    dataset: String,
    values: Vec<(&'static str, Vec<String>)>,
    /// The keys that its properties carry.
    native: &'static [&'static str],
}

impl Entity {
    fn of(row: &Row, at: usize) -> Self {
        let some = |name: &str| some(row, name);
        let actor = |name: &str| actors(row, name);
        let proof = proofs(row);
        let said_by = row.get("by").unwrap_or(CASE).to_owned();
        let numbered = format!("{OWN}{}-{at}", row.what.word());
        let (id, schema, native, values): (_, _, &'static [&'static str], Vec<_>) = match row.what {
            What::Source => (
                own(What::Source, row.get("id").unwrap_or_default()),
                "Document",
                &["citation", "url", "published"],
                vec![
                    ("title", some("citation")),
                    ("sourceUrl", some("url")),
                    ("publishedAt", some("published")),
                ],
            ),
            What::Actor => (
                own(What::Actor, row.get("id").unwrap_or_default()),
                schema(row.get("kind").unwrap_or_default()),
                &["name", "part-of", "source"],
                vec![("name", some("name")), ("parent", actor("part-of")), ("proof", proof)],
            ),
            What::Label => {
                let denies = row.get("denies") == Some("true");
                let said = row.any("term").unwrap_or_default();
                let role = if denies {
                    format!("{NOT}{said}")
                } else {
                    said.to_owned()
                };
                let native: &[&str] = if denies {
                    &["about", "by", "from", "until", "why", "source", "recorded"]
                } else {
                    &["about", "by", "term", "from", "until", "why", "source", "recorded"]
                };
                let values = vec![
                    ("subject", actor("by")),
                    ("object", actor("about")),
                    ("role", vec![role]),
                    ("startDate", some("from")),
                    ("endDate", some("until")),
                    ("description", some("why")),
                    ("proof", proof),
                ];
                (numbered, "UnknownLink", native, values)
            }
            What::SameAs | What::Relation => {
                let (native, values) = Self::tie(row);
                (numbered, "UnknownLink", native, values)
            }
        };
        Self {
            id,
            schema,
            dataset: said_by,
            values,
            native,
        }
    }

    /// What a statement about two becomes: the keys that its properties carry, and those.
    fn tie(row: &Row) -> (&'static [&'static str], Vec<(&'static str, Vec<String>)>) {
        let same = row.what == What::SameAs;
        let role = if same {
            vec!["same as".to_owned()]
        } else {
            some(row, "kind")
        };
        let native: &[&str] = if same {
            &["one", "other", "from", "until", "source", "recorded"]
        } else {
            &["one", "other", "kind", "what", "from", "until", "source", "recorded"]
        };
        let values = vec![
            ("subject", actors(row, "one")),
            ("object", actors(row, "other")),
            ("role", role),
            ("startDate", some(row, "from")),
            ("endDate", some(row, "until")),
            ("description", some(row, "what")),
            ("proof", proofs(row)),
        ];
        (native, values)
    }

    fn properties(&self) -> Map<String, Value> {
        let filled = self.values.iter().filter(|(_, values)| !values.is_empty());
        filled
            .map(|(prop, values)| ((*prop).to_owned(), json!(values)))
            .collect()
    }
}

/// The text of a key, as a list of values.
fn some(row: &Row, name: &str) -> Vec<String> {
    row.any(name).map(str::to_owned).into_iter().collect()
}

/// The entity of an actor that a key names.
fn actors(row: &Row, name: &str) -> Vec<String> {
    row.any(name).map(|id| own(What::Actor, id)).into_iter().collect()
}

/// The entities of its sources.
fn proofs(row: &Row) -> Vec<String> {
    row.source_ids().map(|id| own(What::Source, id)).collect()
}

/// The id of an entity of ours.
fn own(what: What, id: &str) -> String {
    format!("{OWN}{}-{id}", what.word())
}

fn schema(kind: &str) -> &'static str {
    match kind {
        "institution" | "state-agent" => "PublicBody",
        _ => "Organization",
    }
}
