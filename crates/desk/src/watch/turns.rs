//! How standings turned for a reader of the edition: which lines a watch says of them, and what carries each.

use super::{
    Said, Watch,
    change::{self, Shown, Turn},
    ear::Ear,
};
use crate::{
    gather::{self, Guard},
    report::{Edition, EvidenceRow},
};
use salida_monitor::{Change, Finding, Stand};
use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

impl Watch<'_> {
    /// Tells what turned for a reader of the edition.
    pub(super) fn tell(&mut self, changes: Vec<Change>, reference: u32, said: &mut Vec<Said>) {
        let before = Rc::clone(self.veil.withheld());
        self.look_behind_the_veil();
        let Some(days) = self.days else { return };
        let turns = self.turns(changes, &before);
        if turns.is_empty() {
            return;
        }
        let found = self.found(&turns, &before);
        let cause = self.cause(reference);
        let lines = change::lines(turns.into_iter().zip(found).collect(), days, cause.as_ref());
        said.extend(lines.into_iter().map(|line| Said::Change(Box::new(line))));
    }

    pub(super) fn look_behind_the_veil(&mut self) {
        let (Ear::Board(board), Some((on, known))) = (&self.ear, self.days) else {
            return;
        };
        let look = board.monitor().look(on, known);
        self.veil.look(self.stock.evidence(), board, &look, &board.judged());
    }

    /// How standings turned for a reader: those that changed, and all of clauses that are withheld from now on or no more.
    fn turns(&self, changes: Vec<Change>, before: &gather::Clauses) -> Vec<Turn> {
        let now = self.veil.withheld();
        let flipped: BTreeSet<usize> = { before.symmetric_difference(now) }
            .flat_map(|clause| self.veil.positions(clause))
            .copied()
            .collect();
        let (among, mut pairs): (Vec<Pair>, Vec<Pair>) = { changes.into_iter() }
            .map(|change| (change.before, change.now))
            .partition(|(was, is)| { was.iter().chain(is) }.any(|it| flipped.contains(&it.duty)));
        if let Ear::Board(board) = &self.ear {
            pairs.extend(with_the_unchanged(
                among,
                flipped.iter().flat_map(|position| board.at(*position)),
            ));
        }
        let turns = pairs.into_iter().filter_map(|(was, is)| {
            let shown = |stand: &Option<Stand>, withheld| self.shown(stand.as_ref()?, withheld);
            Some(Turn {
                was: shown(&was, before),
                is: shown(&is, now),
                stand: is.or(was)?,
            })
        });
        let mut turns: Vec<Turn> = turns.filter(Turn::is_told).collect();
        turns.sort_by_key(|turn| turn.stand.duty);
        turns
    }

    /// A standing as the edition shows it; `None` for what a breach of a withheld clause calls for.
    fn shown(&self, stand: &Stand, withheld: &gather::Clauses) -> Option<Shown> {
        let (instrument, name) = self.plan.clause(stand.duty)?;
        if !withheld.contains(&(instrument.clone(), name.clone())) {
            return Some(Shown::Standing(stand.standing));
        }
        stand.link.is_none().then_some(Shown::Withheld)
    }

    /// What is found of each turn: what carries it where it is shown, else what it is about.
    fn found(&self, turns: &[Turn], before: &Rc<gather::Clauses>) -> Vec<Finding> {
        let (evidence, edition) = (self.stock.evidence(), self.asked.edition);
        let guard = |withheld: &Rc<gather::Clauses>| {
            (edition != Edition::Team).then(|| Guard::of(evidence, edition, Rc::clone(withheld)))
        };
        let (was, is) = (guard(before), guard(self.veil.withheld()));
        let carried: Vec<&Stand> = { turns.iter() }
            .filter(|turn| matches!(turn.is, Some(Shown::Standing(_))))
            .map(|turn| &turn.stand)
            .collect();
        let explained = self
            .days
            .map(|(on, known)| self.ear.monitor().look(on, known).explain(&carried));
        let mut explained = explained.unwrap_or_default().into_iter();
        let found = turns.iter().filter_map(|turn| {
            let finding = match turn.is {
                Some(Shown::Standing(_)) => explained.next(),
                _ => self.plan.told(&turn.stand),
            }?;
            let guard = if turn.is.is_some() { &is } else { &was };
            Some(match guard {
                Some(guard) => guard.shown(finding),
                None => finding,
            })
        });
        found.collect()
    }

    /// The report that brought a change, where the edition shows it.
    fn cause(&self, reference: u32) -> Option<EvidenceRow> {
        let shown = self.asked.edition == Edition::Team;
        let row = gather::row(&self.stock.evidence().reports, reference);
        row.filter(|_| shown)
    }
}

/// A standing as it was and as it is.
type Pair = (Option<Stand>, Option<Stand>);

/// All standings of some duties as they were and as they are, in the order in which they are, and then those that are no
/// more.
fn with_the_unchanged<'s>(changed: Vec<Pair>, now: impl Iterator<Item = &'s Stand>) -> Vec<Pair> {
    let key = |it: &Stand| (it.duty, it.link, it.whose, it.instance.clone());
    let (gone, changed): (Vec<Pair>, Vec<Pair>) = changed.into_iter().partition(|(_, is)| is.is_none());
    let mut changed: BTreeMap<_, Pair> = { changed.into_iter() }
        .filter_map(|pair| Some((key(pair.1.as_ref()?), pair)))
        .collect();
    let all = now.map(|it| {
        changed
            .remove(&key(it))
            .unwrap_or_else(|| (Some(it.clone()), Some(it.clone())))
    });
    all.chain(gone).collect()
}
