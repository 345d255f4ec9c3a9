//! Limits against what was counted before, told as stories (rules 6, 7, 8, 9 and 14).

use crate::story::{NEW_YEAR, Story, span, standings};
use salida_case::covenant::PowerKind;
use salida_monitor::Standing::{Breached, Contested, InEffect, Kept, Suspended, Unknown};
use salida_world::Step::{Alleged, Verified};

const SIXTY: &str = "keep homicide at most 60 % of baseline 2030-01..2030-12, per month";

#[test]
fn so_much_below_a_baseline_is_the_rest_of_it() {
    let told = |clause: &str| {
        Story::until("until 2031-02-28", clause)
            .tally("police", "2030", 1200)
            .tally("police", "2031-01", 60)
            .tally("police", "2031-02", 61)
    };
    let below = told("keep homicide at least 40 % below baseline 2030-01..2030-12, per month");
    assert_eq!(standings(&below.findings(NEW_YEAR)), [Kept, Breached]);
    let above = told("keep homicide at least 61 % of baseline 2030-01..2030-12, per month");
    assert_eq!(standings(&above.findings(NEW_YEAR)), [Breached, Kept]);
}

#[test]
fn an_agency_is_measured_against_itself_and_two_that_differ_leave_it_open() {
    let police = Story::until("until 2031-01-31", SIXTY)
        .tally("police", "2030", 1200)
        .tally("police", "2031-01", 60);
    assert_eq!(police.standing(NEW_YEAR), Kept);
    // The morgue always counted more: that is no more of a rise.
    let alike = police.tally("morgue", "2030", 2400).tally("morgue", "2031-01", 110);
    assert_eq!(alike.standing(NEW_YEAR), Kept);
    let rising = Story::until("until 2031-01-31", SIXTY)
        .tally("police", "2030", 1200)
        .tally("police", "2031-01", 60)
        .tally("morgue", "2030", 1200)
        .tally("morgue", "2031-01", 61);
    assert_eq!(rising.standing(NEW_YEAR), Contested);
}

#[test]
fn rule_06_sources_that_agree_in_what_they_count_and_in_the_baseline_tighten_one_another() {
    // Everything was watched; a hundred killings of the year before are verified, twenty of January are only told of.
    let watched = || {
        Story::until("until 2031-01-31", SIXTY)
            .watched("homicide", "2030-01-01..2031-01-31")
            .killing("2030-05-01", (100, 100, 100), "", Verified)
            .killing("2031-01-10", (20, 20, 20), "", Alleged)
    };
    assert_eq!(watched().standing(NEW_YEAR), Contested);
    // The police counted as many before and thirteen now: no rumour takes that back.
    let agreed = watched().tally("police", "2030", 100).tally("police", "2031-01", 13);
    assert_eq!(agreed.standing(NEW_YEAR), Breached);
    assert_eq!(agreed.finding(NEW_YEAR).why.against, Some((5.0, 5.0)));
    // Where the year before is told otherwise, each is held against its own.
    let apart = watched().tally("police", "2030", 120).tally("police", "2031-01", 13);
    assert_eq!(apart.standing(NEW_YEAR), Contested);
}

#[test]
fn a_figure_without_a_baseline_of_its_own_source_says_nothing() {
    let story = Story::until("until 2031-01-31", SIXTY)
        .tally("police", "2030", 1200)
        .tally("morgue", "2031-01", 500);
    assert_eq!(story.standing(NEW_YEAR), Unknown);
}

#[test]
fn rule_07_a_baseline_that_is_known_only_in_part_gives_a_limit_that_is_known_only_in_part() {
    // Of the year only eleven months were counted: the twelfth may have held anything, and so there is no limit to name.
    let eleven = Story::until("until 2031-01-31", SIXTY)
        .tally("police", "2030-01..2030-11", 1100)
        .tally("police", "2031-01", 61);
    assert_eq!(eleven.standing(NEW_YEAR), Unknown);
    // A total that reaches beyond the baseline leaves open how much of it lies within.
    let straddling = Story::until("until 2031-01-31", SIXTY)
        .tally("police", "2029-07..2030-12", 1800)
        .tally("police", "2031-01", 61);
    assert_eq!(straddling.standing(NEW_YEAR), Contested);
    assert_eq!(straddling.finding(NEW_YEAR).why.against, Some((0.0, 90.0)));
}

