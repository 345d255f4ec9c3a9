//! Asks both monitors the same and says where they differ, in a story as small as can be.

mod look;
mod met;
mod shrink;
mod tell;
mod work;

pub(crate) use met::Met;
pub(crate) use shrink::shrunk;

use crate::{
    draw::{Chance, Pair},
    literal::{Key, Literal, Verdict},
    paged::Paged,
};
use salida_case::covenant::Form;
use salida_monitor::{Archive, Board, Finding, InMemory, Instance, Monitor, Plan};
use salida_world::{ActorId, Day, DeedId, Happening, Span, Standing, Step};

/// Everything in which the monitors differ on a pair, and in which the monitor differs from itself.
pub(crate) fn differences(pair: &Pair, met: &mut Met) -> Vec<String> {
    let plan = Plan::compile(&pair.case);
    let mut chance = Chance::of(pair.told.len() as u64 + 7);
    let order = chance.shuffled(pair.told.len());
    let (first, second) = archives(pair);
    let board = streamed(pair, Monitor::over(&plan, first), &order);
    let asked = pair.asked.iter();
    let streamed: Vec<Vec<Finding>> = asked.map(|(on, known)| board.monitor().findings(*on, *known)).collect();
    let batch = batch(pair, Monitor::over(&plan, second));
    let mut wrong = Vec::new();
    let (on, known) = pair.asked[0];
    if !board.standings().eq(&board.monitor().standings(on, known)) {
        wrong.push(format!(
            "on {on}, known {known}: the board of order {order:?} differs from the standings"
        ));
    }
    let reckoned = work::too_little(board.monitor(), on, known);
    wrong.extend(reckoned.map(|it| format!("on {on}, known {known}: {it}")));
    let days: Vec<Day> = pair.asked.iter().map(|(on, _)| *on).collect();
    for look in board.monitor().look_on_each(&days, known) {
        let (on, found) = (look.on(), board.monitor().findings(look.on(), known));
        if look.findings() != found {
            wrong.push(format!(
                "on {on}, known {known}: asked with other days differs from asked alone"
            ));
        }
        wrong.extend(look::differences(&plan, &look, &found).map(|it| format!("on {on}, known {known}: {it}")));
    }
    for ((on, known), (streamed, batch)) in pair.asked.iter().zip(streamed.iter().zip(&batch)) {
        if streamed != batch {
            wrong.push(format!(
                "on {on}, known {known}: streamed in order {order:?} differs from batch"
            ));
        }
        wrong.extend(
            { batch.iter().filter(|it| rests_on_nothing_attributed(pair, it)) }.map(|it| {
                format!("on {on}, known {known}: a prohibition is breached and nothing attributed carries it: {it:?}")
            }),
        );
        let found = compare(pair, *on, *known, batch, met);
        wrong.extend(found.into_iter().map(|it| format!("on {on}, known {known}: {it}")));
    }
    wrong
}

/// True where a prohibition is breached and nothing that was attributed carries it, which must never be: editions rely on it.
fn rests_on_nothing_attributed(pair: &Pair, finding: &Finding) -> bool {
    let clauses = pair.case.instruments.iter().filter(|it| it.id == finding.instrument);
    let mut clauses = clauses.flat_map(|it| &it.commitments);
    let forbids = clauses.any(|it| it.name == finding.commitment && matches!(it.form, Form::ShallNot { .. }));
    let mut reports = finding.why.reports.iter().map(|it| &pair.told[it.0 as usize].happening);
    let attributed = |it: &Happening| matches!(it, Happening::Incident(incident) if incident.step >= Step::Attributed);
    forbids && finding.link.is_none() && finding.standing == Standing::Breached && !reports.any(attributed)
}

/// One archive in memory and one in pages of bytes, now one of them first and now the other: what is streamed into one and
/// heard at once by the other is found to be the same, and to be what the words say.
fn archives(pair: &Pair) -> (Box<dyn Archive>, Box<dyn Archive>) {
    let (memory, pages) = (Box::new(InMemory::default()), Box::new(Paged::default()));
    if pair.told.len().is_multiple_of(2) {
        (memory, pages)
    } else {
        (pages, memory)
    }
}

/// All reports in their order, then the questions.
fn batch(pair: &Pair, mut monitor: Monitor<'_>) -> Vec<Vec<Finding>> {
    for act in &pair.acts {
        monitor.act(tell::act(act));
    }
    for number in 0..pair.told.len() {
        tell::report(pair, number, |report| monitor.take(report));
    }
    pair.asked
        .iter()
        .map(|(on, known)| monitor.findings(*on, *known))
        .collect()
}

/// All reports in another order on a board that is kept for the first question, then the questions.
fn streamed<'p>(pair: &Pair, monitor: Monitor<'p>, order: &[usize]) -> Board<'p> {
    let (on, known) = pair.asked[0];
    let mut board = Board::new(monitor, on, known);
    for (at, number) in order.iter().enumerate() {
        if let Some(act) = pair.acts.get(at) {
            board.act(tell::act(act));
        }
        tell::report(pair, *number, |report| {
            board.take(report);
        });
    }
    for act in pair.acts.iter().skip(order.len()) {
        board.act(tell::act(act));
    }
    board
}

