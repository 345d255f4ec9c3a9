//! A limit in any so many days: which windows decide, which need to be observed, and what is told of them (rules 8 and 20).

use crate::story::{NEW_YEAR, Story, day, did, span};
use salida_case::covenant::PowerKind;
use salida_monitor::{
    Board, Monitor, Plan,
    Standing::{Breached, Contested, Excused, InEffect, Kept, Unknown},
};
use salida_world::{
    Day,
    Step::{Alleged, Verified},
};

const ONE_IN_FIVE: &str = "keep homicide at most 1 in any 5 days";

fn killed(story: Story, on: &str, count: u64) -> Story {
    story.killing(on, (count, count, count), "", Verified)
}

fn watched(clause: &str) -> Story {
    Story::of(clause).watched("homicide", "2031")
}

#[test]
fn rule_08_a_spell_as_long_as_the_window_is_observed_by_who_watched_exactly_these_days() {
    let clause = format!("{ONE_IN_FIVE}\n  for 5 days after disclosure by herons");
    let standing = |days: &str| {
        let story = did(Story::of(&clause), "disclosure", "2031-03-01", "herons:1");
        story.watched("homicide", days).standing(NEW_YEAR)
    };
    assert_eq!(standing("2031-03-02..2031-03-06"), Kept);
    assert_eq!(standing("2031-03-02..2031-03-05"), Unknown);
}

#[test]
fn rule_08_violating_windows_of_two_spells_are_two_episodes_with_nothing_going_on_between_them() {
    let clause = "keep homicide at most 0 in any 2 days\n  for 3 days after disclosure by herons";
    let story = did(Story::of(clause), "disclosure", "2031-03-01", "herons:1");
    let story = did(story, "disclosure", "2031-05-01", "herons:1").watched("homicide", "2031");
    let story = killed(killed(story, "2031-03-03", 1), "2031-05-03", 1);
    let finding = story.finding("2031-05-10");
    let days: Vec<_> = finding.why.episodes.iter().map(|it| it.days).collect();
    assert_eq!(days, [span("2031-03-02..2031-03-04"), span("2031-05-02..2031-05-04")]);
    let now = |on: &str| story.finding(on).in_breach_now;
    assert!(now("2031-03-04") && now("2031-05-03"));
    assert!(!now("2031-03-05") && !now("2031-04-10") && !now("2031-05-05"));
}

#[test]
fn rule_08_what_happened_out_of_scope_is_in_no_window() {
    let clause = format!("{ONE_IN_FIVE}\n  for 9 days after disclosure by herons");
    let standing = |on: &str| {
        let story = did(watched(&clause), "disclosure", "2031-03-01", "herons:1");
        killed(story, on, 2).standing("2031-04-01")
    };
    assert_eq!(standing("2031-03-20"), InEffect);
    assert_eq!(standing("2031-03-10"), Breached);
}

#[test]
fn rule_06_a_count_of_incidents_that_an_agency_contradicts_is_not_surely_too_much() {
    let story = killed(watched(ONE_IN_FIVE), "2031-03-01", 2);
    assert_eq!(story.standing("2031-04-01"), Breached);
    let denied = story
        .tally("police", "2031-03-01", 1)
        .tally("police", "2031-03-02..2031-03-31", 0);
    let denied = denied.tally("police", "2031-01-01..2031-02-28", 0);
    assert_eq!(denied.standing("2031-03-31"), Contested);
}

#[test]
fn rule_02_a_limit_in_any_days_is_in_breach_as_long_as_a_window_that_is_too_full_holds_the_day() {
    let story = killed(watched(ONE_IN_FIVE), "2031-05-01", 2);
    for (on, is_now) in [("2031-05-01", true), ("2031-05-05", true), ("2031-05-06", false)] {
        let finding = story.finding(on);
        assert_eq!((finding.standing, finding.in_breach_now), (Breached, is_now), "{on}");
    }
    let met = killed(story, "2031-06-10", 1).finding("2031-06-10");
    assert!(!met.in_breach_now, "as many as are allowed");
    let last = killed(watched(ONE_IN_FIVE), "2031-12-30", 2);
    assert!(last.finding("2031-12-31").in_breach_now);
    assert!(!last.finding("2032-01-01").in_breach_now, "force is over");
}

