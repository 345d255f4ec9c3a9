//! How far the fits can be trusted: what holds for every model first, then each model by itself.

use super::models::{lettered, name};
use crate::html::{figures, lessons, reader::Reader};
use maud::{Markup, html};
use salida_desk::report::{ModelReport, WanderingReport};
use salida_note::{Fact, Note};

/// How far the fits can be trusted: what holds for every model first, then each model by itself.
pub(super) fn fits(models: &[ModelReport], reader: &Reader<'_>) -> Markup {
    let of_all = |note: &&Note| models.iter().all(|model| model.notes.contains(note));
    let shared: Vec<&Note> = models
        .first()
        .map_or_else(Vec::new, |model| model.notes.iter().filter(of_all).collect());
    html! {
        (lessons::list(&shared, reader))
        @for (letter, model) in lettered(models) {
            @let own: Vec<&Note> = model.notes.iter().filter(|note| !of_all(note)).collect();
            section.fit {
                h5 { (letter) ". " (name(model, reader)) }
                ul.plain { @for sentence in fit(model, reader) { li { (sentence) } } }
                (lessons::list(&own, reader))
            }
        }
    }
}

fn fit(model: &ModelReport, reader: &Reader<'_>) -> Vec<String> {
    let fit = &model.fit;
    let real = |value: f64, decimals| Fact::Text(reader.words.real(value, decimals));
    let told = |id: &str, value: Option<f64>, decimals| {
        value.map(|value| reader.tell(id, &[("value", real(value, decimals))]))
    };
    let size = [
        ("window", Fact::Text(reader.span(fit.window))),
        ("observations", Fact::from(fit.observations)),
        ("parameters", Fact::from(fit.parameters)),
    ];
    let change = fit.change_per_year.map(|ratio| {
        reader.tell(
            "fit-change",
            &[("change", Fact::Text(figures::percent((ratio - 1.0) * 100.0, 1, reader)))],
        )
    });
    let months = [
        ("months", Fact::Text(reader.words.count(fit.months))),
        ("observed", Fact::Text(reader.words.count(fit.months_observed))),
    ];
    let search = fit.search.as_ref().map(|search| {
        let facts = [
            ("iterations", Fact::from(search.iterations)),
            ("gradient", Fact::Text(format!("{:.0e}", search.gradient))),
        ];
        reader.tell("fit-search", &facts)
    });
    let all = [
        Some(reader.tell("fit-size", &size)),
        Some(reader.tell("fit-months", &months)),
        told("fit-rate", fit.rate_per_day, 2),
        change,
        told("fit-dispersion", fit.dispersion, 2),
        told("fit-phi", fit.phi.filter(|_| model.law != "poisson"), 2),
        told("fit-autocorrelation", fit.autocorrelation, 2),
        search,
    ];
    let wandering = fit.wandering.iter().flat_map(|it| wandering(it, reader));
    all.into_iter().flatten().chain(wandering).collect()
}

/// How far the rate wanders, and how the answer was drawn.
fn wandering(it: &WanderingReport, reader: &Reader<'_>) -> [String; 2] {
    let between = |low: f64, high: f64| {
        let [low, high] = [low, high].map(|end| Fact::Text(reader.words.real(end, 2)));
        Fact::Text(reader.tell("number-from-to", &[("low", low), ("high", high)]))
    };
    // A deviation of the logarithm is told as a factor.
    let factor = [it.deviation.low, it.deviation.high].map(libm::exp);
    let facts = [
        ("correlation", between(it.correlation.low, it.correlation.high)),
        ("factor", between(factor[0], factor[1])),
    ];
    let worth = it.efficiency * it.draws as f64;
    let drawn = [
        ("points", Fact::from(it.points)),
        ("draws", Fact::from(it.draws)),
        ("worth", Fact::Text(reader.words.real(worth, 0))),
    ];
    [reader.tell("fit-wandering", &facts), reader.tell("fit-drawn", &drawn)]
}
