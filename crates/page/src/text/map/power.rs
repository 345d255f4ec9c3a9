//! Relative power, what follows from it and what turns it; and how groups stand to one another.

use super::speaker::{Speaker, line};
use crate::said::term;
use salida_actors::{Comparison, Outcome, PowerReport, Reading};

pub(super) fn section(speaker: &Speaker<'_>) -> String {
    let power = &speaker.answer.power;
    if power.is_empty() {
        return String::new();
    }
    let mut out = speaker.title("map-power");
    out.extend(power.iter().map(|it| one(it, speaker)));
    let band = power.first().map(|it| it.band.to_string()).unwrap_or_default();
    out.push_str(&speaker.told(0, "map-power-band", &[("band", band)]));
    out + &speaker.told(0, "map-power-no-forecast", &[])
}

fn one(report: &PowerReport, speaker: &Speaker<'_>) -> String {
    let sides = [("a", speaker.actors(&report.a)), ("b", speaker.actors(&report.b))];
    let mut out = speaker.told(0, "map-sides", &sides);
    out.extend(report.comparisons.iter().map(|it| comparison(it, report, speaker)));
    let outcome = |outcome: Outcome| speaker.say(term::outcome(outcome));
    let others = report.possible.iter().filter(|it| **it != report.at_best);
    let others: Vec<String> = others.map(|it| outcome(*it)).collect();
    let best = ("outcome", outcome(report.at_best));
    out.push_str(&if others.is_empty() {
        speaker.told(1, "map-follows-surely", &[best])
    } else {
        speaker.told(1, "map-follows", &[best, ("others", others.join(", "))])
    });
    for turned in &report.turns {
        let facts = [
            ("dimension", speaker.say(term::dimension(turned.dimension))),
            ("reading", reading(turned.reading, report, speaker)),
            ("outcome", outcome(turned.outcome)),
        ];
        out.push_str(&speaker.told(2, "map-turned-by", &facts));
    }
    out
}

fn reading(reading: Reading, report: &PowerReport, speaker: &Speaker<'_>) -> String {
    match reading {
        Reading::A => speaker.tell("map-stronger", &[("side", speaker.actors(&report.a))]),
        Reading::B => speaker.tell("map-stronger", &[("side", speaker.actors(&report.b))]),
        Reading::Even => speaker.say("map-even"),
    }
}

fn comparison(it: &Comparison, report: &PowerReport, speaker: &Speaker<'_>) -> String {
    let dimension = ("dimension", speaker.say(term::dimension(it.dimension)));
    let (Some(unit), Some(a), Some(b)) = (&it.unit, it.a, it.b) else {
        return speaker.told(1, "map-dimension-unknown", &[dimension]);
    };
    let others = it.possible.iter().filter(|reading| **reading != it.best);
    let others: Vec<String> = others.map(|it| reading(*it, report, speaker)).collect();
    let facts = [
        dimension,
        ("a", speaker.said().amount(a)),
        ("b", speaker.said().amount(b)),
        ("unit", unit.clone()),
        ("reading", reading(it.best, report, speaker)),
    ];
    let mut said = speaker.tell("map-comparison", &facts);
    if !others.is_empty() {
        said = format!(
            "{said} {}",
            speaker.tell("map-also-possible", &[("readings", others.join(", "))])
        );
    }
    line(1, &said)
}

/// How groups stand to one another; in the team edition only.
pub(super) fn relations(speaker: &Speaker<'_>) -> String {
    let relations = &speaker.answer.relations;
    if relations.is_empty() {
        return String::new();
    }
    let mut out = speaker.title("map-relations");
    for it in relations {
        let facts = [("one", speaker.actor(&it.one)), ("other", speaker.actor(&it.other))];
        let mut said = speaker.tell(term::relation(it.kind), &facts);
        if let Some(what) = &it.what {
            said = format!("{said} {}", speaker.words(what));
        }
        out.push_str(&line(1, &format!("{said}{}", speaker.cite(&it.sources))));
    }
    out
}
