//! The data files of a case: opened here, read by `salida-events`.

use crate::{
    codes,
    folder::{self, Hashing},
    report::Input,
};
use salida_case::{Case, data::DataFile, label::Label, source::Source};
use salida_events::{Evidence, Known, Recorded};
use salida_note::{Checked, Note, Place};
use std::{collections::BTreeMap, fs::File, io::Read, path::Path};

/// A workbook is read whole, so it has to fit.
const WORKBOOK_BYTES_MAX: u64 = 64 << 20;

/// A table of labels is held whole while it is read.
const LABEL_BYTES_MAX: u64 = 256 << 20;

/// Reads every data file that the case names, and says which files in `data/` it does not name.
pub(crate) fn read_all(root: &Path, case: &Case, there: &[String], inputs: &mut Vec<Input>) -> Checked<Evidence> {
    let mut notes = Vec::new();
    let mut reports = Vec::new();
    let known = known(case, &[]);
    for file in &case.data {
        match read_one(root, file, &known, inputs) {
            Ok(read) => join(&mut reports, read.into_value(&mut notes)),
            Err(note) => notes.push(note),
        }
    }
    let label_files = &case.terrain.label_files;
    let named = |path: &String| {
        case.data.iter().any(|file| file.path == *path) || label_files.iter().any(|file| file.path == *path)
    };
    let unused = there.iter().filter(|path| is_table(path) && !named(path));
    notes.extend(
        unused.map(|path| Note::at(codes::DATA_FILE_UNUSED, Place::whole(path.as_str())).with("path", path.as_str())),
    );
    let evidence = Evidence::gather(reports).into_value(&mut notes);
    Checked::new(evidence, notes)
}

/// A million reports of the first file are not moved for nothing.
fn join(reports: &mut Vec<Recorded>, more: Vec<Recorded>) {
    if reports.is_empty() {
        *reports = more;
    } else {
        reports.extend(more);
    }
}

/// Reads every table of labels that the case names.
pub(crate) fn read_labels(root: &Path, case: &Case, inputs: &mut Vec<Input>) -> Checked<Vec<Label>> {
    let (mut notes, mut labels) = (Vec::new(), Vec::new());
    for file in &case.terrain.label_files {
        let mut read = || -> Result<Vec<u8>, Note> {
            let not_read = |error: &std::io::Error| {
                let note = Note::at(codes::DATA_FILE_NOT_READ, file.place.clone());
                note.with("path", file.path.as_str()).with("reason", error.to_string())
            };
            let mut stream = Hashing::new(folder::open_data(root, &file.path, &file.place)?);
            let mut bytes = Vec::new();
            { (&mut stream).take(LABEL_BYTES_MAX + 1).read_to_end(&mut bytes) }.map_err(|error| not_read(&error))?;
            if bytes.len() as u64 > LABEL_BYTES_MAX {
                let note = Note::at(codes::TEXT_TOO_LARGE, Place::whole(file.path.as_str()));
                return Err(note.with("bytes", bytes.len()).with("allowed", LABEL_BYTES_MAX));
            }
            inputs.push(stream.finish(&file.path).map_err(|error| not_read(&error))?);
            Ok(bytes)
        };
        match read() {
            Ok(bytes) => {
                labels.extend(salida_actors::read_labels(&file.path, &bytes, case).into_value(&mut notes));
            }
            Err(note) => notes.push(note),
        }
    }
    Checked::new(labels, notes)
}

fn is_table(path: &str) -> bool {
    folder::has_ending(path, "csv") || folder::has_ending(path, "xlsx")
}

fn read_one(
    root: &Path,
    file: &DataFile,
    known: &Known<'_>,
    inputs: &mut Vec<Input>,
) -> Result<Checked<Vec<Recorded>>, Note> {
    let opened = folder::open_data(root, &file.path, &file.place)?;
    let mut stream = Hashing::new(opened);
    let read = if folder::has_ending(&file.path, "xlsx") {
        read_workbook(&mut stream, file, known)
    } else {
        Ok(salida_events::read_csv_twice(
            &file.path,
            &mut stream,
            &file.mapping,
            known,
        ))
    };
    let input = stream.finish(&file.path).map_err(|error| not_read(file, &error))?;
    inputs.push(input);
    read
}

fn read_workbook(
    stream: &mut Hashing<File>,
    file: &DataFile,
    known: &Known<'_>,
) -> Result<Checked<Vec<Recorded>>, Note> {
    let mut bytes = Vec::new();
    stream
        .take(WORKBOOK_BYTES_MAX + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| not_read(file, &error))?;
    if bytes.len() as u64 > WORKBOOK_BYTES_MAX {
        let note = Note::at(codes::TEXT_TOO_LARGE, Place::whole(file.path.as_str()));
        return Err(note.with("bytes", bytes.len()).with("allowed", WORKBOOK_BYTES_MAX));
    }
    Ok(salida_events::read_xlsx(&file.path, &bytes, &file.mapping, known))
}

fn not_read(file: &DataFile, error: &std::io::Error) -> Note {
    let note = Note::at(codes::DATA_FILE_NOT_READ, file.place.clone());
    note.with("path", file.path.as_str()).with("reason", error.to_string())
}

/// The names that rows may use.
pub(crate) fn known<'a>(case: &'a Case, withheld: &'a [Source]) -> Known<'a> {
    Known {
        zones: case.zones.iter().map(|zone| zone.id.as_str()).collect(),
        deeds: case.deeds.iter().map(|deed| deed.id.as_str()).collect(),
        actors: case.actors.iter().map(|actor| actor.id.as_str()).collect(),
        sources: { case.sources.iter() }
            .chain(withheld)
            .map(|source| (source.id.as_str(), source.published))
            .collect::<BTreeMap<_, _>>(),
    }
}
