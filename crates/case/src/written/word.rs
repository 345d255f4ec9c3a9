//! Words of the shared nouns that a case may use: languages and topics.

use salida_world::{Language, Topic};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de::Error as _};
use std::borrow::Cow;

/// One word of the vocabulary `T`.
#[derive(Clone, Copy)]
pub(crate) struct Word<T>(pub(crate) T);

/// A closed list of words, each standing for a value.
pub(crate) trait Vocabulary: Copy + Sized {
    /// Its name in the schema.
    const NAME: &'static str;
    /// What it is for, in the schema.
    const DESCRIPTION: &'static str;
    /// Every word with its value.
    fn words() -> Vec<(&'static str, Self)>;
}

impl Vocabulary for Language {
    const NAME: &'static str = "Language";
    const DESCRIPTION: &'static str = "A language: English, Spanish or French.";

    fn words() -> Vec<(&'static str, Self)> {
        Self::ALL.iter().map(|language| (language.code(), *language)).collect()
    }
}

impl Vocabulary for Topic {
    const NAME: &'static str = "Topic";
    const DESCRIPTION: &'static str = "What something serves, in the words that lessons look for.";

    fn words() -> Vec<(&'static str, Self)> {
        Self::ALL.iter().map(|(topic, word)| (*word, *topic)).collect()
    }
}

impl<'de, T: Vocabulary> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let known = T::words().into_iter().find(|(word, _)| *word == text);
        known
            .map(|(_, value)| Self(value))
            .ok_or_else(|| D::Error::custom("no such word"))
    }
}

impl<T: Vocabulary> JsonSchema for Word<T> {
    fn schema_name() -> Cow<'static, str> {
        T::NAME.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<_> = T::words().into_iter().map(|(word, _)| word).collect();
        json_schema!({ "description": T::DESCRIPTION, "type": "string", "enum": words })
    }
}
