//! Work over many simulated series, shared among threads so that sums do not depend on who did what.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Series that one thread takes at a time.
const SHARD: usize = 100;

/// The tally of each line over `series` series. Threads take shards from one queue.
pub(super) fn measure<T: Clone + Default + Send>(
    lines: usize,
    series: usize,
    threads: usize,
    add: impl Fn(&mut T, usize, usize) + Sync,
    merge: impl Fn(&mut T, &T),
) -> Vec<T> {
    let shards = series.div_ceil(SHARD).max(1);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut found = vec![T::default(); lines];
        loop {
            let job = next.fetch_add(1, Ordering::Relaxed);
            let (line, shard) = (job / shards, job % shards);
            let Some(tally) = found.get_mut(line) else {
                return found;
            };
            for number in shard * SHARD..((shard + 1) * SHARD).min(series) {
                add(tally, line, number);
            }
        }
    };
    let parts = std::thread::scope(|scope| {
        let started: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(work)).collect();
        started
            .into_iter()
            .filter_map(|thread| thread.join().ok())
            .collect::<Vec<_>>()
    });
    let mut total = vec![T::default(); lines];
    for part in parts {
        for (sum, more) in total.iter_mut().zip(part) {
            merge(sum, &more);
        }
    }
    total
}
