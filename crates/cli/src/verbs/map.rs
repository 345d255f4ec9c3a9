//! `salida map`: who calls whom what, what that leaves open and what would change it, markets, factions, orders, power.

use super::{exchange, opening, picture, speak};
use crate::{arguments::Map, outcome::Outcome};
use salida_desk::{Asked, MapAsked, Opened};
use salida_note::{Fact, nearest};
use salida_page::{Words, notes};
use salida_world::ActorId;

pub(super) fn run(asked: &Map) -> Outcome {
    let (opened, words) = match opening::open(&asked.case, asked.lang) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    speak::flaws(&opened.notes, &opened.texts, &words);
    if let Some(format) = asked.export {
        return exchange::export(asked, format, &opened, &words);
    }
    if let Some(path) = &asked.import {
        return exchange::import(asked, path, &opened, &words);
    }
    if asked.to.is_some() && asked.picture.is_none() {
        speak::aside(&words.say("command-to-alone", &[]));
        return Outcome::Usage;
    }
    let named = [&asked.institution, &asked.actor];
    for name in named.into_iter().flatten() {
        if !is_known(name, &opened) {
            unknown(name, &opened, &words);
            return Outcome::Usage;
        }
    }
    let [institution, actor] = named.map(|name| name.as_deref().map(ActorId::from));
    let response = asked.response;
    let about = MapAsked {
        institution,
        actor,
        response,
    };
    let question = Asked {
        edition: asked.edition,
        ..opening::question(asked.days)
    };
    if let Some(which) = asked.picture {
        return picture::run(which, asked.to.as_deref(), &opened, (&question, &about), &words);
    }
    let Some(answer) = salida_desk::map(&opened, &question, &about) else {
        return opening::without_map(&opened, &words);
    };
    let text = if asked.json {
        salida_page::map_json(&answer)
    } else {
        salida_page::map_text(&answer, &words)
    };
    if let Err(note) = speak::answer(&text) {
        speak::trouble(&note, &words);
        return Outcome::Trouble;
    }
    opening::outcome(&opened.notes)
}

/// A case that could not be read has no actors; that is told afterwards.
fn is_known(name: &str, opened: &Opened) -> bool {
    let case = opened.case.as_ref();
    case.is_none_or(|case| case.actors.iter().any(|actor| actor.id.as_str() == name))
}

fn unknown(name: &str, opened: &Opened, words: &Words) {
    let shown = Fact::from(notes::visible(name));
    speak::aside(&words.say("command-unknown-actor", &[("name", shown)]));
    let actors = opened.case.iter().flat_map(|case| &case.actors);
    if let Some(near) = nearest(name, actors.map(|actor| actor.id.as_str())) {
        speak::aside(&words.say("command-unknown-actor.nearest", &[("nearest", Fact::from(near))]));
    }
}
