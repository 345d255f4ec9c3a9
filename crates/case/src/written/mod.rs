//! What `case.toml` and `process.toml` hold, exactly as it is written. These types are the one list of keys: the reader
//! checks a text along the JSON Schema that is generated from them, and their doc comments are what an editor shows.

mod actor;
mod amount;
mod case_file;
mod claim;
mod data;
mod date;
mod label;
mod market;
mod place;
mod process_file;
mod proposal;
mod question;
mod reference;
mod source;
mod spot;
mod strategy;
pub(crate) mod terrain;
mod track;
mod word;
mod wording;

pub(crate) use actor::{Actor, Membership};
pub(crate) use amount::{Bounds, Figures};
pub(crate) use case_file::{Allowance, CaseFile};
pub(crate) use claim::{Claim, Comparison, Outcome, Phase, Published, Window};
pub(crate) use data::{DataFile, DecimalMark, EveryRow, Values};
pub(crate) use date::{DayText, SpanText};
pub(crate) use label::{Label, LabelFile};
pub(crate) use market::{Market, Part};
pub(crate) use place::{Deed, Place, Population};
pub(crate) use process_file::ProcessFile;
pub(crate) use proposal::{Answer, Proposal};
pub(crate) use question::{Position, Question};
pub(crate) use reference::{Id, Ref, Referable, Refs, Sort};
pub(crate) use source::Source;
pub(crate) use spot::Written;
pub(crate) use strategy::Strategy;
pub(crate) use terrain::{Dated, ShareFigures};
pub(crate) use track::{Act, Meeting, Track};
pub(crate) use word::Word;
pub(crate) use wording::Words;
