//! Reads FollowTheMoney JSON lines, of entities or of statements, one line at a time.

use super::{
    beside, ftm,
    intake::{Counted, Intake, assumed_kind, id_from},
    lines::{Line, Lines},
    row::{Key, Row, What},
};
use crate::codes;
use salida_note::Note;
use serde::{Deserialize, de::IgnoredAny};
use serde_json::Value;
use std::{borrow::Cow, collections::BTreeSet, io::BufRead};

/// Schemata of organizations: what is one of them is no person.
const ORGANIZATIONS: [&str; 4] = ["Organization", "PublicBody", "Company", "Position"];
/// Schemata that may be a person.
const UNCLEAR: [&str; 2] = ["LegalEntity", "Thing"];

/// What tells of a line whether anything of it is wanted; most of a large file are persons and their ties.
#[derive(Deserialize)]
struct Head<'l> {
    #[serde(borrow)]
    schema: Option<Cow<'l, str>>,
    #[serde(borrow)]
    id: Option<Cow<'l, str>>,
    #[serde(borrow)]
    entity_id: Option<Cow<'l, str>>,
    #[serde(borrow)]
    prop: Option<Cow<'l, str>>,
    properties: Option<IgnoredAny>,
    salida: Option<IgnoredAny>,
}

/// Reads until there is no more, or more than can be meant.
pub(super) fn read(reader: impl BufRead, intake: &mut Intake<'_>) {
    let mut lines = Lines::new(reader);
    let mut speakers = BTreeSet::new();
    while let Some(line) = lines.next() {
        if intake.is_full() {
            break;
        }
        match line {
            Line::Text(bytes, at) => {
                // A flaw of one line is told, and the next one is read.
                if let Err(problem) = take(bytes, at, intake, &mut speakers) {
                    let is_text = std::str::from_utf8(bytes).is_ok();
                    let because = if is_text { "broken" } else { "not-utf-8" };
                    intake.flaw(at, "line", &problem.to_string(), because);
                }
            }
            Line::TooLong(at) => intake.flaw(at, "line", "", "too-long"),
            Line::Unreadable(kind) => {
                let note = Note::at(codes::IMPORT_BROKEN, intake.place(lines.at()));
                intake.note(note.with("problem", kind));
                break;
            }
        }
    }
}

fn take(
    bytes: &[u8],
    at: u64,
    intake: &mut Intake<'_>,
    speakers: &mut BTreeSet<String>,
) -> Result<(), serde_json::Error> {
    let head: Head<'_> = serde_json::from_slice(bytes)?;
    let schema = head.schema.as_deref().unwrap_or_default();
    let id = head.entity_id.as_deref().or(head.id.as_deref()).unwrap_or_default();
    if schema == "Person" {
        intake.person(&id_from(id));
    } else if UNCLEAR.contains(&schema) {
        intake.unclear(&id_from(id));
    } else if head.salida.is_some() {
        let line: Value = serde_json::from_slice(bytes)?;
        own(&line, at, intake);
    } else if id.starts_with(ftm::OWN) && head.prop.is_some() {
        // The first statement of each of our entities carries all of it.
    } else if ORGANIZATIONS.contains(&schema) || schema == "Sanction" {
        let line: Value = serde_json::from_slice(bytes)?;
        let mut foreign = Foreign {
            line: &line,
            at,
            intake,
            speakers,
        };
        match (schema, head.prop.is_some(), head.properties.is_some()) {
            ("Sanction", false, true) => foreign.sanction(),
            ("Sanction", ..) => intake.count(Counted::Foreign),
            (_, true, _) => foreign.statement(),
            (_, _, true) => foreign.organization(),
            _ => intake.flaw(at, "properties", "", "empty"),
        }
    } else if schema.is_empty() {
        intake.flaw(at, "schema", "", "empty");
    } else {
        intake.count(Counted::Foreign);
    }
    Ok(())
}

/// An entity that we wrote, or the first statement of one.
fn own(line: &Value, at: u64, intake: &mut Intake<'_>) {
    let object = line.get(beside::KEY).unwrap_or(&Value::Null);
    let Some(what) = beside::what(object) else {
        intake.count(Counted::Foreign);
        return;
    };
    let mut row = Row::new(what);
    let native = if line.get("properties").is_some() {
        native(line, what, object)
    } else {
        Vec::new()
    };
    beside::join(&mut row, native, object);
    intake.take(row, at);
}

