//! Answers of a case to lessons: an allowed lesson stays silent, and the silence leaves a trace.

use crate::{LESSONS, codes};
use salida_case::{Allowance, Case};
use salida_note::{Note, nearest};

/// Takes out the notes of lessons that the case has answered, and appends one note for each answer.
pub(crate) fn answer(case: &Case, notes: Vec<Note>) -> Vec<Note> {
    let allowed = |note: &Note| case.allowances.iter().any(|known| known.lesson == note.code.name);
    let (silenced, mut heard): (Vec<Note>, Vec<Note>) = notes.into_iter().partition(allowed);
    heard.extend(
        case.allowances
            .iter()
            .map(|allowance| trace(case, allowance, &silenced)),
    );
    heard
}

fn trace(case: &Case, allowance: &Allowance, silenced: &[Note]) -> Note {
    let names = || LESSONS.iter().map(|lesson| lesson.code.name);
    if !names().any(|name| name == allowance.lesson) {
        return Note::at(codes::UNKNOWN_LESSON, allowance.place.clone())
            .with("lesson", allowance.lesson.as_str())
            .with_some("nearest", nearest(&allowance.lesson, names()));
    }
    let silenced = silenced.iter().filter(|note| note.code.name == allowance.lesson);
    let reason = allowance.reason.read(case.language).map_or("", |(_, words)| words);
    let trace = Note::at(codes::LESSON_ANSWERED, allowance.place.clone())
        .with("lesson", allowance.lesson.as_str())
        .with("reason", reason)
        .with("prompts", silenced.clone().count());
    silenced.filter_map(|note| note.place.clone()).fold(trace, Note::beside)
}

#[cfg(test)]
mod tests {
    use crate::{
        check,
        codes::{LESSON_ANSWERED, UNKNOWN_LESSON},
        scene::{ON, Scene},
    };
    use salida_case::actor::ActorKind;
    use salida_note::Fact;

    #[test]
    fn an_answered_lesson_is_silent_with_a_trace_and_a_slip_of_the_hand_silences_nothing() {
        let unprotected = Scene::new().actor("bishop", ActorKind::Facilitator, |_| {});
        let answered = unprotected
            .clone()
            .allow("facilitator-without-protection", "A law of 2030 covers the role.");
        let misspelt = unprotected.allow("facilitator-without-protecton", "As above.");

        let notes = check(&answered.draft(ON));
        let [trace] = notes.as_slice() else {
            panic!("one trace, found {notes:?}")
        };
        assert_eq!(trace.code, LESSON_ANSWERED);
        assert_eq!(
            trace.fact("reason"),
            Some(&Fact::from("A law of 2030 covers the role."))
        );
        assert_eq!(trace.fact("prompts"), Some(&Fact::Count(1)));
        assert_eq!(
            trace.related.len(),
            1,
            "the place where the lesson would have spoken stays known"
        );

        let notes = check(&misspelt.draft(ON));
        let [lesson, warning] = notes.as_slice() else {
            panic!("two notes, found {notes:?}")
        };
        assert_eq!(lesson.code.name, "facilitator-without-protection");
        assert_eq!(warning.code, UNKNOWN_LESSON);
        assert_eq!(
            warning.fact("nearest"),
            Some(&Fact::from("facilitator-without-protection"))
        );
    }
}
