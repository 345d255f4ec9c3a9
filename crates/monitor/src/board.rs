//! The standings of one day, kept: each report changes only those that its days can change.

use crate::{
    Act, Monitor, Report,
    column::{Columns, Moved},
    history::History,
    judge::{self, Near},
    quantity::QuantityId,
    seen::Seen,
    verdict::Stand,
};
use salida_world::Day;
use std::{collections::BTreeMap, rc::Rc};

/// The standings of an event day as known on a recorded day, brought up to date by one report after another.
///
/// What it says is what [`Monitor::standings`] says of the same reports. A report about one happening costs what its
/// quantities hold near its days; conditions, scopes, permissions and consequences are judged anew with every report, and
/// so is everything after an act.
#[derive(Debug, Clone)]
pub struct Board<'p> {
    monitor: Monitor<'p>,
    on: Day,
    known: Day,
    /// For each quantity.
    columns: Vec<Columns>,
    /// For each duty and then each amnesty.
    stands: Vec<Vec<Stand>>,
    /// For each quantity the duties that count it and read nothing else, and those that answer it.
    counted_by: Vec<Vec<usize>>,
    answered_by: Vec<Vec<usize>>,
    /// What reads more: its positions, in order.
    entangled: Vec<usize>,
}

/// One instance whose standing is no longer what it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// `None` where there was no such instance.
    pub before: Option<Stand>,
    /// `None` where there is no such instance any more.
    pub now: Option<Stand>,
}

impl<'p> Board<'p> {
    /// Everything as it stands with what a monitor has heard.
    pub fn new(monitor: Monitor<'p>, on: Day, known: Day) -> Self {
        let plan = monitor.plan();
        let many = plan.quantities.len();
        let mut board = Self {
            columns: vec![Columns::default(); many],
            stands: Vec::new(),
            counted_by: vec![Vec::new(); many],
            answered_by: vec![Vec::new(); many],
            entangled: Vec::new(),
            monitor,
            on,
            known,
        };
        for (index, duty) in plan.duties().iter().enumerate() {
            if duty.clauses.is_entangled() {
                board.entangled.push(index);
                continue;
            }
            board.counted_by[duty.counts.index()].push(index);
            if let Some(trigger) = duty.clauses.trigger {
                board.answered_by[trigger.index()].push(index);
            }
        }
        let doors = 0..plan.doors.len();
        board.entangled.extend(doors.map(|door| plan.promised + door));
        board.fill();
        board
    }

    /// Everything, in the order of the plan.
    pub fn standings(&self) -> impl Iterator<Item = &Stand> {
        self.stands.iter().flatten()
    }

