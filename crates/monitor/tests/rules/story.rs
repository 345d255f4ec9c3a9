//! A small theatre for the rules: a harbour, two groups, a police, and reports told one by one.
#![expect(clippy::unwrap_used, reason = "a story that cannot be told is a failed test")]

use crate::paged::Paged;
use salida_case::{Case, Texts, covenant::PowerKind};
use salida_monitor::{Act, Board, Finding, Monitor, Plan, Ref, Report, Stand, Standing};
use salida_note::Severity;
use salida_world::{
    ActorId, Assessment, Coverage, Day, DeedId, Happening, Incident, InstrumentId, Name, Range, Share, Span, Step,
    Tally, Trend, ZoneId,
};

const STAGE: &str = r#"
title = "Harbour"
summary = "Invented."
language = "en"
zone = "harbour"
[[source]]
id = "paper"
citation = "The paper"
[[place]]
id = "coast"
name = "Coast"
[[place]]
id = "harbour"
name = "Harbour"
within = "coast"
population = [
  { during = "2030", people = { low = 900, best = 1000, high = 1200 }, source = "paper" },
  { during = "2031-01..2031-06", people = { low = 1800, best = 2000, high = 2400 }, source = "paper" },
  { during = "2031-07..2031-12", people = 1000, source = "paper" },
]
[[place]]
id = "old-town"
name = "Old town"
within = "harbour"
population = [{ during = "2031-01..2031-03", people = 200, source = "paper" }]
[[place]]
id = "island"
name = "Island"
within = "coast"
population = [
  { during = "2030-01..2031-02", people = 200, source = "paper" },
  { during = "2031-05..2031-07", people = 200, source = "paper" },
]
[[place]]
id = "hills"
name = "Hills"
within = "harbour"
population = [{ during = "2030..2032", people = { low = 90, best = 100, high = 120 }, source = "paper" }]
"#;

const ACTORS: [(&str, &str, &str); 7] = [
    ("gulls", "group", ""),
    ("young-gulls", "faction", "gulls"),
    ("herons", "group", ""),
    ("municipality", "institution", ""),
    ("mission", "international", ""),
    ("police", "institution", ""),
    ("morgue", "institution", ""),
];

/// When all has ended that the stories tell.
pub(crate) const NEW_YEAR: &str = "2032-01-15";

/// A story of more reports is not followed on a board as well: it would take longer than all others.
const FOLLOWED_MAX: usize = 40;

pub(crate) fn standings(findings: &[Finding]) -> Vec<Standing> {
    findings.iter().map(|it| it.standing).collect()
}

/// One killing in the harbour, attributed to `by`, which is `actor:share`.
pub(crate) fn killed(story: Story, on: &str, by: &str) -> Story {
    story.killing(on, (1, 1, 1), by, Step::Attributed)
}

/// Something done once in the harbour, and verified.
pub(crate) fn did(story: Story, deed: &str, on: &str, by: &str) -> Story {
    story.act(deed, "harbour", on, (1, 1, 1), by, Step::Verified)
}

/// A case with one instrument, and what was reported.
#[derive(Clone)]
pub(crate) struct Story {
    case: Case,
    told: Vec<Told>,
    acts: Vec<Act>,
}

/// One report.
#[derive(Clone)]
pub(crate) struct Told {
    pub name: Name,
    pub happening: Happening,
    pub recorded: Day,
    pub revises: Option<Name>,
    pub withdrawn: bool,
    pub same_as: Option<Name>,
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(crate) fn span(text: &str) -> Span {
    text.parse().unwrap()
}

/// A truce with one commitment `c`.
fn agreement(header: &str, clause: &str) -> String {
    format!(
        "```covenant\nagreement \"Truce\" between gulls, herons, municipality\n  status signed\n  {header}\n\ncommitment c\n  {clause}\n```\n"
    )
}

impl Story {
    /// A signed truce in force through 2031 with one commitment `c`, given without its first line.
    pub(crate) fn of(clause: &str) -> Self {
        Self::until("until 2031-12-31", clause)
    }

