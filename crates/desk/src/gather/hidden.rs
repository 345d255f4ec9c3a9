//! What an edition hides with a clause: whatever reads it, is lifted by it or is replaced by it. Judged without the hidden
//! clause such a clause would be told a standing that it does not have, or its standing would tell of the hidden one.

use salida_case::{
    Case,
    covenant::{Annex, Commitment, Condition, Form, Instrument},
};
use salida_world::{DeedId, InstrumentId, Name};
use std::collections::{BTreeMap, BTreeSet};

/// A clause, by the instrument that it stands in and its name.
type Clause = (InstrumentId, Name);

/// Several of them.
pub(crate) type Clauses = BTreeSet<Clause>;

/// Takes confidential clauses out of the case, with all that hangs on them, and says how many clauses that were.
pub(super) fn take_out_confidential(case: &mut Case) -> usize {
    let clauses = confidential(case);
    take_out(case, clauses)
}

/// Takes clauses out of the case, with all that hangs on them, and says how many clauses that were.
pub(super) fn take_out(case: &mut Case, clauses: Clauses) -> usize {
    let hidden = with_what_hangs_on(case, clauses);
    for instrument in &mut case.instruments {
        let id = instrument.id.clone();
        let is_hidden = |name: &Name| hidden.contains(&(id.clone(), name.clone()));
        instrument.commitments.retain(|it| !is_hidden(&it.name));
        instrument.amnesties.retain(|it| !is_hidden(&it.name));
        // Nothing is left that this could end, and it would name the hidden clause.
        let reads = read_by(instrument.ends_when.as_ref(), instrument);
        if reads.iter().any(|read| hidden.contains(read)) {
            instrument.ends_when = None;
        }
        // A power or an act that names no clause is about all of them: one about hidden clauses alone has to go.
        instrument.powers.retain_mut(|power| keep(&mut power.over, is_hidden));
    }
    // What such a clause gives is told by no market, faction or group either.
    let gives = |term: &str| hidden.iter().any(|(instrument, name)| is_term(term, instrument, name));
    case.terrain.gains.retain(|it| !it.term.as_deref().is_some_and(gives));
    case.process.acts.retain_mut(|act| {
        let Some(instrument) = act.instrument.clone() else {
            return true;
        };
        keep(&mut act.commitments, |name| {
            hidden.contains(&(instrument.clone(), name.clone()))
        })
    });
    hidden.len()
}

/// True where a term is this clause: by its name alone, or after that of its agreement. Of two clauses of one name either
/// may be meant.
fn is_term(term: &str, instrument: &InstrumentId, name: &Name) -> bool {
    match term.rsplit_once(['/', '#', '.', ' ']) {
        Some((of, own)) => own == name.as_str() && of.trim_end_matches(".md").ends_with(instrument.as_str()),
        None => term == name.as_str(),
    }
}

/// Takes the hidden names out; false where there were names and none is left.
fn keep(names: &mut Vec<Name>, is_hidden: impl Fn(&Name) -> bool) -> bool {
    let named = !names.is_empty();
    names.retain(|name| !is_hidden(name));
    !named || !names.is_empty()
}

fn confidential(case: &Case) -> Clauses {
    let of = |instrument: &Instrument| {
        let commitments = instrument.commitments.iter().map(|it| (&it.name, it.annex));
        let amnesties = instrument.amnesties.iter().map(|it| (&it.name, it.annex));
        let hidden = commitments
            .chain(amnesties)
            .filter(|(_, annex)| *annex == Annex::Confidential);
        hidden
            .map(|(name, _)| (instrument.id.clone(), name.clone()))
            .collect::<Vec<_>>()
    };
    case.instruments.iter().flat_map(of).collect()
}

/// The clauses and what hangs on them: what a condition reads them for, what they permit, and what they replace.
fn with_what_hangs_on(case: &Case, clauses: Clauses) -> Clauses {
    grow(case, clauses, true)
}

/// The clauses and all whose conditions read them.
pub(crate) fn with_what_reads(case: &Case, clauses: Clauses) -> Clauses {
    grow(case, clauses, false)
}

