//! Editions: for whom a report is written, and what it therefore leaves out.

use serde::Serialize;
use std::str::FromStr;

/// For whom. Reports are public editions unless somebody asks for more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Edition {
    /// Anybody.
    Public,
    /// The parties to the process.
    Parties,
    /// The team itself.
    Team,
}

impl Edition {
    /// Every edition, the widest public first.
    pub const ALL: [Self; 3] = [Self::Public, Self::Parties, Self::Team];

    /// The word used on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Parties => "parties",
            Self::Team => "team",
        }
    }
}

impl FromStr for Edition {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|edition| edition.word() == text).ok_or(())
    }
}

/// Something an edition leaves out, with how much of it there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "what", content = "count", rename_all = "kebab-case")]
pub enum LeftOut {
    /// Clauses on which findings about parties are withheld: they rest on acts that nobody established.
    UnestablishedFindings(usize),
    /// Clauses of a confidential annex, and those whose standing hangs on one.
    ConfidentialClauses(usize),
    /// Meetings and tracks, which only the team edition shows.
    Meetings(usize),
    /// Rows with counts below the limit for small cells, and rows from which such a count would follow.
    SmallCells(usize),
    /// Rows of evidence on single incidents.
    Incidents(usize),
    /// What rests on sources that are marked for fewer eyes, whether there are any or not.
    Marked,
    /// How groups stand to one another: only the team edition shows ties.
    Ties,
    /// Back channels that nobody has acknowledged, whether there are any or not.
    QuietChannels,
    /// Who is placed for a response.
    Placements,
}
