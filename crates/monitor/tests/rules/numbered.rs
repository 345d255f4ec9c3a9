//! One test per rule of standings that the first forms touch, each a story that a mediator would recognise.

use crate::story::{Story, day};
use salida_monitor::{Settling, Standing};
use salida_world::Step::{Alleged, Attributed, Verified};

const NEW_YEAR: &str = "2032-01-15";

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
fn rule_04_a_list_is_joint_unless_each_of() {
    let killings = |story: Story| {
        story
            .watched("homicide", "2031")
            .killing("2031-05-01", (2, 2, 2), "gulls:1", Attributed)
            .killing("2031-05-02", (2, 2, 2), "herons:1", Attributed)
    };
    let joint = killings(Story::of("gulls, herons shall not homicide allowing 3 in any 30 days"));
    assert_eq!(joint.standing(NEW_YEAR), Standing::Breached);
    let each = killings(Story::of(
        "each of gulls, herons shall not homicide allowing 3 in any 30 days",
    ));
    let standings: Vec<Standing> = each.findings(NEW_YEAR).iter().map(|it| it.standing).collect();
    assert_eq!(standings, [Standing::Kept, Standing::Kept]);
}

#[test]
fn rule_04_the_deed_of_a_faction_is_the_deed_of_its_group_and_not_the_other_way_round() {
    let whole = Story::of("gulls shall not homicide").killing("2031-05-01", (1, 1, 1), "young-gulls:1", Attributed);
    assert_eq!(whole.standing(NEW_YEAR), Standing::Breached);
    let part = Story::of("young-gulls shall not homicide")
        .watched("homicide", "2031")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(part.standing(NEW_YEAR), Standing::Contested);
}

#[test]
fn rule_05_an_unattributed_tally_helps_to_prove_kept_and_never_breached() {
    let clause = "gulls shall not homicide allowing 3 in any 30 days";
    assert_eq!(
        Story::of(clause).tally("police", "2031", 3).standing(NEW_YEAR),
        Standing::Kept
    );
    let many = Story::of(clause).tally("police", "2031", 300);
    assert_eq!(many.standing(NEW_YEAR), Standing::Unknown);
    let seen = Story::of(clause)
        .watched("homicide", "2031")
        .tally("police", "2031", 300)
        .killing("2031-05-01", (9, 9, 9), "", Verified);
    assert_eq!(seen.standing(NEW_YEAR), Standing::Contested);
}

#[test]
fn rule_06_a_tally_and_incidents_are_never_added_and_two_agencies_that_differ_leave_it_open() {
    let clause = "keep homicide at most 10 per year";
    let both = Story::of(clause)
        .tally("police", "2031", 8)
        .killing("2031-05-01", (7, 7, 7), "", Verified);
    assert_eq!(both.standing(NEW_YEAR), Standing::Kept);
    let differ = Story::of(clause).tally("police", "2031", 8).tally("morgue", "2031", 12);
    let finding = differ.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Contested);
    assert!(
        finding
            .why
            .settled_by
            .iter()
            .any(|fact| matches!(fact, Settling::AgreedFigure { from, .. } if from.len() == 2))
    );
    let more_bodies = Story::of(clause)
        .tally("police", "2031", 8)
        .killing("2031-05-01", (11, 11, 11), "", Verified);
    assert_eq!(more_bodies.standing(NEW_YEAR), Standing::Contested);
}

#[test]
fn rule_07_a_half_year_total_bounds_a_month_and_other_totals_tighten_it() {
    let clause = "keep homicide at most 20 per month";
    let loose = Story::until("until 2031-03-31", clause).tally("police", "2031-01..2031-03", 50);
    let standings: Vec<Standing> = loose.findings(NEW_YEAR).iter().map(|it| it.standing).collect();
    assert_eq!(standings, [Standing::Contested; 3]);
    let tight = loose.tally("police", "2031-01", 15).tally("police", "2031-03", 17);
    let standings: Vec<Standing> = tight.findings(NEW_YEAR).iter().map(|it| it.standing).collect();
    assert_eq!(standings, [Standing::Kept, Standing::Kept, Standing::Kept]);
    let high = Story::until("until 2031-03-31", clause).tally("police", "2031-01..2031-03", 61);
    assert_eq!(
        Standing::roll_up(high.findings(NEW_YEAR).iter().map(|it| it.standing)),
        Some(Standing::Contested)
    );
}

