//! What an edition withholds of the standings: clauses on which some finding accuses a party by what nobody established.

use super::{
    edition::{SMALL_CELL_BELOW, is_small},
    hidden::{self, Clauses},
};
use crate::report::{Edition, LeftOut};
use salida_case::{Case, covenant::Form};
use salida_events::Evidence;
use salida_monitor::{Finding, Instance, Look, Plan, Settling, Stand, Standing, Why, WithoutEffect};
use salida_world::{Happening, InstrumentId, Month, Name, Span, Step};
use std::rc::Rc;

/// Clauses on which some finding about a party is breached, contested or unknown by reports of acts that nobody has
/// established far enough: attributed for a prohibition, verified for a delivery.
#[derive(Clone)]
pub(crate) struct Accused<'a> {
    evidence: &'a Evidence,
    case: &'a Case,
    edition: Edition,
    clauses: Clauses,
}

impl<'a> Accused<'a> {
    /// Nobody yet.
    pub(crate) fn none(case: &'a Case, evidence: &'a Evidence, edition: Edition) -> Self {
        Self {
            evidence,
            case,
            edition,
            clauses: Clauses::new(),
        }
    }

    /// The clauses of those findings that accuse.
    pub(crate) fn of<'f>(
        case: &'a Case,
        evidence: &'a Evidence,
        edition: Edition,
        findings: impl Iterator<Item = &'f Finding>,
    ) -> Self {
        let mut accused = Self::none(case, evidence, edition);
        let accusing = findings.filter(|it| !it.parties.is_empty() && accuses(case, evidence, it));
        let clauses: Clauses = accusing
            .map(|it| (it.instrument.clone(), it.commitment.clone()))
            .collect();
        accused.clauses = clauses;
        accused
    }

    /// Adds the clauses that are accused on a day. Of each only so much is explained as it takes to find that out.
    pub(super) fn look(&mut self, plan: &Plan, look: &Look<'_>, stands: &[Stand]) {
        for of_clause in stands.chunk_by(|one, other| plan.clause(one.duty) == plan.clause(other.duty)) {
            let clause = of_clause.first().and_then(|it| plan.clause(it.duty));
            let Some(clause) = clause.map(|(instrument, name)| (instrument.clone(), name.clone())) else {
                continue;
            };
            if !self.clauses.contains(&clause) && accuser(self.case, self.evidence, plan, look, of_clause).is_some() {
                self.clauses.insert(clause);
            }
        }
    }

    /// What is withheld therefore.
    pub(crate) fn guard(&self) -> Guard<'a> {
        // What reads a withheld standing would tell it.
        let withheld = hidden::with_what_reads(self.case, self.clauses.clone());
        Guard::of(self.evidence, self.edition, Rc::new(withheld))
    }
}

/// The position of the first of these standings that accuses a party. Of more and more standings at a time it is asked what
/// carries them, so that the first is found soon.
pub(crate) fn accuser(
    case: &Case,
    evidence: &Evidence,
    plan: &Plan,
    look: &Look<'_>,
    stands: &[Stand],
) -> Option<usize> {
    let forbids = |it: &Stand| it.link.is_none() && plan.forbids(it.duty);
    let open = stands
        .iter()
        .filter(|it| may_accuse(it.standing, forbids(it)) && !plan.parties(it).is_empty());
    let mut open: &[&Stand] = &open.collect::<Vec<_>>();
    let mut many = 1;
    while !open.is_empty() {
        let (some, rest) = open.split_at(many.min(open.len()));
        let found = look.explain(some);
        let mut each = some.iter().zip(&found);
        if let Some((stand, _)) = each.find(|(_, it)| accuses(case, evidence, it)) {
            return Some(stand.duty);
        }
        open = rest;
        many *= 2;
    }
    None
}

/// True for what may rest on reports that nobody established. A prohibition is breached only by what was attributed (rules 1
/// and 5), whatever else is said of the same act, so that a breach of it need not be explained.
fn may_accuse(standing: Standing, of_prohibition: bool) -> bool {
    match standing {
        Standing::Breached => !of_prohibition,
        Standing::Contested | Standing::Unknown => true,
        _ => false,
    }
}

/// True when an open finding about a party rests on what nobody established.
fn accuses(case: &Case, evidence: &Evidence, finding: &Finding) -> bool {
    let form = form(case, finding).filter(|_| finding.link.is_none());
    if !may_accuse(finding.standing, matches!(form, Some(Form::ShallNot { .. }))) {
        return false;
    }
    let established = match form {
        // What follows a breach is a delivery as well.
        Some(Form::Shall { .. }) => Step::Verified,
        None if finding.link.is_some() => Step::Verified,
        _ => Step::Attributed,
    };
    let reports = finding
        .why
        .reports
        .iter()
        .filter_map(|it| evidence.reports.get(usize::try_from(it.0).ok()?));
    let mut steps = reports.filter_map(|report| match &report.happening {
        Happening::Incident(incident) => Some(incident.step),
        _ => None,
    });
    steps.any(|step| step < established)
}

