//! Lowers the days of a statement, the same in every table.

use crate::{
    codes,
    read::lowering::Lowering,
    terrain::Validity,
    written::{Dated, DayText, Written},
};
use salida_world::{Day, SourceId};

impl Lowering<'_> {
    /// The days and the sources of a statement. What ends before it begins, or is taken back before it became known, stands on
    /// no day: that is told, and there is no statement.
    pub(super) fn statement(&mut self, written: &impl Dated) -> Option<(Validity, Vec<SourceId>)> {
        let days = written.days();
        let span = days.during.and_then(|during| self.span(during));
        let mut validity = Validity {
            from: self.maybe_day(days.from),
            until: self.maybe_day(days.until),
            recorded: self.maybe_day(days.recorded),
            withdrawn: self.maybe_day(days.withdrawn),
        };
        if let (Some(during), true) = (days.during, days.from.or(days.until).is_some()) {
            let note = self.flaws.note(codes::TWO_PERIODS, &during.spot);
            self.flaws.tell(note);
        }
        if let Some(span) = span {
            (validity.from, validity.until) = (Some(span.first()), Some(span.last()));
        }
        let ends = self.not_before(
            validity.from,
            validity.until,
            days.until,
            codes::STATEMENT_ENDS_BEFORE_IT_BEGINS,
        );
        let recorded = validity.recorded.or(validity.from);
        let is_taken_back = self.not_before(
            recorded,
            validity.withdrawn,
            days.withdrawn,
            codes::WITHDRAWN_BEFORE_KNOWN,
        );
        let sources = self.many(written.sources());
        (ends && is_taken_back).then_some((validity, sources))
    }

    /// False when the later day lies before the earlier one, which is told.
    pub(in crate::read) fn not_before(
        &mut self,
        first: Option<Day>,
        last: Option<Day>,
        at: Option<&Written<DayText>>,
        flaw: salida_note::Code,
    ) -> bool {
        if let (Some(first), Some(last), Some(at)) = (first, last, at)
            && last < first
        {
            let note = self.flaws.note(flaw, &at.spot);
            self.flaws
                .tell(note.with("from", first.to_string()).with("until", last.to_string()));
            return false;
        }
        true
    }
}
