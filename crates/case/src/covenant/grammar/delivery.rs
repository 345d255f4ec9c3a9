//! `A shall D at least N`: by a day, by several days, every period, or within so long of a happening.

use super::{
    clause::Extent,
    commitment::{FormRead, Sentence},
    number::COUNT_MAX,
    reader::Reader,
};
use crate::covenant::{
    codes,
    keywords::Keyword,
    tree::{Clause, Due, Form, Length, Milestone, Names, Period, Quantity, Terms, Trigger, Written},
};
use salida_world::Day;
use std::ops::Range;

const CLAUSES: &[Keyword] = &[
    Keyword::AtLeast,
    Keyword::To,
    Keyword::By,
    Keyword::EveryMonth,
    Keyword::EveryQuarter,
    Keyword::EveryYear,
    Keyword::Every,
    Keyword::Cumulative,
    Keyword::ProRata,
    Keyword::After,
    Keyword::Within,
    Keyword::BurdenOnTheParty,
];

/// What the clauses of a delivery say.
#[derive(Default)]
struct Delivery {
    /// An amount that no deadline has followed yet.
    amount: Clause<Quantity>,
    to: Clause<Names>,
    deadlines: Vec<Deadline>,
    every: Clause<Period>,
    cumulative: Clause<()>,
    pro_rata: Clause<()>,
    answer: Clause<Answer>,
    /// True when it is written when it is due, whether that could be read or not.
    is_timed: bool,
}

/// `at least N by DAY`.
struct Deadline {
    amount: Clause<Quantity>,
    by: Written<Day>,
    at: Range<usize>,
}

/// `after L and within T of D`.
struct Answer {
    after: Clause<Length>,
    within: Written<Length>,
    of: Trigger,
}

/// The delivery behind its sentence.
pub(super) fn read(reader: &mut Reader, sentence: Sentence, terms: &mut Terms) -> FormRead {
    let mut delivery = Delivery::default();
    let mut burden = None;
    let extent = reader.terms(terms, Keyword::Shall, CLAUSES, |reader, keyword, at| {
        if keyword == Keyword::BurdenOnTheParty {
            reader.fill(&mut burden, at, Some(()));
        } else {
            reader.delivery(&mut delivery, keyword, at);
        }
    });
    terms.burden_on_party = burden;
    if !delivery.is_timed && extent == Extent::Whole {
        reader.say_missing(&sentence, &[Keyword::By, Keyword::Every, Keyword::Within]);
    }
    let to = delivery.to.take();
    let timed = reader.due(delivery, &sentence);
    let form = sentence.subjects.zip(sentence.deeds).zip(timed);
    let form = form.map(|((subjects, deeds), (at_least, due))| Form::Shall {
        subjects,
        deeds,
        at_least,
        to,
        due,
    });
    (form, extent)
}

