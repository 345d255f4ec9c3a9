//! `cargo xtask bench impact`: panel methods against their targets, and beside other programs on the same tables.

mod work;

pub(super) use work::work;