#[test]
fn rule_08_in_any_days_the_limit_is_the_share_by_days() {
    let clause = "keep homicide at most 50 % of baseline 2030-01-01..2030-12-31, in any 73 days";
    let told = |killed: u64| {
        Story::until("until 2031-03-31", clause)
            .tally("police", "2030", 100)
            .tally("police", "2031-01..2031-03", killed)
    };
    // 73 days are a fifth of the year: half of twenty.
    assert_eq!(told(10).standing(NEW_YEAR), Kept);
    assert_eq!(told(10).finding(NEW_YEAR).why.against, Some((10.0, 10.0)));
    assert_eq!(told(30).standing(NEW_YEAR), Contested, "they may have been spread");
    let together = told(30).tally("police", "2031-02", 30);
    assert_eq!(together.standing(NEW_YEAR), Breached);
}

#[test]
fn while_a_period_runs_only_what_is_surely_too_much_is_decided() {
    let story = Story::until("until 2031-01-31", SIXTY)
        .tally("police", "2030", 1200)
        .tally("police", "2031-01-01..2031-01-15", 61);
    assert_eq!(story.standing("2031-01-20"), Breached);
    let less = Story::until("until 2031-01-31", SIXTY)
        .tally("police", "2030", 1200)
        .tally("police", "2031-01-01..2031-01-15", 60);
    assert_eq!(less.standing("2031-01-20"), InEffect);
}

#[test]
fn incidents_are_measured_against_incidents() {
    let clause = "keep homicide at most 50 % of baseline 2030-01..2030-01, per month";
    let told = |killed: u64| {
        Story::until("until 2031-01-31", clause)
            .watched("homicide", "2030-01")
            .watched("homicide", "2031-01")
            .killing("2030-01-10", (8, 8, 8), "", Verified)
            .killing("2031-01-10", (killed, killed, killed), "", Verified)
    };
    assert_eq!(told(4).standing(NEW_YEAR), Kept);
    assert_eq!(told(5).standing(NEW_YEAR), Breached);
}

#[test]
fn rule_14_a_month_of_which_half_is_suspended_may_have_half_of_its_share() {
    let header = "in force from 2031-01-01 until 2031-02-28\n  mission may suspend, resume";
    let clause = "keep homicide at most 50 % of baseline 2030-02..2030-02, per month";
    let told = |killed: u64| {
        Story::under(header, clause)
            .acted("mission", PowerKind::Suspend, "2031-02-15", None)
            .acted("mission", PowerKind::Resume, "2031-03-01", None)
            .tally("police", "2030-02", 40)
            .tally("police", "2031-01", 20)
            .tally("police", "2031-02-01..2031-02-14", killed)
    };
    assert_eq!(standings(&told(10).findings(NEW_YEAR)), [Kept, Kept]);
    assert_eq!(standings(&told(11).findings(NEW_YEAR)), [Kept, Breached]);
    let february = &told(10).findings(NEW_YEAR)[1];
    assert_eq!(february.why.against, Some((10.0, 10.0)));
    assert_eq!(february.why.suspended, [span("2031-02-15..2031-02-28")]);
    let whole = Story::under(header, clause)
        .acted("mission", PowerKind::Suspend, "2031-02-01", None)
        .acted("mission", PowerKind::Resume, "2031-03-01", None)
        .tally("police", "2030-02", 40)
        .tally("police", "2031-02", 300);
    assert_eq!(standings(&whole.findings(NEW_YEAR))[1], Suspended);
}

#[test]
fn rule_08_in_any_days_the_share_is_by_days_also_where_a_window_is_a_whole_month() {
    let clause = "keep homicide at most 50 % of baseline 2030-01..2030-12, in any 28 days";
    let standing = |last: u64| {
        // Only the window that is February holds both.
        let story = Story::until("until 2031-03-31", clause).watched("homicide", "2030-01-01..2031-03-31");
        let story = story.killing("2030-05-01", (365, 365, 365), "", Verified);
        let story = story.killing("2031-02-01", (8, 8, 8), "", Verified);
        let story = story.killing("2031-02-28", (last, last, last), "", Verified);
        story.standing(NEW_YEAR)
    };
    assert_eq!(standing(6), Kept);
    assert_eq!(standing(7), Breached);
}

