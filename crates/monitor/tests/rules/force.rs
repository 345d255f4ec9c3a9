//! What suspends, ends and replaces a promise (rules 13, 14 and 18).

use crate::story::{NEW_YEAR, Story, did, killed, span, standings};
use salida_case::covenant::PowerKind::{End, Extend, Resume, Suspend, Withdraw};
use salida_monitor::{
    Finding,
    Ineffective::{self, NoDay, NoPower, NothingToChange, OutsideForce},
    Standing, WithoutEffect,
};
use salida_world::{Step::Attributed, Trend};

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

#[test]
fn rule_13_what_happened_on_a_day_suspends_from_the_next_day_on() {
    let clause = "gulls shall not homicide\n  suspended while disclosure by herons happens";
    let standing = |on: &str| {
        let story = Story::of(clause).watched("homicide", "2031");
        let story = did(story, "disclosure", "2031-06-01", "herons:1");
        killed(story, on, "gulls:1").finding("2031-07-01")
    };
    assert_eq!(standing("2031-06-01").standing, Standing::Breached);
    let spared = standing("2031-06-02");
    assert_eq!(spared.standing, Standing::Suspended);
    assert_eq!(spared.why.suspended, [span("2031-06-02..2031-07-01")]);
}

#[test]
fn rule_13_a_condition_reads_the_instances_that_name_any_of_those_it_asks_about() {
    let standing = |of: &str, bound: &str, killer: &str| {
        let first = [
            "gulls shall hand-over-firearms by 2031-09-30\n  suspended while d ",
            of,
            " is breached",
        ]
        .concat();
        let clause = [&first, "\n\ncommitment d\n  ", bound, " shall not homicide"].concat();
        let story = killed(Story::of(&clause), "2031-05-01", &[killer, ":1"].concat());
        story.findings("2031-06-01")[0].standing
    };
    let (suspended, goes_on) = (Standing::Suspended, Standing::InEffect);
    assert_eq!(standing("", "gulls, herons", "gulls"), suspended);
    assert_eq!(standing("of the party", "gulls, herons", "gulls"), suspended);
    assert_eq!(standing("of gulls", "gulls, herons", "herons"), suspended);
    assert_eq!(standing("of the others", "gulls, herons", "herons"), goes_on);
    assert_eq!(standing("of the party", "each of gulls, herons", "herons"), goes_on);
    assert_eq!(standing("of the others", "each of gulls, herons", "herons"), suspended);
    assert_eq!(standing("of the others", "municipality, herons", "herons"), suspended);
    assert_eq!(standing("of municipality, herons", "herons", "herons"), suspended);
}

#[test]
fn rule_13_what_binds_nobody_is_of_no_others() {
    let standing = |of: &str| {
        let first = [
            "gulls shall hand-over-firearms by 2031-09-30\n  suspended while d ",
            of,
            " is breached",
        ]
        .concat();
        let clause = first + "\n\ncommitment d\n  keep homicide at most 0 per month";
        let story = Story::of(&clause).tally("police", "2031-02", 3);
        story.findings("2031-06-01")[0].standing
    };
    assert_eq!(standing(""), Standing::Suspended);
    assert_eq!(standing("of the others"), Standing::InEffect);
    assert_eq!(standing("of the party"), Standing::InEffect);
}

#[test]
fn rule_13_a_condition_in_a_zone_reads_the_instances_all_of_whose_zones_lie_in_it() {
    let standing = |of: &str, bound: &str| {
        let first =
            "gulls shall hand-over-firearms by 2031-09-30\n  suspended while d ".to_owned() + of + " is breached";
        let clause = [&first, "\n\ncommitment d\n  gulls shall not homicide ", bound].concat();
        let story = Story::of(&clause).act("homicide", "old-town", "2031-05-01", (1, 1, 1), "gulls:1", Attributed);
        story.findings("2031-06-01")[0].standing
    };
    let (suspended, goes_on) = (Standing::Suspended, Standing::InEffect);
    assert_eq!(standing("in harbour", "in old-town"), suspended);
    assert_eq!(standing("in harbour", "in old-town, harbour"), suspended);
    assert_eq!(standing("in old-town", "in harbour"), goes_on);
    assert_eq!(standing("in old-town", "in old-town, harbour"), goes_on);
    assert_eq!(standing("in old-town, coast", "in harbour"), suspended);
}

