//! Who calls whom what, with what contradicts what.

use super::speaker::{Speaker, line};
use crate::said::term;
use salida_actors::Contradiction;
use salida_case::label::Label;
use salida_desk::report::Called;

pub(super) fn section(speaker: &Speaker<'_>) -> String {
    let called = &speaker.answer.called;
    let mut out = speaker.title("map-called");
    if called.is_empty() {
        out.push_str(&speaker.told(1, "map-called-none", &[]));
    }
    out.extend(called.iter().map(|it| one(it, speaker)));
    out
}

fn one(called: &Called, speaker: &Speaker<'_>) -> String {
    let mut out = line(0, &speaker.actor(&called.actor));
    for number in &called.labels {
        if let Some(label) = speaker.answer.statements.labels.get(number) {
            out.push_str(&self::label(*number, label, speaker));
        }
    }
    for contradiction in &called.contradictions {
        let (id, [one, other]) = match contradiction {
            Contradiction::Denied { said, denied } => ("map-denied-by", [("one", said), ("other", denied)]),
            Contradiction::Excluded { one, other } => ("map-excluded", [("one", one), ("other", other)]),
        };
        let facts = [one, other].map(|(name, labels)| (name, speaker.labels(labels)));
        out.push_str(&line(1, &format!("! {}", speaker.tell(id, &facts))));
    }
    out
}

fn label(number: u32, label: &Label, speaker: &Speaker<'_>) -> String {
    let reader = &speaker.reader;
    let from = ("from", reader.day(label.from));
    let days = match label.until {
        None => speaker.tell("label-from", &[from]),
        Some(until) => speaker.tell("label-from-until", &[from, ("until", reader.day(until))]),
    };
    let mut said = vec![speaker.label(number)];
    said.extend(label.category.as_ref().and_then(|category| {
        let (name, vocabulary) = speaker.answer.statements.categories.get(category)?;
        let facts = [
            ("category", speaker.words(name)),
            ("vocabulary", speaker.words(vocabulary)),
        ];
        Some(speaker.tell("map-category", &facts))
    }));
    said.push(days);
    said.extend(term::confidence(label.confidence).map(|id| speaker.say(id)));
    let mut out = line(1, &format!("{}{}", said.join(", "), speaker.cite(&label.sources)));
    for (id, words) in [
        ("map-label-basis", &label.basis),
        ("map-label-why", &label.why),
        ("map-label-consequence", &label.consequence),
        ("map-label-gain", &label.gain),
    ] {
        if let Some(words) = words {
            out.push_str(&speaker.told(2, id, &[("words", speaker.words(words))]));
        }
    }
    out
}
