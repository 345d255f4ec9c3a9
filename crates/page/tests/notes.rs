//! Notes as people and programs read them: transcripts in three languages, and every place and text that nobody meant.

use proptest::prelude::*;
use salida_case::codes::{IMPOSSIBLE_NUMBER, UNKNOWN_KEY};
use salida_case::covenant::codes::{DUPLICATE_COMMITMENT, UNEXPECTED_WORD};
use salida_events::codes::{CSV_READ_AS, UNKNOWN_NAME_IN_ROW};
use salida_note::{Note, Place};
use salida_page::Words;
use salida_page::notes::{Texts, json, json_lines, lines, sentence, summary, terminal};
use salida_world::Language;

const CASE: &str = "title = \"Bahía\"\r\n\r\n[[actor]]\r\n\tid = \"gulls\"\r\n\tsorce = \"press\"\r\n";
const PACT: &str = "# Pact\n\ncommitment calm\n  Gulls shall not homicide\n\ncommitment calm\n  Herons shall not extortion\n\ncommitment calm\n";

fn texts() -> Texts {
    let text = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    Texts::from([text("case.toml", CASE), text("agreements/pact.md", PACT)])
}

/// The bytes of the `nth` occurrence of `piece`.
#[expect(
    clippy::expect_used,
    reason = "a transcript whose piece does not occur is a mistake of the test"
)]
fn place(file: &str, text: &str, piece: &str, nth: usize) -> Place {
    let (start, _) = text.match_indices(piece).nth(nth).expect("the piece occurs");
    Place::bytes(file, start..start + piece.len())
}

fn misspelt_key() -> Note {
    Note::at(UNKNOWN_KEY, place("case.toml", CASE, "sorce", 0))
        .with("key", "sorce")
        .with("table", "actor")
        .with("known", vec!["id".to_owned(), "source".to_owned()])
        .with("nearest", "source")
}

fn two_names() -> Note {
    Note::at(DUPLICATE_COMMITMENT, place("agreements/pact.md", PACT, "calm", 2))
        .with("name", "calm")
        .beside(place("agreements/pact.md", PACT, "calm", 0))
        .beside(place("agreements/pact.md", PACT, "calm", 1))
}

fn unknown_zone() -> Note {
    Note::at(
        UNKNOWN_NAME_IN_ROW,
        Place::cell("data/incidents.csv", 14, Some("Municipio")),
    )
    .with("what", "zone")
    .with("found", "Soyapngo")
    .with("nearest", "soyapango")
}

/// A no-break space for each `~`, so that the transcripts show where French has them.
fn with_spaces(french: &str) -> String {
    french.replace('~', "\u{a0}")
}

fn said(note: Note, language: Language) -> String {
    terminal(&[note], &texts(), &Words::new(language), false)
}

#[test]
fn a_key_in_toml() {
    let english = r#"error[unknown-key]: `actor` has no key “sorce”.
 --> case.toml:5:2
  |
5 |     sorce = "press"
  |     ^^^^^
  |
  = why: What stands under an unknown key is not read, and a fact would be lost without anybody noticing.
  = way out: Did you mean `source`? Correct the key, or take it out.

"#;
    let spanish = r#"error[unknown-key]: `actor` no tiene ninguna clave «sorce».
 --> case.toml:5:2
  |
5 |     sorce = "press"
  |     ^^^^^
  |
  = por qué: Lo que está bajo una clave desconocida no se lee, y un dato se perdería sin que nadie lo notara.
  = qué hacer: ¿Quiso decir `source`? Corrija la clave o quítela.

"#;
    let french = r#"erreur[unknown-key]: `actor` n’a pas de clé «~sorce~».
 --> case.toml:5:2
  |
5 |     sorce = "press"
  |     ^^^^^
  |
  = pourquoi: Ce qui figure sous une clé inconnue n’est pas lu, et un fait se perdrait sans que personne le remarque.
  = que faire: Vouliez-vous dire `source`~? Corrigez la clé, ou retirez-la.

"#;
    assert_eq!(said(misspelt_key(), Language::En), english);
    assert_eq!(said(misspelt_key(), Language::Es), spanish);
    assert_eq!(said(misspelt_key(), Language::Fr), with_spaces(french));
}

