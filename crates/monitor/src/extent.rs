//! How much a case would be taken apart into, reckoned from the text alone: lists under `each of` multiply one another.

use crate::{Plan, amnesty::Wholes, plan::each};
use salida_case::{
    Case,
    covenant::{Amnesty, Commitment, Condition, Duty as Who, Form, Instrument},
};
use salida_world::{ActorId, InstrumentId, Name};
use std::collections::BTreeMap;

/// So many names, or looks at another duty, weigh as much as a duty.
const LIGHT: u128 = 1_000;

/// How much a case would be taken apart into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extent {
    /// The duties of all commitments and of what follows their breach, with what they name and read, and what is counted
    /// of each group to which an amnesty is open.
    pub all: u64,
    /// The clause that makes most of them, and how many.
    pub most: Option<(InstrumentId, Name, u64)>,
}

impl Plan {
    /// How much [`Plan::compile`] would have to make. Costs one look at each clause, however long its lists are, and at what
    /// each actor is part of.
    pub fn extent(case: &Case) -> Extent {
        let texts = { case.instruments.iter() }.flat_map(|it| it.commitments.iter().map(move |own| (it, own)));
        let texts: Vec<(&Instrument, &Commitment)> = texts.collect();
        let own: BTreeMap<(&InstrumentId, &Name), u128> = { texts.iter() }
            .map(|(of, it)| ((&of.id, &it.name), duties(it)))
            .collect();
        let every = own.values().fold(0, |sum: u128, it| sum.saturating_add(*it));
        let commitments = texts.iter().map(|(instrument, commitment)| {
            let duties = own.get(&(&instrument.id, &commitment.name)).copied().unwrap_or(0);
            let looks = looks(instrument, commitment, every, &own).saturating_add(names(commitment)) / LIGHT;
            let each = 1_u128.saturating_add(followed(commitment)).saturating_add(looks);
            (&instrument.id, &commitment.name, duties.saturating_mul(each))
        });
        let with_parts = with_parts(case);
        let amnesties = { case.instruments.iter() }.flat_map(|it| it.amnesties.iter().map(move |own| (&it.id, own)));
        let amnesties = amnesties.map(|(id, amnesty)| (id, &amnesty.name, opened(case, amnesty, &with_parts)));
        let (mut all, mut most): (u128, Option<(InstrumentId, Name, u64)>) = (0, None);
        for (instrument, name, weight) in commitments.chain(amnesties) {
            all = all.saturating_add(weight);
            let weight = u64::try_from(weight).unwrap_or(u64::MAX);
            if most.as_ref().is_none_or(|(.., most)| *most < weight) {
                most = Some((instrument.clone(), name.clone(), weight));
            }
        }
        Extent {
            all: u64::try_from(all).unwrap_or(u64::MAX),
            most,
        }
    }
}

/// How many each actor is, with all that are part of it.
fn with_parts(case: &Case) -> BTreeMap<&ActorId, u128> {
    let wholes = Wholes::of(case);
    let mut many: BTreeMap<&ActorId, u128> = BTreeMap::new();
    for actor in &case.actors {
        for whole in wholes.around(&actor.id) {
            *many.entry(whole).or_default() += 1;
        }
    }
    many
}

/// What an amnesty weighs: for each group that may enrol, what is counted of it, and how every actor stands to it.
fn opened(case: &Case, amnesty: &Amnesty, with_parts: &BTreeMap<&ActorId, u128>) -> u128 {
    let invited = { amnesty.to.iter() }.map(|group| with_parts.get(group).copied().unwrap_or(0));
    let invited = invited.fold(0, u128::saturating_add).min(many(&case.actors));
    let counted = 1 + many(&amnesty.in_return_for) + many(&amnesty.revoked_on).min(1) + many(&amnesty.except).min(1);
    let names = many(&amnesty.revoked_on) + many(&amnesty.except) + many(&case.actors);
    let each = counted.saturating_add(names / LIGHT);
    invited.saturating_mul(each).saturating_add(1)
}

fn many<T>(list: &[T]) -> u128 {
    list.len() as u128
}

/// How many duties a commitment is taken apart into.
fn duties(commitment: &Commitment) -> u128 {
    let subjects = commitment.form.subjects().map_or(1, |it| each(&it.parties, it.each));
    let deeds = commitment.form.deeds();
    let zones = each(&commitment.zones, commitment.each_zone);
    [subjects, zones, each(&deeds.deeds, deeds.each)]
        .into_iter()
        .fold(1, |product, it| product.saturating_mul(it as u128))
}

/// How many owe something after the breach of one of its duties.
fn followed(commitment: &Commitment) -> u128 {
    let links = commitment.on_breach.iter().map(|link| {
        let parties = match &link.who {
            Who::TheParty => 1,
            Who::Named(subjects) => each(&subjects.parties, subjects.each) as u128,
        };
        parties.saturating_mul(each(&link.deeds.deeds, link.deeds.each) as u128)
    });
    links.fold(0, u128::saturating_add)
}

/// The names that each of its duties keeps.
fn names(commitment: &Commitment) -> u128 {
    let joint = |many: u128, each: bool| if each { 1 } else { many };
    let subjects = commitment
        .form
        .subjects()
        .map_or(0, |it| joint(many(&it.parties), it.each));
    let deeds = commitment.form.deeds();
    let roles = &commitment.roles;
    let roles = [
        &roles.monitored_by,
        &roles.verified_by,
        &roles.attributed_by,
        &roles.assessed_by,
    ];
    let links = commitment.on_breach.iter().map(|link| {
        let owed_by = match &link.who {
            Who::TheParty => subjects,
            Who::Named(named) => many(&named.parties),
        };
        owed_by.saturating_add(many(&link.deeds.deeds))
    });
    let own = [
        subjects,
        joint(many(&commitment.zones), commitment.each_zone),
        joint(many(&deeds.deeds), deeds.each),
    ];
    let all = own.into_iter().chain(roles.into_iter().map(|it| many(it))).chain(links);
    all.fold(0, u128::saturating_add)
}

/// How many duties each of its duties looks through: for every standing that a condition reads, and for a prohibition where
/// something is permitted.
fn looks(
    instrument: &Instrument,
    commitment: &Commitment,
    every: u128,
    duties: &BTreeMap<(&InstrumentId, &Name), u128>,
) -> u128 {
    let conditions = [
        &commitment.suspended_while,
        &commitment.excused_if,
        &commitment.ends_when,
        &instrument.ends_when,
    ];
    let mut waiting: Vec<&Condition> = conditions.into_iter().flatten().collect();
    let mut looks: u128 = 0;
    while let Some(condition) = waiting.pop() {
        match condition {
            Condition::All { of } | Condition::Any { of } => waiting.extend(of),
            Condition::Standing { .. } => looks = looks.saturating_add(every),
            Condition::Happens { .. } => {}
        }
    }
    if matches!(commitment.form, Form::ShallNot { .. }) {
        let permitting = instrument
            .commitments
            .iter()
            .filter(|it| matches!(it.form, Form::May { .. }));
        let permitted = permitting.filter_map(|it| duties.get(&(&instrument.id, &it.name)));
        let permitted = permitted.fold(0_u128, |sum, it| sum.saturating_add(*it));
        if permitted > 0 {
            looks = looks
                .saturating_add(every)
                .saturating_add(permitted.saturating_mul(LIGHT / 10));
        }
    }
    looks
}
