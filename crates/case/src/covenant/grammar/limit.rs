//! `keep D …`: at most or at least so much, of a baseline, per day or per inhabitant; or less than before.

use super::{
    clause::Extent,
    commitment::{FormRead, Sentence},
    number::COUNT_MAX,
    reader::Reader,
};
use crate::covenant::{
    codes,
    instrument::{Bound, Ordinal, Thousandths},
    keywords::Keyword,
    token::Kind,
    tree::{Against, Amount, Clause, Form, Names, Per, Terms, Written},
};
use std::ops::Range;

/// The largest percentage that a limit may hold: a hundred times the baseline.
const PERCENT_MAX: u64 = 10_000;

const CLAUSES: &[Keyword] = &[
    Keyword::AtMost,
    Keyword::AtLeast,
    Keyword::LessThanBefore,
    Keyword::NotMoreThanBefore,
    Keyword::MoreThanBefore,
    Keyword::NotLessThanBefore,
    Keyword::AsFoundBy,
    Keyword::PerMonth,
    Keyword::PerQuarter,
    Keyword::PerYear,
    Keyword::InAny,
];

/// The words for what a judgement against the time before has to be.
pub(in crate::covenant) const ORDINALS: [(Keyword, Ordinal); 4] = [
    (Keyword::LessThanBefore, Ordinal::Less),
    (Keyword::NotMoreThanBefore, Ordinal::NotMore),
    (Keyword::MoreThanBefore, Ordinal::More),
    (Keyword::NotLessThanBefore, Ordinal::NotLess),
];

/// The words for what a percentage is measured against.
pub(in crate::covenant) const BASELINES: [(Keyword, Against); 3] = [
    (Keyword::OfBaseline, Against::Of),
    (Keyword::BelowBaseline, Against::Below),
    (Keyword::AboveBaseline, Against::Above),
];

/// What the clauses of a limit say.
#[derive(Default)]
struct Measure {
    limit: Clause<(Bound, Written<Amount>)>,
    ordinal: Clause<Ordinal>,
    methods: Clause<Names>,
    per: Clause<Per>,
    /// True when a bound is written, whether it could be read or not.
    is_written: bool,
}

/// The limit behind its sentence.
pub(super) fn read(reader: &mut Reader, sentence: Sentence, terms: &mut Terms) -> FormRead {
    let mut measure = Measure::default();
    let extent = reader.terms(terms, Keyword::Keep, CLAUSES, |reader, keyword, at| {
        reader.measure(&mut measure, keyword, at);
    });
    if !measure.is_written && extent == Extent::Whole {
        reader.say_missing(&sentence, &[Keyword::AtMost, Keyword::AtLeast, Keyword::LessThanBefore]);
    }
    let lost = reader.lost();
    reader.check_measure(&measure);
    let Some(deeds) = sentence.deeds.filter(|_| reader.lost() == lost) else {
        return (None, extent);
    };
    let Measure {
        limit,
        ordinal,
        methods,
        per,
        ..
    } = measure;
    let form = match (limit, ordinal) {
        (Some(limit), _) => {
            let (bound, amount) = limit.value;
            Some(Form::Keep {
                deeds,
                bound,
                amount,
                per,
            })
        }
        (None, Some(ordinal)) => Some(Form::KeepTrend {
            deeds,
            ordinal,
            methods,
            per,
        }),
        (None, None) => None,
    };
    (form, extent)
}

impl Reader<'_> {
    fn measure(&mut self, measure: &mut Measure, keyword: Keyword, at: Range<usize>) {
        match keyword {
            Keyword::AtMost | Keyword::AtLeast => {
                measure.is_written = true;
                let bound = if keyword == Keyword::AtMost {
                    Bound::AtMost
                } else {
                    Bound::AtLeast
                };
                let limit = self.amount().map(|amount| (bound, amount));
                self.fill(&mut measure.limit, at, limit);
            }
            Keyword::AsFoundBy => {
                let methods = self.open_list();
                self.fill(&mut measure.methods, at, methods);
            }
            Keyword::PerMonth => self.fill(&mut measure.per, at, Some(Per::Month)),
            Keyword::PerQuarter => self.fill(&mut measure.per, at, Some(Per::Quarter)),
            Keyword::PerYear => self.fill(&mut measure.per, at, Some(Per::Year)),
            Keyword::InAny => {
                let per = self.days().map(Per::Any);
                self.fill(&mut measure.per, at, per);
            }
            ordinal => {
                measure.is_written = true;
                let found = ORDINALS.iter().find(|(known, _)| *known == ordinal);
                let ordinal = found.map(|(_, ordinal)| *ordinal);
                self.fill(&mut measure.ordinal, at, ordinal);
            }
        }
    }

    /// Says which clauses of a limit cannot stand together.
    fn check_measure(&mut self, measure: &Measure) {
        if let (Some(limit), Some(ordinal)) = (&measure.limit, &measure.ordinal) {
            self.say_conflict(&ordinal.at, &limit.at);
        }
        if let (Some(limit), Some(methods)) = (&measure.limit, &measure.methods) {
            self.say_conflict(&methods.at, &limit.at);
        }
        let Some(per) = &measure.per else { return };
        if let (Some(ordinal), Per::Any(_)) = (&measure.ordinal, &per.value) {
            self.say_conflict(&per.at, &ordinal.at);
        }
        if let Some(limit) = &measure.limit
            && matches!(limit.value.1.value, Amount::PerDay { .. })
        {
            self.say_conflict(&per.at, &limit.at);
        }
    }

    /// `N`, `P % of baseline SPAN`, `X per day averaged over W days` or `X per N people`.
    fn amount(&mut self) -> Option<Written<Amount>> {
        let start = self.at().start;
        let numeral = self.numeral();
        let amount = if self.take_kind(&Kind::Percent) {
            self.share_of_baseline(numeral.as_ref())?
        } else if self.take(Keyword::PerDayOver) {
            let over = self.days();
            let count = self.as_thousandths(&numeral?, COUNT_MAX)?;
            Amount::PerDay { count, over: over? }
        } else if self.take(Keyword::Per) {
            let people = self.people();
            let count = self.as_thousandths(&numeral?, COUNT_MAX)?;
            Amount::Rate { count, people: people? }
        } else {
            Amount::Count(self.as_whole(&numeral?, COUNT_MAX)?)
        };
        Some(Written::new(amount, start..self.read_until()))
    }

    /// `100000 people`.
    fn people(&mut self) -> Option<u64> {
        let numeral = self.numeral()?;
        let people = self.as_whole(&numeral, COUNT_MAX);
        self.demand(Keyword::People)?;
        if people == Some(0) {
            self.refuse(codes::RATE_AMONG_NOBODY, &numeral, None);
            return None;
        }
        people
    }

    fn share_of_baseline(&mut self, numeral: Option<&Written<String>>) -> Option<Amount> {
        let percent: Option<Thousandths> = numeral.and_then(|numeral| self.as_thousandths(numeral, PERCENT_MAX));
        let against = self.one_of(&BASELINES)?;
        let has_span = *self.kind() == Kind::Word;
        let baseline = if has_span { Some(self.span()?) } else { None };
        Some(Amount::Share {
            percent: percent?,
            against,
            baseline,
        })
    }
}
