//! The picture of a story: what was reported above, then a bar for each instance of a commitment over the same days.

use super::{patterns, row::Row, row::Run, story::Told};
use salida_world::{Day, Span};
use std::{collections::BTreeSet, fmt::Write};

const WIDTH: f64 = 760.0;
const LEFT: f64 = 12.0;
const RIGHT: f64 = WIDTH - 12.0;
/// Height of a line of reports.
const LANE: f64 = 18.0;
/// Height of a row with its label.
const ROW: f64 = 42.0;
/// Height of a bar.
const BAR: f64 = 18.0;
/// About how wide a letter is.
const LETTER: f64 = 6.6;

/// A picture, and the title under which a page shows it.
pub(super) struct Drawn {
    pub(super) title: String,
    pub(super) svg: String,
}

/// Something reported or done, as a mark over its days.
struct Mark {
    name: String,
    days: Span,
    /// Which line it stands on, from the top.
    lane: usize,
}

/// Draws the rows over the days of a picture.
pub(super) fn draw(file: &str, story: &str, told: &Told, rows: &[Row], span: Span) -> Drawn {
    let scale = Scale { span };
    let marks = marks(told, scale);
    let lanes = marks.iter().map(|mark| mark.lane + 1).max().unwrap_or(0);
    let top = 30.0;
    let rows_top = top + LANE * lanes as f64 + 10.0;
    let rows_bottom = rows_top + ROW * rows.len() as f64 + 4.0;
    let used: BTreeSet<_> = rows.iter().flat_map(|row| &row.runs).map(|run| run.standing).collect();
    let height = rows_bottom + 40.0;
    let title = format!("{story}: standings from {} to {}", span.first(), span.last());
    let id = file.trim_end_matches(".svg");
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n{}\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>\n",
        escaped(&title),
        escaped(&described(&marks, rows)),
        patterns::DEFINITIONS,
    );
    months(&mut svg, scale, rows_bottom);
    for mark in &marks {
        draw_mark(&mut svg, mark, scale, top + LANE * mark.lane as f64);
    }
    for (index, row) in rows.iter().enumerate() {
        draw_row(&mut svg, row, scale, rows_top + ROW * index as f64);
    }
    legend(&mut svg, &used, rows_bottom + 16.0);
    svg.push_str("</svg>\n");
    Drawn { title, svg }
}

/// Where a day stands.
#[derive(Clone, Copy)]
struct Scale {
    span: Span,
}

impl Scale {
    /// The left edge of a day.
    fn at(self, day: Day) -> f64 {
        let passed = f64::from(day.number() - self.span.first().number());
        LEFT + (RIGHT - LEFT) * passed / f64::from(self.span.days())
    }

    fn edges(self, days: Span) -> (f64, f64) {
        (self.at(days.first()), self.at(days.last().plus(1)))
    }
}

/// Reports and acts that lie in the picture, each on the first line where it has room.
fn marks(told: &Told, scale: Scale) -> Vec<Mark> {
    let reports = told
        .reports
        .iter()
        .map(|report| (report.id.as_str(), report.happening.during()));
    let acts = told.case.process.acts.iter().map(|act| (act.id.as_str(), act.during));
    let mut all: Vec<(&str, Span)> = reports.chain(acts).collect();
    all.sort_by_key(|(name, days)| (days.first(), days.last(), *name));
    let mut ends: Vec<f64> = Vec::new();
    let mut marks = Vec::new();
    for (name, days) in all {
        let Some(days) = days.overlap(scale.span) else { continue };
        let (from, to) = scale.edges(days);
        let text = text_at(from, name);
        let start = from.min(text);
        let end = to.max(text + width(name) + 8.0);
        let lane = ends.iter().position(|end| *end <= start).unwrap_or(ends.len());
        if lane == ends.len() {
            ends.push(end);
        } else {
            ends[lane] = end;
        }
        marks.push(Mark {
            name: name.to_owned(),
            days,
            lane,
        });
    }
    marks
}

/// Where the name of a mark begins: right of it, or left of the right edge.
fn text_at(from: f64, name: &str) -> f64 {
    (from + 8.0).min(RIGHT - width(name))
}

fn width(text: &str) -> f64 {
    text.chars().count() as f64 * LETTER
}

