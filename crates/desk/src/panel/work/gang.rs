//! Work in threads whose number changes nothing: each piece has its place, and stands there whoever did it.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Who is told how far the work has come, and whether it shall stop.
pub struct Course<'a> {
    /// Raised to stop: what is being done is finished, and nothing else begun.
    pub stop: &'a AtomicBool,
    /// Told how many pieces are done, and of how many.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
    /// How many threads at most.
    pub threads: usize,
}

/// Does `many` pieces of work; those that were not begun because of a stop are `None`.
pub(super) fn run<T: Send>(many: usize, course: &Course<'_>, work: impl Fn(usize) -> T + Sync) -> Vec<Option<T>> {
    let done: Mutex<Vec<Option<T>>> = Mutex::new((0..many).map(|_| None).collect());
    let (next, finished) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let hand = || {
        loop {
            let piece = next.fetch_add(1, Ordering::Relaxed);
            if piece >= many || course.stop.load(Ordering::Relaxed) {
                return;
            }
            let result = work(piece);
            if let Ok(mut done) = done.lock()
                && let Some(slot) = done.get_mut(piece)
            {
                *slot = Some(result);
            }
            (course.progress)(finished.fetch_add(1, Ordering::Relaxed) + 1, many);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..course.threads.min(many) {
            scope.spawn(hand);
        }
        hand();
    });
    done.into_inner().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Course, run};
    use std::sync::atomic::{AtomicBool, Ordering};

    #[test]
    fn the_number_of_threads_changes_nothing() {
        let stop = AtomicBool::new(false);
        let of = |threads| {
            let course = Course {
                stop: &stop,
                progress: &|_, _| {},
                threads,
            };
            run(50, &course, |piece| piece * piece)
        };
        assert_eq!(of(1), of(4));
        assert_eq!(of(4)[7], Some(49));
    }

    #[test]
    fn a_stop_keeps_what_was_done() {
        let stop = AtomicBool::new(false);
        let course = Course {
            stop: &stop,
            progress: &|done, _| stop.store(done == 3, Ordering::Relaxed),
            threads: 1,
        };
        let done = run(10, &course, |piece| piece);
        assert_eq!(done.iter().flatten().count(), 3);
    }
}
