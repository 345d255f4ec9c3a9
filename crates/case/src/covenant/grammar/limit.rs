//! `keep D at most N` or `P % of baseline SPAN`, per stretch of time.

use super::{
    clause::Extent,
    commitment::{FormRead, Sentence},
    literal::COUNT_MAX,
    reader::Reader,
};
use crate::covenant::{
    codes,
    instrument::{Amount, Bound, Per},
    keywords::Keyword,
    token::Kind,
    tree::{Clause, Form, Terms, Written},
};
use std::ops::Range;

const BOUNDS: &[Keyword] = &[Keyword::AtMost, Keyword::AtLeast];

/// The largest percentage that a limit may hold: a hundred times the baseline.
const PERCENT_MAX: u64 = 10_000;

const CLAUSES: &[Keyword] = &[
    Keyword::AtMost,
    Keyword::AtLeast,
    Keyword::PerMonth,
    Keyword::PerQuarter,
    Keyword::PerYear,
    Keyword::InAny,
];

/// What the clauses of a limit say.
#[derive(Default)]
struct Measure {
    limit: Clause<(Bound, Written<Amount>)>,
    per: Clause<Per>,
    /// True when a bound is written, whether it could be read or not.
    is_written: bool,
}

/// The limit behind its sentence.
pub(super) fn read(reader: &mut Reader, sentence: Sentence, terms: &mut Terms) -> FormRead {
    let mut measure = Measure::default();
    let extent = reader.terms(terms, CLAUSES, |reader, keyword, at| {
        reader.measure(&mut measure, keyword, at);
    });
    if !measure.is_written && extent == Extent::Whole {
        reader.say_missing(&sentence, BOUNDS);
    }
    let form = sentence.deed.zip(measure.limit).map(|(deed, limit)| {
        let (bound, amount) = limit.value;
        Form::Keep {
            deed,
            bound,
            amount,
            per: measure.per,
        }
    });
    (form, extent)
}

impl Reader<'_> {
    fn measure(&mut self, measure: &mut Measure, keyword: Keyword, at: Range<usize>) {
        let bound = match keyword {
            Keyword::AtMost => Bound::AtMost,
            Keyword::AtLeast => Bound::AtLeast,
            _ => return self.period(measure, keyword, at),
        };
        measure.is_written = true;
        let limit = self.amount().map(|amount| (bound, amount));
        self.fill(&mut measure.limit, at, limit);
    }

    fn period(&mut self, measure: &mut Measure, keyword: Keyword, at: Range<usize>) {
        let per = match keyword {
            Keyword::PerMonth => Some(Per::Month),
            Keyword::PerQuarter => Some(Per::Quarter),
            Keyword::PerYear => Some(Per::Year),
            _ => self.days().map(Per::AnyDays),
        };
        self.fill(&mut measure.per, at, per);
    }

    /// `N`, `P % of baseline` or `P % of baseline SPAN`.
    fn amount(&mut self) -> Option<Written<Amount>> {
        let start = self.at().start;
        let numeral = self.numeral();
        let amount = if self.take_kind(&Kind::Percent) {
            self.share_of_baseline(numeral.as_ref())?
        } else {
            Amount::Count(self.as_whole(&numeral?, COUNT_MAX)?)
        };
        Some(Written::new(amount, start..self.read_until()))
    }

    fn share_of_baseline(&mut self, numeral: Option<&Written<String>>) -> Option<Amount> {
        let percent = numeral.and_then(|numeral| self.percent(numeral));
        self.demand(Keyword::OfBaseline)?;
        let has_span = *self.kind() == Kind::Word;
        let baseline = if has_span { Some(self.span()?) } else { None };
        Some(Amount::PercentOf {
            percent: percent?,
            baseline,
        })
    }

    fn percent(&mut self, numeral: &Written<String>) -> Option<f64> {
        let value = numeral.value.parse::<f64>().ok();
        let percent = value.filter(|value| *value <= PERCENT_MAX as f64);
        if percent.is_none() {
            self.refuse(codes::NUMBER_OUT_OF_RANGE, numeral, Some(PERCENT_MAX));
        }
        percent
    }
}