    /// The same with its own end of force, or none.
    pub(crate) fn until(until: &str, clause: &str) -> Self {
        Self::under(&format!("in force from 2031-01-01 {until}"), clause)
    }

    /// The same with its own lines of the header after the status.
    pub(crate) fn under(header: &str, clause: &str) -> Self {
        Self::read(&[("truce", agreement(header, clause))])
    }

    /// The same with a second truce that amends it, given by its first day of force and its commitment.
    pub(crate) fn amended(clause: &str, from: &str, second: &str) -> Self {
        let first = agreement("in force from 2031-01-01 until 2031-12-31", clause);
        let header = ["in force from ", from, " until 2031-12-31\n  amends truce"].concat();
        Self::read(&[("truce", first), ("second", agreement(&header, second))])
    }

    /// Two truces, each with its lines of the header and its commitment.
    pub(crate) fn of_two(first: (&str, &str), second: (&str, &str)) -> Self {
        Self::read(&[
            ("truce", agreement(first.0, first.1)),
            ("second", agreement(second.0, second.1)),
        ])
    }

    /// The same with two more truces that amend it.
    pub(crate) fn amended_twice(clause: &str, second: (&str, &str), third: (&str, &str)) -> Self {
        let first = agreement("in force from 2031-01-01 until 2031-12-31", clause);
        let amending = |(from, clause): (&str, &str)| {
            let header = ["in force from ", from, " until 2031-12-31\n  amends truce"].concat();
            agreement(&header, clause)
        };
        Self::read(&[
            ("truce", first),
            ("second", amending(second)),
            ("third", amending(third)),
        ])
    }

    fn read(agreements: &[(&str, String)]) -> Self {
        let mut case_text = STAGE.to_owned();
        for (id, kind, whole) in ACTORS {
            let actor = [
                ("id", id),
                ("name", id),
                ("kind", kind),
                ("source", "paper"),
                ("part-of", whole),
            ];
            case_text.push_str("[[actor]]\n");
            for (key, value) in actor.into_iter().filter(|(_, value)| !value.is_empty()) {
                case_text.push_str(&[key, " = \"", value, "\"\n"].concat());
            }
        }
        let file = |(name, text): &(&str, String)| (["agreements/", name, ".md"].concat(), text.clone());
        let agreements: Vec<(String, String)> = agreements.iter().map(file).collect();
        let texts = Texts {
            case: &case_text,
            process: None,
            agreements: &agreements,
        };
        let read = salida_case::read(&texts);
        let flaws: Vec<_> = read
            .notes
            .iter()
            .filter(|note| note.severity() == Severity::Error)
            .collect();
        assert!(flaws.is_empty(), "{flaws:?}");
        Self {
            case: read.value.unwrap(),
            told: Vec::new(),
            acts: Vec::new(),
        }
    }

    fn tell(mut self, happening: Happening) -> Self {
        let name = Name::from(format!("r{}", self.told.len()).as_str());
        let recorded = happening.during().last();
        self.told.push(Told {
            name,
            happening,
            recorded,
            revises: None,
            withdrawn: false,
            same_as: None,
        });
        self
    }

    /// An act of homicide in the harbour; `by` is `actor:share`, several, or empty.
    pub(crate) fn killing(self, during: &str, count: (u64, u64, u64), by: &str, step: Step) -> Self {
        self.act("homicide", "harbour", during, count, by, step)
    }

    pub(crate) fn act(
        self,
        deed: &str,
        zone: &str,
        during: &str,
        count: (u64, u64, u64),
        by: &str,
        step: Step,
    ) -> Self {
        let share = |one: &str| {
            let (actor, share) = one.split_once(':')?;
            Some(Share {
                actor: ActorId::from(actor),
                share: share.parse().unwrap(),
            })
        };
        self.tell(Happening::Incident(Incident {
            deed: DeedId::from(deed),
            zone: ZoneId::from(zone),
            during: span(during),
            count: Range::new(count.0, count.1, count.2).unwrap(),
            by: by.split(',').filter_map(share).collect(),
            step,
        }))
    }

