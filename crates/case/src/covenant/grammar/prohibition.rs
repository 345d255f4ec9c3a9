//! `A shall not D`, with `allowing N in any W days`.

use super::{
    commitment::{FormRead, Sentence},
    literal::COUNT_MAX,
    reader::Reader,
};
use crate::covenant::{
    instrument::Tolerance,
    keywords::Keyword,
    tree::{Form, Terms},
};

/// The prohibition behind its sentence.
pub(super) fn read(reader: &mut Reader, sentence: Sentence, terms: &mut Terms) -> FormRead {
    let mut allowing = None;
    let extent = reader.terms(terms, &[Keyword::Allowing], |reader, _, at| {
        let tolerance = reader.tolerance();
        reader.fill(&mut allowing, at, tolerance);
    });
    let form = sentence
        .subjects
        .zip(sentence.deed)
        .map(|(subjects, deed)| Form::ShallNot {
            subjects,
            deed,
            allowing,
        });
    (form, extent)
}

impl Reader<'_> {
    /// `N in any W days`.
    fn tolerance(&mut self) -> Option<Tolerance> {
        let count = self.whole(COUNT_MAX);
        if count.is_none() && !self.sees(Keyword::InAny) {
            return None;
        }
        self.demand(Keyword::InAny)?;
        let days = self.days()?;
        Some(Tolerance { count: count?, days })
    }
}
