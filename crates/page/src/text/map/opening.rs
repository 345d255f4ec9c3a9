//! What is open to whom: a line for each state, or one opening with its chain, its history and what would change it.

use super::{
    change, each, precedent,
    speaker::{Speaker, line},
};
use crate::said::term;
use salida_actors::{Link, Opening, State, Support, Through, Turn};
use salida_case::terrain::Effect;
use salida_desk::report::OpeningReport;
use salida_note::Fact;
use salida_world::{ActorId, Name};
use std::collections::BTreeMap;

const STATES: [State; 5] = [
    State::Open,
    State::InSpite,
    State::Conditional,
    State::Closed,
    State::NotOnRecord,
];

pub(super) fn section(speaker: &Speaker<'_>) -> String {
    let openings = &speaker.answer.openings;
    if let [alone] = openings.as_slice()
        && !alone.history.is_empty()
    {
        return detail(alone, speaker);
    }
    if openings.iter().any(|it| it.changes.is_some()) {
        return each::section(speaker);
    }
    let mut out = speaker.title("map-openings");
    if openings.is_empty() {
        out.push_str(&speaker.told(1, "map-openings-none", &[]));
    }
    let mut last: Option<(&ActorId, &ActorId)> = None;
    for opening in openings {
        let question = &opening.opening.question;
        let pair = (&question.actor, &question.institution);
        if last.is_none_or(|(actor, _)| actor != pair.0) {
            out.push_str(&speaker.told(0, "map-toward", &[("actor", speaker.actor(pair.0))]));
        }
        if last != Some(pair) {
            out.push_str(&line(1, &speaker.actor(pair.1)));
            out.push_str(&states(openings, pair, speaker));
        }
        last = Some(pair);
    }
    if speaker.answer.actors_not_asked > 0 {
        let count = Fact::from(speaker.answer.actors_not_asked);
        out.push_str(&line(0, &speaker.reader.tell("map-not-asked", &[("count", count)])));
    }
    if !openings.is_empty() {
        out.push_str(&speaker.told(0, "map-ask-one", &[]));
    }
    out
}

/// The responses of one institution toward one actor, a line for each state.
fn states(openings: &[OpeningReport], pair: (&ActorId, &ActorId), speaker: &Speaker<'_>) -> String {
    let mut by_state: BTreeMap<State, Vec<String>> = BTreeMap::new();
    for OpeningReport { opening, .. } in openings {
        if (&opening.question.actor, &opening.question.institution) == pair {
            let said = speaker.say(term::response(opening.question.response));
            by_state.entry(opening.state).or_default().push(said);
        }
    }
    let told = |state: &State| {
        let responses = by_state.get(state)?.join(", ");
        let said = speaker.item(speaker.say(term::state(*state)), responses);
        Some(line(2, &format!("{} {said}", term::sign(*state))))
    };
    STATES.iter().filter_map(told).collect()
}

fn detail(report: &OpeningReport, speaker: &Speaker<'_>) -> String {
    let opening = &report.opening;
    let question = &opening.question;
    let facts = [
        ("institution", speaker.actor(&question.institution)),
        ("actor", speaker.actor(&question.actor)),
        ("response", speaker.say(term::response(question.response))),
    ];
    let state = format!(
        "{} {}",
        term::sign(opening.state),
        speaker.say(term::state(opening.state))
    );
    let mut out = speaker.title("map-openings");
    out.push_str(&speaker.told(0, "map-question", &facts));
    out.push_str(&line(1, &state));
    if opening.without_exceptions != opening.state {
        let without = speaker.say(term::state(opening.without_exceptions));
        out.push_str(&speaker.told(1, "map-without-exceptions", &[("state", without)]));
    }
    out.push_str(&doubts(opening, speaker));
    out.extend(["\n", &speaker.title("map-chain")]);
    out.extend(opening.chain.iter().map(|link| chain(link, speaker)));
    out.extend(["\n", &speaker.title("map-history")]);
    out.extend(report.history.iter().map(|turn| self::turn(turn, speaker)));
    if let Some(changes) = &report.changes {
        out.extend(["\n", &change::section(changes, question, speaker)]);
        let elsewhere = precedent::section(changes, &report.precedents, speaker);
        if !elsewhere.is_empty() {
            out.extend(["\n", &elsewhere]);
        }
    }
    out
}

fn doubts(opening: &Opening, speaker: &Speaker<'_>) -> String {
    let mut out = String::new();
    if !opening.weak.is_empty() {
        let labels = ("labels", speaker.labels(&opening.weak));
        out.push_str(&match opening.without_weak {
            Some(state) => {
                let state = ("state", speaker.say(term::state(state)));
                speaker.told(1, "map-weak-turns", &[labels, state])
            }
            None => speaker.told(1, "map-weak", &[labels]),
        });
    }
    if !opening.contradicted.is_empty() {
        let labels = ("labels", speaker.labels(&opening.contradicted));
        out.push_str(&speaker.told(1, "map-contradicted", &[labels]));
    }
    out
}

