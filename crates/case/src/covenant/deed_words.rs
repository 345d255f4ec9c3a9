//! The built-in deeds in Spanish and French, so that a covenant reads aloud in its own language.
//!
//! A deed has a noun (*mantener homicidio … como máximo*) and, where it is something that people are to do, a verb that
//! follows *deberán*. What people are not to do is a crime: after *no deberán* its noun follows a word for *commit*.

use super::{
    keywords::folded,
    tree::{Names, Written},
};
use salida_world::Language;
use std::{collections::BTreeMap, sync::LazyLock};

/// A built-in deed and its words.
struct Row {
    /// Its id, which is its word in English.
    id: &'static str,
    spanish: Words,
    french: Words,
}

/// How a deed is called in a language.
#[derive(Clone, Copy)]
struct Words {
    noun: &'static str,
    /// What follows *shall*, where that is another word.
    verb: Option<&'static str>,
}

const fn row(id: &'static str, spanish: Words, french: Words) -> Row {
    Row { id, spanish, french }
}

const fn noun(noun: &'static str) -> Words {
    Words { noun, verb: None }
}

const fn verb(noun: &'static str, verb: &'static str) -> Words {
    Words { noun, verb: Some(verb) }
}

const ROWS: &[Row] = &[
    row("homicide", noun("homicidio"), noun("homicide")),
    row("disappearance", noun("desaparición"), noun("disparition")),
    row("torture", noun("tortura"), noun("torture")),
    row("sexual-violence", noun("violencia-sexual"), noun("violences-sexuelles")),
    row(
        "crimes-against-children",
        noun("delitos-contra-la-niñez"),
        noun("crimes-contre-des-enfants"),
    ),
    row(
        "crimes-against-humanity",
        noun("crímenes-de-lesa-humanidad"),
        noun("crimes-contre-l'humanité"),
    ),
    row(
        "attack-on-police",
        noun("ataque-a-policías"),
        noun("attaque-contre-la-police"),
    ),
    row(
        "attack-in-school",
        noun("ataque-en-escuela"),
        noun("attaque-dans-une-école"),
    ),
    row(
        "displacement",
        noun("desplazamiento-forzado"),
        noun("déplacement-forcé"),
    ),
    row("extortion", noun("extorsión"), noun("extorsion")),
    row(
        "recruitment",
        verb("reclutamiento", "reclutar"),
        verb("recrutement", "recruter"),
    ),
    row(
        "child-recruitment",
        verb("reclutamiento-de-menores", "reclutar-menores"),
        verb("recrutement-d'enfants", "recruter-des-enfants"),
    ),
    row(
        "hand-over-firearms",
        verb("entrega-de-armas-de-fuego", "entregar-armas-de-fuego"),
        verb("remise-d'armes-à-feu", "remettre-des-armes-à-feu"),
    ),
    row(
        "hand-over-explosives",
        verb("entrega-de-explosivos", "entregar-explosivos"),
        verb("remise-d'explosifs", "remettre-des-explosifs"),
    ),
    row(
        "disclosure",
        verb("entrega-de-información", "entregar-información"),
        verb("divulgation-d'informations", "divulguer-des-informations"),
    ),
    row(
        "prison-transfer",
        verb("traslado-penitenciario", "trasladar-presos"),
        verb("transfert-de-détenus", "transférer-des-détenus"),
    ),
    row(
        "open-training-places",
        verb("apertura-de-plazas-de-formación", "abrir-plazas-de-formación"),
        verb("ouverture-de-places-de-formation", "ouvrir-des-places-de-formation"),
    ),
    row(
        "open-jobs",
        verb("creación-de-empleos", "crear-empleos"),
        verb("création-d'emplois", "créer-des-emplois"),
    ),
    row(
        "raise-detection",
        verb("mayor-riesgo-de-detección", "aumentar-el-riesgo-de-detección"),
        verb("risque-de-détection-accru", "accroître-le-risque-de-détection"),
    ),
    row(
        "protect-informants",
        verb("protección-de-informantes", "proteger-a-informantes"),
        verb("protection-des-informateurs", "protéger-les-informateurs"),
    ),
    row(
        "protect-property",
        verb("protección-de-la-propiedad", "proteger-la-propiedad"),
        verb("protection-de-la-propriété", "protéger-la-propriété"),
    ),
    row(
        "strengthen-institutions",
        verb("instituciones-más-fuertes", "fortalecer-las-instituciones"),
        verb("institutions-plus-fortes", "renforcer-les-institutions"),
    ),
    row(
        "no-prosecution",
        noun("no-persecución-penal"),
        noun("absence-de-poursuites"),
    ),
    row("no-confiscation", noun("no-decomiso"), noun("absence-de-confiscation")),
    row(
        "enrolment",
        verb("inscripción", "inscribirse"),
        verb("inscription", "s'inscrire"),
    ),
];

