//! A board keeps the standings of one day, and goes over to another day or to another monitor when it is told to.

use crate::story::{NEW_YEAR, Story, day, did};
use salida_case::covenant::PowerKind;
use salida_monitor::{Board, Change, Monitor, Plan, Stand, Standing};
use salida_world::{
    Day,
    Step::{Alleged, Attributed, Verified},
};

/// Killing is forbidden, and arms are owed by June.
fn told() -> Story {
    let clause = "gulls shall not homicide\n\ncommitment d\n  gulls shall hand-over-firearms by 2031-06-30";
    let story = Story::of(clause).watched("homicide", "2031");
    let story = story.killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    did(story, "hand-over-firearms", "2031-06-10", "gulls:1")
}

/// How everything stands, in the order of the plan.
fn standings<'s>(stands: impl Iterator<Item = &'s Stand>) -> Vec<Standing> {
    stands.map(|it| it.standing).collect()
}

/// Which duties changed, and how they stood and stand.
fn told_of(changes: &[Change]) -> Vec<(usize, Option<Standing>, Option<Standing>)> {
    let standing = |stand: &Option<Stand>| stand.as_ref().map(|it| it.standing);
    let each = changes.iter();
    each.map(|it| (it.duty(), standing(&it.before), standing(&it.now)))
        .collect()
}

#[test]
fn a_report_with_which_another_day_begins_is_taken_and_all_is_judged_on_that_day() {
    let story = told();
    let plan = Plan::compile(story.case());
    let mut board = Board::new(Monitor::new(&plan), day("2031-04-30"), day("2031-04-30"));
    (0..2).for_each(|at| drop(board.take(&story.report(at))));
    // That somebody watched is not known yet.
    assert_eq!(standings(board.standings()), [Standing::Unknown, Standing::InEffect]);
    let changes = board.take_on(&story.report(2), day(NEW_YEAR), Day::MAX);
    let killing = (0, Some(Standing::Unknown), Some(Standing::Breached));
    let arms = (1, Some(Standing::InEffect), Some(Standing::Kept));
    assert_eq!(told_of(&changes), [killing, arms]);
    assert_eq!(standings(board.standings()), [Standing::Breached, Standing::Kept]);
    let anew = board.monitor().standings(day(NEW_YEAR), Day::MAX);
    assert!(board.standings().eq(&anew));
}

#[test]
fn a_board_that_goes_over_to_another_monitor_tells_what_is_then_otherwise() {
    let story = told();
    let plan = Plan::compile(story.case());
    let heard = |reports: &[usize]| {
        let mut monitor = Monitor::new(&plan);
        for at in reports {
            monitor.take(&story.report(*at));
        }
        monitor
    };
    let mut board = Board::new(heard(&[0, 1, 2]), day(NEW_YEAR), Day::MAX);
    assert_eq!(standings(board.standings()), [Standing::Breached, Standing::Kept]);
    let changes = board.begin_again(heard(&[0, 2]), day(NEW_YEAR), Day::MAX);
    let (breached, kept) = (Some(Standing::Breached), Some(Standing::Kept));
    assert_eq!(told_of(&changes), [(0, breached, kept)]);
    assert_eq!(standings(board.standings()), [Standing::Kept, Standing::Kept]);
    let changes = board.begin_again(heard(&[0, 2]), day("2031-06-09"), Day::MAX);
    let open = Some(Standing::InEffect);
    assert_eq!(told_of(&changes), [(0, kept, open), (1, kept, open)]);
}

#[test]
fn a_board_says_which_duties_the_last_report_may_have_changed_and_how_each_stands() {
    let story = told();
    let plan = Plan::compile(story.case());
    let mut board = Board::new(Monitor::new(&plan), day(NEW_YEAR), Day::MAX);
    assert_eq!(board.judged(), [0, 1], "all were put together anew");
    board.take(&story.report(0));
    board.take(&story.report(1));
    assert_eq!(board.judged(), [0]);
    board.take(&story.report(2));
    assert_eq!(board.judged(), [1]);
    assert_eq!(standings(board.at(0).iter()), [Standing::Breached]);
    assert_eq!(standings(board.at(1).iter()), [Standing::Kept]);
    assert_eq!(board.at(2), []);
}

