//! `shall not`: a prohibition on a party, with or without a tolerance in any window (rules 1, 3, 5, 6, 8 and 10).

use crate::{
    Finding, Standing,
    corner::{Least, Reading},
    finding::{Episode, Probability, Settling},
    law::{self, Act},
    monitor::decide,
    total,
    view::View,
};
use salida_case::covenant::Tolerance;
use salida_world::{Day, Span, Step};

/// A prohibition with its window: without a tolerance, one act anywhere in force is too many.
struct Rule {
    allowed: u64,
    /// Length of the sliding window; `None` for the whole of force.
    days: Option<i32>,
    force: Span,
    /// First and last day on which a window wholly in force may start.
    starts: (i32, i32),
}

pub(crate) fn judge(view: &View<'_>, window: Span, allowing: Option<Tolerance>) -> Finding {
    let rule = Rule::new(view, window, allowing);
    let least: Vec<Act> = view.readings.iter().filter_map(|reading| rule.least(reading)).collect();
    let most: Vec<Act> = view.readings.iter().filter_map(|reading| rule.most(reading)).collect();
    let mut probability = Probability {
        low: law::exceeds_in_some_window(&least, rule.allowed).low,
        high: law::exceeds_in_some_window(&most, rule.allowed).high,
    };
    let ceiling = total::ceiling(view, window, rule.days).filter(|ceiling| *ceiling <= rule.allowed as f64);
    let bounded = ceiling.is_some();
    let differing = if bounded {
        total::differing(view, window, rule.days, rule.allowed)
    } else {
        Vec::new()
    };
    if let Some(ceiling) = ceiling {
        // The official count leaves no room for a breach. It proves the commitment kept, unless incidents that were
        // verified or another agency say that there were more: then two readings stand against each other (rule 6).
        let incidents = if rule.witnessed(view) > ceiling {
            probability.high
        } else {
            0.0
        };
        probability = Probability {
            low: 0.0,
            high: if differing.is_empty() { incidents } else { 1.0 },
        };
    }
    let observed = view.observed(window);
    let standing = standing(
        view,
        probability,
        observed.full() || bounded,
        observed.part > 0.0 || bounded,
    );
    let mut finding = view.finding(None, standing);
    finding.coverage = Some(if bounded { 1.0 } else { observed.part });
    finding.probability = Some(probability);
    explain(view, &rule, &mut finding);
    if standing == Standing::Contested && !differing.is_empty() {
        let from = view.counting.iter().map(|counting| counting.agency.clone()).collect();
        finding
            .why
            .settled_by
            .push(Settling::AgreedFigure { period: window, from });
        finding.why.reports.extend(differing);
    }
    if standing == Standing::Unknown {
        let from = view.duty.roles.monitored_by.clone();
        finding
            .why
            .settled_by
            .extend(observed.gap.map(|period| Settling::Observation { period, from }));
    }
    finding
}

/// While force lasts, a prohibition that is not breached is in effect: "kept so far" with the coverage it has (rule 3).
/// Without any coverage nothing can be said so far either.
fn standing(view: &View<'_>, probability: Probability, covered: bool, seen_at_all: bool) -> Standing {
    let standard = view.duty.standard;
    if view.duty.force_over(view.on) {
        return decide(probability, standard, covered);
    }
    match decide(probability, standard, seen_at_all) {
        Standing::Kept => Standing::InEffect,
        decided => decided,
    }
}

impl Rule {
    fn new(view: &View<'_>, window: Span, allowing: Option<Tolerance>) -> Self {
        let days = allowing.map(|tolerance| i32::try_from(tolerance.days).unwrap_or(i32::MAX));
        let last_of_force = view.duty.until.unwrap_or(Day::MAX);
        let last_start = last_of_force.number().saturating_sub(days.unwrap_or(1) - 1);
        Self {
            allowed: allowing.map_or(0, |tolerance| tolerance.count),
            days,
            force: window,
            starts: (window.first().number(), last_start),
        }
    }

    /// The act in the reading most in favour of the party: only what is certainly inside.
    fn least(&self, reading: &Reading) -> Option<Act> {
        let Least { during, count, chance } = reading.least(Step::Attributed)?;
        self.act(self.surely_in(during)?, count, chance)
    }