impl Reader<'_> {
    fn delivery(&mut self, delivery: &mut Delivery, keyword: Keyword, at: Range<usize>) {
        match keyword {
            Keyword::AtLeast => {
                let quantity = self.quantity();
                self.fill(&mut delivery.amount, at, quantity);
            }
            Keyword::To => {
                let names = self.names();
                self.fill(&mut delivery.to, at, names);
            }
            Keyword::Cumulative => self.fill(&mut delivery.cumulative, at, Some(())),
            Keyword::ProRata => self.fill(&mut delivery.pro_rata, at, Some(())),
            timing => {
                delivery.is_timed = true;
                self.timing(delivery, timing, at);
            }
        }
    }

    fn timing(&mut self, delivery: &mut Delivery, keyword: Keyword, at: Range<usize>) {
        match keyword {
            Keyword::By => self.deadline(delivery, at),
            Keyword::EveryMonth => self.fill(&mut delivery.every, at, Some(Period::Month)),
            Keyword::EveryQuarter => self.fill(&mut delivery.every, at, Some(Period::Quarter)),
            Keyword::EveryYear => self.fill(&mut delivery.every, at, Some(Period::Year)),
            Keyword::Every => {
                let period = self.days().map(Period::Any);
                self.fill(&mut delivery.every, at, period);
            }
            _ => {
                let answer = self.answer(keyword, at.start);
                self.fill(&mut delivery.answer, at, answer);
            }
        }
    }

    /// A deadline and the amount before it. Only the first may be without an amount.
    fn deadline(&mut self, delivery: &mut Delivery, at: Range<usize>) {
        let Some(day) = self.day() else { return };
        let by = Written::new(day.value, at.start..self.read_until());
        if let (None, Some(first)) = (&delivery.amount, delivery.deadlines.first()) {
            let clause = self.slice(at.clone());
            let note = self.about(codes::DUPLICATE_CLAUSE, at).with("clause", clause);
            let note = note.beside(self.place(first.at.clone()));
            self.lose(note);
            return;
        }
        let amount = delivery.amount.take();
        let start = amount.as_ref().map_or(at.start, |amount| amount.at.start);
        let at = start..self.read_until();
        delivery.deadlines.push(Deadline { amount, by, at });
    }

    /// `within T of D` or `after L and within T of D`, behind its first word.
    fn answer(&mut self, keyword: Keyword, start: usize) -> Option<Answer> {
        let mut after = None;
        if keyword == Keyword::After {
            let length = self.length()?.value;
            after = Some(Written::new(length, start..self.read_until()));
            self.demand(Keyword::And)?;
            self.demand(Keyword::Within)?;
        }
        let within = self.length()?;
        self.demand(Keyword::OfEvent)?;
        let of = self.trigger()?;
        Some(Answer { after, within, of })
    }

    /// How many at least, and when; `None` where a flaw has been reported.
    fn due(&mut self, delivery: Delivery, sentence: &Sentence) -> Option<(Clause<Quantity>, Due)> {
        let lost = self.lost();
        let mut times: Vec<Range<usize>> = Vec::new();
        times.extend(delivery.deadlines.first().map(|deadline| deadline.at.clone()));
        times.extend(delivery.every.as_ref().map(|every| every.at.clone()));
        times.extend(delivery.answer.as_ref().map(|answer| answer.at.clone()));
        if let [first, others @ ..] = &times[..] {
            for other in others {
                self.say_conflict(other, first);
            }
        }
        if delivery.every.is_none() && !delivery.deadlines.is_empty() | delivery.answer.is_some() {
            for lonely in [&delivery.cumulative, &delivery.pro_rata].into_iter().flatten() {
                let every = [Keyword::EveryMonth, Keyword::Every];
                self.say_missing_at(lonely.at.clone(), &sentence.name, &every);
            }
        }
        if self.lost() > lost {
            return None;
        }
        if let Some(period) = delivery.every {
            let due = Due::Every {
                period,
                cumulative: delivery.cumulative,
                pro_rata: delivery.pro_rata,
            };
            return Some((delivery.amount, due));
        }
        if let Some(answer) = delivery.answer {
            let Answer { after, within, of } = answer.value;
            return Some((delivery.amount, Due::Within { after, within, of }));
        }
        self.deadlines(delivery.deadlines, delivery.amount)
    }

    fn deadlines(&mut self, deadlines: Vec<Deadline>, left: Clause<Quantity>) -> Option<(Clause<Quantity>, Due)> {
        let is_several = deadlines.len() > 1;
        let mut deadlines = deadlines.into_iter();
        let mut first = deadlines.next()?;
        match (left, &first.amount) {
            (Some(left), None) if !is_several => first.amount = Some(left),
            (Some(left), _) => {
                let clause = self.slice(left.at.clone());
                let note = self.about(codes::DUPLICATE_CLAUSE, left.at).with("clause", clause);
                let note = note.beside(self.place(first.at));
                self.lose(note);
                return None;
            }
            _ => {}
        }
        if !is_several {
            return Some((first.amount, Due::By(first.by)));
        }
        let milestones = std::iter::once(first).chain(deadlines).map(milestone);
        let milestones: Vec<Written<Milestone>> = milestones.collect();
        self.check_milestones(&milestones)
            .then_some((None, Due::Milestones(milestones)))
    }

    /// True when both the days and the amounts rise, and one thing is counted; otherwise that is reported.
    fn check_milestones(&mut self, milestones: &[Written<Milestone>]) -> bool {
        let lost = self.lost();
        let unit = |milestone: &Written<Milestone>| milestone.value.quantity.unit.clone();
        let first_unit = milestones.iter().find(|milestone| unit(milestone).is_some());
        for pair in milestones.windows(2) {
            let [earlier, later] = pair else { continue };
            let rises = earlier.value.by.value < later.value.by.value
                && earlier.value.quantity.count < later.value.quantity.count;
            if !rises {
                let note = self.about(codes::MILESTONES_NOT_RISING, later.at.clone());
                let note = note.beside(self.place(earlier.at.clone()));
                self.lose(note);
            }
            if let Some(first) = first_unit
                && unit(later).is_some()
                && unit(later) != unit(first)
            {
                self.say_conflict(&later.at, &first.at);
            }
        }
        self.lost() == lost
    }

    /// `N` or `N units`.
    pub(super) fn quantity(&mut self) -> Option<Quantity> {
        let count = self.whole(COUNT_MAX)?;
        let unit = if self.sees_name() { self.name() } else { None };
        Some(Quantity { count, unit })
    }
}

/// A deadline among several; one where no amount is written.
fn milestone(deadline: Deadline) -> Written<Milestone> {
    let quantity = deadline
        .amount
        .map_or(Quantity { count: 1, unit: None }, |amount| amount.value);
    let milestone = Milestone {
        quantity,
        by: deadline.by,
    };
    Written::new(milestone, deadline.at)
}
