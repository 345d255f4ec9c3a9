//! What every duty goes through, whatever its form: force, scope, the judge of the form, excuse and suspension.
//!
//! What is decided and how it is explained are kept apart: conditions and large plans ask only for the verdicts.

use crate::{
    Finding, Standing,
    broken::Broken,
    consequence, delivery, excuse,
    finding::{Episode, Instance, WithoutEffect},
    limit,
    occasions::Occasions,
    owing::{Done, Owing},
    permission, prohibition, recurring, response,
    sliding::Runs,
    trend::{self, Asked},
    verdict::{Stand, Verdict},
    view::{self, View},
};
use crate::{column::Moved, corner::Reading, seen::Seen};
use crate::{evidence::Evidence, history::History, plan::Plan};
use salida_case::covenant::{Bound, Due, Form};
use std::{collections::BTreeSet, rc::Rc};

/// What is decided of every instance of a duty itself, without what follows its breach.
pub(crate) fn verdicts(view: &View<'_>) -> Vec<Verdict> {
    let idle = idle(view);
    if !idle.is_empty() {
        return idle.into_iter().map(|verdict| set_aside(view, verdict)).collect();
    }
    let verdicts = match &view.duty.form {
        Form::ShallNot { allowing, .. } => vec![prohibition::decide(view, *allowing)],
        Form::May { .. } => vec![permission::verdict(view)],
        Form::Keep { limit, .. } => limit::decide(view, limit),
        Form::KeepTrend {
            ordinal, methods, per, ..
        } => trend::decide(
            view,
            Asked {
                ordinal: *ordinal,
                methods,
                per: *per,
            },
        ),
        Form::Shall { at_least, due, .. } => {
            let done = Done::of(view);
            let owed = owed(view, &done, *at_least, due);
            let decided = owed.iter().map(|it| decided(view, &done, it));
            decided.collect()
        }
    };
    verdicts
        .into_iter()
        .map(|verdict| after_clauses(view, verdict))
        .collect()
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

fn after_clauses(view: &View<'_>, mut verdict: Verdict) -> Verdict {
    excuse::apply(view, &mut verdict);
    set_aside(view, verdict)
}

/// Which instances of a duty are asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wanted<'s> {
    All,
    These(&'s BTreeSet<Occasion<'s>>),
}

/// What tells the instances of a duty apart: which link, which of those who owe it, which occasion.
pub(crate) type Occasion<'s> = (Option<u32>, u32, &'s Instance);

impl Wanted<'_> {
    /// True for an instance of the duty itself, or of what follows its breach: which link, and which of those who owe it.
    pub(crate) fn has(self, link: Option<u32>, whose: u32, instance: &Instance) -> bool {
        match self {
            Self::All => true,
            Self::These(occasions) => occasions.contains(&(link, whose, instance)),
        }
    }

    /// True for an instance of the duty itself.
    pub(crate) fn has_own(self, instance: &Instance) -> bool {
        self.has(None, 0, instance)
    }
}

/// What is found of those instances of a duty that are asked for, with what explains it.
pub(crate) fn findings<'a>(
    plan: &'a Plan,
    index: usize,
    evidence: Evidence<'a>,
    history: &'a History,
    seen: &Rc<Seen<'a>>,
    wanted: Wanted<'_>,
) -> Vec<Finding> {
    let view = View::with(plan, index, evidence, history, seen);
    let (Some(duty), Some(view)) = (plan.duties.get(index), view) else {
        return Vec::new();
    };
    let view = match view {
        Ok(view) => view,
        Err(without_effect) => {
            let pending = all(&duty.form, Standing::Pending).into_iter();
            let mut findings: Vec<Finding> = pending
                .map(|verdict| view::finding(duty, verdict.instance, verdict.standing))
                .collect();
            tell(&mut findings, without_effect);
            findings.retain(|it| wanted.has_own(&it.instance));
            return findings;
        }
    };
    let verdicts = verdicts(&view);
    let first = verdicts.first().map(|verdict| verdict.instance.clone());
    let mut findings = own(&view, &verdicts, wanted);
    findings.extend(consequence::findings(&view, wanted));
    // Acts that changed nothing are told with the first instance, whichever are asked for.
    if first.is_none_or(|first| wanted.has_own(&first)) {
        tell(&mut findings, view.without_effect);
    }
    findings
}

