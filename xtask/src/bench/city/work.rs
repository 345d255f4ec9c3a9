//! What a worker does with the city: from the table to the standings, in memory, and one late report after another.

use super::{Size, stage};
use crate::bench::{chance::Chance, clock};
use salida_case::Case;
use salida_events::{Known, Recorded};
use salida_monitor::{Board, Monitor, Plan, Ref, Report};
use salida_world::{Coverage, Day, Happening, Mapping, Name, Span, Standing, TableKind, ZoneId};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, BufRead, BufReader},
    path::Path,
    time::Instant,
};

/// Reads the table, tells the monitor everything and asks for the standings of the last day; prints what each step took.
pub(in crate::bench) fn run(size: Size, path: &Path) -> Result<(), String> {
    let case = stage::case(size)?;
    let empty = clock::peak_memory().unwrap_or(0);
    let start = Instant::now();
    let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let plan = Plan::compile(&case);
    let mut monitor = Monitor::new(&plan);
    observe(&mut monitor, size);
    let mut reference = 1000_u32;
    let mapping = Mapping::plain(TableKind::Incidents);
    salida_events::stream_csv("data/incidents.csv", file, &mapping, &known(&case), |lent| {
        monitor.take(&Report {
            reference: Ref(reference),
            name: lent.id,
            happening: lent.happening,
            recorded: lent.recorded,
            revises: lent.revises,
            withdrawn: lent.withdrawn,
            same_as: lent.same_as,
        });
        reference += 1;
    });
    let after_take = Instant::now();
    let findings = monitor.standings(stage::last_day(size), Day::MAX);
    let end = Instant::now();
    println!("incidents={}", reference - 1000);
    println!("duties={}", plan.duties().len());
    println!("take={}", (after_take - start).as_secs_f64());
    println!("findings={}", (end - after_take).as_secs_f64());
    println!("found={}", findings.len());
    let mut standings: BTreeMap<Standing, usize> = BTreeMap::new();
    for finding in &findings {
        *standings.entry(finding.standing).or_default() += 1;
    }
    println!("standings={standings:?}");
    println!("memory={}", clock::peak_memory().unwrap_or(0).saturating_sub(empty));
    Ok(())
}

/// Reads the same table and keeps nothing but what the monitor keeps: what memory the monitor itself needs.
pub(in crate::bench) fn alone(size: Size, path: &Path) -> Result<(), String> {
    let case = stage::case(size)?;
    let plan = Plan::compile(&case);
    let mut monitor = Monitor::new(&plan);
    observe(&mut monitor, size);
    let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let known = known(&case);
    let empty = clock::peak_memory().unwrap_or(0);
    let mut reference = 1000_u32;
    for part in parts(BufReader::new(file)) {
        let part = part.map_err(|error| format!("{}: {error}", path.display()))?;
        let read = salida_events::read_csv(
            "part.csv",
            part.as_bytes(),
            &Mapping::plain(TableKind::Incidents),
            &known,
        );
        for recorded in read.into_value(&mut Vec::new()) {
            monitor.take(&told(reference, &recorded));
            reference += 1;
        }
    }
    println!("incidents={}", reference - 1000);
    println!("memory={}", clock::peak_memory().unwrap_or(0).saturating_sub(empty));
    Ok(())
}

