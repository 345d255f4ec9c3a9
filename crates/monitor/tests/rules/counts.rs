//! Totals, incidents and assessments as witnesses of one quantity (rules 5, 6, 7 and 19).

use crate::story::{NEW_YEAR, Story, day, killed, span};
use salida_case::covenant::PowerKind;
use salida_monitor::{Settling, Standing};
use salida_world::{
    Step::{Alleged, Attributed, Verified},
    Trend,
};

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
    assert_eq!(breached, [span("2036-03")]);
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
fn rule_19_an_assessment_decides_a_limit_in_ordinal_terms_and_nothing_else() {
    let clause = "keep homicide less than before, as found by panel, per month";
    let story = |trend| Story::until("until 2031-01-31", clause).judged("2031-01", trend);
    assert_eq!(story(Trend::Less).standing("2031-02-15"), Standing::Kept);
    assert_eq!(story(Trend::Same).standing("2031-02-15"), Standing::Breached);
    assert_eq!(story(Trend::Unclear).standing("2031-02-15"), Standing::Unknown);
    let divided = story(Trend::Less).judged("2031-01", Trend::More);
    assert_eq!(divided.standing("2031-02-15"), Standing::Contested);
    let silent = killed(Story::until("until 2031-01-31", clause), "2031-01-10", "gulls:1");
    assert_eq!(
        silent.standing("2031-02-15"),
        Standing::Unknown,
        "a count is no judgement"
    );
    let counted = Story::until("until 2031-01-31", "keep homicide at most 1 per month").judged("2031-01", Trend::More);
    assert_eq!(
        counted.standing("2031-02-15"),
        Standing::Unknown,
        "a judgement is no count"
    );
}

#[test]
fn rule_06_what_was_verified_speaks_against_a_total_only_where_one_window_holds_more_than_it_leaves() {
    let standing = |days: [&str; 3]| {
        let story = Story::of("gulls shall not homicide allowing 2 in any 30 days").tally("police", "2031", 2);
        let told = days
            .iter()
            .fold(story, |story, on| story.killing(on, (1, 1, 1), "", Verified));
        told.standing(NEW_YEAR)
    };
    assert_eq!(standing(["2031-01-10", "2031-04-10", "2031-07-10"]), Standing::Kept);
    assert_eq!(
        standing(["2031-04-01", "2031-04-10", "2031-04-30"]),
        Standing::Contested
    );
    assert_eq!(standing(["2031-04-01", "2031-04-10", "2031-05-01"]), Standing::Kept);
}

#[test]
fn rule_06_a_total_that_leaves_no_room_contests_what_was_surely_done() {
    let story = Story::of("gulls shall not homicide").tally("police", "2031", 0);
    let story = story.killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed);
    assert_eq!(story.standing(NEW_YEAR), Standing::Contested);
}

#[test]
fn rule_06_on_a_board_what_others_verifiably_did_is_heard_against_a_total_wherever_in_the_region_it_was() {
    let story = Story::of("gulls shall not homicide")
        .killing("2031-05-01", (1, 1, 1), "gulls:1", Alleged)
        .tally("police", "2031", 0);
    assert_eq!(story.standing(NEW_YEAR), Standing::Kept);
    for zone in ["harbour", "old-town"] {
        let witnessed = story.clone();
        let witnessed = witnessed.act("homicide", zone, "2031-06-01", (1, 1, 1), "herons:1", Verified);
        assert_eq!(witnessed.standing(NEW_YEAR), Standing::Contested, "{zone}");
    }
}

#[test]
fn rule_06_two_agencies_that_differ_are_two_readings_though_incidents_agree_with_each_of_them() {
    let standing = |limit: u64| {
        let clause = format!("keep homicide at most {limit} per year");
        let story = Story::of(&clause).watched("homicide", "2031");
        let story = story.killing("2031-05-01", (6, 7, 8), "", Verified);
        story
            .tally("police", "2031", 6)
            .tally("morgue", "2031", 8)
            .standing(NEW_YEAR)
    };
    assert_eq!(standing(5), Standing::Breached);
    assert_eq!(standing(6), Standing::Contested);
    assert_eq!(standing(7), Standing::Contested);
    assert_eq!(standing(8), Standing::Kept);
}

