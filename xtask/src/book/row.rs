//! The rows of a picture: each instance of a commitment with the standings that it has day by day.

use super::{page::Question, story::Told};
use salida_monitor::{Finding, Instance, Standing};
use salida_world::{Day, Span};

/// One instance over the days of a picture.
pub(super) struct Row {
    /// What it is called.
    pub(super) label: String,
    /// Its standings, in runs of days.
    pub(super) runs: Vec<Run>,
}

/// Days with the same standing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Run {
    pub(super) days: Span,
    pub(super) standing: Standing,
}

/// The rows as known at the end, and where it is asked for those as known on each day itself.
pub(super) fn rows(told: &Told, question: &Question) -> Vec<Row> {
    let end = question.span.last();
    let mut rows = read(told, question.span, |_| end, "");
    if question.each_day {
        rows.extend(read(told, question.span, |day| day, ", as known on each day"));
    }
    rows
}

fn read(told: &Told, span: Span, known: impl Fn(Day) -> Day, suffix: &str) -> Vec<Row> {
    let offsets = 0..i32::try_from(span.days()).unwrap_or(i32::MAX);
    let days: Vec<(Day, Day)> = offsets
        .map(|offset| span.first().plus(offset))
        .map(|day| (day, known(day)))
        .collect();
    let mut rows: Vec<Row> = Vec::new();
    for ((day, _), findings) in days.iter().zip(told.findings(&days)) {
        for finding in findings {
            let label = label(told, &finding) + suffix;
            let index = rows.iter().position(|row| row.label == label).unwrap_or(rows.len());
            if index == rows.len() {
                rows.push(Row {
                    label,
                    runs: Vec::new(),
                });
            }
            rows[index].add(*day, finding.standing);
        }
    }
    rows
}

impl Row {
    fn add(&mut self, day: Day, standing: Standing) {
        let last = self.runs.last_mut();
        let goes_on = |run: &&mut Run| run.standing == standing && run.days.last().plus(1) == day;
        match last.filter(goes_on) {
            Some(run) => run.days = Span::new(run.days.first(), day).unwrap_or(run.days),
            None => self.runs.push(Run {
                days: Span::day(day),
                standing,
            }),
        }
    }
}

/// What a finding is about, in a few words.
pub(super) fn label(told: &Told, finding: &Finding) -> String {
    let mut words = String::new();
    if told.case.instruments.len() > 1 {
        words.extend([finding.instrument.as_str(), "/"]);
    }
    words.push_str(finding.commitment.as_str());
    if let Some(link) = finding.link {
        words.push_str(&format!(", consequence {link}"));
    }
    let lists = [
        finding.parties.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
        split_deeds(told, finding),
        finding.zones.iter().map(|id| id.as_str()).collect(),
    ];
    for list in lists.iter().filter(|list| !list.is_empty()) {
        words.extend([", ", &list.join(" and ")]);
    }
    match &finding.instance {
        Instance::Whole => {}
        Instance::Period { days } => words.push_str(&format!(", {days}")),
        Instance::Milestone { by } => words.push_str(&format!(", by {by}")),
        Instance::Trigger { report, .. } => words.extend([", after ", told.name(*report)]),
        Instance::Breach { known, .. } => words.push_str(&format!(", breach known {known}")),
        Instance::Enrolment { report, .. } => words.extend([", by ", told.name(*report)]),
    }
    words
}

/// The deeds, where `each of` tells several instances apart by them.
fn split_deeds<'f>(told: &Told, finding: &'f Finding) -> Vec<&'f str> {
    let instruments = told.case.instruments.iter().filter(|it| it.id == finding.instrument);
    let mut commitments = instruments.flat_map(|it| &it.commitments);
    let split = commitments.any(|it| it.name == finding.commitment && it.form.deeds().each);
    let deeds = finding.deeds.iter().filter(|_| split && finding.link.is_none());
    deeds.map(|id| id.as_str()).collect()
}
