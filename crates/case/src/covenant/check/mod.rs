//! What a reader should know about agreements before anybody signs them: flaws that can be seen in the text and the case
//! alone, without a single report. One flaw is one file and one row of `CHECKS`; all instruments are looked at together.

mod amendment_without_consent;
mod answer_window_without_days;
mod circular_amendment;
mod circular_condition;
mod forbidden_duty;
mod ground;
mod judge_in_its_own_cause;
mod never_in_force;
mod other_side_watches_alone;
mod power_of_stranger;
mod power_without_object;
mod proof_without_effect;
mod rate_without_population;
mod replaces_without_amending;
mod sanction_by_stranger;
#[cfg(test)]
mod scene;
mod tallies_prove_no_breach;
mod unmeasurable_term;
mod unmeasurable_trigger;
mod unreportable_enrolment;
mod unreported_deed;
mod verifier_attributes;
mod window_beyond_force;

use super::NOTES_MAX;
use crate::{Case, codes};
use ground::Ground;
use salida_note::{Code, Note, Place, Severity};
use std::{collections::BTreeSet, sync::Arc};

/// One check: the code it speaks under, and the look at a case that finds the flaw.
struct Check {
    code: Code,
    look: fn(&Ground<'_>, &mut Vec<Note>),
    /// True when it speaks of what is missing. Where an agreement has errors of its own, that may only be what could not
    /// be read, so the check is silent about it.
    misses: bool,
}

/// One row of the registry: the file that looks for the flaw, and whether it speaks of what is there or of what is not.
macro_rules! check {
    (sees $file:ident) => {
        Check {
            code: $file::CODE,
            look: $file::look,
            misses: false,
        }
    };
    (misses $file:ident) => {
        Check {
            code: $file::CODE,
            look: $file::look,
            misses: true,
        }
    };
}

/// Every check, in the order in which it speaks: days, conditions, what can be known, who does what, other instruments.
const CHECKS: [Check; 21] = [
    check!(sees never_in_force),
    check!(sees window_beyond_force),
    check!(sees answer_window_without_days),
    check!(sees circular_condition),
    check!(sees unmeasurable_term),
    check!(sees unmeasurable_trigger),
    check!(sees unreported_deed),
    check!(sees tallies_prove_no_breach),
    check!(sees unreportable_enrolment),
    check!(sees rate_without_population),
    check!(sees proof_without_effect),
    check!(sees judge_in_its_own_cause),
    check!(sees other_side_watches_alone),
    check!(sees verifier_attributes),
    check!(misses sanction_by_stranger),
    check!(sees forbidden_duty),
    check!(misses power_of_stranger),
    check!(misses power_without_object),
    check!(misses amendment_without_consent),
    check!(misses replaces_without_amending),
    check!(sees circular_amendment),
];

/// Every code that checks speak under, in the order of the registry.
pub const ALL: &[Code] = &{
    let mut codes = [CHECKS[0].code; CHECKS.len()];
    let mut row = 0;
    while row < CHECKS.len() {
        codes[row] = CHECKS[row].code;
        row += 1;
    }
    codes
};

/// Everything that can be said of the agreements of a case before anything is reported. `told` are the notes of reading
/// them.
pub fn check(case: &Case, told: &[Note]) -> Vec<Note> {
    let errors = told.iter().filter(|note| note.severity() == Severity::Error);
    let flawed: BTreeSet<&Arc<str>> = errors.filter_map(|note| Some(&note.place.as_ref()?.file)).collect();
    let ground = Ground::new(case);
    let mut notes = Vec::new();
    for check in &CHECKS {
        let mut said = Vec::new();
        (check.look)(&ground, &mut said);
        said.retain(|note| !check.misses || !is_in(note, &flawed));
        notes.extend(said);
    }
    bounded(notes)
}

fn is_in(note: &Note, files: &BTreeSet<&Arc<str>>) -> bool {
    note.place.as_ref().is_some_and(|place| files.contains(&place.file))
}

/// In the order of the texts, and no more than helps; the rest is only counted.
fn bounded(mut notes: Vec<Note>) -> Vec<Note> {
    notes.sort_by(|one, other| one.place.cmp(&other.place));
    let left_out = notes.len().saturating_sub(NOTES_MAX);
    let first = notes.get(NOTES_MAX).and_then(|note| note.place.as_ref());
    let rest = first.map(|place| Note::at(codes::TOO_MANY_FLAWS, Place::whole(place.file.clone())));
    notes.truncate(NOTES_MAX);
    notes.extend(rest.map(|note| note.with("left-out", left_out)));
    notes
}

#[cfg(test)]
mod tests {
    use super::{ALL, CHECKS, check, scene};
    use crate::{codes, covenant::NOTES_MAX};
    use salida_note::{Fact, Note, Place};
    use scene::{Scene, keep, shall_not};

    fn names(notes: &[Note]) -> Vec<&'static str> {
        notes.iter().map(|note| note.code.name).collect()
    }

    #[test]
    fn what_may_only_be_unread_is_not_called_missing() {
        let second = Scene::new().instrument("second", |second| {
            let mut calm = shall_not("calm", &["gulls"], "homicide");
            calm.replaces = Some("old-calm".into());
            calm.until = Some(scene::day("2031-01-01"));
            second.commitments.push(calm);
        });
        let all = ["never-in-force", "replaces-without-amending"];
        assert_eq!(names(&check(&second.case, &[])), all);

        let flaw = |file: &str| Note::at(codes::DANGLING_REFERENCE, Place::whole(file));
        let elsewhere = check(&second.case, &[flaw("agreements/other.md")]);
        assert_eq!(names(&elsewhere), all);
        let here = check(&second.case, &[flaw("agreements/truce.md")]);
        assert_eq!(names(&here), ["never-in-force"], "what is there was read");
    }

    #[test]
    fn a_text_full_of_flaws_is_told_in_part_and_counted_whole() {
        let many = Scene::new().instrument("truce", |truce| {
            let mut fewer = keep("fewer", "homicide");
            fewer.until = Some(scene::day("2031-01-01"));
            truce.commitments = vec![fewer; NOTES_MAX + 5];
        });
        let notes = check(&many.case, &[]);
        assert_eq!(notes.len(), NOTES_MAX + 1);
        assert_eq!(notes[NOTES_MAX].fact("left-out"), Some(&Fact::from(5_usize)));
    }

    #[test]
    fn every_check_speaks_under_a_code_of_its_own() {
        assert_eq!(ALL.len(), CHECKS.len());
        let mut names: Vec<_> = ALL.iter().map(|code| code.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }
}
