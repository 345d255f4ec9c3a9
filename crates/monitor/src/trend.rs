//! `keep D less than before`: an ordinal limit, met by assessments of the stated method (rule 19).

use crate::{
    Finding, Ref, Standing,
    evidence::Judgement,
    finding::{Instance, Settling},
    limit,
    verdict::Verdict,
    view::View,
};
use salida_case::covenant::{Ordinal, Per};
use salida_world::{Span, Trend};

/// What the text asks of a judgement.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) ordinal: Ordinal,
    /// Methods that count; any when empty.
    pub(crate) methods: &'a [String],
    pub(crate) per: Per,
}

/// Decides every instance that has begun: each whole period in force, or force as one.
pub(crate) fn decide(view: &View<'_>, asked: Asked<'_>) -> Vec<Verdict> {
    let heard = heard(view, asked.methods);
    let Some(months) = limit::months(asked.per) else {
        let is_over = view.calendar.is_over();
        let force = force(view).into_iter();
        let decided = force.map(|days| instance(view, &heard, asked.ordinal, Instance::Whole, days, is_over));
        return decided.collect();
    };
    let periods = limit::periods(view, months).into_iter();
    let decided = periods.map(|days| {
        let is_over = days.last() <= view.on;
        instance(view, &heard, asked.ordinal, Instance::Period { days }, days, is_over)
    });
    decided.collect()
}

/// What carries a verdict.
pub(crate) fn explain(view: &View<'_>, methods: &[String], verdict: &Verdict) -> Finding {
    let mut finding = view.finding(verdict.instance.clone(), verdict.standing);
    let days = match verdict.instance {
        Instance::Period { days } => Some(days),
        _ => force(view),
    };
    let Some(days) = days else { return finding };
    finding.why.reports = about(&heard(view, methods), days).map(|(report, _)| *report).collect();
    if matches!(verdict.standing, Standing::Contested | Standing::Unknown) {
        let from = view.duty.roles.assessed_by.clone();
        finding.why.settled_by.push(Settling::Judgement { period: days, from });
    }
    finding
}

fn heard(view: &View<'_>, methods: &[String]) -> Vec<(Ref, Judgement)> {
    let judgements = view.evidence.judgements(view.duty.counts).into_iter();
    judgements
        .filter(|(_, it)| it.during.first() <= view.on)
        .filter(|(_, it)| methods.is_empty() || methods.contains(&it.method))
        .collect()
}

/// Force as one, as far as it has been seen.
fn force(view: &View<'_>) -> Option<Span> {
    let last = view.calendar.last().map_or(view.on, |last| last.min(view.on));
    Span::new(view.calendar.first(), last)
}

fn about(heard: &[(Ref, Judgement)], days: Span) -> impl Iterator<Item = &(Ref, Judgement)> {
    heard.iter().filter(move |(_, it)| it.during.overlap(days).is_some())
}

fn instance(
    view: &View<'_>,
    heard: &[(Ref, Judgement)],
    ordinal: Ordinal,
    instance: Instance,
    days: Span,
    is_over: bool,
) -> Verdict {
    if instance != Instance::Whole && is_over && view.calendar.active_among(days) == 0 {
        return Verdict::plain(instance, Standing::Suspended);
    }
    let standing = match standing(ordinal, about(heard, days).map(|(_, it)| it.trend)) {
        Standing::Breached => Standing::Breached,
        _ if !is_over => Standing::InEffect,
        decided => decided,
    };
    let is_breached = standing == Standing::Breached;
    Verdict {
        in_breach_now: is_breached && days.contains(view.on),
        breached_on: is_breached.then(|| days.last().min(view.on)),
        ..Verdict::plain(instance, standing)
    }
}

/// The judgements of one period together: of one mind, of several, or of none.
fn standing(ordinal: Ordinal, trends: impl Iterator<Item = Trend>) -> Standing {
    let (mut met, mut missed, mut unclear) = (false, false, false);
    for trend in trends {
        match meets(ordinal, trend) {
            Some(true) => met = true,
            Some(false) => missed = true,
            None => unclear = true,
        }
    }
    match (met, missed, unclear) {
        (false, false, _) => Standing::Unknown,
        (true, false, false) => Standing::Kept,
        (false, true, false) => Standing::Breached,
        _ => Standing::Contested,
    }
}

/// `None` when those asked could not say.
fn meets(ordinal: Ordinal, trend: Trend) -> Option<bool> {
    let less = trend == Trend::Less;
    let more = trend == Trend::More;
    (trend != Trend::Unclear).then_some(match ordinal {
        Ordinal::Less => less,
        Ordinal::NotMore => !more,
        Ordinal::More => more,
        Ordinal::NotLess => !less,
    })
}
