//! Plots over time: paths, gaps, placebos and the event study.

use super::Shown;
use crate::panel::{said::Said, tables::Table};
use crate::svg::{Scale, WIDTH, axis, chart, fitted, px, ticks};
use maud::{Markup, html};
use salida_desk::panel::Found;
use salida_note::Fact;

const LEFT: f64 = 64.0;
const RIGHT: f64 = WIDTH - 12.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 330.0;
/// Strokes of methods: told apart by dashes first.
const DASHES: [&str; 6] = ["7 4", "2 3", "12 4", "7 3 2 3", "1 5", "16 6"];
/// Share of placebos outside the band of an event study, on each side.
const TAIL: f64 = 0.05;

/// A line over the periods.
struct Line {
    name: String,
    values: Vec<f64>,
    class: &'static str,
    dashes: Option<&'static str>,
    width: f64,
}

/// What is drawn over the periods of a comparison.
struct Drawing<'a> {
    said: &'a Said<'a>,
    key: String,
    title: String,
    about: String,
    lines: Vec<Line>,
    /// Lines in the background, without names.
    crowd: Vec<Vec<f64>>,
    /// Lower and upper ends of a band.
    band: Option<(Vec<f64>, Vec<f64>)>,
    /// Names of what is in the background.
    legend: Vec<(Markup, String)>,
    neutral: bool,
}

impl Drawing<'_> {
    fn drawn(&self) -> Markup {
        let (x, y) = (self.across(), self.upwards());
        let begins = x.at(self.said.of.before as f64 - 0.5);
        let inside = html! {
            rect.phase x=(px(begins)) y=(px(TOP)) width=(px(RIGHT - begins)) height=(px(BOTTOM - TOP)) {}
            (levels(y, self.said))
            (self.periods(x))
            line.phase-start x1=(px(begins)) x2=(px(begins)) y1=(px(TOP - 8.0)) y2=(px(BOTTOM)) {}
            text.label x=(px(begins + 4.0)) y=(px(TOP + 12.0)) { (self.said.say("panel-beginning")) " " (self.said.of.from) }
            @if self.neutral { line.neutral x1=(px(LEFT)) x2=(px(RIGHT)) y1=(px(y.at(0.0))) y2=(px(y.at(0.0))) {} }
            @if let Some((low, high)) = &self.band {
                path.without-band d=(format!("M{}L{}Z", points(low, x, y).join("L"), reversed(points(high, x, y)).join("L"))) {}
            }
            @for line in &self.crowd { path d=(format!("M{}", points(line, x, y).join("L"))) fill="none" stroke="var(--soft)" stroke-opacity=".45" stroke-width="1" {} }
            @for line in &self.lines { (stroke(line, x, y)) }
            (self.legend())
        };
        chart(
            &self.key,
            &self.title,
            &self.about,
            BOTTOM + 46.0 + 18.0 * self.legend_rows(),
            &inside,
        )
    }

    fn across(&self) -> Scale {
        Scale {
            low: -0.5,
            high: self.said.of.periods.len() as f64 - 0.5,
            from: LEFT,
            to: RIGHT,
        }
    }

    fn upwards(&self) -> Scale {
        let ends = self.band.iter().flat_map(|(low, high)| low.iter().chain(high));
        let all = self
            .lines
            .iter()
            .flat_map(|line| &line.values)
            .chain(self.crowd.iter().flatten())
            .chain(ends);
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for value in all.copied().filter(|value| value.is_finite()) {
            (low, high) = (low.min(value), high.max(value));
        }
        let room = ((high - low) * 0.05).max(f64::MIN_POSITIVE);
        Scale {
            low: if low < 0.0 { low - room } else { 0.0 },
            high: high + room,
            from: BOTTOM,
            to: TOP,
        }
    }

    fn periods(&self, x: Scale) -> Markup {
        let names = &self.said.of.periods;
        let step = names.len().div_ceil(12).max(1);
        html! {
            @for (at, name) in names.iter().enumerate().step_by(step) {
                text.tick x=(px(x.at(at as f64))) y=(px(BOTTOM + 16.0)) text-anchor="middle" { (name) }
            }
            line.axis x1=(px(LEFT)) x2=(px(RIGHT)) y1=(px(BOTTOM)) y2=(px(BOTTOM)) {}
        }
    }

    fn legend_rows(&self) -> f64 {
        (self.legend.len() + self.lines.len()).div_ceil(3) as f64
    }

    fn legend(&self) -> Markup {
        let lines = self.lines.iter().map(|line| (sample(line), line.name.clone()));
        let all: Vec<(Markup, String)> = lines.chain(self.legend.iter().cloned()).collect();
        html! {
            @for (index, (sign, text)) in all.iter().enumerate() {
                @let (column, row) = (index % 3, index / 3);
                @let at = format!("translate({} {})", px(20.0 + 258.0 * column as f64), px(BOTTOM + 42.0 + 18.0 * row as f64));
                g transform=(at) { (sign) text.label x="34" y="0" { (fitted(text, 216.0)) } }
            }
        }
    }
}

