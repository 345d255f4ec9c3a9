//! What changes the force of a promise, confines it or follows its breach, each a story that a mediator would recognise.

use crate::story::{Story, day, span};
use salida_case::covenant::PowerKind::{Resume, Suspend, Withdraw};
use salida_monitor::{Finding, Instance, Standing};
use salida_world::{
    Step::{Alleged, Attributed, Verified},
    Trend,
};

const NEW_YEAR: &str = "2032-01-15";
const NO_KILLING: &str = "gulls shall not homicide";

fn standings(findings: &[Finding]) -> Vec<Standing> {
    findings.iter().map(|it| it.standing).collect()
}

fn killed(story: Story, on: &str, by: &str) -> Story {
    story.killing(on, (1, 1, 1), by, Attributed)
}

fn did(story: Story, deed: &str, on: &str, by: &str) -> Story {
    story.act(deed, "harbour", on, (1, 1, 1), by, Verified)
}

fn links(story: &Story, link: u32) -> Vec<Finding> {
    let mut findings = story.findings(NEW_YEAR);
    findings.retain(|finding| finding.link == Some(link));
    findings
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
fn rule_04_what_the_group_may_do_its_faction_may_do() {
    let clause = "young-gulls, herons shall not homicide\n\ncommitment p\n  gulls may homicide";
    let story = |by: &str| {
        let story = Story::of(clause).watched("homicide", "2031");
        killed(story, "2031-05-01", by).findings(NEW_YEAR)[0].standing
    };
    assert_eq!(story("young-gulls:1"), Standing::Kept);
    assert_eq!(story("herons:1"), Standing::Breached);
}

#[test]
fn rule_12_failing_that_the_next_link_begins_when_the_one_before_was_missed() {
    let clause = "gulls shall not homicide\n  on breach the party shall disclosure within 7 days;\n  \
                  failing that mission shall hand-over-firearms within 14 days;\n  failing that herons may homicide within 30 days";
    let watched = || {
        Story::of(clause)
            .watched("disclosure", "2031")
            .known_on("2031-01-01")
            .watched("hand-over-firearms", "2031")
            .known_on("2031-01-01")
    };
    let breach = || killed(watched(), "2031-05-01", "gulls:1").known_on("2031-05-03");
    let told = did(breach(), "disclosure", "2031-05-10", "gulls:1");
    assert_eq!(standings(&links(&told, 1)), [Standing::Kept]);
    assert!(links(&told, 2).is_empty());
    let silent = breach();
    assert_eq!(standings(&links(&silent, 1)), [Standing::Breached]);
    let second = links(&silent, 2);
    assert_eq!(standings(&second), [Standing::Breached]);
    // The first link was due on 10 May; that it was missed became known at the close of the 11th.
    assert_eq!(
        second[0].instance,
        Instance::Breach {
            known: day("2031-05-11"),
            number: 1
        }
    );
    assert_eq!(second[0].why.due, Some(day("2031-05-25")));
    let reported = did(breach(), "hand-over-firearms", "2031-05-20", "mission:1");
    assert_eq!(standings(&links(&reported, 2)), [Standing::Kept]);
    assert!(links(&reported, 3).is_empty());
}

#[test]
fn rule_12_a_link_with_may_is_a_permission_for_its_time() {
    let clause = "gulls shall not homicide\n  on breach herons may hand-over-firearms within 30 days";
    let story = killed(Story::of(clause), "2031-05-01", "gulls:1");
    let on = |day: &str| {
        let findings = story.findings(day);
        let link = findings.iter().find(|it| it.link == Some(1));
        link.map(|it| it.standing)
    };
    assert_eq!(on("2031-04-30"), None);
    assert_eq!(on("2031-05-31"), Some(Standing::InEffect));
    assert_eq!(on("2031-06-01"), Some(Standing::Discharged));
}

#[test]
fn rule_12_each_day_below_a_daily_minimum_calls_for_an_answer_of_its_own() {
    let clause = "keep hand-over-firearms at least 1 in any 1 day\n  on breach gulls shall disclosure within 7 days";
    let story = Story::until("until 2031-01-05", clause).watched("hand-over-firearms", "2031");
    assert_eq!(links(&story, 1).len(), 5);
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
fn rule_19_an_assessment_decides_a_limit_in_ordinal_terms_and_nothing_else() {
    let clause = "keep homicide less than before, as found by panel, per month";
    let story = |trend| Story::until("until 2031-01-31", clause).judged("2031-01", trend);
    assert_eq!(story(Trend::Less).standing("2031-02-15"), Standing::Kept);
    assert_eq!(story(Trend::Same).standing("2031-02-15"), Standing::Breached);
    assert_eq!(story(Trend::Unclear).standing("2031-02-15"), Standing::Unknown);
    let divided = story(Trend::Less).judged("2031-01", Trend::More);
    assert_eq!(divided.standing("2031-02-15"), Standing::Contested);
    let silent = killed(Story::until("until 2031-01-31", clause), "2031-01-10", "gulls:1");
    assert_eq!(
        silent.standing("2031-02-15"),
        Standing::Unknown,
        "a count is no judgement"
    );
    let counted = Story::until("until 2031-01-31", "keep homicide at most 1 per month").judged("2031-01", Trend::More);
    assert_eq!(
        counted.standing("2031-02-15"),
        Standing::Unknown,
        "a judgement is no count"
    );
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
