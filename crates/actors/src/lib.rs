//! Labels and the openings they leave, markets, factions, who governs what, relative power.
//!
//! A [`Map`] is compiled from a case once and then answers for any day, as known on any day: it merges nobody, resolves no
//! contradiction and ranks no person. What each word means stands in `docs/map.md`, whose rules the tests are named after.

mod bearing;
mod change;
pub mod codes;
mod exchange;
mod faction;
mod laws;
mod lexicon;
mod map;
mod market;
mod moment;
mod opening;
mod order;
mod placement;
mod power;
mod precedent;
mod roll;
mod share;
mod weight;

pub use bearing::{Support, Through};
pub use change::{Change, ChangeSet, Changes, Limits, Requirement, Step};
pub use exchange::{Dossier, Format, Merged, Party, Tlp, export, import, merge, read_labels, write_toml};
pub use faction::{FactionReport, GroupReport};
pub use map::Map;
pub use market::{IfGone, MarketReport, PartReport, RoleLeft};
pub use moment::Moment;
pub use opening::{Clash, Contradiction, Link, Opening, Question, State, Statement, Turn};
pub use order::{FunctionReport, Governance, Mediator, Provider, ZoneReport};
pub use placement::{Candidate, Head, Heads, Met, Placement};
pub use power::{Comparison, Outcome, PowerReport, Reading, Side, TurnedBy};
pub use precedent::{ChangeKind, Precedent};
pub use weight::{WeightCourse, WeightTurn};