#[test]
fn a_report_that_is_told_of_another_month_is_taken_out_of_the_one_and_into_the_other() {
    let clause = "keep homicide at most 0 per month";
    for (was, is) in [("2031-01-10", "2031-03-10"), ("2031-03-10", "2031-01-10")] {
        let story = Story::until("until 2031-03-31", clause).watched("homicide", "2031");
        let story = story.killing(was, (1, 1, 1), "", Verified);
        let story = story.killing(is, (1, 1, 1), "", Verified).revising(1);
        let findings = story.findings(NEW_YEAR);
        let breached: Vec<bool> = findings.iter().map(|it| it.standing == Standing::Breached).collect();
        assert_eq!(breached, [is == "2031-01-10", false, is == "2031-03-10"]);
    }
}

#[test]
fn a_rumour_that_is_verified_later_completes_what_was_late() {
    let story = Story::of("gulls shall hand-over-firearms by 2031-06-30; burden on the party");
    let told = |story: Story, step| {
        story.act(
            "hand-over-firearms",
            "harbour",
            "2031-07-10",
            (1, 1, 1),
            "gulls:1",
            step,
        )
    };
    let late = told(story, Alleged);
    assert!(late.finding(NEW_YEAR).in_breach_now);
    let verified = told(late, Verified).revising(0);
    assert!(!verified.finding(NEW_YEAR).in_breach_now);
}

#[test]
fn what_surely_broke_a_prohibition_no_longer_does_so_when_it_is_taken_back_and_only_doubt_is_left() {
    let story = Story::of("gulls shall not homicide").watched("homicide", "2031");
    let story = story.killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    let story = story.killing("2031-05-01", (0, 0, 1), "gulls:1", Verified).same_as(1);
    assert_eq!(story.standing(NEW_YEAR), Standing::Breached);
    let story = story
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .revising(1)
        .withdrawing();
    assert_eq!(story.standing(NEW_YEAR), Standing::Contested);
}

#[test]
fn a_rumour_from_the_time_of_a_baseline_is_heard_in_every_month_that_is_held_against_it() {
    let clause = "keep homicide at most 50 % of baseline 2030-01..2030-01, per month";
    let story = Story::until("until 2031-01-31", clause).watched("homicide", "2030-01-01..2031-01-31");
    let story = story.killing("2030-01-10", (8, 8, 8), "", Verified);
    let story = story.killing("2031-01-10", (5, 5, 5), "", Verified);
    assert_eq!(story.standing(NEW_YEAR), Standing::Breached);
    let rumoured = story.killing("2030-01-20", (4, 4, 4), "", Alleged);
    assert_eq!(rumoured.standing(NEW_YEAR), Standing::Contested);
}

#[test]
fn what_was_only_rumoured_of_a_delivery_does_not_keep_a_board_from_hearing_the_verified_one() {
    let story = Story::of("gulls shall hand-over-firearms by 2031-06-30").watched("hand-over-firearms", "2031");
    let given =
        |story: Story, on: &str, step| story.act("hand-over-firearms", "harbour", on, (1, 1, 1), "gulls:1", step);
    let rumoured = given(story, "2031-05-01", Alleged);
    let order: Vec<usize> = (0..rumoured.told()).collect();
    let found = rumoured.findings_in_order(NEW_YEAR, "9999-12-31", &order);
    assert_eq!(found[0].standing, Standing::Contested);
    assert_eq!(
        given(rumoured, "2031-05-20", Verified).standing(NEW_YEAR),
        Standing::Kept
    );
}

