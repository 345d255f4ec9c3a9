//! Tests of the covenant language, from its text to its instrument and back.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that finds nothing where something has to be fails there"
)]

mod book;
mod comments;
mod draw;
mod flaws;
mod formatting;
mod hostile;
mod languages;
mod printing;
#[path = "../properties/covenant.rs"]
mod properties;
mod scene;