#[test]
fn rule_08_any_window_means_every_window_and_overlapping_ones_are_one_episode_dated_at_the_crossing() {
    let clause = "gulls shall not homicide allowing 3 in any 30 days";
    let spread = Story::of(clause)
        .watched("homicide", "2031")
        .killing("2031-05-01", (3, 3, 3), "gulls:1", Attributed)
        .killing("2031-05-31", (3, 3, 3), "gulls:1", Attributed);
    assert_eq!(spread.standing(NEW_YEAR), Standing::Kept);
    let close = spread.killing("2031-05-30", (1, 1, 1), "gulls:1", Attributed);
    let finding = close.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Breached);
    assert_eq!(finding.why.episodes.len(), 1, "{:?}", finding.why.episodes);
    assert_eq!(finding.why.episodes[0].crossed, day("2031-05-30"));
}

#[test]
fn rule_09_end_days_count_and_a_partial_month_owes_nothing() {
    let clause = "gulls shall hand-over-firearms at least 40 firearms by 2031-07-12";
    let last_day = Story::of(clause).act(
        "hand-over-firearms",
        "harbour",
        "2031-07-12",
        (40, 40, 40),
        "gulls:1",
        Verified,
    );
    assert_eq!(last_day.standing("2031-07-12"), Standing::Kept);
    let partial = Story::until("until 2031-02-15", "keep homicide at most 5 per month").tally("police", "2031-02", 100);
    let periods: Vec<String> = partial
        .findings(NEW_YEAR)
        .iter()
        .filter_map(salida_monitor::Finding::period)
        .map(|it| it.to_string())
        .collect();
    assert_eq!(periods, ["2031-01"]);
}

#[test]
fn rule_10_low_counts_only_what_is_certainly_inside_and_high_all_that_is_possible() {
    let clause = "gulls shall not homicide";
    let straddling = Story::of(clause).watched("homicide", "2031").killing(
        "2030-12-15..2031-01-15",
        (1, 1, 1),
        "gulls:1",
        Attributed,
    );
    assert_eq!(straddling.standing(NEW_YEAR), Standing::Contested);
    let coarse = Story::of(clause).watched("homicide", "2031").act(
        "homicide",
        "coast",
        "2031-05-01",
        (1, 1, 1),
        "gulls:1",
        Attributed,
    );
    assert_eq!(coarse.standing(NEW_YEAR), Standing::Contested);
    let inside = Story::of(clause).act("homicide", "old-town", "2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(inside.standing(NEW_YEAR), Standing::Breached);
}

#[test]
fn rule_10_independent_acts_of_uncertain_authorship_add_up_exactly() {
    let story = Story::of("gulls shall not homicide proof clear")
        .watched("homicide", "2031")
        .act("homicide", "harbour", "2031-05-01", (1, 1, 1), "gulls:0.5", Attributed)
        .act("homicide", "harbour", "2031-08-01", (1, 1, 1), "gulls:0.5", Attributed);
    let finding = story.finding(NEW_YEAR);
    let probability = finding.probability.unwrap();
    assert!((probability.low - 0.75).abs() < 1e-12);
    assert_eq!(finding.standing, Standing::Breached);
}

#[test]
fn rule_11_a_revision_counts_from_the_day_it_is_known_and_order_of_arrival_never_matters() {
    let story = Story::of("gulls shall not homicide allowing 3 in any 30 days")
        .watched("homicide", "2031")
        .known_on("2031-12-31")
        .killing("2031-05-01", (4, 4, 4), "gulls:1", Attributed)
        .killing("2031-05-01", (2, 2, 2), "gulls:1", Attributed)
        .revising(1)
        .known_on("2031-09-01");
    assert_eq!(story.standing_known(NEW_YEAR, "2031-08-31"), Standing::Breached);
    assert_eq!(story.standing_known(NEW_YEAR, "2032-01-01"), Standing::Kept);
    let orders = [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1], [0, 2, 1], [1, 0, 2]];
    let first = story.findings_in_order(NEW_YEAR, "9999-12-31", &orders[0]);
    for order in orders {
        assert_eq!(story.findings_in_order(NEW_YEAR, "9999-12-31", &order), first);
    }
}

