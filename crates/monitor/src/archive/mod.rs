//! Every report that was taken, in few bytes: rows by deed and zone, with names as numbers.

mod authors;
mod row;

pub(crate) use row::{ActRow, FigureRow, JudgementRow, WatchRow};

use crate::{
    Ref, Report,
    quantity::QuantityId,
    reach::{Fit, Reach},
};
use authors::Authors;
pub(crate) use authors::Portions;
use salida_events::{Content, Lineages, Part, Telling};
use salida_world::{ActorId, Day, Fingerprint, Happening, Incident, Register, Share, Step};
use std::{collections::BTreeMap, sync::OnceLock};

/// The reports of one deed in one zone, each kind in the order in which they came.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub(crate) deed: u32,
    pub(crate) zone: u32,
    pub(crate) acts: Vec<ActRow>,
    /// The acts in the order of their days, where they did not come so; made when it is first asked for.
    order: OnceLock<Vec<u32>>,
    is_in_order: bool,
    pub(crate) figures: Vec<FigureRow>,
    pub(crate) watches: Vec<WatchRow>,
    pub(crate) judgements: Vec<JudgementRow>,
    /// The quantities that its reports touch.
    pub(crate) touches: Vec<(QuantityId, Fit)>,
}

impl Cell {
    /// The acts in the order of their days and references.
    pub(crate) fn acts_by_day(&self) -> impl Iterator<Item = &ActRow> {
        let order = if self.is_in_order {
            &[][..]
        } else {
            self.order.get_or_init(|| self.sorted())
        };
        let came_so = if self.is_in_order { self.acts.as_slice() } else { &[] };
        came_so.iter().chain(order.iter().map(|at| &self.acts[*at as usize]))
    }

    fn sorted(&self) -> Vec<u32> {
        let mut keys: Vec<(Day, Day, Ref, u32)> = (0_u32..)
            .zip(&self.acts)
            .map(|(at, act)| (act.first(), act.last(), act.reference, at))
            .collect();
        keys.sort();
        keys.into_iter().map(|(.., at)| at).collect()
    }

    /// Adds an act. An order that was made is kept; what comes in order costs nothing.
    fn push(&mut self, act: ActRow) {
        let key = |act: &ActRow| (act.first(), act.last(), act.reference);
        let new = key(&act);
        if let Some(order) = self.order.get_mut() {
            let at = order.partition_point(|at| key(&self.acts[*at as usize]) <= new);
            order.insert(at, u32::try_from(self.acts.len()).unwrap_or(u32::MAX));
        } else if self.acts.last().is_some_and(|last| new < key(last)) {
            self.is_in_order = false;
        }
        self.acts.push(act);
    }
}

/// Where the content of a report lies.
#[derive(Debug, Clone, Copy)]
struct Spot {
    cell: u32,
    kind_and_index: u32,
}

/// A report that takes something back says nothing of its own.
const NOWHERE: Spot = Spot {
    cell: u32::MAX,
    kind_and_index: 0,
};

/// The kind of a row takes two bits of its place.
const KIND: u32 = 30;
const INDEX: u32 = (1 << KIND) - 1;

/// What was taken: appended to, read back by number, and looked through by quantity.
#[derive(Debug, Clone)]
pub(crate) struct Archive {
    pub(crate) lineages: Lineages,
    pub(crate) authors: Authors,
    deeds: Register,
    zones: Register,
    cells: Vec<Cell>,
    /// The cell of each deed and zone.
    by_deed: Vec<Vec<u32>>,
    /// The cells that touch each quantity.
    of_quantity: Vec<Vec<(u32, Fit)>>,
    spots: Vec<Spot>,
    /// What a withdrawal said beside taking something back, and its reference: that decides a tie only.
    withdrawals: BTreeMap<u32, (Fingerprint, Ref)>,
}

impl Archive {
    /// An archive that holds nothing yet, for so many quantities.
    pub(crate) fn new(reach: &Reach, quantities: usize) -> Self {
        Self {
            lineages: Lineages::default(),
            authors: Authors::new(reach.actors.clone()),
            deeds: reach.deeds.clone(),
            zones: reach.zones.clone(),
            cells: Vec::new(),
            by_deed: Vec::new(),
            of_quantity: vec![Vec::new(); quantities],
            spots: Vec::new(),
            withdrawals: BTreeMap::new(),
        }
    }

