//! A watch: what changes as reports come, one line at a time, without reading the case again.

mod change;
mod follow;
mod stock;
mod veil;

pub use change::{Change, Shown};
pub use follow::{Because, Follow, Piece};

use crate::{
    Asked, Opened, codes, data,
    gather::{self, Guard, hear, told},
    report::{Edition, EvidenceRow, Names, Standings},
};
use change::Turn;
use salida_case::Case;
use salida_events::{Feed, Recorded};
use salida_monitor::{Board, Finding, Monitor, Plan, Stand, Standing};
use salida_note::{Note, Place};
use salida_world::{Day, Mapping, TableKind};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    rc::Rc,
};
use stock::{Heard, Stock};
use veil::Veil;

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
    ear: Ear<'a>,
    stock: Stock,
    feed: Feed,
    mapping: Mapping,
    /// The name of the stream, and how often it began anew.
    name: String,
    times: usize,
    days: Option<(Day, Day)>,
    /// The days with which it began.
    begun: Option<(Day, Day)>,
    veil: Veil<'a>,
}

/// What hears the reports: while nothing says of which day to speak a monitor, and then a board.
enum Ear<'a> {
    Monitor(Box<Monitor<'a>>),
    Board(Box<Board<'a>>),
}

impl<'a> Ear<'a> {
    fn monitor(&self) -> &Monitor<'a> {
        match self {
            Self::Monitor(monitor) => monitor,
            Self::Board(board) => board.monitor(),
        }
    }

    /// Everything as it stands on the days to speak of, where it was not known before.
    fn begin(monitor: Monitor<'a>, days: Option<(Day, Day)>) -> (Self, Vec<salida_monitor::Change>) {
        let Some((on, known)) = days else {
            return (Self::Monitor(Box::new(monitor)), Vec::new());
        };
        let board = Board::new(monitor, on, known);
        let all = board.standings().cloned().map(salida_monitor::Change::new).collect();
        (Self::Board(Box::new(board)), all)
    }
}

