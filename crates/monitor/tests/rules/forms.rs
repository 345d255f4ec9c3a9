//! The forms and clauses beyond the first three, each a story that a mediator would recognise.

use crate::story::{NEW_YEAR, Story, day, killed, span, standings};
use salida_case::covenant::PowerKind::{End, Extend, Resume, Suspend};
use salida_monitor::{Ineffective, Instance, Standing, WithoutEffect};
use salida_world::Step::{Attributed, Verified};

const GIVE: &str = "hand-over-firearms";

fn given(story: Story, on: &str, many: u64) -> Story {
    story.act(GIVE, "harbour", on, (many, many, many), "gulls:1", Verified)
}

#[test]
fn rule_14_a_suspension_moves_a_deadline_and_takes_its_days_out_of_a_window() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    let arms = Story::under(
        header,
        "gulls shall hand-over-firearms at least 40 by 2031-07-12; burden on the party",
    );
    let arms = arms
        .acted("mission", Suspend, "2031-03-01", None)
        .acted("mission", Resume, "2031-03-11", None);
    let finding = given(arms, "2031-07-20", 40).finding("2031-08-01");
    assert_eq!(finding.standing, Standing::Kept);
    assert_eq!(finding.why.due, Some(day("2031-07-22")));
    assert_eq!(finding.why.suspended, [span("2031-03-01..2031-03-10")]);
    let truce = Story::under(header, "gulls shall not homicide allowing 1 in any 5 days")
        .watched("homicide", "2031")
        .acted("mission", Suspend, "2031-03-03", None)
        .acted("mission", Resume, "2031-03-13", None);
    let truce = killed(killed(truce, "2031-03-02", "gulls:1"), "2031-03-14", "gulls:1");
    assert_eq!(truce.standing("2031-03-05"), Standing::Suspended);
    assert_eq!(truce.standing(NEW_YEAR), Standing::Breached);
}

#[test]
fn rule_13_reciprocity_suspends_from_the_day_after_the_breach_became_known_and_rule_12_keeps_it_so() {
    let clause =
        "gulls shall not homicide\n  suspended while d is breached\n\ncommitment d\n  herons shall not homicide";
    let story = Story::of(clause)
        .watched("homicide", "2031")
        .killing("2031-02-10", (1, 1, 1), "herons:1", Attributed)
        .known_on("2031-02-20")
        .killing("2031-02-10", (0, 0, 0), "herons:1", Attributed)
        .revising(1)
        .known_on("2031-03-01");
    let mine = |on: &str, known: &str| {
        let all = story.findings_in_order(on, known, &[0, 1, 2]);
        all[0].clone()
    };
    assert_ne!(mine("2031-02-20", "2031-12-31").standing, Standing::Suspended);
    assert_eq!(mine("2031-02-21", "2031-12-31").standing, Standing::Suspended);
    let later = mine("2031-06-01", "2031-12-31");
    assert_ne!(later.standing, Standing::Suspended);
    assert_eq!(later.why.suspended, [span("2031-02-21..2031-03-01")]);
}

#[test]
fn rule_13_what_two_looks_at_a_part_each_prove_wakes_what_reads_it() {
    let clause = "gulls shall not homicide\n  suspended while d is breached\n\ncommitment d\n  \
                  herons shall hand-over-firearms, disclosure at least 1 by 2031-03-01";
    let story = Story::of(clause)
        .watched(GIVE, "2031")
        .known_on("2031-04-05")
        .watched("disclosure", "2031")
        .known_on("2031-04-10");
    let suspended = |on: &str| story.findings(on)[0].why.suspended.clone();
    assert_eq!(suspended("2031-04-10"), []);
    assert_eq!(suspended("2031-04-20"), [span("2031-04-11..2031-04-20")]);
}

