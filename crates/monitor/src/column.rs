//! The acts of one quantity as columns by day, one for each corner of the evidence: made for several quantities in one look
//! at each act, and kept up as reports come.

use crate::{
    corner::Least,
    evidence::{Evidence, Heard, Whom},
    ledger::{Ledger, Pending, Pile, Unclaimed, Weight},
    quantity::QuantityId,
};
use salida_case::covenant::Form;
use salida_world::{Day, Span, Step};
use std::rc::Rc;

/// The acts of a quantity in each corner, by the number of the civil day, whatever the force of a duty.
///
/// The least is there from the steps on that duties ask for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Columns {
    verified: Option<Rc<Ledger>>,
    attributed: Option<Rc<Ledger>>,
    most: Rc<Ledger>,
    /// Changes of the most that have been put off, because nobody has asked for it since.
    behind: Vec<(Turn, Weight)>,
}

/// So many changes are put off before somebody should see to them.
const MANY: usize = 16;

/// Whether a happening is taken in or taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    In,
    Out,
}

/// From which steps on the least of a quantity is asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Steps {
    /// By limits and by what is owed.
    pub(crate) verified: bool,
    /// By prohibitions.
    pub(crate) attributed: bool,
}

impl Steps {
    pub(crate) fn of(form: &Form) -> Self {
        let attributed = matches!(form, Form::ShallNot { .. });
        Self {
            verified: !attributed,
            attributed,
        }
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            verified: self.verified || other.verified,
            attributed: self.attributed || other.attributed,
        }
    }
}

/// The same on its way.
#[derive(Debug)]
struct Piles {
    verified: Piled,
    attributed: Piled,
    most: Pile,
}

/// The least on its way. As long as nothing is in doubt but what may be of others as well it is the most without that, and
/// costs neither time nor memory of its own.
#[derive(Debug)]
enum Piled {
    Unasked,
    AsMost,
    Own(Pile),
}

impl Columns {
    /// Of quantities that count the same deeds in the same region, each by other parties. Linear in the acts there and in
    /// the quantities.
    pub(crate) fn of(evidence: &Evidence<'_>, quantities: &[QuantityId]) -> Vec<Self> {
        let steps = |quantity: &QuantityId| evidence.plan.steps.get(quantity.index()).copied();
        let piles = |quantity| Piles::of(steps(quantity).unwrap_or_default());
        let mut piles: Vec<Piles> = quantities.iter().map(piles).collect();
        let concerned = evidence.concerned(quantities);
        let mut pending = Pending::default();
        evidence.tell_each(&concerned, |whom, heard| match whom {
            Whom::One(at) => {
                if let Some(piles) = piles.get_mut(at) {
                    piles.hear(&heard, evidence.on);
                }
            }
            Whom::Rest(list) => {
                if let Some(most) = most(&heard, evidence.on) {
                    pending.push(most, list);
                }
            }
        });
        let unclaimed = pending.in_order();
        let columns = |(at, piles): (usize, Piles)| {
            let lists: Vec<bool> = concerned.lists().map(|list| concerned.is_left_to(list, at)).collect();
            piles.into_columns(&unclaimed, &lists)
        };
        piles.into_iter().enumerate().map(columns).collect()
    }

    /// The least from a step on; `None` where no duty asks for it.
    pub(crate) fn least(&self, established: Step) -> Option<&Rc<Ledger>> {
        if established == Step::Attributed {
            self.attributed.as_ref()
        } else {
            self.verified.as_ref()
        }
    }

    /// The most, without what has been put off.
    pub(crate) fn most(&self) -> &Rc<Ledger> {
        &self.most
    }

    /// The same, ready to be changed again and again.
    pub(crate) fn divided(self) -> Self {
        let divided = |ledger: Rc<Ledger>| Rc::new(Rc::unwrap_or_clone(ledger).divided());
        let mut behind = self.behind;
        behind.reserve(MANY);
        Self {
            verified: self.verified.map(divided),
            attributed: self.attributed.map(divided),
            most: divided(self.most),
            behind,
        }
    }

    /// Takes a happening in or out: of the least at once, of the most when it is next asked for. True when so much has now
    /// been put off that somebody should see to it.
    pub(crate) fn turn(&mut self, turn: Turn, weights: &Weights) -> bool {
        for (ledger, weight) in [
            (&mut self.verified, weights.verified),
            (&mut self.attributed, weights.attributed),
        ] {
            if let Some((ledger, weight)) = ledger.as_mut().zip(weight.filter(Weight::weighs)) {
                turn.on(Rc::make_mut(ledger), weight);
            }
        }
        let most = weights.most.filter(Weight::weighs);
        self.behind.extend(most.map(|weight| (turn, weight)));
        most.is_some() && self.behind.len() == MANY
    }

    /// True when the most, with everything that was put off, surely holds so much on the single days between two numbers.
    /// That is told without seeing to what was put off.
    pub(crate) fn may_hold(&self, (from, to): (i32, i32), at_least: u64) -> bool {
        let put_off = |turn: Turn| {
            let there = { self.behind.iter() }.filter(|(its, act)| *its == turn && act.is_exact_between(from, to));
            there.map(|(_, act)| u128::from(act.count)).sum::<u128>()
        };
        from <= to && self.most.certain(from, to) + put_off(Turn::In) >= u128::from(at_least) + put_off(Turn::Out)
    }

