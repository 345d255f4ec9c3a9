//! The donors that a comparison rests on, as bars.

use super::{Shown, lines::rightwards};
use crate::panel::{said::Said, tables::Table};
use crate::svg::{Scale, WIDTH, chart, fitted, px};
use maud::html;
use salida_desk::panel::Found;
use salida_note::Fact;

const LEFT: f64 = 220.0;
const RIGHT: f64 = WIDTH - 70.0;
const ROW: f64 = 20.0;
const TOP: f64 = 14.0;
/// Bars drawn; the table has all.
const MOST: usize = 25;

/// The heaviest donors.
pub(in crate::panel) fn weights(said: &Said<'_>, (method, found): (&str, &Found), key: &str) -> Option<Shown> {
    let all = &found.donor_weights;
    let drawn: Vec<_> = all.iter().take(MOST).collect();
    let (low, high) = drawn.iter().fold((0.0_f64, 0.0_f64), |(low, high), it| {
        (low.min(it.weight), high.max(it.weight))
    });
    if all.is_empty() || high <= low {
        return None;
    }
    let scale = Scale {
        low,
        high,
        from: LEFT,
        to: RIGHT,
    };
    let bottom = TOP + ROW * drawn.len() as f64 + 4.0;
    let title = said.tell("panel-plot-weights", &[("method", Fact::Text(said.method(method)))]);
    let about = said.say("panel-plot-weights-about");
    let inside = html! {
        (rightwards(scale, bottom, said, &said.say("panel-weight")))
        @for (index, it) in drawn.iter().enumerate() {
            @let y = TOP + ROW * index as f64;
            @let (from, to) = (scale.at(it.weight.min(0.0)), scale.at(it.weight.max(0.0)));
            text.label x="4" y=(px(y + 12.0)) { (fitted(&it.name, LEFT - 16.0)) }
            rect.interval x=(px(from)) y=(px(y + 2.0)) width=(px((to - from).max(1.0))) height="13" { title { (it.name) ": " (said.finite(it.weight, 4)) } }
            text.tick x=(px(to + 6.0)) y=(px(y + 13.0)) { (said.finite(it.weight, 3)) }
        }
    };
    let rows = all
        .iter()
        .map(|it| vec![it.name.clone(), said.finite(it.weight, 6)])
        .collect();
    Some(Shown {
        drawn: chart(&format!("weights-{key}"), &title, &about, bottom + 40.0, &inside),
        about,
        table: Table {
            title,
            heads: ["panel-donor", "panel-weight"].map(|id| said.say(id)).to_vec(),
            rows,
        },
    })
}
