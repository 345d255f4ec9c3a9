//! `cargo xtask schema`: writes the JSON Schemas of `case.toml` and `process.toml`, for editors to complete from.

use std::{fs, path::Path, process::ExitCode};

/// Writes both schemas into `schema/` at the root of the workspace.
pub(crate) fn run() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema");
    let schemas = [
        ("case.schema.json", salida_case::schema_case()),
        ("process.schema.json", salida_case::schema_process()),
    ];
    let written = fs::create_dir_all(&folder).and_then(|()| {
        schemas
            .iter()
            .try_for_each(|(name, schema)| fs::write(folder.join(name), format!("{schema:#}\n")))
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}
