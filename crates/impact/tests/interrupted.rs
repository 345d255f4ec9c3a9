//! The interrupted series from outside: closed forms, totals against months, refusals, hostile counts, coverage.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what it needs")]

use salida_impact::interrupted::{Bootstrap, Interrupted, Over, Phase, Study, estimate};
use salida_impact::law::{Purpose, Stream, nb1_sample};
use salida_impact::series::{Law, Term};
use salida_impact::{Confidence, Observation};
use salida_note::{Checked, Fact};
use salida_world::{Day, Month, Span};

fn span(text: &str) -> Span {
    text.parse().expect("a span")
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn months(window: &str) -> Vec<Span> {
    span(window).months().map(Month::span).collect()
}

fn study(observations: Vec<Observation>, terms: &[Term], law: Law) -> Study {
    Study {
        observations,
        interruption: day("2012-03-01"),
        until: day("2013-12-31"),
        phases: Vec::new(),
        terms: terms.to_vec(),
        law,
        confidence: Confidence::NINETY_FIVE,
        bootstrap: Some(Bootstrap {
            seed: 7,
            replicates: 199,
        }),
    }
}

fn value(checked: Checked<Option<Interrupted>>) -> Interrupted {
    checked
        .value
        .unwrap_or_else(|| panic!("nothing estimated: {:?}", checked.notes))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a made-up count, far inside the range"
)]
fn whole(deaths: f64) -> u64 {
    deaths as u64
}

fn codes(checked: &Checked<Option<Interrupted>>) -> Vec<&'static str> {
    checked.notes.iter().map(|note| note.code.name).collect()
}

/// Half-years, a few months, and a half-year less three of its months: nine independent numbers.
fn like_el_salvador() -> Vec<Observation> {
    let mut list = vec![
        Observation::new(span("2010-01..2010-06"), 2176),
        Observation::new(span("2010-07..2010-12"), 1811),
        Observation {
            spans: vec![span("2011-01..2011-02"), span("2011-06")],
            count: 1034,
        },
        Observation::new(span("2011-07..2011-12"), 2252),
        Observation::new(span("2012-01..2012-02"), 814),
        Observation::new(span("2012-03..2012-12"), 1780),
        Observation::new(span("2013"), 2492),
    ];
    let single = [("2011-03", 377), ("2011-04", 340), ("2011-05", 368)];
    list.extend(single.map(|(month, count)| Observation::new(span(month), count)));
    list
}

#[test]
fn a_level_alone_meets_the_mean_rate() {
    let result = value(estimate(&study(like_el_salvador(), &[Term::Level], Law::QuasiPoisson)));
    let all = &result.effects[0];
    assert!((all.counterfactual - 9172.0 / 790.0 * 671.0).abs() < 1e-6);
    assert!((all.averted - (all.counterfactual - 4272.0)).abs() < 1e-9);
    assert!((all.rate_ratio - 0.548_37).abs() < 1e-5);
    assert_eq!((all.over.clone(), all.covered_days), (Over::All, 671));
    assert_eq!(result.diagnostics.observations, 8);
    assert_eq!(
        (
            result.diagnostics.months_observed,
            result.diagnostics.months_within_totals
        ),
        (3, 23)
    );
    assert!(result.diagnostics.gradient < 1e-8);
    // Dispersion by hand: Pearson's χ² of the eight counts around the common daily rate.
    let rate = 9172.0 / 790.0;
    let chi = |fit: &salida_impact::series::Fitted| {
        let mean = rate * fit.spans.iter().map(|s| f64::from(s.days())).sum::<f64>();
        (fit.observed as f64 - mean) * (fit.observed as f64 - mean) / mean
    };
    let dispersion = result.fitted.iter().map(chi).sum::<f64>() / 7.0;
    assert!((result.diagnostics.pearson_dispersion - dispersion).abs() < 1e-9);
    let sure = all.model_based.expect("limits").rate_ratio.expect("a ratio");
    assert!(sure.low < all.rate_ratio && all.rate_ratio < sure.high && sure.high < 0.8);
}

