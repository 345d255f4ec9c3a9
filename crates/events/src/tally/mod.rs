//! Official totals of one deed in one zone: what overlapping and disagreeing figures together determine, and what they leave open.

mod bounds;
mod even;
mod reconcile;
mod regions;
mod route;
mod sums;

use bounds::{Bounds, Path};
use salida_note::{Checked, Note};
use salida_world::{ActorId, DeedId, Happening, Name, Range, Span, ZoneId};
use serde::Serialize;
use std::collections::BTreeSet;

pub use bounds::Limits;
pub use reconcile::{Cell, Series, Status};
pub use regions::Region;
pub use route::{Route, Step, Unreached, Variant};
pub use sums::{NoSums, Sum, Sums};

use crate::{Heads, Recorded, codes};

/// Boundary days that can be held at once. Memory and time grow with their square, time also with the number of totals.
const MAX_BOUNDARIES: usize = 1_200;

/// One published total.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Total {
    /// The report that gives it.
    pub report: Name,
    /// Who counted.
    pub agency: ActorId,
    /// In which period.
    pub during: Span,
    /// How many.
    pub count: Range<u64>,
    /// True for an earlier figure that was revised since: it serves as a variant only.
    pub superseded: bool,
}

/// The totals of one deed in one zone, with what they determine.
///
/// A total is a constraint on the cumulative count S between two boundary days, and S never falls. Totals enter in the
/// caller's order of agencies, exact ones before ranges, then by report id. Each is *agreed* when those before it allow it (a
/// range at the figure nearest to its best); otherwise it *disagrees*, and nothing is thrown away: it is widened until it
/// meets what the agreed totals imply, and each agreed total on the contradicting cycle is widened towards it by as much as
/// it is off. [`Totals::limits`] answers from all totals as widened; the best series meets the agreed ones.
#[derive(Debug, Clone)]
pub struct Totals {
    used: Vec<Entered>,
    /// Superseded figures and those of agencies that the caller did not name.
    others: Vec<Total>,
    /// What the agreed totals imply when each is taken at its one figure.
    agreed: Bounds,
    /// What all totals imply, as widened.
    widened: Bounds,
}

/// A total with its part in the whole.
#[derive(Debug, Clone)]
struct Entered {
    total: Total,
    rank: usize,
    /// The one figure at which it is taken; `None` when it disagrees.
    taken: Option<f64>,
    /// Its bounds once widened; the upper one is infinite where it bounds nothing.
    low: f64,
    high: f64,
    /// True when it disagrees, or an other total disagrees with it.
    contested: bool,
}

impl Total {
    /// First boundary: the number of its first day.
    fn from(&self) -> i32 {
        self.during.first().number()
    }

    /// Second boundary: the number of the day after its last.
    fn until(&self) -> i32 {
        self.during.last().number() + 1
    }

    /// The total that a report gives, when it reports one of that deed and zone.
    fn of(report: &Recorded, deed: &DeedId, zone: &ZoneId, superseded: bool) -> Option<Self> {
        match &report.happening {
            Happening::Tally(tally) if tally.deed == *deed && tally.zone == *zone => Some(Self {
                report: report.id.clone(),
                agency: tally.agency.clone(),
                during: tally.during,
                count: tally.count,
                superseded,
            }),
            _ => None,
        }
    }
}

impl Totals {
    /// The tallies of exactly that deed and zone among what is known. Agencies that are not named enter no series.
    pub fn of(heads: &Heads<'_>, deed: &DeedId, zone: &ZoneId, preference: &[ActorId]) -> Checked<Self> {
        let standing = heads.standing.iter().map(|head| (head.report, false));
        let earlier = heads.superseded.iter().map(|report| (*report, true));
        let totals = standing.chain(earlier);
        let totals = totals.filter_map(|(report, superseded)| Total::of(report, deed, zone, superseded));
        Self::new(totals.collect(), preference)
    }

    /// Totals from plain figures. Notes say which disagree. Time is at most (number of totals) x (number of boundaries)².
    pub fn new(totals: Vec<Total>, preference: &[ActorId]) -> Checked<Self> {
        let mut notes = Vec::new();
        let rank = |total: &Total| preference.iter().position(|agency| *agency == total.agency);
        let (mut used, mut others) = (Vec::new(), Vec::new());
        for total in totals {
            match rank(&total).filter(|_| !total.superseded) {
                Some(rank) => used.push(Entered::new(total, rank)),
                None => others.push(total),
            }
        }
        others.sort_by(|a, b| (a.superseded, &a.agency, &a.report).cmp(&(b.superseded, &b.agency, &b.report)));
        used.sort_by(|a, b| a.order().cmp(&b.order()));
        let boundaries = limited(&mut used, &mut notes);
        let mut agreed = Bounds::monotone(boundaries);
        let widened = agreed.clone();
        enter(&mut used, &mut agreed, &mut notes);
        let mut totals = Self {
            used,
            others,
            agreed,
            widened,
        };
        totals.widen();
        Checked::new(totals, notes)
    }

