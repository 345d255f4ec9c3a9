//! The case as it stood on a day, as it was known on a day: what came later, or was reported later, is not in it.

use salida_case::{Case, label::Label};
use salida_world::{Day, SourceId};
use std::collections::BTreeSet;

/// Takes out what lies after `on`, and what only sources published after `known` tell. A source without a day of
/// publication may have told it in time. Published estimates stay: they judge the process from afterwards, and say so.
pub(super) fn as_of(case: &Case, on: Day, known: Day) -> Case {
    let later = case
        .sources
        .iter()
        .filter(|source| source.published.is_some_and(|day| day > known));
    let later: BTreeSet<SourceId> = later.map(|source| source.id.clone()).collect();
    let told = |sources: &[SourceId]| sources.is_empty() || sources.iter().any(|source| !later.contains(source));
    let mut case = case.clone();
    let heard = |label: &Label| label.recorded.map_or_else(|| told(&label.sources), |day| day <= known);
    let stands = |label: &Label| heard(label) && label.withdrawn.is_none_or(|day| known < day);
    case.labels.retain(|it| it.from <= on && stands(it));
    for label in &mut case.labels {
        label.until = label.until.filter(|until| *until <= on);
    }
    case.strategies
        .retain(|it| it.during.first() <= on && told(&it.sources));
    case.claims
        .retain(|it| it.on.is_none_or(|day| day <= on) && told(&it.sources));
    for actor in &mut case.actors {
        actor
            .members
            .retain(|it| it.during.first() <= on && !later.contains(&it.source));
    }
    let process = &mut case.process;
    process.tracks.retain(|it| it.during.first() <= on && told(&it.sources));
    process
        .meetings
        .retain(|it| it.during.first() <= on && told(&it.sources));
    process
        .proposals
        .retain(|it| it.during.first() <= on && told(&it.sources));
    process
        .answers
        .retain(|it| it.during.first() <= on && told(&it.sources));
    process.acts.retain(|it| it.during.first() <= on && told(&it.sources));
    process.questions.retain(|it| told(&it.sources));
    for question in &mut process.questions {
        question
            .positions
            .retain(|it| it.since.is_none_or(|since| since.first() <= on) && told(&it.sources));
    }
    case
}
