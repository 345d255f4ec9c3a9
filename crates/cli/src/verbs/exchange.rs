//! `salida map --export` and `--import`: who is who to other tools and from them.

use super::{opening, speak};
use crate::{arguments::Map, outcome::Outcome};
use salida_actors::Format;
use salida_desk::{
    Asked, Opened,
    report::{Edition, LeftOut},
    write,
};
use salida_note::{Fact, Note, Severity};
use salida_page::Words;
use std::{collections::BTreeMap, path::Path};

/// Writes what the edition shows in a format of other tools.
pub(super) fn export(asked: &Map, format: Format, opened: &Opened, words: &Words) -> Outcome {
    let question = Asked {
        edition: asked.edition,
        ..opening::question(asked.days)
    };
    let Some(exported) = salida_desk::export(opened, &question, format) else {
        return opening::without_map(opened, words);
    };
    if let Err(note) = deliver(&exported.text, asked.to.as_deref(), words) {
        speak::trouble(&note, words);
        return Outcome::Trouble;
    }
    speak::show(&exported.notes, &BTreeMap::new(), words);
    if asked.edition != Edition::Team {
        let left = exported.left_out.iter().filter_map(|it| sentence(*it));
        let said = words.say(&format!("edition-{}", asked.edition.word()), &[]);
        speak::aside(&said);
        speak::aside(&words.say("edition-left-out", &[]));
        for id in left {
            speak::aside(&format!("- {}", words.say(id, &[])));
        }
    }
    opening::outcome(&opened.notes)
}

/// Shows what a file would add, and everything there is to say about it.
pub(super) fn import(asked: &Map, path: &Path, opened: &Opened, words: &Words) -> Outcome {
    let imported = match salida_desk::import(opened, path, asked.from, asked.edition) {
        Ok(Some(imported)) => imported,
        Ok(None) => return opening::without_map(opened, words),
        Err(note) => {
            speak::trouble(&note, words);
            return Outcome::Trouble;
        }
    };
    if let Err(note) = deliver(&imported.text, asked.to.as_deref(), words) {
        speak::trouble(&note, words);
        return Outcome::Trouble;
    }
    speak::show(&imported.notes, &BTreeMap::new(), words);
    let flawed = imported.notes.iter().any(|note| note.severity() == Severity::Error);
    match opening::outcome(&opened.notes) {
        Outcome::Answered if flawed => Outcome::Errors,
        outcome => outcome,
    }
}

/// What an export leaves out by edition: what is marked, ties and quiet channels, which is
/// all that an edition of the map takes out of a case.
fn sentence(what: LeftOut) -> Option<&'static str> {
    match what {
        LeftOut::Marked => Some("edition-without-marked"),
        LeftOut::Ties => Some("edition-without-ties"),
        LeftOut::QuietChannels => Some("edition-without-quiet-channels"),
        _ => None,
    }
}

/// To a file where there is none yet, or to standard output.
fn deliver(text: &str, to: Option<&Path>, words: &Words) -> Result<(), Note> {
    let Some(path) = to.filter(|path| *path != Path::new("-")) else {
        return speak::answer(text);
    };
    write::write_new(path, text)?;
    let path = Fact::from(path.display().to_string());
    speak::aside(&words.say("command-wrote-json", &[("path", path)]));
    Ok(())
}
