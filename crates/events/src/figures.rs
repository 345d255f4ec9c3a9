//! Figures of plain tables: which mark divides decimals is told from all cells together, and never from one alone.

use crate::codes;
use crate::table::findings::Findings;
use crate::table::numbers::{Decimal, Evidence};
use salida_note::Note;

/// What the numbers of a table tell of how they are written.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    evidence: Evidence,
    /// Some mark stands where none between thousands could: before other than three digits, or after a lone zero.
    proved: bool,
    /// The first cell whose mark could stand between thousands as well.
    doubtful: Option<(u64, String)>,
}

/// How the numbers of a table are read.
#[derive(Debug, Clone, Copy)]
pub struct Figures(Decimal);

impl Marks {
    /// Looks at a cell that holds a number.
    pub fn look(&mut self, line: u64, cell: &str) {
        if !cell.bytes().any(|byte| byte == b'.' || byte == b',') {
            return;
        }
        self.evidence.look(line, cell);
        if self.proved {
            return;
        }
        let plain = cell.trim_start_matches('-');
        let (whole, part) = plain.split_once(['.', ',']).unwrap_or((plain, ""));
        let could_be_thousands = part.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
        if could_be_thousands && part.bytes().all(|byte| byte.is_ascii_digit()) {
            self.doubtful.get_or_insert_with(|| (line, cell.to_owned()));
        } else {
            self.proved = true;
        }
    }

    /// How the numbers of `file` are read, unless `stated` says so; what cannot be told is noted, and then a cell with a
    /// mark is no number.
    pub fn read(&self, file: &str, stated: Option<char>, notes: &mut Vec<Note>) -> Figures {
        let mut findings = Findings::new(file);
        let doubtful = self.doubtful.as_ref().filter(|_| stated.is_none() && !self.proved);
        let decimal = match doubtful {
            Some((line, cell)) => {
                let note = Note::at(codes::AMBIGUOUS_NUMBER, findings.cell(*line, None));
                findings.add(note.with("found", cell.as_str()));
                Evidence::default().decimal(None, &mut findings)
            }
            None => self.evidence.decimal(stated, &mut findings),
        };
        notes.extend(findings.finish());
        Figures(decimal)
    }
}

impl Figures {
    /// The number that a cell holds, also in the form `1.5e+06`, and without a zero before the mark; none where it is no
    /// finite number.
    pub fn number(self, cell: &str) -> Option<f64> {
        let (sign, digits) = cell.strip_prefix('-').map_or((1.0, cell), |digits| (-1.0, digits));
        let (mantissa, power) = match digits.split_once(['e', 'E']) {
            Some((mantissa, power)) => (mantissa, Some(power)),
            None => (digits, None),
        };
        let filled = if mantissa.starts_with(['.', ',']) {
            format!("0{mantissa}")
        } else {
            mantissa.to_owned()
        };
        if filled.starts_with('-') {
            return None;
        }
        let plain = self.0.real(&filled).ok()?;
        let value = match power {
            None => plain,
            Some(power) => raised(&filled, power)?,
        };
        value.is_finite().then_some(sign * value)
    }

    /// The word under which the decimal mark is stated: `point`, `comma`, `none`.
    pub fn word(self) -> &'static str {
        self.0.word()
    }
}

/// The number nearest to what is written; the mantissa was found to be one already.
fn raised(mantissa: &str, power: &str) -> Option<f64> {
    let digits = power.strip_prefix(['+', '-']).unwrap_or(power);
    let whole = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let written = format!("{}e{power}", mantissa.replace(',', "."));
    written.parse().ok().filter(|_| whole)
}

#[cfg(test)]
mod tests {
    use super::Marks;

    fn numbers(cells: &[&str], stated: Option<char>) -> (Vec<Option<f64>>, Vec<&'static str>) {
        let mut marks = Marks::default();
        for cell in cells {
            marks.look(2, cell);
        }
        let mut notes = Vec::new();
        let figures = marks.read("panel.csv", stated, &mut notes);
        let read = cells.iter().map(|cell| figures.number(cell)).collect();
        (read, notes.iter().map(|note| note.code.name).collect())
    }

    #[test]
    fn decimals_are_read_with_the_only_mark_that_was_seen() {
        assert_eq!(
            numbers(&["1,5", "-0,25", "7"], None).0,
            [Some(1.5), Some(-0.25), Some(7.0)]
        );
        assert_eq!(
            numbers(&["1.5", ".5", "-.25"], None).0,
            [Some(1.5), Some(0.5), Some(-0.25)]
        );
    }

    #[test]
    fn what_statistics_programs_write_is_a_number() {
        let (read, notes) = numbers(&["1e+05", "2.5e-3", "12.5", "1E6"], None);
        assert_eq!(read, [Some(100_000.0), Some(0.0025), Some(12.5), Some(1_000_000.0)]);
        assert!(notes.is_empty());
    }

    #[test]
    fn a_mark_that_could_stand_between_thousands_is_asked_about() {
        let (read, notes) = numbers(&["1.234", "2.001", "17"], None);
        assert_eq!((read, notes), (vec![None, None, Some(17.0)], vec!["ambiguous-number"]));
        assert_eq!(numbers(&["1.234", "0.001"], None).0, [Some(1.234), Some(0.001)]);
        assert_eq!(numbers(&["1.234"], Some('.')).0, [Some(1.234)]);
    }

    #[test]
    fn both_marks_are_told_and_what_is_no_number_is_none() {
        assert_eq!(numbers(&["1.55", "2,75"], None).1, ["mixed-decimal-marks"]);
        for wrong in [
            "", "x", "--1", "1e", "e5", "1e+", "1e99999", "1e999", "0x1", "+-3", "1..2", "inf",
        ] {
            assert_eq!(numbers(&[wrong], Some('.')).0, [None], "{wrong}");
        }
    }
}
