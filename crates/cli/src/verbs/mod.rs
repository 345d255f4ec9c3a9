//! One file per verb. Each asks the desk, has the page put the answer into words, and prints it.

mod agreement;
mod check;
mod exchange;
mod explain;
mod fmt;
mod impact;
mod map;
mod new;
mod opening;
mod panel;
mod picture;
mod report;
pub(crate) mod speak;
mod standing;
mod watch;

use crate::{
    arguments::{Salida, Verb},
    outcome::Outcome,
};

/// Runs what was asked for.
pub(crate) fn run(arguments: Salida) -> Outcome {
    match arguments.verb {
        Verb::New(asked) => new::run(&asked),
        Verb::Check(asked) => check::run(&asked),
        Verb::Map(asked) => map::run(&asked),
        Verb::Standing(asked) => standing::run(&asked),
        Verb::Impact(asked) => impact::run(&asked),
        Verb::Report(asked) => report::run(&asked),
        Verb::Explain(asked) => explain::run(&asked),
        Verb::Fmt(asked) => fmt::run(&asked),
        Verb::Agreement(asked) => agreement::run(&asked),
    }
}
