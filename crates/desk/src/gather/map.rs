//! Gathers the map: what an edition must not show is taken out of the case before anything is drawn from it.

use super::{
    edition,
    marked::{self, open_to},
    precedents,
    questions::questions,
    same_sets, sources,
    statements::{statements, up_to},
    unnamed,
};
use crate::{
    Asked, Opened,
    report::{Called, Edition, LeftOut, MapReport, OpeningReport, Statements},
};
use salida_actors::{Limits, Map, Moment, State};
use salida_case::{
    Case,
    actor::Actor,
    terrain::{ExceptionKind, Response},
};
use salida_world::ActorId;

/// The most pairs of an institution and an actor that one answer goes through.
const MOST_PAIRS: usize = 2_000;
/// So many institutions are asked what it would take as if each were asked alone; more of them share that effort.
const WITHOUT_SHARING: usize = 50;

/// What of the map is asked for; all of it where nothing is named.
#[derive(Debug, Clone, Default)]
pub struct MapAsked {
    /// One institution.
    pub institution: Option<ActorId>,
    /// One actor.
    pub actor: Option<ActorId>,
    /// One response.
    pub response: Option<Response>,
}

/// How closely an opening is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Its state and what carries it, where anything is on record.
    State,
    /// What it would take as well, of each institution.
    Changes,
    /// What came before and what opened it elsewhere as well.
    Whole,
}

impl MapAsked {
    fn look(&self) -> Look {
        match (&self.institution, &self.actor, self.response) {
            (Some(_), Some(_), Some(_)) => Look::Whole,
            (None, Some(_), Some(_)) => Look::Changes,
            _ => Look::State,
        }
    }
}

/// The map of an opened case. `None` when the case could not be read, or when nothing says of which day to speak.
pub fn map(opened: &Opened, asked: &Asked, about: &MapAsked) -> Option<MapReport> {
    let opened = &*open_to(opened, asked.edition);
    let (on, known) = asked.days(opened)?;
    let mut whole = opened.case.clone()?;
    let unnamed = unnamed::unnamed(&mut whole, asked.edition, known);
    let (open, _) = edition::shown_case(whole, asked.edition);
    let (case, mut left_out) = shown(open, asked.edition, known);
    left_out.extend(marked::told(asked.edition));
    let case = unnamed::without(case, &unnamed);
    let moment = Moment { on, known };
    let map = Map::compile(&case);
    let (openings, actors_not_asked) = openings(&map, about, moment);
    let placed = about.actor.as_ref().zip(about.response);
    let placed = placed.filter(|_| asked.edition == Edition::Team);
    let relations = case.terrain.relations.iter();
    let mut report = MapReport {
        format: MapReport::FORMAT,
        title: case.title.clone(),
        edition: asked.edition,
        on,
        known,
        called: called(&map, about, moment),
        same_sets: same_sets::of(&openings),
        openings,
        actors_not_asked,
        placement: placed.map(|(actor, response)| map.placement(actor, response, moment)),
        markets: map.markets(moment),
        groups: map.groups(moment),
        orders: map.orders(moment),
        power: map.balance(moment),
        relations: relations
            .filter(|it| map.stands(&it.validity, &it.sources, moment))
            .cloned()
            .collect(),
        statements: Statements::default(),
        names: sources::names(&case),
        sources: case.sources.clone(),
        left_out: Vec::new(),
    };
    report.statements = statements(&case, &report);
    up_to(&mut report.statements, &mut report.relations, moment);
    Some(edition::close_map(report, left_out))
}

/// The case as an edition may show it: outside the team no ties, and no back channel that nobody has acknowledged. That
/// something is left out is said whether there is any or not, since a count of one would tell that there is one.
pub(crate) fn shown(mut case: Case, edition: Edition, known: salida_world::Day) -> (Case, Vec<LeftOut>) {
    if edition == Edition::Team {
        return (case, Vec::new());
    }
    let terrain = &mut case.terrain;
    terrain.relations.clear();
    let is_quiet = |it: &salida_case::terrain::Exception| {
        it.kind == ExceptionKind::BackChannel && it.acknowledged.is_none_or(|day| known < day)
    };
    terrain.exceptions.retain(|it| !is_quiet(it));
    (case, vec![LeftOut::Ties, LeftOut::QuietChannels, LeftOut::Placements])
}

fn called(map: &Map<'_>, about: &MapAsked, moment: Moment) -> Vec<Called> {
    let is_asked = |actor: &&Actor| about.actor.as_ref().is_none_or(|own| *own == actor.id);
    let actors = map.case().actors.iter().filter(is_asked);
    let called = actors.map(|actor| Called {
        actor: actor.id.clone(),
        labels: map.labels_of(&actor.id, moment),
        contradictions: map.contradictions(&actor.id, moment),
    });
    called.filter(|it| !it.labels.is_empty()).collect()
}

/// The openings that were asked for, and how many actors were not gone through.
fn openings(map: &Map<'_>, about: &MapAsked, moment: Moment) -> (Vec<OpeningReport>, usize) {
    let look = about.look();
    let (questions, not_asked) = questions(map.case(), about, MOST_PAIRS);
    let mut changes = if look == Look::State {
        Vec::new()
    } else {
        map.changes_of_each(&questions, moment, limits(questions.len()))
    }
    .into_iter();
    let found = questions.iter().filter_map(|question| {
        let changes = changes.next();
        let opening = map.opening(question, moment);
        (look != Look::State || opening.state != State::NotOnRecord).then(|| OpeningReport {
            opening,
            history: if look == Look::Whole {
                map.history(question, moment)
            } else {
                Vec::new()
            },
            changes,
            precedents: if look == Look::Whole {
                precedents::precedents(map.case(), question.response, moment)
            } else {
                Vec::new()
            },
        })
    });
    (found.collect(), not_asked)
}

/// How far to search for each of so many questions, so that very many end in a time that somebody waits for.
fn limits(questions: usize) -> Limits {
    let Limits { sets, effort } = Limits::default();
    let shares = (questions / WITHOUT_SHARING).max(1);
    let effort = effort / u64::try_from(shares).unwrap_or(u64::MAX);
    Limits { sets, effort }
}
