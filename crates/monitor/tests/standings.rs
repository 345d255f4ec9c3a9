//! Standings without explanations, and a board that keeps them: the same as findings say, after every report of a drawn stream.
#![expect(clippy::unwrap_used, reason = "a stage that cannot be set is a failed test")]

use salida_case::{Case, Texts};
use salida_monitor::{Board, Instance, Monitor, Plan, Ref, Report, Stand, Standing};
use salida_world::{
    ActorId, Coverage, Day, DeedId, Happening, Incident, Name, Range, Share, Span, Step, Tally, ZoneId,
};

const STAGE: &str = r#"
title = "Harbour"
summary = "Invented."
language = "en"
zone = "coast"
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
[[place]]
id = "old-town"
name = "Old town"
within = "coast"
[[actor]]
id = "gulls"
name = "gulls"
kind = "group"
source = "paper"
[[actor]]
id = "herons"
name = "herons"
kind = "group"
source = "paper"
"#;

const CLAUSES: [&str; 9] = [
    "each of gulls, herons shall not homicide in each of harbour, old-town",
    "each of gulls, herons shall not homicide in each of harbour, old-town allowing 3 in any 10 days",
    "gulls, herons shall not extortion allowing 2 in any 5 days proof clear",
    "keep homicide in each of harbour, old-town at most 4 in any 14 days",
    "keep extortion at most 5 per month",
    "gulls shall hand-over-firearms at least 3 by 2031-02-15",
    "herons shall hand-over-firearms at least 1 every month",
    "gulls shall hand-over-firearms within 5 days of extortion by the others",
    "gulls shall not extortion\n  on breach the party shall hand-over-firearms at least 1 within 10 days",
];

/// A row of numbers without a pattern.
struct Dice(u64);

impl Dice {
    fn below(&mut self, below: u32) -> u32 {
        self.0 = { self.0 }
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(below)).unwrap()
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(u32::try_from(of.len()).unwrap()) as usize]
    }

    fn span(&mut self) -> Span {
        let day = Day::new(2030, 12, 25).unwrap();
        let first = day.plus(i32::try_from(self.below(90)).unwrap());
        let longer = if self.below(3) == 0 { self.below(20) } else { 0 };
        Span::new(first, first.plus(i32::try_from(longer).unwrap())).unwrap()
    }

    fn happening(&mut self) -> Happening {
        let deed = DeedId::from(self.one(&["homicide", "homicide", "extortion", "hand-over-firearms"]));
        let zone = ZoneId::from(self.one(&["harbour", "old-town", "old-town", "coast"]));
        let during = self.span();
        let low = u64::from(self.below(4));
        let high = low + u64::from(self.below(3) / 2);
        let count = Range::new(low, low, high).unwrap();
        match self.below(12) {
            0 => Happening::Tally(Tally {
                deed,
                zone,
                during,
                count,
                agency: ActorId::from("morgue"),
            }),
            1 | 2 => Happening::Coverage(Coverage {
                deed,
                zone,
                during: "2031".parse().unwrap(),
                part: 1.0,
                method: String::new(),
            }),
            _ => {
                let share = [1.0, 1.0, 0.6][self.below(3) as usize];
                let actor = ActorId::from(self.one(&["gulls", "herons"]));
                let by = if self.below(5) == 0 {
                    Vec::new()
                } else {
                    vec![Share { actor, share }]
                };
                let step = [Step::Attributed, Step::Attributed, Step::Verified, Step::Alleged][self.below(4) as usize];
                Happening::Incident(Incident {
                    deed,
                    zone,
                    during,
                    count,
                    by,
                    step,
                })
            }
        }
    }
}

fn case() -> Case {
    let clauses = CLAUSES.iter().enumerate();
    let clauses: Vec<String> = clauses
        .map(|(at, clause)| format!("\ncommitment c{at}\n  {clause}\n"))
        .collect();
    let clauses = clauses.concat();
    let agreement = format!(
        "```covenant\nagreement \"Truce\" between gulls, herons\n  status signed\n  in force from 2031-01-01 until 2031-03-20\n{clauses}```\n"
    );
    let texts = Texts {
        case: STAGE,
        process: None,
        agreements: &[("agreements/truce.md".to_owned(), agreement)],
    };
    let read = salida_case::read(&texts);
    let case = read.value.unwrap();
    let commitments: usize = case.instruments.iter().map(|it| it.commitments.len()).sum();
    assert_eq!(commitments, CLAUSES.len(), "{:?}", read.notes);
    case
}

type Told = (String, Option<u32>, Instance, Standing, bool, bool);

