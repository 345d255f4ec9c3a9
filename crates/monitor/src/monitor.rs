//! The monitor: takes one report at a time, in any order, and answers for any event day and recorded day.

use crate::{
    Finding, Standing,
    corner::{self, Entry, Reading},
    coverage::{self, Watch},
    delivery,
    finding::{Instance, Probability, Why},
    limit,
    lineage::{Head, Lineages},
    plan::{Duty, Plan},
    prohibition,
    total::{self, Counting, Figure},
};
use salida_case::covenant::{Due, Form};
use salida_world::{Day, Happening, Name, Span};
use serde::Serialize;
use std::collections::BTreeMap;

/// An opaque reference to a report. The caller knows what it stands for; the monitor does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Ref(pub u32);

/// A happening on its way into the monitor.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// What findings call it.
    pub reference: Ref,
    /// Its own name, by which other reports revise it.
    pub name: &'a Name,
    /// What happened.
    pub happening: &'a Happening,
    /// The day on which it became known.
    pub recorded: Day,
    /// The report that it revises.
    pub revises: Option<&'a Name>,
    /// True when it takes back what it revises.
    pub withdrawn: bool,
    /// Another report of the same happening.
    pub same_as: Option<&'a Name>,
}

/// The state: for each duty only what touches it.
#[derive(Debug, Clone)]
pub struct Monitor<'p> {
    plan: &'p Plan,
    lineages: Lineages,
    tracks: Vec<Track>,
}

/// What one duty remembers, by lineage.
#[derive(Debug, Clone, Default)]
struct Track {
    acts: BTreeMap<usize, Vec<Entry>>,
    figures: BTreeMap<usize, Vec<Figure>>,
    watches: BTreeMap<usize, Vec<(Ref, Watch)>>,
}

/// What one duty sees on an event day, as known on a recorded day.
pub(crate) struct View<'a> {
    pub(crate) duty: &'a Duty,
    pub(crate) on: Day,
    /// What may be an act of the parties.
    pub(crate) readings: Vec<Reading>,
    /// What was surely done by somebody else; it bears witness against totals only.
    pub(crate) by_others: Vec<Reading>,
    /// What each agency's totals say, taken together.
    pub(crate) counting: Vec<Counting>,
    pub(crate) watches: Vec<&'a Watch>,
}

impl<'p> Monitor<'p> {
    /// A monitor that has heard nothing yet.
    pub fn new(plan: &'p Plan) -> Self {
        Self {
            plan,
            lineages: Lineages::default(),
            tracks: vec![Track::default(); plan.duties.len()],
        }
    }

    /// Takes a report. Only the duties that it touches change; cost is linear in the number of duties.
    pub fn take(&mut self, report: &Report<'_>) {
        let placed = self.lineages.add(report);
        for (duty, track) in self.plan.duties.iter().zip(&mut self.tracks) {
            for other in &placed.joined {
                track.join(placed.lineage, *other);
            }
            if !report.withdrawn {
                track.remember(self.plan, duty, report, placed.lineage);
            }
        }
    }

    /// All findings for the day `on`, as known on the day `known`, in the order of the plan.
    pub fn findings(&self, on: Day, known: Day) -> Vec<Finding> {
        let duties = self.plan.duties.iter().zip(&self.tracks);
        duties
            .flat_map(|(duty, track)| judge(&self.view(duty, track, on, known)))
            .collect()
    }

