//! Which report bears which id: in the order of the table where ids ascend in it, else by fingerprints in order, because a
//! table of names costs several times as much for a million.

use salida_world::Fingerprint;
use std::{cmp::Ordering, collections::BTreeMap, ops::Range, sync::Arc};

use crate::Recorded;

/// The reports by their ids.
pub(crate) enum Ids {
    /// Their positions, in the order of their ids. Each id is there once.
    Ascending(Vec<usize>),
    /// The fingerprints of their ids, each with a position; of several with one id the earlier position comes first.
    Fingerprints(Vec<u128>),
}

/// Stretches in which ids ascend, such as the rows of one file, are put in order as wholes; where there are more, ids are
/// as good as in no order.
const STRETCHES_MAX: usize = 64;

impl Ids {
    /// Those of reports whose ids ascend, file by file; `None` where they do not, or where an id may be there twice.
    pub(crate) fn ascending(reports: &[Recorded]) -> Option<Self> {
        let mut stretches: Vec<Range<usize>> = Vec::new();
        let follows =
            |a: &Recorded, b: &Recorded| Arc::ptr_eq(&a.place.file, &b.place.file) && compare(id(a), id(b)).is_lt();
        for stretch in reports.chunk_by(follows) {
            let start = stretches.last().map_or(0, |before| before.end);
            stretches.push(start..start + stretch.len());
            if stretches.len() > STRETCHES_MAX {
                return None;
            }
        }
        let first = |stretch: &Range<usize>| reports.get(stretch.start).map_or("", id);
        let last = |stretch: &Range<usize>| reports.get(stretch.end - 1).map_or("", id);
        stretches.sort_by(|a, b| compare(first(a), first(b)));
        let ascend = stretches.is_sorted_by(|a, b| compare(last(a), first(b)).is_lt());
        ascend.then(|| Self::Ascending(stretches.into_iter().flatten().collect()))
    }

    /// The same after the reports were put in an order.
    pub(crate) fn moved(self, order: &[usize]) -> Self {
        let Self::Ascending(mut positions) = self else {
            return self;
        };
        let mut now = vec![0; order.len()];
        for (at, from) in order.iter().enumerate() {
            now[*from] = at;
        }
        for position in &mut positions {
            *position = now[*position];
        }
        Self::Ascending(positions)
    }

    /// Those of all these reports, in whose order they are asked for.
    pub(crate) fn of(reports: &[Recorded]) -> Self {
        let key = |(at, report): (usize, &Recorded)| beginning(id(report)) | at as u128;
        let mut sorted: Vec<u128> = reports.iter().enumerate().map(key).collect();
        sorted.sort_unstable();
        Self::Fingerprints(sorted)
    }

    /// The position of the first report with that id.
    pub(crate) fn find(&self, reports: &[Recorded], sought: &str) -> Option<usize> {
        let is_it = |at: &usize| reports.get(*at).is_some_and(|report| id(report) == sought);
        match self {
            Self::Ascending(positions) => {
                let before = |at: &usize| { reports.get(*at) }.is_some_and(|it| compare(id(it), sought).is_lt());
                let at = positions.partition_point(before);
                positions.get(at).copied().filter(is_it)
            }
            Self::Fingerprints(sorted) => {
                let sought = beginning(sought);
                let start = sorted.partition_point(|key| *key < sought);
                let alike = sorted
                    .get(start..)?
                    .iter()
                    .take_while(|key| **key >> 64 == sought >> 64);
                { alike.map(position) }.find(is_it)
            }
        }
    }

    /// The positions of reports whose id an earlier one bears, in order, each with the position of the first.
    pub(crate) fn doubles(&self, reports: &[Recorded]) -> Vec<(usize, usize)> {
        let mut doubles = Vec::new();
        let Self::Fingerprints(sorted) = self else {
            return doubles;
        };
        for alike in { sorted.chunk_by(|a, b| a >> 64 == b >> 64) }.filter(|alike| alike.len() > 1) {
            let mut bearers: BTreeMap<&str, usize> = BTreeMap::new();
            for at in alike.iter().map(position) {
                let Some(report) = reports.get(at) else { continue };
                let first = *bearers.entry(id(report)).or_insert(at);
                doubles.extend((first != at).then_some((at, first)));
            }
        }
        doubles.sort_unstable();
        doubles
    }
}

