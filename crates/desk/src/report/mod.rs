//! The report: plain data that every door renders. It holds facts, ids and the case's own wordings; words are the page's.

mod agreements;
mod atlas;
mod edition;
mod impact;
mod map;
mod meeting;
mod provenance;
mod standings;
mod who;

pub use agreements::{CommitmentReport, FindingReport, InstrumentReport};
pub use atlas::{Atlas, OpeningCourse, Sheet};
pub use edition::{Edition, LeftOut};
pub use impact::{
    AssessmentReport, CaseVerdict, ClaimReport, ClaimWindowReport, ComparisonReport, CounterfactualCell, Figure,
    FitReport, HarmReport, ImpactReport, Interval, ModelReport, MonthCell, PhaseReport, PhaseSupport, ReadingReport,
    SearchReport, Supported, TallyReport, Total, WanderingReport, Window,
};
pub use map::{Called, Cited, MapReport, OpeningReport, PrecedentReport, SameSet, Statements};
pub use meeting::{Change, ChangeKind, Due, MeetingPage, OpenFact, OpenQuestion, Unanswered};
pub use provenance::{Input, Provenance};
pub use standings::{Axis, Mark, Standings, Unit};
pub use who::Who;

use salida_case::source::Source;
use salida_note::{Note, Place};
use salida_world::{ActorId, Day, DeedId, InstrumentId, Name, SourceId, Wording, ZoneId};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Everything a report says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Marks the file as a report of this form; see [`Report::FORMAT`].
    pub format: &'static str,
    /// What the case is called.
    pub title: Wording,
    /// In a few sentences: what it is about.
    pub summary: Wording,
    /// For whom.
    pub edition: Edition,
    /// The day the report speaks of.
    pub on: Day,
    /// Reports recorded after this day are not used.
    pub known: Day,
    /// Changes are shown from this day on.
    pub since: Since,
    /// The civil time zone in which days are meant; never used to shift one.
    pub time_zone: Option<String>,
    /// The page for the next meeting.
    pub meeting: MeetingPage,
    /// Who is who.
    pub who: Who,
    /// Labels, openings, orders, markets, weights and power over the days.
    pub map: Atlas,
    /// The agreements and where each commitment stands.
    pub instruments: Vec<InstrumentReport>,
    /// The stretches of days of which every course is made.
    pub axis: Axis,
    /// What changed against a counterfactual; `None` where no outcome is stated.
    pub impact: Option<ImpactReport>,
    /// What experience says about the draft and the process.
    pub lessons: Vec<Note>,
    /// How many errors the files hold. What they made unreadable is missing from this report.
    pub errors: usize,
    /// What there was to say about the files.
    pub notes: Vec<Note>,
    /// Names of everything that is referred to by id.
    pub names: Names,
    /// Sources, each with the number by which the page cites it (its position from 1).
    pub sources: Vec<Source>,
    /// The reports that findings rest on, by number.
    pub evidence: Vec<EvidenceRow>,
    /// How this came about.
    pub provenance: Provenance,
    /// What this edition leaves out.
    pub left_out: Vec<LeftOut>,
}

impl Report {
    /// What stands first in every report as data, so that a later one may take its place and nothing else is written over.
    pub const FORMAT: &'static str = "salida-report-1";
}

/// From when on changes are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "because", content = "day", rename_all = "kebab-case")]
pub enum Since {
    /// The reader asked for this day.
    Asked(Day),
    /// The last meeting in the process before the day of the report.
    LastMeeting(Day),
    /// The edition shows no meeting: ninety days before the day of the report.
    NinetyDays(Day),
}

impl Since {
    /// The day itself.
    pub fn day(self) -> Day {
        match self {
            Self::Asked(day) | Self::LastMeeting(day) | Self::NinetyDays(day) => day,
        }
    }
}

/// Names of what the report refers to by id.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Names {
    /// Actors.
    pub actors: BTreeMap<ActorId, Wording>,
    /// Zones.
    pub zones: BTreeMap<ZoneId, Wording>,
    /// Deeds that the case adds; built-in ones are named by the page.
    pub deeds: BTreeMap<DeedId, Wording>,
    /// Clauses, and what follows their breach by number, that judge several deeds each by itself: only there does a finding
    /// have to say which deed it is about.
    #[serde(skip)]
    pub each_deed: BTreeSet<(InstrumentId, Name, Option<u32>)>,
}

/// One report that a finding rests on, as a reader may look it up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EvidenceRow {
    /// The number by which findings refer to it.
    pub reference: u32,
    /// The report's id.
    pub id: String,
    /// What was reported.
    pub happening: salida_world::Happening,
    /// Who reported it.
    pub source: SourceId,
    /// When it became known.
    pub recorded: Day,
    /// Where it stands.
    pub place: Place,
}
