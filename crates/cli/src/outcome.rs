//! Exit codes: 0 answered, 1 errors in the case or data, 2 usage, 3 could not read or write.

use std::process::ExitCode;

/// How a verb went, the worse the later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Answered; lessons and findings included.
    Answered,
    /// Errors in the case or the data, or something that `--fail-on` names.
    Errors,
    /// The command was not understood. Clap exits with 2 by itself; this is for what it cannot see.
    Usage,
    /// Something could not be read or written.
    Trouble,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Answered => ExitCode::SUCCESS,
            Outcome::Errors => ExitCode::from(1),
            Outcome::Usage => ExitCode::from(2),
            Outcome::Trouble => ExitCode::from(3),
        }
    }
}
