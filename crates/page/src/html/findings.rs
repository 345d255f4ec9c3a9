//! The findings on a commitment: by party, zone and period, with the probability of breach, the coverage and the reasons.

use super::{
    explanation, figures, occasion,
    reader::{Reader, listed},
    standing,
    table::long_table,
};
use maud::{Markup, html};
use salida_desk::report::{CommitmentReport, FindingReport};
use salida_monitor::{Finding, Probability, Standing};
use salida_note::Fact;
use salida_world::{ActorId, DeedId};

/// The table of findings, the weightiest standings first.
pub(crate) fn findings(report: &CommitmentReport, reader: &Reader<'_>) -> Markup {
    if report.findings.is_empty() {
        return html! { p.quiet { (reader.say("finding-none")) } };
    }
    let mut order: Vec<&FindingReport> = report.findings.iter().collect();
    order.sort_by_key(|finding| finding.finding.standing);
    let groups = alike(&order);
    let cells = groups.iter().filter_map(|group| row(group, reader));
    let (heads, rows) = filled(cells.collect(), reader);
    let caption = reader.tell(
        "finding-caption",
        &[("clause", Fact::Text(super::settling::readable(&report.commitment)))],
    );
    html! {
        (long_table(&html! { (caption) }, &heads, &rows, reader))
        @if has_situation(report) { p.quiet { (reader.say("finding-situation.about")) } }
    }
}

/// True when a finding is about what happens, whoever does it: the word for it in the table is explained below.
pub(crate) fn has_situation(report: &CommitmentReport) -> bool {
    report.findings.iter().any(|it| it.finding.parties.is_empty())
}

/// The columns of the table.
const COLUMNS: [&str; 5] = [
    "finding-whom",
    "finding-standing",
    "finding-probability",
    "finding-coverage",
    "finding-why",
];

/// Heads and rows without the columns in which no row says anything: an edition may leave all of a column out.
fn filled(cells: Vec<[Option<Markup>; 5]>, reader: &Reader<'_>) -> (Vec<String>, Vec<Vec<Markup>>) {
    let said: [bool; 5] =
        std::array::from_fn(|column| cells.iter().any(|row| row.get(column).is_some_and(Option::is_some)));
    let heads = COLUMNS.into_iter().zip(said).filter(|(_, said)| *said);
    let row = |row: [Option<Markup>; 5]| {
        let cells = row.into_iter().zip(said).filter(|(_, said)| *said);
        cells
            .map(|(cell, _)| cell.unwrap_or_else(|| html! { span.quiet { "–" } }))
            .collect()
    };
    (
        heads.map(|(id, _)| reader.say(id)).collect(),
        cells.into_iter().map(row).collect(),
    )
}

/// Findings that differ in nothing but the party, together, so that nobody reads the same line twice.
pub(crate) fn alike<'a>(findings: &[&'a FindingReport]) -> Vec<Vec<&'a FindingReport>> {
    let mut groups: Vec<Vec<&FindingReport>> = Vec::new();
    for finding in findings {
        let same = |group: &&mut Vec<&FindingReport>| group.first().is_some_and(|first| is_alike(first, finding));
        match groups.iter_mut().find(same) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    groups
}

fn is_alike(one: &FindingReport, other: &FindingReport) -> bool {
    let (left, right) = (&one.finding, &other.finding);
    // The cheap comparisons come first: few findings share an occasion.
    (left.standing, &left.instance) == (right.standing, &right.instance)
        && one.withheld == other.withheld
        && !left.parties.is_empty()
        && follows_own(left) == follows_own(right)
        && Finding {
            parties: left.parties.clone(),
            follows: left.follows.clone(),
            ..right.clone()
        } == *left
}

/// What a link follows, where the breach is not by those whom it calls upon.
fn follows_own(finding: &Finding) -> Option<(Option<&[ActorId]>, &[DeedId])> {
    let breach = finding.follows.as_ref()?;
    let others = Some(breach.parties.as_slice()).filter(|parties| *parties != finding.parties);
    Some((others, &breach.deeds))
}

