//! One clause explained: its text, and for each finding the fewest reports that carry it and what would settle it.

use super::super::wrap::wrapped;
use super::{WIDTH, clause_title, plain};
use crate::html::{agreements, evidence, explanation, figures, findings, occasion, reader::Reader, standing};
use maud::Markup;
use salida_case::covenant::{Form, Instrument, Proof, Roles};
use salida_desk::report::{CommitmentReport, Edition, EvidenceRow, FindingReport};
use salida_monitor::{Finding, Ref, Standing};
use salida_note::Fact;
use salida_world::{ActorId, Happening, Step};

/// A clause with all its findings.
pub(super) fn clause(report: &CommitmentReport, instrument: &Instrument, reader: &Reader<'_>) -> String {
    let title = format!("{} / {}", instrument.title, clause_title(report, reader));
    let mut out = format!("{title}\n{}\n", "-".repeat(title.chars().count().min(WIDTH)));
    let commitment = instrument.commitments.iter().find(|it| it.name == report.commitment);
    let amnesty = instrument.amnesties.iter().find(|it| it.name == report.commitment);
    let text = commitment
        .map(|it| agreements::text_of(it, instrument, reader))
        .or_else(|| amnesty.map(|it| agreements::amnesty_text(it, instrument, reader)));
    for line in text.iter().flat_map(|text| text.lines()) {
        out.extend(["  | ", line, "\n"]);
    }
    let terms = Terms {
        form: commitment.map(|it| &it.form),
        roles: commitment.map(|it| &it.roles).or_else(|| amnesty.map(|it| &it.roles)),
        proof: commitment.map(|it| it.proof).or_else(|| amnesty.map(|it| it.proof)),
    };
    let all: Vec<&FindingReport> = report.findings.iter().collect();
    for group in findings::alike(&all) {
        out.push('\n');
        out.push_str(&one(&group, &terms, reader));
    }
    if all.is_empty() {
        out.extend(["\n  ", &reader.say("finding-none"), "\n"]);
    }
    out
}

/// What the clause says about who takes which step and what proof it takes.
struct Terms<'a> {
    form: Option<&'a Form>,
    roles: Option<&'a Roles>,
    proof: Option<Proof>,
}

fn one(group: &[&FindingReport], terms: &Terms<'_>, reader: &Reader<'_>) -> String {
    let Some(report) = group.first() else {
        return String::new();
    };
    let finding = &report.finding;
    let mut about = plain(&findings::whom(group, finding, reader));
    if let Some(occasion) = occasion::occasion(finding, reader) {
        about = format!("{about}, {}", plain(&occasion));
    }
    let mut out = wrapped(&about, "", "  ", WIDTH);
    let word = reader.say(standing::word(finding.standing));
    let badge = format!("{} {word}", standing::shape(finding.standing));
    let meaning = reader.say(standing::meaning(finding.standing));
    if report.withheld {
        out.push_str(&wrapped(&badge, "  ", "  ", WIDTH));
        out.push_str(&wrapped(&reader.say("finding-withheld"), "  ", "  ", WIDTH));
        return out;
    }
    out.push_str(&wrapped(&format!("{badge}. {meaning}"), "  ", "    ", WIDTH));
    for sentence in facts(finding, terms, reader) {
        out.push_str(&wrapped(&sentence, "  ", "    ", WIDTH));
    }
    out.push_str(&reports(finding, terms, reader));
    for sentence in explanation::open_ends(finding, reader) {
        out.push_str(&wrapped(&plain(&sentence), "  ", "    ", WIDTH));
    }
    out
}

