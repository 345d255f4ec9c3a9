//! What can be asked on the command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use salida_desk::report::Edition;
use salida_world::{Day, DayError, Language};
use std::path::PathBuf;

/// A workbench for negotiated exits from organized crime.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true, max_term_width = 100)]
pub(crate) struct Salida {
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make a case folder to fill in; it already checks
    #[command(after_help = "Example:\n  salida new harbour-truce --title \"Harbour truce\" --lang es")]
    New(New),
    /// Say what is wrong in a case folder, and which lessons a draft ignores
    #[command(after_help = "Example:\n  salida check cases/el-salvador-2012 --format line")]
    Check(Check),
    /// Say what changed against a counterfactual, with uncertainty, and test claims
    #[command(
        after_help = "Example:\n  salida impact cases/el-salvador-2012\n  salida impact cases/el-salvador-2012 --json"
    )]
    Impact(Impact),
    /// Write all of it as one self-contained page
    #[command(
        after_help = "Example:\n  salida report cases/el-salvador-2012 --lang es --for parties --since 2013-01-01 --out report.html"
    )]
    Report(Report),
    /// Explain a code: what it means, why it matters, the way out
    #[command(after_help = "Example:\n  salida explain offer-unanswered --lang fr\n  salida explain --list")]
    Explain(Explain),
}

/// `salida new`.
#[derive(Debug, Args)]
pub(crate) struct New {
    /// The folder to make; it must not be there yet
    pub(crate) folder: PathBuf,
    /// What the case is called [default: the folder's name]
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// Where and how this record could be used as an exhibit against those in it; asked for when not given
    #[arg(long)]
    pub(crate) exhibit: Option<String>,
    /// Language of the folder's comments and of the messages
    #[arg(long, value_parser = language, default_value = "en")]
    pub(crate) lang: Language,
}

/// `salida check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The case folder
    pub(crate) case: PathBuf,
    /// How notes are written
    #[arg(long, value_enum, default_value_t = Format::Full)]
    pub(crate) format: Format,
    /// Also exit with 1 for these
    #[arg(long, value_enum, value_delimiter = ',')]
    pub(crate) fail_on: Vec<FailOn>,
    /// Language of the messages [default: the language of the case]
    #[arg(long, value_parser = language)]
    pub(crate) lang: Option<Language>,
    #[command(flatten)]
    pub(crate) days: Days,
}

/// `salida impact`.
#[derive(Debug, Args)]
pub(crate) struct Impact {
    /// The case folder
    pub(crate) case: PathBuf,
    /// The same facts as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Language of the words [default: the language of the case]
    #[arg(long, value_parser = language)]
    pub(crate) lang: Option<Language>,
    /// Seed of what is drawn
    #[arg(long, default_value_t = salida_desk::SEED)]
    pub(crate) seed: u64,
    #[command(flatten)]
    pub(crate) days: Days,
}

/// `salida report`.
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// The case folder
    pub(crate) case: PathBuf,
    /// For whom: every edition says what it leaves out
    #[arg(long = "for", value_name = "EDITION", value_parser = edition, default_value = "public")]
    pub(crate) edition: Edition,
    /// Show what changed since this day [default: the last meeting]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) since: Option<Day>,
    /// Language of the page [default: the language of the case]
    #[arg(long, value_parser = language)]
    pub(crate) lang: Option<Language>,
    /// The same facts as JSON, on standard output unless `--out` is given
    #[arg(long)]
    pub(crate) json: bool,
    /// Where to write; `-` is standard output [default: NAME-OF-CASE.html in this folder]
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Make the page although files hold errors or cannot be read; it says so on top
    #[arg(long)]
    pub(crate) despite_errors: bool,
    /// Also exit with 1 for these, whatever the edition shows of them
    #[arg(long, value_enum, value_delimiter = ',')]
    pub(crate) fail_on: Vec<FailOn>,
    /// Seed of what is drawn
    #[arg(long, default_value_t = salida_desk::SEED)]
    pub(crate) seed: u64,
    #[command(flatten)]
    pub(crate) days: Days,
}

/// `salida explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The code of a note or a lesson
    #[arg(required_unless_present = "list")]
    pub(crate) code: Option<String>,
    /// List every code
    #[arg(long)]
    pub(crate) list: bool,
    /// Language of the explanation
    #[arg(long, value_parser = language, default_value = "en")]
    pub(crate) lang: Language,
}

/// The two days of every question: of what, and as known when.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Days {
    /// The day to speak of [default: `as-of` of the case, else its last recorded day]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) on: Option<Day>,
    /// Use only what was recorded up to this day [default: the day to speak of]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) known: Option<Day>,
}

/// How notes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// With excerpts of the text
    Full,
    /// One line per note
    Line,
    /// JSON
    Json,
}

/// What else makes the exit code 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// A lesson that nobody answered
    Lessons,
    /// A commitment in breach
    Breach,
    /// A commitment that is contested
    Contested,
}

fn language(text: &str) -> Result<Language, String> {
    text.parse().map_err(|()| "one of en, es, fr".to_owned())
}

fn edition(text: &str) -> Result<Edition, String> {
    text.parse().map_err(|()| "one of public, parties, team".to_owned())
}

fn day(text: &str) -> Result<Day, String> {
    text.parse().map_err(|error| match error {
        DayError::Form => "write the day as YYYY-MM-DD".to_owned(),
        DayError::Impossible => "no calendar has that day".to_owned(),
    })
}
