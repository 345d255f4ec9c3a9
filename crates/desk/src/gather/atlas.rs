//! Gathers the map over the days, from a case out of which an edition has taken what it must not show.

use super::{
    as_of, edition,
    map::{self, MapAsked},
    marked,
    questions::questions,
    sources, statements, unnamed, who,
};
use crate::{
    Asked, Opened,
    report::{Atlas, OpeningCourse, Sheet, Statements, Who},
};
use salida_actors::{Clash, Map, Moment, Question, State};
use salida_case::{Case, actor::Actor, terrain::Exception};
use salida_world::{ActorId, Name};
use std::collections::BTreeSet;

/// The most pairs of an institution and an actor whose history one answer goes through.
const MOST_PAIRS: usize = 400;
/// The most contradictions of one actor that are told one by one.
const MOST_CLASHES: usize = 60;

/// What one picture of the map is drawn from. `None` when the case could not be read, or when nothing says of which day to
/// speak.
pub fn atlas(opened: &Opened, asked: &Asked, about: &MapAsked) -> Option<Sheet> {
    let opened = &*marked::open_to(opened, asked.edition);
    let (on, known) = asked.days(opened)?;
    let mut case = as_of::as_of(opened.case.as_ref()?, on, known);
    let unnamed = unnamed::unnamed(&mut case, asked.edition, known);
    let (open, _) = edition::shown_case(case, asked.edition);
    let (case, mut left_out) = map::shown(open, asked.edition, known);
    left_out.extend(marked::told(asked.edition));
    let mut case = unnamed::without(case, &unnamed);
    in_order(&mut case);
    let sheet = Sheet {
        title: case.title.clone(),
        edition: asked.edition,
        on,
        known,
        who: Who {
            strategies: Vec::new(),
            tracks: Vec::new(),
            ..who::who(&case)
        },
        map: drawn(&case, about, Moment { on, known }),
        names: sources::names(&case),
        sources: case.sources.clone(),
        left_out: Vec::new(),
    };
    Some(edition::close_sheet(sheet, left_out))
}

/// Labels by the day from which they hold, so that a place in the case is a place in the list that a reader gets.
pub(super) fn in_order(case: &mut Case) {
    case.labels.sort_by_key(|label| label.from);
}

/// The map over the days of a case whose labels are in order.
pub(super) fn drawn(case: &Case, about: &MapAsked, moment: Moment) -> Atlas {
    let map = Map::compile(case);
    let (openings, actors_not_asked) = courses(&map, about, moment);
    let relations = case.terrain.relations.iter();
    let standing = relations.filter(|it| map.stands(&it.validity, &it.sources, moment));
    let (clashes, clashes_untold) = clashes(&map, moment);
    let mut atlas = Atlas {
        clashes,
        clashes_untold,
        categories: statements::categories(case, case.labels.iter().filter_map(|it| it.category.as_ref())),
        openings,
        actors_not_asked,
        orders: map.orders(moment),
        markets: map.markets(moment),
        weights: map.weights(moment),
        power: map.balance(moment),
        relations: standing.cloned().collect(),
        statements: Statements::default(),
    };
    atlas.statements = statements::of_courses(case, &atlas.openings);
    statements::up_to(&mut atlas.statements, &mut atlas.relations, moment);
    atlas
}

/// Contradictions one by one, and those of whom there are more.
fn clashes(map: &Map<'_>, moment: Moment) -> (Vec<Clash>, Vec<ActorId>) {
    let called: BTreeSet<&ActorId> = map.case().labels.iter().map(|it| &it.about).collect();
    let (mut found, mut untold) = (Vec::new(), Vec::new());
    for actor in called {
        let mut own = map.clashes(actor, moment, MOST_CLASHES + 1);
        if own.len() > MOST_CLASHES {
            own.truncate(MOST_CLASHES);
            untold.push(actor.clone());
        }
        found.extend(own);
    }
    found.sort_unstable();
    (found, untold)
}

/// What opened and closed when, and how many actors were not gone through.
fn courses(map: &Map<'_>, about: &MapAsked, moment: Moment) -> (Vec<OpeningCourse>, usize) {
    let (questions, not_asked) = questions(map.case(), about, MOST_PAIRS);
    let found = questions.into_iter().filter_map(|question| {
        let turns = map.history(&question, moment);
        let is_on_record = turns.iter().any(|turn| turn.state != State::NotOnRecord);
        is_on_record.then(|| OpeningCourse {
            exceptions: exceptions(map, &question, moment),
            question,
            turns,
        })
    });
    (found.collect(), not_asked)
}

/// The exceptions that were made for a question up to the day asked about, as known then.
fn exceptions(map: &Map<'_>, question: &Question, moment: Moment) -> Vec<Name> {
    let case = map.case();
    let around = |id: &ActorId| case.actor(id).and_then(|it: &Actor| it.part_of.clone());
    let wholes: Vec<ActorId> = std::iter::successors(Some(question.institution.clone()), around)
        .take(case.actors.len())
        .collect();
    let is_meant = |it: &&Exception| {
        let for_it = it.institutions.iter().any(|own| wholes.contains(own));
        let response = it.responses.is_empty() || it.responses.contains(&question.response);
        let first = it.validity.from.unwrap_or(moment.on);
        let stood = first <= moment.on && map.stands(&it.validity, &it.sources, Moment { on: first, ..moment });
        for_it && response && it.about.contains(&question.actor) && stood
    };
    let meant = case.terrain.exceptions.iter().filter(is_meant);
    meant.map(|it| it.id.clone()).collect()
}
