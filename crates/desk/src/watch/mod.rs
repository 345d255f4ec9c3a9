//! A watch: what changes as reports come, one line at a time, without reading the case again.

mod change;
mod follow;
mod stock;

pub use change::{Change, Shown};
pub use follow::{Because, Follow, Piece};

use crate::{
    Asked, Opened, codes, data,
    gather::{self, Guard, hear, told},
    report::{Edition, EvidenceRow, FindingReport, Names, Standings},
};
use change::Occasion;
use salida_case::Case;
use salida_events::{Evidence, Feed, Recorded};
use salida_monitor::{Finding, Monitor, Plan, Standing};
use salida_note::{Note, Place};
use salida_world::{Day, Mapping, TableKind};
use std::{collections::BTreeMap, path::Path};
use stock::{Heard, Stock};

/// What a watch says, in the order in which it comes about.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// Something about a line or the file.
    Note(Note),
    /// A standing changed.
    Change(Box<Change>),
}

/// A watch over an opened case.
pub struct Watch<'a> {
    case: &'a Case,
    plan: &'a Plan,
    asked: Asked,
    monitor: Monitor<'a>,
    stock: Stock,
    feed: Feed,
    mapping: Mapping,
    /// The name of the stream, and how often it began anew.
    name: String,
    times: usize,
    days: Option<(Day, Day)>,
    /// The days with which it began.
    begun: Option<(Day, Day)>,
    shown: BTreeMap<Occasion, FindingReport>,
}

/// The plan of a watch: what the edition shows of the case. `None` when the case could not be read.
pub fn plan(opened: &Opened, edition: Edition) -> Option<Plan> {
    let case = opened.case.as_ref()?;
    Some(Plan::compile(&gather::shown_case(case.clone(), edition).0))
}

impl<'a> Watch<'a> {
    /// Begins with everything that the case records. `file` is the stream as it was asked for; when the case names it among
    /// its data, it is read in the same way, and what was read already is not heard twice. `None` when the case could not be
    /// read, or when there is too much to judge.
    pub fn begin(opened: &'a Opened, asked: &Asked, plan: &'a Plan, root: &Path, file: &Path) -> Option<Self> {
        let case = opened.case.as_ref()?;
        if gather::too_much(opened, asked).is_some() {
            return None;
        }
        let (name, mapping) = stream(case, root, file);
        let mut watch = Self {
            case,
            plan,
            asked: *asked,
            monitor: hear(plan, case, &opened.evidence),
            stock: Stock::new(opened.evidence.clone()),
            feed: Feed::new(&name, mapping.clone()),
            mapping,
            name,
            times: 1,
            days: asked.days(opened),
            begun: asked.days(opened),
            shown: BTreeMap::new(),
        };
        watch.shown = watch.look();
        Some(watch)
    }

