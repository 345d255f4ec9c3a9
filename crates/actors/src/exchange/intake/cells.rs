//! Cells of a row: ids, words, days and wordings. One that cannot be what it should be is told, and its row left out.

use super::{Counted, Intake};
use crate::exchange::row::{CONFIDENCES, Row};
use salida_case::terrain::{Confidence, Validity};
use salida_world::{Day, Name, SourceId, Wording, is_well_formed};

/// Characters of one text.
const MOST_LETTERS: usize = 20_000;
/// What a source is cited as that nobody has named.
const UNNAMED: &str = "imported";

impl Intake<'_> {
    /// The id of a statement, where it has one. The outer `None` leaves it out.
    #[expect(
        clippy::option_option,
        reason = "no id, a sound one, and one that cannot be are three cases"
    )]
    pub(super) fn own_id(&mut self, row: &Row, line: u64) -> Option<Option<Name>> {
        match row.get("id") {
            None => Some(None),
            Some(_) => self.id(row, "id", line).map(|id| Some(id.as_str().into())),
        }
    }

    pub(super) fn id(&mut self, row: &Row, field: &'static str, line: u64) -> Option<String> {
        let text = self.needed(row, field, line)?;
        if is_well_formed(&text) {
            return Some(text);
        }
        self.flaw(line, field, &text, "no-id");
        None
    }

    pub(super) fn needed(&mut self, row: &Row, field: &'static str, line: u64) -> Option<String> {
        let text = row.any(field);
        if text.is_none() {
            self.flaw(line, field, "", "empty");
        }
        text.map(clipped)
    }

    /// A confidence that is not stated is the one that a label in `case.toml` has without one, and is counted.
    pub(super) fn confidence(&mut self, row: &Row, line: u64) -> Option<Confidence> {
        let said = self.word(row, "confidence", &CONFIDENCES, line)?;
        if said.is_none() {
            self.count(Counted::Confidence);
        }
        Some(said.unwrap_or_default())
    }

    #[expect(
        clippy::option_option,
        reason = "no word, a known one and an unknown one are three cases"
    )]
    pub(super) fn word<T: Copy>(
        &mut self,
        row: &Row,
        field: &'static str,
        words: &[(T, &str)],
        line: u64,
    ) -> Option<Option<T>> {
        let Some(text) = row.get(field) else { return Some(None) };
        let known = words.iter().find(|(_, word)| *word == text).map(|(it, _)| *it);
        if known.is_none() {
            self.flaw(line, field, text, "no-word");
        }
        known.map(Some)
    }

    #[expect(clippy::option_option, reason = "no day, a day and what is none are three cases")]
    pub(super) fn day(&mut self, row: &Row, field: &'static str, line: u64) -> Option<Option<Day>> {
        let Some(text) = row.get(field) else { return Some(None) };
        let day: Option<Day> = text.parse().ok();
        if day.is_none() {
            self.flaw(line, field, text, "no-day");
        }
        day.map(Some)
    }

    pub(super) fn validity(&mut self, row: &Row, line: u64) -> Option<Validity> {
        let validity = Validity {
            from: self.day(row, "from", line)?,
            until: self.day(row, "until", line)?,
            recorded: self.day(row, "recorded", line)?,
            withdrawn: self.day(row, "withdrawn", line)?,
        };
        let known = validity.recorded.or(validity.from);
        for (field, last, first) in [
            ("until", validity.until, validity.from),
            ("withdrawn", validity.withdrawn, known),
        ] {
            if let (Some(last), Some(first)) = (last, first)
                && last < first
            {
                self.flaw(line, field, &last.to_string(), "earlier");
                return None;
            }
        }
        Some(validity)
    }

    pub(super) fn wording(&self, row: &Row, name: &'static str) -> Option<Wording> {
        let own = self.case.language;
        let words = row.cells.iter().filter(|(key, _)| key.name == name);
        let words = words.map(|(key, text)| (key.language.unwrap_or(own), clipped(text)));
        let wording = Wording::several(words);
        (!wording.is_empty()).then_some(wording)
    }
}

/// The sources that a row cites, each once.
pub(super) fn sources(row: &Row) -> Vec<SourceId> {
    let mut ids: Vec<SourceId> = Vec::new();
    for id in row.source_ids().filter(|id| is_well_formed(id)).map(SourceId::from) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.is_empty() {
        ids.push(UNNAMED.into());
    }
    ids
}

/// A text, as far as one may go.
pub(super) fn clipped(text: &str) -> String {
    text.chars().take(MOST_LETTERS).collect()
}
