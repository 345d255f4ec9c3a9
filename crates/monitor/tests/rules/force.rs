//! What suspends, ends and replaces a promise (rules 13, 14 and 18).

use crate::story::{NEW_YEAR, Story, did, killed, span, standings};
use salida_case::covenant::PowerKind::{Resume, Suspend, Withdraw};
use salida_monitor::Standing;

const NO_KILLING: &str = "gulls shall not homicide";

#[test]
fn rule_18_when_force_ends_an_open_delivery_is_discharged_unless_it_survives() {
    let clause = "gulls shall hand-over-firearms at least 40 firearms by 2031-07-12";
    let ended = Story::until("until 2031-05-31", clause);
    assert_eq!(ended.standing("2031-08-01"), Standing::Discharged);
    let survives = Story::until("until 2031-05-31", &format!("{clause}; burden on the party; survives"));
    assert_eq!(survives.standing("2031-08-01"), Standing::Breached);
}

#[test]
fn rule_18_a_second_truce_ends_the_promise_that_it_replaces_on_the_eve_of_its_first_day() {
    let second = "gulls shall not homicide\n  replaces c";
    let story = |on: &str| {
        let first = "gulls shall not homicide allowing 1 in any 30 days";
        let story = Story::amended(first, "2031-04-01", second).watched("homicide", "2031");
        standings(&killed(story, on, "gulls:1").findings(NEW_YEAR))
    };
    // The second truce is told first. One killing is too many for it, and within the tolerance of the other.
    assert_eq!(story("2031-03-31"), [Standing::Kept, Standing::Kept]);
    assert_eq!(story("2031-04-01"), [Standing::Breached, Standing::Kept]);
}

#[test]
fn rule_18_who_withdraws_is_bound_up_to_that_day_and_a_joint_promise_until_the_last_has_left() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  each of gulls, herons may withdraw";
    let alone = |on: &str| {
        let story = Story::under(header, NO_KILLING).watched("homicide", "2031");
        let story = story.acted("gulls", Withdraw, "2031-06-01", None);
        killed(story, on, "gulls:1").standing(NEW_YEAR)
    };
    assert_eq!(alone("2031-06-01"), Standing::Breached);
    assert_eq!(alone("2031-06-02"), Standing::Kept);
    let joint = Story::under(header, "gulls, herons shall not homicide")
        .watched("homicide", "2031")
        .acted("gulls", Withdraw, "2031-06-01", None);
    assert_eq!(
        killed(joint, "2031-06-02", "gulls:1").standing(NEW_YEAR),
        Standing::Breached
    );
}

#[test]
fn rule_18_the_whole_agreement_ends_at_the_close_of_the_day_on_which_its_own_condition_holds() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  ends when disclosure by herons happens";
    let story = |on: &str| {
        let story = Story::under(header, NO_KILLING).watched("homicide", "2031");
        let story = did(story, "disclosure", "2031-06-01", "herons:1");
        killed(story, on, "gulls:1").standing(NEW_YEAR)
    };
    // What happened on 1 June is read at its close, and so force ends with the day after.
    assert_eq!(story("2031-06-02"), Standing::Breached);
    assert_eq!(story("2031-06-03"), Standing::Kept);
}

#[test]
fn rule_14_of_two_acts_on_one_day_the_one_that_resumes_is_heard_last() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    let story = Story::under(header, NO_KILLING)
        .watched("homicide", "2031")
        .acted("mission", Resume, "2031-03-01", None)
        .acted("mission", Suspend, "2031-03-01", None);
    assert_eq!(story.standing("2031-04-01"), Standing::InEffect);
}

#[test]
fn rule_14_what_had_closed_before_a_suspension_stays_as_it_was() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    let clause = "keep homicide at most 2 per month";
    let story = killed(
        Story::under(header, clause).watched("homicide", "2031"),
        "2031-01-05",
        "gulls:1",
    );
    let story = story.acted("mission", Suspend, "2031-02-20", None);
    assert_eq!(
        standings(&story.findings("2031-02-25")),
        [Standing::Kept, Standing::Suspended],
        "January was over, February was not"
    );
    let arms = |by: &str| {
        let clause = ["gulls shall hand-over-firearms by ", by, "; burden on the party"].concat();
        let story = did(
            Story::under(header, &clause),
            "hand-over-firearms",
            "2031-01-10",
            "gulls:1",
        );
        story
            .acted("mission", Suspend, "2031-02-20", None)
            .standing("2031-02-25")
    };
    assert_eq!(arms("2031-02-19"), Standing::Kept);
    assert_eq!(arms("2031-02-20"), Standing::Suspended);
}

#[test]
fn rule_13_what_is_learnt_of_the_coverage_of_one_of_two_deeds_ends_a_suspension_as_well() {
    let clause = "herons shall not homicide\n  suspended while d is breached\n\ncommitment d\n  \
                  gulls shall hand-over-firearms, disclosure at least 4 by 2031-02-01";
    let story = Story::of(clause)
        .watched("hand-over-firearms", "2031-01..2031-02")
        .known_on("2031-01-01")
        .watched("disclosure", "2031-01..2031-02")
        .known_on("2031-01-01")
        .watched("disclosure", "2031-01-10..2031-02-28")
        .revising(1)
        .known_on("2031-02-20");
    let suspended = story.findings("2031-03-15")[0].why.suspended.clone();
    assert_eq!(suspended, [span("2031-02-03..2031-02-20")]);
}
