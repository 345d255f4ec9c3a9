//! The fewest reports that carry a finding, and what would settle it (rule 20).

use crate::story::{NEW_YEAR, Story, day, span};
use salida_case::covenant::PowerKind;
use salida_monitor::{Finding, Monitor, Plan, Settling, Standing};
use salida_world::{
    ActorId, Day,
    Step::{self, Alleged, Attributed, Verified},
    Trend,
};

/// What would settle a finding, in short: the fact, the report or the days, and who is asked.
fn settled(finding: &Finding) -> Vec<String> {
    let names = |from: &[ActorId]| from.iter().map(ActorId::as_str).collect::<Vec<_>>().join("+");
    let told = |fact: &Settling| match fact {
        Settling::Verification { report, from } => format!("verify r{} {}", report.0, names(from)),
        Settling::Attribution { report, from } => format!("attribute r{} {}", report.0, names(from)),
        Settling::Count { report, from } => format!("count r{} {}", report.0, names(from)),
        Settling::DayOrPlace { report, from } => format!("day r{} {}", report.0, names(from)),
        Settling::AgreedFigure { period, from } => format!("agree {period} {}", names(from)),
        Settling::FigureFor { period, from } => format!("figure {period} {}", names(from)),
        Settling::Judgement { period, from } => format!("judge {period} {}", names(from)),
        Settling::Observation { period, from } => format!("watch {period} {}", names(from)),
    };
    finding.why.settled_by.iter().map(told).collect()
}

fn reports(finding: &Finding) -> Vec<u32> {
    finding.why.reports.iter().map(|it| it.0).collect()
}

const ROLES: &str = "verified by mission; attributed by police; monitored by morgue";

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

#[test]
fn rule_20_a_contested_prohibition_asks_of_each_report_for_what_is_open_about_it() {
    let asked = |zone: &str, during: &str, count: (u64, u64, u64), by: &str, step: Step| {
        let story = Story::of(&["gulls shall not homicide ", ROLES].concat()).watched("homicide", "2031");
        let finding = story.act("homicide", zone, during, count, by, step).finding(NEW_YEAR);
        assert_eq!(finding.standing, Standing::Contested);
        assert_eq!(reports(&finding), [1]);
        settled(&finding)
    };
    let (one, day) = ((1, 1, 1), "2031-05-01");
    let (verify, attribute) = ("verify r1 mission", "attribute r1 police");
    assert_eq!(asked("harbour", day, one, "gulls:1", Alleged), [verify, attribute]);
    assert_eq!(asked("harbour", day, one, "gulls:1", Verified), [attribute]);
    assert_eq!(asked("harbour", day, one, "gulls:0.4", Attributed), [attribute]);
    assert_eq!(
        asked("harbour", day, (0, 1, 1), "gulls:1", Attributed),
        ["count r1 mission"]
    );
    assert_eq!(asked("coast", day, one, "gulls:1", Attributed), ["day r1 mission"]);
    let around = "2030-12-31..2031-01-01";
    assert_eq!(asked("harbour", around, one, "gulls:1", Attributed), ["day r1 mission"]);
}

#[test]
fn rule_20_a_prohibition_that_nobody_watched_asks_for_the_first_days_without_observation() {
    let clause = ["gulls shall not homicide ", ROLES].concat();
    let watched = Story::of(&clause)
        .watched("homicide", "2031-01..2031-03")
        .watched("homicide", "2031-06");
    let finding = watched.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Unknown);
    assert_eq!(settled(&finding), ["watch 2031-04..2031-05 morgue"]);
    assert_eq!(finding.coverage, Some(120.0 / 365.0));
    let counted = Story::of(&clause).tally("police", "2031", 0).finding(NEW_YEAR);
    assert_eq!((counted.standing, counted.coverage), (Standing::Kept, Some(1.0)));
    assert_eq!(settled(&counted), [""; 0]);
}

#[test]
fn rule_20_agencies_that_differ_about_a_prohibition_are_asked_for_one_figure_of_all_its_days() {
    let story = Story::of("gulls shall not homicide")
        .tally("police", "2031", 0)
        .tally("morgue", "2031-05", 4)
        .tally("morgue", "2031-06", 1);
    let finding = story.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Contested);
    assert_eq!(settled(&finding), ["agree 2031 morgue+police"]);
    assert_eq!(reports(&finding), [1, 2]);
}

