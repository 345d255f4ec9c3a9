//! One picture alone, as a file of its own: the same drawing with its colours in it, the case, the day and the edition below.

use super::Picture;
use crate::{
    Words,
    html::{edition, reader::Reader},
    notes::visible_lines,
    svg::{WIDTH, px},
    text::nothing_but,
};
use maud::html;
use salida_desk::report::{Report, Sheet};
use salida_note::Fact;

/// What every picture carries near its top, so that a later one may take its place and nothing else is written over.
pub const PICTURE_MARK: &str = "<svg data-salida=\"picture-1\"";

/// The colours of the page, for paper, screen and dark.
const STYLE: &str = concat!(include_str!("sheet.css"), include_str!("../svg/chart.css"));

/// A picture as a file that loads nothing; `None` when the case holds nothing to draw it from.
pub fn picture(sheet: &Sheet, which: Picture, words: &Words) -> Option<String> {
    let report = Report {
        title: sheet.title.clone(),
        on: sheet.on,
        known: sheet.known,
        who: sheet.who.clone(),
        map: sheet.map.clone(),
        sources: sheet.sources.clone(),
        ..nothing_but(sheet.names.clone(), sheet.edition)
    };
    let reader = Reader::new(&report, words);
    let plot = which.drawn(&reader)?;
    let day = |day| Fact::Text(reader.day(day));
    let days = if sheet.on == sheet.known {
        "map-on-day"
    } else {
        "map-on-known"
    };
    let days = reader.tell(days, &[("on", day(sheet.on)), ("known", day(sheet.known))]);
    let named = [
        ("name", Fact::Text(plot.title.clone())),
        ("text", Fact::from(reader.plain(&sheet.title))),
    ];
    let below = [
        reader.tell("map-item", &named),
        format!("{days} {}", reader.say(edition::edition(sheet.edition))),
    ];
    let more = (plot.more > 0).then(|| reader.tell_count("plot-more", plot.more));
    let untold = which.untold(&reader);
    let (width, height) = (px(WIDTH), px(plot.height + 80.0));
    let inside = html! {
        title { (below[0]) }
        desc { (plot.description) }
        style { (maud::PreEscaped(STYLE)) }
        rect.paper width=(width) height=(height) {}
        (plot.inside)
        @for (line, y) in below.iter().chain(&more).chain(&untold).zip([20.0, 36.0, 52.0, 68.0]) {
            text.tick x="8" y=(px(plot.height + y)) { (line) }
        }
    };
    let head = format!(
        "{PICTURE_MARK} xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"{}\" width=\"{width}\" \
         height=\"{height}\" viewBox=\"0 0 {width} {height}\">",
        words.language().code()
    );
    Some(visible_lines(&format!("{head}{}</svg>\n", inside.into_string())))
}
