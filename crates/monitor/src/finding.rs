//! What the monitor finds, and why (rule 20).

use crate::{Ref, Standing};
use salida_world::{ActorId, Day, InstrumentId, Name, Span, ZoneId};
use serde::Serialize;

/// The standing of one instance: a commitment, for a party where there is one, in a zone, for a period where it recurs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The instrument.
    pub instrument: InstrumentId,
    /// The commitment.
    pub commitment: Name,
    /// Who is obliged; several when jointly, none for a limit on a situation.
    pub parties: Vec<ActorId>,
    /// Where; several zones are one region. Empty means wherever the case plays.
    pub zones: Vec<ZoneId>,
    /// The period of a recurring instance.
    pub period: Option<Span>,
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
    /// What carries the finding.
    pub why: Why,
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
    /// What was counted against what was allowed or owed, low and high, where there is a count.
    pub counted: Option<(f64, f64)>,
    /// The limit, tolerance or amount owed, low and high (a limit against a baseline is known as well as the baseline).
    pub against: Option<(f64, f64)>,
    /// Violating spans, each dated at its first crossing.
    pub episodes: Vec<Episode>,
    /// A delivery made after its deadline: when it was complete (rule 15).
    pub done_late: Option<Day>,
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
    /// Observation of days that nobody observed.
    Observation {
        /// The first stretch of days without observation.
        period: Span,
        /// Who is to monitor under the commitment.
        from: Vec<ActorId>,
    },
}
