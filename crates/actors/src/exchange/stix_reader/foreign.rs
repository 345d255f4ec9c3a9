//! Objects of somebody else's: parties, what they are called and by whom, and how they are related.

use super::{
    Bundle,
    fields::{date, sure, text, texts},
    markings::marks,
};
use crate::exchange::{
    intake::{Counted, assumed_kind, id_from},
    row::{Key, Row, What},
    stix::{CALLS, DENIES, RELATIONSHIPS},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

impl Bundle<'_, '_> {
    /// An identity of somebody else's.
    pub(super) fn identity(&mut self, object: &Value, id: &str, at: u64) {
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

    /// An actor, of the kind that its object tells, if any.
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
    pub(super) fn group(&mut self, object: &Value, id: &str, at: u64) {
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

    /// A label on somebody, by somebody.
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

    /// Remembers of whom an object says what.
    pub(super) fn say(&mut self, object: &Value, row: &Row) {
        let about = row.get("about").unwrap_or_default();
        let term = row.any("term").unwrap_or_default();
        let id = text(object, "id").unwrap_or_default();
        // An object that is itself called something is said of under one id, not under two.
        for id in BTreeSet::from([id, about]) {
            let said = (about.to_owned(), term.to_owned());
            self.said.entry(id.to_owned()).or_default().push(said);
        }
    }

    pub(super) fn relationship(&mut self, object: &Value, at: u64) {
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
    pub(super) fn opinion(&mut self, object: &Value, at: u64, labels: &BTreeMap<String, Vec<(String, String)>>) {
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
}