/// Warms a monitor with the whole table, then tells it so many late revisions, one by one, each of an incident somewhere
/// in the past, with a board that keeps every standing; prints the median and the worst in seconds, and checks the
/// board at the end against the standings put together anew.
pub(in crate::bench) fn late(size: Size, path: &Path, times: usize) -> Result<(), String> {
    let case = stage::case(size)?;
    let plan = Plan::compile(&case);
    let mut monitor = Monitor::new(&plan);
    observe(&mut monitor, size);
    let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mapping = Mapping::plain(TableKind::Incidents);
    let reports =
        salida_events::read_csv("data/incidents.csv", file, &mapping, &known(&case)).into_value(&mut Vec::new());
    for (reference, recorded) in (1000_u32..).zip(&reports) {
        monitor.take(&told(reference, recorded));
    }
    let mut chance = Chance::new(5);
    let (mut answered, mut changed) = (Vec::new(), 0);
    let empty = clock::peak_memory().unwrap_or(0);
    let mut board = Board::new(monitor, stage::last_day(size), Day::MAX);
    for (number, reference) in (0..times).zip(2_000_000_u32..) {
        let Some(old) = reports.get(chance.between(0, reports.len().saturating_sub(1))) else {
            break;
        };
        let revision = revised(old, number, size);
        let report = told(reference, &revision);
        let start = Instant::now();
        let changes = board.take(&report);
        answered.push(start.elapsed().as_secs_f64());
        changed += changes.len();
    }
    let worst = |times: &[f64]| times.iter().copied().fold(0.0, f64::max);
    let fresh = board.monitor().standings(stage::last_day(size), Day::MAX);
    if !board.standings().eq(&fresh) {
        return Err("the board says something else than the standings put together anew".to_owned());
    }
    println!("answer={}", clock::median(answered.iter().copied()));
    println!("answer-worst={}", worst(&answered));
    println!("changed={changed}");
    println!("kept={}", fresh.len());
    println!("memory={}", clock::peak_memory().unwrap_or(0).saturating_sub(empty));
    Ok(())
}

/// A report recorded on the last day that gives an incident one more, and a day later where it was dated to a day.
fn revised(old: &Recorded, number: usize, size: Size) -> Recorded {
    let mut revision = old.clone();
    revision.id = Name::from(format!("late-{number}").as_str());
    revision.revises = Some(old.id.clone());
    revision.recorded = stage::last_day(size);
    if let Happening::Incident(incident) = &mut revision.happening {
        incident.count = incident.count.map(|count| count + 1);
        let later = incident.during.last().plus(1).min(stage::last_day(size));
        incident.during = Span::new(incident.during.first(), later).unwrap_or(incident.during);
    }
    revision
}

/// The table in parts of some thousand rows, each with its header.
fn parts(mut file: BufReader<File>) -> impl Iterator<Item = io::Result<String>> {
    let mut header = String::new();
    let first = file.read_line(&mut header).err();
    let rest = std::iter::from_fn(move || {
        let mut part = header.clone();
        for _ in 0..5000 {
            match file.read_line(&mut part) {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => return Some(Err(error)),
            }
        }
        (part.len() > header.len()).then_some(Ok(part))
    });
    first.map(Err).into_iter().chain(rest)
}

fn told(reference: u32, recorded: &Recorded) -> Report<'_> {
    Report {
        reference: Ref(reference),
        name: recorded.id.as_str(),
        happening: &recorded.happening,
        recorded: recorded.recorded,
        revises: recorded.revises.as_ref().map(Name::as_str),
        withdrawn: recorded.withdrawn,
        same_as: recorded.same_as.as_ref().map(Name::as_str),
    }
}

/// Everything was watched, everywhere and always: otherwise silence would be unknown.
fn observe(monitor: &mut Monitor<'_>, size: Size) {
    for (reference, (deed, _)) in (0_u32..).zip(stage::DEEDS) {
        let name = format!("watch-{deed}");
        let during = Span::new(stage::first_day(), stage::last_day(size)).unwrap_or(Span::day(Day::MIN));
        let happening = Happening::Coverage(Coverage {
            deed: deed.into(),
            zone: ZoneId::from("city"),
            during,
            part: 1.0,
            method: "registry".to_owned(),
        });
        monitor.take(&Report {
            reference: Ref(reference),
            name: &name,
            happening: &happening,
            recorded: during.last(),
            revises: None,
            withdrawn: false,
            same_as: None,
        });
    }
}

fn known(case: &Case) -> Known<'_> {
    Known {
        zones: case.zones.iter().map(|zone| zone.id.as_str()).collect(),
        deeds: case.deeds.iter().map(|deed| deed.id.as_str()).collect(),
        actors: case.actors.iter().map(|actor| actor.id.as_str()).collect(),
        sources: case
            .sources
            .iter()
            .map(|source| (source.id.as_str(), source.published))
            .collect(),
    }
}