#[test]
fn rule_14_what_is_too_much_goes_on_into_a_suspension_only_in_windows_that_reach_over_it() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    let story = |on: &str| {
        let story = Story::under(header, "keep homicide at most 1 in any 2 days").watched("homicide", "2031");
        killed(story, on, 2).acted("mission", PowerKind::Suspend, "2031-03-10", None)
    };
    assert!(!story("2031-03-08").finding("2031-03-10").in_breach_now);
    assert!(story("2031-03-09").finding("2031-03-10").in_breach_now);
}

#[test]
fn rule_08_a_window_over_a_suspension_is_observed_by_who_watched_before_and_after_it() {
    let header = "in force from 2031-03-01 until 2031-04-30\n  mission may suspend, resume";
    let standing = |second: &str| {
        let story = Story::under(header, "keep homicide at most 4 in any 10 days")
            .acted("mission", PowerKind::Suspend, "2031-03-10", None)
            .acted("mission", PowerKind::Resume, "2031-04-01", None);
        let story = story.watched("homicide", "2031-03-01..2031-03-09");
        story.watched("homicide", second).standing(NEW_YEAR)
    };
    assert_eq!(standing("2031-04-01..2031-04-30"), Kept);
    assert_eq!(standing("2031-04-02..2031-04-30"), Unknown);
}

#[test]
fn rule_08_enough_in_every_window_is_not_too_much_in_any() {
    let clause = "keep homicide at least 1 in any 5 days";
    let story = Story::until("until 2031-01-10", clause).watched("homicide", "2031-01");
    let story = killed(killed(story, "2031-01-04", 3), "2031-01-08", 3);
    assert_eq!(story.standing("2031-01-10"), InEffect);
    assert_eq!(story.standing(NEW_YEAR), Kept);
}

#[test]
fn rule_08_of_a_lower_limit_only_windows_that_have_ended_need_to_be_observed_once_there_is_one() {
    let clause = "keep homicide at least 1 in any 5 days";
    assert_eq!(Story::of(clause).standing("2031-01-04"), Unknown);
    let watched = |days: &str| Story::of(clause).watched("homicide", days);
    assert_eq!(watched("2031-01-01..2031-01-04").standing("2031-01-04"), InEffect);
    let scoped = format!("{clause}\n  for 5 days after disclosure by herons");
    let story = did(Story::of(&scoped), "disclosure", "2031-03-01", "herons:1");
    let story = killed(did(story, "disclosure", "2031-05-01", "herons:1"), "2031-03-03", 1);
    let story = story.watched("homicide", "2031-03");
    assert_eq!(story.standing("2031-05-04"), InEffect, "the second window still runs");
    assert_eq!(story.standing("2031-05-06"), Unknown);
}

#[test]
fn where_nobody_knows_any_more_how_many_live_there_nobody_knows_how_it_stands() {
    let clause = "keep homicide in old-town at most 10 per 1000 people, in any 10 days";
    let story = watched(clause);
    assert_eq!(story.standing("2031-03-31"), InEffect);
    // Two hundred live in the old town, as is known for the days up to 31 March.
    assert_eq!(story.standing("2031-04-01"), Unknown);
    assert_eq!(story.standing("2031-04-05"), Unknown);
    assert_eq!(story.standing(NEW_YEAR), Unknown);
}

#[test]
fn while_nobody_knows_how_many_live_there_no_number_is_surely_too_much() {
    let clause = "keep homicide in island at most 10 per 1000 people, in any 10 days";
    let standing = |on: &str| {
        let story = Story::of(clause).act("homicide", "island", on, (3, 3, 3), "", Verified);
        story.standing(NEW_YEAR)
    };
    // Two hundred lived on the island until February, and again from May to July.
    assert_eq!(standing("2031-02-20"), Breached);
    assert_eq!(standing("2031-04-05"), Unknown);
    assert_eq!(standing("2031-05-10"), Breached);
    assert_eq!(standing("2031-09-10"), Unknown);
}