    /// The same with everything that was put off.
    pub(crate) fn caught_up(&mut self) -> &Self {
        if !self.behind.is_empty() {
            let most = Rc::make_mut(&mut self.most);
            self.behind.drain(..).for_each(|(turn, weight)| turn.on(most, weight));
        }
        self
    }
}

impl Turn {
    fn on(self, ledger: &mut Ledger, weight: Weight) {
        match self {
            Self::In => ledger.add(weight),
            Self::Out => ledger.remove(weight),
        }
    }
}

/// What one happening weighs in each corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Weights {
    verified: Option<Weight>,
    attributed: Option<Weight>,
    most: Option<Weight>,
}

impl Weights {
    pub(crate) fn of(heard: &Heard<'_>, on: Day) -> Self {
        Self {
            verified: least(heard, Step::Verified, on),
            attributed: least(heard, Step::Attributed, on),
            most: most(heard, on),
        }
    }

    /// The days that it may lie on, as far as they have passed, and whether it weighs anything in the least.
    pub(crate) fn reach(&self) -> Option<Moved> {
        let sure = [self.verified, self.attributed];
        self.most.map(|most| Moved {
            days: (most.first, most.last),
            is_sure: sure.iter().flatten().any(Weight::weighs),
        })
    }
}

/// What moves when a happening is taken in or out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Moved {
    /// First and last day by number.
    pub(crate) days: (i32, i32),
    /// True when the least moves, and not only the most.
    pub(crate) is_sure: bool,
}

impl Moved {
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            days: (self.days.0.min(other.days.0), self.days.1.max(other.days.1)),
            is_sure: self.is_sure || other.is_sure,
        }
    }
}

impl Piles {
    fn of(steps: Steps) -> Self {
        let least = |is_asked| if is_asked { Piled::AsMost } else { Piled::Unasked };
        Self {
            verified: least(steps.verified),
            attributed: least(steps.attributed),
            most: Pile::default(),
        }
    }

    fn hear(&mut self, heard: &Heard<'_>, on: Day) {
        let most = most(heard, on).filter(Weight::weighs);
        for (piled, step) in [
            (&mut self.verified, Step::Verified),
            (&mut self.attributed, Step::Attributed),
        ] {
            if !matches!(piled, Piled::Unasked) {
                piled.push(least(heard, step, on).filter(Weight::weighs), most, &self.most);
            }
        }
        if let Some(most) = most {
            self.most.push(most);
        }
    }

    /// Together with what is left to this quantity as to others, by the lists of authors that leave it.
    fn into_columns(self, unclaimed: &Unclaimed, left_by: &[bool]) -> Columns {
        let gets_more = !unclaimed.is_empty() && left_by.contains(&true);
        let is_asked = [&self.verified, &self.attributed]
            .iter()
            .any(|it| matches!(it, Piled::AsMost));
        let alone = (gets_more && is_asked).then(|| Rc::new(self.most.clone().into_ledger()));
        let most = Rc::new(if gets_more {
            let is_left = |list: u32| left_by.get(list as usize).copied().unwrap_or(false);
            self.most.into_ledger_with(unclaimed, is_left)
        } else {
            self.most.into_ledger()
        });
        let ledger = |piled| match piled {
            Piled::Unasked => None,
            Piled::AsMost => Some(Rc::clone(alone.as_ref().unwrap_or(&most))),
            Piled::Own(pile) => Some(Rc::new(pile.into_ledger())),
        };
        Columns {
            verified: ledger(self.verified),
            attributed: ledger(self.attributed),
            most: Rc::clone(&most),
            behind: Vec::new(),
        }
    }
}

impl Piled {
    /// Adds what a happening weighs; `before` is the most without it.
    fn push(&mut self, least: Option<Weight>, most: Option<Weight>, before: &Pile) {
        match self {
            Self::AsMost if least != most => *self = Self::Own(before.clone()),
            _ => {}
        }
        if let (Self::Own(pile), Some(least)) = (self, least) {
            pile.push(least);
        }
    }
}

/// The least that a happening weighs, where all of its days have passed.
pub(crate) fn least(heard: &Heard<'_>, established: Step, on: Day) -> Option<Weight> {
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

#[cfg(test)]
mod tests {
    use super::{Columns, Turn, Weights};
    use crate::ledger::Weight;

    #[test]
    fn what_the_most_holds_is_the_same_before_and_after_what_was_put_off_is_seen_to() {
        let mut state = 5_u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            i32::try_from((state >> 16) % below).unwrap()
        };
        let mut columns = Columns::default().divided();
        let mut there: Vec<Weights> = Vec::new();
        for round in 0..400 {
            let first = draw(12);
            let new = Weights {
                verified: None,
                attributed: None,
                most: Some(Weight {
                    first,
                    last: first + draw(2),
                    count: u64::try_from(draw(4)).unwrap(),
                    chance: if draw(4) == 0 { 0.5 } else { 1.0 },
                }),
            };
            columns.turn(Turn::In, &new);
            there.push(new);
            if draw(2) == 0 {
                let at = usize::try_from(draw(400)).unwrap() % there.len();
                columns.turn(Turn::Out, &there.swap_remove(at));
            }
            if round % 7 == 0 {
                let days = (draw(12), draw(12));
                let held: Vec<bool> = (0..200).map(|at_least| columns.may_hold(days, at_least)).collect();
                let most = columns.caught_up().most();
                let expected: Vec<bool> = (0..200).map(|it| most.surely_holds(days.0, days.1, it)).collect();
                assert_eq!(held, expected);
            }
        }
    }
}
