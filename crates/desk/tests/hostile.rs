//! Damage to every text of the main case: cut short anywhere, one byte changed anywhere. Whatever comes, it is answered.
//!
//! `cargo test` takes a sample; with `SALIDA_HOSTILE=full` every truncation and 20,000 changes of each file are made (run
//! in release by the checks of a change).
#![expect(clippy::unwrap_used, reason = "a case that cannot be read is a failed test")]
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the test reads the case folder and spreads the work over threads"
)]

use salida_case::{
    Case, Texts,
    covenant::{self, Surroundings},
};
use salida_events::{Evidence, Known, read_csv};
use salida_note::{Note, Severity};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
};

/// The folder's files, read once.
struct Folder {
    texts: BTreeMap<String, String>,
    tables: BTreeMap<String, Vec<u8>>,
    case: Case,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/el-salvador-2012")
}

fn folder() -> Folder {
    let mut texts = BTreeMap::new();
    for name in ["case.toml", "process.toml"] {
        texts.insert(name.to_owned(), fs::read_to_string(root().join(name)).unwrap());
    }
    for entry in fs::read_dir(root().join("agreements")).unwrap().map(Result::unwrap) {
        let name = format!("agreements/{}", entry.file_name().to_string_lossy());
        texts.insert(name, fs::read_to_string(entry.path()).unwrap());
    }
    let case = read(&texts).value.unwrap();
    let tables = case
        .data
        .iter()
        .map(|file| (file.path.clone(), fs::read(root().join(&file.path)).unwrap()));
    Folder {
        tables: tables.collect(),
        texts,
        case,
    }
}

fn read(texts: &BTreeMap<String, String>) -> salida_note::Checked<Option<Case>> {
    let agreements: Vec<(String, String)> = texts
        .iter()
        .filter(|(name, _)| name.starts_with("agreements/"))
        .map(|(n, t)| (n.clone(), t.clone()))
        .collect();
    let process = texts.get("process.toml").map(String::as_str);
    salida_case::read(&Texts {
        case: &texts["case.toml"],
        process,
        agreements: &agreements,
    })
}

/// One damage: the file cut after so many bytes, or one byte of it replaced.
#[derive(Clone, Copy)]
enum Damage {
    Cut(usize),
    Change(usize, u8),
}

impl Damage {
    fn on(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Cut(at) => bytes[..at].to_vec(),
            Self::Change(at, byte) => {
                let mut changed = bytes.to_vec();
                changed[at] = byte;
                changed
            }
        }
    }
}

fn full() -> bool {
    std::env::var("SALIDA_HOSTILE").is_ok_and(|value| value == "full")
}

/// Cuts and changes for a file of that length; the changes are drawn from a fixed sequence.
fn damages(length: usize) -> Vec<Damage> {
    let (step, changes) = if full() { (1, 20_000) } else { (length / 60 + 1, 60) };
    let mut state = 0x5a11_da00_u64 ^ length as u64;
    let mut draw = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below.max(1)
    };
    let cuts = (0..length).step_by(step).map(Damage::Cut).collect::<Vec<_>>();
    let changes = (0..changes).map(|_| Damage::Change(draw(length), u8::try_from(draw(256)).unwrap()));
    cuts.into_iter().chain(changes).collect()
}

/// Tries every damage on several threads; a panic in any of them fails the test.
fn try_all(length: usize, attempt: impl Fn(Damage) + Sync) {
    let damages = damages(length);
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for part in damages.chunks(damages.len() / workers + 1) {
            scope.spawn(|| part.iter().for_each(|damage| attempt(*damage)));
        }
    });
}

fn answered(value: bool, notes: &[Note], what: &str) {
    // A table cut right after its header holds no rows, which is a warning and no error.
    let told = notes.iter().any(|note| note.severity() <= Severity::Warning);
    assert!(value || told, "{what}: neither a value nor a word about it");
}

#[test]
fn every_truncation_and_many_changes_of_every_text_are_answered() {
    let folder = folder();
    for name in ["case.toml", "process.toml"] {
        let text = &folder.texts[name];
        let others = folder
            .texts
            .iter()
            .filter(|(other, _)| !other.starts_with("agreements/"));
        let others: BTreeMap<String, String> = others.map(|(name, text)| (name.clone(), text.clone())).collect();
        try_all(text.len(), |damage| {
            let mut texts = others.clone();
            texts.insert(name.to_owned(), decoded(&damage.on(text.as_bytes())));
            let read = read(&texts);
            answered(read.value.is_some(), &read.notes, name);
        });
    }
}

#[test]
fn every_truncation_and_many_changes_of_every_agreement_are_answered() {
    let folder = folder();
    let case = &folder.case;
    let around = Surroundings::new(&case.actors, &case.zones, &case.deeds, &case.sources);
    for (name, text) in folder.texts.iter().filter(|(name, _)| name.starts_with("agreements/")) {
        try_all(text.len(), |damage| {
            let parsed = covenant::parse(name, &decoded(&damage.on(text.as_bytes())));
            answered(parsed.value.is_some(), &parsed.notes, name);
            if let Some(agreement) = parsed.value {
                let _ = covenant::resolve(&agreement, &around);
            }
        });
    }
}

/// The reader is only ever given text. The desk reads what is not UTF-8 as Latin-1; here replacement characters stand for it.
fn decoded(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn every_truncation_and_many_changes_of_every_table_are_answered() {
    let folder = folder();
    let known = known(&folder.case);
    for file in &folder.case.data {
        let bytes = &folder.tables[&file.path];
        let rows = read_csv(&file.path, bytes.as_slice(), &file.mapping, &known)
            .value
            .len();
        assert!(rows > 0, "{} holds rows before it is damaged", file.path);
        try_all(bytes.len(), |damage| {
            let read = read_csv(&file.path, damage.on(bytes).as_slice(), &file.mapping, &known);
            answered(!read.value.is_empty(), &read.notes, &file.path);
            let _ = Evidence::gather(read.value);
        });
    }
}

fn known(case: &Case) -> Known<'_> {
    Known {
        zones: case.zones.iter().map(|zone| zone.id.as_str()).collect(),
        deeds: case.deeds.iter().map(|deed| deed.id.as_str()).collect(),
        actors: case.actors.iter().map(|actor| actor.id.as_str()).collect(),
        sources: case
            .sources
            .iter()
            .map(|source| (source.id.as_str(), source.published))
            .collect(),
    }
}
