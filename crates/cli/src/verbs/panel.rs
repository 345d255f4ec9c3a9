//! `salida impact --panel`: methods side by side on a table of one's own; Ctrl-C keeps what is done.

use super::speak;
use crate::{arguments::Impact, outcome::Outcome};
use salida_desk::{
    codes,
    panel::{self, Course, PanelAsked, PanelReport},
    write,
};
use salida_note::{Fact, Note, Severity};
use salida_page::{PAGE_MARK, Words};
use salida_world::Language;
use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, Mutex, atomic::AtomicBool},
    thread,
    time::Duration,
};

/// What takes longer than this is told about, and then as often.
const PATIENCE: Duration = Duration::from_secs(1);

pub(super) fn run(asked: &Impact, question: &PanelAsked) -> Outcome {
    let language = asked.lang.unwrap_or(Language::En);
    let words = Words::new(language);
    let clock = Clock::new();
    let mut notes = Vec::new();
    let taken = panel::open(question, &|rows| {
        clock.tell(|| salida_page::panel_progress(&words, Some(rows), (0, 0)));
    });
    let taken = taken.into_value(&mut notes);
    let Some(taken) = taken else {
        speak::flaws(&notes, &BTreeMap::new(), &words);
        return outcome(&notes);
    };
    let stop = Arc::new(AtomicBool::new(false));
    listen(&stop);
    let report = panel::evaluate(
        &taken,
        question,
        &Course {
            stop: &stop,
            // Words belong to one thread, and are needed at most once a second.
            progress: &|done, of| clock.tell(|| salida_page::panel_progress(&Words::new(language), None, (done, of))),
            threads: thread::available_parallelism().map_or(1, usize::from),
        },
    );
    notes.extend(report.notes.iter().cloned());
    let report = PanelReport { notes, ..report };
    speak::flaws(&report.notes, &BTreeMap::new(), &words);
    match answer(asked, &report, &words) {
        Ok(()) => outcome(&report.notes),
        Err(note) => {
            speak::trouble(&note, &words);
            Outcome::Trouble
        }
    }
}

/// The first Ctrl-C ends the work and tells what was done; the second one ends the program.
fn listen(stop: &Arc<AtomicBool>) {
    use signal_hook::{consts::SIGINT, flag};
    // Where the system gives no signals, Ctrl-C ends the program at once, as it does without this.
    let _ = flag::register_conditional_shutdown(SIGINT, 130, Arc::clone(stop));
    let _ = flag::register(SIGINT, Arc::clone(stop));
}

fn answer(asked: &Impact, report: &PanelReport, words: &Words) -> Result<(), Note> {
    if let Some(path) = &asked.panel.out {
        let page = salida_page::panel_html(report, &report.notes, words);
        return deliver(&page, path, words);
    }
    let text = if asked.json {
        salida_page::panel_json(report)
    } else if asked.panel.csv {
        salida_page::panel_csv(report)
    } else {
        salida_page::panel_text(report, words)
    };
    speak::answer(&text)
}

fn deliver(page: &str, path: &Path, words: &Words) -> Result<(), Note> {
    if path == Path::new("-") {
        return speak::answer(page);
    }
    write::write_report(path, page, PAGE_MARK)?;
    let path = Fact::from(path.display().to_string());
    speak::answer(&format!("{}\n", words.say("command-wrote-json", &[("path", path)])))
}

fn outcome(notes: &[Note]) -> Outcome {
    if notes.iter().any(|note| codes::is_trouble(note.code)) {
        return Outcome::Trouble;
    }
    let errors = notes.iter().any(|note| note.severity() == Severity::Error);
    if errors { Outcome::Errors } else { Outcome::Answered }
}

/// Tells how far it is, no more than once a second, and nothing of what is done sooner.
struct Clock {
    #[expect(
        clippy::disallowed_types,
        reason = "when to tell somebody who waits; no result depends on it"
    )]
    told: Mutex<std::time::Instant>,
}

impl Clock {
    #[expect(
        clippy::disallowed_types,
        reason = "when to tell somebody who waits; no result depends on it"
    )]
    fn new() -> Self {
        Self {
            told: Mutex::new(std::time::Instant::now()),
        }
    }

    #[expect(
        clippy::disallowed_types,
        reason = "when to tell somebody who waits; no result depends on it"
    )]
    fn tell(&self, text: impl FnOnce() -> String) {
        let Ok(mut told) = self.told.lock() else { return };
        if told.elapsed() >= PATIENCE {
            speak::aside(&text());
            *told = std::time::Instant::now();
        }
    }
}
