//! All treated units of an outcome together, each with its own date: sentences, tables and the event study.

use super::plots::{self, Shown};
use super::tables::Table;
use crate::Words;
use salida_desk::panel::{EventsFound, PooledFound, Staggered};
use salida_impact::difference::Event;
use salida_impact::panel::Flaw;
use salida_note::Fact;

/// How units of several dates are put into words.
#[derive(Clone, Copy)]
pub(super) struct Together<'a> {
    pub(super) words: &'a Words,
    pub(super) of: &'a Staggered,
}

impl Together<'_> {
    pub(super) fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    pub(super) fn title(&self) -> String {
        let outcome = Fact::from(self.of.outcome.as_str());
        self.words.say("panel-together", &[("outcome", outcome)])
    }

    /// Four figures that tell something, whatever the unit.
    pub(super) fn number(&self, value: f64) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let decimals = match value.abs() {
            size if size >= 100.0 => 0,
            size if size >= 1.0 => 2,
            _ => 4,
        };
        self.words.real(value, decimals)
    }

    pub(super) fn perhaps(&self, value: Option<f64>) -> String {
        value.map_or_else(|| "–".to_owned(), |value| self.number(value))
    }

    fn flaw(&self, flaw: Flaw) -> String {
        let word = serde_json::to_value(flaw).ok();
        let word = word.as_ref().and_then(|it| it.as_str()).unwrap_or_default();
        let why = self.words.say("panel-flaw", &[("flaw", Fact::from(word))]);
        self.words.say("panel-refused", &[("why", Fact::Text(why))])
    }

    /// What was found, a line each.
    pub(super) fn lines(&self) -> Vec<String> {
        let dates: std::collections::BTreeSet<&str> = self.of.treated.iter().map(|it| it.from.as_str()).collect();
        let facts = [
            ("treated", Fact::from(self.of.treated.len())),
            ("dates", Fact::from(dates.len())),
            ("donors", Fact::from(self.of.donors)),
        ];
        let mut lines = vec![self.words.say("panel-together-lead", &facts)];
        let name = |method: &str| self.words.say("panel-method-name", &[("method", Fact::from(method))]);
        if let Some(pooled) = &self.of.pooled {
            let told = pooled
                .as_ref()
                .map_or_else(|flaw| self.flaw(*flaw), |it| self.pooled(it));
            lines.push(format!("{}: {told}", name("partially-pooled-synthetic-controls")));
        }
        if let Some(events) = &self.of.events {
            let told = events
                .as_ref()
                .map_or_else(|flaw| self.flaw(*flaw), |it| self.events(it));
            lines.push(format!("{}: {told}", name("event-study")));
        }
        lines
    }

    fn pooled(&self, own: &PooledFound) -> String {
        let rank = own.rank.map_or_else(
            || "–".to_owned(),
            |rank| {
                let facts = [
                    ("at", Fact::from(rank.at_least)),
                    ("of", Fact::from(rank.of)),
                    ("p", Fact::Text(self.words.real(rank.p(), 3))),
                ];
                self.words.say("panel-rank-of", &facts)
            },
        );
        let facts = [
            ("effect", Fact::Text(self.number(own.effect))),
            ("nu", Fact::Text(self.words.real(own.nu, 2))),
            ("rank", Fact::Text(rank)),
            ("separate", Fact::Text(self.number(own.imbalance.0))),
            ("pooled", Fact::Text(self.number(own.imbalance.1))),
            ("failed", Fact::from(own.failed)),
        ];
        self.words.say("panel-pooled-found", &facts)
    }

    fn events(&self, own: &EventsFound) -> String {
        let p = own.study.largest.map(|test| test.p);
        let facts = [
            ("effect", Fact::Text(self.number(own.overall.effect))),
            ("error", Fact::Text(self.perhaps(own.overall.error))),
            (
                "p",
                Fact::Text(p.map_or_else(|| "–".to_owned(), |p| self.words.real(p, 3))),
            ),
        ];
        self.words.say("panel-events-found", &facts)
    }

    fn heads(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.say(id)).collect()
    }

    /// Effects by periods since the date.
    pub(super) fn study(&self) -> Option<Table> {
        let own = self.of.events.as_ref()?.as_ref().ok()?;
        let row = |event: &Event| {
            let reach = own
                .study
                .critical
                .zip(event.mean.error)
                .map(|(times, error)| times * error);
            let end = |sign: f64| self.perhaps(reach.map(|reach| event.mean.effect + sign * reach));
            vec![
                event.since.to_string(),
                self.number(event.mean.effect),
                end(-1.0),
                end(1.0),
                event.groups.to_string(),
            ]
        };
        let events = own.study.before.iter().chain(&own.study.after);
        Some(Table {
            title: self.say("panel-events"),
            heads: self.heads(&[
                "panel-since",
                "panel-gap",
                "panel-band-low",
                "panel-band-high",
                "panel-dates",
            ]),
            rows: events.map(row).collect(),
        })
    }

    /// Each treated unit beside its own mixture of donors.
    pub(super) fn units(&self) -> Option<Table> {
        let own = self.of.pooled.as_ref()?.as_ref().ok()?;
        let rows = own.units.iter().map(|unit| {
            vec![
                unit.unit.clone(),
                unit.from.clone(),
                self.number(unit.effect),
                self.number(unit.pre_rmspe),
                unit.donors.to_string(),
            ]
        });
        Some(Table {
            title: self.say("panel-pooled-units"),
            heads: self.heads(&[
                "panel-unit",
                "panel-beginning",
                "panel-gap",
                "panel-fit",
                "panel-rests-on",
            ]),
            rows: rows.collect(),
        })
    }

    /// The event study as a plot beside its table.
    pub(super) fn plot(&self, at: usize) -> Option<Shown> {
        plots::events(self, at)
    }
}
