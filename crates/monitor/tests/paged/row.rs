//! Rows as bytes, and back again.
#![expect(clippy::unwrap_used, reason = "bytes that are not those of a row are a failed test")]

use salida_monitor::{ActRow, FigureRow, JudgementRow, Ref, Row, WatchRow};
use salida_world::{ActorId, Day, Range, Span, Step, Trend};

pub(crate) const ACT: u8 = 0;
pub(crate) const FIGURE: u8 = 1;
pub(crate) const WATCH: u8 = 2;
pub(crate) const JUDGEMENT: u8 = 3;

const STEPS: [Step; 3] = [Step::Alleged, Step::Verified, Step::Attributed];
const TRENDS: [Trend; 4] = [Trend::Less, Trend::Same, Trend::More, Trend::Unclear];

/// The kind of a row, and its bytes.
pub(crate) fn encoded(row: &Row) -> (u8, Vec<u8>) {
    match row {
        Row::Act(row) => {
            let step = STEPS.iter().position(|step| *step == row.step).unwrap();
            let out = Written::new(row.report, row.reference, row.during());
            let out = out.number(row.authors.into()).number(row.low()).number(row.high());
            (ACT, out.number(step as u64).0)
        }
        Row::Figure(row) => {
            let out = Written::new(row.report, row.reference, row.during);
            let out = out.number(row.count.low).number(row.count.best).number(row.count.high);
            (FIGURE, out.text(row.agency.as_str()).0)
        }
        Row::Watch(row) => {
            let out = Written::new(row.report, row.reference, row.during);
            (WATCH, out.number(row.part.to_bits()).text(&row.method).0)
        }
        Row::Judgement(row) => {
            let trend = TRENDS.iter().position(|trend| *trend == row.trend).unwrap();
            let out = Written::new(row.report, row.reference, row.during);
            (JUDGEMENT, out.number(trend as u64).text(&row.method).0)
        }
    }
}

/// What was encoded.
pub(crate) fn decoded(kind: u8, bytes: &[u8]) -> Row {
    let mut read = Read(bytes);
    let (report, reference) = (read.small(), Ref(read.small()));
    let during = Span::new(read.day(), read.day()).unwrap();
    match kind {
        ACT => {
            let (authors, count) = (read.small(), (read.number(), read.number()));
            let step = STEPS[usize::try_from(read.number()).unwrap()];
            Row::Act(ActRow::new(report, reference, authors, during, count, step))
        }
        FIGURE => Row::Figure(FigureRow {
            report,
            reference,
            during,
            count: Range {
                low: read.number(),
                best: read.number(),
                high: read.number(),
            },
            agency: ActorId::from(read.text()),
        }),
        WATCH => Row::Watch(WatchRow {
            report,
            reference,
            during,
            part: f64::from_bits(read.number()),
            method: read.text().into(),
        }),
        _ => Row::Judgement(JudgementRow {
            report,
            reference,
            during,
            trend: TRENDS[usize::try_from(read.number()).unwrap()],
            method: read.text().into(),
        }),
    }
}

struct Written(Vec<u8>);

impl Written {
    fn new(report: u32, reference: Ref, during: Span) -> Self {
        let days = [during.first(), during.last()].map(|day| day.number().cast_unsigned());
        let out = Self(Vec::new()).number(report.into()).number(reference.0.into());
        out.number(days[0].into()).number(days[1].into())
    }

    fn number(mut self, number: u64) -> Self {
        self.0.extend(number.to_le_bytes());
        self
    }

    /// The last of a row.
    fn text(mut self, text: &str) -> Self {
        self.0.extend(text.as_bytes());
        self
    }
}

struct Read<'a>(&'a [u8]);

impl<'a> Read<'a> {
    fn number(&mut self) -> u64 {
        let (number, rest) = self.0.split_first_chunk().unwrap();
        self.0 = rest;
        u64::from_le_bytes(*number)
    }

    fn small(&mut self) -> u32 {
        u32::try_from(self.number()).unwrap()
    }

    fn day(&mut self) -> Day {
        Day::from_number(self.small().cast_signed())
    }

    fn text(&mut self) -> &'a str {
        std::str::from_utf8(self.0).unwrap()
    }
}
