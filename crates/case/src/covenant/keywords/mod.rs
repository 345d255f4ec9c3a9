//! The words of the covenant language: one list of keywords, and for each language a table of the phrases that stand for
//! them. The grammar knows keywords only.

mod en;
mod es;
mod fr;

use salida_world::Language;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

/// Declares the keywords together with the list of all of them for tests, so that neither can lack one.
macro_rules! keywords {
    ($($(#[$doc:meta])* $keyword:ident,)*) => {
        /// A keyword, whatever the language in which it is written.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(in crate::covenant) enum Keyword {
            $($(#[$doc])* $keyword,)*
        }

        impl Keyword {
            /// Every keyword.
            #[cfg(test)]
            pub(in crate::covenant) const ALL: &'static [Self] = &[$(Self::$keyword,)*];
        }
    };
}

keywords! {
    /// `agreement`: opens the header.
    Agreement,
    /// `between`: the parties.
    Between,
    /// `status`: how firm the text is.
    Status,
    /// `unwritten`.
    Unwritten,
    /// `reconstructed`.
    Reconstructed,
    /// `draft`.
    Draft,
    /// `signed`.
    Signed,
    /// `witnessed by`.
    WitnessedBy,
    /// `in force`: a window of days follows.
    InForce,
    /// `from`: the first day of a window.
    From,
    /// `until`: the last day of a window.
    Until,
    /// `according to`: sources.
    AccordingTo,
    /// `commitment`: opens a commitment.
    Commitment,
    /// `each of`: every one of the list by itself.
    EachOf,
    /// `shall not`: a prohibition.
    ShallNot,
    /// `shall`: a delivery.
    Shall,
    /// `keep`: a limit on a situation.
    Keep,
    /// `in`: zones.
    In,
    /// `allowing`: a tolerance.
    Allowing,
    /// `in any`: a window of so many days.
    InAny,
    /// `days`.
    Days,
    /// `at most`.
    AtMost,
    /// `at least`.
    AtLeast,
    /// `of baseline`: after a percentage.
    OfBaseline,
    /// `per month`.
    PerMonth,
    /// `per quarter`.
    PerQuarter,
    /// `per year`.
    PerYear,
    /// `by`: a deadline.
    By,
    /// `proof`: the standard of evidence.
    Proof,
    /// `balance`.
    Balance,
    /// `clear`.
    Clear,
    /// `beyond doubt`.
    BeyondDoubt,
    /// `monitored by`.
    MonitoredBy,
    /// `verified by`.
    VerifiedBy,
    /// `attributed by`.
    AttributedBy,
    /// `assessed by`.
    AssessedBy,
    /// `burden on the party`.
    BurdenOnTheParty,
    /// `survives`.
    Survives,
    /// `public`.
    Public,
    /// `confidential`.
    Confidential,
    /// `amnesty`: opens an amnesty.
    Amnesty,
    /// `offers`.
    Offers,
    /// `for acts before`.
    ForActsBefore,
    /// `except`.
    Except,
    /// `to members of`.
    ToMembersOf,
    /// `open`: a window of days follows.
    Open,
    /// `once`.
    Once,
    /// `in return for`.
    InReturnFor,
    /// `within`: so many days.
    Within,
    /// `revoked on`.
    RevokedOn,
    /// `may`: known to the design, not yet read.
    May,
    /// `suspended while`: known to the design, not yet read.
    SuspendedWhile,
    /// `excused if`: known to the design, not yet read.
    ExcusedIf,
    /// `ends when`: known to the design, not yet read.
    EndsWhen,
    /// `on breach`: known to the design, not yet read.
    OnBreach,
    /// `every`: known to the design, not yet read.
    Every,
}

/// One line of a language's table: a keyword and its phrases. The first one is printed, all are read; the second one is
/// the plural of `shall` and `shall not`, the feminine of `public` and `confidential`.
pub(super) type Row = (Keyword, &'static [&'static str]);

/// The table of a language.
pub(super) fn rows(language: Language) -> &'static [Row] {
    match language {
        Language::En => en::ROWS,
        Language::Es => es::ROWS,
        Language::Fr => fr::ROWS,
    }
}

/// Every phrase of a keyword in a language, the printed one first.
pub(super) fn phrases(language: Language, keyword: Keyword) -> &'static [&'static str] {
    let row = rows(language).iter().find(|(known, _)| *known == keyword);
    row.map_or(&[], |(_, phrases)| phrases)
}

/// The phrase that is printed for a keyword in a language.
pub(super) fn phrase(language: Language, keyword: Keyword) -> &'static str {
    phrases(language, keyword).first().copied().unwrap_or_default()
}

/// The phrase that is printed for a verb with a plural subject, or for an adjective of a feminine noun: the second one,
/// where the language tells the two apart.
pub(super) fn inflected(language: Language, keyword: Keyword) -> &'static str {
    let second = phrases(language, keyword).get(1).copied();
    second.unwrap_or_else(|| phrase(language, keyword))
}

