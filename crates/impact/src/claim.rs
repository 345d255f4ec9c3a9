//! A claim against counts: what the data give under each window and baseline, and what baseline would make it true.
//!
//! All of it is arithmetic. With a count x after over e units, a claim of N averted needs a rate before of (x + N)/e; a
//! claim of a change by P per cent needs (x/e)/(1 + P/100). Whether a given baseline reaches that rate is a fact; whether
//! the claim is right is not decided here, because a baseline is no counterfactual.

use crate::ratio::{RateRatio, Robust, compare, compare_totals};
use crate::{Confidence, Observation, Unit, codes};
use salida_note::{Checked, Note};
use salida_world::{Range, Span};
use serde::Serialize;

/// What is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// That many fewer than otherwise.
    Averted(u64),
    /// The rate changed by that many per cent; negative means fewer.
    ChangePercent(f64),
}

/// A count over a window, exact or within bounds, with its independent parts where they are known.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measured {
    /// What the window is called.
    pub name: String,
    /// Its days.
    pub during: Span,
    /// The count.
    pub count: Range<u64>,
    /// The exact counts that it is a sum of; empty when only the sum is known. Used for the robust interval alone.
    pub parts: Vec<Observation>,
}

/// What the test of one claim prints.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tested {
    /// What is claimed.
    pub says: Says,
    /// What was counted after.
    pub after: Measured,
    /// Days of the window after.
    pub days: u32,
    /// The same window by day and by month.
    pub by_unit: Vec<ByUnit>,
}

/// The test in one unit of exposure: months and days differ, because windows hold months of different length.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ByUnit {
    /// The unit.
    pub unit: Unit,
    /// Length of the window after.
    pub exposure: f64,
    /// Deaths per unit after.
    pub rate_after: Range<f64>,
    /// Deaths per unit before that would make the claim true; none when no rate would.
    pub needed: Option<Range<f64>>,
    /// Each baseline given.
    pub baselines: Vec<Baseline>,
}

/// One baseline against the window after.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Baseline {
    /// What was counted before.
    pub before: Measured,
    /// Deaths per unit before.
    pub rate: Range<f64>,
    /// Deaths in the window after at that rate.
    pub expected: Range<f64>,
    /// Fewer than that; negative means more.
    pub fewer: Range<f64>,
    /// Change of the rate in per cent at the best counts; negative means fewer.
    pub change_percent: Option<f64>,
    /// The ratio of the rates at the best counts with its exact intervals, and the robust one where the parts are known.
    pub ratio: RateRatio,
    /// True when the best figures give at least what is claimed.
    pub reached: bool,
    /// True when the bounds most favourable to the claim give at least what is claimed.
    pub reached_at_bounds: bool,
}

/// Tests a claim about the window `after` against each baseline.
pub fn test(says: Says, after: &Measured, baselines: &[Measured], confidence: Confidence) -> Checked<Tested> {
    let mut notes = Vec::new();
    // A change of nothing has no sign.
    let says = match says {
        Says::ChangePercent(percent) => Says::ChangePercent(percent + 0.0),
        Says::Averted(deaths) => Says::Averted(deaths),
    };
    if let Says::ChangePercent(percent) = says
        && remaining_share(percent).is_none()
    {
        notes.push(Note::general(codes::IMPOSSIBLE_PERCENTAGE).with("percent", percent.to_string()));
    }
    let mut in_unit = |unit: Unit| {
        let exposure = unit.length(after.during);
        let mut against = |before: &Measured| baseline(says, before, after, unit, confidence, &mut notes);
        ByUnit {
            unit,
            exposure,
            rate_after: after.count.map(|count| count as f64 / exposure),
            needed: needed(says, after.count, exposure),
            baselines: baselines.iter().map(&mut against).collect(),
        }
    };
    let by_unit = Unit::ALL.map(&mut in_unit).to_vec();
    // Both units meet the same counts and would say the same twice.
    notes.dedup_by(|later, earlier| later == earlier);
    let tested = Tested {
        says,
        days: after.during.days(),
        by_unit,
        after: after.clone(),
    };
    Checked::new(tested, notes)
}

