//! The days to which a promise is confined, where it is not known on which day something opened or closed them.

use crate::story::{NEW_YEAR, Story, did};
use salida_monitor::Standing::{self, Breached, Contested, Kept};
use salida_world::Step::{Alleged, Attributed, Verified};

const BETWEEN: &str = "gulls shall not homicide\n  between disclosure by herons and hand-over-firearms by herons";

/// How a prohibition stands after one killing on some days.
fn after_killing(story: &Story, on: &str) -> Standing {
    let story = story.clone().watched("homicide", "2031");
    story.killing(on, (1, 1, 1), "gulls:1", Attributed).standing(NEW_YEAR)
}

/// Opened on some days and closed on each of some others.
fn opened_and_closed(opened: &str, closed: &[&str]) -> Story {
    let story = did(Story::of(BETWEEN), "disclosure", opened, "herons:1");
    { closed.iter() }.fold(story, |story, on| did(story, "hand-over-firearms", on, "herons:1"))
}

#[test]
fn rule_10_what_may_have_closed_before_it_opened_leaves_open_whether_it_goes_on_to_the_next_closing() {
    // The first closing lies on some of four days, and the day of the opening is one of them.
    let story = opened_and_closed("2031-03-05", &["2031-03-04..2031-03-08", "2031-03-20"]);
    assert_eq!(
        after_killing(&story, "2031-03-06"),
        Breached,
        "the day after the opening"
    );
    assert_eq!(after_killing(&story, "2031-03-07"), Contested);
    assert_eq!(after_killing(&story, "2031-03-15"), Contested);
    assert_eq!(after_killing(&story, "2031-03-21"), Kept);
}

#[test]
fn rule_10_a_closing_among_the_days_of_an_opening_may_have_come_before_it() {
    let story = opened_and_closed("2031-03-01..2031-03-05", &["2031-03-03", "2031-03-20"]);
    for on in ["2031-03-04", "2031-03-06", "2031-03-10"] {
        assert_eq!(after_killing(&story, on), Contested, "{on}");
    }
    let clear = opened_and_closed("2031-03-01..2031-03-05", &["2031-03-20"]);
    assert_eq!(after_killing(&clear, "2031-03-10"), Breached);
    assert_eq!(
        after_killing(&clear, "2031-03-04"),
        Contested,
        "it may not have opened yet"
    );
}

#[test]
fn rule_10_a_rumour_of_a_closing_leaves_open_whether_it_went_on() {
    let rumour = |on: &str| {
        let story = opened_and_closed("2031-03-05", &["2031-03-20"]);
        story.act("hand-over-firearms", "harbour", on, (1, 1, 1), "herons:1", Alleged)
    };
    assert_eq!(after_killing(&rumour("2031-03-08"), "2031-03-08"), Breached);
    assert_eq!(after_killing(&rumour("2031-03-08"), "2031-03-09"), Contested);
    assert_eq!(
        after_killing(&rumour("2031-03-04..2031-03-10"), "2031-03-08"),
        Contested
    );
    assert_eq!(after_killing(&rumour("2031-03-01..2031-03-05"), "2031-03-08"), Breached);
}

#[test]
fn rule_09_what_closed_on_the_day_of_the_opening_closed_something_else() {
    let story = opened_and_closed("2031-03-05", &["2031-03-05", "2031-03-20"]);
    assert_eq!(after_killing(&story, "2031-03-10"), Breached);
}

#[test]
fn rule_11_what_opens_and_closes_does_not_close_what_it_opened_itself_on_an_uncertain_day() {
    let clause = "gulls shall not homicide\n  between disclosure by herons and disclosure by herons";
    let told =
        |days: &[&str]| { days.iter() }.fold(Story::of(clause), |story, on| did(story, "disclosure", on, "herons:1"));
    let story = told(&["2031-03-01..2031-03-05", "2031-03-20"]);
    assert_eq!(after_killing(&story, "2031-03-04"), Contested);
    assert_eq!(after_killing(&story, "2031-03-10"), Breached);
    assert_eq!(
        after_killing(&story, "2031-03-21"),
        Kept,
        "nothing closed what that opened"
    );
    // Of three on the same uncertain days each may be closed by either of the others.
    let three = told(&["2031-03-01..2031-03-05"; 3]);
    assert_eq!(after_killing(&three, "2031-03-03"), Contested);
    assert_eq!(after_killing(&three, "2031-03-06"), Kept);
}

