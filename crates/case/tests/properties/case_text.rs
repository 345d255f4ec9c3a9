//! What holds for every text that is read as `case.toml` and as `process.toml`: it gives a case, or an error that says
//! why not; every note points into the text; and reading it again gives the same. Called by tests and by the fuzz target.

use salida_case::{Texts, read};
use salida_note::At;

/// Fails when the property does not hold for `text`.
pub(crate) fn what_is_read_is_a_case_or_an_error(text: &str) {
    let agreement = [("agreements/any.md".to_owned(), text.to_owned())];
    let texts = Texts {
        case: text,
        process: Some(text),
        agreements: &agreement,
    };
    let checked = read(&texts);
    assert!(checked.value.is_some() || checked.has_errors());
    for note in &checked.notes {
        let place = note.place.as_ref().map(|place| &place.at);
        if let Some(At::Bytes { start, end }) = place {
            assert!(text.get(*start..*end).is_some(), "{note:?}");
        }
    }
    assert_eq!(read(&texts), checked);
}
