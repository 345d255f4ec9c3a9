//! The words of the page: the same ids, attributes and placeables in every language, all of them used, none missing.
#![allow(
    clippy::disallowed_methods,
    reason = "a test of the source tree has to read the source tree"
)]
#![allow(clippy::expect_used, missing_docs, reason = "tests")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Ids that are put together from a word of the data; each is the beginning of several.
const PUT_TOGETHER: [&str; 5] = ["interval-", "model-law-", "model-terms-", "term-deed-", "term-role-"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every message of a file, attributes as `id.attribute`, with the facts it takes.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let read = |file: &str| fs::read_to_string(root().join("words").join(language).join(file)).expect("the words");
    let text = ["report.ftl", "standing.ftl", "map.ftl", "picture.ftl"]
        .map(read)
        .concat();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut current) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (name, value) = line.split_once(" =").unwrap_or(("", line));
        if !name.is_empty() && !name.starts_with(' ') {
            (message, current) = (name.to_owned(), name.to_owned());
            assert!(
                found.insert(current.clone(), BTreeSet::new()).is_none(),
                "{name} stands twice in {language}"
            );
        } else if let Some(attribute) = name.trim().strip_prefix('.') {
            current = format!("{message}.{attribute}");
            assert!(
                found.insert(current.clone(), BTreeSet::new()).is_none(),
                "{current} stands twice in {language}"
            );
        }
        let facts = value
            .split('$')
            .skip(1)
            .filter_map(|rest| rest.split([' ', '}']).next());
        found
            .entry(current.clone())
            .or_default()
            .extend(facts.map(str::to_owned));
    }
    found.remove("");
    found
}

fn sources(folder: &Path) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).expect("a folder").map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            text.push_str(&sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text.push_str(&fs::read_to_string(path).expect("a source"));
        }
    }
    text
}

#[test]
fn the_three_languages_say_the_same_things_from_the_same_facts() {
    let english = messages("en");
    for language in ["es", "fr"] {
        let other = messages(language);
        let ids = |messages: &BTreeMap<String, BTreeSet<String>>| messages.keys().cloned().collect::<BTreeSet<_>>();
        let apart: Vec<_> = ids(&english).symmetric_difference(&ids(&other)).cloned().collect();
        assert!(apart.is_empty(), "{language}: {apart:?}");
        for (id, facts) in &english {
            // A plural may need the number only to choose the form.
            let shown = |facts: &BTreeSet<String>| {
                facts
                    .iter()
                    .filter(|fact| *fact != "count")
                    .cloned()
                    .collect::<Vec<_>>()
            };
            assert_eq!(shown(facts), shown(&other[id]), "{id} in {language}");
        }
    }
}

#[test]
fn every_id_in_the_code_has_words_and_all_words_are_used() {
    let known = messages("en");
    let code = sources(&root().join("src"));
    // Between two quotes stands a text of the program, or the code between two of them, which looks like no id.
    let named: BTreeSet<&str> = code.split('"').collect();
    let unused: Vec<&String> = known
        .keys()
        .filter(|id| !named.contains(id.as_str()) && !PUT_TOGETHER.iter().any(|start| id.starts_with(start)))
        .filter(|id| !is_status_meaning(id))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
    let beginnings: BTreeSet<&str> = known.keys().filter_map(|id| id.split('-').next()).collect();
    let is_id = |text: &&&str| {
        let plain = text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'.'));
        plain
            && text
                .split_once('-')
                .is_some_and(|(start, rest)| beginnings.contains(start) && !rest.is_empty())
    };
    let spoken =
        |text: &&&str| code.contains(&format!("say(\"{text}\")")) || code.contains(&format!("tell(\"{text}\""));
    let missing: Vec<&&str> = named
        .iter()
        .filter(is_id)
        .filter(spoken)
        .filter(|id| !known.contains_key(**id))
        .collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
}

/// The meanings of the statuses are asked for by the id of the status.
fn is_status_meaning(id: &str) -> bool {
    id.starts_with("term-status-") && id.ends_with(".meaning")
}
