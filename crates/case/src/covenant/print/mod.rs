//! Writes an agreement in any of the three languages, in one layout: read back, it says the same.

mod amnesty;
mod comment;
mod commitment;
mod condition;
mod deed;
mod form;
mod from_instrument;
mod header;
mod measure;
mod printer;

use super::tree::{Agreement, Amnesty, Comment, Commitment, Header, Written};
use comment::Comments;
use printer::Printer;
use salida_world::Language;
use std::ops::Range;

/// The text of an agreement in a language, without fences. An instrument is printed by way of its tree. Comments stand
/// with the clause that they stood with.
pub fn text(agreement: &Agreement, language: Language) -> String {
    let header = std::iter::once(Part::Header(&agreement.header));
    let commitments = agreement.commitments.iter().map(Part::Commitment);
    let parts: Vec<Part> = header
        .chain(commitments)
        .chain(agreement.amnesties.iter().map(Part::Amnesty))
        .collect();
    with_comments(&parts, &agreement.comments, language)
}

/// The texts of the blocks of an agreement, which stand at those bytes of its file: each holds the parts that begin in it,
/// in the order in which they stand, with its comments.
pub(super) fn blocks(agreement: &Agreement, blocks: &[Range<usize>], language: Language) -> Vec<String> {
    let header = std::iter::once(Part::Header(&agreement.header));
    let commitments = agreement.commitments.iter().map(Part::Commitment);
    let all = header
        .chain(commitments)
        .chain(agreement.amnesties.iter().map(Part::Amnesty));
    let mut all: Vec<Part> = all.collect();
    all.sort_by_key(Part::start);
    let texts = blocks.iter().map(|block| {
        let parts: Vec<Part> = all
            .iter()
            .copied()
            .filter(|part| block.contains(&part.start()))
            .collect();
        let comments = agreement
            .comments
            .iter()
            .filter(|comment| block.contains(&comment.at.start));
        with_comments(&parts, &comments.cloned().collect::<Vec<_>>(), language)
    });
    texts.collect()
}

/// The text of an agreement in a language, as a fenced block of Markdown.
pub fn markdown(agreement: &Agreement, language: Language) -> String {
    format!("```covenant {language}\n{}```\n", text(agreement, language))
}

/// A part of an agreement.
#[derive(Clone, Copy)]
enum Part<'t> {
    Header(&'t Written<Header>),
    Commitment(&'t Written<Commitment>),
    Amnesty(&'t Written<Amnesty>),
}

impl Part<'_> {
    /// The first byte of it.
    fn start(&self) -> usize {
        match self {
            Self::Header(header) => header.at.start,
            Self::Commitment(commitment) => commitment.at.start,
            Self::Amnesty(amnesty) => amnesty.at.start,
        }
    }
}

fn with_comments(parts: &[Part], comments: &[Written<Comment>], language: Language) -> String {
    if comments.is_empty() {
        return printed(parts, language, Comments::default()).out;
    }
    // The first round says where clauses begin, the second one writes the comments to them.
    let starts = printed(parts, language, Comments::default()).starts;
    printed(parts, language, Comments::beside(&starts, comments)).out
}

fn printed(parts: &[Part], language: Language, comments: Comments) -> Printer {
    let mut printer = Printer::new(language, comments);
    for part in parts {
        match part {
            Part::Header(header) => printer.header(header),
            Part::Commitment(commitment) => printer.commitment(commitment),
            Part::Amnesty(amnesty) => printer.amnesty(amnesty),
        }
    }
    printer.finish();
    printer
}
