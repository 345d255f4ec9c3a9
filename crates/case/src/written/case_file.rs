//! The whole of `case.toml`.

use super::{
    Actor, Claim, Comparison, DataFile, DayText, Deed, Label, LabelFile, Market, Outcome, Phase, Place, Published, Ref,
    Source, Strategy, Word, Words, Written, terrain,
};
use salida_world::{Language, Zone};
use schemars::JsonSchema;
use serde::Deserialize;

/// The case: who and what it is about, where, on whose word, and what is counted.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(title = "Salida: case.toml")]
pub(crate) struct CaseFile {
    /// What the case is called.
    #[schemars(required)]
    pub(crate) title: Option<Words>,
    /// What it is about, in a few sentences.
    pub(crate) summary: Option<Words>,
    /// The language in which this folder is written: every wording that names no language is in it.
    #[schemars(required)]
    pub(crate) language: Option<Word<Language>>,
    /// The place in which the case plays: the id of a `[[place]]`.
    pub(crate) zone: Option<Ref<Zone>>,
    /// The civil time zone in which days are meant, such as `America/El_Salvador`. Days are never shifted; it is stated.
    #[schemars(length(min = 1, max = 80))]
    pub(crate) time_zone: Option<String>,
    /// The day as of which this folder is written: "today" in its reports.
    pub(crate) as_of: Option<Written<DayText>>,
    /// Where this record could be used as an exhibit against those in it, and what follows for what is written here.
    #[schemars(length(min = 1))]
    pub(crate) exhibit: Option<String>,
    /// Amounts of power that are at most this many times each other count as even [default: 1.5].
    #[schemars(range(min = 1, max = 1000))]
    pub(crate) even_within: Option<f64>,
    /// For so many months after it came to a market somebody counts as a newcomer there [default: 24].
    #[schemars(range(max = 1200))]
    pub(crate) newcomer_months: Option<u32>,
    /// Sources: who said it, and where it can be looked up.
    #[serde(default)]
    pub(crate) source: Vec<Written<Source>>,
    /// Actors: groups, factions, institutions, state agents, facilitators, communities. Never private persons.
    #[serde(default)]
    pub(crate) actor: Vec<Written<Actor>>,
    /// Labels: what one actor calls another, from when and why.
    #[serde(default)]
    pub(crate) label: Vec<Written<Label>>,
    /// Tables of labels, where there are too many to write here.
    #[serde(default)]
    pub(crate) label_file: Vec<Written<LabelFile>>,
    /// Places, nested: a country, a municipality, a prison.
    #[serde(default)]
    pub(crate) place: Vec<Written<Place>>,
    /// Kinds of acts, added to the built-in ones.
    #[serde(default)]
    pub(crate) deed: Vec<Written<Deed>>,
    /// Markets: what is bought and sold, where, and who plays which part in it.
    #[serde(default)]
    pub(crate) market: Vec<Written<Market>>,
    /// Vocabularies in which labels are given.
    #[serde(default)]
    pub(crate) vocabulary: Vec<Written<terrain::Vocabulary>>,
    /// Categories of vocabularies, which rules name.
    #[serde(default)]
    pub(crate) category: Vec<Written<terrain::Category>>,
    /// Statements that two names stand for one actor.
    #[serde(default)]
    pub(crate) same_as: Vec<Written<terrain::SameAs>>,
    /// What institutions may do.
    #[serde(default)]
    pub(crate) mandate: Vec<Written<terrain::Mandate>>,
    /// What closes responses, or ties them to a condition.
    #[serde(default)]
    pub(crate) rule: Vec<Written<terrain::Rule>>,
    /// Dated acts that set rules aside.
    #[serde(default)]
    pub(crate) exception: Vec<Written<terrain::Exception>>,
    /// Conditions that were met.
    #[serde(default)]
    pub(crate) fulfilment: Vec<Written<terrain::Fulfilment>>,
    /// Weights of factions in their group.
    #[serde(default)]
    pub(crate) weight: Vec<Written<terrain::Weight>>,
    /// What terms give to whom, and which agendas that serves.
    #[serde(default)]
    pub(crate) gain: Vec<Written<terrain::Gain>>,
    /// Who provides which function of order where.
    #[serde(default)]
    pub(crate) order: Vec<Written<terrain::Order>>,
    /// By whom somebody is accepted.
    #[serde(default)]
    pub(crate) acceptance: Vec<Written<terrain::Acceptance>>,
    /// Which roles mediate where.
    #[serde(default)]
    pub(crate) mediation: Vec<Written<terrain::Mediation>>,
    /// How much money, force, people, acceptance and information somebody has.
    #[serde(default)]
    pub(crate) capacity: Vec<Written<terrain::Capacity>>,
    /// How groups and institutions stand to one another.
    #[serde(default)]
    pub(crate) relation: Vec<Written<terrain::Relation>>,
    /// Strategies on a timeline: who confronts, accommodates or transforms, when, and how.
    #[serde(default)]
    pub(crate) strategy: Vec<Written<Strategy>>,
    /// Data files, and how their columns are named.
    #[serde(default)]
    pub(crate) data: Vec<Written<DataFile>>,
    /// What is counted over time, the main outcome first, then the other harms.
    #[serde(default)]
    pub(crate) outcome: Vec<Written<Outcome>>,
    /// Windows to compare, the main pair first.
    #[serde(default)]
    pub(crate) comparison: Vec<Written<Comparison>>,
    /// Phases of the process, in order of time.
    #[serde(default)]
    pub(crate) phase: Vec<Written<Phase>>,
    /// Published estimates to print beside ours.
    #[serde(default)]
    pub(crate) published: Vec<Written<Published>>,
    /// Claims to test: what somebody says came of it.
    #[serde(default)]
    pub(crate) claim: Vec<Written<Claim>>,
    /// Lessons that this case has read and answered.
    #[serde(default)]
    pub(crate) allow: Vec<Written<Allowance>>,
}

/// A lesson that this case has read and answered.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Allowance {
    /// The code of the lesson, as `salida check` prints it.
    #[schemars(length(min = 1))]
    pub(crate) lesson: String,
    /// Why it does not apply here, or is accepted.
    pub(crate) reason: Words,
}
