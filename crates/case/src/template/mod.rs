//! The texts of a new case folder: a case that already checks, with its explanations in the author's language.

use crate::{CASE_FILE, PROCESS_FILE};
use salida_world::Language;

/// Header of an empty table of tallies; the fields are those that every reader knows.
const TALLIES: &str = "during,deed,zone,agency,count,source\n";

/// Header of an empty table of incidents, which can say who did what a party promised not to do.
const INCIDENTS: &str = "id,during,count,by,step,deed,zone,source,recorded\n";

/// The files of a new case folder: path inside the folder and text. The result checks without an error when `title` has
/// any letters in it. `exhibit` is the answer to where the record could be used as an exhibit; without one the line waits
/// as a comment.
pub fn template(title: &str, language: Language, exhibit: &str) -> Vec<(String, String)> {
    let [case, process, draft] = texts(language);
    let exhibit = match exhibit.trim() {
        "" => "#exhibit = \"\"".to_owned(),
        answer => format!("exhibit = {}", quoted(answer)),
    };
    let case = filled(case, &quoted(title.trim()), &exhibit);
    [
        (CASE_FILE, case),
        (PROCESS_FILE, process.to_owned()),
        ("agreements/first-draft.md", draft.to_owned()),
        ("data/tallies.csv", TALLIES.to_owned()),
        ("data/incidents.csv", INCIDENTS.to_owned()),
    ]
    .map(|(path, text)| (path.to_owned(), text))
    .to_vec()
}

/// Puts both answers into their places. Each place is found in the template itself, never in an answer.
fn filled(template: &str, title: &str, exhibit: &str) -> String {
    let (before, rest) = template.split_once("{{title}}").unwrap_or((template, ""));
    let (between, after) = rest.split_once("{{exhibit}}").unwrap_or((rest, ""));
    [before, title, between, exhibit, after].concat()
}

fn texts(language: Language) -> [&'static str; 3] {
    match language {
        Language::En => [
            include_str!("en/case.toml"),
            include_str!("en/process.toml"),
            include_str!("en/first-draft.md"),
        ],
        Language::Es => [
            include_str!("es/case.toml"),
            include_str!("es/process.toml"),
            include_str!("es/first-draft.md"),
        ],
        Language::Fr => [
            include_str!("fr/case.toml"),
            include_str!("fr/process.toml"),
            include_str!("fr/first-draft.md"),
        ],
    }
}

/// A text as a basic string of TOML: quotes, backslashes and control characters are escaped.
fn quoted(text: &str) -> String {
    let letters = text.chars().map(|letter| match letter {
        '"' | '\\' => format!("\\{letter}"),
        _ if letter.is_control() => format!("\\u{:04X}", u32::from(letter)),
        _ => letter.to_string(),
    });
    format!("\"{}\"", letters.collect::<String>())
}
