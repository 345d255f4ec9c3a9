//! Revisions, withdrawals and "the same as": which reports count on a recorded day (rule 11), one report at a time.

use salida_world::{Day, Fingerprint, Register};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What a report says about itself and other reports.
#[derive(Debug, Clone, Copy)]
pub struct Telling<'a> {
    /// Its own name, by which others revise it.
    pub name: &'a str,
    /// The day on which it became known.
    pub recorded: Day,
    /// The report that it revises.
    pub revises: Option<&'a str>,
    /// Another report of the same happening.
    pub same_as: Option<&'a str>,
    /// True when it takes back what it revises.
    pub withdrawn: bool,
}

/// Reports by lineage: a report, what revises it, and what is declared the same. Reports are numbered as they come.
///
/// Nothing else depends on the order of arrival: a revision that arrives before what it revises waits under that name.
/// What counts as known by now is kept up to date with every report, so that asking for it costs next to nothing; what
/// counted on an earlier day is worked out when it is asked for.
#[derive(Debug, Clone)]
pub struct Lineages {
    names: Register,
    /// For each name the report that bears it.
    holders: Vec<u32>,
    /// For each name its family: all names that are linked to one another. This goes, like the next two, as far as the last
    /// name that was ever linked; a name after it is a family by itself, and nothing is kept of that.
    parents: Vec<u32>,
    /// The next name of the family, in a ring.
    next: Vec<u32>,
    /// For the first name of each family, how many heads it has; [`TANGLED`] where two reports bear one name.
    heads: Vec<u32>,
    reports: Vec<Member>,
    /// What reports name, for the few that name any.
    named: BTreeMap<u32, Named>,
    /// Names that several reports bear, with all of them, the one that keeps the name first.
    doubles: BTreeMap<u32, Vec<(Content, u32)>>,
    /// Reports that wait for a name, until what they revise is heard.
    waiting: BTreeMap<u32, Vec<u32>>,
    latest: Day,
    /// One bit for each report that names another or is named, shares its name, or takes something back: nearly all are
    /// none of these, and then this is all that is looked at.
    linked: Vec<u64>,
    any_linked: bool,
}

#[derive(Debug, Clone, Copy)]
struct Member {
    name: u32,
    recorded: Day,
    state: u8,
}

/// The names of what a report revises and of what it is the same as.
#[derive(Debug, Clone, Copy)]
struct Named {
    revises: u32,
    same_as: u32,
}

/// What a report says, and a number of the caller's that tells two apart that say the same.
pub type Content = (Fingerprint, u32);

/// How much of a happening one report tells, as known on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Nothing: it is not known, waits, or was revised.
    Nothing,
    /// All: no other report counts.
    Whole,
    /// Perhaps a part: ask for the heads of this lineage.
    Shared(u32),
}

/// A report that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its number.
    pub report: u32,
    /// True when it says that nothing happened.
    pub withdrawn: bool,
}

const NONE: u32 = u32::MAX;
const TANGLED: u32 = u32::MAX;

const HEARD: u8 = 1;
const HEAD: u8 = 2;
const WITHDRAWN: u8 = 4;
const RELATED: u8 = 8;

impl Default for Lineages {
    fn default() -> Self {
        Self {
            names: Register::default(),
            holders: Vec::new(),
            parents: Vec::new(),
            next: Vec::new(),
            heads: Vec::new(),
            reports: Vec::new(),
            named: BTreeMap::new(),
            doubles: BTreeMap::new(),
            waiting: BTreeMap::new(),
            latest: Day::MIN,
            linked: Vec::new(),
            any_linked: false,
        }
    }
}

impl Lineages {
    /// The number of the next report.
    pub fn len(&self) -> u32 {
        u32::try_from(self.reports.len()).unwrap_or(NONE)
    }

    /// True when no report was added.
    pub fn is_empty(&self) -> bool {
        self.reports.is_empty()
    }

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
        if self.next(name) != name {
            self.mark(number, RELATED);
        }
        let family = self.family_halving(name);
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