    /// The monitor underneath.
    pub fn monitor(&self) -> &Monitor<'p> {
        &self.monitor
    }

    /// Takes a report, and gives what it changed, in the order of the plan.
    pub fn take(&mut self, report: &Report<'_>) -> Vec<Change> {
        let names = [Some(report.name), report.revises, report.same_as]
            .into_iter()
            .flatten();
        let joined = self
            .monitor
            .archive()
            .lineages
            .told_under(names.map(salida_world::Name::as_str));
        let before = self.monitor.evidence(self.on, self.known).told_by(&joined);
        let number = self.monitor.archive().lineages.len();
        self.monitor.take(report);
        let lineages = &self.monitor.archive().lineages;
        let members = if lineages.is_linked(number) {
            lineages.members(lineages.of(number))
        } else {
            vec![number]
        };
        let mut touched = Touched::default();
        for (quantity, weights) in &before {
            self.columns[quantity.index()].remove(weights);
            touched.add(*quantity, weights.reach());
        }
        for (quantity, weights) in self.monitor.evidence(self.on, self.known).told_by(&members) {
            self.columns[quantity.index()].add(&weights);
            touched.add(quantity, weights.reach());
        }
        self.rest_of(&members, &mut touched);
        self.judge(&touched)
    }

    /// Takes an act, and gives what it changed.
    pub fn act(&mut self, act: Act) -> Vec<Change> {
        self.monitor.act(act);
        let before = std::mem::take(&mut self.stands);
        self.fill();
        let changes = before.into_iter().zip(&self.stands);
        changes.flat_map(|(before, now)| differences(before, now)).collect()
    }

    /// Totals tie days to one another. What totals, observations and judgements touch is therefore judged as a whole, and so
    /// is every quantity of which there are totals.
    fn rest_of(&mut self, members: &[u32], touched: &mut Touched) {
        let archive = self.monitor.archive();
        for report in members.iter().filter(|report| archive.act(**report).is_none()) {
            { archive.touches(*report) }
                .iter()
                .for_each(|(quantity, _)| touched.add(*quantity, None));
        }
        for (quantity, moved) in &mut touched.each {
            if archive.is_counted(*quantity) {
                *moved = None;
            }
        }
    }

    fn judge(&mut self, touched: &Touched) -> Vec<Change> {
        let mut changes: Vec<Change> = Vec::new();
        for (quantity, moved) in &touched.each {
            for index in self.answered_by[quantity.index()].clone() {
                changes.extend(self.judge_duty(index, None));
            }
            for index in self.counted_by[quantity.index()].clone() {
                changes.extend(self.judge_duty(index, *moved));
            }
        }
        changes.extend(self.judge_entangled());
        changes.sort_by_key(Change::duty);
        changes
    }

    /// One duty that reads nothing but acts, observations and totals: the instances that what moved can change, or all.
    fn judge_duty(&mut self, index: usize, moved: Option<Moved>) -> Vec<Change> {
        let plan = self.monitor.plan();
        let (Some(duty), Some(kept)) = (plan.duties.get(index), self.stands.get_mut(index)) else {
            return Vec::new();
        };
        if moved.is_some_and(|moved| judge::stays(&duty.form, moved, kept)) {
            return Vec::new();
        }
        let evidence = self.monitor.evidence(self.on, self.known);
        let columns = self.columns[duty.counts.index()].clone();
        let seen = Rc::new(Seen::with(evidence, duty.counts, columns));
        let history = History::default();
        let near = moved.map(|moved| Near { moved, kept });
        let near = near.and_then(|near| judge::stands_near(plan, index, evidence, &history, &seen, &near));
        match near {
            Some(some) => some.into_iter().filter_map(|(at, now)| put(kept, at, now)).collect(),
            None => {
                let now = judge::stands(plan, index, evidence, &history, &seen);
                let before = std::mem::replace(kept, now);
                differences(before, kept)
            }
        }
    }

    fn judge_entangled(&mut self) -> Vec<Change> {
        if self.entangled.is_empty() {
            return Vec::new();
        }
        let mut now = self
            .monitor
            .standings_of(&self.entangled, self.on, self.known)
            .into_iter()
            .peekable();
        let mut changes = Vec::new();
        for index in &self.entangled {
            let Some(kept) = self.stands.get_mut(*index) else {
                continue;
            };
            let own = std::iter::from_fn(|| now.next_if(|stand| stand.duty == *index)).collect();
            let before = std::mem::replace(kept, own);
            changes.extend(differences(before, kept));
        }
        changes
    }

    /// Puts everything together anew.
    fn fill(&mut self) {
        let plan = self.monitor.plan();
        let evidence = self.monitor.evidence(self.on, self.known);
        let mut order: Vec<usize> = (0..plan.quantities.len()).collect();
        let ground = |at: &usize| plan.grounds.get(*at).copied();
        order.sort_by_key(ground);
        for same in order.chunk_by(|one, other| ground(one) == ground(other)) {
            let quantities: Vec<QuantityId> = { same.iter() }
                .filter_map(|at| u32::try_from(*at).ok().map(QuantityId))
                .collect();
            for (quantity, columns) in quantities.iter().zip(Columns::of(&evidence, &quantities)) {
                self.columns[quantity.index()] = columns;
            }
        }
        self.stands = vec![Vec::new(); plan.promised + plan.doors.len()];
        for stand in self.monitor.standings(self.on, self.known) {
            self.stands[stand.duty].push(stand);
        }
    }
}

/// The quantities that a report touches, with what moved of each; `None` for all that is known of it.
#[derive(Default)]
struct Touched {
    each: BTreeMap<QuantityId, Option<Moved>>,
}

impl Touched {
    fn add(&mut self, quantity: QuantityId, moved: Option<Moved>) {
        let known = self.each.entry(quantity).or_insert(moved);
        *known = known.zip(moved).map(|(one, other)| one.and(other));
    }
}

impl Change {
    /// Which duty or amnesty it is about.
    pub fn duty(&self) -> usize {
        let stand = self.now.as_ref().or(self.before.as_ref());
        stand.map_or(usize::MAX, |stand| stand.duty)
    }
}

fn put(kept: &mut [Stand], at: usize, now: Stand) -> Option<Change> {
    let kept = kept.get_mut(at).filter(|kept| **kept != now)?;
    Some(Change {
        before: Some(std::mem::replace(kept, now.clone())),
        now: Some(now),
    })
}

/// Instances are the same where link and occasion are.
fn differences(before: Vec<Stand>, now: &[Stand]) -> Vec<Change> {
    if before == now {
        return Vec::new();
    }
    let key = |stand: &Stand| (stand.link, stand.instance.clone());
    let mut known: BTreeMap<_, Stand> = before.into_iter().map(|stand| (key(&stand), stand)).collect();
    let mut changes = Vec::new();
    for stand in now {
        let before = known.remove(&key(stand));
        if before.as_ref() != Some(stand) {
            changes.push(Change {
                before,
                now: Some(stand.clone()),
            });
        }
    }
    let gone = known.into_values().map(|stand| Change {
        before: Some(stand),
        now: None,
    });
    changes.extend(gone);
    changes
}
