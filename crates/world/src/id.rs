//! Ids: short names that a person writes and other lines refer to.

use serde::{Serialize, Serializer};
use std::{borrow::Borrow, fmt, sync::Arc};

/// Declares one kind of id, so that a zone can never stand where an actor is meant.
macro_rules! ids {
    ($($(#[$doc:meta])* $kind:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $kind(Arc<str>);

        impl $kind {
            /// The id as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $kind {
            fn from(text: &str) -> Self {
                Self(Arc::from(text))
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl Borrow<str> for $kind {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A group, a faction, an institution, a state agent, a community, a facilitator, an agency.
    ActorId;
    /// A place with a boundary: a country, a department, a municipality, a prison, a street.
    ZoneId;
    /// A kind of act: `homicide`, `hand-over-firearms`.
    DeedId;
    /// A publication, a public record, a person heard by role.
    SourceId;
    /// An instrument: the name of its file in `agreements/` without `.md`.
    InstrumentId;
    /// Any other name: a commitment, a track, a meeting, an offer, a claim, a phase, an incident.
    Name;
}

/// True for what may be an id: a letter or digit first, then letters, digits, `-`, `_`, `.`, at most 80 characters.
pub fn is_well_formed(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_alphanumeric)
        && letters.all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
        && text.chars().count() <= 80
}
