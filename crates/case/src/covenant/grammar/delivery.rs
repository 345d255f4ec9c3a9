//! `A shall D at least N by DAY`.

use super::{
    clause::Extent,
    commitment::{FormRead, Sentence},
    literal::COUNT_MAX,
    reader::Reader,
};
use crate::covenant::{
    keywords::Keyword,
    token::Kind,
    tree::{Form, Quantity, Terms},
};

/// The delivery behind its sentence.
pub(super) fn read(reader: &mut Reader, sentence: Sentence, terms: &mut Terms) -> FormRead {
    let (mut at_least, mut by, mut has_deadline) = (None, None, false);
    let extent = reader.terms(terms, &[Keyword::AtLeast, Keyword::By], |reader, keyword, at| {
        if keyword == Keyword::AtLeast {
            let quantity = reader.quantity();
            reader.fill(&mut at_least, at, quantity);
        } else {
            has_deadline = true;
            let day = reader.day().map(|day| day.value);
            reader.fill(&mut by, at, day);
        }
    });
    if !has_deadline && extent == Extent::Whole {
        reader.say_missing(&sentence, &[Keyword::By]);
    }
    let whole = sentence.subjects.zip(sentence.deed).zip(by);
    let form = whole.map(|((subjects, deed), by)| Form::ShallBy {
        subjects,
        deed,
        at_least,
        by,
    });
    (form, extent)
}

impl Reader<'_> {
    /// `N` or `N units`.
    fn quantity(&mut self) -> Option<Quantity> {
        let count = self.whole(COUNT_MAX)?;
        let has_unit = matches!(self.kind(), Kind::Word | Kind::Quoted(_));
        let unit = if has_unit { self.name() } else { None };
        Some(Quantity {
            count,
            unit: unit.map(|unit| unit.value),
        })
    }
}
