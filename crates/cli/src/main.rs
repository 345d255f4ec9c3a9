//! The command `salida`: arguments in, words out. One file per verb; the exit code says how it went.

mod arguments;
mod outcome;
mod verbs;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = arguments::Salida::parse();
    verbs::run(arguments).into()
}
