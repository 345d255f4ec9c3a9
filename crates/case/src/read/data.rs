//! Lowers `[[data]]`.

use super::lowering::Lowering;
use crate::{
    actor::Actor,
    codes,
    data::DataFile,
    source::Source,
    written::{self, DecimalMark, Ref, Referable, Values, Written},
};
use salida_world::{Deed, EveryRow, Mapping, Zone};
use std::collections::BTreeMap;

pub(super) fn data(lowering: &mut Lowering<'_>, written: &written::DataFile) -> DataFile {
    let values = written
        .values
        .0
        .iter()
        .map(|(field, values)| (field.clone(), these(lowering, field, values)));
    let mapping = Mapping {
        sheet: written.sheet.clone(),
        skip_lines: written.skip_lines.unwrap_or(0),
        encoding: written.encoding.clone(),
        values: values.collect(),
        delimiter: written.delimiter.as_ref().and_then(|it| delimiter(lowering, it)),
        decimal: written.decimal.map(|mark| match mark {
            DecimalMark::Point => '.',
            DecimalMark::Comma => ',',
        }),
        dates: written.dates,
        columns: written.columns.0.clone(),
        every_row: every_row(lowering, &written.every_row),
        ..Mapping::plain(written.kind)
    };
    DataFile {
        path: written.path.value.clone(),
        mapping,
        place: lowering.flaws.place(&written.path.spot),
    }
}

fn delimiter(lowering: &mut Lowering<'_>, written: &Written<String>) -> Option<char> {
    let mut letters = written.value.chars();
    if let (Some(only), None) = (letters.next(), letters.next()) {
        return Some(only);
    }
    let note = lowering.flaws.note(codes::ILL_FORMED_DELIMITER, &written.spot);
    lowering.flaws.tell(note.with("found", written.value.as_str()));
    None
}

fn every_row(lowering: &mut Lowering<'_>, written: &written::EveryRow) -> EveryRow {
    EveryRow {
        deed: lowering.maybe(written.deed.as_ref()),
        zone: lowering.maybe(written.zone.as_ref()),
        agency: lowering.maybe(written.agency.as_ref()),
        source: lowering.maybe(written.source.as_ref()),
    }
}

/// The values of one field. Those of a field that holds ids have to lead somewhere; the others are words of the table.
fn these(lowering: &mut Lowering<'_>, field: &str, values: &Values) -> BTreeMap<String, String> {
    let check = match field {
        "source" => leads::<Source>,
        "zone" => leads::<Zone>,
        "deed" => leads::<Deed>,
        "agency" | "by" => leads::<Actor>,
        _ => |_: &mut Lowering<'_>, _: &Written<String>| true,
    };
    let kept = values.iter().filter(|(_, to)| check(lowering, to));
    kept.map(|(from, to)| (from.clone(), to.value.clone())).collect()
}

fn leads<T: Referable>(lowering: &mut Lowering<'_>, id: &Written<String>) -> bool {
    let value = id.value.clone();
    let spot = id.spot.clone();
    lowering.one(&Ref::<T>::new(Written { value, spot })).is_some()
}
