//! Lowers `[[question]]`.

use super::lowering::Lowering;
use crate::{
    process::{Position, Question},
    written,
};
use salida_note::Place;

pub(super) fn question(lowering: &mut Lowering<'_>, written: &written::Question, _: Place) -> Option<Question> {
    let positions = written
        .positions
        .iter()
        .filter_map(|it| position(lowering, it))
        .collect();
    let sources = lowering.many(&written.source);
    let (id, place) = lowering.own(&written.id)?;
    Some(Question {
        id: id.into(),
        text: lowering.wording(&written.text),
        positions,
        sources,
        place,
    })
}

fn position(lowering: &mut Lowering<'_>, written: &written::Position) -> Option<Position> {
    let by = lowering.one(&written.by);
    let since = written.since.as_ref().and_then(|it| lowering.span(it));
    let sources = lowering.many(&written.source);
    Some(Position {
        by: by?,
        stance: written.stance,
        since,
        words: lowering.maybe_wording(written.words.as_ref()),
        sources,
    })
}
