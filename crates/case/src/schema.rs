//! The JSON Schemas of `case.toml` and `process.toml`, made from the types that are read, so that editors complete them.

use crate::written::{CaseFile, ProcessFile};
use schemars::{
    JsonSchema, Schema,
    generate::SchemaSettings,
    transform::{RestrictFormats, Transform, transform_subschemas},
};
use serde_json::Value;

/// The JSON Schema (draft 2020-12) of `case.toml`. Keys come in a fixed order.
pub fn schema_case() -> Value {
    schema_of::<CaseFile>("urn:salida:schema:case")
}

/// The JSON Schema (draft 2020-12) of `process.toml`. Keys come in a fixed order.
pub fn schema_process() -> Value {
    schema_of::<ProcessFile>("urn:salida:schema:process")
}

fn schema_of<T: JsonSchema>(id: &str) -> Value {
    let settings = SchemaSettings::draft2020_12()
        .with_transform(WithoutNull)
        .with_transform(RestrictFormats::default());
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("$id".to_owned(), id.into());
    schema.to_value()
}

/// TOML has no null: an optional key is left out instead. So the alternative "or null" goes out of every schema.
#[derive(Debug, Clone)]
struct WithoutNull;

impl Transform for WithoutNull {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(Value::Array(types)) = schema.get_mut("type") {
            types.retain(|name| name != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                schema.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(alternatives)) = schema.get_mut("anyOf") {
            alternatives.retain(|alternative| alternative.get("type").is_none_or(|name| name != "null"));
            if let [Value::Object(only)] = alternatives.as_slice() {
                let only = only.clone();
                schema.remove("anyOf");
                for (key, value) in only {
                    schema.ensure_object().entry(key).or_insert(value);
                }
            }
        }
        transform_subschemas(self, schema);
    }
}
