//! `[[data]]`: a table and the mapping of its columns.

use super::{Ref, Written};
use crate::{actor::Actor, source::Source};
use salida_world::{DateForm, Deed, TableKind, Zone};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::{borrow::Cow, collections::BTreeMap};

/// The values of one field: what stands in the file, and what it stands for in the case.
pub(crate) type Values = BTreeMap<String, Written<String>>;

/// A table of data beside this file, with the mapping of its columns.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct DataFile {
    /// Path inside the case folder: `data/tallies.csv`, `data/report.xlsx`.
    #[schemars(length(min = 1))]
    pub(crate) path: Written<String>,
    /// What its rows are.
    pub(crate) kind: TableKind,
    /// The sheet of a workbook; the first one when not given.
    #[schemars(length(min = 1))]
    pub(crate) sheet: Option<String>,
    /// How many title lines stand above the header row; none when not given.
    #[schemars(range(max = 10_000))]
    pub(crate) skip_lines: Option<u64>,
    /// Encoding by name, such as `windows-1252`; detected and stated when not given.
    #[schemars(length(min = 1))]
    pub(crate) encoding: Option<String>,
    /// The one character between fields; detected and stated when not given.
    pub(crate) delimiter: Option<Written<String>>,
    /// The decimal mark; detected and stated when not given.
    pub(crate) decimal: Option<DecimalMark>,
    /// How dates are written; detected and stated when not given.
    pub(crate) dates: Option<DateForm>,
    /// Field of Salida to column of the file. A field not named here is looked up under its own name.
    #[serde(default)]
    pub(crate) columns: ByField<String>,
    /// Values in the file to words or ids of the case, field by field: `agency.PNC = "police"`.
    #[serde(default)]
    pub(crate) values: ByField<Values>,
    /// What every row shares when there is no such column.
    #[serde(default)]
    pub(crate) every_row: EveryRow,
}

/// The mark between whole and fraction.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
pub(crate) enum DecimalMark {
    /// A point.
    #[serde(rename = ".")]
    Point,
    /// A comma.
    #[serde(rename = ",")]
    Comma,
}

/// Values shared by every row of a table.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct EveryRow {
    /// The deed.
    pub(crate) deed: Option<Ref<Deed>>,
    /// The place.
    pub(crate) zone: Option<Ref<Zone>>,
    /// The agency that counts.
    pub(crate) agency: Option<Ref<Actor>>,
    /// The source.
    pub(crate) source: Option<Ref<Source>>,
}

/// The fields that rows can have, and what each is.
const FIELDS: [(&str, &str); 22] = [
    ("id", "The report's own id."),
    ("source", "Who reports it: the id of a source."),
    ("recorded", "The day on which the report became known."),
    ("revises", "The id of the report that this one revises."),
    ("withdrawn", "Whether the report takes back what it revises: yes or no."),
    ("same_as", "The id of another report of the same happening."),
    ("deed", "What was done: the id of a deed."),
    ("zone", "Where: the id of a place."),
    ("during", "When: a day or a span."),
    ("date", "When: a day."),
    ("from", "The first day."),
    ("until", "The last day."),
    ("count", "How many."),
    ("low", "The least that the evidence allows."),
    ("best", "The figure thought best."),
    ("high", "The most that the evidence allows."),
    (
        "by",
        "Who did it: an actor, or actors with their shares: `a:0.6|b:0.3`.",
    ),
    ("step", "How far a report has come: alleged, verified or attributed."),
    ("agency", "Who counts: the id of an actor."),
    ("trend", "A judgement: less, same, more or unclear."),
    ("method", "How a judgement or an observation was made."),
    ("part", "Which part was observed, from 0 to 1."),
];

/// Something for each field of a row. The reader has made sure that the fields are known.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct ByField<T>(pub(crate) BTreeMap<String, T>);

impl<T> Default for ByField<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T: JsonSchema> JsonSchema for ByField<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("ByField_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut properties = Map::new();
        for (field, description) in FIELDS {
            let mut of_field = generator.subschema_for::<T>();
            of_field.insert("description".to_owned(), description.into());
            properties.insert(field.to_owned(), of_field.to_value());
        }
        json_schema!({ "type": "object", "properties": Value::Object(properties), "additionalProperties": false })
    }
}

#[cfg(test)]
mod tests {
    use super::FIELDS;
    use salida_world::TableKind;
    use std::collections::BTreeSet;

    #[test]
    fn the_schema_describes_the_fields_that_tables_have_and_no_others() {
        let described: BTreeSet<&str> = FIELDS.iter().map(|(field, _)| *field).collect();
        let had: BTreeSet<&str> = TableKind::ALL.into_iter().flat_map(TableKind::fields).collect();
        assert_eq!(described, had);
    }
}
