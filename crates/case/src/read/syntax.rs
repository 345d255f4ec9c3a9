//! What the TOML parser complains about, as notes, and where: what it guessed there is not used.

use super::flaws::Flaws;
use crate::codes;
use salida_note::Note;
use salida_world::{Day, DayError};
use std::ops::Range;

/// The spots at which a text is not TOML, in order.
pub(super) struct Syntax {
    broken: Vec<Range<usize>>,
    /// The end of each spot or of the furthest one before it, so that overlaps are found by bisection.
    reach: Vec<usize>,
}

impl Syntax {
    /// Tells every error of the parser.
    pub(super) fn new(text: &str, errors: &[toml::de::Error], flaws: &mut Flaws) -> Self {
        for error in errors {
            flaws.tell(note(text, error.message(), &spot(error), flaws));
        }
        let broken = Self::regions(text, errors.iter().map(spot).collect());
        let furthest = broken.iter().scan(0, |end, spot| {
            *end = spot.end.max(*end);
            Some(*end)
        });
        let reach = furthest.collect();
        Self { broken, reach }
    }

    /// The spots in order. One in a header reaches as far as the next header, because what follows went to a wrong table.
    fn regions(text: &str, mut spots: Vec<Range<usize>>) -> Vec<Range<usize>> {
        spots.sort_by_key(|spot| (spot.start, spot.end));
        let mut line_start = 0;
        let mut here = 0;
        let mut reached = 0;
        for spot in &mut spots {
            let passed = text.get(here..spot.start).unwrap_or_default();
            line_start = passed.rfind('\n').map_or(line_start, |newline| here + newline + 1);
            here = spot.start;
            let rest = text.get(line_start..).unwrap_or_default();
            if spot.start >= reached && rest.trim_start_matches([' ', '\t']).starts_with('[') {
                reached = rest.find("\n[").map_or(text.len(), |next| line_start + next);
                *spot = line_start..reached;
            }
        }
        spots
    }

    /// True when the parser complained about something within `spot`, so that what is there was guessed.
    pub(super) fn is_broken_at(&self, spot: &Range<usize>) -> bool {
        let before = self.broken.partition_point(|it| it.start <= spot.end);
        let reach = before.checked_sub(1).and_then(|last| self.reach.get(last));
        reach.is_some_and(|end| *end >= spot.start)
    }
}

fn spot(error: &toml::de::Error) -> Range<usize> {
    error.span().unwrap_or(0..0)
}

/// The parser's words are a last resort: the frequent slips have codes of their own.
fn note(text: &str, problem: &str, spot: &Range<usize>, flaws: &Flaws) -> Note {
    let found = text.get(spot.clone()).unwrap_or_default();
    if found.parse::<Day>() == Err(DayError::Impossible) {
        return flaws.note(codes::IMPOSSIBLE_DATE, spot).with("found", found);
    }
    if problem.starts_with("string values must be quoted") && !found.is_empty() {
        return flaws.note(codes::UNQUOTED_TEXT, spot).with("found", found);
    }
    if problem == "duplicate key" {
        return flaws.note(codes::DUPLICATE_KEY, spot).with("key", found);
    }
    let rest = text
        .get(spot.start..)
        .and_then(|rest| rest.lines().next())
        .unwrap_or_default();
    let shown: String = rest.trim().chars().take(40).collect();
    let shown = (!shown.is_empty()).then_some(shown);
    flaws
        .note(codes::BROKEN_TOML, spot)
        .with("problem", problem)
        .with_some("found", shown)
}
