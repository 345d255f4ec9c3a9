//! What is wrong in a command line, as a note in the words of the page: clap finds it, and would say it in English.

use crate::{arguments::Refused, outcome::Outcome, verbs::speak};
use clap::{
    Command,
    error::{ContextKind, ContextValue, Error, ErrorKind},
};
use salida_desk::codes;
use salida_note::{Code, Note, nearest};
use salida_page::Words;
use salida_world::Language;
use std::{error::Error as _, ffi::OsString, process::ExitCode};

/// Tells what is wrong, and how the command is called; gives help where that was asked for.
pub(crate) fn told(error: &Error, given: &[OsString], command: Command, language: Language) -> ExitCode {
    let Some(note) = note(error) else {
        // Help and the version are no mistakes. Where nobody reads them there is nobody left to tell.
        let _ = error.print();
        return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
    };
    let words = Words::new(language);
    speak::trouble(&note, &words);
    speak::aside(&usage(given, command, &words));
    Outcome::Usage.into()
}

/// How the verb that was named is called, or else all of them.
fn usage(given: &[OsString], mut command: Command, words: &Words) -> String {
    let named = { given.iter().skip(1) }.find_map(|it| {
        let verb = command.find_subcommand(it)?.get_name().to_owned();
        (verb != "help").then_some(verb)
    });
    let own = match named.as_deref().and_then(|verb| command.find_subcommand(verb)) {
        Some(verb) => verb.clone().render_usage(),
        None => command.render_usage(),
    };
    let usage = own.to_string();
    let usage = usage.trim_start_matches("Usage: ");
    format!("{} {usage}", words.say("help-usage", &[]))
}

/// The note of a mistake; `None` for what is none.
fn note(error: &Error) -> Option<Note> {
    let argument = || said(error, ContextKind::InvalidArg);
    let about = |code: Code| Note::general(code).with("argument", argument());
    let value = || said(error, ContextKind::InvalidValue);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => with_nearest(about(codes::UNKNOWN_ARGUMENT), error, ContextKind::SuggestedArg),
        ErrorKind::InvalidSubcommand => {
            let command = said(error, ContextKind::InvalidSubcommand);
            let note = Note::general(codes::UNKNOWN_COMMAND).with("command", command);
            let note = note.with("allowed", each(error, ContextKind::ValidSubcommand));
            with_nearest(note, error, ContextKind::SuggestedSubcommand)
        }
        ErrorKind::InvalidValue if value().is_empty() => about(codes::ARGUMENT_WITHOUT_VALUE),
        ErrorKind::InvalidValue => {
            let note = about(codes::VALUE_NOT_ONE_OF).with("value", value());
            let note = note.with("allowed", each(error, ContextKind::ValidValue));
            with_nearest(note, error, ContextKind::SuggestedValue)
        }
        ErrorKind::ValueValidation => refused(error, &value(), about),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            about(codes::ARGUMENT_WITHOUT_VALUE)
        }
        ErrorKind::TooManyValues => about(codes::ARGUMENT_TAKES_NO_VALUE).with("value", value()),
        ErrorKind::ArgumentConflict => {
            let others = each(error, ContextKind::PriorArg);
            if others.iter().all(|other| *other == argument()) {
                about(codes::ARGUMENT_TWICE)
            } else {
                about(codes::ARGUMENTS_EXCLUDE_EACH_OTHER).with("others", others)
            }
        }
        ErrorKind::MissingRequiredArgument => {
            Note::general(codes::MISSING_ARGUMENT).with("arguments", each(error, ContextKind::InvalidArg))
        }
        ErrorKind::MissingSubcommand => {
            let verbs = each(error, ContextKind::ValidSubcommand);
            Note::general(codes::MISSING_COMMAND).with("allowed", verbs)
        }
        ErrorKind::InvalidUtf8 => Note::general(codes::ARGUMENT_NOT_UTF8),
        _ => return None,
    })
}

/// Why a reader of values refused one.
fn refused(error: &Error, value: &str, about: impl Fn(Code) -> Note) -> Note {
    let reason = error.source().and_then(|source| source.downcast_ref::<Refused>());
    let code = match reason {
        Some(Refused::NotOneOf(allowed)) => {
            let note = about(codes::VALUE_NOT_ONE_OF).with("value", value);
            let near = nearest(value, allowed.iter().copied());
            let note = note.with("allowed", allowed.iter().map(ToString::to_string).collect::<Vec<_>>());
            return near.map_or(note.clone(), |near| note.with("nearest", near));
        }
        Some(Refused::NoSuchDay) => codes::VALUE_NO_SUCH_DAY,
        Some(Refused::NotADay) => codes::VALUE_NOT_A_DAY,
        Some(Refused::NotAPair) => codes::VALUE_NOT_A_PAIR,
        Some(Refused::NotANumber) | None => codes::VALUE_NOT_A_NUMBER,
    };
    about(code).with("value", value)
}

fn with_nearest(note: Note, error: &Error, kind: ContextKind) -> Note {
    match each(error, kind).into_iter().next() {
        Some(near) => note.with("nearest", near),
        None => note,
    }
}

fn said(error: &Error, kind: ContextKind) -> String {
    each(error, kind).join(", ")
}

/// What clap says of a mistake, piece by piece.
fn each(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(several)) => several.clone(),
        _ => Vec::new(),
    }
}
