//! Prints the sample page in a language: `cargo run -p salida-page --example sample es > sample.html`.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "an example is a door of its own"
)]
#![allow(
    clippy::expect_used,
    missing_docs,
    unreachable_pub,
    reason = "the sample is shared with the tests"
)]

#[path = "../tests/sample/mod.rs"]
mod sample;

use salida_page::{Words, html};
use salida_world::Language;

fn main() {
    let language = std::env::args()
        .nth(1)
        .and_then(|code| code.parse().ok())
        .unwrap_or(Language::En);
    print!("{}", html(&sample::report(), &Words::new(language)));
}
