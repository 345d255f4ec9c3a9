//! An opened case folder, and what is asked of it.

use crate::{
    data, folder,
    impact::Estimator,
    report::{Edition, Input},
};
use salida_case::{Case, source::Source};
use salida_events::Evidence;
use salida_note::Note;
use salida_world::{Day, Name};
use std::{collections::BTreeMap, path::Path};

/// A case folder, read whole.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The case, unless `case.toml` could not be understood at all.
    pub case: Option<Case>,
    /// Everything that was reported.
    pub evidence: Evidence,
    /// Path to text, for excerpts.
    pub texts: BTreeMap<String, String>,
    /// Every file that was read, with its hash.
    pub inputs: Vec<Input>,
    /// Everything there is to say about the files.
    pub notes: Vec<Note>,
    /// Sources that the readers of an edition may not see: none in what was just opened, see [`crate::open_to`].
    pub withheld: Vec<Source>,
}

/// What is asked of a report.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The day to speak of.
    pub on: Option<Day>,
    /// Reports recorded later are not used.
    pub known: Option<Day>,
    /// Changes are shown from this day on.
    pub since: Option<Day>,
    /// For whom.
    pub edition: Edition,
    /// Which outcome to estimate; the main one without.
    pub outcome: Option<Name>,
    /// In which ways; in all of them when empty.
    pub methods: Vec<Estimator>,
    /// Seed of what is drawn.
    pub seed: u64,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            on: None,
            known: None,
            since: None,
            edition: Edition::Public,
            outcome: None,
            methods: Vec::new(),
            seed: crate::SEED,
        }
    }
}

impl Asked {
    /// The day to speak of, and the day up to which reports are used. No clock is read: without a day asked for it is the
    /// case's `as-of`, else the last day on which anything was recorded. `None` when there is neither.
    pub fn days(&self, opened: &Opened) -> Option<(Day, Day)> {
        let as_of = opened.case.as_ref().and_then(|case| case.as_of);
        let on = self.on.or(as_of).or_else(|| last_recorded(opened))?;
        Some((on, self.known.unwrap_or(on)))
    }
}

fn last_recorded(opened: &Opened) -> Option<Day> {
    let reports = opened.evidence.reports.iter().map(|report| report.recorded);
    let acts = opened
        .case
        .iter()
        .flat_map(|case| case.process.acts.iter().map(|act| act.during.last()));
    reports.chain(acts).max()
}

/// Opens a case folder. `Err` holds the one note that says why nothing could be read.
pub fn open(root: &Path) -> Result<Opened, Note> {
    let mut notes = Vec::new();
    let folder = folder::open(root)?.into_value(&mut notes);
    let text = |name: &str| folder.texts.get(name).map(String::as_str);
    let agreements: Vec<(String, String)> = folder
        .texts
        .iter()
        .filter(|(name, _)| name.starts_with("agreements/"))
        .map(|(name, text)| (name.clone(), text.clone()))
        .collect();
    let read = |case| {
        salida_case::read(&salida_case::Texts {
            case,
            process: text("process.toml"),
            agreements: &agreements,
        })
    };
    let mut case = text("case.toml").and_then(|case| read(case).into_value(&mut notes));
    let mut inputs = folder.inputs;
    if let Some(case) = &mut case {
        let labels = data::read_labels(&folder.root, case, &mut inputs).into_value(&mut notes);
        case.labels.extend(labels);
    }
    let evidence = match &case {
        Some(case) => data::read_all(&folder.root, case, &folder.data, &mut inputs).into_value(&mut notes),
        None => Evidence::default(),
    };
    inputs.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Opened {
        case,
        evidence,
        texts: folder.texts,
        inputs,
        notes,
        withheld: Vec::new(),
    })
}
