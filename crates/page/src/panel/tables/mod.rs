//! The tables of a comparison: heads and rows of text, the same for the terminal and the page.

mod checks;

use super::said::Said;
use salida_desk::panel::{MethodReport, PanelReport, WindowFound};
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
        let skipped = self.of.not_done.iter().map(|it| {
            let what = self.word("panel-skipped", "what", it.what);
            format!("{} ({what})", self.method(it.method))
        });
        let skipped: Vec<String> = skipped.collect();
        if !skipped.is_empty() {
            rows.push(vec![self.say("panel-not-by-default"), self.names(&skipped)]);
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
