//! Forms: what is promised, how much and when.

use super::{
    condition::{length, trigger},
    name::{day, name, names, some, span},
    subjects,
};
use proptest::prelude::*;
use salida_case::covenant::{
    Amount, Bound, Due, Form, Kinds, Limit, Milestone, Ordinal, Per, Period, Thousandths, Tolerance,
};
use std::collections::{BTreeMap, BTreeSet};

const COUNTS: std::ops::Range<u64> = 0..100_000_000_000;
const DAYS: std::ops::Range<u32> = 1..3_652_425;

pub(super) fn form() -> impl Strategy<Value = Form> {
    prop_oneof![prohibition(), permission(), keep(), trend(), delivery()]
}

pub(super) fn kinds() -> impl Strategy<Value = Kinds> {
    (some(), any::<bool>()).prop_map(|(deeds, each)| Kinds { deeds, each })
}

fn prohibition() -> impl Strategy<Value = Form> {
    let tolerance = (COUNTS, DAYS).prop_map(|(count, days)| Tolerance { count, days });
    (subjects(), kinds(), prop::option::of(tolerance)).prop_map(|(subjects, deeds, allowing)| Form::ShallNot {
        subjects,
        deeds,
        allowing,
    })
}

fn permission() -> impl Strategy<Value = Form> {
    (subjects(), kinds()).prop_map(|(subjects, deeds)| Form::May { subjects, deeds })
}

fn keep() -> impl Strategy<Value = Form> {
    let thousandths = (0..100_000_000_000_u64).prop_map(Thousandths);
    let percent = (1..=10_000_000_u64).prop_map(|thousandths| thousandths as f64 / 1000.0);
    let amount = prop_oneof![
        COUNTS.prop_map(Amount::Count),
        (percent, prop::option::of(span())).prop_map(|(percent, baseline)| Amount::PercentOf { percent, baseline }),
        thousandths.clone().prop_map(Amount::PerDay),
        (thousandths, 1..COUNTS.end).prop_map(|(count, people)| Amount::Rate { count, people }),
    ];
    let bound = prop::sample::select(vec![Bound::AtMost, Bound::AtLeast]);
    let window = DAYS.prop_map(Per::AnyDays);
    (kinds(), bound, amount, calendar(), window, any::<bool>()).prop_map(
        |(deeds, bound, amount, per, window, is_window)| {
            let is_window = is_window || matches!(amount, Amount::PerDay(_));
            let per = if is_window { window } else { per };
            Form::Keep {
                deeds,
                limit: Limit { bound, amount, per },
            }
        },
    )
}

fn calendar() -> impl Strategy<Value = Per> {
    prop::sample::select(vec![Per::Month, Per::Quarter, Per::Year, Per::Force])
}

fn trend() -> impl Strategy<Value = Form> {
    let ordinal = prop::sample::select(vec![Ordinal::Less, Ordinal::NotMore, Ordinal::More, Ordinal::NotLess]);
    let methods = names::<TextName>(2).prop_map(|names| names.into_iter().map(|name| name.0).collect());
    (kinds(), ordinal, methods, calendar()).prop_map(|(deeds, ordinal, methods, per)| Form::KeepTrend {
        deeds,
        ordinal,
        methods,
        per,
    })
}

#[derive(Debug)]
struct TextName(String);

impl From<&str> for TextName {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

fn delivery() -> impl Strategy<Value = Form> {
    (subjects(), kinds(), COUNTS, prop::option::of(name()), names(2), due()).prop_map(
        |(subjects, deeds, at_least, unit, to, due)| Form::Shall {
            subjects,
            deeds,
            // Milestones have amounts of their own.
            at_least: if matches!(due, Due::Milestones { .. }) {
                1
            } else {
                at_least
            },
            unit,
            to,
            due,
        },
    )
}

fn due() -> impl Strategy<Value = Due> {
    let period = prop_oneof![
        prop::sample::select(vec![Period::Month, Period::Quarter, Period::Year]),
        DAYS.prop_map(Period::Days),
    ];
    prop_oneof![
        day().prop_map(|day| Due::By { day }),
        milestones(),
        (period, any::<bool>(), any::<bool>()).prop_map(|(period, cumulative, pro_rata)| Due::Every {
            period,
            cumulative,
            pro_rata,
        }),
        (prop::option::of(length()), length(), trigger()).prop_map(|(after, within, of)| Due::Within {
            after,
            within,
            of,
        }),
    ]
}

/// Two to four milestones whose days and amounts rise.
fn milestones() -> impl Strategy<Value = Due> {
    prop::collection::btree_map(day(), COUNTS, 2..5).prop_filter_map("rising", |drawn: BTreeMap<_, _>| {
        let amounts: BTreeSet<u64> = drawn.values().copied().collect();
        let milestones = drawn
            .keys()
            .zip(amounts)
            .map(|(by, at_least)| Milestone { at_least, by: *by });
        let milestones: Vec<Milestone> = milestones.collect();
        (milestones.len() > 1).then_some(Due::Milestones { milestones })
    })
}
