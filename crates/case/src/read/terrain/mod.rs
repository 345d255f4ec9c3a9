//! Lowers the tables of the terrain: vocabularies, openings, orders and power.

mod opening;
mod order;
mod power;
mod shares;
mod validity;
mod vocabulary;

pub(super) use shares::{check_markets, share};

use super::lowering::Lowering;
use crate::{
    actor::Actor,
    terrain::{LabelFile, Scale, Terrain},
    written::CaseFile,
};

/// The terrain that a text states. `actors` tells which group a faction belongs to.
pub(super) fn terrain(lowering: &mut Lowering<'_>, file: &CaseFile, actors: &[Actor]) -> Terrain {
    let vocabularies = lowering.each(&file.vocabulary, vocabulary::vocabulary);
    let categories = vocabulary::categories(lowering, &file.category);
    let weights = power::weights(lowering, &file.weight, actors);
    let label_file = |_: &mut Lowering<'_>, it: &crate::written::LabelFile, place| {
        Some(LabelFile {
            path: it.path.clone(),
            place,
        })
    };
    let usual = Scale::default();
    Terrain {
        scale: Scale {
            band: file.even_within.unwrap_or(usual.band),
            newcomer_months: file.newcomer_months.unwrap_or(usual.newcomer_months),
        },
        label_files: lowering.each(&file.label_file, label_file),
        vocabularies,
        categories,
        same_as: lowering.each(&file.same_as, vocabulary::same_as),
        mandates: lowering.each(&file.mandate, opening::mandate),
        rules: lowering.each_known(&file.rule, |rule| &rule.id, opening::rule),
        exceptions: lowering.each(&file.exception, opening::exception),
        fulfilments: lowering.each(&file.fulfilment, opening::fulfilment),
        weights,
        gains: lowering.each(&file.gain, power::gain),
        orders: lowering.each(&file.order, order::order),
        mediations: lowering.each(&file.mediation, order::mediation),
        acceptances: lowering.each(&file.acceptance, order::acceptance),
        capacities: lowering.each(&file.capacity, power::capacity),
        relations: lowering.each(&file.relation, power::relation),
    }
}
