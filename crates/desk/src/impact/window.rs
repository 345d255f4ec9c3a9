//! A window's count as the totals give it: a signed sum of published figures, or else bounds.

use super::Ground;
use crate::report::{Figure, Total as Term, Window};
use salida_events::{Route, Step, Total, Variant};
use salida_impact::Observation;
use salida_world::Span;

/// The window with its count and the totals whose sum it is.
pub(super) fn window(ground: &Ground<'_>, span: Span) -> Window {
    let months = span
        .is_whole_months()
        .then(|| u32::try_from(span.months().count()).unwrap_or(u32::MAX));
    let bare = |count, bounds, totals| Window {
        during: span,
        days: span.days(),
        months,
        count,
        bounds,
        totals,
    };
    match ground.totals.route(span) {
        Ok(route) => {
            let bounds = Figure {
                low: route.sum.low,
                best: Some(route.sum.best),
                high: Some(route.sum.high),
            };
            bare(route_count(&route), bounds, route.steps.iter().map(term).collect())
        }
        // What no published totals sum to has bounds and no best reading: an imputed split is for the chart alone.
        Err(unreached) => bare(
            None,
            Figure {
                low: unreached.limits.low,
                best: None,
                high: unreached.limits.high,
            },
            Vec::new(),
        ),
    }
}

/// The sum as a whole number, when every total in it is exact and they do not contradict each other below zero.
pub(super) fn route_count(route: &Route) -> Option<u64> {
    whole(route.sum.low, route.sum.high)
}

/// The sum with one figure replaced, when it is exact.
pub(super) fn variant_count(variant: &Variant) -> Option<u64> {
    whole(variant.sum.low, variant.sum.high)
}

fn whole(low: f64, high: f64) -> Option<u64> {
    // Sums of whole numbers below 2^53 are exact in floating point, so equality is meant.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to be a whole number in range"
    )]
    (low == high && (0.0..9e15).contains(&low) && low.fract() == 0.0).then_some(low as u64)
}

/// A published total as a term of a sum.
pub(super) fn term(step: &Step) -> Term {
    figure(&step.total, if step.adds { 1 } else { -1 })
}

/// A published total with a sign.
pub(super) fn figure(total: &Total, sign: i8) -> Term {
    Term {
        sign,
        id: total.report.to_string(),
        agency: total.agency.clone(),
        during: total.during,
        count: total.count.best,
    }
}

/// The independent counts inside a window: regions whose sums the totals determine. Imputed months are not among them.
pub(super) fn observations(regions: Vec<salida_events::Region>) -> Vec<Observation> {
    let observations = regions.into_iter().filter_map(|region| {
        let count = whole(region.count, region.count)?;
        Some(Observation {
            spans: region.spans,
            count,
        })
    });
    observations.collect()
}
