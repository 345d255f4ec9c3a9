//! Panels of one's own: a long table to methods side by side, without a case. What `salida impact --panel` asks.

mod asked;
mod methods;
mod read;

pub use asked::{Columns, PanelAsked};
pub use methods::Named;
pub use read::{ReadAs, Role, Taken, read};
