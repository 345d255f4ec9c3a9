//! A folder for a case that a test invents, gone once it was read.

use salida_desk::{Opened, open};
use std::fs;

/// A folder with these files, opened; `test` keeps folders of different tests apart.
pub(crate) fn opened(test: &str, files: &[(&str, &str)]) -> Opened {
    let root = std::env::temp_dir().join(format!("salida-{test}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&root);
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let opened = open(&root).unwrap();
    fs::remove_dir_all(&root).unwrap();
    opened
}
