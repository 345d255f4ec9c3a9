//! Windows, episodes and calendar periods (rules 8 and 9).

use crate::story::{NEW_YEAR, Story, day, killed, span};
use salida_case::covenant::PowerKind;
use salida_monitor::Standing;
use salida_world::Step::{Attributed, Verified};

const NO_KILLING: &str = "gulls shall not homicide";

#[test]
fn rule_08_any_window_means_every_window_and_overlapping_ones_are_one_episode_dated_at_the_crossing() {
    let clause = "gulls shall not homicide allowing 3 in any 30 days";
    let spread = Story::of(clause)
        .watched("homicide", "2031")
        .killing("2031-05-01", (3, 3, 3), "gulls:1", Attributed)
        .killing("2031-05-31", (3, 3, 3), "gulls:1", Attributed);
    assert_eq!(spread.standing(NEW_YEAR), Standing::Kept);
    let close = spread.killing("2031-05-30", (1, 1, 1), "gulls:1", Attributed);
    let finding = close.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Breached);
    assert_eq!(finding.why.episodes.len(), 1, "{:?}", finding.why.episodes);
    assert_eq!(finding.why.episodes[0].crossed, day("2031-05-30"));
}

#[test]
fn rule_09_end_days_count_and_a_partial_month_owes_nothing() {
    let clause = "gulls shall hand-over-firearms at least 40 firearms by 2031-07-12";
    let last_day = Story::of(clause).act(
        "hand-over-firearms",
        "harbour",
        "2031-07-12",
        (40, 40, 40),
        "gulls:1",
        Verified,
    );
    assert_eq!(last_day.standing("2031-07-12"), Standing::Kept);
    let partial = Story::until("until 2031-02-15", "keep homicide at most 5 per month").tally("police", "2031-02", 100);
    let periods: Vec<String> = partial
        .findings(NEW_YEAR)
        .iter()
        .filter_map(salida_monitor::Finding::period)
        .map(|it| it.to_string())
        .collect();
    assert_eq!(periods, ["2031-01"]);
}

#[test]
fn rule_08_episodes_that_only_touch_are_told_apart() {
    let story = Story::of("gulls shall not homicide allowing 1 in any 1 days")
        .watched("homicide", "2031")
        .killing("2031-05-01", (2, 2, 2), "gulls:1", Attributed)
        .killing("2031-05-02", (2, 2, 2), "gulls:1", Attributed);
    assert_eq!(story.finding(NEW_YEAR).why.episodes.len(), 2);
}

#[test]
fn rule_08_a_limit_in_any_window_is_in_breach_while_any_violating_window_runs() {
    let story = Story::of("keep homicide at most 3 in any 30 days")
        .watched("homicide", "2031")
        .killing("2031-03-01", (9, 9, 9), "", Verified)
        .killing("2031-08-01", (4, 4, 4), "", Verified)
        .killing("2031-08-20", (1, 1, 1), "", Verified);
    let august = story.finding("2031-08-20");
    assert_eq!(august.standing, Standing::Breached);
    assert!(august.in_breach_now, "{august:?}");
    let episodes: Vec<_> = august.why.episodes.iter().map(|it| it.crossed).collect();
    assert_eq!(episodes, [day("2031-03-01"), day("2031-08-01")]);
    assert_eq!(august.why.episodes[0].days, span("2031-01-31..2031-03-30"));
    assert!(!story.finding("2031-12-01").in_breach_now);
}

#[test]
fn rule_08_an_upper_limit_can_be_crossed_before_the_first_window_has_ended() {
    let clause = "keep homicide at most 3 in any 90 days";
    let young = Story::of(clause).watched("homicide", "2031");
    assert_eq!(young.standing("2031-02-01"), Standing::InEffect);
    let crossed = young.killing("2031-01-20", (4, 4, 4), "", Verified);
    assert_eq!(crossed.standing("2031-01-19"), Standing::InEffect);
    assert_eq!(crossed.standing("2031-01-20"), Standing::Breached);
    assert!(crossed.finding("2031-02-01").in_breach_now);
    assert_eq!(Story::of(clause).standing("2031-02-01"), Standing::Unknown);
    let never_whole = Story::until("until 2031-02-28", clause).killing("2031-01-20", (4, 4, 4), "", Verified);
    assert_eq!(never_whole.standing("2031-02-01"), Standing::InEffect);
}

