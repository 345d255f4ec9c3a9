//! One thing to say: a code, where, and the facts.

use crate::{Code, Fact, Place, Severity};
use serde::Serialize;

/// One thing to say about what was read or found. It holds facts only; the words are made at the door.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Note {
    /// The stable code.
    pub code: Code,
    /// Where it is written, when it is written anywhere.
    pub place: Option<Place>,
    /// Named facts, in the order in which they were given.
    #[serde(serialize_with = "as_map")]
    pub facts: Vec<(&'static str, Fact)>,
    /// Other places that belong to it, such as the first use of a duplicated id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Place>,
}

impl Note {
    /// A note at a place.
    pub fn at(code: Code, place: Place) -> Self {
        Self {
            code,
            place: Some(place),
            facts: Vec::new(),
            related: Vec::new(),
        }
    }

    /// A note about the whole, with no place to point at.
    pub fn general(code: Code) -> Self {
        Self {
            code,
            place: None,
            facts: Vec::new(),
            related: Vec::new(),
        }
    }

    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    /// Adds a fact when there is one; used for "did you mean".
    #[must_use]
    pub fn with_some(self, name: &'static str, fact: Option<impl Into<Fact>>) -> Self {
        match fact {
            Some(fact) => self.with(name, fact),
            None => self,
        }
    }

    /// Adds a related place.
    #[must_use]
    pub fn beside(mut self, place: Place) -> Self {
        self.related.push(place);
        self
    }

    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        self.code.severity
    }

    /// The fact of that name.
    pub fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, fact)| fact)
    }
}

fn as_map<S: serde::Serializer>(facts: &[(&'static str, Fact)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(facts.iter().map(|(name, fact)| (name, fact)))
}
