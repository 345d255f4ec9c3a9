//! A timeline: one bar for each statement or strategy, its words above it, told apart by pattern.

use super::{WIDTH, axis, chart, fitted, length, px};
use crate::Words;
use maud::{Markup, html};
use salida_world::Span;

const TOP: f64 = 8.0;
const ROW: f64 = 34.0;
const LEFT: f64 = 10.0;
const RIGHT: f64 = WIDTH - 24.0;

/// How a bar is filled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pattern {
    /// Full.
    Solid,
    /// Slanted lines.
    Hatched,
    /// Dots.
    Dotted,
}

/// One bar.
pub(crate) struct Bar {
    /// What stands above it.
    pub(crate) text: String,
    /// Its days.
    pub(crate) during: Span,
    /// True when it goes on; the bar then ends in an arrow.
    pub(crate) open: bool,
    /// How it is filled.
    pub(crate) pattern: Pattern,
}

/// A chart of bars over time.
pub(crate) struct Timeline {
    /// Part of the ids in the page.
    pub(crate) key: &'static str,
    /// What it shows.
    pub(crate) title: String,
    /// The same in a sentence, for those who do not see it.
    pub(crate) description: String,
    /// The bars from top to bottom.
    pub(crate) bars: Vec<Bar>,
    /// What each pattern stands for.
    pub(crate) legend: Vec<(Pattern, String)>,
}

impl Timeline {
    /// The chart; nothing when there are no bars.
    pub(crate) fn draw(&self, words: &Words) -> Markup {
        let firsts = self.bars.iter().map(|bar| bar.during.first()).min();
        let lasts = self.bars.iter().map(|bar| bar.during.last()).max();
        let Some(span) = firsts.zip(lasts).and_then(|(first, last)| Span::new(first, last)) else {
            return html! {};
        };
        let scale = axis::days(span, LEFT, RIGHT);
        let bottom = TOP + ROW * self.bars.len() as f64 + 4.0;
        let height = bottom + if self.legend.is_empty() { 24.0 } else { 50.0 };
        let inside = html! {
            (patterns(self.key))
            (axis::years(span, scale, TOP, bottom))
            @for (index, bar) in self.bars.iter().enumerate() { (row(bar, TOP + ROW * index as f64, scale, self.key)) }
            (legend(&self.legend, bottom + 42.0, self.key))
        };
        let open = self.bars.iter().any(|bar| bar.open);
        html! {
            (chart(self.key, &self.title, &self.description, height, &inside))
            @if open { p.quiet { (words.say("chart-open-end", &[])) } }
        }
    }
}

fn row(bar: &Bar, y: f64, scale: super::Scale, key: &str) -> Markup {
    let from = scale.at(f64::from(bar.during.first().number()));
    let to = scale.at(f64::from(bar.during.last().number()) + 1.0).max(from + 3.0);
    // A text that would run over the right edge ends there instead of beginning at its bar.
    let width = length(&bar.text).min(RIGHT - LEFT);
    let x = from.min(RIGHT - width);
    html! {
        text.label x=(px(x)) y=(px(y + 12.0)) { (fitted(&bar.text, RIGHT - LEFT)) }
        rect class=(class(bar.pattern)) x=(px(from)) y=(px(y + 17.0)) width=(px(to - from)) height="9" fill=[fill(bar.pattern, key)] {}
        @if bar.open {
            path.solid d=(format!("M{} {}l10 6.5l-10 6.5z", px(to), px(y + 15.0))) {}
        }
    }
}

fn legend(entries: &[(Pattern, String)], y: f64, key: &str) -> Markup {
    let step = (RIGHT - LEFT) / entries.len().max(1) as f64;
    html! {
        @for (index, (pattern, text)) in entries.iter().enumerate() {
            @let x = LEFT + step * index as f64;
            rect class=(class(*pattern)) x=(px(x)) y=(px(y - 9.0)) width="22" height="10" fill=[fill(*pattern, key)] {}
            text.label x=(px(x + 28.0)) y=(px(y)) { (fitted(text, step - 34.0)) }
        }
    }
}

fn class(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::Solid => "solid",
        Pattern::Hatched | Pattern::Dotted => "outlined",
    }
}

fn fill(pattern: Pattern, key: &str) -> Option<String> {
    match pattern {
        Pattern::Solid => None,
        Pattern::Hatched => Some(format!("url(#hatch-{key})")),
        Pattern::Dotted => Some(format!("url(#dots-{key})")),
    }
}

/// The patterns, under ids of their own for each chart.
pub(crate) fn patterns(key: &str) -> Markup {
    html! {
        defs {
            pattern id=(format!("hatch-{key}")) width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                line.hatch x1="0" x2="0" y1="0" y2="6" {}
            }
            pattern id=(format!("dots-{key}")) width="5" height="5" patternUnits="userSpaceOnUse" { circle.dot cx="2.5" cy="2.5" r="1.1" {} }
        }
    }
}
