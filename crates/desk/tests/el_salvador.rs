//! The main job on the figures of El Salvador: what comes out is printed whatever it is, and these figures come out.
#![expect(clippy::unwrap_used, reason = "a case that cannot be read is a failed test")]

use salida_desk::{
    Asked, Estimator, Opened, Unanswered, open, report,
    report::{ClaimWindowReport, ImpactReport, Report, Supported},
};
use salida_note::Severity;
use salida_world::{Day, Name};
use std::path::Path;

fn opened() -> Opened {
    open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/el-salvador-2012")).unwrap()
}

fn told() -> Report {
    report(&opened(), &Asked::default()).unwrap()
}

fn impact() -> ImpactReport {
    told().impact.unwrap()
}

fn near(found: f64, expected: f64, by: f64) {
    assert!(
        (found - expected).abs() < by,
        "{found} is not within {by} of {expected}"
    );
}

#[test]
fn the_case_is_read_without_errors_or_warnings() {
    let flaws: Vec<_> = opened()
        .notes
        .into_iter()
        .filter(|note| note.severity() <= Severity::Warning)
        .collect();
    assert!(flaws.is_empty(), "{flaws:?}");
}

#[test]
fn the_crude_ratio_lies_between_547_and_553_thousandths_under_every_reading() {
    let impact = impact();
    let main = &impact.comparisons[0];
    near(main.ratio.unwrap(), 0.550_450, 1e-6);
    assert_eq!((main.before.count, main.after.count), (Some(9_172), Some(4_272)));
    assert!(main.readings.len() >= 7, "by agency and by revision");
    for reading in &main.readings {
        assert!(
            (547.0..=553.0).contains(&(reading.ratio * 1000.0).round()),
            "{reading:?}"
        );
    }
}

#[test]
fn published_estimates_stand_beside_ours() {
    let estimates: Vec<f64> = impact().published.iter().map(|it| it.estimate).collect();
    for expected in [0.55, 0.61, -1130.0, -551.0, 2250.0] {
        assert!(
            estimates.contains(&expected),
            "{expected} is missing from {estimates:?}"
        );
    }
}

fn window<'a>(impact: &'a ImpactReport, claim: &str, before: &str) -> &'a ClaimWindowReport {
    let claim = impact.claims.iter().find(|it| it.claim.id.as_str() == claim).unwrap();
    claim
        .windows
        .iter()
        .find(|it| it.before.during.to_string() == before)
        .unwrap()
}

#[test]
fn five_thousand_five_hundred_and_thirty_nine_needs_fourteen_point_one_deaths_a_day() {
    let impact = impact();
    let main = window(&impact, "lives-5539", "2010-01..2012-02");
    assert_eq!(main.after.count, Some(4_746));
    near(main.needed_per_day.unwrap(), 14.089, 1e-3);
    near(main.needed_per_month.unwrap(), 428.54, 1e-2);
    near(main.fewer.unwrap().best.unwrap(), 3_720.0, 1.0);
    assert_eq!(main.reached, Some(false));
    let eve = window(&impact, "lives-5539", "2012-01..2012-02");
    assert_eq!(eve.before.count, Some(814));
    assert_eq!(eve.reached, Some(false));
}

#[test]
fn a_claim_whose_baseline_is_only_bounded_is_left_open_where_the_ends_disagree() {
    let impact = impact();
    let stated = window(&impact, "lives-5539", "2010-03..2012-02");
    assert_eq!(
        (stated.before.count, stated.reached),
        (None, Some(false)),
        "not reached even at the upper end"
    );
    let open = window(&impact, "two-thousand-fewer", "2011-03..2012-02");
    assert_eq!((open.before.count, open.reached), (None, None));
}

#[test]
fn no_effect_without_the_phases_that_follow() {
    let impact = impact();
    for model in &impact.models {
        let observed: Vec<u64> = model.phases.iter().map(|phase| phase.counted).collect();
        assert_eq!(
            observed[..2],
            [2_453, 6_045],
            "the two phases of the truce, as others count them"
        );
        assert_eq!(observed[3], observed[..3].iter().sum::<u64>());
        let shown: Vec<Option<u64>> = model.phases.iter().map(|phase| phase.observed.count).collect();
        assert_eq!(
            shown,
            observed.iter().copied().map(Some).collect::<Vec<_>>(),
            "one number, wherever it stands"
        );
        let averted: Vec<f64> = model.phases.iter().filter_map(|phase| phase.averted).collect();
        assert!(
            averted[0] > 0.0 && averted[2] < 0.0,
            "the sign turns with the aftermath: {averted:?}"
        );
        // Medians of joint paths do not add up to the median of their sum.
        let wanders = model.law == Estimator::Latent.word();
        if !wanders {
            near(averted[3], averted[..3].iter().sum(), 1e-6);
        }
        let ways = if wanders { 1 } else { 2 };
        assert!({ model.phases.iter() }.all(|phase| phase.averted_intervals.len() == ways && phase.ratio.is_some()));
    }
}

