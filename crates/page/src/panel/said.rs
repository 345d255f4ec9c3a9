//! Pieces of sentences about a comparison: its names and its numbers.

use crate::Words;
use salida_desk::panel::{Comparison, Found};
use salida_impact::placebo::Rank;
use salida_note::Fact;
use salida_world::Range;
use serde::Serialize;

/// Names told in a row before the rest is only counted.
const NAMES: usize = 30;

/// How one comparison is put into words.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    pub(super) words: &'a Words,
    pub(super) of: &'a Comparison,
}

impl Said<'_> {
    pub(super) fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    pub(super) fn tell(&self, id: &str, facts: &[(&str, Fact)]) -> String {
        self.words.say(id, facts)
    }

    /// A gap, a level, a sum: with as many decimals as its comparison needs.
    pub(super) fn number(&self, value: f64) -> String {
        let level = self.of.diagnostics.level_before.abs();
        let decimals = match level {
            level if level >= 1000.0 => 0,
            level if level >= 100.0 => 1,
            level if level >= 1.0 => 2,
            level if level >= 0.1 => 3,
            _ => 5,
        };
        self.finite(value, decimals)
    }

    pub(super) fn sum(&self, value: f64) -> String {
        let decimals = usize::from(value.abs() < 100.0);
        self.finite(value, decimals)
    }

    pub(super) fn finite(&self, value: f64, decimals: usize) -> String {
        if value.is_finite() {
            self.words.real(value, decimals)
        } else {
            "–".to_owned()
        }
    }

    pub(super) fn perhaps(&self, value: Option<f64>, told: impl Fn(&Self, f64) -> String) -> String {
        value
            .filter(|value| value.is_finite())
            .map_or_else(|| "–".to_owned(), |value| told(self, value))
    }

    pub(super) fn ratio(&self, value: f64) -> String {
        self.finite(value, 2)
    }

    pub(super) fn range(&self, range: Range<f64>, told: impl Fn(&Self, f64) -> String) -> String {
        let facts = [
            ("low", Fact::Text(told(self, range.low))),
            ("high", Fact::Text(told(self, range.high))),
        ];
        self.tell("panel-range", &facts)
    }

    pub(super) fn rank(&self, rank: Rank) -> String {
        let facts = [
            ("at", Fact::from(rank.at_least)),
            ("of", Fact::from(rank.of)),
            ("p", Fact::Text(self.finite(rank.p(), 3))),
        ];
        self.tell("panel-rank-of", &facts)
    }

    /// The name of a method in words.
    pub(super) fn method(&self, name: &str) -> String {
        self.tell("panel-method-name", &[("method", Fact::from(name))])
    }

    /// The word for something that has one in JSON.
    pub(super) fn word(&self, id: &str, fact: &str, value: impl Serialize) -> String {
        let word = serde_json::to_value(value).ok();
        let word = word.as_ref().and_then(|it| {
            it.as_str()
                .or_else(|| it.as_object()?.keys().next().map(String::as_str))
        });
        self.tell(id, &[(fact, Fact::from(word.unwrap_or_default()))])
    }

    /// Names in a row, the rest counted.
    pub(super) fn names(&self, names: &[String]) -> String {
        let shown = names.iter().take(NAMES).cloned().collect::<Vec<_>>().join(", ");
        match names.len().checked_sub(NAMES) {
            None | Some(0) => shown,
            Some(more) => self.tell(
                "panel-names-more",
                &[("names", Fact::Text(shown)), ("count", Fact::from(more))],
            ),
        }
    }

    pub(super) fn title(&self) -> String {
        let treated = match self.of.treated.len() {
            1..=3 => self.of.treated.join(", "),
            many => self.tell("panel-several", &[("count", Fact::from(many))]),
        };
        let facts = [
            ("outcome", Fact::from(self.of.outcome.as_str())),
            ("treated", Fact::Text(treated)),
            ("from", Fact::from(self.of.from.as_str())),
        ];
        self.tell("panel-title", &facts)
    }

    pub(super) fn lead(&self) -> String {
        let period = |at: usize| Fact::Text(self.of.periods.get(at).cloned().unwrap_or_default());
        let last = self.of.periods.len().saturating_sub(1);
        let facts = [
            ("before", Fact::from(self.of.before)),
            ("first", period(0)),
            ("eve", period(self.of.before.saturating_sub(1))),
            ("after", Fact::from(self.of.periods.len() - self.of.before)),
            ("from", period(self.of.before)),
            ("last", period(last)),
            ("donors", Fact::from(self.of.donors.len())),
            ("names", Fact::Text(self.names(&self.of.donors))),
        ];
        let lead = self.tell("panel-lead", &facts);
        match self.of.per {
            Some(per) => format!(
                "{lead} {}",
                self.tell("panel-per", &[("per", Fact::Text(self.words.real(per, 0)))])
            ),
            None => lead,
        }
    }

    /// The methods that gave an answer.
    pub(super) fn found(&self) -> impl Iterator<Item = (&'static str, &Found)> {
        self.of
            .methods
            .iter()
            .filter_map(|it| Some((it.method, it.found.as_ref()?)))
    }
}
