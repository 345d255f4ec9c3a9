//! A file that grows: what was added since the last look, and whether it is still the same file.

use crate::codes;
use salida_note::Note;
use std::{
    collections::VecDeque,
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

/// Bytes taken at a time.
const PIECE: usize = 1 << 16;
/// Bytes at the beginning, and as many that were read last, by which a file is known again.
const HEAD: usize = 512;

/// A file that is followed.
#[derive(Debug)]
pub struct Follow {
    path: PathBuf,
    file: File,
    offset: u64,
    head: Vec<u8>,
    tail: VecDeque<u8>,
}

/// What a look at the file gives.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece {
    /// What was added.
    Bytes(Vec<u8>),
    /// Nothing new.
    Nothing,
    /// It has to be read from its beginning.
    Anew(Because),
}

/// Why a file is read from its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// It is shorter than what was read of it, or something else stands where that stood.
    CutOff,
    /// Another file stands in its place.
    Replaced,
}

impl Because {
    /// The word for it in notes.
    pub fn word(self) -> &'static str {
        match self {
            Self::CutOff => "cut-off",
            Self::Replaced => "replaced",
        }
    }
}

impl Follow {
    /// Opens the file at its beginning.
    pub fn open(path: &Path) -> Result<Self, Note> {
        let file = File::open(path).map_err(|error| cannot_read(path, &error))?;
        Ok(Self {
            path: path.to_owned(),
            file,
            offset: 0,
            head: Vec::new(),
            tail: VecDeque::new(),
        })
    }

    /// What was added since the last look.
    pub fn look(&mut self) -> Result<Piece, Note> {
        self.piece().map_err(|error| cannot_read(&self.path, &error))
    }

    fn piece(&mut self) -> io::Result<Piece> {
        if self.file.metadata()?.len() < self.offset || !self.is_as_before()? {
            self.begin_at_start()?;
            return Ok(Piece::Anew(Because::CutOff));
        }
        let mut bytes = Vec::new();
        self.file.by_ref().take(PIECE as u64).read_to_end(&mut bytes)?;
        if !bytes.is_empty() {
            let room = HEAD.saturating_sub(self.head.len());
            self.head.extend(bytes.iter().take(room));
            self.tail.extend(bytes.iter().skip(bytes.len().saturating_sub(HEAD)));
            self.tail.drain(..self.tail.len().saturating_sub(HEAD));
            self.offset += bytes.len() as u64;
            return Ok(Piece::Bytes(bytes));
        }
        match self.successor()? {
            None => Ok(Piece::Nothing),
            Some(file) => {
                self.file = file;
                self.begin_at_start()?;
                Ok(Piece::Anew(Because::Replaced))
            }
        }
    }

    fn begin_at_start(&mut self) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(0))?;
        self.offset = 0;
        self.head.clear();
        self.tail.clear();
        Ok(())
    }

    /// A file that was cut off and has grown beyond its old length since is known by its beginning, and where that is the same,
    /// as a header is, by what was read last.
    fn is_as_before(&mut self) -> io::Result<bool> {
        let head = self.bytes_at(0, self.head.len())?;
        let tail = self.bytes_at(self.offset.saturating_sub(self.tail.len() as u64), self.tail.len())?;
        self.file.seek(SeekFrom::Start(self.offset))?;
        Ok(head == self.head && self.tail.iter().eq(&tail))
    }

    fn bytes_at(&mut self, from: u64, many: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(many);
        self.file.seek(SeekFrom::Start(from))?;
        self.file.by_ref().take(many as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// The file that now bears the name, when it is another one. While none does, the old one is kept.
    fn successor(&self) -> io::Result<Option<File>> {
        let file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        Ok(is_another(&self.file, &file)?.then_some(file))
    }
}

#[cfg(unix)]
fn is_another(old: &File, new: &File) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let (old, new) = (old.metadata()?, new.metadata()?);
    Ok((old.dev(), old.ino()) != (new.dev(), new.ino()))
}

/// Elsewhere a file that took the place of another is known only when it is shorter or begins differently.
#[cfg(not(unix))]
fn is_another(old: &File, new: &File) -> io::Result<bool> {
    Ok(new.metadata()?.len() < old.metadata()?.len())
}

fn cannot_read(path: &Path, error: &io::Error) -> Note {
    Note::general(codes::CANNOT_READ)
        .with("path", path.display().to_string())
        .with("reason", error.to_string())
}
