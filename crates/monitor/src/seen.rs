//! What is known of one quantity, for every duty that counts it: each part is put together when it is first asked for.

use crate::{
    column::{self, Columns},
    corner::Reading,
    coverage::Watch,
    evidence::Evidence,
    ledger::{Ledger, Pile},
    quantity::QuantityId,
    total::Counting,
};
use salida_world::{Span, Step};
use std::{cell::OnceCell, rc::Rc};

/// What is known of one quantity.
pub(crate) struct Seen<'m> {
    evidence: Evidence<'m>,
    quantity: QuantityId,
    /// What each agency's totals say, taken together.
    pub(crate) counting: Vec<Counting>,
    pub(crate) watches: Vec<Watch>,
    happenings: OnceCell<Happenings>,
    columns: OnceCell<Columns>,
}

/// Happenings in the order of their days.
struct Happenings {
    /// What may be an act of the parties.
    readings: Vec<Reading>,
    /// What was surely done by somebody else.
    by_others: Vec<Reading>,
    /// How many days the longest of the readings has after its first.
    reach: i32,
}

impl<'m> Seen<'m> {
    pub(crate) fn of(evidence: Evidence<'m>, quantity: QuantityId) -> Self {
        Self {
            counting: evidence.counting(quantity),
            ..Self::of_acts(evidence, quantity)
        }
    }

    /// The same with columns that are there already.
    pub(crate) fn with(evidence: Evidence<'m>, quantity: QuantityId, columns: Columns) -> Self {
        Self {
            columns: OnceCell::from(columns),
            ..Self::of(evidence, quantity)
        }
    }

    /// The same without totals: of what is delivered after a breach only acts speak.
    pub(crate) fn of_acts(evidence: Evidence<'m>, quantity: QuantityId) -> Self {
        Self {
            evidence,
            quantity,
            counting: Vec::new(),
            watches: evidence.watches(quantity),
            happenings: OnceCell::new(),
            columns: OnceCell::new(),
        }
    }

    /// What may be an act of the parties, in the order of days.
    pub(crate) fn readings(&self) -> &[Reading] {
        &self.happenings().readings
    }

    /// What was surely done by somebody else; it bears witness against totals only.
    pub(crate) fn by_others(&self) -> &[Reading] {
        &self.happenings().by_others
    }

    /// What may be an act of the parties on one of these days, and what is near them, in the order of days.
    pub(crate) fn near(&self, days: Span) -> impl Iterator<Item = &Reading> {
        let happenings = self.happenings();
        let earliest = days.first().plus(-happenings.reach);
        let first = { &happenings.readings }.partition_point(|reading| reading.during.first() < earliest);
        let near = happenings.readings.iter().skip(first);
        near.take_while(move |reading| reading.during.first() <= days.last())
    }

    fn happenings(&self) -> &Happenings {
        self.happenings.get_or_init(|| {
            let told = self.evidence.readings(self.quantity).into_iter();
            let (readings, by_others): (Vec<Reading>, _) = told.partition(|reading| reading.share_high > 0.0);
            let length = |during: Span| during.last().number() - during.first().number();
            Happenings {
                reach: readings.iter().map(|it| length(it.during)).max().unwrap_or(0),
                readings,
                by_others,
            }
        })
    }

    /// The least that was done, from a step on, on days that have all passed.
    pub(crate) fn least(&self, established: Step) -> Rc<Ledger> {
        let column = self.columns().least(established);
        column.cloned().unwrap_or_else(|| self.least_anew(established))
    }

    /// A column that no duty asks for by itself.
    fn least_anew(&self, established: Step) -> Rc<Ledger> {
        let mut pile = Pile::default();
        let concerned = self.evidence.concerned(std::slice::from_ref(&self.quantity));
        // To a single one nothing is left as to others.
        self.evidence.tell_each(&concerned, |_, heard| {
            if let Some(least) = column::least(&heard, established, self.evidence.on) {
                pile.push(least);
            }
        });
        Rc::new(pile.into_ledger())
    }

    /// The most that was done, on the days that have passed.
    pub(crate) fn most(&self) -> Rc<Ledger> {
        Rc::clone(self.columns().most())
    }

    fn columns(&self) -> &Columns {
        let columns = || Columns::of(&self.evidence, &[self.quantity]).pop().unwrap_or_default();
        self.columns.get_or_init(columns)
    }
}
