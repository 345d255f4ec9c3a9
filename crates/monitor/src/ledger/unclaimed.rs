//! Acts that may be of several parties alike, because nobody in particular is named for them: kept once for all of these.

use super::{Pile, Weight, line::Line};

/// Such acts on their way into the ledgers of all to whom they are left.
#[derive(Debug, Default)]
pub(crate) struct Pending {
    /// What surely was on one day and may be all anybody's: only the list that names nobody leaves that.
    exact: Pile,
    /// The others, each with the list of its authors, which may say something of some.
    wide: Line<(Weight, u32)>,
}

/// The same in order.
#[derive(Debug)]
pub(crate) struct Unclaimed {
    days: Vec<(i32, u128)>,
    wide: Vec<(Weight, u32)>,
}

impl Pending {
    /// Adds an act that a list of authors leaves open.
    pub(crate) fn push(&mut self, act: Weight, list: u32) {
        if act.is_exact() {
            self.exact.push(act);
        } else if act.weighs() {
            self.wide.push((act, list), |one, other| one.0.order(&other.0));
        }
    }

    pub(crate) fn in_order(self) -> Unclaimed {
        Unclaimed {
            days: self.exact.into_days(),
            wide: self.wide.in_order(|one, other| one.0.order(&other.0)),
        }
    }
}

impl Unclaimed {
    /// True when there is nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.days.is_empty() && self.wide.is_empty()
    }

    /// The sum of each day, in the order of days.
    pub(super) fn days(&self) -> impl Iterator<Item = (i32, u128)> {
        self.days.iter().copied()
    }

    /// What is not exact, of the lists that leave something, together with what somebody is named for, in order.
    pub(super) fn wide_with(&self, own: &[Weight], is_left: impl Fn(u32) -> bool) -> Vec<Weight> {
        let mut all = Vec::with_capacity(own.len() + self.wide.len());
        let mut own = own.iter().copied().peekable();
        for (act, _) in self.wide.iter().filter(|(_, list)| is_left(*list)) {
            while let Some(before) = own.next_if(|own| own.order(act).is_lt()) {
                all.push(before);
            }
            all.push(*act);
        }
        all.extend(own);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::Pending;
    use crate::{
        archive::NOBODY,
        ledger::{Ledger, Pile, Weight},
    };

    #[test]
    fn what_is_kept_once_for_several_is_in_the_ledger_of_each_as_if_it_had_been_told_to_each() {
        let mut state = 11_u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        };
        for _ in 0..200 {
            let (mut pending, mut own, mut all) = (Pending::default(), Pile::default(), Pile::default());
            for _ in 0..draw(300) {
                let first = i32::try_from(draw(40)).unwrap();
                let list = draw(4);
                let act = Weight {
                    first,
                    last: first + i32::try_from(draw(2) * draw(9)).unwrap(),
                    count: u64::from(draw(4)),
                    chance: if list == NOBODY { 1.0 } else { 0.5 },
                };
                // The third list says something of this one by name.
                if draw(3) == 0 {
                    own.push(act);
                    all.push(act);
                } else {
                    pending.push(act, list);
                    if list != 3 {
                        all.push(act);
                    }
                }
            }
            let ledger = own.into_ledger_with(&pending.in_order(), |list| list != 3);
            let expected = all.into_ledger();
            let held = |ledger: &Ledger| ledger.acts(-1, 60).collect::<Vec<Weight>>();
            assert_eq!(held(&ledger), held(&expected));
        }
    }
}
