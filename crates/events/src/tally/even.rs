//! The most even series that meets given sums: the least sum of squared daily rates, with no rate below zero.

/// A sum over neighbouring segments.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sum {
    /// First segment.
    pub(super) from: usize,
    /// One past the last segment.
    pub(super) until: usize,
    /// What they sum to.
    pub(super) total: f64,
}

/// The x that minimises Σ x²/days over the segments, subject to every sum and to x >= 0.
///
/// The sums have to be independent and allow some x >= 0. The dual is maximised: x = days · max(0, u), where u is the sum of the
/// multipliers over a segment. It is concave and piecewise quadratic in them, so that Newton steps on the active segments, with
/// an exact line search along each, end at the solution after finitely many. Each step is one dense solve in the number of sums.
pub(super) fn most_even(days: &[f64], sums: &[Sum]) -> Vec<f64> {
    const STEPS: usize = 200;
    let largest = sums.iter().map(|sum| sum.total).fold(1.0, f64::max);
    let tolerance = 1e-10 + 1e-14 * largest;
    let mut multipliers = vec![0.0; sums.len()];
    let mut rates = vec![0.0; days.len()];
    let mut active = vec![true; days.len()];
    for _ in 0..STEPS {
        let residual = residual(&counts(days, &rates), sums);
        if residual.iter().all(|off| off.abs() <= tolerance) {
            break;
        }
        let step = solve(hessian(days, &active, sums), residual);
        let direction = spread(days.len(), sums, &step);
        let length = line_search(days, &rates, &direction, sums, &step);
        for (multiplier, step) in multipliers.iter_mut().zip(&step) {
            *multiplier += length * step;
        }
        rates = spread(days.len(), sums, &multipliers);
        active = rates.iter().map(|rate| *rate > 0.0).collect();
    }
    counts(days, &rates)
}

fn counts(days: &[f64], rates: &[f64]) -> Vec<f64> {
    days.iter()
        .zip(rates)
        .map(|(days, rate)| days * rate.max(0.0))
        .collect()
}

fn residual(counts: &[f64], sums: &[Sum]) -> Vec<f64> {
    let reached = |sum: &Sum| counts.get(sum.from..sum.until).map_or(0.0, |part| part.iter().sum());
    sums.iter().map(|sum| sum.total - reached(sum)).collect()
}

/// For each segment, the sum of the values of all sums that hold it.
fn spread(segments: usize, sums: &[Sum], values: &[f64]) -> Vec<f64> {
    let mut spread = vec![0.0; segments];
    for (sum, value) in sums.iter().zip(values) {
        for slot in spread.get_mut(sum.from..sum.until).into_iter().flatten() {
            *slot += value;
        }
    }
    spread
}

/// The active days that each pair of sums shares, row by row, with a trace on the diagonal so that it can always be solved:
/// the trace slows the last steps down and does not move the solution.
fn hessian(days: &[f64], active: &[bool], sums: &[Sum]) -> Vec<Vec<f64>> {
    let mut until = vec![0.0];
    for (days, active) in days.iter().zip(active) {
        let before = until.last().copied().unwrap_or(0.0);
        until.push(before + if *active { *days } else { 0.0 });
    }
    let at = |segment: usize| until.get(segment).copied().unwrap_or(0.0);
    let shared = |a: &Sum, b: &Sum| {
        let (from, until) = (a.from.max(b.from), a.until.min(b.until));
        if from < until { at(until) - at(from) } else { 0.0 }
    };
    let trace = 1e-10 * at(days.len()).max(1.0);
    let row = |(index, a): (usize, &Sum)| {
        let mut row: Vec<f64> = sums.iter().map(|b| shared(a, b)).collect();
        if let Some(diagonal) = row.get_mut(index) {
            *diagonal += trace;
        }
        row
    };
    sums.iter().enumerate().map(row).collect()
}

/// The step length at which the dual is greatest along a direction: the root of its falling, piecewise linear slope.
fn line_search(days: &[f64], rates: &[f64], direction: &[f64], sums: &[Sum], step: &[f64]) -> f64 {
    let gain: f64 = sums.iter().zip(step).map(|(sum, step)| sum.total * step).sum();
    let slope = |length: f64| {
        let segments = days.iter().zip(rates).zip(direction);
        let loss = segments.map(|((days, rate), along)| days * (rate + length * along).max(0.0) * along);
        gain - loss.sum::<f64>()
    };
    let kinks = rates.iter().zip(direction).filter(|(_, along)| **along != 0.0);
    let mut kinks: Vec<f64> = kinks
        .map(|(rate, along)| -rate / along)
        .filter(|length| *length > 0.0)
        .collect();
    kinks.sort_by(f64::total_cmp);
    let beyond = kinks.partition_point(|kink| slope(*kink) > 0.0);
    let left = beyond
        .checked_sub(1)
        .and_then(|at| kinks.get(at))
        .copied()
        .unwrap_or(0.0);
    let right = kinks.get(beyond).copied().unwrap_or(left.mul_add(2.0, 1.0));
    let (rise, fall) = (slope(left), slope(right));
    if rise > fall {
        left + (right - left) * rise / (rise - fall)
    } else {
        left.max(1.0)
    }
}

/// Solves a symmetric positive definite system by Cholesky factors. What is zero before the first entry of a row is zero in its
/// factor too, and is skipped: sums that share no day cost nothing together (George and Liu 1981, the envelope).
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    let first = |row: &Vec<f64>| row.iter().position(|entry| *entry != 0.0).unwrap_or(size);
    let starts: Vec<usize> = matrix.iter().map(first).collect();
    for row in 0..size {
        let (done, rest) = matrix.split_at_mut(row);
        let Some(current) = rest.first_mut() else {
            break;
        };
        let start = starts.get(row).copied().unwrap_or(0);
        for (column, (factor, begins)) in done.iter().zip(&starts).enumerate().skip(start) {
            let known = dot(current, factor, start.max(*begins)..column);
            if let (Some(slot), Some(pivot)) = (current.get_mut(column), factor.get(column)) {
                *slot = (*slot - known) / pivot;
            }
        }
        let known = dot(current, current, start..row);
        if let Some(pivot) = current.get_mut(row) {
            *pivot = (*pivot - known).max(f64::MIN_POSITIVE).sqrt();
        }
    }
    for row in 0..size {
        substitute(&mut right, row, matrix.get(row).map_or(&[], Vec::as_slice), 0..row);
    }
    for row in (0..size).rev() {
        let column: Vec<f64> = matrix
            .iter()
            .map(|factor| factor.get(row).copied().unwrap_or(0.0))
            .collect();
        substitute(&mut right, row, &column, row + 1..size);
    }
    right
}

/// Takes what the other unknowns contribute out of one equation, and divides by its pivot.
fn substitute(right: &mut [f64], row: usize, factors: &[f64], others: std::ops::Range<usize>) {
    let contribution = |at: usize| factors.get(at).copied().unwrap_or(0.0) * right.get(at).copied().unwrap_or(0.0);
    let known: f64 = others.map(contribution).sum();
    if let (Some(slot), Some(pivot)) = (right.get_mut(row), factors.get(row)) {
        *slot = (*slot - known) / pivot;
    }
}

fn dot(a: &[f64], b: &[f64], places: std::ops::Range<usize>) -> f64 {
    let (Some(a), Some(b)) = (a.get(places.clone()), b.get(places)) else {
        return 0.0;
    };
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