#[test]
fn rule_14_an_amnesty_ends_when_the_whole_agreement_does() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  ends when disclosure by herons happens";
    let clause =
        "gulls shall not homicide\n\namnesty door\n  municipality offers no-prosecution\n  to members of gulls";
    let story = did(Story::under(header, clause), "disclosure", "2031-06-01", "herons:1");
    let standing = |on: &str| story.findings(on).last().map(|it| it.standing);
    assert_eq!(standing("2031-06-02"), Some(Standing::InEffect));
    assert_eq!(standing("2031-06-03"), Some(Standing::Discharged));
}

#[test]
fn rule_18_of_two_that_replace_a_promise_the_earlier_one_ends_it() {
    let first = "gulls shall not homicide allowing 1 in any 30 days";
    let second = "gulls shall not homicide\n  replaces c";
    for (one, other) in [("2031-04-01", "2031-07-01"), ("2031-07-01", "2031-04-01")] {
        let story = Story::amended_twice(first, (one, second), (other, second));
        let standing = |on: &str| {
            let story = story.clone().killing(on, (2, 2, 2), "gulls:1", Attributed);
            let found = story.findings(NEW_YEAR);
            { found.iter() }
                .find(|it| it.instrument.as_str() == "truce")
                .map(|it| it.standing)
        };
        assert_eq!(standing("2031-03-31"), Some(Standing::Breached));
        assert_eq!(standing("2031-04-01"), Some(Standing::Unknown));
    }
}

#[test]
fn rule_17_what_an_amnesty_grants_is_no_permission() {
    let clause = "municipality shall not no-prosecution\n\namnesty door\n  municipality offers no-prosecution\n  to \
                  members of gulls\n\ncommitment p\n  herons may homicide";
    let story = Story::of(clause).act(
        "no-prosecution",
        "harbour",
        "2031-05-01",
        (1, 1, 1),
        "municipality:1",
        Attributed,
    );
    assert_eq!(story.findings(NEW_YEAR)[0].standing, Standing::Breached);
}

#[test]
fn rule_18_what_survives_may_still_be_delivered_after_force_has_ended_and_before_its_deadline() {
    let clause = "gulls shall hand-over-firearms by 2031-07-12; burden on the party";
    let standing = |clauses: &str| {
        let story = Story::until("until 2031-05-31", &[clause, clauses].concat());
        did(story, "hand-over-firearms", "2031-06-20", "gulls:1").standing("2031-08-01")
    };
    assert_eq!(standing("; survives"), Standing::Kept);
    assert_eq!(standing(""), Standing::Discharged);
}

#[test]
fn rule_14_an_act_counts_from_its_own_day_and_one_without_a_day_changes_nothing() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend";
    let story = |on: &str| Story::under(header, NO_KILLING).acted("mission", Suspend, on, None);
    let one_day = story("2031-03-01");
    assert_eq!(one_day.standing("2031-03-01"), Standing::Suspended);
    assert_eq!(one_day.standing("2031-02-28"), Standing::Unknown);
    let two_days = story("2031-03-01..2031-03-02").acts_known_on("2031-03-01");
    let found = two_days.finding("2031-03-01");
    assert_eq!(found.standing, Standing::Unknown);
    let told = matches!(&found.why.without_effect[..], [WithoutEffect::Act { because, .. }] if *because == NoDay);
    assert!(told, "{found:?}");
}