fn form<'a>(case: &'a Case, finding: &Finding) -> Option<&'a Form> {
    let instrument = case.instruments.iter().find(|it| it.id == finding.instrument)?;
    let commitment = instrument.commitments.iter().find(|own| own.name == finding.commitment);
    commitment.map(|it| &it.form)
}

/// What an edition withholds, by clause: for all parties alike, because a gap on one row would accuse.
pub(crate) struct Guard<'a> {
    evidence: &'a Evidence,
    edition: Edition,
    withheld: Rc<Clauses>,
}

impl<'a> Guard<'a> {
    /// Of clauses that are withheld.
    pub(crate) fn of(evidence: &'a Evidence, edition: Edition, withheld: Rc<Clauses>) -> Self {
        Self {
            evidence,
            edition,
            withheld,
        }
    }

    /// The clauses that are withheld.
    pub(crate) fn clauses(&self) -> &Rc<Clauses> {
        &self.withheld
    }

    /// True when the findings of that clause are withheld.
    pub(crate) fn withholds(&self, instrument: &InstrumentId, commitment: &Name) -> bool {
        self.withheld.contains(&(instrument.clone(), commitment.clone()))
    }

    /// How many clauses are withheld.
    pub(super) fn count(&self) -> LeftOut {
        LeftOut::UnestablishedFindings(self.withheld.len())
    }

    /// The finding as a reader outside the team may see it.
    pub(crate) fn shown(&self, mut finding: Finding) -> Finding {
        if self.withholds(&finding.instrument, &finding.commitment) {
            finding.standing = Standing::Unknown;
            finding.in_breach_now = false;
            finding.ever_breached = false;
            finding.coverage = None;
            finding.probability = None;
            finding.scales = None;
            finding.why = Why::default();
            return finding;
        }
        self.keep_what_is_shown(&mut finding);
        finding
    }

    /// Takes out what points at single incidents, their authors, or small counts.
    fn keep_what_is_shown(&self, finding: &mut Finding) {
        if !finding.parties.is_empty() {
            // With one act the probability is the share of authorship, and the count is the act.
            finding.probability = None;
        }
        let why = &mut finding.why;
        let small = |(_, high): (f64, f64)| high < SMALL_CELL_BELOW as f64;
        if why.counted.is_some_and(small) {
            // What was done as a share of what is owed says the count as well; that nothing was done points at nobody.
            let nothing = why.counted.is_some_and(|(_, high)| high == 0.0);
            finding.scales = finding.scales.filter(|_| nothing);
            why.counted = None;
        }
        why.reports.retain(|it| self.is_shown(it.0));
        why.not_covered.retain(|it| self.is_shown(it.0));
        why.without_effect.retain(|it| match it {
            WithoutEffect::Enrolment { report, .. } => self.is_shown(report.0),
            WithoutEffect::Act { .. } => true,
        });
        why.settled_by.retain(|fact| self.may_ask(fact));
        if self.edition == Edition::Public {
            coarsen(finding);
        }
    }

    /// True for what a breach of a withheld clause calls for: that it is called for tells the breach.
    pub(crate) fn leaves_out(&self, finding: &Finding) -> bool {
        finding.link.is_some() && self.withholds(&finding.instrument, &finding.commitment)
    }

    /// Single incidents and small totals stay with the team.
    pub(super) fn is_shown(&self, reference: u32) -> bool {
        let report = usize::try_from(reference)
            .ok()
            .and_then(|index| self.evidence.reports.get(index));
        report.is_some_and(|report| match &report.happening {
            Happening::Incident(_) => false,
            Happening::Tally(tally) => !is_small(tally.count),
            Happening::Assessment(_) | Happening::Coverage(_) => true,
        })
    }

    fn may_ask(&self, fact: &Settling) -> bool {
        match fact {
            Settling::Verification { report, .. }
            | Settling::Attribution { report, .. }
            | Settling::Count { report, .. }
            | Settling::DayOrPlace { report, .. } => self.is_shown(report.0),
            Settling::AgreedFigure { .. }
            | Settling::FigureFor { .. }
            | Settling::Judgement { .. }
            | Settling::Observation { .. } => true,
        }
    }
}

/// A single happening that calls for something is known to the public by its month, and so is the answer that is due.
fn coarsen(finding: &mut Finding) {
    let (Instance::Trigger { during, .. } | Instance::Enrolment { during, .. }) = &mut finding.instance else {
        return;
    };
    let (first, last) = (Month::of(during.first()).span(), Month::of(during.last()).span());
    *during = Span::new(first.first(), last.last()).unwrap_or(*during);
    finding.why.due = None;
    finding.why.episodes.clear();
}
