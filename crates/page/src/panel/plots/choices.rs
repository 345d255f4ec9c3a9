//! The specification curve: the ratio under every set of choices, by size.

use super::{Shown, lines::rightwards};
use crate::panel::said::Said;
use crate::svg::{Scale, WIDTH, chart, fitted, px};
use maud::html;

const LEFT: f64 = 400.0;
const RIGHT: f64 = WIDTH - 20.0;
const ROW: f64 = 18.0;
const TOP: f64 = 14.0;

/// Every set of choices that gave a ratio.
pub(in crate::panel) fn choices(said: &Said<'_>, at: usize) -> Option<Shown> {
    let known = said
        .of
        .choices
        .iter()
        .filter_map(|it| Some((it, it.ratio.filter(|ratio| ratio.is_finite())?)));
    let mut all: Vec<_> = known.collect();
    all.sort_by(|left, right| left.1.total_cmp(&right.1));
    let (low, high) = all.iter().fold((1.0_f64, 1.0_f64), |(low, high), (_, ratio)| {
        (low.min(*ratio), high.max(*ratio))
    });
    if all.is_empty() {
        return None;
    }
    let room = ((high - low) * 0.06).max(0.01);
    let scale = Scale {
        low: low - room,
        high: high + room,
        from: LEFT,
        to: RIGHT,
    };
    let bottom = TOP + ROW * all.len() as f64 + 4.0;
    let title = said.say("panel-plot-choices");
    let about = said.say("panel-plot-choices-about");
    let neutral = px(scale.at(1.0));
    let inside = html! {
        (rightwards(scale, bottom, said, &said.say("panel-ratio")))
        line.neutral x1=(neutral) x2=(neutral) y1=(px(TOP)) y2=(px(bottom)) {}
        @for (index, (choice, ratio)) in all.iter().enumerate() {
            @let y = TOP + ROW * (index as f64 + 0.5);
            text.tick x="4" y=(px(y + 4.0)) { (fitted(&said.choice(choice), LEFT - 12.0)) }
            @if choice.is_default { circle.point cx=(px(scale.at(*ratio))) cy=(px(y)) r="5" { title { (said.choice(choice)) } } }
            @else { circle.ring cx=(px(scale.at(*ratio))) cy=(px(y)) r="4.5" { title { (said.choice(choice)) } } }
        }
        circle.point cx="16" cy=(px(bottom + 50.0)) r="5" {} text.label x="28" y=(px(bottom + 54.0)) { (said.say("panel-default-choice")) }
        circle.ring cx="316" cy=(px(bottom + 50.0)) r="4.5" {} text.label x="328" y=(px(bottom + 54.0)) { (said.say("panel-other-choice")) }
    };
    Some(Shown {
        drawn: chart(&format!("choices-{at}"), &title, &about, bottom + 64.0, &inside),
        about,
        table: said.choices(),
    })
}
