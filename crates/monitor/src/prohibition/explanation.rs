//! What explains a verdict on a prohibition: the reports that carry it, and what would settle what is open.

use super::{
    Rule,
    acts::{Corner, Traced},
};
use crate::{
    Finding, Ref, Standing,
    corner::Reading,
    finding::{Instance, Settling},
    law::{self, Act},
    verdict::Verdict,
    view::View,
    violation,
};
use salida_case::covenant::Tolerance;
use salida_world::{Span, Step};

/// What carries a verdict.
pub(crate) fn explain(view: &View<'_>, allowing: Option<Tolerance>, verdict: &Verdict) -> Finding {
    let rule = Rule::new(view, allowing);
    let least = rule.acts(Corner::Least, &rule.least_of_all());
    let (_, official) = rule.probability(&least);
    let told = rule.told();
    let observed = rule.observed();
    let mut finding = view.finding(Instance::Whole, verdict.standing);
    finding.coverage = Some(if official.is_bounded { 1.0 } else { observed.part });
    finding.why.against = Some((rule.allowed as f64, rule.allowed as f64));
    finding.why.counted = Some((heaviest(&told.least), heaviest(&told.most)));
    if verdict.ever_breached {
        let sufficient = violation::smallest_sufficient(&rule, &told.least);
        finding.why.reports = rule.reports(&sufficient.acts);
        finding.why.perhaps_fewer = sufficient.perhaps_fewer;
        finding.why.episodes = violation::episodes(&rule, &least);
    } else if verdict.standing == Standing::Contested {
        contested(&rule, &told, official.differing, &mut finding);
    } else {
        finding.why.reports = rule.reports(&violation::in_heaviest(&told.most));
    }
    if verdict.standing == Standing::Unknown {
        let from = view.duty.roles.monitored_by.clone();
        let gap = observed.gap.map(|period| Settling::Observation { period, from });
        finding.why.settled_by.extend(gap);
    }
    finding
}

/// What is open about a breach that may or may not be: each act that counts in some reading, and figures that differ.
fn contested(rule: &Rule<'_>, told: &Traced, differing: Vec<Ref>, finding: &mut Finding) {
    finding.why.reports = rule.reports(&told.most);
    let open = told.most.iter().filter_map(|(at, _)| rule.view.readings().get(*at));
    finding.why.settled_by = open.flat_map(|reading| settling(rule.view, reading)).collect();
    if !differing.is_empty() {
        let from = rule
            .view
            .counting
            .iter()
            .map(|counting| counting.agency.clone())
            .collect();
        let period = rule.view.days_judged();
        let period = period
            .first()
            .zip(period.last())
            .and_then(|(a, b)| Span::new(a.first(), b.last()));
        let agreed = period.map(|period| Settling::AgreedFigure { period, from });
        finding.why.settled_by.extend(agreed);
        finding.why.reports.extend(differing);
    }
}

fn heaviest(acts: &[(usize, Act)]) -> f64 {
    let plain: Vec<Act> = acts.iter().map(|(_, act)| *act).collect();
    law::heaviest(&plain) as f64
}

impl Rule<'_> {
    /// The reports that tell of these acts.
    fn reports(&self, acts: &[(usize, Act)]) -> Vec<Ref> {
        let readings = acts.iter().filter_map(|(at, _)| self.view.readings().get(*at));
        readings.flat_map(Reading::reports).collect()
    }
}

/// What is open about one happening, the step that is missing first.
fn settling(view: &View<'_>, reading: &Reading) -> Vec<Settling> {
    let roles = &view.duty.roles;
    let report = reading.report();
    let mut open = Vec::new();
    if reading.step == Step::Alleged {
        open.push(Settling::Verification {
            report,
            from: roles.verified_by.clone(),
        });
    }
    if reading.step < Step::Attributed || reading.share_low < reading.share_high {
        open.push(Settling::Attribution {
            report,
            from: roles.attributed_by.clone(),
        });
    }
    if reading.count.low < reading.count.high {
        open.push(Settling::Count {
            report,
            from: roles.verified_by.clone(),
        });
    }
    if !reading.surely_inside || view.calendar.surely(reading.during).is_none() {
        open.push(Settling::DayOrPlace {
            report,
            from: roles.verified_by.clone(),
        });
    }
    open
}
