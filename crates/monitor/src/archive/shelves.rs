//! Which cells there are, and which of them each quantity looks through.

use super::{CellId, Row};
use crate::{
    quantity::QuantityId,
    reach::{Fit, Reach},
};
use salida_world::Vocabulary;

/// What is known of a cell without looking into the archive.
#[derive(Debug)]
pub(crate) struct Shelf {
    pub(crate) cell: CellId,
    pub(crate) deed: u32,
    pub(crate) zone: u32,
    /// The quantities that its reports touch.
    pub(crate) touches: Vec<(QuantityId, Fit)>,
    pub(crate) has_figures: bool,
    pub(crate) has_watches: bool,
    pub(crate) has_judgements: bool,
}

impl Shelf {
    /// Takes note of a row that comes to lie there.
    pub(crate) fn note(&mut self, row: &Row) {
        match row {
            Row::Act(_) => {}
            Row::Figure(_) => self.has_figures = true,
            Row::Watch(_) => self.has_watches = true,
            Row::Judgement(_) => self.has_judgements = true,
        }
    }
}

/// All cells by number, by deed and zone, and by quantity.
#[derive(Debug)]
pub(crate) struct Shelves {
    deeds: Vocabulary,
    zones: Vocabulary,
    each: Vec<Shelf>,
    /// The cell of each deed and zone.
    by_deed: Vec<Vec<u32>>,
    /// The cells that touch each quantity.
    of_quantity: Vec<Vec<(u32, Fit)>>,
}

impl Shelves {
    pub(crate) fn new(reach: &Reach, quantities: usize) -> Self {
        Self {
            deeds: reach.deeds.clone(),
            zones: reach.zones.clone(),
            each: Vec::new(),
            by_deed: Vec::new(),
            of_quantity: vec![Vec::new(); quantities],
        }
    }

    /// The cell of a deed and zone, a new one where nothing was heard of them yet.
    pub(crate) fn enter(&mut self, reach: &Reach, deed: &str, zone: &str) -> &mut Shelf {
        const NONE: u32 = u32::MAX;
        let (deed, zone) = (self.deeds.enter(deed).0, self.zones.enter(zone).0);
        if self.by_deed.len() <= deed as usize {
            self.by_deed.resize(deed as usize + 1, Vec::new());
        }
        let row = &mut self.by_deed[deed as usize];
        if row.len() <= zone as usize {
            row.resize(zone as usize + 1, NONE);
        }
        if row[zone as usize] == NONE {
            row[zone as usize] = u32::try_from(self.each.len()).unwrap_or(NONE);
            self.add(reach, deed, zone);
        }
        &mut self.each[self.by_deed[deed as usize][zone as usize] as usize]
    }

    fn add(&mut self, reach: &Reach, deed: u32, zone: u32) {
        let cell = u32::try_from(self.each.len()).unwrap_or(u32::MAX);
        let touches = reach.touched(deed, zone);
        for (quantity, fit) in &touches {
            self.of_quantity[quantity.index()].push((cell, *fit));
        }
        self.each.push(Shelf {
            cell: CellId(cell),
            deed,
            zone,
            touches,
            has_figures: false,
            has_watches: false,
            has_judgements: false,
        });
    }

    pub(crate) fn get(&self, cell: CellId) -> Option<&Shelf> {
        self.each.get(cell.0 as usize)
    }

    /// The cells that touch a quantity.
    pub(crate) fn of(&self, quantity: QuantityId) -> impl Iterator<Item = (&Shelf, Fit)> {
        let cells = self.of_quantity.get(quantity.index()).into_iter().flatten();
        cells.map(|(cell, fit)| (&self.each[*cell as usize], *fit))
    }

    /// The deed and zone of a cell by name.
    pub(crate) fn names(&self, shelf: &Shelf) -> (&str, &str) {
        (self.deeds.name(shelf.deed), self.zones.name(shelf.zone))
    }
}
