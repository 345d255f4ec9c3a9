//! Estimates with their intervals, one row each, on one scale: ours and published ones side by side.

use super::{Scale, WIDTH, axis, chart, fitted, px, two_lines};
use crate::Words;
use maud::{Markup, html};

const TOP: f64 = 10.0;
const ROW: f64 = 28.0;
const LEFT: f64 = 330.0;
const RIGHT: f64 = WIDTH - 20.0;

/// Whose estimate a row is, shown by the shape of its point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Computed here: a disc.
    Ours,
    /// Computed here from another official figure: a ring.
    Reading,
    /// Published by somebody: a square.
    Published,
}

/// One estimate.
pub(crate) struct Row {
    /// What it is.
    pub(crate) text: String,
    /// The estimate.
    pub(crate) value: f64,
    /// Its interval, where it has one; an end that is open is `None`.
    pub(crate) interval: Option<(Option<f64>, Option<f64>)>,
    /// Whose it is.
    pub(crate) origin: Origin,
}

/// A chart of estimates.
pub(crate) struct Forest {
    /// Part of the ids in the page.
    pub(crate) key: String,
    /// What it shows.
    pub(crate) title: String,
    /// The same in a sentence.
    pub(crate) description: String,
    /// The unit of the scale.
    pub(crate) unit: String,
    /// Where "no change" lies.
    pub(crate) neutral: f64,
    /// The estimates from top to bottom.
    pub(crate) rows: Vec<Row>,
    /// What each shape stands for.
    pub(crate) legend: Vec<(Origin, String)>,
}

impl Forest {
    /// The chart; nothing when there are no rows.
    pub(crate) fn draw(&self, words: &Words) -> Markup {
        if self.rows.is_empty() {
            return html! {};
        }
        let scale = self.scale();
        let bottom = TOP + ROW * self.rows.len() as f64 + 4.0;
        let decimals = if scale.high - scale.low > 20.0 { 0 } else { 2 };
        let neutral = px(scale.at(self.neutral));
        let inside = html! {
            (axis::rightwards(scale, TOP, bottom, &self.unit, decimals, words))
            line.neutral x1=(neutral) x2=(neutral) y1=(px(TOP)) y2=(px(bottom)) {}
            @for (index, row) in self.rows.iter().enumerate() { (estimate(row, TOP + ROW * (index as f64 + 0.5), scale)) }
            (legend(&self.legend, bottom + 54.0))
        };
        chart(&self.key, &self.title, &self.description, bottom + 64.0, &inside)
    }

    fn scale(&self) -> Scale {
        let ends = self.rows.iter().flat_map(|row| {
            let (low, high) = row.interval.unwrap_or((None, None));
            [Some(row.value), low, high].into_iter().flatten()
        });
        let (mut low, mut high) = (self.neutral.min(0.0), self.neutral);
        for end in ends.filter(|end| end.is_finite()) {
            low = low.min(end);
            high = high.max(end);
        }
        Scale {
            low,
            high: high + (high - low) * 0.06,
            from: LEFT,
            to: RIGHT,
        }
    }
}

fn estimate(row: &Row, y: f64, scale: Scale) -> Markup {
    let lines = two_lines(&row.text, LEFT - 16.0);
    let top = y + 4.0 - 6.5 * lines.len().saturating_sub(1) as f64;
    html! {
        @for (index, line) in lines.iter().enumerate() {
            text.label x="4" y=(px(top + 13.0 * index as f64)) { (line) }
        }
        @if let Some((low, high)) = row.interval { (whisker(low, high, y, scale)) }
        (point(row.origin, scale.at(row.value), y))
    }
}

/// An interval with a cap at each end that is closed.
fn whisker(low: Option<f64>, high: Option<f64>, y: f64, scale: Scale) -> Markup {
    let (from, to) = (
        low.map_or(scale.from, |low| scale.at(low)),
        high.map_or(scale.to, |high| scale.at(high)),
    );
    html! {
        line.whisker x1=(px(from)) x2=(px(to)) y1=(px(y)) y2=(px(y)) {}
        @for (end, x) in [(low, from), (high, to)] {
            @if end.is_some() { line.whisker x1=(px(x)) x2=(px(x)) y1=(px(y - 4.0)) y2=(px(y + 4.0)) {} }
        }
    }
}

fn point(origin: Origin, x: f64, y: f64) -> Markup {
    html! {
        @match origin {
            Origin::Ours => circle.point cx=(px(x)) cy=(px(y)) r="5" {},
            Origin::Reading => circle.ring cx=(px(x)) cy=(px(y)) r="4.5" {},
            Origin::Published => rect.square x=(px(x - 4.5)) y=(px(y - 4.5)) width="9" height="9" {},
        }
    }
}

fn legend(entries: &[(Origin, String)], y: f64) -> Markup {
    let step = WIDTH / entries.len().max(1) as f64;
    html! {
        @for (index, (origin, text)) in entries.iter().enumerate() {
            @let x = 10.0 + step * index as f64;
            (point(*origin, x, y - 4.0))
            text.label x=(px(x + 12.0)) y=(px(y)) { (fitted(text, step - 20.0)) }
        }
    }
}
