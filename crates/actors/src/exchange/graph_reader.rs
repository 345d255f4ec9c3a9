//! Reads GEXF and GraphML. A document type is refused: no entity is ever defined, so none can grow.

use super::{
    graph::{self, STATEMENT},
    intake::{Counted, Intake, id_from},
    row::{KINDS, Key, Row, What},
};
use crate::codes;
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesStart, Event},
};
use salida_note::Note;
use std::{collections::BTreeMap, io::BufRead};

/// How deep elements may stand in one another; both formats nest groups of nodes a few deep.
const DEEPEST: usize = 64;
/// Bytes of the text of one value.
const MOST_BYTES: usize = 1 << 20;
/// Names of kinds by which others mark persons.
const PERSONS: [&str; 5] = ["person", "individual", "human", "persona", "personne"];

/// Reads until the end, or to where the text is broken; what came before counts.
pub(super) fn read(reader: impl BufRead, intake: &mut Intake<'_>) {
    let mut document = Document {
        intake,
        titles: BTreeMap::new(),
        class: String::new(),
        shape: None,
        value: None,
        at: 0,
    };
    let mut xml = Reader::from_reader(reader);
    let (mut buffer, mut depth) = (Vec::new(), 0_usize);
    let problem = loop {
        buffer.clear();
        let event = match xml.read_event_into(&mut buffer) {
            Ok(event) => event,
            Err(problem) => break Some(problem.to_string()),
        };
        let step = match event {
            Event::Start(tag) => {
                depth += 1;
                document.open(&tag)
            }
            Event::Empty(tag) => document.open(&tag).map(|()| document.close(&name(&tag))),
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                document.close(tag.local_name().as_ref());
                Ok(())
            }
            Event::Text(text) => document.text(&text.xml10_content()),
            Event::CData(text) => document.text(&text.xml10_content()),
            Event::GeneralRef(reference) => document.reference(&reference),
            Event::DocType(_) => Err("document-type".to_owned()),
            Event::Eof => break (depth > 0).then(|| "the document ends too early".to_owned()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Ok(()),
        };
        if let Err(problem) = step {
            break Some(problem);
        }
        if depth > DEEPEST {
            break Some("elements stand too deep in one another".to_owned());
        }
        if document.intake.is_full() {
            break None;
        }
    };
    let place = document.intake.place(document.at);
    match problem.as_deref() {
        None => {}
        Some("document-type") => document.intake.note(Note::at(codes::IMPORT_DOCUMENT_TYPE, place)),
        Some(problem) => {
            let problem: String = problem.chars().take(200).collect();
            let note = Note::at(codes::IMPORT_BROKEN, place).with("problem", problem);
            document.intake.note(note);
        }
    }
}

/// A node or an edge as far as it is read.
#[derive(Default)]
struct Shape {
    is_edge: bool,
    id: String,
    label: String,
    ends: (String, String),
    values: BTreeMap<String, String>,
}

impl Shape {
    /// Its first and its last day, where they are told.
    fn lasts(&mut self, start: String, end: String) {
        let told = [("from", start), ("until", end)]
            .into_iter()
            .filter(|(_, day)| !day.is_empty());
        self.values.extend(told.map(|(name, day)| (name.to_owned(), day)));
    }
}

struct Document<'d, 'c> {
    intake: &'d mut Intake<'c>,
    /// Of nodes or edges, and the id of an attribute: its title.
    titles: BTreeMap<(String, String), String>,
    /// What the attributes are of that are being declared.
    class: String,
    shape: Option<Shape>,
    /// The title of the value whose text is being read, and the text.
    value: Option<(String, String)>,
    /// Nodes and edges so far; XML has no lines worth counting.
    at: u64,
}

fn name(tag: &BytesStart<'_>) -> Box<str> {
    tag.local_name().as_ref().into()
}

fn attributes(tag: &BytesStart<'_>) -> Result<BTreeMap<String, String>, String> {
    let mut found = BTreeMap::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|problem| problem.to_string())?;
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|problem| problem.to_string())?;
        found.insert(attribute.key.as_ref().to_owned(), value.into_owned());
    }
    Ok(found)
}

