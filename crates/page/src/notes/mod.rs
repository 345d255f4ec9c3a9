//! Notes to words: sentences, excerpts for the terminal, lines and JSON for programs, and the text of `explain`.
//!
//! A note carries facts; the words of each code stand in `words/<language>/notes.ftl`. What a user wrote reaches every
//! output through [`visible`](fn@visible), so that no control character of a case file ever acts on a terminal.

mod excerpt;
mod explain;
mod json;
mod line;
mod sentence;
mod spots;
mod summary;
mod terminal;
mod visible;

pub use explain::{all_codes, explain};
pub use json::{json, json_lines};
pub use line::lines;
pub use sentence::{Sentence, sentence, severity_word};
use spots::Spots;
pub use summary::summary;
pub use terminal::terminal;
pub use visible::visible;
pub(crate) use visible::{acts, visible_lines};

use std::collections::BTreeMap;

/// The texts that notes point into: path inside the case folder to the whole text. Tables are not among them.
pub type Texts = BTreeMap<String, String>;
