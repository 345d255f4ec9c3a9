//! `salida standing --watch`: follows a growing stream of reports and says what changes, until the stream ends or the
//! reader has had enough.

use super::{opening, speak};
use crate::{arguments::Standing, outcome::Outcome};
use salida_desk::{
    Asked, Opened, Unanswered,
    watch::{self, Follow, Piece, Said, Watch},
};
use salida_note::{Note, Severity};
use salida_page::{Teller, Words, notes};
use std::{
    io::{self, Read},
    path::Path,
    thread,
    time::Duration,
};

/// How long a file is left alone that has not grown.
const PAUSE: Duration = Duration::from_millis(200);

pub(super) fn run(asked: &Standing, file: &Path, opened: &Opened, question: &Asked, words: &Words) -> Outcome {
    let Some(plan) = watch::plan(opened, question.edition) else {
        return without_watch(opened, question, words);
    };
    let Some(watch) = Watch::begin(opened, question, &plan, &asked.case, file) else {
        return without_watch(opened, question, words);
    };
    let names = watch.names();
    let mut session = Session {
        asked,
        opened,
        words,
        teller: Teller::new(names, question.edition, words),
        watch,
        flawed: false,
    };
    let ended = if file == Path::new("-") {
        session.follow_input()
    } else {
        session.follow_file(file)
    };
    match ended.and_then(|()| session.close()) {
        Ok(outcome) => outcome,
        Err(Ended::Unheard) => Outcome::Answered,
        Err(Ended::Trouble(note)) => {
            speak::trouble(&note, words);
            Outcome::Trouble
        }
    }
}

fn without_watch(opened: &Opened, question: &Asked, words: &Words) -> Outcome {
    let because = match watch::too_much(opened, question) {
        Some(note) => Unanswered::Because(note),
        None => Unanswered::NotUnderstood,
    };
    opening::unanswered(&because, opened, words)
}

/// Why a watch stops before the end of its stream.
enum Ended {
    /// Nobody reads the answer any more.
    Unheard,
    /// Something could not be read or written.
    Trouble(Note),
}

/// A watch, and how it speaks.
struct Session<'a> {
    asked: &'a Standing,
    opened: &'a Opened,
    words: &'a Words,
    teller: Teller<'a>,
    watch: Watch<'a>,
    flawed: bool,
}

impl Session<'_> {
    fn follow_input(&mut self) -> Result<(), Ended> {
        let mut input = io::stdin().lock();
        let mut buffer = vec![0; 1 << 16];
        loop {
            let many = match input.read(&mut buffer) {
                Ok(many) => many,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(Ended::Trouble(cannot_read(&error))),
            };
            let Some(bytes) = buffer.get(..many).filter(|bytes| !bytes.is_empty()) else {
                break;
            };
            let said = self.watch.take(bytes);
            self.say(said)?;
        }
        let said = self.watch.finish();
        self.say(said)
    }

    fn follow_file(&mut self, file: &Path) -> Result<(), Ended> {
        let mut follow = Follow::open(file).map_err(Ended::Trouble)?;
        loop {
            match follow.look().map_err(Ended::Trouble)? {
                Piece::Bytes(bytes) => {
                    let said = self.watch.take(&bytes);
                    self.say(said)?;
                }
                Piece::Anew(because) => {
                    let said = self.watch.begin_anew(because);
                    self.say(said)?;
                }
                Piece::Nothing if self.asked.once => break,
                Piece::Nothing => thread::sleep(PAUSE),
            }
        }
        let said = self.watch.finish();
        self.say(said)
    }

    /// Changes go to standard output at once, notes to standard error.
    fn say(&mut self, said: Vec<Said>) -> Result<(), Ended> {
        for it in said {
            match it {
                Said::Note(note) => self.note(&note),
                Said::Change(change) => {
                    let line = if self.asked.json {
                        salida_page::json_line(&change)
                    } else {
                        self.teller.line(&change)
                    };
                    answer(&line)?;
                }
            }
        }
        Ok(())
    }

    fn note(&mut self, note: &Note) {
        self.flawed |= note.severity() == Severity::Error;
        let line = notes::lines(std::slice::from_ref(note), &self.opened.texts, self.words);
        speak::aside(line.trim_end());
    }

    /// After the end of the stream: where everything stands now.
    fn close(&self) -> Result<Outcome, Ended> {
        let standings = match self.watch.standings() {
            Ok(standings) => standings,
            Err(because) => return Ok(opening::unanswered(&because, self.opened, self.words)),
        };
        let text = if self.asked.json {
            salida_page::json_line(&standings)
        } else {
            format!("\n{}", salida_page::standing_text(&standings, self.words))
        };
        answer(&text)?;
        let fail_on: Vec<_> = self.asked.fail_on.iter().map(|it| (*it).into()).collect();
        let failed = opening::fails(&fail_on, || self.watch.all_standings(), (self.opened, self.words));
        let heard = if self.flawed {
            Outcome::Errors
        } else {
            Outcome::Answered
        };
        Ok(match opening::outcome(&self.opened.notes) {
            Outcome::Answered => heard.max(failed),
            outcome => outcome.max(failed),
        })
    }
}

fn answer(text: &str) -> Result<(), Ended> {
    match speak::heard(text) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Ended::Unheard),
        Err(note) => Err(Ended::Trouble(note)),
    }
}

fn cannot_read(error: &io::Error) -> Note {
    Note::general(salida_desk::codes::CANNOT_READ)
        .with("path", "standard input")
        .with("reason", error.to_string())
}
