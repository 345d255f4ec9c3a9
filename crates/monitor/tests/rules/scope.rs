//! Promises that hold only around something else.

use crate::story::{NEW_YEAR, Story, day, did, killed, span};
use salida_monitor::{Instance, Standing};
use salida_world::Step::{Alleged, Attributed, Verified};

#[test]
fn rule_09_between_an_opening_and_the_first_closing_after_it_and_on_no_other_day() {
    let clause = "gulls shall not homicide\n  between disclosure by herons and hand-over-firearms by herons";
    let opened = || {
        did(
            Story::of(clause).watched("homicide", "2031"),
            "disclosure",
            "2031-03-01",
            "herons:1",
        )
    };
    let story = |on: &str| {
        let story = did(opened(), "hand-over-firearms", "2031-03-20", "herons:1");
        killed(story, on, "gulls:1").standing(NEW_YEAR)
    };
    assert_eq!(story("2031-03-01"), Standing::Kept, "the day of the opening is day 0");
    assert_eq!(story("2031-03-02"), Standing::Breached);
    assert_eq!(story("2031-03-20"), Standing::Breached);
    assert_eq!(story("2031-03-21"), Standing::Kept);
    assert_eq!(
        killed(opened(), "2031-03-02", "gulls:1").standing("2031-06-01"),
        Standing::InEffect
    );
}

#[test]
fn rule_11_a_happening_told_in_two_ways_does_not_close_what_it_opened() {
    let clause = "gulls shall not homicide\n  between disclosure by herons and hand-over-firearms by herons";
    let story = did(
        Story::of(clause).watched("homicide", "2031"),
        "disclosure",
        "2031-03-01",
        "herons:1",
    );
    let story = did(story, "hand-over-firearms", "2031-03-20", "herons:1").same_as(1);
    assert_eq!(
        killed(story, "2031-03-10", "gulls:1").standing("2031-06-01"),
        Standing::InEffect
    );
}

#[test]
fn rule_03_a_limit_within_a_scope_needs_coverage_of_the_days_of_the_scope_only() {
    let clause = "keep homicide at most 1 per month\n  for 10 days after disclosure by herons";
    let story = |watched: &str| {
        let story = did(Story::of(clause), "disclosure", "2031-03-01", "herons:1");
        let found = story.watched("homicide", watched).findings("2031-04-15");
        let march = { found.iter() }.find(|it| it.instance == Instance::Period { days: span("2031-03") });
        march.map(|it| it.standing)
    };
    assert_eq!(story("2031-03-02..2031-03-11"), Some(Standing::Kept));
    assert_eq!(story("2031-03-02..2031-03-10"), Some(Standing::Unknown));
}

#[test]
fn rule_01_what_may_never_have_called_for_a_minimum_leaves_it_open() {
    let clause = "keep hand-over-firearms at least 5\n  for 8 days before disclosure";
    let story = |step| {
        Story::of(clause)
            .watched("hand-over-firearms", "2031")
            .act("disclosure", "harbour", "2031-03-01", (1, 1, 1), "gulls:1", step)
            .standing(NEW_YEAR)
    };
    assert_eq!(story(Verified), Standing::Breached);
    assert_eq!(story(Alleged), Standing::Contested);
}

#[test]
fn rule_15_what_was_given_out_of_scope_is_late_only_where_it_was_surely_given_after_the_deadline() {
    let clause = "gulls shall hand-over-firearms by 2031-01-13\n  for 4 days before disclosure; burden on the party";
    let story = |days: &str| {
        let story = did(Story::of(clause), "disclosure", "2031-01-09", "herons:1");
        let finding = did(story, "hand-over-firearms", days, "gulls:1").finding("2031-02-05");
        (finding.standing, finding.why.done_late)
    };
    assert_eq!(story("2031-01-08"), (Standing::Kept, None));
    assert_eq!(story("2031-01-12..2031-01-16"), (Standing::Breached, None));
    assert_eq!(
        story("2031-01-14..2031-01-16"),
        (Standing::Breached, Some(day("2031-01-16")))
    );
}

#[test]
fn rule_08_a_window_that_runs_in_a_later_stretch_needs_coverage_of_its_own() {
    let clause = "keep homicide at most 0 in any 5 days\n  for 5 days after disclosure by herons";
    let story = |watched: &str| {
        let story = did(Story::of(clause), "disclosure", "2031-03-01", "herons:1");
        let story = did(story, "disclosure", "2031-05-01", "herons:1");
        story.watched("homicide", watched).standing("2031-05-04")
    };
    assert_eq!(story("2031-03..2031-05"), Standing::InEffect);
    assert_eq!(story("2031-03..2031-04"), Standing::Unknown);
}

#[test]
fn rule_08_what_may_lie_in_either_of_two_stretches_may_be_too_much_in_each_of_them() {
    let clause = "gulls shall not homicide allowing 1 in any 3 days\n  for 5 days after disclosure by herons";
    let standing = |other: Option<&str>| {
        let story = did(Story::of(clause), "disclosure", "2031-03-01", "herons:1");
        let story = did(story, "disclosure", "2031-05-01", "herons:1").watched("homicide", "2031");
        let story = story.killing("2031-03-02..2031-05-06", (1, 1, 1), "gulls:1", Attributed);
        let story = other.map_or(story.clone(), |on| story.killing(on, (1, 1, 1), "gulls:1", Attributed));
        story.standing(NEW_YEAR)
    };
    assert_eq!(standing(None), Standing::Kept);
    assert_eq!(standing(Some("2031-03-04")), Standing::Contested);
    assert_eq!(standing(Some("2031-05-04")), Standing::Contested);
    assert_eq!(standing(Some("2031-04-04")), Standing::Kept);
}

#[test]
fn rule_15_what_was_given_in_scope_in_time_counts_towards_what_is_complete_late() {
    let clause = "gulls shall hand-over-firearms at least 2 by 2031-03-02\n  for 4 days after disclosure by herons; \
                  burden on the party";
    let late = |first: &str, opened: &str| {
        let story = did(Story::of(clause), "disclosure", opened, "herons:1");
        let story = did(story, "hand-over-firearms", first, "gulls:1");
        let finding = did(story, "hand-over-firearms", "2031-03-20", "gulls:1").finding("2031-05-01");
        (finding.standing, finding.why.done_late)
    };
    let complete = (Standing::Breached, Some(day("2031-03-20")));
    assert_eq!(late("2031-03-01", "2031-02-27"), complete);
    // The only day in scope is that of the deadline.
    assert_eq!(late("2031-03-02", "2031-03-01"), complete);
    assert_eq!(late("2031-03-01", "2031-03-01"), (Standing::Breached, None));
}

#[test]
fn rule_07_a_total_of_days_that_may_lie_out_of_scope_is_not_surely_too_much() {
    let clause = "keep homicide at most 5\n  for 3 days after disclosure by herons";
    // The third of the five days lies in scope wherever the disclosure was, and the first only if it came on its first day.
    let sure = did(Story::of(clause), "disclosure", "2031-03-01..2031-03-03", "herons:1");
    assert_eq!(
        sure.tally("police", "2031-03-04", 9).standing(NEW_YEAR),
        Standing::Breached
    );
    let doubtful = did(Story::of(clause), "disclosure", "2031-03-01..2031-03-03", "herons:1");
    let doubtful = doubtful
        .tally("police", "2031-03-02..2031-03-03", 9)
        .tally("police", "2031-03-04..2031-03-06", 0);
    assert_eq!(doubtful.standing(NEW_YEAR), Standing::Contested);
}