    /// How much a report tells as known on a day.
    #[inline]
    pub fn part(&self, report: u32, known: Day) -> Part {
        let is_linked = self.linked[report as usize / 64] >> (report % 64) & 1 == 1;
        if !is_linked && self.latest <= known {
            return Part::Whole;
        }
        self.part_of_linked(report, known)
    }

    fn part_of_linked(&self, report: u32, known: Day) -> Part {
        let member = &self.reports[report as usize];
        if member.state & RELATED == 0 {
            let counts = member.recorded <= known && member.state & WITHDRAWN == 0;
            return if counts { Part::Whole } else { Part::Nothing };
        }
        if known < self.latest {
            return Part::Shared(self.family(member.name));
        }
        if member.state & HEAD == 0 {
            return Part::Nothing;
        }
        let family = self.family(member.name);
        match self.heads_of(family) {
            1 if member.state & WITHDRAWN == 0 => Part::Whole,
            1 => Part::Nothing,
            _ => Part::Shared(family),
        }
    }

    /// True when every report tells the whole of a happening of its own, and all are known by that day.
    pub fn all_whole(&self, known: Day) -> bool {
        !self.any_linked && self.latest <= known
    }

    /// The reports of a lineage that count as known on a day, by number: known, not waiting, and not revised by another
    /// that is. Several are a fork, or several tellings of one happening.
    ///
    /// What is one lineage by now may have been several on an earlier day: a report that was not known then joined nothing.
    pub fn heads(&self, lineage: u32, known: Day) -> Vec<Vec<Standing>> {
        let (heard, holders) = self.heard(lineage, known);
        let revised = heard.iter().filter_map(|report| holders.get(&self.revises(*report)));
        let revised: BTreeSet<u32> = revised.copied().collect();
        let mut heads: Vec<u32> = heard.into_iter().filter(|report| !revised.contains(report)).collect();
        heads.sort_unstable();
        let standing = |report: u32| Standing {
            report,
            withdrawn: self.reports[report as usize].state & WITHDRAWN != 0,
        };
        if known >= self.latest {
            return vec![heads.into_iter().map(standing).collect()];
        }
        let families = self.families(lineage, known);
        let mut found: BTreeMap<u32, Vec<Standing>> = BTreeMap::new();
        for report in heads {
            let family = first(&families, self.reports[report as usize].name);
            found.entry(family).or_default().push(standing(report));
        }
        found.into_values().collect()
    }

    /// For each name of a lineage another of its family, among the reports known on a day; the first has itself.
    fn families(&self, lineage: u32, known: Day) -> BTreeMap<u32, u32> {
        let mut families: BTreeMap<u32, u32> = self.ring(lineage).map(|name| (name, name)).collect();
        for report in self.members(lineage) {
            let member = &self.reports[report as usize];
            if member.recorded > known {
                continue;
            }
            let named = self.named.get(&report);
            for other in named.map_or([NONE; 2], |named| [named.revises, named.same_as]) {
                if other != NONE {
                    let (one, other) = (first(&families, member.name), first(&families, other));
                    families.insert(one.max(other), one.min(other));
                }
            }
        }
        families
    }

    /// True when a report waits for what it revises, as known by now.
    pub fn waits(&self, report: u32) -> bool {
        self.reports[report as usize].state & HEARD == 0
    }

    /// True when a report names another or is named, shares its name, or takes something back.
    pub fn is_linked(&self, report: u32) -> bool {
        self.linked[report as usize / 64] >> (report % 64) & 1 == 1
    }

    /// True when a report counts, as known by now.
    pub fn is_head(&self, report: u32) -> bool {
        self.reports[report as usize].state & HEAD != 0
    }

    /// The lineage of a report.
    pub fn of(&self, report: u32) -> u32 {
        self.family(self.reports[report as usize].name)
    }

    /// Every report of a lineage, known by whatever day.
    pub fn members(&self, lineage: u32) -> Vec<u32> {
        let mut found = Vec::new();
        for name in self.ring(lineage) {
            match self.doubles.get(&name) {
                Some(several) => found.extend(several.iter().map(|(_, report)| *report)),
                None => found.extend(Some(self.holders[name as usize]).filter(|holder| *holder != NONE)),
            }
        }
        found
    }

