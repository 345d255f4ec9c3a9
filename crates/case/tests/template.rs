//! A new case folder checks without an error in every language and with every answer, and so do the examples in it
//! when they are taken out of their comments.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use salida_case::{Case, Texts, read, template};
use salida_note::Checked;
use salida_world::Language;

fn read_folder(files: &[(String, String)]) -> Checked<Option<Case>> {
    let text = |path: &str| {
        files
            .iter()
            .find(|(name, _)| name == path)
            .map(|(_, text)| text.as_str())
    };
    let agreements: Vec<_> = files
        .iter()
        .filter(|(path, _)| path.starts_with("agreements/"))
        .cloned()
        .collect();
    read(&Texts {
        case: text("case.toml").unwrap(),
        process: text("process.toml"),
        agreements: &agreements,
    })
}

#[test]
fn a_new_folder_checks_in_every_language_and_says_what_was_answered() {
    let answers = [
        ("Harbour", ""),
        ("Le «Port» d'été", "Devant un tribunal"),
        (
            "A \"quoted\" \\ title\nin two lines {{exhibit}}",
            "{{title}} = \"x\"\t\u{7f}",
        ),
    ];
    for language in Language::ALL {
        for (title, exhibit) in answers {
            let checked = read_folder(&template(title, language, exhibit));
            assert_eq!(checked.notes, [], "{language}: {title}");
            let case = checked.value.unwrap();
            assert_eq!(case.title.read(language), Some((language, title)));
            assert_eq!(case.exhibit.unwrap_or_default(), exhibit);
            assert_eq!(case.language, language);
            let [draft] = case.instruments.as_slice() else {
                panic!("one draft")
            };
            assert_eq!((draft.commitments.len(), draft.language), (2, language));
        }
    }
}

#[test]
fn a_new_folder_has_a_table_that_can_say_who_broke_a_promise() {
    for language in Language::ALL {
        let files = template("Harbour", language, "");
        let case = read_folder(&files).value.unwrap();
        let paths: Vec<_> = case.data.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["data/tallies.csv", "data/incidents.csv"]);
        assert!(paths.iter().all(|path| files.iter().any(|(name, _)| name == path)));

        let counted: Vec<(String, String)> = files
            .iter()
            .map(|(path, text)| (path.clone(), text.replace("kind = \"incidents\"", "kind = \"tallies\"")))
            .collect();
        let told: Vec<_> = read_folder(&counted).notes.iter().map(|note| note.code.name).collect();
        assert!(told.contains(&"tallies-prove-no-breach"), "{language}: {told:?}");
    }
}

#[test]
fn the_examples_in_the_comments_are_sound_and_cover_every_table() {
    for language in Language::ALL {
        let mut files = template("Harbour", language, "");
        for (_, text) in &mut files {
            let uncommented = text.lines().map(|line| match line.strip_prefix('#') {
                Some(example) if example.starts_with(|c: char| c == '[' || c.is_ascii_lowercase()) => example,
                _ => line,
            });
            *text = uncommented
                .collect::<Vec<_>>()
                .join("\n")
                .replace("exhibit = \"\"", "exhibit = \"x\"");
        }
        let checked = read_folder(&files);
        assert_eq!(checked.notes, [], "{language}");
        let case = checked.value.unwrap();
        let process = &case.process;
        let counts = [
            case.labels.len(),
            case.markets.len(),
            case.strategies.len(),
            case.outcomes.len(),
            case.comparisons.len(),
            case.phases.len(),
            case.claims.len(),
            process.tracks.len(),
            process.meetings.len(),
            process.proposals.len() - 1,
            process.answers.len(),
            process.acts.len(),
            process.questions.len(),
        ];
        assert_eq!(counts, [1; 13], "{language}");
    }
}

#[test]
fn a_title_without_letters_is_told_and_not_made_up() {
    let checked = read_folder(&template(" ", Language::En, ""));
    let codes: Vec<_> = checked.notes.iter().map(|note| note.code.name).collect();
    assert_eq!(codes, ["empty-value"]);
}
