//! The covenant language: a small controlled language that people sign and the machine reads.
//!
//! Text goes through `markdown` (fenced blocks), `token` and `keywords` (three tables of phrases, one grammar),
//! `grammar` (recursive descent that recovers) and `resolve` (names to the case); `print` writes any tree or instrument
//! in any of the three languages.

pub mod check;
pub mod codes;
mod deed_words;
mod grammar;
mod instrument;
mod keywords;
mod markdown;
mod print;
mod resolve;
mod rewrite;
mod token;
pub mod tree;

pub(crate) use deed_words::id as built_in_deed;
pub use instrument::*;
pub use print::{markdown, text};
pub use resolve::{Commitments, Surroundings, resolve};
pub use rewrite::{formatted, in_language, language_of};

use crate::codes as case_codes;
use salida_note::{Checked, Note, Place};
use std::sync::Arc;

/// A file of more bytes than this is no agreement, and is not read.
const FILE_BYTES_MAX: usize = 4_000_000;

/// More notes than this about one file help nobody; the rest is only counted.
const NOTES_MAX: usize = 1_000;

/// Every keyword of the language with its phrases in English, Spanish and French; the first of each is the one that is
/// printed.
pub fn vocabulary() -> impl Iterator<Item = [&'static [&'static str]; 3]> {
    keywords::vocabulary()
}

/// Reads the covenant blocks of a Markdown file. There is no tree when there is no block that could be read.
pub fn parse(file: &str, text: &str) -> Checked<Option<tree::Agreement>> {
    let file: Arc<str> = Arc::from(file);
    if text.len() > FILE_BYTES_MAX {
        let note = Note::at(case_codes::FILE_TOO_LARGE, Place::whole(file))
            .with("bytes", text.len())
            .with("most", FILE_BYTES_MAX);
        return Checked::new(None, vec![note]);
    }
    let (blocks, mut notes) = markdown::blocks(&file, text);
    let Some(first) = blocks.first() else {
        if notes.is_empty() {
            notes.push(Note::at(codes::NO_COVENANT_BLOCK, Place::whole(file)));
        }
        return Checked::new(None, notes);
    };
    let lexed = token::tokens(&file, text, &blocks);
    notes.extend(lexed.notes);
    let (agreement, uncounted) = grammar::read(&file, text, lexed.tokens, lexed.comments, first.language);
    let agreement = agreement.into_value(&mut notes);
    notes.sort_by(|one, other| one.place.cmp(&other.place));
    Checked::new(Some(agreement), told(&file, notes, uncounted))
}

/// As many notes as help, and one with the number of the others.
fn told(file: &Arc<str>, mut notes: Vec<Note>, uncounted: usize) -> Vec<Note> {
    let left_out = uncounted + notes.len().saturating_sub(NOTES_MAX);
    notes.truncate(NOTES_MAX);
    if left_out > 0 {
        let place = Place::whole(file.clone());
        notes.push(Note::at(case_codes::TOO_MANY_FLAWS, place).with("left-out", left_out));
    }
    notes
}