    /// Every report of the lineages that these names belong to, by number.
    pub fn told_under<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Vec<u32> {
        let known = names.into_iter().filter_map(|name| self.names.number(name));
        let mut lineages: Vec<u32> = known.map(|name| self.family(name)).collect();
        lineages.sort_unstable();
        lineages.dedup();
        let mut found: Vec<u32> = { lineages.into_iter() }
            .flat_map(|lineage| self.members(lineage))
            .collect();
        found.sort_unstable();
        found
    }

    /// The day on which a report became known.
    pub fn recorded(&self, report: u32) -> Day {
        self.reports[report as usize].recorded
    }

    /// The days on which the reports of its lineage became known.
    pub fn recorded_days(&self, report: u32) -> Vec<Day> {
        let member = &self.reports[report as usize];
        if member.state & RELATED == 0 {
            return vec![member.recorded];
        }
        let members = self.members(self.family(member.name)).into_iter();
        members.map(|report| self.recorded(report)).collect()
    }

    /// The report that one revises, where it is known by now.
    pub fn revised(&self, report: u32) -> Option<u32> {
        let holder = self.holders.get(self.revises(report) as usize).copied();
        holder.filter(|holder| *holder != NONE)
    }

    /// The name of what a report revises.
    pub fn revised_name(&self, report: u32) -> Option<&str> {
        let revises = self.revises(report);
        (revises != NONE).then(|| self.names.name(revises))
    }

    /// True when a report takes back what it revises.
    pub fn is_withdrawal(&self, report: u32) -> bool {
        self.reports[report as usize].state & WITHDRAWN != 0
    }

    /// The latest recorded day of any report.
    pub fn latest(&self) -> Day {
        self.latest
    }

