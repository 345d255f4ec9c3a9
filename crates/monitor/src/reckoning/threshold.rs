//! The limit for a period as a number: scaled by its length, by inhabitants, or from a baseline (rule 9).

use super::Reckoning;
use crate::{limit, total::Known};
use salida_case::covenant::{Amount, Per, Thousandths};
use salida_world::Span;

impl Reckoning<'_> {
    /// The limit for a period. Against a baseline it is scaled by months where both are whole months, else by days (sliding
    /// windows always, so that all of them have one limit), and a figure is compared with the baseline of the same source
    /// only. A period of which days are suspended has its active share of it (rule 9).
    pub(crate) fn against(&self, days: Span, baseline: Option<&Known>) -> Option<(f64, f64)> {
        let share = self.active_share(days);
        match self.limit.amount {
            Amount::Count(count) => {
                let count = if share < 1.0 {
                    crate::recurring::share(count, self.calendar.active_among(days), days.days())
                } else {
                    count
                };
                Some((count as f64, count as f64))
            }
            Amount::PerDay(mean) => {
                // A product first, so that the one division is the only place to round.
                let Per::AnyDays(window) = self.limit.per else {
                    return None;
                };
                let most = decimal(mean) * f64::from(window) / 1000.0;
                Some((most, most))
            }
            Amount::Rate { count, people } => {
                let inhabitants = self.view.duty.inhabitants(days.first()).filter(|_| people > 0)?;
                let scaled = |living: u64| share * decimal(count) * living as f64 / (1000.0 * people as f64);
                Some((scaled(inhabitants.0), scaled(inhabitants.1)))
            }
            Amount::PercentOf { baseline: None, .. } => None,
            Amount::PercentOf {
                percent,
                baseline: Some(span),
            } => {
                let known = baseline?;
                // Products first: with whole counts and percentages the one division is the only place to round, so that
                // exactly 60 % of a baseline is not a hair above it.
                let (part, whole) = match self.limit.per {
                    Per::AnyDays(days) => (percent * f64::from(days), 100.0 * f64::from(span.days())),
                    _ => (percent * length(days, span), 100.0 * length(span, days)),
                };
                Some((known.low * share * part / whole, known.high? * share * part / whole))
            }
        }
    }

    /// The active part of a calendar period; everything else counts active days only from the start.
    fn active_share(&self, days: Span) -> f64 {
        if limit::months(self.limit.per).is_none() || self.calendar.suspended().is_empty() {
            return 1.0;
        }
        f64::from(self.calendar.active_among(days)) / f64::from(days.days())
    }
}

/// So many thousandths, as a number.
fn decimal(thousandths: Thousandths) -> f64 {
    thousandths.0 as f64
}

/// Length of `span` in the unit in which it is compared with `other`.
fn length(span: Span, other: Span) -> f64 {
    if span.is_whole_months() && other.is_whole_months() {
        return span.months().count() as f64;
    }
    f64::from(span.days())
}
