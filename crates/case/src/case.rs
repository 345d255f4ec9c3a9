//! The case: everything that a folder says about a process.

use crate::{
    actor::Actor,
    claim::{Claim, Comparison, Outcome, Phase, Published},
    covenant::Instrument,
    data::DataFile,
    label::Label,
    market::Market,
    process::{Process, Proposal},
    source::Source,
    strategy::Strategy,
    terrain::Terrain,
};
use salida_note::Place;
use salida_world::{ActorId, Day, Deeds, Language, SourceId, Wording, ZoneId, Zones};
use serde::Serialize;

/// A checked case. References in it lead somewhere: those that did not were reported and left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Case {
    /// What the case is called.
    pub title: Wording,
    /// In a few sentences: what it is about.
    pub summary: Wording,
    /// The language in which the folder is written where a wording gives none.
    pub language: Language,
    /// The zone in which the case plays.
    pub zone: Option<ZoneId>,
    /// The name of the civil time zone in which days are meant. Days are never shifted; it is stated in the report.
    pub time_zone: Option<String>,
    /// The day as of which the case folder is written, the default for "today" in reports.
    pub as_of: Option<Day>,
    /// What it could be used for against those in it, as answered when the folder was made.
    pub exhibit: Option<String>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Actors.
    pub actors: Vec<Actor>,
    /// Labels.
    pub labels: Vec<Label>,
    /// Zones.
    pub zones: Zones,
    /// Deeds: built in and added.
    pub deeds: Deeds,
    /// Markets.
    pub markets: Vec<Market>,
    /// What labels open and close, who governs where, who is strong in what.
    pub terrain: Terrain,
    /// Strategies.
    pub strategies: Vec<Strategy>,
    /// Data files.
    pub data: Vec<DataFile>,
    /// Outcomes, the main one first.
    pub outcomes: Vec<Outcome>,
    /// Windows to compare, the main pair first.
    pub comparisons: Vec<Comparison>,
    /// Phases, in order of time.
    pub phases: Vec<Phase>,
    /// Published estimates to print beside ours.
    pub published: Vec<Published>,
    /// Claims to test.
    pub claims: Vec<Claim>,
    /// Lessons this case has answered, each with a reason.
    pub allowances: Vec<Allowance>,
    /// The process.
    pub process: Process,
    /// The instruments, in the order of their file names.
    pub instruments: Vec<Instrument>,
}

/// A lesson that a case has read and answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Allowance {
    /// The lesson's code.
    pub lesson: String,
    /// Why it does not apply here, or is accepted.
    pub reason: Wording,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

impl Case {
    /// The actor of that id.
    pub fn actor(&self, id: &ActorId) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.id == *id)
    }

    /// The source of that id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// True when `inner` is `outer` or a part of it at any depth.
    pub fn is_part_of(&self, inner: &ActorId, outer: &ActorId) -> bool {
        let around = |id: &&ActorId| self.actor(id).and_then(|actor| actor.part_of.as_ref());
        let start = self.actor(inner).map(|actor| &actor.id);
        let mut chain = std::iter::successors(start, |id| around(id)).take(self.actors.len());
        inner == outer || chain.any(|id| id == outer)
    }

    /// Those to whom an ask or offer was made and who have not answered it by `on`. An answer by a part of an addressee,
    /// or by what it is a part of, counts as its answer.
    pub fn waiting_for<'a>(&'a self, proposal: &'a Proposal, on: Day) -> Vec<&'a ActorId> {
        let answers = self.process.answers.iter();
        let given: Vec<&ActorId> = answers
            .filter(|answer| answer.to == proposal.id && answer.during.first() <= on)
            .map(|answer| &answer.by)
            .collect();
        let answered = |to: &ActorId| {
            given
                .iter()
                .any(|by| self.is_part_of(by, to) || self.is_part_of(to, by))
        };
        proposal.to.iter().filter(|to| !answered(to)).collect()
    }
}
