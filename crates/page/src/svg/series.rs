//! The monthly series: observed, derived and imputed months by shape; phases as named bands; the counterfactual path with
//! its band; published totals of more than a month as bars at their monthly mean.

use super::{Scale, WIDTH, axis, chart, fitted, length, px, timeline};
use crate::Words;
use maud::{Markup, html};
use salida_desk::report::{CounterfactualCell, MonthCell};
use salida_world::{Day, Month, Span};

const LEFT: f64 = 48.0;
const RIGHT: f64 = WIDTH - 12.0;
const HEIGHT: f64 = 300.0;
/// Height of a line of phase names.
const NAME: f64 = 15.0;

/// What the chart is drawn from.
pub(crate) struct Series<'a> {
    /// The months.
    pub(crate) cells: &'a [MonthCell],
    /// The path without the interruption, of the default model.
    pub(crate) path: &'a [CounterfactualCell],
    /// Phases with their names.
    pub(crate) phases: Vec<(String, Span)>,
    /// Totals of more than a month: their days and how many a month.
    pub(crate) means: Vec<(Span, f64)>,
    /// What it shows.
    pub(crate) title: String,
    /// The same in a sentence.
    pub(crate) description: String,
    /// What is counted, per month.
    pub(crate) unit: String,
}

/// Both scales of the chart, and the edges of its field.
#[derive(Clone, Copy)]
struct Field {
    x: Scale,
    y: Scale,
    top: f64,
    bottom: f64,
}

impl Field {
    fn day(&self, day: Day) -> f64 {
        self.x.at(f64::from(day.number()))
    }

    /// The middle of a month.
    fn month(&self, month: Month) -> f64 {
        let span = month.span();
        self.x.at(f64::midpoint(
            f64::from(span.first().number()),
            f64::from(span.last().number()) + 1.0,
        ))
    }
}

impl Series<'_> {
    /// The chart; nothing when there are no months.
    pub(crate) fn draw(&self, words: &Words) -> Markup {
        let Some(span) = self.span() else { return html! {} };
        let x = axis::days(span, LEFT, RIGHT);
        let names = self.names(x);
        let lines = names.iter().map(|name| name.2 + 1).max().unwrap_or(0);
        let top = 26.0 + NAME * lines as f64;
        let bottom = top + HEIGHT;
        let y = Scale {
            low: 0.0,
            high: self.highest() * 1.05,
            from: bottom,
            to: top,
        };
        let field = Field { x, y, top, bottom };
        let inside = html! {
            (timeline::patterns("series"))
            @for (index, (_, during)) in self.phases.iter().enumerate() { (band(index + 1, *during, span, &field)) }
            (axis::upwards(y, LEFT, RIGHT, &self.unit, words))
            (axis::years(span, x, top, bottom))
            @for (text, at, line) in &names { text.label x=(px(*at)) y=(px(24.0 + NAME * *line as f64)) { (text) } }
            (self.counterfactual(&field))
            @for (during, mean) in &self.means { (mean_bar(*during, *mean, &field)) }
            @for cell in self.cells { (month(cell, &field)) }
            (legend(bottom + 40.0, words))
        };
        chart("series", &self.title, &self.description, bottom + 90.0, &inside)
    }

    fn span(&self) -> Option<Span> {
        let months = || {
            self.cells
                .iter()
                .map(|cell| cell.month)
                .chain(self.path.iter().map(|cell| cell.month))
        };
        let (first, last) = (months().min()?, months().max()?);
        Span::new(first.span().first(), last.span().last())
    }

    /// The highest quantity that has to be seen. The bounds of imputed months do not count: where nothing is known they
    /// are as wide as a year, and are cut at the edge.
    fn highest(&self) -> f64 {
        let known = self
            .cells
            .iter()
            .filter_map(|cell| cell.count.best.or(cell.count.high.filter(|_| cell.status != "imputed")));
        let path = self.path.iter().map(|cell| cell.high);
        let means = self.means.iter().map(|(_, mean)| *mean);
        known
            .chain(path)
            .chain(means)
            .filter(|value| value.is_finite())
            .fold(1.0, f64::max)
    }

    /// Each phase name with where it stands: its first free line, from the left edge of its band.
    fn names(&self, x: Scale) -> Vec<(String, f64, usize)> {
        let mut ends: Vec<f64> = Vec::new();
        let mut placed = Vec::new();
        for (number, (name, during)) in (1..).zip(&self.phases) {
            let text = fitted(&format!("{number} {name}"), RIGHT - LEFT);
            let at = x.at(f64::from(during.first().number())).min(RIGHT - length(&text));
            let line = ends.iter().position(|end| *end + 8.0 <= at).unwrap_or(ends.len());
            if line == ends.len() {
                ends.push(0.0);
            }
            if let Some(end) = ends.get_mut(line) {
                *end = at + length(&text);
            }
            placed.push((text, at, line));
        }
        placed
    }

    fn counterfactual(&self, field: &Field) -> Markup {
        if self.path.is_empty() {
            return html! {};
        }
        let line = |value: fn(&CounterfactualCell) -> f64| -> Vec<String> {
            self.path
                .iter()
                .map(|cell| format!("{} {}", px(field.month(cell.month)), px(field.y.at(value(cell)))))
                .collect()
        };
        let (low, high) = (line(|cell| cell.low), line(|cell| cell.high));
        let around: Vec<String> = high.iter().cloned().chain(low.into_iter().rev()).collect();
        html! {
            path.without-band d=(format!("M{}Z", around.join("L"))) {}
            path.without d=(format!("M{}", line(|cell| cell.expected).join("L"))) {}
        }
    }
}