#[test]
fn rule_11_two_heads_are_a_fork_and_a_withdrawal_takes_a_report_back() {
    let base = || {
        Story::of("gulls shall not homicide allowing 3 in any 30 days")
            .watched("homicide", "2031")
            .killing("2031-05-01", (4, 4, 4), "gulls:1", Attributed)
    };
    let fork = base()
        .killing("2031-05-01", (2, 2, 2), "gulls:1", Attributed)
        .revising(1)
        .killing("2031-05-01", (5, 5, 5), "gulls:1", Attributed)
        .revising(1);
    assert_eq!(fork.told(), 4);
    assert_eq!(fork.standing(NEW_YEAR), Standing::Contested);
    let taken_back = base()
        .killing("2031-05-01", (4, 4, 4), "gulls:1", Attributed)
        .revising(1)
        .withdrawing();
    assert_eq!(taken_back.standing(NEW_YEAR), Standing::Kept);
    let told_twice = base()
        .killing("2031-05-02", (4, 4, 4), "gulls:1", Attributed)
        .same_as(1);
    assert_eq!(
        told_twice.finding(NEW_YEAR).why.counted,
        Some((4.0, 4.0)),
        "one happening is not counted twice"
    );
}

#[test]
fn rule_15_a_late_report_repairs_the_finding_and_a_late_act_does_not() {
    let clause = "gulls shall hand-over-firearms at least 40 firearms by 2031-07-12; burden on the party";
    let late_report = Story::of(clause)
        .act(
            "hand-over-firearms",
            "harbour",
            "2031-07-10",
            (40, 40, 40),
            "gulls:1",
            Verified,
        )
        .known_on("2031-09-01");
    assert_eq!(
        late_report.standing_known("2031-08-01", "2031-08-01"),
        Standing::Breached
    );
    assert_eq!(late_report.standing_known("2031-08-01", "2031-09-01"), Standing::Kept);
    let late_act = Story::of(clause).act(
        "hand-over-firearms",
        "harbour",
        "2031-08-20",
        (40, 40, 40),
        "gulls:1",
        Verified,
    );
    let finding = late_act.finding("2031-09-01");
    assert_eq!(finding.standing, Standing::Breached);
    assert_eq!(finding.why.done_late, Some(day("2031-08-20")));
    assert!(!finding.in_breach_now && finding.ever_breached);
}

#[test]
fn rule_16_silence_on_a_delivery_is_a_breach_only_where_somebody_looked_or_the_party_has_to_show_it() {
    let clause = "municipality shall open-training-places at least 200 places by 2031-06-30";
    assert_eq!(Story::of(clause).standing("2031-06-30"), Standing::InEffect);
    assert_eq!(Story::of(clause).standing("2031-07-01"), Standing::Unknown);
    assert_eq!(
        Story::of(&format!("{clause}; burden on the party")).standing("2031-07-01"),
        Standing::Breached
    );
    let looked = Story::of(clause).watched("open-training-places", "2031-01-01..2031-06-30");
    assert_eq!(looked.standing("2031-07-01"), Standing::Breached);
}

#[test]
fn rule_18_when_force_ends_an_open_delivery_is_discharged_unless_it_survives() {
    let clause = "gulls shall hand-over-firearms at least 40 firearms by 2031-07-12";
    let ended = Story::until("until 2031-05-31", clause);
    assert_eq!(ended.standing("2031-08-01"), Standing::Discharged);
    let survives = Story::until("until 2031-05-31", &format!("{clause}; burden on the party; survives"));
    assert_eq!(survives.standing("2031-08-01"), Standing::Breached);
}

#[test]
fn rule_20_a_breach_is_carried_by_the_fewest_reports_and_a_kept_window_by_its_nearest_miss() {
    let clause = "gulls shall not homicide allowing 3 in any 30 days";
    let story = Story::of(clause)
        .watched("homicide", "2031")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .killing("2031-05-03", (3, 3, 3), "gulls:1", Attributed)
        .killing("2031-05-05", (2, 2, 2), "gulls:1", Attributed);
    let carried: Vec<u32> = story.finding(NEW_YEAR).why.reports.iter().map(|it| it.0).collect();
    assert_eq!(
        carried,
        [2, 3],
        "three and two are more than three; the single one is not needed"
    );
    let kept = Story::of(clause)
        .watched("homicide", "2031")
        .killing("2031-02-01", (1, 1, 1), "gulls:1", Attributed)
        .killing("2031-05-03", (3, 3, 3), "gulls:1", Attributed);
    let finding = kept.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Kept);
    assert_eq!(finding.why.reports.iter().map(|it| it.0).collect::<Vec<_>>(), [2]);
}