    /// First and last start of the windows that surely hold these days.
    fn surely_in(&self, during: Span) -> Option<(i32, i32)> {
        let inside = self.force.covers(during).then_some(during)?;
        Some(self.days.map_or((0, 0), |days| {
            (inside.last().number().saturating_sub(days - 1), inside.first().number())
        }))
    }

    /// The act in the reading most against the party: all that is possible.
    fn most(&self, reading: &Reading) -> Option<Act> {
        let (count, chance) = reading.most();
        let inside = self.force.overlap(reading.during)?;
        let starts = match self.days {
            None => (0, 0),
            Some(days) => (inside.first().number().saturating_sub(days - 1), inside.last().number()),
        };
        self.act(starts, count, chance)
    }

    /// The most that was verified in any one window, whoever did it: what a total would have to hold.
    fn witnessed(&self, view: &View<'_>) -> f64 {
        let verified = view.readings.iter().chain(&view.by_others).filter_map(|reading| {
            let Least { during, count, .. } = reading.least(Step::Verified)?;
            self.act(self.surely_in(during)?, count, 1.0)
        });
        law::heaviest(&verified.collect::<Vec<Act>>()) as f64
    }

    fn act(&self, starts: (i32, i32), count: u64, chance: f64) -> Option<Act> {
        let (from, to) = match self.days {
            None => starts,
            Some(_) => (starts.0.max(self.starts.0), starts.1.min(self.starts.1)),
        };
        (count > 0 && chance > 0.0 && from <= to).then_some(Act {
            from,
            to,
            count,
            chance,
        })
    }
}

fn explain(view: &View<'_>, rule: &Rule, finding: &mut Finding) {
    finding.why.against = Some((rule.allowed as f64, rule.allowed as f64));
    let sure: Vec<(&Reading, Act)> = view.readings.iter().filter_map(|r| Some((r, rule.least(r)?))).collect();
    let possible: Vec<(&Reading, Act)> = view.readings.iter().filter_map(|r| Some((r, rule.most(r)?))).collect();
    match finding.standing {
        Standing::Breached => {
            let carriers = smallest_sufficient(&sure, rule.allowed, view.duty.standard);
            finding.why.reports = reports(carriers.iter().map(|(reading, _)| *reading));
            finding.why.episodes = episodes(rule, &sure, view.duty.standard);
            finding.in_breach_now = finding
                .why
                .episodes
                .iter()
                .any(|episode| episode.days.contains(view.on));
        }
        Standing::Contested => {
            let open = possible.iter().map(|(reading, _)| *reading);
            finding.why.reports = reports(open.clone());
            finding.why.settled_by = open.flat_map(|reading| settling(view, reading)).collect();
        }
        _ => finding.why.reports = reports(nearest_miss(&possible).into_iter()),
    }
    let worst = |acts: &[(&Reading, Act)]| heaviest(acts).map_or(0, |(_, weight)| weight) as f64;
    finding.why.counted = Some((worst(&sure), worst(&possible)));
}

fn reports<'a>(readings: impl Iterator<Item = &'a Reading>) -> Vec<crate::Ref> {
    readings.flat_map(Reading::reports).collect()
}

fn inside<'a, 'r>(acts: &'a [(&'r Reading, Act)], start: i32) -> impl Iterator<Item = &'a (&'r Reading, Act)> {
    acts.iter().filter(move |(_, act)| act.from <= start && start <= act.to)
}

/// The start of the heaviest window, the earliest of several, with its weight.
fn heaviest(acts: &[(&Reading, Act)]) -> Option<(i32, u64)> {
    let plain: Vec<Act> = acts.iter().map(|(_, act)| *act).collect();
    let weights = law::weights(&plain).into_iter();
    weights.max_by_key(|(start, weight)| (*weight, std::cmp::Reverse(*start)))
}

fn chance_of(acts: &[(&Reading, Act)], allowed: u64) -> f64 {
    let plain: Vec<Act> = acts.iter().map(|(_, act)| *act).collect();
    law::exceeds_in_some_window(&plain, allowed).low
}

