//! Numbers as people write them in tables: which mark divides decimals, and where that cannot be told.

use salida_note::Note;

use super::findings::Findings;
use crate::codes;

/// Counts above this are slips: no register of people or things is longer, and sums of them stay exact as real numbers.
pub(crate) const MAX_COUNT: u64 = 1_000_000_000_000;

/// The decimal mark of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    mark: Option<char>,
    stated: bool,
}

/// Why a cell is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberFlaw {
    /// It is none.
    Form,
    /// A mark could divide thousands as well.
    Ambiguous,
    /// It is larger than [`MAX_COUNT`].
    TooLarge,
}

/// The first cells with either mark.
#[derive(Debug, Clone, Default)]
pub(crate) struct Evidence {
    point: Option<(u64, String)>,
    comma: Option<(u64, String)>,
}

impl Evidence {
    /// Looks at one cell.
    #[inline]
    pub(crate) fn look(&mut self, line: u64, cell: &str) {
        if !self.may_learn_from(cell) {
            return;
        }
        for (mark, first) in [('.', &mut self.point), (',', &mut self.comma)] {
            if first.is_none() && cell.contains(mark) {
                *first = Some((line, cell.to_owned()));
            }
        }
    }

    /// False for a cell that has no mark but such as was seen before.
    #[inline]
    pub(crate) fn may_learn_from(&self, cell: &str) -> bool {
        let point = if self.point.is_none() { b'.' } else { b',' };
        let comma = if self.comma.is_none() { b',' } else { point };
        let known = self.point.is_some() && self.comma.is_some();
        !known && cell.bytes().any(|byte| byte == point || byte == comma)
    }

    /// What these cells and those after them prove together.
    pub(crate) fn before(self, later: Self) -> Self {
        Self {
            point: self.point.or(later.point),
            comma: self.comma.or(later.comma),
        }
    }

    /// The mark that is stated, or the only one seen; both seen are reported, and then neither is trusted.
    pub(crate) fn decimal(&self, stated: Option<char>, findings: &mut Findings) -> Decimal {
        let mark = match (stated, &self.point, &self.comma) {
            (Some(mark), ..) => Some(mark),
            (None, Some(_), None) => Some('.'),
            (None, None, Some(_)) => Some(','),
            (None, None, None) => None,
            (None, Some((line, point)), Some((other, comma))) => {
                let note = Note::at(codes::MIXED_DECIMAL_MARKS, findings.cell(*line, None))
                    .with("point", point.as_str())
                    .with("comma", comma.as_str());
                findings.add(note.beside(findings.cell(*other, None)));
                None
            }
        };
        Decimal {
            mark,
            stated: stated.is_some(),
        }
    }
}

/// So many digits are a count below [`MAX_COUNT`], and a whole number that a real one holds exactly.
const PLAIN_DIGITS: usize = 12;

/// The powers of ten.
const TENS: [u64; PLAIN_DIGITS + 1] = {
    let mut tens = [1; PLAIN_DIGITS + 1];
    let mut at = 1;
    while at <= PLAIN_DIGITS {
        tens[at] = tens[at - 1] * 10;
        at += 1;
    }
    tens
};

/// The number of a few digits and nothing else.
#[inline]
fn plain(digits: &str) -> Option<u64> {
    if digits.is_empty() || digits.len() > PLAIN_DIGITS {
        return None;
    }
    let digit = |byte: u8| byte.checked_sub(b'0').filter(|digit| *digit < 10);
    digits
        .bytes()
        .try_fold(0, |number, byte| Some(number * 10 + u64::from(digit(byte)?)))
}

impl Decimal {
    /// The word under which it is stated.
    pub(crate) fn word(self) -> &'static str {
        match self.mark {
            Some(',') => "comma",
            Some(_) => "point",
            None => "none",
        }
    }

    /// A whole number. A decimal part is understood when it is zero, as spreadsheets write it, and when the mark cannot
    /// divide thousands: it is stated, or other than three digits follow it.
    #[inline]
    pub(crate) fn count(self, text: &str) -> Result<u64, NumberFlaw> {
        if let Some(plain) = plain(text) {
            return Ok(plain);
        }
        self.count_with_marks(text)
    }

    fn count_with_marks(self, text: &str) -> Result<u64, NumberFlaw> {
        let (whole, part) = self.halves(text)?;
        if part.len() == 3 && !self.stated {
            return Err(NumberFlaw::Ambiguous);
        }
        if part.bytes().any(|digit| digit != b'0') {
            return Err(NumberFlaw::Form);
        }
        let value = whole.parse().ok().filter(|value| *value <= MAX_COUNT);
        value.ok_or(NumberFlaw::TooLarge)
    }

    /// A real number, such as a share.
    pub(crate) fn real(self, text: &str) -> Result<f64, NumberFlaw> {
        let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
        let (whole, part) = self.halves(digits)?;
        if whole.len() + part.len() <= PLAIN_DIGITS
            && let (Some(units), Some(rest)) = (plain(whole), plain(part).or(part.is_empty().then_some(0)))
        {
            // Both are whole numbers below 2^53, so that the quotient is the real number nearest to what is written.
            let scale = TENS.get(part.len()).copied().unwrap_or(1);
            return Ok(sign * ((units * scale + rest) as f64 / scale as f64));
        }
        let value: Result<f64, _> = format!("{whole}.{part}0").parse();
        value.map(|value| sign * value).map_err(|_| NumberFlaw::Form)
    }

    /// The digits before and after the decimal mark.
    fn halves(self, text: &str) -> Result<(&str, &str), NumberFlaw> {
        let (whole, part) = match self.mark.and_then(|mark| text.split_once(mark)) {
            Some((_, "")) => return Err(NumberFlaw::Form),
            Some(halves) => halves,
            None => (text, ""),
        };
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let marked =
            text.contains(['.', ',']) && text.bytes().all(|byte| byte.is_ascii_digit() || b".,".contains(&byte));
        match !whole.is_empty() && digits(whole) && digits(part) {
            true => Ok((whole, part)),
            false if marked => Err(NumberFlaw::Ambiguous),
            false => Err(NumberFlaw::Form),
        }
    }
}