#[test]
fn rule_08_in_any_days_the_share_of_a_baseline_is_by_days_even_where_a_window_is_a_month() {
    let clause = "keep homicide at most 100 % of baseline 2030-01..2030-12, in any 31 days";
    let story = |count: u64| {
        let story = Story::until("until 2031-04-30", clause).watched("homicide", "2030-01..2031-04");
        let story = story.killing("2030-05-01", (365, 365, 365), "", Verified);
        killed(story, "2031-03-15", count).standing(NEW_YEAR)
    };
    // One for each day, where a twelfth of them would be less than thirty-one.
    assert_eq!(story(31), Kept);
    assert_eq!(story(32), Breached);
}

#[test]
fn rule_08_what_excuses_is_held_against_the_first_episode() {
    let clause = format!("{ONE_IN_FIVE}\n  excused if disclosure by gulls happens within 3 days");
    let standing = |on: &str| {
        let story = killed(killed(watched(&clause), "2031-03-01", 2), "2031-07-01", 2);
        did(story, "disclosure", on, "gulls:1").standing(NEW_YEAR)
    };
    assert_eq!(standing("2031-03-03"), Excused);
    assert_eq!(standing("2031-07-03"), Breached);
}

#[test]
fn rule_20_what_is_told_of_a_limit_in_any_days_is_told_of_its_worst_window() {
    let counted = |story: &Story, on: &str| story.finding(on).why.counted;
    let least = "keep homicide at least 1 in any 90 days";
    let early = killed(watched(least), "2031-01-05", 1);
    assert_eq!(
        counted(&early, "2031-01-20"),
        Some((1.0, 1.0)),
        "of the first window that runs"
    );
    let ended = "keep homicide at least 1 in any 10 days";
    let met = { ["2031-01-05", "2031-01-12"].iter() }.fold(watched(ended), |story, on| killed(story, on, 1));
    assert_eq!(counted(&met, "2031-01-20"), Some((1.0, 1.0)), "of one that has ended");
    let rumour = watched(ONE_IN_FIVE).killing("2031-05-01", (2, 2, 2), "", Alleged);
    assert_eq!(rumour.standing(NEW_YEAR), Contested);
    assert_eq!(counted(&rumour, NEW_YEAR), Some((0.0, 2.0)));
}

#[test]
fn rule_06_a_total_clears_a_party_only_where_it_holds_every_window_to_its_last_day() {
    let standing = |days: &str| {
        let story = Story::of("gulls shall not homicide allowing 2 in any 30 days");
        story.tally("police", days, 2).standing(NEW_YEAR)
    };
    assert_eq!(standing("2031"), Kept);
    assert_eq!(standing("2031-01-01..2031-12-30"), Unknown);
    assert_eq!(standing("2031-01-02..2031-12-31"), Unknown);
}

#[test]
fn rule_08_two_days_that_no_window_holds_together_may_each_have_as_many_as_are_allowed() {
    let standing = |second: &str| {
        let clause = "gulls shall not homicide allowing 2 in any 10 days";
        let story = Story::until("until 2031-01-31", clause).tally("police", "2031-01", 4);
        let story = story.tally("police", "2031-01-05", 2).tally("police", second, 2);
        story.standing(NEW_YEAR)
    };
    assert_eq!(standing("2031-01-15"), Kept);
    assert_eq!(standing("2031-01-14"), Unknown);
}

#[test]
fn rule_07_a_window_across_the_edge_of_a_month_may_hold_what_lies_near_that_edge_and_all_from_beyond_it() {
    // Four in the year, two of them in March, and these two on some days of it.
    let standing = |days: &str| {
        let story = Story::of("gulls shall not homicide allowing 3 in any 10 days").tally("police", "2031", 4);
        let story = story.tally("police", "2031-03", 2).tally("police", days, 2);
        story.standing(NEW_YEAR)
    };
    assert_eq!(standing("2031-03-10..2031-03-20"), Kept);
    assert_eq!(standing("2031-03-04..2031-03-15"), Unknown);
    assert_eq!(standing("2031-03-20..2031-03-25"), Unknown);
}

