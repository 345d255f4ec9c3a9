//! What opened and closed when, as known on one day (rule M11).

use super::{Question, State, judge::judge};
use crate::{
    Map, Moment,
    laws::Law,
    lexicon::UNPLACED,
    map::{Same, Stated},
    moment::Tenure,
};
use salida_world::{Day, Name, Span};
use serde::Serialize;
use std::collections::BTreeSet;

/// A stretch of days with one state, and what began or ended on its first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Turn {
    /// Its days.
    pub during: Span,
    /// The state on each of them.
    pub state: State,
    /// Statements that began to hold on the first of them.
    pub began: Vec<Statement>,
    /// Statements that held on the eve for the last time.
    pub ended: Vec<Statement>,
}

/// A statement that can turn a state.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "which", rename_all = "kebab-case")]
pub enum Statement {
    /// A label, by its place in the case.
    Label(u32),
    /// A same-as, by its place in the case.
    SameAs(u32),
    /// A mandate.
    Mandate(Name),
    /// A rule.
    Rule(Name),
    /// An exception.
    Exception(Name),
    /// A fulfilment, by its place in the case.
    Fulfilment(u32),
}

impl Map<'_> {
    /// The states from the first day on which anything bears on the question to the day asked about.
    pub fn history(&self, question: &Question, moment: Moment) -> Vec<Turn> {
        let pair = (
            self.roll.number(&question.institution),
            self.roll.number(&question.actor),
        );
        let mut bearing = self.bearing_on(question, pair);
        bearing.retain(|(_, tenure)| tenure.is_known(moment.known));
        let mut days: BTreeSet<Day> = BTreeSet::new();
        for (_, tenure) in &bearing {
            days.insert(tenure.from);
            days.extend((tenure.until < Day::MAX).then(|| tenure.until.plus(1)));
        }
        // What has held for ever began on no day.
        days.remove(&Day::MIN);
        let mut days: Vec<Day> = days.into_iter().filter(|day| *day <= moment.on).collect();
        if days.is_empty() {
            days.push(moment.on);
        }
        let mut turns: Vec<Turn> = Vec::new();
        for (at, first) in days.iter().enumerate() {
            let last = days.get(at + 1).map_or(moment.on, |next| next.plus(-1));
            let state = judge(self, pair, question.response, Moment { on: *first, ..moment }, false).state;
            let Some(during) = Span::new(*first, last) else {
                continue;
            };
            if let Some(turn) = turns.last_mut().filter(|turn| turn.state == state) {
                turn.during = Span::new(turn.during.first(), last).unwrap_or(turn.during);
                continue;
            }
            let on = |which: fn(&Tenure, Day) -> bool| -> Vec<Statement> {
                let found = bearing.iter().filter(|(_, tenure)| which(tenure, *first));
                found.map(|(statement, _)| statement.clone()).collect()
            };
            turns.push(Turn {
                during,
                state,
                began: on(|tenure, day| tenure.from == day),
                ended: on(|tenure, day| tenure.until.plus(1) == day && tenure.until < Day::MAX),
            });
        }
        turns
    }

    /// Every statement that could bear on the question on some day.
    fn bearing_on(&self, question: &Question, pair: (u32, u32)) -> Vec<(Statement, Tenure)> {
        let terrain = &self.case.terrain;
        let response = question.response;
        let mut found = Vec::new();
        let mut categories: Vec<u32> = Vec::new();
        let mut heed = |law: &Law| categories.extend(law.trigger.labelled.iter().chain(&law.trigger.unless));
        for (at, law) in self.laws.mandates_for(pair.0, response) {
            heed(law);
            let mandate = terrain.mandates.get(at as usize);
            found.extend(mandate.map(|it| (Statement::Mandate(it.id.clone()), law.tenure)));
        }
        for (at, law) in self.laws.rules_for(pair.0, response, &self.roll) {
            heed(law);
            let rule = terrain.rules.get(at as usize);
            found.extend(rule.map(|it| (Statement::Rule(it.id.clone()), law.tenure)));
        }
        for (at, relief) in self.laws.reliefs_for(pair, response, &self.roll) {
            let exception = terrain.exceptions.get(at as usize);
            found.extend(exception.map(|it| (Statement::Exception(it.id.clone()), relief.tenure)));
        }
        found.extend({ self.laws.met_for(pair.1) }.map(|(at, it)| (Statement::Fulfilment(at), it.tenure)));
        categories.sort_unstable();
        categories.dedup();
        let same: Vec<(u32, Same)> = self.same_of(pair.1).collect();
        let about = { std::iter::once(pair.1) }
            .chain(self.roll.wholes(pair.1))
            .chain(same.iter().map(|(other, _)| *other));
        let is_heeded = |label: &&Stated| {
            label.category != UNPLACED && !label.denies && self.lexicon.is_any(label.category, &categories)
        };
        for actor in about {
            let labels = self.labels_about(actor).iter().filter(is_heeded);
            found.extend(labels.map(|label| (Statement::Label(label.place), label.tenure)));
        }
        found.extend(
            same.iter()
                .map(|(_, same)| (Statement::SameAs(same.place), same.tenure)),
        );
        found
    }
}