/// The episodes of these instances of a duty, which are breached.
pub(crate) fn episodes<'a>(
    plan: &'a Plan,
    index: usize,
    evidence: Evidence<'a>,
    history: &'a History,
    seen: &Rc<Seen<'a>>,
    breached: Wanted<'_>,
) -> Vec<Episode> {
    let Some(Ok(view)) = View::with(plan, index, evidence, history, seen) else {
        return Vec::new();
    };
    if !idle(&view).is_empty() {
        return Vec::new();
    }
    match &view.duty.form {
        Form::ShallNot { allowing, .. } => prohibition::episodes(&view, *allowing),
        Form::Keep { limit, .. } => limit::episodes(&view, limit, breached),
        Form::KeepTrend { .. } | Form::May { .. } | Form::Shall { .. } => Vec::new(),
    }
}

/// What is decided of a duty and of all that follows its breach, without what explains it: the same standings as in
/// [`findings`], in the same order.
pub(crate) fn stands<'a>(
    plan: &'a Plan,
    index: usize,
    evidence: Evidence<'a>,
    history: &'a History,
    seen: &Rc<Seen<'a>>,
) -> Vec<Stand> {
    let view = match View::with(plan, index, evidence, history, seen) {
        None => return Vec::new(),
        Some(Err(_)) => {
            let form = plan.duties.get(index).map(|duty| &duty.form);
            let pending = form.map_or_else(Vec::new, |form| all(form, Standing::Pending));
            return pending.iter().map(|verdict| Stand::of(index, None, verdict)).collect();
        }
        Some(Ok(view)) => view.of_standings(),
    };
    let own = verdicts(&view);
    let own = own.iter().map(|verdict| Stand::of(index, None, verdict));
    own.chain(consequence::stands(&view)).collect()
}

/// The same of what is owed at some positions among the occasions of a duty, with these.
pub(crate) fn stands_at<'a>(
    plan: &'a Plan,
    index: usize,
    evidence: Evidence<'a>,
    history: &'a History,
    seen: &Rc<Seen<'a>>,
    (owed, positions): (&Occasions, &[usize]),
) -> Vec<(usize, Stand)> {
    let Some(Ok(view)) = View::with(plan, index, evidence, history, seen) else {
        return Vec::new();
    };
    let view = view.of_standings();
    let done = Done::of(&view);
    let owed = positions.iter().filter_map(|at| Some((*at, owed.owed(*at)?)));
    let stand = |owing: &Owing| {
        let verdict = after_clauses(&view, decided(&view, &done, owing));
        Stand::of(index, None, &verdict)
    };
    owed.map(|(at, owing)| (at, stand(owing))).collect()
}

/// The same of what some days can change of a limit; `None` where all days have to be looked at.
pub(crate) fn stands_near<'a>(
    plan: &'a Plan,
    index: usize,
    evidence: Evidence<'a>,
    history: &'a History,
    seen: &Rc<Seen<'a>>,
    (days, kept): ((i32, i32), &mut Option<Runs>),
) -> Option<Vec<(usize, Stand)>> {
    let view = View::with(plan, index, evidence, history, seen)?.ok()?.of_standings();
    let (true, Form::Keep { limit, .. }) = (view.calendar.is_plain(), &view.duty.form) else {
        return None;
    };
    if !idle(&view).is_empty() {
        return Some(Vec::new());
    }
    let near = limit::decide_near(&view, limit, days, kept)?;
    let stand = |verdict: Verdict| Stand::of(index, None, &after_clauses(&view, verdict));
    Some(near.into_iter().map(|(at, verdict)| (at, stand(verdict))).collect())
}

