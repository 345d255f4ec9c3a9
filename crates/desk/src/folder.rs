//! The case folder on disk: which files there are, their texts, and a hash of everything that was read.

use crate::{codes, report::Input};
use salida_note::{Checked, Note, Place};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

/// A text that a person wrote is never that large; what is larger belongs into `data/`.
const TEXT_BYTES_MAX: u64 = 8 << 20;

/// The texts of a case folder.
#[derive(Debug, Clone, Default)]
pub struct Folder {
    /// Where it is.
    pub root: PathBuf,
    /// Path inside the folder to text, for `case.toml`, `process.toml` and `agreements/*.md`; without a `case.toml` that is too large.
    pub texts: BTreeMap<String, String>,
    /// Files in `data/`, as paths inside the folder.
    pub data: Vec<String>,
    /// Every file that was read, with its hash.
    pub inputs: Vec<Input>,
}

/// The file that makes a folder a case.
const CASE: &str = "case.toml";

/// Reads the texts of a case folder. `Err` holds the one note that says why there is nothing to read.
pub fn open(root: &Path) -> Result<Checked<Folder>, Note> {
    let listed = list(root, "").map_err(|error| cannot_read(root, &error))?;
    if !listed.iter().any(|name| name == CASE) {
        return Err(Note::general(codes::NOT_A_CASE_FOLDER).with("path", root.display().to_string()));
    }
    let mut names = vec![CASE.to_owned()];
    names.extend(listed.into_iter().filter(|name| name == "process.toml"));
    let agreements =
        list_if_there(root, "agreements").map_err(|error| cannot_read(&root.join("agreements"), &error))?;
    names.extend(agreements.into_iter().filter(|name| has_ending(name, "md")));
    let data = list_if_there(root, "data").map_err(|error| cannot_read(&root.join("data"), &error))?;
    let mut folder = Folder {
        root: root.to_owned(),
        data,
        ..Folder::default()
    };
    let mut notes = Vec::new();
    for name in names {
        let (bytes, whole) =
            read_up_to(&root.join(&name), TEXT_BYTES_MAX).map_err(|error| cannot_read(&root.join(&name), &error))?;
        folder.inputs.push(Input {
            path: name.clone(),
            bytes: bytes.len() as u64,
            sha256: hex(&Sha256::digest(&bytes)),
        });
        let text = if whole {
            text_of(&name, bytes, &mut notes)
        } else {
            too_large(&name, &mut notes)
        };
        // Of a case that was not read, nothing is said to lack.
        if whole || name != CASE {
            folder.texts.insert(name, text);
        }
    }
    Ok(Checked::new(folder, notes))
}

/// True when a path, once every link on it is followed, still lies in the folder: a link is no door out of it.
fn lies_in(root: &Path, path: &Path) -> io::Result<bool> {
    Ok(path.canonicalize()?.starts_with(root.canonicalize()?))
}

/// Opens a data file that `case.toml` names. Only ordinary files inside the folder are opened, also through links.
pub(crate) fn open_data(root: &Path, name: &str, place: &Place) -> Result<File, Note> {
    let path = Path::new(name);
    let inside = path
        .components()
        .all(|part| matches!(part, std::path::Component::Normal(_) | std::path::Component::CurDir));
    if !inside || name.is_empty() {
        return Err(Note::at(codes::PATH_OUTSIDE_FOLDER, place.clone()).with("path", name));
    }
    let trouble = |reason: String| {
        Note::at(codes::DATA_FILE_NOT_READ, place.clone())
            .with("path", name)
            .with("reason", reason)
    };
    let path = root.join(path);
    if !lies_in(root, &path).map_err(|error| trouble(error.to_string()))? {
        return Err(Note::at(codes::PATH_OUTSIDE_FOLDER, place.clone()).with("path", name));
    }
    let facts = path.metadata().map_err(|error| trouble(error.to_string()))?;
    if !facts.is_file() {
        return Err(trouble("not an ordinary file".to_owned()));
    }
    File::open(&path).map_err(|error| trouble(error.to_string()))
}

/// Names of the ordinary files in a subfolder, sorted, as paths inside the folder. Hidden files are left alone.
fn list(root: &Path, within: &str) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(root.join(within))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let inside = entry.path().is_file() && lies_in(root, &entry.path())?;
        if inside && !name.starts_with('.') {
            names.push(if within.is_empty() {
                name
            } else {
                format!("{within}/{name}")
            });
        }
    }
    names.sort();
    Ok(names)
}

fn list_if_there(root: &Path, within: &str) -> io::Result<Vec<String>> {
    match list(root, within) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        listed => listed,
    }
}