#[test]
fn a_limit_against_a_baseline_is_known_as_well_as_the_baseline() {
    let clause = "keep homicide at most 60 % of baseline 2030-01..2030-12, per month";
    let story = Story::until("until 2031-02-28", clause)
        .tally("police", "2030", 1200)
        .tally("police", "2031-01", 60)
        .tally("police", "2031-02", 61);
    let standings: Vec<Standing> = story.findings(NEW_YEAR).iter().map(|it| it.standing).collect();
    assert_eq!(standings, [Standing::Kept, Standing::Breached]);
    let without = Story::until("until 2031-02-28", clause).tally("police", "2031-01", 60);
    assert_eq!(without.findings(NEW_YEAR)[0].standing, Standing::Unknown);
}

#[test]
fn rule_06_a_tally_that_leaves_no_room_does_not_outvote_what_was_verified() {
    let none = || Story::of("gulls shall not homicide").tally("police", "2031", 0);
    assert_eq!(none().standing(NEW_YEAR), Standing::Kept);
    let unattributed = none().killing("2031-05-01", (1, 1, 1), "", Verified);
    assert_eq!(unattributed.standing(NEW_YEAR), Standing::Contested);
    let likely = Story::of("gulls shall not homicide proof clear")
        .tally("police", "2031", 0)
        .killing("2031-05-01", (1, 1, 1), "gulls:0.6", Attributed);
    assert_eq!(likely.standing(NEW_YEAR), Standing::Contested);
    let alleged = none().killing("2031-05-01", (1, 1, 1), "gulls:1", Alleged);
    assert_eq!(alleged.standing(NEW_YEAR), Standing::Kept);
}

#[test]
fn rule_06_what_others_verifiably_did_takes_the_force_from_a_tally_that_has_no_room_for_it() {
    let story = Story::of("gulls shall not homicide allowing 2 in any 365 days")
        .tally("police", "2031", 2)
        .killing("2031-05-01", (5, 5, 5), "herons:1", Attributed);
    assert_eq!(story.standing(NEW_YEAR), Standing::Kept);
    let open = story.killing("2031-06-01", (3, 3, 3), "", Verified);
    assert_eq!(open.standing(NEW_YEAR), Standing::Contested);
}

#[test]
fn rule_06_an_agency_that_counts_in_one_month_only_can_contradict_the_total_of_the_year() {
    let story = Story::of("gulls shall not homicide")
        .tally("police", "2031", 0)
        .tally("morgue", "2031-05", 4);
    let finding = story.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Contested);
    let settled = &finding.why.settled_by;
    assert!(
        settled
            .iter()
            .any(|fact| matches!(fact, Settling::AgreedFigure { from, .. } if from.len() == 2)),
        "{settled:?}"
    );
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
fn rule_11_a_revision_waits_until_what_it_revises_is_known() {
    let orphan = Story::of("gulls shall not homicide")
        .watched("homicide", "2031")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .revising(7);
    assert_eq!(orphan.standing(NEW_YEAR), Standing::Kept);
    let early = Story::of("gulls shall not homicide")
        .watched("homicide", "2031")
        .known_on("2031-12-31")
        .killing("2031-05-01", (0, 0, 0), "gulls:1", Attributed)
        .known_on("2032-02-01")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .revising(1)
        .known_on("2031-06-01")
        .killing("2031-05-01", (2, 2, 2), "gulls:1", Attributed)
        .revising(2)
        .known_on("2031-07-01");
    assert_eq!(early.standing_known(NEW_YEAR, "2032-01-31"), Standing::Kept);
    assert_eq!(early.standing_known(NEW_YEAR, "2032-02-01"), Standing::Breached);
}

/// Every order of so many reports.
fn orders(many: usize) -> Vec<Vec<usize>> {
    let Some(last) = many.checked_sub(1) else {
        return vec![Vec::new()];
    };
    let shorter = orders(last);
    let inserted = shorter.iter().flat_map(|order| {
        (0..many).map(|at| {
            let mut longer = order.clone();
            longer.insert(at, last);
            longer
        })
    });
    inserted.collect()
}