#[test]
fn rule_12_a_late_total_and_a_late_judgement_suspend_from_the_day_after_they_became_known() {
    let suspended = |promise: &str, tell: &dyn Fn(Story) -> Story| {
        let clause = [
            "gulls shall not homicide\n  suspended while d is breached\n\ncommitment d\n  ",
            promise,
        ]
        .concat();
        let story = tell(Story::of(&clause)).known_on("2031-03-20");
        let finding = story.findings("2031-04-01").remove(0);
        assert_eq!(finding.why.suspended, [span("2031-03-21..2031-04-01")], "{promise}");
    };
    suspended("keep homicide at most 2 per month", &|story| {
        story.tally("police", "2031-02", 3)
    });
    suspended("keep homicide less than before, per month", &|story| {
        story.judged("2031-02", Trend::More)
    });
}

#[test]
fn rule_13_what_binds_wherever_the_case_plays_lies_in_no_zone() {
    let clause = "gulls shall hand-over-firearms by 2031-09-30\n  suspended while d in coast is breached\n\n\
                  commitment d\n  gulls shall not homicide";
    let told = killed(Story::of(clause), "2031-05-01", "gulls:1");
    assert_eq!(told.findings("2031-06-01")[0].standing, Standing::Suspended);
    assert_eq!(told.nowhere().findings("2031-06-01")[0].standing, Standing::InEffect);
}

#[test]
fn a_board_follows_what_opens_the_scope_of_a_permission() {
    let clause = "gulls shall not homicide\n\ncommitment p\n  gulls may homicide\n  for 10 days after disclosure";
    let story = killed(Story::of(clause), "2031-05-05", "gulls:1");
    let story = did(story, "disclosure", "2031-05-01", "herons:1");
    // Every story is followed on a board as well; on this one the permission comes after the act that it permits.
    let found = story.watched("homicide", "2031").findings("2031-06-01");
    assert_eq!(standings(&found), [Standing::InEffect, Standing::InEffect]);
}

const POWERS: &str =
    "in force from 2031-01-01 until 2031-12-31\n  mission may end, extend\n  gulls, herons may suspend";

fn because(finding: &Finding) -> Option<Ineffective> {
    match finding.why.without_effect.as_slice() {
        [WithoutEffect::Act { because, .. }] => Some(*because),
        _ => None,
    }
}

#[test]
fn rule_18_an_act_has_effect_on_the_first_and_the_last_day_of_force_and_on_none_outside() {
    let acted = |on: &str| {
        because(
            &Story::under(POWERS, NO_KILLING)
                .acted("mission", End, on, None)
                .finding(NEW_YEAR),
        )
    };
    assert_eq!(acted("2030-12-31"), Some(OutsideForce));
    assert_eq!(acted("2031-01-01"), None);
    assert_eq!(acted("2031-12-31"), None);
    assert_eq!(acted("2032-01-01"), Some(OutsideForce));
}

#[test]
fn rule_18_an_extension_moves_the_last_day_to_a_later_one_and_a_joint_power_needs_all_who_hold_it() {
    let extended = |until: &str| {
        let story = Story::under(POWERS, NO_KILLING).acted("mission", Extend, "2031-06-01", Some(until));
        let finding = story.finding("2032-01-01");
        (because(&finding), finding.standing)
    };
    assert_eq!(extended("2031-12-31"), (Some(NothingToChange), Standing::Unknown));
    assert_eq!(extended("2032-01-31"), (None, Standing::Unknown));
    let watched = |until: &str| {
        let story = Story::under(POWERS, NO_KILLING).watched("homicide", "2031");
        story
            .acted("mission", Extend, "2031-06-01", Some(until))
            .standing("2032-01-01")
    };
    assert_eq!(watched("2031-12-31"), Standing::Kept);
    assert_eq!(watched("2032-01-31"), Standing::InEffect);
    let alone = Story::under(POWERS, NO_KILLING).acted("gulls", Suspend, "2031-06-01", None);
    assert_eq!(because(&alone.finding("2031-07-01")), Some(NoPower));
    let together = Story::under(POWERS, NO_KILLING)
        .acted("gulls", Suspend, "2031-06-01", None)
        .joined_by("herons");
    assert_eq!(together.standing("2031-07-01"), Standing::Suspended);
}

