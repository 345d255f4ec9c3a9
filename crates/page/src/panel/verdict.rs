//! The verdict in words: what the data can and cannot support, one sentence each.

use super::said::Said;
use salida_desk::panel::{Direction, Found, PowerFound, Support};
use salida_impact::placebo::Rank;
use salida_note::Fact;
use serde::Serialize;

impl Said<'_> {
    /// The verdict, one sentence each.
    pub(super) fn verdict(&self) -> Vec<String> {
        let verdict = &self.of.verdict;
        let mut sentences = vec![self.direction()];
        if verdict.direction != Direction::Unknown {
            let rank = verdict.weakest.unwrap_or(Rank { at_least: 0, of: 0 });
            let facts = [
                ("support", Self::key(verdict.support)),
                ("at", Fact::from(rank.at_least)),
                ("of", Fact::from(rank.of)),
                ("apart", Fact::from(verdict.apart)),
                ("tested", Fact::from(verdict.tested)),
            ];
            sentences.push(self.tell("panel-support", &facts));
            sentences.push(self.voices());
            sentences.extend(self.foreseen());
        }
        if let Some(phase) = &verdict.turned_by {
            sentences.push(self.tell("panel-turned", &[("phase", Fact::from(phase.as_str()))]));
        }
        let cautions = verdict.cautions.iter();
        sentences.extend(cautions.map(|caution| self.tell("panel-caution", &[("caution", Self::key(*caution))])));
        if !matches!(verdict.support, Support::Untested) {
            sentences.push(self.say("panel-rests"));
        }
        sentences
    }

    /// How many voices the methods are.
    fn voices(&self) -> String {
        let voices = &self.of.verdict.voices;
        let families = voices.iter().map(|voice| {
            let facts = [
                ("family", Self::key(voice.family)),
                ("count", Fact::from(voice.methods.len())),
            ];
            self.tell("panel-voice", &facts)
        });
        let facts = [
            ("methods", Fact::from(self.of.verdict.methods)),
            ("voices", Fact::from(voices.len())),
            ("families", Fact::Text(families.collect::<Vec<_>>().join(", "))),
        ];
        self.tell("panel-voices", &facts)
    }

    /// What could have been seen before anybody looked, by the method that sees most.
    fn foreseen(&self) -> Option<String> {
        let found = self
            .found()
            .filter_map(|(method, found)| Some((method, found.power.as_ref()?.as_ref().ok()?)));
        let ratio = |own: &PowerFound| own.smallest.map_or(0.0, |it| it.rate_ratio);
        let (method, best) = found.reduce(|best, own| if ratio(own.1) > ratio(best.1) { own } else { best })?;
        let tried = best.grid.last().map_or(0.0, |it| it.rate_ratio);
        let seen = best.smallest.map_or(tried, |it| it.rate_ratio);
        let facts = [
            ("seen", Fact::from(if best.smallest.is_some() { "yes" } else { "no" })),
            ("percent", Fact::Text(self.finite(100.0 * (1.0 - seen), 0))),
            ("method", Fact::Text(self.method(method))),
        ];
        Some(self.tell("panel-foreseen", &facts))
    }

    fn key(value: impl Serialize) -> Fact {
        let word = serde_json::to_value(value).ok();
        Fact::from(word.as_ref().and_then(|word| word.as_str()).unwrap_or_default())
    }

    fn direction(&self) -> String {
        let ends = |of: &dyn Fn(&Found) -> Option<f64>| {
            let values = self
                .found()
                .filter_map(|(_, found)| of(found))
                .filter(|value| value.is_finite());
            let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(value), high.max(value))
            });
            (low, high)
        };
        // Methods of counts tell their gaps in another unit than methods of rates, so that they are in the ratio alone.
        let own_unit = |found: &Found| found.in_counts == self.of.per.is_none();
        let (low, high) = ends(&|found| Some(found.windows.first()?.mean).filter(|_| own_unit(found)));
        let (least, most) = ends(&|found| found.windows.first()?.ratio);
        let facts = [
            ("direction", Self::key(self.of.verdict.direction)),
            ("methods", Fact::from(self.of.verdict.methods)),
            ("low", Fact::Text(self.number(low))),
            ("high", Fact::Text(self.number(high))),
            ("least", Fact::Text(self.ratio(least))),
            ("most", Fact::Text(self.ratio(most))),
        ];
        self.tell("panel-direction", &facts)
    }
}
