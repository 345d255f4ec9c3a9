//! What is known of each quantity on an event day, as known on a recorded day.

use crate::{
    Ref,
    act::Act,
    archive::{ActRow, FigureRow, Holdings, JudgementRow, NOBODY, Portions},
    corner::{Entry, Head, Heads, Reading},
    coverage::{self, Watch},
    plan::Plan,
    quantity::QuantityId,
    total::{self, Counting, Figure},
};
use salida_events::{Part, Standing};
use salida_world::{Day, Span, Trend};

/// So many quantities are read at once: what several reports tell is put together for each of them by itself.
const AT_ONCE: usize = 64;

/// The state of a monitor, looked at on an event day as known on a recorded day.
#[derive(Clone, Copy)]
pub(crate) struct Evidence<'m> {
    pub(crate) plan: &'m Plan,
    pub(crate) archive: &'m Holdings,
    pub(crate) acts: &'m [Act],
    pub(crate) on: Day,
    pub(crate) known: Day,
}

/// A happening as it is told.
pub(crate) enum Heard<'r> {
    /// By one report.
    Once(Told<'r>),
    /// By several.
    Often(Reading),
}

impl Heard<'_> {
    pub(crate) fn reading(self) -> Reading {
        match self {
            Self::Once(act) => Reading::single(&act.entry()),
            Self::Often(reading) => reading,
        }
    }
}

/// An act that one report tells, with the shares of it that are of the parties of a quantity, low and high.
pub(crate) struct Told<'r> {
    pub(crate) row: &'r ActRow,
    pub(crate) shares: (f64, f64),
    pub(crate) surely_inside: bool,
}

impl Told<'_> {
    pub(crate) fn entry(&self) -> Entry {
        Entry {
            report: self.row.reference,
            during: self.row.during(),
            count: self.row.count(),
            share_low: self.shares.0,
            share_high: self.shares.1,
            surely_inside: self.surely_inside,
            step: self.row.step,
        }
    }
}

/// Something that is known of a quantity from a day on, about some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stir {
    pub(crate) known: Day,
    pub(crate) during: Span,
}

/// An ordinal judgement of the whole quantity.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Judgement {
    pub(crate) during: Span,
    pub(crate) trend: Trend,
    pub(crate) method: String,
}

/// Quantities that count the same deeds in the same region, each by other parties, and which of them each list of authors
/// concerns: most acts are of one party and say nothing of the others, and are heard without a look at these.
pub(crate) struct Concerned<'m> {
    quantities: &'m [QuantityId],
    shares: Vec<Portions<'m>>,
    lists: Vec<Concern>,
    /// Where there are too many lists: the quantities of each actor, by its number.
    of_actors: Vec<Vec<usize>>,
}

/// What a list of authors says of several quantities.
struct Concern {
    /// Those of which it says something of their own, with the shares.
    named: Vec<(usize, (f64, f64))>,
    /// What it leaves open to all the others alike, and which these are.
    rest: Option<(f64, Vec<bool>)>,
}

/// Whom an act concerns among several quantities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whom {
    /// One of them, by its position.
    One(usize),
    /// All to which a list of authors leaves the same: it may be theirs, and nothing says so.
    Rest(u32),
}

impl Concern {
    fn of(shares: &[Portions<'_>], list: u32) -> Self {
        let each = shares.iter().map(|shares| shares.of(list)).enumerate();
        let each: Vec<(usize, (f64, f64))> = each.filter(|(_, shares)| shares.1 > 0.0).collect();
        let open = each.iter().filter(|(_, shares)| shares.0 <= 0.0);
        let left = open.map(|(_, shares)| shares.1).fold(1.0, f64::min);
        let is_left = |shares: (f64, f64)| shares.0 <= 0.0 && shares.1 <= left;
        // Only the list that names nobody leaves the whole of an act to others, so that all of what may be everybody's is
        // left to the same quantities.
        let several = each.iter().filter(|(_, shares)| is_left(*shares)).count() > 1;
        if !several || (left >= 1.0 && list != NOBODY) {
            return Self {
                named: each,
                rest: None,
            };
        }
        let mut rest = vec![false; shares.len()];
        let mut named = each;
        named.retain(|(at, shares)| {
            rest[*at] = is_left(*shares);
            !rest[*at]
        });
        Self {
            named,
            rest: Some((left, rest)),
        }
    }
}

impl<'m> Concerned<'m> {
    fn of(quantities: &'m [QuantityId], shares: Vec<Portions<'m>>) -> Self {
        let weighed = shares.first().map_or(0, Portions::weighed);
        let lists: Vec<Concern> = (0..weighed).map(|list| Concern::of(&shares, list)).collect();
        let mut of_actors: Vec<Vec<usize>> = Vec::new();
        for (at, shares) in shares.iter().enumerate().filter(|_| weighed == 0) {
            for actor in shares.named() {
                if of_actors.len() <= actor {
                    of_actors.resize(actor + 1, Vec::new());
                }
                of_actors[actor].push(at);
            }
        }
        Self {
            quantities,
            shares,
            lists,
            of_actors,
        }
    }

