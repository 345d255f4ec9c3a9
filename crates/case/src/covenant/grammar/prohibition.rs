//! `A shall not D`, with `allowing N in any W days`, and `A may D`.

use super::{
    commitment::{FormRead, Sentence},
    number::COUNT_MAX,
    reader::Reader,
};
use crate::covenant::{
    keywords::Keyword,
    tree::{Form, Terms, Tolerance},
};

/// The prohibition behind its sentence.
pub(super) fn read(reader: &mut Reader, sentence: Sentence, terms: &mut Terms) -> FormRead {
    let mut allowing = None;
    let own = [Keyword::Allowing];
    let extent = reader.terms(terms, Keyword::ShallNot, &own, |reader, _, at| {
        let tolerance = reader.tolerance();
        reader.fill(&mut allowing, at, tolerance);
    });
    let commit = sentence.commit;
    let whole = sentence.subjects.zip(sentence.deeds);
    let form = whole.map(|(subjects, deeds)| Form::ShallNot {
        subjects,
        commit,
        deeds,
        allowing,
    });
    (form, extent)
}

/// The permission behind its sentence.
pub(super) fn read_permission(reader: &mut Reader, sentence: Sentence, terms: &mut Terms) -> FormRead {
    let extent = reader.terms(terms, Keyword::May, &[], |_, _, _| {});
    let whole = sentence.subjects.zip(sentence.deeds);
    (whole.map(|(subjects, deeds)| Form::May { subjects, deeds }), extent)
}

impl Reader<'_> {
    /// `N in any W days`.
    fn tolerance(&mut self) -> Option<Tolerance> {
        let count = self.whole(COUNT_MAX);
        if count.is_none() && !self.sees(Keyword::InAny) {
            return None;
        }
        self.demand(Keyword::InAny)?;
        let length = self.days()?;
        Some(Tolerance { count: count?, length })
    }
}
