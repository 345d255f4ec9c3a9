//! A city under thirty commitments: many duties, a million incidents with date intervals and shares.

mod measure;
mod rows;
mod stage;
mod work;

pub(super) use measure::{growth, late_reports, whole};
use rows::write;
pub(super) use work::{alone, late, run};

use std::{path::PathBuf, str::FromStr};

/// How large the city is. The whole of it is an argument, so that a worker builds the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) incidents: usize,
    pub(super) commitments: usize,
    pub(super) zones: usize,
    pub(super) parties: usize,
    /// Length of every sliding window, in days.
    pub(super) window: u32,
    /// Days of force, over which the incidents are spread evenly.
    pub(super) days: usize,
}

impl Size {
    /// What the target speaks of.
    pub(super) const FULL: Self = Self {
        incidents: 1_000_000,
        commitments: 30,
        zones: 20,
        parties: 10,
        window: 30,
        days: 1095,
    };

    /// The file of incidents in a folder. Commitments and windows leave it as it is.
    pub(super) fn file(self, folder: &std::path::Path) -> PathBuf {
        let Self {
            incidents,
            zones,
            parties,
            days,
            ..
        } = self;
        folder.join(format!("city-{incidents}-{zones}-{parties}-{days}.csv"))
    }

    /// As an argument of the worker.
    pub(super) fn word(self) -> String {
        let Self {
            incidents,
            commitments,
            zones,
            parties,
            window,
            days,
        } = self;
        format!("{incidents},{commitments},{zones},{parties},{window},{days}")
    }
}

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts: Result<Vec<usize>, _> = text.split(',').map(str::parse).collect();
        match parts.as_deref() {
            Ok([incidents, commitments, zones, parties, window, days]) => Ok(Self {
                incidents: *incidents,
                commitments: *commitments,
                zones: *zones,
                parties: *parties,
                window: u32::try_from(*window).map_err(|error| error.to_string())?,
                days: *days,
            }),
            _ => Err(format!("no size: {text}")),
        }
    }
}
