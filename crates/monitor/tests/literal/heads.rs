//! Rule 11, literally: which reports are known, which wait, which are of one happening, and which are their heads.

use super::lore::Tale;
use std::collections::{BTreeMap, BTreeSet};

/// The reports of one happening that count as known on a day.
#[derive(Debug, Clone)]
pub(crate) struct Lineage {
    /// Every report of it that is known, heads or not.
    pub members: Vec<usize>,
    /// The heads that take nothing back, by number of the report.
    pub heads: Vec<usize>,
    /// True when a withdrawal is a head.
    pub withdrawn: bool,
}

impl Lineage {
    /// What an answer or an enrolment is called by: the first report of it that counts.
    pub(super) fn name(&self) -> usize {
        self.heads.first().copied().unwrap_or(self.members[0])
    }
}

/// All lineages as known on a day. `keeping` numbers the orders in which the reports of one name may come to keep it,
/// because the page leaves that to a hash.
pub(crate) fn lineages(tales: &[Tale], known: i32, keeping: usize) -> Vec<Lineage> {
    let heard: Vec<usize> = (0..tales.len()).filter(|at| tales[*at].recorded <= known).collect();
    let orders = keeping_orders(tales, keeping);
    let keeper = |name: &String| {
        let order = orders.get(name)?;
        order.iter().copied().find(|at| heard.contains(at))
    };
    let waiting = waiting(tales, &heard, keeper);
    let revised: BTreeSet<usize> = heard
        .iter()
        .filter(|at| !waiting.contains(at))
        .filter_map(|at| Some((*at, keeper(tales[*at].revises.as_ref()?)?)))
        .filter(|(by, revised)| by != revised)
        .map(|(_, revised)| revised)
        .collect();
    let standing = |at: &usize| !waiting.contains(at) && !revised.contains(at);
    let told = groups(tales, &heard).into_iter().map(|group| {
        let (withdrawals, heads): (Vec<usize>, Vec<usize>) = group
            .iter()
            .copied()
            .filter(standing)
            .partition(|at| tales[*at].withdrawn);
        Lineage {
            members: group,
            heads,
            withdrawn: !withdrawals.is_empty(),
        }
    });
    told.collect()
}

/// The order of that number in which the reports of each name may keep it; numbers past the last begin again.
fn keeping_orders(tales: &[Tale], mut number: usize) -> BTreeMap<&String, Vec<usize>> {
    let mut orders: BTreeMap<&String, Vec<usize>> = BTreeMap::new();
    for (at, tale) in tales.iter().enumerate() {
        orders.entry(&tale.name).or_default().push(at);
    }
    for order in orders.values_mut() {
        for left in (2..=order.len()).rev() {
            let from = order.len() - left;
            order.swap(from, from + number % left);
            number /= left;
        }
    }
    orders
}

/// How many orders there are.
pub(crate) fn orders(tales: &[Tale]) -> usize {
    let mut names: BTreeMap<&String, usize> = BTreeMap::new();
    for tale in tales {
        *names.entry(&tale.name).or_default() += 1;
    }
    names.values().map(|many| (1..=*many).product::<usize>()).product()
}

/// Those that revise what is not known, and those that revise them, until nothing is added.
fn waiting(tales: &[Tale], heard: &[usize], keeper: impl Fn(&String) -> Option<usize>) -> BTreeSet<usize> {
    let mut waiting = BTreeSet::new();
    loop {
        let before = waiting.len();
        for at in heard {
            if let Some(name) = &tales[*at].revises {
                let waits = keeper(name).is_none_or(|revised| waiting.contains(&revised));
                if waits {
                    waiting.insert(*at);
                }
            }
        }
        if waiting.len() == before {
            return waiting;
        }
    }
}

/// Reports that name one another, or that name or bear one name, until no two groups share a name.
fn groups(tales: &[Tale], heard: &[usize]) -> Vec<Vec<usize>> {
    let names = |at: usize| {
        let tale = &tales[at];
        let others = tale.revises.iter().chain(&tale.same_as).cloned();
        others.chain([tale.name.clone()]).collect::<BTreeSet<String>>()
    };
    let mut groups: Vec<(Vec<usize>, BTreeSet<String>)> = Vec::new();
    for at in heard {
        let mut joined = (vec![*at], names(*at));
        let (sharing, apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|(_, known)| !known.is_disjoint(&joined.1));
        for (members, known) in sharing {
            joined.0.extend(members);
            joined.1.extend(known);
        }
        joined.0.sort_unstable();
        groups = apart;
        groups.push(joined);
    }
    groups.into_iter().map(|(members, _)| members).collect()
}
