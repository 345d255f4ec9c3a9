//! What a report does when it arrives: it makes lineages one, waits or is heard, and takes the place of what it revises.

use super::{Content, HEAD, HEARD, Lineages, Member, NONE, Named, RELATED, TANGLED, Telling, WITHDRAWN};
use salida_world::Day;
use std::collections::VecDeque;

impl Lineages {
    /// Adds a report and gives its number. `content` is asked only where two reports bear one name: the one with the
    /// smaller fingerprint keeps it, of two with one fingerprint the one with the smaller number beside it.
    pub fn add(&mut self, telling: &Telling<'_>, content: impl Fn(&Self, u32) -> Content) -> u32 {
        let number = self.len();
        if number.is_multiple_of(64) {
            self.linked.push(0);
        }
        self.latest = self.latest.max(telling.recorded);
        let (name, is_new) = self.enter(telling.name);
        let names_any = telling.revises.is_some() || telling.same_as.is_some();
        let is_alone = is_new && !names_any && !telling.withdrawn;
        let withdrawn = if telling.withdrawn { WITHDRAWN } else { 0 };
        self.reports.push(Member {
            name,
            recorded: telling.recorded,
            state: if is_alone { HEARD | HEAD } else { withdrawn },
        });
        if is_alone {
            // Nearly every report: what has not been named can neither be waited for nor be part of a family.
            self.holders[name as usize] = number;
            return number;
        }
        if telling.withdrawn {
            self.link(number);
        }
        self.keep_families();
        if names_any {
            self.name_others(number, telling);
        }
        let at = name as usize;
        if !self.families.is_alone(name) {
            self.mark(number, RELATED);
        }
        let family = self.families.of_halving(name);
        if self.holders[at] != NONE {
            self.double(name, number, &content);
        } else if self.heads_of(family) == TANGLED {
            self.holders[at] = number;
            self.count_anew(family);
        } else {
            self.holders[at] = number;
            self.settle(number);
        }
        number
    }

    /// Links a report to what it names.
    fn name_others(&mut self, number: u32, telling: &Telling<'_>) {
        let mut entered = |name: Option<&str>| name.map_or(NONE, |name| self.enter(name).0);
        let (revises, same_as) = (entered(telling.revises), entered(telling.same_as));
        self.keep_families();
        self.named.insert(number, Named { revises, same_as });
        let name = self.reports[number as usize].name;
        if revises != NONE {
            self.join(name, revises);
            self.mark(number, RELATED);
        }
        if same_as != NONE {
            self.join(name, same_as);
        }
    }

    fn enter(&mut self, name: &str) -> (u32, bool) {
        let (number, is_new) = self.names.enter(name);
        if is_new {
            self.holders.push(NONE);
        }
        (number, is_new)
    }

    fn link(&mut self, report: u32) {
        self.linked[report as usize / 64] |= 1 << (report % 64);
        self.any_linked = true;
    }

    fn mark(&mut self, report: u32, state: u8) {
        if state & RELATED != 0 {
            self.link(report);
        }
        self.reports[report as usize].state |= state;
    }

    /// Keeps the family of every name there is, because one of them may be linked now.
    fn keep_families(&mut self) {
        let kept = self.families.len();
        self.families.keep_up_to(self.names.len());
        let unkept = self.holders.iter().skip(kept);
        self.heads.extend(unkept.map(|holder| u32::from(*holder != NONE)));
    }

    /// Makes the lineages of two names one.
    fn join(&mut self, one: u32, other: u32) {
        for name in [one, other] {
            let holder = self.holders[name as usize];
            if holder != NONE {
                self.mark(holder, RELATED);
            }
        }
        let Some((keep, gone)) = self.families.join(one, other) else {
            return;
        };
        let (kept, moved) = (self.heads[keep as usize], self.heads[gone as usize]);
        let tangled = kept == TANGLED || moved == TANGLED;
        self.heads[keep as usize] = if tangled { TANGLED } else { kept + moved };
    }

    /// Puts a report in its place that bears its name alone.
    fn settle(&mut self, report: u32) {
        let revises = self.revises(report);
        let holder = self.holders.get(revises as usize).copied().unwrap_or(NONE);
        let is_heard = revises == NONE || (holder != NONE && self.reports[holder as usize].state & HEARD != 0);
        if !is_heard {
            self.waiting.entry(revises).or_default().push(report);
            return;
        }
        let family = self.families.of_halving(self.reports[report as usize].name) as usize;
        let mut freed = VecDeque::from([report]);
        while let Some(report) = freed.pop_front() {
            self.mark(report, HEARD | HEAD);
            self.heads[family] += 1;
            let revised = self.holders.get(self.revises(report) as usize).copied();
            if let Some(revised) = revised
                && self.is_head(revised)
            {
                self.reports[revised as usize].state &= !HEAD;
                self.heads[family] -= 1;
            }
            if !self.waiting.is_empty() {
                let name = self.reports[report as usize].name;
                freed.extend(self.waiting.remove(&name).unwrap_or_default());
            }
        }
    }

    /// A second report of one name: from now on the family is looked at as a whole whenever it changes.
    fn double(&mut self, name: u32, report: u32, content: &impl Fn(&Self, u32) -> Content) {
        let first = self.holders[name as usize];
        let (known, new) = (content(self, first), content(self, report));
        let bearers = self.doubles.entry(name).or_insert_with(|| vec![(known, first)]);
        bearers.push((new, report));
        bearers.sort_unstable();
        self.holders[name as usize] = bearers.first().map_or(first, |(_, report)| *report);
        let family = self.families.of(name);
        self.heads[family as usize] = TANGLED;
        self.count_anew(family);
    }

    /// Finds anew which reports of a lineage are heard and which are heads.
    fn count_anew(&mut self, family: u32) {
        for member in self.members(family) {
            self.reports[member as usize].state &= !(HEARD | HEAD);
            self.mark(member, RELATED);
        }
        for heard in self.heard(family, Day::MAX).0 {
            self.mark(heard, HEARD);
        }
        for head in self.heads(family, Day::MAX).into_iter().flatten() {
            self.mark(head.report, HEAD);
        }
    }
}
