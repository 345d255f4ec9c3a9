//! What hears the reports of a watch: a monitor until there is a day to speak of, and then a board.

use salida_monitor::{Board, Change, Monitor};
use salida_world::Day;

/// What hears the reports: while nothing says of which day to speak a monitor, and then a board.
pub(super) enum Ear<'a> {
    Monitor(Box<Monitor<'a>>),
    Board(Box<Board<'a>>),
}

impl<'a> Ear<'a> {
    pub(super) fn monitor(&self) -> &Monitor<'a> {
        match self {
            Self::Monitor(monitor) => monitor,
            Self::Board(board) => board.monitor(),
        }
    }

    /// Everything as it stands on the days to speak of, where it was not known before.
    pub(super) fn begin(monitor: Monitor<'a>, days: Option<(Day, Day)>) -> (Self, Vec<Change>) {
        let Some((on, known)) = days else {
            return (Self::Monitor(Box::new(monitor)), Vec::new());
        };
        let board = Board::new(monitor, on, known);
        let all = board.standings().cloned().map(Change::new).collect();
        (Self::Board(Box::new(board)), all)
    }
}
