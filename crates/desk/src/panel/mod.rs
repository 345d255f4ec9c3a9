//! Panels of one's own: a long table to methods side by side, without a case. What `salida impact --panel` asks.

mod answer;
mod asked;
mod methods;
mod read;
mod verdict;
mod work;

pub use answer::{
    Choice, Comparison, Dated, Diagnostics, Durability, EventsFound, Found, ImportancesFound, InTimeReport, LeftUnit,
    MethodReport, NotDone, PanelReport, PlaceboFailed, PlaceboPath, Placebos, PooledFound, PooledUnit, PowerFound,
    PredictionFound, Skipped, Staggered, Stopped, Weight, WeightRange, WindowFound, WithoutDonor,
};
pub use asked::{Columns, PanelAsked};
pub use methods::{Family, Named};
pub use read::{ReadAs, Role, Taken, read};
pub use verdict::{ALPHA, Caution, Direction, Support, Verdict, Voice};
pub use work::{Course, PER, evaluate};

use crate::codes;
use salida_note::{Checked, Note};
use std::fs::{File, Metadata};
use std::path::Path;

/// Reads the panel that is asked for. `progress` is told the rows gone through.
pub fn open(asked: &PanelAsked, progress: &dyn Fn(u64)) -> Checked<Option<Taken>> {
    let name = asked.file.display().to_string();
    read(&name, || file(&asked.file), asked, progress)
}

fn file(path: &Path) -> Result<File, Note> {
    let told = |code| Note::general(code).with("path", path.display().to_string());
    let trouble = |error: std::io::Error| told(codes::CANNOT_READ).with("reason", error.to_string());
    let is_pipe_or_device = |facts: Metadata| !facts.is_file() && !facts.is_dir();
    // The table is gone through twice, and a pipe can be read only once, or may wait for ever. What is looked at before it
    // is opened, because opening a pipe may wait, is looked at again after, when nobody can put another in its place.
    if path.metadata().is_ok_and(is_pipe_or_device) {
        return Err(told(codes::PANEL_NOT_A_FILE));
    }
    let file = File::open(path).map_err(trouble)?;
    match file.metadata().map_err(trouble)? {
        facts if facts.is_file() => Ok(file),
        _ => Err(told(codes::PANEL_NOT_A_FILE)),
    }
}
