//! The copy of the workspace in which the sources of the monitor carry all their mutants at once.

use crate::{find, mutant::Mutant};
use std::{
    collections::BTreeMap,
    error::Error,
    fs, io,
    ops::Range,
    path::{Path, PathBuf},
};

/// Where the sources are whose mutants are tried.
pub const SOURCES: &str = "crates/monitor/src";

/// What lets the copy read which mutant is live.
const LIVE: &str = include_str!("live.rs");

/// A copy of the workspace, and every mutant of it that is still thought to compile.
pub struct Copy {
    pub folder: PathBuf,
    originals: BTreeMap<String, String>,
    pub mutants: Vec<Mutant>,
    written: BTreeMap<String, Vec<Written>>,
}

/// Where a mutant stands in the text of its copy.
struct Written {
    number: u32,
    /// What was put in.
    put: Range<usize>,
    /// From what was put in before to what was put in after.
    whole: Range<usize>,
}

impl Copy {
    /// Copies what has changed in the workspace, and finds all mutants.
    pub fn new(workspace: &Path, folder: &Path) -> Result<Self, Box<dyn Error>> {
        for part in [
            "Cargo.toml",
            "Cargo.lock",
            "clippy.toml",
            "crates",
            "xtask",
            "cases",
            "docs",
            "schema",
        ] {
            copy(&workspace.join(part), &folder.join(part))?;
        }
        let sources = workspace.join(SOURCES);
        let mut originals = BTreeMap::new();
        read(&sources, &sources, &mut originals)?;
        let mut mutants: Vec<Mutant> = Vec::new();
        for (file, text) in &originals {
            mutants.extend(find::mutants(file, text, mutants.len() + 1)?);
        }
        let lib = originals.get_mut("lib.rs").ok_or("the crate has no lib.rs")?;
        lib.push_str("\nmod live_mutant;\n");
        write(&folder.join(SOURCES).join("live_mutant.rs"), LIVE)?;
        let mut there = BTreeMap::new();
        read(&folder.join(SOURCES), &folder.join(SOURCES), &mut there)?;
        for gone in there
            .keys()
            .filter(|it| !originals.contains_key(*it) && *it != "live_mutant.rs")
        {
            fs::remove_file(folder.join(SOURCES).join(gone))?;
        }
        let written = BTreeMap::new();
        let folder = folder.to_owned();
        Ok(Self {
            folder,
            originals,
            mutants,
            written,
        })
    }

    /// Writes every file with the mutants that are left.
    pub fn write(&mut self) -> io::Result<()> {
        for (file, text) in &self.originals {
            let of_file: Vec<&Mutant> = self.mutants.iter().filter(|it| it.file == *file).collect();
            let (changed, written) = rewritten(text, &of_file);
            write(&self.folder.join(SOURCES).join(file), &changed)?;
            self.written.insert(file.clone(), written);
        }
        Ok(())
    }

    /// The mutant that is to blame for an error at a byte of a file.
    pub fn blamed(&self, file: &str, byte: usize) -> Option<u32> {
        let written = self.written.get(file)?;
        let put = written
            .iter()
            .filter(|it| it.put.contains(&byte))
            .min_by_key(|it| it.put.len());
        let around = || {
            written
                .iter()
                .filter(|it| it.whole.contains(&byte))
                .min_by_key(|it| it.whole.len())
        };
        put.or_else(around).map(|it| it.number)
    }
}

/// A text with all its mutants, and where each stands.
fn rewritten(text: &str, mutants: &[&Mutant]) -> (String, Vec<Written>) {
    // What encloses opens first and closes last; what takes the place of nothing closes where it opened.
    let opening = mutants
        .iter()
        .enumerate()
        .map(|(at, it)| (it.at.start, 1, at, &it.before));
    let ends = |it: &Mutant| if it.at.is_empty() { 2 } else { 0 };
    let closing = { mutants.iter().enumerate().rev() }.map(|(at, it)| (it.at.end, ends(it), at, &it.after));
    let mut edits: Vec<_> = opening.chain(closing).collect();
    edits.sort_by_key(|(byte, rank, ..)| (*byte, *rank));
    let (mut changed, mut taken) = (String::new(), 0);
    let mut ranges: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    for (byte, _, at, put) in edits {
        changed.push_str(&text[taken..byte]);
        taken = byte;
        let start = changed.len();
        changed.push_str(put);
        ranges.entry(at).or_default().push(start..changed.len());
    }
    changed.push_str(&text[taken..]);
    let written = ranges.into_iter().map(|(at, ranges)| Written {
        number: mutants[at].number,
        put: ranges[0].clone(),
        whole: ranges[0].start..ranges[ranges.len() - 1].end,
    });
    (changed, written.collect())
}

fn read(root: &Path, within: &Path, into: &mut BTreeMap<String, String>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(within)? {
        let path = entry?.path();
        if path.is_dir() {
            read(root, &path, into)?;
        } else {
            let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
            into.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

/// Copies a file or a folder but for the sources that get mutants, and takes away what is gone. It writes nothing that is
/// there already, so that cargo builds only what changed.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if from.ends_with(SOURCES) {
        return Ok(());
    }
    if from.is_dir() {
        fs::create_dir_all(to)?;
        for there in fs::read_dir(to)? {
            let there = there?;
            match (from.join(there.file_name()).exists(), there.path().is_dir()) {
                (true, _) => {}
                (false, true) => fs::remove_dir_all(there.path())?,
                (false, false) => fs::remove_file(there.path())?,
            }
        }
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            copy(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    let bytes = fs::read(from)?;
    if fs::read(to).is_ok_and(|there| there == bytes) {
        Ok(())
    } else {
        fs::write(to, bytes)
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, text)
}
