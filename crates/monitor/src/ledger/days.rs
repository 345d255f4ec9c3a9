//! What is certain on single days: running sums, so that many days cost a search, in blocks, so that one more day costs
//! a block.

/// A block that something is added to is divided in two when it has more days than this.
const LONGEST: usize = 64;

/// Active numbers in order, each once, with the sum of what is certain up to and including it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Days {
    /// The first number of each block, apart from the rest because every search begins there.
    firsts: Vec<i32>,
    /// The sum of all blocks before each: wide enough for any number of counts.
    before: Vec<u128>,
    /// Blocks of at least one day: numbers, and the sum of the block up to and including each.
    blocks: Vec<Vec<(i32, u128)>>,
}

/// Days from a position on, each with the sum up to and including it.
#[derive(Debug, Clone)]
pub(crate) struct Onward<'d> {
    before: &'d [u128],
    blocks: &'d [Vec<(i32, u128)>],
    at: usize,
}

impl Iterator for Onward<'_> {
    type Item = (i32, u128);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let (block, others) = self.blocks.split_first()?;
        let (before, befores) = self.before.split_first()?;
        let (number, sum) = block.get(self.at)?;
        self.at += 1;
        if self.at == block.len() {
            (self.before, self.blocks, self.at) = (befores, others, 0);
        }
        Some((*number, before + sum))
    }
}

impl Days {
    /// Of days in order, each once, with what is certain on each: one block, until something is to be added.
    pub(super) fn of(mut days: Vec<(i32, u128)>) -> Self {
        let mut sum = 0;
        for (_, count) in &mut days {
            sum += *count;
            *count = sum;
        }
        let blocks: Vec<Vec<(i32, u128)>> = (!days.is_empty()).then_some(days).into_iter().collect();
        Self {
            firsts: blocks.iter().flatten().take(1).map(|(number, _)| *number).collect(),
            before: vec![0; blocks.len()],
            blocks,
        }
    }

    /// Divides it into blocks, so that no later addition has to.
    pub(super) fn divided(self) -> Self {
        let mut divided = Self::default();
        for (block, before) in self.blocks.iter().zip(self.before) {
            let mut held = 0;
            for part in block.chunks(LONGEST / 2) {
                divided.firsts.extend(part.first().map(|(number, _)| *number));
                divided.before.push(before + held);
                let days = part.iter().map(|(number, sum)| (*number, sum - held));
                divided.blocks.push(days.collect());
                held = part.last().map_or(held, |(_, sum)| *sum);
            }
        }
        divided
    }

    /// All of them.
    pub(crate) fn all(&self) -> Onward<'_> {
        self.onward(0, 0)
    }

    fn onward(&self, block: usize, at: usize) -> Onward<'_> {
        Onward {
            before: self.before.get(block..).unwrap_or_default(),
            blocks: self.blocks.get(block..).unwrap_or_default(),
            at,
        }
    }

    /// The days from a number on, and the sum of those before it.
    pub(crate) fn from(&self, number: i32) -> (Onward<'_>, u128) {
        let Some((block, at)) = number.checked_sub(1).and_then(|before| self.last_up_to(before)) else {
            return (self.all(), 0);
        };
        let sum = self.sum_at(block, at);
        let mut onward = self.onward(block, at);
        onward.next();
        (onward, sum)
    }

    /// The sum of the days up to and including a number.
    #[inline]
    pub(crate) fn up_to(&self, number: i32) -> u128 {
        self.last_up_to(number).map_or(0, |(block, at)| self.sum_at(block, at))
    }

    /// The last number of all.
    pub(crate) fn last(&self) -> Option<i32> {
        self.blocks.last()?.last().map(|(number, _)| *number)
    }

    /// Block and position of the last day that is not after a number.
    #[inline]
    fn last_up_to(&self, number: i32) -> Option<(usize, usize)> {
        let block = self.firsts.partition_point(|first| *first <= number).checked_sub(1)?;
        let days = self.blocks.get(block)?;
        let at = days.partition_point(|(day, _)| *day <= number).checked_sub(1)?;
        Some((block, at))
    }

    #[inline]
    fn sum_at(&self, block: usize, at: usize) -> u128 {
        let day = self.blocks.get(block).and_then(|days| days.get(at));
        self.before.get(block).copied().unwrap_or(0) + day.map_or(0, |(_, sum)| *sum)
    }

    /// Adds to a day: what follows it in its block is changed, and what is before the other blocks.
    pub(super) fn add(&mut self, number: i32, count: u128) {
        let block = self.firsts.partition_point(|first| *first <= number).saturating_sub(1);
        if self.blocks.is_empty() {
            self.firsts.push(number);
            self.before.push(0);
            self.blocks.push(Vec::new());
        }
        let (Some(first), Some(days)) = (self.firsts.get_mut(block), self.blocks.get_mut(block)) else {
            return;
        };
        *first = number.min(*first);
        let at = days.partition_point(|(day, _)| *day < number);
        if days.get(at).is_none_or(|(day, _)| *day != number) {
            let before = at.checked_sub(1).and_then(|last| days.get(last));
            let before = before.map_or(0, |(_, sum)| *sum);
            days.insert(at, (number, before));
        }
        self.shift((block, at), |sum| sum.saturating_add(count));
        self.divide(block);
    }

    /// Takes from a day what was added to it. A day on which nothing is left stays where it would leave a block empty.
    pub(super) fn take(&mut self, number: i32, count: u128) {
        let Some((block, at)) = self.last_up_to(number) else {
            return;
        };
        self.shift((block, at), |sum| sum.saturating_sub(count));
        let Some(days) = self.blocks.get_mut(block) else { return };
        let before = at.checked_sub(1).and_then(|last| days.get(last)).map_or(0, |it| it.1);
        if days.len() > 1 && days.get(at).is_some_and(|(_, sum)| *sum == before) {
            days.remove(at);
            if let Some((first, (number, _))) = self.firsts.get_mut(block).zip(days.first()) {
                *first = *number;
            }
        }
    }

    fn shift(&mut self, (block, at): (usize, usize), change: impl Fn(u128) -> u128) {
        let own = self.blocks.get_mut(block).into_iter().flatten();
        own.skip(at).for_each(|(_, sum)| *sum = change(*sum));
        let later = self.before.iter_mut().skip(block + 1);
        later.for_each(|before| *before = change(*before));
    }

    fn divide(&mut self, at: usize) {
        let (Some(days), Some(before)) = (self.blocks.get_mut(at), self.before.get(at)) else {
            return;
        };
        if days.len() <= LONGEST {
            return;
        }
        let mut others = days.split_off(LONGEST / 2);
        let held = days.last().map_or(0, |(_, sum)| *sum);
        for (_, sum) in &mut others {
            *sum -= held;
        }
        let (before, first) = (before + held, others.first().map_or(i32::MAX, |(number, _)| *number));
        self.firsts.insert(at + 1, first);
        self.before.insert(at + 1, before);
        self.blocks.insert(at + 1, others);
    }
}
