//! Late reports, late acts and silence (rules 15 and 16).

use crate::story::{NEW_YEAR, Story, day};
use salida_case::covenant::PowerKind;
use salida_monitor::Standing;
use salida_world::{Span, Step::Verified};

#[test]
fn rule_15_a_late_report_repairs_the_finding_and_a_late_act_does_not() {
    let clause = "gulls shall hand-over-firearms at least 40 firearms by 2031-07-12; burden on the party";
    let late_report = Story::of(clause)
        .act(
            "hand-over-firearms",
            "harbour",
            "2031-07-10",
            (40, 40, 40),
            "gulls:1",
            Verified,
        )
        .known_on("2031-09-01");
    assert_eq!(
        late_report.standing_known("2031-08-01", "2031-08-01"),
        Standing::Breached
    );
    assert_eq!(late_report.standing_known("2031-08-01", "2031-09-01"), Standing::Kept);
    let late_act = Story::of(clause).act(
        "hand-over-firearms",
        "harbour",
        "2031-08-20",
        (40, 40, 40),
        "gulls:1",
        Verified,
    );
    let finding = late_act.finding("2031-09-01");
    assert_eq!(finding.standing, Standing::Breached);
    assert_eq!(finding.why.done_late, Some(day("2031-08-20")));
    assert!(!finding.in_breach_now && finding.ever_breached);
}

#[test]
fn rule_16_silence_on_a_delivery_is_a_breach_only_where_somebody_looked_or_the_party_has_to_show_it() {
    let clause = "municipality shall open-training-places at least 200 places by 2031-06-30";
    assert_eq!(Story::of(clause).standing("2031-06-30"), Standing::InEffect);
    assert_eq!(Story::of(clause).standing("2031-07-01"), Standing::Unknown);
    assert_eq!(
        Story::of(&format!("{clause}; burden on the party")).standing("2031-07-01"),
        Standing::Breached
    );
    let looked = Story::of(clause).watched("open-training-places", "2031-01-01..2031-06-30");
    assert_eq!(looked.standing("2031-07-01"), Standing::Breached);
}

/// An answer to extortion on some days in May, and what was answered.
fn answered(clauses: &str, called: &str, count: (u64, u64, u64)) -> Story {
    let clause = [
        "municipality shall disclosure within 10 days of extortion by herons",
        clauses,
    ]
    .concat();
    Story::of(&clause).act("extortion", "harbour", called, count, "herons:1", Verified)
}

fn told(story: Story, on: &str, by: &str) -> Story {
    story.act("disclosure", "harbour", on, (1, 1, 1), by, Verified)
}

#[test]
fn rule_10_an_answer_to_what_happened_on_an_uncertain_day_is_in_time_for_some_of_its_days_or_for_all() {
    let standing = |on: &str| {
        let called = answered("\n  burden on the party", "2031-05-01..2031-05-05", (1, 1, 1));
        told(called, on, "municipality:1").standing(NEW_YEAR)
    };
    assert_eq!(standing("2031-04-30"), Standing::Breached);
    assert_eq!(standing("2031-05-02"), Standing::Contested);
    assert_eq!(standing("2031-05-05"), Standing::Kept);
    assert_eq!(standing("2031-05-11"), Standing::Kept);
    assert_eq!(standing("2031-05-13"), Standing::Contested);
    assert_eq!(standing("2031-05-15"), Standing::Contested);
    assert_eq!(standing("2031-05-16"), Standing::Breached);
}

#[test]
fn rule_16_silence_on_an_answer_needs_coverage_from_the_first_day_that_may_have_called_for_it() {
    let standing = |watched: &str| {
        let called = answered("", "2031-05-01..2031-05-05", (1, 1, 1));
        called.watched("disclosure", watched).standing(NEW_YEAR)
    };
    assert_eq!(standing("2031-05-01..2031-05-15"), Standing::Breached);
    assert_eq!(standing("2031-05-02..2031-05-15"), Standing::Unknown);
    assert_eq!(standing("2031-05-01..2031-05-14"), Standing::Unknown);
}

#[test]
fn rule_10_what_did_not_happen_calls_for_nothing_and_what_may_not_have_for_nothing_that_is_sure() {
    let findings = |count: (u64, u64, u64)| answered("\n  burden on the party", "2031-05-01", count).findings(NEW_YEAR);
    assert!(findings((0, 0, 0)).is_empty());
    let standings: Vec<Standing> = findings((0, 1, 1)).iter().map(|it| it.standing).collect();
    assert_eq!(standings, [Standing::Contested]);
}

