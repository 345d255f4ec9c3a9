//! What the monitor finds, and why (rule 20).

use crate::{Ref, Standing};
use salida_world::{ActorId, Day, DeedId, InstrumentId, Name, Span, ZoneId};
use serde::Serialize;

/// The standing of one instance: a commitment, for a party where there is one, in a zone, for one occasion where there
/// are several.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The instrument.
    pub instrument: InstrumentId,
    /// The commitment or amnesty.
    pub commitment: Name,
    /// Which link of its `on breach` chain, from 1; `None` for the commitment itself.
    pub link: Option<u32>,
    /// Whose breach of what a link follows; `None` for the commitment itself.
    pub follows: Option<BreachOf>,
    /// What it is about; several deeds are one quantity.
    pub deeds: Vec<DeedId>,
    /// Who is obliged; several when jointly, none for a limit on a situation.
    pub parties: Vec<ActorId>,
    /// Where; several zones are one region. Empty means wherever the case plays.
    pub zones: Vec<ZoneId>,
    /// Which occasion.
    pub instance: Instance,
    /// Where it stands.
    pub standing: Standing,
    /// True when a breach is going on: a violating window holds the day asked about, or a delivery is overdue.
    pub in_breach_now: bool,
    /// True when there was a breach at any time up to the day asked about; repair does not take it off the record.
    pub ever_breached: bool,
    /// The probability of breach over all readings of the evidence (rule 1), where the clause states did not decide.
    pub probability: Option<Probability>,
    /// Which part of the days judged was observed, from 0 to 1.
    pub coverage: Option<f64>,
    /// How far it has been carried out, on the two scales of practice.
    pub scales: Option<Scales>,
    /// What carries the finding.
    pub why: Why,
}

impl Finding {
    /// The days of a recurring instance.
    pub fn period(&self) -> Option<Span> {
        match self.instance {
            Instance::Period { days } => Some(days),
            _ => None,
        }
    }
}

/// Whose breach of what called for something: two breaches of one day can call upon the same party for the same deed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct BreachOf {
    /// Who is in breach; none where a limit on a situation was crossed.
    pub parties: Vec<ActorId>,
    /// What the broken instance is about.
    pub deeds: Vec<DeedId>,
}

/// Which occasion of a commitment a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "instance", rename_all = "kebab-case")]
pub enum Instance {
    /// There is only one.
    Whole,
    /// A recurring period.
    Period {
        /// Its days.
        days: Span,
    },
    /// A milestone.
    Milestone {
        /// Its deadline as written.
        by: Day,
    },
    /// What a happening called for.
    Trigger {
        /// The report of it, the first by reference where there are several.
        report: Ref,
        /// When it happened.
        during: Span,
    },
    /// What a breach called for, or the breach of the link before in an `on breach` chain.
    Breach {
        /// The day at whose close the breach became known.
        known: Day,
        /// Which one of that day, from 1.
        number: u32,
    },
    /// A group that enrolled in an amnesty.
    Enrolment {
        /// The report of it, the first by reference where there are several.
        report: Ref,
        /// When it enrolled.
        during: Span,
    },
}

/// How far something has been carried out, on the two scales that monitoring missions use, and the numbers behind them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Scales {
    /// Peace Accords Matrix: 0 not initiated, 1 minimum, 2 intermediate, 3 full.
    pub implementation: u8,
    /// Pace against the deadline: 0, 2.5, 5, 7.5 or 10; `None` where there is no deadline.
    pub pace: Option<f64>,
    /// Share of what is owed that was surely done, from 0 to 1.
    pub done: f64,
    /// Share of the time that has been used, from 0 to 1; `None` where there is no deadline.
    pub time_used: Option<f64>,
}

/// The least and the greatest probability of breach over the readings that the evidence allows.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Probability {
    /// Over all readings, at least this.
    pub low: f64,
    /// Over all readings, at most this.
    pub high: f64,
}

