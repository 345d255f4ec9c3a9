//! Commitments against happenings: standings by party and zone, on a day, as known on a day, one report at a time.
//!
//! [`Plan::compile`] turns the instruments of a case into duties, once. A [`Monitor`] over that plan takes reports in any
//! order and answers [`Monitor::findings`] for an event day and a recorded day. It never asks whether a happening was
//! recorded or imagined: it sees a `&Happening` and an opaque [`Ref`]. The rules are numbered as in the book's chapter on
//! standings. What it has heard lies in an [`Archive`]: in memory, unless [`Monitor::over`] is given another.

mod act;
mod amnesty;
mod archive;
mod board;
mod broken;
mod calendar;
mod clause;
mod column;
mod condition;
mod consequence;
mod consistent;
mod corner;
mod coverage;
mod delivery;
mod evidence;
mod excuse;
mod extent;
mod finding;
mod force;
mod history;
mod judge;
mod kept;
mod law;
mod ledger;
mod limit;
mod look;
mod monitor;
mod occasions;
mod owing;
mod permission;
mod plan;
mod prohibition;
mod quantity;
mod reach;
mod reckoning;
mod recurring;
mod response;
mod scales;
mod scope;
mod seen;
mod shift;
mod sliding;
mod sweep;
mod total;
mod trend;
mod verdict;
mod view;
mod violation;
mod wake;
mod work;

pub use act::Act;
pub use archive::{ActRow, Archive, CellId, FigureRow, InMemory, JudgementRow, Row, WatchRow};
pub use board::{Board, Change};
pub use extent::Extent;
pub use finding::{
    BreachOf, Episode, Finding, Ineffective, Instance, Probability, Scales, Settling, Why, WithoutEffect,
};
pub use look::Look;
pub use monitor::{Monitor, Ref, Report};
pub use plan::{Duty, Plan};
pub use salida_world::Standing;
pub use verdict::Stand;
pub use work::Work;
