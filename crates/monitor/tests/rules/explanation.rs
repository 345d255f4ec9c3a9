//! The fewest reports that carry a finding, and what would settle it (rule 20).

use crate::story::{NEW_YEAR, Story};
use salida_monitor::{Settling, Standing};
use salida_world::Step::Attributed;

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
fn no_figure_of_a_finding_is_a_negative_zero() {
    let nothing = Story::of("keep homicide at most 5 per year").watched("homicide", "2031");
    let finding = nothing.finding(NEW_YEAR);
    let (low, high) = finding.why.counted.unwrap();
    assert!(low.is_sign_positive() && high.is_sign_positive(), "{finding:?}");
}
