//! One row to one report: every cell is checked, and the first flaw of a row becomes the note that says why it is left out.

mod bylines;
mod field;
mod incident;
mod judgement;
mod names;
mod period;
mod quantity;
mod told;

use salida_note::{Code, Note, Place, nearest};
use salida_world::{ActorId, Day, DeedId, Happening, SourceId, Tally, ZoneId};
use std::{cell::Cell, sync::Arc};

pub(crate) use bylines::Bylines;
pub(crate) use field::{Field, Fields};
pub(crate) use names::Roster;
pub(crate) use told::{Lender, Told};

use crate::table::{Row, numbers::Decimal};
use crate::{Known, codes};
use names::Named;
use salida_world::{DateForm, Mapping, TableKind};
use told::Said;

/// Why a row is left out.
#[derive(Debug)]
pub(crate) struct Flaw(Box<Note>);

impl From<Note> for Flaw {
    fn from(note: Note) -> Self {
        Self(Box::new(note))
    }
}

impl Flaw {
    /// The note to give.
    pub(crate) fn into_note(self) -> Note {
        *self.0
    }
}

/// What is needed to make sense of the rows of one table.
pub(crate) struct Sense<'a> {
    pub(crate) file: Arc<str>,
    pub(crate) mapping: &'a Mapping,
    pub(crate) known: &'a Known<'a>,
    pub(crate) fields: Fields<'a>,
    pub(crate) roster: &'a Roster,
    /// How many cells every row has.
    pub(crate) width: usize,
    /// The form of dates that is stated or proved.
    pub(crate) form: Option<DateForm>,
    pub(crate) decimal: Decimal,
    /// How often the nearest known name may still be looked for: a column mapped wrongly gives a flaw in every row, and looking
    /// takes time in proportion to the names known.
    pub(crate) hints_left: Cell<u32>,
}

/// Where the recorded day of a report comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RecordedBy {
    /// Its own cell.
    Row,
    /// The day its source was published.
    Source,
    /// The last day of its own period.
    Period,
}

/// One row, seen through the mapping.
pub(crate) struct Cells<'a> {
    sense: &'a Sense<'a>,
    row: Row<'a>,
}

impl Sense<'_> {
    /// Reads one row. Authors are understood by the same `bylines` throughout a table.
    pub(crate) fn read<'r>(&'r self, row: Row<'r>, encoding: &str, bylines: &mut Bylines) -> Result<Told<'r>, Flaw> {
        let fields = Cells { sense: self, row };
        if row.is_undecodable() {
            return Err(Flaw::from(
                fields.note(codes::UNDECODABLE_TEXT, None).with("encoding", encoding),
            ));
        }
        if row.width() != self.width {
            let note = fields.note(codes::ROW_OF_WRONG_LENGTH, None);
            let note = note.with("found", row.width());
            return Err(Flaw::from(note.with("expected", self.width)));
        }
        fields.report(bylines)
    }
}