fn id(report: &Recorded) -> &str {
    report.id.as_str()
}

/// Shorter ids first, so that numbers that were counted up ascend, with zeros in front or without.
fn compare(a: &str, b: &str) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

/// The fingerprint in the upper half of a key; a position fits in the lower one.
fn beginning(id: &str) -> u128 {
    u128::from(Fingerprint::of(id).number()) << 64
}

fn position(key: &u128) -> usize {
    usize::try_from(*key & u128::from(u64::MAX)).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::Ids;
    use crate::{Known, Recorded, order, read_csv};
    use salida_world::{Mapping, TableKind};
    use std::fmt::Write;

    /// Reports with these ids, file by file.
    fn reports(files: &[Vec<String>]) -> Vec<Recorded> {
        let known = Known {
            zones: ["harbour"].into(),
            deeds: ["homicide"].into(),
            sources: [("paper", None)].into(),
            ..Known::default()
        };
        let read = |ids: &Vec<String>| {
            let mut text = "id,deed,zone,during,source\n".to_owned();
            for (at, id) in ids.iter().enumerate() {
                let _ = writeln!(text, "{id},homicide,harbour,2031-01-{:02},paper", 1 + at * 7 % 28);
            }
            read_csv("t.csv", text.as_bytes(), &Mapping::plain(TableKind::Incidents), &known).value
        };
        files.iter().flat_map(read).collect()
    }

    fn named(letter: char, numbers: impl Iterator<Item = u32>) -> Vec<String> {
        numbers.map(|number| format!("{letter}{number}")).collect()
    }

    #[test]
    fn ids_that_ascend_are_found_as_by_their_fingerprints_before_and_after_a_sort() {
        let files = [named('b', 90..2_000), named('a', 1..80), named('c', 3_000..3_100)];
        for files in [vec![named('i', 1..1_200)], files.to_vec()] {
            let mut reports = reports(&files);
            let ids = files.concat();
            let order = order::of(&reports).expect("days that go to and fro");
            let ascending = Ids::ascending(&reports).expect("ids that ascend");
            for (at, id) in ids.iter().enumerate() {
                assert_eq!(ascending.find(&reports, id), Some(at));
            }
            let moved = ascending.moved(&order);
            order::put(&mut reports, order);
            let fingerprints = Ids::of(&reports);
            for id in { ids.iter().map(String::as_str) }.chain(["", "a", "i0", "b89", "c3100", "zz99999"]) {
                assert_eq!(moved.find(&reports, id), fingerprints.find(&reports, id), "{id}");
            }
        }
    }

    #[test]
    fn ids_that_are_there_twice_or_go_to_and_fro_do_not_ascend() {
        let twice = vec![named('i', 1..9), named('i', 8..12)];
        let between = vec![named('b', (10..90).step_by(2)), named('b', (11..40).step_by(2))];
        let same = vec![vec!["x".to_owned(), "x".to_owned()]];
        let restless = vec![named('r', (800..1_000).rev())];
        for files in [twice, between, same, restless] {
            assert!(Ids::ascending(&reports(&files)).is_none(), "{files:?}");
        }
        assert!(Ids::ascending(&[]).is_some());
    }

    #[test]
    fn the_order_is_that_of_recorded_day_then_id_then_place() {
        let files = [named('b', (10..990).rev()), named('a', 1..80), named('b', 900..1_200)];
        for many in 0..=files.len() {
            let mut sorted = reports(&files[..many]);
            let mut literal = sorted.clone();
            literal.sort_by_key(|it| (it.recorded, it.id.clone(), it.place.clone()));
            if let Some(order) = order::of(&sorted) {
                order::put(&mut sorted, order);
            }
            assert!(sorted == literal);
        }
    }
}
