//! How the instances of a duty stand, without what explains it: all of them, or only what a report may have changed.

use super::{after_clauses, all, decided, idle, owed, verdicts};
use crate::{
    Standing,
    broken::Broken,
    column::Moved,
    consequence,
    corner::Reading,
    limit,
    occasions::Occasions,
    owing::{Done, Owing},
    prohibition, response,
    sliding::Runs,
    verdict::{Stand, Verdict},
    view::Matter,
};
use salida_case::covenant::{Bound, Due, Form};

/// What is decided of a duty and of all that follows its breach, without what explains it: the same standings as in
/// [`super::findings()`], in the same order.
pub(crate) fn stands(matter: &Matter<'_>) -> Vec<Stand> {
    let view = match matter.view() {
        None => return Vec::new(),
        Some(Err(_)) => {
            let form = matter.plan.duties.get(matter.index).map(|duty| &duty.form);
            let pending = form.map_or_else(Vec::new, |form| all(form, Standing::Pending));
            return pending
                .iter()
                .map(|verdict| Stand::of(matter.index, None, verdict))
                .collect();
        }
        Some(Ok(view)) => view.of_standings(),
    };
    let own = verdicts(&view);
    let own = own.iter().map(|verdict| Stand::of(matter.index, None, verdict));
    own.chain(consequence::stands(&view)).collect()
}

/// The same of what is owed at some positions among the occasions of a duty, with these.
pub(crate) fn stands_at(matter: &Matter<'_>, (owed, positions): (&Occasions, &[usize])) -> Vec<(usize, Stand)> {
    let Some(Ok(view)) = matter.view() else {
        return Vec::new();
    };
    let view = view.of_standings();
    let done = Done::of(&view);
    let owed = positions.iter().filter_map(|at| Some((*at, owed.owed(*at)?)));
    let stand = |owing: &Owing| {
        let verdict = after_clauses(&view, decided(&view, &done, owing));
        Stand::of(matter.index, None, &verdict)
    };
    owed.map(|(at, owing)| (at, stand(owing))).collect()
}

/// The same of what some days can change of a limit; `None` where all days have to be looked at.
pub(crate) fn stands_near(
    matter: &Matter<'_>,
    (days, kept): ((i32, i32), &mut Option<Runs>),
) -> Option<Vec<(usize, Stand)>> {
    let view = matter.view()?.ok()?.of_standings();
    let (true, Form::Keep { limit, .. }) = (view.calendar.is_plain(), &view.duty.form) else {
        return None;
    };
    if !idle(&view).is_empty() {
        return Some(Vec::new());
    }
    let near = limit::decide_near(&view, limit, days, kept)?;
    let stand = |verdict: Verdict| Stand::of(matter.index, None, &after_clauses(&view, verdict));
    Some(near.into_iter().map(|(at, verdict)| (at, stand(verdict))).collect())
}

/// What a duty owes on each occasion, where every day of its force counts and the number of each is that of the civil day:
/// then it stays so until something else calls for an answer. `stands` is how each of them stands.
pub(crate) fn occasions(matter: &Matter<'_>, stands: &[Stand]) -> Option<Occasions> {
    let view = matter.view()?.ok()?;
    let Form::Shall { at_least, due, .. } = &view.duty.form else {
        return None;
    };
    let is_plain = view.calendar.is_plain() && idle(&view).is_empty();
    let owed = is_plain.then(|| owed(&view, &Done::of(&view), *at_least, due))?;
    Occasions::of(owed, stands)
}

/// In which windows a prohibition is surely broken.
pub(crate) fn broken(matter: &Matter<'_>) -> Option<Broken> {
    let view = matter.view()?.ok()?.of_standings();
    match &view.duty.form {
        Form::ShallNot { allowing, .. } if idle(&view).is_empty() => prohibition::broken(&view, *allowing),
        _ => None,
    }
}

/// What one happening calls for, and how that stands.
pub(crate) fn answer(matter: &Matter<'_>, call: &Reading) -> Option<(Owing, Stand)> {
    let view = matter.view()?.ok()?.of_standings();
    let Form::Shall {
        at_least,
        due: Due::Within { after, within, .. },
        ..
    } = &view.duty.form
    else {
        return None;
    };
    let done = Done::of(&view);
    let owing = response::owed_for(&view, done.calendar(), *at_least, *after, *within, call)?;
    let verdict = after_clauses(&view, decided(&view, &done, &owing));
    Some((owing, Stand::of(matter.index, None, &verdict)))
}

/// True when nothing can have changed.
pub(crate) fn stays(form: &Form, moved: Moved, kept: &[Stand]) -> bool {
    match form {
        Form::KeepTrend { .. } | Form::May { .. } => true,
        _ => !moved.is_sure && kept.iter().all(|stand| is_settled(form, stand)),
    }
}

/// True when it stands so by what surely happened, whatever else may have: what was surely too much, or surely enough.
pub(crate) fn is_settled(form: &Form, stand: &Stand) -> bool {
    match form {
        Form::ShallNot { .. } => stand.standing == Standing::Breached,
        // The baseline is a count as well, and moves with the most.
        Form::Keep { limit, .. } if limit::reads_a_baseline(limit) => false,
        Form::Keep { limit, .. } => match limit.bound {
            Bound::AtMost => stand.standing == Standing::Breached,
            Bound::AtLeast => matches!(stand.standing, Standing::Kept | Standing::InEffect),
        },
        Form::KeepTrend { .. } | Form::May { .. } => true,
        Form::Shall { .. } => false,
    }
}
