//! Forms and what follows a breach as parts of a tree.

use super::{
    anew::{anew, flag, group, name, names},
    condition::{length, trigger},
};
use crate::covenant::{
    instrument as read,
    tree::{
        Against, Amount, Clause, Consequence, Due, Duty, Filler, Form, Group, Length, Milestone, Per, Period, Quantity,
        Tolerance, Unit, Written,
    },
};

pub(super) fn form(read: &read::Form) -> Form {
    match read {
        read::Form::ShallNot {
            subjects: who,
            deeds,
            allowing,
        } => Form::ShallNot {
            commit: Filler::default(),
            subjects: subjects(who),
            deeds: kinds(deeds),
            allowing: allowing.map(|tolerance| {
                anew(Tolerance {
                    count: tolerance.count,
                    length: days(tolerance.days),
                })
            }),
        },
        read::Form::May { subjects: who, deeds } => Form::May {
            subjects: subjects(who),
            deeds: kinds(deeds),
        },
        read::Form::Keep { deeds, limit } => keep(kinds(deeds), *limit),
        read::Form::KeepTrend {
            deeds,
            ordinal,
            methods,
            per: over,
        } => Form::KeepTrend {
            deeds: kinds(deeds),
            ordinal: anew(*ordinal),
            methods: names(methods),
            per: per(*over),
        },
        read::Form::Shall {
            subjects: who,
            deeds,
            at_least,
            unit,
            to,
            due: when,
        } => Form::Shall {
            subjects: subjects(who),
            deeds: kinds(deeds),
            at_least: match when {
                read::Due::Milestones { .. } => None,
                _ => quantity(*at_least, unit.as_deref()),
            },
            to: names(to),
            due: due(when, unit.as_deref()),
        },
    }
}

pub(super) fn link(read: &read::Consequence) -> Consequence {
    Consequence {
        who: match &read.who {
            read::Duty::TheParty => Duty::TheParty(anew(())),
            read::Duty::Named(who) => Duty::Named(subjects(who)),
        },
        verb: read.verb,
        deeds: kinds(&read.deeds),
        at_least: quantity(read.at_least, read.unit.as_deref()),
        to: names(&read.to),
        within: read.within.map(|within| anew(length(within))),
    }
}

fn subjects(read: &read::Subjects) -> Group {
    group(&read.parties, read.each)
}

fn kinds(read: &read::Kinds) -> Group {
    group(&read.deeds, read.each)
}

fn days(count: u32) -> Written<Length> {
    anew(Length { count, unit: Unit::Day })
}

fn keep(deeds: Group, limit: read::Limit) -> Form {
    let mut over = per(limit.per);
    let amount = match limit.amount {
        read::Amount::Count(count) => Amount::Count(count),
        read::Amount::PercentOf { percent, baseline } => Amount::Share {
            percent: thousandths(percent),
            against: Against::Of,
            baseline,
        },
        read::Amount::PerDay(count) => {
            // The window is a part of the amount here. Without one there is no average, and a single day stands for it.
            let window = match over.take().map(|per| per.value) {
                Some(Per::Any(window)) => window,
                _ => days(1),
            };
            Amount::PerDay { count, over: window }
        }
        read::Amount::Rate { count, people } => Amount::Rate { count, people },
    };
    Form::Keep {
        deeds,
        bound: limit.bound,
        amount: anew(amount),
        per: over,
    }
}

/// The nearest number of thousandths; what was read has at most three decimals.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "percentages are positive and at most some ten thousands; anything else is cut off at the ends"
)]
fn thousandths(percent: f64) -> read::Thousandths {
    read::Thousandths((percent * 1000.0).round() as u64)
}

fn per(read: read::Per) -> Clause<Per> {
    Some(anew(match read {
        read::Per::Force => return None,
        read::Per::Month => Per::Month,
        read::Per::Quarter => Per::Quarter,
        read::Per::Year => Per::Year,
        read::Per::AnyDays(count) => Per::Any(days(count)),
    }))
}

fn quantity(count: u64, unit: Option<&str>) -> Clause<Quantity> {
    let is_default = count == 1 && unit.is_none();
    (!is_default).then(|| {
        anew(Quantity {
            count,
            unit: unit.map(|unit| name(&unit)),
        })
    })
}

fn due(read: &read::Due, unit: Option<&str>) -> Due {
    match read {
        read::Due::By { day } => Due::By(anew(*day)),
        read::Due::Milestones { milestones } => {
            let mut unit = unit;
            let milestones = milestones.iter().map(|milestone| {
                anew(Milestone {
                    // The first one says what is counted.
                    quantity: Quantity {
                        count: milestone.at_least,
                        unit: unit.take().map(|unit| name(&unit)),
                    },
                    by: anew(milestone.by),
                })
            });
            Due::Milestones(milestones.collect())
        }
        read::Due::Every {
            period,
            cumulative,
            pro_rata,
        } => Due::Every {
            period: anew(match period {
                read::Period::Month => Period::Month,
                read::Period::Quarter => Period::Quarter,
                read::Period::Year => Period::Year,
                read::Period::Days(count) => Period::Any(days(*count)),
            }),
            cumulative: flag(*cumulative),
            pro_rata: flag(*pro_rata),
        },
        read::Due::Within { after, within, of } => Due::Within {
            after: after.map(|after| anew(length(after))),
            within: anew(length(*within)),
            of: trigger(of),
        },
    }
}
