//! The courses of all commitments as lines of signs over one axis, with a legend.

use super::super::wrap::wrapped;
use super::WIDTH;
use crate::html::{course, reader::Reader, settling, standing};
use salida_desk::report::{CommitmentReport, Mark};
use salida_note::Fact;
use salida_world::{Day, Span};
use std::collections::BTreeMap;

/// The courses; nothing where no commitment was in force.
pub(super) fn courses(reader: &Reader<'_>) -> String {
    let axis = &reader.report.axis;
    let clauses = reader
        .report
        .instruments
        .iter()
        .flat_map(|report| report.clauses().map(|clause| (&report.instrument, clause)));
    let told: Vec<_> = clauses
        .filter(|(_, clause)| clause.course.as_ref().is_none_or(|marks| !marks.is_empty()))
        .collect();
    if told.is_empty() || axis.blocks.is_empty() {
        return String::new();
    }
    let known = Fact::Text(reader.day(reader.report.known));
    let title = reader.tell(course::title(axis.unit), &[("known", known)]);
    let underline = "-".repeat(title.chars().count().min(WIDTH));
    let mut out = wrapped(&title, "", "", WIDTH);
    out.extend([&underline, "\n", &years(&axis.blocks), "\n"]);
    for (instrument, clause) in &told {
        let name = format!("{} ({})", settling::readable(&clause.commitment), instrument.id);
        out.push_str(&wrapped(&name, "", "  ", WIDTH));
        match &clause.course {
            None => out.push_str(&wrapped(&reader.say("course-withheld"), "  ", "  ", WIDTH)),
            Some(marks) => out.extend(["  ", &line(&axis.blocks, marks), "\n"]),
        }
    }
    out.push_str(&legend(told.iter().map(|(_, clause)| *clause), reader));
    out
}

/// One sign for each stretch, and a space where the commitment was not in force.
fn line(blocks: &[Span], marks: &[Mark]) -> String {
    let by_day: BTreeMap<Day, &Mark> = marks.iter().map(|mark| (mark.days.first(), mark)).collect();
    let signs = blocks
        .iter()
        .map(|block| by_day.get(&block.first()).map_or(" ", |mark| course::sign(mark)));
    signs.collect::<String>().trim_end().to_owned()
}

/// The years above the signs, each where it begins and where there is room.
fn years(blocks: &[Span]) -> String {
    let mut line = String::from("  ");
    let mut last = None;
    for (index, block) in blocks.iter().enumerate() {
        let year = block.first().year();
        let column = index + 2;
        let free = line.chars().count() <= column && (last.is_none() || line.chars().count() < column);
        if last != Some(year) && free {
            line.push_str(&" ".repeat(column.saturating_sub(line.chars().count())));
            line.push_str(&year.to_string());
        }
        last = Some(year);
    }
    line.trim_end().to_owned()
}

fn legend<'a>(clauses: impl Iterator<Item = &'a CommitmentReport>, reader: &Reader<'_>) -> String {
    let marks: Vec<&Mark> = clauses.flat_map(|clause| clause.course.iter().flatten()).collect();
    let mut known: Vec<String> = Vec::new();
    for standing in standing::ALL {
        for mark in marks.iter().filter(|mark| mark.standing == standing) {
            let entry = format!("{} {}", course::sign(mark), reader.say(course::words(mark)));
            if !known.contains(&entry) {
                known.push(entry);
            }
        }
    }
    wrapped(&known.join(", "), "  ", "  ", WIDTH)
}