/// The share of the rate before that is left after a change, when it is a positive number.
fn remaining_share(percent: f64) -> Option<f64> {
    let share = 1.0 + percent / 100.0;
    (share > 0.0 && share.is_finite()).then_some(share)
}

fn needed(says: Says, count: Range<u64>, exposure: f64) -> Option<Range<f64>> {
    match says {
        Says::Averted(deaths) => Some(count.map(|after| (after as f64 + deaths as f64) / exposure)),
        Says::ChangePercent(percent) => {
            let share = remaining_share(percent)?;
            Some(count.map(|after| after as f64 / exposure / share))
        }
    }
}

fn baseline(
    says: Says,
    before: &Measured,
    after: &Measured,
    unit: Unit,
    confidence: Confidence,
    notes: &mut Vec<Note>,
) -> Baseline {
    let (length, exposure) = (unit.length(before.during), unit.length(after.during));
    let rate = before.count.map(|count| count as f64 / length);
    let expected = rate.map(|rate| rate * exposure);
    let fewer = Range {
        low: expected.low - after.count.high as f64,
        best: expected.best - after.count.best as f64,
        high: expected.high - after.count.low as f64,
    };
    let totals = compare_totals(
        (before.count.best, length),
        (after.count.best, exposure),
        unit,
        confidence,
    );
    let bounds = [
        (before.count.low, after.count.high),
        (before.count.high, after.count.low),
    ];
    let meets = |(earlier, later): (u64, u64)| reaches(says, (earlier as f64, length), (later as f64, exposure));
    Baseline {
        before: before.clone(),
        change_percent: totals.ratio.map(|ratio| (ratio - 1.0) * 100.0),
        ratio: RateRatio {
            robust: robust(before, after, unit, confidence, notes),
            ..totals
        },
        reached: meets((before.count.best, after.count.best)),
        reached_at_bounds: bounds.into_iter().any(meets),
        rate,
        expected,
        fewer,
    }
}

fn robust(
    before: &Measured,
    after: &Measured,
    unit: Unit,
    confidence: Confidence,
    notes: &mut Vec<Note>,
) -> Option<Robust> {
    if before.parts.is_empty() || after.parts.is_empty() {
        return None;
    }
    compare(&before.parts, &after.parts, unit, confidence)
        .into_value(notes)
        .robust
}

