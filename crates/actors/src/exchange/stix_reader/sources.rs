//! Sources: those that a row of ours cites, and those that stand behind an object of somebody else's.

use super::{Bundle, fields::text, markings::marks};
use crate::exchange::{
    intake::id_from,
    row::{Row, What},
    tlp::Tlp,
};
use serde_json::Value;

impl Bundle<'_, '_> {
    /// The sources that a row of ours cites, from the references of its object.
    pub(super) fn references(&mut self, object: &Value, cited: &Row, at: u64) {
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

    /// Sources of an object of somebody else's: its references; else who made it. A marking stays with the citation.
    pub(super) fn foreign_sources(&mut self, object: &Value, row: &mut Row, at: u64) {
        let marks = marks(object);
        let light = self.strictest(&marks);
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
}