    /// The totals that enter the series, in the order in which they do.
    pub fn used(&self) -> impl Iterator<Item = &Total> {
        self.used.iter().map(|entered| &entered.total)
    }

    /// Superseded figures and those of agencies that were not named.
    pub fn others(&self) -> impl Iterator<Item = &Total> {
        self.others.iter()
    }

    /// The tightest limits that all totals, as widened where they disagree, set to the count in any span.
    pub fn limits(&self, span: Span) -> Limits {
        self.widened.limits(span)
    }

    /// Disagreeing totals meet what the agreed ones imply; then everything enters the wide bounds.
    fn widen(&mut self) {
        let at_one_figure =
            |entered: &Entered| entered.taken == Some(entered.low) && entered.taken == Some(entered.high);
        if self.used.iter().all(at_one_figure) {
            // Then the same constraints would enter in the same order once more.
            self.widened = self.agreed.clone();
            return;
        }
        for (index, entered) in self.used.iter_mut().enumerate() {
            if entered.taken.is_none() {
                let implied = self.agreed.limits(entered.total.during);
                entered.low = entered.low.min(implied.low);
                entered.high = entered.high.max(implied.high.unwrap_or(f64::INFINITY));
            }
            self.widened.add(&entered.total, entered.low, entered.high, index);
        }
    }
}

impl Entered {
    fn new(total: Total, rank: usize) -> Self {
        let (low, high) = (total.count.low as f64, total.count.high as f64);
        Self {
            total,
            rank,
            taken: None,
            low,
            high,
            contested: false,
        }
    }

    fn order(&self) -> (usize, bool, &Name, Span) {
        let ranged = !self.total.count.is_exact();
        (self.rank, ranged, &self.total.report, self.total.during)
    }
}

/// Drops totals from the end until the boundaries of the rest can be held; returns those boundaries.
fn limited(used: &mut Vec<Entered>, notes: &mut Vec<Note>) -> Vec<i32> {
    let mut boundaries = BTreeSet::new();
    let mut kept = 0;
    for entered in used.iter() {
        boundaries.extend([entered.total.from(), entered.total.until()]);
        if boundaries.len() > MAX_BOUNDARIES {
            break;
        }
        kept += 1;
    }
    if kept < used.len() {
        let note = Note::general(codes::TOO_MANY_TOTALS).with("found", used.len());
        notes.push(note.with("limit", kept));
        used.truncate(kept);
        boundaries = used
            .iter()
            .flat_map(|entered| [entered.total.from(), entered.total.until()])
            .collect();
    }
    boundaries.into_iter().collect()
}

/// Lets the totals enter one after the other: each is agreed, or disagrees with those on a path of agreed ones.
fn enter(used: &mut [Entered], agreed: &mut Bounds, notes: &mut Vec<Note>) {
    for index in 0..used.len() {
        let Some(entered) = used.get_mut(index) else {
            return;
        };
        let total = &entered.total;
        let implied = agreed.limits(total.during);
        let highest = implied.high.unwrap_or(f64::INFINITY);
        let figure = (total.count.best as f64).max(implied.low).min(highest);
        if entered.low <= figure && figure <= entered.high {
            entered.taken = Some(figure);
            agreed.add(total, figure, figure, index);
            continue;
        }
        entered.contested = true;
        let too_high = entered.low > figure;
        let off = (entered.low - figure).max(figure - entered.high);
        let path = agreed.path(total.during, too_high);
        notes.push(disagreement(used, index, off, &path));
        widen_towards(used, &path, off);
    }
}

fn disagreement(used: &[Entered], index: usize, off: f64, path: &Path) -> Note {
    let note = Note::general(codes::TOTALS_DISAGREE);
    let note = used
        .get(index)
        .map_or(note.clone(), |entered| described(note, &entered.total));
    note.with("by", off).with("against", names(used, path.totals()))
}

/// A note with the facts that tell which total is meant.
fn described(note: Note, total: &Total) -> Note {
    note.with("total", total.report.as_str())
        .with("agency", total.agency.as_str())
        .with("during", total.during.to_string())
        .with("count", total.count.best)
}

fn names(used: &[Entered], indices: impl IntoIterator<Item = usize>) -> Vec<String> {
    let found = indices.into_iter().filter_map(|index| used.get(index));
    found.map(|entered| entered.total.report.to_string()).collect()
}

fn widen_towards(used: &mut [Entered], path: &Path, off: f64) {
    for (index, forward) in path.steps() {
        if let Some(entered) = used.get_mut(index) {
            let count = entered.total.count;
            entered.contested = true;
            if forward {
                entered.high = entered.high.max(count.high as f64 + off);
            } else {
                entered.low = entered.low.min((count.low as f64 - off).max(0.0));
            }
        }
    }
}