/// What carries a finding: the fewest reports, and what would settle what is open.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Why {
    /// Breached: a smallest sufficient set. Kept and in effect: the nearest miss. Contested: the reports whose readings
    /// disagree. Kept delivery: the reports that deliver.
    pub reports: Vec<Ref>,
    /// True when they carry a breach and fewer of them may: acts are too many to try what can be spared of them.
    pub perhaps_fewer: bool,
    /// What was counted against what was allowed or owed, low and high, where there is a count.
    pub counted: Option<(f64, f64)>,
    /// The limit, tolerance or amount owed, low and high (a limit against a baseline is known as well as the baseline).
    pub against: Option<(f64, f64)>,
    /// Violating spans, each dated at its first crossing.
    pub episodes: Vec<Episode>,
    /// The last day on which it could be done in time, suspensions counted in.
    pub due: Option<Day>,
    /// A delivery made after its deadline: when it was complete (rule 15).
    pub done_late: Option<Day>,
    /// The days that a suspension took out, up to the day asked about (rule 14).
    pub suspended: Vec<Span>,
    /// Reports of acts that an amnesty never covers (rule 17).
    pub not_covered: Vec<Ref>,
    /// What was done about this and changed nothing.
    pub without_effect: Vec<WithoutEffect>,
    /// What would settle a contested or unknown standing.
    pub settled_by: Vec<Settling>,
}

/// Overlapping violating windows, joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Episode {
    /// The day on which the tolerance was first crossed.
    pub crossed: Day,
    /// The days of all its windows together.
    pub days: Span,
}

/// An act or an enrolment that changed nothing; it stays on record (rules 17 and 18).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum WithoutEffect {
    /// An act of suspension, end, and so on.
    Act {
        /// The name of the act.
        act: Name,
        /// Why not.
        because: Ineffective,
    },
    /// An enrolment in an amnesty.
    Enrolment {
        /// The report of it.
        report: Ref,
        /// Why not.
        because: Ineffective,
    },
}

/// Why something changed nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ineffective {
    /// Who acted has no such power, or only together with others.
    NoPower,
    /// Not dated to a single day.
    NoDay,
    /// Before force began, or after it had ended.
    OutsideForce,
    /// A resumption where nothing was suspended, a suspension of what was suspended, an extension to an earlier day.
    NothingToChange,
    /// An enrolment outside the window.
    OutsideWindow,
    /// A second enrolment under an amnesty that is given once.
    SecondTime,
}

/// A fact that would settle an open standing, and who could supply it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "fact", rename_all = "kebab-case")]
pub enum Settling {
    /// Whether the reported act happened.
    Verification {
        /// Of which report.
        report: Ref,
        /// Who holds that step under the commitment.
        from: Vec<ActorId>,
    },
    /// Who did it.
    Attribution {
        /// Of which report.
        report: Ref,
        /// Who holds that step under the commitment.
        from: Vec<ActorId>,
    },
    /// The exact count.
    Count {
        /// Of which report.
        report: Ref,
        /// Who holds the verifying step under the commitment.
        from: Vec<ActorId>,
    },
    /// The exact day or place.
    DayOrPlace {
        /// Of which report.
        report: Ref,
        /// Who holds the verifying step under the commitment.
        from: Vec<ActorId>,
    },
    /// One figure in place of several that agencies give for the same days.
    AgreedFigure {
        /// For which days.
        period: Span,
        /// The agencies that differ.
        from: Vec<ActorId>,
    },
    /// A count for days that only longer totals cover, or none.
    FigureFor {
        /// For which days.
        period: Span,
        /// The agencies that count there.
        from: Vec<ActorId>,
    },
    /// A judgement of a period, or one in place of several that differ.
    Judgement {
        /// For which days.
        period: Span,
        /// Who holds the assessing step under the commitment.
        from: Vec<ActorId>,
    },
    /// Observation of days that nobody observed.
    Observation {
        /// The first stretch of days without observation.
        period: Span,
        /// Who is to monitor under the commitment.
        from: Vec<ActorId>,
    },
}