#[test]
fn rule_08_the_windows_that_hold_all_days_of_a_total_are_those_from_its_last_day_back_to_its_first() {
    let story = Story::of("keep homicide at most 3 in any 5 days").tally("police", "2031-01-11..2031-01-13", 4);
    let finding = story.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Breached);
    let days: Vec<_> = finding.why.episodes.iter().map(|it| it.days).collect();
    assert_eq!(days, [span("2031-01-09..2031-01-15")]);
}

#[test]
fn rule_01_what_an_agency_counted_in_a_part_of_the_region_does_not_settle_a_lower_limit() {
    let standing = |counted: u64| {
        let story = Story::of("keep homicide at least 2 per year");
        story.tally_in("old-town", "police", "2031", counted).standing(NEW_YEAR)
    };
    assert_eq!(standing(1), Standing::Unknown);
    assert_eq!(standing(2), Standing::Kept);
}

#[test]
fn rule_19_each_ordinal_is_met_by_the_judgements_that_say_so() {
    let standing = |ordinal: &str, trend: Trend| {
        let clause = ["keep homicide ", ordinal, " than before, per month"].concat();
        let story = Story::until("until 2031-01-31", &clause).judged("2031-01", trend);
        story.standing(NEW_YEAR)
    };
    let each = |ordinal: &str| [Trend::Less, Trend::Same, Trend::More].map(|trend| standing(ordinal, trend));
    let (kept, breached) = (Standing::Kept, Standing::Breached);
    assert_eq!(each("less"), [kept, breached, breached]);
    assert_eq!(each("not more"), [kept, kept, breached]);
    assert_eq!(each("more"), [breached, breached, kept]);
    assert_eq!(each("not less"), [breached, kept, kept]);
}

#[test]
fn rule_19_a_month_rests_on_its_own_judgements_and_is_in_breach_on_its_own_days() {
    let clause = "keep homicide less than before, as found by panel, per month";
    let story = Story::until("until 2031-02-28", clause).judged("2031-01-10..2031-01-25", Trend::More);
    let story = story.judged("2031-02", Trend::Less);
    let found = |on: &str| story.findings(on);
    assert_eq!(found("2031-01-09")[0].standing, Standing::InEffect);
    // All that was judged of it says so from the first day on that the panel looked at.
    let first = &found("2031-01-10")[0];
    assert_eq!((first.standing, first.in_breach_now), (Standing::Breached, true));
    let later = found(NEW_YEAR);
    assert_eq!((later[0].standing, later[0].in_breach_now), (Standing::Breached, false));
    let reports: Vec<Vec<u32>> = { later.iter() }
        .map(|it| it.why.reports.iter().map(|report| report.0).collect())
        .collect();
    assert_eq!(reports, [[0], [1]]);
    let others = Story::until(
        "until 2031-01-31",
        "keep homicide less than before, as found by street, per month",
    );
    assert_eq!(
        others.judged("2031-01", Trend::More).standing(NEW_YEAR),
        Standing::Unknown
    );
}

#[test]
fn rule_19_what_a_panel_found_too_much_is_excused_by_what_happened_soon_after_the_month() {
    let clause = "keep homicide less than before, per month\n  excused if disclosure happens within 3 days";
    let standing = |on: &str| {
        let story = Story::until("until 2031-01-31", clause).judged("2031-01", Trend::More);
        story
            .act("disclosure", "harbour", on, (1, 1, 1), "gulls:1", Verified)
            .standing(NEW_YEAR)
    };
    assert_eq!(standing("2031-02-03"), Standing::Excused);
    assert_eq!(standing("2031-02-04"), Standing::Breached);
    assert_eq!(standing("2031-01-15"), Standing::Breached);
}

#[test]
fn rule_19_where_all_of_force_was_suspended_a_judgement_of_it_still_decides() {
    let header = "in force from 2031-01-01 until 2031-01-31\n  mission may suspend";
    let story = Story::under(header, "keep homicide less than before");
    let story = story.acted("mission", PowerKind::Suspend, "2031-01-01", None);
    assert_eq!(story.judged("2031-01", Trend::Less).standing(NEW_YEAR), Standing::Kept);
}

