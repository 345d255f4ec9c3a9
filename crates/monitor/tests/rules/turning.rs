//! On which days a promise begins to stand otherwise, as another promise reads it on the day after (rules 12 and 13).

use crate::story::{NEW_YEAR, Story, day, did, span};
use salida_world::{
    Span,
    Step::{Alleged, Attributed, Verified},
};

/// A promise that rests while the promise `d` stands so.
fn resting_while(d: &str, clause: &str) -> Story {
    resting_from("2031-01-01", d, clause)
}

/// The same in force from a day on.
fn resting_from(from: &str, d: &str, clause: &str) -> Story {
    let header = ["in force from ", from, " until 2031-12-31"].concat();
    let clause = [
        "herons shall not torture\n  suspended while d ",
        d,
        "\n\ncommitment d\n  ",
        clause,
    ];
    Story::under(&header, &clause.concat())
}

/// When the promise that reads it rests, up to a day.
fn rests(story: &Story, on: &str) -> Vec<Span> {
    story.findings(on).remove(0).why.suspended
}

#[test]
fn a_month_in_which_too_little_was_done_is_breached_with_its_last_day() {
    let story = resting_while("is breached", "keep homicide at least 1 per month");
    let story = story.watched("homicide", "2031").known_on("2031-01-01");
    assert_eq!(rests(&story, "2031-02-10"), [span("2031-02-01..2031-02-10")]);
}

#[test]
fn a_month_of_which_nobody_judged_anything_is_unknown_with_its_last_day() {
    let story = resting_while("is unknown", "keep homicide less than before, per month");
    assert_eq!(rests(&story, "2031-02-10"), [span("2031-02-01..2031-02-10")]);
}

#[test]
fn some_days_in_which_nothing_was_delivered_are_missed_on_the_day_after_the_last() {
    for (from, every, rested) in [
        ("2031-01-01", "10", "2031-01-12..2031-01-20"),
        ("2031-01-03", "10", "2031-01-14..2031-01-20"),
        ("2031-01-01", "12", "2031-01-14..2031-01-20"),
    ] {
        let clause = ["gulls shall disclosure every ", every, " days\n  burden on the party"].concat();
        let story = resting_from(from, "is breached", &clause);
        assert_eq!(rests(&story, "2031-01-20"), [span(rested)], "{from} {every}");
    }
}

#[test]
fn a_killing_is_permitted_from_the_day_on_which_what_opens_the_permission_is_known() {
    let opened = "gulls shall not homicide\n\ncommitment e\n  gulls may homicide\n  \
                  for 3 days after disclosure by herons";
    for other in ["", "\n\ncommitment f\n  gulls may homicide from 2031-12-01"] {
        let story = resting_while("is breached", &[opened, other].concat()).watched("homicide", "2031");
        let story = story.killing("2031-05-02", (1, 1, 1), "gulls:1", Attributed);
        let story = did(story, "disclosure", "2031-05-01", "herons:1").known_on("2031-05-20");
        assert_eq!(rests(&story, "2031-05-31"), [span("2031-05-03..2031-05-20")]);
    }
}

#[test]
fn what_opened_a_scope_before_force_began_closes_it_so_many_days_after_that() {
    let clause = "gulls shall not homicide allowing 1 in any 10 days\n  for 30 days after disclosure by herons";
    for known in ["2030-12-21", "2031-01-14", "2031-01-16"] {
        let story = did(
            resting_while("is in breach now", clause),
            "disclosure",
            "2030-12-21",
            "herons:1",
        );
        let story = story.known_on(known);
        let story = story.killing("2031-01-14", (2, 2, 2), "gulls:1", Attributed);
        let first = if known == "2031-01-16" {
            "2031-01-17"
        } else {
            "2031-01-15"
        };
        let rested = span(&[first, "..2031-01-21"].concat());
        assert_eq!(rests(&story, "2031-01-31"), [rested], "{known}");
    }
}

#[test]
fn what_is_known_before_its_days_begin_counts_from_the_first_of_them() {
    let story = resting_while("is unknown", "gulls shall not homicide");
    let story = story
        .watched("homicide", "2031-05-10..2031-05-20")
        .known_on("2031-05-01");
    assert_eq!(rests(&story, "2031-05-31"), [span("2031-01-02..2031-05-10")]);
}

#[test]
fn what_was_told_of_several_days_was_surely_done_by_the_last_of_them() {
    let story = resting_while("is breached", "gulls shall not homicide");
    let story = story.killing("2031-05-10..2031-05-20", (1, 1, 1), "gulls:1", Attributed);
    let story = story.known_on("2031-05-10");
    assert_eq!(rests(&story, "2031-05-25"), [span("2031-05-21..2031-05-25")]);
}