#[test]
fn a_rumour_that_let_incidents_agree_with_a_total_is_missed_when_it_is_taken_back() {
    for clause in ["keep homicide at most 5 per year", "keep homicide at least 5 per year"] {
        let story = Story::of(clause).watched("homicide", "2031").tally("police", "2031", 8);
        let rumoured = story.killing("2031-05-01", (9, 9, 9), "", Alleged);
        let decided = if clause.contains("most") {
            Standing::Breached
        } else {
            Standing::Kept
        };
        assert_eq!(rumoured.standing(NEW_YEAR), decided);
        let taken_back = rumoured
            .killing("2031-05-01", (9, 9, 9), "", Alleged)
            .revising(2)
            .withdrawing();
        assert_eq!(taken_back.standing(NEW_YEAR), Standing::Contested);
    }
}

#[test]
fn a_call_that_was_verified_meanwhile_is_unanswered_when_the_rumour_of_an_answer_is_taken_back() {
    let clause = "municipality shall disclosure within 10 days of extortion by herons\n  burden on the party";
    let called = |story: Story, step| story.act("extortion", "harbour", "2031-05-01", (1, 1, 1), "herons:1", step);
    let told = |story: Story| {
        story.act(
            "disclosure",
            "harbour",
            "2031-05-05",
            (1, 1, 1),
            "municipality:1",
            Alleged,
        )
    };
    let rumours = told(called(Story::of(clause), Alleged));
    assert_eq!(rumours.standing(NEW_YEAR), Standing::Contested);
    let verified = called(rumours, Verified).same_as(0);
    assert_eq!(verified.standing(NEW_YEAR), Standing::Contested);
    let unanswered = told(verified).revising(1).withdrawing();
    assert_eq!(unanswered.standing(NEW_YEAR), Standing::Breached);
}

#[test]
fn a_delivery_on_the_days_by_which_a_suspension_moved_its_deadline_is_in_time() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    let story = Story::under(header, "gulls shall hand-over-firearms by 2031-06-30");
    let story = story.acted("mission", PowerKind::Suspend, "2031-03-10", None);
    let story = story.acted("mission", PowerKind::Resume, "2031-04-01", None);
    assert_eq!(story.standing("2031-07-15"), Standing::InEffect);
    let given = did(story, "hand-over-firearms", "2031-07-10", "gulls:1");
    assert_eq!(given.standing("2031-07-15"), Standing::Kept);
}

#[test]
fn a_board_that_begins_in_the_middle_knows_of_each_promise_what_was_told_of_it_before() {
    let clause = "gulls shall not homicide allowing 1 in any 30 days\n\n\
                  commitment d\n  gulls shall hand-over-firearms at least 4 by 2031-06-30";
    let given = |story: Story, on: &str, count: u64| {
        let count = (count, count, count);
        story.act("hand-over-firearms", "harbour", on, count, "gulls:1", Verified)
    };
    let killed = |story: Story, on: &str| story.killing(on, (1, 1, 1), "gulls:1", Attributed);
    // The first half was heard before the board began.
    let story = killed(given(Story::of(clause), "2031-05-01", 3), "2031-05-01");
    let story = killed(given(story, "2031-05-20", 1), "2031-05-05");
    let found = story.findings(NEW_YEAR);
    let standings: Vec<Standing> = found.iter().map(|it| it.standing).collect();
    assert_eq!(standings, [Standing::Breached, Standing::Kept]);
}

#[test]
fn a_rumour_on_the_last_day_of_a_month_is_heard_in_that_month() {
    let story = Story::until("until 2031-01-31", "keep homicide at most 1 per month").watched("homicide", "2031-01");
    let kept = story.killing("2031-01-10", (1, 1, 1), "", Verified);
    assert_eq!(kept.standing(NEW_YEAR), Standing::Kept);
    let rumoured = |on: &str| kept.clone().killing(on, (1, 1, 1), "", Alleged).standing(NEW_YEAR);
    assert_eq!(rumoured("2031-01-31"), Standing::Contested);
    assert_eq!(rumoured("2031-01-01"), Standing::Contested);
    assert_eq!(rumoured("2031-02-01"), Standing::Kept);
}

