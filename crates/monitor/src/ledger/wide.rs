//! Acts of uncertain days or authors, in order, and in pieces: one more moves what follows it in its piece only.

use super::Weight;

/// A piece is divided in two when it has more acts than this.
const LONGEST: usize = 64;

/// Acts in the order of their first days.
#[derive(Debug, Clone, Default)]
pub(super) struct Wide {
    /// The first day of each piece, apart from the rest because every search begins there.
    firsts: Vec<i32>,
    pieces: Vec<Vec<Weight>>,
    /// No act has more days after its first than this.
    pub(super) reach: i32,
}

impl Wide {
    /// Of acts in order: one piece, until something is to be added.
    pub(super) fn of(acts: Vec<Weight>) -> Self {
        Self {
            reach: acts.iter().map(Weight::reach).max().unwrap_or(0),
            firsts: acts.first().map(|act| act.first).into_iter().collect(),
            pieces: (!acts.is_empty()).then_some(acts).into_iter().collect(),
        }
    }

    /// Divides it into pieces, so that no later addition has to.
    pub(super) fn divided(self) -> Self {
        let parts = || self.pieces.iter().flat_map(|piece| piece.chunks(LONGEST / 2));
        Self {
            reach: self.reach,
            firsts: parts().filter_map(|part| Some(part.first()?.first)).collect(),
            pieces: parts().map(<[Weight]>::to_vec).collect(),
        }
    }

    /// Puts an act in its place.
    pub(super) fn add(&mut self, act: Weight) {
        self.reach = self.reach.max(act.reach());
        let at = self.piece(&act);
        let (Some(first), Some(piece)) = (self.firsts.get_mut(at), self.pieces.get_mut(at)) else {
            self.firsts.push(act.first);
            self.pieces.push(vec![act]);
            return;
        };
        *first = act.first.min(*first);
        let place = piece.partition_point(|it| it.order(&act).is_le());
        piece.insert(place, act);
        if piece.len() > LONGEST {
            let others = piece.split_off(LONGEST / 2);
            self.firsts
                .insert(at + 1, others.first().map_or(act.first, |it| it.first));
            self.pieces.insert(at + 1, others);
        }
    }

    /// Takes out an act that is in it.
    pub(super) fn take(&mut self, act: &Weight) {
        let at = self.piece(act);
        let Some(piece) = self.pieces.get_mut(at) else { return };
        let place = piece.partition_point(|it| it.order(act).is_lt());
        if piece.get(place) != Some(act) {
            return;
        }
        piece.remove(place);
        match (piece.first(), self.firsts.get_mut(at)) {
            (Some(first), Some(known)) => *known = first.first,
            _ => {
                self.pieces.remove(at);
                self.firsts.remove(at);
            }
        }
    }

    /// The piece in which an act has its place: the last that does not begin after it.
    fn piece(&self, act: &Weight) -> usize {
        let mut at = self
            .firsts
            .partition_point(|first| *first <= act.first)
            .saturating_sub(1);
        let begins_after = |at: usize| {
            let first = self.pieces.get(at).and_then(|piece| piece.first());
            first.is_some_and(|first| first.order(act).is_gt())
        };
        while at > 0 && begins_after(at) {
            at -= 1;
        }
        at
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &Weight> {
        self.pieces.iter().flatten()
    }

    /// Those that begin on a day or later.
    pub(super) fn from(&self, day: i32) -> impl Iterator<Item = &Weight> {
        let at = self.firsts.partition_point(|first| *first < day).saturating_sub(1);
        let pieces = self.pieces.get(at..).unwrap_or_default();
        let before = pieces
            .first()
            .map_or(0, |piece| piece.partition_point(|act| act.first < day));
        pieces.iter().flatten().skip(before)
    }
}