#[test]
fn exact_exponential_counts_are_recovered_from_totals_of_any_shape() {
    // Rates that double every year, rounded at a size where rounding is nothing.
    let mean = |piece: Span| {
        let middle = f64::midpoint(f64::from(piece.first().number()), f64::from(piece.last().number()));
        f64::from(piece.days()) * 1e8 * libm::exp2((middle - 15_000.0) / 365.2425)
    };
    let total = |text: &str| whole(months(text).into_iter().map(mean).sum());
    let list = [
        "2009-01..2009-06",
        "2009-07",
        "2009-08..2010-03",
        "2010-04..2010-05",
        "2010-06..2011-12",
        "2012-01",
        "2012-02",
    ];
    let mut observations: Vec<_> = list
        .iter()
        .map(|text| Observation::new(span(text), total(text)))
        .collect();
    observations.push(Observation::new(span("2013"), total("2013") / 4));
    for law in [Law::Poisson, Law::QuasiPoisson, Law::NegativeBinomial] {
        let result = value(estimate(&study(observations.clone(), &[Term::Trend], law)));
        let trend = &result.coefficients[1];
        assert_eq!(trend.name, "trend");
        assert!((trend.estimate - libm::log(2.0)).abs() < 1e-6, "{law:?}: {trend:?}");
        assert!((result.effects[0].rate_ratio - 0.25).abs() < 1e-6);
        assert!(result.diagnostics.gradient < 1e-8);
    }
}

#[test]
fn the_likelihood_optimum_has_no_slope_by_finite_differences() {
    let mut observations = like_el_salvador();
    observations.truncate(5);
    observations.extend(
        months("2009-01..2009-12")
            .into_iter()
            .zip([300, 420, 280, 390, 250, 333, 401, 377, 290, 360, 431, 333])
            .map(|(m, c)| Observation::new(m, c)),
    );
    let best = value(estimate(&study(observations, &[Term::Level], Law::NegativeBinomial)));
    let (n, p) = (best.diagnostics.observations as f64, 1.0);
    let phi = best.diagnostics.dispersion_used * (n - p) / n;
    let level = best.coefficients[0].estimate;
    let likelihood = |level: f64, phi: f64| -> f64 {
        let rate = libm::exp(level);
        let days = |fit: &salida_impact::series::Fitted| fit.spans.iter().map(|s| f64::from(s.days())).sum::<f64>();
        best.fitted
            .iter()
            .map(|fit| salida_impact::law::nb1_ln_pmf(fit.observed, rate * days(fit), phi))
            .sum()
    };
    let top = likelihood(level, phi);
    assert!((top - best.diagnostics.log_likelihood.expect("a likelihood")).abs() < 1e-8);
    for (dl, dp) in [
        (1e-3, 0.0),
        (-1e-3, 0.0),
        (0.0, 0.1),
        (0.0, -0.1),
        (1e-3, 0.1),
        (-1e-3, 0.1),
    ] {
        assert!(likelihood(level + dl, phi + dp) < top);
    }
}

