//! `salida fmt` and `salida agreement`: a single agreement file, read and written as it is on disk.

use crate::{codes, write};
use salida_case::covenant;
use salida_note::{Checked, Note, Place};
use salida_world::Language;
use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

/// No agreement that a person wrote is larger.
const FILE_BYTES_MAX: u64 = 8 << 20;

/// A file and what it would become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewriting {
    /// As it is on disk.
    pub text: String,
    /// As it would be; none when it cannot be read whole, and the notes say why.
    pub rewritten: Option<String>,
    /// The language of its first covenant block; none where it has no block in a known language.
    pub language: Option<Language>,
}

impl Rewriting {
    /// True when something would change.
    pub fn changes(&self) -> bool {
        self.rewritten.as_ref().is_some_and(|rewritten| *rewritten != self.text)
    }
}

/// The file with its covenant blocks in one layout. `Err` holds the one note that says why it cannot be read at all.
pub fn formatted(path: &Path) -> Result<Checked<Rewriting>, Note> {
    rewriting(path, covenant::formatted)
}

/// The file with its covenant blocks in a language. `Err` holds the one note that says why it cannot be read at all.
pub fn in_language(path: &Path, language: Language) -> Result<Checked<Rewriting>, Note> {
    rewriting(path, |file, text| covenant::in_language(file, text, language))
}

/// Puts a file in the place of the one that was formatted, also where `path` is a link to it.
pub fn replace(path: &Path, text: &str) -> Result<(), Note> {
    let target = path.canonicalize().map_err(|error| cannot_read(path, &error))?;
    write::write_whole(&target, text.as_bytes())
}

fn rewriting(path: &Path, rewrite: impl Fn(&str, &str) -> Checked<Option<String>>) -> Result<Checked<Rewriting>, Note> {
    let name = path.display().to_string();
    let bytes = read(path).map_err(|error| cannot_read(path, &error))?;
    if bytes.len() as u64 > FILE_BYTES_MAX {
        let note = Note::at(codes::TEXT_TOO_LARGE, Place::whole(name));
        return Err(note.with("bytes", bytes.len()).with("allowed", FILE_BYTES_MAX));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Note::at(codes::NOT_UTF8, Place::whole(name.as_str())).with("byte", at)
    })?;
    let Checked { value, notes } = rewrite(&name, &text);
    let file = Rewriting {
        language: covenant::language_of(&name, &text),
        rewritten: value,
        text,
    };
    Ok(Checked::new(file, notes))
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn cannot_read(path: &Path, error: &io::Error) -> Note {
    Note::general(codes::CANNOT_READ)
        .with("path", path.display().to_string())
        .with("reason", error.to_string())
}