fn chain(link: &Link, speaker: &Speaker<'_>) -> String {
    let statements = &speaker.answer.statements;
    match link {
        Link::Mandate { mandate, labels } => {
            let found = statements.mandates.get(mandate);
            let basis = found.and_then(|it| it.basis.as_ref()).map(|it| speaker.words(it));
            let name = basis.unwrap_or_else(|| mandate.to_string());
            let cited = found.map_or(String::new(), |it| speaker.cite(&it.sources));
            let said = speaker.tell("map-chain-mandate", &[("mandate", name)]);
            line(1, &format!("{said}{cited}")) + &supports(labels, speaker)
        }
        Link::OutsideMandates { mandates } => {
            let names: Vec<String> = mandates.iter().map(ToString::to_string).collect();
            speaker.told(1, "map-chain-outside", &[("mandates", names.join(", "))])
        }
        Link::NoMandate => speaker.told(1, "map-chain-no-mandate", &[]),
        Link::Rule {
            rule,
            effect,
            labels,
            set_aside_by,
            met_by,
        } => {
            let mut out = self::rule(rule, *effect, speaker) + &supports(labels, speaker);
            if let Some(met) = met_by.and_then(|it| statements.fulfilments.get(&it)) {
                out.push_str(&speaker.told(2, "map-chain-met", &[("by", speaker.actor(&met.by))]));
            }
            if !set_aside_by.is_empty() {
                let names: Vec<String> = set_aside_by.iter().map(ToString::to_string).collect();
                out.push_str(&speaker.told(2, "map-chain-set-aside", &[("exceptions", names.join(", "))]));
            }
            out
        }
        Link::Exception { exception, everything } => {
            let Some(found) = statements.exceptions.get(exception) else {
                return String::new();
            };
            let facts = [
                ("kind", speaker.say(term::kind(found.kind))),
                ("exception", exception.to_string()),
                ("by", speaker.actor(&found.by)),
            ];
            let said = format!(
                "{}{}",
                speaker.tell("map-chain-exception", &facts),
                speaker.cite(&found.sources)
            );
            let mut out = line(1, &said);
            if *everything {
                out.push_str(&speaker.told(2, "map-chain-everything", &[]));
            }
            out
        }
    }
}

fn rule(id: &Name, effect: Effect, speaker: &Speaker<'_>) -> String {
    let found = speaker.answer.statements.rules.get(id);
    let name = ("rule", speaker.rule(id));
    let cited = found.map_or(String::new(), |it| speaker.cite(&it.sources));
    let condition = found.and_then(|it| it.condition.as_ref()).map(|it| speaker.words(it));
    let said = match (effect, condition) {
        (Effect::Closed, _) => speaker.tell("map-chain-closes", &[name]),
        (Effect::Conditional, Some(condition)) => speaker.tell("map-chain-ties", &[name, ("condition", condition)]),
        (Effect::Conditional, None) => speaker.tell("map-chain-ties-unspoken", &[name]),
    };
    let mut out = line(1, &format!("{said}{cited}"));
    if let Some(basis) = found.and_then(|it| it.basis.as_ref()) {
        out.push_str(&speaker.told(2, "map-label-basis", &[("words", speaker.words(basis))]));
    }
    out
}

fn supports(supports: &[Support], speaker: &Speaker<'_>) -> String {
    let said = supports.iter().map(|support| {
        let label = ("label", speaker.label(support.label));
        let cited = speaker.answer.statements.labels.get(&support.label);
        let cited = cited.map_or(String::new(), |it| speaker.cite(&it.sources));
        let told = match &support.through {
            Through::Itself => speaker.tell("map-by-label", &[label]),
            Through::Whole(whole) => speaker.tell("map-by-label-of-whole", &[label, ("whole", speaker.actor(whole))]),
            Through::SameAs(place) => {
                let same = speaker.answer.statements.same_as.get(place);
                let by = same.map_or(String::new(), |it| speaker.actor(&it.by));
                speaker.tell("map-by-label-of-other", &[label, ("by", by)])
            }
        };
        line(2, &format!("{told}{cited}"))
    });
    said.collect()
}

fn turn(turn: &Turn, speaker: &Speaker<'_>) -> String {
    let said = speaker.item(speaker.reader.span(turn.during), speaker.say(term::state(turn.state)));
    let mut out = line(1, &format!("{} {said}", term::sign(turn.state)));
    for (id, statements) in [("map-history-began", &turn.began), ("map-history-ended", &turn.ended)] {
        if !statements.is_empty() {
            let said: Vec<String> = statements.iter().map(|it| speaker.said().statement(it)).collect();
            out.push_str(&speaker.told(2, id, &[("statements", said.join("; "))]));
        }
    }
    out
}
