//! An instrument as a tree, so that there is one printer: what stands at its default is not written.

use crate::covenant::{
    instrument as read,
    tree::{
        Agreement, Amnesty, Clause, Commitment, Conditions, Form, Group, Header, Names, Quantity, Return, Terms,
        Window, Written,
    },
};
use salida_world::Day;
use std::{fmt::Display, sync::Arc};

/// The tree keeps none of the places: it is about to be written anew.
impl From<&read::Instrument> for Agreement {
    fn from(instrument: &read::Instrument) -> Self {
        let header = Header {
            title: Some(anew(instrument.title.clone())),
            parties: names(&instrument.parties),
            status: Some(anew(instrument.status)),
            witnesses: names(&instrument.witnesses),
            force: window(instrument.from, instrument.until),
            sources: names(&instrument.sources),
        };
        Self {
            file: Arc::clone(&instrument.place.file),
            language: instrument.language,
            header: anew(header),
            has_flawed_header: false,
            commitments: instrument
                .commitments
                .iter()
                .filter_map(|written| Some(anew(commitment(written)?)))
                .collect(),
            amnesties: instrument
                .amnesties
                .iter()
                .map(|written| anew(amnesty(written)))
                .collect(),
            left_out: 0,
        }
    }
}

fn commitment(read: &read::Commitment) -> Option<Commitment> {
    let zones = (!read.zones.is_empty()).then(|| group(&read.zones, read.each_zone));
    Some(Commitment {
        name: name(&read.name),
        form: form(&read.form)?,
        terms: Terms {
            zones: zones.map(anew),
            proof: (read.proof != read::Proof::Balance).then(|| anew(read.proof)),
            monitored_by: names(&read.roles.monitored_by),
            verified_by: names(&read.roles.verified_by),
            attributed_by: names(&read.roles.attributed_by),
            assessed_by: names(&read.roles.assessed_by),
            burden_on_party: flag(read.burden_on_party),
            survives: flag(read.survives),
            annex: annex(read.annex),
            sources: names(&read.sources),
        },
    })
}

fn form(read: &read::Form) -> Option<Form> {
    Some(match read {
        read::Form::ShallNot {
            subjects,
            deeds,
            allowing,
        } => Form::ShallNot {
            subjects: group(&subjects.parties, subjects.each),
            deed: name(deeds.deeds.first()?),
            allowing: allowing.map(anew),
        },
        read::Form::Keep { deeds, limit } => Form::Keep {
            deed: name(deeds.deeds.first()?),
            bound: limit.bound,
            amount: anew(limit.amount),
            per: (limit.per != read::Per::Force).then(|| anew(limit.per)),
        },
        read::Form::Shall {
            subjects,
            deeds,
            at_least,
            unit,
            due: read::Due::By { day },
            ..
        } => Form::ShallBy {
            subjects: group(&subjects.parties, subjects.each),
            deed: name(deeds.deeds.first()?),
            at_least: quantity(*at_least, unit.as_deref()),
            by: anew(*day),
        },
        _ => return None,
    })
}

fn quantity(count: u64, unit: Option<&str>) -> Clause<Quantity> {
    let is_default = count == 1 && unit.is_none();
    let unit = unit.map(str::to_owned);
    (!is_default).then(|| anew(Quantity { count, unit }))
}

fn amnesty(read: &read::Amnesty) -> Amnesty {
    let in_return_for = names(&read.in_return_for).map(|deeds| {
        anew(Return {
            deeds: deeds.value,
            within_days: read.within.and_then(|within| match within {
                read::Length::Days(days) => Some(days),
                read::Length::Months(_) => None,
            }),
        })
    });
    Amnesty {
        name: name(&read.name),
        by: name(&read.by),
        grants: name(&read.grants),
        conditions: Conditions {
            acts_before: read.acts_before.map(anew),
            except: names(&read.except),
            to: names(&read.to),
            open: window(read.open_from, read.open_until),
            once: flag(read.once),
            in_return_for,
            revoked_on: names(&read.revoked_on),
            annex: annex(read.annex),
            sources: names(&read.sources),
        },
    }
}

fn anew<T>(value: T) -> Written<T> {
    Written::new(value, 0..0)
}

fn name(id: &impl Display) -> Written<String> {
    anew(id.to_string())
}

fn names(ids: &[impl Display]) -> Clause<Names> {
    (!ids.is_empty()).then(|| anew(ids.iter().map(name).collect()))
}

fn group(ids: &[impl Display], each: bool) -> Group {
    Group {
        names: ids.iter().map(name).collect(),
        each,
    }
}

/// The public annex is what is meant where nothing is written.
fn annex(read: read::Annex) -> Clause<read::Annex> {
    (read != read::Annex::Public).then(|| anew(read))
}

fn flag(is_set: bool) -> Clause<()> {
    is_set.then(|| anew(()))
}

fn window(from: Option<Day>, until: Option<Day>) -> Clause<Window> {
    let is_written = from.is_some() || until.is_some();
    is_written.then(|| {
        anew(Window {
            from: from.map(anew),
            until: until.map(anew),
        })
    })
}
