//! A deadline or milestone on a day on which its commitment does not hold. Where a plain deadline lies outside the days of
//! its instrument, the reader has told it at the day itself.

use super::{
    ground::{Clause, Force, Ground, at, force},
    never_in_force::is_empty,
};
use crate::covenant::{Due, Form, codes};
use salida_note::{Code, Note};
use salida_world::Day;

/// The code under which the reader speaks of a plain deadline and the days of the instrument.
pub(super) const CODE: Code = codes::DEADLINE_OUTSIDE_FORCE;

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for clause in ground.commitments() {
        let (from, until) = force(clause);
        if is_empty((from, until)) {
            continue;
        }
        let survives = clause.1.survives;
        let outside = |day: Day, (from, until): Force| {
            from.is_some_and(|from| day < from) || (!survives && until.is_some_and(|until| day > until))
        };
        let is_told = |day: Day| is_plain(clause) && outside(day, (clause.0.from, clause.0.until));
        let found = deadlines(clause)
            .into_iter()
            .filter(|day| outside(*day, (from, until)) && !is_told(*day));
        for deadline in found {
            let note = at(CODE, clause).with("deadline", deadline.to_string());
            let note = note.with_some("from", from.map(|day| day.to_string()));
            notes.push(note.with_some("until", until.map(|day| day.to_string())));
        }
    }
}

fn is_plain((_, commitment): Clause<'_>) -> bool {
    matches!(
        commitment.form,
        Form::Shall {
            due: Due::By { .. },
            ..
        }
    )
}

fn deadlines((_, commitment): Clause<'_>) -> Vec<Day> {
    match &commitment.form {
        Form::Shall {
            due: Due::By { day }, ..
        } => vec![*day],
        Form::Shall {
            due: Due::Milestones { milestones },
            ..
        } => milestones.iter().map(|milestone| milestone.by).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::{
        Due, Milestone,
        check::scene::{Scene, day, shall},
    };
    use salida_note::Fact;

    #[test]
    fn each_milestone_outside_the_days_of_its_commitment_is_named() {
        let milestone = |by: &str| Milestone {
            at_least: 10,
            by: day(by),
        };
        let milestones = ["2031-03-01", "2031-05-01", "2031-07-01"].map(milestone).to_vec();
        let mut arms = shall("arms", &["gulls"], "hand-over-firearms", Due::Milestones { milestones });
        arms.until = Some(day("2031-06-30"));
        let truce = |arms| Scene::new().instrument("truce", |truce| truce.commitments.push(arms));

        let notes = truce(arms.clone()).notes(look);
        let deadlines: Vec<_> = notes.iter().filter_map(|note| note.fact("deadline")).collect();
        assert_eq!(deadlines, [&Fact::from("2031-03-01"), &Fact::from("2031-07-01")]);
        arms.survives = true;
        assert_eq!(
            truce(arms).notes(look).len(),
            1,
            "what survives may fall due later, and never earlier"
        );
    }

    #[test]
    fn a_deadline_outside_the_days_of_its_own_commitment_is_named() {
        let due = |by: &str| {
            let mut arms = shall("arms", &["gulls"], "hand-over-firearms", Due::By { day: day(by) });
            arms.from = Some(day("2031-04-01"));
            let truce = Scene::new().instrument("truce", |truce| truce.commitments.push(arms));
            truce.notes(look).len()
        };
        assert_eq!(due("2031-04-01"), 0);
        assert_eq!(due("2031-03-31"), 1);
        assert_eq!(due("2031-03-01"), 0, "the reader has told it where the day is written");
    }
}