    fn revises(&self, report: u32) -> u32 {
        self.named.get(&report).map_or(NONE, |named| named.revises)
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

    fn enter(&mut self, name: &str) -> (u32, bool) {
        let (number, is_new) = self.names.enter(name);
        if is_new {
            self.holders.push(NONE);
        }
        (number, is_new)
    }

    /// Keeps the family of every name there is, because one of them may be linked now.
    fn keep_families(&mut self) {
        let kept = u32::try_from(self.parents.len()).unwrap_or(NONE);
        let all = u32::try_from(self.names.len()).unwrap_or(NONE);
        self.parents.extend(kept..all);
        self.next.extend(kept..all);
        let unkept = self.holders.iter().skip(kept as usize);
        self.heads.extend(unkept.map(|holder| u32::from(*holder != NONE)));
    }

    fn parent(&self, name: u32) -> u32 {
        self.parents.get(name as usize).copied().unwrap_or(name)
    }

    fn next(&self, name: u32) -> u32 {
        self.next.get(name as usize).copied().unwrap_or(name)
    }

    /// How many heads the family has whose first name this is.
    fn heads_of(&self, family: u32) -> u32 {
        let is_held = || self.holders[family as usize] != NONE;
        let kept = self.heads.get(family as usize).copied();
        kept.unwrap_or_else(|| u32::from(is_held()))
    }

    fn family(&self, name: u32) -> u32 {
        let mut at = name;
        while self.parent(at) != at {
            at = self.parent(at);
        }
        at
    }

    /// The same, and the way to it is shorter afterwards.
    fn family_halving(&mut self, name: u32) -> u32 {
        let mut at = name;
        while self.parent(at) != at {
            let parent = self.parents[at as usize];
            self.parents[at as usize] = self.parents[parent as usize];
            at = parent;
        }
        at
    }

    fn ring(&self, name: u32) -> impl Iterator<Item = u32> {
        let on = move |at: &u32| Some(self.next(*at)).filter(|next| *next != name);
        std::iter::successors(Some(name), on)
    }

    fn join(&mut self, one: u32, other: u32) {
        let (a, b) = (self.family_halving(one), self.family_halving(other));
        for name in [one, other] {
            let holder = self.holders[name as usize];
            if holder != NONE {
                self.mark(holder, RELATED);
            }
        }
        if a == b {
            return;
        }
        // Which of two families takes the other in is decided without a pattern, so that no order makes the ways long.
        let chance = |name: u32| Fingerprint::EMPTY.with(u64::from(name)).number();
        let (keep, gone) = if chance(a) < chance(b) { (a, b) } else { (b, a) };
        self.parents[gone as usize] = keep;
        self.next.swap(one as usize, other as usize);
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
        let family = self.family_halving(self.reports[report as usize].name) as usize;
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
        let family = self.family(name);
        self.heads[family as usize] = TANGLED;
        self.count_anew(family);
    }

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

    /// The reports of a lineage that are known by a day and do not wait, and who bears each name among those known. A
    /// revision waits until what it revises is heard; one that revises itself in a circle waits for ever.
    fn heard(&self, lineage: u32, known: Day) -> (Vec<u32>, BTreeMap<u32, u32>) {
        let mut holders: BTreeMap<u32, u32> = BTreeMap::new();
        let mut waiting: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        let mut heard: Vec<u32> = Vec::new();
        let is_known = |report: &u32| self.reports[*report as usize].recorded <= known;
        for name in self.ring(lineage) {
            let alone = [((Fingerprint::EMPTY, 0), self.holders[name as usize])];
            let bearers = self.doubles.get(&name).map_or(&alone[..], Vec::as_slice);
            let bearers = bearers.iter().map(|(_, report)| *report).filter(|it| *it != NONE);
            for report in { bearers }.filter(is_known) {
                holders.entry(name).or_insert(report);
                match self.revises(report) {
                    NONE => heard.push(report),
                    revised => waiting.entry(revised).or_default().push(report),
                }
            }
        }
        let mut next = 0;
        while let Some(report) = heard.get(next).copied() {
            let name = self.reports[report as usize].name;
            if holders.get(&name) == Some(&report) {
                heard.extend(waiting.remove(&name).unwrap_or_default());
            }
            next += 1;
        }
        (heard, holders)
    }
}

fn first(families: &BTreeMap<u32, u32>, name: u32) -> u32 {
    let mut at = name;
    while let Some(next) = families.get(&at).filter(|next| **next != at) {
        at = *next;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::{Lineages, Part, Telling};
    use salida_world::{Day, Fingerprint};

    /// One drawn report; its content is told by its number.
    #[derive(Debug, Clone)]
    struct Drawn {
        content: u32,
        name: String,
        recorded: i32,
        revises: Option<String>,
        same_as: Option<String>,
        withdrawn: bool,
    }

    /// A row of numbers without a pattern.
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, below: u32) -> u32 {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            u32::try_from((self.0 >> 33) % u64::from(below)).unwrap()
        }

        fn report(&mut self, content: u32) -> Drawn {
            let mut name = |one_in: u32| (self.below(one_in) == 0).then(|| format!("n{}", self.below(7)));
            let (own, revises, same_as) = (name(1).unwrap(), name(2), name(6));
            Drawn {
                content,
                // Names are borne twice now and then only.
                name: if self.below(3) == 0 { own } else { format!("m{content}") },
                recorded: i32::try_from(self.below(6)).unwrap(),
                revises: revises.map(|name| {
                    if self.below(3) == 0 {
                        format!("m{}", self.below(8))
                    } else {
                        name
                    }
                }),
                same_as,
                withdrawn: self.below(6) == 0,
            }
        }
    }

    fn content(number: u32) -> Fingerprint {
        Fingerprint::EMPTY.with(u64::from(number))
    }

    /// The heads as the rule says, by content: names, waiting and revising looked up in full each time.
    fn literal(told: &[Drawn], known: i32) -> Vec<u32> {
        let told: Vec<&Drawn> = told.iter().filter(|it| it.recorded <= known).collect();
        let holder = |name: &str| {
            let bearers = told.iter().filter(|it| it.name == name);
            bearers.min_by_key(|it| content(it.content)).copied()
        };
        let mut heard: Vec<&Drawn> = Vec::new();
        loop {
            let is_new = |it: &&&Drawn| heard.iter().all(|known| known.content != it.content);
            let is_heard = |name: &String| {
                let holder = holder(name);
                holder.is_some_and(|holder| heard.iter().any(|it| it.content == holder.content))
            };
            let next = told
                .iter()
                .filter(is_new)
                .find(|it| it.revises.as_ref().is_none_or(is_heard));
            match next {
                Some(next) => heard.push(next),
                None => break,
            }
        }
        let revised = |it: &Drawn| {
            let of_it = |name: &String| holder(name).is_some_and(|holder| holder.content == it.content);
            heard.iter().any(|other| other.revises.as_ref().is_some_and(of_it))
        };
        let mut heads: Vec<u32> = heard.iter().filter(|it| !revised(it)).map(|it| it.content).collect();
        heads.sort_unstable();
        heads
    }

