//! The pieces of work that follow a fit: placebos, dates pretended earlier, donors left out, other choices, what could be
//! seen at all.

use super::{Ground, Method, budget, choices, windows};
use crate::panel::answer::{ImportancesFound, NotDone, PowerFound, PredictionFound, Skipped};
use crate::panel::asked::PanelAsked;
use salida_impact::method::Fit;
use salida_impact::panel::{Flaw, Path, Reading};
use salida_impact::placebo::{Conformal, InTime, LeftOut, Size};
use std::ops::Range;

/// Positive weights up to which every donor is left out in turn: beyond, no single one matters much.
const MOST_LEFT_OUT: usize = 40;

/// One piece.
pub(super) struct Job {
    pub(super) ground: usize,
    /// The method it belongs to; none for choices, which belong to the comparison.
    pub(super) method: Option<usize>,
    pub(super) what: What,
}

pub(super) enum What {
    Placebo(Vec<usize>),
    InTime(usize),
    WithoutDonors,
    Conformal,
    Corner(Reading),
    Choice(choices::Wanted),
    /// At this date, in these donors.
    Power(usize, Vec<usize>),
    /// Of these rows.
    Prediction(Vec<Range<usize>>),
    Importances,
    /// So many draws, among the placebos that ran.
    Size(u32, Vec<Path>),
}

/// What a piece gave.
pub(super) enum Done {
    Placebo(Result<Path, Flaw>),
    InTime(InTime),
    WithoutDonors(Vec<LeftOut>),
    Conformal(Result<Conformal, Flaw>),
    Corner(Reading, Option<f64>),
    Choice(super::super::answer::Choice),
    Power(Result<PowerFound, Flaw>),
    Prediction(Result<PredictionFound, Flaw>),
    Importances(Box<Result<ImportancesFound, Flaw>>),
    Size(Result<Size, Flaw>),
}

/// The pieces of one method, in three heaps: quick and telling, slow, and placebos.
#[derive(Default)]
struct Heaps {
    first: Vec<Job>,
    slow: Vec<Job>,
    placebos: Vec<Job>,
    not_done: Vec<(usize, NotDone)>,
}

/// All pieces, the quick and telling ones first; and what is too much work to be done.
pub(super) fn all(grounds: &[Ground<'_>], asked: &PanelAsked) -> (Vec<Job>, Vec<(usize, NotDone)>) {
    let mut heaps = Heaps::default();
    for (at, ground) in grounds.iter().enumerate() {
        for (place, method) in ground.methods.iter().enumerate() {
            if let Some(Ok(fit)) = &method.fit {
                heaps.of(ground, (at, place), method, fit, asked);
            }
        }
        let (wanted, left) = choices::all(ground);
        heaps.not_done.extend(left.into_iter().map(|left| (at, left)));
        heaps.slow.extend(wanted.into_iter().map(|wanted| Job {
            ground: at,
            method: None,
            what: What::Choice(wanted),
        }));
    }
    heaps.first.extend(heaps.slow);
    heaps.first.extend(heaps.placebos);
    (heaps.first, heaps.not_done)
}

impl Heaps {
    fn of(&mut self, ground: &Ground<'_>, at: (usize, usize), method: &Method, fit: &Fit, asked: &PanelAsked) {
        let (block, named) = (ground.block(method), method.named);
        let job = |what| Job {
            ground: at.0,
            method: Some(at.1),
            what,
        };
        let mut skip = |what| {
            let method = named.word();
            self.not_done.push((at.0, NotDone { method, what }));
        };
        let horizon = block.post().len().min(block.before() / 2);
        let is_dated = horizon > 0 && block.before() - horizon >= 2;
        if is_dated {
            self.first.push(job(What::InTime(block.before() - horizon)));
        }
        if has_bounds(ground) {
            self.first
                .extend([Reading::Lowest, Reading::Highest].map(|end| job(What::Corner(end))));
        }
        let positive = fit.donor_weights.iter().filter(|weight| **weight != 0.0).count();
        // Where all weigh the same, none is heavier than another.
        let weighed = fit.donor_weights.windows(2).any(|pair| pair.first() != pair.last());
        if positive > 0 && positive <= MOST_LEFT_OUT && weighed {
            if budget::allows(named, block, positive) {
                self.first.push(job(What::WithoutDonors));
            } else {
                skip(Skipped::WithoutDonors);
            }
        }
        if fit.period_weights.is_empty() {
            self.first.push(job(What::Conformal));
        }
        if is_dated && block.treated() == 1 {
            match budget::power_units(named, block) {
                Ok(units) => self.slow.push(job(What::Power(block.before() - horizon, units))),
                Err(what) => skip(what),
            }
        }
        if named.has_prediction() {
            let spans: Vec<Range<usize>> = windows::spans(ground, &fit.path)
                .into_iter()
                .map(|(_, rows)| rows)
                .collect();
            if budget::allows_prediction(named, block, spans.len()) {
                self.slow.push(job(What::Prediction(spans)));
            } else {
                skip(Skipped::Prediction);
            }
        }
        if named.has_importances() {
            if budget::allows(named, block, 2) {
                self.slow.push(job(What::Importances));
            } else {
                skip(Skipped::Importances);
            }
        }
        let groups = budget::groups(named, block, asked.placebos, asked.seed).groups;
        self.placebos
            .extend(groups.into_iter().map(|group| job(What::Placebo(group))));
    }
}

/// What can only begin when the placebos are known.
pub(super) fn after(
    grounds: &[Ground<'_>],
    results: &[(Job, Option<Done>)],
    not_done: &mut Vec<(usize, NotDone)>,
) -> Vec<Job> {
    let mut jobs = Vec::new();
    for (at, ground) in grounds.iter().enumerate() {
        for (place, method) in ground.methods.iter().enumerate() {
            let block = ground.block(method);
            let own = results
                .iter()
                .filter(|(job, _)| (job.ground, job.method) == (at, Some(place)));
            let ran: Vec<Path> = own
                .filter_map(|(_, done)| match done {
                    Some(Done::Placebo(Ok(path))) => Some(path.clone()),
                    _ => None,
                })
                .collect();
            if ran.is_empty() || block.treated() != 1 {
                continue;
            }
            match budget::size_draws(method.named, block) {
                Ok(draws) => jobs.push(Job {
                    ground: at,
                    method: Some(place),
                    what: What::Size(draws, ran),
                }),
                Err(what) => not_done.push((
                    at,
                    NotDone {
                        method: method.named.word(),
                        what,
                    },
                )),
            }
        }
    }
    jobs
}

fn has_bounds(ground: &Ground<'_>) -> bool {
    let cells = ground.panel.outcomes.get(ground.outcome).map(|outcome| &outcome.cells);
    cells.is_some_and(|cells| cells.iter().flatten().any(|cell| !cell.value.is_exact()))
}
