//! What a monitor says of one day: everything as it stands, and what carries those standings of which somebody asks.

use crate::{
    Finding, Monitor, amnesty,
    evidence::Evidence,
    history::History,
    judge::{self, Occasion, Wanted},
    plan::Plan,
    seen::Seen,
    verdict::Stand,
    view::Matter,
};
use salida_world::{Day, Span};
use std::{cell::OnceCell, collections::BTreeSet, rc::Rc};

/// An event day as known on a recorded day.
pub struct Look<'m> {
    monitor: &'m Monitor<'m>,
    evidence: Evidence<'m>,
    /// Followed once somebody asks for what reads it.
    history: OnceCell<History>,
}

impl<'m> Look<'m> {
    pub(crate) fn new(monitor: &'m Monitor<'m>, evidence: Evidence<'m>) -> Self {
        Self {
            monitor,
            evidence,
            history: OnceCell::new(),
        }
    }

    pub(crate) fn with(monitor: &'m Monitor<'m>, evidence: Evidence<'m>, history: History) -> Self {
        Self {
            history: OnceCell::from(history),
            ..Self::new(monitor, evidence)
        }
    }

    /// The event day.
    pub fn on(&self) -> Day {
        self.evidence.on
    }

    /// Everything as it stands, in the order of the plan.
    pub fn standings(&self) -> Vec<Stand> {
        let all: Vec<usize> = (0..self.plan().positions()).collect();
        self.standings_of(&all)
    }

    /// The same of some duties and amnesties only, by their positions, which are in order.
    pub(crate) fn standings_of(&self, positions: &[usize]) -> Vec<Stand> {
        let (plan, history) = (self.plan(), self.history());
        let (duties, doors) = plan.split(positions);
        let judge = |index: usize, seen: &Rc<Seen<'_>>| judge::stands(&self.matter(index, history, seen));
        let mut stands = self.monitor.by_quantity(duties, self.evidence, judge);
        for position in doors {
            stands.extend(
                self.admitted(*position)
                    .into_iter()
                    .map(|(whose, finding)| Stand::told(*position, whose, finding)),
            );
        }
        self.monitor.unless_damaged(stands)
    }

    /// Everything that is found, with what carries it, in the order of the plan.
    pub fn findings(&self) -> Vec<Finding> {
        let (plan, history) = (self.plan(), self.history());
        let all: Vec<usize> = (0..plan.promised).collect();
        let judge =
            |index: usize, seen: &Rc<Seen<'_>>| judge::findings(&self.matter(index, history, seen), Wanted::All);
        let mut found = self.monitor.by_quantity(&all, self.evidence, judge);
        for position in plan.promised..plan.positions() {
            found.extend(self.admitted(position).into_iter().map(|(_, finding)| finding));
        }
        self.monitor.unless_damaged(found)
    }

    /// What carries some of these standings, which are in the order of the plan; what is found comes in the same order.
    pub fn explain(&self, stands: &[&Stand]) -> Vec<Finding> {
        let plan = self.plan();
        let groups: Vec<&[&Stand]> = stands.chunk_by(|one, other| one.duty == other.duty).collect();
        let positions: Vec<usize> = groups.iter().filter_map(|of| of.first()).map(|it| it.duty).collect();
        let nothing = History::default();
        let reads_more = |position: &usize| plan.duties().get(*position).is_none_or(|it| it.clauses.is_entangled());
        let history = if positions.iter().any(reads_more) {
            self.history()
        } else {
            &nothing
        };
        let (duties, doors) = plan.split(&positions);
        let judge = |index: usize, seen: &Rc<Seen<'_>>| {
            let wanted = occasions(&groups, index);
            judge::findings(&self.matter(index, history, seen), Wanted::These(&wanted))
        };
        let mut found = self.monitor.by_quantity(duties, self.evidence, judge);
        for position in doors {
            let occasions = occasions(&groups, *position);
            let wanted = Wanted::These(&occasions);
            let all = self.admitted(*position).into_iter();
            let asked = all.filter(|(whose, it)| wanted.has(None, *whose, &it.instance));
            found.extend(asked.map(|(_, finding)| finding));
        }
        self.monitor.unless_damaged(found)
    }

    /// True when some of these standings, all of one duty and breached, has an episode that shares a day with these.
    /// What follows a breach has no episodes of its own.
    pub fn is_crossed_in(&self, breached: &[&Stand], days: Span) -> bool {
        let Some(position) = breached.iter().find(|it| it.link.is_none()).map(|it| it.duty) else {
            return false;
        };
        let (plan, history) = (self.plan(), self.history());
        if plan.duties().get(position).is_none_or(|it| !it.has_episodes()) {
            return false;
        }
        let wanted = occasions(&[breached], position);
        let judge = |index: usize, seen: &Rc<Seen<'_>>| {
            judge::episodes(&self.matter(index, history, seen), Wanted::These(&wanted))
        };
        let episodes = self.monitor.by_quantity(&[position], self.evidence, judge);
        episodes.iter().any(|episode| episode.days.overlap(days).is_some())
    }

    /// A duty with what this look knows, and what of its quantity.
    fn matter<'l>(&'l self, index: usize, history: &'l History, seen: &Rc<Seen<'l>>) -> Matter<'l> {
        Matter {
            plan: self.plan(),
            index,
            evidence: self.evidence,
            history,
            seen: Rc::clone(seen),
        }
    }

    /// How an amnesty stands, with the group that each finding is of.
    fn admitted(&self, position: usize) -> Vec<(u32, Finding)> {
        let Some(door) = self.plan().door(position) else {
            return Vec::new();
        };
        amnesty::judge(self.plan(), door, &self.evidence, self.history())
    }

    fn plan(&self) -> &'m Plan {
        self.monitor.plan()
    }

    fn history(&self) -> &History {
        self.history.get_or_init(|| History::of(self.plan(), self.evidence))
    }
}

/// What of a duty is asked for.
fn occasions<'s>(groups: &[&'s [&'s Stand]], position: usize) -> BTreeSet<Occasion<'s>> {
    let at = groups.binary_search_by_key(&Some(position), |of| of.first().map(|it| it.duty));
    let own = at.ok().and_then(|at| groups.get(at)).copied().unwrap_or_default();
    own.iter().map(|it| (it.link, it.whose, &it.instance)).collect()
}
