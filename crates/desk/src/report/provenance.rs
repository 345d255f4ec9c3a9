//! How a report came about: version, seed, and a hash of every input.

use serde::Serialize;

/// How a report came about. The same inputs, version and seed give the same bytes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Provenance {
    /// Version of Salida.
    pub version: String,
    /// Seed of everything that was drawn.
    pub seed: u64,
    /// Every file that was read, by path.
    pub inputs: Vec<Input>,
}

/// One file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Input {
    /// Path in the case folder.
    pub path: String,
    /// Length in bytes.
    pub bytes: u64,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
}
