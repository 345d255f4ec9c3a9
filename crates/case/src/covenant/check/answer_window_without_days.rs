//! An answer that is due before it may begin: `after 10 days and within 3 days of` leaves no day for it.

use super::ground::{Ground, at};
use crate::covenant::{Due, Form, Length};
use salida_note::{Code, Note};

/// The shortest and the longest that so many months can be.
const MONTH_DAYS: (u64, u64) = (28, 31);

/// An answer may begin only after it is due. Facts: `instrument`, `commitment`.
/// Way out: write a longer time, or a shorter wait.
pub(super) const CODE: Code = Code::error("answer-window-without-days");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for clause in ground.commitments() {
        let Form::Shall { due, .. } = &clause.1.form else {
            continue;
        };
        if let Due::Within {
            after: Some(after),
            within,
            ..
        } = due
            && leaves_no_day(*after, *within)
        {
            notes.push(at(CODE, clause));
        }
    }
}

/// True when the wait is longer than the time, whichever months they are. Its last day is the first on which an answer
/// counts, so equal lengths leave one day.
fn leaves_no_day(after: Length, within: Length) -> bool {
    match (after, within) {
        (Length::Days(wait), Length::Days(time)) | (Length::Months(wait), Length::Months(time)) => wait > time,
        (Length::Days(wait), Length::Months(time)) => u64::from(wait) > u64::from(time) * MONTH_DAYS.1,
        (Length::Months(wait), Length::Days(time)) => u64::from(wait) * MONTH_DAYS.0 > u64::from(time),
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::{
        Due, Length,
        check::scene::{Scene, anybody, shall},
    };

    #[test]
    fn an_answer_needs_a_day_from_its_wait_to_its_deadline() {
        let answering = |after: Length, within: Length| {
            let due = Due::Within {
                after: Some(after),
                within,
                of: anybody("extortion"),
            };
            let answer = shall("answer", &["municipality"], "disclosure", due);
            Scene::new().instrument("truce", |truce| truce.commitments.push(answer))
        };

        assert_eq!(answering(Length::Days(10), Length::Days(3)).notes(look).len(), 1);
        assert_eq!(answering(Length::Days(4), Length::Days(3)).notes(look).len(), 1);
        assert_eq!(
            answering(Length::Days(3), Length::Days(3)).notes(look),
            [],
            "the third day counts"
        );
        assert_eq!(answering(Length::Months(1), Length::Days(27)).notes(look).len(), 1);
        assert_eq!(answering(Length::Months(1), Length::Days(28)).notes(look), []);
        assert_eq!(answering(Length::Days(32), Length::Months(1)).notes(look).len(), 1);
        assert_eq!(answering(Length::Days(31), Length::Months(1)).notes(look), []);
        assert_eq!(
            answering(Length::Days(0), Length::Days(0)).notes(look),
            [],
            "the same day counts"
        );
    }
}
