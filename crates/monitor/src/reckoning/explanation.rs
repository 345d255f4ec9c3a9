//! What explains a verdict on a limit: what was counted against what, by which reports, and what would settle it.

use super::{Reckoning, reading::Reading};
use crate::{Finding, Ref, Standing, corner, finding::Settling, scope::Stretch};
use salida_case::covenant::Amount;
use salida_world::{ActorId, Span};

impl Reckoning<'_> {
    /// What was counted against what, and what would settle it.
    pub(crate) fn explain(&self, days: Stretch, whole: Span, finding: &mut Finding) {
        let days = self.days(days);
        let readings = self.readings(&days, whole);
        let low = readings.iter().map(|it| it.known.low).reduce(f64::min);
        let high = readings
            .iter()
            .map(|it| it.known.high.unwrap_or(f64::INFINITY))
            .reduce(f64::max);
        finding.why.counted = low.zip(high.filter(|high| high.is_finite()));
        let least = readings.iter().map(|it| it.against.0).reduce(f64::min);
        finding.why.against = least.zip(readings.iter().map(|it| it.against.1).reduce(f64::max));
        let touching = self.view.touching(&self.calendar, days.from, days.to);
        let told: Vec<Ref> = touching.flat_map(corner::Reading::reports).collect();
        let mut reports: Vec<Ref> = { readings.iter() }
            .flat_map(|it| it.known.reports.iter().copied())
            .chain(told.into_iter().filter(|_| readings.iter().any(|it| it.has_incidents)))
            .collect();
        reports.sort_unstable();
        reports.dedup();
        finding.why.reports = reports;
        if matches!(finding.standing, Standing::Contested | Standing::Unknown) {
            finding.why.settled_by = self.settling(days.hull().unwrap_or(whole), &readings);
        }
    }

    fn settling(&self, days: Span, readings: &[Reading]) -> Vec<Settling> {
        let (yes, no) = (
            readings.iter().any(|it| it.breach.0),
            readings.iter().any(|it| !it.breach.1),
        );
        if yes && no {
            let mut from: Vec<ActorId> = readings.iter().flat_map(|it| it.agencies.iter().cloned()).collect();
            from.sort();
            from.dedup();
            return vec![Settling::AgreedFigure { period: days, from }];
        }
        let missing_baseline = match self.limit.amount {
            Amount::PercentOf {
                baseline: Some(baseline),
                ..
            } if readings.is_empty() => Some(baseline),
            _ => None,
        };
        let from: Vec<ActorId> = { self.view.counting.iter() }
            .map(|counting| counting.agency.clone())
            .collect();
        let figures = std::iter::once(days).chain(missing_baseline);
        figures
            .map(|period| Settling::FigureFor {
                period,
                from: from.clone(),
            })
            .collect()
    }
}
