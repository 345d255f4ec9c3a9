//! A rate per inhabitants where nobody has said how many live there.

use super::ground::{Clause, Ground, at, force, listed};
use crate::covenant::{Amount, Form, Limit};
use salida_note::{Code, Note};
use salida_world::{Day, Zone, ZoneId};

/// A limit per so many people in a region of which some zone has no population, or none on the first day of force; without
/// it the limit is no number, and is never judged.
/// Facts: `instrument`, `commitment`, `zones` (list; empty where the commitment names no place and the case none either),
/// `from` (day, optional). Way out: add `population` to the places, or write a count.
pub(super) const CODE: Code = Code::error("rate-without-population");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for clause in ground.commitments() {
        let is_rate = matches!(
            &clause.1.form,
            Form::Keep {
                limit: Limit {
                    amount: Amount::Rate { .. },
                    ..
                },
                ..
            }
        );
        if is_rate {
            notes.extend(note(ground, clause));
        }
    }
}

fn note(ground: &Ground<'_>, clause: Clause<'_>) -> Option<Note> {
    let (from, _) = force(clause);
    let region: Vec<&ZoneId> = if clause.1.zones.is_empty() {
        ground.case.zone.iter().collect()
    } else {
        clause.1.zones.iter().collect()
    };
    let counted = |zone: &&ZoneId| {
        ground
            .case
            .zones
            .get(zone)
            .is_some_and(|zone| has_population(zone, from))
    };
    let uncounted: Vec<&ZoneId> = region.iter().copied().filter(|zone| !counted(zone)).collect();
    let note = at(CODE, clause).with("zones", listed(&uncounted));
    let flawed = region.is_empty() || !uncounted.is_empty();
    flawed.then(|| note.with_some("from", from.map(|day| day.to_string())))
}

fn has_population(zone: &Zone, on: Option<Day>) -> bool {
    let mut known = zone.population.iter();
    known.any(|population| on.is_none_or(|day| population.during.contains(day)))
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::{
        Amount, Thousandths,
        check::scene::{Scene, keep_amount, zones},
    };
    use salida_note::Fact;

    #[test]
    fn a_rate_needs_the_inhabitants_of_every_zone_on_the_first_day() {
        let rate = Amount::Rate {
            count: Thousandths(12_500),
            people: 100_000,
        };
        let limit = |amount: Amount, places: &[&str]| {
            let mut limit = keep_amount("rate", "homicide", amount);
            limit.zones = zones(places);
            Scene::new().instrument("truce", |truce| truce.commitments.push(limit))
        };

        let nobody = limit(rate, &["harbour", "hills"]);
        let notes = nobody.notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(
            notes[0].fact("zones"),
            Some(&Fact::from(vec!["harbour".to_owned(), "hills".to_owned()]))
        );
        let counted = nobody
            .clone()
            .inhabitants("harbour", "2031")
            .inhabitants("hills", "2031");
        assert_eq!(counted.notes(look), []);
        let late = nobody.inhabitants("harbour", "2031").inhabitants("hills", "2032");
        assert_eq!(
            late.notes(look)[0].fact("zones"),
            Some(&Fact::from(vec!["hills".to_owned()]))
        );
        assert_eq!(limit(rate, &[]).notes(look).len(), 1, "nowhere has no inhabitants");
        assert_eq!(limit(Amount::Count(3), &["hills"]).notes(look), []);
    }
}
