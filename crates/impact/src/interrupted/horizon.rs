//! The days after the interruption, cut so that months, phases and observations are all sums of pieces.

use super::{Over, Phase};
use crate::series::{Design, Frame};
use crate::{Observation, codes};
use salida_note::Note;
use salida_world::{Day, Month, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Pieces of the forecast and the sums that are asked of them.
pub(crate) struct Horizon {
    /// One observation of the design per piece.
    pub(crate) design: Design,
    pub(crate) months: Vec<MonthSlot>,
    pub(crate) regions: Vec<Region>,
    /// What each observation after counted.
    pub(crate) counts: Vec<u64>,
    /// The pieces of each observation after, month by month.
    pub(crate) within: Vec<Vec<Vec<usize>>>,
}

/// A month of the path.
pub(crate) struct MonthSlot {
    pub(crate) month: Month,
    pub(crate) days: u32,
    pub(crate) pieces: Vec<usize>,
    /// The count of an observation of exactly these days.
    pub(crate) observed: Option<u64>,
}

/// Observed days that an effect is summed over.
pub(crate) struct Region {
    pub(crate) over: Over,
    pub(crate) during: Span,
    pub(crate) pieces: Vec<usize>,
    /// The observations inside, by number.
    pub(crate) observations: Vec<usize>,
    pub(crate) covered: u64,
    pub(crate) observed: u64,
}

impl Horizon {
    pub(crate) fn new(
        frame: &Frame,
        after: &[Observation],
        phases: &[Phase],
        forecast: Span,
        notes: &mut Vec<Note>,
    ) -> Self {
        let pieces = cut(frame.pieces(forecast), after);
        let single = |piece: &Span| Observation::new(*piece, 0);
        let design = frame.design(&pieces.iter().map(single).collect::<Vec<_>>());
        let regions = spans_of_effects(phases, forecast, notes)
            .into_iter()
            .filter_map(|(over, during)| region(over, during, after, &pieces, notes))
            .collect();
        Self {
            design,
            months: months(&pieces, after),
            regions,
            counts: after.iter().map(|one| one.count).collect(),
            within: after.iter().map(|one| by_month(one, &pieces)).collect(),
        }
    }
}

/// Cuts pieces wherever an observation begins or has ended.
fn cut(pieces: Vec<Span>, after: &[Observation]) -> Vec<Span> {
    let spans = || after.iter().flat_map(|one| &one.spans);
    let starts: BTreeSet<Day> = spans().flat_map(|span| [span.first(), span.last().plus(1)]).collect();
    let split = |piece: Span| {
        let inner = starts.range(piece.first().plus(1)..=piece.last().max(piece.first().plus(1)));
        let inside = inner.copied().filter(move |day| piece.contains(*day));
        let firsts: Vec<Day> = std::iter::once(piece.first()).chain(inside).collect();
        let lasts: Vec<Day> = firsts
            .iter()
            .skip(1)
            .map(|day| day.plus(-1))
            .chain([piece.last()])
            .collect();
        firsts.into_iter().zip(lasts)
    };
    let ends = pieces.into_iter().flat_map(split);
    ends.filter_map(|(first, last)| Span::new(first, last)).collect()
}

fn months(pieces: &[Span], after: &[Observation]) -> Vec<MonthSlot> {
    let counts: BTreeMap<Span, u64> = after
        .iter()
        .filter_map(|one| match one.spans.as_slice() {
            [span] => Some((*span, one.count)),
            _ => None,
        })
        .collect();
    let mut slots: BTreeMap<Month, (Span, Vec<usize>)> = BTreeMap::new();
    for (index, piece) in pieces.iter().enumerate() {
        let slot = slots.entry(Month::of(piece.first())).or_insert((*piece, Vec::new()));
        slot.0 = Span::new(slot.0.first(), piece.last()).unwrap_or(slot.0);
        slot.1.push(index);
    }
    let slot = |(month, (span, pieces)): (Month, (Span, Vec<usize>))| MonthSlot {
        month,
        days: span.days(),
        pieces,
        observed: counts.get(&span).copied(),
    };
    slots.into_iter().map(slot).collect()
}

/// The pieces whose days an observation covers, month by month.
fn by_month(observation: &Observation, pieces: &[Span]) -> Vec<Vec<usize>> {
    let mut months: BTreeMap<Month, Vec<usize>> = BTreeMap::new();
    for (index, piece) in pieces.iter().enumerate() {
        if observation.spans.iter().any(|span| span.covers(*piece)) {
            months.entry(Month::of(piece.first())).or_default().push(index);
        }
    }
    months.into_values().collect()
}

/// Each phase, the running totals where there are several phases, and the whole.
fn spans_of_effects(phases: &[Phase], forecast: Span, notes: &mut Vec<Note>) -> Vec<(Over, Span)> {
    let mut list = Vec::new();
    let mut running = Vec::new();
    note_overlaps(phases, notes);
    for phase in phases {
        let Some(during) = phase.during.overlap(forecast) else {
            let note = Note::general(codes::PHASE_BEFORE_INTERRUPTION).with("phase", phase.name.as_str());
            let note = note.with("during", phase.during.to_string());
            notes.push(note.with("day", forecast.first().to_string()));
            continue;
        };
        list.push((Over::Phase(phase.name.clone()), during));
        if let Some(through) = Span::new(forecast.first(), during.last()) {
            running.push((Over::Through(phase.name.clone()), through));
        }
    }
    if running.len() > 1 {
        list.append(&mut running);
    }
    list.push((Over::All, forecast));
    list
}

/// Says for each phase which one before it has days of it already.
fn note_overlaps(phases: &[Phase], notes: &mut Vec<Note>) {
    for (index, phase) in phases.iter().enumerate() {
        let mut earlier = phases.iter().take(index);
        if let Some(other) = earlier.find(|other| other.during.overlap(phase.during).is_some()) {
            let note = Note::general(codes::PHASES_OVERLAP).with("phase", phase.name.as_str());
            let note = note.with("during", phase.during.to_string());
            notes.push(note.with("other", other.name.as_str()));
        }
    }
}

/// The region of an effect: all observations that lie inside. None, with a note, when there is no such observation.
fn region(over: Over, during: Span, after: &[Observation], pieces: &[Span], notes: &mut Vec<Note>) -> Option<Region> {
    let numbered = after.iter().enumerate().filter(|(_, one)| one.lies_in(during));
    let (observations, inside): (Vec<usize>, Vec<&Observation>) = numbered.unzip();
    let covered = inside.iter().map(|one| one.days()).sum();
    note_gaps(&over, during, after, covered, notes);
    let days: BTreeMap<Day, Day> = inside
        .iter()
        .flat_map(|one| &one.spans)
        .map(|span| (span.first(), span.last()))
        .collect();
    let is_observed = |piece: &Span| {
        let span = days.range(..=piece.first()).next_back();
        span.is_some_and(|(_, last)| *last >= piece.last())
    };
    let numbered = pieces.iter().enumerate();
    (!inside.is_empty()).then(|| Region {
        over,
        during,
        pieces: numbered
            .filter(|(_, piece)| is_observed(piece))
            .map(|(index, _)| index)
            .collect(),
        observations,
        covered,
        observed: inside.iter().fold(0, |sum: u64, one| sum.saturating_add(one.count)),
    })
}

/// Says what keeps an effect from resting on all of its days. Running totals repeat their phases and stay silent.
fn note_gaps(over: &Over, during: Span, after: &[Observation], covered: u64, notes: &mut Vec<Note>) {
    let name = match over {
        Over::Phase(name) => name.as_str(),
        Over::All => "all",
        Over::Through(_) => return,
    };
    for across in after.iter().filter(|one| one.touches(during) && !one.lies_in(during)) {
        notes.push(across.note(codes::OBSERVATION_ACROSS_PHASES).with("phase", name));
    }
    let days = u64::from(during.days());
    if covered == 0 {
        notes.push(
            Note::general(codes::PHASE_NOT_OBSERVED)
                .with("phase", name)
                .with("days", days),
        );
    } else if covered < days {
        let note = Note::general(codes::PHASE_PARTLY_OBSERVED).with("phase", name);
        notes.push(note.with("days", days).with("covered", covered));
    }
}