#[test]
fn rule_07_what_an_agency_says_twice_of_the_same_days_is_one_total_with_room() {
    for (one, other) in [(4, 7), (7, 4)] {
        let story = Story::until("until 2031-01-31", "keep homicide at most 5 per month");
        let finding = story
            .tally("police", "2031-01", one)
            .tally("police", "2031-01", other)
            .finding(NEW_YEAR);
        assert_eq!(
            (finding.standing, finding.why.counted),
            (Standing::Contested, Some((4.0, 7.0)))
        );
    }
}

#[test]
fn rule_07_two_totals_that_share_a_day_may_both_have_counted_what_happened_on_it() {
    let story = Story::until("until 2031-01-31", "keep homicide at most 5 per month");
    let story = story
        .tally("police", "2031-01-01..2031-01-10", 3)
        .tally("police", "2031-01-10..2031-01-20", 3);
    let finding = story.tally("police", "2031-01-21..2031-01-31", 0).finding(NEW_YEAR);
    assert_eq!(
        (finding.standing, finding.why.counted),
        (Standing::Contested, Some((3.0, 6.0)))
    );
}

#[test]
fn rule_07_where_totals_of_an_agency_contradict_one_another_it_says_the_least_and_the_greatest() {
    let story = Story::until("until 2031-01-31", "keep homicide at most 7 per month");
    let story = story
        .tally("police", "2031-01", 5)
        .tally("police", "2031-01-01..2031-01-15", 9);
    let finding = story.tally("police", "2031-01-16..2031-01-31", 1).finding(NEW_YEAR);
    assert_eq!(
        (finding.standing, finding.why.counted),
        (Standing::Contested, Some((5.0, 10.0)))
    );
}

#[test]
fn rule_20_a_month_rests_on_the_totals_that_touch_it() {
    let story = Story::until("until 2031-01-31", "keep homicide at most 5 per month");
    let story = story
        .tally("police", "2031-01-01..2031-02-10", 3)
        .tally("police", "2031-02-05..2031-02-28", 3);
    let finding = story.finding(NEW_YEAR);
    assert_eq!(finding.why.reports.iter().map(|it| it.0).collect::<Vec<_>>(), [0]);
}

#[test]
fn rule_06_a_total_clears_a_party_only_where_it_leaves_no_room_in_any_window() {
    let january = Story::of("gulls shall not homicide allowing 2 in any 30 days").tally("police", "2031-01", 1);
    let killed = january.killing("2031-05-01", (5, 5, 5), "gulls:1", Attributed);
    assert_eq!(killed.standing(NEW_YEAR), Standing::Breached);
    let year = Story::of("gulls shall not homicide allowing 2 in any 365 days").tally("police", "2031", 2);
    let rumoured =
        year.killing("2031-05-01", (2, 2, 2), "", Verified)
            .killing("2031-06-01", (3, 3, 3), "gulls:1", Alleged);
    assert_eq!(
        rumoured.standing(NEW_YEAR),
        Standing::Kept,
        "the total holds all that was verified"
    );
}

#[test]
fn rule_07_a_total_of_a_month_and_one_of_its_suspended_days_tell_what_is_left() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    let story = Story::under(header, "keep homicide at most 6 per month")
        .acted("mission", PowerKind::Suspend, "2031-03-11", None)
        .acted("mission", PowerKind::Resume, "2031-03-21", None);
    let march = |story: &Story| {
        let finding = story.findings(NEW_YEAR).remove(2);
        (finding.standing, finding.why.counted, finding.why.against)
    };
    // Twenty-one of its thirty-one days may have five.
    let whole = story.tally("police", "2031-03", 9);
    assert_eq!(march(&whole), (Standing::Contested, Some((0.0, 9.0)), Some((5.0, 5.0))));
    let gap = whole.clone().tally("police", "2031-03-11..2031-03-20", 2);
    assert_eq!(march(&gap), (Standing::Breached, Some((7.0, 7.0)), Some((5.0, 5.0))));
    let larger = whole.tally("police", "2031-03-11..2031-03-20", 4);
    assert_eq!(march(&larger), (Standing::Kept, Some((5.0, 5.0)), Some((5.0, 5.0))));
}