#[test]
fn rule_20_a_prohibition_says_how_much_the_worst_window_surely_and_possibly_held() {
    let story = Story::of("gulls shall not homicide allowing 9 in any 30 days")
        .watched("homicide", "2031")
        .killing("2031-05-15", (9, 9, 9), "herons:1", Attributed)
        .killing("2031-05-01", (2, 3, 4), "gulls:1", Attributed)
        .killing("2031-05-30", (1, 1, 1), "gulls:1", Alleged)
        .killing("2031-05-31", (1, 1, 2), "gulls:1", Attributed);
    let finding = story.finding(NEW_YEAR);
    assert_eq!(finding.why.counted, Some((2.0, 5.0)));
    assert_eq!(finding.why.against, Some((9.0, 9.0)));
    assert_eq!(reports(&finding), [2, 3], "the window that came nearest");
}

#[test]
fn rule_20_a_delivery_asks_for_its_verification_or_for_somebody_who_looked() {
    let clause = |roles: &str| {
        [
            "gulls shall hand-over-firearms at least 4 firearms by 2031-02-28 ",
            roles,
        ]
        .concat()
    };
    let told = |count, step| {
        let story = Story::of(&clause(ROLES)).watched("hand-over-firearms", "2031");
        story.act("hand-over-firearms", "harbour", "2031-02-01", count, "gulls:1", step)
    };
    let rumoured = told((4, 4, 4), Alleged).finding(NEW_YEAR);
    assert_eq!(rumoured.standing, Standing::Contested);
    assert_eq!(settled(&rumoured), ["verify r1 mission"]);
    assert_eq!((rumoured.why.counted, reports(&rumoured)), (Some((0.0, 4.0)), vec![1]));
    let doubtful = told((3, 4, 5), Verified).finding(NEW_YEAR);
    assert_eq!(settled(&doubtful), ["verify r1 mission"]);
    let shared = told((4, 4, 4), Verified).act("hand-over-firearms", "harbour", "2031-02-02", (9, 9, 9), "", Verified);
    assert_eq!(settled(&shared.finding(NEW_YEAR)), [""; 0]);
    let silent = Story::of(&clause(ROLES))
        .watched("hand-over-firearms", "2031-01")
        .finding(NEW_YEAR);
    assert_eq!(silent.standing, Standing::Unknown);
    assert_eq!(settled(&silent), ["watch 2031-02 morgue+mission"]);
    assert_eq!(silent.coverage, Some(31.0 / 59.0));
    assert_eq!(
        (silent.why.due, silent.why.against),
        (Some(span("2031-02-28").last()), Some((4.0, 4.0)))
    );
}

#[test]
fn rule_20_a_delivery_says_how_much_of_the_time_has_been_used() {
    let story = Story::of("gulls shall hand-over-firearms at least 4 firearms by 2031-02-28");
    let story = story.act(
        "hand-over-firearms",
        "harbour",
        "2031-01-05",
        (1, 1, 1),
        "gulls:1",
        Verified,
    );
    let scales = |on: &str| story.finding(on).scales.unwrap();
    assert_eq!(scales("2031-01-01").time_used, Some(1.0 / 59.0));
    assert_eq!(scales("2031-01-31").time_used, Some(31.0 / 59.0));
    assert_eq!(
        (scales("2031-01-31").done, scales("2031-01-31").pace),
        (0.25, Some(2.5))
    );
    assert_eq!(scales("2031-02-28").time_used, Some(1.0));
    assert_eq!(scales("2031-03-31").time_used, Some(1.0));
}

#[test]
fn rule_20_time_is_used_of_all_days_to_the_deadline_also_where_force_ends_or_rests_before_it() {
    let clause = "gulls shall hand-over-firearms at least 4 firearms by 2031-09-20";
    let used = |story: &Story, on: &str| {
        let finding = story.finding(on);
        (finding.standing, finding.scales.and_then(|it| it.time_used))
    };
    // From 1 January to 20 September are 263 days; 181 of them by the end of June, 212 by the end of July.
    let short = Story::until("until 2031-06-30", clause);
    assert_eq!(used(&short, "2031-06-30"), (Standing::InEffect, Some(181.0 / 263.0)));
    assert_eq!(used(&short, "2031-07-31"), (Standing::Discharged, Some(212.0 / 263.0)));
    assert_eq!(used(&short, "2031-09-21"), (Standing::Discharged, Some(1.0)));
    // What rests from 1 July on has used its 181 days, and no more of them while it rests.
    let header = "in force from 2031-01-01 until 2031-08-31\n  mission may suspend, resume";
    let resting = Story::under(header, clause).acted("mission", PowerKind::Suspend, "2031-07-01", None);
    let (standing, part) = used(&resting, "2031-07-31");
    assert_eq!(standing, Standing::Suspended);
    assert_eq!(part, Some(181.0 / 263.0));
}

