//! What the figures of a case support, phase by phase: told from models whose intervals hold what they promise, and from no
//! others.

use super::Estimator;
use crate::report::{CaseVerdict, ModelReport, PhaseReport, PhaseSupport, Supported};
use salida_case::claim::Phase;
use salida_world::Wording;

/// From every model of a wandering rate together, because which terms the past had cannot be known. Models of independent
/// counts promise more than they hold as soon as months resemble their neighbours, and have no voice. `None` without phases.
pub(super) fn of(models: &[ModelReport], phases: &[Phase]) -> Option<CaseVerdict> {
    if phases.is_empty() {
        return None;
    }
    let law = Estimator::Latent.word();
    let heard: Vec<&ModelReport> = models.iter().filter(|model| model.law == law).collect();
    let each = phases.iter().map(Some).chain([None]);
    let told = each.filter_map(|phase| {
        let id = phase.map(|it| &it.id);
        let own = heard
            .iter()
            .filter_map(|model| model.phases.iter().find(|it| it.phase.as_ref() == id));
        let supports: Vec<Supported> = own.map(supported).collect();
        let first = *supports.first()?;
        Some(PhaseSupport {
            phase: id.cloned(),
            name: phase.map_or_else(Wording::default, |it| it.name.clone()),
            supported: if supports.iter().all(|it| *it == first) {
                first
            } else {
                Supported::Unsettled
            },
        })
    });
    Some(CaseVerdict {
        models: heard.len(),
        phases: told.collect(),
    })
}

/// What the interval of one model leaves: both directions, or one of them. That of the ratio is asked, because it holds what
/// it promises in every line of the calibration, while that of deaths averted falls a little short in one.
fn supported(phase: &PhaseReport) -> Supported {
    let ends = { phase.ratio_intervals.first() }.and_then(|it| it.low.zip(it.high));
    match ends {
        Some((_, high)) if high < 1.0 => Supported::Fewer,
        Some((low, _)) if low > 1.0 => Supported::More,
        _ => Supported::Unsettled,
    }
}

#[cfg(test)]
mod tests {
    use super::supported;
    use crate::report::{Figure, Interval, PhaseReport, Supported, Window};
    use salida_world::{Span, Wording};

    fn phase(ends: Option<(f64, f64)>) -> PhaseReport {
        let during: Span = "2012-03..2013-04".parse().unwrap();
        let bounds = Figure {
            low: 0.0,
            best: None,
            high: None,
        };
        PhaseReport {
            phase: None,
            name: Wording::default(),
            during,
            observed: Window {
                during,
                days: during.days(),
                months: None,
                count: None,
                bounds,
                totals: Vec::new(),
            },
            covered_days: 0,
            counted: 0,
            expected: 0.0,
            averted: Some(0.0),
            averted_intervals: Vec::new(),
            ratio: None,
            ratio_intervals: { ends.iter() }
                .map(|(low, high)| Interval {
                    method: "posterior",
                    level: 0.95,
                    low: Some(*low),
                    high: Some(*high),
                })
                .collect(),
        }
    }

    #[test]
    fn a_direction_is_supported_only_where_the_whole_interval_lies_on_its_side() {
        let cases = [
            (Some((0.5, 0.9)), Supported::Fewer),
            (Some((1.1, 2.0)), Supported::More),
            (Some((0.9, 1.1)), Supported::Unsettled),
            (Some((0.5, 1.0)), Supported::Unsettled),
            (None, Supported::Unsettled),
        ];
        for (ends, expected) in cases {
            assert_eq!(supported(&phase(ends)), expected, "{ends:?}");
        }
    }
}