/// The plan of a watch: what the edition shows of the case. `None` when the case could not be read, or is too much to take
/// apart.
pub fn plan(opened: &Opened, edition: Edition) -> Option<Plan> {
    let case = opened.case.as_ref()?;
    if gather::too_many_duties(case).is_some() {
        return None;
    }
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
        let (ear, _) = Ear::begin(hear(plan, case, &opened.evidence), asked.days(opened));
        let mut watch = Self {
            case,
            plan,
            asked: *asked,
            ear,
            stock: Stock::new(opened.evidence.clone()),
            feed: Feed::new(&name, mapping.clone()),
            mapping,
            name,
            times: 1,
            days: asked.days(opened),
            begun: asked.days(opened),
            veil: Veil::new(case, plan, asked.edition),
        };
        watch.look_behind_the_veil();
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
            self.ear.monitor(),
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
        match heard {
            Heard::Nothing => {}
            Heard::Next(reference) => {
                let Some(recorded) = self.stock.get(reference).map(|report| report.recorded) else {
                    return;
                };
                let before = self.days;
                said.extend(self.move_on(recorded).map(Said::Note));
                let changes = self.take_next(reference, before);
                self.tell(changes, reference, said);
            }
            Heard::Anew(reference) => {
                let monitor = hear(self.plan, self.case, self.stock.evidence());
                self.begin_days_anew();
                let changes = match (&mut self.ear, self.days) {
                    (Ear::Board(board), Some((on, known))) => board.begin_again(monitor, on, known),
                    _ => self.begin_with(monitor),
                };
                self.tell(changes, reference, said);
            }
        }
    }

    /// The standings that a report changes. `before` are the days that were spoken of before it came.
    fn take_next(&mut self, reference: u32, before: Option<(Day, Day)>) -> Vec<salida_monitor::Change> {
        let Some(recorded) = self.stock.get(reference) else {
            return Vec::new();
        };
        let report = told(reference, recorded);
        match (&mut self.ear, self.days) {
            (Ear::Board(board), days) if days == before => board.take(&report),
            (Ear::Board(board), Some((on, known))) => board.take_on(&report, on, known),
            (Ear::Board(_), None) => Vec::new(),
            (Ear::Monitor(monitor), None) => {
                monitor.take(&report);
                Vec::new()
            }
            (Ear::Monitor(monitor), Some(_)) => {
                monitor.take(&report);
                let monitor = std::mem::replace(monitor.as_mut(), Monitor::new(self.plan));
                self.begin_with(monitor)
            }
        }
    }

    fn begin_with(&mut self, monitor: Monitor<'a>) -> Vec<salida_monitor::Change> {
        let (ear, all) = Ear::begin(monitor, self.days);
        self.ear = ear;
        all
    }

    /// Without a day asked for, the day to speak of is the last on which anything was recorded, and none before the day
    /// with which the watch began.
    /// A day up to which there is too much to judge is not moved on to, and the answer says why.
    fn move_on(&mut self, recorded: Day) -> Option<Note> {
        let is_later = self.days.is_none_or(|(on, _)| on < recorded);
        if self.asked.on.is_none() && is_later {
            let too_much = gather::too_much_for(self.ear.monitor(), self.case, recorded);
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

    /// Tells what turned for a reader of the edition.
    fn tell(&mut self, changes: Vec<salida_monitor::Change>, reference: u32, said: &mut Vec<Said>) {
        let before = Rc::clone(self.veil.withheld());
        self.look_behind_the_veil();
        let Some(days) = self.days else { return };
        let turns = self.turns(changes, &before);
        if turns.is_empty() {
            return;
        }
        let found = self.found(&turns, &before);
        let cause = self.cause(reference);
        let lines = change::lines(turns.into_iter().zip(found).collect(), days, cause.as_ref());
        said.extend(lines.into_iter().map(|line| Said::Change(Box::new(line))));
    }

    fn look_behind_the_veil(&mut self) {
        let (Ear::Board(board), Some((on, known))) = (&self.ear, self.days) else {
            return;
        };
        let look = board.monitor().look(on, known);
        self.veil.look(self.stock.evidence(), board, &look, &board.judged());
    }

    /// How standings turned for a reader: those that changed, and all of clauses that are withheld from now on or no more.
    fn turns(&self, changes: Vec<salida_monitor::Change>, before: &gather::Clauses) -> Vec<Turn> {
        let now = self.veil.withheld();
        let flipped: BTreeSet<usize> = { before.symmetric_difference(now) }
            .flat_map(|clause| self.veil.positions(clause))
            .copied()
            .collect();
        let (among, mut pairs): (Vec<Pair>, Vec<Pair>) = { changes.into_iter() }
            .map(|change| (change.before, change.now))
            .partition(|(was, is)| { was.iter().chain(is) }.any(|it| flipped.contains(&it.duty)));
        if let Ear::Board(board) = &self.ear {
            pairs.extend(with_the_unchanged(
                among,
                flipped.iter().flat_map(|position| board.at(*position)),
            ));
        }
        let turns = pairs.into_iter().filter_map(|(was, is)| {
            let shown = |stand: &Option<Stand>, withheld| self.shown(stand.as_ref()?, withheld);
            Some(Turn {
                was: shown(&was, before),
                is: shown(&is, now),
                stand: is.or(was)?,
            })
        });
        let mut turns: Vec<Turn> = turns.filter(Turn::is_told).collect();
        turns.sort_by_key(|turn| turn.stand.duty);
        turns
    }

    /// A standing as the edition shows it; `None` for what a breach of a withheld clause calls for.
    fn shown(&self, stand: &Stand, withheld: &gather::Clauses) -> Option<Shown> {
        let (instrument, name) = self.plan.clause(stand.duty)?;
        if !withheld.contains(&(instrument.clone(), name.clone())) {
            return Some(Shown::Standing(stand.standing));
        }
        stand.link.is_none().then_some(Shown::Withheld)
    }

    /// What is found of each turn: what carries it where it is shown, else what it is about.
    fn found(&self, turns: &[Turn], before: &Rc<gather::Clauses>) -> Vec<Finding> {
        let (evidence, edition) = (self.stock.evidence(), self.asked.edition);
        let guard = |withheld: &Rc<gather::Clauses>| {
            (edition != Edition::Team).then(|| Guard::of(evidence, edition, Rc::clone(withheld)))
        };
        let (was, is) = (guard(before), guard(self.veil.withheld()));
        let carried: Vec<&Stand> = { turns.iter() }
            .filter(|turn| matches!(turn.is, Some(Shown::Standing(_))))
            .map(|turn| &turn.stand)
            .collect();
        let explained = self
            .days
            .map(|(on, known)| self.ear.monitor().look(on, known).explain(&carried));
        let mut explained = explained.unwrap_or_default().into_iter();
        let found = turns.iter().filter_map(|turn| {
            let finding = match turn.is {
                Some(Shown::Standing(_)) => explained.next(),
                _ => self.plan.told(&turn.stand),
            }?;
            let guard = if turn.is.is_some() { &is } else { &was };
            Some(match guard {
                Some(guard) => guard.shown(finding),
                None => finding,
            })
        });
        found.collect()
    }

    /// The report that brought a change, where the edition shows it.
    fn cause(&self, reference: u32) -> Option<EvidenceRow> {
        let shown = self.asked.edition == Edition::Team;
        let row = gather::row(&self.stock.evidence().reports, reference);
        row.filter(|_| shown)
    }
}

/// A standing as it was and as it is.
type Pair = (Option<Stand>, Option<Stand>);

/// All standings of some duties as they were and as they are, in the order in which they are, and then those that are no
/// more.
fn with_the_unchanged<'s>(changed: Vec<Pair>, now: impl Iterator<Item = &'s Stand>) -> Vec<Pair> {
    let key = |it: &Stand| (it.duty, it.link, it.whose, it.instance.clone());
    let (gone, changed): (Vec<Pair>, Vec<Pair>) = changed.into_iter().partition(|(_, is)| is.is_none());
    let mut changed: BTreeMap<_, Pair> = { changed.into_iter() }
        .filter_map(|pair| Some((key(pair.1.as_ref()?), pair)))
        .collect();
    let all = now.map(|it| {
        changed
            .remove(&key(it))
            .unwrap_or_else(|| (Some(it.clone()), Some(it.clone())))
    });
    all.chain(gone).collect()
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
