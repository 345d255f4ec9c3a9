//! What every part of the map needs in order to speak: names behind ids and numbers, titles, lines, shares.

use super::super::{standing::WIDTH, wrap::wrapped};
use crate::{html::reader::Reader, said::Said};
use salida_desk::report::MapReport;
use salida_world::{ActorId, Name, Range, SourceId, Wording};
use std::collections::BTreeMap;

/// The answer and its reader.
pub(super) struct Speaker<'a> {
    pub(super) answer: &'a MapReport,
    pub(super) reader: Reader<'a>,
    cited: BTreeMap<&'a SourceId, u32>,
}

impl<'a> Speaker<'a> {
    pub(super) fn new(answer: &'a MapReport, reader: Reader<'a>) -> Self {
        let cited = answer.sources.iter().map(|it| &it.id).zip(1..).collect();
        Self { answer, reader, cited }
    }

    /// The title of a part.
    pub(super) fn title(&self, id: &str) -> String {
        let title = self.reader.say(id);
        format!("{title}\n{}\n", "-".repeat(title.chars().count()))
    }

    /// A line in the form of a sentence with texts in it.
    pub(super) fn told(&self, depth: usize, id: &str, facts: &[(&str, String)]) -> String {
        line(depth, &self.tell(id, facts))
    }

    /// A sentence with texts in it.
    pub(super) fn tell(&self, id: &str, facts: &[(&str, String)]) -> String {
        self.said().tell(id, facts)
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.reader.say(id)
    }

    pub(super) fn actor(&self, id: &ActorId) -> String {
        self.reader.actor_name(id).to_owned()
    }

    pub(super) fn actors(&self, ids: &[ActorId]) -> String {
        ids.iter().map(|id| self.actor(id)).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn words(&self, wording: &Wording) -> String {
        self.reader.plain(wording).to_owned()
    }

    /// What statements are told with.
    pub(super) fn said(&self) -> Said<'_, 'a> {
        Said {
            reader: &self.reader,
            statements: &self.answer.statements,
        }
    }

    /// A label in few words: `Court: “gang”`.
    pub(super) fn label(&self, number: u32) -> String {
        self.said().label(number)
    }

    pub(super) fn labels(&self, numbers: &[u32]) -> String {
        numbers.iter().map(|it| self.label(*it)).collect::<Vec<_>>().join("; ")
    }

    /// A rule by its name, or else by its id.
    pub(super) fn rule(&self, id: &Name) -> String {
        self.said().rule(id)
    }

    pub(super) fn market(&self, id: &Name) -> String {
        let name = self.answer.statements.markets.get(id).filter(|name| !name.is_empty());
        name.map_or_else(|| id.to_string(), |name| self.words(name))
    }

    /// Numbers of sources: ` [1] [4]`.
    pub(super) fn cite(&self, ids: &[SourceId]) -> String {
        let numbers = ids.iter().filter_map(|id| self.cited.get(id));
        let cited: Vec<String> = numbers.map(|number| format!(" [{number}]")).collect();
        cited.concat()
    }

    /// A name and what is said of it, with the colon of the language.
    pub(super) fn item(&self, name: String, text: String) -> String {
        self.tell("map-item", &[("name", name), ("text", text)])
    }

    /// A share between two bounds, or one alone.
    pub(super) fn between(&self, ends: (f64, f64)) -> String {
        self.said().between(ends)
    }

    /// A share with its best figure.
    pub(super) fn share(&self, range: Range<f64>) -> String {
        self.said().share(range)
    }
}

/// A line at some depth, broken between words.
pub(super) fn line(depth: usize, text: &str) -> String {
    let lead = "  ".repeat(depth);
    wrapped(text, &lead, &format!("{lead}  "), WIDTH)
}
