//! What is owed, from when to when: each instance of a delivery as a pair of day ranges, the widest and the narrowest.

use super::{
    Literal,
    conditions::{Circle, days_of},
    force::Clock,
    keep::calendar,
    weigh::Act,
};
use salida_case::covenant::{Due, Period};

/// One thing to be delivered.
#[derive(Debug, Clone)]
pub(crate) struct Task {
    pub instance: String,
    pub owed: u64,
    /// The widest days on which it may be done in time: first and last.
    pub wide: (i32, i32),
    /// The narrowest.
    pub narrow: (i32, i32),
    /// Its period, or the widest days.
    pub period: (i32, i32),
    /// The widest days after what surely called for it.
    pub called_for: (i32, i32),
    /// True when what calls for it surely happened.
    pub called: bool,
    /// The chance that it happened at all.
    pub chance: f64,
    /// True when every day of it was suspended.
    pub set_aside: bool,
}

impl Task {
    pub(crate) fn plain(instance: String, owed: u64, days: (i32, i32)) -> Self {
        Self {
            instance,
            owed,
            wide: days,
            narrow: days,
            period: days,
            called_for: days,
            called: true,
            chance: 1.0,
            set_aside: false,
        }
    }
}

impl Literal<'_> {
    /// Everything that a delivery calls for, as seen on a day.
    pub(super) fn tasks(&self, duty: usize, at_least: u64, due: &Due, clock: &Clock, on: i32, known: i32) -> Vec<Task> {
        let Some(start) = clock.start else { return Vec::new() };
        let moved = |day: i32| clock.day_of(day - start + 1);
        match due {
            Due::By { day } => vec![Task::plain(
                String::from("whole"),
                at_least,
                (start, moved(day.number())),
            )],
            Due::Milestones { milestones } => {
                let each = milestones.iter().map(|it| {
                    Task::plain(
                        format!("milestone {}", it.by.number()),
                        it.at_least,
                        (start, moved(it.by.number())),
                    )
                });
                each.collect()
            }
            Due::Every {
                period,
                cumulative,
                pro_rata,
            } => every(at_least, *period, *cumulative, *pro_rata, clock, on),
            Due::Within { after, within, of } => {
                let circle = Circle::of(self, duty);
                let stretches = self.stretches(duty, clock, on, on, known);
                let (sure, possible) = (stretches.sure_days(), stretches.possible_days());
                let least = self.triggers_least(of, &circle, on, known);
                let most = self.triggers_most(of, &circle, on, known);
                let starts = |day: i32| clock.number(day) + after.map_or(0, |length| days_of(length, day));
                let ends = |day: i32| clock.number(day) + days_of(*within, day);
                let mut tasks = Vec::new();
                for trigger in most {
                    if !(trigger.first..=trigger.last).any(|day| day <= on && possible.contains(&day)) {
                        continue;
                    }
                    let surely = least.iter().find(|it| {
                        it.lineage == trigger.lineage && (it.first..=it.last).all(|day| sure.contains(&day))
                    });
                    let days = |act: &Act| {
                        let active = |day: &i32| clock.is_active(*day);
                        (act.first..=act.last).filter(active).collect::<Vec<i32>>().into_iter()
                    };
                    let range = |from: i32, to: i32| (clock.day_of(from), clock.day_of(to));
                    tasks.push(Task {
                        instance: format!("trigger {}", self.lineages(known)[trigger.lineage].name()),
                        owed: at_least,
                        wide: range(
                            days(&trigger).map(starts).min().unwrap(),
                            days(&trigger).map(ends).max().unwrap(),
                        ),
                        narrow: range(
                            days(&trigger).map(starts).max().unwrap(),
                            days(&trigger).map(ends).min().unwrap(),
                        ),
                        period: range(
                            days(&trigger).map(starts).min().unwrap(),
                            days(&trigger).map(ends).max().unwrap(),
                        ),
                        called_for: surely.map_or((0, 0), |it| {
                            range(days(it).map(starts).min().unwrap(), days(it).map(ends).max().unwrap())
                        }),
                        called: surely.is_some(),
                        chance: trigger.chance,
                        set_aside: false,
                    });
                }
                tasks
            }
        }
    }
}

fn every(at_least: u64, period: Period, cumulative: bool, pro_rata: bool, clock: &Clock, on: i32) -> Vec<Task> {
    let Some(start) = clock.start else { return Vec::new() };
    let spans = match period {
        Period::Month => calendar(1, clock, on),
        Period::Quarter => calendar(3, clock, on),
        Period::Year => calendar(12, clock, on),
        Period::Days(days) => blocks(i32::try_from(days).unwrap(), clock, on),
    };
    let mut sum = 0;
    let mut tasks = Vec::new();
    for (first, last) in spans {
        let (from, to) = (first.max(start), clock.end.map_or(last, |end| end.min(last)));
        let whole = from == first && to == last;
        if !whole && !pro_rata || from > on || to < from {
            continue;
        }
        let active = (from..=to).filter(|day| !clock.is_suspended(*day)).count() as u64;
        let days = u64::try_from(last - first + 1).unwrap();
        let owed = (at_least * active).div_ceil(days);
        sum += owed;
        let mut task = Task::plain(
            format!("period {from}..{to}"),
            if cumulative { sum } else { owed },
            (if cumulative { start } else { from }, to),
        );
        task.period = (from, to);
        task.set_aside = active == 0;
        tasks.push(task);
    }
    tasks
}

fn blocks(days: i32, clock: &Clock, on: i32) -> Vec<(i32, i32)> {
    let Some(start) = clock.start else { return Vec::new() };
    let mut blocks = Vec::new();
    let mut first = start;
    while first <= on && clock.end.is_none_or(|end| first <= end) {
        blocks.push((first, first + days - 1));
        first += days;
    }
    blocks
}
