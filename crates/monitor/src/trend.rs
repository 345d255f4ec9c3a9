//! `keep D less than before`: an ordinal limit, met by assessments of the stated method (rule 19).

use crate::{
    Finding, Ref, Standing,
    evidence::{Evidence, Judgement},
    finding::Settling,
    limit,
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

/// Judges every instance that has begun: each whole period in force, or force as one.
pub(crate) fn judge(view: &View<'_>, evidence: &Evidence<'_>, window: Span, asked: Asked<'_>) -> Vec<Finding> {
    let heard: Vec<(Ref, Judgement)> = evidence
        .judgements(view.duty.counts)
        .into_iter()
        .filter(|(_, it)| it.during.first() <= view.on)
        .filter(|(_, it)| asked.methods.is_empty() || asked.methods.contains(&it.method))
        .collect();
    let Some(months) = limit::months(asked.per) else {
        return vec![instance(
            view,
            &heard,
            asked.ordinal,
            None,
            window,
            view.duty.force_over(view.on),
        )];
    };
    let periods = limit::periods(view, window, months);
    periods
        .map(|period| {
            instance(
                view,
                &heard,
                asked.ordinal,
                Some(period),
                period,
                period.last() <= view.on,
            )
        })
        .collect()
}

fn instance(
    view: &View<'_>,
    heard: &[(Ref, Judgement)],
    ordinal: Ordinal,
    period: Option<Span>,
    days: Span,
    is_over: bool,
) -> Finding {
    let about: Vec<&(Ref, Judgement)> = { heard.iter() }
        .filter(|(_, it)| it.during.overlap(days).is_some())
        .collect();
    let standing = match standing(ordinal, about.iter().map(|(_, it)| it.trend)) {
        Standing::Breached => Standing::Breached,
        _ if !is_over => Standing::InEffect,
        decided => decided,
    };
    let mut finding = view.finding(period, standing);
    finding.in_breach_now = standing == Standing::Breached && days.contains(view.on);
    finding.why.reports = about.iter().map(|(report, _)| *report).collect();
    if matches!(standing, Standing::Contested | Standing::Unknown) {
        let from = view.duty.roles.assessed_by.clone();
        finding.why.settled_by.push(Settling::Judgement { period: days, from });
    }
    finding
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
