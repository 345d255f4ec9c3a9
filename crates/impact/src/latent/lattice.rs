//! The lattice of points over which the answer is averaged: found by climbing to the best and flooding down from it.

use super::Spread;
use super::laplace::Settled;
use super::newton::{Place, Search};
use super::point::{Point, Site, Steps};
use super::record::Record;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

/// Points whose density is less than this share (as a logarithm) of the best are left out: together about half of one
/// per cent of the whole.
const DEPTH: f64 = 6.0;
/// Where a coordinate's weights rest on fewer effective levels than this, its step is halved. A normal law on a lattice
/// whose step is one and a half standard deviations has 2.4, and sums over it are right to four digits.
const LEVELS: f64 = 2.3;
const HALVINGS_MAX: usize = 6;
/// Points after which a flood ends all the same.
const POINTS_MAX: usize = 6000;

/// A point with its share of the whole.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) point: Point,
    pub(crate) weight: f64,
    pub(crate) settled: Settled,
    site: Site,
}

/// Points with weights that sum to one.
#[derive(Debug, Clone)]
pub(crate) struct Lattice {
    pub(crate) nodes: Vec<Node>,
    /// Logarithm of the evidence, up to a constant that depends on the counts' number alone.
    pub(crate) ln_evidence: f64,
}

/// A site waiting to be walked from, best first.
struct Waiting {
    height: f64,
    number: usize,
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Waiting {}
impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        self.height
            .total_cmp(&other.height)
            .then(other.number.cmp(&self.number))
    }
}

/// What a flood works on.
struct Flood<'a> {
    search: Search<'a>,
    spread: Spread,
    level: f64,
    steps: Steps,
    nodes: Vec<Node>,
    heights: Vec<f64>,
    seen: BTreeSet<Site>,
    waiting: BinaryHeap<Waiting>,
}

impl Lattice {
    /// The lattice of a record, from a first guess. None when not one point settles.
    pub(crate) fn explore(record: &Record, spread: Spread, whole: f64, place: &Place) -> Option<Self> {
        let mut steps = Steps::coarsest(step_of_whole(record, whole));
        let mut start = Point {
            whole,
            share: 0.8,
            turn: 0.3,
        };
        let mut place = place.clone();
        for halvings in 0.. {
            let lattice = Flood::new(record, spread, steps).run(start, &place)?;
            let coarse = (0..3).find(|coordinate| lattice.levels(*coordinate) < LEVELS);
            let Some(coordinate) = coarse.filter(|_| halvings < HALVINGS_MAX) else {
                return Some(lattice);
            };
            steps = steps.halved(coordinate);
            if let Some(best) = lattice.best() {
                (start, place) = (best.point, best.settled.place.clone());
            }
        }
        None
    }

    /// The heaviest point.
    pub(crate) fn best(&self) -> Option<&Node> {
        self.nodes
            .iter()
            .max_by(|one, other| one.weight.total_cmp(&other.weight))
    }

    /// One over the sum of squared weights of the values that a coordinate takes.
    fn levels(&self, coordinate: usize) -> f64 {
        let mut weights = BTreeMap::<i32, f64>::new();
        for node in &self.nodes {
            *weights.entry(node.site[coordinate]).or_default() += node.weight;
        }
        1.0 / weights.values().map(|weight| weight * weight).sum::<f64>()
    }
}

/// About one standard deviation of v, from how well a variance is known from so many counts.
fn step_of_whole(record: &Record, whole: f64) -> f64 {
    let variance = 1.0 / record.level() + whole * whole;
    let error = variance * libm::sqrt(2.0 / record.counts.len() as f64);
    (error / (2.0 * whole)).min(libm::sqrt(error)).clamp(1e-3, 0.5)
}

impl<'a> Flood<'a> {
    fn new(record: &'a Record, spread: Spread, steps: Steps) -> Self {
        Self {
            search: Search::new(record),
            spread,
            level: record.level(),
            steps,
            nodes: Vec::new(),
            heights: Vec::new(),
            seen: BTreeSet::new(),
            waiting: BinaryHeap::new(),
        }
    }

    fn run(mut self, start: Point, place: &Place) -> Option<Lattice> {
        self.visit(self.steps.site(start), place);
        let mut best = f64::NEG_INFINITY;
        while let Some(Waiting { height, number }) = self.waiting.pop() {
            best = best.max(height);
            if height < best - DEPTH || self.nodes.len() >= POINTS_MAX {
                break;
            }
            let Some(node) = self.nodes.get(number) else { break };
            let (site, place) = (node.site, node.settled.place.clone());
            for coordinate in 0..3 {
                for way in [-1, 1] {
                    let mut next = site;
                    next[coordinate] += way;
                    self.visit(next, &place);
                }
            }
        }
        self.weighted(best)
    }

    fn visit(&mut self, site: Site, place: &Place) {
        let point = self.steps.point(site);
        if !point.is_inside() || !self.seen.insert(site) {
            return;
        }
        let noise = point.noise(self.spread, self.level);
        let Some(settled) = self.search.settle(point, noise, place) else {
            return;
        };
        let height = settled.ln_evidence + point.ln_prior();
        if !height.is_finite() {
            return;
        }
        self.waiting.push(Waiting {
            height,
            number: self.nodes.len(),
        });
        self.heights.push(height);
        self.nodes.push(Node {
            point,
            weight: 0.0,
            settled,
            site,
        });
    }

    fn weighted(self, best: f64) -> Option<Lattice> {
        let pairs = self.nodes.into_iter().zip(self.heights);
        let mut nodes: Vec<Node> = pairs
            .filter(|(_, height)| *height >= best - DEPTH)
            .map(|(node, height)| Node {
                weight: libm::exp(height - best),
                ..node
            })
            .collect();
        // The order of the sites, not the order of the walk, so that sums do not depend on where it began.
        nodes.sort_by_key(|node| node.site);
        let total: f64 = nodes.iter().map(|node| node.weight).sum();
        for node in &mut nodes {
            node.weight /= total;
        }
        let cell = self.steps.whole * self.steps.share * self.steps.turn;
        (!nodes.is_empty()).then_some(Lattice {
            nodes,
            ln_evidence: best + libm::log(total * cell),
        })
    }
}