impl<'a> Cells<'a> {
    fn report(&self, bylines: &mut Bylines) -> Result<Told<'a>, Flaw> {
        let other = |happening| Ok(Said::Other(happening));
        let said = match self.sense.mapping.kind {
            TableKind::Incidents => self.incident(bylines).map(Said::Incident),
            TableKind::Tallies => self.tally().map(Happening::Tally).and_then(other),
            TableKind::Assessments => self.assessment().map(Happening::Assessment).and_then(other),
            TableKind::Coverage => self.coverage().map(Happening::Coverage).and_then(other),
        }?;
        let during = match &said {
            Said::Incident(act) => act.during,
            Said::Other(happening) => happening.during(),
        };
        let shared = self.sense.mapping.every_row.source.as_ref();
        let source = self.needed(Field::Source, shared.map(SourceId::as_str))?;
        let Some(source) = self.sense.roster.sources.get(source) else {
            return Err(self.unknown("source", source, self.sense.known.sources.keys().copied()));
        };
        let (recorded, by) = self.recorded_day(source.id.1, during.last())?;
        let revises = self.text(Field::Revises);
        let withdrawn = self
            .word(Field::Withdrawn, &[("yes", true), ("no", false)])?
            .unwrap_or(false);
        if withdrawn && revises.is_none() {
            return Err(Flaw::from(self.note(codes::WITHDRAWAL_OF_NOTHING, Some("revises"))));
        }
        Ok(Told {
            id: self.text(Field::Id),
            said,
            source,
            recorded,
            by,
            revises,
            withdrawn,
            same_as: self.text(Field::SameAs),
            line: self.row.line,
        })
    }

    fn recorded_day(&self, published: Option<Day>, period_end: Day) -> Result<(Day, RecordedBy), Flaw> {
        match (self.span(Field::Recorded)?, published) {
            (Some(span), _) => Ok((span.last(), RecordedBy::Row)),
            (None, Some(day)) => Ok((day, RecordedBy::Source)),
            (None, None) => Ok((period_end, RecordedBy::Period)),
        }
    }

    fn tally(&self) -> Result<Tally, Flaw> {
        let shared = self.sense.mapping.every_row.agency.as_ref();
        let agency = self.needed(Field::Agency, shared.map(ActorId::as_str))?;
        Ok(Tally {
            deed: self.deed()?.id.clone(),
            zone: self.zone()?.id.clone(),
            during: self.period()?,
            count: self.count()?.ok_or_else(|| self.empty(Field::Count))?,
            agency: self.actor(Field::Agency, agency)?,
        })
    }

    fn deed(&self) -> Result<Named<'a, DeedId>, Flaw> {
        let shared = self.sense.mapping.every_row.deed.as_ref();
        let deed = self.needed(Field::Deed, shared.map(DeedId::as_str))?;
        let known = self.sense.roster.deeds.get(deed);
        known.ok_or_else(|| self.unknown("deed", deed, self.sense.known.deeds.iter().copied()))
    }

    fn zone(&self) -> Result<Named<'a, ZoneId>, Flaw> {
        let shared = self.sense.mapping.every_row.zone.as_ref();
        let zone = self.needed(Field::Zone, shared.map(ZoneId::as_str))?;
        let known = self.sense.roster.zones.get(zone);
        known.ok_or_else(|| self.unknown("zone", zone, self.sense.known.zones.iter().copied()))
    }

    fn actor(&self, field: Field, actor: &str) -> Result<ActorId, Flaw> {
        let known = self.sense.roster.actors.get(actor).map(|known| known.id.clone());
        known.ok_or_else(|| {
            let flaw = self.unknown("actor", actor, self.sense.known.actors.iter().copied());
            Flaw::from(Note {
                place: Some(self.place(Some(field.word()))),
                ..flaw.into_note()
            })
        })
    }

    /// The meaning of a cell; `None` when there is no such column or the cell is empty.
    #[inline]
    fn text(&self, field: Field) -> Option<&'a str> {
        self.sense.fields.text(self.row, field)
    }

    /// The meaning of a cell, or what every row shares.
    fn needed(&self, field: Field, shared: Option<&'a str>) -> Result<&'a str, Flaw> {
        self.text(field).or(shared).ok_or_else(|| self.empty(field))
    }

    /// One of a few words.
    fn word<T: Copy>(&self, field: Field, words: &[(&'static str, T)]) -> Result<Option<T>, Flaw> {
        let Some(text) = self.text(field) else {
            return Ok(None);
        };
        let found = words.iter().find(|(word, _)| word.eq_ignore_ascii_case(text));
        found.map(|(_, meaning)| Some(*meaning)).ok_or_else(|| {
            let known = words.iter().map(|(word, _)| *word);
            let expected: Vec<String> = known.clone().map(str::to_owned).collect();
            let note = self.note(codes::UNKNOWN_WORD_IN_ROW, Some(field.word()));
            let note = note.with("field", field.word());
            let note = note.with("found", text).with("expected", expected);
            Flaw::from(note.with_some("nearest", nearest(text, known)))
        })
    }

    fn empty(&self, field: Field) -> Flaw {
        let note = self.note(codes::MISSING_VALUE, Some(field.word()));
        Flaw::from(note.with("field", field.word()))
    }

    fn unknown<'k>(&self, what: &'static str, found: &str, known: impl IntoIterator<Item = &'k str>) -> Flaw {
        let note = self.note(codes::UNKNOWN_NAME_IN_ROW, Some(what)).with("what", what);
        let note = note.with("found", found);
        let Some(left) = self.sense.hints_left.get().checked_sub(1) else {
            return Flaw::from(note);
        };
        self.sense.hints_left.set(left);
        Flaw::from(note.with_some("nearest", nearest(found, known)))
    }

    /// A note about this row, or about the cell of a field in it.
    fn note(&self, code: Code, field: Option<&str>) -> Note {
        Note::at(code, self.place(field))
    }

    fn place(&self, field: Option<&str>) -> Place {
        let column = field.map(|field| self.sense.mapping.column(field));
        Place::cell(Arc::clone(&self.sense.file), self.row.line, column)
    }
}