#[test]
fn rule_20_a_limit_asks_for_one_figure_or_for_the_figures_that_are_missing() {
    let clause = "keep homicide at most 5 per month";
    let two = Story::until("until 2031-01-31", clause)
        .tally("police", "2031-01", 4)
        .tally("morgue", "2031-01", 7);
    let finding = two.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Contested);
    assert_eq!(settled(&finding), ["agree 2031-01 morgue+police"]);
    assert_eq!(
        (finding.why.counted, finding.why.against),
        (Some((4.0, 7.0)), Some((5.0, 5.0)))
    );
    assert_eq!(reports(&finding), [0, 1]);
    let longer = Story::until("until 2031-01-31", clause)
        .tally("police", "2031-01..2031-02", 9)
        .finding(NEW_YEAR);
    assert_eq!(longer.standing, Standing::Contested);
    assert_eq!(settled(&longer), ["figure 2031-01 police"]);
    let clause = "keep homicide at most 60 % of baseline 2030, per month";
    let without = Story::until("until 2031-01-31", clause)
        .tally("police", "2031-01", 60)
        .finding(NEW_YEAR);
    let both = ["figure 2031-01 police", "figure 2030 police"];
    assert_eq!(
        (without.standing, settled(&without)),
        (Standing::Unknown, both.map(str::to_owned).to_vec())
    );
    let watched = Story::until("until 2031-01-31", "keep homicide at most 5 per month")
        .watched("homicide", "2031-01")
        .killing("2031-01-05", (1, 1, 1), "", Verified)
        .killing("2031-02-05", (1, 1, 1), "", Verified);
    assert_eq!(reports(&watched.finding(NEW_YEAR)), [1]);
}

#[test]
fn rule_20_a_limit_in_words_rests_on_the_judgements_of_its_days_and_asks_for_one() {
    let clause = "keep homicide less than before assessed by mission";
    let story = Story::until("until 2031-01-31", clause);
    let finding = story.finding(NEW_YEAR);
    assert_eq!(settled(&finding), ["judge 2031-01 mission"]);
    let judged = story
        .judged("2030-12", Trend::More)
        .judged("2031-01", Trend::Less)
        .finding(NEW_YEAR);
    assert_eq!((judged.standing, reports(&judged)), (Standing::Kept, vec![1]));
    assert_eq!(settled(&judged), [""; 0]);
}

#[test]
fn rule_20_agencies_that_differ_are_asked_for_one_figure_of_all_the_days_that_are_judged() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may suspend, resume";
    let story = Story::under(header, "gulls shall not homicide")
        .acted("mission", PowerKind::Suspend, "2031-03-01", None)
        .acted("mission", PowerKind::Resume, "2031-04-01", None);
    let finding = story
        .tally("police", "2031", 0)
        .tally("morgue", "2031-05", 4)
        .finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Contested);
    assert_eq!(settled(&finding), ["agree 2031 morgue+police"]);
}

#[test]
fn rule_20_a_limit_within_a_scope_asks_for_a_figure_from_the_first_of_its_days_to_the_last() {
    let clause = "keep homicide at most 1 per month\n  for 3 days after disclosure by herons";
    let story = Story::until("until 2031-03-31", clause);
    let story = story.act("disclosure", "harbour", "2031-03-01", (1, 1, 1), "herons:1", Verified);
    let story = story.act("disclosure", "harbour", "2031-03-20", (1, 1, 1), "herons:1", Verified);
    let march = story.findings(NEW_YEAR).remove(2);
    assert_eq!(march.standing, Standing::Unknown);
    assert_eq!(settled(&march), ["figure 2031-03-02..2031-03-23 "]);
}

