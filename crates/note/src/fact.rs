//! The typed facts of a note: what the words in each language are built from.

use serde::Serialize;

/// One fact of a note. Days and spans travel as ISO text, so that this crate needs no calendar.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// A name, a piece of what was written, a day in ISO form.
    Text(String),
    /// A count or a number of bytes, rows, months.
    Count(u64),
    /// A measured quantity.
    Real(f64),
    /// Several names, in a meaningful order.
    List(Vec<String>),
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Fact {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<u64> for Fact {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<f64> for Fact {
    fn from(real: f64) -> Self {
        Self::Real(real)
    }
}

impl From<Vec<String>> for Fact {
    fn from(list: Vec<String>) -> Self {
        Self::List(list)
    }
}
