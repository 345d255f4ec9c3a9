//! The stream of a watch: its name and how it is read.

use salida_case::{Case, data::DataFile};
use salida_world::{Mapping, TableKind};
use std::path::Path;

/// The name of a stream and how it is read: as the data file that it is, else as the incidents of the case are.
pub(super) fn stream(case: &Case, root: &Path, file: &Path) -> (String, Mapping) {
    if let Ok(path) = file.canonicalize() {
        let same = |data: &&DataFile| root.join(&data.path).canonicalize().is_ok_and(|it| it == path);
        if let Some(data) = case.data.iter().find(same) {
            return (data.path.clone(), data.mapping.clone());
        }
    }
    let name = if file == Path::new("-") {
        "stdin".to_owned()
    } else {
        file.display().to_string()
    };
    let own = case.data.iter().find(|data| data.mapping.kind == TableKind::Incidents);
    let own = own.map_or_else(|| Mapping::plain(TableKind::Incidents), |data| data.mapping.clone());
    // Columns and words are those of the case; how the bytes lie is the stream's own.
    let mapping = Mapping {
        sheet: None,
        skip_lines: 0,
        encoding: None,
        delimiter: None,
        ..own
    };
    (name, mapping)
}