/// The cells of a row, by [`COLUMNS`]; `None` where there is nothing to say or the edition withholds it.
fn row(group: &[&FindingReport], reader: &Reader<'_>) -> Option<[Option<Markup>; 5]> {
    let report = group.first()?;
    let (finding, open) = (&report.finding, !report.withheld);
    let (likely, watched) = (likely(finding), watched(finding));
    let why = if report.withheld {
        html! { (reader.say("finding-withheld")) }
    } else {
        why(finding, reader)
    };
    let text = |text: String| html! { (text) };
    Some([
        Some(whom_and_when(group, finding, reader)),
        Some(standing::badge(finding.standing, reader)),
        likely.filter(|_| open).map(|range| text(probability(range, reader))),
        watched.filter(|_| open).map(|part| text(figures::share(part, reader))),
        Some(why).filter(|why| !why.0.trim().is_empty()),
    ])
}

/// The probability of breach, unless nobody looked: one of no breach would read as if somebody had. Before its deadline
/// a delivery that is still to be made would read as broken, and so would one that nobody owes any longer.
pub(crate) fn likely(finding: &Finding) -> Option<Probability> {
    let open = matches!(
        finding.standing,
        Standing::InEffect | Standing::Suspended | Standing::Discharged
    );
    let to_be_made = open && (finding.why.due.is_some() || finding.scales.is_some());
    let unobserved = finding.standing == Standing::Unknown && finding.coverage.is_none_or(|part| part < 1.0);
    finding.probability.filter(|_| !unobserved && !to_be_made)
}

/// How much was observed; a delivery that was made is known without any watching.
pub(crate) fn watched(finding: &Finding) -> Option<f64> {
    finding
        .coverage
        .filter(|part| *part > 0.0 || finding.standing != Standing::Kept)
}

fn whom_and_when(group: &[&FindingReport], finding: &Finding, reader: &Reader<'_>) -> Markup {
    html! {
        (whom(group, finding, reader))
        @if let Some(occasion) = occasion::occasion(finding, reader) { ", " (occasion) }
    }
}

/// Who is obliged, and where.
pub(crate) fn whom(group: &[&FindingReport], finding: &Finding, reader: &Reader<'_>) -> Markup {
    html! {
        @match group {
            [_] if finding.parties.is_empty() => (reader.say("finding-situation")),
            [_] => (reader.actors(&finding.parties)),
            several => {
                @let parties = listed(several.iter().map(|report| reader.actors(&report.finding.parties)));
                (reader.weave("finding-each", &[], &[("parties", parties)]))
            }
        }
        @if !finding.zones.is_empty() { ", " (reader.zones(&finding.zones)) }
        @if has_own_deed(finding, reader) {
            @for deed in &finding.deeds { ", " (reader.deed(deed)) }
        }
    }
}

/// True where `each of` splits the deeds, so that findings differ in nothing else.
fn has_own_deed(finding: &Finding, reader: &Reader<'_>) -> bool {
    let clause = (finding.instrument.clone(), finding.commitment.clone(), finding.link);
    reader.report.names.each_deed.contains(&clause)
}

pub(crate) fn probability(probability: Probability, reader: &Reader<'_>) -> String {
    if probability.low == probability.high {
        return figures::share(probability.low, reader);
    }
    let end = |end| Fact::Text(figures::share(end, reader));
    reader.tell(
        "number-from-to",
        &[("low", end(probability.low)), ("high", end(probability.high))],
    )
}

fn why(finding: &Finding, reader: &Reader<'_>) -> Markup {
    html! {
        @for sentence in explanation::counted(finding, reader) { p { (sentence) } }
        @if !finding.why.reports.is_empty() { p { (reader.say("finding-reports")) (reader.reports(&finding.why.reports)) } }
        @for sentence in explanation::open_ends(finding, reader) { p { (sentence) } }
    }
}
