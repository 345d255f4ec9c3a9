//! The two corners of the evidence: the least and the most that an act can weigh against a party (rules 1 and 10).

use crate::Ref;
use salida_world::{Range, Span, Step};

/// What one report of an incident can weigh in one duty.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) report: Ref,
    pub(crate) during: Span,
    pub(crate) count: Range<u64>,
    /// Probability that the party did it, in the reading most in its favour.
    pub(crate) share_low: f64,
    /// The same in the reading most against it.
    pub(crate) share_high: f64,
    /// False when place or deed is known only more coarsely than the duty: then it may be inside, and may not.
    pub(crate) surely_inside: bool,
    pub(crate) step: Step,
}

/// All readings of one happening together: the heads of a lineage. Small, because there may be millions of them: only a
/// happening that was told more than once keeps its heads.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    /// From the earliest to the latest day that any head names.
    pub(crate) during: Span,
    pub(crate) count: Range<u64>,
    pub(crate) share_low: f64,
    pub(crate) share_high: f64,
    /// The step of the weakest head.
    pub(crate) step: Step,
    pub(crate) surely_inside: bool,
    /// The first report of it.
    report: Ref,
    /// `None` for a single head that lies inside in deed and place, surely or possibly.
    relatives: Option<Box<Relatives>>,
}

/// The heads of a happening that was told more than once.
#[derive(Debug, Clone, PartialEq)]
struct Relatives {
    /// The first of all heads, also of those that lie outside: by it two duties know the same happening.
    happening: Ref,
    /// Each head that touches the duty, by reference.
    heads: Vec<Entry>,
    /// The strongest step among the heads that lie outside the duty, in place or deed.
    outside: Option<Step>,
    /// True when a head takes the happening back.
    taken_back: bool,
}

/// The least that a happening weighs: so many, surely within these days, with this probability.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Least {
    pub(crate) during: Span,
    pub(crate) count: u64,
    pub(crate) chance: f64,
}

/// A report that counts among those of one happening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) report: Ref,
    pub(crate) step: Step,
}

/// All heads of one happening.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Heads {
    pub(crate) told: Vec<Head>,
    /// True when one of them takes the happening back: then it may not have been.
    pub(crate) taken_back: bool,
}

impl Reading {
    /// The reading of a happening that was told once.
    pub(crate) fn single(entry: &Entry) -> Self {
        Self {
            during: entry.during,
            count: entry.count,
            share_low: entry.share_low,
            share_high: entry.share_high,
            step: entry.step,
            surely_inside: entry.surely_inside,
            report: entry.report,
            relatives: None,
        }
    }

    /// Joins the heads of a lineage. `heads` names also those that lie outside the duty: if there are any, the happening
    /// may lie outside as well. The order of `entries` does not matter.
    pub(crate) fn join(entries: Vec<Entry>, heads: &Heads) -> Option<Self> {
        let mut entries = entries;
        entries.sort_by_key(|entry| entry.report);
        let mut joined = Self::single(entries.first()?);
        if heads.told.len() == 1 && !heads.taken_back {
            return Some(joined);
        }
        let beyond = { heads.told.iter() }.filter(|head| entries.iter().all(|entry| entry.report != head.report));
        let outside = beyond.map(|head| head.step).max();
        joined.surely_inside = entries.len() == heads.told.len();
        for entry in &entries {
            joined.widen(entry);
        }
        joined.relatives = Some(Box::new(Relatives {
            happening: { heads.told.iter() }
                .map(|head| head.report)
                .min()
                .unwrap_or(joined.report),
            heads: entries,
            outside,
            taken_back: heads.taken_back,
        }));
        Some(joined)
    }

    fn widen(&mut self, entry: &Entry) {
        self.during = hull(self.during, entry.during);
        self.count.low = self.count.low.min(entry.count.low);
        self.count.high = self.count.high.max(entry.count.high);
        self.share_low = self.share_low.min(entry.share_low);
        self.share_high = self.share_high.max(entry.share_high);
        self.step = self.step.min(entry.step);
        self.surely_inside &= entry.surely_inside;
    }

    /// The first report of it by reference.
    pub(crate) fn report(&self) -> Ref {
        self.report
    }

    /// What names the happening in every duty that it touches.
    pub(crate) fn happening(&self) -> Ref {
        { self.relatives.as_ref() }.map_or(self.report, |relatives| relatives.happening)
    }

    /// Every head that touches the duty.
    pub(crate) fn heads(&self) -> impl Iterator<Item = Head> {
        let alone = self.relatives.is_none().then_some(Head {
            report: self.report,
            step: self.step,
        });
        let several = self.relatives.iter().flat_map(|relatives| &relatives.heads);
        alone.into_iter().chain(several.map(|entry| Head {
            report: entry.report,
            step: entry.step,
        }))
    }

    /// Every report of it that counts, by reference.
    pub(crate) fn reports(&self) -> impl Iterator<Item = Ref> {
        let several = self
            .relatives
            .iter()
            .flat_map(|relatives| relatives.heads.iter().skip(1));
        std::iter::once(self.report).chain(several.map(|entry| entry.report))
    }

    /// The least that it weighs, from the step on which authorship counts. A head below that step is a reading in which
    /// the happening may not have been; it takes nothing from a head that reached the step (rule 1).
    pub(crate) fn least(&self, established: Step) -> Option<Least> {
        let Some(relatives) = &self.relatives else {
            return (self.step >= established && self.surely_inside).then_some(Least {
                during: self.during,
                count: self.count.low,
                chance: self.share_low,
            });
        };
        relatives.least(established)
    }