    /// Takes a report, and gives its number. What it costs does not depend on how many duties there are, or reports.
    pub(crate) fn append(&mut self, reach: &Reach, report: &Report<'_>) -> u32 {
        let number = self.lineages.len();
        let spot = if report.withdrawn {
            let said = (report.happening.fingerprint(), report.reference);
            self.withdrawals.insert(number, said);
            NOWHERE
        } else {
            let cell = self.cell(
                reach,
                report.happening.deed().as_str(),
                report.happening.zone().as_str(),
            );
            self.put(cell, number, report)
        };
        self.spots.push(spot);
        let telling = Telling {
            name: report.name.as_str(),
            recorded: report.recorded,
            revises: report.revises.map(salida_world::Name::as_str),
            same_as: report.same_as.map(salida_world::Name::as_str),
            withdrawn: report.withdrawn,
        };
        let held = Held {
            cells: &self.cells,
            spots: &self.spots,
            authors: &self.authors,
            deeds: &self.deeds,
            zones: &self.zones,
            withdrawals: &self.withdrawals,
        };
        let content = |lineages: &Lineages, report: u32| held.content(lineages, report);
        self.lineages.add(&telling, content)
    }

    fn put(&mut self, at: u32, number: u32, report: &Report<'_>) -> Spot {
        let cell = &mut self.cells[at as usize];
        let (kind, index) = match report.happening {
            Happening::Incident(incident) => {
                let authors = self.authors.number(&incident.by);
                cell.push(ActRow::new(number, report.reference, authors, incident));
                (0, cell.acts.len())
            }
            Happening::Tally(tally) => {
                cell.figures.push(FigureRow::new(number, report.reference, tally));
                (1, cell.figures.len())
            }
            Happening::Coverage(seen) => {
                cell.watches.push(WatchRow::new(number, report.reference, seen));
                (2, cell.watches.len())
            }
            Happening::Assessment(judged) => {
                cell.judgements
                    .push(JudgementRow::new(number, report.reference, judged));
                (3, cell.judgements.len())
            }
        };
        let index = u32::try_from(index - 1).unwrap_or(INDEX);
        Spot {
            cell: at,
            kind_and_index: kind << KIND | index,
        }
    }

    fn cell(&mut self, reach: &Reach, deed: &str, zone: &str) -> u32 {
        const NONE: u32 = u32::MAX;
        let (deed, zone) = (self.deeds.enter(deed).0, self.zones.enter(zone).0);
        if self.by_deed.len() <= deed as usize {
            self.by_deed.resize(deed as usize + 1, Vec::new());
        }
        let row = &mut self.by_deed[deed as usize];
        if row.len() <= zone as usize {
            row.resize(zone as usize + 1, NONE);
        }
        if row[zone as usize] != NONE {
            return row[zone as usize];
        }
        let number = u32::try_from(self.cells.len()).unwrap_or(NONE);
        row[zone as usize] = number;
        let touches = reach.touched(deed, zone);
        for (quantity, fit) in &touches {
            self.of_quantity[quantity.index()].push((number, *fit));
        }
        self.cells.push(Cell {
            deed,
            zone,
            acts: Vec::new(),
            order: OnceLock::new(),
            is_in_order: true,
            figures: Vec::new(),
            watches: Vec::new(),
            judgements: Vec::new(),
            touches,
        });
        number
    }

    /// The cells that touch a quantity.
    pub(crate) fn cells(&self, quantity: QuantityId) -> impl Iterator<Item = (&Cell, Fit)> {
        let cells = self.of_quantity.get(quantity.index()).into_iter().flatten();
        cells.map(|(cell, fit)| (&self.cells[*cell as usize], *fit))
    }

