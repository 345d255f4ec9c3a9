//! What would open a response: the minimal sets, who could make each change, and what is unmet without it.

use super::speaker::{Speaker, line};
use crate::said::term;
use salida_actors::{Change, ChangeSet, Changes, Question, Requirement};
use salida_note::Fact;
use salida_world::ActorId;

pub(super) fn section(changes: &Changes, question: &Question, speaker: &Speaker<'_>) -> String {
    let mut out = speaker.title("map-changes");
    if changes.open_already {
        return out + &speaker.told(1, "map-changes-open", &[]);
    }
    let count = |id: &str, count: usize| speaker.reader.tell(id, &[("count", Fact::from(count))]);
    if changes.sets.is_empty() && changes.complete {
        return out + &speaker.told(1, "map-changes-none", &[]);
    }
    out.push_str(&line(1, &count("map-changes-least", changes.at_least)));
    for (set, number) in changes.sets.iter().zip(1_u32..) {
        out.push_str(&one(number, set, question, speaker));
    }
    let end = if changes.complete {
        speaker.say("map-changes-complete")
    } else {
        count("map-changes-up-to", changes.complete_to)
    };
    out + &line(1, &end)
}

fn one(number: u32, set: &ChangeSet, question: &Question, speaker: &Speaker<'_>) -> String {
    let mut out = line(1, &format!("{number}."));
    for step in &set.steps {
        out.push_str(&line(2, &format!("- {}", change(&step.change, question, speaker))));
        out.push_str(&line(3, &by(&step.by, speaker)));
        out.push_str(&line(3, &without(&step.without, speaker)));
    }
    out
}

/// What changes.
pub(super) fn change(change: &Change, question: &Question, speaker: &Speaker<'_>) -> String {
    match change {
        Change::EndLabel { label } => speaker.tell("map-change-end-label", &[("label", speaker.label(*label))]),
        Change::StateLabel { category } => {
            let name = speaker.answer.statements.categories.get(category);
            let name = name.map_or_else(|| category.to_string(), |(name, _)| speaker.words(name));
            let facts = [("actor", speaker.actor(&question.actor)), ("category", name)];
            speaker.tell("map-change-state-label", &facts)
        }
        Change::GiveMandate => {
            let institution = ("institution", speaker.actor(&question.institution));
            speaker.tell("map-change-mandate", &[institution])
        }
        Change::SetAsideRule { rule } => speaker.tell("map-change-set-aside", &[("rule", speaker.rule(rule))]),
        Change::GrantException { rule, kind } => {
            let facts = [("rule", speaker.rule(rule)), ("kind", speaker.say(term::kind(*kind)))];
            speaker.tell("map-change-exception", &facts)
        }
        Change::MeetCondition { rule } => speaker.tell("map-change-condition", &[("rule", speaker.rule(rule))]),
    }
}

/// Who could make it.
pub(super) fn by(by: &[ActorId], speaker: &Speaker<'_>) -> String {
    if by.is_empty() {
        return speaker.say("map-change-by-nobody");
    }
    speaker.tell("map-change-by", &[("by", speaker.actors(by))])
}

fn without(requirement: &Requirement, speaker: &Speaker<'_>) -> String {
    match requirement {
        Requirement::Mandate => speaker.say("map-without-mandate"),
        Requirement::Rule { rule, label: None } => speaker.tell("map-without-rule", &[("rule", speaker.rule(rule))]),
        Requirement::Rule {
            rule,
            label: Some(label),
        } => {
            let facts = [("rule", speaker.rule(rule)), ("label", speaker.label(*label))];
            speaker.tell("map-without-rule-by-label", &facts)
        }
    }
}
