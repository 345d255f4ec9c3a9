//! The tables of a comparison: heads and rows of text, the same for the terminal and the page.

use super::said::Said;
use salida_desk::panel::{Found, MethodReport, PanelReport, WindowFound};
use salida_impact::panel::Flaw;
use salida_note::Fact;

/// A table: what it is called, its heads, its rows.
pub(super) struct Table {
    pub(super) title: String,
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

impl Said<'_> {
    fn table(&self, title: &str, heads: &[&str], rows: Vec<Vec<String>>) -> Table {
        Table {
            title: self.say(title),
            heads: heads.iter().map(|id| self.say(id)).collect(),
            rows,
        }
    }

    /// The methods side by side over the whole time after, with those that gave no answer.
    pub(super) fn methods(&self) -> Table {
        let heads = [
            "panel-method",
            "panel-gap",
            "panel-sum",
            "panel-ratio",
            "panel-rank",
            "panel-band",
            "panel-fit",
            "panel-rests-on",
        ];
        let rows = self.of.methods.iter().map(|report| self.method_row(report)).collect();
        self.table("panel-methods", &heads, rows)
    }

    fn method_row(&self, report: &MethodReport) -> Vec<String> {
        let mut name = self.method(report.method);
        let Some(found) = &report.found else {
            let why = match report.refused {
                Some(flaw) => self.tell("panel-refused", &[("why", Fact::Text(self.flaw(flaw)))]),
                None => self.say("panel-not-done"),
            };
            return vec![format!("{name}: {why}")];
        };
        if found.in_counts && self.of.per.is_some() {
            name = format!("{name} ({})", self.say("panel-in-counts"));
        }
        let mut row = vec![name];
        row.extend(
            found
                .windows
                .first()
                .map(|window| self.window(window))
                .into_iter()
                .flatten(),
        );
        let share = self.perhaps(found.quality.relative, |said, share| {
            format!("{} %", said.finite(share * 100.0, 0))
        });
        row.push(format!("{} ({share})", self.number(found.quality.pre_rmspe)));
        row.push(self.perhaps(found.quality.effective_donors, |said, value| said.finite(value, 1)));
        row
    }

    fn window(&self, window: &WindowFound) -> Vec<String> {
        vec![
            self.number(window.mean),
            self.perhaps(window.sum, Self::sum),
            self.perhaps(window.ratio, Self::ratio),
            window.rank.map_or_else(|| "–".to_owned(), |rank| self.rank(rank)),
            window
                .not_rejected
                .map_or_else(|| "–".to_owned(), |range| self.range(range, Self::number)),
        ]
    }

    pub(super) fn flaw(&self, flaw: Flaw) -> String {
        self.word("panel-flaw", "flaw", flaw)
    }

    /// Each phase by each method; none where no phase was asked for.
    pub(super) fn phases(&self) -> Option<Table> {
        let heads = [
            "panel-phase",
            "panel-method",
            "panel-periods",
            "panel-gap",
            "panel-sum",
            "panel-ratio",
            "panel-rank",
            "panel-band",
            "panel-running",
        ];
        let phases = self.found().next().map_or(0, |(_, found)| found.windows.len());
        let mut rows = Vec::new();
        for at in 1..phases {
            for (method, found) in self.found() {
                let Some(window) = found.windows.get(at) else { continue };
                let mut row = vec![
                    window.phase.clone().unwrap_or_default(),
                    self.method(method),
                    format!("{}–{}", window.first, window.last),
                ];
                row.extend(self.window(window));
                row.push(self.perhaps(window.running, Self::sum));
                rows.push(row);
            }
        }
        (!rows.is_empty()).then(|| self.table("panel-phases", &heads, rows))
    }

