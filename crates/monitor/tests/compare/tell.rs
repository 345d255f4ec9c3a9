//! Puts drawn reports and acts into the monitor's own words, and a whole pair into a person's.

use crate::{
    draw::Pair,
    literal::{Deed, Told},
};
use salida_case::covenant::{text, tree::Agreement};
use salida_monitor::{Act, Ref, Report};
use salida_world::{Happening, InstrumentId, Language, Name, Span};
use std::fmt::Write;

pub(crate) fn report(pair: &Pair, number: usize, take: impl FnOnce(&Report<'_>)) {
    let told = &pair.told[number];
    take(&Report {
        reference: Ref(u32::try_from(number).unwrap()),
        name: &told.name,
        happening: &told.happening,
        recorded: told.recorded,
        revises: told.revises.as_deref(),
        withdrawn: told.withdrawn,
        same_as: told.same_as.as_deref(),
    });
}

pub(crate) fn act(deed: &Deed) -> Act {
    Act {
        name: Name::from(deed.name.as_str()),
        by: deed.by.clone(),
        during: Span::day(deed.on),
        recorded: deed.recorded,
        kind: deed.kind,
        instrument: InstrumentId::from(deed.instrument.as_str()),
        commitments: deed.commitments.iter().map(|it| Name::from(it.as_str())).collect(),
        until: deed.until,
    }
}

/// A pair as a story.
pub(crate) fn story(pair: &Pair) -> String {
    let mut out = String::new();
    for instrument in &pair.case.instruments {
        let _ = writeln!(
            out,
            "# {}\n{}",
            instrument.id,
            text(&Agreement::from(instrument), Language::En)
        );
    }
    let _ = writeln!(out, "case zone {:?}", pair.case.zone);
    for (number, told) in pair.told.iter().enumerate() {
        let _ = writeln!(out, "{number}: {}", line(told));
    }
    for act in &pair.acts {
        let _ = writeln!(out, "{act:?}");
    }
    out
}

fn line(told: &Told) -> String {
    let what = match &told.happening {
        Happening::Incident(it) => format!(
            "{} in {} on {} {}..{} by {:?} {:?}",
            it.deed,
            it.zone,
            it.during,
            it.count.low,
            it.count.high,
            it.by.iter().map(|by| (by.actor.as_str(), by.share)).collect::<Vec<_>>(),
            it.step
        ),
        Happening::Tally(it) => format!(
            "{} counts {} in {} in {}: {}..{}",
            it.agency, it.deed, it.zone, it.during, it.count.low, it.count.high
        ),
        Happening::Coverage(it) => format!("watched for {} in {} in {}, {}", it.deed, it.zone, it.during, it.part),
        Happening::Assessment(it) => format!(
            "{} finds {:?} {} in {} in {}",
            it.method, it.trend, it.deed, it.zone, it.during
        ),
    };
    let mut line = format!("{} recorded {}: {what}", told.name, told.recorded);
    if let Some(name) = &told.revises {
        let _ = write!(line, ", revises {name}");
    }
    if let Some(name) = &told.same_as {
        let _ = write!(line, ", same as {name}");
    }
    if told.withdrawn {
        line.push_str(", withdrawn");
    }
    line
}
