//! The three languages, and wordings that a case author may give in one or several of them.

use serde::Serialize;
use std::{collections::BTreeMap, fmt, str::FromStr};

/// A language that people read and covenants are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
}

impl Language {
    /// All languages, in a fixed order.
    pub const ALL: [Self; 3] = [Self::En, Self::Es, Self::Fr];

    /// The two-letter code.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
        }
    }
}

impl FromStr for Language {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|language| language.code() == text).ok_or(())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// A case author's own words, in one language or several. Never translated by the machine.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Wording(BTreeMap<Language, String>);

impl Wording {
    /// Words in one language.
    pub fn single(language: Language, text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(language, text.into())]))
    }

    /// Words in several languages.
    pub fn several(words: impl IntoIterator<Item = (Language, String)>) -> Self {
        Self(words.into_iter().collect())
    }

    /// The words in `language`, or else in the first language that has any, together with the language they are in.
    pub fn read(&self, language: Language) -> Option<(Language, &str)> {
        let own = self.0.get_key_value(&language);
        own.or_else(|| self.0.first_key_value())
            .map(|(found, text)| (*found, text.as_str()))
    }

    /// True when there are no words at all.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}