    /// The act that a report tells, with the cell that it lies in.
    pub(crate) fn act(&self, report: u32) -> Option<(&Cell, &ActRow)> {
        let spot = self.spots.get(report as usize)?;
        let cell = self.cells.get(spot.cell as usize)?;
        let is_act = spot.kind_and_index >> KIND == 0;
        Some((
            cell,
            cell.acts
                .get((spot.kind_and_index & INDEX) as usize)
                .filter(|_| is_act)?,
        ))
    }

    /// The quantities that a report touches, whatever it tells.
    pub(crate) fn touches(&self, report: u32) -> &[(QuantityId, Fit)] {
        let cell = { self.spots.get(report as usize) }.and_then(|spot| self.cells.get(spot.cell as usize));
        cell.map_or(&[], |cell| &cell.touches)
    }

    /// True when a total was told of a quantity.
    pub(crate) fn is_counted(&self, quantity: QuantityId) -> bool {
        self.cells(quantity).any(|(cell, _)| !cell.figures.is_empty())
    }

    /// How much of a happening a report tells.
    pub(crate) fn part(&self, report: u32, known: Day) -> Part {
        self.lineages.part(report, known)
    }

    /// Whose it is and how far it has gone; other happenings than acts are as they are reported.
    pub(crate) fn signed(&self, report: u32) -> (Ref, Step) {
        self.held().signed(report)
    }

    fn held(&self) -> Held<'_> {
        Held {
            cells: &self.cells,
            spots: &self.spots,
            authors: &self.authors,
            deeds: &self.deeds,
            zones: &self.zones,
            withdrawals: &self.withdrawals,
        }
    }
}

/// What is read back of an archive while its lineages grow.
struct Held<'a> {
    cells: &'a [Cell],
    spots: &'a [Spot],
    authors: &'a Authors,
    deeds: &'a Register,
    zones: &'a Register,
    withdrawals: &'a BTreeMap<u32, (Fingerprint, Ref)>,
}

impl Held<'_> {
    fn signed(&self, report: u32) -> (Ref, Step) {
        let spot = self.spots[report as usize];
        let Some(cell) = self.cells.get(spot.cell as usize) else {
            let said = self.withdrawals.get(&report);
            return (said.map_or(Ref(0), |(_, reference)| *reference), Step::Attributed);
        };
        let index = (spot.kind_and_index & INDEX) as usize;
        match spot.kind_and_index >> KIND {
            0 => (cell.acts[index].reference, cell.acts[index].step),
            1 => (cell.figures[index].reference, Step::Attributed),
            2 => (cell.watches[index].reference, Step::Attributed),
            _ => (cell.judgements[index].reference, Step::Attributed),
        }
    }

    fn happening(&self, report: u32) -> Option<Happening> {
        let spot = self.spots.get(report as usize)?;
        let cell = self.cells.get(spot.cell as usize)?;
        let index = (spot.kind_and_index & INDEX) as usize;
        let deed = self.deeds.name(cell.deed).into();
        let zone = self.zones.name(cell.zone).into();
        Some(match spot.kind_and_index >> KIND {
            0 => {
                let row = &cell.acts[index];
                let by = self.authors.shares(row.authors).iter().map(|(actor, share)| Share {
                    actor: ActorId::from(self.authors.name(*actor)),
                    share: *share,
                });
                Happening::Incident(Incident {
                    deed,
                    zone,
                    during: row.during(),
                    count: row.count(),
                    by: by.collect(),
                    step: row.step,
                })
            }
            1 => Happening::Tally(cell.figures[index].tally(deed, zone)),
            2 => Happening::Coverage(cell.watches[index].coverage(deed, zone)),
            _ => Happening::Assessment(cell.judgements[index].assessment(deed, zone)),
        })
    }

    /// What decides which of two reports keeps a name that both bear: what they say, and what they say of others.
    fn content(&self, lineages: &Lineages, report: u32) -> Content {
        let said = self.happening(report).map(|it| it.fingerprint());
        let said = said.or_else(|| self.withdrawals.get(&report).map(|(said, _)| *said));
        let content = crate::monitor::content(
            said.unwrap_or(Fingerprint::EMPTY),
            lineages.recorded(report),
            lineages.revised_name(report),
            lineages.is_withdrawal(report),
        );
        (content, self.signed(report).0.0)
    }
}
