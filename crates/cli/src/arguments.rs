//! What can be asked on the command line.

mod panel;

pub(crate) use panel::Panel;

use clap::{Args, Parser, Subcommand, ValueEnum};
use salida_actors::Format as Exchange;
use salida_case::terrain::Response;
use salida_desk::report::Edition;
use salida_page::Picture;
use salida_world::{Day, DayError, Language};
use std::{error::Error, fmt, path::PathBuf};

/// A workbench for negotiated exits from organized crime.
#[derive(Debug, Parser)]
#[command(name = "salida", version, arg_required_else_help = true, max_term_width = 100)]
pub(crate) struct Salida {
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make a case folder to fill in; it already checks
    #[command(after_help = "  salida new harbour-truce --title \"Harbour truce\" --lang es")]
    New(New),
    /// Say what is wrong in a case folder, and which lessons a draft ignores
    #[command(after_help = "  salida check cases/el-salvador-2012 --format line")]
    Check(Check),
    /// Say who calls whom what, what that leaves open, who governs where, who is stronger in what
    #[command(after_help = MAP_HELP)]
    Map(Map),
    /// Say where each commitment stands on a day, as known on a day, and why
    #[command(after_help = STANDING_HELP)]
    Standing(Standing),
    /// Say what changed against a counterfactual, with uncertainty, and test claims
    #[command(after_help = IMPACT_HELP)]
    // Boxed because a panel has very many options.
    Impact(Box<Impact>),
    /// Write all of it as one self-contained page
    #[command(
        after_help = "  salida report cases/el-salvador-2012 --lang es --for parties --since 2013-01-01 --out report.html"
    )]
    Report(Report),
    /// Explain a code: what it means, why it matters, the way out
    #[command(after_help = "  salida explain offer-unanswered --lang fr\n  salida explain --list")]
    Explain(Explain),
    /// Bring the covenant blocks of agreement files into one layout, and touch nothing else
    #[command(after_help = "  salida fmt my-case/agreements/*.md\n  salida fmt --check my-case/agreements/truce.md")]
    Fmt(Fmt),
    /// Show an agreement file with its covenant blocks in another language
    #[command(after_help = "  salida agreement my-case/agreements/truce.md --lang es")]
    Agreement(Agreement),
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

/// The examples of `salida map --help`.
const MAP_HELP: &str = "  salida map my-case --on 2013-06-30
  salida map my-case --institution ministry --actor gulls --response dialogue
  salida map my-case --actor gulls --response dialogue --for team
  salida map my-case --export stix --to actors.json
  salida map my-case --import listing.jsonl --to additions.toml
  salida map my-case --picture openings --actor gulls --to openings.svg";

/// `salida map`.
#[derive(Debug, Args)]
pub(crate) struct Map {
    /// The case folder
    pub(crate) case: PathBuf,
    /// What is open to this institution alone
    #[arg(long, value_name = "ACTOR")]
    pub(crate) institution: Option<String>,
    /// What is open toward this actor alone
    #[arg(long)]
    pub(crate) actor: Option<String>,
    /// This response alone; with --actor also what it would take, institution by institution; with --institution too, its
    /// history and all of what would open it
    #[arg(long, value_parser = response)]
    pub(crate) response: Option<Response>,
    /// For whom: every edition says what it leaves out
    #[arg(long = "for", value_name = "EDITION", value_parser = edition, default_value = "public")]
    pub(crate) edition: Edition,
    /// Write actors, labels and relations for other tools: ftm, ftm-statements, stix, gexf, graphml, csv-labels,
    /// csv-relations, csv-same-as, csv-actors, csv-sources; with --known, only what was known then
    #[arg(long, value_name = "FORMAT", value_parser = exchange, conflicts_with_all = ["import", "json", "institution", "actor", "response", "on"])]
    pub(crate) export: Option<Exchange>,
    /// Show what a file of other tools would add to case.toml; the case itself is left as it is
    #[arg(long, value_name = "FILE", conflicts_with_all = ["json", "institution", "actor", "response", "on", "known"])]
    pub(crate) import: Option<PathBuf>,
    /// With --import: the format of the file [default: what its beginning looks like]
    #[arg(long, value_name = "FORMAT", value_parser = exchange, requires = "import")]
    pub(crate) from: Option<Exchange>,
    /// With --export or --import: write here, where nothing is yet; with --picture, or where an earlier picture is [default:
    /// standard output]
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
    /// The same facts as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// One picture alone, as SVG
    #[arg(long, value_name = "NAME", value_parser = picture, conflicts_with_all = ["json", "export", "import"])]
    pub(crate) picture: Option<Picture>,
    /// Language of the words [default: the language of the case]
    #[arg(long, value_parser = language)]
    pub(crate) lang: Option<Language>,
    #[command(flatten)]
    pub(crate) days: Days,
}

/// The examples of `salida standing --help`.
const STANDING_HELP: &str = "  salida standing cases/el-salvador-2012 --on 2013-06-30 --known 2014-12-31
  salida standing cases/el-salvador-2012 --why gang-truce-2012/no-homicide --for team
  salida standing my-case --watch incidents.csv --json";

