//! What holds between the parts of an instrument: names are given once and lead somewhere, and nothing stands where it
//! makes no sense.

use salida_case::covenant::{
    Commitment, Condition, Consequence, Due, Duty, Form, Holders, Instrument, Scope, Subjects, Trigger, Verb,
};
use salida_world::{ActorId, InstrumentId, Name};
use std::collections::BTreeSet;

/// The instrument with what makes no sense taken out.
pub(super) fn settled(mut instrument: Instrument) -> Instrument {
    let mut taken: BTreeSet<Name> = BTreeSet::new();
    instrument
        .commitments
        .retain(|commitment| taken.insert(commitment.name.clone()));
    instrument
        .amnesties
        .retain(|amnesty| taken.insert(amnesty.name.clone()));
    let known: Vec<Name> = instrument
        .commitments
        .iter()
        .map(|commitment| commitment.name.clone())
        .collect();
    let own = instrument.id.clone();
    for commitment in &mut instrument.commitments {
        settle_clauses(commitment);
        let has_party = commitment.form.subjects().is_some();
        for holders in triggers(commitment) {
            settle_holders(holders, has_party);
        }
        let clauses = [
            &mut commitment.suspended_while,
            &mut commitment.excused_if,
            &mut commitment.ends_when,
        ];
        for clause in clauses {
            settle_condition(clause, &known, &own, has_party);
        }
    }
    settle_condition(&mut instrument.ends_when, &known, &own, false);
    for power in &mut instrument.powers {
        power.over = power
            .over
            .iter()
            .filter_map(|name| known_instead(name, &known))
            .collect();
        power.over.sort();
        power.over.dedup();
    }
    instrument
}

/// A permission is not breached, only a delivery has a burden, and after a permission nothing follows.
fn settle_clauses(commitment: &mut Commitment) {
    commitment.burden_on_party &= matches!(commitment.form, Form::Shall { .. });
    if matches!(commitment.form, Form::May { .. }) {
        commitment.excused_if = None;
        commitment.on_breach.clear();
    }
    let permission = commitment.on_breach.iter().position(|link| link.verb == Verb::May);
    commitment
        .on_breach
        .truncate(permission.map_or(usize::MAX, |index| index + 1));
    if commitment.form.subjects().is_none() {
        commitment.on_breach.iter_mut().for_each(name_somebody);
    }
}

fn name_somebody(link: &mut Consequence) {
    if link.who == Duty::TheParty {
        link.who = Duty::Named(Subjects {
            parties: vec![ActorId::from("Somebody")],
            each: false,
        });
    }
}

/// Whose acts the triggers around a form wait for.
fn triggers(commitment: &mut Commitment) -> Vec<&mut Holders> {
    let mut found: Vec<&mut Trigger> = Vec::new();
    if let Form::Shall {
        due: Due::Within { of, .. },
        ..
    } = &mut commitment.form
    {
        found.push(of);
    }
    match &mut commitment.scope {
        Some(Scope::After { of, .. } | Scope::Before { of, .. }) => found.push(of),
        Some(Scope::Between { opens, closes }) => found.extend([opens, closes]),
        None => {}
    }
    found.into_iter().map(|trigger| &mut trigger.by).collect()
}

fn settle_condition(clause: &mut Option<Condition>, known: &[Name], own: &InstrumentId, has_party: bool) {
    let Some(condition) = clause else { return };
    if !settle(condition, known, own, has_party) {
        *clause = None;
    }
}

/// False when the condition needs a commitment and there is none.
fn settle(condition: &mut Condition, known: &[Name], own: &InstrumentId, has_party: bool) -> bool {
    match condition {
        Condition::All { of } | Condition::Any { of } => of.iter_mut().all(|part| settle(part, known, own, has_party)),
        Condition::Happens { what, .. } => {
            settle_holders(&mut what.by, has_party);
            true
        }
        Condition::Standing { of, .. } => {
            settle_holders(&mut of.of, has_party);
            of.instrument = of.instrument.take().filter(|instrument| instrument != own);
            if of.instrument.is_some() {
                return true;
            }
            let Some(name) = known_instead(&of.commitment, known) else {
                return false;
            };
            of.commitment = name;
            true
        }
    }
}

fn settle_holders(holders: &mut Holders, has_party: bool) {
    if !has_party && matches!(holders, Holders::TheParty | Holders::TheOthers) {
        *holders = Holders::Everybody;
    }
}

/// One of the commitments, told from any name.
fn known_instead(name: &Name, known: &[Name]) -> Option<Name> {
    let number: usize = name.as_str().bytes().map(usize::from).sum();
    known.get(number % known.len().max(1)).cloned()
}
