//! Interchange: what an edition shows of who is who, in a format of other tools; and what a file of theirs would add.

use crate::{
    Asked, Opened, codes,
    gather::{light, open_to, shown_map, unnamed, without},
    report::{Edition, LeftOut},
};
use salida_actors::{Dossier, Format, codes as map_codes};
use salida_note::Note;
use salida_world::Day;
use std::{
    fs::File,
    io::{BufRead, BufReader, Read},
    path::Path,
};

/// Bytes of a file that is no list of lines: one value of it may have to be held.
const DOCUMENT_BYTES_MAX: u64 = 512 << 20;

/// What was exported.
#[derive(Debug, Clone, PartialEq)]
pub struct Exported {
    /// The text of the file.
    pub text: String,
    /// What the format cannot carry, and what stays in the case.
    pub notes: Vec<Note>,
    /// What the edition leaves out.
    pub left_out: Vec<LeftOut>,
}

/// What an import would add.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// Tables to add to `case.toml`; empty where there is nothing new.
    pub text: String,
    /// Everything there is to say about the file.
    pub notes: Vec<Note>,
}

/// What an edition shows of who is who, as known on a day where one is asked for. `None` when the case could not be read.
pub fn export(opened: &Opened, asked: &Asked, format: Format) -> Option<Exported> {
    // Where no day is asked for, a back channel counts as acknowledged only when it was so by the day of the case.
    let known = asked.known.or_else(|| asked.days(opened).map(|(_, known)| known));
    let known = known.unwrap_or(Day::MIN);
    let shown = |opened: &Opened| {
        let mut whole = opened.case.clone()?;
        let unnamed = unnamed(&mut whole, asked.edition, known);
        let (case, mut left_out) = shown_map(whole, asked.edition, known);
        left_out.retain(|it| *it != LeftOut::Placements);
        let case = without(case, &unnamed);
        Some((Dossier::of(&case, asked.known), case, left_out))
    };
    let (dossier, case, mut left_out) = shown(&open_to(opened, asked.edition))?;
    let all = shown(opened)?.0;
    let marked = all.size().saturating_sub(dossier.size());
    let mut notes = Vec::new();
    if marked > 0 {
        let note = Note::general(map_codes::MARKED_STAYS_IN).with("count", marked);
        notes.push(note.with("marking", format!("TLP:{}", light(asked.edition).word())));
    }
    if asked.edition != Edition::Team {
        left_out.push(LeftOut::Marked);
    }
    let text = salida_actors::export(&dossier, format).into_value(&mut notes);
    notes.extend(Dossier::staying(&case));
    Some(Exported { text, notes, left_out })
}

/// What a file would add to the case, as tables of `case.toml`. Nothing is written, and nothing that is there is changed.
/// `Err` holds the one note that says why there is nothing to read; `None` inside, that the case could not be read.
pub fn import(
    opened: &Opened,
    path: &Path,
    format: Option<Format>,
    edition: Edition,
) -> Result<Option<Imported>, Note> {
    let Some(case) = &opened.case else { return Ok(None) };
    let trouble = |reason: String| {
        let note = Note::general(codes::CANNOT_READ).with("path", path.display().to_string());
        note.with("reason", reason)
    };
    // What has a place in a folder and is no file, such as a named pipe, may wait for ever to be opened. What another command
    // hands over has no such place.
    let facts = path.metadata().map_err(|error| trouble(error.to_string()))?;
    if facts.is_dir() || !facts.is_file() && path.canonicalize().is_ok() {
        return Err(trouble("not an ordinary file".to_owned()));
    }
    let opened = File::open(path).map_err(|error| trouble(error.to_string()))?;
    let mut reader = BufReader::with_capacity(1 << 20, opened);
    let start = reader.fill_buf().map_err(|error| trouble(error.to_string()))?;
    let format = format.unwrap_or_else(|| Format::told_by(start));
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let file = file.unwrap_or_default();
    let mut notes = Vec::new();
    let in_lines = !matches!(format, Format::Stix | Format::Gexf | Format::Graphml);
    if !in_lines && facts.len() > DOCUMENT_BYTES_MAX {
        let note = Note::at(map_codes::IMPORT_TOO_LARGE, salida_note::Place::whole(file.as_str()));
        let note = note.with("what", "bytes").with("allowed", DOCUMENT_BYTES_MAX);
        return Ok(Some(Imported {
            text: String::new(),
            notes: vec![note],
        }));
    }
    let most = if in_lines { u64::MAX } else { DOCUMENT_BYTES_MAX };
    let reader = BufReader::new(reader.take(most));
    let came = salida_actors::import(&file, reader, format, case, light(edition)).into_value(&mut notes);
    let merged = salida_actors::merge(came, case, &file).into_value(&mut notes);
    Ok(Some(Imported {
        text: salida_actors::write_toml(&merged.new),
        notes,
    }))
}
