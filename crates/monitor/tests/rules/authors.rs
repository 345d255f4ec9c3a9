//! Whose act it was, and how surely (rules 4 and 10).

use crate::story::{NEW_YEAR, Story, did, killed};
use salida_monitor::Standing;
use salida_world::Step::{self, Alleged, Attributed, Verified};

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
fn rule_04_what_the_group_may_do_its_faction_may_do() {
    let clause = "young-gulls, herons shall not homicide\n\ncommitment p\n  gulls may homicide";
    let story = |by: &str| {
        let story = Story::of(clause).watched("homicide", "2031");
        killed(story, "2031-05-01", by).findings(NEW_YEAR)[0].standing
    };
    assert_eq!(story("young-gulls:1"), Standing::Kept);
    assert_eq!(story("herons:1"), Standing::Breached);
}

#[test]
fn rule_04_what_all_who_are_bound_may_do_is_nobodys_breach_whoever_of_them_it_was() {
    let standing = |bound: &str| {
        let clause = [bound, " shall not homicide\n\ncommitment p\n  gulls may homicide"].concat();
        let story = Story::of(&clause).watched("homicide", "2031");
        story
            .killing("2031-05-01", (1, 1, 1), "", Attributed)
            .findings(NEW_YEAR)[0]
            .standing
    };
    assert_eq!(standing("young-gulls"), Standing::Kept);
    assert_eq!(standing("young-gulls, herons"), Standing::Contested);
    assert_eq!(standing("herons"), Standing::Contested);
}

#[test]
fn rule_04_a_permission_takes_out_what_was_surely_done_in_its_place_and_its_days_and_leaves_open_what_may_have_been() {
    let standing = |permission: &str, zone: &str, during: &str| {
        let clause = [
            "gulls shall not homicide\n\ncommitment p\n  gulls may homicide ",
            permission,
        ]
        .concat();
        let story = did(
            Story::of(&clause).watched("homicide", "2031"),
            "disclosure",
            "2031-05-01",
            "herons:1",
        );
        let story = story.act("homicide", zone, during, (1, 1, 1), "gulls:1", Attributed);
        story.findings(NEW_YEAR)[0].standing
    };
    let (kept, breached, contested) = (Standing::Kept, Standing::Breached, Standing::Contested);
    assert_eq!(standing("in old-town", "old-town", "2031-05-05"), kept);
    assert_eq!(standing("in old-town", "harbour", "2031-05-05"), contested);
    assert_eq!(standing("in harbour", "old-town", "2031-05-05"), kept);
    let after = "\n  for 10 days after disclosure";
    assert_eq!(standing(after, "harbour", "2031-05-11"), kept);
    assert_eq!(standing(after, "harbour", "2031-05-12"), breached);
    assert_eq!(standing(after, "harbour", "2031-05-01"), breached);
    assert_eq!(standing(after, "harbour", "2031-05-11..2031-05-12"), contested);
}

#[test]
fn rule_04_what_is_permitted_to_a_part_is_taken_out_of_the_share_of_the_whole_and_of_no_other() {
    let standing = |by: &str| {
        let clause = "gulls shall not homicide\n\ncommitment p\n  young-gulls may homicide";
        let story = Story::of(clause).watched("homicide", "2031");
        story
            .killing("2031-05-01", (1, 1, 1), by, Attributed)
            .findings(NEW_YEAR)[0]
            .standing
    };
    assert_eq!(standing("young-gulls:0.5,herons:0.5"), Standing::Kept);
    assert_eq!(standing("young-gulls:0.4,gulls:0.6"), Standing::Contested);
    assert_eq!(standing("herons:1"), Standing::Kept);
    assert_eq!(standing("gulls:1"), Standing::Contested);
}

#[test]
fn rule_04_a_permission_permits_nothing_on_a_day_on_which_it_is_not_in_force() {
    let finding = |during: &str, by: &str, step: Step| {
        let clause =
            "gulls shall not homicide\n\ncommitment p\n  gulls may homicide\n  from 2031-06-01 until 2031-08-31";
        let story = Story::of(clause).watched("homicide", "2031");
        let story = story.killing(during, (1, 1, 1), by, step);
        story.findings(NEW_YEAR).remove(0)
    };
    let standing = |during: &str, by: &str, step: Step| finding(during, by, step).standing;
    assert_eq!(standing("2031-06-01", "gulls:1", Attributed), Standing::Kept);
    for out in ["2031-05-31", "2031-09-01"] {
        assert_eq!(standing(out, "gulls:1", Attributed), Standing::Breached);
        assert_eq!(standing(out, "gulls:1", Alleged), Standing::Contested);
    }
    assert_eq!(
        standing("2031-05-31..2031-06-01", "gulls:1", Attributed),
        Standing::Contested
    );
    let permitted = finding("2031-06-01", "gulls:1", Attributed);
    assert_eq!(
        permitted.why.counted,
        Some((0.0, 0.0)),
        "what is permitted counts for nothing"
    );
    assert_eq!(permitted.why.reports, []);
}

#[test]
fn where_nearly_every_killing_has_authors_of_its_own_each_is_counted_for_whom_it_may_be_of() {
    let clause = "each of gulls, herons shall not homicide allowing 2 in any 30 days\n\n\
                  commitment d\n  keep homicide at most 524 per year";
    let story = Story::of(clause).watched("homicide", "2031");
    // Either of two bodies surely did each of these, and neither a party.
    let story = (1..=520).fold(story, |story, number| {
        let share = f64::from(number) / 1024.0;
        let by = format!("police:{share},morgue:{}", 1.0 - share);
        story.killing("2031-02-01", (1, 1, 1), &by, Attributed)
    });
    let by = |story: Story, on: &str, by: &str| story.killing(on, (1, 1, 1), by, Attributed);
    let story = by(by(story, "2031-05-01", "gulls:1"), "2031-05-02", "gulls:1");
    let story = by(by(story, "2031-07-01", "herons:1"), "2031-07-02", "herons:1");
    let standings = |story: &Story| {
        story
            .findings(NEW_YEAR)
            .iter()
            .map(|it| it.standing)
            .collect::<Vec<_>>()
    };
    assert_eq!(standings(&story), [Standing::Kept; 3]);
    // Of one the police surely did only a part, so that it may be of the gulls.
    let doubtful = by(story, "2031-05-03", "police:0.25");
    let expected = [Standing::Contested, Standing::Kept, Standing::Breached];
    assert_eq!(standings(&doubtful), expected);
    let third = by(doubtful, "2031-07-03", "herons:1");
    let expected = [Standing::Contested, Standing::Breached, Standing::Breached];
    assert_eq!(standings(&third), expected);
}

#[test]
fn rule_10_of_very_many_killings_that_are_shared_unlike_each_keeps_its_own_shares() {
    let story = Story::of("herons shall not homicide").watched("homicide", "2031");
    let story = story.killing("2031-05-01", (1, 1, 1), "gulls:0.5", Attributed);
    let share = |number: u32| f64::from(number) * 1e-6;
    let story = (1..=1000).fold(story, |story, number| {
        let by = format!("gulls:0.5,herons:{}", share(number));
        story.killing("2031-05-01", (1, 1, 1), &by, Attributed)
    });
    let nobody: f64 = (1..=1000).map(|number| 1.0 - share(number)).product();
    let found = story.finding(NEW_YEAR).probability.unwrap();
    assert!((found.low - (1.0 - nobody)).abs() < 1e-9, "{found:?}");
}
