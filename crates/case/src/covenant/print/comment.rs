//! Comments, each with the clause that it belongs to: the one before it on its line, or else the one that follows.

use crate::covenant::tree::{Comment, Written};
use std::collections::BTreeMap;

/// The comments of an agreement, by the first byte of the clause that they stand with.
#[derive(Debug, Default)]
pub(super) struct Comments {
    before: BTreeMap<usize, Vec<String>>,
    behind: BTreeMap<usize, Vec<String>>,
    last: Vec<String>,
}

impl Comments {
    /// The comments beside clauses that begin at `starts`.
    pub(super) fn beside(starts: &[usize], comments: &[Written<Comment>]) -> Self {
        let mut starts = starts.to_vec();
        starts.sort_unstable();
        let mut sorted = Self::default();
        for comment in comments {
            let following = starts.partition_point(|start| *start < comment.at.start);
            let previous = following.checked_sub(1).and_then(|index| starts.get(index));
            let text = comment.value.text.clone();
            let list = match (previous, starts.get(following)) {
                // A line has room for one comment at its end.
                (Some(previous), _) if comment.value.trails && !sorted.behind.contains_key(previous) => {
                    sorted.behind.entry(*previous).or_default()
                }
                (Some(previous), _) if comment.value.trails => sorted.before.entry(*previous).or_default(),
                (_, Some(next)) => sorted.before.entry(*next).or_default(),
                _ => &mut sorted.last,
            };
            list.push(text);
        }
        sorted
    }

    /// Those on lines of their own before a clause.
    pub(super) fn before(&mut self, start: usize) -> Vec<String> {
        self.before.remove(&start).unwrap_or_default()
    }

    /// Those at the end of the line of a clause.
    pub(super) fn behind(&mut self, start: usize) -> Vec<String> {
        self.behind.remove(&start).unwrap_or_default()
    }

    /// Those behind everything else.
    pub(super) fn last(&mut self) -> Vec<String> {
        std::mem::take(&mut self.last)
    }
}
