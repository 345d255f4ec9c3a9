//! The standings of one day, kept: each report changes only those that its days can change.

use crate::{
    Act, Monitor, Report,
    column::{Columns, Moved, Turn},
    history::History,
    kept::{self, Kept, Known, Touch},
    quantity::QuantityId,
    shift::Shift,
    verdict::Stand,
};
use salida_world::Day;
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, VecDeque},
};

/// The standings of an event day as known on a recorded day, brought up to date by one report after another.
///
/// What it says is what [`Monitor::standings`] says of the same reports. A report about one happening costs what its
/// quantities hold near its days; conditions, scopes, permissions and consequences are judged anew with every report, and
/// so is everything after an act. Nothing stands on a board whose monitor is damaged ([`Monitor::damage`]).
#[derive(Debug)]
pub struct Board<'p> {
    monitor: Monitor<'p>,
    on: Day,
    known: Day,
    /// For each quantity.
    columns: RefCell<Vec<Columns>>,
    /// Whose columns have put off much, the longest ago first.
    behind: VecDeque<QuantityId>,
    /// For each duty and then each amnesty.
    kept: Vec<Kept>,
    /// For each quantity the duties that count it and read nothing else, and those that answer it.
    counted_by: Vec<Vec<usize>>,
    answered_by: Vec<Vec<usize>>,
    /// For each quantity the days by number on which something that is not sure can change a duty that counts it: nearly
    /// all has been kept, and such an act may touch every quantity there is.
    open: Vec<Vec<((i32, i32), usize)>>,
    /// What reads more: its positions, in order.
    entangled: Vec<usize>,
    /// The quantities that the last report touched; `None` where everything was put together anew.
    touched: Option<Vec<QuantityId>>,
}

