//! The tables of the terrain. Each is a statement: besides its own keys it takes days, the day on which it became known,
//! and sources, which are written once here.

mod opening;
mod order;
mod power;
mod vocabulary;

pub(crate) use opening::{Exception, Fulfilment, Mandate, Rule};
pub(crate) use order::{Acceptance, Mediation, Order};
pub(crate) use power::{Capacity, Gain, Relation, ShareFigures, Weight};
pub(crate) use vocabulary::{Category, SameAs, Vocabulary};

use super::{DayText, Refs, SpanText, Written};
use crate::source::Source;

/// The days of a statement, as they are written in it.
pub(crate) struct Days<'a> {
    pub(crate) during: Option<&'a Written<SpanText>>,
    pub(crate) from: Option<&'a Written<DayText>>,
    pub(crate) until: Option<&'a Written<DayText>>,
    pub(crate) recorded: Option<&'a Written<DayText>>,
    pub(crate) withdrawn: Option<&'a Written<DayText>>,
}

/// A table with days and sources.
pub(crate) trait Dated {
    /// Its days.
    fn days(&self) -> Days<'_>;
    /// Who says so.
    fn sources(&self) -> &Refs<Source>;
}

/// Declares a table that is a statement: its own keys, and those of every statement after them.
macro_rules! statement {
    ($(#[$doc:meta])* $name:ident { $($fields:tt)* }) => {
        $(#[$doc])*
        #[derive(serde::Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub(crate) struct $name {
            $($fields)*
            /// The days on which it holds, as one span: in place of `from` and `until`.
            pub(crate) during: Option<$crate::written::Written<$crate::written::SpanText>>,
            /// The first day on which it holds; from ever when not given.
            pub(crate) from: Option<$crate::written::Written<$crate::written::DayText>>,
            /// The last day on which it holds, when it has ended.
            pub(crate) until: Option<$crate::written::Written<$crate::written::DayText>>,
            /// The day on which it became known, where that is not the day on which a source was published.
            pub(crate) recorded: Option<$crate::written::Written<$crate::written::DayText>>,
            /// The day on which it was taken back, as if it had never been said.
            pub(crate) withdrawn: Option<$crate::written::Written<$crate::written::DayText>>,
            /// Who says so.
            pub(crate) source: $crate::written::Refs<$crate::source::Source>,
        }

        impl $crate::written::terrain::Dated for $name {
            fn days(&self) -> $crate::written::terrain::Days<'_> {
                $crate::written::terrain::Days {
                    during: self.during.as_ref(),
                    from: self.from.as_ref(),
                    until: self.until.as_ref(),
                    recorded: self.recorded.as_ref(),
                    withdrawn: self.withdrawn.as_ref(),
                }
            }

            fn sources(&self) -> &$crate::written::Refs<$crate::source::Source> {
                &self.source
            }
        }
    };
}
pub(crate) use statement;
