//! How a chance of breach becomes a standing, and standings one (rules 1 to 3).

use crate::story::{NEW_YEAR, Story};
use salida_monitor::{Settling, Standing};
use salida_world::Step::{Alleged, Attributed, Verified};

#[test]
fn rule_01_seven_to_twelve_against_at_most_ten_is_contested_at_every_standard() {
    for proof in ["balance", "clear", "beyond doubt"] {
        let clause = format!("gulls shall not homicide allowing 10 in any 365 days proof {proof}");
        let story =
            Story::of(&clause)
                .watched("homicide", "2031")
                .killing("2031-05-01", (7, 9, 12), "gulls:1", Attributed);
        assert_eq!(story.standing(NEW_YEAR), Standing::Contested, "{proof}");
    }
}

#[test]
fn rule_01_an_even_chance_is_a_breach_on_the_balance_and_open_where_more_is_asked() {
    let story = |proof: &str| {
        Story::of(&format!("gulls shall not homicide proof {proof}"))
            .watched("homicide", "2031")
            .act("homicide", "harbour", "2031-05-01", (1, 1, 1), "gulls:0.5", Attributed)
    };
    assert_eq!(story("balance").standing(NEW_YEAR), Standing::Breached);
    assert_eq!(story("clear").standing(NEW_YEAR), Standing::Contested);
}

#[test]
fn rule_01_a_breach_needs_no_full_coverage_and_silence_without_coverage_is_unknown() {
    let clause = "gulls shall not homicide";
    let one = Story::of(clause).killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(one.standing(NEW_YEAR), Standing::Breached);
    assert_eq!(Story::of(clause).standing(NEW_YEAR), Standing::Unknown);
    assert_eq!(
        Story::of(clause).watched("homicide", "2031").standing(NEW_YEAR),
        Standing::Kept
    );
    assert_eq!(
        Story::of(clause)
            .watched("homicide", "2031-01..2031-11")
            .standing(NEW_YEAR),
        Standing::Unknown
    );
}

#[test]
fn rule_01_an_allegation_alone_leaves_it_open_and_names_the_verification_that_would_settle_it() {
    let story = Story::of("gulls shall not homicide verified by mission")
        .watched("homicide", "2031")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Alleged);
    let finding = story.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Contested);
    let settled = &finding.why.settled_by;
    assert!(
        settled
            .iter()
            .any(|fact| matches!(fact, Settling::Verification { from, .. } if from.len() == 1)),
        "{settled:?}"
    );
}

#[test]
fn rule_02_the_worst_standing_in_the_order_of_the_rule_speaks_for_the_whole() {
    use Standing::{Breached, Contested, Discharged, Excused, InEffect, Kept, Pending, Suspended, Unknown};
    let order = [
        Breached, Contested, Unknown, Suspended, InEffect, Pending, Kept, Excused, Discharged,
    ];
    for (index, worse) in order.iter().enumerate() {
        for better in &order[index..] {
            assert_eq!(Standing::roll_up([*better, *worse]), Some(*worse));
        }
    }
    assert_eq!(Standing::roll_up([]), None);
}

#[test]
fn rule_02_a_breach_in_may_is_on_record_in_december_and_no_longer_going_on() {
    let story = Story::of("gulls shall not homicide")
        .watched("homicide", "2031")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    let on_the_day = story.finding("2031-05-01");
    assert!(on_the_day.in_breach_now && on_the_day.ever_breached);
    let later = story.finding("2031-12-01");
    assert!(!later.in_breach_now && later.ever_breached);
}

#[test]
fn rule_03_a_prohibition_without_end_is_in_effect_and_says_how_much_was_seen() {
    let story = Story::until("", "gulls shall not homicide").watched("homicide", "2031-01");
    let finding = story.finding("2031-03-01");
    assert_eq!(finding.standing, Standing::InEffect);
    let covered = finding.coverage.unwrap();
    assert!((covered - 31.0 / 60.0).abs() < 1e-12, "{covered}");
    assert_eq!(
        Story::until("", "gulls shall not homicide").standing("2031-03-01"),
        Standing::Unknown
    );
    assert_eq!(story.standing("2030-12-31"), Standing::Pending);
}

#[test]
fn rule_01_a_weaker_report_of_the_same_happening_takes_nothing_from_the_attributed_one() {
    let story = Story::of("gulls shall not homicide")
        .watched("homicide", "2031")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .killing("2030-12-01", (0, 1, 2), "", Alleged)
        .same_as(1);
    let finding = story.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Breached);
    assert_eq!(finding.why.counted, Some((1.0, 2.0)), "{finding:?}");
    let elsewhere = Story::of("gulls shall not homicide")
        .watched("homicide", "2031")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .act("homicide", "coast", "2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .same_as(1);
    assert_eq!(elsewhere.standing(NEW_YEAR), Standing::Contested);
}

#[test]
fn rule_01_a_rumour_of_a_delivery_takes_nothing_from_the_verified_one() {
    let clause = "gulls shall hand-over-firearms at least 40 firearms by 2031-07-12";
    let deed = "hand-over-firearms";
    let story = Story::of(clause)
        .act(deed, "harbour", "2031-07-10", (40, 40, 40), "gulls:1", Verified)
        .act(deed, "harbour", "2031-07-20", (10, 20, 40), "gulls:1", Alleged)
        .same_as(0);
    assert_eq!(story.standing(NEW_YEAR), Standing::Kept);
}

#[test]
fn rule_10_what_may_still_lie_ahead_is_not_surely_done_yet() {
    let story = |clause: &str, deed: &str| {
        let story = Story::of(clause).watched(deed, "2031");
        story.act(
            deed,
            "harbour",
            "2031-05-01..2031-05-10",
            (1, 1, 1),
            "gulls:1",
            Attributed,
        )
    };
    let killed = |clause: &str| story(clause, "homicide");
    let forbidden = killed("gulls shall not homicide");
    assert_eq!(forbidden.standing("2031-05-09"), Standing::Contested);
    assert_eq!(forbidden.standing("2031-05-10"), Standing::Breached);
    let limited = killed("keep homicide at most 0 per month");
    let may = |on: &str| limited.findings(on).remove(4).standing;
    assert_eq!(may("2031-05-09"), Standing::InEffect);
    assert_eq!(may("2031-05-10"), Standing::Breached);
    let owed = story(
        "gulls shall disclosure by 2031-05-05; burden on the party",
        "disclosure",
    );
    assert_eq!(owed.standing("2031-05-06"), Standing::Contested);
}

#[test]
fn rule_01_what_is_verified_counts_for_what_is_owed_and_only_what_is_attributed_for_what_is_forbidden() {
    let clause = "gulls shall not disclosure\n\ncommitment d\n  gulls shall disclosure by 2031-06-30";
    let story = Story::of(clause).watched("disclosure", "2031");
    let told = |step| {
        let told = story
            .clone()
            .act("disclosure", "harbour", "2031-05-01", (1, 1, 1), "gulls:1", step);
        let found = told.findings(NEW_YEAR);
        [found[0].standing, found[1].standing]
    };
    assert_eq!(told(Verified), [Standing::Contested, Standing::Kept]);
    assert_eq!(told(Attributed), [Standing::Breached, Standing::Kept]);
    assert_eq!(told(Alleged), [Standing::Contested, Standing::Contested]);
}
