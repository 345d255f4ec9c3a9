//! The author's own words, in one language or several.

use salida_world::Language;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use std::{borrow::Cow, collections::BTreeMap};

/// Words in the language of the case, or in several languages by code.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Words {
    /// In the language of the case.
    Plain(String),
    /// By language code; the reader has made sure that the codes are known.
    ByLanguage(BTreeMap<String, String>),
}

impl JsonSchema for Words {
    fn schema_name() -> Cow<'static, str> {
        "Wording".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let text = json_schema!({ "type": "string", "minLength": 1 });
        let languages: BTreeMap<_, _> = Language::ALL.iter().map(|language| (language.code(), &text)).collect();
        json_schema!({
            "description": "Words in the language of the case, or in several: `{ en = \"…\", es = \"…\", fr = \"…\" }`.",
            "anyOf": [
                text,
                { "type": "object", "properties": languages, "additionalProperties": false, "minProperties": 1 },
            ],
        })
    }
}
