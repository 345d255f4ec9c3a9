//! Lowers `[[order]]`, `[[acceptance]]` and `[[mediation]]`.

use crate::{
    read::lowering::Lowering,
    terrain::{Acceptance, Mediation, Order},
    written::terrain as written,
};
use salida_note::Place;

pub(super) fn order(lowering: &mut Lowering<'_>, written: &written::Order, place: Place) -> Option<Order> {
    let zone = lowering.one(&written.zone);
    let by = lowering.one(&written.by);
    let through = lowering.maybe(written.through.as_ref());
    let statement = lowering.statement(written);
    let (validity, sources) = statement?;
    Some(Order {
        zone: zone?,
        function: written.function,
        by: by?,
        through,
        validity,
        sources,
        place,
    })
}

pub(super) fn acceptance(
    lowering: &mut Lowering<'_>,
    written: &written::Acceptance,
    place: Place,
) -> Option<Acceptance> {
    let (of, by) = (lowering.one(&written.of), lowering.one(&written.by));
    let zone = written.zone.as_ref().map(|zone| lowering.one(zone));
    let statement = lowering.statement(written);
    let (validity, sources) = statement?;
    Some(Acceptance {
        of: of?,
        by: by?,
        zone: match zone {
            None => None,
            Some(zone) => Some(zone?),
        },
        function: written.function,
        level: written.level,
        validity,
        sources,
        place,
    })
}

pub(super) fn mediation(lowering: &mut Lowering<'_>, written: &written::Mediation, place: Place) -> Option<Mediation> {
    let zone = lowering.one(&written.zone);
    let statement = lowering.statement(written);
    let (validity, sources) = statement?;
    Some(Mediation {
        zone: zone?,
        role: lowering.wording(&written.role),
        coverage: written.coverage,
        validity,
        sources,
        place,
    })
}
