//! A watch: what changes as reports come, one line at a time, without reading the case again.

mod change;
mod ear;
mod follow;
mod hearing;
mod stock;
mod stream;
mod turns;
mod veil;

pub use change::{Change, Shown};
pub use follow::{Because, Follow, Piece};

use crate::{
    Asked, Opened, Unanswered, codes, data,
    gather::{self, hear},
    report::{Edition, Names, Standings},
};
use ear::Ear;
use salida_case::{Case, source::Source};
use salida_events::Feed;
use salida_monitor::{Plan, Standing};
use salida_note::{Note, Place};
use salida_world::{Day, Mapping};
use std::path::Path;
use stock::Stock;
use stream::stream;
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
    withheld: &'a [Source],
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

/// The plan of a watch: what the edition shows of the case. `None` when the case could not be read, or is too much to take
/// apart.
pub fn plan(opened: &Opened, edition: Edition) -> Option<Plan> {
    let case = opened.case.as_ref()?;
    if gather::too_many_duties(case).is_some() {
        return None;
    }
    Some(Plan::compile(&gather::shown_case(case.clone(), edition).0))
}

/// Why there is no watch, where there would be too much to judge. What conditions have ended is not left out of it, because a
/// report that is yet to come may tell it otherwise.
pub fn too_much(opened: &Opened, asked: &Asked) -> Option<Note> {
    gather::too_much_to_follow(opened, asked)
}

impl<'a> Watch<'a> {
    /// Begins with everything that the case records. `file` is the stream as it was asked for; when the case names it among
    /// its data, it is read in the same way, and what was read already is not heard twice. `None` when the case could not be
    /// read, or for what [`too_much`] says.
    pub fn begin(opened: &'a Opened, asked: &Asked, plan: &'a Plan, root: &Path, file: &Path) -> Option<Self> {
        let case = opened.case.as_ref()?;
        if too_much(opened, asked).is_some() {
            return None;
        }
        let (name, mapping) = stream(case, root, file);
        let (ear, _) = Ear::begin(hear(plan, case, &opened.evidence), asked.days(opened));
        let mut watch = Self {
            case,
            withheld: &opened.withheld,
            plan,
            asked: asked.clone(),
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
        let known = data::known(self.case, self.withheld);
        let read = self.feed.take(bytes, &known);
        self.hear_all(read)
    }

    /// The stream has ended: what was waiting for its line end is read as it is.
    pub fn finish(&mut self) -> Vec<Said> {
        let known = data::known(self.case, self.withheld);
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

    /// Where each commitment stands after everything that was heard.
    pub fn standings(&self) -> Result<Standings, Unanswered> {
        let days = self.days.ok_or(Unanswered::NoDay)?;
        let (evidence, monitor) = (self.stock.evidence(), self.ear.monitor());
        gather::answer(self.case, evidence, monitor, days, self.asked.edition)
    }

    /// Every standing of the day, whoever may see it. An edition leaves confidential clauses out of the plan, so they are
    /// asked of the whole case.
    pub fn all_standings(&self) -> Result<Vec<Standing>, Unanswered> {
        let (on, known) = self.days.ok_or(Unanswered::NoDay)?;
        let plan = Plan::compile(self.case);
        let monitor = hear(&plan, self.case, self.stock.evidence());
        let stands = monitor.standings(on, known).into_iter();
        gather::unless_damaged(&monitor, stands.map(|stand| stand.standing).collect())
    }

    /// Names of everything that changes refer to by id.
    pub fn names(&self) -> Names {
        gather::names(self.case)
    }
}
