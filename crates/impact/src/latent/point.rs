//! The three numbers that the latent path and the noise hang on, in coordinates that data tell apart, and their prior.

use super::Spread;
use super::noise::Noise;
use std::f64::consts::{FRAC_PI_2, PI};

/// How much a period varies beyond a Poisson law, how that is shared out, and how long it lasts.
///
/// The latent path has the standard deviation `v sin ω` and the noise, relative to its mean, `v cos ω`; `ρ = sin ψ`. The
/// whole, v, is what data tell first; its share and ρ are nearly free of it. The same coordinates serve Riebler and others
/// (Statistical Methods in Medical Research 25:1145, 2016) for maps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    pub(crate) whole: f64,
    pub(crate) share: f64,
    pub(crate) turn: f64,
}

/// Rate of the exponential prior of v: it is above 1, which is a factor of e between one month and the next, with a
/// probability of one in twenty.
pub const WHOLE_RATE: f64 = 2.995_732_273_553_991;

impl Point {
    /// The correlation of a period's latent value with that of the next.
    pub(crate) fn correlation(self) -> f64 {
        libm::sin(self.turn)
    }

    /// Standard deviation of the latent path in the long run.
    pub(crate) fn deviation(self) -> f64 {
        self.whole * libm::sin(self.share)
    }

    /// Standard deviation of one step of the latent path.
    pub(crate) fn innovation(self) -> f64 {
        self.deviation() * libm::cos(self.turn)
    }

    /// The law of counts of which an average period has `level`.
    pub(crate) fn noise(self, spread: Spread, level: f64) -> Noise {
        Noise::new(spread, self.whole * libm::cos(self.share), level)
    }

    /// True inside the open box where the coordinates mean something.
    pub(crate) fn is_inside(self) -> bool {
        self.whole > 0.0 && self.share > 0.0 && self.share < FRAC_PI_2 && self.turn.abs() < FRAC_PI_2
    }

    /// The prior density in these coordinates: v exponential, the share sin²ω of the variance uniform, ρ uniform.
    pub(crate) fn ln_prior(self) -> f64 {
        let shares = libm::log(libm::sin(2.0 * self.share));
        let turns = libm::log(0.5 * libm::cos(self.turn));
        libm::log(WHOLE_RATE) - WHOLE_RATE * self.whole + shares + turns
    }
}

/// Steps of a lattice over the coordinates. Its points are midpoints of cells that fill the box exactly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Steps {
    pub(crate) whole: f64,
    pub(crate) share: f64,
    pub(crate) turn: f64,
}

/// The number of a point on the lattice, from the lowest corner of the box.
pub(crate) type Site = [i32; 3];

impl Steps {
    /// The coarsest lattice: six shares, ten correlations, and a step of v as given.
    pub(crate) fn coarsest(whole: f64) -> Self {
        Self {
            whole,
            share: FRAC_PI_2 / 6.0,
            turn: PI / 10.0,
        }
    }

    pub(crate) fn point(self, site: Site) -> Point {
        let [whole, share, turn] = site.map(|number| f64::from(number) + 0.5);
        Point {
            whole: whole * self.whole,
            share: share * self.share,
            turn: turn * self.turn - FRAC_PI_2,
        }
    }

    /// The site in whose cell a point lies.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "coordinates are a few steps from the corner"
    )]
    pub(crate) fn site(self, point: Point) -> Site {
        let number = |value: f64, step: f64| libm::floor(value / step).clamp(0.0, 1e6) as i32;
        [
            number(point.whole, self.whole),
            number(point.share, self.share),
            number(point.turn + FRAC_PI_2, self.turn),
        ]
    }

    /// Half the step of one coordinate.
    pub(crate) fn halved(self, coordinate: usize) -> Self {
        let mut finer = self;
        match coordinate {
            0 => finer.whole /= 2.0,
            1 => finer.share /= 2.0,
            _ => finer.turn /= 2.0,
        }
        finer
    }
}

#[cfg(test)]
mod tests {
    use super::{Point, Steps};

    #[test]
    fn the_prior_is_a_density_on_the_box() {
        let steps = Steps {
            whole: 0.02,
            share: 0.02,
            turn: 0.02,
        };
        let volume = steps.whole * steps.share * steps.turn;
        let mut total = 0.0;
        for whole in 0..250 {
            for share in 0..79 {
                for turn in 0..158 {
                    let point = steps.point([whole, share, turn]);
                    total += if point.is_inside() {
                        libm::exp(point.ln_prior()) * volume
                    } else {
                        0.0
                    };
                }
            }
        }
        assert!((total - 1.0).abs() < 2e-3, "{total}");
    }

    #[test]
    fn a_site_is_found_again_from_its_point() {
        let steps = Steps::coarsest(0.07).halved(1);
        for site in [[0, 0, 0], [3, 5, 7], [12, 11, 2]] {
            let point = steps.point(site);
            assert!(point.is_inside());
            assert_eq!(steps.site(point), site);
        }
        let point = Point {
            whole: 0.5,
            share: 0.6,
            turn: 0.3,
        };
        let variance = libm::pow(point.innovation(), 2.0) / (1.0 - libm::pow(point.correlation(), 2.0));
        assert!((variance.sqrt() - point.deviation()).abs() < 1e-15);
    }
}