#[test]
fn a_name_in_an_agreement_with_its_two_first_uses() {
    let excerpts = |first: &str| {
        format!(
            " --> agreements/pact.md:9:12
  |
9 | commitment calm
  |            ^^^^
  |
 ::: agreements/pact.md:3:12
  |
3 | commitment calm
  |            ---- {first}
  |
 ::: agreements/pact.md:6:12
  |
6 | commitment calm
  |            ---- {first}
  |
"
        )
    };
    let english =
        "error[duplicate-commitment]: The name `calm` stands for two commitments; the second one was left out.\n"
            .to_owned()
            + &excerpts("first used here")
            + "  = why: Findings are told apart by the name of the commitment.\n  = way out: Give one of them another name.\n\n";
    let spanish = "error[duplicate-commitment]: El nombre `calm` designa dos compromisos; el segundo quedó fuera.\n"
        .to_owned()
        + &excerpts("usado aquí primero")
        + "  = por qué: Los hallazgos se distinguen por el nombre del compromiso.\n  = qué hacer: Dé otro nombre a uno de los dos.\n\n";
    let french =
        "erreur[duplicate-commitment]: Le nom `calm` désigne deux engagements~; le second a été laissé de côté.\n"
            .to_owned()
            + &excerpts("employé ici d’abord")
            + "  = pourquoi: Les constats se distinguent par le nom de l’engagement.\n  = que faire: Donnez un autre nom à l’un des deux.\n\n";
    assert_eq!(said(two_names(), Language::En), english);
    assert_eq!(said(two_names(), Language::Es), spanish);
    assert_eq!(said(two_names(), Language::Fr), with_spaces(&french));
}

#[test]
fn a_cell_of_a_table_shows_file_line_and_column() {
    let english = "error[unknown-name-in-row]: The case has no zone “Soyapngo”; the row was left out.
--> data/incidents.csv:14, column “Municipio”
 = why: A row that belongs to nothing known cannot count for anybody.
 = way out: Did you mean `soyapango`? Add it to `case.toml`, or translate it under `values`.

";
    let spanish = "error[unknown-name-in-row]: El caso no tiene ninguna zona «Soyapngo»; la fila quedó fuera.
--> data/incidents.csv:14, columna «Municipio»
 = por qué: Una fila que no pertenece a nada conocido no puede contar para nadie.
 = qué hacer: ¿Quiso decir `soyapango`? Agréguelo a `case.toml`, o tradúzcalo en `values`.

";
    let french = "erreur[unknown-name-in-row]: Le cas n’a pas de zone «~Soyapngo~»~; la ligne a été laissée de côté.
--> data/incidents.csv:14, colonne «~Municipio~»
 = pourquoi: Une ligne qui n’appartient à rien de connu ne peut compter pour personne.
 = que faire: Vouliez-vous dire `soyapango`~? Ajoutez-le à `case.toml`, ou traduisez-le sous `values`.

";
    assert_eq!(said(unknown_zone(), Language::En), english);
    assert_eq!(said(unknown_zone(), Language::Es), spanish);
    assert_eq!(said(unknown_zone(), Language::Fr), with_spaces(french));
}

#[test]
fn why_a_code_matters_is_said_once() {
    let words = Words::new(Language::En);
    let shown = terminal(&[unknown_zone(), unknown_zone()], &texts(), &words, false);
    assert_eq!(shown.matches("= why:").count(), 1);
    assert_eq!(shown.matches("= way out:").count(), 2);
}

#[test]
fn of_many_related_places_three_show_their_line_and_the_others_are_named() {
    let first = || place("agreements/pact.md", PACT, "calm", 0);
    let crowd = (0..5).fold(two_names(), |note, _| note.beside(first()));
    let shown = terminal(&[crowd], &texts(), &Words::new(Language::En), false);
    assert_eq!(shown.matches("---- first used here").count(), 3);
    let named = ["agreements/pact.md:3:12"; 4].join(", ");
    assert!(shown.contains(&format!("= first used here: {named}\n")), "{shown}");
}

#[test]
fn of_thousands_of_related_places_a_few_are_named_and_the_others_counted() {
    let first = || place("agreements/pact.md", PACT, "calm", 0);
    let crowd = (0..3000).fold(two_names(), |note, _| note.beside(first()));
    let left = crowd.related.len() - 3 - 24;
    let shown = terminal(&[crowd], &texts(), &Words::new(Language::En), false);
    let named = ["agreements/pact.md:3:12"; 24].join(", ");
    assert!(
        shown.contains(&format!("= first used here: {named}, and {left} more\n")),
        "{shown}"
    );
}

#[test]
fn what_was_probably_meant_can_be_the_whole_way_out() {
    let misspelt = Note::general(UNEXPECTED_WORD)
        .with("found", "singed")
        .with("expected", vec!["signed".to_owned()])
        .with("nearest", "signed");
    let way = sentence(&misspelt, &Words::new(Language::En)).way;
    assert_eq!(
        way.as_deref(),
        Some("Did you mean `signed`? It was read so; please write it that way.")
    );
}

#[test]
fn colour_comes_only_when_it_is_asked_for() {
    let words = Words::new(Language::En);
    assert!(!terminal(&[misspelt_key()], &texts(), &words, false).contains('\u{1b}'));
    assert!(terminal(&[misspelt_key()], &texts(), &words, true).contains("\u{1b}["));
}

