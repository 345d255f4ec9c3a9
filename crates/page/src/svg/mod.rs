//! Charts as plain SVG: deterministic, scaled by their view box, told apart by shape before colour. Colours and strokes are
//! classes of the page's style, so that they follow dark, light and paper.

pub(crate) mod axis;
pub(crate) mod forest;
pub(crate) mod series;
pub(crate) mod timeline;

use maud::{Markup, html};

/// Width of every chart in its own units; text of 12 units stays readable when the chart is 800 pixels wide.
pub(crate) const WIDTH: f64 = 800.0;
/// Widest a letter of chart text is on average, in units.
const LETTER: f64 = 6.4;

/// A chart in its frame: an image with a title and a description, which a table next to it says in full.
pub(crate) fn chart(key: &str, title: &str, description: &str, height: f64, inside: &Markup) -> Markup {
    html! {
        figure.chart {
            div.scroll tabindex="0" role="region" aria-label=(title) {
                svg viewBox=(format!("0 0 {WIDTH} {}", px(height))) role="img"
                    aria-labelledby=(format!("chart-{key}-title chart-{key}-description")) {
                    title id=(format!("chart-{key}-title")) { (title) }
                    desc id=(format!("chart-{key}-description")) { (description) }
                    (inside)
                }
            }
            figcaption { (title) }
        }
    }
}

/// A coordinate with one decimal, the same on every machine.
pub(crate) fn px(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// A linear scale from quantities to units of the chart.
#[derive(Clone, Copy)]
pub(crate) struct Scale {
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) from: f64,
    pub(crate) to: f64,
}

impl Scale {
    /// Where a quantity lies, kept within the chart.
    pub(crate) fn at(&self, value: f64) -> f64 {
        let width = (self.high - self.low).max(f64::MIN_POSITIVE);
        let part = ((value - self.low) / width).clamp(0.0, 1.0);
        self.from + part * (self.to - self.from)
    }
}

/// About `count` round numbers from `low` to `high`.
pub(crate) fn ticks(low: f64, high: f64, count: u32) -> Vec<f64> {
    let rough = (high - low).max(f64::MIN_POSITIVE) / f64::from(count.max(1));
    if !rough.is_finite() || rough < 1e-9 {
        return vec![low];
    }
    let mut magnitude = 1.0;
    while magnitude * 10.0 <= rough {
        magnitude *= 10.0;
    }
    while magnitude > rough {
        magnitude /= 10.0;
    }
    let step = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|round| round * magnitude)
        .find(|step| *step >= rough * 0.999);
    let step = step.unwrap_or(rough);
    let first = (low / step).ceil();
    // The count of ticks is small by the choice of the step.
    (0..64)
        .map(|index| (first + f64::from(index)) * step)
        .take_while(|tick| *tick <= high + step * 1e-6)
        .collect()
}

/// A text cut to the units it may take, with an ellipsis where it was cut.
pub(crate) fn fitted(text: &str, units: f64) -> String {
    let room = text.chars().map(|_| LETTER).scan(0.0, |sum, letter| {
        *sum += letter;
        Some(*sum)
    });
    let letters = room.take_while(|sum| *sum <= units).count();
    if letters == text.chars().count() {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(letters.saturating_sub(1)).collect();
    cut.push('…');
    cut
}

/// A text in one line or two of that many units, broken between words; a second line that is still too long is cut.
pub(crate) fn two_lines(text: &str, units: f64) -> Vec<String> {
    lines(text, units, 2)
}

/// A text in at most so many lines, broken between words; what is still too long is cut.
pub(crate) fn lines(text: &str, units: f64, most: usize) -> Vec<String> {
    let mut rest = text;
    let mut lines = Vec::new();
    while length(rest) > units && lines.len() + 1 < most {
        let fits = |(at, _): &(usize, &str)| rest.get(..*at).is_some_and(|first| length(first) <= units);
        let Some((at, _)) = rest.match_indices(' ').take_while(fits).last() else {
            break;
        };
        let (first, second) = rest.split_at(at);
        lines.push(first.to_owned());
        rest = second.trim_start();
    }
    lines.push(fitted(rest, units));
    lines
}

/// Units a text takes at most, nearly.
pub(crate) fn length(text: &str) -> f64 {
    text.chars().count() as f64 * LETTER
}

#[cfg(test)]
mod tests {
    use super::{Scale, fitted, px, ticks, two_lines};

    #[test]
    fn ticks_are_round_and_stay_inside() {
        assert_eq!(ticks(0.0, 600.0, 6), [0.0, 100.0, 200.0, 300.0, 400.0, 500.0, 600.0]);
        assert_eq!(ticks(0.0, 1.7, 4), [0.0, 0.5, 1.0, 1.5]);
        assert_eq!(ticks(3.0, 3.0, 4), [3.0]);
        assert!(ticks(0.0, f64::INFINITY, 4).len() <= 64);
    }

    #[test]
    fn a_scale_keeps_within_the_chart_and_coordinates_are_short() {
        let scale = Scale {
            low: 0.0,
            high: 10.0,
            from: 100.0,
            to: 200.0,
        };
        assert_eq!((scale.at(5.0), scale.at(99.0), scale.at(-1.0)), (150.0, 200.0, 100.0));
        assert_eq!((px(3.0), px(2.749)), ("3".to_owned(), "2.7".to_owned()));
    }

    #[test]
    fn long_text_is_cut_with_a_sign() {
        assert_eq!(fitted("truce", 100.0), "truce");
        assert_eq!(fitted("a long line of text", 64.0), "a long li…");
        assert_eq!(two_lines("a long line of text", 64.0), ["a long", "line of t…"]);
        assert_eq!(two_lines("unbreakable", 40.0), ["unbre…"]);
    }
}
