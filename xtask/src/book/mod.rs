//! `cargo xtask book`: the standings, pictures and words in the pages of the covenant language, written by the monitor.
//!
//! A page holds a story in full (agreements, reports, acts) and a marker with the days asked about. Everything between
//! the marker and its end is computed; the rest is left as it was written.

mod page;
mod patterns;
mod picture;
mod row;
mod story;
mod table;
mod vocabulary;

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// A file that the task writes.
pub(crate) struct Written {
    /// Where it belongs.
    pub(crate) path: PathBuf,
    /// What belongs into it.
    pub(crate) text: String,
}

/// Writes every page and every picture.
pub(crate) fn run() -> ExitCode {
    let (files, flaws) = compose(&folder());
    for flaw in &flaws {
        eprintln!("{flaw}");
    }
    let pictures = fs::create_dir_all(folder().join("pictures"));
    let written = pictures.and_then(|()| files.iter().try_for_each(|file| fs::write(&file.path, &file.text)));
    if let Err(error) = &written {
        eprintln!("{error}");
    }
    if flaws.is_empty() && written.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Where the pages are.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/covenant")
}

/// Every file as it should be, and what is wrong with the stories. Nothing is written.
fn compose(folder: &Path) -> (Vec<Written>, Vec<String>) {
    let (mut files, mut flaws) = (Vec::new(), Vec::new());
    let read = fs::read_to_string(folder.join("stage.toml")).and_then(|stage| Ok((stage, names(folder)?)));
    let (stage, names) = match read {
        Ok(read) => read,
        Err(error) => return (files, vec![format!("{}: {error}", folder.display())]),
    };
    for name in names {
        let path = folder.join(&name);
        match fs::read_to_string(&path) {
            Ok(text) => {
                let composed = page::compose(name.trim_end_matches(".md"), &text, &stage);
                flaws.extend(composed.flaws.iter().map(|flaw| format!("{name}: {flaw}")));
                files.push(Written {
                    path,
                    text: composed.text,
                });
                files.extend(composed.pictures.into_iter().map(|(picture, text)| Written {
                    path: folder.join("pictures").join(picture),
                    text,
                }));
            }
            Err(error) => flaws.push(format!("{name}: {error}")),
        }
    }
    (files, flaws)
}

/// The pages, in the order of their names.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if Path::new(&name).extension().is_some_and(|ending| ending == "md") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::{compose, folder, fs, page};
    use std::collections::BTreeSet;

    #[test]
    fn the_committed_pages_and_pictures_are_what_the_monitor_says() {
        let (files, flaws) = compose(&folder());
        assert_eq!(flaws, Vec::<String>::new());
        assert!(!files.is_empty());
        for file in files {
            let committed = fs::read_to_string(&file.path).unwrap_or_default();
            assert!(
                committed == file.text,
                "{}: run `cargo xtask book`",
                file.path.display()
            );
        }
    }

    #[test]
    fn no_picture_is_left_over() {
        let (files, _) = compose(&folder());
        let made: BTreeSet<_> = files.into_iter().map(|file| file.path).collect();
        for entry in fs::read_dir(folder().join("pictures")).unwrap() {
            let path = entry.unwrap().path();
            assert!(made.contains(&path), "{} belongs to no page", path.display());
        }
    }

    #[test]
    fn every_page_is_listed_and_every_link_between_pages_leads_somewhere() {
        let index = fs::read_to_string(folder().join("README.md")).unwrap();
        for name in super::names(&folder()).unwrap() {
            assert!(name == "README.md" || index.contains(&format!("({name})")), "{name}");
            let text = fs::read_to_string(folder().join(&name)).unwrap();
            for link in page::links(&text) {
                assert!(folder().join(&link).exists(), "{name} links to {link}");
            }
        }
    }
}
