//! How far something has been carried out, on the two scales that monitoring missions use.

use crate::finding::Scales;

impl Scales {
    /// From the amount surely done, the amount owed, and the share of the time that has been used, where there is a
    /// deadline.
    ///
    /// Implementation is 3 when all was done, 2 from one half on, 1 below, 0 when nothing was. Pace is 10 when all was
    /// done and 0 when nothing was; between them it compares the share done with the share of time used: 7.5 where
    /// going on like this would finish in time, 5 where it would do at least half of it, 2.5 below.
    pub(crate) fn of(sure: u64, owed: u64, time_used: Option<f64>) -> Self {
        let done = if owed == 0 {
            1.0
        } else {
            (sure as f64 / owed as f64).min(1.0)
        };
        Self {
            implementation: implementation(sure, owed),
            pace: time_used.map(|used| pace(done, used)),
            done,
            time_used,
        }
    }
}

fn implementation(sure: u64, owed: u64) -> u8 {
    if sure >= owed {
        3
    } else if sure.saturating_mul(2) >= owed {
        2
    } else {
        u8::from(sure > 0)
    }
}

fn pace(done: f64, used: f64) -> f64 {
    if done >= 1.0 {
        10.0
    } else if done <= 0.0 {
        0.0
    } else if done >= used {
        7.5
    } else if 2.0 * done >= used {
        5.0
    } else {
        2.5
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Scales;

    #[test]
    fn forty_weapons_are_followed_from_none_to_all() {
        let levels: Vec<u8> = [0, 1, 19, 20, 39, 40, 55]
            .map(|sure| Scales::of(sure, 40, None).implementation)
            .to_vec();
        assert_eq!(levels, [0, 1, 1, 2, 2, 3, 3]);
    }

    #[test]
    fn at_half_time_the_pace_is_the_share_done_against_the_share_of_time() {
        let paces: Vec<Option<f64>> = [0, 9, 10, 19, 20, 39, 40]
            .map(|sure| Scales::of(sure, 40, Some(0.5)).pace)
            .to_vec();
        assert_eq!(paces, [0.0, 2.5, 5.0, 5.0, 7.5, 7.5, 10.0].map(Some));
        assert_eq!(Scales::of(20, 40, None).pace, None);
    }
}
