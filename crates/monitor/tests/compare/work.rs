//! What is reckoned of the work up to a day is never less than what is judged then.

use salida_monitor::{Instance, Monitor};
use salida_world::Day;
use std::collections::BTreeMap;

/// How the periods that are reckoned fall short of those that are judged, if they do.
pub(crate) fn too_little(monitor: &Monitor<'_>, on: Day, known: Day) -> Option<String> {
    let mut judged: BTreeMap<usize, u64> = BTreeMap::new();
    for stand in monitor.standings(on, known) {
        let is_period = matches!(stand.instance, Instance::Period { .. }) && stand.link.is_none();
        *judged.entry(stand.duty).or_default() += u64::from(is_period);
    }
    let (all, most) = (judged.values().sum(), judged.values().max().copied().unwrap_or(0));
    let reckoned = [monitor.work(on, known), monitor.work_left(on, known, 12)];
    let mut short = { reckoned.into_iter() }
        .filter(|work| work.all < all || work.most.as_ref().is_some_and(|(.., own)| *own < most));
    short
        .next()
        .map(|work| format!("reckoned {work:?}, and judged {all} periods, {most} of one duty"))
}