#[test]
fn rule_18_an_act_about_one_truce_changes_nothing_about_another() {
    let story = Story::of_two((POWERS, NO_KILLING), (POWERS, NO_KILLING)).acted("mission", End, "2031-06-01", None);
    assert_eq!(
        standings(&story.watched("homicide", "2031").findings("2031-07-01")),
        [Standing::InEffect, Standing::Kept]
    );
}

#[test]
fn rule_14_what_closes_on_the_first_day_of_a_suspension_is_suspended() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend";
    let standing = |on: &str| {
        let story = Story::under(header, "keep homicide at most 2 per month").watched("homicide", "2031");
        story.acted("mission", Suspend, on, None).findings("2031-02-10")[0].standing
    };
    assert_eq!(standing("2031-01-31"), Standing::Suspended);
    assert_eq!(standing("2031-02-01"), Standing::Kept);
}

const SUSPENDED_IN_MARCH: &str = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";

/// Suspended from the first day of March to the last.
fn suspended_in_march(clause: &str) -> Story {
    let story = Story::under(SUSPENDED_IN_MARCH, clause).acted("mission", Suspend, "2031-03-01", None);
    story.acted("mission", Resume, "2031-04-01", None)
}

#[test]
fn rule_14_on_a_board_what_was_done_while_a_prohibition_was_suspended_does_not_keep_it_breached() {
    let story = suspended_in_march("gulls shall not homicide allowing 1 in any 5 days").watched("homicide", "2031");
    let story = killed(killed(story, "2031-03-05", "gulls:1"), "2031-03-06", "gulls:1");
    assert_eq!(story.standing(NEW_YEAR), Standing::Kept);
    let breached = killed(killed(story, "2031-02-05", "gulls:1"), "2031-02-06", "gulls:1");
    assert_eq!(breached.standing(NEW_YEAR), Standing::Breached);
    let taken_back = killed(breached, "2031-02-06", "gulls:1").revising(4).withdrawing();
    assert_eq!(taken_back.standing(NEW_YEAR), Standing::Kept);
}

#[test]
fn rule_14_on_a_board_what_is_owed_after_a_suspension_is_heard_of_on_its_own_days() {
    let story = suspended_in_march("gulls shall hand-over-firearms at least 1 every month; burden on the party");
    let story = did(story, "hand-over-firearms", "2031-05-20", "gulls:1");
    let standings = standings(&story.findings("2031-06-15"));
    let (missed, rests) = (Standing::Breached, Standing::Suspended);
    let expected = [missed, missed, rests, missed, Standing::Kept, Standing::InEffect];
    assert_eq!(standings, expected);
    let by = suspended_in_march("gulls shall hand-over-firearms by 2031-04-20; burden on the party");
    // The suspended days of March come after the day that was written.
    let by = did(by, "hand-over-firearms", "2031-05-21", "gulls:1");
    assert_eq!(by.standing("2031-06-15"), Standing::Kept);
}

#[test]
fn rule_09_what_is_done_on_the_first_and_the_last_day_of_force_counts_however_sure_it_is() {
    for on in ["2031-01-01", "2031-12-31"] {
        for by in ["gulls:1", "gulls:0.6"] {
            let story = killed(Story::of(NO_KILLING).watched("homicide", "2031"), on, by);
            assert_eq!(story.standing(NEW_YEAR), Standing::Breached, "{on} {by}");
            let window = Story::of("gulls shall not homicide allowing 0 in any 5 days").watched("homicide", "2031");
            assert_eq!(
                killed(window, on, by).standing(NEW_YEAR),
                Standing::Breached,
                "{on} {by}"
            );
        }
    }
    for around in ["2030-12-31..2031-01-01", "2031-12-31..2032-01-01"] {
        let story = killed(Story::of(NO_KILLING).watched("homicide", "2031"), around, "gulls:0.6");
        assert_eq!(story.standing(NEW_YEAR), Standing::Contested, "{around}");
    }
}