    pub(crate) fn tally(self, agency: &str, during: &str, count: u64) -> Self {
        self.tally_in("harbour", agency, during, count)
    }

    pub(crate) fn tally_in(self, zone: &str, agency: &str, during: &str, count: u64) -> Self {
        self.tell(Happening::Tally(Tally {
            deed: DeedId::from("homicide"),
            zone: ZoneId::from(zone),
            during: span(during),
            count: Range::exact(count),
            agency: ActorId::from(agency),
        }))
    }

    pub(crate) fn watched(self, deed: &str, during: &str) -> Self {
        self.watched_in("harbour", deed, during)
    }

    pub(crate) fn watched_in(self, zone: &str, deed: &str, during: &str) -> Self {
        self.tell(Happening::Coverage(Coverage {
            deed: DeedId::from(deed),
            zone: ZoneId::from(zone),
            during: span(during),
            part: 1.0,
            method: "patrol".to_owned(),
        }))
    }

    /// Who watched last saw only a part of it.
    pub(crate) fn in_part(mut self, part: f64) -> Self {
        if let Happening::Coverage(seen) = &mut self.told.last_mut().unwrap().happening {
            seen.part = part;
        }
        self
    }

    /// What a panel found of the killings in the harbour.
    pub(crate) fn judged(self, during: &str, trend: Trend) -> Self {
        self.tell(Happening::Assessment(Assessment {
            deed: DeedId::from("homicide"),
            zone: ZoneId::from("harbour"),
            during: span(during),
            trend,
            method: "panel".to_owned(),
        }))
    }

    /// An act of a party or body that may change the force of the truce, known on its day.
    pub(crate) fn acted(mut self, by: &str, kind: PowerKind, on: &str, until: Option<&str>) -> Self {
        self.acts.push(Act {
            name: Name::from(format!("act{}", self.acts.len()).as_str()),
            by: vec![ActorId::from(by)],
            during: span(on),
            recorded: span(on).last(),
            kind,
            instrument: InstrumentId::from("truce"),
            commitments: Vec::new(),
            until: until.map(day),
        });
        self
    }

    /// Another takes part in the last act.
    pub(crate) fn joined_by(mut self, by: &str) -> Self {
        self.acts.last_mut().unwrap().by.push(ActorId::from(by));
        self
    }

    /// All acts become known on `recorded`.
    pub(crate) fn acts_known_on(mut self, recorded: &str) -> Self {
        self.acts.iter_mut().for_each(|act| act.recorded = day(recorded));
        self
    }

    /// The last report becomes known on `recorded`.
    pub(crate) fn known_on(mut self, recorded: &str) -> Self {
        self.told.last_mut().unwrap().recorded = day(recorded);
        self
    }

    /// The last report revises the report with that number.
    pub(crate) fn revising(mut self, number: usize) -> Self {
        self.told.last_mut().unwrap().revises = Some(Name::from(format!("r{number}").as_str()));
        self
    }

    /// The last report takes back what it revises.
    pub(crate) fn withdrawing(mut self) -> Self {
        self.told.last_mut().unwrap().withdrawn = true;
        self
    }

    /// The last report is of the same happening as the report with that number.
    pub(crate) fn same_as(mut self, number: usize) -> Self {
        self.told.last_mut().unwrap().same_as = Some(Name::from(format!("r{number}").as_str()));
        self
    }

    /// The last report bears the name of the report with that number.
    pub(crate) fn named_as(mut self, number: usize) -> Self {
        self.told.last_mut().unwrap().name = Name::from(format!("r{number}").as_str());
        self
    }

    pub(crate) fn told(&self) -> usize {
        self.told.len()
    }

