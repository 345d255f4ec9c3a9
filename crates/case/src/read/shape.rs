//! A JSON Schema as the reader walks it: references followed, alternatives laid side by side.

use serde_json::{Map, Value};
use toml::de::DeValue;

/// A schema with its definitions.
pub(super) struct Shape {
    root: Value,
}

/// One alternative of what may stand somewhere: an object of the schema that has a `type`.
pub(super) type Alternative<'s> = &'s Map<String, Value>;

impl Shape {
    /// The shape that a schema describes.
    pub(super) fn new(root: Value) -> Self {
        Self { root }
    }

    /// The schema of the whole text.
    pub(super) fn root(&self) -> &Value {
        &self.root
    }

    /// The alternatives of `schema`, in the order in which they are written.
    pub(super) fn alternatives<'s>(&'s self, schema: &'s Value) -> Vec<Alternative<'s>> {
        let mut found = Vec::new();
        self.collect(schema, &mut found);
        found
    }

    fn collect<'s>(&'s self, schema: &'s Value, found: &mut Vec<Alternative<'s>>) {
        let Some(object) = schema.as_object() else { return };
        if let Some(definition) = object.get("$ref").and_then(Value::as_str) {
            // The schema's own types do not contain themselves, so following a reference ends.
            let pointer = definition.trim_start_matches('#');
            return self
                .root
                .pointer(pointer)
                .into_iter()
                .for_each(|it| self.collect(it, found));
        }
        let several = object
            .get("anyOf")
            .or_else(|| object.get("oneOf"))
            .and_then(Value::as_array);
        match several {
            Some(several) => several.iter().for_each(|it| self.collect(it, found)),
            None => found.push(object),
        }
    }
}

/// True when a value of this sort can be meant by the alternative; what is in it is looked at afterwards.
pub(super) fn fits(alternative: Alternative<'_>, value: &DeValue<'_>) -> bool {
    let name = type_of(alternative);
    match value {
        DeValue::String(_) => name == "string",
        DeValue::Integer(_) => name == "integer" || name == "number",
        DeValue::Float(_) => name == "number",
        DeValue::Boolean(_) => name == "boolean",
        DeValue::Datetime(_) => word_of(alternative) == "date",
        DeValue::Array(_) => name == "array",
        DeValue::Table(_) => name == "object",
    }
}

/// The word for what an alternative takes, as in the facts of a note.
pub(super) fn word_of(alternative: Alternative<'_>) -> &'static str {
    match type_of(alternative) {
        "string" if alternative.get("format").is_some_and(|format| format == "date") => "date",
        "string" => "text",
        "integer" => "whole-number",
        "number" => "number",
        "boolean" => "yes-or-no",
        "array" => "list",
        _ => "table",
    }
}

/// The word for what stands in the text.
pub(super) fn word_for(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "whole-number",
        DeValue::Float(_) => "number",
        DeValue::Boolean(_) => "yes-or-no",
        DeValue::Datetime(_) => "date",
        DeValue::Array(_) => "list",
        DeValue::Table(_) => "table",
    }
}

/// The words that an alternative takes, when it takes only certain ones.
pub(super) fn words_of(alternative: Alternative<'_>) -> Option<Vec<&str>> {
    if let Some(word) = alternative.get("const") {
        return Some(word.as_str().into_iter().collect());
    }
    let words = alternative.get("enum")?.as_array()?;
    Some(words.iter().filter_map(Value::as_str).collect())
}

/// A bound of the alternative that counts something: `minLength`, `minItems`, `maxLength`.
pub(super) fn count_of(alternative: Alternative<'_>, bound: &str) -> Option<usize> {
    let count = alternative.get(bound)?.as_u64()?;
    usize::try_from(count).ok()
}

fn type_of(alternative: Alternative<'_>) -> &str {
    alternative.get("type").and_then(Value::as_str).unwrap_or_default()
}