/// What a duty owes on each occasion, where every day of its force counts and the number of each is that of the civil day:
/// then it stays so until something else calls for an answer. `stands` is how each of them stands.
pub(crate) fn occasions<'a>(
    plan: &'a Plan,
    index: usize,
    evidence: Evidence<'a>,
    history: &'a History,
    (seen, stands): (&Rc<Seen<'a>>, &[Stand]),
) -> Option<Occasions> {
    let view = View::with(plan, index, evidence, history, seen)?.ok()?;
    let Form::Shall { at_least, due, .. } = &view.duty.form else {
        return None;
    };
    let is_plain = view.calendar.is_plain() && idle(&view).is_empty();
    let owed = is_plain.then(|| owed(&view, &Done::of(&view), *at_least, due))?;
    Occasions::of(owed, stands)
}

/// In which windows a prohibition is surely broken.
pub(crate) fn broken<'a>(
    plan: &'a Plan,
    index: usize,
    evidence: Evidence<'a>,
    history: &'a History,
    seen: &Rc<Seen<'a>>,
) -> Option<Broken> {
    let view = View::with(plan, index, evidence, history, seen)?.ok()?.of_standings();
    match &view.duty.form {
        Form::ShallNot { allowing, .. } if idle(&view).is_empty() => prohibition::broken(&view, *allowing),
        _ => None,
    }
}

/// What one happening calls for, and how that stands.
pub(crate) fn answer<'a>(
    plan: &'a Plan,
    index: usize,
    evidence: Evidence<'a>,
    history: &'a History,
    seen: &Rc<Seen<'a>>,
    call: &Reading,
) -> Option<(Owing, Stand)> {
    let view = View::with(plan, index, evidence, history, seen)?.ok()?.of_standings();
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
    Some((owing, Stand::of(index, None, &verdict)))
}

fn own(view: &View<'_>, verdicts: &[Verdict], wanted: Wanted<'_>) -> Vec<Finding> {
    let asked = |verdict: &&Verdict| wanted.has_own(&verdict.instance);
    let Form::Shall { at_least, due, .. } = &view.duty.form else {
        let mut findings = explain(view, verdicts, wanted);
        for (finding, verdict) in findings.iter_mut().zip(verdicts.iter().filter(asked)) {
            settle(finding, view, verdict);
        }
        return findings;
    };
    if !idle(view).is_empty() {
        let plain = verdicts.iter().filter(asked).map(|verdict| {
            let mut finding = view.finding(verdict.instance.clone(), verdict.standing);
            settle(&mut finding, view, verdict);
            finding
        });
        return plain.collect();
    }
    let done = Done::of(view);
    let owed = owed(view, &done, *at_least, due);
    let each = owed.iter().zip(verdicts).filter(|(_, verdict)| asked(verdict));
    let explained = each.map(|(owing, verdict)| {
        let mut finding = owing.explain(view, &done, verdict);
        settle(&mut finding, view, verdict);
        finding
    });
    explained.collect()
}

/// What carries each verdict that is asked for, in their order.
fn explain(view: &View<'_>, verdicts: &[Verdict], wanted: Wanted<'_>) -> Vec<Finding> {
    let asked = |verdict: &&Verdict| wanted.has_own(&verdict.instance);
    let each = |explain: &dyn Fn(&Verdict) -> Finding| verdicts.iter().filter(asked).map(explain).collect();
    if !idle(view).is_empty() {
        return each(&|verdict| view.finding(verdict.instance.clone(), verdict.standing));
    }
    match &view.duty.form {
        Form::ShallNot { allowing, .. } => each(&|verdict| prohibition::explain(view, *allowing, verdict)),
        Form::Keep { limit, .. } => limit::explain(view, limit, verdicts, wanted),
        Form::KeepTrend { methods, .. } => each(&|verdict| trend::explain(view, methods, verdict)),
        Form::May { .. } | Form::Shall { .. } => {
            each(&|verdict| view.finding(verdict.instance.clone(), verdict.standing))
        }
    }
}

