//! Late reports, late acts and silence (rules 15 and 16).

use crate::story::{Story, day};
use salida_monitor::Standing;
use salida_world::Step::Verified;

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
