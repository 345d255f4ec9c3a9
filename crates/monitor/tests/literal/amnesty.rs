//! An amnesty: who enrolled, and whether what was owed for it was done and nothing revoked it (rule 17).

use super::{
    Literal, Verdict, chance,
    conditions::days_of,
    force::Clock,
    heads::Lineage,
    prohibition::{touching, within},
    weigh::{self, Act, Query, Who},
};
use salida_case::covenant::Amnesty;
use salida_world::{DeedId, Standing, Step};

/// An enrolment that counts.
struct Enrolment {
    lineage: usize,
    group: usize,
    first: i32,
    last: i32,
}

impl Literal<'_> {
    pub(super) fn amnesty(&self, duty: usize, amnesty: &Amnesty, clock: &Clock, on: i32, known: i32) -> Vec<Verdict> {
        let clause = self.duties[duty].clause;
        let enrolments = self.enrolments(amnesty, duty, clock, on, known);
        if enrolments.is_empty() {
            let opens = amnesty
                .open_from
                .map(salida_world::Day::number)
                .into_iter()
                .chain(clock.start)
                .max();
            let closes = amnesty
                .open_until
                .map(salida_world::Day::number)
                .into_iter()
                .chain(clock.end)
                .min();
            let standing = if clock.start.is_none() || opens.is_some_and(|day| on < day) {
                Standing::Pending
            } else if closes.is_some_and(|day| day < on) {
                Standing::Discharged
            } else if clock.is_suspended(on) {
                Standing::Suspended
            } else {
                Standing::InEffect
            };
            let mut key = self.key(duty, String::from("whole"));
            key.parties = vec![amnesty.by.as_str().to_owned()];
            return vec![Verdict::new(key, clause, standing)];
        }
        enrolments
            .iter()
            .map(|it| self.enrolled(duty, amnesty, it, clock, on, known))
            .collect()
    }

    fn enrolments(&self, amnesty: &Amnesty, duty: usize, clock: &Clock, on: i32, known: i32) -> Vec<Enrolment> {
        let mut found = Vec::new();
        for (number, lineage) in self.lineages(known).iter().enumerate() {
            let Some((group, act)) = self.group(lineage, number, duty) else {
                continue;
            };
            let opens = amnesty.open_from.map(salida_world::Day::number);
            let closes = amnesty.open_until.map(salida_world::Day::number);
            let inside = (act.first..=act.last).all(|day| {
                clock.is_active(day)
                    && opens.is_none_or(|opens| opens <= day)
                    && closes.is_none_or(|closes| day <= closes)
            });
            if inside && act.first <= on {
                found.push(Enrolment {
                    lineage: number,
                    group,
                    first: act.first,
                    last: act.last,
                });
            }
        }
        found.sort_by_key(|it| (it.first, it.last, self.lineages(known)[it.lineage].members[0]));
        if amnesty.once {
            let mut seen = Vec::new();
            found.retain(|it| {
                let new = !seen.contains(&it.group);
                seen.push(it.group);
                new
            });
        }
        found
    }

    /// The group that enrols: the smallest one of `to`, or of its parts, that surely did so.
    fn group(&self, lineage: &Lineage, number: usize, duty: usize) -> Option<(usize, Act)> {
        let it = &self.duties[duty];
        let deeds = [self.lore.deed(&DeedId::from("enrolment"))];
        let mut smallest: Option<(usize, Act)> = None;
        for group in 0..self.case.actors.len() {
            if !it.parties.iter().any(|whole| self.lore.actor_in(group, *whole)) {
                continue;
            }
            let query = Query {
                deeds: &deeds,
                zones: &it.zones,
                who: Who::These(vec![group]),
                established: Step::Verified,
                permits: &[],
            };
            let act = weigh::least(&self.lore, &self.tales, number, lineage, &query);
            let Some(act) = act.filter(|act| act.chance >= 1.0) else {
                continue;
            };
            if smallest
                .as_ref()
                .is_none_or(|(known, _)| self.lore.actor_in(group, *known))
            {
                smallest = Some((group, act));
            }
        }
        smallest
    }

    fn enrolled(
        &self,
        duty: usize,
        amnesty: &Amnesty,
        enrolment: &Enrolment,
        clock: &Clock,
        on: i32,
        known: i32,
    ) -> Verdict {
        let mut key = self.key(
            duty,
            format!("enrolment {}", self.lineages(known)[enrolment.lineage].name()),
        );
        key.parties = vec![self.case.actors[enrolment.group].id.as_str().to_owned()];
        let standard = amnesty.proof.threshold();
        let missed = self.missed(duty, amnesty, enrolment, clock, on, known);
        let revoked = self.revoked(duty, amnesty, enrolment, clock, on, known);
        let low = 1.0 - (1.0 - missed.low) * (1.0 - revoked.low);
        let high = 1.0 - (1.0 - missed.high) * (1.0 - revoked.high);
        let revocable = !amnesty.revoked_on.is_empty();
        let mut verdict = Verdict::new(key, self.duties[duty].clause, Standing::InEffect);
        verdict.standing = if low >= standard {
            Standing::Breached
        } else if clock.is_suspended(on) {
            Standing::Suspended
        } else if missed.unwatched && missed.high > 1.0 - standard {
            Standing::Unknown
        } else if high > 1.0 - standard {
            Standing::Contested
        } else if !clock.is_over(on) && (revocable || missed.open > 1.0 - standard) {
            Standing::InEffect
        } else if !revoked.unwatched {
            Standing::Kept
        } else {
            Standing::Unknown
        };
        verdict.probability = Some((low, high));
        verdict.ever = verdict.standing == Standing::Breached;
        verdict.now = verdict.ever;
        verdict.breaches = usize::from(verdict.ever);
        verdict
    }

    /// Not done in time what is owed in return: each deed by itself, all of them.
    fn missed(&self, duty: usize, amnesty: &Amnesty, it: &Enrolment, clock: &Clock, on: i32, known: i32) -> Corners {
        let zones = &self.duties[duty].zones;
        let end = clock.end.unwrap_or(i32::MAX);
        let deadline = |day: i32| {
            let length = amnesty.within;
            length.map_or(end, |length| clock.day_of(clock.number(day) + days_of(length, day)))
        };
        let (wide, narrow) = (
            active(clock, it.first, deadline(it.last).min(on)),
            active(clock, it.last, deadline(it.first).min(on)),
        );
        let (mut done_at_most, mut done_at_least, mut covered) = (1.0, 1.0, true);
        for deed in &amnesty.in_return_for {
            let deeds = [self.lore.deed(deed)];
            let query = Query {
                deeds: &deeds,
                zones,
                who: Who::These(vec![it.group]),
                established: Step::Verified,
                permits: &[],
            };
            let (most, least) = (self.most(&query, on, known), self.least(&query, on, known));
            done_at_most *= chance(&most, |acts| touching(acts, &wide, on) > 0);
            done_at_least *= chance(&least, |acts| within(acts, &narrow, on) > 0);
            let days = wide.iter().copied().collect();
            covered &= self.observed(&deeds, zones, &days, known).full == days;
        }
        let (passed, open) = (deadline(it.last) < on, 1.0 - done_at_least);
        Corners {
            low: if passed && covered { 1.0 - done_at_most } else { 0.0 },
            high: if passed { open } else { 0.0 },
            open,
            unwatched: passed && !covered,
        }
    }

    /// Done one of the deeds that revoke.
    fn revoked(&self, duty: usize, amnesty: &Amnesty, it: &Enrolment, clock: &Clock, on: i32, known: i32) -> Corners {
        let zones = &self.duties[duty].zones;
        let end = clock.end.unwrap_or(i32::MAX);
        let deeds: Vec<usize> = amnesty.revoked_on.iter().map(|id| self.lore.deed(id)).collect();
        let query = Query {
            deeds: &deeds,
            zones,
            who: Who::These(vec![it.group]),
            established: Step::Attributed,
            permits: &[],
        };
        let (after, maybe_after) = (active(clock, it.last + 1, on), active(clock, it.first + 1, on));
        let low = chance(&self.least(&query, on, known), |acts| within(acts, &after, on) > 0);
        let high = chance(&self.most(&query, on, known), |acts| {
            touching(acts, &maybe_after, on) > 0
        });
        let days = after.iter().copied().filter(|day| *day <= end).collect();
        Corners {
            low,
            high,
            open: high,
            unwatched: !deeds.is_empty() && self.observed(&deeds, zones, &days, known).full != days,
        }
    }
}

/// How likely something happened in both corners, as if the deadline were now, and whether nobody looked.
struct Corners {
    low: f64,
    high: f64,
    open: f64,
    unwatched: bool,
}

fn active(clock: &Clock, first: i32, last: i32) -> Vec<i32> {
    (first..=last).filter(|day| !clock.is_suspended(*day)).collect()
}
