//! When each unit is under the measure: from a column of marks, from a column of dates, or from names and a date.

use super::{order::Order, told::Told};
use crate::{codes, panel::asked::PanelAsked};
use salida_impact::panel::{Spell, Treatment};
use salida_note::nearest;

/// Marks by unit, then period, to spells. Where nothing was said of a period, what was said before goes on.
pub(super) fn from_marks(marks: &[Option<bool>], periods: usize) -> Treatment {
    let spells = marks.chunks(periods.max(1)).map(|own| {
        let mut spells: Vec<Spell> = Vec::new();
        let mut treated = false;
        for (period, mark) in own.iter().enumerate() {
            let now = mark.unwrap_or(treated);
            if now && !treated {
                spells.push(Spell {
                    first: period,
                    until: None,
                });
            } else if let Some(last) = spells.last_mut().filter(|_| treated && !now) {
                last.until = Some(period);
            }
            treated = now;
        }
        spells
    });
    Treatment {
        spells: spells.collect(),
    }
}

/// First treated periods to spells that go on. One after the last period is none yet.
pub(super) fn from_dates(firsts: &[Option<String>], order: &Order, told: &mut Told) -> Treatment {
    let mut spells = Vec::with_capacity(firsts.len());
    for first in firsts {
        let place = first.as_deref().map(|name| (name, order.not_before(name)));
        if let Some((name, None)) = place {
            let note = told.whole(codes::PANEL_TREATMENT_NOT_UNDERSTOOD).with("found", name);
            told.add(note.with("field", "first-treated"));
        }
        let place = place
            .and_then(|(_, place)| place)
            .filter(|place| *place < order.names.len());
        spells.push(place.map(|first| Spell { first, until: None }).into_iter().collect());
    }
    Treatment { spells }
}

/// One date for all units named.
pub(super) fn from_names(units: &[String], order: &Order, asked: &PanelAsked, told: &mut Told) -> Option<Treatment> {
    let first = beginning(order, asked, told)?;
    let mut spells = vec![Vec::new(); units.len()];
    for name in &asked.treated_units {
        match units
            .iter()
            .position(|unit| unit == name)
            .and_then(|place| spells.get_mut(place))
        {
            Some(own) => *own = vec![Spell { first, until: None }],
            None => told.add(unknown_unit(name, "treated-unit", units, told)),
        }
    }
    Some(Treatment { spells })
}

/// One date for all units that are ever marked.
pub(super) fn all_from(treatment: Treatment, order: &Order, asked: &PanelAsked, told: &mut Told) -> Option<Treatment> {
    let first = beginning(order, asked, told)?;
    let one = |own: Vec<Spell>| {
        if own.is_empty() {
            own
        } else {
            vec![Spell { first, until: None }]
        }
    };
    Some(Treatment {
        spells: treatment.spells.into_iter().map(one).collect(),
    })
}

fn beginning(order: &Order, asked: &PanelAsked, told: &mut Told) -> Option<usize> {
    let Some(from) = &asked.from else {
        told.add(told.whole(codes::PANEL_WITHOUT_TREATMENT).with("reason", "no-date"));
        return None;
    };
    let first = order.not_before(from).filter(|first| *first < order.names.len());
    if first.is_none() {
        told.add(unknown_period(from, "from", order, told));
    }
    first
}

/// The note that a unit asked for is not in the table.
pub(super) fn unknown_unit(name: &str, option: &str, units: &[String], told: &Told) -> salida_note::Note {
    let note = told
        .whole(codes::PANEL_UNIT_UNKNOWN)
        .with("unit", name)
        .with("option", option);
    note.with_some("nearest", nearest(name, units.iter().map(String::as_str)))
}

/// The note that a period asked for is not in the table.
pub(super) fn unknown_period(name: &str, option: &str, order: &Order, told: &Told) -> salida_note::Note {
    let name_at = |name: Option<&String>| name.cloned().unwrap_or_default();
    told.whole(codes::PANEL_PERIOD_UNKNOWN)
        .with("period", name)
        .with("option", option)
        .with("first", name_at(order.names.first()))
        .with("last", name_at(order.names.last()))
}

#[cfg(test)]
mod tests {
    use super::from_marks;
    use salida_impact::panel::Spell;

    #[test]
    fn marks_become_spells_and_a_silent_period_goes_on_as_before() {
        let (yes, no) = (Some(true), Some(false));
        let marks = [no, yes, None, no, yes, yes, no, no, no, None, None, no];
        let treatment = from_marks(&marks, 6);
        let spell = |first, until| Spell { first, until };
        assert_eq!(treatment.spells, [vec![spell(1, Some(3)), spell(4, None)], vec![]]);
    }
}
