//! The syntax tree: what is written, with its places, and with names that have not been looked up.

mod amnesty;
mod commitment;
mod condition;
mod form;
mod header;
mod measure;

pub use amnesty::{Amnesty, Conditions, Return};
pub use commitment::{Commitment, Consequence, Duty, Roles, Scope, Terms};
pub use condition::{Asked, Condition, Holders, Trigger};
pub use form::{Due, Filler, Form, Group, Milestone, Quantity, Tolerance};
pub use header::{Header, Power, Set, Window};
pub use measure::{Against, Amount, Length, Per, Period, Unit};

use salida_world::Language;
use std::{ops::Range, sync::Arc};

/// Something written and its bytes in the file. Two are equal when they say the same, wherever they stand.
#[derive(Debug, Clone)]
pub struct Written<T> {
    /// What it says.
    pub value: T,
    /// Bytes in the file, from the first to one past the last.
    pub at: Range<usize>,
}

impl<T> Written<T> {
    /// Something written at `at`.
    pub fn new(value: T, at: Range<usize>) -> Self {
        Self { value, at }
    }
}

impl<T: PartialEq> PartialEq for Written<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

/// A clause, when it is written. Its place runs from its keyword to its last word.
pub type Clause<T> = Option<Written<T>>;

/// A list of names.
pub type Names = Vec<Written<String>>;

/// All covenant blocks of one file. Two agreements are equal when they say the same, in whatever language and wherever
/// it is written.
#[derive(Debug, Clone)]
pub struct Agreement {
    /// The file.
    pub file: Arc<str>,
    /// The language of its first block.
    pub language: Language,
    /// What is said of the agreement as a whole.
    pub header: Written<Header>,
    /// True when something in the header could not be read, so that what seems to be missing from it may stand there.
    pub has_flawed_header: bool,
    /// The commitments that could be read.
    pub commitments: Vec<Written<Commitment>>,
    /// The amnesties that could be read.
    pub amnesties: Vec<Written<Amnesty>>,
    /// The commitments and amnesties that could not be read whole; notes say why.
    pub left_out: Vec<LeftOut>,
    /// The comments, in the order in which they stand.
    pub comments: Vec<Written<Comment>>,
}

impl PartialEq for Agreement {
    fn eq(&self, other: &Self) -> bool {
        (&self.header, &self.commitments, &self.amnesties) == (&other.header, &other.commitments, &other.amnesties)
    }
}

/// A commitment or amnesty that could not be read whole. It takes no part in what the agreement says.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// Its name, where that could be read.
    pub name: Option<String>,
    /// What could be read of it, so that other flaws in it are told as well.
    pub rest: Option<Rest>,
}

/// What could be read of a part.
#[derive(Debug, Clone)]
pub enum Rest {
    /// Of a commitment.
    Commitment(Box<Written<Commitment>>),
    /// Of an amnesty.
    Amnesty(Box<Written<Amnesty>>),
}

/// A comment: `#` to the end of its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// What it says, without the mark and the blanks around it.
    pub text: String,
    /// True when words of the agreement stand before it on its line.
    pub trails: bool,
}
