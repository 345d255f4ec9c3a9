//! Rule 17, told: who came through the door in time, what was owed for it, and what closed it again.

use crate::story::{Story, day, span};
use salida_case::covenant::PowerKind::{End, Resume, Suspend};
use salida_monitor::{Finding, Ineffective, Instance, Monitor, Plan, Ref, Settling, Standing, WithoutEffect};
use salida_world::{
    ActorId, Day,
    Step::{Alleged, Attributed, Verified},
};

/// An amnesty from April to September against disclosure within a month, revoked on homicide, after a prohibition that
/// nobody reports about.
fn door(clauses: &str) -> Story {
    door_under("in force from 2031-01-01 until 2031-12-31", clauses)
}

/// The same with its own lines of the header.
fn door_under(header: &str, clauses: &str) -> Story {
    let amnesty = "municipality offers no-prosecution\n  to members of gulls\n  open from 2031-04-01 until 2031-09-30";
    let clause = ["herons shall not torture\n\namnesty door\n  ", amnesty, "\n  ", clauses].concat();
    Story::under(header, &clause)
}

/// The same, suspended in May.
fn shut_in_may(clauses: &str) -> Story {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    { door_under(header, clauses).acted("mission", Suspend, "2031-05-01", None) }.acted(
        "mission",
        Resume,
        "2031-06-01",
        None,
    )
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

#[test]
fn rule_20_an_open_amnesty_asks_for_the_steps_that_are_missing_and_else_for_somebody_who_watches() {
    let came = |during: &str| {
        let roles = "revoked on homicide\n  verified by mission; attributed by police; monitored by morgue";
        enrolled(door(roles), during, "gulls:1")
    };
    let killed = |by: &str, step| came("2031-04-10").killing("2031-04-11", (1, 1, 1), by, step);
    let asked = |story: &Story| {
        let found = findings(story, "2031-06-01").remove(0);
        assert_eq!(found.standing, Standing::Contested);
        found.why.settled_by
    };
    let report = Ref(1);
    let from = |who: &str| vec![ActorId::from(who)];
    let verified = Settling::Verification {
        report,
        from: from("mission"),
    };
    let attributed = Settling::Attribution {
        report,
        from: from("police"),
    };
    assert_eq!(asked(&killed("gulls:1", Alleged)), [verified, attributed.clone()]);
    assert_eq!(asked(&killed("gulls:1", Verified)), [attributed]);
    let watched = |from: &str| Settling::Observation {
        period: span(&format!("{from}..2031-06-01")),
        from: vec![ActorId::from("morgue"), ActorId::from("mission")],
    };
    assert_eq!(asked(&killed("gulls:0.3", Attributed)), [watched("2031-04-10")]);
    // Nobody knows whether it came after the enrolment, and nothing more can be asked about who did it.
    let during = came("2031-04-10..2031-04-20").killing("2031-04-15", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(asked(&during), [watched("2031-04-10")]);
    let settled = killed("gulls:1", Attributed);
    assert_eq!(findings(&settled, "2031-06-01")[0].why.settled_by, []);
}

#[test]
fn rule_20_an_amnesty_rests_on_its_enrolment_and_on_what_may_have_been_done_after_it() {
    let came = enrolled(door("revoked on homicide"), "2031-04-10..2031-04-12", "gulls:1");
    let story = came
        .killing("2031-04-09", (1, 1, 1), "gulls:1", Attributed)
        .killing("2031-04-10", (1, 1, 1), "gulls:1", Attributed)
        .killing("2031-04-11", (1, 1, 1), "gulls:0.2", Attributed)
        .killing("2031-04-14", (1, 1, 1), "herons:1", Attributed)
        .killing("2031-04-15", (1, 1, 1), "gulls:0.2", Attributed)
        .killing("2031-04-09..2031-04-11", (1, 1, 1), "gulls:0.2", Attributed);
    let found = findings(&story, "2031-06-01").remove(0);
    let carried: Vec<u32> = found.why.reports.iter().map(|it| it.0).collect();
    assert_eq!(carried, [0, 6, 3, 5]);
    assert_eq!(found.why.due, None, "nothing is owed in return");
}

#[test]
fn rule_17_of_who_did_what_is_never_covered_nobody_is_named_whom_nothing_points_to() {
    let came = enrolled(door("except torture"), "2031-04-10", "gulls:1");
    let story = came
        .act("torture", "harbour", "2031-02-01", (1, 1, 1), "herons:1", Attributed)
        .act("torture", "harbour", "2031-02-02", (1, 1, 1), "gulls:0.1", Attributed)
        // Half of it is nobody's yet, and may be theirs.
        .act("torture", "harbour", "2031-02-03", (1, 1, 1), "herons:0.5", Attributed);
    let found = findings(&story, "2031-06-01").remove(0);
    assert_eq!(found.why.not_covered, [Ref(2)]);
}

#[test]
fn rule_17_when_an_enrolment_is_told_twice_the_first_report_names_the_instance() {
    let twice = enrolled(enrolled(door("once"), "2031-04-10", "gulls:1"), "2031-04-12", "gulls:1").same_as(0);
    let found = findings(&twice, "2031-06-01").remove(0);
    let during = span("2031-04-10..2031-04-12");
    assert_eq!(found.instance, Instance::Enrolment { report: Ref(0), during });
    assert_eq!(found.why.reports, [Ref(0), Ref(1)]);
}

#[test]
fn rule_17_what_is_never_covered_is_not_listed_before_its_day_however_often_it_is_told() {
    let came = enrolled(door("except torture"), "2031-04-10", "gulls:1");
    let torture = |story: Story| story.act("torture", "harbour", "2031-08-01", (1, 1, 1), "gulls:1", Attributed);
    let twice = torture(torture(came)).same_as(1);
    let listed = |on: &str| findings(&twice, on).remove(0).why.not_covered;
    assert_eq!(
        [listed("2031-07-31"), listed("2031-08-01")],
        [vec![], vec![Ref(1), Ref(2)]]
    );
}

#[test]
fn rule_17_nobody_has_enrolled_before_the_day_however_often_it_is_told() {
    let twice = enrolled(enrolled(door("once"), "2031-04-10", "gulls:1"), "2031-04-12", "gulls:1").same_as(0);
    assert_eq!(findings(&twice, "2031-04-09")[0].instance, Instance::Whole);
}

#[test]
fn rule_17_while_an_amnesty_is_suspended_nobody_enrols_and_nothing_is_returned_or_revokes() {
    let in_may = enrolled(shut_in_may("once"), "2031-05-10", "gulls:1");
    let found = findings(&in_may, "2031-07-01").remove(0);
    assert_eq!(found.instance, Instance::Whole);
    let (report, because) = (Ref(0), Ineffective::OutsideWindow);
    assert_eq!(found.why.without_effect, [WithoutEffect::Enrolment { report, because }]);
    let came = |clauses: &str| enrolled(shut_in_may(clauses), "2031-04-10", "gulls:1");
    let killed = |on: &str| came("revoked on homicide").killing(on, (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(standing(&killed("2031-05-31"), "2031-07-01"), Standing::InEffect);
    assert_eq!(standing(&killed("2031-06-01"), "2031-07-01"), Standing::Breached);
    let told = |on: &str| {
        let came = came(RETURN).watched("disclosure", "2031");
        came.act("disclosure", "harbour", on, (1, 1, 1), "gulls:1", Verified)
    };
    // Twenty of the thirty days lie in April; the suspension takes May out of them.
    assert_eq!(standing(&told("2031-05-05"), "2031-06-10"), Standing::InEffect);
    assert_eq!(standing(&told("2031-05-05"), "2031-06-11"), Standing::Breached);
    assert_eq!(standing(&told("2031-06-10"), "2031-06-11"), Standing::Kept);
}

#[test]
fn rule_17_what_a_group_does_on_the_day_on_which_it_enrols_revokes_nothing_on_that_day() {
    let came = enrolled(door("revoked on homicide"), "2031-04-10", "gulls:1");
    let story = came.killing("2031-04-10", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(standing(&story, "2031-04-10"), Standing::InEffect);
}

#[test]
fn rule_17_an_enrolment_that_was_rumoured_of_an_earlier_day_counts_from_the_day_that_was_verified() {
    let story = door("once")
        .act("enrolment", "harbour", "2031-04-05", (1, 1, 1), "gulls:1", Alleged)
        .act("enrolment", "harbour", "2031-04-20", (1, 1, 1), "gulls:1", Verified)
        .same_as(0);
    let instance = |on: &str| findings(&story, on).remove(0).instance;
    assert_eq!(instance("2031-04-19"), Instance::Whole);
    assert_ne!(instance("2031-04-20"), Instance::Whole);
}

#[test]
fn rule_17_what_was_returned_is_weighed_at_the_standard_and_what_is_only_alleged_leaves_it_contested() {
    let came = || enrolled(door(RETURN), "2031-04-10", "gulls:1").watched("disclosure", "2031");
    let told = |by: &str, step| came().act("disclosure", "harbour", "2031-04-20", (1, 1, 1), by, step);
    let on = "2031-06-01";
    assert_eq!(standing(&told("gulls:0.5", Verified), on), Standing::Kept);
    assert_eq!(standing(&told("gulls:0.4", Verified), on), Standing::Contested);
    assert_eq!(standing(&told("gulls:1", Alleged), on), Standing::Contested);
    let unseen = |by: &str| {
        let came = enrolled(door(RETURN), "2031-04-10", "gulls:1");
        let told = came.act("disclosure", "harbour", "2031-04-20", (1, 1, 1), by, Verified);
        standing(&told, on)
    };
    assert_eq!(unseen("gulls:0.5"), Standing::Kept);
    assert_eq!(unseen("gulls:0.4"), Standing::Unknown);
}

#[test]
fn rule_17_nobody_enrols_through_a_door_that_opens_after_force_has_ended() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may end";
    let ended = door_under(header, "once").acted("mission", End, "2031-03-01", None);
    let story = enrolled(ended, "2031-04-10", "gulls:1");
    assert_eq!(findings(&story, "2031-05-01")[0].instance, Instance::Whole);
}

#[test]
fn rule_17_what_is_returned_for_an_enrolment_of_an_uncertain_day_may_count_from_its_first_day_and_surely_from_its_last()
{
    let came = || enrolled(door(RETURN), "2031-04-10..2031-04-20", "gulls:1").watched("disclosure", "2031");
    let told = |on: &str| {
        let told = came().act("disclosure", "harbour", on, (1, 1, 1), "gulls:1", Verified);
        standing(&told, "2031-06-01")
    };
    assert_eq!(told("2031-04-09"), Standing::Breached);
    assert_eq!(told("2031-04-10"), Standing::Contested);
    assert_eq!(told("2031-04-20"), Standing::Kept);
    assert_eq!(told("2031-05-10"), Standing::Kept);
    assert_eq!(told("2031-05-20"), Standing::Contested);
    assert_eq!(told("2031-05-21"), Standing::Breached);
}

#[test]
fn rule_17_without_a_term_and_without_an_end_of_force_nothing_is_ever_missed() {
    let header = "in force from 2031-01-01";
    let story = enrolled(door_under(header, "in return for disclosure"), "2031-04-10", "gulls:1");
    let story = story.watched("disclosure", "2031");
    assert_eq!(standing(&story, "2035-01-01"), Standing::InEffect);
    let ended = enrolled(door("in return for disclosure"), "2031-04-10", "gulls:1").watched("disclosure", "2031");
    assert_eq!(standing(&ended, "2031-12-31"), Standing::InEffect);
    assert_eq!(standing(&ended, "2032-01-01"), Standing::Breached);
}

#[test]
fn rule_17_what_never_happened_returns_nothing_and_revokes_nothing() {
    let came = |clauses: &str| enrolled(door(clauses), "2031-04-10", "gulls:1").watched("disclosure", "2031");
    let none = came("revoked on homicide").killing("2031-05-01", (0, 0, 0), "gulls:1", Attributed);
    assert_eq!(standing(&none, "2031-06-01"), Standing::InEffect);
    let nothing = came(RETURN).act("disclosure", "harbour", "2031-04-20", (0, 0, 0), "gulls:1", Verified);
    assert_eq!(standing(&nothing, "2031-06-01"), Standing::Breached);
}

#[test]
fn rule_17_somebody_has_to_watch_from_the_day_after_the_last_on_which_it_may_have_enrolled() {
    let watched = |from: &str| {
        let came = enrolled(door("revoked on homicide"), "2031-04-10..2031-04-20", "gulls:1");
        standing(&came.watched("homicide", &format!("{from}..2031-12-31")), "2032-01-01")
    };
    assert_eq!(watched("2031-04-21"), Standing::Kept);
    assert_eq!(watched("2031-04-22"), Standing::Unknown);
}

#[test]
fn rule_17_an_amnesty_for_several_is_open_to_each_of_them_and_to_their_parts() {
    let clause =
        "herons shall not torture\n\namnesty door\n  municipality offers no-prosecution\n  to members of herons, gulls";
    for by in ["gulls", "young-gulls", "herons"] {
        let story = enrolled(Story::of(clause), "2031-04-10", &[by, ":1"].concat());
        let found = findings(&story, "2031-06-01").remove(0);
        assert_eq!(found.parties, [ActorId::from(by)]);
        assert_ne!(found.instance, Instance::Whole);
    }
}

#[test]
fn rule_17_of_several_groups_that_enrolled_each_standing_is_that_of_its_own_group() {
    let clause =
        "herons shall not torture\n\namnesty door\n  municipality offers no-prosecution\n  to members of herons, gulls";
    let by = ["young-gulls", "gulls", "herons"];
    let on = ["2031-04-10", "2031-04-11", "2031-04-12"];
    let story = by.into_iter().zip(on).fold(Story::of(clause), |story, (by, on)| {
        enrolled(story, on, &[by, ":1"].concat())
    });
    let plan = Plan::compile(story.case());
    let mut monitor = Monitor::new(&plan);
    (0..story.told()).for_each(|at| monitor.take(&story.report(at)));
    let stands = monitor.standings(day("2031-06-01"), Day::MAX);
    let parties: Vec<&[ActorId]> = stands.iter().skip(1).map(|stand| plan.parties(stand)).collect();
    assert_eq!(parties, by.map(|by| [ActorId::from(by)]));
    for (stand, by) in stands.iter().skip(1).zip(by) {
        let told = monitor.look(day("2031-06-01"), Day::MAX).explain(&[stand]);
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].parties, [ActorId::from(by)]);
    }
}

#[test]
fn rule_17_of_two_amnesties_each_is_kept_up_by_a_board() {
    let clause = "herons shall not torture\n\namnesty door\n  municipality offers no-prosecution\n  to members of gulls\n\n\
                  amnesty gate\n  municipality offers no-prosecution\n  to members of herons";
    let story = enrolled(Story::of(clause), "2031-04-10", "herons:1");
    let found = story.findings("2031-06-01");
    let named: Vec<&str> = found.iter().map(|it| it.commitment.as_str()).collect();
    assert_eq!(named, ["c", "door", "gate"]);
    assert_eq!(found[1].instance, Instance::Whole);
    assert_ne!(found[2].instance, Instance::Whole);
    assert_eq!(found[2].parties, [ActorId::from("herons")]);
}