/// Each clause is looked at once, however long the chain is by which one hangs on another.
fn grow(case: &Case, clauses: Clauses, with_force: bool) -> Clauses {
    if clauses.is_empty() {
        return clauses;
    }
    let readers = Readers::of(case);
    let (mut lifted, mut ended) = (BTreeSet::new(), BTreeSet::new());
    let mut found = Clauses::new();
    let mut waiting: Vec<Clause> = clauses.into_iter().collect();
    while let Some(clause) = waiting.pop() {
        if found.contains(&clause) {
            continue;
        }
        waiting.extend(readers.clauses.get(&clause).into_iter().flatten().cloned());
        for instrument in readers.instruments.get(&clause).into_iter().flatten() {
            if ended.insert(&instrument.id) {
                waiting.extend(all(instrument));
            }
        }
        if with_force && let Some((instrument, commitment)) = readers.written.get(&clause) {
            if let Form::May { deeds, .. } = &commitment.form {
                for deed in &deeds.deeds {
                    if lifted.insert((&instrument.id, deed)) {
                        waiting.extend(forbidding(case, instrument, deed));
                    }
                }
            }
            waiting.extend(instrument.amends.clone().zip(commitment.replaces.clone()));
        }
        found.insert(clause);
    }
    found
}

/// Who reads a clause in a condition.
#[derive(Default)]
struct Readers<'a> {
    clauses: BTreeMap<Clause, Vec<Clause>>,
    /// Those whose header reads it: all that stands in them hangs on it, and is named once.
    instruments: BTreeMap<Clause, Vec<&'a Instrument>>,
    written: BTreeMap<Clause, (&'a Instrument, &'a Commitment)>,
}

impl<'a> Readers<'a> {
    fn of(case: &'a Case) -> Self {
        let mut readers = Self::default();
        for instrument in &case.instruments {
            for read in read_by(instrument.ends_when.as_ref(), instrument) {
                let headers = readers.instruments.entry(read).or_default();
                if headers.last().is_none_or(|last| last.id != instrument.id) {
                    headers.push(instrument);
                }
            }
            for it in &instrument.commitments {
                let own = (instrument.id.clone(), it.name.clone());
                for condition in [&it.suspended_while, &it.excused_if, &it.ends_when] {
                    for read in read_by(condition.as_ref(), instrument) {
                        readers.clauses.entry(read).or_default().push(own.clone());
                    }
                }
                readers.written.insert(own, (instrument, it));
            }
        }
        readers
    }
}

/// The clauses for whose standing a condition asks.
fn read_by(condition: Option<&Condition>, instrument: &Instrument) -> Vec<Clause> {
    let mut read = Vec::new();
    let mut waiting: Vec<&Condition> = condition.into_iter().collect();
    while let Some(condition) = waiting.pop() {
        match condition {
            Condition::All { of } | Condition::Any { of } => waiting.extend(of),
            Condition::Standing { of, .. } => {
                let named = of.instrument.as_ref().unwrap_or(&instrument.id);
                read.push((named.clone(), of.commitment.clone()));
            }
            Condition::Happens { .. } => {}
        }
    }
    read
}

fn all(instrument: &Instrument) -> impl Iterator<Item = Clause> {
    let commitments = instrument.commitments.iter().map(|it| &it.name);
    let names = commitments.chain(instrument.amnesties.iter().map(|it| &it.name));
    names.map(|name| (instrument.id.clone(), name.clone()))
}

/// The prohibitions out of which a permission of this deed in the same instrument may take something.
fn forbidding(case: &Case, instrument: &Instrument, permitted: &DeedId) -> Vec<Clause> {
    let meets = |deed: &DeedId| case.deeds.is_a(deed, permitted) || case.deeds.is_a(permitted, deed);
    let forbids = |it: &&Commitment| matches!(&it.form, Form::ShallNot { deeds, .. } if deeds.deeds.iter().any(meets));
    let found = instrument.commitments.iter().filter(forbids);
    found.map(|it| (instrument.id.clone(), it.name.clone())).collect()
}
