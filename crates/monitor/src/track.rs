//! What is remembered about one quantity, by lineage.

use crate::{
    Ref, Report,
    corner::{self, Entry},
    coverage::{self, Watch},
    plan::Plan,
    quantity::Quantity,
    total::{self, Figure},
};
use salida_world::{Assessment, Happening, Span, Trend};
use std::collections::BTreeMap;

/// What is remembered about one quantity, by lineage.
#[derive(Debug, Clone, Default)]
pub(crate) struct Track {
    pub(crate) acts: BTreeMap<usize, Vec<Entry>>,
    pub(crate) figures: BTreeMap<usize, Vec<Figure>>,
    pub(crate) watches: BTreeMap<usize, Vec<(Ref, Watch)>>,
    pub(crate) judgements: BTreeMap<usize, Vec<(Ref, Judgement)>>,
}

/// An ordinal judgement of the whole quantity.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Judgement {
    pub(crate) during: Span,
    pub(crate) trend: Trend,
    pub(crate) method: String,
}

impl Track {
    pub(crate) fn join(&mut self, keep: usize, other: usize) {
        join(&mut self.acts, keep, other);
        join(&mut self.figures, keep, other);
        join(&mut self.watches, keep, other);
        join(&mut self.judgements, keep, other);
    }

    pub(crate) fn remember(&mut self, plan: &Plan, quantity: &Quantity, report: &Report<'_>, lineage: usize) {
        match report.happening {
            Happening::Incident(incident) => {
                if let Some(entry) = corner::entry(plan, quantity, report.reference, incident) {
                    self.acts.entry(lineage).or_default().push(entry);
                }
            }
            Happening::Tally(tally) => {
                if let Some(figure) = total::figure(plan, quantity, report.reference, tally) {
                    self.figures.entry(lineage).or_default().push(figure);
                }
            }
            Happening::Coverage(seen) => {
                if coverage::watches(plan, quantity, seen) {
                    let watch = Watch {
                        during: seen.during,
                        part: seen.part,
                    };
                    self.watches.entry(lineage).or_default().push((report.reference, watch));
                }
            }
            Happening::Assessment(assessment) => {
                if let Some(judgement) = judgement(plan, quantity, assessment) {
                    let kept = self.judgements.entry(lineage).or_default();
                    kept.push((report.reference, judgement));
                }
            }
        }
    }
}

/// A judgement counts where its deed and zone fit surely: it looked at the whole of the quantity, or at more (rule 19).
fn judgement(plan: &Plan, quantity: &Quantity, assessment: &Assessment) -> Option<Judgement> {
    coverage::looks_at_all(plan, quantity, &assessment.deed, &assessment.zone).then(|| Judgement {
        during: assessment.during,
        trend: assessment.trend,
        method: assessment.method.clone(),
    })
}

fn join<T>(kept: &mut BTreeMap<usize, Vec<T>>, keep: usize, other: usize) {
    if let Some(moved) = kept.remove(&other) {
        kept.entry(keep).or_default().extend(moved);
    }
}
