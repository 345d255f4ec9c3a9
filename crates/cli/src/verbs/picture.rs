//! `salida map --picture`: one picture of the map alone, as a file or on standard output.

use super::{opening, speak};
use crate::outcome::Outcome;
use salida_desk::{Asked, MapAsked, Opened, write};
use salida_note::{Fact, Note};
use salida_page::{PICTURE_MARK, Picture, Words};
use std::path::Path;

pub(super) fn run(
    which: Picture,
    to: Option<&Path>,
    opened: &Opened,
    (asked, about): (&Asked, &MapAsked),
    words: &Words,
) -> Outcome {
    let Some(sheet) = salida_desk::atlas(opened, asked, about) else {
        return opening::without_map(opened, words);
    };
    let Some(drawn) = salida_page::picture(&sheet, which, words) else {
        speak::aside(&words.say("command-nothing-to-draw", &[]));
        return Outcome::Usage;
    };
    if let Err(note) = deliver(&drawn, to, words) {
        speak::trouble(&note, words);
        return Outcome::Trouble;
    }
    opening::outcome(&opened.notes)
}

fn deliver(drawn: &str, to: Option<&Path>, words: &Words) -> Result<(), Note> {
    let Some(path) = to.filter(|path| *path != Path::new("-")) else {
        return speak::answer(drawn);
    };
    write::write_report(path, drawn, PICTURE_MARK)?;
    let path = Fact::from(path.display().to_string());
    speak::answer(&format!("{}\n", words.say("command-wrote-json", &[("path", path)])))
}