#[test]
fn rule_10_some_days_after_something_of_uncertain_date_are_sure_where_they_follow_all_its_days() {
    let clause = "gulls shall not homicide\n  for 5 days after disclosure by herons";
    let story = did(Story::of(clause), "disclosure", "2031-03-01..2031-03-03", "herons:1");
    let standing = |on: &str| after_killing(&story, on);
    assert_eq!(standing("2031-03-01"), Kept);
    assert_eq!(standing("2031-03-02"), Contested);
    assert_eq!(standing("2031-03-04"), Breached);
    assert_eq!(standing("2031-03-06"), Breached);
    assert_eq!(standing("2031-03-07"), Contested);
    assert_eq!(standing("2031-03-09"), Kept);
}

#[test]
fn rule_09_a_month_before_the_last_of_february_and_before_the_first_of_march_begin_four_days_apart() {
    let clause = "gulls shall not homicide\n  for 1 month before disclosure by herons";
    let story = did(Story::of(clause), "disclosure", "2031-02-28..2031-03-01", "herons:1");
    let standing = |on: &str| after_killing(&story, on);
    assert_eq!(standing("2031-01-27"), Kept);
    assert_eq!(standing("2031-01-28"), Contested);
    assert_eq!(standing("2031-01-31"), Contested);
    assert_eq!(standing("2031-02-01"), Breached);
    assert_eq!(standing("2031-02-27"), Breached);
    assert_eq!(standing("2031-02-28"), Contested);
    assert_eq!(standing("2031-03-01"), Kept);
}

#[test]
fn an_act_on_the_last_day_of_one_spell_or_the_first_of_the_next_surely_lies_in_one_of_them() {
    let clause = "gulls shall not homicide\n  for 5 days after disclosure by herons";
    let opened = |second: &str| {
        let story = did(Story::of(clause), "disclosure", "2031-03-01", "herons:1");
        did(story, "disclosure", second, "herons:1")
    };
    assert_eq!(after_killing(&opened("2031-03-06"), "2031-03-06..2031-03-07"), Breached);
    assert_eq!(
        after_killing(&opened("2031-03-07"), "2031-03-06..2031-03-08"),
        Contested,
        "7 March lies between the two"
    );
}

#[test]
fn rule_08_spells_that_share_a_day_are_one_and_those_that_only_touch_are_two() {
    let clause = "gulls shall not homicide allowing 1 in any 8 days\n  for 5 days after disclosure by herons";
    let standing = |second: &str| {
        let story = did(Story::of(clause), "disclosure", "2031-03-01", "herons:1");
        let story = did(story, "disclosure", second, "herons:1");
        let story = story.killing("2031-03-03", (1, 1, 1), "gulls:1", Attributed);
        after_killing(&story, "2031-03-08")
    };
    assert_eq!(standing("2031-03-05"), Breached);
    assert_eq!(standing("2031-03-06"), Kept);
}

#[test]
fn what_never_happened_at_all_opens_nothing() {
    let clause = "gulls shall not homicide\n  for 5 days after disclosure by herons";
    let standing = |count: (u64, u64, u64)| {
        let story = Story::of(clause).act("disclosure", "harbour", "2031-03-01", count, "herons:1", Verified);
        let story = story.killing("2031-03-03", (1, 1, 1), "gulls:1", Attributed);
        story.watched("homicide", "2031").standing("2031-03-10")
    };
    assert_eq!(standing((0, 0, 0)), Standing::InEffect);
    assert_eq!(standing((0, 0, 1)), Contested);
    assert_eq!(standing((1, 1, 1)), Breached);
}

#[test]
fn rule_10_a_killing_that_may_lie_before_or_after_a_spell_is_in_no_window_for_sure() {
    let clause = "gulls shall not homicide allowing 1 in any 3 days\n  for 5 days after disclosure by herons";
    let standing = |on: &str| {
        let story = did(Story::of(clause), "disclosure", "2031-03-01", "herons:1");
        let story = story.watched("homicide", "2031");
        story.killing(on, (2, 2, 2), "gulls:1", Attributed).standing(NEW_YEAR)
    };
    assert_eq!(standing("2031-03-02"), Breached);
    assert_eq!(standing("2031-03-06"), Breached);
    assert_eq!(standing("2031-03-01..2031-03-02"), Contested);
    assert_eq!(standing("2031-03-06..2031-03-07"), Contested);
}
