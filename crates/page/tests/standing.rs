//! The standings as plain text: whole in three languages, within the width of a terminal, in words and signs.
#![allow(clippy::expect_used, missing_docs, reason = "tests")]

mod sample;

use salida_desk::report::{Edition, Standings};
use salida_page::{Words, standing_text, why_text};
use salida_world::Language;

fn answer() -> Standings {
    let report = sample::report();
    Standings {
        format: Standings::FORMAT,
        title: report.title,
        edition: report.edition,
        on: report.on,
        known: report.known,
        time_zone: report.time_zone,
        instruments: report.instruments,
        due: report.meeting.due,
        axis: report.axis,
        names: report.names,
        sources: report.sources,
        evidence: report.evidence,
        left_out: report.left_out,
    }
}

fn told(language: Language) -> String {
    standing_text(&answer(), &Words::new(language))
}

#[test]
fn every_word_of_the_standings_is_there_and_every_line_fits_eighty_columns() {
    for language in Language::ALL {
        let words = Words::new(language);
        for text in [told(language), why_text(&answer(), &words)] {
            assert!(!text.contains('⟨') && !text.contains("{ $"), "{text}");
            // A clause is shown as it is written, whatever its width.
            let long = text
                .lines()
                .find(|line| line.chars().count() > 80 && !line.starts_with("  |"));
            assert_eq!(long, None, "{language}");
        }
    }
}

#[test]
fn where_each_deed_is_judged_by_itself_every_finding_names_its_deed() {
    let words = Words::new(Language::En);
    let mut answer = answer();
    let clauses = answer.instruments.iter().flat_map(|it| &it.commitments);
    let findings = clauses.flat_map(|clause| &clause.findings);
    let own = findings.map(|report| &report.finding).find(|it| it.link.is_none());
    let own = own.expect("the sample has a finding");
    let clause = (own.instrument.clone(), own.commitment.clone(), None);
    let named = |text: &str| {
        text.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .matches("Harbour, homicide")
            .count()
    };

    assert_eq!(named(&standing_text(&answer, &words)), 0);
    answer.names.each_deed.insert(clause);
    assert!(named(&standing_text(&answer, &words)) > 0);
    assert!(named(&why_text(&answer, &words)) > 0);
}

#[test]
fn both_days_are_named() {
    for (language, said) in [
        (Language::En, "on 1 February 2032, as known on 10 February 2032"),
        (
            Language::Es,
            "el 1 de febrero de 2032, según lo conocido el 10 de febrero de 2032",
        ),
        (
            Language::Fr,
            "le 1er février 2032, selon ce qui était connu le 10 février 2032",
        ),
    ] {
        let text = told(language).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(said), "{text}");
    }
}

#[test]
fn a_course_has_a_sign_for_each_stretch_and_a_legend_for_each_sign() {
    let text = told(Language::En);
    assert!(text.contains("\n  ✓≠?‖●○✕◇–×\n"), "{text}");
    for entry in [
        "✕ breached",
        "× breached before, still on record",
        "‖ suspended",
        "◇ excused",
    ] {
        assert!(text.contains(entry), "{entry}");
    }
    assert!(text.contains("This edition withholds how it came there"));
}

#[test]
fn what_is_due_soon_is_marked_with_its_day() {
    let text = told(Language::En);
    assert!(text.contains("! Due on 14 February 2032. 13 days left."), "{text}");
}

#[test]
fn both_scales_are_told_with_their_numbers_and_without_a_deadline_there_is_no_pace() {
    let text = told(Language::En);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("Done: 33% of what is owed; time used: 40%. Implementation 1 of 3 (minimum), pace 7.5 of 10.")
    );
    assert!(text.contains("Implementation 3 of 3 (full); no deadline, so no pace."));
}

#[test]
fn an_explanation_names_each_report_with_its_source_its_day_and_its_step() {
    let mut answer = answer().only("truce/no-killing").expect("a clause");
    answer.edition = Edition::Team;
    let text = why_text(&answer, &Words::new(Language::En));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "r1. homicides: 2 (1–2), verified, attributed to Gulls (60%), Herons (30%) · Harbour · 3 June 2031",
        "Reported by: Mission, quarterly figures. Recorded on 5 June 2031, data/incidents.csv:2.",
        "Verified, its author not established. Who may verify: Mission.",
        "Suspended on these days, which count in no window and no deadline: 1 to 5 June 2031; August 2031.",
        "The act “suspension of june” is on record and had no effect: who acted has no power for it",
        "From 75% on it counts as breached, up to 25% as kept.",
        "Whether what report r2 says happened.",
    ] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
}

#[test]
fn a_name_that_nobody_bears_is_answered_with_none_and_one_in_another_agreement_too() {
    let answer = answer();
    assert_eq!(answer.only("no-kiling"), None);
    assert_eq!(answer.only("other/no-killing"), None);
    let found = answer.only("door").expect("an amnesty");
    assert_eq!(found.names_of_clauses(), ["truce/door"]);
    assert!(answer.names_of_clauses().contains(&"truce/no-killing".to_owned()));
}
