//! Lineages against the rule written out in full, on random reports in random orders.

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
                        let contents: Vec<u32> = { group.iter() }.map(|it| order[it.report as usize].content).collect();
                        let one = |members: &&Vec<u32>| contents.iter().all(|it| members.contains(it));
                        let members = groups.iter().find(one).unwrap();
                        let all = literal(&order[..=at], known);
                        assert_eq!(contents.len(), members.iter().filter(|it| all.contains(it)).count());
                    }
                }
                // A withdrawal that is the only head is nothing, whichever way it is said.
                let told = literal(&order[..=at], known);
                let is_told = |it: &u32| heads.contains(it) || !order.iter().any(|o| o.content == *it && o.withdrawn);
                let told: Vec<u32> = told.into_iter().filter(is_told).collect();
                assert_eq!(heads, told, "{:#?} as known on {known}", &order[..=at]);
            }
        }
    }
}