#[test]
fn rule_08_a_lower_limit_is_missed_only_when_a_window_has_ended_and_met_without_full_coverage() {
    let clause = "keep homicide at least 2 in any 90 days";
    let story = Story::of(clause).watched("homicide", "2031");
    assert_eq!(story.standing("2031-03-30"), Standing::InEffect);
    assert_eq!(story.standing("2031-03-31"), Standing::Breached);
    let yearly = Story::of("keep homicide at least 2 per year");
    assert_eq!(yearly.standing(NEW_YEAR), Standing::Unknown);
    let reached = yearly.killing("2031-05-01", (2, 2, 2), "", Verified);
    assert_eq!(reached.standing(NEW_YEAR), Standing::Kept);
}

#[test]
fn rule_08_a_window_of_one_day_over_all_years_is_judged_by_the_turns_of_the_evidence() {
    let story = Story::until("", "keep homicide at most 3 in any 1 days")
        .watched("homicide", "2031-01-01..9999-12-31")
        .killing("4000-05-01", (4, 4, 4), "", Verified);
    let finding = story.finding("9999-12-31");
    assert_eq!(finding.standing, Standing::Breached);
    assert_eq!(finding.why.episodes.len(), 1);
    assert_eq!(finding.why.episodes[0].days, span("4000-05-01"));
    let ceiling = Story::until("", "gulls shall not homicide allowing 3 in any 1 days");
    let bounded = ceiling.tally("police", "2031-01-01..9999-12-31", 3);
    assert_eq!(bounded.standing("9999-12-31"), Standing::InEffect);
}

#[test]
fn rule_08_an_act_that_is_likely_enough_alone_begins_an_episode_and_a_doubtful_one_does_not() {
    let story = killed(Story::of(NO_KILLING), "2031-02-01", "gulls:1");
    let story = killed(story, "2031-03-01", "gulls:0.25");
    let finding = killed(story, "2031-04-01", "gulls:0.75").finding(NEW_YEAR);
    let crossed: Vec<_> = finding.why.episodes.iter().map(|it| it.crossed).collect();
    assert_eq!(crossed, [day("2031-02-01"), day("2031-04-01")]);
    let story = killed(
        Story::of("gulls shall not homicide proof clear"),
        "2031-02-01",
        "gulls:0.5",
    );
    let together = killed(story, "2031-03-01", "gulls:0.5").finding(NEW_YEAR);
    assert_eq!(together.standing, Standing::Breached);
    assert_eq!(together.why.episodes[0].crossed, day("2031-03-01"));
}

#[test]
fn rule_08_of_two_episodes_the_first_is_excused_against_and_either_is_going_on_in_its_own_days() {
    let clause = "gulls shall not homicide allowing 1 in any 10 days\n  \
                  excused if disclosure by the party happens within 10 days";
    let story = || {
        let story = Story::of(clause).watched("homicide", "2031");
        let story = story.killing("2031-05-01", (2, 2, 2), "gulls:1", Attributed);
        story.killing("2031-07-01", (2, 2, 2), "gulls:1", Attributed)
    };
    let going_on = |on: &str| story().finding(on).in_breach_now;
    assert!(going_on("2031-05-01") && going_on("2031-05-10") && going_on("2031-07-10"));
    assert!(!going_on("2031-05-11") && !going_on("2031-06-30") && !going_on("2031-07-11"));
    let told = |on: &str| {
        let told = story().act("disclosure", "harbour", on, (1, 1, 1), "gulls:1", Verified);
        told.standing(NEW_YEAR)
    };
    assert_eq!(told("2031-05-11"), Standing::Excused);
    assert_eq!(told("2031-07-05"), Standing::Breached);
}

