//! Revisions, withdrawals and "the same as": which reports count on a recorded day (rule 11), one report at a time.

mod arrival;
mod families;
mod heads;
#[cfg(test)]
mod tests;

use families::Families;
use salida_world::{Day, Fingerprint, Register};
use std::collections::BTreeMap;

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
    families: Families,
    /// For each family that is kept, how many heads it has; [`TANGLED`] where two reports bear one name.
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
            families: Families::default(),
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

    /// How much a report tells as known on a day.
    #[inline]
    pub fn part(&self, report: u32, known: Day) -> Part {
        if !self.is_linked(report) && self.latest <= known {
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
            return Part::Shared(self.families.of(member.name));
        }
        if member.state & HEAD == 0 {
            return Part::Nothing;
        }
        let family = self.families.of(member.name);
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

    /// True when a report waits for what it revises, as known by now.
    pub fn waits(&self, report: u32) -> bool {
        self.reports[report as usize].state & HEARD == 0
    }

    /// True when a report names another or is named, shares its name, or takes something back.
    #[inline]
    pub fn is_linked(&self, report: u32) -> bool {
        self.linked[report as usize / 64] >> (report % 64) & 1 == 1
    }

    /// True when a report counts, as known by now.
    pub fn is_head(&self, report: u32) -> bool {
        self.reports[report as usize].state & HEAD != 0
    }

    /// The lineage of a report.
    pub fn of(&self, report: u32) -> u32 {
        self.families.of(self.reports[report as usize].name)
    }

    /// Every report of a lineage, known by whatever day.
    pub fn members(&self, lineage: u32) -> Vec<u32> {
        let mut found = Vec::new();
        for name in self.families.ring(lineage) {
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
        let mut lineages: Vec<u32> = known.map(|name| self.families.of(name)).collect();
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
        let members = self.members(self.families.of(member.name)).into_iter();
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

    /// How many heads the family has whose first name this is.
    fn heads_of(&self, family: u32) -> u32 {
        let is_held = || self.holders[family as usize] != NONE;
        let kept = self.heads.get(family as usize).copied();
        kept.unwrap_or_else(|| u32::from(is_held()))
    }
}
