//! An instrument as a tree, so that there is one printer: what stands at its default is not written.

mod anew;
mod condition;
mod form;

use crate::covenant::{
    instrument as read,
    tree::{Agreement, Amnesty, Commitment, Conditions, Header, Power, Return, Roles, Terms, Written},
};
use anew::{anew, flag, group, name, names, window};
use std::sync::Arc;

/// The tree keeps none of the places: it is about to be written anew.
impl From<&read::Instrument> for Agreement {
    fn from(instrument: &read::Instrument) -> Self {
        let commitments = instrument.commitments.iter().map(|read| anew(commitment(read)));
        let amnesties = instrument.amnesties.iter().map(|read| anew(amnesty(read)));
        Self {
            file: Arc::clone(&instrument.place.file),
            language: instrument.language,
            header: anew(header(instrument)),
            has_flawed_header: false,
            commitments: commitments.collect(),
            amnesties: amnesties.collect(),
            left_out: Vec::new(),
            comments: Vec::new(),
        }
    }
}

fn header(instrument: &read::Instrument) -> Header {
    let power = |power: &read::Power| Power {
        who: group(&power.who.parties, power.who.each),
        acts: power.acts.clone(),
        over: power.over.iter().map(name).collect(),
    };
    Header {
        title: Some(anew(instrument.title.clone())),
        parties: names(&instrument.parties),
        status: Some(anew(instrument.status)),
        witnesses: names(&instrument.witnesses),
        force: window(instrument.from, instrument.until),
        amends: instrument.amends.as_ref().map(|amends| anew(name(amends))),
        sets: Vec::new(),
        ends_when: instrument
            .ends_when
            .as_ref()
            .map(|when| anew(condition::condition(when))),
        powers: instrument.powers.iter().map(|read| anew(power(read))).collect(),
        sources: names(&instrument.sources),
    }
}

fn commitment(read: &read::Commitment) -> Commitment {
    let condition = |clause: &Option<read::Condition>| clause.as_ref().map(|read| anew(condition::condition(read)));
    let zones = (!read.zones.is_empty()).then(|| anew(group(&read.zones, read.each_zone)));
    Commitment {
        name: name(&read.name),
        form: form::form(&read.form),
        terms: Terms {
            zones,
            days: window(read.from, read.until),
            scope: read.scope.as_ref().map(|scope| anew(condition::scope(scope))),
            suspended_while: condition(&read.suspended_while),
            excused_if: condition(&read.excused_if),
            ends_when: condition(&read.ends_when),
            replaces: read.replaces.as_ref().map(|replaces| anew(name(replaces))),
            proof: proof(read.proof),
            roles: roles(&read.roles),
            on_breach: read.on_breach.iter().map(|link| anew(form::link(link))).collect(),
            burden_on_party: flag(read.burden_on_party),
            survives: flag(read.survives),
            annex: annex(read.annex),
            sources: names(&read.sources),
        },
    }
}

fn amnesty(read: &read::Amnesty) -> Amnesty {
    let in_return_for = names(&read.in_return_for).map(|deeds| {
        anew(Return {
            deeds: deeds.value,
            within: read.within.map(|within| anew(condition::length(within))),
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
            proof: proof(read.proof),
            roles: roles(&read.roles),
            annex: annex(read.annex),
            sources: names(&read.sources),
        },
    }
}

fn roles(read: &read::Roles) -> Roles {
    Roles {
        monitored_by: names(&read.monitored_by),
        verified_by: names(&read.verified_by),
        attributed_by: names(&read.attributed_by),
        assessed_by: names(&read.assessed_by),
    }
}

/// The balance of probabilities is what is meant where nothing is written.
fn proof(read: read::Proof) -> Option<Written<read::Proof>> {
    (read != read::Proof::Balance).then(|| anew(read))
}

/// The public annex is what is meant where nothing is written.
fn annex(read: read::Annex) -> Option<Written<read::Annex>> {
    (read != read::Annex::Public).then(|| anew(read))
}
