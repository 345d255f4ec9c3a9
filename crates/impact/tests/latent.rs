//! The latent series from outside: what it refuses, what it holds, and how its figures belong together.

#![expect(clippy::expect_used, reason = "a test says what it needs")]

use salida_impact::interrupted::{Over, Phase, Study};
use salida_impact::latent::{Latent, Plan, Spread, estimate};
use salida_impact::law::{Purpose, Stream, gamma_sample, normal_sample, poisson_sample};
use salida_impact::series::{Law, Term};
use salida_impact::{Confidence, Observation};
use salida_note::Note;
use salida_world::{Day, Month, Span};

const PLAN: Plan = Plan {
    spread: Spread::Quadratic,
    seed: 9,
    draws: 1999,
};

/// Months from 2000 on with a wandering rate; from month `change` on times `ratio`.
fn counts(months: usize, change: usize, ratio: f64, seed: u64) -> Vec<Observation> {
    let mut stream = Stream::new(seed, Purpose::Test, 21);
    let mut month = Month::of(Day::from_number(10_957));
    let mut latent = 0.0;
    let mut list = Vec::new();
    for number in 0..months {
        latent = 0.5 * latent + 0.15 * normal_sample(&mut stream);
        let mean = 40.0 * libm::exp(latent) * if number < change { 1.0 } else { ratio };
        let weight = gamma_sample(&mut stream, 25.0) / 25.0;
        list.push(Observation::new(
            month.span(),
            poisson_sample(&mut stream, mean * weight),
        ));
        month = month.next();
    }
    list
}

fn study(observations: Vec<Observation>, change: usize, terms: &[Term]) -> Study {
    let day = |index: usize| observations[index].first().expect("a day");
    let (interruption, middle) = (day(change), day(change + 12));
    let until = observations.last().and_then(Observation::last).expect("a day");
    let phase = |name: &str, first: Day, last: Day| Phase {
        name: name.to_owned(),
        during: Span::new(first, last).expect("in order"),
    };
    Study {
        phases: vec![
            phase("truce", interruption, middle.plus(-1)),
            phase("aftermath", middle, until),
        ],
        observations,
        interruption,
        until,
        terms: terms.to_vec(),
        law: Law::QuasiPoisson,
        confidence: Confidence::NINETY_FIVE,
        bootstrap: None,
    }
}

fn of(study: &Study, plan: Plan) -> (Latent, Vec<Note>) {
    let checked = estimate(study, plan);
    (checked.value.expect("an estimate"), checked.notes)
}

fn names(notes: &[Note]) -> Vec<&str> {
    notes.iter().map(|note| note.code.name).collect()
}

#[test]
fn the_same_seed_gives_the_same_figures_and_another_seed_nearly_the_same() {
    let study = study(counts(96, 60, 0.6, 1), 60, &[Term::Level, Term::Trend]);
    let (one, notes) = of(&study, PLAN);
    assert!(notes.is_empty(), "{notes:?}");
    assert_eq!(one, of(&study, PLAN).0);
    let (other, _) = of(&study, Plan { seed: 10, ..PLAN });
    assert_ne!(one, other);
    let limits = |latent: &Latent| latent.effects.last().expect("the whole").uncertainty.averted;
    let ((a, b), length) = ((limits(&one), limits(&other)), limits(&one).high - limits(&one).low);
    assert!((a.low - b.low).abs() < 0.15 * length && (a.high - b.high).abs() < 0.15 * length);
    assert!((a.best - b.best).abs() < 0.05 * length);
}

#[test]
fn a_large_effect_is_found_in_every_phase_and_the_running_total_ends_in_the_whole() {
    let study = study(counts(96, 60, 0.5, 2), 60, &[Term::Level]);
    let (latent, _) = of(&study, PLAN);
    let find = |over: &Over| {
        latent
            .effects
            .iter()
            .find(|effect| effect.over == *over)
            .expect("there")
    };
    let phases = ["truce", "aftermath"].map(|name| find(&Over::Phase(name.to_owned())));
    let (whole, through) = (find(&Over::All), find(&Over::Through("aftermath".to_owned())));
    assert_eq!(whole.uncertainty, through.uncertainty);
    assert_eq!(phases.iter().map(|effect| effect.observed).sum::<u64>(), whole.observed);
    for effect in phases.into_iter().chain([whole]) {
        let ratio = effect.uncertainty.rate_ratio.expect("a ratio");
        assert!(ratio.low < 0.5 && 0.5 < ratio.high && ratio.high < 1.0, "{effect:?}");
        assert!(effect.fewer > 0.99);
    }
    // Months that resemble their neighbours make a sum vary more than if they were apart, and less than all bounds added.
    let length = |effect: &salida_impact::latent::Effect| {
        effect.uncertainty.counterfactual.high - effect.uncertainty.counterfactual.low
    };
    assert!(length(whole) < length(phases[0]) + length(phases[1]));
    assert_eq!(latent.path.len(), 36);
}

