//! What was counted, of whom, when and among how many.

use crate::panel::{Block, Flaw, Panel};

/// One Poisson count: the deaths of a unit in consecutive periods, mostly in one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Term {
    /// Periods.
    pub(super) periods: Vec<usize>,
    /// Deaths.
    pub(super) count: f64,
}

/// The terms of each unit, exposure and treatment by unit, then period.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Design {
    pub(super) periods: usize,
    /// Terms of each unit that has deaths.
    pub(super) terms: Vec<Vec<Term>>,
    /// Of the same units, by unit, then period.
    pub(super) exposure: Vec<f64>,
    /// Of the same units, by unit, then period.
    pub(super) covered: Vec<bool>,
    /// Units without deaths.
    pub(super) silent: usize,
    /// True where somebody died somewhere.
    pub(super) live: Vec<bool>,
}

impl Design {
    pub(super) fn of_panel(panel: &Panel, outcome: &str) -> Result<Self, Flaw> {
        let periods = panel.periods.len();
        let mut design = Self::empty(periods);
        for unit in 0..panel.units.len() {
            let terms = terms(panel, outcome, unit)?;
            let people = |period| match panel.exposure.get(panel.place(unit, period)) {
                Some(people) => people.unwrap_or(f64::NAN),
                None => 1.0,
            };
            design.push(terms, people, |period| panel.treatment.covers(unit, period))?;
        }
        design.finished()
    }

    pub(super) fn of_block(block: &Block) -> Result<Self, Flaw> {
        let mut design = Self::empty(block.periods().len());
        for unit in 0..block.units().len() {
            let cells = block.unit(unit).iter().enumerate();
            let terms = cells.map(|(period, count)| Term {
                periods: vec![period],
                count: *count,
            });
            let people = |period| block.exposure().map_or(1.0, |people| people[(period, unit)]);
            let covered = |period| unit >= block.donors() && period >= block.before();
            design.push(terms.collect(), people, covered)?;
        }
        design.finished()
    }

    fn empty(periods: usize) -> Self {
        Self {
            periods,
            terms: Vec::new(),
            exposure: Vec::new(),
            covered: Vec::new(),
            silent: 0,
            live: vec![false; periods],
        }
    }

    fn push(
        &mut self,
        terms: Vec<Term>,
        people: impl Fn(usize) -> f64,
        covered: impl Fn(usize) -> bool,
    ) -> Result<(), Flaw> {
        if terms.iter().any(|term| !term.count.is_finite()) {
            return Err(Flaw::NotFinite);
        }
        if terms.iter().any(|term| term.count < 0.0) {
            return Err(Flaw::Negative);
        }
        let positive = |period: &usize| people(*period).is_finite() && people(*period) > 0.0;
        if !terms.iter().flat_map(|term| &term.periods).all(positive) {
            return Err(Flaw::NoExposure);
        }
        if terms.iter().all(|term| term.count == 0.0) {
            self.silent += 1;
            return Ok(());
        }
        for term in terms.iter().filter(|term| term.count > 0.0) {
            for period in &term.periods {
                self.live[*period] = true;
            }
        }
        self.exposure.extend((0..self.periods).map(people));
        self.covered.extend((0..self.periods).map(covered));
        self.terms.push(terms);
        Ok(())
    }

    /// Leaves out the terms of periods in which nobody died anywhere: they say nothing of a ratio.
    fn finished(mut self) -> Result<Self, Flaw> {
        let live = self.live.clone();
        for terms in &mut self.terms {
            for term in terms.iter_mut() {
                term.periods.retain(|period| live[*period]);
            }
            terms.retain(|term| !term.periods.is_empty());
        }
        if self.terms.is_empty() {
            return Err(Flaw::NoVariation);
        }
        Ok(self)
    }

    /// Whether `unit` is under the measure in `period`.
    pub(super) fn covers(&self, unit: usize, period: usize) -> bool {
        self.covered[unit * self.periods + period]
    }

    pub(super) fn people(&self, unit: usize, period: usize) -> f64 {
        self.exposure[unit * self.periods + period]
    }

    fn firsts(&self) -> impl Iterator<Item = usize> {
        let rows = self.covered.chunks(self.periods.max(1));
        rows.filter_map(|row| row.iter().position(|covered| *covered))
    }

    /// Units that are ever under the measure.
    pub(super) fn treated(&self) -> usize {
        self.firsts().count()
    }

    /// Different first treated periods.
    pub(super) fn dates(&self) -> usize {
        self.firsts().collect::<std::collections::BTreeSet<_>>().len()
    }

    /// True when some unit leaves the measure again.
    pub(super) fn ends_somewhere(&self) -> bool {
        let mut rows = self.covered.chunks(self.periods.max(1));
        rows.any(|row| row.windows(2).any(|pair| pair == [true, false]))
    }
}

/// The terms of one unit: its cells, and what is left of each sum when the cells within it are taken out.
fn terms(panel: &Panel, outcome: &str, unit: usize) -> Result<Vec<Term>, Flaw> {
    let outcome = panel.outcome(outcome).ok_or(Flaw::NoOutcome)?;
    let known = |period: usize| outcome.cell(panel, unit, period).map(|cell| cell.value.best);
    let mut taken: Vec<bool> = (0..panel.periods.len()).map(|period| known(period).is_some()).collect();
    let mut terms: Vec<Term> = (0..panel.periods.len())
        .filter_map(|period| {
            Some(Term {
                periods: vec![period],
                count: known(period)?,
            })
        })
        .collect();
    for sum in outcome.sums.iter().filter(|sum| sum.unit == unit) {
        if sum.last >= panel.periods.len() || sum.first > sum.last {
            return Err(Flaw::Shape);
        }
        let inside: f64 = (sum.first..=sum.last).filter_map(known).sum();
        let rest: Vec<usize> = (sum.first..=sum.last)
            .filter(|period| known(*period).is_none())
            .collect();
        if rest.iter().any(|period| taken[*period]) {
            return Err(Flaw::Shape);
        }
        for period in &rest {
            taken[*period] = true;
        }
        if !rest.is_empty() {
            terms.push(Term {
                periods: rest,
                count: sum.value.best - inside,
            });
        }
    }
    Ok(terms)
}
