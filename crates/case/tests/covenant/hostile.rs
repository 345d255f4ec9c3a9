//! Broken and hostile texts: notes, never a panic, and an end.

use crate::{
    properties::what_is_read_prints_and_reads_back,
    scene::{HARBOUR, Scene},
};

/// A small generator for the same changes on every machine (Steele, Lea and Flood 2014, `SplitMix64`).
struct Seeded(u64);

impl Seeded {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap()
    }
}

#[test]
fn truncations_read_to_their_end() {
    let scene = Scene::harbour();
    for (start, text) in HARBOUR.iter().enumerate() {
        // The three texts are cut at different bytes of the same words, so that a fifth of all lengths is enough.
        for length in (start..text.len()).step_by(5) {
            let cut = String::from_utf8_lossy(&text.as_bytes()[..length]);
            what_is_read_prints_and_reads_back(&cut);
            scene.read("agreements/cut.md", &cut);
        }
    }
}

#[test]
fn two_thousand_changes_of_one_byte_in_english_read_to_their_end() {
    change_bytes(HARBOUR[0], 1);
}

#[test]
fn two_thousand_changes_of_one_byte_in_spanish_read_to_their_end() {
    change_bytes(HARBOUR[1], 2);
}

#[test]
fn two_thousand_changes_of_one_byte_in_french_read_to_their_end() {
    change_bytes(HARBOUR[2], 3);
}

fn change_bytes(text: &str, seed: u64) {
    let (scene, mut seeded) = (Scene::harbour(), Seeded(seed));
    for _ in 0..2_000 {
        let mut bytes = text.as_bytes().to_vec();
        let spot = seeded.below(bytes.len());
        bytes[spot] = seeded.next().to_le_bytes()[0];
        let changed = String::from_utf8_lossy(&bytes);
        what_is_read_prints_and_reads_back(&changed);
        scene.read("agreements/changed.md", &changed);
    }
}

#[test]
fn words_in_any_order_read_to_their_end() {
    let mut seeded = Seeded(7);
    for text in HARBOUR {
        let words: Vec<&str> = text.split_whitespace().filter(|word| !word.contains('`')).collect();
        for _ in 0..2_000 {
            let picked: Vec<&str> = (0..40).map(|_| words[seeded.below(words.len())]).collect();
            let language = ["en", "es", "fr"][seeded.below(3)];
            what_is_read_prints_and_reads_back(&format!("```covenant {language}\n{}\n```\n", picked.join(" ")));
        }
    }
}

#[test]
fn a_text_of_nothing_but_flaws_gives_a_bounded_number_of_notes() {
    let text = format!("```covenant\nagreement a\n{}\n```\n", "status x;\n".repeat(50_000));
    let (_, notes) = Scene::harbour().read("agreements/flaws.md", &text);
    assert!(notes.len() < 1_010, "{} notes", notes.len());
    assert!(notes.iter().any(|note| note.code.name == "too-many-flaws"));
}

#[test]
fn a_long_text_is_read_whole() {
    let commitment = |index| format!("commitment c{index}\n  Gulls shall not homicide\n  in Harbour\n");
    let body: String = (0..20_000).map(commitment).collect();
    let text = format!("```covenant\nagreement a between Gulls; status draft\n{body}```\n");
    let (instrument, notes) = Scene::harbour().read("agreements/long.md", &text);
    assert_eq!(notes, []);
    assert_eq!(instrument.unwrap().commitments.len(), 20_000);
}

#[test]
fn a_byte_order_mark_line_ends_of_windows_and_tabs_change_nothing() {
    let (_, notes) = Scene::harbour().read("agreements/harbour-truce.md", HARBOUR[0]);
    assert_eq!(notes, []);
    let block =
        "```covenant\nagreement a between Gulls; status draft\n\ncommitment c\n\tGulls shall not homicide\n```\n";
    let block = format!("\u{feff}{}", block.replace('\n', "\r\n"));
    let (instrument, notes) = Scene::harbour().read("agreements/a.md", &block);
    assert_eq!(notes, []);
    assert_eq!(instrument.unwrap().commitments.len(), 1);
}

#[test]
fn markdown_of_one_repeated_mark_is_read_to_its_end() {
    for mark in [
        ">",
        "> ",
        "- ",
        "1. ",
        "```\n",
        "```covenant\n",
        "`",
        "[",
        "![",
        "*a ",
        "<",
        "    ",
        "\"",
        "|\n",
    ] {
        what_is_read_prints_and_reads_back(&mark.repeat(100_000 / mark.len()));
    }
}