#[test]
fn one_line_for_each_note() {
    let strange = Note::at(UNKNOWN_KEY, Place::whole("a\nb.toml"))
        .with("key", "x\n\u{1b}[2J")
        .with("table", "actor")
        .with("nearest", "y");
    let shown = lines(
        &[misspelt_key(), unknown_zone(), strange],
        &texts(),
        &Words::new(Language::En),
    );
    let expected = r"case.toml:5:2: error[unknown-key]: `actor` has no key “sorce”.
data/incidents.csv:14:1: error[unknown-name-in-row]: The case has no zone “Soyapngo”; the row was left out.
a\nb.toml: error[unknown-key]: `actor` has no key “x\n\u{1b}[2J”.
";
    assert_eq!(shown, expected);
}

#[test]
fn json_holds_the_facts_and_the_sentences() {
    let words = Words::new(Language::Es);
    let array = json(&[unknown_zone()], &texts(), &words);
    let expected = serde_json::json!([{
        "code": "unknown-name-in-row",
        "severity": "error",
        "place": { "file": "data/incidents.csv", "line": 14, "field": "Municipio" },
        "related": [],
        "facts": { "what": "zone", "found": "Soyapngo", "nearest": "soyapango" },
        "fact": "El caso no tiene ninguna zona «Soyapngo»; la fila quedó fuera.",
        "why": "Una fila que no pertenece a nada conocido no puede contar para nadie.",
        "way": "¿Quiso decir `soyapango`? Agréguelo a `case.toml`, o tradúzcalo en `values`.",
    }]);
    assert_eq!(array, expected);
    let place = &json(&[misspelt_key()], &texts(), &words)[0]["place"];
    assert_eq!(
        *place,
        serde_json::json!({ "file": "case.toml", "line": 5, "column": 2, "start": 47, "end": 52 })
    );
    assert_eq!(
        json_lines(&[misspelt_key(), two_names()], &texts(), &words)
            .lines()
            .count(),
        2
    );
}

#[test]
fn the_closing_line_counts_by_severity() {
    let read = || Note::at(CSV_READ_AS, Place::whole("data/incidents.csv"));
    let notes = [read(), misspelt_key(), two_names(), read()];
    let closing = |notes: &[Note], language| summary(notes, &Words::new(language));
    assert_eq!(
        closing(&notes, Language::En),
        "2 errors, 2 statements. `salida explain unknown-key` says more."
    );
    assert_eq!(
        closing(&notes[..2], Language::Es),
        "1 error, 1 constancia. `salida explain unknown-key` dice más."
    );
    assert_eq!(
        closing(&notes[..1], Language::Fr),
        "1 constat. `salida explain csv-read-as` en dit plus."
    );
    assert_eq!(closing(&[], Language::En), "There is nothing to report.");
}

#[test]
fn a_fact_that_is_not_there_leaves_no_hole() {
    let early = Note::general(UNEXPECTED_WORD)
        .with("found", "")
        .with("expected", vec!["in".to_owned(), "<day>".to_owned()]);
    let negative = Note::general(IMPOSSIBLE_NUMBER)
        .with("key", "people")
        .with("found", "-3")
        .with("least", "0");
    let fact = |note: &Note| sentence(note, &Words::new(Language::En)).fact;
    assert_eq!(fact(&early), "The text ends too early. What can follow: `in`, a day.");
    assert_eq!(fact(&negative), "`people` cannot be -3: at least 0.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_place_and_no_text_is_too_strange(
        text in "(?s).{0,200}|[a-zñ \t\r\n\u{1b}\u{9b}\u{202e}]{0,3000}",
        spots in prop::collection::vec((0usize..4000, 0usize..4000), 1..4),
        (line, column) in (any::<u64>(), prop::option::of("(?s).{0,20}")),
        found in "(?s).{0,300}",
        colour: bool,
    ) {
        let spot = |&(start, end): &(usize, usize)| Place::bytes("case.toml", start..end);
        let mut note = Note::at(UNKNOWN_KEY, spot(&spots[0])).with("key", found.as_str()).with("table", found.as_str());
        note = spots.iter().map(spot).fold(note, Note::beside);
        note = note.beside(Place::cell(found.as_str(), line, column.as_deref()));
        let texts = Texts::from([("case.toml".to_owned(), text)]);
        for language in Language::ALL {
            let words = Words::new(language);
            let notes = [note.clone()];
            let shown = terminal(&notes, &texts, &words, colour);
            prop_assert!(colour || !shown.contains(|character: char| character.is_control() && character != '\n'));
            prop_assert!(shown.lines().all(|line| line.chars().count() < 1_500));
            let one = lines(&notes, &texts, &words);
            prop_assert!(one.ends_with('\n') && !one.trim_end_matches('\n').contains(char::is_control));
            prop_assert_eq!(json_lines(&notes, &texts, &words).lines().count(), 1);
        }
    }
}
