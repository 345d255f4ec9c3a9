//! What holds for every text: the tree that is read from it, printed in any language, reads back as the same tree and
//! prints as the same text; and every note points into the text. Called by tests and by the fuzz target.

use salida_case::covenant::{markdown, parse};
use salida_note::At;
use salida_world::Language;

/// Fails when the property does not hold for `text`.
pub(crate) fn what_is_read_prints_and_reads_back(text: &str) {
    let read = parse("agreements/any.md", text);
    for note in &read.notes {
        let place = note.place.as_ref().expect("a place");
        if let At::Bytes { start, end } = place.at {
            assert!(text.get(start..end).is_some(), "{note:?}");
        }
    }
    let Some(agreement) = read.value else {
        assert!(!read.notes.is_empty(), "nothing read and nothing said");
        return;
    };
    for language in Language::ALL {
        let printed = markdown(&agreement, language);
        let again = parse("agreements/any.md", &printed).value.expect("a block");
        assert_eq!(again, agreement, "{printed}");
        assert_eq!(markdown(&again, language), printed);
    }
}
