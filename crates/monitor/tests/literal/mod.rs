//! The slow literal monitor: the page on standings written out as loops over days, readings and patterns of authorship.
//! It shares nothing with the monitor but the words of the case, and is meant for small cases only.
#![expect(clippy::unwrap_used, reason = "an oracle that cannot answer is a failed test")]

mod acts;
mod amnesty;
mod conditions;
mod consequence;
mod coverage;
mod delivery;
mod due;
mod force;
mod heads;
mod keep;
mod lore;
mod permission;
mod prohibition;
mod scope;
mod total;
mod trend;
mod verdict;
mod weigh;

pub(crate) use acts::Deed;
pub(crate) use lore::Told;
pub(crate) use verdict::{Key, Verdict};

use force::Clock;
use heads::Lineage;
use lore::{Lore, Tale};
use salida_case::{
    Case,
    covenant::{Amnesty, Commitment, Due, Form, Instrument},
};
use salida_world::{Day, Standing};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};
use weigh::{Act, Query, Who};

/// What a duty comes from.
#[derive(Clone, Copy)]
pub(crate) enum Clause<'c> {
    Commitment(&'c Commitment),
    Amnesty(&'c Amnesty),
}

/// One clause for one party (or a joint list, or nobody), one region, and one deed (or several as one).
pub(crate) struct Duty<'c> {
    pub instrument: &'c Instrument,
    pub clause: Clause<'c>,
    pub parties: Vec<usize>,
    /// Never empty where the case says where it plays.
    pub zones: Vec<usize>,
    pub deeds: Vec<usize>,
}

/// What was worked out for a duty on a day, as known on a day.
type Memo<T> = RefCell<BTreeMap<(usize, i32, i32), Rc<T>>>;

/// Everything that was said, and what was already worked out from it.
pub(crate) struct Literal<'c> {
    case: &'c Case,
    lore: Lore,
    tales: Vec<Tale>,
    acts: &'c [Deed],
    duties: Vec<Duty<'c>>,
    keeping: usize,
    /// The days on which something became known.
    turns: Vec<i32>,
    lineages: RefCell<BTreeMap<i32, Rc<Vec<Lineage>>>>,
    clocks: Memo<Clock>,
    judged: Memo<Vec<Verdict>>,
}

impl<'c> Literal<'c> {
    pub(crate) fn new(case: &'c Case, told: &[Told], acts: &'c [Deed], keeping: usize) -> Self {
        let lore = Lore::of(case);
        let tales: Vec<Tale> = told.iter().map(|told| lore.tale(told)).collect();
        let recorded = tales.iter().map(|tale| tale.recorded);
        let mut turns: Vec<i32> = recorded.chain(acts.iter().map(|act| act.recorded.number())).collect();
        turns.sort_unstable();
        Self {
            duties: duties(case, &lore),
            case,
            lore,
            tales,
            acts,
            keeping,
            turns,
            lineages: RefCell::default(),
            clocks: RefCell::default(),
            judged: RefCell::default(),
        }
    }

    /// In how many orders reports of one name may come to keep it.
    pub(crate) fn orders(&self) -> usize {
        heads::orders(&self.tales)
    }

    /// Every verdict on a day, as known on a day.
    pub(crate) fn verdicts(&self, on: Day, known: Day) -> Vec<Verdict> {
        let (on, known) = (on.number(), known.number());
        let mut verdicts = Vec::new();
        for duty in 0..self.duties.len() {
            verdicts.extend(self.judge(duty, on, known).iter().cloned());
            verdicts.extend(self.consequences(duty, on, known));
        }
        verdicts.sort_by(|one, other| one.key.cmp(&other.key));
        verdicts
    }

    /// The same question asked as of the last day on which anything became known.
    fn turn(&self, known: i32) -> i32 {
        let turns = self.turns.iter().copied().filter(|turn| *turn <= known);
        turns.max().unwrap_or(i32::MIN)
    }