fn draw_mark(svg: &mut String, mark: &Mark, scale: Scale, y: f64) {
    let (from, to) = scale.edges(mark.days);
    let _ = writeln!(
        svg,
        "<path d=\"M{from:.1} {:.1}H{:.1}\" stroke=\"#000\" stroke-width=\"3\"/><path d=\"M{:.1} {:.1}l4 -7h-8z\"/><text x=\"{:.1}\" y=\"{:.1}\">{}</text>",
        y + 13.0,
        to.max(from + 1.0),
        from.max(LEFT + 1.0),
        y + 13.0,
        text_at(from, &mark.name),
        y + 9.0,
        escaped(&mark.name),
    );
}

fn draw_row(svg: &mut String, row: &Row, scale: Scale, y: f64) {
    let _ = writeln!(
        svg,
        "<text x=\"{LEFT}\" y=\"{:.1}\">{}</text>",
        y + 12.0,
        escaped(&row.label)
    );
    for run in &row.runs {
        draw_run(svg, run, scale, y + 17.0);
    }
}

fn draw_run(svg: &mut String, run: &Run, scale: Scale, y: f64) {
    let (from, to) = scale.edges(run.days);
    let style = patterns::style(run.standing);
    let _ = writeln!(
        svg,
        "<rect x=\"{from:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{BAR}\" {style}/>",
        to - from
    );
    let word = patterns::word(run.standing);
    let wide = width(&word);
    if wide + 10.0 <= to - from {
        let x = from + 4.0;
        let _ = writeln!(
            svg,
            "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"#fff\"/><text x=\"{:.1}\" y=\"{:.1}\">{word}</text>",
            y + 2.0,
            wide + 2.0,
            BAR - 4.0,
            x + 2.0,
            y + 13.0
        );
    }
}

/// A thin line and the month at the first day of each, as far as there is room for the words.
fn months(svg: &mut String, scale: Scale, bottom: f64) {
    let mut free = 0.0;
    for month in scale.span.months() {
        let first = month.span().first();
        if !scale.span.contains(first) {
            continue;
        }
        let x = scale.at(first);
        let word = month.to_string();
        if x >= free && x + width(&word) <= RIGHT {
            let _ = writeln!(svg, "<text x=\"{:.1}\" y=\"14\">{word}</text>", x + 2.0);
            free = x + width(&word) + 8.0;
        }
        let _ = writeln!(
            svg,
            "<path d=\"M{x:.1} 4V{bottom:.1}\" stroke=\"#000\" stroke-width=\"0.4\"/>"
        );
    }
}

fn legend(svg: &mut String, used: &BTreeSet<salida_monitor::Standing>, y: f64) {
    let mut x = LEFT;
    for standing in patterns::ALL.iter().filter(|standing| used.contains(standing)) {
        let word = patterns::word(*standing);
        let _ = writeln!(
            svg,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"22\" height=\"12\" {}/><text x=\"{:.1}\" y=\"{:.1}\">{word}</text>",
            patterns::style(*standing),
            x + 27.0,
            y + 10.0
        );
        x += 27.0 + width(&word) + 14.0;
    }
}

/// The picture in sentences, for those who do not see it.
fn described(marks: &[Mark], rows: &[Row]) -> String {
    let mut text = String::from("Reported or done: ");
    let told = marks.iter().map(|mark| format!("{} ({})", mark.name, mark.days));
    text.push_str(&told.collect::<Vec<_>>().join(", "));
    text.push('.');
    for row in rows {
        let runs = row.runs.iter().map(|run| {
            let word = patterns::word(run.standing);
            format!("{word} {} to {}", run.days.first(), run.days.last())
        });
        let _ = write!(text, " {}: {}.", row.label, runs.collect::<Vec<_>>().join(", "));
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{LEFT, RIGHT, Scale, Span, escaped, text_at, width};

    #[test]
    fn the_first_day_begins_at_the_left_edge_and_the_last_ends_at_the_right_one() {
        let span: Span = "2031-01".parse().expect("a month");
        let (from, to) = Scale { span }.edges(span);
        assert_eq!((from, to), (LEFT, RIGHT));
    }

    #[test]
    fn a_name_never_runs_over_the_right_edge() {
        let name = "a-report-with-a-long-name";
        assert!(text_at(RIGHT - 3.0, name) + width(name) <= RIGHT);
        assert_eq!(escaped("<a & \"b\">"), "&lt;a &amp; &quot;b&quot;&gt;");
    }
}
