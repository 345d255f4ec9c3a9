//! How often each form met each standing, so that nobody mistakes an empty comparison for agreement.

use crate::literal::Verdict;
use std::{collections::BTreeMap, fmt};

const JUDGED: &[&str] = &[
    "pending",
    "in-effect",
    "kept",
    "breached",
    "contested",
    "unknown",
    "suspended",
    "excused",
    "discharged",
];

/// Which forms can meet which standings.
const CAN_MEET: &[(&[&str], &[&str])] = &[
    (
        &[
            "shall not",
            "shall not, allowing",
            "keep, any days",
            "keep, force",
            "keep, trend",
            "shall by",
            "shall, milestones",
            "shall within",
        ],
        JUDGED,
    ),
    (
        &["keep, period", "shall every"],
        &[
            "pending",
            "in-effect",
            "kept",
            "breached",
            "contested",
            "unknown",
            "suspended",
            "excused",
        ],
    ),
    (&["may"], &["pending", "in-effect", "suspended", "discharged"]),
    (
        &["amnesty"],
        &[
            "pending",
            "in-effect",
            "kept",
            "breached",
            "contested",
            "unknown",
            "suspended",
            "discharged",
        ],
    ),
    (
        &["on breach shall"],
        &["in-effect", "kept", "breached", "contested", "unknown", "suspended"],
    ),
    (&["on breach may"], &["in-effect", "suspended", "discharged"]),
];

/// The table of what was met.
#[derive(Debug, Default)]
pub(crate) struct Met {
    counted: BTreeMap<(&'static str, &'static str), usize>,
}

impl Met {
    pub(crate) fn count(&mut self, verdict: &Verdict) {
        *self.counted.entry((verdict.form, verdict.standing.word())).or_default() += 1;
    }

    /// Forms and standings that can meet and never did.
    pub(crate) fn never(&self) -> Vec<String> {
        let mut never = Vec::new();
        for (forms, standings) in CAN_MEET {
            for form in *forms {
                for standing in *standings {
                    if !self.counted.contains_key(&(*form, *standing)) {
                        never.push(format!("{form}: {standing}"));
                    }
                }
            }
        }
        never
    }
}

impl fmt::Display for Met {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for ((form, standing), count) in &self.counted {
            writeln!(out, "{count:>9}  {form}: {standing}")?;
        }
        Ok(())
    }
}
