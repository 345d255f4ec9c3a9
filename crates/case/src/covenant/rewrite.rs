//! Writes the covenant blocks of a file anew, in one layout or in another language, and leaves every other byte as it is.
//!
//! What is written is read again before it is given out: unless it says the same, with the same comments, nothing is.

use super::{
    codes,
    markdown::{self, Block},
    parse, print,
    tree::Agreement,
};
use salida_note::{Checked, Note, Place, Severity};
use salida_world::Language;
use std::{ops::Range, sync::Arc};

/// The file with its covenant blocks in one layout: every clause on its line, in one order. None when a block cannot be
/// read whole; a note says why.
pub fn formatted(file: &str, text: &str) -> Checked<Option<String>> {
    rewritten(file, text, None)
}

/// The file with its covenant blocks in a language. What people wrote outside of them is left as it is. None when a block
/// cannot be read whole; a note says why.
pub fn in_language(file: &str, text: &str, language: Language) -> Checked<Option<String>> {
    rewritten(file, text, Some(language))
}

/// The language of the first covenant block, whatever stands in it. None where there is no block in a known language.
pub fn language_of(file: &str, text: &str) -> Option<Language> {
    let (blocks, _) = markdown::blocks(&Arc::from(file), text);
    blocks.first().map(|block| block.language)
}

fn rewritten(file: &str, text: &str, language: Option<Language>) -> Checked<Option<String>> {
    let Checked { value, mut notes } = parse(file, text);
    let Some(agreement) = value.filter(|_| notes.iter().all(|note| note.severity() != Severity::Error)) else {
        notes.push(not_rewritten(file));
        return Checked::new(None, notes);
    };
    let name: Arc<str> = Arc::from(file);
    let (blocks, _) = markdown::blocks(&name, text);
    let written = assembled(text, &agreement, &blocks, language);
    let again = parse(file, &written);
    let same = parts(&agreement).all(|part| stands_in_one(&blocks, part))
        && again.notes.iter().all(|note| note.severity() != Severity::Error)
        && again
            .value
            .is_some_and(|again| again == agreement && comments(&again) == comments(&agreement));
    if same {
        Checked::new(Some(written), notes)
    } else {
        notes.push(not_rewritten(file));
        Checked::new(None, notes)
    }
}

fn not_rewritten(file: &str) -> Note {
    Note::at(codes::COVENANT_NOT_REWRITTEN, Place::whole(file))
}

/// Bytes of the header, the commitments and the amnesties.
fn parts(agreement: &Agreement) -> impl Iterator<Item = &Range<usize>> {
    let commitments = agreement.commitments.iter().map(|part| &part.at);
    let amnesties = agreement.amnesties.iter().map(|part| &part.at);
    std::iter::once(&agreement.header.at)
        .chain(commitments)
        .chain(amnesties)
}

/// False for a part whose clauses run on behind the block in which it begins: it would have to be moved.
fn stands_in_one(blocks: &[Block], part: &Range<usize>) -> bool {
    let mut insides = blocks.iter().map(inside);
    insides.any(|block| block.start <= part.start && part.end <= block.end)
}

/// What the comments say. Their order may differ, and several behind one clause become one.
fn comments(agreement: &Agreement) -> Vec<&str> {
    let texts = agreement.comments.iter().map(|comment| comment.value.text.as_str());
    let mut said: Vec<&str> = texts.flat_map(|text| text.split('#')).map(str::trim).collect();
    said.sort_unstable();
    said
}

/// The file with each block printed anew between its fences.
fn assembled(text: &str, agreement: &Agreement, blocks: &[Block], language: Option<Language>) -> String {
    let insides: Vec<Range<usize>> = blocks.iter().map(inside).collect();
    let printed = print::blocks(agreement, &insides, language.unwrap_or(agreement.language));
    let (mut out, mut done) = (String::new(), 0);
    for ((block, inside), printed) in blocks.iter().zip(insides).zip(printed) {
        if let Some(language) = language {
            out.push_str(text.get(done..block.fence.start).unwrap_or_default());
            out.push_str(&fence_in(text.get(block.fence.clone()).unwrap_or_default(), language));
            done = block.fence.end;
        }
        out.push_str(text.get(done..inside.start).unwrap_or_default());
        out.push_str(&laid_out(&printed, text, block, inside.clone()));
        done = inside.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// Bytes between the fences; empty where nothing stands there.
fn inside(block: &Block) -> Range<usize> {
    let first = block.pieces.first().map_or(block.fence.end, |piece| piece.start);
    first..block.pieces.last().map_or(first, |piece| piece.end)
}

/// An opening fence with another language behind the word `covenant`.
fn fence_in(fence: &str, language: Language) -> String {
    let marks = fence.len() - fence.trim_start_matches(['`', '~', ' ', '\t']).len();
    let word = fence
        .get(marks..)
        .unwrap_or_default()
        .split_whitespace()
        .next()
        .unwrap_or_default();
    let kept = fence.get(..marks + word.len()).unwrap_or_default();
    format!("{kept} {language}")
}

/// Printed lines with what stands before each line of their block (the mark of a quote, the blanks of a list) and with the
/// line ends of the file.
fn laid_out(printed: &str, text: &str, block: &Block, inside: Range<usize>) -> String {
    let is_written = |piece: &&Range<usize>| !text.get((*piece).clone()).unwrap_or_default().trim().is_empty();
    let first = block
        .pieces
        .iter()
        .find(is_written)
        .map_or(inside.start, |piece| piece.start);
    let before = text.get(..first).unwrap_or_default();
    let prefix = before.rsplit(['\n', '\r']).next().unwrap_or_default();
    let old = text.get(inside.clone()).unwrap_or_default();
    let end = if old.contains("\r\n") { "\r\n" } else { "\n" };
    let mut out = String::new();
    for (index, line) in printed.lines().enumerate() {
        // What stands before the first line is there already.
        let prefix = if index == 0 { "" } else { prefix };
        out.push_str(format!("{prefix}{line}").trim_end());
        out.push_str(end);
    }
    out
}
