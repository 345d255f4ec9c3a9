//! From what is written to what is meant: references, days, spans, wordings and ranges, each with its flaws told.

use super::{
    flaws::Flaws,
    known::{Known, Leads},
};
use crate::{
    codes,
    written::{Bounds, DayText, Figures, Id, Ref, Referable, Refs, SpanText, Word, Words, Written},
};
use salida_note::Place;
use salida_world::{Day, DayError, Language, Range, Span, SpanError, Wording};

/// What is at hand while the entries of one text are lowered.
pub(super) struct Lowering<'a> {
    /// The language of wordings that name none.
    pub(super) language: Language,
    /// The ids of the case.
    pub(super) known: &'a mut Known,
    /// Where flaws are told.
    pub(super) flaws: &'a mut Flaws,
}

impl Lowering<'_> {
    /// Lowers every entry of a table. An entry that makes no sense without what was flawed in it is left out.
    pub(super) fn each<W, T>(
        &mut self,
        entries: &[Written<W>],
        lower: impl Fn(&mut Self, &W, Place) -> Option<T>,
    ) -> Vec<T> {
        let lowered = entries.iter().map(|entry| {
            let place = self.flaws.place(&entry.spot);
            lower(self, &entry.value, place)
        });
        lowered.flatten().collect()
    }

    /// The same for entries that others refer to: whoever refers to one that is left out is not told a second time.
    pub(super) fn each_known<W, T: Referable>(
        &mut self,
        entries: &[Written<W>],
        id: impl Fn(&W) -> &Id,
        lower: impl Fn(&mut Self, &W, Place) -> Option<T>,
    ) -> Vec<T> {
        self.each(entries, |lowering, entry, place| {
            let lowered = lower(lowering, entry, place);
            let refused = lowering.known.is_refused(&lowering.flaws.place(&id(entry).spot));
            if lowered.is_none() && !refused {
                lowering.known.withdraw(T::SORT, id(entry));
            }
            lowered
        })
    }

    /// The id and place of an entry; `None` when the id was refused.
    pub(super) fn own<'w>(&self, id: &'w Id) -> Option<(&'w str, Place)> {
        let place = self.flaws.place(&id.spot);
        (!self.known.is_refused(&place)).then_some((id.value.0.as_str(), place))
    }

    /// What a reference leads to.
    pub(super) fn one<T: Referable>(&mut self, reference: &Ref<T>) -> Option<T::Id> {
        let id = &reference.id.value;
        match self.known.lead(T::SORT, id) {
            Leads::Somewhere => Some(T::Id::from(id)),
            Leads::ToFlawed => None,
            Leads::Nowhere => {
                let note = self.flaws.note(codes::DANGLING_REFERENCE, &reference.id.spot);
                let note = note.with("found", id.as_str()).with("sort", T::SORT.word());
                let nearest = self.flaws.nearest(id, self.known.ids(T::SORT));
                self.flaws.tell(note.with_some("nearest", nearest));
                None
            }
        }
    }

    /// What an optional reference leads to.
    pub(super) fn maybe<T: Referable>(&mut self, reference: Option<&Ref<T>>) -> Option<T::Id> {
        reference.and_then(|reference| self.one(reference))
    }

    /// What several references lead to; those that lead nowhere are told and left out.
    pub(super) fn many<T: Referable>(&mut self, references: &Refs<T>) -> Vec<T::Id> {
        references
            .0
            .iter()
            .filter_map(|reference| self.one(reference))
            .collect()
    }

    /// Words in the languages they are in.
    pub(super) fn wording(&self, words: &Words) -> Wording {
        match words {
            Words::Plain(text) => Wording::single(self.language, text.as_str()),
            Words::ByLanguage(texts) => {
                let read = |(code, text): (&String, &String)| Some((code.parse().ok()?, text.clone()));
                Wording::several(texts.iter().filter_map(read))
            }
        }
    }

    /// Optional words.
    pub(super) fn maybe_wording(&self, words: Option<&Words>) -> Option<Wording> {
        words.map(|words| self.wording(words))
    }

    /// A day.
    pub(super) fn day(&mut self, written: &Written<DayText>) -> Option<Day> {
        let text = written.value.0.to_string();
        let flaw = match text.trim().parse() {
            Ok(day) => return Some(day),
            Err(DayError::Form) => codes::ILL_FORMED_DATE,
            Err(DayError::Impossible) => codes::IMPOSSIBLE_DATE,
        };
        self.flaws
            .tell(self.flaws.note(flaw, &written.spot).with("found", text));
        None
    }

    /// An optional day.
    pub(super) fn maybe_day(&mut self, written: Option<&Written<DayText>>) -> Option<Day> {
        written.and_then(|written| self.day(written))
    }

    /// A span.
    pub(super) fn span(&mut self, written: &Written<SpanText>) -> Option<Span> {
        let text = written.value.0.to_string();
        let flaw = match text.trim().parse() {
            Ok(span) => return Some(span),
            Err(SpanError::Form) => codes::ILL_FORMED_SPAN,
            Err(SpanError::Impossible) => codes::IMPOSSIBLE_DATE,
            Err(SpanError::Reversed) => codes::REVERSED_SPAN,
        };
        self.flaws
            .tell(self.flaws.note(flaw, &written.spot).with("found", text));
        None
    }

    /// A count between bounds.
    pub(super) fn range(&mut self, written: &Written<Figures>) -> Option<Range<u64>> {
        let (low, best, high) = match written.value {
            Figures::Exact(count) => return Some(Range::exact(count)),
            Figures::Between(Bounds { low, best, high }) => (low, best, high),
        };
        let range = Range::new(low, best, high);
        if range.is_none() {
            let note = self.flaws.note(codes::UNORDERED_RANGE, &written.spot);
            let note = note.with("low", low.to_string()).with("best", best.to_string());
            self.flaws.tell(note.with("high", high.to_string()));
        }
        range
    }
}

/// The bare values of words.
pub(super) fn bare<T: Copy>(words: &[Word<T>]) -> Vec<T> {
    words.iter().map(|word| word.0).collect()
}