fn found(monitor: &Monitor<'_>, on: Day, known: Day) -> Vec<Told> {
    let told = monitor.findings(on, known).into_iter().map(|it| {
        let whose = format!("{} {:?} {:?}", it.commitment, it.zones, it.deeds);
        (
            whose,
            it.link,
            it.instance,
            it.standing,
            it.in_breach_now,
            it.ever_breached,
        )
    });
    // What follows a breach names its own deeds; the commitment is what both know it by.
    told.map(|it| {
        if it.1.is_some() {
            (String::new(), it.1, it.2, it.3, it.4, it.5)
        } else {
            it
        }
    })
    .collect()
}

fn stand(plan: &Plan, stand: &Stand) -> Told {
    let duty = &plan.duties()[stand.duty];
    let whose = format!("{} {:?} {:?}", duty.commitment, duty.region, duty.deeds);
    let whose = if stand.link.is_some() { String::new() } else { whose };
    let Stand {
        link,
        instance,
        standing,
        in_breach_now,
        ever_breached,
        ..
    } = stand.clone();
    (whose, link, instance, standing, in_breach_now, ever_breached)
}

fn told(monitor: &Monitor<'_>, plan: &Plan, on: Day, known: Day) -> Vec<Told> {
    monitor.standings(on, known).iter().map(|it| stand(plan, it)).collect()
}

#[test]
fn a_board_says_after_every_report_what_the_standings_say_and_names_what_changed() {
    let case = case();
    let plan = Plan::compile(&case);
    let mut dice = Dice(3);
    for _ in 0..40 {
        let later = i32::try_from(dice.below(80)).unwrap();
        let on = Day::new(2031, 1, 20).unwrap().plus(later);
        let known = if dice.below(4) == 0 { on } else { Day::MAX };
        let mut board = Board::new(Monitor::new(&plan), on, known);
        for number in 0..30_u32 {
            let name = Name::from(format!("r{number}").as_str());
            let other = |dice: &mut Dice| Name::from(format!("r{}", dice.below(number + 3)).as_str());
            let revises = (dice.below(4) == 0).then(|| other(&mut dice)).filter(|it| *it != name);
            let same_as = (dice.below(8) == 0).then(|| other(&mut dice)).filter(|it| *it != name);
            let happening = dice.happening();
            let before: Vec<Stand> = board.standings().cloned().collect();
            let changes = board.take(&Report {
                reference: Ref(number),
                name: name.as_str(),
                happening: &happening,
                recorded: happening.during().last(),
                revises: revises.as_ref().map(Name::as_str),
                withdrawn: revises.is_some() && dice.below(3) == 0,
                same_as: same_as.as_ref().map(Name::as_str),
            });
            let now: Vec<Stand> = board.standings().cloned().collect();
            assert_eq!(now, board.monitor().standings(on, known), "after {number}");
            let gone = { before.iter() }.filter(|it| !now.contains(it));
            assert!(
                gone.eq(changes.iter().filter_map(|it| it.before.as_ref())),
                "{changes:?}"
            );
            let new = { now.iter() }.filter(|it| !before.contains(it));
            assert!(new.eq(changes.iter().filter_map(|it| it.now.as_ref())), "{changes:?}");
        }
        let monitor = board.monitor();
        assert_eq!(told(monitor, &plan, on, known), found(monitor, on, known));
        let early = Day::new(2031, 2, 1).unwrap();
        assert_eq!(told(monitor, &plan, on, early), found(monitor, on, early));
    }
}

#[test]
fn a_board_that_has_heard_very_many_rumours_says_what_the_standings_say_when_a_certainty_is_taken_back() {
    let case = case();
    let plan = Plan::compile(&case);
    let mut dice = Dice(8);
    let (on, known) = (Day::new(2031, 3, 1).unwrap(), Day::MAX);
    let mut board = Board::new(Monitor::new(&plan), on, known);
    for number in 0..600_u32 {
        let name = Name::from(format!("r{number}").as_str());
        let mut happening = dice.happening();
        match &mut happening {
            Happening::Incident(incident) if number % 20 > 0 => incident.by.clear(),
            Happening::Incident(_) => {}
            // Where something is counted, and whenever something is looked for, all is judged anew.
            Happening::Coverage(_) if number < 20 => {}
            _ => continue,
        }
        let revised = if dice.below(2) == 0 {
            number / 20 * 20
        } else {
            dice.below(number + 1)
        };
        let revises = (dice.below(4) == 0).then(|| Name::from(format!("r{revised}").as_str()));
        let revises = revises.filter(|it| *it != name);
        board.take(&Report {
            reference: Ref(number),
            name: name.as_str(),
            happening: &happening,
            recorded: on,
            withdrawn: revises.is_some() && dice.below(2) == 0,
            revises: revises.as_ref().map(Name::as_str),
            same_as: None,
        });
        let now: Vec<Stand> = board.standings().cloned().collect();
        assert_eq!(now, board.monitor().standings(on, known), "after r{number}");
    }
}
