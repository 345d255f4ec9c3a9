//! The kernel against a slow search over every face of the simplex, and where problems are degenerate.

#![expect(clippy::expect_used, reason = "a test says what it needs")]

use nalgebra::{DMatrix, DVector};
use salida_impact::law::{Purpose, Stream, normal_sample};
use salida_impact::panel::Flaw;
use salida_impact::simplex::{Problem, Solution};

struct Drawn {
    columns: DMatrix<f64>,
    target: Vec<f64>,
    ridge: f64,
    linear: Vec<f64>,
}

fn drawn(seed: u64, rows: usize, weights: usize, ridge: f64, pull: f64) -> Drawn {
    let mut stream = Stream::new(seed, Purpose::Test, 0);
    let columns = DMatrix::from_fn(rows, weights, |_, _| 5.0 + 2.0 * normal_sample(&mut stream));
    let target = (0..rows).map(|_| 5.0 + 2.0 * normal_sample(&mut stream)).collect();
    let linear = (0..weights).map(|_| pull * stream.uniform()).collect();
    Drawn {
        columns,
        target,
        ridge,
        linear,
    }
}

impl Drawn {
    fn objective(&self, weights: &DVector<f64>) -> f64 {
        let residual = &self.columns * weights - DVector::from_vec(self.target.clone());
        let linear: f64 = self.linear.iter().zip(weights.iter()).map(|(c, w)| c * w).sum();
        residual.norm_squared() + self.ridge * weights.norm_squared() + linear
    }

    fn solve(&self) -> Solution {
        let problem = Problem::new(self.columns.clone(), self.target.clone());
        let problem = problem.with_ridge(self.ridge).with_linear(self.linear.clone());
        problem.solve(None).expect("a solution")
    }

    /// The least objective over the best points of all faces, each by its bordered system.
    fn by_every_face(&self) -> f64 {
        let count = self.columns.ncols();
        let mut least = f64::INFINITY;
        for mask in 1_u32..(1 << count) {
            let face: Vec<usize> = (0..count).filter(|index| mask & (1 << index) != 0).collect();
            let size = face.len();
            let own = self.columns.select_columns(&face);
            let mut system = DMatrix::zeros(size + 1, size + 1);
            let gram = own.transpose() * &own + DMatrix::identity(size, size) * self.ridge;
            system.view_mut((0, 0), (size, size)).copy_from(&gram);
            system.view_mut((0, size), (size, 1)).fill(1.0);
            system.view_mut((size, 0), (1, size)).fill(1.0);
            let mut right = DVector::zeros(size + 1);
            let pulled = own.transpose() * DVector::from_vec(self.target.clone());
            for (place, index) in face.iter().enumerate() {
                right[place] = pulled[place] - 0.5 * self.linear[*index];
            }
            right[size] = 1.0;
            let Some(found) = system.lu().solve(&right) else {
                continue;
            };
            if (0..size).all(|place| found[place] >= -1e-12) {
                let mut weights = DVector::zeros(count);
                for (place, index) in face.iter().enumerate() {
                    weights[*index] = found[place].max(0.0);
                }
                least = least.min(self.objective(&weights));
            }
        }
        least
    }
}

#[test]
fn no_face_of_the_simplex_has_a_better_point() {
    for seed in 0..300 {
        let rows = 3 + (seed % 7) as usize;
        let weights = 2 + (seed % 6) as usize;
        let ridge = if seed % 3 == 0 { 0.0 } else { 0.7 * (seed % 3) as f64 };
        let pull = if seed % 2 == 0 { 0.0 } else { 3.0 };
        let problem = drawn(seed, rows.max(weights), weights, ridge, pull);
        let found = problem.solve();
        let least = problem.by_every_face();
        let own = problem.objective(&DVector::from_vec(found.weights.clone()));
        assert!(own <= least + 1e-9 * (1.0 + least), "seed {seed}: {own} above {least}");
        let certificate = found.certificate;
        assert!(
            certificate.gap <= 1e-9 * certificate.objective.max(1e-9),
            "seed {seed}: {certificate:?}"
        );
        assert!(
            certificate.least_weight >= 0.0 && certificate.excess.abs() < 1e-14,
            "seed {seed}"
        );
    }
}

