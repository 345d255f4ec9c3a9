//! A circle of names for ties between them: few crossings, no chance, and nobody passes anybody when a name is added.

/// The order of `count` names around a circle. Each takes, in turn, the place where its ties to those before it cross the
/// fewest others, and are shortest, so that a name added at the end moves nobody past anybody. Of places that are equally good
/// it takes the last.
pub(super) fn order(count: usize, ties: &[(usize, usize)]) -> Vec<usize> {
    let mut circle: Vec<usize> = Vec::new();
    for name in 0..count {
        let mut best: Option<((usize, usize), usize)> = None;
        // The first stays where it is: on a circle its two sides are one place.
        for place in 1..=circle.len().max(1) {
            let mut tried = circle.clone();
            tried.insert(place.min(tried.len()), name);
            let score = score(&tried, ties);
            if best.is_none_or(|(least, _)| score <= least) {
                best = Some((score, place));
            }
        }
        let place = best.map_or(0, |(_, place)| place);
        circle.insert(place.min(circle.len()), name);
    }
    circle
}

/// How many pairs of ties cross, of those whose ends both stand on the circle, and how long they are together.
fn score(circle: &[usize], ties: &[(usize, usize)]) -> (usize, usize) {
    let place = |name: usize| circle.iter().position(|own| *own == name);
    let chords: Vec<(usize, usize)> = { ties.iter() }
        .filter_map(|(one, other)| Some((place(*one)?, place(*other)?)))
        .map(|(one, other)| (one.min(other), one.max(other)))
        .collect();
    let crosses =
        |(a, b): (usize, usize), (c, d): (usize, usize)| (a < c && c < b && b < d) || (c < a && a < d && d < b);
    let mut count = 0;
    for (at, one) in chords.iter().enumerate() {
        let later = chords.get(at + 1..).unwrap_or_default().iter();
        count += later.filter(|other| crosses(*one, **other)).count();
    }
    let length = |(a, b): &(usize, usize)| (b - a).min(circle.len() - (b - a));
    (count, chords.iter().map(length).sum())
}

/// Where a place of the circle lies: on an ellipse, at heights that leave each name a line of its own on its side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Seat {
    pub(super) x: f64,
    pub(super) y: f64,
    /// True on the right half, where names stand to the right.
    pub(super) right: bool,
}

/// The seats of so many names around a middle, `step` units of height for each name of a side.
pub(super) fn seats(count: usize, middle: f64, half_width: f64, step: f64) -> Vec<Seat> {
    let right = count.div_ceil(2);
    let left = count - right;
    let half_height = step * right.max(1) as f64 / 2.0;
    let seat = |index: usize| {
        let is_right = index < right;
        let (place, of) = if is_right {
            (index, right)
        } else {
            (left - 1 - (index - right), left)
        };
        // Names of a side stand at even heights, whatever the curve.
        let part = (place as f64 + 0.5) / of.max(1) as f64 * 2.0 - 1.0;
        let x = half_width * width_at(part);
        Seat {
            x: if is_right { middle + x } else { middle - x },
            y: half_height * (1.0 + part),
            right: is_right,
        }
    };
    (0..count).map(seat).collect()
}

/// How far from the middle an ellipse is at a height from -1 to 1, never less than a third of its half width.
fn width_at(height: f64) -> f64 {
    libm::sqrt((1.0 - height * height).max(0.0)).max(1.0 / 3.0)
}

#[cfg(test)]
mod tests {
    use super::{order, score, seats};

    const TIES: [(usize, usize); 7] = [(0, 1), (1, 2), (2, 3), (3, 0), (4, 0), (4, 2), (5, 1)];

    #[test]
    fn a_ring_of_ties_crosses_nowhere_however_the_names_are_written() {
        let ring = [(0, 3), (3, 1), (1, 4), (4, 2), (2, 0)];
        assert_eq!(score(&order(5, &ring), &ring).0, 0);
        assert!(score(&[0, 1, 2, 3, 4], &ring).0 > 0, "as they are written they do");
    }

    #[test]
    fn a_name_that_is_added_moves_nobody_past_anybody() {
        for count in 2..6 {
            let fewer: Vec<_> = TIES
                .iter()
                .copied()
                .filter(|(one, other)| *one < count && *other < count)
                .collect();
            let mut longer = order(count + 1, &TIES);
            longer.retain(|name| *name < count);
            assert_eq!(longer, order(count, &fewer), "{count}");
        }
    }

    #[test]
    fn seats_leave_each_name_a_line_of_its_own() {
        for count in 1..25 {
            let seats = seats(count, 400.0, 190.0, 38.0);
            assert_eq!(seats.len(), count);
            for side in [true, false] {
                let mut heights: Vec<f64> = seats.iter().filter(|it| it.right == side).map(|it| it.y).collect();
                heights.sort_by(f64::total_cmp);
                assert!(
                    heights.windows(2).all(|pair| pair[1] - pair[0] > 37.9),
                    "{count}: {heights:?}"
                );
            }
        }
    }
}