#[test]
fn rule_08_a_window_longer_than_force_is_never_wholly_in_it() {
    let standing = |until: &str| {
        let story = Story::until(
            &["until ", until].concat(),
            "gulls shall not homicide allowing 1 in any 30 days",
        );
        let story = story.watched("homicide", "2031");
        story
            .killing("2031-01-05", (2, 2, 2), "gulls:1", Attributed)
            .standing(NEW_YEAR)
    };
    assert_eq!(standing("2031-01-29"), Standing::Kept);
    assert_eq!(standing("2031-01-30"), Standing::Breached);
}

#[test]
fn rule_02_a_prohibition_is_in_breach_while_a_violating_window_may_still_hold_the_day() {
    let story = Story::of("gulls shall not homicide allowing 1 in any 10 days").watched("homicide", "2031");
    let story = story.killing("2031-05-01", (2, 2, 2), "gulls:1", Attributed);
    for (on, is_now) in [("2031-05-01", true), ("2031-05-10", true), ("2031-05-11", false)] {
        assert_eq!(story.finding(on).in_breach_now, is_now, "{on}");
    }
    let first = Story::of("gulls shall not homicide allowing 1 in any 10 days").watched("homicide", "2031");
    let first = first.killing("2031-01-02", (2, 2, 2), "gulls:1", Attributed);
    assert!(first.finding("2031-01-03").in_breach_now);
}

#[test]
fn a_limit_for_so_many_people_is_that_of_all_who_live_in_the_region_on_the_first_day() {
    let against = |zones: &str| {
        let clause = ["keep homicide in ", zones, " at most 10 per 1000 people, per month"].concat();
        let findings = Story::of(&clause).watched("homicide", "2031").findings(NEW_YEAR);
        let of_month = |month: &str| {
            let days = span(month);
            let found = findings.iter().find(|it| it.period() == Some(days)).unwrap();
            (found.standing, found.why.against)
        };
        [of_month("2031-02"), of_month("2031-04")]
    };
    let kept = |low: f64, high: f64| (Standing::Kept, Some((low, high)));
    assert_eq!(against("harbour"), [kept(18.0, 24.0); 2]);
    assert_eq!(against("hills, harbour"), [kept(18.9, 25.2); 2]);
    // Nobody knows how many live in the old town from April on.
    assert_eq!(
        against("harbour, old-town"),
        [kept(20.0, 26.0), (Standing::Unknown, None)]
    );
}

#[test]
fn rule_08_a_limit_for_so_many_people_in_any_days_follows_the_people_from_window_to_window() {
    let clause = "keep homicide in harbour at most 10 per 1000 people, in any 10 days";
    let standing = |on: &str, count: u64| {
        let story = Story::of(clause).watched("homicide", "2031");
        story
            .killing(on, (count, count, count), "", Verified)
            .standing(NEW_YEAR)
    };
    // Eighteen to twenty-four while more live there, and ten from July on.
    assert_eq!(standing("2031-06-10", 18), Standing::Kept);
    assert_eq!(standing("2031-06-10", 19), Standing::Contested);
    assert_eq!(standing("2031-06-10", 25), Standing::Breached);
    assert_eq!(standing("2031-07-10", 10), Standing::Kept);
    assert_eq!(standing("2031-07-10", 11), Standing::Breached);
    assert_eq!(
        standing("2031-07-01", 11),
        Standing::Breached,
        "one window begins in July"
    );
    assert_eq!(
        standing("2031-06-30", 11),
        Standing::Kept,
        "every window begins in June"
    );
}

#[test]
fn so_many_per_day_averaged_over_some_days_are_as_many_times_these_days() {
    let standing = |count: u64| {
        let story = Story::of("keep homicide at most 0.5 per day averaged over 10 days").watched("homicide", "2031");
        story
            .killing("2031-05-01", (count, count, count), "", Verified)
            .finding(NEW_YEAR)
    };
    assert_eq!(standing(5).standing, Standing::Kept);
    assert_eq!(standing(6).standing, Standing::Breached);
    assert_eq!(standing(5).why.against, Some((5.0, 5.0)));
}

