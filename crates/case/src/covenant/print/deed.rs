//! Writes deeds: built-in ones in the words of the language, those of the case by their ids.

use super::printer::Printer;
use crate::covenant::{
    deed_words::{noun_of, verb_of},
    keywords::Keyword as K,
    tree::{Filler, Group, Names, Written},
};
use salida_world::Language;

impl Printer {
    pub(super) fn deed(&mut self, deed: &str) {
        self.name(noun_of(deed, self.language));
    }

    pub(super) fn deeds(&mut self, deeds: &Names) {
        self.listed(deeds, Self::deed);
    }

    pub(super) fn deed_group(&mut self, deeds: &Group) {
        self.each_of(deeds);
        self.deeds(&deeds.names);
    }

    pub(super) fn deed_clause(&mut self, keyword: K, clause: Option<&Written<Names>>) {
        if let Some(deeds) = clause {
            self.clause(keyword, deeds);
            self.deeds(&deeds.value);
        }
    }

    /// Deeds behind `shall` or `may`, as verbs where the language has them.
    pub(super) fn done(&mut self, deeds: &Group) {
        self.each_of(deeds);
        let language = self.language;
        self.listed(&deeds.names, |printer, deed| {
            let word = verb_of(deed, language).unwrap_or_else(|| noun_of(deed, language));
            printer.name(word);
        });
    }

    /// Deeds behind `shall not`. In Spanish and French a noun follows a word for `commit`; English may do without.
    pub(super) fn undone(&mut self, commit: Filler, deeds: &Group) {
        let language = self.language;
        let has_noun = deeds.names.iter().any(|deed| verb_of(&deed.value, language).is_none());
        if commit.is_written || (has_noun && language != Language::En) {
            self.keyword(K::Commit);
            self.deed_group(deeds);
        } else {
            self.done(deeds);
        }
    }

    fn each_of(&mut self, group: &Group) {
        if group.each {
            self.keyword(K::EachOf);
        }
    }

    fn listed(&mut self, names: &Names, mut write: impl FnMut(&mut Self, &str)) {
        for (index, name) in names.iter().enumerate() {
            if index > 0 {
                self.comma();
            }
            write(self, &name.value);
        }
    }
}