fn levels(y: Scale, said: &Said<'_>) -> Markup {
    html! {
        @for tick in ticks(y.low, y.high, 6) {
            @let at = y.at(tick);
            line.grid x1=(px(LEFT)) x2=(px(RIGHT)) y1=(px(at)) y2=(px(at)) {}
            text.tick x=(px(LEFT - 6.0)) y=(px(at + 4.0)) text-anchor="end" { (said.number(tick)) }
        }
        text.unit x="2" y=(px(y.to - 12.0)) { (fitted(&said.of.outcome, WIDTH - 10.0)) }
    }
}

fn points(values: &[f64], x: Scale, y: Scale) -> Vec<String> {
    let finite = values.iter().enumerate().filter(|(_, value)| value.is_finite());
    finite
        .map(|(at, value)| format!("{} {}", px(x.at(at as f64)), px(y.at(*value))))
        .collect()
}

fn reversed(mut points: Vec<String>) -> Vec<String> {
    points.reverse();
    points
}

fn stroke(line: &Line, x: Scale, y: Scale) -> Markup {
    html! {
        path fill="none" stroke=(line.class) stroke-width=(px(line.width)) stroke-dasharray=[line.dashes]
            d=(format!("M{}", points(&line.values, x, y).join("L"))) { title { (line.name) } }
    }
}

fn sample(line: &Line) -> Markup {
    html! { path fill="none" stroke=(line.class) stroke-width=(px(line.width)) stroke-dasharray=[line.dashes] d="M0 -4H28" {} }
}

fn observed(said: &Said<'_>, found: &Found) -> Line {
    Line {
        name: said.say("panel-observed"),
        values: found.path.observed.clone(),
        class: "var(--ink)",
        dashes: None,
        width: 2.2,
    }
}

/// A line for each method that tells its path in the unit of the comparison.
fn by_method(said: &Said<'_>, values: fn(&Found) -> Vec<f64>) -> Vec<Line> {
    let own = said
        .found()
        .filter(|(_, found)| found.in_counts == said.of.per.is_none());
    own.zip(DASHES.iter().cycle())
        .map(|((method, found), dashes)| Line {
            name: said.method(method),
            values: values(found),
            class: "var(--accent)",
            dashes: Some(dashes),
            width: 1.8,
        })
        .collect()
}

fn table(said: &Said<'_>, title: String, lines: &[Line]) -> Table {
    let heads = std::iter::once(said.say("panel-period")).chain(lines.iter().map(|line| line.name.clone()));
    let rows = said.of.periods.iter().enumerate().map(|(at, period)| {
        let cells = lines.iter().map(|line| {
            line.values
                .get(at)
                .map_or_else(String::new, |value| said.number(*value))
        });
        std::iter::once(period.clone()).chain(cells).collect()
    });
    Table {
        title,
        heads: heads.collect(),
        rows: rows.collect(),
    }
}

/// Observed, and by each method what would have been.
pub(in crate::panel) fn paths(said: &Said<'_>, at: usize) -> Option<Shown> {
    let first = said
        .found()
        .find(|(_, found)| found.in_counts == said.of.per.is_none())?
        .1;
    let lines: Vec<Line> = std::iter::once(observed(said, first))
        .chain(by_method(said, |found| found.path.counterfactual.clone()))
        .collect();
    shown(said, format!("path-{at}"), "panel-plot-path", lines, false)
}

/// The gap by each method.
pub(in crate::panel) fn gaps(said: &Said<'_>, at: usize) -> Option<Shown> {
    let lines = by_method(said, |found| found.path.gaps());
    shown(said, format!("gap-{at}"), "panel-plot-gap", lines, true)
}

fn shown(said: &Said<'_>, key: String, id: &str, lines: Vec<Line>, neutral: bool) -> Option<Shown> {
    if lines.is_empty() {
        return None;
    }
    let title = said.say(id);
    let about = said.say(&format!("{id}-about"));
    let table = table(said, title.clone(), &lines);
    let drawing = Drawing {
        said,
        key,
        title,
        about: about.clone(),
        lines,
        crowd: Vec::new(),
        band: None,
        legend: Vec::new(),
        neutral,
    };
    Some(Shown {
        about,
        drawn: drawing.drawn(),
        table,
    })
}

