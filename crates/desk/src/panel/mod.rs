//! Panels of one's own: a long table to methods side by side, without a case. What `salida impact --panel` asks.

mod answer;
mod asked;
mod methods;
mod read;
mod verdict;
mod work;

pub use answer::{
    Choice, Comparison, Diagnostics, Found, InTimeReport, LeftUnit, MethodReport, PanelReport, PlaceboFailed,
    PlaceboPath, Placebos, Stopped, Weight, WindowFound, WithoutDonor,
};
pub use asked::{Columns, PanelAsked};
pub use methods::Named;
pub use read::{ReadAs, Role, Taken, read};
pub use verdict::{ALPHA, Caution, Direction, Support, Verdict};
pub use work::{Course, PER, evaluate};

use crate::codes;
use salida_note::{Checked, Note};
use std::fs::File;
use std::path::Path;

/// Reads the panel that is asked for. `progress` is told the rows gone through.
pub fn open(asked: &PanelAsked, progress: &dyn Fn(u64)) -> Checked<Option<Taken>> {
    let name = asked.file.display().to_string();
    read(&name, || file(&asked.file), asked, progress)
}

fn file(path: &Path) -> Result<File, Note> {
    File::open(path).map_err(|error| {
        let note = Note::general(codes::CANNOT_READ).with("path", path.display().to_string());
        note.with("reason", error.to_string())
    })
}
