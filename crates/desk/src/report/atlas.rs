//! The map over the days: what the pictures of the report are drawn from, and the tables beside them.

use super::{Edition, LeftOut, Names, Statements, Who};
use salida_actors::{Clash, MarketReport, PowerReport, Question, Turn, WeightCourse, ZoneReport};
use salida_case::{source::Source, terrain::Relation};
use salida_world::{ActorId, Day, Name, Wording};
use serde::Serialize;
use std::collections::BTreeMap;

/// The map of a case up to a day, as known on a day.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Atlas {
    /// Labels that contradict each other, by their place among the labels of the answer.
    pub clashes: Vec<Clash>,
    /// Those of whom more contradictions are on record than are told.
    pub clashes_untold: Vec<ActorId>,
    /// Names of the categories of labels, with their vocabulary.
    pub categories: BTreeMap<Name, (Wording, Wording)>,
    /// What opened and closed when; questions of which nothing was ever on record are left out.
    pub openings: Vec<OpeningCourse>,
    /// How many actors were not asked about because there are too many for one answer.
    pub actors_not_asked: usize,
    /// Orders by zone on the day.
    pub orders: Vec<ZoneReport>,
    /// Markets on the day.
    pub markets: Vec<MarketReport>,
    /// Weights of factions over the days.
    pub weights: Vec<WeightCourse>,
    /// Relative power on the day.
    pub power: Vec<PowerReport>,
    /// How groups stand to one another on the day; in the team edition only.
    pub relations: Vec<Relation>,
    /// The statements that turned something, by number or id; labels by their place among the labels of the answer.
    pub statements: Statements,
}

/// One response of an institution toward an actor over the days.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpeningCourse {
    /// Who, toward whom, what.
    #[serde(flatten)]
    pub question: Question,
    /// Stretches of days with one state.
    pub turns: Vec<Turn>,
    /// The exceptions that were made for it, whether they turned it or not.
    pub exceptions: Vec<Name>,
}

/// What one picture alone is drawn from. The answer of `salida map --picture`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sheet {
    /// What the case is called.
    pub title: Wording,
    /// For whom.
    pub edition: Edition,
    /// The day it speaks of.
    pub on: Day,
    /// Records of later days are not used.
    pub known: Day,
    /// Actors, labels and markets.
    pub who: Who,
    /// The map over the days.
    pub map: Atlas,
    /// Names of actors, zones and deeds.
    pub names: Names,
    /// Sources that are cited.
    pub sources: Vec<Source>,
    /// What this edition leaves out.
    pub left_out: Vec<LeftOut>,
}