#[test]
fn rule_18_an_act_without_the_power_changes_nothing_and_says_so() {
    let header = "in force from 2031-01-01 until 2031-06-30\n  mission may end, extend";
    let clause = "gulls shall not homicide";
    let ended = |by: &str| {
        Story::under(header, clause)
            .watched("homicide", "2031")
            .acted(by, End, "2031-03-01", None)
            .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
    };
    assert_eq!(ended("mission").standing(NEW_YEAR), Standing::Kept);
    let idle = ended("police").finding(NEW_YEAR);
    assert_eq!(idle.standing, Standing::Breached);
    assert!(matches!(
        idle.why.without_effect.as_slice(),
        [WithoutEffect::Act {
            because: Ineffective::NoPower,
            ..
        }]
    ));
    let longer = Story::under(header, clause)
        .watched("homicide", "2031")
        .acted("mission", Extend, "2031-06-01", Some("2031-12-31"))
        .killing("2031-10-01", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(longer.standing(NEW_YEAR), Standing::Breached);
}

#[test]
fn rule_09_every_month_is_an_instance_and_a_cumulative_one_counts_from_the_first_day() {
    let story = |more: &str| {
        let clause = format!("gulls shall hand-over-firearms at least 2 every month{more}; burden on the party");
        given(Story::until("until 2031-03-15", &clause), "2031-01-10", 4)
    };
    assert_eq!(
        standings(&story("").findings(NEW_YEAR)),
        [Standing::Kept, Standing::Breached]
    );
    assert_eq!(
        standings(&story(", cumulative").findings(NEW_YEAR)),
        [Standing::Kept, Standing::Kept]
    );
    let partial = story(", cumulative, pro rata").findings(NEW_YEAR);
    assert_eq!(partial[2].why.against, Some((5.0, 5.0)));
    assert_eq!(partial[2].standing, Standing::Breached);
}

#[test]
fn milestones_are_instances_counted_from_the_first_day_of_force() {
    let clause =
        "gulls shall hand-over-firearms at least 10 by 2031-05-01, at least 25 by 2031-07-01; burden on the party";
    let story = given(given(Story::of(clause), "2031-02-01", 12), "2031-06-01", 12);
    let findings = story.findings("2031-08-01");
    assert_eq!(standings(&findings), [Standing::Kept, Standing::Breached]);
    assert_eq!(findings[1].scales.map(|it| it.implementation), Some(2));
}

#[test]
fn an_answer_is_owed_to_each_happening_within_its_time() {
    let clause = "gulls shall hand-over-firearms within 10 days of homicide by herons; burden on the party";
    let story = killed(
        killed(Story::of(clause), "2031-02-01", "herons:1"),
        "2031-04-01",
        "herons:1",
    );
    let findings = given(story, "2031-02-11", 1).findings("2031-04-12");
    assert_eq!(standings(&findings), [Standing::Kept, Standing::Breached]);
    assert!(matches!(findings[1].instance, Instance::Trigger { during, .. } if during == span("2031-04-01")));
}

#[test]
fn an_answer_that_has_to_wait_counts_from_the_last_day_of_its_wait_on() {
    let clause =
        "gulls shall hand-over-firearms after 3 days and within 10 days of homicide by herons; burden on the party";
    let answered = |on: &str| {
        let story = killed(Story::of(clause), "2031-02-01", "herons:1");
        standings(&given(story, on, 1).findings("2031-03-01"))
    };
    assert_eq!(answered("2031-02-03"), [Standing::Breached]);
    assert_eq!(answered("2031-02-04"), [Standing::Kept]);
    assert_eq!(answered("2031-02-11"), [Standing::Kept]);
    assert_eq!(answered("2031-02-12"), [Standing::Breached]);
}

#[test]
fn rule_12_what_a_breach_called_for_stays_owed_when_the_breach_is_taken_back() {
    let clause = "gulls shall not homicide\n  on breach the party shall disclosure within 7 days";
    let story = Story::of(clause)
        .watched("homicide", "2031")
        .watched("disclosure", "2031")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .known_on("2031-05-03")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .revising(2)
        .withdrawing()
        .known_on("2031-06-01");
    let findings = story.findings(NEW_YEAR);
    assert_eq!(standings(&findings), [Standing::Kept, Standing::Breached]);
    assert_eq!(findings[1].link, Some(1));
    assert_eq!(findings[1].why.due, Some(day("2031-05-10")));
}

#[test]
fn a_breach_that_the_agreement_excuses_stays_on_record() {
    let clause = "gulls shall not homicide\n  excused if disclosure by the party happens within 10 days";
    let story = |on: &str| {
        killed(Story::of(clause), "2031-05-01", "gulls:1").act(
            "disclosure",
            "harbour",
            on,
            (1, 1, 1),
            "gulls:1",
            Verified,
        )
    };
    let excused = story("2031-05-11").finding(NEW_YEAR);
    assert_eq!(excused.standing, Standing::Excused);
    assert!(excused.ever_breached && !excused.in_breach_now);
    assert_eq!(story("2031-05-12").standing(NEW_YEAR), Standing::Breached);
}

#[test]
fn a_prohibition_for_thirty_days_after_an_act_looks_at_no_other_day() {
    let clause = "gulls shall not homicide\n  for 30 days after disclosure by herons";
    let opened = || Story::of(clause).act("disclosure", "harbour", "2031-03-01", (1, 1, 1), "herons:1", Verified);
    assert_eq!(Story::of(clause).standing("2031-06-01"), Standing::InEffect);
    assert_eq!(
        killed(opened(), "2031-03-31", "gulls:1").standing(NEW_YEAR),
        Standing::Breached
    );
    let outside = killed(killed(opened(), "2031-03-01", "gulls:1"), "2031-04-01", "gulls:1");
    assert_eq!(
        outside.watched("homicide", "2031-03").standing(NEW_YEAR),
        Standing::Kept
    );
}

#[test]
fn what_is_permitted_in_the_old_town_is_no_breach_there() {
    let clause = "gulls shall not homicide\n\ncommitment p\n  gulls may homicide in old-town";
    let story = |zone: &str| {
        let story = Story::of(clause).watched("homicide", "2031");
        let story = story.act("homicide", zone, "2031-05-01", (1, 1, 1), "gulls:1", Attributed);
        standings(&story.findings(NEW_YEAR))
    };
    assert_eq!(story("old-town"), [Standing::Kept, Standing::Discharged]);
    // The harbour is wider than the old town: it may have been there.
    assert_eq!(story("harbour"), [Standing::Contested, Standing::Discharged]);
}

#[test]
fn force_ends_at_the_close_of_the_day_on_which_its_condition_holds() {
    let clause = "gulls shall not homicide\n  ends when d is breached\n\ncommitment d\n  herons shall not homicide";
    let story = killed(Story::of(clause).watched("homicide", "2031"), "2031-02-10", "herons:1");
    let last_day = killed(story, "2031-02-11", "gulls:1").findings(NEW_YEAR);
    assert_eq!(last_day[0].standing, Standing::Breached);
    let story = killed(Story::of(clause).watched("homicide", "2031"), "2031-02-10", "herons:1");
    let after = killed(story, "2031-02-12", "gulls:1").findings(NEW_YEAR);
    assert_eq!(after[0].standing, Standing::Kept);
}

#[test]
fn rule_20_a_smallest_set_is_found_where_acts_differ_in_count_and_chance() {
    let story = Story::of("gulls shall not homicide allowing 5 in any 30 days")
        .watched("homicide", "2031")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .killing("2031-05-02", (1, 1, 1), "gulls:1", Attributed)
        .killing("2031-05-03", (4, 4, 4), "gulls:1", Attributed)
        .killing("2031-05-04", (6, 6, 6), "gulls:0.9", Attributed);
    let finding = story.finding(NEW_YEAR);
    let carried: Vec<u32> = finding.why.reports.iter().map(|it| it.0).collect();
    assert_eq!(carried, [4], "the six alone are more than five with probability 0.9");
}

#[test]
fn rule_20_of_hundreds_of_doubtful_acts_enough_are_named_and_it_is_said_that_fewer_may_do() {
    let mut story = Story::of("gulls shall not homicide allowing 300 in any 30 days").watched("homicide", "2031");
    for _ in 0..600 {
        story = story.killing("2031-05-01", (1, 1, 1), "gulls:0.9", Attributed);
    }
    let finding = story.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Breached);
    assert!(finding.why.perhaps_fewer);
    assert!(
        (301..600).contains(&finding.why.reports.len()),
        "{}",
        finding.why.reports.len()
    );
}
