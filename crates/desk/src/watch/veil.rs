//! What an edition withholds while reports come: of each clause it is known which duty accuses a party by what nobody
//! established, so that only what a report may have changed is asked for what carries it.

use crate::{
    gather::{Clauses, accuser, with_what_reads},
    report::Edition,
};
use salida_case::Case;
use salida_events::Evidence;
use salida_monitor::{Board, Look, Plan, Stand};
use salida_world::{InstrumentId, Name};
use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

type Clause = (InstrumentId, Name);

/// What is withheld, and why.
pub(super) struct Veil<'a> {
    case: &'a Case,
    plan: &'a Plan,
    edition: Edition,
    /// The positions of each clause.
    positions: BTreeMap<Clause, Vec<usize>>,
    /// For each clause that is accused a position that accuses.
    accusers: BTreeMap<Clause, usize>,
    withheld: Rc<Clauses>,
}

impl<'a> Veil<'a> {
    pub(super) fn new(case: &'a Case, plan: &'a Plan, edition: Edition) -> Self {
        let mut positions: BTreeMap<Clause, Vec<usize>> = BTreeMap::new();
        for (position, (instrument, name)) in (0..).map_while(|position| Some((position, plan.clause(position)?))) {
            let own = positions.entry((instrument.clone(), name.clone())).or_default();
            own.push(position);
        }
        Self {
            case,
            plan,
            edition,
            positions,
            accusers: BTreeMap::new(),
            withheld: Rc::default(),
        }
    }

    /// The clauses that are withheld.
    pub(super) fn withheld(&self) -> &Rc<Clauses> {
        &self.withheld
    }

    /// The positions of a clause.
    pub(super) fn positions(&self, clause: &Clause) -> &[usize] {
        self.positions.get(clause).map_or(&[], Vec::as_slice)
    }

    /// Looks again at what a report may have changed: at positions that are in order.
    pub(super) fn look(&mut self, evidence: &Evidence, board: &Board<'_>, look: &Look<'_>, judged: &[usize]) {
        if self.edition == Edition::Team {
            return;
        }
        let mut has_changed = false;
        for own in judged.chunk_by(|one, other| self.plan.clause(*one) == self.plan.clause(*other)) {
            let clause = own.first().and_then(|position| self.plan.clause(*position));
            let Some(clause) = clause.map(|(instrument, name)| (instrument.clone(), name.clone())) else {
                continue;
            };
            let asked = match self.accusers.get(&clause) {
                Some(accuser) if own.binary_search(accuser).is_err() => continue,
                Some(accuser) => {
                    let others = self.positions(&clause).iter().filter(|position| *position != accuser);
                    [vec![*accuser], others.copied().collect()]
                }
                None => [Vec::new(), own.to_vec()],
            };
            let stands = |of: &Vec<usize>| of.iter().flat_map(|it| board.at(*it)).cloned().collect::<Vec<Stand>>();
            let found = { asked.iter() }
                .find_map(|positions| accuser(self.case, evidence, self.plan, look, &stands(positions)));
            has_changed |= found.is_some() != self.accusers.contains_key(&clause);
            match found {
                Some(position) => drop(self.accusers.insert(clause, position)),
                None => drop(self.accusers.remove(&clause)),
            }
        }
        if has_changed {
            let accused: BTreeSet<Clause> = self.accusers.keys().cloned().collect();
            // What reads a withheld standing would tell it.
            self.withheld = Rc::new(with_what_reads(self.case, accused));
        }
    }
}