#[test]
fn a_rumour_from_one_place_is_missed_where_another_place_has_a_total() {
    let story = Story::of("keep homicide at most 5 per year").watched("homicide", "2031");
    let story = story.tally("police", "2031", 8);
    let told = |story: Story| story.act("homicide", "hills", "2031-05-01", (9, 9, 9), "", Alleged);
    let rumoured = told(story);
    assert_eq!(rumoured.standing(NEW_YEAR), Standing::Breached);
    let taken_back = told(rumoured).revising(2).withdrawing();
    assert_eq!(taken_back.standing(NEW_YEAR), Standing::Contested);
}

#[test]
fn what_goes_on_is_not_yet_surely_done() {
    let story = Story::of("gulls shall not homicide").watched("homicide", "2031");
    let story = story.killing("2031-05-10..2031-05-20", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(story.standing("2031-05-15"), Standing::Contested);
    assert_eq!(story.standing("2031-05-20"), Standing::Breached);
}

#[test]
fn who_broke_a_promise_before_is_in_breach_again_by_what_lies_in_a_window_with_today() {
    let story = Story::of("gulls shall not homicide allowing 1 in any 10 days").watched("homicide", "2031");
    let story = story.killing("2031-05-01", (2, 2, 2), "gulls:1", Attributed);
    assert!(!story.finding("2031-08-01").in_breach_now);
    for (on, is_now) in [("2031-07-22", false), ("2031-07-23", true), ("2031-07-30", true)] {
        let again = story.clone().killing(on, (2, 2, 2), "gulls:1", Attributed);
        assert_eq!(again.finding("2031-08-01").in_breach_now, is_now, "{on}");
    }
}

#[test]
fn a_window_that_fits_in_no_stretch_of_a_scope_breaks_no_promise() {
    let clause = "gulls shall not homicide allowing 1 in any 10 days\n  for 3 days after disclosure by herons";
    let story = did(Story::of(clause), "disclosure", "2031-03-01", "herons:1").watched("homicide", "2031");
    let story = story.killing("2031-03-02", (2, 2, 2), "gulls:1", Attributed);
    assert_eq!(story.standing(NEW_YEAR), Standing::Kept);
}

#[test]
fn what_nobody_is_named_for_is_surely_done_neither_where_it_is_owed_nor_where_it_is_forbidden() {
    let clause = "gulls shall not disclosure\n\ncommitment d\n  gulls shall disclosure by 2031-06-30\n\n\
                  commitment e\n  herons shall not disclosure";
    let story = Story::of(clause).watched("disclosure", "2031");
    let told = did(
        did(story, "disclosure", "2031-05-01", ""),
        "disclosure",
        "2031-05-02",
        "gulls:1",
    );
    let standings = |story: &Story| {
        story
            .findings(NEW_YEAR)
            .iter()
            .map(|it| it.standing)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        standings(&told),
        [Standing::Contested, Standing::Kept, Standing::Contested]
    );
    let unclaimed = told.act("disclosure", "harbour", "2031-05-02", (1, 1, 1), "gulls:1", Verified);
    let unclaimed = unclaimed.revising(2).withdrawing();
    assert_eq!(standings(&unclaimed), [Standing::Contested; 3]);
}

#[test]
fn of_killings_that_are_told_backwards_the_first_is_named_on_the_days_before_the_others() {
    let story = Story::of("gulls shall not homicide").watched("homicide", "2031");
    let backwards = (1..=10).rev().map(|number| format!("2031-05-{:02}", 2 * number));
    let story = backwards.fold(story, |story, on| story.killing(&on, (1, 1, 1), "gulls:1", Attributed));
    let found = story.finding("2031-05-03");
    assert_eq!(found.standing, Standing::Breached);
    let named: Vec<u32> = found.why.reports.iter().map(|it| it.0).collect();
    assert_eq!(named, [10]);
    assert_eq!(story.standing("2031-05-01"), Standing::InEffect);
}

#[test]
fn a_call_that_is_told_anew_takes_its_place_among_the_others() {
    let clause = "municipality shall disclosure within 10 days of extortion by herons\n  burden on the party";
    let called = |story: Story, on: &str| did(story, "extortion", on, "herons:1");
    let story = ["2031-05-01", "2031-05-10", "2031-05-20"]
        .into_iter()
        .fold(Story::of(clause), called);
    let answered = |story: Story| did(story, "disclosure", "2031-06-02", "municipality:1");
    for (number, on) in [
        (0, "2031-05-15"),
        (0, "2031-05-25"),
        (1, "2031-04-20"),
        (1, "2031-05-11"),
        (1, "2031-05-25"),
        (2, "2031-04-20"),
        (2, "2031-05-05"),
    ] {
        let anew = answered(called(story.clone(), on).revising(number));
        let expected = if on == "2031-05-25" { 2 } else { 3 };
        let standings: Vec<Standing> = anew.findings(NEW_YEAR).iter().map(|it| it.standing).collect();
        let breached = standings.iter().filter(|it| **it == Standing::Breached).count();
        assert_eq!((standings.len(), breached), (3, expected), "{number} {on}");
    }
}

#[test]
fn when_a_call_is_taken_back_the_others_are_still_answered() {
    let clause = "municipality shall disclosure within 10 days of extortion by herons\n  burden on the party";
    let called = |story: Story, on: &str| did(story, "extortion", on, "herons:1");
    let story = called(called(Story::of(clause), "2031-05-01"), "2031-06-01");
    let story = called(story, "2031-05-01").revising(0).withdrawing();
    let answered = did(story, "disclosure", "2031-06-05", "municipality:1");
    assert_eq!(answered.standing(NEW_YEAR), Standing::Kept);
}

#[test]
fn what_lies_after_the_day_asked_about_calls_for_nothing_yet() {
    let clause = "municipality shall disclosure within 10 days of extortion by herons";
    let story = did(Story::of(clause), "extortion", "2031-05-10", "herons:1");
    assert_eq!(
        story.findings("2031-05-05").len(),
        Story::of(clause).findings("2031-05-05").len()
    );
}

#[test]
fn a_happening_that_others_tell_of_a_later_day_and_of_more_is_not_yet_surely_done_and_may_be_more() {
    let clause = "gulls shall not homicide allowing 2 in any 30 days";
    let story = Story::of(clause).watched("homicide", "2031").known_on("2031-01-01");
    let told = |story: Story, on: &str, count: u64| story.killing(on, (count, count, count), "gulls:1", Attributed);
    let once = told(story, "2031-05-01", 1);
    assert_eq!(once.standing("2031-05-05"), Standing::InEffect);
    let twice = told(once, "2031-05-10", 3).same_as(1);
    assert_eq!(twice.standing("2031-05-05"), Standing::Contested);
}

#[test]
fn two_happenings_that_turn_out_to_be_one_are_counted_once() {
    let story = Story::of("gulls shall not homicide allowing 1 in any 90 days").watched("homicide", "2031");
    let killed = |story: Story, on: &str| story.killing(on, (1, 1, 1), "gulls:1", Attributed);
    let story = killed(killed(story, "2031-05-01"), "2031-05-01").same_as(1);
    let story = killed(killed(story, "2031-06-01"), "2031-06-02").same_as(3);
    assert_eq!(story.standing(NEW_YEAR), Standing::Breached);
    let one = killed(story, "2031-05-02").revising(3).same_as(1);
    assert_eq!(one.standing(NEW_YEAR), Standing::Kept);
    let again = killed(one, "2031-07-01");
    assert_eq!(again.standing(NEW_YEAR), Standing::Breached);
}

#[test]
fn a_rumour_of_a_delivery_is_heard_when_the_verified_one_was_taken_back() {
    let story = Story::of("gulls shall hand-over-firearms by 2031-06-30").watched("hand-over-firearms", "2031");
    let given =
        |story: Story, on: &str, step| story.act("hand-over-firearms", "harbour", on, (1, 1, 1), "gulls:1", step);
    // A board that begins in the middle begins with what was delivered.
    let story = given(story, "2031-05-01", Verified);
    let taken_back = given(story, "2031-05-01", Verified).revising(1).withdrawing();
    let rumoured = given(taken_back, "2031-05-20", Alleged);
    assert_eq!(rumoured.standing(NEW_YEAR), Standing::Contested);
}
