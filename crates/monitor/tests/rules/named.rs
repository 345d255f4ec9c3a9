//! Which reports a finding names and which it leaves out, where several bear on it (rules 1, 4, 6 and 20).

use crate::story::{NEW_YEAR, Story, day, did};
use salida_case::covenant::PowerKind;
use salida_monitor::{
    Board, Finding, Monitor, Plan, Settling,
    Standing::{self, Breached, Contested, Discharged, Kept},
};
use salida_world::{
    Day,
    Step::{self, Alleged, Attributed, Verified},
};

fn reports(finding: &Finding) -> Vec<u32> {
    finding.why.reports.iter().map(|it| it.0).collect()
}

fn given(story: Story, on: &str, by: &str) -> Story {
    did(story, "hand-over-firearms", on, by)
}

const ARMS: &str = "gulls shall hand-over-firearms at least 9 by 2031-03-10; burden on the party";

#[test]
fn rule_20_a_delivery_names_what_its_party_may_have_given_between_its_first_day_and_the_last() {
    let all = [
        ("2030-12-20..2031-01-01", "gulls:1"),
        ("2030-12-31", "gulls:1"),
        ("2031-01-01", "gulls:1"),
        ("2031-02-01", "herons:1"),
        ("2031-03-01..2031-03-20", "gulls:1"),
        ("2031-03-10", "gulls:1"),
        ("2031-03-11", "gulls:1"),
    ];
    let story = { all.iter() }.fold(Story::of(ARMS), |story, (on, by)| given(story, on, by));
    assert_eq!(reports(&story.finding(NEW_YEAR)), [0, 2, 4, 5]);
}

#[test]
fn rule_20_what_others_gave_is_not_what_has_to_be_verified() {
    let clause = "gulls shall hand-over-firearms by 2031-03-10; monitored by mission";
    let finding = given(Story::of(clause), "2031-03-01", "herons:1").finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Unknown);
    assert!(reports(&finding).is_empty());
    let settled = &finding.why.settled_by;
    assert!(
        matches!(settled.as_slice(), [Settling::Observation { .. }]),
        "{settled:?}"
    );
}

/// An answer to extortion, and what was answered.
fn answered(header: &str, clauses: &str, called: &str, answer: Option<&str>) -> Standing {
    let clause = [
        "municipality shall disclosure within 10 days of extortion by herons",
        clauses,
    ]
    .concat();
    let story = Story::under(header, &clause);
    let story = story.act("extortion", "harbour", called, (1, 1, 1), "herons:1", Verified);
    let story = answer.map_or(story.clone(), |on| did(story, "disclosure", on, "municipality:1"));
    story.standing(NEW_YEAR)
}

#[test]
fn rule_18_an_answer_after_the_end_of_force_counts_only_where_the_promise_survives() {
    let header = "in force from 2031-01-01 until 2031-05-05";
    let (own, survives) = ("\n  burden on the party", "\n  burden on the party\n  survives");
    let called = "2031-05-01";
    assert_eq!(answered(header, survives, called, Some("2031-05-09")), Kept);
    assert_eq!(answered(header, survives, called, Some("2031-05-12")), Breached);
    assert_eq!(answered(header, survives, called, None), Breached);
    assert_eq!(answered(header, own, called, Some("2031-05-04")), Kept);
    assert_eq!(answered(header, own, called, Some("2031-05-09")), Discharged);
    assert_eq!(answered(header, own, called, None), Discharged);
}

#[test]
fn a_board_hears_a_rumour_of_an_answer_in_time_only_for_the_last_day_that_may_have_called_for_it() {
    let clause = "municipality shall disclosure within 10 days of extortion by herons; burden on the party";
    let called = Story::of(clause).act(
        "extortion",
        "harbour",
        "2031-05-01..2031-05-05",
        (1, 1, 1),
        "herons:1",
        Verified,
    );
    assert_eq!(called.standing(NEW_YEAR), Breached);
    let answer = |on: &str| {
        let story = called.clone();
        let story = story.act("disclosure", "harbour", on, (1, 1, 1), "municipality:1", Alleged);
        followed(&story, NEW_YEAR);
        story.standing(NEW_YEAR)
    };
    assert_eq!(answer("2031-05-15"), Contested);
    assert_eq!(answer("2031-05-16"), Breached);
}