#[test]
fn what_the_data_cannot_identify_is_refused_and_the_rest_is_fitted() {
    let wanted = [
        Term::Level,
        Term::Trend,
        Term::Season,
        Term::Step {
            name: "later".to_owned(),
            from: day("2012-06-01"),
        },
    ];
    let checked = estimate(&study(like_el_salvador(), &wanted, Law::QuasiPoisson));
    let refused: Vec<_> = checked
        .notes
        .iter()
        .filter(|note| note.code.name == "term-not-identified")
        .collect();
    let facts: Vec<_> = refused
        .iter()
        .map(|note| (note.fact("term"), note.fact("needed"), note.fact("reason")))
        .collect();
    let text = |word: &str| Fact::Text(word.to_owned());
    assert_eq!(
        facts[0],
        (Some(&text("season")), Some(&Fact::Count(12)), Some(&text("too-few")))
    );
    assert_eq!(facts[1].0, Some(&text("later")));
    let names: Vec<_> = value(checked).coefficients.into_iter().map(|c| c.name).collect();
    assert_eq!(names, ["level", "trend"]);

    let monthly = |window: &str| {
        months(window)
            .into_iter()
            .enumerate()
            .map(|(i, m)| Observation::new(m, 100 + (i as u64 * 37) % 50))
            .collect::<Vec<_>>()
    };
    let short = estimate(&study(monthly("2010-04..2012-02"), &wanted, Law::QuasiPoisson));
    let reasons: Vec<_> = short.notes.iter().filter_map(|note| note.fact("reason")).collect();
    assert!(reasons.contains(&&text("no-two-years-of-months")) && reasons.contains(&&text("collinear")));
    let long = value(estimate(&study(
        monthly("2010-03..2012-02"),
        &wanted,
        Law::QuasiPoisson,
    )));
    assert_eq!(long.coefficients.len(), 4);
}

#[test]
fn phases_and_sum_come_from_the_same_draws_and_straddling_totals_belong_to_the_sum() {
    let mut before = like_el_salvador();
    before.retain(|one| one.last() < Some(day("2012-03-01")));
    before.push(Observation::new(span("2012-03..2012-12"), 1780));
    before.push(Observation::new(span("2013-01..2013-04"), 695));
    before.push(Observation::new(span("2013-05..2013-08"), 800));
    let phase = |name: &str, during: &str| Phase {
        name: name.to_owned(),
        during: span(during),
    };
    let mut study = study(before, &[Term::Trend], Law::QuasiPoisson);
    study.phases = vec![
        phase("truce", "2012-03..2013-04"),
        phase("end", "2013-05..2013-12"),
        phase("old", "2009"),
    ];
    let checked = estimate(&study);
    assert!(codes(&checked).contains(&"phase-before-interruption"));
    assert!(codes(&checked).contains(&"phase-partly-observed"));
    let result = value(checked);
    let over: Vec<_> = result.effects.iter().map(|effect| effect.over.clone()).collect();
    let named = |name: &str| name.to_owned();
    let [truce, end] = [named("truce"), named("end")];
    assert_eq!(
        over,
        [
            Over::Phase(truce.clone()),
            Over::Phase(end.clone()),
            Over::Through(truce),
            Over::Through(end),
            Over::All
        ]
    );
    let [first, second, all] = [&result.effects[0], &result.effects[1], &result.effects[4]];
    assert!((first.averted + second.averted - all.averted).abs() < 1e-6);
    let width = |effect: &salida_impact::interrupted::Effect| {
        let averted = effect.bootstrap.expect("drawn").averted;
        averted.high - averted.low
    };
    // Both phases hang on one slope, so the width of the sum is near the sum of widths and never above it by much.
    assert!(width(all) > width(first).max(width(second)) && width(all) < 1.1 * (width(first) + width(second)));
    assert_eq!(result.path.len(), 22);
    assert_eq!(value(estimate(&study)).effects, result.effects);
}

