//! The command `salida`: arguments in, words out. One file per verb; the exit code says how it went.

mod arguments;
mod help;
mod mistake;
mod outcome;
mod verbs;

use clap::FromArgMatches;
use std::{ffi::OsString, process::ExitCode};

fn main() -> ExitCode {
    let given: Vec<OsString> = std::env::args_os().collect();
    let language = help::language(&given);
    let mut command = help::command(language);
    let matches = command.try_get_matches_from_mut(&given);
    match matches.and_then(|matches| arguments::Salida::from_arg_matches(&matches)) {
        Ok(arguments) => verbs::run(arguments).into(),
        Err(error) => mistake::told(&error, &given, command, language),
    }
}