    fn view<'a>(&'a self, duty: &'a Duty, track: &'a Track, on: Day, known: Day) -> View<'a> {
        let acts = track.acts.iter().filter_map(|(lineage, entries)| {
            let heads = self.lineages.heads(*lineage, known);
            let current = entries.iter().filter(|entry| counts(&heads, entry.report));
            Reading::join(current.cloned().collect(), &heads)
        });
        let mut readings: Vec<Reading> = acts.filter(|reading| reading.during.first() <= on).collect();
        readings.sort_by(|a, b| (a.during, &a.reports).cmp(&(b.during, &b.reports)));
        let (readings, by_others) = readings.into_iter().partition(|reading| reading.share_high > 0.0);
        let mut figures: Vec<&Figure> = Vec::new();
        for (lineage, known_figures) in &track.figures {
            let heads = self.lineages.heads(*lineage, known);
            figures.extend(known_figures.iter().filter(|figure| counts(&heads, figure.report)));
        }
        figures.sort_by_key(|figure| (figure.during, figure.report));
        let mut watches: Vec<&Watch> = Vec::new();
        for (lineage, kept) in &track.watches {
            let heads = self.lineages.heads(*lineage, known);
            let current = kept.iter().filter(|(report, _)| counts(&heads, *report));
            watches.extend(current.map(|(_, watch)| watch));
        }
        View {
            duty,
            on,
            readings,
            by_others,
            counting: total::by_agency(&figures),
            watches,
        }
    }
}

/// `heads` are sorted by report.
fn counts(heads: &[Head], report: Ref) -> bool {
    heads.binary_search_by_key(&report, |head| head.report).is_ok()
}

impl Track {
    fn join(&mut self, keep: usize, other: usize) {
        if let Some(moved) = self.acts.remove(&other) {
            self.acts.entry(keep).or_default().extend(moved);
        }
        if let Some(moved) = self.figures.remove(&other) {
            self.figures.entry(keep).or_default().extend(moved);
        }
        if let Some(moved) = self.watches.remove(&other) {
            self.watches.entry(keep).or_default().extend(moved);
        }
    }

    fn remember(&mut self, plan: &Plan, duty: &Duty, report: &Report<'_>, lineage: usize) {
        match report.happening {
            Happening::Incident(incident) => {
                if let Some(entry) = corner::entry(plan, duty, report.reference, incident) {
                    self.acts.entry(lineage).or_default().push(entry);
                }
            }
            Happening::Tally(tally) => {
                if let Some(figure) = total::figure(plan, duty, report.reference, tally) {
                    self.figures.entry(lineage).or_default().push(figure);
                }
            }
            Happening::Coverage(seen) => {
                if coverage::watches(plan, duty, seen) {
                    let watch = Watch {
                        during: seen.during,
                        part: seen.part,
                    };
                    self.watches.entry(lineage).or_default().push((report.reference, watch));
                }
            }
            // Assessments give standings to ordinal limits only (rule 19), a form that this version does not read.
            Happening::Assessment(_) => {}
        }
    }
}

impl View<'_> {
    /// A finding of this duty; everything else starts empty.
    pub(crate) fn finding(&self, period: Option<Span>, standing: Standing) -> Finding {
        Finding {
            instrument: self.duty.instrument.clone(),
            commitment: self.duty.commitment.clone(),
            parties: self.duty.parties.clone(),
            zones: self.duty.region.clone(),
            link: None,
            deeds: self.duty.deeds.clone(),
            instance: period.map_or(Instance::Whole, |days| Instance::Period { days }),
            standing,
            in_breach_now: false,
            ever_breached: standing == Standing::Breached,
            probability: None,
            coverage: None,
            scales: None,
            why: Why::default(),
        }
    }

    /// How much of a window was observed.
    pub(crate) fn observed(&self, window: Span) -> coverage::Observed {
        coverage::observed(window, self.watches.iter().copied())
    }
}

fn judge(view: &View<'_>) -> Vec<Finding> {
    let Some(window) = view.duty.in_force_up_to(view.on) else {
        return vec![view.finding(None, Standing::Pending)];
    };
    match &view.duty.form {
        Form::ShallNot { allowing, .. } => vec![prohibition::judge(view, window, *allowing)],
        Form::Shall {
            at_least,
            due: Due::By { day },
            ..
        } => vec![delivery::judge(view, window, *at_least, *day)],
        Form::Keep { limit, .. } => limit::judge(view, window, limit),
        _ => Vec::new(),
    }
}

/// Rule 1, after the clause states.
pub(crate) fn decide(probability: Probability, standard: f64, covered: bool) -> Standing {
    if probability.low >= standard {
        Standing::Breached
    } else if !covered {
        Standing::Unknown
    } else if probability.high <= 1.0 - standard {
        Standing::Kept
    } else {
        Standing::Contested
    }
}
