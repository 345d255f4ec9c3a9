//! What a promise sees: who watched its days, and which reports lie in them.

use crate::story::{NEW_YEAR, Story, did, span};
use salida_case::covenant::PowerKind;
use salida_monitor::{Finding, Standing};
use salida_world::Step::{Attributed, Verified};

/// Force with a rest from 10 March to the end of the month.
fn resting_in_march(clause: &str) -> Story {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    Story::under(header, clause)
        .acted("mission", PowerKind::Suspend, "2031-03-10", None)
        .acted("mission", PowerKind::Resume, "2031-04-01", None)
}

fn reports(finding: &Finding) -> Vec<u32> {
    finding.why.reports.iter().map(|it| it.0).collect()
}

/// What is found of a month.
fn of_month(story: &Story, month: &str) -> Finding {
    let mut found = story.findings(NEW_YEAR);
    found.retain(|it| it.period() == Some(span(month)));
    found.remove(0)
}

#[test]
fn silence_on_a_delivery_is_a_breach_only_where_all_of_its_days_were_watched_in_full() {
    let delivery = "gulls shall hand-over-firearms by 2031-06-30";
    let watched = |story: Story, during: &str| story.watched("hand-over-firearms", during);
    let of = || Story::of(delivery);
    assert_eq!(watched(of(), "2031-01..2031-06").standing(NEW_YEAR), Standing::Breached);
    let by_two = watched(watched(of(), "2031-01..2031-03"), "2031-04..2031-06");
    assert_eq!(by_two.standing(NEW_YEAR), Standing::Breached);
    let in_part = watched(of(), "2031-01..2031-06").in_part(0.5);
    assert_eq!(in_part.standing(NEW_YEAR), Standing::Unknown);
    let before_the_rest = watched(resting_in_march(delivery), "2031-01-01..2031-03-09");
    assert_eq!(before_the_rest.standing(NEW_YEAR), Standing::Unknown);
    let but_the_rest = watched(before_the_rest, "2031-04..2031-08");
    assert_eq!(but_the_rest.standing(NEW_YEAR), Standing::Breached);
}

#[test]
fn a_month_rests_on_the_reports_that_may_lie_in_it_and_on_no_others() {
    let story = Story::of("keep homicide at most 5 per month").watched("homicide", "2031");
    let story = story.killing("2031-01-05..2031-02-20", (1, 1, 1), "", Verified);
    let story = story.killing("2031-01-25", (1, 1, 1), "", Verified);
    let story = story.killing("2031-02-05", (1, 1, 1), "", Verified);
    assert_eq!(reports(&of_month(&story, "2031-01")), [1, 2]);
    assert_eq!(reports(&of_month(&story, "2031-02")), [1, 3]);
}

#[test]
fn a_month_does_not_rest_on_what_was_done_while_it_was_suspended() {
    let story = resting_in_march("keep homicide at most 5 per month").watched("homicide", "2031");
    let story = story.killing("2031-03-05", (1, 1, 1), "", Verified);
    let story = story.killing("2031-03-15", (1, 1, 1), "", Verified);
    assert_eq!(reports(&of_month(&story, "2031-03")), [1]);
}

#[test]
fn what_was_done_on_a_day_within_a_scope_was_not_done_on_the_days_after_it() {
    let clause = "gulls shall not homicide allowing 1 in any 3 days\n  for 30 days after disclosure by herons";
    let story = did(Story::of(clause), "disclosure", "2031-03-01", "herons:1").watched("homicide", "2031");
    let story = story.killing("2031-03-05", (1, 1, 1), "gulls:1", Attributed);
    let story = story.killing("2031-03-20", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(story.standing(NEW_YEAR), Standing::Kept);
    let again = story.killing("2031-03-22", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(again.standing(NEW_YEAR), Standing::Breached);
}

#[test]
fn two_places_are_watched_where_somebody_watches_each_of_them() {
    let clause = "gulls shall not homicide in old-town, hills";
    let first = Story::of(clause).watched_in("hills", "homicide", "2031");
    assert_eq!(first.standing(NEW_YEAR), Standing::Unknown);
    let both = first.watched_in("old-town", "homicide", "2031");
    assert_eq!(both.standing(NEW_YEAR), Standing::Kept);
}

#[test]
fn what_a_group_did_may_have_been_done_by_its_part_that_promised_together_with_others() {
    let story = Story::of("young-gulls, herons shall not homicide").watched("homicide", "2031");
    let did = |by: &str| {
        let story = story.clone().killing("2031-05-01", (1, 1, 1), by, Attributed);
        story.standing(NEW_YEAR)
    };
    assert_eq!(did("young-gulls:1"), Standing::Breached);
    assert_eq!(did("gulls:1"), Standing::Contested);
    assert_eq!(did("police:1"), Standing::Kept);
}

#[test]
fn a_total_for_more_than_the_region_bounds_it_from_above_only() {
    let of = |zone: &str, count: u64| {
        let story = Story::until("until 2031-01-31", "keep homicide in harbour at most 5 per month");
        story.tally_in(zone, "police", "2031-01", count).standing(NEW_YEAR)
    };
    assert_eq!(of("coast", 10), Standing::Contested);
    assert_eq!(of("coast", 5), Standing::Kept);
    assert_eq!(of("harbour", 10), Standing::Breached);
    assert_eq!(of("hills", 10), Standing::Breached);
    assert_eq!(of("hills", 5), Standing::Unknown);
}

#[test]
fn where_a_case_plays_in_no_place_of_its_own_a_promise_is_about_every_place_and_no_place_is_all_of_it() {
    let story = Story::of("gulls shall not homicide").killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(story.nowhere().standing(NEW_YEAR), Standing::Breached);
    let watched = Story::of("gulls shall not homicide").watched("homicide", "2031");
    assert_eq!(watched.nowhere().standing(NEW_YEAR), Standing::Unknown);
    let clause = "keep homicide at most 5 per month";
    let counted = Story::until("until 2031-01-31", clause).tally("police", "2031-01", 3);
    assert_eq!(counted.nowhere().standing(NEW_YEAR), Standing::Unknown);
}

#[test]
fn a_deed_that_no_promise_speaks_of_breaks_none() {
    let story = Story::of("gulls shall not homicide").watched("homicide", "2031");
    let story = story.act("barking", "harbour", "2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(story.standing(NEW_YEAR), Standing::Kept);
    let afar = story.act("homicide", "far-away", "2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(afar.standing(NEW_YEAR), Standing::Kept);
}