/// Reads at most `limit` bytes; the flag is false when there are more.
fn read_up_to(path: &Path, limit: u64) -> io::Result<(Vec<u8>, bool)> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    let whole = bytes.len() as u64 <= limit;
    Ok((bytes, whole))
}

fn text_of(name: &str, bytes: Vec<u8>, notes: &mut Vec<Note>) -> String {
    let text = String::from_utf8(bytes).unwrap_or_else(|error| {
        let at = error.utf8_error().valid_up_to();
        let text = guessed(error.as_bytes());
        notes.push(Note::at(codes::NOT_UTF8, Place::bytes(name, at..at + 1)).with("byte", at));
        text
    });
    // A byte-order mark is what some editors put in front of UTF-8; it is no part of the text.
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

/// The text with the bytes that are no UTF-8 read as Latin-1, which most of such files are written in. It is read on only
/// so that what else is wrong can be told without a flaw for every accented letter; the file stays an error.
fn guessed(bytes: &[u8]) -> String {
    let letter = |byte: &u8| match byte {
        0xa0..=0xff => char::from(*byte),
        _ => char::REPLACEMENT_CHARACTER,
    };
    let pieces = bytes.utf8_chunks();
    pieces.fold(String::with_capacity(bytes.len()), |mut text, piece| {
        text.push_str(piece.valid());
        text.extend(piece.invalid().iter().map(letter));
        text
    })
}

fn too_large(name: &str, notes: &mut Vec<Note>) -> String {
    let note = Note::at(codes::TEXT_TOO_LARGE, Place::whole(name));
    notes.push(note.with("bytes", TEXT_BYTES_MAX + 1).with("allowed", TEXT_BYTES_MAX));
    String::new()
}

fn cannot_read(path: &Path, error: &io::Error) -> Note {
    Note::general(codes::CANNOT_READ)
        .with("path", path.display().to_string())
        .with("reason", error.to_string())
}

/// True for `name.ENDING` in any case.
pub(crate) fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// Hexadecimal digits of a hash.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digits = |byte: &u8| [byte >> 4, byte & 15].map(|half| char::from_digit(u32::from(half), 16).unwrap_or('0'));
    bytes.iter().flat_map(digits).collect()
}

/// A reader that hashes what passes through the first time, however often it is read again.
pub(crate) struct Hashing<R> {
    inner: R,
    hash: Sha256,
    /// How many bytes are hashed, and where the reader stands.
    hashed: u64,
    at: u64,
}

impl<R: Read + Seek> Hashing<R> {
    /// Of a reader that stands at its beginning.
    pub(crate) fn new(inner: R) -> Self {
        Self {
            inner,
            hash: Sha256::new(),
            hashed: 0,
            at: 0,
        }
    }

    /// Reads what is left, so that the hash covers the whole file even where a reader stopped early.
    pub(crate) fn finish(mut self, path: &str) -> io::Result<Input> {
        self.seek(SeekFrom::Start(self.hashed))?;
        let mut buffer = vec![0; 1 << 16];
        while self.read(&mut buffer)? > 0 {}
        Ok(Input {
            path: path.to_owned(),
            bytes: self.hashed,
            sha256: hex(&self.hash.finalize()),
        })
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let many = self.inner.read(buffer)?;
        let known = usize::try_from(self.hashed.saturating_sub(self.at)).unwrap_or(usize::MAX);
        if let Some(new) = buffer.get(known..many) {
            self.hash.update(new);
            self.hashed += new.len() as u64;
        }
        self.at += many as u64;
        Ok(many)
    }
}

impl<R: Seek> Seek for Hashing<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        // Nothing may be jumped over without having been hashed.
        let at = self.inner.seek(to)?.min(self.hashed);
        self.at = self.inner.seek(SeekFrom::Start(at))?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::{Digest, Hashing, Sha256, hex};
    use std::io::{Cursor, Read, Seek, SeekFrom};

    #[test]
    fn what_is_read_twice_or_in_part_is_hashed_once_and_whole() {
        let text: Vec<u8> = (0..200_000_u32).map(|at| at.to_le_bytes()[1]).collect();
        let mut stream = Hashing::new(Cursor::new(&text));
        let mut piece = vec![0; 70_000];
        for start in [0, 0, 30_000, 500_000, 10] {
            let at = stream.seek(SeekFrom::Start(start)).unwrap();
            assert!(at <= start);
            stream.read_exact(&mut piece).unwrap();
        }
        let input = stream.finish("data/any.csv").unwrap();
        assert_eq!((input.bytes, input.sha256), (200_000, hex(&Sha256::digest(&text))));
    }
}