    /// True when a list leaves something to a quantity as it does to all others that it says nothing of.
    pub(crate) fn is_left_to(&self, list: u32, at: usize) -> bool {
        let rest = self.lists.get(list as usize).and_then(|list| list.rest.as_ref());
        rest.is_some_and(|(_, rest)| rest.get(at).copied().unwrap_or(false))
    }

    /// The lists that were looked at beforehand; no other leaves anything to several alike.
    pub(crate) fn lists(&self) -> impl Iterator<Item = u32> {
        (0..).take(self.lists.len())
    }

    #[inline]
    fn each(&self, list: u32, mut hear: impl FnMut(Whom, (f64, f64))) {
        let Some(known) = self.lists.get(list as usize) else {
            return self.each_anew(list, hear);
        };
        for (at, shares) in &known.named {
            hear(Whom::One(*at), *shares);
        }
        if let Some((left, _)) = known.rest {
            hear(Whom::Rest(list), (0.0, left));
        }
    }

    fn each_anew(&self, list: u32, mut hear: impl FnMut(Whom, (f64, f64))) {
        let mut hear = |at: usize, shares: &Portions<'_>| {
            let shares = shares.of(list);
            if shares.1 > 0.0 {
                hear(Whom::One(at), shares);
            }
        };
        let authors = self.shares.first().map(Portions::authors);
        let Some(only) = authors.and_then(|authors| authors.only(list)) else {
            return { self.shares.iter().enumerate() }.for_each(|(at, shares)| hear(at, shares));
        };
        for at in self.of_actors.get(only as usize).into_iter().flatten() {
            self.shares.get(*at).into_iter().for_each(|shares| hear(*at, shares));
        }
    }
}

impl<'m> Evidence<'m> {
    /// The same state on other days.
    pub(crate) fn at(self, on: Day, known: Day) -> Self {
        Self { on, known, ..self }
    }

    /// Every happening that has begun by the event day, in the order of days and reports; also those that were surely
    /// done by somebody else, whose high share is 0. Linear where reports came in the order of their days.
    pub(crate) fn readings(&self, quantity: QuantityId) -> Vec<Reading> {
        let mut readings: Vec<Reading> = Vec::new();
        self.tell(quantity, |heard| readings.push(heard.reading()));
        // The acts of a cell come in order, so that putting them in order once more is a merge of cells.
        readings.sort_by_key(|reading| (reading.during, reading.report()));
        readings
    }

    /// The same of several quantities of the same deeds in the same region, but for what was surely done by somebody else.
    pub(crate) fn readings_of_each(&self, quantities: &[QuantityId]) -> Vec<Vec<Reading>> {
        let mut readings = Vec::with_capacity(quantities.len());
        for some in quantities.chunks(AT_ONCE) {
            let mut own: Vec<Vec<Reading>> = vec![Vec::new(); some.len()];
            let concerned = self.concerned(some);
            self.tell_each(&concerned, |whom, heard| match whom {
                Whom::One(at) => own[at].push(heard.reading()),
                Whom::Rest(list) => {
                    let reading = heard.reading();
                    let all = own.iter_mut().enumerate();
                    let left = all.filter(|(at, _)| concerned.is_left_to(list, *at));
                    left.for_each(|(_, own)| own.push(reading.clone()));
                }
            });
            for own in &mut own {
                own.sort_by_key(|reading| (reading.during, reading.report()));
            }
            readings.extend(own);
        }
        readings
    }

