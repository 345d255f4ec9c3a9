//! The answer of `salida impact`: ratios with every reading, effects by phase, claims, and the other harms.

use super::{grid::grid, standing::WIDTH, wrap::wrapped};
use crate::{
    Words,
    html::{
        figures::{self, Unit},
        impact::{claims, comparison, models, verdict},
        lessons,
        reader::Reader,
    },
    notes::{self, visible_lines},
};
use salida_case::claim::{Published, PublishedMeasure};
use salida_desk::report::{
    ClaimReport, ClaimWindowReport, ComparisonReport, HarmReport, ImpactReport, Interval, ModelReport, PhaseReport,
    ReadingReport, Report, Total, Window,
};
use salida_note::{Fact, Note, Severity};

/// The impact part of a report as plain text; empty where the case states no outcome.
pub fn impact_text(report: &Report, words: &Words) -> String {
    let Some(impact) = &report.impact else {
        return String::new();
    };
    let reader = Reader::new(report, words);
    let parts = [
        comparisons(impact, &reader),
        published(&impact.published, &reader),
        all_models(impact, &reader),
        all_claims(impact, &reader),
        harms(&impact.harms, &reader),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    visible_lines(&parts.join("\n"))
}

fn heading(id: &str, reader: &Reader<'_>) -> String {
    let words = reader.say(id);
    format!("{words}\n{}\n", "=".repeat(words.chars().count()))
}

fn comparisons(impact: &ImpactReport, reader: &Reader<'_>) -> String {
    if impact.comparisons.is_empty() {
        return String::new();
    }
    let each: String = impact.comparisons.iter().map(|it| compared(it, reader)).collect();
    format!("{}{each}", heading("impact-comparisons", reader))
}

fn compared(it: &ComparisonReport, reader: &Reader<'_>) -> String {
    let name = reader.plain(&it.name);
    let windows = grid(&[
        window("window-before", &it.before, reader),
        window("window-after", &it.after, reader),
    ]);
    let Some(ratio) = it.ratio else {
        return format!("{name}\n{windows}  {}\n\n", reader.say(comparison::no_ratio(it)));
    };
    let change = figures::percent((ratio - 1.0) * 100.0, 0, reader);
    let facts = [
        ("ratio", Fact::Text(reader.words.real(ratio, 3))),
        ("change", Fact::Text(change)),
    ];
    let said = reader.tell("comparison-ratio", &facts);
    let intervals: Vec<Vec<String>> = it
        .intervals
        .iter()
        .map(|it| vec![interval(it, Unit::Ratio, reader)])
        .collect();
    let intervals = grid(&intervals);
    let readings: Vec<Vec<String>> = it.readings.iter().map(|it| reading(it, reader)).collect();
    format!("{name}\n{windows}  {said}\n{intervals}{}\n", grid(&readings))
}

fn window(id: &str, window: &Window, reader: &Reader<'_>) -> Vec<String> {
    vec![
        format!("{}: {}", reader.say(id), reader.span(window.during)),
        counted(window, reader),
        sum(window, reader),
    ]
}

fn counted(window: &Window, reader: &Reader<'_>) -> String {
    window.count.map_or_else(
        || figures::figure(window.bounds, reader),
        |count| reader.words.count(count),
    )
}

fn sum(window: &Window, reader: &Reader<'_>) -> String {
    let terms = window.totals.iter().enumerate().map(|(index, total)| {
        let sign = if total.sign < 0 {
            "\u{2212} "
        } else if index > 0 {
            "+ "
        } else {
            ""
        };
        format!("{sign}{}", reader.words.count(total.count))
    });
    let terms: Vec<String> = terms.collect();
    if terms.is_empty() {
        reader.say("window-no-totals")
    } else {
        format!("= {}", terms.join(" "))
    }
}

fn interval(it: &Interval, unit: Unit, reader: &Reader<'_>) -> String {
    let ends = figures::ends(it.low, it.high, unit, reader);
    format!(
        "{ends} – {}, {}",
        figures::share(it.level, reader),
        figures::method(it.method, reader)
    )
}

fn reading(it: &ReadingReport, reader: &Reader<'_>) -> Vec<String> {
    let total = |it: &Total| {
        let id = it.agency.clone();
        let agency = reader
            .report
            .names
            .actors
            .get(&id)
            .map_or(id.as_str().to_owned(), |name| reader.plain(name).to_owned());
        Fact::Text(format!(
            "{} ({agency}, {})",
            reader.words.count(it.count),
            reader.span(it.during)
        ))
    };
    let which = match (&it.instead, &it.replaced) {
        (Some(instead), Some(replaced)) => reader.tell(
            "reading-instead",
            &[("instead", total(instead)), ("replaced", total(replaced))],
        ),
        (Some(instead), None) => reader.tell("reading-with", &[("instead", total(instead))]),
        (None, _) => reader.say("reading-preferred"),
    };
    vec![
        which,
        reader.words.count(it.before),
        reader.words.count(it.after),
        reader.words.real(it.ratio, 4),
    ]
}

fn published(all: &[Published], reader: &Reader<'_>) -> String {
    if all.is_empty() {
        return String::new();
    }
    let row = |it: &Published| {
        let unit = match it.measure {
            PublishedMeasure::RateRatio => Unit::Ratio,
            PublishedMeasure::Deaths => Unit::Count,
        };
        let bounded = it.low.is_some() || it.high.is_some();
        let ends = if bounded {
            figures::ends(it.low, it.high, unit, reader)
        } else {
            String::new()
        };
        vec![
            reader.plain(&it.what).to_owned(),
            figures::quantity(Some(it.estimate), unit, reader),
            ends,
        ]
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    format!(
        "{}{}{}\n",
        heading("published-title", reader),
        grid(&rows),
        reader.say("published-warning")
    )
}

fn all_models(impact: &ImpactReport, reader: &Reader<'_>) -> String {
    let title = heading("impact-models", reader);
    if impact.models.is_empty() {
        let why = obstacles(impact, reader);
        return if why.is_empty() { why } else { format!("{title}{why}") };
    }
    let each: String = impact.models.iter().map(|it| model(it, reader)).collect();
    let supported: String = { verdict::sentences(impact, reader).into_iter() }
        .map(|sentence| wrapped(&sentence, "", "  ", WIDTH))
        .collect();
    let supported = if supported.is_empty() {
        supported
    } else {
        supported + "\n"
    };
    format!(
        "{title}{supported}{}{each}{}\n",
        bracketed(&impact.models, reader),
        reader.say("model-warning")
    )
}

/// What stood in the way of a model: errors and warnings, one line each. What totals say against each other widens a
/// model and prevents none.
fn obstacles(impact: &ImpactReport, reader: &Reader<'_>) -> String {
    let notes = impact.notes.iter().filter(|note| {
        matches!(note.severity(), Severity::Error | Severity::Warning)
            && !salida_events::codes::ALL.contains(&note.code)
    });
    let named: Vec<Note> = notes.map(|note| lessons::named(note, reader).0).collect();
    notes::lines(&named, &notes::Texts::new(), reader.words)
}

/// Which interval the brackets of the tables hold.
fn bracketed(models: &[ModelReport], reader: &Reader<'_>) -> String {
    let phases = models.iter().flat_map(|model| &model.phases);
    let mut shown: Vec<&Interval> = phases.filter_map(|phase| phase.averted_intervals.first()).collect();
    shown.dedup_by_key(|interval| interval.method);
    let Some(first) = shown.first() else {
        return String::new();
    };
    let methods: Vec<String> = shown.iter().map(|it| figures::method(it.method, reader)).collect();
    let facts = [
        ("level", Fact::Text(figures::share(first.level, reader))),
        ("method", Fact::Text(methods.join("; "))),
    ];
    format!(
        "{} {}\n\n",
        reader.tell("model-bracketed", &facts),
        reader.say("model-intervals")
    )
}

fn model(it: &ModelReport, reader: &Reader<'_>) -> String {
    let heads = ["model-phase", "model-observed", "model-averted", "model-ratio"]
        .map(|id| reader.say(id))
        .to_vec();
    let rows: Vec<Vec<String>> = std::iter::once(heads)
        .chain(it.phases.iter().map(|it| phase(it, reader)))
        .collect();
    format!("{}\n{}\n", models::name(it, reader), grid(&rows))
}

fn phase(it: &PhaseReport, reader: &Reader<'_>) -> Vec<String> {
    let name = if it.phase.is_some() {
        reader.plain(&it.name).to_owned()
    } else {
        reader.say("model-sum")
    };
    let shown = |value: Option<f64>, intervals: &[Interval], unit: Unit| {
        let ends = intervals
            .first()
            .map(|it| format!(" ({})", figures::ends(it.low, it.high, unit, reader)));
        format!("{}{}", figures::quantity(value, unit, reader), ends.unwrap_or_default())
    };
    vec![
        name,
        reader.words.count(it.counted),
        shown(it.averted, &it.averted_intervals, Unit::Count),
        shown(it.ratio, &it.ratio_intervals, Unit::Ratio),
    ]
}

fn all_claims(impact: &ImpactReport, reader: &Reader<'_>) -> String {
    if impact.claims.is_empty() {
        return String::new();
    }
    let each: String = impact.claims.iter().map(|it| claim(it, reader)).collect();
    format!("{}{each}", heading("impact-claims", reader))
}

fn claim(it: &ClaimReport, reader: &Reader<'_>) -> String {
    let heads = [
        "claim-window",
        "window-before",
        "window-after",
        "claim-found",
        "claim-needed",
        "claim-reached",
    ];
    let heads = heads.map(|id| reader.say(id)).to_vec();
    let rows: Vec<Vec<String>> = std::iter::once(heads)
        .chain(it.windows.iter().map(|it| under(it, reader)))
        .collect();
    let by = reader
        .report
        .names
        .actors
        .get(&it.claim.by)
        .map_or(it.claim.by.as_str(), |name| reader.plain(name));
    let by = reader.tell("claim-by", &[("who", Fact::from(by))]);
    let on = it
        .claim
        .on
        .map(|day| format!(" {}", reader.tell("claim-on", &[("day", Fact::Text(reader.day(day)))])));
    format!(
        "{}\n{by}{}\n{}\n",
        reader.plain(&it.claim.text),
        on.unwrap_or_default(),
        grid(&rows)
    )
}

fn under(it: &ClaimWindowReport, reader: &Reader<'_>) -> Vec<String> {
    let rate = |id: &str, rate: Option<f64>, decimals: usize| {
        rate.map(|rate| reader.tell(id, &[("rate", Fact::Text(reader.words.real(rate, decimals)))]))
    };
    let needed = [
        rate("claim-per-day", it.needed_per_day, 2),
        rate("claim-per-month", it.needed_per_month, 1),
    ];
    let fewer = it.fewer.map(|fewer| claims::fewer(fewer, reader));
    let change = it.change_percent.map(|change| figures::percent(change, 1, reader));
    let reached = match it.reached {
        Some(true) => "claim-reached-yes",
        Some(false) => "claim-reached-no",
        None => "claim-reached-unknown",
    };
    vec![
        format!("{} / {}", reader.span(it.before.during), reader.span(it.after.during)),
        counted(&it.before, reader),
        counted(&it.after, reader),
        [fewer, change].into_iter().flatten().collect::<Vec<_>>().join("; "),
        needed.into_iter().flatten().collect::<Vec<_>>().join(", "),
        reader.say(reached),
    ]
}

fn harms(harms: &[HarmReport], reader: &Reader<'_>) -> String {
    let row = |it: &HarmReport| {
        let known = it.tallies.iter().map(|it| {
            let (count, when) = (figures::range(it.count, reader), reader.span(it.during));
            format!("{count} ({when}, {})", reader.actor_plain(&it.agency))
        });
        let known: Vec<String> = known.collect();
        let shown = if known.is_empty() {
            reader.say("harm-no-data")
        } else {
            known.join("; ")
        };
        format!("  {}: {shown}\n", reader.deed_plain(&it.outcome.deed))
    };
    let rows: String = harms.iter().map(row).collect();
    if rows.is_empty() {
        rows
    } else {
        format!("{}{rows}", heading("impact-harms", reader))
    }
}
