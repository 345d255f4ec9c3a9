//! Texts that nobody would write: cut short, damaged, huge, deep. Each gives a case or an error note, and quickly.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use salida_case::{Texts, codes, read, template};
use salida_note::{At, Fact, Note};
use salida_world::Language;

/// A case with every table in it: the template with its examples taken out of the comments.
fn good() -> [String; 3] {
    let files = template("Harbour «ñ»", Language::Es, "Ante un juez");
    let text = |path: &str| {
        let (_, text) = files.iter().find(|(name, _)| name == path).unwrap();
        let lines = text.lines().filter(|line| !line.starts_with("# "));
        let lines: Vec<_> = lines.map(|line| line.trim_start_matches('#')).collect();
        lines.join("\n")
    };
    let (_, draft) = &files[2];
    [text("case.toml"), text("process.toml"), draft.clone()]
}

/// Reads it, and asserts what always holds: a case, or an error that says why not; and places that are in the text.
fn read_any(case: &str, process: Option<&str>) -> Vec<Note> {
    let checked = read(&Texts {
        case,
        process,
        agreements: &[],
    });
    assert!(checked.value.is_some() || checked.has_errors());
    for note in &checked.notes {
        assert!(!is_second_net(note), "the walk let something through: {note:?}");
        let place = note.place.as_ref().unwrap();
        let text = if &*place.file == "case.toml" {
            case
        } else {
            process.unwrap()
        };
        if let At::Bytes { start, end } = place.at {
            assert!(text.get(start..end).is_some(), "{note:?}");
        }
    }
    checked.notes
}

/// True for an error of reading the values, which the walk along the schema has to tell first, with a code of its own.
fn is_second_net(note: &Note) -> bool {
    let Some(Fact::Text(problem)) = note.fact("problem") else {
        return false;
    };
    let told_by_serde = [
        "invalid type",
        "invalid value",
        "missing field",
        "unknown field",
        "unknown variant",
        "data did",
        "no such",
    ];
    told_by_serde.iter().any(|start| problem.starts_with(start))
}

#[test]
fn every_truncation_gives_a_case_or_an_error() {
    let [case, process, _] = good();
    let with_draft = read_any(&case, Some(&process));
    assert_eq!(with_draft.len(), 1, "only the act that names the draft: {with_draft:?}");
    for (end, _) in case.char_indices() {
        read_any(&case[..end], Some(&process));
    }
    for (end, _) in process.char_indices() {
        read_any(&case, Some(&process[..end]));
    }
}

#[test]
fn two_thousand_changes_of_a_byte_give_a_case_or_an_error() {
    let [case, process, _] = good();
    let mut random = Draws(2014);
    for _ in 0..1_000 {
        read_any(&damaged(&case, &mut random), Some(&process));
        read_any(&case, Some(&damaged(&process, &mut random)));
    }
}

/// Changes one byte. What is no text any more is decoded as the desk does it, with a replacement character.
fn damaged(text: &str, random: &mut Draws) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = random.below(bytes.len());
    bytes[at] = u8::try_from(random.below(256)).unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A small linear congruential generator (Knuth), so that every run changes the same bytes.
struct Draws(u64);

impl Draws {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

#[test]
fn huge_and_deep_texts_are_answered_with_a_bounded_number_of_notes() {
    let places = |within: fn(usize) -> usize| {
        let place = |i| format!("[[place]]\nid = \"p{i}\"\nname = \"x\"\nwithin = \"p{}\"\n", within(i));
        (0..10_000).map(place).collect::<String>()
    };
    let texts = [
        String::new(),
        " \n\t\r\n".to_owned(),
        "x".repeat(50_000_000),
        format!("title = \"{}", "x".repeat(1_000_000)),
        format!("title = {}", "[".repeat(100_000)),
        format!("title = {}", "{ a = ".repeat(100_000)),
        format!("{}title = 1", "a.".repeat(100_000)),
        "=\n".repeat(100_000),
        "[[actor]\n".repeat(50_000),
        format!("[{}", "= ".repeat(200_000)),
        "[[actor]]\n".repeat(50_000),
        "title = 1\n".repeat(50_000),
        places(|i| i + 1),
        places(|i| (i + 1) % 10_000),
        places(|i| i.max(1) - 1),
        places(|i| i + 50_000),
    ];
    for text in &texts {
        let notes = read_any(text, Some(text));
        let start = text.chars().take(20).collect::<String>();
        assert!((1..=2_002).contains(&notes.len()), "{start}: {}", notes.len());
    }
}

#[test]
fn a_text_that_is_too_large_and_flaws_that_are_too_many_are_told() {
    let large = "#".repeat(salida_case::MOST_BYTES + 1);
    let notes = read_any(&large, None);
    assert_eq!(
        notes.iter().map(|note| note.code).collect::<Vec<_>>(),
        [codes::FILE_TOO_LARGE]
    );

    let many = "[[actor]]\n".repeat(2_000);
    let last = read_any(&many, None).pop().unwrap();
    // Each of these has four keys missing, and the top two.
    assert_eq!(last.code, codes::TOO_MANY_FLAWS);
    assert_eq!(last.fact("left-out"), Some(&(4 * 2_000 + 2 - 1_000_usize).into()));
}

#[test]
fn bytes_that_editors_leave_behind_do_not_hurt() {
    let [case, ..] = good();
    let marked = format!("\u{feff}{}", case.replace('\n', "\r\n"));
    assert_eq!(read_any(&marked, None), []);
}