#[test]
fn rule_14_the_limit_in_any_days_is_the_same_across_a_suspension_and_that_of_a_month_is_its_active_share() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    let short = "in force from 2031-03-05 until 2031-12-31\n  mission may suspend, resume";
    let story = |header: &str, clause: &str| {
        Story::under(header, clause)
            .acted("mission", PowerKind::Suspend, "2031-03-10", None)
            .acted("mission", PowerKind::Resume, "2031-04-01", None)
            .watched("homicide", "2031")
    };
    let killed = |story: Story, on: &str, count: u64| story.killing(on, (count, count, count), "", Verified);
    let any = |after: u64| {
        let story = story(short, "keep homicide at most 4 in any 10 days");
        killed(killed(story, "2031-03-09", 2), "2031-04-01", after).standing(NEW_YEAR)
    };
    assert_eq!(any(2), Standing::Kept);
    assert_eq!(any(3), Standing::Breached);
    let march = |count: u64| {
        let story = killed(story(header, "keep homicide at most 3 per month"), "2031-03-05", count);
        let found = story.findings(NEW_YEAR).remove(2);
        (found.standing, found.why.against)
    };
    // Nine of its thirty-one days are active.
    assert_eq!(march(1), (Standing::Kept, Some((1.0, 1.0))));
    assert_eq!(march(2), (Standing::Breached, Some((1.0, 1.0))));
}

#[test]
fn rule_08_an_upper_limit_can_be_crossed_on_the_first_day_of_a_month() {
    let story = Story::of("keep homicide at most 1 per month").killing("2031-03-01", (2, 2, 2), "", Verified);
    let march = story.findings("2031-03-01").remove(2);
    assert_eq!(march.standing, Standing::Breached);
    assert!(march.in_breach_now);
}

#[test]
fn rule_01_a_lower_limit_that_was_not_reached_by_what_is_known_is_unknown_without_coverage() {
    let story = Story::of("keep homicide at least 2 per year").killing("2031-03-01", (1, 1, 1), "", Verified);
    assert_eq!(story.standing(NEW_YEAR), Standing::Unknown);
    let finding = story.watched("homicide", "2031").finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Breached);
}

#[test]
fn rule_09_a_month_is_judged_at_the_close_of_its_last_day() {
    let clause = "keep homicide at most 1 per month";
    let story = Story::until("until 2031-01-31", clause).watched("homicide", "2031-01");
    assert_eq!(story.standing("2031-01-30"), Standing::InEffect);
    assert_eq!(story.standing("2031-01-31"), Standing::Kept);
    let owed = Story::until("until 2031-01-31", "keep homicide at least 1 per month").watched("homicide", "2031-01");
    assert_eq!(owed.standing("2031-01-30"), Standing::InEffect);
    assert_eq!(owed.standing("2031-01-31"), Standing::Breached);
}

#[test]
fn rule_14_where_all_of_force_was_suspended_nothing_was_missed() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend";
    let story = Story::under(header, "keep homicide at least 1").watched("homicide", "2031");
    let story = story.acted("mission", PowerKind::Suspend, "2031-01-01", None);
    assert_eq!(story.standing("2031-06-01"), Standing::Suspended);
    assert_eq!(story.standing(NEW_YEAR), Standing::Kept);
}

#[test]
fn rule_01_a_month_that_may_still_be_met_is_not_excused_before_it_is_missed() {
    let clause = "keep homicide at least 2 per month\n  excused if d is breached\n\ncommitment d\n  \
                  gulls shall disclosure by 2031-01-15; burden on the party";
    let story = Story::of(clause).watched("homicide", "2031").known_on("2031-01-01");
    let found = story.findings("2031-02-10");
    assert_eq!(found[0].standing, Standing::Excused);
    assert_eq!(found[1].standing, Standing::InEffect);
}
