//! A table of labels: one statement a row, under the keys of `[[label]]`. A flawed row is told and left out; the others count.

use super::csv::bare;
use crate::{codes, lexicon::Lexicon, lexicon::UNPLACED, roll::NOBODY, roll::Roll};
use salida_case::{Case, label::Label, terrain::Confidence};
use salida_note::{Checked, Note, Place};
use salida_world::{ActorId, Day, Register, SourceId, Wording};
use std::sync::Arc;

/// Flawed rows that are told one by one; beyond them the counts of the last note tell.
const TOLD: usize = 100;
/// Columns without which a row says nothing.
const NEEDED: [&str; 5] = ["about", "by", "term", "from", "source"];

/// Reads a CSV table of labels about the actors of a case, whatever stands between its cells and in whatever encoding; what
/// was decided is stated. `file` is its path inside the case folder.
pub fn read_labels(file: &str, text: &[u8], case: &Case) -> Checked<Vec<Label>> {
    let mut notes = Vec::new();
    let mut labels = Vec::new();
    let mut rows = 0_usize;
    let mut flawed = 0;
    let mut sources = Register::default();
    let mut source_ids = Vec::new();
    for source in &case.sources {
        if sources.enter(source.id.as_str()).1 {
            source_ids.push(source.id.clone());
        }
    }
    let names = Names {
        case,
        roll: Roll::of(case),
        lexicon: Lexicon::of(case),
        sources,
        source_ids,
        file: Arc::from(file),
    };
    let mut header: Option<Header> = None;
    let read_as = salida_events::each_row(file, text, &NEEDED, |line, row| {
        let Some(header) = &header else {
            header = Some(Header::of(row));
            return header.as_ref().is_some_and(|it| it.is_whole(file, line, &mut notes));
        };
        rows += 1;
        match names.label(header, row, line) {
            Ok(label) => labels.push(label),
            Err(flaw) if flawed < TOLD => {
                flawed += 1;
                notes.push(flaw.note(file, line));
            }
            Err(_) => {}
        }
        true
    });
    notes.extend(read_as);
    let read = Note::at(codes::LABELS_READ, Place::whole(file));
    notes.push(read.with("rows", rows).with("kept", labels.len()));
    Checked::new(labels, notes)
}

/// Where each column stands.
struct Header(Vec<String>);

impl Header {
    fn of(row: &[&str]) -> Self {
        Self(row.iter().map(|name| name.trim().to_owned()).collect())
    }

    fn is_whole(&self, file: &str, line: u64, notes: &mut Vec<Note>) -> bool {
        let missing = NEEDED.iter().filter(|needed| !self.0.iter().any(|it| it == *needed));
        let told = missing.map(|column| {
            let note = Note::at(codes::LABEL_COLUMN_MISSING, Place::cell(file, line, None));
            note.with("column", *column).with("known", self.0.clone())
        });
        let before = notes.len();
        notes.extend(told);
        notes.len() == before
    }

    fn cell<'r>(&self, row: &[&'r str], column: &str) -> Option<&'r str> {
        let place = self.0.iter().position(|it| it == column)?;
        row.get(place)
            .map(|cell| bare(cell.trim()))
            .filter(|cell| !cell.is_empty())
    }
}

/// Why a row was left out.
struct Flaw {
    column: &'static str,
    found: String,
    because: &'static str,
}

impl Flaw {
    fn new(column: &'static str, found: &str, because: &'static str) -> Self {
        let found = found.chars().take(80).collect();
        Self { column, found, because }
    }

    fn note(self, file: &str, line: u64) -> Note {
        let note = Note::at(codes::LABEL_ROW_LEFT_OUT, Place::cell(file, line, Some(self.column)));
        let note = note.with("column", self.column).with("found", self.found);
        note.with("because", self.because)
    }
}

/// The names that rows may use.
struct Names<'a> {
    case: &'a Case,
    roll: Roll,
    lexicon: Lexicon,
    sources: Register,
    source_ids: Vec<SourceId>,
    file: Arc<str>,
}

impl Names<'_> {
    fn label(&self, header: &Header, row: &[&str], line: u64) -> Result<Label, Flaw> {
        let cell = |column: &'static str| header.cell(row, column);
        let needed = |column| cell(column).ok_or_else(|| Flaw::new(column, "", "empty"));
        let day = |column: &'static str| -> Result<Option<Day>, Flaw> {
            let read = |text: &str| text.parse().map_err(|_| Flaw::new(column, text, "no-day"));
            cell(column).map(read).transpose()
        };
        let words = |column| cell(column).map(|text| Wording::single(self.case.language, text));
        let from = day("from")?.ok_or_else(|| Flaw::new("from", "", "empty"))?;
        let (until, recorded, withdrawn) = (day("until")?, day("recorded")?, day("withdrawn")?);
        let later = |column, last: Option<Day>, first: Day| match last {
            Some(last) if last < first => Err(Flaw::new(column, &last.to_string(), "earlier")),
            _ => Ok(()),
        };
        later("until", until, from)?;
        later("withdrawn", withdrawn, recorded.unwrap_or(from))?;
        let sources = needed("source")?.split('|').map(|id| {
            let number = self.sources.number(id.trim());
            let known = number.and_then(|number| self.source_ids.get(number as usize));
            known.cloned().ok_or_else(|| Flaw::new("source", id, "no-source"))
        });
        Ok(Label {
            id: None,
            about: self.actor("about", needed("about")?)?,
            by: self.actor("by", needed("by")?)?,
            term: Wording::single(self.case.language, needed("term")?),
            category: cell("category").map(|text| self.category(text)).transpose()?,
            denies: cell("denies").map_or(Ok(false), |text| yes_or_no("denies", text))?,
            confidence: cell("confidence").map_or(Ok(Confidence::Certain), confidence)?,
            basis: words("basis"),
            from,
            until,
            recorded,
            withdrawn,
            why: words("why"),
            consequence: words("consequence"),
            gain: words("gain"),
            sources: sources.collect::<Result<_, _>>()?,
            place: Place::cell(Arc::clone(&self.file), line, None),
        })
    }

    fn actor(&self, column: &'static str, text: &str) -> Result<ActorId, Flaw> {
        let number = self.roll.number_of(text);
        let actor = (number != NOBODY)
            .then(|| self.case.actors.get(number as usize))
            .flatten();
        actor
            .map(|it| it.id.clone())
            .ok_or_else(|| Flaw::new(column, text, "nobody"))
    }

    fn category(&self, text: &str) -> Result<salida_world::Name, Flaw> {
        let number = self.lexicon.number(&text.into());
        let category = (number != UNPLACED)
            .then(|| self.case.terrain.categories.get(number as usize))
            .flatten();
        category
            .map(|it| it.id.clone())
            .ok_or_else(|| Flaw::new("category", text, "no-category"))
    }
}

fn yes_or_no(column: &'static str, text: &str) -> Result<bool, Flaw> {
    match text {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(Flaw::new(column, text, "no-word")),
    }
}

fn confidence(text: &str) -> Result<Confidence, Flaw> {
    match text {
        "certain" => Ok(Confidence::Certain),
        "probable" => Ok(Confidence::Probable),
        "possible" => Ok(Confidence::Possible),
        "doubtful" => Ok(Confidence::Doubtful),
        _ => Err(Flaw::new("confidence", text, "no-word")),
    }
}