#[test]
fn hostile_counts_give_notes_and_only_numbers() {
    let monthly = |counts: &[u64]| -> Vec<Observation> {
        let spans = months("2010-01..2013-12").into_iter();
        spans
            .zip(counts.iter().cycle())
            .map(|(m, c)| Observation::new(m, *c))
            .collect()
    };
    let one = vec![Observation::new(span("2011"), 5)];
    let mut sudden = monthly(&[0]);
    sudden[0].count = 5;
    let mut silent_after = monthly(&[9, 4, 7]);
    silent_after.iter_mut().skip(26).for_each(|one| one.count = 0);
    let cases = [
        (Vec::new(), false),
        (one, false),
        (monthly(&[0]), false),
        (sudden, true),
        (silent_after, true),
        (monthly(&[1, 0, 0, 2]), true),
        (monthly(&[1_000_000_000, 3_000_000_000]), true),
        (monthly(&[u64::MAX / 2]), true),
        (monthly(&[50]), true),
    ];
    for (observations, answers) in cases {
        for law in [Law::Poisson, Law::QuasiPoisson, Law::NegativeBinomial] {
            let checked = estimate(&study(observations.clone(), &[Term::Trend, Term::Season], law));
            assert!(checked.value.is_some() || !checked.notes.is_empty());
            assert!(answers || checked.value.is_none());
            // JSON has no word for what is not a number: serde_json writes null, which no required figure may be.
            if let Some(value) = checked.value {
                let figures = [
                    value.diagnostics.pearson_dispersion,
                    value.diagnostics.gradient,
                    value.diagnostics.dispersion_used,
                ];
                let coefficients = value.coefficients.iter().flat_map(|c| [c.estimate, c.standard_error]);
                let fitted = value.fitted.iter().flat_map(|f| [f.mean, f.residual]);
                let path = value.path.iter().map(|point| point.mean);
                let effects = value
                    .effects
                    .iter()
                    .flat_map(|e| [e.counterfactual, e.averted, e.rate_ratio]);
                let all = figures
                    .into_iter()
                    .chain(coefficients)
                    .chain(fitted)
                    .chain(path)
                    .chain(effects);
                assert!(all.into_iter().all(f64::is_finite), "{law:?} {observations:?}");
            }
        }
    }
}

#[test]
fn silence_after_still_has_an_upper_limit() {
    let mut observations: Vec<_> = months("2010-01..2012-02")
        .into_iter()
        .map(|m| Observation::new(m, 9))
        .collect();
    observations.push(Observation::new(span("2012-03..2012-05"), 0));
    let result = value(estimate(&study(observations, &[], Law::QuasiPoisson)));
    for uncertainty in [result.effects[0].model_based, result.effects[0].bootstrap] {
        let ratio = uncertainty.and_then(|u| u.rate_ratio).expect("limits");
        assert!(ratio.low <= 1e-3 && ratio.best == 0.0 && ratio.high > 0.0 && ratio.high < 0.5);
    }
}

#[test]
fn windows_that_make_no_sense_are_notes() {
    let mut backwards = study(like_el_salvador(), &[], Law::QuasiPoisson);
    backwards.until = day("2011-01-01");
    assert_eq!(codes(&estimate(&backwards)), ["forecast-ends-before-it-begins"]);
    let mut endless = study(like_el_salvador(), &[], Law::QuasiPoisson);
    endless.until = day("9999-12-31");
    assert_eq!(codes(&estimate(&endless)), ["window-too-long"]);
    let mut early = study(like_el_salvador(), &[], Law::QuasiPoisson);
    early.interruption = day("2009-01-01");
    let checked = estimate(&early);
    assert!(checked.value.is_none() && codes(&checked).contains(&"term-not-identified"));
    let mut across = study(like_el_salvador(), &[], Law::QuasiPoisson);
    across.interruption = day("2012-02-01");
    assert!(codes(&estimate(&across)).contains(&"observation-across-interruption"));
}

