//! Something that is owed, or that holds, only after a happening that no source can count.

use super::ground::{Ground, at, conditions, leaves, listed};
use crate::covenant::{Commitment, Condition, Due, Form, Scope, Trigger};
use salida_note::{Code, Note};
use salida_world::DeedId;

/// A response, scope or condition waits for a deed that the case calls not measurable.
/// Facts: `instrument`, `commitment`, `deeds` (list). Way out: wait for something that somebody can report.
pub(super) const CODE: Code = Code::warning("unmeasurable-trigger");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for clause in ground.commitments() {
        let deeds = triggers(clause.1).into_iter().flat_map(|trigger| &trigger.deeds);
        let mut unknown: Vec<&DeedId> = deeds.filter(|deed| !ground.is_measurable(deed)).collect();
        unknown.sort();
        unknown.dedup();
        if !unknown.is_empty() {
            notes.push(at(CODE, clause).with("deeds", listed(unknown)));
        }
    }
}

/// Every happening that a commitment waits for.
fn triggers(commitment: &Commitment) -> Vec<&Trigger> {
    let mut triggers = Vec::new();
    if let Form::Shall {
        due: Due::Within { of, .. },
        ..
    } = &commitment.form
    {
        triggers.push(of);
    }
    match &commitment.scope {
        Some(Scope::After { of, .. } | Scope::Before { of, .. }) => triggers.push(of),
        Some(Scope::Between { opens, closes }) => triggers.extend([opens, closes]),
        None => {}
    }
    let happenings = conditions(commitment).flat_map(|(_, condition)| leaves(condition));
    triggers.extend(happenings.filter_map(|leaf| match leaf {
        Condition::Happens { what, .. } => Some(what),
        _ => None,
    }));
    triggers
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::{
        Commitment, Condition, Due, Length, Scope,
        check::scene::{Scene, anybody, shall, shall_not},
    };

    fn told(commitment: Commitment) -> usize {
        let scene = Scene::new().unmeasurable("respect");
        scene
            .instrument("truce", |truce| truce.commitments.push(commitment))
            .notes(look)
            .len()
    }

    #[test]
    fn a_response_a_scope_and_a_condition_need_something_to_wait_for() {
        for (deed, expected) in [("respect", 1), ("extortion", 0)] {
            let due = Due::Within {
                after: None,
                within: Length::Days(3),
                of: anybody(deed),
            };
            assert_eq!(told(shall("answer", &["municipality"], "disclosure", due)), expected);

            let mut scoped = shall_not("calm", &["gulls"], "homicide");
            scoped.scope = Some(Scope::Between {
                opens: anybody("extortion"),
                closes: anybody(deed),
            });
            assert_eq!(told(scoped), expected);

            let mut excused = shall_not("calm", &["gulls"], "homicide");
            excused.excused_if = Some(Condition::Happens {
                what: anybody(deed),
                within: None,
            });
            assert_eq!(told(excused), expected);
        }
    }
}
