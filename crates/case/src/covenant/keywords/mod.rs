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
    /// `may`: a permission or a power.
    May,
    /// `suspended while`: a condition follows.
    SuspendedWhile,
    /// `excused if`: a condition follows.
    ExcusedIf,
    /// `ends when`: a condition follows.
    EndsWhen,
    /// `on breach`: what follows a breach.
    OnBreach,
    /// `every`: a period of so many days follows.
    Every,
    /// `and`: both conditions; the end of a stretch.
    And,
    /// `or`: one of the conditions or standings.
    Or,
    /// `means`: gives a list of names a name.
    Means,
    /// `amends`: the instrument that is changed.
    Amends,
    /// `suspend`: a power.
    Suspend,
    /// `resume`: a power.
    Resume,
    /// `end`: a power.
    End,
    /// `extend`: a power.
    Extend,
    /// `amend`: a power.
    Amend,
    /// `withdraw`: a power.
    Withdraw,
    /// `for`: a length of time around a happening.
    For,
    /// `after`: a length of time, or what it follows.
    After,
    /// `before`: what a length of time comes before.
    Before,
    /// `of`: the happening that a length of time is counted from.
    OfEvent,
    /// `by`: who does what a clause waits for.
    DoneBy,
    /// `by the party`.
    ByTheParty,
    /// `by the others`.
    ByTheOthers,
    /// `of`: whose standing is read.
    Of,
    /// `of the party`.
    OfTheParty,
    /// `of the others`.
    OfTheOthers,
    /// `is`: one of these standings.
    Is,
    /// `is not`: none of these standings.
    IsNot,
    /// `happens`.
    Happens,
    /// `breached`: a standing.
    Breached,
    /// `contested`: a standing.
    Contested,
    /// `unknown`: a standing.
    Unknown,
    /// `suspended`: a standing.
    Suspended,
    /// `in effect`: a standing.
    InEffect,
    /// `pending`: a standing.
    Pending,
    /// `kept`: a standing.
    Kept,
    /// `excused`: a standing.
    Excused,
    /// `discharged`: a standing.
    Discharged,
    /// `in breach now`: breached, and not made good.
    InBreachNow,
    /// `replaces`: the commitment whose place this one takes.
    Replaces,
    /// `the party`: whose instance is breached.
    TheParty,
    /// `failing that`: the next link of what follows a breach.
    FailingThat,
    /// `to`: to whom something is done.
    To,
    /// `every month`.
    EveryMonth,
    /// `every quarter`.
    EveryQuarter,
    /// `every year`.
    EveryYear,
    /// `cumulative`.
    Cumulative,
    /// `pro rata`.
    ProRata,
    /// `weeks`; the second phrase is the singular.
    Weeks,
    /// `months`.
    Months,
    /// `years`.
    Years,
    /// `per day averaged over`: a window of days follows.
    PerDayOver,
    /// `per`: so many people.
    Per,
    /// `people`: inhabitants.
    People,
    /// `below baseline`: after a percentage.
    BelowBaseline,
    /// `above baseline`: after a percentage.
    AboveBaseline,
    /// `less than before`.
    LessThanBefore,
    /// `not more than before`.
    NotMoreThanBefore,
    /// `more than before`.
    MoreThanBefore,
    /// `not less than before`.
    NotLessThanBefore,
    /// `as found by`: methods of assessments.
    AsFoundBy,
    /// `commit`: may stand between `shall not` and a deed that is a noun.
    Commit,
}

/// One line of a language's table: a keyword and its phrases. The first one is printed, all are read; the second one is
/// the plural of a verb, the feminine of `public` and `confidential`, the singular of a unit of time. Keywords may share
/// a phrase where the grammar always knows which of them is meant.
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

/// The phrase that is printed for a verb with a plural subject, an adjective of a feminine noun, or a single day: the
/// second one, where the language tells the two apart.
pub(super) fn inflected(language: Language, keyword: Keyword) -> &'static str {
    let second = phrases(language, keyword).get(1).copied();
    second.unwrap_or_else(|| phrase(language, keyword))
}

/// Every keyword with its phrases in English, Spanish and French, for people to look up.
pub(super) fn vocabulary() -> impl Iterator<Item = [&'static [&'static str]; 3]> {
    let keywords = rows(Language::En).iter().map(|(keyword, _)| *keyword);
    keywords.map(|keyword| Language::ALL.map(|language| phrases(language, keyword)))
}

/// The words of a phrase (folded) and all that it can stand for.
struct Entry {
    words: Vec<String>,
    meanings: Vec<Keyword>,
}