#[test]
fn without_any_change_the_probability_of_fewer_deaths_is_not_extreme() {
    let middling = (0..20).filter(|seed| {
        let study = study(counts(84, 60, 1.0, 100 + seed), 60, &[Term::Level]);
        let fewer = of(&study, Plan { draws: 499, ..PLAN })
            .0
            .effects
            .last()
            .expect("the whole")
            .fewer;
        (0.05..0.95).contains(&fewer)
    });
    // Nine in ten are expected; thirteen or fewer of twenty come by chance once in four hundred times.
    assert!(middling.count() >= 14);
}

#[test]
fn a_sum_before_is_a_term_of_the_linear_law_and_refused_by_the_quadratic_one() {
    let mut observations = counts(60, 36, 0.6, 3);
    let months: Vec<Observation> = observations.drain(6..12).collect();
    observations.push(Observation {
        spans: months.iter().flat_map(|one| one.spans.clone()).collect(),
        count: months.iter().map(|one| one.count).sum(),
    });
    let mut study = study(counts(60, 36, 0.6, 3), 36, &[Term::Level]);
    study.observations = observations;
    let refused = estimate(&study, PLAN);
    assert_eq!((refused.value, names(&refused.notes)), (None, vec!["sum-without-law"]));
    let linear = Plan {
        spread: Spread::Linear,
        ..PLAN
    };
    let (latent, notes) = of(&study, linear);
    assert!(notes.is_empty(), "{notes:?}");
    assert_eq!(latent.observations, 31);
    let ratio = latent
        .effects
        .last()
        .and_then(|effect| effect.uncertainty.rate_ratio)
        .expect("a ratio");
    assert!(ratio.low < 0.6 && 0.6 < ratio.high, "{ratio:?}");
}

#[test]
fn months_without_a_count_are_passed_over_by_the_path() {
    let mut observations = counts(84, 60, 0.6, 4);
    let study_of = |observations: Vec<Observation>| {
        let mut whole = study(counts(84, 60, 0.6, 4), 60, &[Term::Level]);
        whole.observations = observations;
        whole
    };
    let full = of(&study_of(observations.clone()), PLAN).0;
    observations.drain(54..60);
    let gap = of(&study_of(observations), PLAN).0;
    assert_eq!(gap.observations, 54);
    let first = |latent: &Latent| latent.path[0].counterfactual;
    let length = |latent: &Latent| (first(latent).high - first(latent).low) / first(latent).best;
    // Half a year on, what was last known of the path says less of the first month after.
    assert!(length(&gap) > length(&full), "{} {}", length(&gap), length(&full));
}

#[test]
fn what_cannot_be_estimated_is_refused_with_its_reason() {
    let months = counts(60, 36, 0.6, 5);
    let mut silent = study(months.clone(), 36, &[Term::Level]);
    for observation in &mut silent.observations {
        observation.count = 0;
    }
    let few = Plan { draws: 30, ..PLAN };
    let cases = [
        (silent, PLAN, "no-deaths-before"),
        (study(months.clone(), 36, &[Term::Level]), few, "too-few-replicates"),
        (study(months.clone(), 2, &[Term::Level]), PLAN, "term-not-identified"),
    ];
    for (study, plan, expected) in cases {
        let checked = estimate(&study, plan);
        assert_eq!((checked.value, names(&checked.notes)), (None, vec![expected]));
    }
    let (_, notes) = of(&study(months, 20, &[Term::Level, Term::Season]), PLAN);
    assert!(names(&notes).contains(&"term-not-identified"), "{notes:?}");
}

#[test]
fn totals_of_many_years_are_refused_and_hostile_counts_do_no_harm() {
    let linear = Plan {
        spread: Spread::Linear,
        draws: 199,
        ..PLAN
    };
    let mut long = study(counts(60, 36, 0.6, 6), 36, &[Term::Level]);
    long.observations
        .push(Observation::new("1980..1989".parse().expect("a span"), 4000));
    let checked = estimate(&long, linear);
    assert_eq!((checked.value, names(&checked.notes)), (None, vec!["sum-too-long"]));
    let hostile: [fn(usize) -> u64; 4] = [
        |number| if number == 3 { u64::MAX } else { 0 },
        |_| u64::MAX,
        |number| u64::from(number == 35),
        |number| 1 << (number % 60),
    ];
    for counts_of in hostile {
        let mut study = study(counts(60, 36, 0.6, 6), 36, &[Term::Level, Term::Trend]);
        for (number, observation) in study.observations.iter_mut().enumerate() {
            observation.count = counts_of(number);
        }
        for plan in [linear, Plan { draws: 199, ..PLAN }] {
            let checked = estimate(&study, plan);
            for effect in checked.value.iter().flat_map(|latent| &latent.effects) {
                let averted = effect.uncertainty.averted;
                assert!(averted.low <= averted.best && averted.best <= averted.high);
            }
        }
    }
}