/// How a prohibition stands beside a permission, and what its finding names.
fn beside(clause: &str, killings: &[(&str, &str, &str, Step)]) -> Finding {
    let story = { killings.iter() }.fold(Story::of(clause), |story, (zone, on, by, step)| {
        story.act("homicide", zone, on, (1, 1, 1), by, *step)
    });
    story.watched("homicide", "2031").findings(NEW_YEAR).remove(0)
}

#[test]
fn rule_04_a_rumour_that_it_was_somebody_permitted_takes_nothing_from_who_was_found_to_have_done_it() {
    let clause = "gulls, herons shall not homicide\n\ncommitment p\n  gulls may homicide";
    let told = |second: Step| {
        let story = Story::of(clause).watched("homicide", "2031");
        let story = story.killing("2031-05-01", (1, 1, 1), "herons:1", Attributed);
        let story = story.killing("2031-05-01", (1, 1, 1), "gulls:1", second).same_as(1);
        story.findings(NEW_YEAR)[0].standing
    };
    assert_eq!(told(Verified), Breached);
    assert_eq!(told(Attributed), Contested);
}

#[test]
fn rule_04_of_an_act_of_the_permitted_and_of_strangers_nothing_is_left_to_who_is_bound() {
    let clause = "gulls, herons shall not homicide proof beyond doubt\n\ncommitment p\n  gulls may homicide";
    let killed = |by: &str| beside(clause, &[("harbour", "2031-05-01", by, Attributed)]).standing;
    assert_eq!(killed("gulls:0.5,mission:0.5"), Kept);
    assert_eq!(killed("gulls:0.5,herons:0.5"), Contested);
}

#[test]
fn rule_04_what_was_done_elsewhere_or_on_another_day_is_not_what_was_permitted() {
    let elsewhere = "gulls shall not homicide\n\ncommitment p\n  gulls may homicide in old-town";
    let killed = |zone: &str| beside(elsewhere, &[(zone, "2031-05-01", "gulls:1", Attributed)]).standing;
    assert_eq!(killed("hills"), Breached);
    assert_eq!(killed("old-town"), Kept);
}

#[test]
fn rule_20_a_killing_that_was_permitted_is_not_named_beside_one_that_is_open() {
    let clause = "gulls shall not homicide\n\ncommitment p\n  gulls may homicide in old-town";
    let finding = beside(
        clause,
        &[
            ("old-town", "2031-05-01", "gulls:1", Attributed),
            ("hills", "2031-06-01", "gulls:1", Alleged),
        ],
    );
    assert_eq!((finding.standing, reports(&finding)), (Contested, vec![1]));
}

#[test]
fn rule_20_one_figure_is_asked_for_of_all_days_from_before_a_suspension_to_after_it() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    let story = Story::under(header, "gulls shall not homicide")
        .acted("mission", PowerKind::Suspend, "2031-03-10", None)
        .acted("mission", PowerKind::Resume, "2031-04-01", None);
    let finding = story
        .tally("police", "2031", 0)
        .tally("morgue", "2031-05", 4)
        .finding(NEW_YEAR);
    assert_eq!(finding.standing, Contested);
    let asked = finding.why.settled_by.iter().find_map(|it| match it {
        Settling::AgreedFigure { period, .. } => Some(*period),
        _ => None,
    });
    assert_eq!(asked.map(|it| it.to_string()), Some("2031".to_owned()));
}

#[test]
fn rule_06_killings_far_apart_speak_against_no_total_whatever_is_rumoured_besides() {
    let standing = |days: [&str; 3]| {
        let story = Story::of("gulls shall not homicide allowing 2 in any 30 days").tally("police", "2031", 2);
        let story = { days.iter() }.fold(story, |story, on| story.killing(on, (1, 1, 1), "", Verified));
        story
            .killing("2031-09-01", (3, 3, 3), "gulls:1", Alleged)
            .standing(NEW_YEAR)
    };
    assert_eq!(standing(["2031-01-10", "2031-04-10", "2031-12-10"]), Kept);
    assert_eq!(standing(["2031-04-01", "2031-04-10", "2031-04-30"]), Contested);
}