#[test]
fn where_nothing_is_owed_it_does_not_matter_that_nobody_counted() {
    let clause = "keep homicide at least 50 % of baseline 2030-01..2030-12, per month";
    let watched = Story::until("until 2031-01-31", clause).watched("homicide", "2030");
    assert_eq!(watched.standing(NEW_YEAR), Kept);
    let counted = Story::until("until 2031-01-31", clause).tally("police", "2030", 0);
    assert_eq!(counted.standing(NEW_YEAR), Kept);
    let owed = Story::until("until 2031-01-31", clause).tally("police", "2030", 24);
    assert_eq!(owed.standing(NEW_YEAR), Unknown);
    let seen = Story::until("until 2031-01-31", clause).watched("homicide", "2030");
    let seen = seen.killing("2030-05-01", (24, 24, 24), "", Verified);
    assert_eq!(seen.standing(NEW_YEAR), Unknown);
}

#[test]
fn rule_06_who_did_not_count_a_month_takes_nothing_from_the_limit_of_who_did() {
    let told = |bound: &str, counted: u64, killed_before: u64| {
        let clause = ["keep homicide ", bound, " 50 % of baseline 2030-01..2030-12, per month"].concat();
        let story = Story::until("until 2031-01-31", &clause)
            .tally("police", "2030", 240)
            .tally("police", "2031-01", counted)
            .watched("homicide", "2030")
            .killing(
                "2030-05-01",
                (killed_before, killed_before, killed_before),
                "",
                Verified,
            );
        let finding = story.finding(NEW_YEAR);
        (finding.standing, finding.why.against)
    };
    // Against the incidents of the year before it would be at most nothing, or at least fifty.
    assert_eq!(told("at most", 5, 0), (Kept, Some((10.0, 10.0))));
    assert_eq!(told("at least", 12, 1200), (Kept, Some((10.0, 10.0))));
}

#[test]
fn rule_08_a_share_of_a_baseline_that_grows_with_force_is_crossed_only_when_force_has_ended() {
    let limit = "keep homicide at most 50 % of baseline 2030-01..2030-12";
    let told = |until: &str, clause: &str| {
        let story = Story::until(until, clause).tally("police", "2030", 1200);
        story.tally("police", "2031-01", 700)
    };
    assert_eq!(told("", limit).standing("2031-02-10"), InEffect);
    assert_eq!(told("until 2031-12-31", limit).standing("2031-02-10"), Breached);
    // The share of a month does not grow, whether force has an end or not.
    let monthly = [limit, ", per month"].concat();
    let january = |until: &str| {
        let story = Story::until(until, &monthly).tally("police", "2030", 1200);
        story
            .tally("police", "2031-01-01..2031-01-10", 700)
            .standing("2031-01-15")
    };
    assert_eq!([january(""), january("until 2031-12-31")], [Breached; 2]);
}

#[test]
fn rule_06_two_agencies_that_agree_may_be_held_against_what_either_counted_before() {
    let story = Story::until("until 2031-01-31", SIXTY)
        .tally("police", "2030", 1200)
        .tally("morgue", "2030", 1080)
        .tally("police", "2031-01", 60)
        .tally("morgue", "2031-01", 60);
    let finding = story.finding(NEW_YEAR);
    assert_eq!((finding.standing, finding.why.against), (Contested, Some((54.0, 60.0))));
}

#[test]
fn rule_06_a_count_from_below_and_one_from_above_tighten_one_another() {
    let story = Story::until("until 2031-01-31", "keep homicide at most 2 per month");
    let story = story
        .tally("police", "2030-12..2031-01", 10)
        .killing("2031-01-10", (3, 3, 3), "", Verified);
    let finding = story.finding(NEW_YEAR);
    assert_eq!((finding.standing, finding.why.counted), (Breached, Some((3.0, 10.0))));
}

#[test]
fn rule_08_a_share_is_by_days_where_the_period_or_the_baseline_is_no_whole_months() {
    let against = |until: &str, clause: &str| {
        let story = Story::until(until, clause).tally("police", "2030", 3640);
        story
            .tally("police", "2031-01", 10)
            .findings(NEW_YEAR)
            .remove(0)
            .why
            .against
    };
    let short = "keep homicide at most 50 % of baseline 2030-01..2030-12";
    assert_eq!(against("until 2031-01-31", short), Some((3640.0 / 24.0, 3640.0 / 24.0)));
    let twenty = 50.0 * 20.0 * 3640.0 / 36500.0;
    assert_eq!(against("until 2031-01-20", short), Some((twenty, twenty)));
    let odd = Story::until(
        "until 2031-01-31",
        "keep homicide at most 50 % of baseline 2030-01-01..2030-12-30, per month",
    );
    let odd = odd
        .tally("police", "2030-01-01..2030-12-30", 364)
        .tally("police", "2031-01", 10);
    assert_eq!(odd.finding(NEW_YEAR).why.against, Some((15.5, 15.5)));
}
