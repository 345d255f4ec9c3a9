//! Which report bears which id: fingerprints in order, because a table of names costs several times as much for a million.

use salida_world::Fingerprint;
use std::collections::BTreeMap;

use crate::Recorded;

/// The reports by the fingerprints of their ids; of several with one id the earlier position comes first.
pub(crate) struct Ids {
    sorted: Vec<u128>,
}

impl Ids {
    /// Those of all these reports, in whose order they are asked for.
    pub(crate) fn of(reports: &[Recorded]) -> Self {
        let key = |(at, report): (usize, &Recorded)| beginning(report.id.as_str()) | at as u128;
        let mut sorted: Vec<u128> = reports.iter().enumerate().map(key).collect();
        sorted.sort_unstable();
        Self { sorted }
    }

    /// The position of the first report with that id.
    pub(crate) fn find(&self, reports: &[Recorded], id: &str) -> Option<usize> {
        let sought = beginning(id);
        let start = self.sorted.partition_point(|key| *key < sought);
        let alike = self
            .sorted
            .get(start..)?
            .iter()
            .take_while(|key| **key >> 64 == sought >> 64);
        { alike.map(position) }.find(|at| reports.get(*at).is_some_and(|report| report.id.as_str() == id))
    }

    /// The positions of reports whose id an earlier one bears, in order, each with the position of the first.
    pub(crate) fn doubles(&self, reports: &[Recorded]) -> Vec<(usize, usize)> {
        let mut doubles = Vec::new();
        for alike in self
            .sorted
            .chunk_by(|a, b| a >> 64 == b >> 64)
            .filter(|alike| alike.len() > 1)
        {
            let mut bearers: BTreeMap<&str, usize> = BTreeMap::new();
            for at in alike.iter().map(position) {
                let Some(report) = reports.get(at) else { continue };
                let first = *bearers.entry(report.id.as_str()).or_insert(at);
                doubles.extend((first != at).then_some((at, first)));
            }
        }
        doubles.sort_unstable();
        doubles
    }
}

/// The fingerprint in the upper half of a key; a position fits in the lower one.
fn beginning(id: &str) -> u128 {
    u128::from(Fingerprint::of(id).number()) << 64
}

fn position(key: &u128) -> usize {
    usize::try_from(*key & u128::from(u64::MAX)).unwrap_or(usize::MAX)
}
