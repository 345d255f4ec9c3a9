//! The table of checks: what each method finds where nothing happened, and what could be found at all.

use super::Table;
use crate::panel::said::Said;
use salida_desk::panel::{Durability, Found, ImportancesFound, Placebos, PowerFound, PredictionFound, WeightRange};
use salida_impact::panel::Flaw;
use salida_impact::placebo::Size;
use salida_note::Fact;

impl Said<'_> {
    /// What each method finds where nothing happened, and how sure its numbers are.
    pub(in crate::panel) fn checks(&self) -> Table {
        let heads = ["panel-method", "panel-check", "panel-found"];
        let rows = self.found().flat_map(|(method, found)| {
            let name = self.method(method);
            self.checks_of(found)
                .into_iter()
                .map(move |(check, text)| vec![name.clone(), check, text])
        });
        self.table("panel-checks", &heads, rows.collect())
    }

    fn checks_of(&self, found: &Found) -> Vec<(String, String)> {
        let or_flaw = |value: Result<f64, Flaw>| value.map_or_else(|flaw| self.flaw(flaw), |value| self.number(value));
        let mut checks = Vec::new();
        checks.extend(found.placebos.iter().flat_map(|own| self.placebos(own)));
        if let Some(in_time) = &found.in_time {
            let facts = [
                ("from", Fact::from(in_time.from.as_str())),
                ("horizon", Fact::from(in_time.horizon)),
            ];
            checks.push((self.tell("panel-check-in-time", &facts), or_flaw(in_time.effect)));
        }
        let without = || found.without_donors.iter().filter_map(|it| it.effect.ok());
        if without().next().is_some() {
            let ends = (
                without().fold(f64::INFINITY, f64::min),
                without().fold(f64::NEG_INFINITY, f64::max),
            );
            let range = salida_world::Range {
                low: ends.0,
                best: ends.0,
                high: ends.1,
            };
            checks.push((self.say("panel-check-without"), self.range(range, Self::number)));
        }
        if let Some(conformal) = found.conformal {
            let told = conformal.map_or_else(
                |flaw| self.flaw(flaw),
                |it| format!("{}/{} = {}", it.at_least, it.of, self.finite(it.p(), 3)),
            );
            checks.push((self.say("panel-check-conformal"), told));
        }
        checks.push((self.say("panel-check-jackknife"), or_flaw(found.jackknife)));
        checks.extend(
            found
                .corners
                .map(|range| (self.say("panel-check-corners"), self.range(range, Self::number))),
        );
        checks.extend(self.foresight(found));
        let told = |value: f64| (self.say("panel-check-autocorrelation"), self.finite(value, 2));
        checks.extend(found.quality.dependence.map(|it| told(it.lag_one)));
        if let Some(certificate) = found.certificate {
            checks.push((self.say("panel-check-gap"), format!("{:.1e}", certificate.gap.max(0.0))));
        }
        let cautions = found.quality.cautions.iter();
        let cautions: Vec<String> = cautions
            .map(|caution| self.word("panel-quality", "caution", *caution))
            .collect();
        if !cautions.is_empty() {
            checks.push((self.say("panel-check-quality"), cautions.join(", ")));
        }
        checks
    }

    /// How many placebos ran, and how far they spread.
    fn placebos(&self, placebos: &Placebos) -> Vec<(String, String)> {
        let failed: Vec<String> = placebos
            .failed
            .iter()
            .map(|it| format!("{} ({})", it.units.join(" + "), self.flaw(it.why)))
            .collect();
        let all = match placebos.possible {
            _ if placebos.enumerated => "yes",
            Some(_) => "of",
            None => "no",
        };
        let facts = [
            ("ran", Fact::from(placebos.ran.len())),
            ("groups", Fact::from(placebos.groups)),
            ("all", Fact::from(all)),
            ("possible", Fact::from(placebos.possible.unwrap_or(0))),
            ("failed", Fact::from(failed.len())),
            ("names", Fact::Text(self.names(&failed))),
        ];
        let mut checks = vec![(
            self.say("panel-check-placebos"),
            self.tell("panel-placebos-ran", &facts),
        )];
        checks.extend(
            placebos
                .standard_error
                .map(|error| (self.say("panel-check-standard-error"), self.number(error))),
        );
        checks
    }

    /// What the data could show at all, and whether it lasts.
    fn foresight(&self, found: &Found) -> Vec<(String, String)> {
        let mut checks = Vec::new();
        checks.extend(found.durability.as_ref().map(|it| self.durability(it)));
        if let Some(power) = &found.power {
            let from = power.as_ref().map_or("none", |it| it.from.as_str());
            let label = self.tell("panel-check-power", &[("from", Fact::from(from))]);
            checks.push((
                label,
                power.as_ref().map_or_else(|flaw| self.flaw(*flaw), |it| self.power(it)),
            ));
        }
        if let Some(size) = found.size {
            let told = size.map_or_else(|flaw| self.flaw(flaw), |it| self.size(it));
            checks.push((self.say("panel-check-size"), told));
        }
        if let Some(prediction) = &found.prediction {
            let told = |it: &PredictionFound| self.prediction(found, it);
            let told = prediction.as_ref().map_or_else(|flaw| self.flaw(*flaw), told);
            checks.push((self.say("panel-check-prediction"), told));
        }
        if let Some(importances) = &found.importances {
            let told = |it: &ImportancesFound| {
                let facts = [
                    ("vectors", Fact::from(it.vectors)),
                    ("range", Fact::Text(self.range(it.effect, Self::number))),
                ];
                self.tell("panel-importances-found", &facts)
            };
            let told = importances.as_ref().map_or_else(|flaw| self.flaw(*flaw), told);
            checks.push((self.say("panel-check-importances"), told));
        }
        checks
    }

    fn durability(&self, own: &Durability) -> (String, String) {
        let facts = [
            ("early", Fact::Text(self.number(own.early))),
            ("late", Fact::Text(self.number(own.late))),
            (
                "rank",
                Fact::Text(own.late_rank.map_or_else(|| "–".to_owned(), |rank| self.rank(rank))),
            ),
            ("turned", Fact::from(own.turned.as_deref().unwrap_or("no"))),
        ];
        let label = self.tell(
            "panel-check-durability",
            &[("from", Fact::from(own.late_from.as_str()))],
        );
        (label, self.tell("panel-durability-found", &facts))
    }

    fn power(&self, own: &PowerFound) -> String {
        let tried = own.smallest.or_else(|| own.grid.last().copied());
        let Some(tried) = tried else { return "–".to_owned() };
        let facts = [
            ("seen", Fact::from(if own.smallest.is_some() { "yes" } else { "no" })),
            ("percent", Fact::Text(self.finite(100.0 * (1.0 - tried.rate_ratio), 0))),
            ("detected", Fact::from(tried.detected)),
            ("of", Fact::from(tried.of)),
        ];
        self.tell("panel-power-found", &facts)
    }

    fn size(&self, own: Size) -> String {
        let (share, error) = own.share();
        let percent = |value: f64| Fact::Text(self.finite(100.0 * value, 1));
        let facts = [
            ("share", percent(share)),
            ("error", percent(error)),
            ("of", Fact::from(own.of)),
            ("alpha", Fact::Text(self.finite(100.0 * own.alpha, 0))),
        ];
        self.tell("panel-size-found", &facts)
    }

    fn prediction(&self, found: &Found, own: &PredictionFound) -> String {
        let windows = found.windows.iter().zip(&own.windows).map(|(window, gap)| {
            let name = window.phase.clone().unwrap_or_else(|| self.say("panel-whole"));
            format!("{name}: {}", self.range(*gap, Self::number))
        });
        let facts = [
            ("windows", Fact::Text(windows.collect::<Vec<_>>().join("; "))),
            ("level", Fact::Text(self.finite(100.0 * own.level, 0))),
            ("without", Fact::from(own.without.len())),
            ("names", Fact::Text(self.names(&own.without))),
        ];
        self.tell("panel-prediction-found", &facts)
    }

    /// What the importances that fit as well give each covariate and each donor; none where there are no covariates.
    pub(in crate::panel) fn importances(&self) -> Option<Table> {
        let own = self
            .found()
            .find_map(|(_, found)| found.importances.as_ref()?.as_ref().ok())?;
        let row = |kind: &str, it: &WeightRange| {
            let best = self.finite(it.weight.best, 3);
            let range = self.range(it.weight, |said, value| said.finite(value, 3));
            vec![self.say(kind), it.name.clone(), best, range]
        };
        let covariates = own.importance.iter().map(|it| row("panel-covariate", it));
        let rows = covariates.chain(own.weights.iter().map(|it| row("panel-donor", it)));
        let heads = [
            "panel-kind-of-weight",
            "panel-name",
            "panel-best-found",
            "panel-as-good",
        ];
        Some(self.table("panel-importances", &heads, rows.collect()))
    }
}