    /// What each method finds where nothing happened, and how sure its numbers are.
    pub(super) fn checks(&self) -> Table {
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
        if let Some(placebos) = &found.placebos {
            let failed: Vec<String> = placebos
                .failed
                .iter()
                .map(|it| format!("{} ({})", it.units.join(" + "), self.flaw(it.why)))
                .collect();
            let facts = [
                ("ran", Fact::from(placebos.ran.len())),
                ("groups", Fact::from(placebos.groups)),
                ("all", Fact::from(if placebos.enumerated { "yes" } else { "no" })),
                ("failed", Fact::from(failed.len())),
                ("names", Fact::Text(self.names(&failed))),
            ];
            checks.push((
                self.say("panel-check-placebos"),
                self.tell("panel-placebos-ran", &facts),
            ));
            checks.extend(
                placebos
                    .standard_error
                    .map(|error| (self.say("panel-check-standard-error"), self.number(error))),
            );
        }
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
        let told = |value: f64| (self.say("panel-check-autocorrelation"), self.finite(value, 2));
        checks.extend(found.quality.dependence.map(|it| told(it.lag_one)));
        if let Some(certificate) = found.certificate {
            checks.push((self.say("panel-check-gap"), format!("{:.1e}", certificate.gap.max(0.0))));
        }
        checks
    }

    /// What the data are like.
    pub(super) fn data(&self) -> Table {
        let own = &self.of.diagnostics;
        let share = |share: f64| format!("{} %", self.finite(share * 100.0, 0));
        let rows = [
            ("panel-data-level", self.number(own.level_before)),
            ("panel-data-outside", share(own.outside_donors)),
            ("panel-data-zeros", share(own.zeros)),
            ("panel-data-imputed", format!("{}, {}", own.imputed.0, own.imputed.1)),
            ("panel-data-smallest", self.finite(own.smallest_p, 3)),
        ];
        let mut rows: Vec<Vec<String>> = rows.into_iter().map(|(id, told)| vec![self.say(id), told]).collect();
        let left = self.of.left_out.iter();
        let left: Vec<String> = left
            .map(|it| format!("{} ({})", it.unit, self.word("panel-why", "why", it.why)))
            .collect();
        if !left.is_empty() {
            rows.push(vec![self.say("panel-left-out"), self.names(&left)]);
        }
        self.table("panel-data", &["panel-check", "panel-found"], rows)
    }

    /// Every set of choices by its ratio; those without an answer last.
    pub(super) fn choices(&self) -> Table {
        let mut all: Vec<&salida_desk::panel::Choice> = self.of.choices.iter().collect();
        all.sort_by(|left, right| {
            let key = |it: &salida_desk::panel::Choice| it.ratio.unwrap_or(f64::INFINITY);
            key(left).total_cmp(&key(right))
        });
        let rows = all.into_iter().map(|choice| {
            let told = match choice.refused {
                Some(flaw) => self.flaw(flaw),
                None => self.perhaps(choice.ratio, |said, ratio| said.finite(ratio, 3)),
            };
            vec![self.choice(choice), told, self.perhaps(choice.effect, Self::number)]
        });
        self.table(
            "panel-plot-choices",
            &["panel-choice", "panel-ratio", "panel-gap"],
            rows.collect(),
        )
    }

    pub(super) fn choice(&self, choice: &salida_desk::panel::Choice) -> String {
        // What was recorded is the only scale there is where no exposure was given.
        let scale = if self.of.per.is_none() {
            "as-recorded"
        } else {
            choice.scale
        };
        let facts = [
            ("method", Fact::Text(self.method(choice.method))),
            ("donors", Fact::from(choice.donors)),
            ("time", Fact::from(choice.time_before)),
            ("scale", Fact::from(scale)),
        ];
        self.tell("panel-choice-text", &facts)
    }
}

/// How the table was read, a line each.
pub(super) fn read(report: &PanelReport, words: &crate::Words) -> Vec<String> {
    let read = &report.read;
    let facts = [
        ("file", Fact::from(read.file.as_str())),
        ("kept", Fact::Text(words.count(read.rows_kept))),
        ("rows", Fact::Text(words.count(read.rows))),
        ("units", Fact::Text(words.count(report.units as u64))),
        ("periods", Fact::Text(words.count(report.periods as u64))),
        ("decimal", Fact::from(read.decimal)),
        ("missing", Fact::Text(words.count(read.missing as u64))),
    ];
    let mut lines = vec![words.say("panel-read-rows", &facts)];
    lines.extend(read.columns.iter().map(|role| {
        let facts = [
            ("role", Fact::from(role.holds)),
            ("column", Fact::from(role.column.as_str())),
            ("default", Fact::from(if role.by_default { "yes" } else { "no" })),
        ];
        words.say("panel-read-role", &facts)
    }));
    if !read.unused.is_empty() {
        lines.push(words.say("panel-read-unused", &[("columns", Fact::List(read.unused.clone()))]));
    }
    lines
}
