//! The work on a panel: every method on every comparison, then what each finds where nothing happened.

mod choices;
mod gang;
mod job;
mod notes;
mod side;
mod windows;

pub use gang::Course;

use super::answer::{Comparison, Diagnostics, LeftUnit, MethodReport, PanelReport, Stopped};
use super::asked::PanelAsked;
use super::methods::{Given, Named, Shared};
use super::read::Taken;
use super::verdict;
use crate::codes;
use job::{Done, Job};
use salida_impact::method::Fit;
use salida_impact::panel::{Block, Cut, Flaw, Left, Panel, Piece, Reading, Scale, cohorts, cut};
use salida_impact::quality::{self, PERIODS_ADVISED};
use salida_note::Note;

/// Rates are told per so many people where nothing else is asked for.
pub const PER: f64 = 100_000.0;
/// Groups of donors that play several treated units; with one treated unit every donor does.
const MOST_GROUPS: usize = 200;

/// A comparison that is to be made.
struct Ground<'a> {
    panel: &'a Panel,
    taken: &'a Taken,
    outcome: usize,
    from: usize,
    treated: Vec<usize>,
    /// Rates, or the outcome as it was recorded.
    piece: Piece,
    /// Counts with their exposure, for methods of counts; none where no exposure was given.
    counts: Option<Piece>,
    left: Vec<Left>,
    per: Option<f64>,
    seed: u64,
    methods: Vec<Method>,
}

/// A method on its block.
struct Method {
    named: Named,
    /// None where there is none for this panel; then the fit says why.
    made: Option<Shared>,
    on_counts: bool,
    fit: Option<Result<Fit, Flaw>>,
}

impl Ground<'_> {
    fn block(&self, method: &Method) -> &Block {
        let counts = self.counts.as_ref().filter(|_| method.on_counts);
        counts.map_or(&self.piece.block, |piece| &piece.block)
    }

    fn scale(&self) -> Scale {
        self.per.map_or(Scale::AsRecorded, Scale::Per)
    }

    fn cut(&self, scale: Scale, reading: Reading) -> Cut<'_> {
        Cut {
            outcome: self.outcome,
            treated: &self.treated,
            from: self.from,
            without: &self.taken.without,
            window: self.taken.window.clone(),
            scale,
            reading,
        }
    }
}

/// Makes every comparison of a panel. The same panel and question give the same answer, whatever the threads, unless it is
/// stopped; what was done until then is kept.
pub fn evaluate(taken: &Taken, asked: &PanelAsked, course: &Course<'_>) -> PanelReport {
    let mut notes = Vec::new();
    let mut grounds = Vec::new();
    for (from, treated) in cohorts(&taken.panel, &taken.window) {
        for outcome in 0..taken.panel.outcomes.len() {
            match ground(taken, asked, outcome, (from, &treated)) {
                Ok(ground) => {
                    notes::of_ground(&ground, &mut notes);
                    grounds.push(ground);
                }
                Err((flaw, left)) => notes::of_refusal(taken, outcome, (from, &treated), flaw, &left, &mut notes),
            }
        }
    }
    notes::of_panel(taken, &mut notes);
    fit_all(&mut grounds, course);
    let jobs: Vec<Job> = job::all(&grounds, asked);
    let done = gang::run(jobs.len(), course, |at| {
        jobs.get(at).and_then(|job| job::done(job, &grounds))
    });
    let finished = done.iter().flatten().count();
    let stopped = (finished < jobs.len()).then_some(Stopped {
        done: finished,
        of: jobs.len(),
    });
    if let Some(stopped) = stopped {
        let note = Note::general(codes::PANEL_STOPPED_EARLY).with("done", stopped.done);
        notes.push(note.with("of", stopped.of));
    }
    let mut results: Vec<(Job, Option<Done>)> = jobs.into_iter().zip(done.into_iter().map(Option::flatten)).collect();
    let comparisons = grounds.iter().enumerate().map(|(at, ground)| {
        let (own, others): (Vec<_>, Vec<_>) = std::mem::take(&mut results)
            .into_iter()
            .partition(|(job, _)| job.ground == at);
        results = others;
        comparison(ground, own)
    });
    PanelReport {
        format: PanelReport::FORMAT,
        version: env!("CARGO_PKG_VERSION"),
        comparisons: comparisons.collect(),
        read: taken.read.clone(),
        units: taken.panel.units.len(),
        periods: taken.panel.periods.len(),
        seed: asked.seed,
        notes,
        stopped,
    }
}