/// `salida standing`.
#[derive(Debug, Args)]
pub(crate) struct Standing {
    /// The case folder
    pub(crate) case: PathBuf,
    /// Explain one commitment or amnesty: NAME, or AGREEMENT/NAME
    #[arg(long, value_name = "COMMITMENT")]
    pub(crate) why: Option<String>,
    /// Follow a growing file of incidents (CSV, or one JSON object a line) and say what changes; `-` is standard input
    #[arg(long, value_name = "FILE", conflicts_with = "why")]
    pub(crate) watch: Option<PathBuf>,
    /// With --watch: read to the end of the file and stop
    #[arg(long, requires = "watch")]
    pub(crate) once: bool,
    /// For whom: every edition says what it leaves out
    #[arg(long = "for", value_name = "EDITION", value_parser = edition, default_value = "public")]
    pub(crate) edition: Edition,
    /// The same facts as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Also exit with 1 for these, whatever the edition shows of them
    #[arg(long, value_enum, value_delimiter = ',')]
    pub(crate) fail_on: Vec<FailOnStanding>,
    /// Language of the words [default: the language of the case]
    #[arg(long, value_parser = language)]
    pub(crate) lang: Option<Language>,
    #[command(flatten)]
    pub(crate) days: Days,
}

/// The examples of `salida impact --help`.
const IMPACT_HELP: &str = "  salida impact cases/el-salvador-2012
  salida impact cases/el-salvador-2012 --json
  salida impact --panel deaths.csv --outcome deaths --exposure people --treated truce --phase aftermath=2014..2016
  salida impact --panel rates.csv --unit country --period year --outcome rate --treated-unit A --from 2012 --out a.html";

/// `salida impact`.
#[derive(Debug, Args)]
pub(crate) struct Impact {
    /// The case folder
    #[arg(required_unless_present = "panel")]
    pub(crate) case: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) panel: Panel,
    /// The same facts as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Language of the words [default: the language of the case]
    #[arg(long, value_parser = language)]
    pub(crate) lang: Option<Language>,
    /// Seed of what is drawn
    #[arg(long, default_value_t = salida_desk::SEED, value_parser = seed)]
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
    #[arg(long, default_value_t = salida_desk::SEED, value_parser = seed)]
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

/// `salida fmt`.
#[derive(Debug, Args)]
pub(crate) struct Fmt {
    /// The agreement files
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Write nothing; exit with 1 when something would change
    #[arg(long)]
    pub(crate) check: bool,
    /// Language of the messages [default: the language of each file's first covenant block]
    #[arg(long, value_parser = language)]
    pub(crate) lang: Option<Language>,
}

/// `salida agreement`.
#[derive(Debug, Args)]
pub(crate) struct Agreement {
    /// The agreement file
    pub(crate) file: PathBuf,
    /// Language of the covenant blocks, and of the messages
    #[arg(long, value_parser = language)]
    pub(crate) lang: Language,
    /// Where to write; it must not be there yet [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
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
    /// As data
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

/// Which standings make the exit code 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOnStanding {
    /// A commitment in breach
    Breach,
    /// A commitment that is contested
    Contested,
}

impl From<FailOnStanding> for FailOn {
    fn from(what: FailOnStanding) -> Self {
        match what {
            FailOnStanding::Breach => Self::Breach,
            FailOnStanding::Contested => Self::Contested,
        }
    }
}

/// Why a value is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refused {
    /// It is none of these.
    NotOneOf(Vec<&'static str>),
    /// It is not written as a day.
    NotADay,
    /// No calendar has that day.
    NoSuchDay,
    /// It is no whole number, or one that is too large.
    NotANumber,
    /// It is not written as `COLUMN=VALUE`.
    NotAPair,
}

/// Nobody reads this: a mistake is told in the words of the page.
impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, out)
    }
}

impl Error for Refused {}

fn language(text: &str) -> Result<Language, Refused> {
    text.parse()
        .map_err(|()| Refused::NotOneOf(Language::ALL.map(Language::code).to_vec()))
}

fn response(text: &str) -> Result<Response, Refused> {
    let words = || Response::ALL.map(|(_, word)| word).to_vec();
    Response::from_word(text).ok_or_else(|| Refused::NotOneOf(words()))
}

fn exchange(text: &str) -> Result<Exchange, Refused> {
    let words = || Exchange::ALL.map(|(_, word)| word).to_vec();
    Exchange::from_word(text).ok_or_else(|| Refused::NotOneOf(words()))
}

fn picture(text: &str) -> Result<Picture, Refused> {
    let words = || Picture::ALL.map(|(_, word)| word).to_vec();
    Picture::from_word(text).ok_or_else(|| Refused::NotOneOf(words()))
}

fn edition(text: &str) -> Result<Edition, Refused> {
    text.parse()
        .map_err(|()| Refused::NotOneOf(Edition::ALL.map(Edition::word).to_vec()))
}

fn seed(text: &str) -> Result<u64, Refused> {
    text.parse().map_err(|_| Refused::NotANumber)
}

fn day(text: &str) -> Result<Day, Refused> {
    text.parse().map_err(|error| match error {
        DayError::Form => Refused::NotADay,
        DayError::Impossible => Refused::NoSuchDay,
    })
}