/// True when counts before and after, each over its exposure, give at least what is claimed.
///
/// Products are compared, not quotients: with whole exposures they are whole numbers, and a claim that is met exactly is met.
fn reaches(says: Says, (before, length): (f64, f64), (after, exposure): (f64, f64)) -> bool {
    let (earlier, later) = (before * exposure, after * length);
    match says {
        Says::Averted(deaths) => earlier - later >= deaths as f64 * length,
        Says::ChangePercent(percent) => {
            let (left, now) = ((100.0 + percent) * earlier, 100.0 * later);
            let met = if percent <= 0.0 { now <= left } else { now >= left };
            met && before > 0.0 && remaining_share(percent).is_some()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Measured, Says, reaches, test};
    use crate::{Confidence, Unit};
    use salida_world::Range;

    fn measured(days: &str, count: u64) -> Measured {
        Measured {
            name: days.to_owned(),
            during: days.parse().expect("a span"),
            count: Range::exact(count),
            parts: Vec::new(),
        }
    }

    #[test]
    fn five_thousand_five_hundred_and_thirty_nine_lives() {
        let after = measured("2012-03..2014-02", 4746);
        let baselines = [measured("2010-01..2012-02", 9172), measured("2012-01..2012-02", 814)];
        let tested = test(Says::Averted(5539), &after, &baselines, Confidence::NINETY_FIVE).value;
        let [days, months] = [&tested.by_unit[0], &tested.by_unit[1]];
        assert_eq!((tested.days, days.unit, months.unit), (730, Unit::Days, Unit::Months));
        assert!((days.needed.expect("a rate").best - 14.089).abs() < 1e-3);
        assert!((months.needed.expect("a rate").best - 428.542).abs() < 1e-3);
        let [mean, eve] = [&months.baselines[0], &months.baselines[1]];
        assert!((mean.rate.best - 352.769).abs() < 1e-3);
        assert!((mean.fewer.best - 3720.46).abs() < 1e-2);
        assert!((eve.rate.best - 407.0).abs() < 1e-9);
        assert!(!mean.reached && !eve.reached);
        assert!(
            mean.ratio
                .exact
                .is_some_and(|range| range.low < 0.5606 && 0.5605 < range.high)
        );
    }

    #[test]
    fn a_claim_is_reached_at_exact_equality_and_not_one_below() {
        let grid = |limit: i64| (0..=limit).flat_map(move |a| (1..=4).map(move |length| (a, length)));
        let (mut equal, mut compared) = (0, 0);
        for ((before, length), (after, exposure)) in grid(9).flat_map(|b| grid(9).map(move |a| (b, a))) {
            let sides = ((before as f64, length as f64), (after as f64, exposure as f64));
            for deaths in 0..=9 {
                // before/length * exposure - after >= deaths, times the length.
                let gain = before * exposure - (after + deaths) * length;
                let claim = Says::Averted(deaths.unsigned_abs());
                assert_eq!(reaches(claim, sides.0, sides.1), gain >= 0, "{sides:?} {deaths}");
                equal += i32::from(gain == 0);
                compared += 1;
            }
            for percent in [-90, -70, -50, -33, -10, 0, 10, 50, 100, 140] {
                let over = 100 * after * length - (100 + percent) * before * exposure;
                let met = before > 0 && if percent <= 0 { over <= 0 } else { over >= 0 };
                let claim = Says::ChangePercent(percent as f64);
                assert_eq!(reaches(claim, sides.0, sides.1), met, "{sides:?} {percent}");
            }
        }
        assert!(equal > 500 && compared == 16_000, "{equal} {compared}");
    }

    #[test]
    fn six_in_three_months_and_five_in_three_avert_one() {
        let tested = test(
            Says::Averted(1),
            &measured("2012-04..2012-06", 5),
            &[measured("2012-01..2012-03", 6)],
            Confidence::NINETY_FIVE,
        );
        assert!(tested.value.by_unit[1].baselines[0].reached);
    }

    #[test]
    fn a_percentage_asks_for_a_rate_too() {
        let after = measured("2013", 365);
        let tested = test(
            Says::ChangePercent(-60.0),
            &after,
            &[measured("2011", 913)],
            Confidence::NINETY_FIVE,
        )
        .value;
        assert!((tested.by_unit[0].needed.expect("a rate").best - 2.5).abs() < 1e-12);
        assert!(tested.by_unit[0].baselines[0].reached);
        let bounds = Measured {
            count: Range {
                low: 900,
                best: 905,
                high: 920,
            },
            ..measured("2011", 0)
        };
        let tested = test(Says::ChangePercent(-60.0), &after, &[bounds], Confidence::NINETY_FIVE).value;
        let baseline = &tested.by_unit[0].baselines[0];
        assert!(!baseline.reached && baseline.reached_at_bounds);
    }

    #[test]
    fn impossible_percentages_and_empty_counts_are_no_obstacle() {
        for percent in [-100.0, -250.0, f64::NAN, f64::INFINITY] {
            let checked = test(
                Says::ChangePercent(percent),
                &measured("2013", 0),
                &[measured("2011", 0)],
                Confidence::NINETY_FIVE,
            );
            assert_eq!(checked.notes[0].code.name, "impossible-percentage");
            let unit = &checked.value.by_unit[0];
            assert!(unit.needed.is_none() && !unit.baselines[0].reached && unit.baselines[0].change_percent.is_none());
        }
    }
}
