//! Shares between 0 and 1: low, best and high in order, and those of one whole not above it on any day.

use crate::{
    codes,
    market::Market,
    read::lowering::Lowering,
    terrain::Weight,
    written::{ShareFigures, Written},
};
use salida_note::{Code, Note, Place};
use salida_world::{ActorId, Day, Range, Span};
use std::collections::BTreeMap;

/// Sums of binary fractions of tenths miss 1 by less than this.
const ROUNDING: f64 = 1e-9;

impl Lowering<'_> {
    /// Low, best and high of a real quantity, when they are in that order.
    pub(super) fn reals(&mut self, [low, best, high]: [f64; 3], spot: &std::ops::Range<usize>) -> Option<Range<f64>> {
        let range = Range::new(low, best, high);
        if range.is_none() {
            let note = self.flaws.note(codes::UNORDERED_RANGE, spot);
            let note = note.with("low", low.to_string()).with("best", best.to_string());
            self.flaws.tell(note.with("high", high.to_string()));
        }
        range
    }
}

/// A share between bounds.
pub(in crate::read) fn share(lowering: &mut Lowering<'_>, written: &Written<ShareFigures>) -> Option<Range<f64>> {
    lowering.reals(written.value.into(), &written.spot)
}

/// One share of a whole: its least, and its days.
struct Piece {
    low: f64,
    from: Day,
    until: Day,
}

impl Piece {
    fn new(low: f64, from: Option<Day>, until: Option<Day>) -> Self {
        let (from, until) = (from.unwrap_or(Day::MIN), until.unwrap_or(Day::MAX));
        Self { low, from, until }
    }
}

/// The first day on which the least shares together exceed the whole, and their sum. Sums change on first days only
/// upwards, so that no other day needs a look.
fn excess(pieces: &[Piece]) -> Option<(Day, f64)> {
    let mut turns: Vec<(Day, f64)> = Vec::with_capacity(pieces.len() * 2);
    for piece in pieces {
        turns.push((piece.from, piece.low));
        if piece.until < Day::MAX {
            turns.push((piece.until.plus(1), -piece.low));
        }
    }
    // On one day what ends goes before what begins.
    turns.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut sum = 0.0;
    turns.into_iter().find_map(|(day, change)| {
        sum += change;
        (sum > 1.0 + ROUNDING).then_some((day, sum))
    })
}

fn tell(lowering: &mut Lowering<'_>, code: Code, place: Place, whole: &str, excess: (Day, f64)) {
    let note = Note::at(code, place).with("whole", whole);
    // Shares without days hold from ever on.
    let day = (excess.0 > Day::MIN).then(|| excess.0.to_string());
    lowering.flaws.tell(
        note.with("day", day.unwrap_or_else(|| "none".to_owned()))
            .with("sum", excess.1),
    );
}

/// Tells markets whose shares exceed the market on some day.
pub(in crate::read) fn check_markets(lowering: &mut Lowering<'_>, markets: &[Market]) {
    for market in markets {
        let piece = |part: &crate::market::Part| {
            let during = part.during;
            Some(Piece::new(
                part.share?.low,
                during.map(Span::first),
                during.map(Span::last),
            ))
        };
        let pieces: Vec<Piece> = market.parts.iter().filter_map(piece).collect();
        if let Some(found) = excess(&pieces) {
            tell(
                lowering,
                codes::MARKET_SHARES_ABOVE_ONE,
                market.place.clone(),
                market.id.as_str(),
                found,
            );
        }
    }
}

/// Tells groups whose factions weigh more than the group on some day.
pub(super) fn check_weights<'a>(
    lowering: &mut Lowering<'_>,
    weights: &[Weight],
    group: &impl Fn(&ActorId) -> Option<&'a ActorId>,
) {
    let mut wholes: BTreeMap<&ActorId, (Vec<Piece>, &Place)> = BTreeMap::new();
    for weight in weights {
        let Some(whole) = group(&weight.of) else { continue };
        let validity = weight.validity;
        let piece = Piece::new(weight.share.low, validity.from, validity.until);
        wholes.entry(whole).or_insert((Vec::new(), &weight.place)).0.push(piece);
    }
    for (whole, (pieces, place)) in wholes {
        if let Some(found) = excess(&pieces) {
            tell(
                lowering,
                codes::FACTION_WEIGHTS_ABOVE_ONE,
                place.clone(),
                whole.as_str(),
                found,
            );
        }
    }
}