    /// The most that it weighs.
    pub(crate) fn most(&self) -> (u64, f64) {
        (self.count.high, self.share_high)
    }
}

impl Relatives {
    fn least(&self, established: Step) -> Option<Least> {
        if self.taken_back || self.outside.is_some_and(|step| step >= established) {
            return None;
        }
        let heads = || self.heads.iter().filter(|head| head.step >= established);
        if !heads().all(|head| head.surely_inside) {
            return None;
        }
        let each = heads().map(|head| Least {
            during: head.during,
            count: head.count.low,
            chance: head.share_low,
        });
        each.reduce(|one, other| Least {
            during: hull(one.during, other.during),
            count: one.count.min(other.count),
            chance: one.chance.min(other.chance),
        })
    }
}

fn hull(one: Span, other: Span) -> Span {
    let (first, last) = (one.first().min(other.first()), one.last().max(other.last()));
    Span::new(first, last).unwrap_or(one)
}

#[cfg(test)]
mod tests {
    use super::{Entry, Head, Heads, Reading};
    use crate::Ref;
    use salida_world::{
        Range,
        Step::{self, Alleged, Attributed, Verified},
    };

    fn entry(report: u32, during: &str, (low, high): (u64, u64), (share_low, share_high): (f64, f64)) -> Entry {
        Entry {
            report: Ref(report),
            during: during.parse().unwrap(),
            count: Range::new(low, low, high).unwrap(),
            share_low,
            share_high,
            surely_inside: true,
            step: Attributed,
        }
    }

    /// The heads of a lineage, of which some touch the duty.
    fn heads(told: &[(u32, Step)], taken_back: bool) -> Heads {
        let head = |(report, step): &(u32, Step)| Head {
            report: Ref(*report),
            step: *step,
        };
        Heads {
            told: told.iter().map(head).collect(),
            taken_back,
        }
    }

    #[test]
    fn the_heads_of_a_happening_together_hold_what_each_of_them_says() {
        let early = entry(2, "2031-03-05..2031-03-08", (2, 5), (0.5, 0.75));
        let late = entry(4, "2031-03-02..2031-03-06", (3, 4), (0.25, 1.0));
        let weak = Entry {
            step: Verified,
            surely_inside: false,
            ..late.clone()
        };
        for entries in [vec![early.clone(), weak.clone()], vec![weak.clone(), early.clone()]] {
            let joined = Reading::join(entries, &heads(&[(2, Attributed), (4, Verified)], false)).unwrap();
            assert_eq!(joined.during, "2031-03-02..2031-03-08".parse().unwrap());
            assert_eq!((joined.count.low, joined.count.high), (2, 5));
            assert_eq!((joined.share_low, joined.share_high), (0.25, 1.0));
            assert_eq!((joined.step, joined.surely_inside), (Verified, false));
            assert_eq!(
                (joined.report(), joined.happening(), joined.most()),
                (Ref(2), Ref(2), (5, 1.0))
            );
            assert_eq!(joined.reports().collect::<Vec<_>>(), [Ref(2), Ref(4)]);
            // The head that may lie outside is below the step of the one, and reaches that of the other.
            let least = joined.least(Attributed).unwrap();
            assert_eq!((least.during, least.count, least.chance), (early.during, 2, 0.5));
            assert_eq!(joined.least(Verified), None);
        }
        let numbered = |report: u32, entry: &Entry| Entry {
            report: Ref(report),
            ..entry.clone()
        };
        let turned = vec![numbered(4, &early), numbered(2, &late)];
        let turned = Reading::join(turned, &heads(&[(2, Attributed), (4, Attributed)], false)).unwrap();
        assert_eq!(turned.during, "2031-03-02..2031-03-08".parse().unwrap());
        let both = Reading::join(vec![early, late], &heads(&[(2, Attributed), (4, Attributed)], false)).unwrap();
        let least = both.least(Attributed).unwrap();
        assert_eq!(least.during, "2031-03-02..2031-03-08".parse().unwrap());
        assert_eq!((least.count, least.chance), (2, 0.25));
    }

    #[test]
    fn a_head_that_lies_elsewhere_or_takes_back_leaves_nothing_that_is_sure() {
        let inside = || vec![entry(3, "2031-03-05", (1, 1), (1.0, 1.0))];
        let least = |heads: &Heads, step: Step| Reading::join(inside(), heads).unwrap().least(step).is_some();
        assert!(least(&heads(&[(3, Attributed)], false), Attributed));
        assert!(!least(&heads(&[(3, Attributed)], true), Attributed));
        let elsewhere = |step: Step| heads(&[(3, Attributed), (1, step)], false);
        assert!(!least(&elsewhere(Attributed), Attributed));
        assert!(
            least(&elsewhere(Verified), Attributed),
            "it is not established for this"
        );
        assert!(!least(&elsewhere(Verified), Verified));
        assert!(least(&elsewhere(Alleged), Verified));
        let joined = Reading::join(inside(), &elsewhere(Alleged)).unwrap();
        assert_eq!((joined.report(), joined.happening()), (Ref(3), Ref(1)));
        assert!(!joined.surely_inside);
        let three = heads(&[(3, Attributed), (1, Verified), (2, Alleged)], false);
        assert!(!least(&three, Verified), "the strongest head elsewhere decides");
    }
}