fn ground<'a>(
    taken: &'a Taken,
    asked: &PanelAsked,
    outcome: usize,
    (from, treated): (usize, &[usize]),
) -> Result<Ground<'a>, (Flaw, Vec<Left>)> {
    let panel = &taken.panel;
    let has_exposure = !panel.exposure.is_empty();
    let per = has_exposure.then(|| asked.per.unwrap_or(PER));
    let wanted = |scale| Cut {
        outcome,
        treated,
        from,
        without: &taken.without,
        window: taken.window.clone(),
        scale,
        reading: Reading::Best,
    };
    let (piece, left) = cut(panel, &wanted(per.map_or(Scale::AsRecorded, Scale::Per)));
    let piece = match piece {
        Ok(piece) => piece,
        Err(flaw) => return Err((flaw, left)),
    };
    let counts = if has_exposure {
        cut(panel, &wanted(Scale::WithExposure)).0.ok()
    } else {
        None
    };
    let named: Vec<Named> = if asked.methods.is_empty() {
        Named::all().collect()
    } else {
        asked.methods.clone()
    };
    let method = |named: Named| {
        let on_counts = named.takes_counts() && counts.is_some();
        let own = counts.as_ref().filter(|_| on_counts).unwrap_or(&piece);
        let made = named.made(&Given {
            block: &own.block,
            panel,
            periods: &own.periods,
            seed: asked.seed,
        });
        // What needs covariates is told as refused only where somebody asked for it.
        let silent = asked.methods.is_empty() && made.as_ref().err() == Some(&Flaw::NoPredictor);
        let (made, fit) = match made {
            Ok(made) => (Some(made), None),
            Err(flaw) => (None, Some(Err(flaw))),
        };
        (!silent).then_some(Method {
            named,
            made,
            on_counts,
            fit,
        })
    };
    let mut named = named;
    named.sort_unstable();
    named.dedup();
    Ok(Ground {
        panel,
        taken,
        outcome,
        from,
        treated: treated.to_vec(),
        methods: named.into_iter().filter_map(method).collect(),
        piece,
        counts,
        left,
        per,
        seed: asked.seed,
    })
}

/// Every method on its block: what everything else is compared with.
fn fit_all(grounds: &mut [Ground<'_>], course: &Course<'_>) {
    let all: Vec<(usize, usize)> = { grounds.iter().enumerate() }
        .flat_map(|(at, ground)| (0..ground.methods.len()).map(move |method| (at, method)))
        .collect();
    let fits = gang::run(all.len(), course, |at| {
        let (ground, method) = all.get(at)?;
        let ground = grounds.get(*ground)?;
        let method = ground.methods.get(*method)?;
        Some(method.made.as_ref()?.fit(ground.block(method)))
    });
    for ((ground, method), fit) in all.into_iter().zip(fits) {
        if let Some(method) = grounds
            .get_mut(ground)
            .and_then(|ground| ground.methods.get_mut(method))
        {
            method.fit = fit.flatten().or(method.fit.take());
        }
    }
}

fn comparison(ground: &Ground<'_>, results: Vec<(Job, Option<Done>)>) -> Comparison {
    let block = &ground.piece.block;
    let mut reports = Vec::new();
    let mut rest = results;
    for (at, method) in ground.methods.iter().enumerate() {
        let (own, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(job, _)| job.method == Some(at));
        rest = others;
        let found = match &method.fit {
            Some(Ok(fit)) => Some(side::found(ground, method, fit, own)),
            _ => None,
        };
        reports.push(MethodReport {
            method: method.named.word(),
            refused: method.fit.as_ref().and_then(|fit| fit.as_ref().err().copied()),
            found,
        });
    }
    let diagnostics = diagnostics(ground);
    let name = |list: &[String], place: usize| list.get(place).cloned().unwrap_or_default();
    let left_out = ground.left.iter().filter_map(|left| match left {
        Left::Unit { unit, why } => Some(LeftUnit {
            unit: name(&ground.panel.units, *unit),
            why: *why,
        }),
        Left::Period { .. } => None,
    });
    Comparison {
        outcome: ground
            .panel
            .outcomes
            .get(ground.outcome)
            .map(|it| it.name.clone())
            .unwrap_or_default(),
        from: name(&ground.panel.periods, ground.from),
        treated: block.units().iter().skip(block.donors()).cloned().collect(),
        donors: block.units().iter().take(block.donors()).cloned().collect(),
        periods: block.periods().to_vec(),
        before: block.before(),
        per: ground.per,
        left_out: left_out.collect(),
        choices: choices::told(rest),
        verdict: verdict::verdict(&reports, &diagnostics, block.before()),
        diagnostics,
        methods: reports,
    }
}

fn diagnostics(ground: &Ground<'_>) -> Diagnostics {
    let block = &ground.piece.block;
    let treated = block.treated_mean();
    let before = block.before();
    Diagnostics {
        level_before: treated.iter().take(before).sum::<f64>() / before as f64,
        outside_donors: quality::outside_range(block) as f64 / before as f64,
        zeros: quality::zeros(block),
        imputed: ground.piece.imputed,
        smallest_p: 1.0 / (job::groups(block, 0).groups.len() + 1) as f64,
    }
}

/// True when there are so few periods before that it has to be said.
fn is_short(block: &Block) -> bool {
    block.before() < PERIODS_ADVISED
}