    /// Findings on a day as known on a day, with the reports heard in the order of `order`. They do not depend on where the
    /// reports lie.
    pub(crate) fn findings_in_order(&self, on: &str, known: &str, order: &[usize]) -> Vec<Finding> {
        let plan = Plan::compile(&self.case);
        let found = |mut monitor: Monitor<'_>| {
            for index in order {
                monitor.take(&self.report(*index));
            }
            self.acts.iter().for_each(|act| monitor.act(act.clone()));
            monitor.findings(day(on), day(known))
        };
        let in_memory = found(Monitor::new(&plan));
        assert_eq!(found(Monitor::over(&plan, Box::new(Paged::default()))), in_memory);
        in_memory
    }

    /// A board that hears everything, one report at a time, and the acts before the reports or after them, has the standings
    /// of who asks at the end; and so has one that begins when half of it has been heard.
    fn follow(&self, order: &[usize], on: Day, known: Day) {
        let plan = Plan::compile(&self.case);
        for acts_first in [true, false] {
            let mut monitor = Monitor::new(&plan);
            let (heard, told) = order.split_at(if acts_first { 0 } else { order.len() / 2 });
            for index in heard {
                monitor.take(&self.report(*index));
            }
            let mut board = Board::new(monitor, on, known);
            let act = |board: &mut Board<'_>| self.acts.iter().for_each(|act| drop(board.act(act.clone())));
            if acts_first {
                act(&mut board);
            }
            for index in told {
                board.take(&self.report(*index));
            }
            if !acts_first {
                act(&mut board);
            }
            let followed: Vec<Stand> = board.standings().cloned().collect();
            assert_eq!(followed, board.monitor().standings(on, known));
            let found = board.monitor().findings(on, known).into_iter();
            let found = found.map(|it| (it.link, it.instance, it.standing, it.in_breach_now, it.ever_breached));
            let stands = followed.into_iter();
            let stands = stands.map(|it| (it.link, it.instance, it.standing, it.in_breach_now, it.ever_breached));
            assert_eq!(stands.collect::<Vec<_>>(), found.collect::<Vec<_>>());
        }
    }

    /// The same where the case plays in no zone of its own.
    pub(crate) fn nowhere(mut self) -> Self {
        self.case.zone = None;
        self
    }

    /// The report with a number, under that number.
    pub(crate) fn report(&self, number: usize) -> Report<'_> {
        let told = &self.told[number];
        Report {
            reference: Ref(u32::try_from(number).unwrap()),
            name: told.name.as_str(),
            happening: &told.happening,
            recorded: told.recorded,
            revises: told.revises.as_ref().map(Name::as_str),
            withdrawn: told.withdrawn,
            same_as: told.same_as.as_ref().map(Name::as_str),
        }
    }

    /// What may change its force.
    pub(crate) fn acts(&self) -> &[Act] {
        &self.acts
    }

    /// The case that it is told of.
    pub(crate) fn case(&self) -> &Case {
        &self.case
    }

    /// Findings on a day, as known when everything has been heard.
    pub(crate) fn findings(&self, on: &str) -> Vec<Finding> {
        let order: Vec<usize> = (0..self.told.len()).collect();
        if order.len() <= FOLLOWED_MAX {
            self.follow(&order, day(on), Day::MAX);
        }
        self.findings_in_order(on, "9999-12-31", &order)
    }

    /// The one finding on a day.
    pub(crate) fn finding(&self, on: &str) -> Finding {
        let mut findings = self.findings(on);
        assert_eq!(findings.len(), 1, "{findings:?}");
        findings.remove(0)
    }

    /// The one standing on a day.
    pub(crate) fn standing(&self, on: &str) -> Standing {
        self.finding(on).standing
    }

    /// The one standing on a day, as known on a day.
    pub(crate) fn standing_known(&self, on: &str, known: &str) -> Standing {
        let order: Vec<usize> = (0..self.told.len()).collect();
        self.findings_in_order(on, known, &order)[0].standing
    }
}
