//! The order of reports: by recorded day, then id, then place, with each report moved once.

use salida_world::Day;

use crate::Recorded;

/// Bits of a sorting key that hold a position; the day takes 22 more and the beginning of the id the other 64.
const POSITION: u32 = 42;

/// The positions of the reports in their order; `None` where they stand in it already.
///
/// What is moved while sorting is one number for each report, which decides nearly always.
pub(crate) fn of(reports: &[Recorded]) -> Option<Vec<usize>> {
    if reports.is_sorted_by(|a, b| rank(a) <= rank(b)) {
        return None;
    }
    let shared = shared_beginning(reports);
    let key = |(at, report): (usize, &Recorded)| {
        let id = report.id.as_str().as_bytes().get(shared..).unwrap_or_default();
        u128::from(day(report)) << (64 + POSITION) | u128::from(beginning(id)) << POSITION | at as u128
    };
    let keys = by_day(reports.iter().enumerate().map(key).collect());
    let position = |key: &u128| usize::try_from(key & ((1 << POSITION) - 1)).unwrap_or(usize::MAX);
    let mut order: Vec<usize> = keys.iter().map(position).collect();
    let mut start = 0;
    for alike in keys.chunk_by(|a, b| a >> POSITION == b >> POSITION) {
        let end = start + alike.len();
        if let Some(alike) = order.get_mut(start..end).filter(|alike| alike.len() > 1) {
            let rest = |at: usize| reports.get(at).map(|report| (&report.id, &report.place));
            alike.sort_unstable_by(|a, b| rest(*a).cmp(&rest(*b)).then(a.cmp(b)));
        }
        start = end;
    }
    Some(order)
}

fn rank(report: &Recorded) -> (Day, &str, &salida_note::Place) {
    (report.recorded, report.id.as_str(), &report.place)
}

fn day(report: &Recorded) -> u32 {
    let day = i64::from(report.recorded.number()) - i64::from(Day::MIN.number());
    u32::try_from(day).unwrap_or(0)
}

/// Sorts keys. Where there are many to a day they are first put in a heap for each, and sorted there: in a table the ids of
/// one day are nearly always in order.
fn by_day(mut keys: Vec<u128>) -> Vec<u128> {
    let day = |key: &u128| usize::try_from(key >> (64 + POSITION)).unwrap_or(0);
    let first = keys.iter().map(day).min().unwrap_or(0);
    let days = keys.iter().map(day).max().unwrap_or(0) - first + 1;
    if days > keys.len() {
        keys.sort_unstable();
        return keys;
    }
    let mut ends = vec![0_usize; days + 1];
    for key in &keys {
        ends[day(key) - first + 1] += 1;
    }
    for at in 1..ends.len() {
        ends[at] += ends[at - 1];
    }
    let mut sorted = vec![0; keys.len()];
    for key in &keys {
        let end = &mut ends[day(key) - first];
        sorted[*end] = *key;
        *end += 1;
    }
    let mut start = 0;
    for end in ends.into_iter().take(days) {
        if let Some(heap) = sorted.get_mut(start..end) {
            heap.sort_unstable();
        }
        start = end;
    }
    sorted
}

/// Moves to each position the report that `order` names for it.
pub(crate) fn put(reports: &mut [Recorded], mut order: Vec<usize>) {
    for start in 0..order.len() {
        // Follows one circle of moves; places that are done point at themselves.
        let mut at = start;
        while let Some(from) = order.get(at).copied().filter(|from| *from != start) {
            reports.swap(at, from);
            order[at] = at;
            at = from;
        }
        if at < order.len() {
            order[at] = at;
        }
    }
}

/// How many bytes the ids of all reports begin with in common: they say nothing about the order.
fn shared_beginning(reports: &[Recorded]) -> usize {
    let mut ids = reports.iter().map(|report| report.id.as_str().as_bytes());
    let Some(first) = ids.next() else { return 0 };
    ids.fold(first.len(), |shared, id| {
        let alike = |id: &[u8]| first.iter().zip(id).take(shared).take_while(|(a, b)| a == b).count();
        if id.get(..shared) == first.get(..shared) {
            shared
        } else {
            alike(id)
        }
    })
}

/// The first eight bytes of a text, in its order.
fn beginning(text: &[u8]) -> u64 {
    let bytes = text.iter().copied().chain(std::iter::repeat(0)).take(8);
    bytes.fold(0, |number, byte| number << 8 | u64::from(byte))
}