    fn lineages(&self, known: i32) -> Rc<Vec<Lineage>> {
        let known = self.turn(known);
        let again = self.lineages.borrow().get(&known).cloned();
        again.unwrap_or_else(|| {
            let found = Rc::new(heads::lineages(&self.tales, known, self.keeping));
            self.lineages.borrow_mut().insert(known, Rc::clone(&found));
            found
        })
    }

    /// The least of every lineage that weighs anything and has begun by `on`.
    fn least(&self, query: &Query, on: i32, known: i32) -> Vec<Act> {
        let lineages = self.lineages(known);
        let acts = lineages.iter().enumerate();
        acts.filter_map(|(number, lineage)| weigh::least(&self.lore, &self.tales, number, lineage, query))
            .filter(|act| act.first <= on)
            .collect()
    }

    /// The most of every lineage that weighs anything and has begun by `on`.
    fn most(&self, query: &Query, on: i32, known: i32) -> Vec<Act> {
        let lineages = self.lineages(known);
        let acts = lineages.iter().enumerate();
        acts.filter_map(|(number, lineage)| weigh::most(&self.lore, &self.tales, number, lineage, query))
            .filter(|act| act.first <= on)
            .collect()
    }

    /// The instances of a clause itself, without what follows from their breaches.
    fn judge(&self, duty: usize, on: i32, known: i32) -> Rc<Vec<Verdict>> {
        let known = self.turn(known);
        let again = self.judged.borrow().get(&(duty, on, known)).cloned();
        again.unwrap_or_else(|| {
            let found = Rc::new(self.judge_anew(duty, on, known));
            self.judged.borrow_mut().insert((duty, on, known), Rc::clone(&found));
            found
        })
    }

    fn judge_anew(&self, number: usize, on: i32, known: i32) -> Vec<Verdict> {
        let duty = &self.duties[number];
        let clock = self.clock(number, on, known);
        let commitment = match duty.clause {
            Clause::Amnesty(amnesty) => return self.amnesty(number, amnesty, &clock, on, known),
            Clause::Commitment(commitment) => commitment,
        };
        if clock.start.is_none_or(|start| on < start) {
            return self.pending(number, commitment);
        }
        let trend = matches!(commitment.form, Form::KeepTrend { .. });
        if trend && clock.end.is_some() && clock.end < clock.start {
            return vec![Verdict::new(
                self.key(number, String::from("whole")),
                duty.clause,
                Standing::Discharged,
            )];
        }
        let found = match &commitment.form {
            Form::ShallNot { allowing, .. } => self.prohibition(number, *allowing, &clock, on, known),
            Form::May { .. } => vec![self.permission(number, &clock, on)],
            Form::Keep { limit, .. } => self.keep(number, limit, &clock, on, known),
            Form::KeepTrend {
                ordinal, methods, per, ..
            } => self.trend(number, *ordinal, methods, *per, &clock, on, known),
            Form::Shall { at_least, due, .. } => self.delivery(number, *at_least, due, &clock, on, known),
        };
        let finished = found.into_iter().map(|mut verdict| {
            let breached = verdict.standing == Standing::Breached;
            if clock.sets_aside(&verdict, on) {
                verdict.standing = Standing::Suspended;
            }
            if breached && self.excused(number, &clock, verdict.crossing, on, known) {
                verdict.standing = Standing::Excused;
                verdict.breaches = 0;
                verdict.now = false;
            }
            verdict.suspended = clock.suspended_up_to(on);
            verdict
        });
        finished.collect()
    }

    /// Before force every instance that is known beforehand is pending.
    fn pending(&self, duty: usize, commitment: &Commitment) -> Vec<Verdict> {
        let pending = |instance: String| {
            let mut verdict = Verdict::new(self.key(duty, instance), self.duties[duty].clause, Standing::Pending);
            verdict.placeholder = true;
            verdict
        };
        match &commitment.form {
            Form::Shall {
                due: Due::Milestones { milestones },
                ..
            } => {
                let days = milestones.iter().map(|it| it.by.number());
                days.map(|day| pending(format!("milestone {day}"))).collect()
            }
            _ => vec![pending(String::from("whole"))],
        }
    }