#[test]
fn rule_06_a_baseline_that_one_source_knows_exactly_makes_the_limit_exact_for_all_that_agree() {
    let standing = |count: u64| {
        let clause = "keep homicide at most 50 % of baseline 2030-01..2030-01, per month";
        Story::until("until 2031-01-31", clause)
            .watched("homicide", "2030-01..2031-01")
            .killing("2030-01-10", (8, 10, 12), "", Verified)
            .tally("police", "2030-01", 10)
            .killing("2031-01-10", (count, count, count), "", Verified)
            .tally("police", "2031-01", count)
            .standing(NEW_YEAR)
    };
    assert_eq!(standing(5), Kept);
    assert_eq!(standing(6), Breached);
}

/// Tells one report after another to a board, and compares it with who asks anew.
fn followed(story: &Story, on: &str) {
    let plan = Plan::compile(story.case());
    let mut board = Board::new(Monitor::new(&plan), day(on), Day::MAX);
    story.acts().iter().for_each(|act| drop(board.act(act.clone())));
    for number in 0..story.told() {
        board.take(&story.report(number));
        let anew = board.monitor().standings(day(on), Day::MAX);
        assert!(board.standings().eq(&anew), "after report {number}: {anew:?}");
    }
}

#[test]
fn on_a_board_a_killing_during_a_suspension_keeps_no_breach_alive() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    let story = Story::under(header, "gulls shall not homicide")
        .acted("mission", PowerKind::Suspend, "2031-03-10", None)
        .acted("mission", PowerKind::Resume, "2031-04-01", None)
        .watched("homicide", "2031")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .killing("2031-03-15", (1, 1, 1), "gulls:1", Attributed);
    let story = story
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .revising(1)
        .withdrawing();
    followed(&story, NEW_YEAR);
    assert_eq!(story.standing(NEW_YEAR), Kept);
}

#[test]
fn rule_10_what_a_list_of_authors_leaves_open_is_left_to_each_of_the_others_and_no_more() {
    let clause = "each of gulls, herons, municipality, mission, police shall not homicide";
    let stands = |by: &str, step: Step| -> Vec<Standing> {
        let story = Story::of(clause).watched("homicide", "2031");
        let story = story.killing("2031-05-01", (1, 1, 1), by, step);
        story.findings(NEW_YEAR).iter().map(|it| it.standing).collect()
    };
    // Four tenths are left open: too little to make it likely of anybody who is not named.
    assert_eq!(
        stands("gulls:0.3,herons:0.3", Attributed),
        [Contested, Contested, Kept, Kept, Kept]
    );
    assert_eq!(stands("", Attributed), [Contested; 5]);
    assert_eq!(stands("gulls:1", Attributed), [Breached, Kept, Kept, Kept, Kept]);
}

#[test]
fn rule_10_an_act_of_a_group_may_be_of_its_faction_alone_or_among_others() {
    let clause = "young-gulls shall not homicide\n\ncommitment d\n  young-gulls, mission shall not homicide\n\n\
                  commitment e\n  herons shall not homicide\n\ncommitment f\n  municipality shall not homicide";
    let stands = |by: &[&str]| -> Vec<Standing> {
        let story = Story::of(clause).watched("homicide", "2031");
        let story = { by.iter() }.fold(story, |story, by| {
            story.killing("2031-05-01", (1, 1, 1), by, Attributed)
        });
        story.findings(NEW_YEAR).iter().map(|it| it.standing).collect()
    };
    assert_eq!(stands(&["gulls:0.6"]), [Contested, Contested, Kept, Kept]);
    assert_eq!(stands(&["gulls:1"]), [Contested, Contested, Kept, Kept]);
    assert_eq!(stands(&["gulls:1", "gulls:0.6"]), [Contested, Contested, Kept, Kept]);
    assert_eq!(stands(&["", "gulls:1"]), [Contested; 4]);
    assert_eq!(stands(&["herons:1"]), [Kept, Kept, Breached, Kept]);
}

