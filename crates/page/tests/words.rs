//! Every note has its words: each code in each language, of one shape, with nothing missing.

use fluent_bundle::FluentResource;
use salida_note::{Code, Severity};
use salida_page::Words;
use salida_page::notes::{all_codes, explain};
use salida_world::Language;
use std::collections::{BTreeMap, BTreeSet};

/// One file in English, Spanish and French, the order of `Language::ALL`.
macro_rules! file {
    ($file:literal) => {
        [
            include_str!(concat!("../words/en/", $file, ".ftl")),
            include_str!(concat!("../words/es/", $file, ".ftl")),
            include_str!(concat!("../words/fr/", $file, ".ftl")),
        ]
    };
}

const FILES: [[&str; 3]; 9] = [
    file!("notes"),
    file!("lessons"),
    file!("report"),
    file!("command"),
    file!("command-help"),
    file!("standing"),
    file!("map"),
    file!("picture"),
    file!("panel"),
];

/// The placeables of each message and attribute of a file; what stands at the beginning of a line names it.
fn shape(file: &str) -> BTreeMap<String, BTreeSet<&str>> {
    let mut shape: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let (mut message, mut name) = (String::new(), String::new());
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let head = line.split(" =").next().unwrap_or_default();
        if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            head.clone_into(&mut message);
            name.clone_from(&message);
        } else if let Some(attribute) = head.strip_prefix("    .") {
            name = format!("{message}.{attribute}");
        }
        let placeables = line
            .split('$')
            .skip(1)
            .map(|rest| rest.split([' ', '}', ',', ')']).next().unwrap_or_default());
        shape.entry(name.clone()).or_default().extend(placeables);
    }
    shape.remove("");
    shape
}

fn everywhere(check: impl Fn(&Words, &Code)) {
    for language in Language::ALL {
        let words = Words::new(language);
        for code in all_codes() {
            check(&words, &code);
        }
    }
}

#[test]
fn every_file_can_be_read_whole() {
    for file in FILES.iter().flatten() {
        let mistakes = FluentResource::try_new((*file).to_owned())
            .err()
            .map(|(_, mistakes)| mistakes);
        assert_eq!(mistakes, None);
    }
}

#[test]
fn the_three_languages_have_the_same_messages_with_the_same_facts() {
    for [english, spanish, french] in FILES {
        assert_eq!(shape(english), shape(spanish), "Spanish");
        assert_eq!(shape(english), shape(french), "French");
    }
}

#[test]
fn no_message_is_written_twice() {
    let mut seen = BTreeSet::new();
    for [english, ..] in FILES {
        let ids = english
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
        for id in ids.filter_map(|line| line.split(" =").next()) {
            assert!(seen.insert(id), "{id} is written twice");
        }
    }
}

#[test]
fn every_code_has_its_fact_and_its_reason_and_its_way_out() {
    everywhere(|words, code| {
        let has = |part: &str| {
            words
                .find(&format!("{}{part}", code.name), &[])
                .is_some_and(|said| !said.is_empty())
        };
        assert!(has(""), "{} says nothing in {}", code.name, words.language());
        assert!(has(".way"), "{} shows no way out in {}", code.name, words.language());
        let states = code.severity == Severity::Statement;
        assert!(
            states || has(".why"),
            "{} gives no reason in {}",
            code.name,
            words.language()
        );
    });
}

#[test]
fn every_code_is_explained_without_facts_that_only_a_note_has() {
    everywhere(|words, code| {
        let text = explain(code.name, words).unwrap_or_default();
        let lesson = code.severity == Severity::Lesson;
        let about = words.find(&format!("{}.about", code.name), &[]);
        assert!(
            lesson || about.is_some_and(|about| text.contains(&about)),
            "{} is not explained",
            code.name
        );
        assert!(
            text.starts_with(&format!("# {}", code.name)),
            "{} has no title",
            code.name
        );
        assert!(!text.contains(['⟨', '$']), "words are missing in {text}");
    });
    assert_eq!(explain("no-such-code", &Words::new(Language::En)), None);
}

#[test]
fn a_name_has_one_severity() {
    let names: BTreeSet<&str> = all_codes().iter().map(|code| code.name).collect();
    assert_eq!(names.len(), all_codes().len());
}

#[test]
fn no_message_is_without_a_code() {
    let codes: BTreeSet<&str> = all_codes().iter().map(|code| code.name).collect();
    for message in shape(FILES[0][0]).keys().filter(|name| !name.contains('.')) {
        let around = message.starts_with("note-") || message == "covenant-slot" || message == "wrong-type-expected";
        assert!(
            around || codes.contains(message.as_str()),
            "no code is called {message}"
        );
    }
}

#[test]
fn french_signs_do_not_begin_a_line() {
    for line in FILES[0][2].lines().filter(|line| !line.starts_with('#')) {
        let prose: String = line.split('`').step_by(2).collect();
        assert!(
            ![" ;", " :", " ?", " !", "« ", " »"]
                .iter()
                .any(|sign| prose.contains(sign)),
            "{line}"
        );
    }
}

/// French calls a case `cas`; `dossier` is the folder in which it lies, and nothing else.
#[test]
fn in_french_a_case_is_not_called_by_the_word_for_its_folder() {
    let (english, french) = (Words::new(Language::En), Words::new(Language::Fr));
    for [own, _, other] in FILES {
        for id in shape(own).keys().filter(|id| !id.contains('{')) {
            let says = |words: &Words, word: &str| {
                words
                    .find(id, &[])
                    .is_some_and(|said| said.to_lowercase().contains(word))
            };
            let is_folder = says(&english, "folder") || !says(&french, "dossier");
            assert!(is_folder, "{id}: {:?}", french.find(id, &[]));
        }
        assert_eq!(
            other.matches(" au dossier").count(),
            0,
            "on record is not in the folder"
        );
    }
}
