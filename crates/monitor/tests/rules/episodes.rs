//! The episodes of a prohibition that was broken: which days each holds, and when it began (rule 8).

use crate::story::{NEW_YEAR, Story, day, did, span};
use salida_monitor::Standing;
use salida_world::{Day, Span, Step::Attributed};

const ONE_IN_TEN: &str = "gulls shall not homicide allowing 1 in any 10 days";

/// Killings that are attributed to the gulls: on which days, how many, and how likely.
fn told(clause: &str, killings: &[(&str, u64, &str)]) -> Story {
    let story = Story::of(clause).watched("homicide", "2031");
    killings.iter().fold(story, |story, (during, count, share)| {
        let by = ["gulls:", share].concat();
        story.killing(during, (*count, *count, *count), &by, Attributed)
    })
}

/// The day of the first crossing and the days of each episode.
fn episodes(story: &Story) -> Vec<(Day, Span)> {
    let finding = story.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Breached);
    let each = finding.why.episodes.iter();
    each.map(|it| (it.crossed, it.days)).collect()
}

fn expected(all: &[(&str, &str)]) -> Vec<(Day, Span)> {
    let each = all.iter();
    each.map(|(crossed, days)| (day(crossed), span(days))).collect()
}

#[test]
fn what_a_window_no_longer_holds_does_not_weigh_in_the_next_and_what_is_doubtful_is_no_episode() {
    let story = told(
        ONE_IN_TEN,
        &[
            ("2031-05-01", 2, "1"),
            ("2031-07-01", 1, "1"),
            ("2031-08-01", 1, "1"),
            ("2031-09-01", 2, "0.4"),
            ("2031-10-01", 1, "1"),
        ],
    );
    let first = ("2031-05-01", "2031-04-22..2031-05-10");
    assert_eq!(episodes(&story), expected(&[first]));
}

#[test]
fn one_window_holds_two_likely_killings_when_ten_days_go_from_the_one_to_the_other() {
    let story = told(ONE_IN_TEN, &[("2031-05-10", 1, "0.8"), ("2031-05-19", 1, "0.8")]);
    let only = ("2031-05-19", "2031-05-10..2031-05-19");
    assert_eq!(episodes(&story), expected(&[only]));
}

#[test]
fn a_killing_within_some_days_lies_in_the_windows_that_hold_all_of_them() {
    let story = told(
        ONE_IN_TEN,
        &[("2031-05-10", 1, "0.8"), ("2031-05-10..2031-05-16", 1, "0.8")],
    );
    let both = ("2031-05-16", "2031-05-07..2031-05-19");
    assert_eq!(episodes(&story), expected(&[both]));
}

#[test]
fn an_episode_ends_with_the_last_window_that_is_likely_enough() {
    let story = told(
        ONE_IN_TEN,
        &[
            ("2031-05-01..2031-05-06", 1, "0.8"),
            ("2031-05-03", 1, "0.8"),
            ("2031-05-11", 1, "0.3"),
        ],
    );
    let two = ("2031-05-06", "2031-04-27..2031-05-10");
    assert_eq!(episodes(&story), expected(&[two]));
}

#[test]
fn two_windows_that_share_one_day_are_one_episode() {
    let story = told(ONE_IN_TEN, &[("2031-05-01", 2, "1"), ("2031-05-19", 2, "1")]);
    let one = ("2031-05-01", "2031-04-22..2031-05-28");
    assert_eq!(episodes(&story), expected(&[one]));
    let story = told(ONE_IN_TEN, &[("2031-05-01", 2, "1"), ("2031-05-20", 2, "1")]);
    let two = [
        ("2031-05-01", "2031-04-22..2031-05-10"),
        ("2031-05-20", "2031-05-11..2031-05-29"),
    ];
    assert_eq!(episodes(&story), expected(&two));
}

#[test]
fn where_no_window_is_likely_enough_the_episode_is_the_day_by_which_all_of_them_together_are() {
    let pair = |month: &str| [month, "-01"].concat();
    let (march, june, september) = (pair("2031-03"), pair("2031-06"), pair("2031-09"));
    let story = told(
        ONE_IN_TEN,
        &[
            (&march, 1, "0.6"),
            ("2031-03-02", 1, "0.6"),
            (&june, 1, "0.6"),
            ("2031-06-02", 1, "0.6"),
            (&september, 1, "0.6"),
            ("2031-09-02", 1, "0.6"),
        ],
    );
    // Each pair breaks the tolerance with a chance of 0.36, and one of two with a chance of 0.59.
    assert_eq!(episodes(&story), expected(&[("2031-06-02", "2031-06-02")]));
}