#[test]
fn rule_01_a_delivery_that_is_as_likely_as_not_is_kept_before_its_deadline() {
    let story = Story::of("gulls shall disclosure by 2031-06-30; burden on the party");
    assert_eq!(
        told(story.clone(), "2031-05-01", "gulls:0.5").standing("2031-05-10"),
        Standing::Kept
    );
    assert_eq!(
        told(story, "2031-05-01", "gulls:0.4").standing("2031-05-10"),
        Standing::InEffect
    );
}

#[test]
fn rule_15_what_was_missed_as_likely_as_not_was_not_done_late() {
    let called = answered("\n  burden on the party", "2031-05-01..2031-05-05", (1, 1, 1));
    let finding = told(called, "2031-05-13", "municipality:0.5,herons:0.5").finding(NEW_YEAR);
    assert_eq!((finding.standing, finding.why.done_late), (Standing::Breached, None));
    assert!(finding.in_breach_now);
}

#[test]
fn rule_15_what_was_given_in_time_and_what_was_given_late_are_complete_together() {
    let story = Story::of("gulls shall disclosure at least 3 by 2031-06-30; burden on the party");
    let story = told(told(story, "2031-05-01", "gulls:1"), "2031-05-02", "gulls:1");
    assert!(story.finding(NEW_YEAR).in_breach_now);
    let finding = told(story, "2031-07-10", "gulls:1").finding(NEW_YEAR);
    assert_eq!(
        (finding.standing, finding.why.done_late),
        (Standing::Breached, Some(day("2031-07-10")))
    );
    assert!(!finding.in_breach_now);
}

#[test]
fn so_many_days_again_and_again_come_to_an_end_with_the_last_day_of_all() {
    let story = Story::until("", "gulls shall disclosure at least 1 every 1000000 days");
    let findings = story.findings("9999-12-31");
    let periods = findings.iter().filter_map(salida_monitor::Finding::period);
    let first = day("2031-01-01");
    assert!(
        periods
            .map(Span::first)
            .eq([first, first.plus(1_000_000), first.plus(2_000_000)])
    );
}

#[test]
fn rule_16_silence_is_heard_by_who_looked_at_all_active_days_in_full_alone_or_in_turn() {
    let clause = "gulls shall disclosure by 2031-06-30";
    let standing = |watched: &[(&str, f64)]| {
        let story = watched.iter().fold(Story::of(clause), |story, (days, part)| {
            story.watched("disclosure", days).in_part(*part)
        });
        story.standing(NEW_YEAR)
    };
    assert_eq!(standing(&[("2031", 1.0)]), Standing::Breached);
    assert_eq!(standing(&[("2031", 0.5)]), Standing::Unknown);
    assert_eq!(
        standing(&[("2031-01..2031-03", 1.0), ("2031-04..2031-06", 1.0)]),
        Standing::Breached
    );
    assert_eq!(
        standing(&[("2031-01..2031-03", 1.0), ("2031-05..2031-06", 1.0)]),
        Standing::Unknown
    );
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    let suspended = Story::under(header, clause)
        .acted("mission", PowerKind::Suspend, "2031-03-01", None)
        .acted("mission", PowerKind::Resume, "2031-04-01", None);
    let before = suspended.clone().watched("disclosure", "2031-01..2031-02");
    assert_eq!(before.standing(NEW_YEAR), Standing::Unknown);
    assert_eq!(
        before.watched("disclosure", "2031-04..2031-07").standing(NEW_YEAR),
        Standing::Breached
    );
}

#[test]
fn rule_20_what_is_owed_for_a_month_rests_on_what_its_party_may_have_done_in_it() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    let clause = "gulls shall disclosure at least 9 every month; burden on the party";
    let story = Story::under(header, clause)
        .acted("mission", PowerKind::Suspend, "2031-03-10", None)
        .acted("mission", PowerKind::Resume, "2031-03-15", None);
    let reports = |days: &[(&str, &str)]| {
        let story = days.iter().fold(story.clone(), |story, (on, by)| told(story, on, by));
        let march = story.findings(NEW_YEAR).remove(2);
        march.why.reports.iter().map(|it| it.0).collect::<Vec<_>>()
    };
    let (own, other) = ("gulls:1", "herons:1");
    let all = [
        ("2031-02-10", own),
        ("2031-02-20..2031-03-01", own),
        ("2031-03-05..2031-04-10", own),
        ("2031-03-07", other),
        ("2031-03-12", own),
        ("2031-03-20", own),
        ("2031-03-31", own),
        ("2031-04-01", own),
    ];
    assert_eq!(reports(&all), [1, 2, 5, 6]);
    assert_eq!(
        reports(&all[..2]),
        [1],
        "nothing is longer than what ends with the first day"
    );
}