/// Every keyword with its phrases in English, Spanish and French, for people to look up.
pub(super) fn vocabulary() -> impl Iterator<Item = [&'static [&'static str]; 3]> {
    let keywords = rows(Language::En).iter().map(|(keyword, _)| *keyword);
    keywords.map(|keyword| Language::ALL.map(|language| phrases(language, keyword)))
}

/// The phrases of a language, arranged for reading: by first word, the longest first.
pub(super) struct Lexicon {
    by_first_word: BTreeMap<String, Vec<(Vec<String>, Keyword)>>,
    words: BTreeSet<String>,
}

impl Lexicon {
    /// The lexicon of a language, arranged at its first use.
    pub(super) fn of(language: Language) -> &'static Self {
        static LEXICONS: LazyLock<[Lexicon; 3]> = LazyLock::new(|| Language::ALL.map(Lexicon::arranged));
        let [en, es, fr] = &*LEXICONS;
        match language {
            Language::En => en,
            Language::Es => es,
            Language::Fr => fr,
        }
    }

    fn arranged(language: Language) -> Self {
        let mut lexicon = Self {
            by_first_word: BTreeMap::new(),
            words: BTreeSet::new(),
        };
        for (keyword, phrases) in rows(language) {
            phrases.iter().for_each(|phrase| lexicon.add(phrase, *keyword));
        }
        for entries in lexicon.by_first_word.values_mut() {
            entries.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        lexicon
    }

    fn add(&mut self, phrase: &str, keyword: Keyword) {
        let words: Vec<String> = phrase.split(' ').map(folded).collect();
        self.words.extend(words.iter().cloned());
        if let Some(first) = words.first().cloned() {
            self.by_first_word.entry(first).or_default().push((words, keyword));
        }
    }

    /// The longest phrase at the start of `words` (folded), with the number of its words.
    pub(super) fn longest(&self, words: &[String]) -> Option<(Keyword, usize)> {
        let entries = self.by_first_word.get(words.first()?)?;
        let found = entries.iter().find(|(phrase, _)| words.starts_with(phrase))?;
        Some((found.1, found.0.len()))
    }

    /// True when `word` is a word of any phrase. A name like that is printed in quotes: next to other words it could be
    /// read as part of a phrase.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.words.contains(&folded(word))
    }
}

/// A word as it is compared: lower case, without accents, with a plain apostrophe. `ñ` is a letter of its own and stays.
pub(super) fn folded(word: &str) -> String {
    let lower = word.chars().flat_map(char::to_lowercase);
    lower.filter(|letter| !is_combining(*letter)).map(plain).collect()
}

/// True for the accents that follow a letter in decomposed text.
pub(super) fn is_combining(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        '’' => '\'',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Keyword, folded, phrases, rows};
    use salida_world::Language;

    #[test]
    fn every_table_has_every_keyword_once_and_in_the_same_order() {
        for language in Language::ALL {
            let listed: Vec<Keyword> = rows(language).iter().map(|(keyword, _)| *keyword).collect();
            assert_eq!(listed, Keyword::ALL, "{language}");
            assert!(
                rows(language).iter().all(|(_, phrases)| !phrases.is_empty()),
                "{language}"
            );
        }
    }

    #[test]
    fn no_phrase_stands_for_two_keywords() {
        for language in Language::ALL {
            let mut all: Vec<String> = every_phrase(language);
            all.sort();
            let count = all.len();
            all.dedup();
            assert_eq!(all.len(), count, "{language}");
        }
    }

    #[test]
    fn the_longest_phrase_never_swallows_the_start_of_the_next_one() {
        for language in Language::ALL {
            let all = every_phrase(language);
            for (short, long) in all.iter().flat_map(|short| all.iter().map(move |long| (short, long))) {
                let Some(rest) = long.strip_prefix(&format!("{short} ")) else {
                    continue;
                };
                let clash = all.iter().find(|next| begins(next, rest) || begins(rest, next));
                assert_eq!(
                    clash, None,
                    "{language}: `{short}` then a keyword could be read as `{long}`"
                );
            }
        }
    }

    #[test]
    fn accents_and_capitals_do_not_matter_and_the_tilde_does() {
        assert_eq!(folded("Según"), "segun");
        assert_eq!(folded("JUSQU’AU"), "jusqu'au");
        assert_eq!(folded("e\u{301}crit"), "ecrit");
        assert_eq!(folded("Año"), "año");
    }

    fn every_phrase(language: Language) -> Vec<String> {
        let all = Keyword::ALL.iter().flat_map(|keyword| phrases(language, *keyword));
        all.map(|phrase| folded(phrase)).collect()
    }

    fn begins(whole: &str, start: &str) -> bool {
        whole == start || whole.starts_with(&format!("{start} "))
    }
}