/// A phase as a band with its number and a line at its beginning; neighbours differ in shade.
fn band(number: usize, during: Span, shown: Span, field: &Field) -> Markup {
    let Some(seen) = during.overlap(shown) else {
        return html! {};
    };
    let (from, to) = (field.day(seen.first()), field.day(seen.last().plus(1)));
    let height = px(field.bottom - field.top);
    html! {
        rect class=(if number.is_multiple_of(2) { "phase even" } else { "phase" }) x=(px(from)) y=(px(field.top)) width=(px(to - from)) height=(height) {}
        line.phase-start x1=(px(from)) x2=(px(from)) y1=(px(field.top - 8.0)) y2=(px(field.bottom)) {}
        text.number x=(px(from + 4.0)) y=(px(field.top + 14.0)) { (number) }
    }
}

fn mean_bar(during: Span, mean: f64, field: &Field) -> Markup {
    let (from, to, y) = (
        field.day(during.first()),
        field.day(during.last().plus(1)),
        field.y.at(mean),
    );
    html! {
        path.mean d=(format!("M{x1} {up}V{down}M{x1} {y}H{x2}M{x2} {up}V{down}", x1 = px(from), x2 = px(to), y = px(y), up = px(y - 3.0), down = px(y + 3.0))) {}
    }
}

fn month(cell: &MonthCell, field: &Field) -> Markup {
    let x = field.month(cell.month);
    let (low, high) = (
        field.y.at(cell.count.low),
        cell.count.high.map_or(field.top, |high| field.y.at(high)),
    );
    html! {
        @if low - high > 0.5 { line class=(if cell.status == "imputed" { "bounds imputed" } else { "bounds" }) x1=(px(x)) x2=(px(x)) y1=(px(low)) y2=(px(high)) {} }
        @if let Some(best) = cell.count.best {
            @let y = field.y.at(best);
            (mark(cell.status, x, y))
            @if cell.disputed { path.disputed d=(format!("M{} {}h6", px(x - 3.0), px(y - 6.5))) {} }
        }
    }
}

/// A disc for an observed month, an open diamond for a derived one, a small cross for an imputed one.
fn mark(status: &str, x: f64, y: f64) -> Markup {
    html! {
        @match status {
            "observed" => circle.observed cx=(px(x)) cy=(px(y)) r="3.2" {},
            "derived" => path.derived d=(format!("M{} {}l4.2 4.2l-4.2 4.2l-4.2 -4.2z", px(x), px(y - 4.2))) {},
            _ => path.imputed d=(format!("M{} {}l5 5m0 -5l-5 5", px(x - 2.5), px(y - 2.5))) {},
        }
    }
}

fn legend(y: f64, words: &Words) -> Markup {
    let entries: [(&str, Markup); 6] = [
        ("chart-observed", mark("observed", 11.0, -4.0)),
        ("chart-derived", mark("derived", 11.0, -4.0)),
        ("chart-imputed", mark("imputed", 11.0, -4.0)),
        ("chart-mean", html! { path.mean d="M0 -7V-1M0 -4H22M22 -7V-1" {} }),
        (
            "chart-without",
            html! { rect.without-band x="0" y="-10" width="22" height="12" {} path.without d="M0 -4H22" {} },
        ),
        (
            "chart-disputed",
            html! { path.disputed d="M8 -8h6" {} line.bounds x1="11" x2="11" y1="-4" y2="3" {} },
        ),
    ];
    html! {
        @for (index, (id, sign)) in entries.iter().enumerate() {
            @let (column, line) = (index % 3, index / 3);
            @let at = format!("translate({} {})", px(LEFT - 30.0 + 258.0 * column as f64), px(y + 20.0 * line as f64));
            g transform=(at) { (sign) text.label x="30" y="0" { (fitted(&words.say(id, &[]), 226.0)) } }
        }
    }
}