#[test]
fn nobody_knows_what_a_limit_in_any_days_is_from_the_day_after_the_last_that_was_watched() {
    let story = resting_while("is unknown", "keep homicide at most 3 in any 10 days");
    let story = story
        .watched("homicide", "2031-01-01..2031-05-20")
        .known_on("2031-01-01");
    assert_eq!(rests(&story, "2031-05-31"), [span("2031-05-22..2031-05-31")]);
}

#[test]
fn the_first_ten_days_of_force_in_which_too_little_was_done_are_missed_with_the_tenth() {
    let story = resting_while("is breached", "keep homicide at least 1 in any 10 days");
    let story = story.watched("homicide", "2031").known_on("2031-01-01");
    assert_eq!(rests(&story, "2031-01-15"), [span("2031-01-11..2031-01-15")]);
}

#[test]
fn an_answer_to_what_became_known_late_is_due_so_many_days_after_it_happened() {
    let clause = "municipality shall disclosure within 7 days of extortion by gulls\n  burden on the party";
    let called =
        |d: &str, during: &str| did(resting_while(d, clause), "extortion", during, "gulls:1").known_on("2031-05-05");
    let story = called("is breached", "2031-05-01");
    assert_eq!(rests(&story, "2031-05-20"), [span("2031-05-10..2031-05-20")]);
    // Of a call on one of three days the first deadline leaves it open whether the answer is late.
    let breached = called("is breached", "2031-05-01..2031-05-03");
    assert_eq!(rests(&breached, "2031-05-20"), [span("2031-05-12..2031-05-20")]);
}

#[test]
fn an_answer_to_what_was_known_before_it_happened_is_due_so_many_days_after_it_happened() {
    let clause = "municipality shall disclosure within 20 days of extortion by gulls\n  burden on the party";
    let story = resting_while("is breached", clause);
    let story = did(story, "extortion", "2031-05-05", "gulls:1");
    let story = did(story, "extortion", "2031-05-10", "gulls:1").known_on("2031-05-01");
    // It answers the first call in time, and was before the second.
    let story = did(story, "disclosure", "2031-05-06", "municipality:1").known_on("2031-05-20");
    assert_eq!(rests(&story, "2031-06-15"), [span("2031-06-01..2031-06-15")]);
}

#[test]
fn what_follows_a_missed_deadline_is_due_so_many_days_after_that() {
    // It is missed on the day after its deadline, and what follows that likewise.
    for due in [
        ["2031-01-02", "2031-01-10", "2031-01-18"],
        ["2031-05-20", "2031-05-28", "2031-06-05"],
    ] {
        let clause = [
            "gulls shall disclosure by ",
            due[0],
            "\n  burden on the party\n  on breach herons shall disclosure within 7 days\n  \
             failing that municipality shall disclosure within 7 days",
        ];
        let found = resting_while("is breached", &clause.concat()).findings(NEW_YEAR);
        let found: Vec<_> = found.iter().filter_map(|it| it.why.due).collect();
        assert_eq!(found, due.map(day));
    }
}

#[test]
fn a_promise_is_in_breach_while_a_window_that_holds_too_much_may_go_on() {
    let clause = "gulls shall not homicide allowing 1 in any 10 days";
    let story = resting_while("is in breach now", clause).watched("homicide", "2031");
    let story = story.killing("2031-05-01", (2, 2, 2), "gulls:1", Attributed);
    assert_eq!(rests(&story, "2031-06-30"), [span("2031-05-02..2031-05-11")]);
    let clause = "keep homicide at most 1 in any 10 days";
    let story = resting_while("is in breach now", clause).watched("homicide", "2031");
    let story = story.killing("2031-05-01", (2, 2, 2), "", Verified);
    assert_eq!(rests(&story, "2031-06-30"), [span("2031-05-02..2031-05-11")]);
}

#[test]
fn a_rumour_leaves_it_open_and_is_read_as_open() {
    let story = resting_while("is contested", "gulls shall not homicide").watched("homicide", "2031");
    let story = story.known_on("2031-01-01");
    let story = story.killing("2031-05-10..2031-05-20", (1, 1, 1), "gulls:1", Alleged);
    let story = story.known_on("2031-05-05");
    assert_eq!(rests(&story, "2031-05-31"), [span("2031-05-11..2031-05-31")]);
}