impl Row {
    fn words(&self, language: Language) -> Words {
        match language {
            Language::En => noun(self.id),
            Language::Es => self.spanish,
            Language::Fr => self.french,
        }
    }

    /// Its words in every language.
    fn every_word(&self) -> impl Iterator<Item = &'static str> {
        let words = Language::ALL.map(|language| self.words(language));
        words
            .into_iter()
            .flat_map(|words| [Some(words.noun), words.verb])
            .flatten()
    }
}

fn row_of(word: &str) -> Option<&'static Row> {
    // Every name of a deed is looked up, so the words are folded once.
    static BY_WORD: LazyLock<BTreeMap<String, &'static Row>> = LazyLock::new(|| {
        let rows = ROWS.iter();
        rows.flat_map(|row| row.every_word().map(move |word| (folded(word), row)))
            .collect()
    });
    BY_WORD.get(&folded(word)).copied()
}

/// The id of the built-in deed that a word of any of the three languages stands for.
pub(crate) fn id(word: &str) -> Option<&'static str> {
    row_of(word).map(|row| row.id)
}

/// A name, as the id of a built-in deed where it is one of its words.
pub(super) fn named_one(name: Written<String>) -> Written<String> {
    match id(&name.value) {
        Some(id) => Written::new(id.to_owned(), name.at),
        None => name,
    }
}

/// Names of deeds, each as the id of a built-in deed where it is one of its words.
pub(super) fn named(names: Names) -> Names {
    names.into_iter().map(named_one).collect()
}

/// The same for a list of which it is not known whether it holds deeds: only where all of it are built-in ones.
pub(super) fn named_if_all(names: Names) -> Names {
    if are_built_in(&names) { named(names) } else { names }
}

/// True when every name is a word of a built-in deed.
pub(super) fn are_built_in(names: &Names) -> bool {
    names.iter().all(|name| id(&name.value).is_some())
}

/// What a deed is called in a language; a deed of the case has one name in all of them.
pub(super) fn noun_of(deed: &str, language: Language) -> &str {
    row_of(deed).map_or(deed, |row| row.words(language).noun)
}

/// What follows *shall* for a deed, where that is one word.
pub(super) fn verb_of(deed: &str, language: Language) -> Option<&str> {
    match row_of(deed) {
        Some(row) => row.words(language).verb,
        None => Some(deed),
    }
}

#[cfg(test)]
mod tests {
    use super::{ROWS, id, noun_of, verb_of};
    use crate::covenant::{keywords::folded, token::is_one_word};
    use salida_world::{Deeds, Language};
    use std::collections::BTreeMap;

    #[test]
    fn every_built_in_deed_has_its_words() {
        let listed: Vec<&str> = ROWS.iter().map(|row| row.id).collect();
        let deeds = Deeds::built_in();
        let known: Vec<&str> = deeds.iter().map(|deed| deed.id.as_str()).collect();
        assert_eq!(listed, known);
    }

    #[test]
    fn no_word_stands_for_two_deeds_and_each_is_read_as_one_word() {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for row in ROWS {
            for words in Language::ALL.map(|language| row.words(language)) {
                for word in [Some(words.noun), words.verb].into_iter().flatten() {
                    assert!(is_one_word(word), "{word}");
                    assert_eq!(*seen.entry(folded(word)).or_insert(row.id), row.id, "{word}");
                    assert_eq!(id(word), Some(row.id), "{word}");
                }
            }
        }
    }

    #[test]
    fn a_deed_of_the_case_has_one_name_in_all_languages() {
        assert_eq!(
            (noun_of("robo", Language::Fr), verb_of("robo", Language::Fr)),
            ("robo", Some("robo"))
        );
        assert_eq!(noun_of("homicidio", Language::Fr), "homicide");
        assert_eq!(verb_of("homicide", Language::Es), None);
        assert_eq!(
            verb_of("Entrega-de-armas-de-fuego", Language::Es),
            Some("entregar-armas-de-fuego")
        );
    }
}