/// 300 overdispersed series of 48 months with a trend. Under a true coverage of at least 93 % fewer than 256 hits happen
/// with a probability below one in a million (exact binomial tail: P(X ≤ 255 | 300, 0.93) = 2e-6; ≤ 252: 2e-7), and the
/// same holds for coverage up to 97 % and 300 hits not being all (0.97^300 = 1e-4 would be too many, so no upper bound).
#[test]
fn intervals_cover_what_they_say() {
    let before = months("2006-01..2009-12");
    let after = span("2010-01..2011-12");
    let (mut formula, mut drawn) = (0, 0);
    for series in 0..300 {
        let mut stream = Stream::new(99, Purpose::Calibration, series);
        let rate =
            |month: Span| f64::from(month.days()) * libm::exp(0.1 * f64::from(month.first().number() - 13_149) / 365.0);
        let mut observations: Vec<_> = before
            .iter()
            .map(|m| Observation::new(*m, nb1_sample(&mut stream, rate(*m), 4.0)))
            .collect();
        let mut total = |scale: f64| {
            months("2010-01..2011-12")
                .into_iter()
                .map(|m| nb1_sample(&mut stream, scale * rate(m), 4.0))
                .sum::<u64>()
        };
        let (untreated, treated) = (total(1.0), total(0.6));
        observations.push(Observation::new(after, treated));
        let study = Study {
            interruption: after.first(),
            until: after.last(),
            ..study(observations, &[Term::Trend], Law::QuasiPoisson)
        };
        let effect = value(estimate(&study)).effects.remove(0);
        let holds = |u: Option<salida_impact::interrupted::Uncertainty>| {
            let range = u.expect("limits").counterfactual;
            i32::from(range.low <= untreated as f64 && untreated as f64 <= range.high)
        };
        formula += holds(effect.model_based);
        drawn += holds(effect.bootstrap);
    }
    assert!(formula > 252 && drawn > 252, "{formula} and {drawn} of 300");
}

#[test]
fn a_figure_of_none_is_written_without_a_sign() {
    let before = months("2010-01..2012-02").into_iter().enumerate();
    let before = before.map(|(index, month)| Observation::new(month, index as u64 % 2));
    let after = months("2012-03..2013-12")
        .into_iter()
        .map(|month| Observation::new(month, 0));
    let study = Study {
        phases: vec![Phase {
            name: "first".to_owned(),
            during: span("2012-03..2012-05"),
        }],
        ..study(before.chain(after).collect(), &[Term::Level], Law::QuasiPoisson)
    };
    let written = serde_json::to_string(&value(estimate(&study))).expect("text");
    assert!(written.contains("0.0") && !has_signed_zero(&written), "{written}");
    let measured = |days: &str| salida_impact::claim::Measured {
        name: days.to_owned(),
        during: span(days),
        count: salida_world::Range::exact(0),
        parts: Vec::new(),
    };
    let says = salida_impact::claim::Says::ChangePercent(-0.0);
    let tested = salida_impact::claim::test(says, &measured("2012"), &[measured("2011")], Confidence::NINETY_FIVE);
    let written = serde_json::to_string(&tested.value).expect("text");
    assert!(written.contains("0.0") && !has_signed_zero(&written), "{written}");
}

#[test]
fn phases_that_share_days_are_told() {
    let phase = |name: &str, during: &str| Phase {
        name: name.to_owned(),
        during: span(during),
    };
    let with = |phases: Vec<Phase>| {
        let counts = months("2010-01..2013-12").into_iter();
        let counts = counts.map(|month| Observation::new(month, 300)).collect();
        let study = Study {
            phases,
            ..study(counts, &[Term::Level], Law::Poisson)
        };
        let mut notes = estimate(&study).notes;
        notes.retain(|note| note.code.name == "phases-overlap");
        notes
    };
    let apart = vec![phase("a", "2012-03..2012-12"), phase("b", "2013")];
    assert!(with(apart).is_empty());
    let sharing = with(vec![
        phase("a", "2012-03..2013-01"),
        phase("b", "2013"),
        phase("b", "2013"),
    ]);
    let others: Vec<_> = sharing.iter().map(|note| note.fact("other").cloned()).collect();
    assert_eq!(others, [Some(Fact::from("a")), Some(Fact::from("a"))]);
    assert_eq!(sharing[0].fact("phase"), Some(&Fact::from("b")));
}

/// True when a number is written -0.0 and nothing after it, unlike -0.07.
fn has_signed_zero(json: &str) -> bool {
    let mut rest = json.split("-0.0").skip(1);
    rest.any(|after| !after.starts_with(|next: char| next.is_ascii_digit()))
}
