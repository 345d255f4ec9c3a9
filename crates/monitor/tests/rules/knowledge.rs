//! Revisions, withdrawals and forks, in any order of arrival (rule 11).

use crate::story::{NEW_YEAR, Story, standings};
use salida_monitor::Standing;
use salida_world::Step::{Alleged, Attributed, Verified};

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
fn rule_11_a_withdrawal_beside_another_telling_is_the_reading_that_nothing_happened() {
    let told = Story::of("gulls shall not homicide").watched("homicide", "2031");
    let told = told.killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(told.standing(NEW_YEAR), Standing::Breached);
    let again = told.killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    let forked = again.clone().revising(1).withdrawing();
    assert_eq!(forked.standing(NEW_YEAR), Standing::Kept);
    let both = forked
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed)
        .revising(1);
    assert_eq!(both.standing(NEW_YEAR), Standing::Contested);
    let beside = again.same_as(1).withdrawing();
    assert_eq!(beside.standing(NEW_YEAR), Standing::Contested);
}

#[test]
fn rule_11_what_is_told_twice_of_one_day_counts_from_that_day() {
    let story = Story::of("gulls shall not homicide").watched("homicide", "2031");
    let story = story.killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    let story = story.killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed).same_as(1);
    assert_eq!(story.standing("2031-04-30"), Standing::InEffect);
    assert_eq!(story.standing("2031-05-01"), Standing::Breached);
    let later = Story::of("gulls shall not homicide").watched("homicide", "2031");
    let later = later.killing("2031-05-05", (1, 1, 1), "gulls:1", Attributed);
    let later = later.killing("2031-05-05", (1, 1, 1), "gulls:1", Attributed).same_as(1);
    let finding = later.finding("2031-05-04");
    assert_eq!(
        (finding.standing, finding.why.reports),
        (Standing::InEffect, Vec::new())
    );
}

#[test]
fn a_rumour_is_heard_on_a_board_in_a_month_that_was_not_settled_whatever_the_others_were() {
    let most = Story::until("until 2031-02-28", "keep homicide at most 2 per month");
    let most = most
        .watched("homicide", "2031")
        .killing("2031-01-05", (3, 3, 3), "", Verified);
    let most = most.killing("2031-02-05", (3, 3, 3), "", Alleged);
    assert_eq!(
        standings(&most.findings(NEW_YEAR)),
        [Standing::Breached, Standing::Contested]
    );
    let clause = "keep hand-over-firearms at least 2 per month";
    let least = Story::until("until 2031-02-28", clause).watched("hand-over-firearms", "2031");
    let least = least.act("hand-over-firearms", "harbour", "2031-01-05", (2, 2, 2), "", Verified);
    let least = least.act("hand-over-firearms", "harbour", "2031-02-05", (2, 2, 2), "", Alleged);
    assert_eq!(
        standings(&least.findings(NEW_YEAR)),
        [Standing::Kept, Standing::Contested]
    );
}

#[test]
fn rule_11_of_two_reports_that_bear_one_name_the_one_with_the_smaller_content_hash_keeps_it() {
    let clause = "gulls shall not homicide allowing 9 in any 30 days";
    let mut kept = [false, false];
    for counts in [(1_u32, 2_u32), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] {
        let exactly = |count: u32| (u64::from(count), u64::from(count), u64::from(count));
        let story = Story::of(clause)
            .watched("homicide", "2031")
            .killing("2031-05-01", exactly(counts.0), "gulls:1", Attributed)
            .killing("2031-05-01", exactly(counts.1), "gulls:1", Attributed)
            .named_as(1)
            .killing("2031-05-01", (5, 5, 5), "gulls:1", Attributed)
            .revising(1);
        let first_keeps_it = story.report(1).fingerprint() < story.report(2).fingerprint();
        // What was not revised is a telling beside the revision.
        let other = if first_keeps_it { counts.1 } else { counts.0 };
        for order in [[0, 1, 2, 3], [0, 2, 1, 3], [3, 2, 1, 0]] {
            let finding = story.findings_in_order(NEW_YEAR, "9999-12-31", &order).remove(0);
            assert_eq!(finding.why.counted, Some((f64::from(other), 5.0)), "{counts:?}");
        }
        kept[usize::from(first_keeps_it)] = true;
    }
    assert_eq!(kept, [true, true], "either of two was met");
}
