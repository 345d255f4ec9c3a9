//! What was reported: incidents, tallies, assessments and coverage, with who said so and when.
//!
//! Readers turn bytes into [`Recorded`] happenings; nothing that was reported is merged, reordered or dropped silently.
//! [`Evidence::gather`] puts the reports of all files in one order, [`heads`](fn@heads) tells which of them stand on a given day, and
//! [`Totals`] says what overlapping and disagreeing official totals together determine.

pub mod codes;
mod feed;
mod figures;
mod gather;
mod heads;
mod ids;
mod known;
mod lineage;
mod order;
mod plain;
mod proofs;
mod reader;
mod recorded;
mod row;
mod survey;
mod table;
mod tally;

pub use feed::Feed;
pub use figures::{Figures, Marks};
pub use heads::{Head, Heads, heads};
pub use known::Known;
pub use lineage::{Content, Lineages, Part, Standing, Telling};
pub use plain::each_row;
pub use reader::{read_csv, read_csv_twice, read_xlsx, stream_csv};
pub use recorded::{Evidence, Lent, Recorded};
pub use tally::{
    Cell, Limits, NoSums, Region, Route, Series, Status, Step, Sum, Sums, Total, Totals, Unreached, Variant,
};
