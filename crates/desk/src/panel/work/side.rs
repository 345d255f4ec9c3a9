//! The answer of one method, put together from its fit and from what was found where nothing happened.

use super::{
    Ground, Method, budget,
    durability::durability,
    job::{Done, Job, What},
    windows,
};
use crate::panel::answer::{
    Found, ImportancesFound, InTimeReport, PlaceboFailed, PlaceboPath, Placebos, PowerFound, PredictionFound, Weight,
    WithoutDonor,
};
use salida_impact::method::Fit;
use salida_impact::panel::{Block, Flaw, Path, Reading};
use salida_impact::placebo::{Conformal, Size, fixed_weight_jackknife};
use salida_impact::quality::Quality;
use salida_world::Range;

pub(super) fn found(ground: &Ground<'_>, method: &Method, fit: &Fit, results: Vec<(Job, Option<Done>)>) -> Found {
    let block = ground.block(method);
    let path = &fit.path;
    let mut heard = Heard::default();
    for (job, done) in results {
        heard.take(job.what, done, block);
    }
    Found {
        in_counts: method.on_counts || ground.per.is_none(),
        windows: windows::all(ground, path, &heard.paths, method.on_counts),
        quality: Quality::of(block, fit),
        donor_weights: weights(block.units(), &fit.donor_weights),
        period_weights: weights(block.periods(), &fit.period_weights),
        certificate: fit.certificate,
        durability: durability(block.periods(), path, &heard.paths),
        power: heard.power.take(),
        size: heard.size.take(),
        prediction: heard.prediction.take(),
        importances: heard.importances.take(),
        placebos: heard.placebos(ground, method, path),
        in_time: heard.in_time,
        without_donors: heard.without,
        jackknife: fixed_weight_jackknife(block, fit),
        conformal: heard.conformal,
        corners: heard.low.zip(heard.high).and_then(|(low, high)| {
            let best = path.effect();
            Range::new(low.min(high).min(best), best, low.max(high).max(best))
        }),
        path: path.clone(),
    }
}

/// What the pieces of work gave.
#[derive(Default)]
struct Heard {
    groups: usize,
    not_tried: usize,
    paths: Vec<Path>,
    units: Vec<Vec<String>>,
    failed: Vec<PlaceboFailed>,
    in_time: Option<InTimeReport>,
    without: Vec<WithoutDonor>,
    conformal: Option<Result<Conformal, Flaw>>,
    low: Option<f64>,
    high: Option<f64>,
    power: Option<Result<PowerFound, Flaw>>,
    size: Option<Result<Size, Flaw>>,
    prediction: Option<Result<PredictionFound, Flaw>>,
    importances: Option<Result<ImportancesFound, Flaw>>,
}

impl Heard {
    fn take(&mut self, what: What, done: Option<Done>, block: &Block) {
        let name = |column: &usize| block.units().get(*column).cloned();
        if let What::Placebo(group) = what {
            let units: Vec<String> = group.iter().filter_map(name).collect();
            self.groups += 1;
            match done {
                Some(Done::Placebo(Ok(path))) => {
                    self.paths.push(path);
                    self.units.push(units);
                }
                Some(Done::Placebo(Err(why))) => self.failed.push(PlaceboFailed { units, why }),
                _ => self.not_tried += 1,
            }
            return;
        }
        match done {
            Some(Done::InTime(found)) => {
                self.in_time = Some(InTimeReport {
                    from: block.periods().get(found.from).cloned().unwrap_or_default(),
                    horizon: found.horizon,
                    effect: found.effect,
                });
            }
            Some(Done::WithoutDonors(all)) => {
                let one = |left: salida_impact::placebo::LeftOut| {
                    Some(WithoutDonor {
                        donor: name(&left.donor)?,
                        effect: left.effect,
                    })
                };
                self.without = all.into_iter().filter_map(one).collect();
            }
            Some(Done::Conformal(found)) => self.conformal = Some(found),
            Some(Done::Corner(Reading::Lowest, effect)) => self.low = effect,
            Some(Done::Corner(_, effect)) => self.high = effect,
            Some(Done::Power(found)) => self.power = Some(found),
            Some(Done::Size(found)) => self.size = Some(found),
            Some(Done::Prediction(found)) => self.prediction = Some(found),
            Some(Done::Importances(found)) => self.importances = Some(*found),
            Some(Done::Placebo(_) | Done::Choice(_)) | None => {}
        }
    }

    fn placebos(&mut self, ground: &Ground<'_>, method: &Method, path: &Path) -> Option<Placebos> {
        if self.groups == 0 {
            return None;
        }
        let block = ground.block(method);
        let space = windows::space(path, &self.paths, &path.post());
        let ran = self
            .paths
            .iter()
            .zip(std::mem::take(&mut self.units))
            .map(|(path, units)| PlaceboPath {
                units,
                gaps: path.gaps(),
                effect: path.effect(),
                pre_rmspe: path.rmspe(path.pre()),
                mspe_ratio: path.mspe_ratio(),
            });
        Some(Placebos {
            groups: self.groups,
            enumerated: budget::groups(method.named, block, ground.placebos, ground.seed).enumerated,
            possible: (block.treated() == 1).then_some(block.donors()),
            by_effect: (!self.paths.is_empty()).then(|| space.by_effect()),
            standard_error: space.standard_error(),
            ran: ran.collect(),
            failed: std::mem::take(&mut self.failed),
            not_tried: self.not_tried,
        })
    }
}

/// Names with a weight, the heaviest first.
fn weights(names: &[String], weights: &[f64]) -> Vec<Weight> {
    let mut found: Vec<Weight> = { names.iter().zip(weights) }
        .filter(|(_, weight)| **weight != 0.0)
        .map(|(name, weight)| Weight {
            name: name.clone(),
            weight: *weight,
        })
        .collect();
    found.sort_by(|left, right| {
        right
            .weight
            .abs()
            .total_cmp(&left.weight.abs())
            .then_with(|| left.name.cmp(&right.name))
    });
    found
}