/// The fewest acts that carry a breach. Likeliest and largest first, until the standard is reached, then every one that
/// can be spared is left out: a smallest set when acts differ in count or in probability only, else one that holds
/// nothing superfluous.
fn smallest_sufficient<'r>(acts: &[(&'r Reading, Act)], allowed: u64, standard: f64) -> Vec<(&'r Reading, Act)> {
    let Some((worst, _)) = heaviest(acts) else {
        return Vec::new();
    };
    let in_worst: Vec<(&Reading, Act)> = inside(acts, worst).copied().collect();
    let mut pool = if chance_of(&in_worst, allowed) >= standard {
        in_worst
    } else {
        acts.to_vec()
    };
    pool.sort_by(|(_, a), (_, b)| b.chance.total_cmp(&a.chance).then(b.count.cmp(&a.count)));
    let mut chosen: Vec<(&Reading, Act)> = Vec::new();
    for act in pool {
        chosen.push(act);
        if chance_of(&chosen, allowed) >= standard {
            break;
        }
    }
    for index in (0..chosen.len()).rev() {
        let mut fewer = chosen.clone();
        fewer.remove(index);
        if chance_of(&fewer, allowed) >= standard {
            chosen = fewer;
        }
    }
    chosen.sort_by_key(|(reading, _)| reading.during);
    chosen
}

/// The acts of the window that came nearest to a breach.
fn nearest_miss<'r>(acts: &[(&'r Reading, Act)]) -> Vec<&'r Reading> {
    heaviest(acts).map_or_else(Vec::new, |(start, _)| {
        inside(acts, start).map(|(reading, _)| *reading).collect()
    })
}

/// Violating windows in the reading most in favour of the party, joined where they overlap (rule 8).
fn episodes(rule: &Rule, acts: &[(&Reading, Act)], standard: f64) -> Vec<Episode> {
    let mut found: Vec<Episode> = Vec::new();
    for window in windows(rule, acts) {
        let mut held: Vec<(&Reading, Act)> = match rule.days {
            None => acts
                .iter()
                .filter(|(reading, _)| established(reading).last() <= window.last())
                .copied()
                .collect(),
            Some(_) => inside(acts, window.first().number()).copied().collect(),
        };
        held.sort_by_key(|(reading, _)| (established(reading).last(), established(reading).first()));
        let crossing = (1..=held.len()).find(|many| chance_of(&held[..*many], rule.allowed) >= standard);
        let Some(crossed) = crossing.map(|many| established(held[many - 1].0).last()) else {
            continue;
        };
        match found.last_mut() {
            Some(open) if window.first() <= open.days.last() => {
                open.days = Span::new(open.days.first(), open.days.last().max(window.last())).unwrap_or(open.days);
            }
            _ => found.push(Episode {
                crossed: crossed.max(window.first()),
                days: window,
            }),
        }
    }
    found
}

/// The days of an act as far as they are established.
fn established(reading: &Reading) -> Span {
    let least = reading.least(Step::Attributed);
    least.map_or(reading.during, |least| least.during)
}

/// The stretches of days to look at: without a tolerance the days of each act, else the union of the windows that hold
/// the same acts.
fn windows(rule: &Rule, acts: &[(&Reading, Act)]) -> Vec<Span> {
    let Some(days) = rule.days else {
        let mut spans: Vec<Span> = acts.iter().map(|(reading, _)| established(reading)).collect();
        spans.sort_unstable();
        return spans;
    };
    let mut edges: Vec<i32> = acts
        .iter()
        .flat_map(|(_, act)| [act.from, act.to.saturating_add(1)])
        .collect();
    edges.sort_unstable();
    edges.dedup();
    let pairs = edges.windows(2).filter_map(|pair| {
        let last = (pair[1] - 1).saturating_add(days - 1);
        Span::new(Day::from_number(pair[0]), Day::from_number(last))
    });
    pairs.collect()
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
    if !reading.surely_inside
        || !view
            .duty
            .in_force_up_to(view.on)
            .is_some_and(|force| force.covers(reading.during))
    {
        open.push(Settling::DayOrPlace {
            report,
            from: roles.verified_by.clone(),
        });
    }
    open
}
