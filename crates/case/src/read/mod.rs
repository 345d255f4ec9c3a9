//! From the texts of a folder to a checked [`Case`]: every flaw of every text is told at once.
//!
//! Each text goes through four steps: `syntax` (is it TOML), `walk` (has it the keys and values of the schema),
//! `known` (which ids are there), and the lowering of each table, one file per subject.

mod act;
mod actor;
mod agreement;
mod case_file;
mod claim;
mod data;
mod flaws;
mod known;
mod lowering;
mod market;
mod nesting;
mod place;
mod process_file;
mod proposal;
mod question;
mod shape;
mod source;
mod syntax;
mod terrain;
mod track;
mod walk;

use crate::{
    Case, codes, covenant, schema,
    written::{CaseFile, ProcessFile, Sort},
};
use act::Mention;
use flaws::Flaws;
use known::Known;
use lowering::Lowering;
use salida_note::{Checked, Note, Place};
use serde::de::DeserializeOwned;
use shape::Shape;
use std::sync::LazyLock;
use toml::de::DeTable;

/// The name of the file that every case folder has.
pub const CASE_FILE: &str = "case.toml";

/// The name of the file that tells the process.
pub const PROCESS_FILE: &str = "process.toml";

/// The most bytes of one TOML text: some five hundred printed pages. What is larger is data, and belongs in a table.
pub const MOST_BYTES: usize = 1 << 20;

/// The shapes never change, and making them takes as long as reading a case.
static CASE_SHAPE: LazyLock<Shape> = LazyLock::new(|| Shape::new(schema::schema_case()));
static PROCESS_SHAPE: LazyLock<Shape> = LazyLock::new(|| Shape::new(schema::schema_process()));

/// The texts of a case folder, decoded. Data files are read elsewhere.
#[derive(Debug, Clone, Copy, Default)]
pub struct Texts<'a> {
    /// `case.toml`.
    pub case: &'a str,
    /// `process.toml`, when there is one.
    pub process: Option<&'a str>,
    /// Agreements: path inside the folder (`agreements/truce.md`) and text. Their order does not matter.
    pub agreements: &'a [(String, String)],
}

/// Reads a case. It never fails: what could be read comes with every note, those of `case.toml` first, then those of
/// `process.toml`, then those of each agreement by name, then what the texts say of one another. `None` means that
/// `case.toml` was too large to be looked at.
pub fn read(texts: &Texts<'_>) -> Checked<Option<Case>> {
    let mut notes = Vec::new();
    let mut known = Known::default();
    let mut agreements: Vec<&(String, String)> = texts.agreements.iter().collect();
    agreements.sort();
    for (path, _) in &agreements {
        known.add(Sort::Instrument, agreement::stem(path), Place::whole(path.as_str()));
    }
    let Some(mut case) = read_case(texts.case, &mut known, &mut notes) else {
        return Checked::new(None, notes);
    };
    let mentions = texts
        .process
        .map(|text| read_process(text, &mut case, &mut known, &mut notes));
    case.instruments = agreement::read_all(&agreements, &case, &known).into_value(&mut notes);
    act::look_up(&mentions.unwrap_or_default(), &case.instruments, &mut notes);
    let checks = covenant::check::check(&case, &notes);
    notes.extend(checks);
    Checked::new(Some(case), notes)
}

fn read_case(text: &str, known: &mut Known, notes: &mut Vec<Note>) -> Option<Case> {
    let mut flaws = Flaws::new(CASE_FILE);
    let file: Option<CaseFile> = open(text, &CASE_SHAPE, known, &mut flaws);
    let case = file.map(|file| case_file::lower(&file, known, &mut flaws));
    notes.extend(flaws.into_notes());
    case
}

/// Reads the process into the case. Its commitments are looked up when the agreements are read.
fn read_process(text: &str, case: &mut Case, known: &mut Known, notes: &mut Vec<Note>) -> Vec<Mention> {
    let mut flaws = Flaws::new(PROCESS_FILE);
    let mut mentions = Vec::new();
    if let Some(file) = open::<ProcessFile>(text, &PROCESS_SHAPE, known, &mut flaws) {
        let language = case.language;
        let flaws = &mut flaws;
        (case.process, mentions) = process_file::lower(&file, &mut Lowering { language, known, flaws });
    }
    notes.extend(flaws.into_notes());
    mentions
}

/// Reads one TOML text along its schema. `None` when it is too large to be looked at.
fn open<T: DeserializeOwned>(text: &str, shape: &Shape, known: &mut Known, flaws: &mut Flaws) -> Option<T> {
    if text.len() > MOST_BYTES {
        let note = Note::at(codes::FILE_TOO_LARGE, flaws.whole());
        flaws.tell(note.with("bytes", text.len()).with("most", MOST_BYTES));
        return None;
    }
    let (mut root, errors) = DeTable::parse_recoverable(text);
    let syntax = syntax::Syntax::new(text, &errors, flaws);
    known.take_down(root.get_ref(), flaws);
    walk::Walk::new(shape, &syntax, flaws).whole(root.get_mut());
    let read = T::deserialize(toml::de::Deserializer::from(root));
    // After the walk every value is what its key takes, so this is a second net, and one that speaks.
    read.map_err(|error| syntax::Syntax::new(text, &[error], flaws)).ok()
}