    /// Tells every happening that has begun by the event day: those that one report tells, cell by cell in the order of
    /// their days, and then those that several tell.
    pub(crate) fn tell(&self, quantity: QuantityId, mut hear: impl FnMut(Heard<'_>)) {
        // A lineage has its days from all its heads, and may have begun though one of them has not.
        let all_whole = self.archive.lineages.all_whole(self.known);
        let until = if all_whole { self.on } else { Day::MAX };
        let shares = self.archive.authors().portions(self.plan.reach.sides(quantity));
        let mut shared: Vec<(u32, u32, Entry)> = Vec::new();
        for (shelf, fit) in self.archive.shelves(quantity) {
            let Some(surely_inside) = fit.act() else {
                continue;
            };
            self.archive.acts_by_day(shelf, until, |row| {
                let told = Told {
                    row,
                    shares: shares.of(row.authors),
                    surely_inside,
                };
                match self.archive.part(row.report, self.known) {
                    Part::Whole if row.first() <= self.on => hear(Heard::Once(told)),
                    Part::Shared(lineage) => shared.push((lineage, row.report, told.entry())),
                    Part::Whole | Part::Nothing => {}
                }
            });
        }
        let mut readings = Vec::new();
        self.join(shared, &mut readings);
        readings.into_iter().map(Heard::Often).for_each(hear);
    }

    /// Quantities that count the same deeds in the same region, ready to be told of.
    pub(crate) fn concerned(&self, quantities: &'m [QuantityId]) -> Concerned<'m> {
        let sides = |quantity: &QuantityId| self.plan.reach.sides(*quantity);
        let shares = quantities.iter().map(|it| self.archive.authors().portions(sides(it)));
        Concerned::of(quantities, shares.collect())
    }

    /// The same for several quantities, each row looked at once for all of them, in any order. Acts that are surely of
    /// others are left out.
    pub(crate) fn tell_each(&self, concerned: &Concerned<'_>, mut hear: impl FnMut(Whom, Heard<'_>)) {
        let shares = &concerned.shares;
        let Some(first) = concerned.quantities.first() else {
            return;
        };
        let mut shared: Vec<Vec<(u32, u32, Entry)>> = vec![Vec::new(); shares.len()];
        for (shelf, fit) in self.archive.shelves(*first) {
            let Some(surely_inside) = fit.act() else {
                continue;
            };
            self.archive.acts(shelf, |row| {
                let told = |shares| Told {
                    row,
                    shares,
                    surely_inside,
                };
                match self.archive.part(row.report, self.known) {
                    Part::Whole if row.first() <= self.on => {
                        concerned.each(row.authors, |whom, shares| hear(whom, Heard::Once(told(shares))));
                    }
                    Part::Shared(lineage) => {
                        for (shared, shares) in shared.iter_mut().zip(shares) {
                            shared.push((lineage, row.report, told(shares.of(row.authors)).entry()));
                        }
                    }
                    Part::Whole | Part::Nothing => {}
                }
            });
        }
        for (at, shared) in shared.into_iter().enumerate() {
            let mut readings = Vec::new();
            self.join(shared, &mut readings);
            for reading in readings {
                hear(Whom::One(at), Heard::Often(reading));
            }
        }
    }

    /// Adds a reading for each happening that several reports tell.
    pub(crate) fn join(&self, mut shared: Vec<(u32, u32, Entry)>, readings: &mut Vec<Reading>) {
        shared.sort_by_key(|(lineage, report, _)| (*lineage, *report));
        for group in shared.chunk_by(|(one, ..), (other, ..)| one == other) {
            let lineage = group.first().map_or(0, |(lineage, ..)| *lineage);
            for standing in self.archive.lineages.heads(lineage, self.known) {
                let counts = |report: u32| standing.binary_search_by_key(&report, |head| head.report).is_ok();
                let entries = group.iter().filter(|(_, report, _)| counts(*report));
                let entries = entries.map(|(.., entry)| entry.clone()).collect();
                let joined = Reading::join(entries, &self.heads(&standing));
                readings.extend(joined.filter(|reading| reading.during.first() <= self.on));
            }
        }
    }

    pub(crate) fn heads(&self, standing: &[Standing]) -> Heads {
        let head = |head: &Standing| {
            let (report, step) = self.archive.signed(head.report);
            Head { report, step }
        };
        Heads {
            told: { standing.iter() }.filter(|head| !head.withdrawn).map(head).collect(),
            taken_back: standing.iter().any(|head| head.withdrawn),
        }
    }

    /// True when a report counts.
    fn counts(&self, report: u32) -> bool {
        match self.archive.part(report, self.known) {
            Part::Nothing => false,
            Part::Whole => true,
            Part::Shared(lineage) => {
                let heads = self.archive.lineages.heads(lineage, self.known);
                heads.iter().flatten().any(|head| head.report == report)
            }
        }
    }

    /// What each agency's totals say, taken together.
    pub(crate) fn counting(&self, quantity: QuantityId) -> Vec<Counting> {
        let mut figures: Vec<Figure> = Vec::new();
        for (shelf, fit) in self.archive.shelves(quantity) {
            let (below, above) = fit.total();
            if !below && !above {
                continue;
            }
            let first = figures.len();
            let mut rows: Vec<FigureRow> = Vec::new();
            self.archive.figures(shelf, |row| {
                if self.counts(row.report) {
                    rows.push(row.clone());
                }
            });
            rows.sort_by(|a, b| (a.during, &a.agency).cmp(&(b.during, &b.agency)));
            for row in rows {
                let of_cell = figures.get_mut(first..).unwrap_or_default();
                // What an agency says twice of the same is one total, from the smallest low to the greatest high.
                let same = |it: &&mut Figure| it.during == row.during && it.agency == row.agency;
                let low = if below { row.count.low } else { 0 };
                let high = above.then_some(row.count.high);
                match of_cell.last_mut().filter(same) {
                    Some(figure) => figure.widen(row.reference, low, high),
                    None => figures.push(Figure {
                        reports: vec![row.reference],
                        during: row.during,
                        agency: row.agency,
                        low,
                        high,
                    }),
                }
            }
        }
        figures.sort_by(|a, b| (a.during, &a.reports).cmp(&(b.during, &b.reports)));
        total::by_agency(&figures.iter().collect::<Vec<&Figure>>())
    }

    /// What was observed of the whole of it: on each day the least observed of its deeds and zones counts.
    pub(crate) fn watches(&self, quantity: QuantityId) -> Vec<Watch> {
        let mut looks: Vec<Vec<Watch>> = Vec::new();
        for (shelf, fit) in self.archive.shelves(quantity) {
            if !shelf.has_watches || !fit.is_around() {
                continue;
            }
            let mut watches: Vec<Watch> = Vec::new();
            self.archive.watches(shelf, |row| {
                if self.counts(row.report) {
                    watches.push(Watch {
                        during: row.during,
                        part: row.part,
                    });
                }
            });
            let looked_for = self.plan.reach.looked_for(quantity, shelf.deed, shelf.zone);
            for (at, looked) in looked_for.enumerate() {
                if looks.len() <= at {
                    looks.push(Vec::new());
                }
                if let Some(look) = looks.get_mut(at).filter(|_| looked) {
                    look.extend(watches.iter().cloned());
                }
            }
        }
        coverage::together(looks)
    }

    /// What was judged of it: a judgement counts where it looked at the whole of the quantity, or at more (rule 19).
    pub(crate) fn judgements(&self, quantity: QuantityId) -> Vec<(Ref, Judgement)> {
        let judgement = |row: &JudgementRow| Judgement {
            during: row.during,
            trend: row.trend,
            method: row.method.as_ref().to_owned(),
        };
        let mut found: Vec<(Ref, Judgement)> = Vec::new();
        for (shelf, _) in self.archive.shelves(quantity).filter(|(_, fit)| fit.is_whole()) {
            self.archive.judgements(shelf, |row| {
                if self.counts(row.report) {
                    found.push((row.reference, judgement(row)));
                }
            });
        }
        found.sort_by_key(|(report, judgement)| (judgement.during, *report));
        found
    }

    /// Every day on which what is known of a quantity can change, whatever the days asked about: for each report of each
    /// lineage that touches it the day on which it became known, with the days that any report of that lineage names.
    pub(crate) fn stirs(&self, quantity: QuantityId) -> Vec<Stir> {
        let mut stirs = Vec::new();
        let mut stir = |report: u32, during: Span| {
            let days = self.archive.lineages.recorded_days(report).into_iter();
            stirs.extend(days.map(|known| Stir { known, during }));
        };
        for (shelf, fit) in self.archive.shelves(quantity) {
            if fit.act().is_some() {
                self.archive.acts(shelf, |row| stir(row.report, row.during()));
            }
            if fit.total() != (false, false) {
                self.archive.figures(shelf, |row| stir(row.report, row.during));
            }
            if fit.is_around() {
                // Several looks at a part each may together be one at the whole.
                self.archive.watches(shelf, |row| stir(row.report, row.during));
            }
            if fit.is_whole() {
                self.archive.judgements(shelf, |row| stir(row.report, row.during));
            }
        }
        stirs
    }

    /// The acts that are known and have begun, in the order of their days, kinds and names.
    pub(crate) fn acts(&self) -> impl Iterator<Item = &'m Act> {
        let (on, known) = (self.on, self.known);
        let acts = self.acts.iter();
        acts.filter(move |act| act.recorded <= known && act.during.first() <= on)
    }
}
