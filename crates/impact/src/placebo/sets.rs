//! Which donors play the treated: every choice where that can be listed, else a seeded sample of choices.

use crate::law::{Purpose, Stream};
use serde::Serialize;

/// Groups of donors of the same size as the treated group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sets {
    /// Columns of the donors in each group, rising.
    pub groups: Vec<Vec<usize>>,
    /// True when these are all groups that there are; then nothing is drawn and no seed matters.
    pub enumerated: bool,
}

/// All groups of `size` out of `donors`, when there are no more than `most`; else `most` drawn ones.
///
/// With one treated unit there are only as many groups as donors, so a sample of them could only be worse than the
/// list. No group is given when `size` is zero or takes all donors: nobody would be left to compare with.
pub fn pseudo_treated(donors: usize, size: usize, most: usize, seed: u64) -> Sets {
    if size == 0 || size >= donors {
        return Sets {
            groups: Vec::new(),
            enumerated: true,
        };
    }
    if count(donors, size) <= most as f64 {
        return Sets {
            groups: all(donors, size),
            enumerated: true,
        };
    }
    let draw = |replicate: usize| sample(donors, size, &mut Stream::new(seed, Purpose::Placebo, replicate as u64));
    Sets {
        groups: (0..most).map(draw).collect(),
        enumerated: false,
    }
}

/// The number of groups, as a real number because it outgrows every whole one.
fn count(donors: usize, size: usize) -> f64 {
    (0..size).fold(1.0, |product, step| {
        product * (donors - step) as f64 / (step + 1) as f64
    })
}

fn all(donors: usize, size: usize) -> Vec<Vec<usize>> {
    let mut group: Vec<usize> = (0..size).collect();
    let mut groups = Vec::new();
    loop {
        groups.push(group.clone());
        let Some(place) = (0..size).rev().find(|place| group[*place] < donors - size + place) else {
            return groups;
        };
        group[place] += 1;
        for later in place + 1..size {
            group[later] = group[later - 1] + 1;
        }
    }
}

/// Floyd's sample without replacement (Bentley 1987): `size` draws, each group equally likely.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of a number of donors"
)]
fn sample(donors: usize, size: usize, stream: &mut Stream) -> Vec<usize> {
    let mut chosen = std::collections::BTreeSet::new();
    for last in donors - size..donors {
        let pick = ((stream.uniform() * (last + 1) as f64) as usize).min(last);
        if !chosen.insert(pick) {
            chosen.insert(last);
        }
    }
    chosen.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::pseudo_treated;
    use std::collections::BTreeMap;

    #[test]
    fn one_treated_unit_means_every_donor_once() {
        let sets = pseudo_treated(4, 1, 100, 1);
        assert!(sets.enumerated);
        assert_eq!(sets.groups, [[0], [1], [2], [3]]);
        assert_eq!(pseudo_treated(6, 3, 20, 1).groups.len(), 20);
        assert!(!pseudo_treated(6, 3, 19, 1).enumerated);
    }

    #[test]
    fn nobody_left_to_compare_with_gives_no_group() {
        assert!(pseudo_treated(3, 3, 100, 1).groups.is_empty());
        assert!(pseudo_treated(3, 0, 100, 1).groups.is_empty());
    }

    #[test]
    fn drawn_groups_are_equally_likely_and_repeat_with_their_seed() {
        let sets = pseudo_treated(5, 2, 9, 7);
        assert_eq!(sets, pseudo_treated(5, 2, 9, 7));
        let mut seen = BTreeMap::<Vec<usize>, u32>::new();
        for seed in 0..2000 {
            for group in pseudo_treated(5, 2, 9, seed).groups {
                *seen.entry(group).or_default() += 1;
            }
        }
        assert_eq!(seen.len(), 10);
        let expected = 18_000.0 / 10.0;
        let chi_square: f64 = seen
            .values()
            .map(|n| libm::pow(f64::from(*n) - expected, 2.0) / expected)
            .sum();
        assert!(crate::law::chi_square_tail(9.0, chi_square) > 1e-4, "{chi_square}");
    }
}
