//! Line and column of any byte of a text, found without counting from its beginning each time.

use crate::LineColumn;

/// A mark stands at the start of each line, and inside a long line about this many bytes apart.
const STRIDE: usize = 512;

/// A text with a mark at the start of each of its lines. Made once, it answers for any number of places.
#[derive(Debug, Clone)]
pub struct Lines<'t> {
    text: &'t str,
    /// In the order of the text, the first at byte 0.
    marks: Vec<Mark>,
}

#[derive(Debug, Clone, Copy)]
struct Mark {
    byte: usize,
    at: LineColumn,
}

impl<'t> Lines<'t> {
    /// Goes through the text once.
    pub fn of(text: &'t str) -> Self {
        let mut marks = Vec::new();
        let mut byte = 0;
        for (index, line) in text.split('\n').enumerate() {
            mark_line(line, byte, index + 1, &mut marks);
            byte += line.len() + 1;
        }
        Self { text, marks }
    }

    /// The text itself.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Line and column of a byte. A byte inside a character counts as its first, and one past the end as the end.
    pub fn line_column(&self, byte: usize) -> LineColumn {
        let mut end = byte.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let after = self.marks.partition_point(|mark| mark.byte <= end);
        let start = Mark {
            byte: 0,
            at: LineColumn { line: 1, column: 1 },
        };
        let mark = after
            .checked_sub(1)
            .and_then(|last| self.marks.get(last))
            .unwrap_or(&start);
        let between = self.text.get(mark.byte..end).unwrap_or_default();
        LineColumn {
            line: mark.at.line,
            column: mark.at.column + between.chars().count(),
        }
    }
}

/// Puts marks at the start of a line that begins at `byte`, and further on where it is long.
fn mark_line(line: &str, byte: usize, number: usize, marks: &mut Vec<Mark>) {
    let mut next = 0;
    for (column, (offset, _)) in line.char_indices().enumerate() {
        if offset >= next {
            let at = LineColumn {
                line: number,
                column: column + 1,
            };
            marks.push(Mark {
                byte: byte + offset,
                at,
            });
            next = offset + STRIDE;
        }
    }
    if line.is_empty() {
        let at = LineColumn {
            line: number,
            column: 1,
        };
        marks.push(Mark { byte, at });
    }
}

#[cfg(test)]
mod tests {
    use super::{LineColumn, Lines, STRIDE};

    /// Counted from the beginning.
    fn counted(text: &str, byte: usize) -> LineColumn {
        let mut ends = (0..=byte.min(text.len())).rev();
        let before = ends.find_map(|end| text.get(..end)).unwrap_or_default();
        LineColumn {
            line: before.matches('\n').count() + 1,
            column: before.rsplit('\n').next().unwrap_or_default().chars().count() + 1,
        }
    }

    #[test]
    fn every_byte_is_found_where_counting_finds_it() {
        let long = "ñx".repeat(STRIDE);
        let texts = ["", "\n", "añb\nc", "a\r\n\r\n\nb\n", &format!("a\n{long}\n\n{long}é")];
        for text in texts {
            let lines = Lines::of(text);
            for byte in 0..text.len() + 3 {
                assert_eq!(lines.line_column(byte), counted(text, byte), "byte {byte} of {text:?}");
            }
        }
    }

    #[test]
    fn no_place_is_far_from_a_mark() {
        let text = format!("{}\n{}", "ñ".repeat(3 * STRIDE), "a\n".repeat(10));
        let lines = Lines::of(&text);
        let starts = lines.marks.iter().map(|mark| mark.byte).chain([text.len()]);
        let starts: Vec<usize> = starts.collect();
        assert!(
            starts.windows(2).all(|pair| pair[1] - pair[0] <= STRIDE + 1),
            "{starts:?}"
        );
    }
}
