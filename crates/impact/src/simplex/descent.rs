//! Accelerated projected gradients: which weights are positive, nearly, where almost all are.

use super::problem::Problem;
use super::product::dot;

/// Steps at most. What is left is for the active set, so nothing is lost by an early end.
const STEPS: usize = 400;

/// The share of the objective below which what is left to gain no longer changes many signs.
const ENOUGH: f64 = 1e-9;

/// Weights near the best ones, from `start`, and feasible in every step.
pub(super) fn approach(problem: &Problem, start: Vec<f64>) -> Vec<f64> {
    let step = 1.0 / steepest(problem);
    let mut here = start;
    let mut ahead = here.clone();
    let mut momentum = 1.0_f64;
    for _ in 0..STEPS {
        let residual = problem.residual(&ahead);
        let slopes = problem.slopes(&ahead, &residual);
        let least = slopes.iter().copied().fold(f64::INFINITY, f64::min);
        let gap = dot(&slopes, &ahead) - least;
        if gap.abs() <= ENOUGH * problem.objective(&ahead, &residual) {
            break;
        }
        let moved: Vec<f64> = ahead
            .iter()
            .zip(&slopes)
            .map(|(weight, slope)| weight - step * slope)
            .collect();
        let next = projected(&moved);
        let turned = turns_back(&ahead, &next, &here);
        let grown = if turned {
            1.0
        } else {
            0.5 * (1.0 + (1.0 + 4.0 * momentum * momentum).sqrt())
        };
        let carry = if turned { 0.0 } else { (momentum - 1.0) / grown };
        ahead = next
            .iter()
            .zip(&here)
            .map(|(new, old)| new + carry * (new - old))
            .collect();
        here = next;
        momentum = grown;
    }
    here
}

/// True when the last move goes against the momentum, which then starts anew.
fn turns_back(ahead: &[f64], next: &[f64], here: &[f64]) -> bool {
    let against = ahead.iter().zip(next).zip(here);
    against.map(|((from, to), old)| (from - to) * (to - old)).sum::<f64>() > 0.0
}

/// An upper estimate of the largest curvature: power iteration on A′A from the sum of columns, a tenth on top, and ρ.
fn steepest(problem: &Problem) -> f64 {
    let mut direction = vec![1.0; problem.weights()];
    let mut curvature = 0.0;
    for _ in 0..12 {
        let length = dot(&direction, &direction).sqrt();
        if length == 0.0 {
            break;
        }
        for value in &mut direction {
            *value /= length;
        }
        let mut image = vec![0.0; problem.rows()];
        for (index, value) in direction.iter().enumerate() {
            super::product::add_scaled(&mut image, *value, problem.column(index));
        }
        curvature = dot(&image, &image);
        direction = (0..problem.weights())
            .map(|index| dot(problem.column(index), &image))
            .collect();
    }
    let widest = (0..problem.weights()).map(|index| dot(problem.column(index), problem.column(index)));
    let bound = curvature.max(widest.fold(0.0, f64::max));
    (1.1 * bound + problem.ridge).max(f64::MIN_POSITIVE)
}

/// The nearest point of the simplex (Duchi and others 2008, figure 1).
fn projected(point: &[f64]) -> Vec<f64> {
    let mut falling = point.to_vec();
    falling.sort_by(|left, right| right.total_cmp(left));
    let (mut total, mut shift) = (0.0, 0.0);
    for (count, value) in falling.iter().enumerate() {
        total += value;
        let candidate = (total - 1.0) / (count + 1) as f64;
        if *value <= candidate {
            break;
        }
        shift = candidate;
    }
    point.iter().map(|value| (value - shift).max(0.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::projected;

    #[test]
    fn the_nearest_point_of_the_simplex_by_hand() {
        assert_eq!(projected(&[0.2, 0.8]), [0.2, 0.8]);
        assert_eq!(projected(&[3.0, 0.0]), [1.0, 0.0]);
        let third = projected(&[5.0, 5.0, 5.0, -9.0]);
        assert!(
            third
                .iter()
                .zip([1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0, 0.0])
                .all(|(a, b)| (a - b).abs() < 1e-12)
        );
    }
}