    /// Which reports tell one happening as known on a day: those that are linked by names of reports known then.
    fn literal_groups(told: &[Drawn], known: i32) -> Vec<Vec<u32>> {
        let mut groups: Vec<(Vec<u32>, Vec<&String>)> = Vec::new();
        for it in told.iter().filter(|it| it.recorded <= known) {
            let names: Vec<&String> = it.revises.iter().chain(&it.same_as).chain([&it.name]).collect();
            let mut joined = (vec![it.content], names);
            let apart = |group: &(Vec<u32>, Vec<&String>)| !group.1.iter().any(|name| joined.1.contains(name));
            let (apart, sharing): (Vec<_>, Vec<_>) = groups.into_iter().partition(apart);
            for (members, names) in sharing {
                joined.0.extend(members);
                joined.1.extend(names);
            }
            groups = apart;
            groups.push(joined);
        }
        groups.into_iter().map(|(members, _)| members).collect()
    }

    fn add(lineages: &mut Lineages, order: &[Drawn], at: usize) {
        let report = &order[at];
        let telling = Telling {
            name: &report.name,
            recorded: Day::from_number(report.recorded),
            revises: report.revises.as_deref(),
            same_as: report.same_as.as_deref(),
            withdrawn: report.withdrawn,
        };
        lineages.add(&telling, |_, number| (content(order[number as usize].content), 0));
    }

    #[test]
    fn the_heads_are_those_of_the_rule_on_every_day_after_every_report_in_every_order() {
        let mut dice = Dice(11);
        for _ in 0..3_000 {
            let size = 1 + dice.below(9);
            let mut order: Vec<Drawn> = (0..size).map(|content| dice.report(content)).collect();
            for at in (1..order.len()).rev() {
                order.swap(at, dice.below(u32::try_from(at).unwrap() + 1) as usize);
            }
            let mut lineages = Lineages::default();
            for at in 0..order.len() {
                add(&mut lineages, &order, at);
                for known in 0..7 {
                    let day = Day::from_number(known);
                    let mut heads: Vec<u32> = Vec::new();
                    for report in 0..lineages.len() {
                        let drawn = &order[report as usize];
                        match lineages.part(report, day) {
                            Part::Whole => {
                                assert!(!drawn.withdrawn);
                                heads.push(drawn.content);
                            }
                            Part::Shared(lineage) => {
                                let all = lineages.heads(lineage, day).concat();
                                heads.extend({ all.iter() }.filter(|it| it.report == report).map(|_| drawn.content));
                            }
                            Part::Nothing => {}
                        }
                    }
                    heads.sort_unstable();
                    let groups = literal_groups(&order[..=at], known);
                    for report in 0..lineages.len() {
                        let Part::Shared(lineage) = lineages.part(report, day) else {
                            continue;
                        };
                        for group in lineages.heads(lineage, day) {
                            let contents: Vec<u32> =
                                { group.iter() }.map(|it| order[it.report as usize].content).collect();
                            let one = |members: &&Vec<u32>| contents.iter().all(|it| members.contains(it));
                            let members = groups.iter().find(one).unwrap();
                            let all = literal(&order[..=at], known);
                            assert_eq!(contents.len(), members.iter().filter(|it| all.contains(it)).count());
                        }
                    }
                    // A withdrawal that is the only head is nothing, whichever way it is said.
                    let told = literal(&order[..=at], known);
                    let is_told =
                        |it: &u32| heads.contains(it) || !order.iter().any(|o| o.content == *it && o.withdrawn);
                    let told: Vec<u32> = told.into_iter().filter(is_told).collect();
                    assert_eq!(heads, told, "{:#?} as known on {known}", &order[..=at]);
                }
            }
        }
    }
}