/// Where the findings differ from the literal verdicts. Who keeps a doubled name is left to a hash, so either will do.
fn compare(pair: &Pair, on: Day, known: Day, findings: &[Finding], met: &mut Met) -> Vec<String> {
    let mut first = Vec::new();
    for keeping in 0.. {
        let literal = Literal::new(&pair.case, &pair.told, &pair.acts, keeping);
        let wrong = against(&literal, on, known, findings, met);
        if wrong.is_empty() {
            return wrong;
        }
        if keeping == 0 {
            first = wrong;
        }
        if keeping + 1 >= literal.orders() {
            break;
        }
    }
    first
}

fn against(literal: &Literal<'_>, on: Day, known: Day, findings: &[Finding], met: &mut Met) -> Vec<String> {
    let verdicts = literal.verdicts(on, known);
    let mut said: Vec<(Key, &Finding)> = findings.iter().map(|it| (key(literal, it, known), it)).collect();
    said.sort_by(|one, other| one.0.cmp(&other.0));
    let mut wrong = Vec::new();
    for (key, finding) in &said {
        if !verdicts.iter().any(|it| it.key == *key) {
            wrong.push(format!("only the monitor has {key:?}: {:?}", finding.standing));
        }
    }
    for verdict in &verdicts {
        met.count(verdict);
        match said.iter().find(|(key, _)| *key == verdict.key) {
            None => wrong.push(format!(
                "only the literal one has {:?}: {:?}",
                verdict.key, verdict.standing
            )),
            Some((_, finding)) => wrong.extend(differs(verdict, finding)),
        }
    }
    wrong
}

fn differs(verdict: &Verdict, finding: &Finding) -> Option<String> {
    let literally = (verdict.standing, verdict.now, verdict.ever);
    let found = (finding.standing, finding.in_breach_now, finding.ever_breached);
    let near = match (verdict.probability, finding.probability) {
        (Some((low, high)), Some(it)) => (low - it.low).abs() < 1e-9 && (high - it.high).abs() < 1e-9,
        (Some(_), None) => false,
        (None, _) => true,
    };
    // Where the clause states decide, nothing is computed.
    let near = near
        || matches!(
            verdict.standing,
            Standing::Suspended | Standing::Discharged | Standing::Pending
        );
    (literally != found || !near || !told_alike(verdict, finding)).then(|| {
        format!(
            "{} {:?}: literally {literally:?} p {:?} episodes {:?} due {:?} late {:?}, monitor {found:?} p {:?} {:?}",
            verdict.form,
            verdict.key,
            verdict.probability,
            verdict.episodes,
            verdict.due,
            verdict.done_late,
            finding.probability,
            finding.why
        )
    })
}

/// The same episodes, deadline, late day and suspended days.
fn told_alike(verdict: &Verdict, finding: &Finding) -> bool {
    let why = &finding.why;
    let days = |span: Span| (span.first().number(), span.last().number());
    let episodes = why.episodes.iter().map(|it| {
        let (first, last) = days(it.days);
        (it.crossed.number(), first, last)
    });
    let number = |day: Option<Day>| day.map(Day::number);
    let suspended = why
        .suspended
        .iter()
        .flat_map(|it| it.first().number()..=it.last().number());
    let suspended = verdict.suspended.is_empty() || suspended.eq(verdict.suspended.iter().copied());
    suspended
        && episodes.eq(verdict.episodes.iter().copied())
        && (verdict.due.is_none() || number(why.due) == verdict.due)
        && number(why.done_late) == verdict.done_late
}

/// The key of a finding, in the words of the literal monitor.
fn key(literal: &Literal<'_>, finding: &Finding, known: Day) -> Key {
    let instance = match &finding.instance {
        Instance::Whole => String::from("whole"),
        Instance::Period { days } => format!("period {}..{}", days.first().number(), days.last().number()),
        Instance::Milestone { by } => format!("milestone {}", by.number()),
        Instance::Trigger { report, .. } => format!("trigger {}", literal.first_of(report.0 as usize, known)),
        Instance::Breach { known, number } => format!("breach {} {number}", known.number()),
        Instance::Enrolment { report, .. } => format!("enrolment {}", literal.first_of(report.0 as usize, known)),
    };
    let zones = if finding.zones.is_empty() {
        literal.everywhere()
    } else {
        finding.zones.iter().map(|it| it.as_str().to_owned()).collect()
    };
    let follows = finding.follows.as_ref();
    let actors = |ids: &[ActorId]| ids.iter().map(|it| it.as_str().to_owned()).collect();
    let deeds = |ids: &[DeedId]| ids.iter().map(|it| it.as_str().to_owned()).collect();
    Key {
        follows: follows.map(|breach| (actors(&breach.parties), deeds(&breach.deeds))),
        instrument: finding.instrument.as_str().to_owned(),
        commitment: finding.commitment.as_str().to_owned(),
        link: finding.link,
        deeds: deeds(&finding.deeds),
        parties: actors(&finding.parties),
        zones,
        instance,
    }
}
