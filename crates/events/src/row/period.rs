//! The days a row is about: one span, one date, or a beginning and an end.

use salida_world::Span;

use super::{Cells, Field, Flaw};
use crate::codes;
use crate::table::dates::{self, DateFlaw};

impl Cells<'_> {
    /// The period: `during`; without it `date`; without both `from` and `until`.
    pub(super) fn period(&self) -> Result<Span, Flaw> {
        for field in [Field::During, Field::Date] {
            if let Some(span) = self.span(field)? {
                return Ok(span);
            }
        }
        match (self.span(Field::From)?, self.span(Field::Until)?) {
            (Some(from), Some(until)) => Span::new(from.first(), until.last()).ok_or_else(|| {
                let found = format!("{from}..{until}");
                Flaw::from(
                    self.note(codes::REVERSED_SPAN_IN_ROW, Some("until"))
                        .with("found", found),
                )
            }),
            (Some(_), None) => Err(self.empty(Field::Until)),
            (None, Some(_)) => Err(self.empty(Field::From)),
            (None, None) => Err(self.empty(Field::During)),
        }
    }

    /// The span in one cell; `None` when it is empty.
    pub(super) fn span(&self, field: Field) -> Result<Option<Span>, Flaw> {
        let Some(text) = self.text(field) else {
            return Ok(None);
        };
        let flaw = match dates::span(text, self.sense.form) {
            Ok(span) => return Ok(Some(span)),
            Err(flaw) => flaw,
        };
        let code = match flaw {
            DateFlaw::Form => codes::NOT_A_DATE,
            DateFlaw::Impossible => codes::IMPOSSIBLE_DATE_IN_ROW,
            DateFlaw::Reversed => codes::REVERSED_SPAN_IN_ROW,
            DateFlaw::Ambiguous => codes::AMBIGUOUS_DATE,
        };
        let note = self.note(code, Some(field.word())).with("found", text);
        Err(Flaw::from(if flaw == DateFlaw::Form {
            note.with(
                "expected",
                self.sense.form.map_or("year-month-day", salida_world::DateForm::word),
            )
        } else {
            note
        }))
    }
}
