//! Months before the date that may have felt it already, left out of both sides.

use super::Study;
use crate::{Observation, codes};
use salida_note::{Checked, Note};
use salida_world::{Month, Span};

/// The study without the counts of the last `months` before the interruption.
///
/// People act on what they expect: killings may rise before a ceasefire, or fall while it is being talked about. A path fitted on
/// such months starts from the wrong level. Left out are all counts with a day in the months before the one of the
/// interruption, and in that month before its day; the forecast bridges them. How many months is a choice to be made
/// without looking at these counts.
pub fn without_anticipation(study: &Study, months: u32) -> Checked<Study> {
    let eve = study.interruption.plus(-1);
    let first = Month::of(eve).span().first().minus_months(months.saturating_sub(1));
    let felt = Span::new(first, eve).filter(|_| months > 0);
    let touches = |one: &Observation| felt.is_some_and(|felt| one.touches(felt));
    let (left_out, kept): (Vec<_>, Vec<_>) = study.observations.iter().cloned().partition(touches);
    let mut notes = Vec::new();
    if let Some(felt) = felt {
        let deaths = left_out.iter().fold(0_u64, |sum, one| sum.saturating_add(one.count));
        let note = Note::general(codes::ANTICIPATION_LEFT_OUT).with("during", felt.to_string());
        notes.push(note.with("observations", left_out.len()).with("deaths", deaths));
    }
    let study = Study {
        observations: kept,
        ..study.clone()
    };
    Checked::new(study, notes)
}

#[cfg(test)]
mod tests {
    use super::without_anticipation;
    use crate::interrupted::Study;
    use crate::series::{Law, Term};
    use crate::{Confidence, Observation};

    fn study() -> Study {
        let months = ["2011-10", "2011-11", "2011-12", "2012-01", "2012-02", "2012-03"];
        let one = |text: &&str| Observation::new(text.parse().expect("a month"), 100);
        Study {
            observations: months.iter().map(one).collect(),
            interruption: "2012-03-01".parse().expect("a day"),
            until: "2012-03-31".parse().expect("a day"),
            phases: Vec::new(),
            terms: vec![Term::Level],
            law: Law::QuasiPoisson,
            confidence: Confidence::NINETY_FIVE,
            bootstrap: None,
        }
    }

    #[test]
    fn the_months_before_the_date_are_left_out_and_told() {
        let checked = without_anticipation(&study(), 2);
        let kept: Vec<String> = checked
            .value
            .observations
            .iter()
            .flat_map(Observation::spans_text)
            .collect();
        assert_eq!(kept.len(), 4);
        assert!(
            !kept
                .iter()
                .any(|span| span.starts_with("2012-01") || span.starts_with("2012-02"))
        );
        assert_eq!(checked.notes.len(), 1);
        assert_eq!(checked.notes[0].code.name, "anticipation-left-out");
    }

    #[test]
    fn a_date_within_a_month_counts_that_month_as_the_first() {
        let mut early = study();
        early.interruption = "2012-02-15".parse().expect("a day");
        let checked = without_anticipation(&early, 2);
        // February holds the date: what of it lies before is felt, and so is January.
        assert_eq!(checked.value.observations.len(), 4);
    }

    #[test]
    fn no_month_leaves_everything() {
        let checked = without_anticipation(&study(), 0);
        assert_eq!((checked.value, checked.notes.len()), (study(), 0));
    }
}