    fn commitment(&self, duty: usize) -> &'c Commitment {
        match self.duties[duty].clause {
            Clause::Commitment(commitment) => commitment,
            Clause::Amnesty(_) => unreachable!("an amnesty is no commitment"),
        }
    }

    /// The first report of the happening that a report is of, as known on a day.
    pub(crate) fn first_of(&self, report: usize, known: Day) -> usize {
        let lineages = self.lineages(known.number());
        lineages
            .iter()
            .find(|it| it.members.contains(&report))
            .map_or(report, Lineage::name)
    }

    /// The zone of the case, where it plays.
    pub(crate) fn everywhere(&self) -> Vec<String> {
        self.case.zone.iter().map(|it| it.as_str().to_owned()).collect()
    }

    fn key(&self, duty: usize, instance: String) -> Key {
        let it = &self.duties[duty];
        Key::of(self.case, it, instance)
    }

    /// Whose acts a duty asks about.
    fn whose(&self, duty: usize) -> Who {
        let parties = self.duties[duty].parties.clone();
        if parties.is_empty() {
            Who::Anybody
        } else {
            Who::These(parties)
        }
    }
}

impl Clause<'_> {
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Commitment(it) => it.name.as_str(),
            Self::Amnesty(it) => it.name.as_str(),
        }
    }
}

/// All duties of a case: split by party, zone and deed where `each of` says so.
fn duties<'c>(case: &'c Case, lore: &Lore) -> Vec<Duty<'c>> {
    let mut duties = Vec::new();
    for instrument in &case.instruments {
        for commitment in &instrument.commitments {
            let subjects = commitment.form.subjects();
            let parties: Vec<usize> = subjects
                .map_or(&[][..], |it| &it.parties)
                .iter()
                .map(|id| lore.actor(id))
                .collect();
            let zones: Vec<usize> = commitment
                .zones
                .iter()
                .chain(case.zone.as_ref().filter(|_| commitment.zones.is_empty()))
                .map(|id| lore.zone(id))
                .collect();
            let kinds = commitment.form.deeds();
            let deeds: Vec<usize> = kinds.deeds.iter().map(|id| lore.deed(id)).collect();
            for parties in split(&parties, subjects.is_some_and(|it| it.each)) {
                for zones in split(&zones, commitment.each_zone) {
                    for deeds in split(&deeds, kinds.each) {
                        duties.push(Duty {
                            instrument,
                            clause: Clause::Commitment(commitment),
                            parties: parties.clone(),
                            zones: zones.clone(),
                            deeds,
                        });
                    }
                }
            }
        }
        for amnesty in &instrument.amnesties {
            duties.push(Duty {
                instrument,
                clause: Clause::Amnesty(amnesty),
                parties: amnesty.to.iter().map(|id| lore.actor(id)).collect(),
                zones: case.zone.iter().map(|id| lore.zone(id)).collect(),
                deeds: vec![lore.deed(&amnesty.grants)],
            });
        }
    }
    duties
}

fn split(all: &[usize], each: bool) -> Vec<Vec<usize>> {
    if each {
        all.iter().map(|one| vec![*one]).collect()
    } else {
        vec![all.to_vec()]
    }
}

/// The probability that something holds of acts that may or may not be so: every pattern, one by one.
fn chance(acts: &[Act], holds: impl Fn(&[&Act]) -> bool) -> f64 {
    let (sure, open): (Vec<&Act>, Vec<&Act>) = acts.iter().partition(|act| act.chance >= 1.0);
    let mut total = 0.0;
    for pattern in 0..1_usize << open.len() {
        let mut present = sure.clone();
        let mut weight = 1.0;
        for (at, act) in open.iter().enumerate() {
            if pattern >> at & 1 == 1 {
                present.push(act);
                weight *= act.chance;
            } else {
                weight *= 1.0 - act.chance;
            }
        }
        if holds(&present) {
            total += weight;
        }
    }
    total
}
