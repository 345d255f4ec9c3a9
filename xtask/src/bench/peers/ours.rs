//! Our own run over a trace: the table, the monitor, the verdict at every step.

use crate::bench::{
    clock,
    pattern::{self, Bounds, Property, Trace},
};
use salida_monitor::{Finding, Monitor, Plan, Ref, Report};
use salida_world::{ActorId, Coverage, Day, DeedId, Happening, Incident, Range, Share, Span, Step, ZoneId};
use std::{
    fs::File,
    io::{self, BufReader, Write},
    path::Path,
};

/// Reads a table and prints every step at which the property is violated.
pub(in crate::bench) fn run(property: Property, bounds: Bounds, path: &Path) -> Result<(), String> {
    let table = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
    // A piece at a time: memory for the whole of it would be paid for, and given back before the monitor needs any.
    let trace = Trace::read(BufReader::with_capacity(1 << 16, table))?;
    let steps = judge(property, bounds, &trace)?;
    let mut out = io::stdout().lock();
    let told = steps.iter().try_for_each(|step| writeln!(out, "{step}"));
    let memory = clock::peak_memory().unwrap_or(0);
    told.and_then(|()| writeln!(out, "steps={}\nmemory={memory}", trace.rows.len()))
        .map_err(|error| error.to_string())
}

/// The steps at which the property is violated, as the monitor finds it.
pub(in crate::bench) fn judge(property: Property, bounds: Bounds, trace: &Trace) -> Result<Vec<usize>, String> {
    let Some(days) = days_of(trace) else {
        return Ok(Vec::new());
    };
    let case = pattern::case(property, bounds, days.first(), days.last())?;
    let plan = Plan::compile(&case);
    let findings = hear(&plan, property, trace, days);
    Ok(pattern::violations(property, bounds, trace, &findings))
}

fn days_of(trace: &Trace) -> Option<Span> {
    let last = i32::try_from(trace.rows.len()).ok()?.checked_sub(1)?;
    Span::new(pattern::first_day(), pattern::first_day().plus(last))
}

/// Tells the monitor what was true, as incidents, and that every day was watched; the day asked about is the last. The
/// standings are asked for, and only where something was breached what explains them: the other monitors give verdicts
/// and no explanation.
fn hear(plan: &Plan, property: Property, trace: &Trace, days: Span) -> Vec<Finding> {
    let mut monitor = Monitor::new(plan);
    let mut teller = Teller { next: 0 };
    let mut acts: Vec<(char, Happening)> = Vec::new();
    for name in pattern::watched(property) {
        let deed = DeedId::from(name.to_string().as_str());
        let watch = Happening::Coverage(Coverage {
            deed: deed.clone(),
            zone: ZoneId::from("place"),
            during: days,
            part: 1.0,
            method: "table".to_owned(),
        });
        teller.tell(&mut monitor, &watch, days.last());
        acts.push((*name, act(deed)));
    }
    let mut day = days.first();
    for row in &trace.rows {
        for (name, happening) in &mut acts {
            if row.holds(*name) {
                if let Happening::Incident(incident) = happening {
                    incident.during = Span::day(day);
                }
                teller.tell(&mut monitor, happening, day);
            }
        }
        day = day.plus(1);
    }
    let stands = monitor.standings(days.last(), Day::MAX);
    if !stands.iter().any(|stand| stand.ever_breached) {
        return Vec::new();
    }
    monitor.findings(days.last(), Day::MAX)
}

fn act(deed: DeedId) -> Happening {
    Happening::Incident(Incident {
        deed,
        zone: ZoneId::from("place"),
        during: Span::day(pattern::first_day()),
        count: Range::exact(1),
        by: vec![Share {
            actor: ActorId::from("party"),
            share: 1.0,
        }],
        step: Step::Attributed,
    })
}

/// No number of a report has more.
const DIGITS: usize = 10;

/// A number as it is written, without taking memory for each of a million.
fn decimal(number: u32, digits: &mut [u8; DIGITS]) -> &str {
    let mut left = number;
    let mut first = DIGITS;
    for (at, digit) in digits.iter_mut().enumerate().rev() {
        *digit = b'0' + u8::try_from(left % 10).unwrap_or(0);
        left /= 10;
        first = at;
        if left == 0 {
            break;
        }
    }
    digits
        .get(first..)
        .and_then(|it| str::from_utf8(it).ok())
        .unwrap_or_default()
}

/// Numbers the reports.
struct Teller {
    next: u32,
}

impl Teller {
    fn tell(&mut self, monitor: &mut Monitor<'_>, happening: &Happening, recorded: Day) {
        let mut digits = [0; DIGITS];
        monitor.take(&Report {
            reference: Ref(self.next),
            name: decimal(self.next, &mut digits),
            happening,
            recorded,
            revises: None,
            withdrawn: false,
            same_as: None,
        });
        self.next += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{DIGITS, decimal, judge};
    use crate::bench::pattern::{Bounds, Ending, Property, generate, literally_violated};

    const SMALL: [Bounds; 2] = [Bounds { lower: 3, upper: 10 }, Bounds { lower: 2, upper: 5 }];

    #[test]
    fn numbers_are_written_as_everywhere() {
        for number in [0, 7, 10, 99, 100, 123_456, 1_000_000, u32::MAX] {
            assert_eq!(decimal(number, &mut [0; DIGITS]), number.to_string());
        }
    }

    #[test]
    fn the_covenants_find_at_every_step_what_the_words_say() {
        for property in Property::ALL {
            for bounds in SMALL {
                for (seed, ending) in [(1, Ending::Kept), (2, Ending::Broken), (3, Ending::Broken)] {
                    let trace = generate(property, bounds, 150, ending, seed);
                    let expected = literally_violated(property, bounds, &trace);
                    assert_eq!(
                        judge(property, bounds, &trace),
                        Ok(expected),
                        "{property} {bounds:?} {seed}"
                    );
                }
            }
        }
    }
}