#[test]
fn only_published_totals_enter_the_fit() {
    for model in &impact().models {
        assert_eq!(model.fit.months, 38, "January 2009 to February 2012");
        assert_eq!(
            model.fit.months_observed, 6,
            "months that the police gave by themselves"
        );
        assert_eq!(model.fit.observations, 12, "they and six longer totals, not 38 months");
        assert!(
            model.notes.iter().any(|note| note.code.name == "term-not-identified"),
            "the season is refused"
        );
    }
}

#[test]
fn other_harms_stand_beside_homicide() {
    let harms: Vec<String> = impact()
        .harms
        .iter()
        .map(|harm| harm.outcome.deed.to_string())
        .collect();
    assert_eq!(harms, ["disappearance", "extortion"]);
}

#[test]
fn the_meeting_page_has_something_for_the_next_meeting() {
    let meeting = told().meeting;
    assert!(!meeting.changed.is_empty() && !meeting.unanswered.is_empty() && !meeting.questions.is_empty());
    assert!(meeting.open_facts.iter().all(|open| !open.settled_by.is_empty()));
}

#[test]
fn nothing_later_than_the_day_asked_for_is_told() {
    let on: Day = "2013-01-01".parse().unwrap();
    let told = report(
        &opened(),
        &Asked {
            on: Some(on),
            ..Asked::default()
        },
    )
    .unwrap();
    assert!(told.who.labels.iter().all(|label| label.from <= on));
    assert!(told.who.strategies.iter().all(|strategy| strategy.during.first() <= on));
    assert!(
        told.who
            .actors
            .iter()
            .flat_map(|actor| &actor.members)
            .all(|it| it.during.first() <= on)
    );
    assert!(told.meeting.changed.iter().all(|change| change.during.first() <= on));
    let positions = told.meeting.questions.iter().flat_map(|question| &question.positions);
    assert!(
        positions.clone().count() > 0
            && positions
                .clone()
                .all(|it| it.since.is_none_or(|since| since.first() <= on))
    );
    let impact = told.impact.unwrap();
    assert!(
        impact.tallies.iter().all(|tally| tally.during.first() <= on),
        "figures are recorded after their days"
    );
    assert!(impact.claims.iter().all(|it| it.claim.on.is_none_or(|day| day <= on)));
}

#[test]
fn the_figures_support_fewer_killings_during_the_truce_and_leave_the_rest_open() {
    let verdict = impact().verdict.unwrap();
    let supported: Vec<Supported> = verdict.phases.iter().map(|it| it.supported).collect();
    let open = Supported::Unsettled;
    assert_eq!(
        (verdict.models, supported),
        (2, vec![Supported::Fewer, open, open, open])
    );
}

#[test]
fn only_the_ways_that_are_asked_for_are_gone() {
    let of = |methods: &[Estimator]| {
        let asked = Asked {
            methods: methods.to_vec(),
            ..Asked::default()
        };
        report(&opened(), &asked).unwrap().impact.unwrap()
    };
    let windows = of(&[Estimator::BeforeAfter]);
    assert_eq!(
        (windows.comparisons.len(), windows.models.len(), windows.verdict),
        (2, 0, None)
    );
    let poisson = of(&[Estimator::Poisson]);
    let laws: Vec<&str> = poisson.models.iter().map(|it| it.law).collect();
    assert_eq!(
        (poisson.comparisons.len(), laws, poisson.verdict),
        (0, vec!["poisson"; 2], None)
    );
    assert_eq!(of(&[Estimator::Latent]).models, impact().models[..2]);
}

#[test]
fn another_outcome_has_the_claims_and_published_figures_of_the_main_one_left_out() {
    let of = |id: &str| {
        let asked = Asked {
            outcome: Some(Name::from(id)),
            ..Asked::default()
        };
        report(&opened(), &asked).map(|it| it.impact.unwrap())
    };
    let gone = of("disappearance").unwrap();
    assert_eq!((gone.claims.len(), gone.published.len()), (0, 0));
    let others: Vec<&str> = gone.harms.iter().map(|it| it.outcome.id.as_str()).collect();
    assert_eq!(others, ["homicide", "extortion"]);
    let Err(Unanswered::Because(note)) = of("homicides") else {
        panic!("an outcome that nobody states is not another one");
    };
    assert_eq!(note.code.name, "value-not-one-of");
}
