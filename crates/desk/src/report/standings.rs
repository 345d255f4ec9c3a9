//! Where each commitment stands, and how it came there: the answer of `salida standing`.

use super::{CommitmentReport, Due, Edition, EvidenceRow, InstrumentReport, LeftOut, Names};
use crate::gather::spoken_of;
use salida_case::source::Source;
use salida_monitor::Standing;
use salida_world::{Day, Span, Wording};
use serde::Serialize;
use std::collections::BTreeSet;

/// Where each commitment stands on a day, as known on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Standings {
    /// Marks the data as an answer of this form; see [`Standings::FORMAT`].
    pub format: &'static str,
    /// What the case is called.
    pub title: Wording,
    /// For whom.
    pub edition: Edition,
    /// The day it speaks of.
    pub on: Day,
    /// Reports recorded after this day are not used.
    pub known: Day,
    /// The civil time zone in which days are meant; never used to shift one.
    pub time_zone: Option<String>,
    /// The agreements and where each commitment stands.
    pub instruments: Vec<InstrumentReport>,
    /// What is due and from whom, the earliest first; overdue ones included.
    pub due: Vec<Due>,
    /// The stretches of days of which every course is made.
    pub axis: Axis,
    /// Names of everything that is referred to by id.
    pub names: Names,
    /// Sources that are cited.
    pub sources: Vec<Source>,
    /// The reports that findings rest on, by number.
    pub evidence: Vec<EvidenceRow>,
    /// What this edition leaves out.
    pub left_out: Vec<LeftOut>,
}

impl Standings {
    /// What stands first in every answer as data.
    pub const FORMAT: &'static str = "salida-standing-1";

    /// The same answer about one commitment or amnesty: `name`, or `instrument/name`. A name that stands in several
    /// instruments means all of them. `None` when there is none.
    pub fn only(&self, wanted: &str) -> Option<Self> {
        let (instrument, name) = wanted
            .split_once('/')
            .map_or((None, wanted), |(of, name)| (Some(of), name));
        let mut found = self.clone();
        for report in &mut found.instruments {
            let here = instrument.is_none_or(|of| of == report.instrument.id.as_str());
            let meant = |clause: &CommitmentReport| here && clause.commitment.as_str() == name;
            report.commitments.retain(meant);
            report.amnesties.retain(meant);
        }
        found
            .instruments
            .retain(|report| !report.commitments.is_empty() || !report.amnesties.is_empty());
        if found.instruments.is_empty() {
            return None;
        }
        let clauses = found.instruments.iter().flat_map(InstrumentReport::clauses);
        let named: BTreeSet<u32> = clauses
            .flat_map(|clause| &clause.findings)
            .flat_map(|it| spoken_of(&it.finding))
            .map(|report| report.0)
            .collect();
        found.evidence.retain(|row| named.contains(&row.reference));
        let about =
            |due: &Due| due.commitment.as_str() == name && instrument.is_none_or(|of| of == due.instrument.as_str());
        found.due.retain(about);
        Some(found)
    }

    /// Every name that [`Standings::only`] answers to, with its instrument.
    pub fn names_of_clauses(&self) -> Vec<String> {
        let named = self.instruments.iter().flat_map(|report| {
            let id = &report.instrument.id;
            report
                .clauses()
                .map(move |clause| format!("{id}/{}", clause.commitment))
        });
        named.collect()
    }
}

/// The stretches of days in which courses are told, one after the other, up to the day that is spoken of.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Axis {
    /// How long each is.
    pub unit: Unit,
    /// The stretches; the first and the last may be cut.
    pub blocks: Vec<Span>,
}

/// How long the stretches of a course are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Seven days, counted from the first day of force.
    #[default]
    Week,
    /// Calendar months.
    Month,
    /// Calendar quarters.
    Quarter,
    /// Calendar years.
    Year,
}

/// Where a commitment stood at the close of a stretch of days, as known on the day of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The stretch.
    pub days: Span,
    /// Where it stood, all its findings in one word.
    pub standing: Standing,
    /// True when a breach was going on in these days; a breach of before stays on the record without.
    pub in_breach_now: bool,
}
