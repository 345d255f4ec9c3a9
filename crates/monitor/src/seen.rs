//! What is known of one quantity, for every duty that counts it: each part is put together when it is first asked for.

use crate::{
    corner::{Least, Reading},
    coverage::Watch,
    evidence::{Evidence, Heard},
    ledger::{Ledger, Pile, Weight},
    quantity::QuantityId,
    total::Counting,
};
use salida_world::{Day, Span, Step};
use std::{cell::OnceCell, rc::Rc};

/// What is known of one quantity.
pub(crate) struct Seen<'m> {
    evidence: Evidence<'m>,
    quantity: QuantityId,
    /// What each agency's totals say, taken together.
    pub(crate) counting: Vec<Counting>,
    pub(crate) watches: Vec<Watch>,
    told: OnceCell<Told>,
    columns: Columns,
}

/// Happenings in the order of their days.
struct Told {
    /// What may be an act of the parties.
    readings: Vec<Reading>,
    /// What was surely done by somebody else.
    by_others: Vec<Reading>,
    /// How many days the longest of the readings has after its first.
    reach: i32,
}

/// The acts of a quantity in each corner, by the number of the civil day, whatever the force of a duty.
#[derive(Debug, Clone, Default)]
pub(crate) struct Columns {
    verified: OnceCell<Rc<Ledger>>,
    attributed: OnceCell<Rc<Ledger>>,
    most: OnceCell<Rc<Ledger>>,
}

impl<'m> Seen<'m> {
    pub(crate) fn of(evidence: Evidence<'m>, quantity: QuantityId) -> Self {
        Self::with(evidence, quantity, Columns::default())
    }

    /// The same without totals: of what is delivered after a breach only acts speak.
    pub(crate) fn of_acts(evidence: Evidence<'m>, quantity: QuantityId) -> Self {
        Self {
            evidence,
            quantity,
            counting: Vec::new(),
            watches: evidence.watches(quantity),
            told: OnceCell::new(),
            columns: Columns::default(),
        }
    }

    /// The same with columns that were kept.
    pub(crate) fn with(evidence: Evidence<'m>, quantity: QuantityId, columns: Columns) -> Self {
        Self {
            evidence,
            quantity,
            counting: evidence.counting(quantity),
            watches: evidence.watches(quantity),
            told: OnceCell::new(),
            columns,
        }
    }

    /// What may be an act of the parties, in the order of days.
    pub(crate) fn readings(&self) -> &[Reading] {
        &self.told().readings
    }

    /// What was surely done by somebody else; it bears witness against totals only.
    pub(crate) fn by_others(&self) -> &[Reading] {
        &self.told().by_others
    }

    /// What may be an act of the parties on one of these days, and what is near them, in the order of days.
    pub(crate) fn near(&self, days: Span) -> impl Iterator<Item = &Reading> {
        let told = self.told();
        let earliest = days.first().plus(-told.reach);
        let first = { &told.readings }.partition_point(|reading| reading.during.first() < earliest);
        let near = told.readings.iter().skip(first);
        near.take_while(move |reading| reading.during.first() <= days.last())
    }

    fn told(&self) -> &Told {
        self.told.get_or_init(|| {
            let told = self.evidence.readings(self.quantity).into_iter();
            let (readings, by_others): (Vec<Reading>, _) = told.partition(|reading| reading.share_high > 0.0);
            let length = |during: Span| during.last().number() - during.first().number();
            Told {
                reach: readings.iter().map(|it| length(it.during)).max().unwrap_or(0),
                readings,
                by_others,
            }
        })
    }

    /// The least that was done, from a step on, on days that have all passed.
    pub(crate) fn least(&self, established: Step) -> Rc<Ledger> {
        let column = match established {
            Step::Attributed => &self.columns.attributed,
            _ => &self.columns.verified,
        };
        let column = column.get_or_init(|| Rc::new(self.column(|heard| least(heard, established, self.evidence.on))));
        Rc::clone(column)
    }

    /// The most that was done, on the days that have passed.
    pub(crate) fn most(&self) -> Rc<Ledger> {
        let column = self.columns.most.get_or_init(|| Rc::new(self.column(|heard| most(heard, self.evidence.on))));
        Rc::clone(column)
    }

    fn column(&self, weigh: impl Fn(&Heard<'m>) -> Option<Weight>) -> Ledger {
        let mut pile = Pile::default();
        self.evidence.tell(self.quantity, |heard| {
            if let Some(weight) = weigh(&heard) {
                pile.push(weight);
            }
        });
        pile.into_ledger()
    }
}

fn least(heard: &Heard<'_>, established: Step, on: Day) -> Option<Weight> {
    let least = match heard {
        Heard::Once(told) => (told.row.step >= established && told.surely_inside).then(|| Least {
            during: told.row.during(),
            count: told.row.low(),
            chance: told.shares.0,
        }),
        Heard::Often(reading) => reading.least(established),
    };
    let least = least.filter(|least| least.during.last() <= on)?;
    Some(weight(least.during, least.count, least.chance))
}

fn most(heard: &Heard<'_>, on: Day) -> Option<Weight> {
    let (during, (count, chance)) = match heard {
        Heard::Once(told) => (told.row.during(), (told.row.high(), told.shares.1)),
        Heard::Often(reading) => (reading.during, reading.most()),
    };
    let seen = Span::new(during.first(), during.last().min(on))?;
    Some(weight(seen, count, chance))
}

fn weight(during: Span, count: u64, chance: f64) -> Weight {
    Weight {
        first: during.first().number(),
        last: during.last().number(),
        count,
        chance,
    }
}
