//! Days and spans as they are written: in quotes, or as a bare date of TOML.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use std::{borrow::Cow, fmt};

/// A day, not yet looked at.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct DayText(pub(crate) Moment);

/// A span, not yet looked at.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct SpanText(pub(crate) Moment);

/// What stands where a day or span is meant.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Moment {
    /// A text in quotes.
    Quoted(String),
    /// A bare date.
    Bare(toml::value::Datetime),
}

impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quoted(text) => out.write_str(text),
            Self::Bare(date) => date.fmt(out),
        }
    }
}

impl JsonSchema for DayText {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A civil day: `2012-03-09`, in quotes or bare.",
            "type": "string",
            "format": "date",
        })
    }
}

impl JsonSchema for SpanText {
    fn schema_name() -> Cow<'static, str> {
        "Span".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let piece = "\\d{4}(-\\d{2}(-\\d{2})?)?";
        json_schema!({
            "description": "A span of days, both ends counted: `\"2012\"`, `\"2012-03\"`, `\"2012-03-09\"`, or two of them joined by `..`.",
            "anyOf": [
                { "type": "string", "format": "date" },
                { "type": "string", "pattern": format!("^{piece}(\\s*\\.\\.\\s*{piece})?$") },
            ],
        })
    }
}