/// What an entity that we wrote says in the words of the format.
fn native(line: &Value, what: What, object: &Value) -> Vec<(&'static str, String)> {
    let mut native: Vec<(&'static str, String)> = Vec::new();
    let first = |prop: &str| values(line, prop).next().map(str::to_owned);
    let plain = |id: String, of: What| {
        let start = format!("{}{}-", ftm::OWN, of.word());
        id.strip_prefix(&start).map_or_else(|| id_from(&id), str::to_owned)
    };
    let mut put = |name: &'static str, text: Option<String>| native.extend(text.map(|text| (name, text)));
    let proofs: Vec<String> = { values(line, "proof") }
        .map(|id| plain(id.to_owned(), What::Source))
        .collect();
    let ends = |prop| first(prop).map(|id| plain(id, What::Actor));
    match what {
        What::Source => {
            put("citation", first("title"));
            put("url", first("sourceUrl"));
            put("published", first("publishedAt"));
        }
        What::Actor => {
            put("name", first("name"));
            put("part-of", ends("parent"));
        }
        What::Label => {
            put("about", ends("object"));
            put("by", ends("subject"));
            if object.get("denies").is_none() {
                put("term", first("role"));
            }
            put("why", first("description"));
        }
        What::SameAs => {
            put("one", ends("subject"));
            put("other", ends("object"));
        }
        What::Relation => {
            put("one", ends("subject"));
            put("other", ends("object"));
            put("kind", first("role"));
            put("what", first("description"));
        }
    }
    if what > What::Actor {
        put("from", first("startDate"));
        put("until", first("endDate"));
        put(
            "recorded",
            line.get("first_seen").and_then(Value::as_str).map(str::to_owned),
        );
    }
    put("source", Some(proofs.join("|")));
    native
}

fn values<'v>(line: &'v Value, prop: &str) -> impl Iterator<Item = &'v str> {
    let list = line.get("properties").and_then(|it| it.get(prop));
    let texts = list.and_then(Value::as_array).into_iter().flatten();
    texts
        .filter_map(Value::as_str)
        .map(str::trim)
        .filter(|it| !it.is_empty())
}

/// A line of somebody else's.
struct Foreign<'f, 'c> {
    line: &'f Value,
    at: u64,
    intake: &'f mut Intake<'c>,
    speakers: &'f mut BTreeSet<String>,
}

impl Foreign<'_, '_> {
    fn text(&self, key: &str) -> Option<&str> {
        self.line.get(key).and_then(Value::as_str).filter(|it| !it.is_empty())
    }

    /// The one data set in which it stands; several may not be told apart.
    fn dataset(&self) -> Result<String, bool> {
        if let Some(one) = self.text("dataset") {
            return Ok(one.to_owned());
        }
        let sets = self.line.get("datasets").and_then(Value::as_array);
        let sets: Vec<&str> = sets.into_iter().flatten().filter_map(Value::as_str).collect();
        match sets.as_slice() {
            [one] => Ok((*one).to_owned()),
            several => Err(several.len() > 1),
        }
    }

    fn party(id: &str, name: &str, source: &str) -> Row {
        let mut row = Row::new(What::Actor);
        row.set("id", id_from(id));
        row.set("name", name);
        row.set("source", id_from(source));
        row
    }

    /// Enters who speaks, once, with an id of its own.
    fn speaker(&mut self, name: &str) -> String {
        let id = id_from(name);
        if self.speakers.insert(id.clone()) {
            let mut row = Self::party(name, name, name);
            assumed_kind(self.intake, &mut row);
            self.intake.take(row, self.at);
        }
        id
    }

    fn organization(&mut self) {
        let id = self.text("id").unwrap_or_default().to_owned();
        let name = values(self.line, "name").next().map(str::to_owned);
        let name = name.or_else(|| self.text("caption").map(str::to_owned));
        let dataset = self.dataset();
        let source = dataset.clone().unwrap_or_default();
        let mut row = Self::party(&id, &name.unwrap_or_default(), &source);
        self.kind(&mut row);
        if let Some(parent) = values(self.line, "parent").next() {
            row.set("part-of", id_from(parent));
        }
        self.intake.take(row, self.at);
        let topics: Vec<String> = values(self.line, "topics").map(str::to_owned).collect();
        let said_on = self.text("first_seen").map(str::to_owned);
        for topic in topics {
            match &dataset {
                Ok(dataset) => self.label(&id, dataset, &topic, said_on.as_deref(), dataset),
                Err(true) => self.intake.count(Counted::Speaker),
                Err(false) => self.intake.flaw(self.at, "datasets", "", "empty"),
            }
        }
    }

