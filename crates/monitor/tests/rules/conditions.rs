//! What conditions read from day to day, and what follows from it on the days after (rules 12 and 13).

use crate::story::{Story, did, killed, span};
use salida_monitor::{Finding, Monitor, Plan, Standing};
use salida_world::{Day, Span};

/// Killing is forbidden to the herons while something has happened.
const WHILE_DISCLOSED: &str = "herons shall not homicide\n  suspended while disclosure by gulls happens";

fn suspended(finding: &Finding) -> Vec<Span> {
    finding.why.suspended.clone()
}

#[test]
fn rule_13_what_happened_before_force_began_holds_from_its_first_day() {
    let story = did(Story::of(WHILE_DISCLOSED), "disclosure", "2030-06-01", "gulls:1");
    let finding = story.finding("2031-01-10");
    assert_eq!(finding.standing, Standing::Suspended);
    assert_eq!(suspended(&finding), [span("2031-01-01..2031-01-10")]);
}

#[test]
fn rule_13_what_may_have_happened_on_any_of_some_days_holds_from_the_day_after_the_last() {
    let story = did(
        Story::of(WHILE_DISCLOSED),
        "disclosure",
        "2031-06-01..2031-06-10",
        "gulls:1",
    );
    let finding = story.known_on("2031-06-01").finding("2031-06-30");
    assert_eq!(suspended(&finding), [span("2031-06-11..2031-06-30")]);
}

/// Something was told, taken back, and told again.
fn on_and_off(clause: &str) -> Story {
    let story = did(Story::of(clause), "disclosure", "2031-06-01", "gulls:1");
    let story = did(story, "disclosure", "2031-06-01", "gulls:1").revising(0);
    let story = story.withdrawing().known_on("2031-06-20");
    did(story, "disclosure", "2031-08-01", "gulls:1")
}

#[test]
fn rule_12_what_was_taken_back_suspended_for_a_while_and_may_suspend_again() {
    let finding = on_and_off(WHILE_DISCLOSED).finding("2031-08-10");
    let spells = [span("2031-06-02..2031-06-20"), span("2031-08-02..2031-08-10")];
    assert_eq!(suspended(&finding), spells);
}

#[test]
fn rule_13_who_reads_a_promise_that_is_suspended_on_and_off_reads_it_a_day_later_each_time() {
    let clause = [
        "gulls shall not torture\n  suspended while d is suspended\n\ncommitment d\n  ",
        WHILE_DISCLOSED,
    ]
    .concat();
    let finding = on_and_off(&clause).findings("2031-08-10").remove(0);
    let spells = [span("2031-06-03..2031-06-21"), span("2031-08-03..2031-08-10")];
    assert_eq!(suspended(&finding), spells);
}

#[test]
fn rule_13_who_reads_a_promise_that_ends_reads_on_the_day_after_that_it_is_discharged() {
    let clause = "gulls shall not torture\n  suspended while d is discharged\n\ncommitment d\n  \
                  gulls shall hand-over-firearms by 2031-12-31\n  ends when disclosure by gulls happens";
    let story = did(Story::of(clause), "disclosure", "2031-06-01", "gulls:1");
    // Its force ends with 2 June, it is discharged on the 3rd, and that is read on the 4th.
    let finding = story.findings("2031-06-30").remove(0);
    assert_eq!(suspended(&finding), [span("2031-06-04..2031-06-30")]);
}

/// Two hundred live on the island until February and again from May; in between nobody knows how many may die there, and
/// nothing is told on those days that could say so.
#[test]
fn rule_13_who_reads_a_limit_for_so_many_people_reads_that_nobody_knows_their_number_any_more() {
    let clause = "gulls shall not torture\n  suspended while d is not in effect\n\ncommitment d\n  \
                  keep homicide in island at most 10 per 1000 people, in any 10 days";
    let story = Story::of(clause)
        .watched_in("coast", "homicide", "2030-11..2031-12")
        .known_on("2030-12-01");
    let finding = story.findings("2031-03-10").remove(0);
    // Read on each day is how it stood at the close of the day before: pending before force, unknown from 1 March on.
    assert_eq!(
        suspended(&finding),
        [span("2031-01-01"), span("2031-03-02..2031-03-10")]
    );
}

/// Each of these days, asked about together with the others, is found as it is found alone.
fn asked_together_as_alone(story: &Story, days: Span) {
    let plan = Plan::compile(story.case());
    let mut monitor = Monitor::new(&plan);
    (0..story.told()).for_each(|at| monitor.take(&story.report(at)));
    let days: Vec<Day> = (days.first().number()..=days.last().number())
        .map(Day::from_number)
        .collect();
    let looks = monitor.look_on_each(&days, Day::MAX);
    for look in looks {
        assert_eq!(look.findings(), monitor.findings(look.on(), Day::MAX), "{}", look.on());
    }
}

#[test]
fn days_that_are_asked_about_together_are_found_as_each_is_found_alone() {
    asked_together_as_alone(&on_and_off(WHILE_DISCLOSED), span("2031-05-30..2031-08-03"));
    let ends = "keep homicide at most 1 per month\n  ends when disclosure by gulls happens";
    let ended = did(
        Story::of(ends).watched("homicide", "2031"),
        "disclosure",
        "2031-06-15",
        "gulls:1",
    );
    asked_together_as_alone(&ended, span("2031-06-01..2031-07-02"));
    let follows = "gulls shall not homicide\n  on breach the party shall disclosure within 7 days";
    let followed = killed(
        killed(Story::of(follows), "2031-05-02", "gulls:1"),
        "2031-05-10",
        "gulls:1",
    );
    asked_together_as_alone(&followed, span("2031-05-01..2031-05-20"));
    let reads = "gulls shall not torture\n  suspended while d is breached\n\ncommitment d\n  gulls shall not homicide";
    let read = killed(Story::of(reads), "2031-05-02", "gulls:1");
    asked_together_as_alone(&read, span("2031-05-01..2031-05-06"));
}
