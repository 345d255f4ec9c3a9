//! Writes an agreement in any of the three languages, in one layout: read back, it says the same.

mod amnesty;
mod comment;
mod commitment;
mod condition;
mod form;
mod from_instrument;
mod header;
mod measure;
mod printer;

use super::tree::Agreement;
use comment::Comments;
use printer::Printer;
use salida_world::Language;

/// The text of an agreement in a language, without fences. An instrument is printed by way of its tree. Comments stand
/// with the clause that they stood with.
pub fn text(agreement: &Agreement, language: Language) -> String {
    if agreement.comments.is_empty() {
        return printed(agreement, language, Comments::default()).out;
    }
    // The first round says where clauses begin, the second one writes the comments to them.
    let starts = printed(agreement, language, Comments::default()).starts;
    let comments = Comments::beside(&starts, &agreement.comments);
    printed(agreement, language, comments).out
}

/// The text of an agreement in a language, as a fenced block of Markdown.
pub fn markdown(agreement: &Agreement, language: Language) -> String {
    format!("```covenant {language}\n{}```\n", text(agreement, language))
}

fn printed(agreement: &Agreement, language: Language, comments: Comments) -> Printer {
    let mut printer = Printer::new(language, comments);
    printer.header(&agreement.header);
    for commitment in &agreement.commitments {
        printer.commitment(commitment);
    }
    for amnesty in &agreement.amnesties {
        printer.amnesty(amnesty);
    }
    printer.finish();
    printer
}