fn own_gap(said: &Said<'_>, found: &Found) -> Line {
    Line {
        name: said.say("panel-treated-gap"),
        values: found.path.gaps(),
        class: "var(--ink)",
        dashes: None,
        width: 2.4,
    }
}

/// The gap of the treated among those of donors that play them.
pub(in crate::panel) fn placebos(said: &Said<'_>, (method, found): (&str, &Found), key: &str) -> Option<Shown> {
    let ran = &found.placebos.as_ref()?.ran;
    let title = said.tell("panel-plot-placebos", &[("method", Fact::Text(said.method(method)))]);
    let about = said.say("panel-plot-placebos-about");
    let line = html! { path fill="none" stroke="var(--soft)" stroke-opacity=".45" d="M0 -4H28" {} };
    let drawing = Drawing {
        said,
        key: format!("placebos-{key}"),
        title: title.clone(),
        about: about.clone(),
        lines: vec![own_gap(said, found)],
        crowd: ran.iter().map(|placebo| placebo.gaps.clone()).collect(),
        band: None,
        legend: vec![(line, said.say("panel-placebo-gaps"))],
        neutral: true,
    };
    let own = (
        said.of.treated.join(" + "),
        found.path.effect(),
        found.quality.pre_rmspe,
        found.path.mspe_ratio(),
    );
    let others = ran
        .iter()
        .map(|it| (it.units.join(" + "), it.effect, it.pre_rmspe, it.mspe_ratio));
    let mut all: Vec<(String, f64, f64, f64)> = std::iter::once(own).chain(others).collect();
    all.sort_by(|left, right| right.3.total_cmp(&left.3).then_with(|| left.0.cmp(&right.0)));
    let row = |(name, effect, fit, ratio): (String, f64, f64, f64)| {
        vec![name, said.number(effect), said.number(fit), said.finite(ratio, 2)]
    };
    let heads = ["panel-donor", "panel-effect", "panel-pre-rmspe", "panel-mspe-ratio"];
    Some(Shown {
        about,
        drawn: drawing.drawn(),
        table: Table {
            title,
            heads: heads.map(|id| said.say(id)).to_vec(),
            rows: all.into_iter().map(row).collect(),
        },
    })
}

/// The gap by periods since the beginning, with where nine tenths of the placebos lie.
pub(in crate::panel) fn study(said: &Said<'_>, (method, found): (&str, &Found), key: &str) -> Option<Shown> {
    let ran = &found.placebos.as_ref().filter(|placebos| placebos.ran.len() >= 10)?.ran;
    let at = |period: usize, share: f64| {
        let mut gaps: Vec<f64> = ran
            .iter()
            .filter_map(|placebo| placebo.gaps.get(period).copied())
            .collect();
        gaps.sort_by(f64::total_cmp);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place in a short list"
        )]
        let place = libm::round(share * (gaps.len().saturating_sub(1)) as f64) as usize;
        gaps.get(place).copied().unwrap_or(f64::NAN)
    };
    let ends = |share: f64| {
        (0..said.of.periods.len())
            .map(|period| at(period, share))
            .collect::<Vec<f64>>()
    };
    let (low, high) = (ends(TAIL), ends(1.0 - TAIL));
    let title = said.tell("panel-plot-study", &[("method", Fact::Text(said.method(method)))]);
    let about = said.say("panel-plot-study-about");
    let line = own_gap(said, found);
    let rows = line.values.iter().enumerate().map(|(period, gap)| {
        let since = period as f64 - said.of.before as f64;
        let end = |ends: &[f64]| ends.get(period).map_or_else(String::new, |end| said.number(*end));
        vec![said.finite(since, 0), said.number(*gap), end(&low), end(&high)]
    });
    let heads = ["panel-since", "panel-gap", "panel-low", "panel-high"];
    let table = Table {
        title: title.clone(),
        heads: heads.map(|id| said.say(id)).to_vec(),
        rows: rows.collect(),
    };
    let sign = html! { rect.without-band x="0" y="-10" width="28" height="12" {} };
    let drawing = Drawing {
        said,
        key: format!("study-{key}"),
        title,
        about: about.clone(),
        lines: vec![line],
        crowd: Vec::new(),
        band: Some((low, high)),
        legend: vec![(sign, said.say("panel-placebo-range"))],
        neutral: true,
    };
    Some(Shown {
        about,
        drawn: drawing.drawn(),
        table,
    })
}

/// Ticks that grow to the right; kept beside the others so that plots look alike.
pub(super) fn rightwards(scale: Scale, bottom: f64, said: &Said<'_>, unit: &str) -> Markup {
    axis::rightwards(scale, TOP - 20.0, bottom, unit, 2, said.words)
}