#[test]
fn rule_11_forks_and_reports_of_the_same_happening_are_told_alike_in_every_order() {
    let story = Story::of("gulls shall not homicide allowing 3 in any 30 days verified by mission")
        .watched("homicide", "2031")
        .killing("2031-05-01", (2, 4, 6), "gulls:0.7", Verified)
        .killing("2031-05-02", (1, 4, 5), "gulls:0.2", Alleged)
        .same_as(1)
        .killing("2031-05-03", (2, 2, 2), "gulls:1", Attributed)
        .revising(1)
        .killing("2031-05-01", (5, 5, 5), "gulls:1", Attributed)
        .revising(1)
        .killing("2031-06-01", (1, 2, 3), "", Verified);
    let all = orders(story.told());
    assert_eq!(all.len(), 720);
    let first = story.findings_in_order(NEW_YEAR, "9999-12-31", &all[0]);
    assert_eq!(first[0].standing, Standing::Contested);
    for order in all {
        assert_eq!(
            story.findings_in_order(NEW_YEAR, "9999-12-31", &order),
            first,
            "{order:?}"
        );
    }
}

#[test]
fn rule_20_a_happening_with_two_authors_asks_who_did_it_and_not_where() {
    let story = Story::of("gulls shall not homicide")
        .watched("homicide", "2031")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .killing("2031-05-01", (1, 1, 1), "herons:1", Attributed)
        .same_as(1);
    let finding = story.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Contested);
    let settled = &finding.why.settled_by;
    assert!(settled.iter().any(|fact| matches!(fact, Settling::Attribution { .. })));
    assert!(!settled.iter().any(|fact| matches!(fact, Settling::DayOrPlace { .. })));
}

#[test]
fn rule_08_episodes_that_only_touch_are_told_apart() {
    let story = Story::of("gulls shall not homicide allowing 1 in any 1 days")
        .watched("homicide", "2031")
        .killing("2031-05-01", (2, 2, 2), "gulls:1", Attributed)
        .killing("2031-05-02", (2, 2, 2), "gulls:1", Attributed);
    assert_eq!(story.finding(NEW_YEAR).why.episodes.len(), 2);
}

#[test]
fn rule_07_a_month_that_still_runs_is_judged_on_the_days_that_have_passed() {
    let story = Story::until("until 2031-01-31", "keep homicide at most 5 per month").tally("police", "2031-01", 9);
    let half_way = story.finding("2031-01-15");
    assert_eq!(half_way.standing, Standing::InEffect);
    assert_eq!(half_way.why.counted, Some((0.0, 9.0)));
    assert_eq!(story.standing("2031-01-31"), Standing::Breached);
    let crossed = Story::until("until 2031-01-31", "keep homicide at most 5 per month").killing(
        "2031-01-10",
        (6, 6, 6),
        "",
        Verified,
    );
    assert_eq!(crossed.standing("2031-01-09"), Standing::InEffect);
    assert_eq!(crossed.standing("2031-01-10"), Standing::Breached);
}

#[test]
fn rule_08_a_limit_in_any_window_is_in_breach_while_any_violating_window_runs() {
    let story = Story::of("keep homicide at most 3 in any 30 days")
        .watched("homicide", "2031")
        .killing("2031-03-01", (9, 9, 9), "", Verified)
        .killing("2031-08-01", (4, 4, 4), "", Verified)
        .killing("2031-08-20", (1, 1, 1), "", Verified);
    let august = story.finding("2031-08-20");
    assert_eq!(august.standing, Standing::Breached);
    assert!(august.in_breach_now, "{august:?}");
    let episodes: Vec<_> = august.why.episodes.iter().map(|it| it.crossed).collect();
    assert_eq!(episodes, [day("2031-03-01"), day("2031-08-01")]);
    assert_eq!(
        august.why.episodes[0].days,
        crate::story::span("2031-01-31..2031-03-30")
    );
    assert!(!story.finding("2031-12-01").in_breach_now);
}

#[test]
fn rule_08_an_upper_limit_can_be_crossed_before_the_first_window_has_ended() {
    let clause = "keep homicide at most 3 in any 90 days";
    let young = Story::of(clause).watched("homicide", "2031");
    assert_eq!(young.standing("2031-02-01"), Standing::InEffect);
    let crossed = young.killing("2031-01-20", (4, 4, 4), "", Verified);
    assert_eq!(crossed.standing("2031-01-19"), Standing::InEffect);
    assert_eq!(crossed.standing("2031-01-20"), Standing::Breached);
    assert!(crossed.finding("2031-02-01").in_breach_now);
    assert_eq!(Story::of(clause).standing("2031-02-01"), Standing::Unknown);
    let never_whole = Story::until("until 2031-02-28", clause).killing("2031-01-20", (4, 4, 4), "", Verified);
    assert_eq!(never_whole.standing("2031-02-01"), Standing::InEffect);
}