#[test]
fn where_nearly_every_killing_has_its_own_authors_each_is_weighed_for_who_is_named() {
    let clause = "each of gulls, herons, mission shall not homicide allowing 2 in any 365 days";
    let mut story = Story::of(clause).watched("homicide", "2031");
    for at in 1..=600 {
        // Six hundred killings of which next to nothing is of the herons, and all else of strangers.
        let own = f64::from(at) / 1e6;
        let by = format!("herons:{own:.6},police:{:.6}", 1.0 - own);
        story = story.killing("2031-05-01", (1, 1, 1), &by, Attributed);
    }
    for by in ["gulls:1", "gulls:1", "gulls:1", "mission:1"] {
        story = story.killing("2031-06-01", (1, 1, 1), by, Attributed);
    }
    let stands: Vec<Standing> = story.findings(NEW_YEAR).iter().map(|it| it.standing).collect();
    assert_eq!(stands, [Breached, Kept, Kept]);
    let plan = Plan::compile(story.case());
    let mut monitor = Monitor::new(&plan);
    (0..story.told()).for_each(|at| monitor.take(&story.report(at)));
    let kept = monitor.standings(day(NEW_YEAR), Day::MAX);
    assert!(kept.iter().map(|it| it.standing).eq(stands.iter().copied()));
    let board = Board::new(monitor, day(NEW_YEAR), Day::MAX);
    assert!(board.standings().map(|it| it.standing).eq(stands));
}

/// An amnesty that killing revokes, under which some have enrolled on 1 May.
fn enrolled(to: &str, who: &[&str]) -> Story {
    let clause = "herons shall not torture\n\namnesty door\n  municipality offers no-prosecution\n  to members of ";
    let story = Story::of(&[clause, to, "\n  revoked on homicide"].concat());
    { who.iter() }.fold(story, |story, by| {
        story.act("enrolment", "harbour", "2031-05-01", (1, 1, 1), by, Verified)
    })
}

/// What the findings of an amnesty name.
fn named(story: &Story, on: &str) -> Vec<Vec<u32>> {
    let findings = story.findings(on).into_iter();
    let own = findings.filter(|it| it.commitment.as_str() == "door");
    own.map(|it| reports(&it)).collect()
}

#[test]
fn rule_17_an_enrolment_names_no_killing_by_others_however_often_it_is_told() {
    let story = enrolled("gulls", &["gulls:1"]);
    let story = story.killing("2031-06-01", (1, 1, 1), "herons:1", Attributed);
    let told = story.killing("2031-06-01", (1, 1, 1), "herons:1", Verified).same_as(1);
    assert_eq!(named(&told, "2031-07-01"), [[0]]);
    let own = told.killing("2031-06-02", (1, 1, 1), "gulls:0.4", Attributed);
    assert_eq!(named(&own, "2031-07-01"), [[0, 3]]);
}

#[test]
fn rule_17_a_killing_of_which_one_group_is_suspected_is_named_once_with_each_enrolment() {
    let groups = ["gulls:1", "herons:1", "mission:1"];
    let story = enrolled("gulls, herons, mission", &groups);
    let story = story.killing("2031-06-01", (1, 1, 1), "gulls:0.4", Attributed);
    let story = story.killing("2031-06-02", (1, 1, 1), "", Alleged);
    assert_eq!(named(&story, "2031-07-01"), [[0, 3, 4], [1, 3, 4], [2, 3, 4]]);
}

#[test]
fn rule_17_an_enrolment_is_there_from_the_first_day_on_which_it_may_have_been() {
    let on = |on: &str| {
        let story = enrolled("gulls", &[]);
        let story = story.act(
            "enrolment",
            "harbour",
            "2031-05-01..2031-05-10",
            (1, 1, 1),
            "gulls:1",
            Verified,
        );
        named(&story, on).concat()
    };
    assert_eq!(on("2031-04-30"), [0; 0]);
    assert_eq!(on("2031-05-01"), [0]);
    assert_eq!(on("2031-05-05"), [0]);
}
