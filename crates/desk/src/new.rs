//! `salida new`: a folder that already checks.

use crate::write;
use salida_note::Note;
use salida_world::Language;
use std::path::Path;

/// Makes a case folder with that title, in that language, with the answer to where the record could be an exhibit.
pub fn new_case(root: &Path, title: &str, language: Language, exhibit: &str) -> Result<(), Note> {
    write::write_folder(root, &salida_case::template(title, language, exhibit))
}
