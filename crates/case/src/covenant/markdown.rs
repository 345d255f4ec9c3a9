//! Law beside code: finds the fenced `covenant` blocks of a Markdown file and keeps their bytes in it.

use super::codes;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use salida_note::{Checked, Note, Place, nearest};
use salida_world::Language;
use std::{ops::Range, sync::Arc};

/// The first word of the information string of a covenant block.
const COVENANT: &str = "covenant";

/// A covenant block.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    /// The language named after the word `covenant`; English when none is.
    pub(super) language: Language,
    /// What stands between the fences, by its bytes in the file. Inside a list or quote there is one piece for each
    /// line, without the marks of the list or quote.
    pub(super) pieces: Vec<Range<usize>>,
    /// The opening fence with its information string.
    pub(super) fence: Range<usize>,
}

/// The covenant blocks of a file in a language that is known, and notes about fences and languages.
pub(super) fn blocks(file: &Arc<str>, text: &str) -> (Vec<Block>, Vec<Note>) {
    let (mut blocks, mut notes) = (Vec::new(), Vec::new());
    // A byte order mark would hide a fence on the first line.
    let marks = text.len() - text.trim_start_matches('\u{feff}').len();
    let shifted = |range: Range<usize>| range.start + marks..range.end + marks;
    let parser = Parser::new(text.get(marks..).unwrap_or_default());
    let mut events = parser.into_offset_iter().map(|(event, range)| (event, shifted(range)));
    while let Some((event, range)) = events.next() {
        let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) = event else {
            continue;
        };
        let pieces: Vec<Range<usize>> = events
            .by_ref()
            .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::CodeBlock)))
            .map(|(_, piece)| piece)
            .collect();
        let word = info.split_whitespace().next().unwrap_or_default();
        if nearest(word, [COVENANT]).is_some() {
            let fence = first_line(text, range.clone());
            notes.extend(slip(file, text, &fence, word));
            notes.extend(unclosed(file, text, &fence, range, &pieces));
            let language = language(file, text, &fence, &info).into_value(&mut notes);
            blocks.extend(language.map(|language| Block {
                language,
                pieces,
                fence,
            }));
        }
    }
    notes.extend(mixed(file, &blocks));
    (blocks, notes)
}

fn first_line(text: &str, range: Range<usize>) -> Range<usize> {
    let block = text.get(range.clone()).unwrap_or_default();
    let line = block.lines().next().unwrap_or_default().trim_end();
    range.start..range.start + line.len()
}

/// A note when the word at the fence is not quite `covenant`; the block is read all the same.
fn slip(file: &Arc<str>, text: &str, fence: &Range<usize>, word: &str) -> Option<Note> {
    let line = text.get(fence.clone()).unwrap_or_default();
    let start = line.find(word).map_or(fence.start, |offset| fence.start + offset);
    let place = Place::bytes(file.clone(), start..fence.end.min(start + word.len()));
    let note = Note::at(codes::UNEXPECTED_WORD, place)
        .with("found", word)
        .with("expected", vec![COVENANT.to_owned()])
        .with("nearest", COVENANT);
    (!word.eq_ignore_ascii_case(COVENANT)).then_some(note)
}

/// A note when nothing but the end of the file, list or quote closes the block.
fn unclosed(
    file: &Arc<str>,
    text: &str,
    fence: &Range<usize>,
    block: Range<usize>,
    pieces: &[Range<usize>],
) -> Option<Note> {
    let content_end = pieces.last().map_or(fence.end, |piece| piece.end);
    let after = text.get(content_end..block.end).unwrap_or_default();
    let closed = after.contains("```") || after.contains("~~~");
    (!closed).then(|| Note::at(codes::UNCLOSED_FENCE, Place::bytes(file.clone(), fence.clone())))
}

/// The language after the word `covenant`. Anything else there is not guessed at: the block is left out.
fn language(file: &Arc<str>, text: &str, fence: &Range<usize>, info: &str) -> Checked<Option<Language>> {
    let found = info
        .trim()
        .split_once(char::is_whitespace)
        .map_or("", |(_, rest)| rest.trim());
    if found.is_empty() {
        return Checked::clean(Some(Language::En));
    }
    if let Ok(language) = found.to_lowercase().parse() {
        return Checked::clean(Some(language));
    }
    let known = Language::ALL.map(Language::code);
    let line = text.get(fence.clone()).unwrap_or_default();
    let start = line.rfind(found).map_or(fence.start, |offset| fence.start + offset);
    let note = Note::at(codes::UNKNOWN_LANGUAGE, Place::bytes(file.clone(), start..fence.end))
        .with("found", found)
        .with("expected", known.map(str::to_owned).to_vec())
        .with_some("nearest", nearest(found, known));
    Checked::new(None, vec![note])
}

/// A note for each block in another language than the first one.
fn mixed<'a>(file: &'a Arc<str>, blocks: &'a [Block]) -> impl Iterator<Item = Note> + 'a {
    let first = blocks.first();
    let differs = move |block: &&Block| first.is_some_and(|first| first.language != block.language);
    blocks.iter().filter(differs).map(move |block| {
        let note = Note::at(codes::MIXED_LANGUAGES, Place::bytes(file.clone(), block.fence.clone()))
            .with("found", block.language.code())
            .with_some("expected", first.map(|first| first.language.code()));
        match first {
            Some(first) => note.beside(Place::bytes(file.clone(), first.fence.clone())),
            None => note,
        }
    })
}