impl Document<'_, '_> {
    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), String> {
        let name = name(tag);
        let name = &*name;
        if !matches!(
            name,
            "attributes" | "attribute" | "key" | "node" | "edge" | "attvalue" | "data" | "spell"
        ) {
            return Ok(());
        }
        let mut said = attributes(tag)?;
        let mut take = |key: &str| said.remove(key).unwrap_or_default();
        match name {
            "attributes" => self.class = take("class"),
            "attribute" => {
                let key = (self.class.clone(), take("id"));
                self.titles.insert(key, take("title"));
            }
            "key" => {
                let (of, id, title) = (take("for"), take("id"), take("attr.name"));
                for class in ["node", "edge"] {
                    if of == class || of == "all" {
                        self.titles.insert((class.to_owned(), id.clone()), title.clone());
                    }
                }
            }
            "node" | "edge" => {
                self.flush();
                self.at += 1;
                let mut shape = Shape {
                    is_edge: name == "edge",
                    id: take("id"),
                    label: take("label"),
                    ends: (take("source"), take("target")),
                    values: BTreeMap::new(),
                };
                if shape.is_edge {
                    shape.lasts(take("start"), take("end"));
                }
                self.shape = Some(shape);
            }
            "attvalue" => {
                let title = self.title(&take("for"));
                self.put(title, take("value"));
            }
            "spell" => self.spell(take("start"), take("end")),
            _ => self.value = Some((self.title(&take("key")), String::new())),
        }
        Ok(())
    }

    /// The days of what is open. A statement with a gap in its days is not one statement.
    fn spell(&mut self, start: String, end: String) {
        let Some(shape) = &mut self.shape else { return };
        if shape.values.contains_key("from") || shape.values.contains_key("until") {
            self.intake.count(Counted::Foreign);
        } else {
            shape.lasts(start, end);
        }
    }

    fn title(&self, id: &str) -> String {
        let is_edge = self.shape.as_ref().is_some_and(|it| it.is_edge);
        let class = if is_edge { "edge" } else { "node" };
        let known = self.titles.get(&(class.to_owned(), id.to_owned()));
        known.map_or_else(|| id.to_owned(), Clone::clone)
    }

    fn put(&mut self, title: String, value: String) {
        if let Some(shape) = &mut self.shape {
            if title == "label" {
                shape.label = value;
            } else {
                shape.values.insert(title, value);
            }
        }
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        if let Some((_, value)) = &mut self.value {
            if value.len() + text.len() > MOST_BYTES {
                return Err("a value is too long".to_owned());
            }
            value.push_str(text);
        }
        Ok(())
    }

    fn reference(&mut self, reference: &quick_xml::events::BytesRef<'_>) -> Result<(), String> {
        let letter = reference.resolve_char_ref().map_err(|problem| problem.to_string())?;
        if let Some(letter) = letter {
            return self.text(letter.encode_utf8(&mut [0; 4]));
        }
        let name = reference.xml10_content();
        match resolve_xml_entity(&name) {
            Some(known) => self.text(known),
            None => Err(format!("nothing says what &{name}; is")),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "data" => {
                if let Some((title, value)) = self.value.take() {
                    self.put(title, value);
                }
            }
            "node" | "edge" => self.flush(),
            _ => {}
        }
    }

    /// Hands over the node or edge that was read.
    fn flush(&mut self) {
        let Some(shape) = self.shape.take() else { return };
        if shape.is_edge {
            self.edge(&shape);
        } else {
            self.node(&shape);
        }
    }

    fn node(&mut self, shape: &Shape) {
        let kind = ["kind", "type", "schema"]
            .iter()
            .find_map(|title| shape.values.get(*title));
        let kind = kind.map(|it| it.trim().to_lowercase()).unwrap_or_default();
        let id = id_from(&shape.id);
        if PERSONS.contains(&kind.as_str()) {
            self.intake.person(&id);
            return;
        }
        if !KINDS.iter().any(|(_, word)| *word == kind) {
            self.intake.unclear(&id);
            return;
        }
        let mut row = Row::new(What::Actor);
        row.set("id", id);
        row.set("kind", kind);
        self.fill(&mut row, shape);
        if row.any("name").is_none() {
            row.set("name", shape.label.as_str());
        }
        self.intake.take(row, self.at);
    }

    fn edge(&mut self, shape: &Shape) {
        let said = shape
            .values
            .get(STATEMENT)
            .map(String::as_str)
            .and_then(What::from_word);
        let Some(what) = said.filter(|what| *what > What::Actor) else {
            self.intake.count(Counted::Foreign);
            return;
        };
        let mut row = Row::new(what);
        let names = if what == What::Label {
            ("by", "about")
        } else {
            ("one", "other")
        };
        row.set(names.0, id_from(&shape.ends.0));
        row.set(names.1, id_from(&shape.ends.1));
        self.fill(&mut row, shape);
        self.intake.take(row, self.at);
    }

    fn fill(&mut self, row: &mut Row, shape: &Shape) {
        for (title, value) in &shape.values {
            let key = graph::key(row.what, title).filter(|key| *key != Key::plain("id") || row.what > What::Actor);
            match key {
                Some(key) => row.put(key, value.as_str()),
                None if title == STATEMENT || title == "type" || title == "id" => {}
                None => self.intake.count(Counted::Foreign),
            }
        }
    }
}
