//! The one line of a text that a note points at, ready for the renderer, with the stretch to underline.

use super::visible::acts;
use std::ops::Range;

/// How far into a line a place may lie for the line to be shown, in bytes; the renderer reads all that stands before it.
const REACH_MAX: usize = 2_000;
/// Most bytes that are handed on from the start of the mark; more than any terminal is wide.
const TAIL_MAX: usize = 400;

/// A line of a text, or its beginning. Columns are those of the text, because every character stands for itself or is
/// replaced by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The line, without its end.
    pub(super) text: String,
    /// Bytes of `text` to underline; empty where something is missing.
    pub(super) mark: Range<usize>,
}

impl Excerpt {
    /// The line in which `bytes` begin, marked as far as they reach in it. Bytes past the end, or inside a character, are
    /// moved back to the last character before; an end before the start marks the start alone. `None` when the place lies
    /// so far into a line that the line would show nobody anything.
    pub(super) fn cut(text: &str, bytes: Range<usize>) -> Option<Self> {
        let start = floor(text, bytes.start);
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line = text[line_start..].lines().next().unwrap_or_default();
        let from = floor(line, start - line_start);
        if from > REACH_MAX {
            return None;
        }
        let line = &line[..floor(line, from + TAIL_MAX)];
        let until = floor(line, bytes.end.saturating_sub(line_start)).max(from);
        let mut text = shown(&line[..from]);
        let start = text.len();
        text.push_str(&shown(&line[from..until]));
        let mark = start..text.len();
        text.push_str(&shown(&line[until..]));
        Some(Self { text, mark })
    }
}

/// A piece of a line with one visible character for each; the renderer widens tabs itself.
fn shown(piece: &str) -> String {
    piece
        .chars()
        .map(|character| match character {
            '\t' => '\t',
            '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or(char::REPLACEMENT_CHARACTER),
            _ if acts(character) => char::REPLACEMENT_CHARACTER,
            other => other,
        })
        .collect()
}

/// The last character boundary at or before `byte`.
fn floor(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

#[cfg(test)]
mod tests {
    use super::Excerpt;

    fn marked(text: &str, bytes: std::ops::Range<usize>) -> (String, String) {
        let excerpt = Excerpt::cut(text, bytes).expect("an excerpt");
        (excerpt.text.clone(), excerpt.text[excerpt.mark].to_owned())
    }

    #[test]
    fn the_line_and_what_is_marked_in_it() {
        let text = "título = \"x\"\r\n\tañb = 1\r\n";
        assert_eq!(marked(text, 0..7), ("título = \"x\"".into(), "título".into()));
        assert_eq!(marked(text, 16..20), ("\tañb = 1".into(), "añb".into()));
        assert_eq!(marked(text, 0..999).1, "título = \"x\"", "the mark ends with its line");
    }

    #[test]
    fn places_that_no_text_has_are_moved_to_one() {
        assert_eq!(marked("añb", 2..3), ("añb".into(), "ñ".into()));
        assert_eq!(marked("añb", 99..105), ("añb".into(), String::new()));
        assert_eq!(marked("", 3..9), (String::new(), String::new()));
    }

    #[test]
    fn control_characters_are_replaced_one_by_one() {
        assert_eq!(
            marked("a\u{1b}[1m\u{9b}\u{202e}z", 1..2),
            ("a␛[1m��z".into(), "␛".into())
        );
    }

    #[test]
    fn a_long_line_is_cut_behind_the_place_and_left_out_when_the_place_lies_too_far_in() {
        let line = format!("{}here{}", "x".repeat(2_000), "y".repeat(5_000));
        assert_eq!(marked(&line, 2_000..2_004).1, "here");
        assert_eq!(marked(&line, 2_000..2_004).0.len(), 2_400);
        assert_eq!(Excerpt::cut(&line, 2_001..2_004), None);
    }
}
