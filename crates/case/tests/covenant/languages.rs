//! Three tables, one grammar: the same agreement in three languages is the same instrument.

use crate::scene::{HARBOUR, Scene};
use salida_case::covenant::{Instrument, markdown, parse, text, tree::Agreement};
use salida_world::Language;
use serde_json::{Value, json};

/// The instrument as data; the language in which it is written is not what it says.
fn said(instrument: &Instrument) -> Value {
    let mut value = serde_json::to_value(instrument).unwrap();
    value["language"] = json!(null);
    value
}

#[test]
fn the_harbour_truce_says_the_same_in_three_languages() {
    let scene = Scene::harbour();
    let read = HARBOUR.map(|text| scene.read("agreements/harbour-truce.md", text));
    let [en, es, fr] = read.map(|(instrument, notes)| {
        assert_eq!(notes, []);
        instrument.unwrap()
    });
    assert_eq!([en.language, es.language, fr.language], Language::ALL);
    assert_eq!(said(&en), said(&es));
    assert_eq!(said(&en), said(&fr));
}

#[test]
fn the_harbour_truce_is_read_whole() {
    let (instrument, _) = Scene::harbour().read("agreements/harbour-truce.md", HARBOUR[0]);
    let expected: Value = serde_json::from_str(include_str!("harbour.json")).unwrap();
    assert_eq!(said(&instrument.unwrap()), expected);
}

#[test]
fn a_translation_round_reads_as_the_original() {
    let original = parse("agreements/harbour-truce.md", HARBOUR[0]).value.unwrap();
    let mut agreement = original.clone();
    for language in [Language::Es, Language::Fr, Language::En] {
        agreement = parse("agreements/harbour-truce.md", &markdown(&agreement, language))
            .value
            .unwrap();
        assert_eq!((&agreement, agreement.language), (&original, language));
    }
}

#[test]
fn an_instrument_prints_as_its_tree_does_where_nothing_stands_at_its_default() {
    let (instrument, _) = Scene::harbour().read("agreements/harbour-truce.md", HARBOUR[0]);
    let printed = text(&Agreement::from(&instrument.unwrap()), Language::Es);
    let first = "acuerdo \"Harbour truce\" entre Gulls, Herons, Government\n  estado reconstruido\n";
    assert!(printed.starts_with(first), "{printed}");
    let sentence = "  Gulls, Herons deben entregar-armas-de-fuego al menos 40 firearms a más tardar el 2031-07-12\n";
    assert!(printed.contains(sentence), "{printed}");
    assert!(
        !printed.contains("preponderante") && !printed.contains("público"),
        "{printed}"
    );
}

#[test]
fn a_verb_agrees_with_its_subjects_and_a_confidential_annex_with_its_amnesty() {
    let written = "```covenant en
agreement a between Gulls, Herons
  status draft
commitment joint
  Gulls, Herons shall not homicide
commitment single
  Gulls shall not homicide
commitment several
  each of Gulls, Herons shall disclosure by 2031-07-12
amnesty door
  Gulls offers no-prosecution
  confidential
```
";
    let agreement = parse("agreements/a.md", written).value.unwrap();
    let sentences = |language| {
        let printed = text(&agreement, language);
        let lines = printed
            .lines()
            .filter(|line| line.contains(" Gulls") || line.contains("confid"));
        lines.skip(1).map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        sentences(Language::Es),
        [
            "Gulls, Herons no deben cometer homicidio",
            "Gulls no debe cometer homicidio",
            "cada uno de Gulls, Herons debe entregar-información a más tardar el 2031-07-12",
            "Gulls ofrece no-persecución-penal",
            "confidencial",
        ]
    );
    assert_eq!(
        sentences(Language::Fr),
        [
            "Gulls, Herons ne doivent pas commettre homicide",
            "Gulls ne doit pas commettre homicide",
            "chacun de Gulls, Herons doit divulguer-des-informations au plus tard le 2031-07-12",
            "Gulls offre absence-de-poursuites",
            "confidentielle",
        ]
    );
}

#[test]
fn parties_may_be_listed_one_by_one_in_words() {
    let spelt = HARBOUR[0].replacen(" between ", " between each of ", 1);
    assert_ne!(spelt, HARBOUR[0]);
    let (instrument, notes) = Scene::harbour().read("agreements/harbour-truce.md", &spelt);
    assert_eq!(notes, []);
    let (plain, _) = Scene::harbour().read("agreements/harbour-truce.md", HARBOUR[0]);
    assert_eq!(said(&instrument.unwrap()), said(&plain.unwrap()));
}