/// Tells one report after another, and looks after each whether the board stands as who asks anew would find it.
fn followed(story: &Story, on: &str) {
    let plan = Plan::compile(story.case());
    let mut board = Board::new(Monitor::new(&plan), day(on), Day::MAX);
    for number in 0..story.told() {
        board.take(&story.report(number));
        let anew = board.monitor().standings(day(on), Day::MAX);
        assert!(board.standings().eq(&anew), "after report {number}: {anew:?}");
    }
}

#[test]
fn a_board_follows_a_lower_limit_in_any_days_through_what_is_told_and_taken_back() {
    let mut story = Story::until("until 2031-02-10", "keep homicide at least 1 in any 10 days");
    story = story.watched("homicide", "2031");
    let days = [
        "2031-01-20",
        "2031-01-05",
        "2031-02-01",
        "2031-01-12",
        "2031-01-28",
        "2031-02-10",
        "2031-01-01",
        "2030-12-20",
        "2031-02-15",
    ];
    for on in days {
        story = killed(story, on, 1);
    }
    for (at, on) in days.iter().enumerate() {
        story = killed(story, on, 1).revising(at + 1).withdrawing();
        story = killed(story, on, 1);
    }
    for on in ["2031-01-16", "2031-01-31", NEW_YEAR] {
        followed(&story, on);
    }
}

#[test]
fn a_board_follows_a_lower_limit_that_is_met_by_one_after_the_other_from_the_first_on_or_from_the_last() {
    let days = ["2031-01-05", "2031-01-15", "2031-01-25", "2031-02-04"];
    let told = |days: &[&str]| {
        let clause = "keep homicide at least 1 in any 10 days";
        let story = Story::until("until 2031-02-10", clause).watched("homicide", "2031");
        let story = { days.iter() }.fold(story, |story, on| killed(story, on, 1));
        followed(&story, NEW_YEAR);
        story.standing(NEW_YEAR)
    };
    assert_eq!(told(&days), Kept);
    assert_eq!(told(&days[..3]), Breached);
    let mut last_first = days;
    last_first.reverse();
    assert_eq!(told(&last_first), Kept);
    assert_eq!(told(&last_first[..3]), Breached);
}

#[test]
fn a_board_follows_doubtful_killings_in_windows_of_one_day_and_of_several() {
    for clause in [
        "keep homicide at most 1 in any 1 days",
        "keep homicide at most 1 in any 4 days",
        "keep homicide at most 0.5 per day averaged over 4 days",
    ] {
        let mut story = watched(clause);
        let days = [
            "2031-03-05",
            "2031-03-01",
            "2031-03-08",
            "2031-03-04",
            "2031-12-31",
            "2031-01-01",
        ];
        for on in days {
            story = story.killing(on, (1, 1, 3), "", Alleged);
            story = story.killing(on, (0, 1, 3), "", Verified);
        }
        for (at, on) in days.iter().enumerate() {
            for own in [1, 2] {
                let told = story.told();
                story = story
                    .killing(on, (1, 1, 3), "", Alleged)
                    .revising(2 * at + own)
                    .withdrawing();
                assert_eq!(story.told(), told + 1);
            }
        }
        for on in ["2031-03-04", "2031-03-06", NEW_YEAR] {
            followed(&story, on);
        }
    }
}

#[test]
fn a_board_knows_what_only_may_have_been_once_what_was_surely_too_much_is_taken_back() {
    for clause in [ONE_IN_FIVE, "keep homicide at most 0.2 per day averaged over 5 days"] {
        let story = killed(watched(clause), "2031-03-01", 2);
        let story = killed(story, "2031-03-01", 2).revising(1).withdrawing();
        let story = killed(story, "2031-06-01", 2);
        let story = story.killing("2031-08-01", (2, 2, 2), "", Alleged);
        let story = killed(story, "2031-06-01", 2).revising(3).withdrawing();
        followed(&story, NEW_YEAR);
        assert_eq!(story.standing(NEW_YEAR), Contested);
    }
}

#[test]
fn a_killing_of_one_of_four_days_may_lie_in_a_window_with_a_later_one_though_nothing_else_is_in_doubt() {
    let story = watched(ONE_IN_FIVE).killing("2031-05-01..2031-05-04", (1, 1, 1), "", Verified);
    assert_eq!(killed(story, "2031-05-06", 1).standing(NEW_YEAR), Contested);
}
