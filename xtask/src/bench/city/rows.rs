//! The table of incidents: dates known to the day or to some weeks, shares of authorship, three steps, revisions.

use super::{
    Size,
    stage::{self, DEEDS},
};
use crate::bench::chance::Chance;
use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
};

/// The columns, under the names that every table of incidents has.
const HEADER: &str = "id,deed,zone,during,low,best,high,by,step,recorded,source,revises";

/// Writes the table, the same for the same size.
pub(in crate::bench) fn write(size: Size, path: &Path) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    writeln!(out, "{HEADER}")?;
    let mut chance = Chance::new(20_310_101);
    for number in 0..size.incidents {
        writeln!(out, "{}", row(size, number, &mut chance))?;
    }
    out.flush()
}

/// One row. A fifth is dated to up to thirty days; one in a hundred revises an earlier row.
fn row(size: Size, number: usize, chance: &mut Chance) -> String {
    let spread = if chance.in_thousand(200) {
        chance.between(1, 29)
    } else {
        0
    };
    let first = (number * size.days / size.incidents).min(size.days - 1 - spread);
    let day = |after: usize| stage::first_day().plus(i32::try_from(after).unwrap_or(0));
    let during = if spread == 0 {
        day(first).to_string()
    } else {
        format!("{}..{}", day(first), day(first + spread))
    };
    let low = chance.between(1, 3);
    let (best, high) = if chance.in_thousand(700) {
        (low, low)
    } else {
        (low + 1, low + chance.between(1, 4))
    };
    let revised = (number > 1000 && chance.in_thousand(10)).then(|| number - chance.between(1, 1000));
    format!(
        "i{number:07},{deed},{zone},{during},{low},{best},{high},{by},{step},{recorded},office,{revises}",
        deed = deed(chance),
        zone = if chance.in_thousand(30) {
            "city".to_owned()
        } else {
            stage::zone(chance.between(0, size.zones - 1))
        },
        by = authors(size, chance),
        step = ["attributed", "attributed", "attributed", "verified", "alleged"][chance.between(0, 4)],
        recorded = day(first + spread + chance.between(0, 20)),
        revises = revised.map_or(String::new(), |number| format!("i{number:07}")),
    )
}

fn deed(chance: &mut Chance) -> &'static str {
    let mut drawn = chance.between(0, 999);
    for (deed, weight) in DEEDS {
        if drawn < weight {
            return deed;
        }
        drawn -= weight;
    }
    DEEDS[0].0
}

/// Two thirds surely one party, a fifth shared between two, the rest nobody's.
fn authors(size: Size, chance: &mut Chance) -> String {
    let one = chance.between(0, size.parties - 1);
    let other = (one + 1) % size.parties;
    match chance.between(0, 99) {
        0..67 => stage::party(one),
        67..87 if other != one => format!("{}:0.6|{}:0.3", stage::party(one), stage::party(other)),
        _ => String::new(),
    }
}
