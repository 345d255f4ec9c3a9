//! A story: agreements, tables and acts as they stand in a page, read by the product's own readers.

use salida_case::{Case, Texts, process};
use salida_events::{Evidence, Known, Recorded};
use salida_monitor::{Act, Finding, Monitor, Plan, Ref, Report};
use salida_note::{Note, Severity};
use salida_world::{Day, Mapping, Name, SourceId, TableKind};

/// The source of every row of a story; the stage declares it.
const SOURCE: &str = "story";
/// What an agreement is called when the page does not name its file.
const UNNAMED: &str = "agreements/truce.md";

/// The texts of a story, gathered from a page.
#[derive(Default)]
pub(super) struct Story {
    pub(super) title: String,
    /// The agreement that the prose named last.
    named: Option<String>,
    agreements: Vec<(String, String)>,
    tables: Vec<(TableKind, String)>,
    process: String,
    flaws: Vec<String>,
}

/// A story that could be told.
pub(super) struct Told {
    pub(super) case: Case,
    pub(super) reports: Vec<Recorded>,
}

impl Story {
    pub(super) fn titled(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            ..Self::default()
        }
    }

    /// Takes a line of prose, which may name the file of the next agreement.
    pub(super) fn mention(&mut self, line: &str) {
        let named = line.split('`').find(|word| word.starts_with("agreements/"));
        self.named = named.map(str::to_owned).or(self.named.take());
    }

    /// Takes a fenced block.
    pub(super) fn add(&mut self, info: &str, text: &str) {
        match info.split_once(' ').unwrap_or((info, "")) {
            ("covenant", language) => {
                let name = self.named.take().unwrap_or_else(|| UNNAMED.to_owned());
                self.agreements
                    .push((name, format!("```covenant {language}\n{text}```\n")));
            }
            ("toml", _) => self.process.push_str(text),
            ("csv", kind) => match kind_of(kind) {
                Some(kind) => self.tables.push((kind, text.to_owned())),
                None => self.flaws.push(format!("no kind of table is called `{kind}`")),
            },
            _ => {}
        }
    }

    /// The case and its evidence, or everything that is wrong with them.
    pub(super) fn tell(&self, stage: &str) -> Result<Told, Vec<String>> {
        let mut flaws = self.flaws.clone();
        let read = salida_case::read(&Texts {
            case: stage,
            process: (!self.process.is_empty()).then_some(self.process.as_str()),
            agreements: &self.agreements,
        });
        flaws.extend(errors(&read.notes));
        let Some(case) = read.value.filter(|_| flaws.is_empty()) else {
            return Err(flaws);
        };
        let mut reports = Vec::new();
        for (kind, text) in &self.tables {
            let mut mapping = Mapping::plain(*kind);
            mapping.every_row.source = Some(SourceId::from(SOURCE));
            let name = format!("{kind:?}").to_lowercase();
            let read = salida_events::read_csv(&name, text.as_bytes(), &mapping, &known(&case));
            flaws.extend(errors(&read.notes));
            reports.extend(read.value);
        }
        let evidence = Evidence::gather(reports);
        flaws.extend(errors(&evidence.notes));
        let reports = evidence.value.reports;
        if flaws.is_empty() {
            Ok(Told { case, reports })
        } else {
            Err(flaws)
        }
    }
}

impl Told {
    /// What was found on each of some days, as known on a day.
    pub(super) fn findings(&self, days: &[(Day, Day)]) -> Vec<Vec<Finding>> {
        let plan = Plan::compile(&self.case);
        let mut monitor = Monitor::new(&plan);
        for act in self.case.process.acts.iter().filter_map(done) {
            monitor.act(act);
        }
        for (reference, recorded) in (0_u32..).zip(&self.reports) {
            monitor.take(&Report {
                reference: Ref(reference),
                name: recorded.id.as_str(),
                happening: &recorded.happening,
                recorded: recorded.recorded,
                revises: recorded.revises.as_ref().map(Name::as_str),
                withdrawn: recorded.withdrawn,
                same_as: recorded.same_as.as_ref().map(Name::as_str),
            });
        }
        days.iter().map(|(on, known)| monitor.findings(*on, *known)).collect()
    }

    /// What a story calls a report.
    pub(super) fn name(&self, report: Ref) -> &str {
        let index = usize::try_from(report.0).ok();
        let found = index.and_then(|index| self.reports.get(index));
        found.map_or("?", |recorded| recorded.id.as_str())
    }
}

/// An act as the monitor takes it; none where it changes no force.
fn done(act: &process::Act) -> Option<Act> {
    Some(Act {
        name: act.id.clone(),
        by: act.actors().cloned().collect(),
        during: act.during,
        recorded: act.recorded,
        kind: act.kind.power()?,
        instrument: act.instrument.clone()?,
        commitments: act.commitments.clone(),
        until: act.until,
    })
}

fn kind_of(word: &str) -> Option<TableKind> {
    let known = TableKind::ALL.into_iter();
    known
        .clone()
        .find(|kind| format!("{kind:?}").eq_ignore_ascii_case(word))
}

/// The errors among some notes, in the words of their facts.
fn errors(notes: &[Note]) -> impl Iterator<Item = String> {
    let errors = notes.iter().filter(|note| note.severity() == Severity::Error);
    errors.map(|note| format!("{note:?}"))
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
