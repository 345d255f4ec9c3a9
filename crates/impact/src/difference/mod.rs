//! Differences in differences: the treated before and after, against others before and after.

mod event_study;
mod means;
mod ratios;
mod staggered;
mod two_way;

pub use event_study::{EventStudy, JointTest, SupremumTest};
pub use means::DifferenceOfMeans;
pub use ratios::{LogRatio, RatioOfRatios};
pub use staggered::{
    Aggregate, Bands, Base, Controls, Event, GroupPeriod, GroupTime, GroupTimeEstimate, Groups, Totals,
};
pub use two_way::TwoWayPoisson;
