//! Any instrument, with any names, printed in any language reads back as itself.

use crate::{draw, scene::Scene};
use proptest::prelude::*;
use salida_case::covenant::{Instrument, markdown, parse, resolve, tree::Agreement};
use salida_world::Language;
use serde_json::json;
use std::collections::BTreeSet;

/// Every text in the data of an instrument is a name of everything in the case around it.
fn scene(instrument: &Instrument) -> Scene {
    let mut texts = BTreeSet::new();
    let mut open = vec![serde_json::to_value(instrument).unwrap()];
    while let Some(value) = open.pop() {
        match value {
            serde_json::Value::String(text) => drop(texts.insert(text)),
            serde_json::Value::Array(list) => open.extend(list),
            serde_json::Value::Object(map) => open.extend(map.into_iter().map(|(_, value)| value)),
            _ => {}
        }
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    Scene::of(&texts, &texts, &texts, &texts)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_instrument_reads_back_from_any_language(instrument in draw::instrument()) {
        let scene = scene(&instrument);
        let tree = Agreement::from(&instrument);
        for language in Language::ALL {
            let printed = markdown(&tree, language);
            let read = parse("agreements/any.md", &printed);
            prop_assert_eq!(&read.notes, &[], "{}", printed);
            let again = read.value.unwrap();
            prop_assert_eq!(&again, &tree, "{}", printed);
            prop_assert_eq!(markdown(&again, language), printed);
            let mut resolved = serde_json::to_value(resolve(&again, &scene.around()).value).unwrap();
            resolved["language"] = json!(instrument.language);
            prop_assert_eq!(resolved, serde_json::to_value(&instrument).unwrap());
        }
    }

    #[test]
    fn any_instrument_survives_translation_round(instrument in draw::instrument()) {
        let mut tree = Agreement::from(&instrument);
        for language in [Language::Es, Language::Fr, Language::En] {
            tree = parse("agreements/any.md", &markdown(&tree, language)).value.unwrap();
        }
        prop_assert_eq!(tree, Agreement::from(&instrument));
    }
}
