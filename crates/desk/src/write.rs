//! Writing: whole or not at all. What was there stays until the new file is complete.

use crate::codes;
use salida_note::Note;
use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

/// Writes a file by way of a temporary one beside it, flushed to disk and then renamed over it. Two at once do not
/// disturb each other: the later rename wins, whole.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Note> {
    let (temporary, mut file) = create_beside(path).map_err(|error| cannot_write(path, &error))?;
    let written = file
        .write_all(bytes)
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&temporary, path));
    written.map_err(|error| {
        // The temporary file is ours; if it cannot be taken away either, the first trouble is the one to tell.
        let _ = fs::remove_file(&temporary);
        cannot_write(path, &error)
    })
}

/// Writes a report, replacing only what carries `mark` in its first two kilobytes: an earlier report, and nothing else.
/// Where no file may be put (a folder is there, or nothing at all), what is there stays.
pub fn write_report(path: &Path, text: &str, mark: &str) -> Result<(), Note> {
    if path.exists() && !begins_with_mark(path, mark) {
        return Err(Note::general(codes::ALREADY_THERE).with("path", path.display().to_string()));
    }
    write_whole(path, text.as_bytes())
}

/// Writes a file where there is nothing yet.
pub fn write_new(path: &Path, text: &str) -> Result<(), Note> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(Note::general(codes::ALREADY_THERE).with("path", path.display().to_string()));
    }
    write_whole(path, text.as_bytes())
}

/// Makes a folder with files that are not there yet. The folder is built beside its place and renamed, so that it is
/// there whole or not at all.
pub fn write_folder(root: &Path, files: &[(String, String)]) -> Result<(), Note> {
    if fs::symlink_metadata(root).is_ok() {
        return Err(Note::general(codes::ALREADY_THERE).with("path", root.display().to_string()));
    }
    let temporary = beside(root, 0);
    let made = make_folder(&temporary, files).and_then(|()| fs::rename(&temporary, root));
    made.map_err(|error| {
        // Same as above: what is half made is ours to take away.
        let _ = fs::remove_dir_all(&temporary);
        cannot_write(root, &error)
    })
}

fn make_folder(root: &Path, files: &[(String, String)]) -> io::Result<()> {
    fs::create_dir(root)?;
    for (name, text) in files {
        let path = root.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        File::create_new(&path)?.write_all(text.as_bytes())?;
    }
    Ok(())
}

fn begins_with_mark(path: &Path, mark: &str) -> bool {
    let mut start = Vec::new();
    let read = File::open(path).and_then(|file| file.take(2048).read_to_end(&mut start));
    read.is_ok() && String::from_utf8_lossy(&start).contains(mark)
}

fn create_beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let mut tries = 0;
    loop {
        let temporary = beside(path, tries);
        match File::create_new(&temporary) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < 100 => tries += 1,
            opened => return opened.map(|file| (temporary, file)),
        }
    }
}

/// A hidden name beside `path`, with the process number so that two processes do not meet.
fn beside(path: &Path, tries: u32) -> PathBuf {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    path.with_file_name(format!(".{name}.{}.{tries}.part", std::process::id()))
}

fn cannot_write(path: &Path, error: &io::Error) -> Note {
    Note::general(codes::CANNOT_WRITE)
        .with("path", path.display().to_string())
        .with("reason", error.to_string())
}
