//! Conditions, triggers, scopes and lengths as parts of a tree.

use super::anew::{anew, name};
use crate::covenant::{
    instrument as read,
    tree::{Asked, Condition, Holders, Length, Scope, Trigger, Unit},
};

pub(super) fn condition(read: &read::Condition) -> Condition {
    match read {
        read::Condition::All { of } => Condition::All(of.iter().map(condition).collect()),
        read::Condition::Any { of } => Condition::Any(of.iter().map(condition).collect()),
        read::Condition::Standing { of, is } => Condition::Standing {
            instrument: of.instrument.as_ref().map(name),
            commitment: name(&of.commitment),
            of: anew(holders(&of.of)),
            zones: of.zones.iter().map(name).collect(),
            is: match is {
                read::Asked::OneOf(standings) => Asked::OneOf(standings.clone()),
                read::Asked::NoneOf(standings) => Asked::NoneOf(standings.clone()),
                read::Asked::InBreachNow => Asked::InBreachNow,
            },
        },
        read::Condition::Happens { what, within } => Condition::Happens {
            what: trigger(what),
            within: within.map(|within| anew(length(within))),
        },
    }
}

pub(super) fn trigger(read: &read::Trigger) -> Trigger {
    Trigger {
        deeds: read.deeds.iter().map(name).collect(),
        by: anew(holders(&read.by)),
    }
}

fn holders(read: &read::Holders) -> Holders {
    match read {
        read::Holders::Everybody => Holders::Everybody,
        read::Holders::TheParty => Holders::TheParty,
        read::Holders::TheOthers => Holders::TheOthers,
        read::Holders::Parties(parties) => Holders::Parties(parties.iter().map(name).collect()),
    }
}

pub(super) fn scope(read: &read::Scope) -> Scope {
    match read {
        read::Scope::After { length: long, of } => Scope::After {
            length: anew(length(*long)),
            of: trigger(of),
        },
        read::Scope::Before { length: long, of } => Scope::Before {
            length: anew(length(*long)),
            of: trigger(of),
        },
        read::Scope::Between { opens, closes } => Scope::Between {
            opens: trigger(opens),
            closes: trigger(closes),
        },
    }
}

pub(super) fn length(read: read::Length) -> Length {
    let (count, unit) = match read {
        read::Length::Days(count) => (count, Unit::Day),
        read::Length::Months(count) => (count, Unit::Month),
    };
    Length { count, unit }
}