    fn kind(&mut self, row: &mut Row) {
        if self.text("schema") == Some("PublicBody") {
            row.set("kind", "institution");
        } else {
            assumed_kind(self.intake, row);
        }
    }

    /// One statement about one property.
    fn statement(&mut self) {
        let id = self.text("entity_id").unwrap_or_default().to_owned();
        let value = self.text("value").unwrap_or_default().to_owned();
        let Ok(dataset) = self.dataset() else {
            self.intake.flaw(self.at, "dataset", "", "empty");
            return;
        };
        let origin = self.text("origin").unwrap_or(&dataset).to_owned();
        match self.text("prop") {
            Some("name") => {
                let mut row = Self::party(&id, &value, &origin);
                self.kind(&mut row);
                self.intake.take(row, self.at);
            }
            Some("topics") => {
                let said_on = self.text("first_seen").map(str::to_owned);
                self.label(&id, &dataset, &value, said_on.as_deref(), &origin);
            }
            _ => self.intake.count(Counted::Foreign),
        }
    }

    /// A word of a data set about somebody, from the day on which it was first seen there.
    fn label(&mut self, about: &str, by: &str, term: &str, said_on: Option<&str>, source: &str) {
        let mut row = Row::new(What::Label);
        row.set("about", id_from(about));
        row.set("by", self.speaker(by));
        row.set("term", term);
        if let Some((day, _)) = said_on.and_then(|text| day(text, false)) {
            self.intake.count(Counted::Day);
            row.set("from", day.as_str());
            row.set("recorded", day);
        }
        row.set("source", id_from(source));
        self.intake.take(row, self.at);
    }

    /// A listing by an authority.
    fn sanction(&mut self) {
        let Ok(dataset) = self.dataset() else {
            self.intake.count(Counted::Speaker);
            return;
        };
        let first = |prop: &str| values(self.line, prop).next().map(str::to_owned);
        let mut row = Row::new(What::Label);
        row.set("about", id_from(&first("entity").unwrap_or_default()));
        let term = first("provisions").or_else(|| first("program"));
        row.set("term", term.unwrap_or_else(|| "sanction".to_owned()));
        row.put(Key::plain("basis"), first("program").unwrap_or_default());
        row.put(Key::plain("why"), first("reason").unwrap_or_default());
        let from = first("startDate").or_else(|| first("listingDate"));
        let seen = self.text("first_seen").and_then(|text| day(text, false));
        let from = from
            .and_then(|text| day(&text, false))
            .or(seen.clone().map(|(day, _)| (day, true)));
        let until = first("endDate").and_then(|text| day(&text, true));
        for (name, found) in [("from", from), ("until", until)] {
            if let Some((day, assumed)) = found {
                row.set(name, day);
                if assumed {
                    self.intake.count(Counted::Day);
                }
            }
        }
        if let Some((day, _)) = seen {
            row.set("recorded", day);
        }
        row.set("source", id_from(&dataset));
        let by = first("authority").unwrap_or(dataset);
        row.set("by", self.speaker(&by));
        self.intake.take(row, self.at);
    }
}

/// The day of a date that may be a year or a month alone, or have a time; true where a day had to be taken for granted.
pub(super) fn day(text: &str, last: bool) -> Option<(String, bool)> {
    let head = text.get(..10).unwrap_or(text);
    let month_ends = |head: &str| {
        let first: salida_world::Day = format!("{head}-01").parse().ok()?;
        let next = (28..=31).rev().find_map(|day| format!("{head}-{day}").parse().ok());
        Some(if last { next.unwrap_or(first) } else { first })
    };
    let day: Option<(salida_world::Day, bool)> = match head.len() {
        10 => head.parse().ok().map(|day| (day, false)),
        7 => month_ends(head).map(|day| (day, true)),
        4 => month_ends(&format!("{head}-{}", if last { "12" } else { "01" })).map(|day| (day, true)),
        _ => None,
    };
    day.map(|(day, assumed)| (day.to_string(), assumed))
}
