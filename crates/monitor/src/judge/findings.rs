//! What is found of the instances of a duty that are asked for, with what explains each.

use super::{all, idle, owed, verdicts};
use crate::{
    Finding, Standing, consequence,
    finding::{Episode, Instance, WithoutEffect},
    limit,
    owing::Done,
    prohibition, trend,
    verdict::Verdict,
    view::{self, Matter, View},
};
use salida_case::covenant::Form;
use std::collections::BTreeSet;

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
pub(crate) fn findings(matter: &Matter<'_>, wanted: Wanted<'_>) -> Vec<Finding> {
    let (Some(duty), Some(view)) = (matter.plan.duties.get(matter.index), matter.view()) else {
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
pub(crate) fn episodes(matter: &Matter<'_>, breached: Wanted<'_>) -> Vec<Episode> {
    let Some(Ok(view)) = matter.view() else {
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
