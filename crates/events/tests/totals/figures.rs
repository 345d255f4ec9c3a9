//! Short ways to write totals for the tests, and a seeded generator of consistent ones.

use salida_events::{Total, Totals};
use salida_note::Checked;
use salida_world::{ActorId, Name, Range, Span};

/// A span from its written form.
pub(crate) fn span(text: &str) -> Span {
    text.parse().unwrap_or_else(|flaw| panic!("{text}: {flaw:?}"))
}

/// A total: its report, its agency, its period, its count.
pub(crate) fn total(report: &str, agency: &str, during: &str, count: u64) -> Total {
    Total {
        report: Name::from(report),
        agency: ActorId::from(agency),
        during: span(during),
        count: Range::exact(count),
        superseded: false,
    }
}

/// Totals with `police` preferred to `institute`.
pub(crate) fn totals(figures: &[Total]) -> Checked<Totals> {
    Totals::new(figures.to_vec(), &["police".into(), "institute".into()])
}

/// A small seeded generator (Steele and others 2014, `SplitMix`).
pub(crate) struct Seeded(pub(crate) u64);

impl Seeded {
    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit.max(1)
    }

    /// A place below `limit`.
    pub(crate) fn place(&mut self, limit: usize) -> usize {
        usize::try_from(self.below(limit as u64)).unwrap_or(0)
    }
}

/// The months from January 2031 on, as many as asked for.
pub(crate) fn months(count: usize) -> Vec<Span> {
    span("2031..2060")
        .months()
        .take(count)
        .map(salida_world::Month::span)
        .collect()
}

/// Totals over random stretches of a true series, the whole first, some of them as ranges around the truth.
pub(crate) fn consistent(truth: &[u64], how_many: usize, ranged: bool, seeded: &mut Seeded) -> Vec<Total> {
    let months = months(truth.len());
    let mut figures = Vec::new();
    for index in 0..how_many {
        let (a, b) = (seeded.place(truth.len()), seeded.place(truth.len()));
        let (from, last) = if index == 0 {
            (0, truth.len() - 1)
        } else {
            (a.min(b), a.max(b))
        };
        let count: u64 = truth[from..=last].iter().sum();
        let range = if ranged && index > 0 && seeded.below(2) == 0 {
            let (less, more) = (seeded.below(3).min(count), seeded.below(3));
            Range {
                low: count - less,
                best: count - seeded.below(less + 1),
                high: count + more,
            }
        } else {
            Range::exact(count)
        };
        let during = Span::new(months[from].first(), months[last].last()).unwrap_or(months[0]);
        let agency = if seeded.below(2) == 0 { "police" } else { "institute" };
        figures.push(Total {
            count: range,
            during,
            ..total(&format!("t{index}"), agency, "2031", 0)
        });
    }
    figures
}
