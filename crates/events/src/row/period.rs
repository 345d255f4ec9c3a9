//! The days a row is about: one span, one date, or a beginning and an end.

use salida_world::Span;

use super::{Fields, Flaw};
use crate::codes;
use crate::table::dates::{self, DateFlaw};

impl Fields<'_> {
    /// The period: `during`; without it `date`; without both `from` and `until`.
    pub(super) fn period(self) -> Result<Span, Flaw> {
        for field in ["during", "date"] {
            if let Some(span) = self.span(field)? {
                return Ok(span);
            }
        }
        match (self.span("from")?, self.span("until")?) {
            (Some(from), Some(until)) => Span::new(from.first(), until.last()).ok_or_else(|| {
                let found = format!("{from}..{until}");
                Flaw::from(
                    self.note(codes::REVERSED_SPAN_IN_ROW, Some("until"))
                        .with("found", found),
                )
            }),
            (Some(_), None) => Err(self.empty("until")),
            (None, Some(_)) => Err(self.empty("from")),
            (None, None) => Err(self.empty("during")),
        }
    }

    /// The span in one cell; `None` when it is empty.
    pub(super) fn span(self, field: &'static str) -> Result<Option<Span>, Flaw> {
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
        let note = self.note(code, Some(field)).with("found", text);
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
