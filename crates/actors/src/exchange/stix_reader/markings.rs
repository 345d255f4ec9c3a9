//! Markings: who may see an object, or a part of it.

use super::{
    Bundle,
    fields::{text, texts},
};
use crate::exchange::tlp::Tlp;
use serde_json::Value;

impl Bundle<'_, '_> {
    /// A marking that the bundle defines.
    pub(super) fn marking(&mut self, object: &Value, id: &str) {
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

    /// The strictest of some markings.
    pub(super) fn strictest(&self, marks: &[String]) -> Option<Tlp> {
        marks.iter().filter_map(|id| self.light(id)).max()
    }

    /// Unknown markings count as the strictest.
    fn light(&self, id: &str) -> Option<Tlp> {
        let known = self.lights.get(id).copied().or_else(|| Tlp::of_id(id));
        known.or(Some(Tlp::Red))
    }
}

/// The markings of an object, and of parts of it.
pub(super) fn marks(object: &Value) -> Vec<String> {
    let marks = texts(object, "object_marking_refs");
    let parts = object.get("granular_markings").and_then(Value::as_array);
    let parts = parts.into_iter().flatten().filter_map(|it| text(it, "marking_ref"));
    marks.chain(parts).map(str::to_owned).collect()
}
