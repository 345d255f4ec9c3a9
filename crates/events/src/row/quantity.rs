//! How many, and which part: counts as low, best and high, shares and parts between 0 and 1.

use salida_note::Note;
use salida_world::Range;

use super::{Cells, Field, Flaw};
use crate::codes;
use crate::table::numbers::{MAX_COUNT, NumberFlaw};

impl Cells<'_> {
    /// `count`, or all of `low`, `best` and `high`; `None` when none of them is filled. A filled `count` is exact, unless the
    /// other three are filled as well.
    pub(super) fn count(&self) -> Result<Option<Range<u64>>, Flaw> {
        let texts = [Field::Low, Field::Best, Field::High].map(|field| self.text(field));
        if texts == [None; 3] {
            return Ok(self.whole(Field::Count)?.map(Range::exact));
        }
        let number = |field: Field, text: Option<&str>| match text {
            Some(text) => self.whole_number(field, text),
            None => Err(self.empty(field)),
        };
        let [low, best, high] = texts;
        let (low, best, high) = (
            number(Field::Low, low)?,
            number(Field::Best, best)?,
            number(Field::High, high)?,
        );
        Range::new(low, best, high).map(Some).ok_or_else(|| {
            let note = self.note(codes::RANGE_OUT_OF_ORDER, Some("low"));
            Flaw::from(note.with("low", low).with("best", best).with("high", high))
        })
    }

    /// A share or a part, from 0 to 1, in one cell.
    pub(super) fn part(&self, field: Field) -> Result<Option<f64>, Flaw> {
        self.text(field).map(|text| self.unit(field, text)).transpose()
    }

    /// A share or a part, from 0 to 1, in a piece of a cell.
    pub(super) fn unit(&self, field: Field, text: &str) -> Result<f64, Flaw> {
        let value = self.sense.decimal.real(text);
        let value = value.map_err(|flaw| self.no_number(field, text, flaw))?;
        if (0.0..=1.0).contains(&value) {
            return Ok(value);
        }
        let note = self.note(codes::SHARE_OUT_OF_BOUNDS, Some(field.word()));
        Err(Flaw::from(note.with("field", field.word()).with("found", text)))
    }

    fn whole(&self, field: Field) -> Result<Option<u64>, Flaw> {
        { self.text(field) }
            .map(|text| self.whole_number(field, text))
            .transpose()
    }

    fn whole_number(&self, field: Field, text: &str) -> Result<u64, Flaw> {
        let value = self.sense.decimal.count(text);
        value.map_err(|flaw| self.no_number(field, text, flaw))
    }

    fn no_number(&self, field: Field, text: &str, flaw: NumberFlaw) -> Flaw {
        let with_cell = |note: Note| note.with("field", field.word()).with("found", text);
        Flaw::from(match flaw {
            NumberFlaw::Form => with_cell(self.note(codes::NOT_A_NUMBER, Some(field.word()))),
            NumberFlaw::Ambiguous => with_cell(self.note(codes::AMBIGUOUS_NUMBER, Some(field.word()))),
            NumberFlaw::TooLarge => {
                with_cell(self.note(codes::COUNT_TOO_LARGE, Some(field.word()))).with("limit", MAX_COUNT)
            }
        })
    }
}
