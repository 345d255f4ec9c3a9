//! The committed JSON Schemas are those of the code, and say something about every key.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "the test compares with committed files; the crate itself opens none"
)]

use serde_json::Value;

fn committed(name: &str) -> String {
    let path = format!("{}/../../schema/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("run `cargo xtask schema`")
}

#[test]
fn the_committed_schemas_are_those_of_the_code() {
    let pairs = [
        ("case.schema.json", salida_case::schema_case()),
        ("process.schema.json", salida_case::schema_process()),
    ];
    for (name, schema) in pairs {
        assert!(committed(name) == format!("{schema:#}\n"), "run `cargo xtask schema`");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
}

/// Every `properties` object in a schema.
fn tables(schema: &Value, found: &mut Vec<(String, Value)>) {
    match schema {
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                found.extend(properties.iter().map(|(key, value)| (key.clone(), value.clone())));
            }
            object.values().for_each(|value| tables(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| tables(item, found)),
        _ => {}
    }
}

#[test]
fn every_key_has_words_for_an_editor_and_none_may_be_null() {
    for schema in [salida_case::schema_case(), salida_case::schema_process()] {
        let mut keys = Vec::new();
        tables(&schema, &mut keys);
        assert!(keys.len() > 40);
        for (key, value) in keys {
            // The keys of a wording are codes of languages, which need no words.
            let is_language = ["en", "es", "fr"].contains(&key.as_str());
            assert!(is_language || value["description"].is_string(), "{key}");
        }
        assert!(!schema.to_string().contains("\"null\""));
    }
}
