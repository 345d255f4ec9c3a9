//! Leaves out whatever can be left out of a pair while the monitors still differ.

use super::{Met, differences, tell};
use crate::draw::Pair;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The smallest story that was found, with what differs in it.
pub(crate) fn shrunk(pair: &Pair) -> String {
    let mut pair = pair.clone();
    while let Some(smaller) = smaller(&pair).into_iter().find(fails) {
        pair = smaller;
    }
    let said = catch_unwind(AssertUnwindSafe(|| differences(&pair, &mut Met::default())));
    let said = said.map_or_else(|_| String::from("a monitor panicked"), |said| said.join("\n"));
    format!("{}\n{said}", tell::story(&pair))
}

fn fails(pair: &Pair) -> bool {
    catch_unwind(AssertUnwindSafe(|| differences(pair, &mut Met::default()))).map_or(true, |found| !found.is_empty())
}

/// Every pair that is a step smaller.
fn smaller(pair: &Pair) -> Vec<Pair> {
    let mut all = Vec::new();
    let mut change = |change: &dyn Fn(&mut Pair)| {
        let mut one = pair.clone();
        change(&mut one);
        if one.case != pair.case || one.told != pair.told || one.acts != pair.acts || one.asked != pair.asked {
            all.push(one);
        }
    };
    for at in 0..pair.asked.len() {
        if pair.asked.len() > 1 {
            change(&|one| {
                one.asked.remove(at);
            });
        }
    }
    for at in 0..pair.case.instruments.len() {
        if pair.case.instruments.len() > 1 {
            change(&|one| drop(one.case.instruments.remove(at)));
        }
        for number in 0..pair.case.instruments[at].commitments.len() {
            change(&|one| drop(one.case.instruments[at].commitments.remove(number)));
        }
        change(&|one| one.case.instruments[at].amnesties.clear());
        change(&|one| one.case.instruments[at].powers.clear());
        change(&|one| one.case.instruments[at].ends_when = None);
        change(&|one| one.case.instruments[at].amends = None);
    }
    for at in 0..pair.told.len() {
        change(&|one| drop(one.told.remove(at)));
        change(&|one| one.told[at].same_as = None);
        change(&|one| one.told[at].revises = None);
        change(&|one| one.told[at].withdrawn = false);
    }
    for at in 0..pair.acts.len() {
        change(&|one| drop(one.acts.remove(at)));
    }
    for at in 0..pair.case.instruments.len() {
        for number in 0..pair.case.instruments[at].commitments.len() {
            change(&|one| one.case.instruments[at].commitments[number].scope = None);
            change(&|one| one.case.instruments[at].commitments[number].suspended_while = None);
            change(&|one| one.case.instruments[at].commitments[number].excused_if = None);
            change(&|one| one.case.instruments[at].commitments[number].ends_when = None);
            change(&|one| one.case.instruments[at].commitments[number].from = None);
            change(&|one| one.case.instruments[at].commitments[number].until = None);
            change(&|one| one.case.instruments[at].commitments[number].replaces = None);
            change(&|one| drop(one.case.instruments[at].commitments[number].on_breach.pop()));
            change(&|one| one.case.instruments[at].commitments[number].zones.clear());
            change(&|one| one.case.instruments[at].commitments[number].burden_on_party = false);
            change(&|one| one.case.instruments[at].commitments[number].survives = false);
        }
    }
    all
}
