//! Rule 17, told: who came through the door in time, what was owed for it, and what closed it again.

use crate::story::Story;
use salida_monitor::{Finding, Ineffective, Instance, Standing, WithoutEffect};
use salida_world::Step::{Alleged, Attributed, Verified};

/// An amnesty from April to September against disclosure within a month, revoked on homicide, after a prohibition that
/// nobody reports about.
fn door(clauses: &str) -> Story {
    Story::of(&format!(
        "herons shall not torture\n\namnesty door\n  municipality offers no-prosecution\n  to members of gulls\n  open from 2031-04-01 until 2031-09-30\n  {clauses}"
    ))
}

fn findings(story: &Story, on: &str) -> Vec<Finding> {
    let own = story.findings(on).into_iter();
    own.filter(|it| it.commitment.as_str() == "door").collect()
}

fn standing(story: &Story, on: &str) -> Standing {
    let found = findings(story, on);
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].standing
}

const RETURN: &str = "in return for disclosure within 30 days";

fn enrolled(story: Story, during: &str, by: &str) -> Story {
    story.act("enrolment", "harbour", during, (1, 1, 1), by, Verified)
}

#[test]
fn rule_17_a_door_that_nobody_used_is_pending_open_and_then_shut() {
    let story = door("once");
    assert_eq!(standing(&story, "2031-03-01"), Standing::Pending);
    assert_eq!(standing(&story, "2031-04-01"), Standing::InEffect);
    assert_eq!(standing(&story, "2031-09-30"), Standing::InEffect);
    assert_eq!(standing(&story, "2031-10-01"), Standing::Discharged);
}

#[test]
fn rule_17_an_enrolment_outside_the_window_or_a_second_one_has_no_effect_and_says_so() {
    let early = enrolled(door("once"), "2031-03-31", "gulls:1");
    let found = findings(&early, "2031-05-01");
    assert_eq!(found[0].instance, Instance::Whole);
    let because = |finding: &Finding| match finding.why.without_effect.as_slice() {
        [WithoutEffect::Enrolment { because, .. }] => Some(*because),
        _ => None,
    };
    assert_eq!(because(&found[0]), Some(Ineffective::OutsideWindow));
    let twice = |once: &str| enrolled(enrolled(door(once), "2031-04-10", "gulls:1"), "2031-05-10", "gulls:1");
    let found = findings(&twice("once"), "2031-06-01");
    assert_eq!(found.len(), 1);
    assert_eq!(because(&found[0]), Some(Ineffective::SecondTime));
    assert_eq!(findings(&twice(RETURN), "2031-06-01").len(), 2);
}

#[test]
fn rule_17_a_faction_that_enrols_does_not_enrol_the_group_and_strangers_do_not_enrol_at_all() {
    let faction = enrolled(door("once"), "2031-04-10", "young-gulls:1");
    let found = findings(&faction, "2031-05-01");
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0]
            .parties
            .iter()
            .map(salida_world::ActorId::as_str)
            .collect::<Vec<_>>(),
        ["young-gulls"]
    );
    let stranger = enrolled(door("once"), "2031-04-10", "herons:1");
    assert_eq!(findings(&stranger, "2031-05-01")[0].instance, Instance::Whole);
}

#[test]
fn rule_17_who_tells_what_it_knows_in_time_keeps_it_and_silence_is_unknown_until_somebody_looked() {
    let told = |story: Story| story.act("disclosure", "harbour", "2031-05-10", (1, 1, 1), "gulls:1", Verified);
    let came = || enrolled(door(RETURN), "2031-04-10", "gulls:1");
    assert_eq!(standing(&told(came()), "2031-05-09"), Standing::InEffect);
    assert_eq!(standing(&told(came()), "2031-05-11"), Standing::Kept);
    assert_eq!(standing(&came(), "2031-05-10"), Standing::InEffect);
    assert_eq!(standing(&came(), "2031-05-11"), Standing::Unknown);
    let looked = came().watched("disclosure", "2031");
    assert_eq!(standing(&looked, "2031-05-11"), Standing::Breached);
    // A day late does not repair it.
    let late = looked.act("disclosure", "harbour", "2031-05-11", (1, 1, 1), "gulls:1", Verified);
    assert_eq!(standing(&late, "2031-06-01"), Standing::Breached);
}

#[test]
fn rule_17_a_killing_attributed_after_enrolment_revokes_it_at_the_standard_and_an_earlier_one_does_not() {
    let came = || enrolled(door("revoked on homicide"), "2031-04-10", "gulls:1");
    let before = came().killing("2031-04-09", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(standing(&before, "2031-06-01"), Standing::InEffect);
    let after = came().killing("2031-04-11", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(standing(&after, "2031-06-01"), Standing::Breached);
    let even = came().killing("2031-04-11", (1, 1, 1), "gulls:0.5", Attributed);
    assert_eq!(standing(&even, "2031-06-01"), Standing::Breached);
    let alleged = came().killing("2031-04-11", (1, 1, 1), "gulls:1", Alleged);
    assert_eq!(standing(&alleged, "2031-06-01"), Standing::Contested);
}

#[test]
fn rule_17_when_force_has_ended_it_is_kept_where_somebody_watched_for_what_revokes() {
    let came = || enrolled(door("revoked on homicide"), "2031-04-10", "gulls:1");
    assert_eq!(standing(&came(), "2032-01-01"), Standing::Unknown);
    assert_eq!(
        standing(&came().watched("homicide", "2031"), "2032-01-01"),
        Standing::Kept
    );
}

#[test]
fn rule_17_excepted_acts_are_listed_as_never_covered() {
    let came = enrolled(door("except torture"), "2031-04-10", "gulls:1");
    let story = came
        .act("torture", "harbour", "2031-02-01", (1, 1, 1), "gulls:1", Attributed)
        .act("torture", "harbour", "2031-02-02", (1, 1, 1), "gulls:1", Verified);
    let found = findings(&story, "2031-06-01");
    assert_eq!(found[0].why.not_covered.iter().map(|it| it.0).collect::<Vec<_>>(), [1]);
}
