//! Ties bent toward the middle of the circle, so that none runs through a name between its ends.

use crate::svg::px;

/// How far the middle of a tie is drawn from its chord toward the middle of the circle.
const PULL: f64 = 0.4;
/// About how far apart its points are.
const GRAIN: f64 = 4.0;

/// A point of a tie, with the direction in which it runs there, of length one.
#[derive(Debug, Clone, Copy)]
struct Point {
    x: f64,
    y: f64,
    along: (f64, f64),
}

impl Point {
    /// The point moved along the tie and to its side.
    fn moved(self, ahead: f64, aside: f64) -> String {
        let (dx, dy) = self.along;
        let (x, y) = (self.x + dx * ahead - dy * aside, self.y + dy * ahead + dx * aside);
        format!("{} {}", px(x), px(y))
    }
}

/// A tie as a row of points.
#[derive(Debug, Clone)]
pub(super) struct Bend {
    points: Vec<Point>,
}

impl Bend {
    /// From one place to another, bent toward `middle`, moved aside at its middle, and cut short at both ends.
    pub(super) fn new(from: (f64, f64), to: (f64, f64), middle: (f64, f64), aside: f64, cut: f64) -> Self {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = libm::sqrt(dx * dx + dy * dy).max(1.0);
        let half = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
        let (inward_x, inward_y) = (middle.0 - half.0, middle.1 - half.1);
        let depth = libm::sqrt(inward_x * inward_x + inward_y * inward_y).max(1.0);
        // A short tie bends less, so that those between neighbours stay with them.
        let pull = (PULL * depth).min(length * 0.55) / depth;
        let over = (
            half.0 + inward_x * pull - dy / length * aside * 2.0,
            half.1 + inward_y * pull + dx / length * aside * 2.0,
        );
        let grains = { 2_u32..=200 }
            .find(|many| f64::from(*many) * GRAIN >= length)
            .unwrap_or(200);
        let at = |grain: u32| {
            let t = f64::from(grain) / f64::from(grains);
            let mixed = |a: f64, b: f64, c: f64| (1.0 - t) * (1.0 - t) * a + 2.0 * t * (1.0 - t) * b + t * t * c;
            let slope = |a: f64, b: f64, c: f64| (1.0 - t) * (b - a) + t * (c - b);
            let (sx, sy) = (slope(from.0, over.0, to.0), slope(from.1, over.1, to.1));
            let steep = libm::sqrt(sx * sx + sy * sy).max(1e-6);
            Point {
                x: mixed(from.0, over.0, to.0),
                y: mixed(from.1, over.1, to.1),
                along: (sx / steep, sy / steep),
            }
        };
        let far = |point: &Point, end: (f64, f64)| {
            let (dx, dy) = (point.x - end.0, point.y - end.1);
            dx * dx + dy * dy >= cut * cut
        };
        let points = (0..=grains).map(at).filter(|point| far(point, from) && far(point, to));
        Self {
            points: points.collect(),
        }
    }

    /// The line, so far to the side.
    pub(super) fn line(&self, aside: f64) -> String {
        let points: Vec<String> = self.points.iter().map(|it| it.moved(0.0, aside)).collect();
        format!("M{}", points.join("L"))
    }

    /// The line, jumping from side to side.
    pub(super) fn jagged(&self) -> String {
        let sides = [-3.0, 3.0].into_iter().cycle();
        let points: Vec<String> = { self.points.iter().zip(sides) }
            .map(|(point, aside)| point.moved(0.0, aside))
            .collect();
        format!("M{}", points.join("L"))
    }

    /// Two short strokes across its middle.
    pub(super) fn cross(&self) -> String {
        let Some(middle) = self.points.get(self.points.len() / 2) else {
            return String::new();
        };
        let stroke = |ahead: f64| {
            format!(
                "M{}L{}",
                middle.moved(ahead - 2.0, -6.0),
                middle.moved(ahead + 2.0, 6.0)
            )
        };
        format!("{}{}", stroke(-2.5), stroke(2.5))
    }

    /// The head of an arrow at its end.
    pub(super) fn head(&self) -> String {
        let Some(tip) = self.points.last() else {
            return String::new();
        };
        format!(
            "M{}L{}L{}z",
            tip.moved(1.0, 0.0),
            tip.moved(-9.0, 5.0),
            tip.moved(-9.0, -5.0)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Bend;

    #[test]
    fn a_tie_along_the_rim_leaves_the_name_between_its_ends_free() {
        let bend = Bend::new((600.0, 100.0), (600.0, 180.0), (400.0, 140.0), 0.0, 9.0);
        let near = bend
            .points
            .iter()
            .any(|it| (it.y - 140.0).abs() < 10.0 && (it.x - 600.0).abs() < 20.0);
        assert!(!near, "{bend:?}");
        assert!(bend.points.iter().all(|it| it.x <= 600.0), "it bends inward");
    }

    #[test]
    fn ties_between_the_same_two_lie_beside_each_other() {
        let ends = ((200.0, 100.0), (600.0, 100.0), (400.0, 100.0));
        let [one, other] = [-5.0, 5.0].map(|aside| Bend::new(ends.0, ends.1, ends.2, aside, 9.0));
        let middle = one.points.len() / 2;
        assert!((one.points[middle].y - other.points[middle].y).abs() > 8.0);
    }

    #[test]
    fn ends_that_lie_on_each_other_are_no_trouble() {
        let bend = Bend::new((5.0, 5.0), (5.0, 5.0), (5.0, 5.0), 0.0, 9.0);
        assert_eq!((bend.cross(), bend.head()), (String::new(), String::new()));
    }
}