#[test]
fn the_first_window_of_force_is_crossed_by_the_first_of_its_killings_that_are_too_many() {
    let story = told(
        ONE_IN_TEN,
        &[("2031-01-02", 1, "1"), ("2031-01-03", 1, "1"), ("2031-01-05", 1, "1")],
    );
    let first = ("2031-01-03", "2031-01-01..2031-01-12");
    assert_eq!(episodes(&story), expected(&[first]));
    let even = told(ONE_IN_TEN, &[("2031-01-02", 2, "0.5"), ("2031-01-03", 2, "0.5")]);
    let first = ("2031-01-02", "2031-01-01..2031-01-12");
    assert_eq!(episodes(&even), expected(&[first]), "an even chance is enough");
}

#[test]
fn without_a_tolerance_killings_whose_days_meet_are_one_episode_that_begins_with_what_was_surely_done_first() {
    let story = told(
        "gulls shall not homicide",
        &[
            ("2031-05-01..2031-05-05", 1, "1"),
            ("2031-05-03..2031-05-04", 1, "1"),
            ("2031-05-05..2031-05-07", 1, "1"),
        ],
    );
    let one = ("2031-05-04", "2031-05-01..2031-05-07");
    assert_eq!(episodes(&story), expected(&[one]));
    let even = told(
        "gulls shall not homicide",
        &[("2031-02-01", 1, "0.5"), ("2031-03-01", 1, "0.5")],
    );
    let each = [("2031-02-01", "2031-02-01"), ("2031-03-01", "2031-03-01")];
    assert_eq!(episodes(&even), expected(&each), "an even chance is enough");
}

#[test]
fn after_a_breach_a_doubtful_killing_is_no_breach_of_its_own() {
    let told = |second| {
        let story = told(
            "gulls shall not homicide\n  proof clear",
            &[("2031-05-01", 1, "0.875"), ("2031-05-10", 1, second)],
        );
        story.finding("2031-05-10").in_breach_now
    };
    assert_eq!([told("0.5"), told("0.75")], [false, true]);
}

#[test]
fn where_doubtful_killings_are_enough_together_the_breach_goes_on_on_the_day_of_the_last() {
    for clause in [
        "gulls shall not homicide\n  proof clear",
        "gulls shall not homicide allowing 1 in any 10 days\n  proof clear",
    ] {
        let killings = [("2031-05-01", 2, "0.5"), ("2031-07-10", 2, "0.5")];
        let story = told(clause, &killings);
        let is_now = |on: &str| story.finding(on).in_breach_now;
        assert_eq!(["2031-07-10", "2031-07-11"].map(is_now), [true, false], "{clause}");
        // What is told of an earlier day was enough by itself, so that the breach was over before the last of them.
        let earlier = told(clause, &[killings[0], killings[1], ("2031-03-01", 2, "1")]);
        assert!(!earlier.finding("2031-07-10").in_breach_now, "{clause}");
    }
}

#[test]
fn a_doubtful_killing_between_two_others_does_not_end_the_day_on_which_they_are_enough_together() {
    let killings = [
        ("2031-05-01", 2, "0.5"),
        ("2031-07-05", 1, "0.1"),
        ("2031-07-10", 2, "0.5"),
    ];
    let story = told(
        "gulls shall not homicide allowing 1 in any 10 days\n  proof clear",
        &killings,
    );
    assert!(story.finding("2031-07-10").in_breach_now);
}

#[test]
fn certain_killings_in_two_stretches_of_a_scope_do_not_end_a_breach_of_doubtful_ones() {
    let clause =
        "gulls shall not homicide allowing 1 in any 3 days\n  for 5 days after disclosure by herons\n  proof clear";
    let story = did(Story::of(clause), "disclosure", "2031-05-01", "herons:1");
    let story = did(story, "disclosure", "2031-05-07", "herons:1").watched("homicide", "2031");
    let killings = [
        ("2031-05-03", 2, "0.5"),
        ("2031-05-06", 1, "1"),
        ("2031-05-08", 1, "1"),
        ("2031-05-12", 2, "0.5"),
    ];
    let story = { killings.iter() }.fold(story, |story, (on, count, share)| {
        story.killing(on, (*count, *count, *count), &["gulls:", share].concat(), Attributed)
    });
    let found = story.finding("2031-05-12");
    assert_eq!((found.standing, found.in_breach_now), (Standing::Breached, true));
}