#[test]
fn the_bound_is_a_bound() {
    for seed in 0..200 {
        let problem = drawn(seed, 6, 5, 0.0, 0.0);
        let least = problem.by_every_face();
        let certificate = problem.solve().certificate;
        assert!(certificate.objective - certificate.gap <= least + 1e-9, "seed {seed}");
    }
}

#[test]
fn many_weights_with_a_ridge_are_found_as_exactly_as_few() {
    for (seed, rows, weights) in [(1, 20, 600), (2, 40, 400), (3, 8, 1500)] {
        let problem = drawn(seed, rows, weights, 3000.0, 0.0);
        let certificate = problem.solve().certificate;
        assert!(certificate.positive > rows, "{certificate:?}");
        assert!(certificate.gap <= 1e-10 * certificate.objective, "{certificate:?}");
    }
}

#[test]
fn more_weights_than_rows_fit_without_a_ridge() {
    for seed in 0..50 {
        let problem = drawn(seed, 4, 60, 0.0, if seed % 2 == 0 { 0.0 } else { 0.1 });
        let certificate = problem.solve().certificate;
        // Where the fit is perfect only rounding of the target is left.
        let rounding = 1e-13 * problem.target.iter().map(|value| value * value).sum::<f64>();
        assert!(
            certificate.gap <= (1e-9 * certificate.objective).max(rounding),
            "seed {seed}: {certificate:?}"
        );
    }
}

#[test]
fn columns_that_are_alike_share_one_optimum() {
    let mut problem = drawn(7, 8, 4, 0.0, 0.0);
    let alone = problem.solve().certificate.objective;
    problem.columns = DMatrix::from_fn(8, 8, |row, column| problem.columns[(row, column / 2)]);
    problem.linear = vec![0.0; 8];
    let doubled = problem.solve().certificate;
    assert!((doubled.objective - alone).abs() <= 1e-10 * alone);
    problem.columns.fill(3.0);
    assert_eq!(problem.solve().certificate.gap, 0.0);
    problem.columns.fill(0.0);
    assert!(problem.solve().certificate.gap <= 0.0);
}

#[test]
fn the_unit_of_the_outcome_changes_nothing() {
    let small = drawn(11, 12, 9, 0.0, 0.0);
    let mut large = drawn(11, 12, 9, 0.0, 0.0);
    large.columns *= 1e9;
    large.target.iter_mut().for_each(|value| *value *= 1e9);
    let (small, large) = (small.solve(), large.solve());
    for (own, other) in small.weights.iter().zip(&large.weights) {
        assert!((own - other).abs() < 1e-10);
    }
}

#[test]
fn what_is_no_problem_is_refused() {
    let solve = |columns: DMatrix<f64>, target: Vec<f64>| Problem::new(columns, target).solve(None).err();
    assert_eq!(solve(DMatrix::zeros(3, 0), vec![1.0; 3]), Some(Flaw::NoDonors));
    assert_eq!(solve(DMatrix::zeros(3, 2), vec![1.0; 4]), Some(Flaw::Shape));
    assert_eq!(solve(DMatrix::zeros(0, 2), vec![]), Some(Flaw::Shape));
    assert_eq!(
        solve(DMatrix::from_element(3, 2, f64::NAN), vec![1.0; 3]),
        Some(Flaw::NotFinite)
    );
    let negative = Problem::new(DMatrix::zeros(3, 2), vec![1.0; 3]).with_ridge(-1.0);
    assert_eq!(negative.solve(None).err(), Some(Flaw::NotFinite));
}
