//! `on breach … failing that …`: what each breach, as it became known, calls for (rule 12).

use super::{
    Clause, Literal, Verdict, conditions::days_of, delivery::Debt, due::Task, force::Clock, split, weigh::Who,
};
use salida_case::covenant::{Consequence, Duty as Whose, Verb};
use salida_world::Standing;

/// Something that a breach called for.
struct Call {
    day: i32,
    number: usize,
    parties: Vec<usize>,
}

impl Literal<'_> {
    /// Everything that follows from breaches of the instances of a duty.
    pub(super) fn consequences(&self, duty: usize, on: i32, known: i32) -> Vec<Verdict> {
        let Clause::Commitment(commitment) = self.duties[duty].clause else {
            return Vec::new();
        };
        let mut verdicts = Vec::new();
        let own = self.duties[duty].parties.clone();
        let mut calls = self.calls(&own, duty, on, known, |day, known| {
            let judged = self.judge(duty, day, known);
            judged.iter().map(|it| (it.key.instance.clone(), it.breaches)).collect()
        });
        for (at, link) in commitment.on_breach.iter().enumerate() {
            let number = u32::try_from(at + 1).unwrap();
            let mut next = Vec::new();
            for call in &calls {
                for (parties, deeds) in self.who_and_what(link, &call.parties) {
                    let judge =
                        |day: i32, known: i32| self.link(duty, number, link, call, &parties, &deeds, day, known);
                    if call.day <= on {
                        verdicts.push(judge(on, known));
                    }
                    next.extend(self.calls(&own, duty, on, known, |day, known| {
                        if day < call.day {
                            return Vec::new();
                        }
                        vec![(String::new(), judge(day, known).breaches)]
                    }));
                }
            }
            next.sort_by_key(|call: &Call| call.day);
            for at in 0..next.len() {
                let earlier = next[..at].iter().filter(|other| other.day == next[at].day).count();
                next[at].number = earlier + 1;
            }
            calls = next;
        }
        verdicts
    }

    /// The days at whose close the number of breaches was greater than ever before.
    fn calls(
        &self,
        parties: &[usize],
        duty: usize,
        on: i32,
        known: i32,
        breaches: impl Fn(i32, i32) -> Vec<(String, usize)>,
    ) -> Vec<Call> {
        let Some(start) = self.duties[duty].instrument.from.map(salida_world::Day::number) else {
            return Vec::new();
        };
        if let Clause::Commitment(commitment) = self.duties[duty].clause
            && commitment.on_breach.is_empty()
        {
            return Vec::new();
        }
        let mut greatest: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
        let mut calls = Vec::new();
        for day in start..=on {
            let mut number = 0;
            for (instance, breaches) in breaches(day, known.min(day)) {
                let most = greatest.entry(instance).or_default();
                while *most < breaches {
                    *most += 1;
                    number += 1;
                    calls.push(Call {
                        day,
                        number,
                        parties: parties.to_vec(),
                    });
                }
            }
        }
        calls
    }

    fn who_and_what(&self, link: &Consequence, breaching: &[usize]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let parties = match &link.who {
            Whose::TheParty => vec![breaching.to_vec()],
            Whose::Named(subjects) => {
                let named: Vec<usize> = subjects.parties.iter().map(|id| self.lore.actor(id)).collect();
                split(&named, subjects.each)
            }
        };
        let deeds: Vec<usize> = link.deeds.deeds.iter().map(|id| self.lore.deed(id)).collect();
        let deeds = split(&deeds, link.deeds.each);
        parties
            .iter()
            .flat_map(|who| deeds.iter().map(|what| (who.clone(), what.clone())))
            .collect()
    }

    #[expect(clippy::too_many_arguments, reason = "a page of rules has many")]
    fn link(
        &self,
        duty: usize,
        number: u32,
        link: &Consequence,
        call: &Call,
        parties: &[usize],
        deeds: &[usize],
        on: i32,
        known: i32,
    ) -> Verdict {
        let clock: std::rc::Rc<Clock> = self.clock(duty, on, known);
        let mut key = self.key(duty, format!("breach {} {}", call.day, call.number));
        key.link = Some(number);
        key.follows = Some((key.parties.clone(), key.deeds.clone()));
        let name = |at: usize| self.case.actors[at].id.as_str().to_owned();
        key.parties = parties.iter().map(|at| name(*at)).collect();
        key.deeds = deeds
            .iter()
            .map(|at| self.case.deeds.iter().nth(*at).unwrap().id.as_str().to_owned())
            .collect();
        let last = link.within.map_or(i32::MAX, |length| {
            clock.day_of(clock.number(call.day) + days_of(length, call.day))
        });
        let clause = self.duties[duty].clause;
        let mut verdict = if link.verb == Verb::May {
            let standing = if last < on {
                Standing::Discharged
            } else {
                Standing::InEffect
            };
            Verdict::new(key, clause, standing)
        } else {
            let task = Task::plain(String::new(), link.at_least, (call.day, last));
            let debt = Debt {
                key,
                duty,
                who: Who::These(parties.to_vec()),
                deeds,
                survives: true,
                confined: false,
                open_ended: link.within.is_none(),
            };
            self.owes(&debt, &task, &clock, on, known)
        };
        verdict.form = if link.verb == Verb::May {
            "on breach may"
        } else {
            "on breach shall"
        };
        verdict.closes = link.within.map(|_| last);
        if clock.sets_aside(&verdict, on) {
            verdict.standing = Standing::Suspended;
        }
        verdict
    }
}