#[test]
fn rule_08_a_lower_limit_is_missed_only_when_a_window_has_ended_and_met_without_full_coverage() {
    let clause = "keep homicide at least 2 in any 90 days";
    let story = Story::of(clause).watched("homicide", "2031");
    assert_eq!(story.standing("2031-03-30"), Standing::InEffect);
    assert_eq!(story.standing("2031-03-31"), Standing::Breached);
    let yearly = Story::of("keep homicide at least 2 per year");
    assert_eq!(yearly.standing(NEW_YEAR), Standing::Unknown);
    let reached = yearly.killing("2031-05-01", (2, 2, 2), "", Verified);
    assert_eq!(reached.standing(NEW_YEAR), Standing::Kept);
}

#[test]
fn rule_08_a_window_of_one_day_over_all_years_is_judged_by_the_turns_of_the_evidence() {
    let story = Story::until("", "keep homicide at most 3 in any 1 days")
        .watched("homicide", "2031-01-01..9999-12-31")
        .killing("4000-05-01", (4, 4, 4), "", Verified);
    let finding = story.finding("9999-12-31");
    assert_eq!(finding.standing, Standing::Breached);
    assert_eq!(finding.why.episodes.len(), 1);
    assert_eq!(finding.why.episodes[0].days, crate::story::span("4000-05-01"));
    let ceiling = Story::until("", "gulls shall not homicide allowing 3 in any 1 days");
    let bounded = ceiling.tally("police", "2031-01-01..9999-12-31", 3);
    assert_eq!(bounded.standing("9999-12-31"), Standing::InEffect);
}

#[test]
fn rule_07_what_is_left_of_a_total_without_an_upper_bound_is_no_bound() {
    let story = Story::of("keep homicide at most 10 per month")
        .tally_in("old-town", "police", "2031", 9000)
        .tally("police", "2031-01", 5000);
    let february = &story.findings(NEW_YEAR)[1];
    assert_eq!(february.standing, Standing::Unknown, "{february:?}");
    assert_eq!(february.why.counted, None);
}

#[test]
fn rule_07_two_thousand_daily_totals_are_all_heard_and_too_tangled_ones_leave_it_unknown() {
    let mut story = Story::until("", "keep homicide at most 5 per month");
    let mut date = day("2031-01-01");
    for _ in 0..2_000 {
        story = story.tally("police", &date.to_string(), u64::from(date == day("2036-03-03")) * 6);
        date = date.plus(1);
    }
    let findings = story.findings("2036-05-31");
    assert_eq!(findings[0].standing, Standing::Kept);
    let breached: Vec<_> = findings
        .iter()
        .filter(|it| it.standing == Standing::Breached)
        .filter_map(salida_monitor::Finding::period)
        .collect();
    assert_eq!(breached, [crate::story::span("2036-03")]);
    let tangled = story.tally("police", "2031-01-01..2036-12-31", 6);
    assert!(
        tangled
            .findings("2036-05-30")
            .iter()
            .take(64)
            .all(|it| it.standing == Standing::Unknown)
    );
}

#[test]
fn rule_10_many_deliveries_of_uncertain_authorship_are_bounded_where_the_sum_is_too_long() {
    let clause =
        "gulls shall hand-over-firearms at least 1500000 firearms by 2031-07-12; burden on the party; proof clear";
    let story = (0..22).fold(Story::of(clause), |story, power| {
        let count = 1_u64 << power;
        story.act(
            "hand-over-firearms",
            "harbour",
            "2031-07-10",
            (count, count, count),
            "gulls:0.5",
            Verified,
        )
    });
    let finding = story.finding("2031-08-01");
    let missed = finding.probability.unwrap().high;
    // The sum is uniform over the numbers below 2^22.
    assert!((missed - 1_500_000.0 / 4_194_304.0).abs() < 0.01, "{missed}");
    assert_eq!(finding.standing, Standing::Contested);
}

#[test]
fn no_figure_of_a_finding_is_a_negative_zero() {
    let nothing = Story::of("keep homicide at most 5 per year").watched("homicide", "2031");
    let finding = nothing.finding(NEW_YEAR);
    let (low, high) = finding.why.counted.unwrap();
    assert!(low.is_sign_positive() && high.is_sign_positive(), "{finding:?}");
}
