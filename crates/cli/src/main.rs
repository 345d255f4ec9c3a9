//! The command `salida`: arguments in, words out. One file per verb; the exit code says how it went.

mod arguments;
mod help;
mod outcome;
mod verbs;

use clap::FromArgMatches;
use std::{ffi::OsString, process::ExitCode};

fn main() -> ExitCode {
    let given: Vec<OsString> = std::env::args_os().collect();
    let command = help::command(help::language(&given));
    match arguments::Salida::from_arg_matches(&command.get_matches_from(given)) {
        Ok(arguments) => verbs::run(arguments).into(),
        Err(error) => error.exit(),
    }
}
