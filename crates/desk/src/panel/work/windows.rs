//! The whole time after and each phase of it, with the placebos of just that time.

use super::Ground;
use crate::panel::answer::WindowFound;
use crate::panel::verdict::ALPHA;
use salida_impact::panel::Path;
use salida_impact::placebo::{InSpace, Placebo, Rank, Trial};
use std::ops::Range;

/// The whole time after, then each phase, as rows of the block.
pub(super) fn spans(ground: &Ground<'_>, path: &Path) -> Vec<(Option<String>, Range<usize>)> {
    let mut spans = vec![(None, path.post())];
    for stage in &ground.panel.stages {
        let inside = |row: &usize| {
            let own = ground.piece.periods.get(*row);
            own.is_some_and(|at| (stage.first..=stage.last).contains(at))
        };
        let rows: Vec<usize> = path.post().filter(inside).collect();
        if let (Some(first), Some(last)) = (rows.first(), rows.last()) {
            spans.push((Some(stage.name.clone()), *first..last + 1));
        }
    }
    spans
}

/// What the treated and the placebos did in each window. `in_counts` says in what the path is told.
pub(super) fn all(ground: &Ground<'_>, path: &Path, placebos: &[Path], in_counts: bool) -> Vec<WindowFound> {
    { spans(ground, path).into_iter() }
        .filter_map(|(phase, rows)| window(ground, path, placebos, phase, &rows, in_counts))
        .collect()
}

/// The rank of the treated among placebos in some rows after.
pub(super) fn rank(path: &Path, placebos: &[Path], rows: &Range<usize>) -> Rank {
    space(&restricted(path, rows), placebos, rows).by_ratio()
}

fn window(
    ground: &Ground<'_>,
    path: &Path,
    placebos: &[Path],
    phase: Option<String>,
    rows: &Range<usize>,
    in_counts: bool,
) -> Option<WindowFound> {
    let names = ground.piece.block.periods();
    let own = restricted(path, rows);
    let space = space(&own, placebos, rows);
    let sum = |rows: Range<usize>| sum(ground, path, rows, in_counts);
    Some(WindowFound {
        phase,
        first: names.get(rows.start)?.clone(),
        last: names.get(rows.end.checked_sub(1)?)?.clone(),
        periods: rows.len(),
        mean: path.mean_gap(rows.clone()),
        sum: sum(rows.clone()),
        running: sum(path.before..rows.end),
        ratio: path.rate_ratio(rows.clone()),
        rank: (!placebos.is_empty()).then(|| space.by_ratio()),
        not_rejected: space.constant_effects(&own, ALPHA),
    })
}

/// The placebos of a window: the treated and the donors that played them.
pub(super) fn space(own: &Path, placebos: &[Path], rows: &Range<usize>) -> InSpace {
    let trial = |path: &Path| Placebo {
        group: Vec::new(),
        trial: Ok(Trial::from(&restricted(path, rows))),
    };
    InSpace {
        treated: Trial::from(own),
        placebos: placebos.iter().map(trial).collect(),
        enumerated: true,
    }
}

/// The time before, and of the time after these rows alone.
fn restricted(path: &Path, rows: &Range<usize>) -> Path {
    let pick = |values: &[f64]| -> Vec<f64> {
        let before = values.get(path.pre()).unwrap_or(&[]);
        let after = values.get(rows.clone()).unwrap_or(&[]);
        before.iter().chain(after).copied().collect()
    };
    Path {
        observed: pick(&path.observed),
        counterfactual: pick(&path.counterfactual),
        before: path.before,
    }
}

/// The gaps of all treated units together. Rates become counts with the exposure of the one treated unit; with several, a
/// mean of rates is no rate of the whole, so there is no count to tell.
fn sum(ground: &Ground<'_>, path: &Path, rows: Range<usize>, in_counts: bool) -> Option<f64> {
    let gaps = path.gaps();
    let treated = ground.treated.len() as f64;
    let plain = || rows.clone().filter_map(|row| gaps.get(row)).sum::<f64>() * treated;
    match ground.per {
        None => Some(plain()),
        Some(_) if in_counts => Some(plain()),
        Some(_) if ground.treated.len() > 1 => None,
        Some(per) => {
            let unit = *ground.treated.first()?;
            let count = |row: usize| {
                let period = *ground.piece.periods.get(row)?;
                let exposure = ground
                    .panel
                    .exposure
                    .get(ground.panel.place(unit, period))
                    .copied()
                    .flatten()?;
                Some(gaps.get(row)? * exposure / per)
            };
            rows.map(count).sum()
        }
    }
}
