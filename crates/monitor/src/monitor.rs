//! The monitor: takes one report at a time, in any order, and answers for any event day and recorded day.

use crate::{
    Act, Finding, Look, Standing,
    archive::{Archive, Holdings, InMemory},
    column::Columns,
    evidence::Evidence,
    finding::Probability,
    history::History,
    plan::Plan,
    quantity::QuantityId,
    seen::Seen,
    verdict::Stand,
};
use salida_note::Note;
use salida_world::{Day, Fingerprint, Happening};
use serde::Serialize;
use std::rc::Rc;

/// An opaque reference to a report. The caller knows what it stands for; the monitor does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Ref(pub u32);

/// A happening on its way into the monitor.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// What findings call it.
    pub reference: Ref,
    /// Its own name, by which other reports revise it.
    pub name: &'a str,
    /// What happened.
    pub happening: &'a Happening,
    /// The day on which it became known.
    pub recorded: Day,
    /// The report that it revises.
    pub revises: Option<&'a str>,
    /// True when it takes back what it revises.
    pub withdrawn: bool,
    /// Another report of the same happening.
    pub same_as: Option<&'a str>,
}

impl Report<'_> {
    /// The content hash of rule 11: of two reports that bear one name, the one with the smaller keeps it. The name itself
    /// and what it is declared the same as are no part of it.
    pub fn fingerprint(&self) -> Fingerprint {
        content(
            self.happening.fingerprint(),
            self.recorded,
            self.revises,
            self.withdrawn,
        )
    }
}

/// What a report says, and what it says of another.
pub(crate) fn content(said: Fingerprint, recorded: Day, revises: Option<&str>, withdrawn: bool) -> Fingerprint {
    let known = said.with(u64::from(recorded.number().cast_unsigned()));
    known.with_text(revises.unwrap_or_default()).with(u64::from(withdrawn))
}

/// The state: what was heard, looked through for each quantity only where it touches it.
#[derive(Debug)]
pub struct Monitor<'p> {
    plan: &'p Plan,
    archive: Holdings,
    acts: Vec<Act>,
}

impl<'p> Monitor<'p> {
    /// A monitor that has heard nothing yet, and will keep what it hears in memory.
    pub fn new(plan: &'p Plan) -> Self {
        Self::over(plan, Box::new(InMemory::default()))
    }

    /// A monitor that has heard nothing yet, and will keep what it hears in an archive of the caller's, which is empty.
    ///
    /// Where an archive can be damaged, ask for [`Monitor::damage`] after every answer.
    pub fn over(plan: &'p Plan, archive: Box<dyn Archive>) -> Self {
        Self {
            plan,
            archive: Holdings::new(archive, &plan.reach, plan.quantities.len()),
            acts: Vec::new(),
        }
    }

    /// Takes a report. What it costs does not depend on how many duties or reports there are.
    pub fn take(&mut self, report: &Report<'_>) {
        self.archive.append(&self.plan.reach, report);
    }

    /// What it watches.
    pub fn plan(&self) -> &'p Plan {
        self.plan
    }

    /// Why the archive cannot give back all that was heard. From then on every answer is empty, and says nothing.
    pub fn damage(&self) -> Option<Note> {
        self.archive.damage()
    }

    pub(crate) fn archive(&self) -> &Holdings {
        &self.archive
    }

    /// Takes an act that may change the force of an agreement.
    pub fn act(&mut self, act: Act) {
        // Of several acts on one day the one that suspends comes before the one that resumes, whatever their names.
        let key = |act: &Act| (act.during, act.kind, act.name.clone());
        let at = self.acts.partition_point(|known| key(known) <= key(&act));
        self.acts.insert(at, act);
    }

    /// All findings for the day `on`, as known on the day `known`, in the order of the plan.
    pub fn findings(&self, on: Day, known: Day) -> Vec<Finding> {
        self.look(on, known).findings()
    }

    /// Where everything stands on the day `on`, as known on the day `known`, in the order of the plan: what
    /// [`Monitor::findings`] says without what explains it, and several times as fast.
    pub fn standings(&self, on: Day, known: Day) -> Vec<Stand> {
        self.look(on, known).standings()
    }

    /// All that can be asked of one day.
    pub fn look(&self, on: Day, known: Day) -> Look<'_> {
        Look::new(self, self.evidence(on, known))
    }

    /// The same for each of some days, all as known on the day `known`: what conditions and breaches set going is followed
    /// once for all of them.
    pub fn look_on_each<'m>(&'m self, days: &'m [Day], known: Day) -> impl Iterator<Item = Look<'m>> {
        let last = days.iter().copied().max();
        let history = last.map(|last| History::of(self.plan, self.evidence(last, known)));
        days.iter().map(move |on| {
            let so_far = history
                .as_ref()
                .map_or_else(History::default, |history| history.up_to(*on));
            Look::with(self, self.evidence(*on, known), so_far)
        })
    }

    /// The same of some duties and amnesties only, by their positions, which are in order.
    pub(crate) fn standings_of(&self, positions: &[usize], on: Day, known: Day) -> Vec<Stand> {
        self.look(on, known).standings_of(positions)
    }

    /// An answer to which the archive has given all that belongs to it, or none.
    pub(crate) fn unless_damaged<T>(&self, answer: Vec<T>) -> Vec<T> {
        if self.damage().is_some() { Vec::new() } else { answer }
    }

    /// Judges duties one after the other. Those that count the same deeds in the same region follow one another, so that
    /// what is known of them is put together once and let go again.
    pub(crate) fn by_quantity<'a, T>(
        &self,
        duties: &[usize],
        evidence: Evidence<'a>,
        judge: impl Fn(usize, &Rc<Seen<'a>>) -> Vec<T>,
    ) -> Vec<T> {
        let counts = |at: &usize| {
            let quantity = duties.get(*at).and_then(|index| self.plan.duties.get(*index))?.counts;
            Some((self.plan.grounds.get(quantity.index())?, quantity))
        };
        let mut order: Vec<usize> = (0..duties.len()).collect();
        order.sort_by_key(counts);
        let mut found: Vec<(usize, Vec<T>)> = Vec::with_capacity(duties.len());
        for ground in order.chunk_by(|a, b| counts(a).map(|it| it.0) == counts(b).map(|it| it.0)) {
            let each: Vec<&[usize]> = ground.chunk_by(|a, b| counts(a) == counts(b)).collect();
            let quantities = each.iter().filter_map(|each| Some(counts(each.first()?)?.1));
            let quantities: Vec<QuantityId> = quantities.collect();
            let columns = Columns::of(&evidence, &quantities);
            for ((quantity, columns), each) in quantities.into_iter().zip(columns).zip(each) {
                let seen = Rc::new(Seen::with(evidence, quantity, columns));
                found.extend(each.iter().map(|at| (*at, judge(duties[*at], &seen))));
            }
        }
        found.sort_by_key(|(at, _)| *at);
        found.into_iter().flat_map(|(_, each)| each).collect()
    }

    pub(crate) fn evidence(&self, on: Day, known: Day) -> Evidence<'_> {
        Evidence {
            plan: self.plan,
            archive: &self.archive,
            acts: &self.acts,
            on,
            known,
        }
    }
}

/// Rule 1, after the clause states.
pub(crate) fn decide(probability: Probability, standard: f64, covered: bool) -> Standing {
    if probability.low >= standard {
        Standing::Breached
    } else if !covered {
        Standing::Unknown
    } else if probability.high <= 1.0 - standard {
        Standing::Kept
    } else {
        Standing::Contested
    }
}
