//! The grammar: tokens to a tree, by recursive descent; only conditions nest, and not deeply. It reports every error
//! and recovers at the next clause, or the next commitment.
//!
//! ```text
//! agreement  = "agreement" TEXT  header-clause*  ( commitment | amnesty )*
//! header-clause = "between" names | "status" STATUS | "witnessed by" names | "in force" window | "amends" NAME
//!            | "ends when" condition | NAME "means" names | group "may" POWER { "," POWER } [ names ] | "according to" names
//! commitment = "commitment" NAME  sentence  clause*
//! sentence   = group ( "shall not" | "shall" | "may" ) group  |  "keep" group
//! trigger    = names [ "by" names | "by the party" | "by the others" ]
//! amnesty    = "amnesty" NAME  NAME "offers" NAME  clause*
//! group      = [ "each of" ] names        names = NAME { "," NAME }       window = [ "from" DAY ] [ "until" DAY ]
//! ```
//!
//! Clauses come in any order, each at most once, with or without `;` or `,` between them. The files of the forms say
//! which clauses each form has.

mod amnesty;
mod clause;
mod commitment;
mod condition;
mod consequence;
mod delivery;
mod header;
mod limit;
mod literal;
mod number;
mod prohibition;
mod reader;
mod scope;
mod terms;

use super::{
    codes,
    keywords::Keyword,
    token::{Kind, Token},
    tree::{Agreement, Comment, Written},
};
use clause::Extent;
pub(super) use clause::{ANNEXES, PROOFS};
pub(super) use condition::STANDINGS;
pub(super) use header::{POWERS, STATUSES};
pub(super) use limit::{BASELINES, ORDINALS};
pub(super) use number::UNITS;
use reader::{OPENINGS, Reader, any_of};
use salida_note::Checked;
use salida_world::Language;
use std::sync::Arc;

/// The tree of a text, and the number of notes that were only counted; the tokens end with an end token.
pub(super) fn read(
    file: &Arc<str>,
    text: &str,
    tokens: Vec<Token>,
    comments: Vec<Written<Comment>>,
    language: Language,
) -> (Checked<Agreement>, usize) {
    let mut reader = Reader::new(file.clone(), text, tokens, language);
    let (header, extent) = reader.header();
    let mut agreement = Agreement {
        file: file.clone(),
        language,
        header,
        has_flawed_header: extent == Extent::Partial,
        commitments: Vec::new(),
        amnesties: Vec::new(),
        left_out: Vec::new(),
        comments,
    };
    while *reader.kind() != Kind::End {
        reader.part(&mut agreement);
    }
    let (notes, uncounted) = reader.into_notes();
    (Checked::new(agreement, notes), uncounted)
}

impl Reader<'_> {
    /// One part of the agreement behind its header.
    fn part(&mut self, agreement: &mut Agreement) {
        match self.pick(OPENINGS) {
            Some(Keyword::Commitment) => match self.commitment() {
                Ok(commitment) => agreement.commitments.push(commitment),
                Err(rest) => agreement.left_out.push(rest),
            },
            Some(Keyword::Amnesty) => match self.amnesty() {
                Ok(amnesty) => agreement.amnesties.push(amnesty),
                Err(rest) => agreement.left_out.push(rest),
            },
            Some(_) => self.second_header(),
            None => self.stray_part(),
        }
    }

    fn second_header(&mut self) {
        let at = self.advance();
        let note = self.about(codes::SECOND_AGREEMENT, at);
        self.say(note);
        self.skip_to_part();
    }

    /// Something between parts. Clauses end only where a part opens, so that little can stand here.
    fn stray_part(&mut self) {
        if !self.unexpected(&any_of(&[Keyword::Commitment, Keyword::Amnesty])) {
            self.skip_to_part();
        }
    }

    fn skip_to_part(&mut self) {
        while *self.kind() != Kind::End && self.pick(OPENINGS).is_none() {
            self.advance();
        }
    }
}