#[test]
fn what_follows_a_breach_is_explained_without_the_breach_where_only_that_is_asked_for() {
    let forms = [
        "keep homicide at most 0 in any 10 days",
        "keep homicide at most 0 per month",
        "keep homicide at most 0",
        "gulls shall not homicide",
        "gulls shall not homicide allowing 0 in any 10 days",
        "gulls shall disclosure by 2031-05-05",
        "keep homicide less than before",
    ];
    for form in forms {
        let clause = [form, "\n  on breach herons shall disclosure within 7 days"].concat();
        let story = Story::of(&clause)
            .watched("homicide", "2031")
            .watched("disclosure", "2031");
        let story = story.killing("2031-05-01", (1, 1, 1), "gulls:1", Attributed);
        let story = story.judged("2031", Trend::More);
        let plan = Plan::compile(story.case());
        let mut monitor = Monitor::new(&plan);
        (0..story.told()).for_each(|at| monitor.take(&story.report(at)));
        let look = monitor.look(day(NEW_YEAR), Day::MAX);
        let (stands, found) = (look.standings(), look.findings());
        assert!(stands.iter().any(|it| it.link.is_some()), "{form}");
        for (stand, finding) in stands.iter().zip(&found) {
            assert_eq!(look.explain(&[stand]), std::slice::from_ref(finding), "{form}");
        }
    }
}

#[test]
fn rule_20_a_delivery_that_is_open_asks_for_the_reports_of_which_something_is_open() {
    let clause = "gulls shall disclosure at least 4 by 2031-06-30 verified by mission";
    let story = Story::of(clause).watched("disclosure", "2031");
    let told = |story: Story, count: (u64, u64, u64), step| {
        story.act("disclosure", "harbour", "2031-05-01", count, "gulls:1", step)
    };
    let story = told(
        told(told(story, (1, 1, 1), Verified), (1, 1, 1), Alleged),
        (1, 2, 2),
        Verified,
    );
    let finding = told(story, (1, 1, 1), Attributed).finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Contested);
    assert_eq!(settled(&finding), ["verify r2 mission", "verify r3 mission"]);
}

#[test]
fn rule_20_a_limit_rests_on_incidents_only_where_these_say_something() {
    let told = |tally: u64, count: u64, step, watched: bool| {
        let story =
            Story::until("until 2031-01-31", "keep homicide at most 5 per month").tally("police", "2031-01", tally);
        let story = story.killing("2031-01-10", (count, count, count), "", step);
        let story = if watched {
            story.watched("homicide", "2031-01")
        } else {
            story
        };
        story.finding(NEW_YEAR)
    };
    let rumour = told(4, 2, Alleged, false);
    assert_eq!((rumour.standing, reports(&rumour)), (Standing::Kept, vec![0]));
    let agreeing = told(4, 4, Verified, true);
    assert_eq!((agreeing.standing, reports(&agreeing)), (Standing::Kept, vec![0, 1]));
    let differing = told(4, 9, Verified, false);
    assert_eq!(
        (differing.standing, reports(&differing)),
        (Standing::Contested, vec![0, 1])
    );
    assert_eq!(differing.why.counted, None, "there is no upper end");
    let two = Story::until("until 2031-01-31", "keep homicide at most 5 per month").tally("police", "2031-01", 4);
    let two = two
        .tally("morgue", "2031-01", 4)
        .killing("2031-01-10", (2, 2, 2), "", Alleged);
    assert_eq!(reports(&two.finding(NEW_YEAR)), [0, 1]);
}

#[test]
fn rule_20_one_figure_is_asked_for_only_where_one_source_says_yes_and_another_no() {
    let told = |tally: u64, count: (u64, u64, u64)| {
        let story =
            Story::until("until 2031-01-31", "keep homicide at most 5 per month").tally("police", "2031-01", tally);
        let finding = story
            .watched("homicide", "2031-01")
            .killing("2031-01-10", count, "", Verified)
            .finding(NEW_YEAR);
        assert_eq!(finding.standing, Standing::Contested);
        settled(&finding)
    };
    assert_eq!(told(4, (7, 7, 7)), ["agree 2031-01 police"]);
    assert_eq!(
        told(4, (5, 7, 9)),
        ["figure 2031-01 police"],
        "nobody is sure that it was too much"
    );
    assert_eq!(
        told(8, (4, 6, 7)),
        ["figure 2031-01 police"],
        "nobody is sure that it was not"
    );
}
