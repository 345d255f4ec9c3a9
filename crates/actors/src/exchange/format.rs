//! The formats: their words, how one is told from the beginning of a file, and what each of them cannot carry.

use super::{
    csv,
    dossier::Dossier,
    ftm, ftm_reader, graph, graph_reader,
    intake::Intake,
    row::{self, Row, What},
    stix, stix_reader,
    tlp::Tlp,
};
use crate::codes;
use salida_case::Case;
use salida_note::{Checked, Note};
use std::io::BufRead;

/// A format of interchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// FollowTheMoney, one entity a line.
    Ftm,
    /// FollowTheMoney, one statement a line.
    FtmStatements,
    /// STIX 2.1.
    Stix,
    /// GEXF 1.3.
    Gexf,
    /// GraphML.
    Graphml,
    /// A table of labels, as `[[label-file]]` names one.
    CsvLabels,
    /// A table of relations.
    CsvRelations,
    /// A table of names that stand for one actor.
    CsvSameAs,
    /// A table of actors.
    CsvActors,
    /// A table of sources.
    CsvSources,
}

impl Format {
    /// Every format with its word.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::Ftm, "ftm"),
        (Self::FtmStatements, "ftm-statements"),
        (Self::Stix, "stix"),
        (Self::Gexf, "gexf"),
        (Self::Graphml, "graphml"),
        (Self::CsvLabels, "csv-labels"),
        (Self::CsvRelations, "csv-relations"),
        (Self::CsvSameAs, "csv-same-as"),
        (Self::CsvActors, "csv-actors"),
        (Self::CsvSources, "csv-sources"),
    ];

    /// The word it is asked for by.
    pub fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(it, _)| *it == self)
            .map_or("", |(_, word)| word)
    }

    /// The format of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(it, _)| *it)
    }

    /// The one that the beginning of a file looks like; a table where it looks like none.
    pub fn told_by(start: &[u8]) -> Self {
        let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
        let head = String::from_utf8_lossy(start.get(..start.len().min(4096)).unwrap_or_default());
        if head.starts_with('<') {
            return if head.contains("<graphml") {
                Self::Graphml
            } else {
                Self::Gexf
            };
        }
        if !head.starts_with(['{', '[']) {
            return Self::CsvLabels;
        }
        let line = head.lines().next().unwrap_or_default();
        let is_ftm = line.contains("\"schema\"") || line.contains("\"entity_id\"");
        if is_ftm && !line.contains("\"objects\"") {
            Self::Ftm
        } else {
            Self::Stix
        }
    }

    fn table(self) -> Option<What> {
        match self {
            Self::CsvLabels => Some(What::Label),
            Self::CsvRelations => Some(What::Relation),
            Self::CsvSameAs => Some(What::SameAs),
            Self::CsvActors => Some(What::Actor),
            Self::CsvSources => Some(What::Source),
            _ => None,
        }
    }

    /// Fields of statements that it has no words for, so that they only go beside the rest.
    fn beside(self) -> &'static [&'static str] {
        match self {
            Self::Ftm | Self::FtmStatements => &[
                "category",
                "denies",
                "confidence",
                "basis",
                "withdrawn",
                "consequence",
                "gain",
            ],
            Self::Stix => &["category", "basis", "withdrawn", "why", "consequence", "gain"],
            _ => &[],
        }
    }
}

/// A dossier in a format, with what the format cannot carry.
pub fn export(dossier: &Dossier, format: Format) -> Checked<String> {
    let mut notes = Vec::new();
    let mut lost = |what: &str, count: usize| {
        if count > 0 {
            let note = Note::general(codes::NOT_CARRIED).with("format", format.word());
            notes.push(note.with("what", what).with("count", count));
        }
    };
    let rows = row::rows(dossier);
    let of = |what: What| rows.iter().filter(|row| row.what == what).count();
    lost("beside", with_any(&rows, format.beside()));
    let text = match format {
        Format::Ftm => ftm::write_entities(dossier),
        Format::FtmStatements => ftm::write_statements(dossier),
        Format::Stix => stix::write(dossier),
        Format::Gexf | Format::Graphml => {
            lost("source", of(What::Source));
            let graph = if format == Format::Gexf {
                graph::write_gexf(dossier)
            } else {
                graph::write_graphml(dossier)
            };
            lost("letter", graph.1);
            graph.0
        }
        _ => {
            let own = format.table().unwrap_or(What::Label);
            for (what, word) in What::ALL.iter().filter(|(what, _)| *what != own) {
                lost(word, of(*what));
            }
            csv::write(dossier, own)
        }
    };
    Checked::new(text, notes)
}

/// How many statements have one of these keys.
fn with_any(rows: &[Row], names: &[&str]) -> usize {
    let has = |row: &&Row| row.what > What::Actor && names.iter().any(|name| row.any(name).is_some());
    rows.iter().filter(has).count()
}

/// Reads a file of a format in bounded memory. `most` is the light under which statements may come in: what is for fewer
/// eyes is counted and stays out.
pub fn import(file: &str, reader: impl BufRead, format: Format, case: &Case, most: Tlp) -> Checked<Dossier> {
    if format.table().is_some() {
        return csv::read(file, reader, case);
    }
    let mut intake = Intake::new(file, case);
    match format {
        Format::Ftm | Format::FtmStatements => ftm_reader::read(reader, &mut intake),
        Format::Stix => stix_reader::read(reader, &mut intake, most),
        _ => graph_reader::read(reader, &mut intake),
    }
    intake.close()
}
