//! Ids and references to them. A reference knows what it refers to, so that a zone can never stand where an actor is meant.

use super::Written;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};
use std::{borrow::Cow, marker::PhantomData};

/// An id, where it is given.
pub(crate) type Id = Written<IdText>;

/// The text of an id. Whether it is well formed is told by the reader, with its place.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct IdText(pub(crate) String);

impl JsonSchema for IdText {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,79}$" })
    }
}

/// The sorts of things that references lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    Source,
    Actor,
    Zone,
    Deed,
    Outcome,
    Track,
    Proposal,
    Instrument,
    Vocabulary,
    Category,
    Label,
    Rule,
    Market,
}

impl Sort {
    /// Every sort.
    pub(crate) const ALL: [Self; 13] = [
        Self::Source,
        Self::Actor,
        Self::Zone,
        Self::Deed,
        Self::Outcome,
        Self::Track,
        Self::Proposal,
        Self::Instrument,
        Self::Vocabulary,
        Self::Category,
        Self::Label,
        Self::Rule,
        Self::Market,
    ];

    /// The word for it in the facts of a note.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Actor => "actor",
            Self::Zone => "zone",
            Self::Deed => "deed",
            Self::Outcome => "outcome",
            Self::Track => "track",
            Self::Proposal => "proposal",
            Self::Instrument => "instrument",
            Self::Vocabulary => "vocabulary",
            Self::Category => "category",
            Self::Label => "label",
            Self::Rule => "rule",
            Self::Market => "market",
        }
    }
}

/// What can be referred to, and by which kind of id.
pub(crate) trait Referable {
    /// Its id in a case.
    type Id: for<'a> From<&'a str>;
    /// Its sort.
    const SORT: Sort;
}

/// Declares what can be referred to.
macro_rules! referable {
    ($($thing:ty: $sort:ident by $id:ty;)*) => {$(
        impl Referable for $thing {
            type Id = $id;
            const SORT: Sort = Sort::$sort;
        }
    )*};
}

referable! {
    crate::source::Source: Source by salida_world::SourceId;
    crate::actor::Actor: Actor by salida_world::ActorId;
    salida_world::Zone: Zone by salida_world::ZoneId;
    salida_world::Deed: Deed by salida_world::DeedId;
    crate::claim::Outcome: Outcome by salida_world::Name;
    crate::process::Track: Track by salida_world::Name;
    crate::process::Proposal: Proposal by salida_world::Name;
    crate::covenant::Instrument: Instrument by salida_world::InstrumentId;
    crate::terrain::Vocabulary: Vocabulary by salida_world::Name;
    crate::terrain::Category: Category by salida_world::Name;
    crate::label::Label: Label by salida_world::Name;
    crate::terrain::Rule: Rule by salida_world::Name;
    crate::market::Market: Market by salida_world::Name;
}

/// A reference to a `T` by its id.
pub(crate) struct Ref<T> {
    /// The id as written, and where.
    pub(crate) id: Written<String>,
    to: PhantomData<T>,
}

impl<T> Ref<T> {
    /// A reference by the id that is written there.
    pub(crate) fn new(id: Written<String>) -> Self {
        Self { id, to: PhantomData }
    }
}

impl<'de, T> Deserialize<'de> for Ref<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Written::deserialize(deserializer).map(Self::new)
    }
}

impl<T> JsonSchema for Ref<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Reference".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 1 })
    }
}

/// References to several `T`. One alone may stand without the list around it.
pub(crate) struct Refs<T>(pub(crate) Vec<Ref<T>>);

impl<T> Default for Refs<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// One id or a list of ids. The list keeps the place of each; one alone takes the place of the whole value.
struct OneOrSeveral(Result<String, Vec<Written<String>>>);

impl<'de> Deserialize<'de> for OneOrSeveral {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrSeveralVisitor).map(Self)
    }
}

struct OneOrSeveralVisitor;

impl<'de> serde::de::Visitor<'de> for OneOrSeveralVisitor {
    type Value = Result<String, Vec<Written<String>>>;

    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("an id or a list of ids")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Ok(text.to_owned()))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut ids = Vec::new();
        while let Some(id) = items.next_element()? {
            ids.push(id);
        }
        Ok(Err(ids))
    }
}

impl<'de, T> Deserialize<'de> for Refs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Written { value, spot } = Written::<OneOrSeveral>::deserialize(deserializer)?;
        let ids = match value.0 {
            Ok(value) => vec![Written { value, spot }],
            Err(ids) => ids,
        };
        Ok(Self(ids.into_iter().map(Ref::new).collect()))
    }
}

impl<T> JsonSchema for Refs<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "References".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = Ref::<T>::json_schema(generator);
        json_schema!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
    }
}
