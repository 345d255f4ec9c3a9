//! The shared nouns: ids, days and spans, low/best/high, zones, deeds, shares and happenings.
//!
//! A [`Happening`] is the waist of the hourglass: recorded and imagined ones are judged by the same monitor and measured
//! by the same estimators. Who reported it, and when, is not part of it: that belongs to the report around it.

mod day;
mod deed;
mod fingerprint;
mod happening;
mod id;
mod language;
mod mapping;
mod range;
mod register;
mod span;
mod standing;
mod vocabulary;
mod zone;

pub use day::{Day, DayError};
pub use deed::{Deed, Deeds, Topic};
pub use fingerprint::Fingerprint;
pub use happening::{Assessment, Coverage, Happening, Incident, Share, Step, Tally, Trend};
pub use id::{ActorId, DeedId, InstrumentId, Name, SourceId, ZoneId, is_well_formed};
pub use language::{Language, Wording};
pub use mapping::{DateForm, EveryRow, Mapping, TableKind};
pub use range::Range;
pub use register::Register;
pub use span::{Month, Span, SpanError};
pub use standing::Standing;
pub use vocabulary::Vocabulary;
pub use zone::{Population, Zone, Zones};