    /// The next bytes of the stream.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<Said> {
        let known = data::known(self.case);
        let read = self.feed.take(bytes, &known);
        self.hear_all(read)
    }

    /// The stream has ended: what was waiting for its line end is read as it is.
    pub fn finish(&mut self) -> Vec<Said> {
        let known = data::known(self.case);
        let read = self.feed.finish(&known);
        self.hear_all(read)
    }

    /// The file was cut off or another one took its place: it is read from its beginning.
    pub fn begin_anew(&mut self, because: Because) -> Vec<Said> {
        let mut said = self.finish();
        let note = Note::at(codes::WATCHED_FILE_BEGAN_ANEW, Place::whole(self.name.as_str()));
        said.push(Said::Note(note.with("because", because.word())));
        self.times += 1;
        self.feed = Feed::new(&format!("{}#{}", self.name, self.times), self.mapping.clone());
        said
    }

    /// Where each commitment stands after everything that was heard. `None` when nothing says of which day to speak.
    pub fn standings(&self) -> Option<Standings> {
        let days = self.days?;
        let evidence = self.stock.evidence();
        Some(gather::answer(
            self.case,
            evidence,
            &self.monitor,
            days,
            self.asked.edition,
        ))
    }

    /// Every standing of the day, whoever may see it. An edition leaves confidential clauses out of the plan, so they are
    /// asked of the whole case.
    pub fn all_standings(&self) -> Vec<Standing> {
        let Some((on, known)) = self.days else {
            return Vec::new();
        };
        let plan = Plan::compile(self.case);
        let stands = hear(&plan, self.case, self.stock.evidence()).standings(on, known);
        stands.into_iter().map(|stand| stand.standing).collect()
    }

    /// Names of everything that changes refer to by id.
    pub fn names(&self) -> Names {
        gather::names(self.case)
    }

    fn hear_all(&mut self, read: salida_note::Checked<Vec<Recorded>>) -> Vec<Said> {
        let mut notes = Vec::new();
        let reports = read.into_value(&mut notes);
        let mut said: Vec<Said> = notes.into_iter().map(Said::Note).collect();
        for report in reports {
            self.hear(report, &mut said);
        }
        said
    }

    fn hear(&mut self, report: Recorded, said: &mut Vec<Said>) {
        let mut notes = Vec::new();
        let heard = self.stock.add(report, &mut notes);
        said.extend(notes.into_iter().map(Said::Note));
        let reference = match heard {
            Heard::Nothing => return,
            Heard::Next(reference) => {
                if let Some(report) = self.stock.get(reference) {
                    self.monitor.take(&told(reference, report));
                    let recorded = report.recorded;
                    said.extend(self.move_on(recorded).map(Said::Note));
                }
                reference
            }
            Heard::Anew(reference) => {
                self.monitor = hear(self.plan, self.case, self.stock.evidence());
                self.begin_days_anew();
                reference
            }
        };
        self.compare(reference, said);
    }

    /// Without a day asked for, the day to speak of is the last on which anything was recorded, and none before the day
    /// with which the watch began.
    /// A day up to which there is too much to judge is not moved on to, and the answer says why.
    fn move_on(&mut self, recorded: Day) -> Option<Note> {
        let is_later = self.days.is_none_or(|(on, _)| on < recorded);
        if self.asked.on.is_none() && is_later {
            let too_much = gather::too_much_for(&self.monitor, self.case, recorded);
            if too_much.is_some() {
                return too_much;
            }
        }
        let on = self
            .asked
            .on
            .unwrap_or(self.days.map_or(recorded, |(on, _)| on.max(recorded)));
        self.days = Some((on, self.asked.known.unwrap_or(on)));
        None
    }

    /// The same after a report changed that was heard before.
    fn begin_days_anew(&mut self) {
        self.days = self.begun;
        for recorded in self.stock.recorded_since_begin() {
            self.move_on(recorded);
        }
    }

    fn compare(&mut self, reference: u32, said: &mut Vec<Said>) {
        let now = self.look();
        let before = std::mem::replace(&mut self.shown, now);
        let Some(days) = self.days else { return };
        let cause = self.cause(reference);
        let changes = change::between(&before, &self.shown, days, cause.as_ref());
        said.extend(changes.into_iter().map(|change| Said::Change(Box::new(change))));
    }

    /// The report that brought a change, where the edition shows it.
    fn cause(&self, reference: u32) -> Option<EvidenceRow> {
        let shown = self.asked.edition == Edition::Team;
        let row = gather::row(&self.stock.evidence().reports, reference);
        row.filter(|_| shown)
    }

    /// Every finding of the day as the edition shows it.
    fn look(&self) -> BTreeMap<Occasion, FindingReport> {
        let Some((on, known)) = self.days else {
            return BTreeMap::new();
        };
        let evidence: &Evidence = self.stock.evidence();
        let findings: Vec<Finding> = self.monitor.findings(on, known);
        let guard = (self.asked.edition != Edition::Team)
            .then(|| Guard::new(self.case, evidence, self.asked.edition, findings.iter()));
        let findings = gather::guarded(findings, guard.as_ref());
        let told = findings.into_iter().map(|finding| {
            let withheld = guard
                .as_ref()
                .is_some_and(|guard| guard.withholds(&finding.instrument, &finding.commitment));
            let shown = FindingReport {
                due_soon: false,
                finding,
                withheld,
            };
            (Occasion::of(&shown.finding), shown)
        });
        told.collect()
    }
}

/// The name of a stream and how it is read: as the data file that it is, else as the incidents of the case are.
fn stream(case: &Case, root: &Path, file: &Path) -> (String, Mapping) {
    if let Ok(path) = file.canonicalize() {
        let same =
            |data: &&salida_case::data::DataFile| root.join(&data.path).canonicalize().is_ok_and(|it| it == path);
        if let Some(data) = case.data.iter().find(same) {
            return (data.path.clone(), data.mapping.clone());
        }
    }
    let name = if file == Path::new("-") {
        "stdin".to_owned()
    } else {
        file.display().to_string()
    };
    let own = case.data.iter().find(|data| data.mapping.kind == TableKind::Incidents);
    let own = own.map_or_else(|| Mapping::plain(TableKind::Incidents), |data| data.mapping.clone());
    // Columns and words are those of the case; how the bytes lie is the stream's own.
    let mapping = Mapping {
        sheet: None,
        skip_lines: 0,
        encoding: None,
        delimiter: None,
        ..own
    };
    (name, mapping)
}
