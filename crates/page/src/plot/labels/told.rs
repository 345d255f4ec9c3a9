//! What labels say, piece by piece, and as a table.

use crate::{
    html::{
        reader::{Reader, listed},
        table,
    },
    said::term,
};
use maud::{Markup, html};
use salida_actors::Clash;
use salida_case::label::Label;
use salida_note::Fact;
use salida_world::Wording;
use std::collections::BTreeMap;

/// The contradictions of a label, each with its number.
pub(super) fn clashes<'a>(number: u32, reader: &Reader<'a>) -> Vec<(usize, &'a Clash)> {
    let all = (1..).zip(&reader.report.map.clashes);
    all.filter(|(_, it)| it.one == number || it.other == number).collect()
}

/// What the bar of a label says, piece by piece.
pub(super) fn told(number: u32, label: &Label, reader: &Reader<'_>) -> Vec<String> {
    let mut told = vec![
        reader.actor_name(&label.about).to_owned(),
        quoted(label, reader),
        reader.actor_name(&label.by).to_owned(),
        when(label, reader),
    ];
    told.extend(term::confidence(label.confidence).map(|id| reader.say(id)));
    told.extend(
        clashes(number, reader)
            .into_iter()
            .map(|it| contradiction(number, it, reader)),
    );
    told
}

fn quoted(label: &Label, reader: &Reader<'_>) -> String {
    let id = if label.denies { "page-not-quoted" } else { "page-quoted" };
    reader.tell(id, &[("text", Fact::Text(reader.plain(&label.term).to_owned()))])
}

fn when(label: &Label, reader: &Reader<'_>) -> String {
    let from = ("from", Fact::Text(reader.day(label.from)));
    match label.until {
        None => reader.tell("label-from", &[from]),
        Some(until) => reader.tell("label-from-until", &[from, ("until", Fact::Text(reader.day(until)))]),
    }
}

fn contradiction(number: u32, (at, clash): (usize, &Clash), reader: &Reader<'_>) -> String {
    let other = if clash.one == number { clash.other } else { clash.one };
    let other = reader.report.who.labels.get(other as usize);
    let id = match (clash.denied, clash.one == number) {
        (false, _) => "plot-excludes",
        (true, true) => "plot-denied-by",
        (true, false) => "plot-denies-word-of",
    };
    let facts = [
        ("number", Fact::from(at)),
        (
            "by",
            Fact::Text(other.map_or("", |it| reader.actor_name(&it.by)).to_owned()),
        ),
        (
            "term",
            Fact::Text(other.map_or("", |it| reader.plain(&it.term)).to_owned()),
        ),
        ("days", Fact::Text(reader.span(clash.during))),
    ];
    reader.tell(id, &facts)
}

pub(crate) fn table(reader: &Reader<'_>) -> Markup {
    let all = super::all_told(reader);
    let disputed = !reader.report.map.clashes.is_empty();
    let mut heads = vec!["label-about", "label-term", "label-by", "page-when", "label-why"];
    if disputed {
        heads.insert(4, "plot-contradiction");
    }
    let heads: Vec<String> = heads.into_iter().map(|id| reader.say(id)).collect();
    // What somebody says of several in the same words stands in one row.
    let mut groups: Vec<(Vec<Markup>, Vec<Markup>)> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (label, number) in all.iter().zip(0..) {
        let mut rest = cells(label, reader);
        if disputed {
            let told = clashes(number, reader)
                .into_iter()
                .map(|it| contradiction(number, it, reader));
            let told: Vec<String> = told.collect();
            rest.insert(3, html! { @for one in &told { p { (one) } } });
        }
        let words: String = rest.iter().map(|cell| cell.0.as_str()).collect();
        let at = *known.entry(words).or_insert(groups.len());
        if at == groups.len() {
            groups.push((Vec::new(), rest));
        }
        if let Some((about, _)) = groups.get_mut(at) {
            about.push(reader.actor(&label.about));
        }
    }
    let rows = groups.into_iter().map(|(about, rest)| {
        let about = listed(about.into_iter());
        std::iter::once(about).chain(rest).collect()
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    table::long_table(&html! { (reader.say("who-labels")) }, &heads, &rows, reader)
}

/// All but whom it is about.
fn cells(label: &Label, reader: &Reader<'_>) -> Vec<Markup> {
    let weave = |id: &str, wording: &Wording| reader.weave(id, &[], &[("words", reader.wording(wording))]);
    let grounds = [
        ("label-basis", &label.basis),
        ("label-reason", &label.why),
        ("label-consequence", &label.consequence),
        ("map-label-gain", &label.gain),
    ];
    let grounds: Vec<Markup> = { grounds.iter() }
        .filter_map(|(id, words)| words.as_ref().map(|it| weave(id, it)))
        .collect();
    let id = if label.denies { "page-not-quoted" } else { "page-quoted" };
    let category = label
        .category
        .as_ref()
        .and_then(|id| reader.report.map.categories.get(id));
    vec![
        html! {
            (reader.weave(id, &[], &[("text", reader.wording(&label.term))])) (reader.cite(&label.sources))
            @if let Some((name, vocabulary)) = category {
                p.quiet { (reader.weave("map-category", &[], &[("category", reader.wording(name)), ("vocabulary", reader.wording(vocabulary))])) }
            }
            @if let Some(id) = term::confidence(label.confidence) { p.quiet { (reader.say(id)) } }
        },
        reader.actor(&label.by),
        html! { (when(label, reader)) },
        html! {
            @for ground in &grounds { p { (ground) } }
            @if grounds.is_empty() { (reader.say("label-no-reason")) }
        },
    ]
}
