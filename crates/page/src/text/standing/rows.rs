//! The table of standings: a heading for each agreement and clause, a row for each finding.

use super::super::{
    columns::{Columns, Row},
    wrap::wrapped,
};
use super::{WIDTH, clause_title, instrument_title, plain};
use crate::html::{explanation, figures, findings, occasion, reader::Reader, settling, standing};
use salida_desk::report::{CommitmentReport, Due, FindingReport, InstrumentReport};
use salida_monitor::{Finding, Instance};
use salida_note::Fact;
use salida_world::Span;

/// An agreement with all its clauses.
pub(super) fn instrument(report: &InstrumentReport, reader: &Reader<'_>) -> String {
    let title = wrapped(&instrument_title(report, reader), "", "  ", WIDTH);
    let line = "-".repeat(title.lines().map(|line| line.chars().count()).max().unwrap_or(0));
    let clauses: Vec<(&CommitmentReport, Vec<Row>)> = report
        .clauses()
        .map(|clause| (clause, own_rows(clause, reader)))
        .collect();
    let heads = heads(reader);
    let all: Vec<&Row> = clauses.iter().flat_map(|(_, rows)| rows).collect();
    let columns = Columns::of(&heads, &all);
    let mut out = format!("{title}{line}\n");
    if clauses.iter().any(|(_, rows)| !rows.is_empty()) {
        out.push_str(&columns.row(&heads));
    }
    for (clause, rows) in &clauses {
        out.push_str(&wrapped(&clause_title(clause, reader), "", "  ", WIDTH));
        out.extend(rows.iter().map(|row| columns.row(row)));
        if rows.is_empty() {
            out.extend(["  ", &reader.say("finding-none"), "\n"]);
        }
    }
    if report.clauses().any(findings::has_situation) {
        out.push_str(&wrapped(&reader.say("finding-situation.about"), "  ", "  ", WIDTH));
    }
    out
}

fn heads(reader: &Reader<'_>) -> Row {
    let cells = [
        "column-standing",
        "column-breach",
        "column-probability",
        "column-observed",
    ];
    Row {
        about: reader.say("column-whom"),
        cells: cells.map(|id| reader.say(id)).to_vec(),
        below: Vec::new(),
    }
}

fn own_rows(clause: &CommitmentReport, reader: &Reader<'_>) -> Vec<Row> {
    let all: Vec<&FindingReport> = clause.findings.iter().collect();
    let groups = findings::alike(&all);
    let told = groups
        .iter()
        .filter_map(|group| Some((*group.first()?, row(group, reader)?)));
    joined(told.collect(), reader)
}

fn row(group: &[&FindingReport], reader: &Reader<'_>) -> Option<Row> {
    let report = group.first()?;
    let finding = &report.finding;
    let open = !report.withheld;
    let mut about = plain(&findings::whom(group, finding, reader));
    let no_period = !matches!(finding.instance, Instance::Period { .. });
    if let Some(occasion) = occasion::occasion(finding, reader).filter(|_| no_period) {
        about = format!("{about}, {}", plain(&occasion));
    }
    let likely = findings::likely(finding).filter(|_| open);
    let watched = findings::watched(finding).filter(|_| open);
    Some(Row {
        about,
        cells: vec![
            format!(
                "{} {}",
                standing::shape(finding.standing),
                reader.say(standing::word(finding.standing))
            ),
            if open {
                reader.say(breach(finding))
            } else {
                String::new()
            },
            likely.map_or(String::new(), |range| findings::probability(range, reader)),
            watched.map_or(String::new(), |part| figures::share(part, reader)),
        ],
        below: below(report, reader),
    })
}

/// What a reader of the table has to know beside the row; the rest is told by `--why`.
fn below(report: &FindingReport, reader: &Reader<'_>) -> Vec<String> {
    if report.withheld {
        return vec![reader.say("finding-withheld")];
    }
    let finding = &report.finding;
    let day = |day| Fact::Text(reader.day(day));
    let mut said = Vec::new();
    match finding.why.due {
        Some(due) if report.due_soon => {
            let left = due.number().saturating_sub(reader.report.on.number());
            let left = reader.tell_count("meeting-days-left", usize::try_from(left).unwrap_or(0));
            said.push(format!("! {} {left}", reader.tell("finding-due", &[("day", day(due))])));
        }
        Some(due) => said.push(reader.tell("finding-due", &[("day", day(due))])),
        None => {}
    }
    if let Some(done) = finding.why.done_late {
        said.push(reader.tell("finding-done-late", &[("day", day(done))]));
    }
    said.extend(finding.scales.as_ref().map(|scales| explanation::scale(scales, reader)));
    said
}

fn breach(finding: &Finding) -> &'static str {
    match (finding.in_breach_now, finding.ever_breached) {
        (true, _) => "breach-now",
        (false, true) => "breach-before",
        (false, false) => "breach-never",
    }
}

/// Periods that follow one another and say the same, as one row.
fn joined(told: Vec<(&FindingReport, Row)>, reader: &Reader<'_>) -> Vec<Row> {
    let mut runs: Vec<(Option<Span>, usize, Row)> = Vec::new();
    for (report, row) in told {
        let own = report.finding.period();
        match (runs.last_mut(), own) {
            (Some((Some(days), count, last)), Some(next))
                if *last == row && days.last().plus(1) == next.first() && next.last() > days.last() =>
            {
                *days = Span::new(days.first(), next.last()).unwrap_or(*days);
                *count += 1;
            }
            _ => runs.push((own, 1, row)),
        }
    }
    let named = runs.into_iter().map(|(days, count, mut row)| {
        if let Some(days) = days {
            row.about = format!("{}, {}", row.about, reader.span(days));
        }
        if count > 1 {
            row.about = format!("{} ({})", row.about, reader.tell_count("rows-periods", count));
        }
        row
    });
    named.collect()
}

/// What is due within thirty days.
pub(super) fn soon(due: &[Due], reader: &Reader<'_>) -> String {
    let soon: Vec<&Due> = due.iter().filter(|it| (0..=30).contains(&it.days_left)).collect();
    if soon.is_empty() {
        return String::new();
    }
    let title = reader.say("standing-soon");
    let mut out = format!("{title}\n{}\n", "-".repeat(title.chars().count()));
    for it in soon {
        let from: Vec<&str> = it.from.iter().map(|actor| reader.actor_name(actor)).collect();
        let left = reader.tell_count("meeting-days-left", usize::try_from(it.days_left).unwrap_or(0));
        let facts = [
            ("who", Fact::Text(from.join(", "))),
            ("clause", Fact::Text(settling::readable(&it.commitment))),
            ("instrument", Fact::Text(it.instrument.to_string())),
            ("day", Fact::Text(reader.day(it.by))),
        ];
        let line = format!("{} {left}", reader.tell("standing-soon-one", &facts));
        out.push_str(&wrapped(&line, "! ", "  ", WIDTH));
    }
    out
}