/// So many columns that have put off much are seen to with each report.
const SEEN_TO: usize = 8;

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
            columns: RefCell::new(vec![Columns::default(); many]),
            behind: VecDeque::new(),
            kept: Vec::new(),
            counted_by: vec![Vec::new(); many],
            answered_by: vec![Vec::new(); many],
            open: vec![Vec::new(); many],
            entangled: Vec::new(),
            touched: None,
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
        let kept: &[Kept] = if self.is_damaged() { &[] } else { &self.kept };
        kept.iter().flat_map(|kept| &kept.stands)
    }

    /// How one duty or amnesty stands, by its position in the plan.
    pub fn at(&self, position: usize) -> &[Stand] {
        let kept = self.kept.get(position).filter(|_| !self.is_damaged());
        kept.map_or(&[], |kept| kept.stands.as_slice())
    }

    /// The positions of the duties and amnesties that the last report may have changed, or what carries them, in order.
    pub fn judged(&self) -> Vec<usize> {
        let Some(touched) = &self.touched else {
            return (0..self.kept.len()).collect();
        };
        let counting = touched.iter().flat_map(|it| &self.counted_by[it.index()]);
        let answering = touched.iter().flat_map(|it| &self.answered_by[it.index()]);
        let judged: BTreeSet<usize> = counting.chain(answering).chain(&self.entangled).copied().collect();
        judged.into_iter().collect()
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
        let joined = self.monitor.archive().lineages.told_under(names);
        let before = self.told_by(&joined);
        let number = self.monitor.archive().lineages.len();
        self.monitor.take(report);
        let lineages = &self.monitor.archive().lineages;
        let members = if lineages.is_linked(number) {
            lineages.members(lineages.of(number))
        } else {
            vec![number]
        };
        let now = self.told_by(&members);
        if self.is_damaged() {
            // What was read in part is not what the columns hold.
            return Vec::new();
        }
        let mut touched: BTreeMap<QuantityId, Touch> = BTreeMap::new();
        for shift in before {
            let touch = self.turn(Turn::Out, &shift, &mut touched);
            touch.gone.extend(shift.call);
        }
        for shift in now {
            let touch = self.turn(Turn::In, &shift, &mut touched);
            touch.new.extend(shift.call);
        }
        self.rest_of(&members, &mut touched);
        let changes = self.judge(&touched);
        self.catch_up();
        self.unless_damaged(changes)
    }

    /// Takes what is told of one happening into the columns of its quantity, or out of them.
    fn turn<'t>(&mut self, turn: Turn, shift: &Shift, touched: &'t mut BTreeMap<QuantityId, Touch>) -> &'t mut Touch {
        if self.columns.get_mut()[shift.quantity.index()].turn(turn, &shift.weights) {
            self.behind.push_back(shift.quantity);
        }
        Touch::meet(touched, shift.quantity, shift.weights.reach())
    }

    /// Sees to some of the columns that have put off much. What a column puts off grows until its turn comes, so that in the
    /// end each report sees to as many changes as it brings, together where they lie together.
    fn catch_up(&mut self) {
        for quantity in self.behind.drain(..self.behind.len().min(SEEN_TO)) {
            self.columns.get_mut()[quantity.index()].caught_up();
        }
    }

    fn told_by(&self, reports: &[u32]) -> Vec<Shift> {
        let evidence = self.monitor.evidence(self.on, self.known);
        evidence.told_by(reports, |quantity| !self.answered_by[quantity.index()].is_empty())
    }

    /// Takes an act, and gives what it changed.
    pub fn act(&mut self, act: Act) -> Vec<Change> {
        self.monitor.act(act);
        self.fill_anew()
    }

    /// Takes a report with which another day begins, and gives all that is then otherwise than before.
    pub fn take_on(&mut self, report: &Report<'_>, on: Day, known: Day) -> Vec<Change> {
        self.monitor.take(report);
        (self.on, self.known) = (on, known);
        self.fill_anew()
    }

    /// Goes over to a monitor that has heard something else, over the same plan, and gives all that is then otherwise than
    /// before.
    pub fn begin_again(&mut self, monitor: Monitor<'p>, on: Day, known: Day) -> Vec<Change> {
        self.monitor = monitor;
        (self.on, self.known) = (on, known);
        self.fill_anew()
    }

    fn fill_anew(&mut self) -> Vec<Change> {
        let before = std::mem::take(&mut self.kept);
        self.fill();
        let changes = before.into_iter().zip(&self.kept);
        let changes = changes.flat_map(|(before, now)| kept::differences(before.stands, &now.stands));
        let changes = changes.collect();
        self.unless_damaged(changes)
    }

    /// What changed, to which the archive has given all that belongs to it, or nothing.
    fn unless_damaged(&self, changes: Vec<Change>) -> Vec<Change> {
        if self.is_damaged() { Vec::new() } else { changes }
    }

    fn is_damaged(&self) -> bool {
        self.monitor.damage().is_some()
    }

    /// Totals tie days to one another. What totals, observations and judgements touch is therefore judged as a whole, and so
    /// is every quantity of which there are totals.
    fn rest_of(&self, members: &[u32], touched: &mut BTreeMap<QuantityId, Touch>) {
        let archive = self.monitor.archive();
        for report in members.iter().filter(|report| archive.act(**report).is_none()) {
            for (quantity, _) in archive.touches(*report) {
                Touch::meet(touched, *quantity, None);
            }
        }
        for (quantity, touch) in touched {
            if archive.is_counted(*quantity) {
                touch.moved = None;
            }
        }
    }

    fn judge(&mut self, touched: &BTreeMap<QuantityId, Touch>) -> Vec<Change> {
        let (history, seen) = (History::default(), RefCell::default());
        let known = Known {
            plan: self.monitor.plan(),
            evidence: self.monitor.evidence(self.on, self.known),
            history: &history,
            columns: &self.columns,
            seen: &seen,
        };
        let mut changes: Vec<Change> = Vec::new();
        let mut opened: Vec<usize> = Vec::new();
        for (quantity, touch) in touched {
            for index in self.answered_by[quantity.index()].iter().copied() {
                let called = self.kept[index].call(known, index, touch);
                opened.extend(called.opens.then_some(index));
                changes.extend(called.changes);
            }
            let near = match touch.moved.filter(|moved| !moved.is_sure) {
                Some(moved) => &open_to(&self.open[quantity.index()], moved),
                None => &self.counted_by[quantity.index()],
            };
            for index in near.iter().copied() {
                let counted = self.kept[index].count(known, index, touch.moved);
                let is_other = touch.moved.is_none() || !counted.is_empty();
                opened.extend(is_other.then_some(index));
                changes.extend(counted);
            }
        }
        changes.extend(self.judge_entangled());
        self.touched = Some(touched.keys().copied().collect());
        changes.sort_by_key(Change::duty);
        opened.sort_unstable();
        opened.dedup();
        for index in opened {
            self.open_of(index);
        }
        changes
    }

    /// What is open of a duty, of which something was judged otherwise.
    fn open_of(&mut self, index: usize) {
        let duty = self.monitor.plan().duties.get(index);
        if let Some((duty, kept)) = duty.zip(self.kept.get(index)).filter(|_| self.is_alone(index)) {
            let open = &mut self.open[duty.counts.index()];
            open.retain(|(_, other)| *other != index);
            open.extend(kept.open(&duty.form).map(|days| (days, index)));
        }
    }

    /// True for what reads nothing but acts, observations and totals.
    fn is_alone(&self, index: usize) -> bool {
        self.entangled.binary_search(&index).is_err()
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
            let own = std::iter::from_fn(|| now.next_if(|stand| stand.duty == *index)).collect();
            changes.extend(self.kept[*index].replace(own));
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
                self.columns.get_mut()[quantity.index()] = columns.divided();
            }
        }
        let mut stands = self.monitor.standings(self.on, self.known).into_iter().peekable();
        let (history, seen) = (History::default(), RefCell::default());
        let known = Known {
            plan,
            evidence,
            history: &history,
            columns: &self.columns,
            seen: &seen,
        };
        let all = 0..plan.positions();
        let kept = all.map(|index| {
            let own = std::iter::from_fn(|| stands.next_if(|stand| stand.duty == index)).collect();
            if self.is_alone(index) {
                Kept::of(known, index, own)
            } else {
                Kept::whole(own)
            }
        });
        self.kept = kept.collect();
        self.open.iter_mut().for_each(Vec::clear);
        (0..self.kept.len()).for_each(|index| self.open_of(index));
        self.behind.clear();
        self.touched = None;
    }
}

/// The duties that are open on some of the days on which something moved.
fn open_to(open: &[((i32, i32), usize)], moved: Moved) -> Vec<usize> {
    let (from, to) = moved.days;
    let near = open.iter().filter(|((first, last), _)| *first <= to && from <= *last);
    let mut duties: Vec<usize> = near.map(|(_, index)| *index).collect();
    duties.dedup();
    duties
}

impl Change {
    /// Something new.
    pub fn new(now: Stand) -> Self {
        Self {
            before: None,
            now: Some(now),
        }
    }

    /// Which duty or amnesty it is about.
    pub fn duty(&self) -> usize {
        let stand = self.now.as_ref().or(self.before.as_ref());
        stand.map_or(usize::MAX, |stand| stand.duty)
    }
}