/// What is owed on each occasion.
fn owed(view: &View<'_>, done: &Done, at_least: u64, due: &Due) -> Vec<Owing> {
    let calendar = done.calendar();
    match due {
        Due::By { day } => delivery::by(view, calendar, at_least, *day),
        Due::Milestones { milestones } => delivery::milestones(view, calendar, milestones),
        Due::Every {
            period,
            cumulative,
            pro_rata,
        } => recurring::owed(view, calendar, at_least, *period, *cumulative, *pro_rata),
        Due::Within { after, within, .. } => response::owed(view, calendar, at_least, *after, *within),
    }
}

fn decided(view: &View<'_>, done: &Done, owing: &Owing) -> Verdict {
    let mut verdict = owing.decide(view, done);
    recurring::set_aside(view, &mut verdict);
    verdict
}

/// Where no day can be judged: a scope that has not been opened, or a force that ended before it began. Periods and
/// answers are looked at one by one instead.
fn idle(view: &View<'_>) -> Vec<Verdict> {
    let never = view.calendar.last().is_some_and(|last| last < view.calendar.first());
    let unopened = view.stretches.is_confined && view.stretches.nothing_up_to(view.calendar.today());
    let by_themselves = match &view.duty.form {
        Form::Keep { limit, .. } => limit::months(limit.per).is_some(),
        Form::Shall { due, .. } => matches!(due, Due::Every { .. } | Due::Within { .. }),
        Form::May { .. } => true,
        Form::ShallNot { .. } | Form::KeepTrend { .. } => false,
    };
    let never = never && !matches!(view.duty.form, Form::Shall { .. });
    if by_themselves || !(never || unopened) {
        return Vec::new();
    }
    let standing = if view.calendar.is_over() {
        Standing::Discharged
    } else {
        Standing::InEffect
    };
    all(&view.duty.form, standing)
}

/// One verdict for each instance that is there from the first: the whole, or every milestone.
fn all(form: &Form, standing: Standing) -> Vec<Verdict> {
    match form {
        Form::Shall {
            due: Due::Milestones { milestones },
            ..
        } => { milestones.iter() }
            .map(|it| Verdict::plain(Instance::Milestone { by: it.by }, standing))
            .collect(),
        _ => vec![Verdict::plain(Instance::Whole, standing)],
    }
}

/// On a day that is itself suspended the standing is suspended, unless what happened before was a breach, or the period or
/// the deadline had passed before the suspension began (rule 14).
pub(crate) fn set_aside(view: &View<'_>, verdict: Verdict) -> Verdict {
    let Some(since) = view.calendar.suspended_since() else {
        return verdict;
    };
    if verdict.ever_breached || verdict.closes.is_some_and(|day| day < since) {
        return verdict;
    }
    Verdict {
        standing: Standing::Suspended,
        in_breach_now: false,
        ..verdict
    }
}

/// What is alike in every finding.
pub(crate) fn settle(finding: &mut Finding, view: &View<'_>, verdict: &Verdict) {
    finding.standing = verdict.standing;
    finding.in_breach_now = verdict.in_breach_now;
    finding.ever_breached = verdict.ever_breached;
    finding.probability = verdict.probability;
    finding.why.suspended = view.calendar.suspended().to_vec();
    if !matches!(verdict.standing, Standing::Contested | Standing::Unknown) {
        finding.why.settled_by.clear();
    }
}

/// Acts that changed nothing are told once for each duty.
fn tell(findings: &mut [Finding], without_effect: Vec<WithoutEffect>) {
    if let Some(first) = findings.first_mut() {
        first.why.without_effect = without_effect;
    }
}