fn facts(finding: &Finding, terms: &Terms<'_>, reader: &Reader<'_>) -> Vec<String> {
    let mut said = Vec::new();
    if finding.in_breach_now {
        said.push(reader.say("explain-breach-now"));
    }
    if let (Some(range), Some(proof)) = (findings::likely(finding), terms.proof) {
        let share = |share| Fact::Text(figures::share(share, reader));
        let facts = [
            ("probability", Fact::Text(findings::probability(range, reader))),
            ("breached", share(proof.threshold())),
            ("kept", share(1.0 - proof.threshold())),
        ];
        said.push(reader.tell("explain-probability", &facts));
    }
    if let Some(part) = findings::watched(finding) {
        said.push(reader.tell(
            "explain-observed",
            &[("part", Fact::Text(figures::share(part, reader)))],
        ));
    }
    said.extend(explanation::counted(finding, reader).iter().map(plain));
    said
}

/// The reports that carry the finding, each with its source, its day and its step.
fn reports(finding: &Finding, terms: &Terms<'_>, reader: &Reader<'_>) -> String {
    let listed: Vec<&EvidenceRow> = finding
        .why
        .reports
        .iter()
        .filter_map(|Ref(number)| reader.report.evidence.iter().find(|row| row.reference == *number))
        .collect();
    if listed.is_empty() {
        let id = if reader.report.edition == Edition::Team || !finding.why.reports.is_empty() {
            "explain-no-report"
        } else {
            "evidence-none"
        };
        return wrapped(&reader.say(id), "  ", "    ", WIDTH);
    }
    let mut out = wrapped(&reader.say(lead(finding, terms)), "  ", "    ", WIDTH);
    for row in listed {
        out.push_str(&told(row, terms, reader));
    }
    out
}

fn lead(finding: &Finding, terms: &Terms<'_>) -> &'static str {
    let delivers = matches!(terms.form, Some(Form::Shall { .. })) || finding.link.is_some();
    match finding.standing {
        Standing::Breached | Standing::Excused => "explain-carries-breach",
        Standing::Contested => "explain-disagree",
        Standing::Kept | Standing::InEffect if delivers => "explain-delivers",
        Standing::Kept | Standing::InEffect if terms.form.is_some() => "explain-nearest-miss",
        _ => "explain-rests-on",
    }
}

fn told(row: &EvidenceRow, terms: &Terms<'_>, reader: &Reader<'_>) -> String {
    let what = format!(
        "r{}. {}{}{} · {} · {}",
        row.reference,
        reader.deed_plain(row.happening.deed()),
        reader.say("page-colon"),
        plain(&evidence::happening(&row.happening, reader)),
        plain(&reader.zone(row.happening.zone())),
        reader.span(row.happening.during()),
    );
    let mut out = wrapped(&what, "    ", "      ", WIDTH);
    let source = reader.report.sources.iter().find(|source| source.id == row.source);
    let facts = [
        (
            "source",
            Fact::Text(source.map_or_else(|| row.source.to_string(), |source| source.citation.clone())),
        ),
        ("day", Fact::Text(reader.day(row.recorded))),
        ("place", Fact::Text(evidence::place(&row.place))),
    ];
    out.push_str(&wrapped(
        &reader.tell("explain-source", &facts),
        "      ",
        "      ",
        WIDTH,
    ));
    if let Happening::Incident(incident) = &row.happening {
        out.push_str(&wrapped(&step(incident.step, terms, reader), "      ", "      ", WIDTH));
    }
    out
}

/// How far a report has gone, and whose step that is under the clause.
fn step(step: Step, terms: &Terms<'_>, reader: &Reader<'_>) -> String {
    let (id, who) = match step {
        Step::Alleged => ("explain-step-alleged", terms.roles.map(|roles| &roles.verified_by)),
        Step::Verified => ("explain-step-verified", terms.roles.map(|roles| &roles.verified_by)),
        Step::Attributed => ("explain-step-attributed", terms.roles.map(|roles| &roles.attributed_by)),
    };
    let named: Option<&Vec<ActorId>> = who.filter(|who| !who.is_empty());
    let who: Markup = named.map_or_else(
        || maud::html! { (reader.say("explain-step-nobody")) },
        |who| reader.actors(who),
    );
    plain(&reader.weave(id, &[], &[("who", who)]))
}