/// The phrases of a language, arranged for reading: by first word, the longest first.
pub(super) struct Lexicon {
    by_first_word: BTreeMap<String, Vec<Entry>>,
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
            entries.sort_by_key(|entry| std::cmp::Reverse(entry.words.len()));
        }
        lexicon
    }

    fn add(&mut self, phrase: &str, keyword: Keyword) {
        let words: Vec<String> = phrase.split(' ').map(folded).collect();
        self.words.extend(words.iter().cloned());
        let Some(first) = words.first().cloned() else { return };
        let entries = self.by_first_word.entry(first).or_default();
        match entries.iter_mut().find(|entry| entry.words == words) {
            Some(entry) => entry.meanings.push(keyword),
            None => entries.push(Entry {
                words,
                meanings: vec![keyword],
            }),
        }
    }

    /// What the longest phrase at the start of `words` (folded) can stand for, with the number of its words.
    pub(super) fn longest(&self, words: &[String]) -> Option<(&[Keyword], usize)> {
        let entries = self.by_first_word.get(words.first()?)?;
        let found = entries.iter().find(|entry| words.starts_with(&entry.words))?;
        Some((&found.meanings, found.words.len()))
    }

    /// What a phrase of this language can stand for.
    pub(super) fn meanings(&self, phrase: &str) -> &[Keyword] {
        let words: Vec<String> = phrase.split(' ').map(folded).collect();
        self.longest(&words).map_or(&[], |(meanings, _)| meanings)
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

    /// Keywords that share a phrase, because no clause takes both in one spot.
    const SHARED: &[(Keyword, Keyword)] = &[
        (Keyword::By, Keyword::DoneBy),
        (Keyword::OfEvent, Keyword::Of),
        (Keyword::After, Keyword::OfEvent),
        (Keyword::InForce, Keyword::InEffect),
    ];

    #[test]
    fn a_phrase_stands_for_two_keywords_only_where_that_is_meant() {
        for language in Language::ALL {
            for (index, one) in Keyword::ALL.iter().enumerate() {
                for other in &Keyword::ALL[index + 1..] {
                    let meant = SHARED.contains(&(*one, *other));
                    let mut shared = folded_phrases(language, *one);
                    shared.retain(|phrase| folded_phrases(language, *other).contains(phrase));
                    assert!(
                        meant || shared.is_empty(),
                        "{language}: {shared:?} stands for {one:?} and {other:?}"
                    );
                }
            }
        }
    }

    /// Keywords that are never followed by another keyword: a number or a name comes after each.
    const BEFORE_NAMES: &[Keyword] = &[
        Keyword::Every,
        Keyword::Per,
        Keyword::DoneBy,
        Keyword::By,
        Keyword::Of,
        Keyword::OfEvent,
        Keyword::AccordingTo,
        Keyword::InReturnFor,
    ];

    /// Keywords that only a list of names follows, joint or `each of`.
    const BEFORE_LISTS: &[Keyword] = &[Keyword::Shall, Keyword::ShallNot, Keyword::Keep, Keyword::In];

    /// Keywords that only the name of a standing follows.
    const BEFORE_STANDINGS: &[Keyword] = &[Keyword::Is, Keyword::IsNot];

    #[test]
    fn the_longest_phrase_never_swallows_the_start_of_the_next_one() {
        for language in Language::ALL {
            let all = every_phrase(language);
            for short in Keyword::ALL.iter().filter(|short| !BEFORE_NAMES.contains(short)) {
                let next: Vec<String> = if BEFORE_STANDINGS.contains(short) {
                    let follow = Keyword::ALL.iter().skip_while(|keyword| **keyword != Keyword::Breached);
                    let follow = follow.take_while(|keyword| **keyword != Keyword::Replaces);
                    follow.flat_map(|keyword| folded_phrases(language, *keyword)).collect()
                } else if BEFORE_LISTS.contains(short) {
                    folded_phrases(language, Keyword::EachOf)
                } else {
                    all.clone()
                };
                for phrase in folded_phrases(language, *short) {
                    let longer = all.iter().filter_map(|long| long.strip_prefix(&format!("{phrase} ")));
                    for rest in longer {
                        let clash = next.iter().find(|next| begins(next, rest) || begins(rest, next));
                        assert_eq!(clash, None, "{language}: `{phrase}` and then a keyword");
                    }
                }
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
        let all = Keyword::ALL.iter();
        all.flat_map(|keyword| folded_phrases(language, *keyword)).collect()
    }

    fn folded_phrases(language: Language, keyword: Keyword) -> Vec<String> {
        phrases(language, keyword).iter().map(|phrase| folded(phrase)).collect()
    }

    fn begins(whole: &str, start: &str) -> bool {
        whole == start || whole.starts_with(&format!("{start} "))
    }
}
