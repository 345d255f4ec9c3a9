//! The pieces of work that are timed, each as a process of its own that prints what it found.

use super::read::{Smoking, panel, series};
use crate::bench::clock::peak_memory;
use salida_impact::difference::{DifferenceOfMeans, GroupTime, TwoWayPoisson};
use salida_impact::interrupted::Study;
use salida_impact::latent::{self, Plan, Spread};
use salida_impact::method::Method;
use salida_impact::panel::{Block, Flaw};
use salida_impact::placebo::{InSpace, Trial, fixed_weight_jackknife, pseudo_treated, trial};
use salida_impact::series::{Law, Term};
use salida_impact::synthetic::OutcomeOnly;
use salida_impact::synthetic::importance::{Nested, Search};
use salida_impact::synthetic_difference::{SyntheticDifference, noise};
use salida_impact::{Confidence, Observation};
use std::path::Path;

/// Months of the series before the change, and joint paths drawn of those after it.
const BEFORE: usize = 150;
const DRAWS: usize = 2000;

/// Runs one piece on the file it reads.
pub(crate) fn work(piece: &str, path: &Path) -> Result<(), String> {
    match piece {
        "outcome-only" => with_placebos(&OutcomeOnly::default(), &Smoking::read(path)?.block()?),
        "nested" => nested(&Smoking::read(path)?, false),
        "nested-placebos" => nested(&Smoking::read(path)?, true),
        "synthetic-difference" => {
            let block = Smoking::read(path)?.block()?;
            with_placebos(&with_noise_of(&block), &block)
        }
        "large" => large(path, false),
        "large-jackknife" => large(path, true),
        "large-placebos" => placebos_of_large(path),
        "large-linear" => group_time(path),
        "large-two-way" => {
            let fit = DifferenceOfMeans.fit(&panel(path)?).map_err(told)?;
            println!("effect={}", fit.effect());
            Ok(())
        }
        "large-poisson" => poisson(path),
        "series" => one_series(path),
        _ => Err(format!("{piece}: no such piece")),
    }?;
    if let Some(bytes) = peak_memory() {
        println!("peak={bytes}");
    }
    Ok(())
}

fn told(flaw: Flaw) -> String {
    format!("{flaw:?}")
}

/// Placebos that are compared with one estimate keep the noise of its block.
fn with_noise_of(block: &Block) -> SyntheticDifference {
    SyntheticDifference {
        noise: noise(block).ok(),
    }
}

fn nested(table: &Smoking, with_all: bool) -> Result<(), String> {
    let block = table.block()?;
    let method = Nested {
        training: None,
        main: table.design(&block),
        search: Search::default(),
    };
    if with_all {
        return with_placebos(&method, &block);
    }
    let fit = method.fit(&block).map_err(told)?;
    let loss = fit.path.mspe(fit.path.pre());
    println!("effect={}\nloss={loss}", fit.effect());
    Ok(())
}

fn with_placebos(method: &dyn Method, block: &Block) -> Result<(), String> {
    let space = in_space(method, block, 1000)?;
    let error = space.standard_error().unwrap_or(f64::NAN);
    let rank = space.by_ratio();
    println!("effect={}\nerror={error}", space.treated.effect);
    println!("rank={}/{}\nlost={}", rank.at_least, rank.of, space.failed());
    Ok(())
}

fn in_space(method: &dyn Method, block: &Block, most: usize) -> Result<InSpace, String> {
    let fit = method.fit(block).map_err(told)?;
    let sets = pseudo_treated(block.donors(), block.treated(), most, 1);
    Ok(InSpace {
        treated: Trial::from(&fit.path),
        placebos: sets.groups.iter().map(|group| trial(method, block, group)).collect(),
        enumerated: sets.enumerated,
    })
}

/// Synthetic differences on the large panel, with the jackknife where it is wanted.
fn large(path: &Path, with_error: bool) -> Result<(), String> {
    let block = panel(path)?;
    let fit = SyntheticDifference::default().fit(&block).map_err(told)?;
    println!("effect={}", fit.effect());
    if with_error {
        println!("error={}", fixed_weight_jackknife(&block, &fit).map_err(told)?);
    }
    Ok(())
}

fn placebos_of_large(path: &Path) -> Result<(), String> {
    let block = panel(path)?;
    let space = in_space(&with_noise_of(&block), &block, 200)?;
    let error = space.standard_error().unwrap_or(f64::NAN);
    println!(
        "effect={}\nerror={error}\nlost={}",
        space.treated.effect,
        space.failed()
    );
    Ok(())
}

fn group_time(path: &Path) -> Result<(), String> {
    let found = GroupTime::default().of_block(&panel(path)?).map_err(told)?.value;
    let error = found.overall.error.unwrap_or(f64::NAN);
    println!("effect={}\nerror={error}", found.overall.effect);
    Ok(())
}

fn poisson(path: &Path) -> Result<(), String> {
    let found = TwoWayPoisson::of_block(&panel(path)?).map_err(told)?.value;
    let error = found.effect.error.unwrap_or(f64::NAN);
    println!("effect={}\nerror={error}", found.effect.log);
    Ok(())
}

/// The mean gap over the months after, with its limits.
fn one_series(path: &Path) -> Result<(), String> {
    let observations = series(path)?;
    let first = observations.get(BEFORE).and_then(Observation::first);
    let last = observations.last().and_then(Observation::last);
    let (interruption, until) = first.zip(last).ok_or("a short series")?;
    let months = (observations.len() - BEFORE) as f64;
    let study = Study {
        observations,
        interruption,
        until,
        phases: Vec::new(),
        terms: vec![Term::Level, Term::Season],
        law: Law::QuasiPoisson,
        confidence: Confidence::NINETY_FIVE,
        bootstrap: None,
    };
    let plan = Plan {
        spread: Spread::Quadratic,
        seed: 1,
        draws: DRAWS,
    };
    let checked = latent::estimate(&study, plan);
    let effect = checked.value.and_then(|latent| latent.effects.into_iter().last());
    let averted = effect.ok_or("the series is refused")?.uncertainty.averted;
    println!(
        "effect={}\nlow={}\nhigh={}",
        -averted.best / months,
        -averted.high / months,
        -averted.low / months
    );
    Ok(())
}
